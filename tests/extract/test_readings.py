"""Whole readings: for each sentence all that it asks, of whom, by when, and whether an editor is called."""

import pytest
from bulletin.obligation import Obligation
from small_notice import extract


def reading(found: Obligation) -> str:
    """各学院 | 3月20日前 | ?, without the mark where no editor is called, and - for no time."""
    words = ["、".join(found.who), found.timing.text if found.timing else "-"]
    return " | ".join([*words, "?"] if found.needs_review else words)


def readings(body: str) -> list[str]:
    return [reading(found) for found in extract(body)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # Whoever signs for an office does not hand in what it hands in.
        ("请各学院填写汇总表，主要负责人签字后于3月20日前报人事处。", ["各学院 | 3月20日前"]),
        ("请各学院填表，由院长审核签字并加盖公章后于3月20日前报人事处。", ["各学院 | 3月20日前"]),
        ("各党总支填写推荐表，书记签字盖章后，3月20日前送组织部。", ["各党总支 | 3月20日前"]),
        ("请各单位填表，分管领导签字、加盖单位公章后，于3月20日前报送。", ["各单位 | 3月20日前"]),
        ("请各系将安排表由教学副院长签字盖章后于3月20日前交教学科。", ["各系 | 3月20日前"]),
        ("各学院党委书记于3月20日前报送述职报告。", ["各学院党委书记 | 3月20日前"]),
        ("各党总支填表，由组织员审核后于3月20日前报组织部。", ["各党总支 | - | ?", "组织员 | 3月20日前"]),
        # The length of time from the day of the notice.
        ("各学院自即日起15日内完成自查。", ["各学院 | 自即日起15日内"]),
        ("请各单位于即日起两周内报送材料。", ["各单位 | 即日起两周内"]),
        ("从今日起三个工作日之内，各支部报送名单。", ["各支部 | 从今日起三个工作日之内"]),
        ("各学院自即日起至3月20日完成自查。", ["各学院 | 自即日起至3月20日"]),
        # Said as a wish, meant as a plea.
        ("定于3月27日下午4:30召开领队会，望各单位领队准时参加。", ["各单位领队 | 3月27日下午4:30"]),
        ("望各党总支于3月20日前报送名单。", ["各党总支 | 3月20日前"]),
        ("望各位老师保重身体。", []),
        ("望各单位高度重视。", []),
        # What an office does not do for those who are late.
        ("教务处不能受理逾期材料。", []),
        ("逾期提交的，财务处不能保证及时发放。", []),
        ("各学院不能受理外单位申请。", ["各学院 | -"]),
        ("财务处不得受理逾期材料。", ["财务处 | -"]),
        # What a word means.
        ("各系要整理图书。假期书指在放假前办理借阅手续的图书。", ["各系 | -"]),
        ("本办法所称网站是指各单位于3月20日前备案的网站。", []),
        ("各单位指定一名联络员，3月20日前报送。", ["各单位 | 3月20日前"]),
        # Of which half-year the matter is, where nothing is to be done in it.
        ("各党支部要高度重视今年上半年发展党员工作。", ["各党支部 | -"]),
        ("各党支部要做好下半年换届选举工作。", ["各党支部 | -"]),
        ("各党支部要完成上半年换届选举工作。", ["各党支部 | 上半年"]),
        # Of a length of time one day only.
        ("请各系于考试结束后一周的第一个工作日办理。", ["各系 | 考试结束后一周 | ?"]),
        # Whoever is asked, of a name that is in no list.
        ("请一至十院提前安排好方案，3月20日前报校庆办。", ["各单位 | 3月20日前 | ?"]),
        ("请甲班、乙班认真填写方案，3月20日前报校庆办。", ["各单位 | 3月20日前 | ?"]),
        ("请认真填写方案，3月20日前报校庆办。", ["各单位 | 3月20日前"]),
        # Marks of a list in their small form, weeks of the term before a day.
        ("四﹑4月11日7时50分，班主任到操场集合。", ["班主任 | 4月11日7时50分"]),
        ("第11-12周5月4日—5月15日：各二级学院组织答辩。", ["各二级学院 | 5月4日—5月15日"]),
        # 及时 is of its own act.
        ("各单位要查明责任，及时汇报国资处。", ["各单位 | - | ?", "各单位 | 及时"]),
        ("各学院须将内容转告毕业生，对失联的及时反馈图书馆。", ["各学院 | - | ?", "各学院 | 及时"]),
        ("各学院须核对信息，3月20日前报送。", ["各学院 | 3月20日前"]),
        # The day of a case is not that of the duty before it.
        (
            "队长必须参加，因考试不能参加的，3月20日12:00前请假。",
            ["队长 | - | ?", "队长 | 3月20日12:00前 | ?"],
        ),
        # So far as a part goes, and no further than the sentence.
        (
            "请各单位填表，其中师德表现由所在党组织出具意见。材料于3月20日前报人事处。",
            ["各单位 | -", "所在党组织 | - | ?", "各单位 | 3月20日前 | ?"],
        ),
        # Each party has its own limit.
        (
            "学生支部须于3月14日前、教工支部须于3月21日前、离退休支部须于3月28日前开完。",
            ["学生支部 | 3月14日前", "教工支部 | 3月21日前", "离退休支部 | 3月28日前"],
        ),
        (
            "各学院于3月14日前、各部处于3月21日前完成自查。",
            ["各学院 | 3月14日前 | ?", "各部处 | 3月21日前"],
        ),
        ("各单位须于3月14日前、3月20日前分别报送材料。", ["各单位 | 3月14日前 | ?"]),
        ("各单位要在4月1日前、最迟在4月3日前报送。", ["各单位 | 4月1日前 | ?"]),
        # Up to when it was so, and up to when it is due.
        ("截至今天上午，还有9个学院没有交记录。", []),
        ("截至3月20日，各支部须报送名单。", ["各支部 | 3月20日"]),
        # An act whatever its verb: what is complete by a day.
        ("食堂人员由后勤集团负责，3月20日前接种完毕。", ["后勤集团 | 3月20日前 | ?"]),
        # What is used is no past, and what is moved somewhere is no plan.
        (
            "各单位须于3月10日前上缴收入，并在3月20日前缴销已用票据。",
            ["各单位 | 3月10日前", "各单位 | 3月20日前 | ?"],
        ),
        ("教务处要在3月20日前将四层课程全部调整到弘毅楼。", ["教务处 | 3月20日前"]),
        ("会议时间调整到3月20日。", []),
        ("校医院在军训期间（9月15日至28日）派医护人员全程驻场。", ["校医院 | 9月15日至28日 | ?"]),
        # A name of what follows, and no duty.
        ("（一）节前检查。各单位4月30日前要进行一次检查。", ["各单位 | 4月30日前"]),
        ("（二）会后落实。各支部会后3天内报送记录。", ["各支部 | 会后3天内"]),
        # The span in a heading of two parts, and one that is set off for all of its sentence.
        ("第一步，自查（4月18日—5月20日）。各单位对照资产账逐件盘点。", ["各单位 | 4月18日—5月20日"]),
        ("自查期间，冻结资产调拨业务，各单位不得办理资产变动手续。", ["各单位 | - | ?"]),
        # Under a label a sentence without a party is for whom the label names.
        (
            "施工单位：施工单位须设置围挡，作业人员须持证上岗；每日22:00至次日6:00不得施工。",
            ["施工单位 | -", "作业人员 | -", "施工单位 | 每日22:00"],
        ),
        # Days of one month, written once; a day with its hour behind a blank.
        ("各班须于4月3—5日完成预选。", ["各班 | 4月3—5日"]),
        ("各班须于4月26-27日完成预选。", ["各班 | 4月26-27日"]),
        ("各班应在三月二十五至二十八日完成自查。", ["各班 | 三月二十五至二十八日"]),
        ("请各单位于2026年4月20~22日完成检查。", ["各单位 | 2026年4月20～22日"]),
        ("12月26、27日，各班要预选。", ["各班 | 12月26 | ?"]),
        ("请各单位于2026-04-20 17:00前报送。", ["各单位 | 2026-04-2017:00前"]),
        ("请各单位于2026.4.20 17:00前报送。", ["各单位 | 2026.4.2017:00前"]),
        ("请各单位于2026-04-20前报送。", ["各单位 | 2026-04-20前"]),
        # What looks like a day and is not read calls an editor.
        ("请各单位于4/20前报送。", ["各单位 | - | ?"]),
        ("请各单位于4.20-4.25报送。", ["各单位 | - | ?"]),
        ("各单位须完成3.2-3.5节的内容。", ["各单位 | -"]),
        # Whoever is told, or whoever tells them.
        ("请各学院通知到每位学生，3月20日前完成缴费。", ["各学院 | 3月20日前 | ?"]),
        # Verbs and events in front of a name are no part of it.
        ("提高员工对弱口令的认识，3月20日前完成自查。", ["各单位 | 3月20日前 | ?"]),
        ("填写登记表的同学须于3月20日前交表。", ["填写登记表的同学 | 3月20日前 | ?"]),
        ("编入学习小组的党员，须于3月20日前报到。", ["编入学习小组的党员 | 3月20日前 | ?"]),
        ("填报人员须于3月20日前核对。", ["填报人员 | 3月20日前"]),
        ("10月7日晚各班要召开班会。", ["各班 | 10月7日晚 | ?"]),
        ("广播操比赛各学院须于3月20日前报名。", ["各学院 | 3月20日前"]),
        ("运动会期间每个学院须安排两人值班。", ["每个学院 | - | ?"]),
        ("校内各单位须于3月20日前报送。", ["校内各单位 | 3月20日前"]),
        # Whoever has a thing has to register it; but who hands in what others say is not told.
        ("师生员工的电动自行车须于3月20日前登记。", ["师生员工 | 3月20日前"]),
        ("学生的校园卡应在3月20日前到服务台换领。", ["学生 | 3月20日前"]),
        ("师生员工的意见须于3月20日前报送。", ["各单位 | 3月20日前 | ?"]),
        # Where somebody has been in an area, and who is in charge on a day.
        (
            "各学院须报备。近14天内有中高风险地区旅居史的，要立即报告。",
            ["各学院 | -", "近14天内有中高风险地区旅居史的 | 立即"],
        ),
        ("各学院须报备。出现发热的，要立即报告。", ["各学院 | -", "各学院 | 立即"]),
        ("保卫处负责10月28日当天的交通疏导。", ["保卫处 | 10月28日 | ?"]),
        ("人事处负责2025年3月转入的档案。", ["人事处 | - | ?"]),
        # How often what stands before is to be done, and not what follows.
        (
            "支部书记要讲党课，每季度不少于一次，支部委员每年至少一次。",
            ["支部书记 | 每季度", "支部委员 | 每年 | ?"],
        ),
        ("各支部要开展主题党日，每月至少一次。", ["各支部 | 每月"]),
        # Whoever attends does not keep the records; whoever signs does not hand in.
        (
            "会议由支部书记主持，全体党员参加，会后3日内将会议记录报党总支。",
            ["全体党员 | - | ?", "全体党员 | 会后3日内 | ?"],
        ),
        ("全体党员须准时参加，会后3日内提交心得。", ["全体党员 | - | ?", "全体党员 | 会后3日内"]),
        (
            "试卷须由教研室主任审核签字，A、B卷各一份，3月20日前交教务科。",
            ["教研室主任 | - | ?", "各单位 | 3月20日前 | ?"],
        ),
        ("申报表由学院审核盖章，3月20日前交科研处。", ["学院 | 3月20日前"]),
        # 凡需 in front of those who need a thing, and in front of a case.
        ("凡需申请缓考的学生，须于3月20日前提出申请。", ["需申请缓考的学生 | 3月20日前 | ?"]),
        ("凡需用车的单位须于3月20日前登记。", ["需用车的单位 | 3月20日前 | ?"]),
        ("凡需延期的，责任单位须在3月20日前书面说明。", ["责任单位 | 3月20日前"]),
        # What keeps people away keeps no office away.
        ("因突发疾病不能提前申请的，应在3月20日前补办。", ["因突发疾病不能提前申请的 | 3月20日前 | ?"]),
        ("因个人原因未能按时缴费的，须于3月20日前说明。", ["因个人原因未能按时缴费的 | 3月20日前 | ?"]),
        ("因客观原因不能按期完成的，须于3月20日前说明。", ["各单位 | 3月20日前 | ?"]),
        # Behind what somebody else does in the span of a heading.
        (
            "（三）校评阶段（4月1日—4月15日）。学校组织专家进校考察，各学院要做好迎评准备。",
            ["各学院 | 4月1日—4月15日 | ?"],
        ),
        ("（二）院评阶段（4月1日—4月15日）。各学院要完成评议。", ["各学院 | 4月1日—4月15日"]),
    ],
)
def test_what_a_sentence_asks(body: str, expected: list[str]) -> None:
    assert readings(body) == expected


@pytest.mark.parametrize(
    ("body", "event"),
    [
        ("检出异常的，校医院会电话通知，接到通知的教职工应在一周内复查。", "接到通知"),
        ("收到退修意见的作者须在10日内修回。", "收到退修意见"),
        ("收到通知后，各单位须在3日内回复。", "收到通知"),
    ],
)
def test_what_a_length_of_time_is_counted_from(body: str, event: str) -> None:
    timing = extract(body)[-1].timing
    assert timing is not None
    assert timing.event == event


def test_whom_a_case_befalls_where_nobody_is_named() -> None:
    (found,) = extract("购买剧毒化学品的，应当提前15个工作日申请。", recipients="[]")
    assert found.who == ("购买剧毒化学品的",)
    (found,) = extract("材料不全的，应当于3月20日前补正。", recipients="[]")
    assert found.who == ()
