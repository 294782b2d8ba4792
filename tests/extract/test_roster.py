"""A table of whose turn it is on which day: on that day, where a column of limits stays one of limits."""

import pytest
from small_notice import extract

RULE = "| --- | --- | --- |\n"


@pytest.mark.parametrize(
    "table",
    [
        "| 日期 | 值班单位 | 值班内容 |\n" + RULE + "| 5月6日 | 教务处 | 巡查楼宇 |\n| 5月7日 | 学生处 | 接听电话 |",
        "| 时间 | 带班单位 | 工作内容 |\n" + RULE + "| 5月6日 | 教务处 | 在岗带班 |\n| 5月7日 | 学生处 | 在岗带班 |",
        "| 轮值单位 | 任务 | 日期 |\n" + RULE + "| 教务处 | 打扫会议室 | 5月6日 |\n| 学生处 | 打扫会议室 | 5月7日 |",
        "| 日期 | 值守部门 | 工作任务 |\n" + RULE + "| 5月6日 | 教务处 | 检查食堂 |\n| 5月7日 | 学生处 | 巡查校门 |",
        "| 责任单位 | 值周任务 | 时间 |\n" + RULE + "| 教务处 | 检查早操 | 5月6日 |\n| 学生处 | 检查早操 | 5月7日 |",
        "| 执勤单位 | 工作内容 | 日期 |\n" + RULE + "| 教务处 | 疏导交通 | 5月6日 |\n| 学生处 | 疏导交通 | 5月7日 |",
    ],
)
def test_whose_turn_it_is_has_its_day(table: str) -> None:
    timings = [found.timing for found in extract(table)]
    assert [(t.kind, t.start) for t in timings if t] == [("on", "2026-05-06"), ("on", "2026-05-07")]


@pytest.mark.parametrize(
    "table",
    [
        "| 责任单位 | 任务 | 完成时限 |\n"
        + RULE
        + "| 教务处 | 报送值班表 | 5月6日 |\n| 学生处 | 报送值班表 | 5月7日 |",
        "| 值班单位 | 值班任务 | 完成时限 |\n"
        + RULE
        + "| 教务处 | 清点器材 | 5月6日 |\n| 学生处 | 清点器材 | 5月7日 |",
        "| 值班单位 | 任务 | 截止日期 |\n" + RULE + "| 教务处 | 报送名单 | 5月6日 |\n| 学生处 | 报送名单 | 5月7日 |",
        "| 责任单位 | 任务 | 时间 |\n" + RULE + "| 教务处 | 报送名单 | 5月6日 |\n| 学生处 | 报送名单 | 5月7日 |",
        "| 责任单位 | 任务 | 日期 |\n" + RULE + "| 教务处 | 修订值班制度 | 5月6日 |\n| 学生处 | 核对名册 | 5月7日 |",
        "| 牵头单位 | 工作内容 | 时间节点 |\n"
        + RULE
        + "| 教务处 | 检查值班室 | 5月6日 |\n| 学生处 | 核对名册 | 5月7日 |",
    ],
)
def test_a_limit_stays_a_limit(table: str) -> None:
    timings = [found.timing for found in extract(table)]
    assert [(t.kind, t.due) for t in timings if t] == [("by", "2026-05-06"), ("by", "2026-05-07")]
