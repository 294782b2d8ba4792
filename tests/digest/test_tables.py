"""Tables: every cell in its column, heads that are repeated, spans that fit, and nothing lost."""

from __future__ import annotations

import pytest
from bulletin.digest.model import Break, Cell, Table, Text
from printed import blocks_of, words_in


def table_of(body: str) -> Table:
    (table,) = (block for block in blocks_of(body) if isinstance(block, Table))
    return table


def width(rows: tuple[tuple[Cell, ...], ...]) -> int:
    return sum(cell.colspan * cell.rowspan for row in rows for cell in row)


def test_a_table_of_markdown() -> None:
    table = table_of("| 单位 | 人数 |\n|:--|--:|\n| 文学院 | 12 |\n| 理学院 | |")
    assert table.columns == 2
    assert [cell.align for cell in table.header[0]] == ["left", "right"]
    assert table.rows[0][1] == Cell((Text("12"),), "right")
    assert table.rows[1][1].inlines == ()


def test_spans_reach_no_further_than_the_table_and_cover_no_cell() -> None:
    table = table_of(
        '<table><caption>分工表</caption><thead><tr><th rowspan="9">项目</th><th colspan="2">责任</th></tr>'
        "<tr><th>牵头</th><th>配合</th></tr></thead>"
        '<tr><td rowspan="3">甲</td><td>乙</td><td>丙</td></tr><tr><td colspan="99">丁</td></tr></table>'
    )
    assert table.caption == "分工表"
    assert [cell.rowspan for cell in table.header[0]] == [2, 1]
    assert table.rows[0][0].rowspan == 2
    assert width(table.header) == table.columns * 2
    assert width(table.rows) == table.columns * 2


def test_a_short_row_is_filled() -> None:
    table = table_of("<table><tr><td>甲</td><td>乙</td><td>丙</td></tr><tr><td>丁</td></tr></table>")
    assert [len(row) for row in table.rows] == [3, 3]
    assert width(table.rows) == 6


def test_only_rows_at_the_top_are_the_head() -> None:
    table = table_of("<table><tr><th>甲</th><td>1</td></tr><tr><th>乙</th><td>2</td></tr></table>")
    assert table.header == ()
    assert table.rows[0][0].is_head


def test_paragraphs_and_lists_in_a_cell_are_lines() -> None:
    table = table_of("<table><tr><td><p>甲</p><p>乙</p><ol><li>丙</li><li>丁</li></ol>戊</td></tr></table>")
    inlines = table.rows[0][0].inlines
    assert sum(isinstance(each, Break) for each in inlines) == 4
    assert words_in(inlines) == "甲乙1.丙2.丁戊"


@pytest.mark.parametrize(
    ("cell", "lines"),
    [
        ("<br><br><br>", ["", "", ""]),
        ("<br>", [""]),
        ("甲<br>", ["甲"]),
        ("甲<br> <br><br>", ["甲", "", ""]),
        ("<br><br>（盖章）<br>年　月　日", ["", "", "（盖章）", "年　月　日"]),
        ("意见：<br><br><br>（盖章）", ["意见：", "", "", "（盖章）"]),
        ("<p>甲</p><p>乙</p>", ["甲", "乙"]),
        ("", [""]),
    ],
)
def test_empty_lines_in_a_cell_are_room_to_write_in(cell: str, lines: list[str]) -> None:
    table = table_of(f"<table><tr><td>意见</td><td>{cell}</td></tr></table>")
    inlines = table.rows[0][1].inlines
    assert "".join("\n" if isinstance(each, Break) else words_in(each) for each in inlines).split("\n") == lines


def test_a_table_in_a_cell_keeps_its_words() -> None:
    table = table_of("<table><tr><td>甲<table><tr><td>乙</td><td>丙</td></tr></table></td></tr></table>")
    assert words_in(table) == "甲乙丙"
    assert sum(isinstance(each, Break) for each in table.rows[0][0].inlines) == 2


def test_code_in_a_cell_keeps_its_lines() -> None:
    table = table_of("<table><tr><td><pre>甲 乙\n丙</pre></td></tr></table>")
    assert table.rows[0][0].inlines == (Text("甲 乙"), Break(), Text("丙"))


def test_rows_of_heads_at_the_top_are_the_head_without_being_called_so() -> None:
    table = table_of("<table><tr><th>甲</th><th>乙</th></tr><tr><td>1</td><td>2</td></tr></table>")
    assert words_in(table.header) == "甲乙"
    assert words_in(table.rows) == "12"
