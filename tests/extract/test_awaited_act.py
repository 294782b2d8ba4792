"""Whoever has been asked, and till when, owes an act: what follows the comma is part of it, whatever it looks like."""

import pytest
from small_notice import extract, readings


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # In what form it is done, set off between the day and the act.
        ("各团支部应于3月16日前，将活动小结以短视频形式，邮件发送组织部。", ["各团支部 | 3月16日前"]),
        ("请各实验室于3月12日前，采用在线方式，把安全台账上传平台。", ["各实验室 | 3月12日前"]),
        ("各教研室须于3月9日前，以扫描件形式，将教案提交教务科。", ["各教研室 | 3月9日前"]),
        ("请各分工会于3月9日前，通过网络渠道，将会员名册报校工会。", ["各分工会 | 3月9日前"]),
        ("3月11日前，各系将调查问卷以电子表格形式，反馈研究生院。", ["各系 | 3月11日前"]),
        ("请各分工会在3月9日前，以书信形式送交校工会。", ["各分工会 | 3月9日前"]),
        # Where something is found, by the way and as what is to be done.
        ("毕业班学生须在3月15日前，填报《去向表》（就业网→表格），交辅导员审核。", ["毕业班学生 | 3月15日前"]),
        ("请全体导师于3月15日前，点击“培养”→“审核”，确认学生选课。", ["全体导师 | 3月15日前"]),
        ("各系应于3月15日前，填写《岗位表》（官网→人事），完成申报，具体步骤如下：", ["各系 | 3月15日前"]),
        # A few words before a colon.
        ("请各系于3月18日前，按下列次序归档：\n1.申请书\n2.考察表", ["各系 | 3月18日前"]),
        ("请各分会于3月18日前，对照以下清单自评：\n1.阵地\n2.经费", ["各分会 | 3月18日前"]),
    ],
)
def test_what_follows_the_day_is_part_of_the_act(body: str, expected: list[str]) -> None:
    assert [one.removesuffix(" | ?") for one in readings(body)] == expected


@pytest.mark.parametrize(
    "body",
    [
        "述职→点评→测评。",
        "评审采取会议方式，于3月20日举行。",
        "本次考核以线上形式进行。",
        "对象：\n1.新进教师\n2.新任导师",
    ],
)
def test_a_statement_owes_nobody_an_act(body: str) -> None:
    assert extract(body) == ()


def test_what_comes_of_being_late_is_no_act() -> None:
    assert readings("请各学院于3月20日前，逾期视为放弃。") == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("务必于3月15日前，以传真形式，将回执报校办。", ["各单位 | 3月15日前"]),
        ("请各系收到通知后5日内，用书面方式，提出修改意见。", ["各系 | 收到通知后5日内"]),
        ("各系要于3月15日前，采取个人自学与集体研讨相结合的方式，学习讲话。", ["各系 | 3月15日前"]),
        ("请各系于3月15日前，提交下列材料：\n1.简历\n2.证书", ["各系 | 3月15日前"]),
        ("请各系于3月15日前，完成以下工作：\n1.核对名册\n2.上报名单", ["各系 | 3月15日前", "各系 | 3月15日前"]),
        ("请各分会，以座谈形式，于3月15日前听取意见。", ["各分会 | 3月15日前"]),
        ("请各系将排查台账（附件1），以公函形式，报保卫处。", ["各系 | -"]),
    ],
)
def test_so_it_is_without_a_party_and_behind_an_object(body: str, expected: list[str]) -> None:
    assert [one.removesuffix(" | ?") for one in readings(body)] == expected


def test_the_object_is_told_with_what_is_done_with_it() -> None:
    sentence = "请各系将排查台账（附件1），以公函形式，报保卫处"
    assert [one.quote for one in extract(f"{sentence}。")] == [sentence]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("证书领取：3月12日至16日，逾期不再办理，各班班长凭介绍信到教务科领取。", ["各班班长 | 3月12日至16日"]),
        ("3月12日前，过期不候，各系将样书送图书馆。", ["各系 | 3月12日前"]),
        ("各系应于3月12日前报送样书，逾期视为放弃，不再另行通知。", ["各系 | 3月12日前"]),
        ("逾期未报的，视为放弃，各系负责说明。", ["各系 | -"]),
    ],
)
def test_a_threat_in_passing_takes_nothing_away(body: str, expected: list[str]) -> None:
    assert [one.removesuffix(" | ?") for one in readings(body)] == expected
