"""What somebody may not do by a bare 不, and what such words only tell."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("学生不单独保管实验室钥匙。", ("学生",)),
        ("学生不在宿舍使用电炉。", ("学生",)),
        ("住户不在楼道内堆放杂物。", ("住户",)),
        ("工作人员不以任何理由收取费用。", ("工作人员",)),
        ("评审专家不单独接触申报人。", ("评审专家",)),
        ("新生不乘坐无牌车辆。", ("新生",)),
        ("教职工不把校园卡转借他人。", ("教职工",)),
        ("各班不组织集体外出。", ("各班",)),
        ("各单位不变相发放补贴。", ("各单位",)),
        ("采购人员不接受供应商宴请。", ("采购人员",)),
        ("机关干部不打探考核结果。", ("机关干部",)),
        ("导师不担任本人学生的评阅人。", ("导师",)),
        ("参赛者不冒名顶替。", ("参赛者",)),
        ("教职员工非必要不前往疫情地区。", ("教职员工",)),
        ("全体学生不出校门。", ("全体学生",)),
        ("监考教师、巡考人员不在考场内接打电话。", ("监考教师", "巡考人员")),
        ("3月9日至12日学生不进入实验楼。", ("学生",)),
    ],
)
def test_a_bare_ban_of_a_named_party(sentence: str, who: tuple[str, ...]) -> None:
    assert [(o.who, o.modality) for o in extract(f"一、{sentence}")] == [(who, "must_not")]


@pytest.mark.parametrize(
    "sentence",
    [
        "部分党员不参加评议。",
        "少数学生不在宿舍就寝。",
        "学生不足30人的班级合并上课。",
        "毕业生不参加本次考核。",
        "教师不满意评审结果。",
        "学生不使用的教室，另行安排。",
        "目前学生不使用纸质证件。",
        "今年学校不举办运动会。",
        "教务处不组织补考。",
        "学生不符合条件，无法报名。",
        "学院不承担往返费用。",
        "教师不使用课件时，投影仪自动关闭。",
    ],
)
def test_what_such_words_only_tell(sentence: str) -> None:
    assert extract(f"一、{sentence}") == ()


def test_a_ban_does_not_swallow_what_follows() -> None:
    found = extract("一、带队教师不擅自改变行程，返校后2日内提交总结。")
    assert [(o.who, o.modality) for o in found] == [(("带队教师",), "must_not"), (("带队教师",), "must")]


def test_who_does_not_use_something_and_must_do_another() -> None:
    (found,) = extract("一、教师不使用教材的班级须自备讲义。")
    assert found.modality == "must"
