"""Fixtures for every test: the material beside the checkout, and a real browser."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fonts import FontChoice, choose_fonts
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

# How fast a machine is says nothing of the code: what takes how long is for the benchmarks.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",  # CI runs as root, where Chromium's sandbox does not work
    "--disable-gpu",
    # The rest keeps Chromium from asking other hosts for anything.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder `shared` beside the checkout, with the corpus and the facts."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("there is no folder `shared` beside the checkout")
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, headless; BULLETIN_CHROMIUM names another one."""
    executable = os.environ.get("BULLETIN_CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if executable is None:
        if os.environ.get("BULLETIN_REQUIRE_BROWSER") == "1":
            pytest.fail("BULLETIN_REQUIRE_BROWSER=1, but no Chromium was found")
        pytest.skip("no Chromium was found")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def pinned_fonts() -> FontChoice:
    """The fonts that a digest is set in on a machine that has all of them, as CI has."""
    choice = choose_fonts("pinned")
    if choice.missing:
        said = "\n".join(choice.remarks)
        if os.environ.get("BULLETIN_REQUIRE_FONTS") == "1":
            pytest.fail(f"BULLETIN_REQUIRE_FONTS=1, but fonts are missing:\n{said}")
        pytest.skip(f"fonts are missing: {said}")
    return choice
