"""A command that sees no network: in a network namespace of its own, with nothing but 127.0.0.1 in it."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess

import pytest


def cut_off(*command: str) -> list[str]:
    """The command line that runs `command` without a network; skips where that is not permitted, unless CI asks."""
    if not _is_permitted():
        if os.environ.get("BULLETIN_REQUIRE_SERVERS") == "1":
            pytest.fail("BULLETIN_REQUIRE_SERVERS=1, but unshare -n is not permitted here")
        pytest.skip("unshare -n is not permitted here")
    return [*_UNSHARE, "sh", "-c", 'ip link set lo up 2>/dev/null; exec "$@"', "sh", *command]


_UNSHARE = (
    ["unshare", "--net"] if hasattr(os, "geteuid") and os.geteuid() == 0 else ["unshare", "--net", "--map-root-user"]
)


@functools.cache
def _is_permitted() -> bool:
    return shutil.which("unshare") is not None and subprocess.run([*_UNSHARE, "true"], check=False).returncode == 0
