"""What a time is counted from by its own name, and words that look like an event and are none."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    ("body", "event", "amount", "unit"),
    [
        # The thing before it is no part of the name; 报告会 and 民主生活会 are names.
        ("支部班子的对照检查材料会前2天送上级党组织审阅。", "会", 2, "day"),
        ("与会代表的发言提纲会前3天报送秘书处。", "会", 3, "day"),
        ("各分会场议程会前1天送办公室。", "会", 1, "day"),
        ("密封后的试卷考前1天送达考点。", "考试", 1, "day"),
        ("参演单位的服装道具赛前2天送体育馆。", "赛", 2, "day"),
        ("各学院的参会名单会前5天报送。", "会", 5, "day"),
        ("各支部要在民主生活会前5天征求意见。", "民主生活会", 5, "day"),
        ("各学院须在总结会前2天报送名单。", "总结会", 2, "day"),
        ("主讲人须在报告会前1天到场试讲。", "报告会", 1, "day"),
        # An hour of a day that is counted names no day itself.
        ("请于放假前5个工作日的上午12:00前将值班表发至办公室邮箱。", "放假", 5, "workday"),
        ("请各部门于会前3天17:00前报送议题。", "会", 3, "day"),
        ("各学院应在开学前2周的17:00前报送课表。", "开学", 2, "week"),
        # What is named nearest, and not one's own act.
        ("值班人员提前10分钟到岗换班。", "换班", 10, "minute"),
        ("安保人员应提前15分钟到岗换岗。", "换岗", 15, "minute"),
        ("答辩定于6月3日。答辩秘书提前1天组织学生进行网络测试。", "答辩", 1, "day"),
        ("博士生提前7个工作日在系统进行预答辩申请。", "预答辩", 7, "workday"),
        ("会议具体时间、地点及与联系委员沟通的情况需提前1天报组织部备案。", "会议", 1, "day"),
        # How binding it is names none.
        ("一般情况下，教职工应提前3天请假。", "", 3, "day"),
        ("通常情况下提前2天填表。", "", 2, "day"),
        # It is told in a sentence of its own.
        ("材料报送时间为会后三个工作日内。", "会", 3, "workday"),
        ("小结上交时间集中在主题党日之后的五个工作日内。", "主题党日", 5, "workday"),
        ("报名时间统一为通知印发后5个工作日内。", "通知印发", 5, "workday"),
    ],
)
def test_it_is_counted_from_what_is_named(body: str, event: str, amount: int, unit: str) -> None:
    timing = extract(body)[-1].timing
    assert timing is not None
    assert (timing.kind, timing.event, timing.amount, timing.unit) == ("relative", event, amount, unit)


@pytest.mark.parametrize(
    "body",
    [
        # An order of steps, a step of one's own, a word in quotation marks.
        "各单位必须执行“先审后发”制度。",
        "各学院必须落实“先培训后上岗”要求。",
        "没有情况的，各单位也须填“无”后报送办公室。",
        "没有变动的，各支部须填写“无变化”后报送组织部。",
        # Care about a time, preparations for it.
        "参赛教职工要注意赛前热身。",
        "各学院应按照规定进行考前准备、试卷命题和审查。",
        "各单位要落实节前检查工作。",
        # Within which they fell ill, came back or went there.
        "近14天内有旅居史的人员须走单独通道。",
        "48小时内有发热症状的人员须走单独通道。",
        "一周内有接触史的学生须走单独通道。",
        "7日内去过疫区的教师须报告所在学院。",
        "半年内曾受过处分的学生不得参评。",
        "三天内出过校门的同学须测温。",
        # How long somebody is barred.
        "三年内不得申报。",
        "后两年内不得申报院内项目。",
        # Of which month a paper is, and not when to act.
        "各单位根据9月份值班表安排人员到岗。",
        "各学院须按10月份考勤发放补贴。",
        "各支部要公示6月份团费收缴情况。",
        "各支部须交清3月份党费。",
        "各楼宇须缴清4月份水电费。",
        "各班须张贴5月份课表。",
        # A formality that hands in nothing.
        "资产管理员要及时办理移交手续。",
        # Of which day the list is that somebody looks at.
        "请各班了解3月5日会议讨论的内容。",
    ],
)
def test_it_is_no_time(body: str) -> None:
    found = extract(body)
    assert [one.timing for one in found] == [None] * len(found)


@pytest.mark.parametrize(
    "body",
    [
        "各部门应在收到通知后3日内有序撤离。",
        "各学院6月份报送台账。",
        "各学院须在9月份完成排班。",
        "各支部会后3日内须有书面记录。",
        "请各单位及时移交档案。",
        "各学院考前要进行准备。",
        "各单位考前3天组织培训。",
        "三年内，各学院须完成整改。",
    ],
)
def test_it_is_a_time(body: str) -> None:
    assert extract(body)[-1].timing is not None


def test_the_later_day_is_that_of_the_list() -> None:
    timing = extract("请学生于6月24日以后在系统上查询7月1日能够拿到毕业证的学生名单。")[-1].timing
    assert timing is not None
    assert (timing.kind, timing.start) == ("from", "2026-06-24")
