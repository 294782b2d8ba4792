"""What people are to be taught not to do is no ban of the teacher's own: 教育学生不得下河."""

import pytest
from small_notice import extract, readings


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("各学院要教育学生在台风登陆前后不得进行户外活动。", "各学院"),
        ("各学院要提醒学生不要下河游泳。", "各学院"),
        ("各单位要督促员工严禁酒后上岗。", "各单位"),
        ("辅导员要引导学生不得沉迷网络。", "辅导员"),
        ("各系要要求实习生不准擅离岗位。", "各系"),
        ("各学院教育学生严禁私拉电线。", "各学院"),
        ("请各单位转告员工不要点击不明链接。", "各单位"),
        ("班主任应告知家长切勿驾车入校。", "班主任"),
        ("宿管员应劝导学生不准使用大功率电器。", "宿管员"),
        ("各支部要教育引导党员不得参加宗教活动。", "各支部"),
        ("各学院须责成施工人员严禁烟火。", "各学院"),
        ("学生处要提前通知学生取消行程，并叮嘱学生不得外出。", "学生处"),
    ],
)
def test_the_ban_is_the_object_of_a_must(body: str, who: str) -> None:
    (found,) = extract(body)
    assert (found.modality, "、".join(found.who), found.timing) == ("must", who, None)


@pytest.mark.parametrize(
    "body",
    [
        "各学院要教育学生遵守交规，不得闯红灯。",
        "各单位要督促员工按章操作，严禁违规动火。",
        "辅导员要提醒同学们结伴出行，不要夜间外出。",
    ],
)
def test_a_ban_behind_what_is_taught_is_marked(body: str) -> None:
    first, ban = extract(body)
    assert (first.modality, ban.modality) == ("must", "must_not")
    assert ban.needs_review


@pytest.mark.parametrize(
    "body",
    [
        "各学院不得要求学生购买教辅。",
        "各学院不得通知学生提前返校。",
        "继续教育学院学生不得迟到。",
        "教育工作人员不得收礼。",
        "未通知家长不得放行学生。",
        "特别提醒考生不得携带手机。",
        "达不到培训要求人员不得上岗。",
        "按照学校要求教师不得兼职。",
        "各单位不得突击发展党员。",
    ],
)
def test_a_ban_of_ones_own_stays(body: str) -> None:
    assert [found.modality for found in extract(body)] == ["must_not"]


@pytest.mark.parametrize("body", ["各学院要求系部教师不得迟到。", "各二级学院严格要求学生不得在宿舍内吸烟。"])
def test_where_nothing_else_is_asked_the_ban_is_marked(body: str) -> None:
    assert [found.needs_review for found in extract(body)] == [True]


def test_what_is_asked_for_besides_keeps_its_date() -> None:
    found = readings("各学院要提醒教职工假期不得酒后驾车，并于3月10日前报送小结。")
    assert found[-1] == "各学院 | 3月10日前"
