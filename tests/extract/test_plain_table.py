"""Titles that say plainly who does what by when, and those below which a row may be anything."""

import pytest
from small_notice import extract


def needs_review(titles: str, row: str) -> set[bool]:
    bars = "| --- " * (titles.count("|") - 1) + "|"
    return {found.needs_review for found in extract(f"{titles}\n{bars}\n{row}\n")}


@pytest.mark.parametrize(
    ("titles", "row"),
    [
        ("| 序号 | 工作内容 | 责任单位 | 完成时限 |", "| 1 | 修订章程 | 办公室 | 3月20日前 |"),
        ("| 阶段 | 时间 | 主要任务 | 牵头部门 |", "| 自查 | 3月20日前 | 修订章程 | 教务处 |"),
        ("| 存在问题 | 整改措施 | 责任人（单位） | 整改时限 |", "| 台账不全 | 补齐台账 | 教务处 | 3月20日前 |"),
        ("| 重点任务 | 责任主体 | 配合单位 | 时间节点 | 备注 |", "| 修订章程 | 教务处 | 人事处 | 3月20日前 | |"),
        ("| 做什么 | 谁来做 | 何时完成 |", "| 修订章程 | 教务处 | 3月20日前 |"),
    ],
)
def test_rows_below_plain_titles_stand_for_themselves(titles: str, row: str) -> None:
    assert needs_review(titles, row) == {False}


@pytest.mark.parametrize(
    ("titles", "row"),
    [
        # Days of a programme rather than limits.
        ("| 日期 | 内容 | 负责单位 |", "| 3月20日前 | 修订章程 | 教务处 |"),
        # What was found, what a paper is, how a case is treated: whose the row is may be somebody else.
        ("| 情形 | 处理办法 | 责任单位 | 时限 |", "| 台账不全 | 补齐台账 | 教务处 | 3月20日前 |"),
        ("| 材料 | 提交人 | 截止时间 |", "| 学位申请表 | 学生 | 3月20日 |"),
        # A second column of times, and one that nobody here knows.
        ("| 任务 | 责任单位 | 完成时限 | 检查时间 |", "| 修订章程 | 教务处 | 3月20日前 | 3月25日 |"),
        ("| 任务 | 责任单位 | 完成时限 | 受益人 |", "| 修订章程 | 教务处 | 3月20日前 | 学生 |"),
        ("| 单位 | 任务 | 时限 |", "| 教务处 | 修订章程 | 3月20日前 |"),
    ],
)
def test_rows_below_other_titles_call_an_editor(titles: str, row: str) -> None:
    assert needs_review(titles, row) == {True}
