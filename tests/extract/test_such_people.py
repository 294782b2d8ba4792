"""Whoever is set off by what they have, want or miss acts, where nobody else does it with them."""

import pytest
from small_notice import extract


def found(body: str, ahead: str = "各学院要按时报送总结。") -> list[tuple[str, bool]]:
    """Of each duty behind `ahead`, a duty of its own, whose it is and whether an editor is called."""
    return [("、".join(duty.who), duty.needs_review) for duty in extract(ahead + body)[1:]]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("自筹经费的社团，请最迟3月20日17:00提交预算。", "自筹经费的社团"),
        ("需要补办学生证的同学，3月20日前提交照片。", "需要补办学生证的同学"),
        ("想要换导师的研究生，3月20日前填写申请表。", "想要换导师的研究生"),
        ("发现课表有误的老师，也请在3月20日前联系教务科。", "发现课表有误的老师"),
        ("须继续使用旧系统的部门，请在3月20日前说明理由。", "须继续使用旧系统的部门"),
        ("要在校外租房的学生，3月20日前办妥手续。", "要在校外租房的学生"),
        ("应参加补测的学生，请于3月20日前到体育馆。", "应参加补测的学生"),
        ("自行采购设备的课题组，应在3月20日前补办手续。", "自行采购设备的课题组"),
        # What they will be told first.
        ("需要复核的考生会收到短信，请在3月20日前到考务室复核。", "需要复核的考生"),
        ("被抽中的课题组将收到书面通知，请于接到通知后五个工作日内报送台账。", "被抽中的课题组"),
        # Hurrying names nobody else.
        ("还没有评教的同学，抓紧时间，最晚3月20日评完。", "还没有评教的同学"),
        ("需要开票的老师，请尽快，3月20日前提交申请。", "需要开票的老师"),
    ],
)
def test_whoever_is_told_by_a_case_acts(body: str, who: str) -> None:
    assert found(body) == [(who, True)]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("教务处、后勤处是用水较多的部门，请于3月20日前报用水计划。", "教务处、后勤处"),
        ("化学学院是危化品最多的学院，请尽快提交整改方案。", "化学学院"),
    ],
)
def test_whoever_is_such_an_office_is_asked(body: str, who: str) -> None:
    assert found(body) == [(who, False)]


@pytest.mark.parametrize(
    "body",
    [
        "发现违纪的学生，请立即报告保卫处。",
        "发现发热的学生，应立即送至校医院。",
        "对需要补考的学生，请于3月20日前通知到位。",
        "需要重点关注的学生，要在3月20日前逐一谈心谈话。",
        "看望需要照顾的老师，3月20日前完成。",
        "需要修改的材料，请于3月20日前重新提交。",
        "需要更换设备的教室，请于3月20日前上报清单。",
        "为方便需要住宿的代表，请于3月20日前报名单。",
        "要在校外租房的学生，各学院应于3月20日前摸清底数。",
        "各学院，抓紧时间，3月20日前报送名单。",
    ],
)
def test_who_is_looked_after_does_not_act(body: str) -> None:
    assert [who for who, _ in found(body)] == ["各学院"]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("想换专业的，3月20日前在系统里填。", "想换专业的"),
        ("想要参加夏令营的，3月20日前报名。", "想要参加夏令营的"),
        ("收到催还短信的，请在3月20日前还书。", "收到催还短信的"),
        ("没收到验证码的，请于3月20日前联系信息中心。", "没收到验证码的"),
        ("因身体原因要上保健班的，3月20日前把证明交到体育部。", "因身体原因要上保健班的"),
        ("重复率超过三成的，应在接到通知后一周内重写。", "重复率超过三成的"),
        ("成绩在60分以下的，须于3月9日前报名重修。", "成绩在60分以下的"),
        ("体温超过37.3℃的，应立即到发热门诊就诊。", "体温超过37.3℃的"),
    ],
)
def test_people_are_told_by_their_case_alone(body: str, who: str) -> None:
    assert found(body) == [(who, True)]


@pytest.mark.parametrize(
    "body",
    [
        "材料不全的，3月20日前补齐。",
        "收到举报的，应立即核查。",
        "收到上级文件的，应在三天内传达。",
        "因客观原因不能完成的，须于3月20日前说明。",
        "体温超过37.3℃的，应立即报告校医院。",
        "重复率超过三成的，不得送审。",
        "想方设法解决的，要在3月20日前报送经验。",
    ],
)
def test_a_case_that_an_office_may_be_in_names_nobody(body: str) -> None:
    assert {who for who, _ in found(body)} == {"各学院"}


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("各院系资料室与本馆重复的期刊，请在3月20日前列出清单。", "各院系资料室"),
        ("各党支部现有的学习资料，请在3月20日前清点完毕。", "各党支部"),
        ("各课题组名下未结清的借款，请于3月20日前冲销。", "各课题组"),
        ("各部门在用的公章，请于3月20日前到办公室备案。", "各部门"),
        ("各班级借用的器材，须于3月20日前归还。", "各班级"),
        ("各实验室闲置的设备，不得转借。", "各实验室"),
        ("各班级借用的场地，请后勤处于3月20日前检查。", "后勤处"),
        ("各类现有的制度，请于3月20日前梳理。", "各学院"),
        ("各种闲置的设备，请于3月20日前清点。", "各学院"),
    ],
)
def test_whose_thing_it_is_is_no_duty_of_its_own(body: str, who: str) -> None:
    assert [names for names, _ in found(body)] == [who]


def test_people_of_a_unit_are_no_thing_of_it() -> None:
    assert found("各学院现有教师，请于3月20日前填表。")[0][1]
