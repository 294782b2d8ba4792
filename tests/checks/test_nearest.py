"""The nearest name is the one that difflib finds among all of them, however many are passed over unasked."""

from __future__ import annotations

import difflib

import pytest
from bulletin.checks.nearest import nearest_name
from bulletin.checks.units_known import check_units_known
from bulletin.index import build_index
from bulletin.read.document import read_document
from bulletin.register import Register, Unit
from hypothesis import given
from hypothesis import strategies as st

NAMES = st.text(alphabet="党委组织宣传部学院院办一二", max_size=8)


@given(NAMES, st.lists(NAMES, max_size=8), st.sampled_from([0.5, 0.55, 0.6, 0.75, 0.8]))
def test_none_that_is_like_enough_is_passed_over(name: str, known: list[str], likeness: float) -> None:
    alike = difflib.get_close_matches(name, known, 1, likeness)
    assert nearest_name(name, known, likeness) == (alike[0] if alike else "")


@pytest.mark.parametrize(("given_name", "meant"), [("组织步", "组织部"), ("部组织", "组织部"), ("图书馆", "")])
def test_a_misspelt_name_is_known_again(given_name: str, meant: str) -> None:
    assert nearest_name(given_name, ["宣传部", "组织部", "各组织组织部"]) == meant


@pytest.mark.parametrize(
    ("issuer", "code"),
    [
        ("东湖学院党委组织部", "unit-unknown"),
        ("东湖学院党委宣传步", "unit-misspelt"),
        ("东湖学院党委", ""),
    ],
)
def test_a_unit_of_a_unit_is_no_slip(issuer: str, code: str) -> None:
    """党委组织部 is another unit than 党委, however much of the name they share."""
    units = tuple(
        Unit(name=name, slug=slug, level="部门")
        for slug, name in (("dw", "东湖学院党委"), ("xcb", "东湖学院党委宣传部"))
    )
    document = read_document(
        f"---\ntitle: 关于工作的通知\nissuer: {issuer}\n---\n\n请报送。\n".encode(), "notices/2026/a.md"
    )
    bulletin = build_index([document], {}, Register(units=units))
    assert [finding.code for finding in check_units_known(bulletin)] == ([code] if code else [])
