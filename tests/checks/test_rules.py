"""The rules as a whole, and those things about them that no small folder of files can show."""

from __future__ import annotations

from pathlib import Path

import bulletin.checks
import bulletin.checks.quotes_hit
import pytest
from bulletin.checks import RULES
from bulletin.checks.quotes import nearest_sentence
from bulletin.checks.quotes_hit import check_quotes_hit
from bulletin.index import build_index
from bulletin.obligation import Obligation
from bulletin.read.document import Document, read_document
from bulletin.register import Register

FOLDER = Path(bulletin.checks.__file__).parent


def test_every_rule_is_a_file_and_every_file_a_rule_that_runs() -> None:
    files = [path for path in FOLDER.rglob("*.py") if "\ndef check_" in path.read_text(encoding="utf-8")]
    files.remove(FOLDER / "__init__.py")
    modules = {".".join(path.relative_to(FOLDER.parent.parent).with_suffix("").parts) for path in files}
    assert {rule.__module__ for rule in RULES} == modules
    assert {rule.__name__ for rule in RULES} == {f"check_{path.stem}" for path in files}


@pytest.mark.parametrize(
    ("action", "code"), [("strike", "strike-hits-nothing"), ("correct", "correction-hits-nothing")]
)
@pytest.mark.parametrize("is_hit", [True, False])
def test_a_strike_or_correction_is_reported_unless_it_hits(
    action: str, code: str, is_hit: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With an extraction of our own, so that it does not hang on what the real one finds."""
    words = "各党总支须报送名单"
    found = Obligation("x", ("各党总支",), "must", words, 0, len(words), (0, len(words)), words, None)

    def extract(document: Document, register: Register) -> tuple[Obligation, ...]:
        return (found,) if is_hit else ()

    monkeypatch.setattr(bulletin.checks.quotes_hit, "extract_obligations", extract)
    text = f"---\ntitle: 甲\nobligations: [{{action: {action}, quote: {words}}}]\n---\n{words}。\n"
    document = read_document(text.encode(), "notices/2026/a.md")
    findings = list(check_quotes_hit(build_index([document], {}, Register())))
    assert [finding.code for finding in findings] == ([] if is_hit else [code])


def test_nearest_sentence() -> None:
    text = "各党总支须于3月15日前报送名单。各直属党支部须于3月20日前报送总结。\n会议地点另行通知。"
    assert nearest_sentence("各党总支应在3月15日前报送名单", text) == "各党总支须于3月15日前报送名单。"
    assert nearest_sentence("会议的地点另行通知", text) == "会议地点另行通知。"
    assert nearest_sentence("秋季运动会", text) == ""
    assert nearest_sentence("", text) == ""
    assert nearest_sentence("甲", "") == ""
