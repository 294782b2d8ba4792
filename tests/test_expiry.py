"""What a past `expires` excuses: the site is made without the notice, but whoever checks it is told all the same."""

import datetime as dt

import pytest
from bulletin.pipeline import assemble_bulletin, findings_for_readers

NOTICE = """---
title: 关于拟发展对象的公示
doc_no: 云委〔2026〕9号
issuer: 中共云溪学院委员会
date: 2026-03-02
expires: 2026-03-10
---

机密★1年

各党总支要报送名单。
"""


@pytest.mark.parametrize(("today", "is_for_readers"), [("2026-03-09", True), ("2026-03-10", False), (None, True)])
def test_a_secret_is_told_whatever_day_it_is(today: str | None, is_for_readers: bool) -> None:
    day = dt.date.fromisoformat(today) if today else None
    bulletin = assemble_bulletin({"notices/2026/b.md": NOTICE.encode()}, today=day)
    assert "classification-mark" in {finding.code for finding in bulletin.findings}
    assert ("classification-mark" in {f.code for f in findings_for_readers(bulletin)}) is is_for_readers


@pytest.mark.parametrize("expires", ["2026-03-01", "2026-03-02", "2025-03-10"])
def test_a_day_that_no_reader_could_have_seen_is_told_to_all(expires: str) -> None:
    text = NOTICE.replace("2026-03-10", expires)
    bulletin = assemble_bulletin({"notices/2026/b.md": text.encode()}, today=dt.date(2026, 3, 5))
    assert [finding.code for finding in findings_for_readers(bulletin)] == ["expires-before-date"]
