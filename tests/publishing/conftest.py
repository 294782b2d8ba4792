"""Fixtures for the tests of releases: a small project under git, and programs that may not be there."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from small_project import Project, make_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The small project in a folder of its own."""
    return make_project(tmp_path / "project")


@pytest.fixture(scope="session")
def find_program() -> Callable[[str], str]:
    """The path of a server program; without it the test is skipped, or fails under BULLETIN_REQUIRE_SERVERS=1."""

    def find(name: str) -> str:
        places = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin"))
        if found := shutil.which(name, path=places):
            return found
        if os.environ.get("BULLETIN_REQUIRE_SERVERS") == "1":
            pytest.fail(f"BULLETIN_REQUIRE_SERVERS=1, but there is no {name}")
        pytest.skip(f"there is no {name}")

    return find
