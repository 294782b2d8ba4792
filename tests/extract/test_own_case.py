"""Whose own case it is, where nobody else is named to act upon it; what others do about them is told as unsure."""

import pytest
from small_notice import extract


def found(body: str) -> list[tuple[tuple[str, ...], bool]]:
    return [(duty.who, duty.needs_review) for duty in extract(body)[1:]]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("毕业生丢失图书的，应购同版图书抵还。", "毕业生"),
        ("学生返乡后，务必告知辅导员。", "学生"),
        ("学生迟到15分钟以上的不得入场，开考后30分钟内不许交卷离场。", "学生"),
        ("读者损坏图书的，须照价赔偿。", "读者"),
        ("选手迟到10分钟的，须向裁判长说明。", "选手"),
        ("住户擅自改动管线的，须恢复原状。", "住户"),
        ("教师逾期未报销的，须书面说明。", "教师"),
        ("新生未按时注册的，应当补办手续。", "新生"),
        ("考生弄丢准考证的，须立即补办。", "考生"),
        ("留学生抵达宿舍后，须扫码登记。", "留学生"),
    ],
)
def test_they_act_in_their_own_case(body: str, who: str) -> None:
    duties = found(f"监考员须提前到场。{body}")
    assert [names for names, _ in duties] == [(who,)] * len(duties)
    assert duties


@pytest.mark.parametrize(
    "body",
    [
        "学生缺席的，要及时上报学工处。",
        "学生违反宿舍规定的，要批评教育。",
        "学生返校后3日内，要完成排查。",
        "新生入住后，要开展安全教育。",
        "教师未参加培训的，要督促补训。",
        "学生丢失证件的，要核实情况。",
        "毕业生离校后，要检查宿舍。",
        "学生借用器材的，要做好登记。",
    ],
)
def test_what_others_do_about_them_is_unsure(body: str) -> None:
    assert all(is_marked for _, is_marked in found(f"值班员须提前到场。{body}"))


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("学生返校后，各学院要加强管理。", "各学院"),
        ("毕业生丢失图书的，由图书馆于3月10日前核销。", "图书馆"),
        ("学生迟到的，监考员不得准其入场。", "监考员"),
        ("学生缺席的，辅导员应于3月10日前说明。", "辅导员"),
        ("读者损坏图书的，图书馆须立即登记。", "图书馆"),
        ("新生报到后，各班须于3日内选出班委。", "各班"),
    ],
)
def test_whoever_is_named_for_the_act_does_it(body: str, who: str) -> None:
    assert [names for names, _ in found(f"值班员须提前到场。{body}")] == [(who,)]


def test_their_turn_ends_with_the_sentence() -> None:
    duties = extract("各学院须做好准备。学生迟到15分钟以上的不得入场。请于3月10日前报送名单。")
    assert [duty.who for duty in duties] == [("各学院",), ("学生",), ("各学院",)]
