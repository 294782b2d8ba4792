"""Whoever acts is found by its name, whatever words are in it: 数学与统计学院 is one, 教育学院 educates nobody."""

from __future__ import annotations

from pathlib import Path

import pytest
from bulletin.pipeline import obligations_of
from bulletin.read.document import read_document
from bulletin.register import Register

NAMES = [
    name
    for line in Path(__file__).with_name("party_names.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for name in line.split()
]
HEAD = "---\ntitle: 关于做好有关工作的通知\ndoc_no: 云溪师委〔2026〕1号\ndate: 2026-03-02\n---\n\n"
FRAMES = [
    "{}须于3月10日前报送材料。",
    "{}每周五前提交台账。",
    "请{}于3月10日前反馈意见。",
    "3月10日前，{}要完成自查。",
    "由{}负责汇总，3月10日前报送。",
    "{}发现异常的，应当立即报告。",
    "{}不得擅自离岗。",
]


def parties_of(*sentences: str) -> set[tuple[str, ...]]:
    document = read_document((HEAD + "\n\n".join(sentences) + "\n").encode(), "notices/2026/a.md")
    return {found.who for found in obligations_of(document, Register())}


@pytest.mark.parametrize("frame", FRAMES)
def test_every_name_is_found_as_it_is_written(frame: str) -> None:
    assert len(NAMES) > 800
    assert [name for name in NAMES if parties_of(frame.format(name)) != {(name,)}] == []


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("数学与统计学院、物理学院和教育学院须于3月10日前报送材料。", ("数学与统计学院", "物理学院", "教育学院")),
        ("教务处与学生处应于3月10日前完成核对。", ("教务处", "学生处")),
        ("管理学院、经济与管理学院党委要于3月10日前报送总结。", ("管理学院", "经济与管理学院党委")),
        ("信息化建设与管理处会同网络与信息中心于3月10日前完成。", ("信息化建设与管理处", "网络与信息中心")),
        # Who is consulted, so many that the task is not theirs.
        ("资产管理处会同各学院于3月10日前完成对账。", ("资产管理处",)),
        ("学生处会同有关部门于3月10日前制定方案。", ("学生处",)),
        ("审计处会同财务处、国资处于3月10日前完成核查。", ("审计处", "财务处", "国资处")),
        ("教师与学生要主动配合。", ("教师", "学生")),
        # Whom somebody tells something, or takes with them.
        ("请各系教学秘书通知论文作者与指导教师。", ("各系教学秘书",)),
        ("请各团支部书记转告团员及入团积极分子。", ("各团支部书记",)),
        ("请各分会主席传达全体会员和退休职工。", ("各分会主席",)),
        ("请宿舍管理员提醒留校学生、访客登记。", ("宿舍管理员",)),
        ("教务处通知的考生须于3月10日前到校。", ("教务处通知的考生",)),
        # A body, named by what it is set up for.
        ("学院（部）推免工作领导小组应于3月10日前公示名单。", ("学院（部）推免工作领导小组",)),
        ("各系考核工作小组3月10日前完成打分。", ("各系考核工作小组",)),
        ("学院巡查工作组于3月10日前反馈结果。", ("学院巡查工作组",)),
        ("各党总支换届选举工作委员会须于3月10日前张榜。", ("各党总支换届选举工作委员会",)),
        ("各学院应成立考核工作小组，3月10日前报人事处。", ("各学院",)),
        ("各系须配合检查工作小组开展工作。", ("各系",)),
        ("各系检查工作应于3月10日前完成。", ("各系",)),
        ("校内各单位与附属医院须于3月10日前报送材料。", ("校内各单位", "附属医院")),
        ("各学院于3月10日前补齐材料并由教学副院长签字确认。", ("各学院",)),
        ("报送材料须由党员本人签字确认。", ("党员本人",)),
    ],
)
def test_lists_are_parted_between_names_and_not_within(sentence: str, who: tuple[str, ...]) -> None:
    assert parties_of(sentence) == {who}


@pytest.mark.parametrize(
    "sentence",
    ["教育学生遵守纪律，每周召开一次班会。", "服务师生员工，每学期走访一次。", "每栋留一人巡查，3月10日前完成。"],
)
def test_a_verb_and_whom_it_takes_is_no_name(sentence: str) -> None:
    assert parties_of(sentence) <= {()}


@pytest.mark.parametrize("unit", ["各学院", "各系", "各单位", "校医院", "各二级学院"])
@pytest.mark.parametrize("sent", ["派人", "派专人", "派员", "派一名代表", "派出骨干"])
def test_whom_a_unit_sends_is_no_part_of_its_name(unit: str, sent: str) -> None:
    assert parties_of(f"请{unit}{sent}参加座谈会。") == {(unit,)}
    assert parties_of(f"{unit}{sent}于3月10日前领取材料。") == {(unit,)}
