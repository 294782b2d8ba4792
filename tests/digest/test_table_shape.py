"""A table gets the largest type and the most upright page on which it can be read, and always fits."""

from __future__ import annotations

import pytest
from bulletin.digest.model import Plain
from bulletin.digest.table_shape import is_long, shape_table, tail_of, texts_of, whole_rows
from bulletin.digest.title_lines import width_of
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


def test_much_text_gets_more_room_than_one_long_address() -> None:
    rows = [[("一段很长的说明文字，要写好几行才写得完" * 20, 1), ("https://dj.example.edu.cn/" + "a" * 90, 1)]] * 3
    wide, narrow = shape_table(rows, 2).widths
    assert wide > 1.5 * narrow


@pytest.mark.parametrize("date", ["2026年11月11日", "12月31日", "14:30—17:30", "2026年11月11日（星期三）"])
@pytest.mark.parametrize("others", [1, 3, 5])
def test_a_column_of_days_has_room_for_one(date: str, others: int) -> None:
    rows = [[(date, 1), *[("学习党的创新理论，分组讨论交流体会，形成书面材料", 1)] * others]] * 9
    shape = shape_table(rows, others + 1)
    whole = width_of(date.partition("（")[0])
    assert (shape.widths[0] - 2 * shape.inset) / shape.size >= whole


def test_what_all_have_room_for_is_shared_by_all() -> None:
    first, second = shape_table([[("姓名", 1), ("工作单位", 1)]], 2).widths
    assert 1.4 < second / first < 2.2


def test_a_column_to_be_filled_in_has_room_for_the_pen() -> None:
    rows = [[("姓　　名", 1), ("", 1), ("出生年月", 1), ("", 1), ("要写好几行才写得完的主要事迹和奖惩情况", 1)]]
    shape = shape_table(rows, 5)
    assert min(shape.widths[1], shape.widths[3]) >= 2 * shape.size


def test_words_beside_a_cell_that_reaches_down_widen_their_own_column() -> None:
    def cell(text: str, rowspan: int = 1) -> Plain:
        return {"inlines": [{"kind": "text", "text": text}], "colspan": 1, "rowspan": rowspan}

    rows: Plain = [[cell("甲", 2), cell("乙")], [cell("丙")], [cell("丁"), cell("戊")]]
    assert [[text for text, _ in row] for row in texts_of(rows)] == [["甲", "乙"], ["", "丙"], ["丁", "戊"]]


def test_cells_that_span_are_counted_by_their_columns() -> None:
    cell = {"inlines": [{"kind": "text", "text": "合并"}], "colspan": 2}
    plain = {"inlines": [{"kind": "text", "text": "丙"}], "colspan": 1}
    assert texts_of([[cell, plain]]) == [[("合并", 2), ("", 2), ("丙", 1)]]


def test_a_column_with_nothing_but_its_head_leaves_its_room_to_the_others() -> None:
    head = [[("序号", 1), ("任务", 1), ("责任单位", 1), ("配合单位", 1), ("时限", 1), ("备注", 1)]]
    rows = [
        [("1", 1), ("一段很长的任务，要写好几行才写得完" * 3, 1), ("组织部", 1), ("", 1), ("12月4日前", 1), ("", 1)]
    ]
    shape = shape_table(head + rows, 6, heads=1)
    assert shape.widths[1] > 3 * shape.widths[3]
    assert shape.widths[1] >= 8 * shape.size
    filled = shape_table([*head, *([("1", 1), ("字" * 40, 1), *[("四个字的", 1)] * 4] for _ in range(3))], 6, heads=1)
    assert filled.widths[3] > shape.widths[3]


def test_a_row_is_whole_where_a_page_has_room_for_it() -> None:
    head, rows = [[("任务", 1), ("时限", 1)]], [[("短", 1), ("12月", 1)], [("长" * 3000, 1), ("", 1)]]
    shape = shape_table(head + rows, 2, heads=1)
    assert whole_rows(rows, head, shape) == [True, False]
    picture = texts_of([[{"inlines": [{"kind": "image", "width": 900, "is_small": False}], "colspan": 1}]])
    assert whole_rows(picture, [], shape_table(picture, 1)) == [False]


def spans(*rows: list[int]) -> Plain:
    """A table's rows, of each cell how many rows it spans."""
    return [[{"rowspan": span, "colspan": 1, "inlines": []} for span in row] for row in rows]


@pytest.mark.parametrize(
    ("rows", "tail"),
    [
        (spans([1, 1], [1, 1], [1, 1], [1, 1]), 2),
        (spans([1], [1], [1]), 2),
        (spans([1], [1]), 0),
        (spans([1]), 0),
        (spans([1, 1], [1, 1], [3, 1], [1], [1]), 3),
        (spans([1, 1], [2, 1], [1], [2, 1], [1]), 2),
        (spans([1, 1], [3, 1], [1], [1], [1, 1]), 4),
        (spans([4, 1], [1], [1], [1]), 0),
        ([], 0),
    ],
)
def test_the_last_rows_that_may_go_over_part_no_cell(rows: Plain, tail: int) -> None:
    assert tail_of(rows) == tail


@pytest.mark.parametrize(
    ("rows", "columns", "text", "expected"),
    [
        (10, 3, "内容", False),
        (40, 3, "内容", True),
        (8, 3, "一段很长的说明文字，要写好几行才写得完" * 4, True),
        (60, 14, "四个字的", False),
    ],
)
def test_a_table_is_long_that_a_page_has_no_room_for(rows: int, columns: int, text: str, expected: bool) -> None:
    lines = [[(text, 1)] * columns] * rows
    assert is_long(lines, shape_table(lines, columns)) == expected
