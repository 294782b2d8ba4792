"""A line of a label and a day is all that a notice says of what is due: 材料报送：6月10日前."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("申请书初稿提交：6月5日（星期五）前", "2026-06-05"),
        ("推荐汇总表报送：6月10日（星期三）12:00前", "2026-06-10T12:00"),
        ("修改完善：6月19日前", "2026-06-19"),
        ("网上填报：6月20日至24日17:00（系统届时自动关闭）", "2026-06-24T17:00"),
        ("财政专项资金支付：6月20日11:30前，未支出部分由财政收回", "2026-06-20T11:30"),
        ("申请截止：6月26日", "2026-06-26"),
        ("备案时间：2026年6月7日至6月24日", "2026-06-24"),
    ],
)
def test_it_is_a_duty_and_an_editor_is_called(line: str, due: str) -> None:
    found = extract(f"一、时间节点\n\n{line}\n", date="2026-05-18")
    assert [(one.who, one.timing and one.timing.due, one.needs_review) for one in found] == [(("各单位",), due, True)]


@pytest.mark.parametrize(
    "line",
    [
        "校内专家评审：6月11日—14日",
        "学校审定：6月20日前",
        "结果公布：6月20日前",
        "开放时间：7月4日至8月28日",
        "停电时间：6月15日6:00—18:00",
        "五四表彰大会：5月4日",
    ],
)
def test_what_takes_place_is_none(line: str) -> None:
    assert extract(f"一、时间节点\n\n{line}\n", date="2026-05-18") == ()


def test_a_sentence_that_asks_for_it_has_the_same_day() -> None:
    found = extract("一、报送\n\n材料报送时间：6月10日前\n\n请各单位将汇总表报送人事处。\n", date="2026-05-18")
    assert [(one.quote, one.timing and one.timing.due) for one in found] == [
        ("材料报送时间：6月10日前", "2026-06-10"),
        ("请各单位将汇总表报送人事处", "2026-06-10"),
    ]
