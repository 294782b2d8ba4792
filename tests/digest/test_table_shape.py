"""A table gets the largest type and the most upright page on which it can be read, and always fits."""

from __future__ import annotations

import pytest
from bulletin.digest.table_shape import shape_table, texts_of
from hypothesis import given
from hypothesis import strategies as st

UPRIGHT, TURNED = 156 / 25.4 * 72, 225 / 25.4 * 72
CELLS = st.lists(st.lists(st.tuples(st.text("党建a1 ", max_size=40), st.integers(1, 3)), max_size=30), max_size=5)


def rows_of(columns: int, text: str) -> list[list[tuple[str, int]]]:
    return [[(text, 1)] * columns] * 3


@pytest.mark.parametrize(
    ("columns", "text", "size", "turned"),
    [
        (3, "内容", 14, False),
        (5, "四个字的", 14, False),
        (7, "四个字的", 12, False),
        (8, "四个字的", 10.5, False),
        (10, "四个字的", 12, True),
        (14, "四个字的", 9, True),
    ],
)
def test_more_columns_smaller_type_then_a_turned_page(columns: int, text: str, size: float, turned: bool) -> None:
    shape = shape_table(rows_of(columns, text), columns)
    assert (shape.size, shape.turned) == (size, turned)


@given(CELLS, st.integers(1, 80), st.booleans())
def test_it_always_fits_and_never_turns_where_it_may_not(
    rows: list[list[tuple[str, int]]], columns: int, may_turn: bool
) -> None:
    shape = shape_table(rows, columns, may_turn)
    assert len(shape.widths) == columns
    assert all(width > 0 for width in shape.widths)
    assert sum(shape.widths) <= (TURNED if shape.turned else UPRIGHT) + 0.1 * columns
    assert shape.size > 0
    assert may_turn or not shape.turned


def test_long_texts_get_the_room_that_short_ones_leave() -> None:
    rows = [[("1", 1), ("一段很长的说明文字，要写好几行才写得完", 1), ("是", 1)]]
    narrow, wide, last = shape_table(rows, 3).widths
    assert wide > 3 * narrow
    assert abs(narrow - last) < 5


def test_cells_that_span_are_counted_by_their_columns() -> None:
    cell = {"inlines": [{"kind": "text", "text": "合并"}], "colspan": 2}
    plain = {"inlines": [{"kind": "text", "text": "丙"}], "colspan": 1}
    assert texts_of([[cell, plain]]) == [[("合并", 2), ("", 2), ("丙", 1)]]
