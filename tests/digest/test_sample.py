"""The sample's digest is the one that its texts give today; after a change there, print it once more."""

from __future__ import annotations

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
