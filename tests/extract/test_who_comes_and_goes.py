"""Whoever comes, goes or holds something does what is due then, whoever was named before them."""

import pytest
from small_notice import extract

_BEFORE = "各学院要作好安排。"


@pytest.mark.parametrize(
    ("clause", "who"),
    [
        # In front of a modal word.
        ("值班人员换班须提前15分钟到岗交接。", "值班人员"),
        ("任课教师调课应提前两天申请。", "任课教师"),
        ("考生乘车必须出示准考证。", "考生"),
        ("外派教师回校须在3日内销假。", "外派教师"),
        ("发热学生就诊一律须佩戴口罩。", "发热学生"),
        # In front of what is counted from it.
        ("异地实习学生就医前须在平台备案。", "异地实习学生"),
        ("参赛选手用餐前须刷卡。", "参赛选手"),
        ("监考教师住院后3日内告知教务办。", "监考教师"),
        ("研究生转专业后一周内重选导师。", "研究生"),
        # In a case that is their own.
        ("中层正职假期外出的，提前三天履行请假手续。", "中层正职"),
        ("处级干部离市的，3月20日前向党办书面报备。", "处级干部"),
        ("校领导暑期出差的，提前一天告知办公室。", "校领导"),
        ("专任教师短期进修的，应于进修前签订协议。", "专任教师"),
        ("辅导员因公外出的，须提前一天请假。", "辅导员"),
        ("新进博士须在入职后3个月内提出申请。", "新进博士"),
        ("引进人才到岗后10日内须办理手续。", "引进人才"),
        # In a case of theirs that allows them something, and asks something of them.
        ("任职不满6个月的，可不参加述职，但须提交书面报告。", "任职不满6个月的"),
        ("年满55周岁的，可免于测试，但须提交证明。", "年满55周岁的"),
        ("课程负责人变更教材的，须提前一个月备案。", "课程负责人"),
        ("辅导员调整班级的，应于3月20日前报学生处。", "辅导员"),
        ("因故缺考的，考试结束后3日内提交证明。", "因故缺考的"),
        # Of an event that each of them holds.
        ("各党支部活动后两日内上传记录。", "各党支部"),
        ("各团支部班会后3日内报送照片。", "各团支部"),
        ("各分工会比赛结束后一周内报销。", "各分工会"),
        # No party, but whoever asks for it of an office.
        ("申请留校的，3月20日前在系统中提交材料。", "申请留校的"),
        ("因重复参保需退费的，须在3月20日前提出。", "因重复参保需退费的"),
        ("确有困难需要延住的，须在3月20日前说明理由。", "确有困难需要延住的"),
        ("自愿走读的，须于3月20日前提交承诺书。", "自愿走读的"),
    ],
)
def test_whoever_comes_and_goes_acts(clause: str, who: str) -> None:
    assert extract(_BEFORE + clause)[-1].who == (who,)


@pytest.mark.parametrize(
    "clause",
    [
        # What the office does when they come or go, and what has arrived.
        "新生入学后10日内组织体检。",
        "新生报到后3日内组织健康筛查。",
        "待研究生入学后一周内开通权限。",
        "收到学生申请后两个工作日内到现场核验。",
        "接到导师意见后3日内须答复。",
        "收到教务处通知后一周内报送名单。",
        # A case of a thing, and whoever has a case of another kind.
        "设备停用的，3月20日前书面说明。",
        "材料需补办的，3月20日前重新报送。",
    ],
)
def test_what_others_do_is_left_to_them(clause: str) -> None:
    assert extract(_BEFORE + clause)[-1].who == ("各学院",)


def test_those_who_have_received_something_are_a_party() -> None:
    for who in ("收到通知的学院", "接到谈话通知的同志", "收到邀请的校友代表"):
        assert extract(f"{_BEFORE}{who}须于3月20日前回复。")[-1].who == (who,)


@pytest.mark.parametrize("keeper", ["辅导员", "班主任", "研究生秘书"])
def test_a_case_of_students_is_not_that_of_who_looks_after_them(keeper: str) -> None:
    body = f"{keeper}3月10日前完成核对。确需留校的，须在3月12日前提出申请。"
    assert [found.who for found in extract(body)] == [(keeper,), ("确需留校的",)]
    body = f"{keeper}3月10日前完成核对。确有变动的，须在3月12日前重新上报。"
    assert [found.who for found in extract(body)] == [(keeper,), (keeper,)]
