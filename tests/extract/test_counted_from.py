"""What a length of time is counted from, and whose day 当天 is: in words that no corpus holds."""

import pytest
from bulletin.obligation import Obligation
from small_notice import extract


def last(body: str, **header: str) -> Obligation:
    return extract(body, **header)[-1]


@pytest.mark.parametrize(
    ("body", "who", "event"),
    [
        # What somebody does or meets with in the same sentence.
        ("施工单位动火作业，必须提前48小时到消防科（平安楼106）办理审批。", "施工单位", "动火作业"),
        ("使用大礼堂，应提前3天向后勤处申请。", "各单位", "使用大礼堂"),
        ("举办讲座的，主办单位须提前5个工作日报宣传部审批。", "主办单位", "举办讲座"),
        ("各单位外出考察，须提前10个工作日报批。", "各单位", "外出考察"),
        ("学生离校，须提前2天填写申请表。", "学生", "离校"),
        ("驾驶员请假，应提前半天到车队登记。", "驾驶员", "请假"),
        ("党支部召开换届大会，要提前15天上报请示。", "党支部", "召开换届大会"),
        ("借用会议室的，请提前一天与办公室联系。", "各单位", "借用会议室"),
        ("危险作业应提前24小时报保卫处备案。", "各单位", "危险作业"),
        # Where only what is handed in or who does it names it; what says how binding it is names nothing.
        ("请至少提前2个月将出访材料报国际处。", "各单位", "出访"),
        ("各单位应提前一周将讲座方案报宣传部。", "各单位", "讲座"),
        ("出国人员应提前1个月办理手续。", "出国人员", "出国"),
        ("监考教师须提前20分钟到考务室领卷。", "监考教师", "考试开考"),
        ("因公出访一般应提前3个月报批。", "各单位", "因公出访"),
        ("举办讲座原则上应提前5个工作日报宣传部。", "各单位", "举办讲座"),
        ("各学院应提前2周将材料报人事处。", "各学院", ""),
        # Whoever stays away: what the paragraph is about.
        ("参会人员应准时参加会议，因故不能参加的，须提前1天书面请假。", "参会人员", "会议"),
        ("各组选题负责人携论证提纲到会，不能到会的须提前一天告知。", "各组选题负责人", "会"),
        ("各组每月研讨一次；因公务不能参加集中学习的，应提前1天请假。", "各组", "集中学习"),
        ("教师应按时到岗；无法按时参加答辩的，须提前3天说明。", "教师", "答辩"),
        ("委员每季度开会一次；未能出席本次评审的，要提前两天告知。", "委员", "评审"),
        ("拟聘用人员最迟于4月10日报到，确需延期的，应提前5天书面申请。", "拟聘用人员", "报到"),
        (
            "参会人员3月20日出席述职会，原则上不得请假；确因公外出的，须提前两天书面报备。",
            "参会人员",
            "述职会",
        ),
        ("确因公外出的，须提前两天书面报备。", "确因公外出的", "因公外出"),
        ("因病因事不能监考的，须提前1天办理调换手续。", "因病因事不能监考的", "监考"),
        ("因课冲突不能值班的，应提前2天调班。", "因课冲突不能值班的", "值班"),
        ("学员应按时上课，因演出不能上课的，提前1天请假。", "学员", "上课"),
        ("不能按时返校的须提前一天续假。", "不能按时返校的", "返校"),
        ("代表大会3月25日召开。确因考试不能出席的代表，应提前1天请假。", "确因考试不能出席的代表", "大会"),
        # Who they are by what they come for or use.
        ("用房单位须提前2天提出申请。", "用房单位", "用房"),
        ("用印部门应提前一日送审。", "用印部门", "用印"),
        ("查阅档案的单位要提前1个工作日预约。", "查阅档案的单位", "查阅"),
        ("采访者须提前2天联系。", "采访者", "采访"),
        ("来校人员应提前1天登记。", "来校人员", "来校"),
        ("各离退休党支部11月中旬召开组织生活会。支部书记应提前一周通知到每名党员。", "支部书记", "生活会"),
        # What is told ahead is no event; whoever needs a thing is early for that.
        ("各系3月21日召开述职会，具体地点至少提前2天告知。", "各系", "述职会"),
        ("各党总支应于3月10日至21日召开生活会，具体时间提前5个工作日报组织部备案。", "各党总支", "生活会"),
        ("入党介绍人会前准备好书面意见。", "入党介绍人", "会"),
        ("需动火作业的施工单位应提前3天到保卫处办证。", "需动火作业的施工单位", "动火作业"),
        ("拟用车的单位应提前1天到车队登记。", "拟用车的单位", "用车"),
        # An event of its own, in front of or behind the modal word.
        ("政审函调最迟在发展大会召开前1个月由党支部寄出。", "党支部", "发展大会召开"),
        ("预审材料最迟于开班前3天由各支部送党校。", "各支部", "开班"),
        ("到岗后一周内由用人单位为其指定一名指导教师。", "用人单位", "到岗"),
        ("入职后一个月内，由人事处为其建立档案。", "人事处", "入职"),
        # What something is done to.
        ("党总支对支部上报的接收决议，应在3个月内审批。", "党总支", "支部上报的接收决议"),
        ("党委对党总支上报的预备党员，须在2个月内讨论审批。", "党委", "党总支上报的预备党员"),
        ("组织部对收到的申请，应在15个工作日内答复。", "组织部", "收到的申请"),
        ("支部对党员提出的意见，要在一周内回应。", "支部", "党员提出的意见"),
        # What befalls somebody, counted in hours and minutes.
        ("万一学生失联，辅导员必须在1小时内告诉学工部。", "辅导员", "学生失联"),
        ("一旦发生火情，值班员要在5分钟内到场。", "值班员", "发生火情"),
        ("若遇停电，电工须在20分钟内到达现场。", "电工", "停电"),
        ("宿舍漏水，物业应在半小时内上门。", "物业", "宿舍漏水"),
        ("事故发生后半小时内，现场负责人应口头报告，24小时内补报书面材料。", "现场负责人", "事故发生"),
        ("大型活动，主办方须提前15日向保卫处报备安全方案。", "主办方", "大型活动"),
        ("组织学生外出实践的，须提前一周向学工部备案。", "各单位", "组织学生外出实践"),
        ("会议定于3月20日召开，不能出席的代表请提前1天请假。", "不能出席的代表", "会议"),
        ("聘期届满前半年，学院应完成考核。", "学院", "聘期届满"),
        ("各单位收到通知后当天17:00前上报。", "各单位", "收到通知"),
        # A step behind a duty, whatever its verb.
        ("主干道积雪由物业公司清扫，雪停后2小时内清出通道。", "物业公司", "雪停"),
        ("主干道积雪由物业公司清扫，雪停后2小时内清出通道，24小时内清完出入口。", "物业公司", "雪停"),
        ("垃圾由后勤公司清运，活动结束后1小时内清走展板。", "后勤公司", "活动结束"),
        ("灭火器由保卫处检查，检查后3日内更换到期器材，10日内报送台账。", "保卫处", "检查"),
    ],
)
def test_what_a_length_of_time_is_counted_from(body: str, who: str, event: str) -> None:
    found = last(body)
    assert found.who == (who,)
    assert found.timing
    assert (found.timing.kind, found.timing.event) == ("relative", event)


@pytest.mark.parametrize(
    ("body", "who", "kind", "day"),
    [
        ("学生须于5月3日晚9点前返校，各班班长统计后当晚10点前报辅导员。", "各班班长", "by", "2026-05-03T22:00"),
        ("3月14日开展测评，各支部汇总后当天18:00前报组织部。", "各支部", "by", "2026-03-14T18:00"),
        ("4月18日召开大会，秘书组当晚完成综述。", "秘书组", "on", "2026-04-18"),
        ("4月18日召开大会，各代表团当天提交讨论记录。", "各代表团", "on", "2026-04-18"),
        ("3月14日开展测评，各单位当天17:00前报送结果。", "各单位", "by", "2026-03-14T17:00"),
        (
            "3月20日举行运动会。报名表于3月10日前交体育部。运动员当天7:30在操场集合。",
            "运动员",
            "on",
            "2026-03-20T07:30",
        ),
        # Of the day that another paragraph told.
        ("4月9日14:30分校区召开家长会。\n\n请家长当天14:10前就座。", "家长", "by", "2026-04-09T14:10"),
        ("4月9日下午举办知识竞赛。\n\n参赛选手当天13:30到场签到。", "参赛选手", "on", "2026-04-09T13:30"),
        ("4月9日参观。车辆须在4月2日前落实。学员当天8:10在东门乘车。", "学员", "on", "2026-04-09T08:10"),
        ("3月12日植树，各班班长植树后当天15:00前归还工具。", "各班班长", "by", "2026-03-12T15:00"),
        ("4月3日祭扫，车辆由后勤处于4月1日前落实。参加同学当天7:40集合。", "参加同学", "on", "2026-04-03T07:40"),
        ("各单位3月13日报送名单，当天17:00前交纸质件。", "各单位", "by", "2026-03-13T17:00"),
    ],
)
def test_the_day_is_that_of_what_was_spoken_of(body: str, who: str, kind: str, day: str) -> None:
    found = last(body)
    assert found.who == (who,)
    assert found.timing
    assert (found.timing.kind, found.timing.due or found.timing.start) == (kind, day)


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("其余单位书面述职，材料于会议当天送达。", "2026-03-20"),
        ("各代表团须在大会当日交回选票。", None),
        ("各单位应于会议当天上交签到表。", "2026-03-20"),
    ],
)
def test_the_day_of_an_event_is_a_date_where_it_is_known(body: str, day: str | None) -> None:
    timing = last(body, events="{会议: 2026-03-20T14:00}").timing
    assert timing
    assert (timing.kind, timing.start) == (("on", day) if day else ("relative", None))


@pytest.mark.parametrize(
    "body",
    [
        "各单位对存在的问题进行整改，3月20日前报送台账。",
        "各党支部对排查的隐患建立台账，3月20日前报送台账。",
    ],
)
def test_what_is_done_to_a_thing_is_no_mere_topic(body: str) -> None:
    found = extract(body)
    assert [(o.who[0][0], o.quote) for o in found] == [("各", body.rstrip("。"))]


@pytest.mark.parametrize(
    ("body", "span"),
    [
        ("考试期间（3月5日至16日），各学院不得安排停课。", ("2026-03-05", "2026-03-16")),
        ("假期期间（3月7日—9日），值班员须到岗。", ("2026-03-07", "2026-03-09")),
        (
            "实地调研时间由“3月10日至4月10日”调整为“3月15日至4月20日”，各调研组须在此期间完成走访。",
            ("2026-03-15", "2026-04-20"),
        ),
        ("各单位要对账号进行清理。此项工作须在5月29日前结束。", (None, "2026-05-29")),
        ("各学院要开展排查，做好登记。该项工作应于3月底前完成。", (None, "2026-03-31")),
        ("第一季度团费尚未缴清的支部，须在3月20日前补缴。", (None, "2026-03-20")),
    ],
)
def test_a_span_or_a_limit_set_beside_the_act(body: str, span: tuple[str | None, str]) -> None:
    (found,) = extract(body)
    assert found.timing
    assert (found.timing.start, found.timing.due) == span


@pytest.mark.parametrize(
    ("body", "kind", "event"),
    [
        ("各单位要在年终结账日前5个工作日完成核对。", "relative", "年终结账日"),
        ("各单位应在年底考核后3天内报送总结。", "relative", "年底考核"),
        ("各单位年终前完成清理。", "by", None),
        ("各单位应于12月20日前对挂账一年以上的应收款项进行清理。", "by", None),
        ("参会人员应提前10分钟入场。", "relative", "会"),
        ("请将回执和前后对比照片于3月20日前报送。", "by", None),
        ("3月5日至9日为重点时段。值班人员在此时段实行24小时值守。", "between", None),
        ("3月5日至9日封网。值班人员在上述期间不得离岗。", "between", None),
    ],
)
def test_what_tells_the_time(body: str, kind: str, event: str | None) -> None:
    timing = last(body).timing
    assert timing is not None
    assert (timing.kind, timing.event) == (kind, event)


@pytest.mark.parametrize(
    ("body", "who", "event"),
    [
        # What the clause itself names before, and what has ended before the comma.
        ("收到短信后请在三天内取件。", "各单位", "收到短信"),
        ("接到录取通知后须于10日内报到。", "各单位", "接到录取通知"),
        ("各队要清运。处置完毕，由事发单位在5个工作日内提交报告。", "事发单位", "处置完毕"),
        ("公示结束，学院应在3日内报送结果。", "学院", "公示结束"),
        ("培训期满，学员在一周内提交总结。", "学员", "培训期满"),
        # 到达 is one word; what is held is what somebody is early for.
        ("到达后2小时内清点入库。", "各单位", "到达"),
        ("货物到港后3日内办理通关。", "各单位", "货物到港"),
        ("值守人员应提前10分钟到岗。", "值守人员", "值守"),
        ("监考教师须于开考前30分钟领卷。学生提前15分钟凭证入场。", "学生", "开考"),
        ("请在合同期满前三个月提出意见。", "各单位", "合同期满"),
    ],
)
def test_what_is_named_near_a_length_of_time(body: str, who: str, event: str) -> None:
    found = last(body)
    assert found.timing is not None
    assert (found.who[0], found.timing.event) == (who, event)


@pytest.mark.parametrize(
    ("body", "start", "due"),
    [
        # The limit set before, by other words for the same one, and put more exactly.
        ("各支部3月10日前报方案，直属支部同期报组织部。", None, "2026-03-10"),
        ("各支部3月10日前报方案，社团材料由团委收齐，一并在上述时间前报送。", None, "2026-03-10"),
        ("各支部3月10日前报方案，社团材料由团委收齐，一并于该期限前报送。", None, "2026-03-10"),
        ("各支部3月10日前报方案，学生会也须在前述时间之前提交。", None, "2026-03-10"),
        ("财务处受理年度报账的截止日为3月19日。", None, "2026-03-19"),
        ("各单位须自通知之日起至3月29日完成清理。", "2026-03-02", "2026-03-29"),
        ("从本公告发布之日起至3月29日，各学院开展自查。", "2026-03-02", "2026-03-29"),
        ("各单位须自公布之日起到3月29日止完成登记。", "2026-03-02", "2026-03-29"),
        ("各单位须自收到通知之日起至3月29日完成清理。", None, "2026-03-29"),
        # A day of the meeting at which somebody speaks, and of the one whose words are meant.
        ("党支部书记在3月26日的会上作表态发言。", "2026-03-26", None),
        ("各系主任在本周五的例会上汇报进展。", "2026-03-06", None),
        ("各系要落实3月26日的会上提出的意见。", None, None),
        ("报告由办公室负责，3月10日前完成；预算由财务处负责，完成时间同上。", None, "2026-03-10"),
        ("报告由办公室负责，3月10日前完成；预算由财务处负责，时限同前。", None, "2026-03-10"),
        ("代表要调研，3月底之前，确切说是28日17时以前，将提案交至提案组。", None, "2026-03-28T17:00"),
        ("各学院3月20日前，准确地说是18日中午前，报送名单。", None, "2026-03-18T12:00"),
        # Hours of the day that was named; a day behind what was done, and no length.
        ("明天（3月3日）是检测日，请同学们在8:00至11:30之间到场。", "2026-03-03T08:00", "2026-03-03T11:30"),
        ("各班汇总后27日上午报学院。", "2026-03-27", None),
        ("各班审核后25日前报学院。", None, "2026-03-25"),
        ("教研室讨论后14日前报学院。", None, "2026-03-14"),
        ("各系签字盖章后18日16:00前报学院。", None, "2026-03-18T16:00"),
        ("各支部开会研究后20日（星期五）前报学院。", None, "2026-03-20"),
        # 5日内 is a length, whatever stands before it.
        ("各班公示后5日内报学院。", None, None),
        ("各班收到通知后3日前报学院。", None, None),
        ("各系3月中旬完成加固。", None, "2026-03-20"),
        ("开班式：3月16日14:30，报告厅。请各班班长准时出席。", "2026-03-16T14:30", None),
        ("师生要立即报告，并居家隔离观察14天。", None, None),
        # It goes on with what somebody was given to do.
        ("师生可自愿接种，由校医院联系社区，于3月22日至31日组织接种。", "2026-03-22", "2026-03-31"),
    ],
)
def test_which_limit_is_meant(body: str, start: str | None, due: str | None) -> None:
    timing = last(body).timing
    assert (timing and timing.start, timing and timing.due) == (start, due)


def test_hours_on_duty_belong_to_what_stands_before_them() -> None:
    found = extract("请保安公司增设疏导岗，每日6:30至20:00在岗，货运车辆须凭证入校。")
    assert [(o.who[0], o.timing and o.timing.rrule) for o in found] == [("保安公司", "FREQ=DAILY"), ("货运车辆", None)]


def test_what_must_be_put_right_at_once_is_a_duty_of_its_own() -> None:
    found = extract("被查单位应当立行立改，收到清单后10个工作日内书面报告结果。")
    assert [o.timing and o.timing.kind for o in found] == ["immediate", "relative"]
    found = extract("保卫处要对来人逐一测温，发现发热的立即报告校医院。")
    assert [o.timing and o.timing.kind for o in found] == [None, "immediate"]


@pytest.mark.parametrize(
    ("body", "event"),
    [
        # 前 and 后 in front of 进行, 移交, 台账, 备案: the second half opens a word of its own.
        ("各单位要对重点部位在开学前进行一次检查。", "开学"),
        ("各支部对党员在外出前进行教育。", "外出"),
        ("各实验室在使用前进行调试。", "使用"),
        ("各支部会前进行动员。", "会"),
        ("保管员须在离岗前移交账册。", "离岗"),
        ("各支部须在换届后备案。", "换届"),
        ("各系在每个模块结束后进行测试。", "每个模块结束"),
        ("与会代表须在会前列出问题。", "会"),
        ("需要调课的教师，须提前三天申请。", "调课"),
        ("拟出国的教师，应提前1个月报批。", "出国"),
        # What is done about such a day, and from where a thing comes.
        ("保卫处牵头组织节前安全检查。", "节"),
        ("因私证件须从公安机关领取的7日内交回。", "公安机关领取"),
        # How it is done to somebody, and who did a thing then.
        ("各系要高度重视，对新生在开学前进行必要的教育。", "开学"),
        ("各系对毕业生在离校前开展有针对性的指导。", "离校"),
        ("各系要对在考试前作弊的学生进行教育。", None),
        # Words of their own.
        ("各单位要在前进中解决问题。", None),
        ("各单位须在开学前期做好准备。", None),
        ("管理员要管好网站后台账户。", None),
        ("各部门要关注后进支部。", None),
        ("而后进行论文提交，各学院须审核。", None),
        ("培训结束后进行测试，各学院须审核。", None),
    ],
)
def test_what_the_second_half_of_a_word_opens(body: str, event: str | None) -> None:
    timing = last(body).timing
    assert (timing and timing.event) == event


@pytest.mark.parametrize(
    "body", ["管理员每日闭馆前检查门窗。", "宿舍长每晚熄灯后清点人数。", "班长每天上课前要清点人数。"]
)
def test_a_time_of_each_day_is_one(body: str) -> None:
    (found,) = extract(body)
    assert found.timing
    assert found.timing.kind == "recurring"
    assert not found.needs_review


@pytest.mark.parametrize(
    ("body", "event"),
    [
        ("各单位收到《整改通知书》后5个工作日内须反馈。", "收到《整改通知书》"),
        ("申请人应在“一网通办”系统提交后10日内交齐材料。", "“一网通办”系统提交"),
    ],
)
def test_an_event_is_told_with_its_title(body: str, event: str) -> None:
    timing = last(body).timing
    assert timing
    assert timing.event == event


@pytest.mark.parametrize(
    ("body", "event"),
    [
        ("值班人员不得擅自换班，确需调整的，至少提前1天报学校办公室同意。", "换班"),
        ("教师不得随意调课，确需变更的，应提前3天办理手续。", "调课"),
        ("监考教师严禁私自换岗；确需更换的，提前1天向考务办申请。", "换岗"),
        ("各学院不得擅自停课。确有变动的，提前两天报教务处。", "停课"),
        ("辅导员不得无故离岗，临时有调整的，要提前2天说明。", "离岗"),
        ("各单位不得自行更改会议时间，因故需要调整的，须提前2天报办公室。", "更改会议时间"),
        # But whoever tells what they need is taken at their word.
        ("值班人员不得擅自离岗，外出的，提前1天报批。", "外出"),
        ("学生不得私自外宿，确需离校的，提前1天请假。", "离校"),
        ("教师不得随意调课，因公出差的，提前3天报批。", "因公出差"),
        ("值班人员不得擅自离岗，因工作需要换班的，至少提前1天报批。", "换班"),
        ("各单位不得擅自用车，需动火作业的，提前2天办证。", "动火作业"),
        ("各单位要按时报送，确需调整的，应提前1天说明。", "调整"),
    ],
)
def test_a_change_is_of_what_nobody_may_do_without_leave(body: str, event: str) -> None:
    found = last(body)
    assert found.timing is not None
    assert (found.timing.event, found.needs_review) == (event, True)
