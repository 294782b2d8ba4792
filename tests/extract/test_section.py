"""Headings and lead-ins that say whose turn it is."""

import pytest
from bulletin.pipeline import obligations_of
from bulletin.read.document import read_document
from bulletin.register import Register
from small_notice import extract

HEAD = (
    "---\ntitle: 关于工作的通知\ndoc_no: 甲〔2026〕1号\nissuer: 中共某大学委员会\nrecipients: [各单位]\n"
    "date: 2026-03-02\n---\n\n"
)


def who_does_what(body: str) -> list[tuple[str, str]]:
    found = obligations_of(read_document((HEAD + body).encode(), "notices/case.md"), Register())
    return [("、".join(obligation.who), obligation.quote) for obligation in found]


def test_a_heading_that_is_a_party_rules_until_the_next_heading() -> None:
    body = (
        "一、职责分工\n\n（一）各党总支：\n\n1. 要在3月20日前完成摸排。\n\n2. 每月5日前报送进展。\n\n"
        "（二）党支部\n\n要逐人谈话。\n\n二、其他要求\n\n请于3月30日前报送总结。\n"
    )
    assert who_does_what(body) == [
        ("各党总支", "要在3月20日前完成摸排"),
        ("各党总支", "每月5日前报送进展"),
        ("党支部", "要逐人谈话"),
        ("各单位", "请于3月30日前报送总结"),
    ]


def test_a_lead_in_gives_its_party_to_the_items_and_no_further() -> None:
    body = "辅导员要做好以下工作：\n\n- 每周走访一次宿舍；\n- 4月10日前上报名单。\n\n请及时报告情况。\n"
    assert who_does_what(body) == [
        ("辅导员", "每周走访一次宿舍"),
        ("辅导员", "4月10日前上报名单"),
        ("各单位", "请及时报告情况"),
    ]


def test_a_lead_in_ends_at_the_next_heading_of_its_own_or_a_higher_level() -> None:
    body = (
        "一、主要任务\n\n辅导员要做好以下工作：\n\n1. 每周走访一次宿舍。\n\n2. 4月10日前上报名单。\n\n"
        "二、其他工作\n\n1. 请于4月20日前报送统计表。\n"
    )
    assert who_does_what(body) == [
        ("辅导员", "每周走访一次宿舍"),
        ("辅导员", "4月10日前上报名单"),
        ("各单位", "请于4月20日前报送统计表"),
    ]
    bullets = "辅导员要做好以下工作：\n\n- 每周走访一次宿舍。\n\n二、其他工作\n\n请于4月20日前报送统计表。\n"
    assert who_does_what(bullets)[1] == ("各单位", "请于4月20日前报送统计表")
    inside = (
        "（一）辅导员要做好以下工作：\n\n1. 每周走访一次宿舍。\n\n2. 4月10日前上报名单。\n\n"
        "（二）请于4月20日前报送统计表。\n"
    )
    assert [who for who, _ in who_does_what(inside)] == ["辅导员", "辅导员", "各单位"]


def test_a_heading_of_a_deed_is_no_party() -> None:
    assert who_does_what("（二）学院评审。收到异议的，应立即核实。\n") == [("各单位", "收到异议的，应立即核实")]


@pytest.mark.parametrize("heading", ["二、学生须知", "【毕业生篇】", "二、对考生的要求", "三、读者注意事项"])
def test_a_heading_says_for_whom_all_below_it_is(heading: str) -> None:
    who = heading.strip("【】二三、").removeprefix("对").removesuffix("须知").removesuffix("篇")
    who = who.removesuffix("的要求").removesuffix("注意事项")
    assert who_does_what(f"一、总体安排\n\n另行通知。\n\n{heading}\n\n签约之前，请核实信息。\n")[-1][0] == who


def test_a_heading_of_a_matter_says_for_nobody() -> None:
    assert who_does_what("一、活动注意事项\n\n请于4月20日前报送统计表。\n") == [("各单位", "请于4月20日前报送统计表")]


@pytest.mark.parametrize(
    "heading",
    [
        "一、3月20日前完成的工作",
        "一、自查自纠（3月20日前完成）",
        "一、部署动员（3月20日前）",
        "一、下列工作须于3月20日前完成",
    ],
)
def test_the_deadline_of_a_heading_is_that_of_what_stands_below(heading: str) -> None:
    body = (
        f"{heading}\n\n1. 各学院核对台账。\n\n2. 各学院须于3月10日前报送名单。\n\n3. 各学院不得漏报。\n\n"
        "二、其他\n\n1. 各部门应配合检查。\n"
    )
    found = obligations_of(read_document((HEAD + body).encode(), "notices/case.md"), Register())
    assert [o.timing and o.timing.due for o in found] == ["2026-03-20", "2026-03-10", None, None]
    assert [o.needs_review for o in found][:2] == [True, False]
    assert "timing_from_heading" in found[0].doubts


@pytest.mark.parametrize(
    "heading",
    ["一、3月20日前入职人员的待遇", "一、3月20日前已报送的单位", "一、基本要求（3月1日至31日）", "一、会前准备"],
)
def test_other_days_in_a_heading_are_none(heading: str) -> None:
    found = obligations_of(read_document(f"{HEAD}{heading}\n\n1. 各学院须核对台账。\n".encode(), "a.md"), Register())
    assert [o.timing for o in found] == [None]


@pytest.mark.parametrize("heading", ["（二）自查自纠（3月5日—3月20日）", "二、集中整改（2026年3月5日至20日）"])
def test_the_span_of_a_stage_is_that_of_its_steps_but_not_of_a_charge(heading: str) -> None:
    body = (
        f"{heading}\n\n各学院核对台账。保卫处负责现场监督。各部门3月9日前报送名单。\n\n三、其他\n\n各部门应配合检查。\n"
    )
    found = obligations_of(read_document((HEAD + body).encode(), "notices/case.md"), Register())
    assert [o.timing and o.timing.due for o in found] == ["2026-03-20", None, "2026-03-09", None]
    assert found[0].needs_review
    assert found[0].timing is not None
    assert found[0].timing.kind == "between"


def test_a_lead_in_that_asks_makes_duties_of_its_points() -> None:
    points = "1. 核对人员信息。\n\n2. 完善台账。\n"
    assert who_does_what(f"各党总支要做好以下工作：\n\n{points}\n二、其他\n\n完善台账。\n") == [
        ("各党总支", "核对人员信息"),
        ("各党总支", "完善台账"),
    ]
    for told in ("会议研究了以下事项：", "主要做了以下工作：", "申请人须具备以下条件："):
        assert who_does_what(f"{told}\n\n{points}") == []
    body = f"{HEAD}请各单位于3月20日前做好以下工作：\n\n{points}"
    found = obligations_of(read_document(body.encode(), "a.md"), Register())
    assert [o.timing and o.timing.due for o in found] == ["2026-03-20", "2026-03-20"]


def test_a_named_party_goes_before_the_heading() -> None:
    assert who_does_what("（一）党支部\n\n组织员要逐人核对。\n") == [("组织员", "组织员要逐人核对")]


def test_a_name_and_a_full_stop_open_a_paragraph_of_its_own() -> None:
    body = (
        "动力科。3月20日前检修锅炉，每天巡查一次管线。\n\n膳食中心。发现霉变食材，立即封存。采购员每天登记台账。\n\n"
        "| 工作内容 | 完成时限 |\n|---|---|\n| 汇总台账 | 3月25日前 |\n\n请于3月30日前报送总结。\n"
    )
    assert [who for who, _ in who_does_what(body)] == [
        "动力科",
        "动力科",
        "膳食中心",
        "采购员",
        "各单位",
        "各单位",
    ]


@pytest.mark.parametrize(
    ("heading", "point", "found"),
    [
        # What is asked for by the bare verb.
        ("二、工作要求", "（一）认真做好器材的清点。严格落实巡查制度。", 1),
        ("二、相关要求", "（一）实验室无人时，关好水阀，切断电源。随手锁门。", 1),
        ("三、有关要求", "（一）值守期间保持电话畅通，做好来电登记。", 1),
        ("三、注意事项", "（一）妥善保管好贵重物品，锁好门窗。", 1),
        ("三、几点要求：", "（一）强化宿舍巡查，切实消除隐患。", 1),
        # Names of matters, what is told, and headings that ask of nobody how to act.
        ("二、工作要求", "（一）考核评价机制更加健全，巡查结果在全校通报。", 0),
        ("二、工作要求", "（一）加强作风建设是一项长期任务，任重道远。", 0),
        ("二、工作要求", "（一）切实做好防汛工作的意义十分重大。", 0),
        ("二、工作要求", "（一）加强组织领导。各系要落实责任。", 1),
        ("二、申报条件", "（一）认真履行岗位职责，师德良好。", 0),
        ("二、征文要求", "（一）严格围绕主题，内容健康。", 0),
        ("二、活动内容", "（一）认真做好器材清点。严格落实巡查制度。", 0),
        # Up to the next heading of the same level.
        ("二、工作要求", "（一）各系要落实责任。\n\n三、其他\n\n（一）切实做好防汛工作。认真组织巡查。", 1),
    ],
)
def test_below_a_heading_of_demands_bare_acts_are_asked_for(heading: str, point: str, found: int) -> None:
    told = extract(f"{heading}\n\n{point}\n")
    assert len(told) == found, [o.quote for o in told]
    assert all(o.needs_review for o in told if "no_modal_word" in o.doubts)
