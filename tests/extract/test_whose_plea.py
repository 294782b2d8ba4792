"""A plea that names nobody is for whoever the notice is written to, unless its words speak of others."""

import pytest
from small_notice import extract


def is_marked(body: str) -> list[bool]:
    return [found.needs_review for found in extract(body, recipients="[各学院, 各部门]")]


@pytest.mark.parametrize(
    "body",
    [
        # Where it is handed in is where the notice goes.
        "请于3月20日前将作品交至各学院。",
        "3月20日前，请将推荐表报送各学院。",
        "请于3月20日前将回执送到所在学院。",
        "请于3月20日前到各学院领取证书。",
        "请于3月20日前向所在部门提出申请。",
        "请于3月20日前将材料交各学院教务员。",
        "请于3月20日前将意见反馈给各部门。",
        "请于3月20日前将报名表交至各学院团委。",
        # The label speaks of people and of what they do.
        "2.结业生返校补考：请于3月20日前报名。",
        "转专业学生选课：请于3月20日前完成选课。",
        "参赛选手报到：请于3月20日前到体育馆报到。",
        "新教师培训：请于3月20日前提交报名表。",
        # Some things, and whoever has them.
        "需要使用电源的作品，请在3月20日前扫描登记。",
        "需要借用设备的项目，请于3月20日前提交清单。",
        "需延期的课题，请于3月20日前提交说明。",
        "拟展出的社团，请于3月20日前报送图片。",
    ],
)
def test_a_plea_that_may_be_for_others_calls_an_editor(body: str) -> None:
    assert is_marked(body) == [True]


@pytest.mark.parametrize(
    "body",
    [
        "请学生于3月20日前将作品交至各学院。",
        "请于3月20日前将材料报教务处。",
        "请于3月20日前将各学院名单报教务处。",
        "请于3月20日前将材料报党委学生工作部。",
        "请于3月20日前向各学院学生做好宣传。",
        "毕业生登记表：请于3月20日前报送。",
        "毕业生信息核对：请于3月20日前完成核对。",
        "补考：请于3月20日前报名。",
        "学生体检：请各学院于3月20日前组织完成。",
        "需要提交的材料，请于3月20日前报送教务处。",
        "按照通知的要求，请于3月20日前报送。",
    ],
)
def test_other_pleas_are_for_those_who_are_written_to(body: str) -> None:
    assert is_marked(body) == [False]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("1.在校生：请于3月20日前登录系统报名。", ("在校生",)),
        ("各学院在校生须于3月20日前完成注册。", ("各学院在校生",)),
        ("请各学院3月20日前报送在校生人数。", ("各学院",)),
        ("请各学院3月20日前登记学生在校生活情况。", ("各学院",)),
    ],
)
def test_those_who_are_at_the_school_are_people(body: str, who: tuple[str, ...]) -> None:
    (found,) = extract(body)
    assert found.who == who
