"""The project's own Python environment: makes `.venv` from the lock files when needed, then enters it.

In: which lock files a command needs. Out: this very program running under `.venv`'s Python, or a SetupError.
Standard library only. A stamp, written last, says which lock files and which Python `.venv` was made from;
`.venv` without a stamp was interrupted and is made anew. It knows no command.
"""

import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import setup_lock
from setup_failures import DISK_FULL, NO_VENV, SetupError, sentence_for_log, sentence_for_os_error

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOG = VENV / "bulletin-setup.log"
_STAMP = VENV / "bulletin-stamp.json"
_LOCK = ROOT / ".venv.lock"  # beside `.venv`, which may be deleted while the lock is held
_HARDLY_ANY_SPACE = 20_000_000  # bytes; below this a failure without a clear cause is blamed on the disk


@dataclass(frozen=True)
class Stamp:
    """What `.venv` was made from: the version of its Python, and sha256 by name of lock file."""

    python: str
    locks: dict[str, str]


def enter(requirements: Sequence[str], wheels: Path | None, arguments: Sequence[str]) -> int | None:
    """Go on under `.venv`'s Python with the lock files named in `requirements` installed.

    Returns None when already there. Otherwise runs `python3 scripts` + `arguments` there: by replacing this
    process, or on Windows, where that would detach it from the console, as a child whose exit code is returned.
    """
    wanted = {name: _fingerprint(name) for name in requirements}
    if not _is_current(wanted):
        _make_current(wanted, wheels)
    elif _is_inside():
        return None
    return _run_again(arguments)


def child_environment() -> dict[str, str]:
    """Environment variables for every Python started from here: UTF-8 whatever the console's code page.

    And Python keeps what it has compiled, as it does of itself: containers often forbid it, and then every command
    would compile the whole program once more, which takes a quarter of a short one.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"}


def cache_folder() -> Path:
    """Where builds and checks keep what the next one need not make again; whoever deletes it loses nothing."""
    return ROOT / ".cache" / "build"


def _fingerprint(name: str) -> str:
    return hashlib.sha256(_lock_file(name).read_bytes()).hexdigest()


def _lock_file(name: str) -> Path:
    return ROOT / "requirements" / f"{name}.txt"


def _is_inside() -> bool:
    return VENV.is_dir() and VENV.samefile(sys.prefix)


def _is_current(wanted: dict[str, str]) -> bool:
    stamp = _read_stamp()
    if stamp is None or not wanted.items() <= stamp.locks.items():
        return False
    return stamp.python == (_noted_version() or _venv_version())


def _read_stamp() -> Stamp | None:
    try:
        return Stamp(**json.loads(_STAMP.read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _write_stamp(stamp: Stamp) -> None:
    unfinished = _STAMP.with_suffix(".tmp")
    unfinished.write_text(json.dumps(vars(stamp), indent=2, sort_keys=True), "utf-8")
    unfinished.replace(_STAMP)


def _noted_version() -> str | None:
    """The version that `.venv` notes of its Python, which spares a start of it; None where it has to be asked.

    A base Python renewed in its place is seen by this check once more, inside. Not on Windows: there a running
    Python cannot be deleted.
    """
    if os.name == "nt" or _is_inside() or not PYTHON.is_file():
        return None
    try:
        notes = (VENV / "pyvenv.cfg").read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return None
    return next((line.partition("=")[2].strip() for line in notes if line.partition("=")[0].strip() == "version"), None)


def _venv_version() -> str | None:
    """Return the version of `.venv`'s Python, or None if it is missing, broken or not `.venv`'s own."""
    if _is_inside():
        return platform.python_version()
    question = "import platform, sys; print(platform.python_version()); print(sys.prefix)"
    try:
        answer = subprocess.run(
            [PYTHON, "-I", "-X", "utf8", "-c", question], capture_output=True, text=True, encoding="utf-8", check=True
        ).stdout.splitlines()
        return answer[0] if VENV.samefile(answer[1]) else None
    except (OSError, subprocess.CalledProcessError, IndexError):
        return None


def _make_current(wanted: dict[str, str], wheels: Path | None) -> None:
    try:
        with setup_lock.hold(_LOCK, lambda: _say("另一个窗口正在准备环境，请稍候……")) as lock:
            if not _is_current(wanted):  # or the process that we waited for has done it
                _set_up(wanted, wheels, lock)
    except OSError as error:
        raise SetupError(sentence_for_os_error(error, VENV)) from error


def _set_up(wanted: dict[str, str], wheels: Path | None, lock: int) -> None:
    started = time.monotonic()
    stamp = _read_stamp()
    if stamp is None or stamp.python != _venv_version():
        _make_venv(wheels, lock)
    else:
        _say("软件包清单有变化，正在更新环境……")
        _STAMP.unlink()
    _say(f"  安装 {_count_packages(list(wanted))} 个软件包，请稍候")
    _install(list(wanted), wheels, lock)
    version = _venv_version()
    if version is None:
        raise SetupError(_sentence(LOG.read_bytes(), wheels))
    _write_stamp(Stamp(version, wanted))
    _say(f"环境已就绪，用时 {time.monotonic() - started:.0f} 秒。")


def _make_venv(wheels: Path | None, lock: int) -> None:
    if not all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
        raise SetupError(NO_VENV)
    if VENV.exists():
        _say("环境不完整，正在重新准备……")
        shutil.rmtree(VENV)
    else:
        _say("首次运行，正在准备环境，只需一次……")
    VENV.mkdir()
    _say("  创建虚拟环境")
    # The base Python: the one running may be that of the `.venv` just deleted.
    base = getattr(sys, "_base_executable", None) or sys.executable
    _run_logged([base, "-m", "venv", str(VENV)], wheels, lock)


def _install(names: list[str], wheels: Path | None, lock: int) -> None:
    # -I: neither PYTHONPATH nor the user's own packages may shadow what pip installs or imports.
    pip = [str(PYTHON), "-I", "-X", "utf8", "-m", "pip", "install", "--require-hashes", "--no-input"]
    quiet = ["--progress-bar", "off", "--disable-pip-version-check", "--no-warn-script-location"]
    # A package that comes as source only would be built by tools that no lock file pins: there is none, nor may be.
    build = ["--only-binary", ":all:"]
    source = ["--no-index", "--find-links", str(wheels)] if wheels else []
    files = [word for name in names for word in ("-r", str(_lock_file(name)))]
    _run_logged([*pip, *quiet, *build, *source, *files], wheels, lock)


def _run_logged(command: list[str], wheels: Path | None, lock: int) -> None:
    """Run `command` with its output in the log; the child holds the setup lock too, should we be killed."""
    variables = child_environment()
    for name in ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT"):  # where to install is ours to say; all else is the user's
        variables.pop(name, None)
    variables["PIP_USER"] = "0"
    with LOG.open("ab") as log:
        begin = log.tell()
        inherited = () if os.name == "nt" else (lock,)
        code = subprocess.run(
            command,
            cwd=ROOT,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            pass_fds=inherited,
            check=False,
        ).returncode
    if code != 0:
        raise SetupError(_sentence(LOG.read_bytes()[begin:], wheels))


def _sentence(output: bytes, wheels: Path | None) -> str:
    if shutil.disk_usage(ROOT).free < _HARDLY_ANY_SPACE:
        return DISK_FULL
    return sentence_for_log(output.decode("utf-8", "replace"), LOG, wheels)


def _count_packages(names: list[str]) -> int:
    lines = (line for name in names for line in _lock_file(name).read_text("utf-8").splitlines())
    return len({line.split("==")[0] for line in lines if "==" in line and line[0].isalnum()})


def _run_again(arguments: Sequence[str]) -> int:
    command = [str(PYTHON), str(ROOT / "scripts"), *arguments]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execve(PYTHON, command, child_environment())  # noqa: S606 (the same program, in its own environment)
    with subprocess.Popen(command, env=child_environment()) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:
                continue  # the console sends Ctrl-C to the child as well; its exit code is the answer


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
