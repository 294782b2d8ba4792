"""One setup at a time, whoever dies in between."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import setup_lock

SCRIPTS = Path(setup_lock.__file__).parent
Start = Callable[..., subprocess.Popen[str]]

HOLDER = """
import subprocess, sys, time
sys.path.insert(0, sys.argv[1])
import setup_lock
from pathlib import Path
with setup_lock.hold(Path(sys.argv[2]), lambda: print("waiting", flush=True)) as lock:
    if len(sys.argv) > 3:
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(float(" + sys.argv[3] + "))"],
                                 pass_fds=(lock,))
        print("child", flush=True)
    print("held", flush=True)
    time.sleep(30)
"""


def hold(start: Start, path: Path, *more: str) -> subprocess.Popen[str]:
    return start([sys.executable, "-c", HOLDER, str(SCRIPTS), str(path), *more], cwd=path.parent, env={})


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_a_free_lock_is_taken_at_once_and_can_be_taken_again(tmp_path: Path) -> None:
    waited: list[bool] = []
    for _ in range(2):
        with setup_lock.hold(tmp_path / "lock", lambda: waited.append(True)):
            pass
    assert not waited


def test_the_second_waits_and_goes_on_when_the_first_is_killed(tmp_path: Path, start: Start) -> None:
    first = hold(start, tmp_path / "lock")
    assert line(first) == "held"
    second = hold(start, tmp_path / "lock")
    assert line(second) == "waiting"
    first.kill()
    assert line(second) == "held"


def test_the_lock_is_kept_while_a_child_of_the_killed_holder_still_works(tmp_path: Path, start: Start) -> None:
    first = hold(start, tmp_path / "lock", "1.5")
    assert [line(first), line(first)] == ["child", "held"]
    first.kill()
    second = hold(start, tmp_path / "lock")
    assert line(second) == "waiting"
    assert line(second) == "held"
