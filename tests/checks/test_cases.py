"""Golden cases of the rules: `cases/<name>/` is a small `docs/` folder, `expected.txt` in it the report on it.

After a change on purpose:

    BULLETIN_UPDATE_CASES=1 python -m pytest tests/checks/test_cases.py

writes every `expected.txt` anew; read the difference before it is committed.
"""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest
from bulletin.asset import Asset
from bulletin.folders import REGISTER_FOLDER, is_document
from bulletin.pipeline import assemble_bulletin
from bulletin.wording import GROUP_OF
from bulletin.wording.report import format_finding

TODAY = dt.date(2026, 11, 20)
CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())
RECORDS = "review-record"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_report_is_as_expected(case: Path) -> None:
    files = {
        path.relative_to(case).as_posix(): path.read_bytes()
        for path in case.rglob("*")
        if path.is_file() and path.name != "expected.txt"
    }
    texts = {path: data for path, data in files.items() if is_document(path) or path.startswith(REGISTER_FOLDER)}
    assets = [Asset(path, data) for path, data in files.items() if path not in texts]
    findings = assemble_bulletin(texts, assets, TODAY).findings
    if not case.name.startswith(RECORDS):
        # A record of review in each small notice of the other cases would hide what they are about.
        findings = tuple(finding for finding in findings if GROUP_OF[finding.code] != "review")
    report = "".join(f"{format_finding(finding)}\n" for finding in findings)
    expected = case / "expected.txt"
    if os.environ.get("BULLETIN_UPDATE_CASES"):
        expected.write_text(report, encoding="utf-8", newline="\n")
    assert report == expected.read_text(encoding="utf-8")
