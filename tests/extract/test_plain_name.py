"""A name that is made of nothing but the words of names is plain; words glued to one are seen, whatever they are."""

from pathlib import Path

import pytest
from bulletin.extract.words.plain_name import is_plain_name
from bulletin.register import Register, Unit
from small_notice import extract

NAMES = [
    name
    for line in Path(__file__).with_name("party_names.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for name in line.split()
]


def test_every_name_that_offices_bear_is_plain() -> None:
    assert len(NAMES) > 800
    assert [name for name in NAMES if not is_plain_name(name)] == []


@pytest.mark.parametrize(
    "name",
    [
        "各二级学院党委书记",
        "各党总支（直属党支部）负责人",
        "2024级新生",
        "“双带头人”党支部书记",
        "望江校区师生",
        "经手人",
        # Who they are is told by a clause, which may have any words.
        "不能按时返校的学生",
        "未缴费的各支部",
        "弄虚作假者",
    ],
)
def test_a_name_may_be_built_in_many_ways(name: str) -> None:
    assert is_plain_name(name)


@pytest.mark.parametrize(
    "name",
    [
        # What they do, or when, runs into the name.
        "各阅览室闭馆时",
        "各单位加强与地方政府",
        "班长自行到后勤处",
        "应届毕业生携带导师",
        "各学院认真组织本学院学生",
        # What is done to whom.
        "报国资处",
        "回学院",
        "摸清学生",
        "体现教师",
        "核实后和教务科老师",
        # A place, a thing, a fact.
        "封面签名处",
        "所有过期试剂",
        "晚自习和多个教室",
        "部分专项经费已下达各单位",
    ],
)
def test_words_glued_to_a_name_are_seen(name: str) -> None:
    assert not is_plain_name(name)


def test_a_duty_of_nobody_and_one_of_a_name_that_is_none_call_an_editor() -> None:
    (nobody,) = extract("请于3月20日前把校园卡交回。", recipients="[]")
    assert (nobody.who, nobody.needs_review) == ((), True)
    (glued,) = extract("须由飞絮岗于3月20日前报送名单。")
    assert (glued.doubts, glued.needs_review) == (("party_unsure",), True)


def test_a_name_that_the_register_knows_is_one_whatever_words_it_has() -> None:
    sentence = "飞絮学院须于3月20日前报送名单。"
    assert extract(sentence)[0].needs_review
    register = Register(units=(Unit(name="飞絮学院", slug="willows", level="学院"),))
    assert not extract(sentence, register)[0].needs_review


@pytest.mark.parametrize(
    "place",
    ["协议骑缝处", "登记表签章处", "档案袋封口处", "照片粘贴处", "涂改处", "楼梯转角处", "主要出入口处", "落款处"],
)
def test_a_place_is_no_office(place: str) -> None:
    (found,) = extract(f"{place}须加盖单位公章。")
    assert found.who == ("各单位",)


@pytest.mark.parametrize("office", ["财务处", "招标采购处", "驻外办事处", "安全处"])
def test_an_office_of_that_ending_is_one(office: str) -> None:
    (found,) = extract(f"{office}须加盖公章。")
    assert found.who == (office,)


@pytest.mark.parametrize(
    ("name", "is_one"), [("校内各单位", True), ("各单位统计每位会员", False), ("已被其他读者", False)]
)
def test_where_all_of_them_stands_within_a_name(name: str, *, is_one: bool) -> None:
    assert is_plain_name(name) == is_one
