"""What a bracket asks for with a time of its own is a duty of its own; how a thing has to be belongs to its duty."""

import pytest
from small_notice import extract

Row = tuple[str, str | None]


def rows(body: str) -> list[Row]:
    return [("、".join(o.who), o.timing and (o.timing.due or o.timing.rrule or o.timing.event)) for o in extract(body)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "请各学院于3月3日前报送电子版（纸质版须于3月5日前送行政楼307室）。",
            [("各学院", "2026-03-03"), ("各学院", "2026-03-05")],
        ),
        (
            "请各学院报送推荐名单（推荐人选须在3月6日前完成公示）。",
            [("各学院", None), ("各学院", "2026-03-06")],
        ),
        (
            "各学院于3月15日前上报名单（辅导员名单由学工部于3月18日前统一汇总）。",
            [("各学院", "2026-03-15"), ("学工部", "2026-03-18")],
        ),
        (
            "各学院3月10日前报送申请表（未通过审核的须于3月15日前重新报送）。",
            [("各学院", "2026-03-10"), ("各学院", "2026-03-15")],
        ),
        (
            "各学院3月10日前报送名单（须于3月5日前完成公示）。",
            [("各学院", "2026-03-10"), ("各学院", "2026-03-05")],
        ),
        (
            "学生于3月15日前提交申请（教务处于3月18日前审核）。",
            [("学生", "2026-03-15"), ("教务处", "2026-03-18")],
        ),
        (
            "请各学院组织学生缴费（学生须于3月8日前缴清）。",
            [("各学院", None), ("学生", "2026-03-08")],
        ),
        (
            "各单位要落实值班制度（值班人员须每日17:00前报平安）。",
            [("各单位", None), ("值班人员", "FREQ=DAILY")],
        ),
    ],
)
def test_a_bracket_with_its_own_time_is_a_duty(body: str, expected: list[Row]) -> None:
    assert rows(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("各单位须于3月5日前上报名单（须经负责人签字）。", ("各单位", "2026-03-05")),
        ("各单位于3月5日前报送材料（纸质版须加盖公章）。", ("各单位", "2026-03-05")),
        ("各单位于3月5日前报送材料（一式两份，须签字盖章）。", ("各单位", "2026-03-05")),
        ("各学院交纸质材料（一式两份，须加盖公章，3月5日前送307室）。", ("各学院", "2026-03-05")),
        ("各学院报送名单（须于3月5日前送达）。", ("各学院", "2026-03-05")),
        ("各学院报送名单（名单须于3月5日前送达）。", ("各学院", "2026-03-05")),
        ("各学院报送名单（3月5日前）。", ("各学院", "2026-03-05")),
        ("请各学院于3月5日（周四）前报送名单。", ("各学院", "2026-03-05")),
        ("各学院于3月15日前报送名单（逾期不予受理）。", ("各学院", "2026-03-15")),
        ("各学院于3月15日前报送方案（含3月1日前的数据）。", ("各学院", "2026-03-15")),
        ("各学院须于3月15日前报送认定表（认定日期须在3月10日之前）。", ("各学院", "2026-03-15")),
    ],
)
def test_how_a_thing_has_to_be_belongs_to_its_duty(body: str, expected: Row) -> None:
    assert rows(body) == [expected]


@pytest.mark.parametrize(
    "bracket",
    [
        "学校将于3月20日公布结果",
        "会议时间另行通知",
        "3月1日前入党的党员均可推荐",
        "材料模板可登录系统下载",
        "校外人员可自行报名",
        "具体安排另行公布",
    ],
)
def test_what_others_plan_or_may_do_takes_nothing_away(bracket: str) -> None:
    assert rows(f"各学院于3月15日前报送方案（{bracket}）。") == [("各学院", "2026-03-15")]


@pytest.mark.parametrize(
    "bracket",
    [
        "包括基本情况、下一步打算等",
        "主要写明开展了哪些活动、曾获奖励、拟开展的工作",
        "应包含传达的总体情况、主要做法",
        "含整改的总体情况、主要成效",
        "要有时间、地点，已开展的要附照片",
        "曾获同类奖项的不得列入",
        "格式见附件，将作为考核依据",
        "去年已上报的可不再填写",
    ],
)
def test_what_a_paper_holds_and_what_is_told_by_the_way_silences_no_duty(bracket: str) -> None:
    for asks in (f"各单位3月20日前报送自查报告（{bracket}）", f"各单位须于3月20日前将报告（{bracket}）报校办"):
        assert [(o.who, o.timing and o.timing.due, o.needs_review) for o in extract(f"{asks}。")] == [
            (("各单位",), "2026-03-20", False)
        ], asks


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("各单位（含已搬迁的附属中学）须于3月20日前报送名单。", ("各单位（含已搬迁的附属中学）", "2026-03-20")),
        ("各单位报送自查报告（含下一步打算，3月20日前）。", ("各单位", "2026-03-20")),
    ],
)
def test_a_bracket_that_says_who_or_when_is_read(body: str, expected: Row) -> None:
    assert rows(body) == [expected]


def test_the_form_is_told_by_the_bracket() -> None:
    (found,) = extract("各单位须于3月20日前报送自查报告（含电子版和纸质版）。")
    assert found.form == "电子版、纸质版"


@pytest.mark.parametrize(
    "body",
    ["各单位自查工作定于4月17日前完成。", "各单位3月20日前将下一步打算报校办。", "各单位要于3月20日前报送今后打算。"],
)
def test_words_of_a_plan_that_plan_nothing(body: str) -> None:
    assert [who for who, due in rows(body) if due] == ["各单位"]


@pytest.mark.parametrize(
    "body",
    [
        "大会定于4月17日召开。",
        "开幕式定于4月17日上午9时前举行。",
        "学校打算4月17日前完成改造。",
        "学校定于4月17日召开大会。",
    ],
)
def test_what_the_school_plans_asks_nobody(body: str) -> None:
    assert rows(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("各单位于3月20日前报送自查报告（包括基本情况、下一步打算等）。", ("各单位", "2026-03-20")),
        ("各学院须于3月20日前将总结（主要包括开展情况、取得成效、今后打算）报校办。", ("各学院", "2026-03-20")),
        ("请各学院于3月20日前报送材料（包括传达的情况、主要做法等）。", ("各学院", "2026-03-20")),
        ("各支部要在3月20日前交来小结（内容应包括拟开展的工作、曾获荣誉）。", ("各支部", "2026-03-20")),
        ("各学院把调研报告（含整改的总体情况、主要成效）于3月20日前交组织部。", ("各学院", "2026-03-20")),
        ("请各系3月20日前提交就业分析（涵盖就业率变化的原因、将开展的帮扶）。", ("各系", "2026-03-20")),
        (
            "讲座结束后，各班应在5个工作日内将学习情况小结（主要是收获、存在问题，500字以内）发送至宣传部。",
            ("各班", "讲座结束"),
        ),
        ("各学院于3月20日前完成自查（检查结果将在全校通报）。", ("各学院", "2026-03-20")),
        ("各班3月20日前报名（比赛将在体育馆举行）。", ("各班", "2026-03-20")),
    ],
)
def test_what_is_in_a_paper_silences_nothing(body: str, expected: Row) -> None:
    assert rows(body) == [expected]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # who they are, and not what is in a paper
        ("全体教职工（含离退休人员）须于3月20日前体检。", ("全体教职工（含离退休人员）", "2026-03-20")),
        # the only day stands there
        ("各单位报送名单（包括联系人的情况，须于3月20日前送达）。", ("各单位", "2026-03-20")),
        # of which time the paper tells
        ("各学院须于3月20日前报送总结（包括2月底前的工作情况）。", ("各学院", "2026-03-20")),
        ("各单位于3月20日前完成自查（包括实验室、库房）。", ("各单位", "2026-03-20")),
        ("请各学院报送总结（写明工作进展）。", ("各学院", None)),
        ("各分工会于3月20日前报送方案（须包括活动主题、经费预算）。", ("各分工会", "2026-03-20")),
    ],
)
def test_what_else_a_bracket_may_have(body: str, expected: Row) -> None:
    assert rows(body) == [expected]


@pytest.mark.parametrize(
    "body",
    [
        "上学期各学院报送了总结（包括基本情况、下一步打算）。",
        "党办将邀请各单位介绍经验（包括主要做法、存在问题）。",
        "学校将于3月20日公布结果（包括评审意见）。",
        "组织部拟于3月20日前完成评审（主要包括材料的核查情况）。",
        "总结（包括主要做法、下一步打算）已于2月20日前报送。",
        "学校打算3月20日前表彰一批集体（包括事迹材料、有关情况）。",
    ],
)
def test_a_bracket_makes_no_duty_of_what_is_told(body: str) -> None:
    assert rows(body) == []
