"""The characters that a pattern looks for first only save work: without the look it finds the same."""

import re
from pathlib import Path

import pytest
from bulletin.checks import text_dates_exist, weekday_agrees
from bulletin.checks.personal import accounts, home_addresses, passwords
from bulletin.checks.secrecy import internal_material
from bulletin.checks.text import spaces_in_words

HERE = Path(__file__).parent
PATTERNS = {
    "accounts": accounts._LABELLED,
    "home_addresses": home_addresses._HEAD,
    "internal_material, mark": internal_material._MARK,
    "internal_material, of this": internal_material._OF_THIS,
    "passwords": passwords._LABELLED,
    "spaces_in_words": spaces_in_words._SPACED,
    "text_dates_exist": text_dates_exist._DAY,
    "weekday_agrees": weekday_agrees._STATED,
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
