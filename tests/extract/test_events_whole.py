"""What a time is counted from is told whole, as it stands; and what is no event is none."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    ("body", "event"),
    [
        ("主讲人应提前三个工作日提出改课申请。", "改课"),
        ("各系应至少提前2天在平台中提交用车申请。", "用车"),
        ("各社团应提前5天在系统内填报借用场地申请表。", "借用场地"),
        ("各课题组须提前1周书面提出需动火作业申请，并报保卫处。", "动火作业"),
        ("各学院须在《合同》签订后5日内备案。", "《合同》签订"),
        ("各系在“云平台”上线后3日内完成注册。", "“云平台”上线"),
        ("各系应在开学第1～2周内完成补选。", "开学"),
        ("各系应于返校后2～3天内完成体检。", "返校"),
    ],
)
def test_an_event_is_told_whole(body: str, event: str) -> None:
    (found,) = extract(body)
    assert found.timing is not None
    assert found.timing.event == event


@pytest.mark.parametrize(("words", "text"), [("会前两到三天", "会前两到三天"), ("事前一至两周", "事前一至两周")])
def test_the_longer_of_two_lengths_counts(words: str, text: str) -> None:
    (found,) = extract(f"各学院应于{words}报送材料。")
    assert found.timing is not None
    assert (found.timing.text, found.timing.relation, found.timing.amount) == (
        text,
        "before",
        3 if "三" in words else 2,
    )


@pytest.mark.parametrize(
    "body",
    [
        "请各班由后往前依次离场。",
        "各队须按照“从前至后”的次序入场。",
        "请各系填写登记表（附后）。",
        "请各系核对学号后四位。",
        "各学院应记录车牌号后三位。",
    ],
)
def test_an_order_and_a_place_are_no_event(body: str) -> None:
    assert [found.timing for found in extract(body)] == [None]


@pytest.mark.parametrize(
    ("body", "modality"),
    [
        ("6月10日至12日各系不安排考试。", "must_not"),
        ("考试周各学院原则上不安排培训。", "must_not"),
        ("各学院周三下午不安排课程。", "must_not"),
        ("各学院6月10日前安排考试。", "must"),
    ],
)
def test_what_is_not_to_be_arranged_is_banned(body: str, modality: str) -> None:
    assert [found.modality for found in extract(body)] == [modality]


@pytest.mark.parametrize(
    "body", ["周末不安排。", "迟交的不安排现场述职。", "未签到者不安排考试。", "逾期报名的一律不安排培训。"]
)
def test_what_the_issuer_does_not_arrange_is_no_ban(body: str) -> None:
    assert extract(body) == ()


@pytest.mark.parametrize(
    ("body", "event"),
    [
        # The same act, in another case.
        ("主办单位应在活动举办前10日提交方案；规模超过500人的，应提前20日提交。", "活动举办"),
        ("借用单位应在使用前3天申请；周末使用的，应提前5天申请。", "使用"),
        ("申请人应在出访前20日提交申请；持公务护照的，应提前40日提交。", "出访"),
        # Another act, or a going of their own.
        ("学生应在考试前3天申请缓考；外出实习的，应提前7天申请。", "外出实习"),
        ("实验室应在检修前2天断电；需动火作业的，应提前5天办证。", "动火作业"),
        # What the case is about, without the reason for it.
        ("如因教学安排仍需调课，须提前3天申请。", "调课"),
        ("因特殊情况需要换班的，应提前1天报备。", "换班"),
        ("若需加班，应提前1天报备。", "加班"),
        # For what they are there.
        ("答辩时间为5月6日。答辩人应提前20分钟进入答辩室。", "答辩"),
        ("考生应提前30分钟进入候考室。", "考试"),
        ("面试定于5月6日举行，考生须提前30分钟到候考室报到。", "面试"),
        ("复试分三组进行。考生应提前30分钟进入候考室。", "复试"),
        ("新生报到时间为9月1日。志愿者须提前1小时到场。", "报到"),
    ],
)
def test_what_is_counted_back_from(body: str, event: str) -> None:
    timing = extract(body)[-1].timing
    assert (timing and timing.event) == event
