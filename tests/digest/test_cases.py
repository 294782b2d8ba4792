"""Golden cases: `cases/<name>/` is a small `docs/` folder, `expected.txt` in it what cannot be printed of it,
and what is wrong with its manifests.

After a change on purpose:

    BULLETIN_UPDATE_CASES=1 python -m pytest tests/digest/test_cases.py

writes every `expected.txt` anew; read the difference before it is committed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from bulletin.digest.manifest import FOLDER
from bulletin.wording.report import format_finding
from printed import assemble, proof

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_report_is_as_expected(case: Path) -> None:
    files = {
        path.relative_to(case).as_posix(): path.read_bytes()
        for path in case.rglob("*")
        if path.is_file() and path.name != "expected.txt"
    }
    checked = [finding for finding in assemble(files).findings if finding.place.path.startswith(FOLDER)]
    report = "".join(f"{format_finding(finding)}\n" for finding in (*checked, *proof(files).findings))
    expected = case / "expected.txt"
    if os.environ.get("BULLETIN_UPDATE_CASES"):
        expected.write_text(report, encoding="utf-8", newline="\n")
    assert report == expected.read_text(encoding="utf-8")
