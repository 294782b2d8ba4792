"""What somebody says, thinks or vouches for he writes and hands in himself; other papers are gathered by somebody."""

import pytest
from small_notice import extract


def found(body: str) -> list[tuple[str, ...]]:
    return [duty.who for duty in extract(body)]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("发言同志的书面稿请在26日前交来。", ("发言同志",)),
        ("参会人员的发言稿请于3月6日前交办公室。", ("参会人员",)),
        ("支部班子的检查材料会前2天送上级党组织审阅。", ("支部班子",)),
        ("班子成员的剖析材料请于3月6日前报组织部。", ("班子成员",)),
        ("入党积极分子的思想汇报须于3月6日前交支部。", ("入党积极分子",)),
        ("党员的思想汇报每季度交一次。", ("党员",)),
        ("学员的学习心得请于3月6日前交党校。", ("学员",)),
        ("申请人的承诺书请于3月6日前交科研处。", ("申请人",)),
        ("研究生的毕业论文须于3月6日前提交。", ("研究生",)),
        ("述职人员的述职报告须于3月6日前报考核办。", ("述职人员",)),
        ("二级单位主要负责人的述职报告不超过3000字，于12月6日前报送。", ("二级单位主要负责人",)),
        ("土木学院、后勤处的发言稿控制在1500字以内，于18日下班前发至党办信箱。", ("土木学院", "后勤处")),
        ("10日前，发言人的讲稿请交办公室。", ("发言人",)),
        ("各位委员的发言提纲请于会前3天送办公室。", ("各位委员",)),
        ("新党员的入党志愿书须于3月6日前报组织部。", ("新党员",)),
        ("各学院的承诺书请于3月6日前交科研处。", ("各学院",)),
    ],
)
def test_whoever_writes_a_paper_hands_it_in(body: str, who: tuple[str, ...]) -> None:
    assert found(body) == [who]


@pytest.mark.parametrize(
    "body",
    [
        "参会人员名单请于3月6日前交办公室。",
        "获奖教师的照片请于3月6日前交宣传部。",
        "申报人的材料请于3月6日前交人事处。",
        "参会人员的照片请于3月6日前交来。",
        "学生的成绩须于3月6日前录入。",
        "教师的论文目录须于3月6日前报科研处。",
        "学生的论文题目须于3月6日前确定。",
        "学生的申请书模板请于3月6日前下载。",
        "教务处的申请表请于3月6日前交回。",
        "教务处的承诺书请于3月6日前交回。",
        "导师的论文评阅意见须于3月6日前返回。",
        "学生的论文须于3月6日前报送。",
        "学生的检查结果须于3月6日前上报。",
        "收到学生的申请书后，请于3日内答复。",
    ],
)
def test_what_is_only_about_people_is_not_theirs_to_send(body: str) -> None:
    assert found(body) == [("各单位",)]
    assert all(duty.needs_review for duty in extract(body))


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("党员的思想汇报由支部汇总后于3月6日前报总支。", ("支部",)),
        ("党员的心得由支部收齐后于3月6日前交来。", ("支部",)),
        ("各学院要收齐学生的承诺书，3月6日前存档。", ("各学院",)),
        ("请各支部将党员的心得于3月6日前报送。", ("各支部",)),
        ("辅导员应于3月6日前审阅学生的申请书。", ("辅导员",)),
        ("各单位3月6日前收齐班子成员的述职报告。", ("各单位",)),
    ],
)
def test_whoever_gathers_such_papers_is_named(body: str, who: tuple[str, ...]) -> None:
    assert found(body) == [who]
