"""A command line in, how long it ran and the most memory it held out; its output goes to a file for failures."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benches.search.engine import CannotBuildError

_LAST_LINES = 15


@dataclass(frozen=True)
class Cost:
    """What a process took; on Windows the memory is not known, and the time on the clock stands for the CPU's."""

    seconds: float
    peak_megabytes: float | None
    cpu_seconds: float = 0.0


def run_measured(command: Sequence[str | Path], log: Path, variables: Mapping[str, str] | None = None) -> Cost:
    """Run a command to its end. Raises CannotBuildError, with the end of its output, when it fails."""
    started = time.monotonic()
    with log.open("wb") as output:
        child = subprocess.Popen(
            list(map(str, command)), stdout=output, stderr=subprocess.STDOUT, env={**os.environ, **(variables or {})}
        )
        code, peak, cpu = _wait(child)
    if code != 0:
        last = log.read_text(encoding="utf-8", errors="replace").splitlines()[-_LAST_LINES:]
        raise CannotBuildError("没有生成成功：\n" + "\n".join(last))
    seconds = time.monotonic() - started
    return Cost(seconds, peak, seconds if cpu is None else cpu)


def _wait(child: "subprocess.Popen[bytes]") -> tuple[int, float | None, float | None]:
    if not hasattr(os, "wait4"):
        return child.wait(), None, None
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)  # or Popen would wait for a process that is gone
    return child.returncode, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime
