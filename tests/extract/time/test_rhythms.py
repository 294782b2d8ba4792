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


def test_of_two_rhythms_an_editor_is_told() -> None:
    assert extract("请各学院坚持实验室日查、学院周查制度。")[-1].needs_review
