"""What of a publication touches its target, alone and as often as wanted, and killed at any moment of it."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from small_project import Project

# All of `publish` that touches the target; what comes before it, check and build, works in a folder of its own.
_GO_ONLINE = """
import datetime, sys
from pathlib import Path
sys.path[:0] = sys.argv[1:3]
from publishing.go_online import Steps, go_online
from publishing.release_name import name_release
from publishing.target import connect
dest, site, address = sys.argv[3:]
with connect(dest) as target:
    target.open(may_begin=True)
    name, _ = name_release(datetime.datetime.now(datetime.timezone.utc), "abc", 0, target.releases())
    steps = Steps(address, None, 3, {}, lambda _: {}, None, print)
    sys.exit(not go_online(target, Path(site), name, steps))
"""


@dataclass(frozen=True)
class Publisher:
    """Brings a built site online, over and over, and can be killed at it."""

    project: Project
    dest: str
    address: str = ""
    variables: Mapping[str, str] | None = None

    def start(self, site: Path) -> subprocess.Popen[bytes]:
        folders = [str(self.project.folder / name) for name in ("scripts", "hooks")]
        command = [sys.executable, "-c", _GO_ONLINE, *folders, self.dest, str(site), self.address]
        return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=self.variables)

    def measure(self, site: Path) -> float:
        """How many seconds it takes from start to end, when nobody kills it."""
        begun = time.monotonic()
        assert self.start(site).wait(120) == 0
        return time.monotonic() - begun

    def is_killed_after(self, seconds: float, site: Path) -> bool:
        """Whether it was still at work at that moment."""
        process = self.start(site)
        try:
            return process.wait(seconds) != 0
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            return True
