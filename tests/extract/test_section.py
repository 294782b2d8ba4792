"""Headings and lead-ins that say whose turn it is."""

from bulletin.pipeline import obligations_of
from bulletin.read.document import read_document
from bulletin.register import Register

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
