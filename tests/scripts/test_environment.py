"""The environment makes itself, is used again, and recovers from whatever stopped it half way.

Tried on a small project: this project's scripts/, lock files of one tiny package, no network.
"""

import base64
import errno
import hashlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest
import setup_failures
from setup_failures import SetupError

ROOT = Path(__file__).resolve().parent.parent.parent
UNREACHABLE = "http://127.0.0.1:9/"

# Stands for `build` in the small project: proves that the installed package can be imported, and that options,
# exit code and working folder come through.
PROBE = """
import os
import sys
import tiny

def configure(parser):
    parser.add_argument("--code", type=int, default=0)

def run(options):
    print("tiny", tiny.VERSION, "in", os.getcwd(), "with", sys.flags.utf8_mode, "：党建简报")
    return options.code
"""


@dataclass(frozen=True)
class Door:
    """The small project; `run` is a user's command line in it."""

    root: Path
    wheels: Path

    def command(self, *words: str) -> list[str]:
        return [sys.executable, str(self.root / "scripts"), *words]

    def environment(self, **changes: str) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
        base = {"BULLETIN_WHEELS": str(self.wheels), "PIP_CONFIG_FILE": os.devnull, "PIP_RETRIES": "0"}
        return {**kept, **base, **changes}

    def run(self, *words: str, cwd: Path | None = None, **changes: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*words),
            cwd=cwd or self.root,
            env=self.environment(**changes),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=60,
        )

    def require(self, version: str) -> None:
        """Put `tiny` of this version into the wheels and into the lock file."""
        wheel = self.wheels / f"tiny-{version}-py3-none-any.whl"
        _write_wheel(wheel, version)
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        (self.root / "requirements" / "run.txt").write_text(f"tiny=={version} --hash=sha256:{digest}\n", "utf-8")


def _write_wheel(path: Path, version: str) -> None:
    info = f"tiny-{version}.dist-info"
    files = {
        "tiny.py": f"VERSION = {version!r}\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: tiny\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{name},sha256={_record_hash(text)},{len(text)}\n" for name, text in files.items())
    files[f"{info}/RECORD"] = record + f"{info}/RECORD,,\n"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)


def _record_hash(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


@pytest.fixture
def door(tmp_path: Path) -> Door:
    """A fresh project, in a folder with a space and Chinese in its name."""
    root = tmp_path / "党建 简报"
    shutil.copytree(ROOT / "scripts", root / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    (root / "scripts" / "build.py").write_text(PROBE, "utf-8")
    (root / "requirements").mkdir()
    (root / "requirements" / "test.txt").write_text("", "utf-8")
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    project = Door(root, wheels)
    project.require("1.0")
    return project


@pytest.fixture
def environment(door: Door) -> ModuleType:
    """The module `environment` of the small project, to be tried in this process."""
    spec = importlib.util.spec_from_file_location("small_environment", door.root / "scripts" / "environment.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def test_it_is_made_once_and_then_used_from_any_folder(door: Door, tmp_path: Path) -> None:
    first = door.run("build", "--code", "1", cwd=tmp_path)
    assert (first.returncode, first.stdout) == (1, f"tiny 1.0 in {tmp_path} with 1 ：党建简报\n")
    assert first.stderr.startswith("首次运行，正在准备环境，只需一次……\n")
    assert "安装 1 个软件包" in first.stderr
    second = door.run("build")
    assert (second.returncode, second.stderr) == (0, "")

    door.require("2.0")
    third = door.run("build")
    assert "tiny 2.0" in third.stdout
    assert "软件包清单有变化" in third.stderr
    assert "创建虚拟环境" not in third.stderr

    shown = door.run("build", "--help")
    assert shown.stdout.startswith("用法：")


@pytest.mark.parametrize("damage", ["no stamp", "half a stamp", "no python", "no pyvenv.cfg", "another python"])
def test_a_damaged_environment_is_seen(door: Door, environment: ModuleType, damage: str) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", door.root / ".venv"], check=True)
    wanted = {"run": "abc"}
    environment._write_stamp(environment.Stamp(environment._venv_version(), wanted))
    assert environment._is_current(wanted)

    stamp, python, configuration = environment._STAMP, environment.PYTHON, door.root / ".venv" / "pyvenv.cfg"
    if damage == "no stamp":
        stamp.unlink()
    elif damage == "half a stamp":
        stamp.write_text(stamp.read_text()[:20])
    elif damage == "no python":
        python.unlink()
        python.symlink_to("no-such-python")
    elif damage == "no pyvenv.cfg":
        configuration.unlink()
    else:
        environment._write_stamp(environment.Stamp("3.11.0rc1", wanted))
    assert not environment._is_current(wanted)


def test_a_changed_or_further_lock_file_is_seen(environment: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    stamp = environment.Stamp("3.11.7", {"build": "1", "run": "2"})
    monkeypatch.setattr(environment, "_read_stamp", lambda: stamp)
    monkeypatch.setattr(environment, "_venv_version", lambda: "3.11.7")
    assert environment._is_current({"build": "1", "run": "2"})
    assert not environment._is_current({"build": "1", "run": "3"})
    assert not environment._is_current({"build": "1", "run": "2", "test": "4"})


def test_a_setup_killed_half_way_is_made_anew(door: Door, start: Callable[..., subprocess.Popen[str]]) -> None:
    first = start(door.command("build"), door.root, door.environment())
    assert first.stdout is not None
    while "创建虚拟环境" not in first.stdout.readline():
        pass
    os.killpg(first.pid, signal.SIGKILL)
    first.wait()
    assert (door.root / ".venv").is_dir()

    second = door.run("build")
    assert second.returncode == 0, second.stderr
    assert second.stderr.startswith("环境不完整，正在重新准备……")
    assert "tiny 1.0" in second.stdout


def test_without_network_one_sentence_says_what_to_do_and_the_next_run_recovers(door: Door) -> None:
    failed = door.run("build", BULLETIN_WHEELS="", PIP_INDEX_URL=UNREACHABLE)
    assert failed.returncode == 2
    assert failed.stderr.splitlines()[-1] == setup_failures.NO_NETWORK
    assert "Traceback" not in failed.stderr

    recovered = door.run("--wheels", "../wheels", "build", BULLETIN_WHEELS="", PIP_INDEX_URL=UNREACHABLE)
    assert recovered.returncode == 0, recovered.stderr
    assert "tiny 1.0" in recovered.stdout


def test_two_first_runs_at_once_share_one_setup(door: Door, start: Callable[..., subprocess.Popen[str]]) -> None:
    both = [start(door.command("build"), door.root, door.environment()) for _ in range(2)]
    shown = sorted((process.communicate(timeout=60)[0] for process in both), key=len)
    assert [process.returncode for process in both] == [0, 0], shown
    assert all("tiny 1.0" in text for text in shown)
    assert "首次运行" not in shown[0]
    assert "另一个窗口正在准备环境" in shown[0]
    assert "首次运行" in shown[1]


def test_a_python_without_venv_is_told_the_package(environment: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "ensurepip" else object())
    with pytest.raises(SetupError, match="sudo apt install python3-venv"):
        environment.enter(("run",), None, ["build"])
    assert not environment.VENV.exists()


@pytest.mark.parametrize(("number", "said"), [(errno.ENOSPC, "磁盘空间不足"), (errno.EACCES, "写不进")])
def test_a_disk_that_takes_nothing_is_one_sentence(
    environment: ModuleType, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    def refuse(path: Path) -> None:
        raise OSError(number, os.strerror(number), str(path))

    monkeypatch.setattr(environment.Path, "mkdir", refuse)
    with pytest.raises(SetupError, match=said):
        environment.enter(("run",), None, ["build"])


def test_a_failure_on_a_full_disk_is_blamed_on_the_disk(
    environment: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "bulletin-setup.log" in environment._sentence(b"", None)
    monkeypatch.setattr(environment.shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(100, 99, 1))
    assert environment._sentence(b"", None) == setup_failures.DISK_FULL


def test_packages_are_counted_once(environment: ModuleType, door: Door) -> None:
    (door.root / "requirements" / "test.txt").write_text(
        "tiny==1.0 ; sys_platform == 'win32' \\\n    --hash=sha256:0\n    # via other\nother==2.0\n", "utf-8"
    )
    assert environment._count_packages(["run"]) == 1
    assert environment._count_packages(["run", "test"]) == 2


def test_what_python_has_compiled_is_kept_for_the_next_command(
    door: Door, environment: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert "PYTHONDONTWRITEBYTECODE" not in environment.child_environment()
