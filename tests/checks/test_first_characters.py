"""The characters and signs that are looked for first only save work: without the look the same is found."""

import re
from pathlib import Path

import pytest
from bulletin.checks import text_dates_exist, weekday_agrees
from bulletin.checks.hijack import lost_month, scrape_residue, spaced_out
from bulletin.checks.near_sign import find_near
from bulletin.checks.personal import accounts, home_addresses, passwords
from bulletin.checks.secrecy import inner_circle, internal_material
from bulletin.checks.secrecy.kinds import personnel, undisclosed
from bulletin.checks.text import spaces_in_words

HERE = Path(__file__).parent
PATTERNS = {
    "accounts": accounts._LABELLED,
    "home_addresses": home_addresses._HEAD,
    "inner_circle": inner_circle._CIRCLE,
    "internal_material, mark": internal_material._MARK,
    "internal_material, of this": internal_material._OF_THIS,
    "passwords": passwords._LABELLED,
    "personnel": personnel.PERSONNEL.pattern,
    "scrape_residue": scrape_residue._FRAME,
    "spaces_in_words": spaces_in_words._SPACED,
    "undisclosed": undisclosed.UNDISCLOSED.pattern,
}
NEAR = {
    "text_dates_exist": (text_dates_exist._DAY, text_dates_exist._SIGN, text_dates_exist._LONGEST_BEFORE, 0),
    "weekday_agrees": (weekday_agrees._STATED, weekday_agrees._SIGN, weekday_agrees._LONGEST_DAY, 3),
}
LIKELY = {
    **{f"lost_month, {number}": (pattern, likely) for number, (likely, pattern, _) in enumerate(lost_month._LOSSES)},
    "spaced_out": (spaced_out._TAKEN_APART, spaced_out._LIKELY),
}


def said() -> str:
    """All that the cases of the rules say."""
    files = sorted(path for path in HERE.rglob("*") if path.suffix in (".md", ".txt"))
    return "\n".join(path.read_text("utf-8", errors="replace") for path in files)


@pytest.mark.parametrize("name", PATTERNS)
def test_it_finds_the_same_without_the_look(name: str) -> None:
    pattern = PATTERNS[name]
    assert pattern.pattern.startswith("(?=")
    bare = pattern.pattern.partition(")")[2]
    text = said()
    spans = [found.span() for found in pattern.finditer(text)]
    assert spans
    assert [found.span() for found in re.compile(bare, pattern.flags).finditer(text)] == spans


@pytest.mark.parametrize("name", NEAR)
def test_around_its_signs_it_finds_all(name: str) -> None:
    pattern, *where = NEAR[name]
    text = said() + "2026 年 11 月 12 日 上午 （ 星期六 ）、13 日（周日）\n 2026年 2 月 30 日\n12月32日12月33日"
    spans = [found.span() for found in pattern.finditer(text)]
    assert len(spans) > 20
    sign, before, after = where
    assert [found.span() for found in find_near(pattern, sign, text, before, after)] == spans


@pytest.mark.parametrize("name", LIKELY)
def test_where_nothing_is_likely_nothing_is_found(name: str) -> None:
    pattern, likely = LIKELY[name]
    lines = said().splitlines()
    assert any(pattern.search(line) for line in lines)
    assert [line for line in lines if pattern.search(line) and not likely.search(line)] == []
