"""Who goes somewhere on a day for what no list of verbs knows is bound, and an editor looks at the event of a thing."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    "deed",
    [
        "到主楼三层会议室参会",
        "到校医院采血",
        "准时到体育馆候场",
        "赴市体育中心参赛",
        "集中到南门乘车",
        "前往大礼堂领奖",
        "到报告厅就座",
    ],
)
def test_going_somewhere_for_something_is_a_duty(deed: str) -> None:
    (found,) = extract(f"4月1日上午9:00，各学院书记{deed}。")
    assert found.who == ("各学院书记",)
    assert found.timing is not None
    assert found.timing.start == "2026-04-01T09:00"


@pytest.mark.parametrize(
    "body",
    [
        "4月1日上午，各学院书记可到主楼参会。",
        "校领导到机械学院调研。",
        "学校组织评审会，专家到校参会的费用由学校承担。",
        "3月1日，王同学到主楼领奖。",
    ],
)
def test_what_is_told_or_allowed_is_none(body: str) -> None:
    assert extract(body) == ()


@pytest.mark.parametrize(
    ("body", "is_unsure"),
    [
        ("各班点名结果当晚22:00前报学院值班室。", True),
        ("各班会议记录于次日交辅导员。", True),
        ("各班统计数据次日上午报办公室。", True),
        ("各班于会议次日交辅导员。", False),
        ("各班于活动次日上午报办公室。", False),
    ],
)
def test_the_day_after_a_thing_is_looked_at(body: str, is_unsure: bool) -> None:
    assert [o.needs_review for o in extract(body)] == [is_unsure]
