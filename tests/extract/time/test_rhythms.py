"""日查, 周检 and the last working days of each month."""

import pytest
from small_notice import extract

WORKDAYS = "BYDAY=MO,TU,WE,TH,FR"


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("请各学院坚持实验室日查制度。", "FREQ=DAILY"),
        ("各实验室要实行周检制度。", "FREQ=WEEKLY"),
        ("后勤处要落实消防设施月查制度。", "FREQ=MONTHLY"),
        ("各单位要坚持季查。", "FREQ=MONTHLY;INTERVAL=3"),
        ("各班要坚持晚间日巡制度。", "FREQ=DAILY"),
        ("各实验室要坚持日自查制度。", "FREQ=DAILY"),
        ("报表报送时间为每月最后三个工作日。", f"FREQ=MONTHLY;{WORKDAYS};BYSETPOS=-3,-2,-1"),
        ("各学院须在每月最后2个工作日报送考勤表。", f"FREQ=MONTHLY;{WORKDAYS};BYSETPOS=-2,-1"),
        ("各学院须在每月最后一个工作日报送考勤表。", f"FREQ=MONTHLY;{WORKDAYS};BYSETPOS=-1"),
    ],
)
def test_it_comes_again(body: str, rule: str) -> None:
    timing = extract(body)[-1].timing
    assert timing is not None
    assert (timing.kind, timing.rrule) == ("recurring", rule)


@pytest.mark.parametrize(
    "body",
    [
        "各单位要做好节日检查、值守工作。",
        "各单位要完成上次检查、整改工作。",
        "校医院应做好生日检查、登记工作。",
        "各单位须配合本月检查、抽查工作。",
        "各学院要分析日查询量。",
        "各系要提供周边检查、整治情况。",
        "各学院要做好质量月检查、评比工作。",
        "各学院应在6个月检查、复查中记录。",
    ],
)
def test_it_is_no_rhythm(body: str) -> None:
    assert all(found.timing is None or found.timing.kind != "recurring" for found in extract(body))


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("宣传委员应自6月起每周五报送活动信息。", "FREQ=WEEKLY;BYDAY=FR"),
        ("各学院要从4月起每月10日前报送台账。", "FREQ=MONTHLY;BYMONTHDAY=10"),
        ("各学院须自3月中旬起每周一上报排查情况。", "FREQ=WEEKLY;BYDAY=MO"),
        ("请各支部3月16日起每两周组织一次学习。", "FREQ=WEEKLY;INTERVAL=2"),
        ("请各班即日起每天17:00前上报人数。", "FREQ=DAILY"),
        ("保卫处从下月开始每季度检查一次消防设施。", "FREQ=MONTHLY;INTERVAL=3"),
        ("| 任务 | 责任单位 | 完成时限 |\n|---|---|---|\n| 报信息 | 教务处 | 6月起每周五 |", "FREQ=WEEKLY;BYDAY=FR"),
    ],
)
def test_it_comes_again_from_some_day_on(body: str, rule: str) -> None:
    (found,) = extract(body)
    assert found.timing is not None
    assert (found.timing.kind, found.timing.rrule, found.needs_review) == ("recurring", rule, False)


@pytest.mark.parametrize(
    ("body", "kind", "needs_review"),
    [
        ("各学院从4月起试行新表，每月10日前报送台账。", "from", True),
        ("各学院须自4月1日起，停用旧表，每月核对一次。", "from", True),
        ("自2025年1月1日起，财务处要按月发放补贴。", "recurring", True),
        ("各支部自3月起至12月每月开展一次主题党日。", "between", True),
        ("各单位应从4月起更换旧表，每年只换一次。", "from", True),
        ("请各班3月16日前报送每周安排。", "by", True),
    ],
)
def test_a_beginning_that_stands_apart_is_left_to_an_editor(body: str, kind: str, *, needs_review: bool) -> None:
    found = extract(body)[0]
    assert found.timing is not None
    assert (found.timing.kind, found.needs_review) == (kind, needs_review)


def test_of_two_rhythms_an_editor_is_told() -> None:
    assert extract("请各学院坚持实验室日查、学院周查制度。")[-1].needs_review
