"""How the clauses of a sentence and the labels in front of it work together."""

import pytest
from bulletin.obligation import Obligation
from small_notice import extract


def told(found: tuple[Obligation, ...]) -> list[tuple[str, str, str | None]]:
    """Who, must or must not, and the day or the rule."""
    return [(o.who[0], o.modality, o.timing and (o.timing.due or o.timing.rrule or o.timing.event)) for o in found]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # To whom it is done may be such as cannot do something themselves.
        ("网络中心需提前对不能断电的设备做好供电安排。", [("网络中心", "must", None)]),
        ("各学院要对不能返校的学生做好登记。", [("各学院", "must", None)]),
        ("各单位不得将不能公开的信息上网。", [("各单位", "must_not", None)]),
        # Whoever goes in or moves in is who must do what stands behind it.
        ("学生进入实验室前，必须通过安全考试。", [("学生", "must", "进入实验室")]),
        ("教职工入住周转房前，须签订协议。", [("教职工", "must", "入住周转房")]),
        ("来访人员进出校门时，应当出示证件。", [("来访人员", "must", None)]),
        # One act, for which each party has a day of its own.
        (
            "学生党支部须于3月14日前、教工党支部须于3月21日前召开组织生活会。",
            [("学生党支部", "must", "2026-03-14"), ("教工党支部", "must", "2026-03-21")],
        ),
        (
            "附属中学要于3月14日前，其余单位要于3月21日前完成自查。",
            [("附属中学", "must", "2026-03-14"), ("其余单位", "must", "2026-03-21")],
        ),
        (
            "2号楼学生请于7月8日前、5号楼学生请于7月10日前搬离。",
            [("2号楼学生", "must", "2026-07-08"), ("5号楼学生", "must", "2026-07-10")],
        ),
        (
            "工资表由人事处于4月5日前、补助表由研究生院、学生处于4月8日前送达财务处。",
            [("人事处", "must", "2026-04-05"), ("研究生院", "must", "2026-04-08")],
        ),
        ("各单位须于3月14日前、最迟3月16日报送名单。", [("各单位", "must", "2026-03-16")]),
        # What an office no longer does, and what those written to need not do.
        ("教材科不再库存教材，各单位须于3月20日前报送用书计划。", [("各单位", "must", "2026-03-20")]),
        ("后勤处不再承担搬运费用。", []),
        # Labels in front of a paragraph and notes behind a sentence, in whatever brackets.
        ("【报名】各党总支3月20日前报送名单。", [("各党总支", "must", "2026-03-20")]),
        ("【登录】自3月10日起，党员须以实名登录。", [("党员", "must", None)]),
        ("【组织部】3月20日前编印手册。", [("组织部", "must", "2026-03-20")]),
        ("【请假】参训学员原则上不得请假〔因公除外〕。", [("参训学员", "must_not", None)]),
        (
            "各单位3月20日前报送方案〔不得由办公室代拟〕。",
            [("各单位", "must", "2026-03-20"), ("各单位", "must_not", None)],
        ),
        ("学生党员可自愿参加分队〔报名截至3月13日〕。", [("学生党员", "must", "2026-03-13")]),
        ("宣传部每周推送一期提示〔鼓励各系自制视频〕。", [("宣传部", "must", "FREQ=WEEKLY")]),
        ("支部学习：各党支部每月集中学习。", [("各党支部", "must", "FREQ=MONTHLY")]),
        # 将 behind a modal word or with an object of 报 tells no plan.
        ("毕业生党员不得将组织关系转至中介机构。", [("毕业生党员", "must_not", None)]),
        ("党总支将开展情况于3月14日前反馈组织部。", [("党总支", "must", "2026-03-14")]),
        ("党总支将开展检查。", []),
        # A limit that was moved is the limit; whom a case meets is told when.
        ("名单须提前至3月16日10:00前报送。", [("各单位", "must", "2026-03-16T10:00")]),
        ("总支考核顺延至3月21日前完成。", [("总支", "must", "2026-03-21")]),
        ("值班与上课冲突的，提前2天找带班领导对调。", [("各单位", "must", "值班与上课冲突")]),
        ("材料于3月19日16∶00前送组织部。", [("各单位", "must", "2026-03-19T16:00")]),
        # What ends by itself, what others are to settle, how a meeting goes on, what cannot be counted as done.
        ("任务结束后，临时党支部自动解散。", []),
        ("具体日期由保卫处另行明确。", []),
        ("书记述职→现场提问→民主测评。", []),
        ("请结合实际认真贯彻执行。", []),
        # When something is open, what is left to others, what was planned once.
        ("荣誉室每周三、周五开放。", []),
        ("活动地点由各支部自行确定。", []),
        ("组织部准备4月把名单报学校。", []),
        ("心得征集原定3月12日截止。", []),
        # Behind a time that is set off, 对… with its act is the act itself, and at the front of another one a topic.
        ("会务组要在4月30日前，对音响灯光进行检修。", [("会务组", "must", "2026-04-30")]),
        ("各单位须于3月15日前，对台账逐项核对。", [("各单位", "must", "2026-03-15")]),
        ("保卫处要抢在节前，即4月30日前，对门岗作首次联调。", [("保卫处", "must", "2026-04-30")]),
        ("3月15日前，对发现的问题，各单位要全部整改。", [("各单位", "must", "2026-03-15")]),
        ("近年来，对重点人群进行了排查。", []),
        ("班子成员跨年之前，也就是3月31日以前，要上门走访。", [("班子成员", "must", "2026-03-31")]),
        ("无故缺席人员须于3月20日前说明情况。", [("无故缺席人员", "must", "2026-03-20")]),
        ("支部书记的述职报告不得由他人代笔。", [("支部书记", "must_not", None)]),
        ("民主生活会自本通知印发之日起至3月31日期间择日召开。", [("各单位", "must", "2026-03-31")]),
        # A time behind the party that is asked, a day of taking part, to whom a thing is given.
        ("请各学院下周三前确定联络员1名。", [("各学院", "must", "2026-03-11")]),
        (
            "获奖代表3月13日彩排，3月14日上午9:00出席表彰大会。",
            [("获奖代表", "must", None), ("获奖代表", "must", None)],
        ),
        ("每名团员写一份小结，下周一前交给班长。", [("每名团员", "must", "2026-03-09")]),
        # What was not done has been said, and is not asked for.
        ("方案应于3月底前提交，至今未提交。", []),
        ("机关党总支应于2月20日前报送的进展报告，至2月下旬仍未提交。", []),
        ("财务处应于2月底前完成的清单，截至3月1日尚未上报。", []),
        ("后勤处应于2月底前办结，迟迟未办结。", []),
        ("方案应于3月20日前提交，至3月25日仍未提交的，不再受理。", [("各单位", "must", "2026-03-20")]),
        # For as long as that, and by no day; a step asked for besides that is agreed to by somebody.
        (
            "出差人员须于3月20日前报备，出差期间保持联络畅通。",
            [("出差人员", "must", "2026-03-20"), ("出差人员", "must", None)],
        ),
        ("各系3月20日前完成检修，检修期间注意用电安全。", [("各系", "must", "2026-03-20"), ("各系", "must", None)]),
        ("确需延长的，应说明原因并经分管领导同意。", [("各单位", "must", None)]),
        ("经学校党委研究批准。", []),
        ("方案应于3月底前提交，不得拖延。", [("各单位", "must", "2026-03-31"), ("各单位", "must_not", None)]),
        # Whoever cannot: a case, and no ban, but where 的 belongs to what must not be done.
        ("各党支部须3月20日前答复，能采纳的写明做法，不能采纳的说明理由。", [("各党支部", "must", "2026-03-20")]),
        ("各党支部不能到会的于3月20日前向组织部请假。", [("各党支部", "must", "2026-03-20")]),
        ("各党支部不便公开的及时说明原因。", [("各党支部", "must", None)]),
        ("党员不能使用他人的账号。", [("党员", "must_not", None)]),
        ("党员不能代替他人的汇报。", [("党员", "must_not", None)]),
        (
            "各党支部每月走访一次，帮不了的及时报学院。",
            [("各党支部", "must", "FREQ=MONTHLY"), ("各党支部", "must", None)],
        ),
        ("各党支部要做好登记，拿不准的3月20日前报学院。", [("各党支部", "must", "2026-03-20")]),
        ("各党支部书记如有特殊情况不能参会，须提前请假。", [("各党支部书记", "must", None)]),
        ("党员因病不能按时参加的，须于3月20日前请假。", [("党员", "must", "2026-03-20")]),
        ("有关人员不能擅自离岗。", [("有关人员", "must_not", None)]),
        ("因公出国人员不能超期滞留。", [("因公出国人员", "must_not", None)]),
        # What somebody has or does, of which somebody else takes care.
        ("各党总支每月收缴的党费，由组织部于次月10日前上缴。", [("组织部", "must", "2026-04-10")]),
        ("各实验室每学期产生的废液，由保卫处统一清运。", [("保卫处", "must", None)]),
        # The parts of a report, one of which is 存在问题.
        ("联络员在3月20日前将小结（包括主要做法、存在问题等）发送至邮箱。", [("联络员", "must", "2026-03-20")]),
        ("逾期不报的，教材科不能保证供应。", []),
        # What is needed, and what one needs to do.
        ("教师可根据教学需要调整课时。", []),
        ("各学院可按工作需要组织开展研讨。", []),
        ("为满足教学需要，各学院须于3月20日前增开课程。", [("各学院", "must", "2026-03-20")]),
        ("申请人需要于3月20日前提交复印件。", [("申请人", "must", "2026-03-20")]),
        # What is not asked for is no ban.
        ("学院书记每学期走访两次，不要求学生事先打扫。", [("学院书记", "must", None)]),
        ("各学院一律不要求学生另写材料。", [("各学院", "must_not", None)]),
        # Whose day it is: that of the thing, right behind the verb or in what is to be written down.
        ("各部门要提出2027年上半年拟提交研究的议题。", [("各部门", "must", None)]),
        ("各支部要梳理3月份召开会议的记录。", [("各支部", "must", None)]),
        ("各部门要列出会前需要完成的论证。", [("各部门", "must", None)]),
        ("各部门要写明议题名称、上会月份和会前应当办好的手续。", [("各部门", "must", None)]),
        ("各支部要于上半年组织拟接收对象的培训。", [("各支部", "must", "2026-06-30")]),
        ("各支部要填写登记表后3日内报送名单。", [("各支部", "must", "填写登记表")]),
        # Who does what was asked for before without a name.
        ("涉密介质要清点封存，由各单位保密员负责，3月17日前完成。", [("各单位保密员", "must", "2026-03-17")]),
        ("报销须附发票，由经办人提交。", [("经办人", "must", None)]),
        ("党员要提交书面材料，由支部书记代为宣读。", [("党员", "must", None), ("支部书记", "must", None)]),
        # A ban of a time; a thing that stands still by the way.
        ("即日起至3月18日，暂停聚集性活动。", [("各单位", "must_not", "2026-03-18")]),
        # To stop at once is a step to take, to have stopped from a day on is a ban; whom one lists is neither.
        ("接到举报的，各党总支要立即暂停程序并报学院党委。", [("各党总支", "must", None)]),
        ("各单位自4月1日起停止使用旧版登记簿。", [("各单位", "must_not", None)]),
        ("未备案账号4月1日起停止更新。", [("各单位", "must_not", None)]),
        ("各学院3月26日前将暂不返校学生名单报防控办。", [("各学院", "must", "2026-03-26")]),
        ("学生不得将宠物带入宿舍。", [("学生", "must_not", None)]),
        # A limit that is another now; one after the other is no repetition; in principle not is not.
        ("原定3月10日截止，现改为3月20日（星期五）前全部办完。", [("各单位", "must", "2026-03-20")]),
        ("各党支部到4月15日应完成谈话。", [("各党支部", "must", "2026-04-15")]),
        ("各党支部逐人逐年核对，3月20日前报送。", [("各党支部", "must", "2026-03-20")]),
        ("各单位原则上不举办大型活动。", [("各单位", "must_not", None)]),
        ("总结原则上不超过2000字。", []),
        ("校医院每月安排一次心理咨询，内容须保密。", [("校医院", "must", "FREQ=MONTHLY"), ("校医院", "must", None)]),
        ("各支部每周三到服务站答复学生咨询。", [("各支部", "must", "FREQ=WEEKLY;BYDAY=WE")]),
        # The topics of minutes tell nothing; a section on what is wrong does.
        ("二、结对问题。结对党员每月进班两次。", [("结对党员", "must", "FREQ=MONTHLY")]),
        ("二、存在问题。个别支部每月开会一次。", []),
        # Leave that must be asked for is no decision of the issuer; 系 in a name is no verb.
        ("各部门确需变更的，应在变更前2个工作日经分管领导同意。", [("各部门", "must", "变更")]),
        ("3月1日至7日，各系党总支每天留一名委员在岗。", [("各系党总支", "must", "FREQ=DAILY")]),
        ("宣传员先别往外发。", [("宣传员", "must_not", None)]),
        ("9月7日起新生开始军训，先锋岗不再保留。", []),
        # How long a repetition goes on.
        ("5月底前，每周五报送进展。", [("各单位", "must", "FREQ=WEEKLY;BYDAY=FR")]),
        # Behind a statement only what is firm.
        ("负责人是正式党员，密码每季度至少更换一次。", [("各单位", "must", "FREQ=MONTHLY;INTERVAL=3")]),
        ("培训班于3月16日举办，每周三下午2:30在报告厅授课。", []),
        ("党支部党员大会每季度至少召开一次。", [("各单位", "must", "FREQ=MONTHLY;INTERVAL=3")]),
        # Stages and their spans, periods of affairs, seasons.
        ("自查整改（3月—4月）。", []),
        ("负责代表资格初审（3月16日—20日）。", [("各单位", "must", "2026-03-20")]),
        ("上半年开展情况由党总支汇总。", [("党总支", "must", None)]),
        ("7月上旬由党总支形成总结。", [("党总支", "must", "2026-07-10")]),
        ("5月15日—9月30日为防汛值班期。", []),
        # A bare act that the modal word of the next clause is about.
        (
            "党员干部操办喜庆事宜，应当事前10日内报告，事后10日内补报。",
            [("党员干部", "must", "操办喜庆事宜"), ("党员干部", "must", "操办喜庆事宜")],
        ),
        ("党支部收到党费，应当逐笔登记。", [("党支部", "must", None)]),
        ("党支部3月10日前收齐党费，应当逐笔登记。", [("党支部", "must", "2026-03-10"), ("党支部", "must", None)]),
        # Behind a time a modal word of its own asks for something beside it, and is no step to the next.
        ("各系3月5日前报送名单，电子版须注明单位。", [("各系", "must", "2026-03-05"), ("各系", "must", None)]),
        ("各系3月5日前自查，对隐患要建立台账。", [("各系", "must", "2026-03-05"), ("各系", "must", None)]),
        ("各系每学期清点设备，遗失的须赔偿。", [("各系", "must", None), ("各系", "must", None)]),
        (
            "学员3月10日报到，报到时须交验介绍信，3月11日上午参加开班式。",
            [("学员", "must", None), ("学员", "must", None), ("学员", "must", None)],
        ),
        # A deadline ends the step before it; a rhythm or an occasion is one of its own.
        ("各系要逐人摸排，3月15日前拿出名单。", [("各系", "must", "2026-03-15")]),
        ("信访办负责登记，每月通报一次。", [("信访办", "must", None), ("信访办", "must", "FREQ=MONTHLY")]),
        ("秘书负责记录，答辩结束后一天内提交表决票。", [("秘书", "must", None), ("秘书", "must", "答辩结束")]),
        ("党总支要逐人谈话，上报前核对信息。", [("党总支", "must", None), ("党总支", "must", "上报")]),
        ("各支部要认真学习，每月不少于两次。", [("各支部", "must", "FREQ=MONTHLY")]),
        # No later than: a demand in the words of a ban.
        ("录入时间不得晚于3月20日。", [("各单位", "must", "2026-03-20")]),
        ("各党总支不得迟于3月20日报送名单。", [("各党总支", "must", "2026-03-20")]),
        # A verb behind a name, and a verb that takes a party as its object.
        ("各学院党委召开教职工大会传达精神。", [("各学院党委", "must", None)]),
        ("学生工作处牵头成立工作专班，4月底前拟定细则。", [("学生工作处", "must", "2026-04-30")]),
        ("各单位制定方案，明确责任人，4月底前报备案。", [("各单位", "must", "2026-04-30")]),
        # Who only helps, who sits where, what bodies are made of, what belongs to those named before.
        ("由各学院党委牵头，学工部、教务处配合，于5月15日前完成。", [("各学院党委", "must", "2026-05-15")]),
        ("工会配合做好岗位培训。", [("工会", "must", None)]),
        ("办公室设在党委宣传部，负责日常协调。", [("办公室", "must", None)]),
        ("支部委员会由3至5人组成。", []),
        ("拟发展的党员，其材料务必于5月20日前送审。", [("各单位", "must", "2026-05-20")]),
        ("评审结果在校内公示3天。", []),
        # The modal word of a case is not that of the act.
        ("因病不能参加的，3月13日前由所在单位出具请假条。", [("所在单位", "must", "2026-03-13")]),
        # Labels of closing dates, and hours in everyday words.
        ("报名时间：即日起至3月20日17:00。", [("各单位", "must", "2026-03-20T17:00")]),
        ("活动时间：3月至6月。", []),
        ("各班明早9点前报名单。", [("各班", "must", "2026-03-03T09:00")]),
        ("没交思想汇报的党员这周日前补交。", [("没交思想汇报的党员", "must", "2026-03-08")]),
        ("选举结果于大会闭幕后5日内报批。", [("各单位", "must", "大会闭幕")]),
        ("党支部可灵活安排，但每季度活动不得少于一次。", [("党支部", "must", "FREQ=MONTHLY;INTERVAL=3")]),
        ("照片3月20日前发宣传部邮箱。", [("各单位", "must", "2026-03-20")]),
        ("请于3月10日前，以学院为单位，将附件2发至邮箱。", [("各单位", "must", "2026-03-10")]),
        ("有下列情形之一的，应当召开党员大会：（一）支部换届；（二）党员转正。", [("各单位", "must", None)]),
        ("每名党员全年参加集体学习不少于12次。", [("每名党员", "must", None)]),
        ("组长由党委副书记担任。", []),
        # A step on the way is no day.
        ("停课由防控办研判后提出。", [("防控办", "must", None)]),
        ("党支部收到回执后登记。", [("党支部", "must", "收到回执")]),
    ],
)
def test_what_a_sentence_asks(body: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(extract(body)) == expected


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("毕业生党员档案须在离校后30日内寄出。", "各单位"),
        ("联络员名单请于3月10日前报来。", "各单位"),
        ("投诉人信息不得外泄。", "各单位"),
        ("一线人员应不少于推荐总数的60%。", "各单位"),
        ("拟发展对象必须公示。", "各单位"),
        ("组织生活会和民主评议党员要在3月18日前开完。", "各单位"),
        ("联系二级党组织的党员领导干部要到联系点指导。", "联系二级党组织的党员领导干部"),
        ("“双带头人”工作室建设方案应于3月底前提交。", "各单位"),
        ("请支部书记自己先把关再交。", "支部书记"),
    ],
)
def test_who_is_spoken_of_and_who_acts(body: str, who: str) -> None:
    assert extract(body)[0].who == (who,)


@pytest.mark.parametrize(
    ("body", "start"),
    [
        ("明天下午两点半在报告厅开会，请各支部书记准时参加。", "2026-03-03T14:30"),
        ("3月10日9:00在报告厅召开动员会。各支部书记须参加。", "2026-03-10T09:00"),
        ("3月10日9:00在报告厅召开动员会。各支部书记须报送总结。", None),
        ("各支部书记须参加。", None),
    ],
)
def test_who_must_attend_comes_when_the_meeting_is(body: str, start: str | None) -> None:
    timing = extract(body)[-1].timing
    assert (timing and timing.start) == start


@pytest.mark.parametrize(
    ("body", "quote"),
    [
        ("清理杂物。（责任单位：后勤处；完成时限：3月20日前）", "清理杂物。（责任单位：后勤处；完成时限：3月20日前）"),
        ("检修线路（责任单位：后勤处；完成时限：3月底）。", "检修线路（责任单位：后勤处；完成时限：3月底）"),
        ("线路老化问题。责任单位：后勤处；完成时限：3月底。", "责任单位：后勤处；完成时限：3月底"),
    ],
)
def test_a_duty_with_labels_is_quoted_with_its_act_and_never_with_half_a_bracket(body: str, quote: str) -> None:
    assert [found.quote for found in extract(body)] == [quote]


@pytest.mark.parametrize(
    ("body", "quotes"),
    [
        # Whoever answers for a duty that names its party already has none beside it.
        (
            "宣讲团每学期宣讲一场。（责任单位：宣传部、马院）",
            ["宣讲团每学期宣讲一场。（责任单位：宣传部、马院）"],
        ),
        (
            "各单位要逐间排查（责任单位：各单位；完成时限：长期坚持）。",
            ["各单位要逐间排查（责任单位：各单位；完成时限：长期坚持）"],
        ),
        ("3月底前完成布展（责任单位：图书馆）", ["3月底前完成布展（责任单位：图书馆）"]),
        ("会议议定：一、保卫处3月20日前完成清查。", ["一、保卫处3月20日前完成清查"]),
    ],
)
def test_a_note_on_who_answers_is_part_of_the_duty(body: str, quotes: list[str]) -> None:
    assert [found.quote for found in extract(body)] == quotes


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("各系严禁私接电线，并做好用电登记。", ["must_not", "must"]),
        ("不得擅自离岗，并按时填写值班日志。", ["must_not", "must"]),
        ("严禁涉密文件上传至互联网，并填写《检查登记表》。", ["must_not", "must"]),
        ("各系不得瞒报，并于3月20日前报送整改情况。", ["must_not", "must"]),
        ("各系不得截留经费，并不得挪作他用。", ["must_not"]),
        ("严禁私拉电线并使用大功率电器。", ["must_not"]),
    ],
)
def test_what_is_to_be_done_beside_a_ban_is_no_part_of_it(body: str, expected: list[str]) -> None:
    assert [o.modality for o in extract(body)] == expected


@pytest.mark.parametrize(
    "body",
    [
        "各党总支在3月20日前将审核好的档案材料，统一发放到学生本人手中。",
        "各系于3月20日前将核对无误的成绩单，统一录入到教务系统中。",
        "各支部于3月20日前将填好的登记表，统一上传到党务平台中。",
    ],
)
def test_an_act_is_whole_where_it_ends_in_a_place(body: str) -> None:
    assert [o.quote for o in extract(body)] == [body.removesuffix("。")]


@pytest.mark.parametrize(
    "body",
    [
        "教师可根据年级层次、专业特点、学习需要等，调整课时。",
        "各系可结合工作实际、岗位特点和教学需要，组织开展研讨。",
    ],
)
def test_a_need_in_a_list_is_no_modal_word(body: str) -> None:
    assert extract(body) == ()


@pytest.mark.parametrize(
    ("body", "needs_review"),
    [
        # Whether the last of them sends in what all have done.
        ("正式党员向支部报备，列席党员向总支报备，请假名单加盖公章，于3月20日17:00前统一报送至301室。", True),
        ("列席党员向总支报备，请假名单加盖公章，于3月20日17:00前统一报送至301室。", False),
        # Whether those who teach or those who are taught.
        ("各系要加强教育，要求按时就寝，不得喧哗。", True),
        ("各系要加强管理，不得瞒报。", False),
    ],
)
def test_a_party_is_not_sure_behind_others(body: str, needs_review: bool) -> None:
    assert extract(body)[-1].needs_review is needs_review


def test_a_number_in_the_middle_of_a_line_is_no_party() -> None:
    assert [found.who for found in extract("会议议定：一、保卫处3月20日前完成清查。")] == [("保卫处",)]
    assert [found.who for found in extract("会议议定：二、学工处3月20日前通知学生。")] == [("学工处",)]


@pytest.mark.parametrize(
    ("body", "quotes"),
    [
        ("（三）按月缴纳。党员应于每月10日前交纳党费。", ["党员应于每月10日前交纳党费"]),
        ("（一）每日巡查。各实验室须登记。", ["各实验室须登记"]),
        ("2.每周调度。专班每周五汇总进度。", ["专班每周五汇总进度"]),
        ("（三）每月10日前缴纳党费并公示结果。逾期的须说明。", ["每月10日前缴纳党费并公示结果", "逾期的须说明"]),
        ("（二）各支部每月自查。总支须抽查。", ["各支部每月自查", "总支须抽查"]),
    ],
)
def test_a_rhythm_in_a_few_words_is_a_heading(body: str, quotes: list[str]) -> None:
    assert [found.quote for found in extract(body)] == quotes


@pytest.mark.parametrize(
    ("body", "timings"),
    [
        ("值班人员须持证上岗，发现故障立即报修。", [None, "immediate"]),
        ("楼管员要熟悉住户，遇火情第一时间疏散人员。", [None, "immediate"]),
        ("各支部要摸清底数，立即报送名单。", ["immediate"]),
    ],
)
def test_what_is_done_at_once_in_a_case_is_a_duty_of_its_own(body: str, timings: list[str | None]) -> None:
    assert [found.timing and found.timing.kind for found in extract(body)] == timings


@pytest.mark.parametrize(
    ("body", "quotes"),
    [
        # Nothing else comes behind the deed.
        ("各学院须在3月20日前，对实验室进行检查，逾期不予受理。", ["各学院须在3月20日前，对实验室进行检查"]),
        ("同学们须在系统关闭前，对任课教师进行评价，否则影响选课。", ["同学们须在系统关闭前，对任课教师进行评价"]),
        ("各单位须在3月20日前，按照要求填写表格，逾期不予受理。", ["各单位须在3月20日前，按照要求填写表格"]),
        ("各学院要在3月20日前，以学院为单位报送名单，过期不候。", ["各学院要在3月20日前，以学院为单位报送名单"]),
        # Nothing but how it is done stands before it.
        ("请各支部按照要求，以支部为单位开展学习。", ["请各支部按照要求，以支部为单位开展学习"]),
        ("请各位老师根据听课情况，以书面形式提出意见。", ["请各位老师根据听课情况，以书面形式提出意见"]),
        ("请各评委依据评分标准，本着公平公正的原则打分。", ["请各评委依据评分标准，本着公平公正的原则打分"]),
        ("各支部须按照计划，以党小组为单位开展讨论。", ["各支部须按照计划，以党小组为单位开展讨论"]),
        ("请各单位按照要求，将材料分类后，送至档案馆。", ["请各单位按照要求，将材料分类后，送至档案馆"]),
        ("请各学院根据实际情况，于开学后一周内，报送计划。", ["请各学院根据实际情况，于开学后一周内，报送计划"]),
        ("请各单位按名额推荐，并于3月20日前报送。", ["请各单位按名额推荐", "并于3月20日前报送"]),
        # Nothing but whose turn it is, and when; and somebody else's part behind it.
        ("各学院在3月16日至20日期间，要进行检查。", ["各学院在3月16日至20日期间，要进行检查"]),
        (
            "各班于3月20日前，结合实际开展讨论，时间由班长确定。",
            ["各班于3月20日前，结合实际开展讨论"],
        ),
        ("请于3月20日前，以书面形式反馈，未反馈的视为同意。", ["请于3月20日前，以书面形式反馈"]),
        # A topic, and what only the school does.
        ("请各学院核对名单，对名单中有误的，3月20日前反馈。", ["请各学院核对名单", "对名单中有误的，3月20日前反馈"]),
        ("学校将组织检查，对落实情况进行通报。", []),
        ("以支部为单位开展学习。", []),
    ],
)
def test_a_deed_that_opens_like_a_topic_is_part_of_the_duty(body: str, quotes: list[str]) -> None:
    assert [found.quote for found in extract(body)] == quotes


@pytest.mark.parametrize(
    ("body", "modality"),
    [
        ("各学院要确保数据一个不能多、一个不能少。", "must"),
        ("各单位要做到一人不能漏、一项不能少。", "must"),
        ("各单位一律不能擅自变更。", "must_not"),
        ("各单位不能少报。", "must_not"),
    ],
)
def test_not_one_may_be_left_out_is_no_ban(body: str, modality: str) -> None:
    assert [found.modality for found in extract(body)] == [modality]


@pytest.mark.parametrize(
    ("body", "second"),
    [
        ("各党总支须于3月20日前、各直属党支部须于3月25日前报送总结。", "各直属党支部须于3月25日前报送总结"),
        ("机关党总支应于3月20日前、后勤党总支应于3月23日前提交台账。", "后勤党总支应于3月23日前提交台账"),
        ("各学院要在3月20日前，各部门要在3月25日前，将名册送人事处。", "各部门要在3月25日前，将名册送人事处"),
        ("各学院党委于3月20日前、各机关支部于3月25日前完成换届。", "各机关支部于3月25日前完成换届"),
        ("图书馆党总支3月20日前、后勤党总支3月25日前分别上报清单。", "后勤党总支3月25日前分别上报清单"),
        ("本科生须于3月20日17:00前，研究生须于3月25日17:00前办理手续。", "研究生须于3月25日17:00前办理手续"),
        ("机关党总支于每月5日前、后勤党总支于每月10日前报送简报。", "后勤党总支于每月10日前报送简报"),
        ("学院须于3月1日至5日、书院须于3月6日至9日上报清单。", "书院须于3月6日至9日上报清单"),
    ],
)
def test_each_of_two_parties_with_a_day_is_quoted_with_the_deed(body: str, second: str) -> None:
    first, last = extract(body)
    assert (first.quote, last.quote) == (body.removesuffix("。"), second)
    assert first.timing != last.timing
    assert first.deliverable == last.deliverable
    assert "no_act" not in first.doubts


@pytest.mark.parametrize(
    ("body", "is_open"),
    [
        ("各党总支须于3月20日前。", True),
        ("各单位要立行立改。", False),
        ("各党总支须于3月20日前报送。", False),
        ("各党总支须于3月20日前，将总结报送组织部。", False),
        ("各学院须于3月20日前完成，各部门须于3月25日前完成。", False),
    ],
)
def test_a_party_and_a_day_without_a_deed_call_an_editor(body: str, is_open: bool) -> None:
    assert ("no_act" in extract(body)[0].doubts) is is_open


@pytest.mark.parametrize(
    ("body", "days"),
    [
        ("材料请于3月20日前、纸质版于3月22日前交组织部。", [20, 22]),
        ("电子版请于3月20日前，纸质版请于3月22日前报组织部。", [20, 22]),
        ("各学院初稿须于3月20日前、定稿须于3月25日前交编辑部。", [20, 25]),
        ("推荐表3月20日前、汇总表3月25日前报教务处。", [20, 25]),
        ("请各学院将申请书于3月20日前、登记表于3月25日前报教务处。", [20, 25]),
        ("名单于3月20日前，台账于3月23日前，总结于3月25日前报送。", [20, 23, 25]),
        ("会议纪要于3月20日前、照片于3月22日前送档案馆。", [20, 22]),
        ("自查报告应于3月20日前，整改台账应于3月25日前，报送纪委。", [20, 25]),
    ],
)
def test_each_of_several_papers_has_its_day(body: str, days: list[int]) -> None:
    found = extract(body)
    assert [o.timing and o.timing.due for o in found] == [f"2026-03-{day}" for day in days]
    assert found[0].quote == body.removesuffix("。")


@pytest.mark.parametrize(
    ("body", "number", "is_open"),
    [
        ("各学院于3月20日前，总结于3月22日前报送。", 1, True),
        ("会前，台账于3月22日前报送。", 1, False),
        ("各学院3月20日前报送名单，总结3月22日前报送。", 2, False),
    ],
)
def test_two_days_that_are_not_those_of_two_papers(body: str, number: int, is_open: bool) -> None:
    found = extract(body)
    assert len(found) == number
    assert ("several_times" in found[0].doubts) is is_open
