"""How a thing stands is no duty, though it has a day, an hour or a rhythm; what somebody has to do in like words is."""

from __future__ import annotations

import pytest
from bulletin.pipeline import obligations_of
from bulletin.read.document import read_document
from bulletin.register import Register

HEAD = "---\ntitle: 关于有关工作的通知\ndate: 2026-03-02\nrecipients: [各学院]\n---\n\n"


def quotes(body: str) -> list[str]:
    document = read_document((HEAD + body).encode(), "notices/2026/a.md")
    return [found.quote for found in obligations_of(document, Register())]


@pytest.mark.parametrize(
    "state",
    [
        "每天9:00至20:00有馆员值守",
        "3月9日8:30起有学生干部引导",
        "报到点每天有校医值班",
        "教师对此有反映",
        "有较强的沟通能力",
        "弄虚作假的，将移送学校纪委",
        "2027年计划下达后将另行通知",
        "师生对伙食有意见的渠道受到保护",
        "慰问困难职工不在限制范围",
        "应急响应分校级和院级两级",
        "验收分材料审核和现场查看两步进行",
        "年底，学校将请校外专家评估成效",
        "3月20日，学校拟请专家组到现场验收",
        "下月，基建处将请第三方机构测量沉降",
        "本期沙龙以“数字转型”为题",
        "体育馆3月9日起照常开放",
        "教师阅览室每天免费开放",
        "未按规定编号的，一律不受理",
        "周末暂不接待",
        "各院到课率每周通报",
        "第二批教材3月20日前后到货",
        "没有修改密码的账号10月11日起会被锁定",
        "未签到的同学当天将被记为缺勤",
        "超期未还的图书6月1日起将自动被列入催还名单",
        "原通知写的是6月5日起打印",
        "存在的突出问题是台账不全",
        "请各学院配合的工作",
        "请学生注意的几个问题",
        "请各支部抓紧整改的问题",
    ],
)
def test_how_a_thing_stands_is_no_duty(state: str) -> None:
    assert quotes(f"各学院要做好准备工作。{state}。") == ["各学院要做好准备工作"]


@pytest.mark.parametrize(
    "duty",
    [
        "图书馆每天9:00至20:00须有馆员值守",
        "各学院要安排学生干部3月9日8:30起在东门引导",
        "各学院应每天安排人员值班",
        "各支部将名单于3月9日前移送组织部",
        "各单位要把慰问困难职工列入范围",
        "各学院要以“数字转型”为题组织一次讨论",
        "体育馆应于3月9日起全天开放",
        "各学院须对未编号的材料一律不受理",
        "教务处每周通报各学院到课率",
        "供货商须在3月20日前到货",
        "被抽到的学院应于3月9日前报送材料",
        "各学院应将被锁定的账号于3月9日前报信息中心",
        "存在的突出问题各学院应于3月20日前整改完毕",
        "存在的问题各学院及时报送学生处",
        "请各学院尽快完成上年度未完成的工作",
        "请各学院做好迎新的准备工作",
        "请各学院及时办理未办理的事项",
        "各学院将请假条于3月20日前报学生处",
        "各支部将请示于3月20日前报组织部",
        "学校将请各学院于3月20日前报送材料",
        "各学院要请校外专家于3月20日前完成评审",
        "各支部要对有反映的问题于3月20日前核实",
    ],
)
def test_what_somebody_has_to_do_in_like_words_is_one(duty: str) -> None:
    assert quotes(f"{duty}。") == [duty]


@pytest.mark.parametrize(
    "remark",
    ["这是今年的一项重点工作", "去年有的单位拖到了4月", "以往存在漏报现象", "预计4月公示"],
)
def test_a_remark_behind_a_rhythm_of_all_makes_no_telling_of_it(remark: str) -> None:
    assert quotes(f"各学院每周五前报送进展，{remark}。") == ["各学院每周五前报送进展"]


@pytest.mark.parametrize("telling", ["据统计，各学院每周开展一次检查", "各学院每月检查一次，累计检查36次"])
def test_a_rhythm_that_is_told_is_no_duty(telling: str) -> None:
    assert quotes(f"{telling}。") == []
