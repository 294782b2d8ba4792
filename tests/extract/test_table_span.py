"""Two columns for when something begins and ends are one span; by a beginning nothing is due."""

import pytest
from small_notice import extract


def _spans(header: str, *rows: str) -> list[tuple[str, str | None, str | None]]:
    table = "\n".join([header, "| --- " * (header.count("|") - 1) + "|", *rows])
    return [(o.timing.kind, o.timing.start, o.timing.due) for o in extract(table) if o.timing]


@pytest.mark.parametrize(
    "titles",
    [
        "开始时间 | 结束时间",
        "起 | 止",
        "起始日期 | 终止日期",
        "系统开放时间 | 系统关闭时间",
        "开始 | 截止",
        "启动时间 | 完成时间",
        "计划开始时间 | 完成时限",
        "选课开始（上午） | 选课结束（下午）",
        "自 | 至",
    ],
)
def test_two_columns_are_one_span(titles: str) -> None:
    """Whatever the two are called."""
    found = _spans(f"| 单位 | 任务 | {titles} |", "| 各学院 | 录入成绩 | 3月10日 | 3月12日 |")
    assert found == [("between", "2026-03-10", "2026-03-12")]


@pytest.mark.parametrize(
    ("first", "last", "span"),
    [
        ("3月13日早8:00", "3月15日（周日）16:00", ("between", "2026-03-13T08:00", "2026-03-15T16:00")),
        ("3.10", "3.12", ("between", "2026-03-10", "2026-03-12")),
        ("2026.3.10", "2026.3.12", ("between", "2026-03-10", "2026-03-12")),
        ("10日", "12日", ("between", "2026-03-10", "2026-03-12")),
        ("3月上旬", "3月底", ("between", "2026-03-01", "2026-03-31")),
        ("3月10日起", "至3月12日止", ("between", "2026-03-10", "2026-03-12")),
        ("—", "3月15日", ("by", None, "2026-03-15")),
        ("3月10日", "长期", ("from", "2026-03-10", None)),
        ("3月10日", "—", ("from", "2026-03-10", None)),
    ],
)
def test_the_cells_of_a_span(first: str, last: str, span: tuple[str, str | None, str | None]) -> None:
    assert _spans("| 单位 | 任务 | 开始时间 | 结束时间 |", f"| 各学院 | 录入成绩 | {first} | {last} |") == [span]


def test_those_are_meant_of_whom_the_table_says_for_whom_it_is() -> None:
    table = "| 面向同学 | 步骤 | 开始时间 | 结束时间 |\n| --- | --- | --- | --- |\n"
    (found,) = extract(f"{table}| 2024、2025级本科生 | 补选 | 3月10日 | 3月12日 |\n")
    assert found.who == ("2024、2025级本科生",)


@pytest.mark.parametrize(
    ("header", "row", "span"),
    [
        # the day stands in a column of its own
        (
            "| 日期 | 单位 | 任务 | 开始时间 | 结束时间 |",
            "| 3月10日 | 各学院 | 组织自查 | 8:00 | 17:00 |",
            ("by", None, "2026-03-10"),
        ),
        (
            "| 单位 | 任务 | 起止时间 |",
            "| 各学院 | 组织自查 | 3月10日至20日 |",
            ("between", "2026-03-10", "2026-03-20"),
        ),
        # nothing ends
        ("| 单位 | 任务 | 开放时间 |", "| 各学院 | 录入成绩 | 3月10日 |", ("from", "2026-03-10", None)),
        ("| 单位 | 任务 | 开始时间 |", "| 各学院 | 录入成绩 | 3月10日前 |", ("by", None, "2026-03-10")),
        # whoever attends is there when it begins
        (
            "| 培训班 | 参加人员 | 开始时间 |",
            "| 举办甲班培训 | 各学院 | 3月20日8:30 |",
            ("on", "2026-03-20T08:30", None),
        ),
        ("| 班次 | 单位 | 开班时间 | 报名截止 |", "| 甲班 | 各学院 | 3月20日 | 3月10日 |", ("by", None, "2026-03-10")),
    ],
)
def test_other_columns_are_as_they_were(header: str, row: str, span: tuple[str, str | None, str | None]) -> None:
    assert _spans(header, row) == [span]
