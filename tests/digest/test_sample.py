"""The sample's digest is the one that its texts give today; after a change there, print it once more."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from bulletin.digest.manifest import FOLDER
from bulletin.stage import at_stage
from bulletin.wording.report import format_finding
from printed import assemble

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_sample_digest_is_up_to_date() -> None:
    files = {path.relative_to(DOCS).as_posix(): path.read_bytes() for path in DOCS.rglob("*") if path.is_file()}
    findings = at_stage(assemble(files).findings, "publish")
    assert [format_finding(each) for each in findings if each.place.path.startswith(FOLDER)] == []


def test_the_sample_digest_can_be_read_aloud() -> None:
    """By another's judgement, as it is offered: the prints of the other tests are smaller."""
    judge = Path(sys.executable).parent / "outloud"
    for file in sorted((DOCS / FOLDER).glob("*.pdf")):
        told = subprocess.run(
            [judge, file, "--fail-on", "error"], capture_output=True, text=True, encoding="utf-8", check=False
        )
        assert told.returncode == 0, told.stdout
