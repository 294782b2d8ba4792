"""Urgent notices, timetables, letters and lists of faults: whole readings, in words that no corpus holds."""

import pytest
from small_notice import extract, readings


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # When it is stands before the party without a comma.
        ("升级后全体教职工首次登录须修改密码。", "全体教职工 | 升级后 | ?"),
        ("迁移后全体用户首次登录时须重设密码。", "全体用户 | -"),
        ("开学前所有课题组须完成安全自查。", "所有课题组 | 开学前"),
        ("交接后每位值班员须签字。", "每位值班员 | 交接后 | ?"),
        ("封控期间（3月4日至8日）值班教师须在岗。", "值班教师 | 3月4日至8日"),
        ("考试期间（3月4日至8日）保卫处应加强巡逻。", "保卫处 | 3月4日至8日"),
        ("汛期（6月1日至9月30日）内各学院须安排值班。", "各学院 | 6月1日至9月30日"),
        ("窗口期（4日20:00至5日12:00）内各系统管理员不得变更配置。", "各系统管理员 | 4日20:00至5日12:00"),
        ("现场总指挥须立即叫停演练。", "现场总指挥 | 立即"),
        ("测试分析中心今后不准无人值守。", "测试分析中心 | -"),
        ("各在建项目部须于3月20日前停工。", "各在建项目部 | 3月20日前"),
        ("各在用机房应于3月20日前自查。", "各在用机房 | 3月20日前"),
        # A thing in front of the party, and a span with nobody behind it.
        ("检查后各类隐患须在3月20日前整改。", "各单位 | 3月20日前 | ?"),
        ("封网期间（3月4日至6日）不得发布新系统。", "各单位 | 3月4日至6日 | ?"),
        # What befalls somebody names nobody; whoever has met with it or found it does.
        ("各学院每天报告一次情况，出现人员受伤、房屋进水等险情随时上报。", "各学院 | 每天"),
        ("出现咳嗽症状的师生应立即报告。", "出现咳嗽症状的师生 | 立即 | ?"),
        ("发生事故的单位须在3月20日前提交报告。", "发生事故的单位 | 3月20日前 | ?"),
        ("发现成绩有误的学生，请于3月20日前更正。", "发现成绩有误的学生 | 3月20日前 | ?"),
        ("发现名单有遗漏的单位，请于3月20日前补报。", "发现名单有遗漏的单位 | 3月20日前 | ?"),
        ("发现身体不适的学生，请立即送医。", "各单位 | 立即"),
        # Letters to another house.
        ("烦请贵委于3月20日前函告。", "贵委 | 3月20日前"),
        ("请贵校于3月20日前回函。", "贵校 | 3月20日前"),
        ("敬请贵公司于3月20日前提供报价。", "贵公司 | 3月20日前"),
        ("如蒙应允，请于3月20日前函复。", "各单位 | 3月20日前"),
        ("各学院请代为联系相关同志，3月20日前反馈。", "各学院 | 3月20日前"),
        # A span that words tell as well.
        ("各系本周内（3月3日至7日）完成自查。", "各系 | 本周内（3月3日至7日）"),
        ("各班本月内（3月16日至31日）召开一次班会。", "各班 | 本月内（3月16日至31日）"),
        # 赶紧 is at once.
        ("发现漏水，各楼管理员应赶紧关闭阀门。", "各楼管理员 | 赶紧"),
    ],
)
def test_who_stands_behind_a_setting(sentence: str, expected: str) -> None:
    assert readings(f"一、{sentence}")[0] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "专科生按规定不能参加评选。",
        "艺术生按学校规定不能转专业。",
        "结业生按有关政策不能授位。",
        "活动方式由贵委酌定。",
        "人数由各学院酌情确定。",
        "请各单位配合做好以下几点——",
        "集合时间　3月20日8:00",
        "演练地点　东操场",
    ],
)
def test_eligibility_and_labels_bind_nobody(sentence: str) -> None:
    assert readings(f"一、{sentence}") == []


@pytest.mark.parametrize(
    ("sentence", "who"),
    [("学生按规定不能擅自离校。", "学生"), ("各单位按规定不能超标接待。", "各单位")],
)
def test_a_ban_by_the_rules_binds(sentence: str, who: str) -> None:
    (found,) = extract(f"一、{sentence}")
    assert (found.who, found.modality) == ((who,), "must_not")


@pytest.mark.parametrize(
    ("titles", "cell"),
    [
        ("序号 | 单位 | 问题", "3月4日上午2名学生夹带纸条"),
        ("日期 | 单位 | 存在问题", "试卷袋未按规定密封"),
        ("序号 | 部门 | 检查发现的主要问题", "使用电炉烧水"),
        ("序号 | 学院 | 违规情形", "使用大功率电器"),
    ],
)
def test_what_was_found_wrong_is_no_duty(titles: str, cell: str) -> None:
    first = "3月4日" if titles.startswith("日期") else "1"
    assert extract(f"| {titles} |\n| --- | --- | --- |\n| {first} | 机电学院 | {cell} |\n") == ()


@pytest.mark.parametrize(
    "titles", ["责任单位 | 问题 | 整改时限", "单位 | 存在问题 | 完成时限", "单位 | 整改措施 | 时间"]
)
def test_what_somebody_has_to_mend_is_a_duty(titles: str) -> None:
    (found,) = extract(f"| {titles} |\n| --- | --- | --- |\n| 机电学院 | 更换老化线路 | 3月20日前 |\n")
    assert (found.who, found.timing and found.timing.due) == (("机电学院",), "2026-03-20")


@pytest.mark.parametrize(
    ("body", "due"),
    [
        ("今日18:00前各工地须停工。\n20:00前报送人员名单。", "2026-03-02T20:00"),
        ("今晚各楼管理员须逐户检查。\n22:00前报告结果。", "2026-03-02T22:00"),
        ("演练时间　3月20日15:30。\n各学院17:00前报告人数。", "2026-03-20T17:00"),
        # Another day has been named since, or none at all.
        ("今日18:00前各工地须停工。\n3月10日前报送方案。\n22:00前关闭大门。", None),
        ("3月10日前报送名单。\n22:00前关闭大门。", None),
    ],
)
def test_of_which_day_an_hour_is(body: str, due: str | None) -> None:
    timing = extract(body)[-1].timing
    assert timing is not None
    assert timing.due == due


def test_a_timetable_tells_who_acts_and_leaves_out_what_takes_place() -> None:
    lines = "15:30 警报响起\n15:36 各班班长清点人数\n15:40 保洁员清理现场\n15:45 消防员讲解器材用法\n16:00 总结讲话"
    found = extract(f"现将演练安排通知如下。\n\n演练时间：3月20日\n\n演练中\n{lines}")
    assert [(o.who, o.timing and o.timing.start) for o in found] == [
        (("各班班长",), "2026-03-20T15:36"),
        (("保洁员",), "2026-03-20T15:40"),
    ]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("时间：3月20日14:30，与会人员提前10分钟签到。", "会"),
        ("参赛选手提前30分钟到场热身。", "演练"),
        ("有特殊情况的学生提前1天向辅导员说明。", "演练"),
        ("对投诉应在3个工作日内答复。", "投诉"),
        ("对学生报修须在24小时内处理。", "学生报修"),
        ("对存在的问题应在5日内整改。", ""),
    ],
)
def test_what_is_counted_from_where_the_clause_does_not_say(sentence: str, event: str) -> None:
    timing = extract(sentence, title="关于举行消防演练的通知")[-1].timing
    assert timing is not None
    assert timing.event == event


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # An office that does something for another one, by its name.
        ("转入学生应提交申请，接收学院收到申请后10个工作日内给出结果。", "接收学院 | 收到申请后10个工作日内"),
        ("转出学院须在3月10日前审核。", "转出学院 | 3月10日前"),
        ("开课院系于3月10日前组织命题。", "开课院系 | 3月10日前 | ?"),
        # Those who stay away, without a comma.
        ("不能参会的须于3月10日前请假。", "不能参会的 | 3月10日前 | ?"),
        ("因故不能到场的应提前向辅导员说明。", "因故不能到场的 | - | ?"),
        ("临时生病的，3月20日参加补测。", "临时生病的 | 3月20日 | ?"),
        # A case without its 的.
        ("名单确定后如有变动，各学院须在3月20日前告知。", "各学院 | 3月20日前"),
        ("人员如有调整，请于3月20日前报送。", "各单位 | 3月20日前"),
        # A deed behind its limit, whatever its verb, and another one with a time of its own.
        ("各项目组，今天18:00前停机断电，恢复供电前不得启动。", "各项目组 | 恢复供电前"),
        ("各社团，3月10日前清场撤展，复核前不得封门。", "各社团 | 复核前"),
        # Verbs of getting done with something, and of telling.
        ("党员3月20日前读完规定书目。", "党员 | 3月20日前 | ?"),
        ("行程有变马上告诉辅导员。", "各单位 | 马上 | ?"),
        # What happened this morning binds nobody, but what is asked for then does.
        ("今天上午，各学院于10:00前报送名单。", "各学院 | 10:00前"),
        # The holder of a paper goes and gets something.
        ("凭离校单于24日当天到就业中心领取。", "各单位 | 24日 | ?"),
    ],
)
def test_what_urgent_notices_and_answers_ask_for(sentence: str, expected: str) -> None:
    assert readings(f"一、{sentence}")[-1] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "今日上午，食堂后厨燃气管道泄漏，两名员工送医。",
        "昨晚，学生公寓突发停电，抢修人员已到场。",
        "为规范管理，满足师生需要，制定本规定。",
        "为加强安全工作，制定本办法。",
        "方式：单位自查为主，学校抽查为辅。",
        "未保存的数据不能找回。",
        "删除的记录不能恢复。",
        "地下车库由保卫处视积水情况决定是否封闭。",
        "由我局副局长带队。",
        "考场秩序良好，学生诚信应考。",
        "请注意",
        "请大家特别留意。",
    ],
)
def test_what_only_tells_in_urgent_notices_and_answers(sentence: str) -> None:
    assert readings(f"一、{sentence}") == []


def test_a_limit_of_others_is_no_deed_of_its_own() -> None:
    found = readings("一、3月10日前新生入学，各学院须在3月15日前组织体检。")
    assert found == ["各学院 | 3月15日前"]


@pytest.mark.parametrize("lead_in", ["使用人应当遵守下列规定：", "使用人须遵守以下约定：", "使用人要做到以下几点："])
def test_points_of_rules_without_a_full_stop_are_asked_for(lead_in: str) -> None:
    points = "（一）保持安静，爱护设备\n（二）禁止吸烟\n（三）离开前关闭电源、带走个人物品"
    found = extract(f"一、{lead_in}\n{points}")
    assert [(o.who, o.modality) for o in found] == [
        (("使用人",), "must"),
        (("使用人",), "must_not"),
        (("使用人",), "must"),
    ]


def test_headings_under_rules_stay_headings() -> None:
    points = "（一）落实责任\n各学院须在3月10日前自查。\n（二）完善制度\n各学院须在3月20日前报送。"
    found = extract(f"一、各学院要做好以下工作：\n{points}")
    assert [o.timing and o.timing.due for o in found] == ["2026-03-10", "2026-03-20"]


TIMETABLE = "| 时间 | 学院 | 地点 |\n| --- | --- | --- |\n| 3月9日 | 理学院 | 东馆 |\n"
TIMETABLE += "| 3月10日8:00 | 文学院 | 东馆 |\n| 3月11日 | 补检 | 东馆 |\n"


@pytest.mark.parametrize(
    "lead_in",
    ["请各学院按下表参加体检：", "请各学院组织学生按以下安排准时参测：", "各单位须按照下列时间领取教材。"],
)
def test_a_table_is_called_by_the_line_above_it(lead_in: str) -> None:
    found = extract(f"现将安排通知如下。\n\n{lead_in}\n\n{TIMETABLE}")
    assert [(o.who, o.timing and o.timing.start) for o in found][-1] == (("文学院",), "2026-03-10T08:00")


@pytest.mark.parametrize("lead_in", ["具体安排见下表。", "决赛按下表进行。"])
def test_a_programme_calls_nobody(lead_in: str) -> None:
    assert extract(f"现将安排通知如下。\n\n{lead_in}\n\n{TIMETABLE}") == ()


def test_pictures_in_front_of_a_line_are_no_words() -> None:
    tips = "🏃 参赛的同学\n✔ 提前20分钟到检录处检录\n\n🚑 受伤了怎么办\n赶紧联系医务人员，班主任第一时间通知家长。"
    found = extract(f"现将有关事项提示如下。\n\n{tips}")
    assert (found[0].who, found[0].quote) == (("参赛的同学",), "提前20分钟到检录处检录")
    assert all("怎么办" not in name and "🚑" not in name for o in found for name in o.who)


def test_below_after_the_drill_days_are_counted_from_its_end() -> None:
    body = "现将安排通知如下。\n\n演练前\n校医院提前一天备好担架、急救箱\n\n演练后\n各学院3日内提交总结\n"
    found = extract(f"{body}\n其他\n各单位5日内提交方案\n", title="关于开展消防演练的通知")
    assert [o.timing and o.timing.event for o in found] == ["演练", "演练", ""]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("烦请贵方指派企业导师若干名。", "贵方"),
        ("各学院指派两名专人到文印室送印。", "各学院"),
        ("疏散引导员须组织师生撤离。", "疏散引导员"),
        ("发现人应立即报告值班室。", "发现人"),
        ("巡查员每两小时巡查一次。", "巡查员"),
    ],
)
def test_who_sends_and_who_leads_out(sentence: str, who: str) -> None:
    assert [found.who for found in extract(f"一、{sentence}")] == [(who,)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("12、13号楼学生立即撤离至体育馆。", "12、13号楼学生 | 立即 | ?"),
        ("2021、2022级学生须于3月20日前体检。", "2021、2022级学生 | 3月20日前 | ?"),
        ("考试结束铃响，考生立即停笔。", "考生 | 立即 | ?"),
        ("警报响起，各班立即疏散。", "各班 | 立即"),
    ],
)
def test_numbers_of_houses_and_signals(sentence: str, expected: str) -> None:
    assert readings(f"一、{sentence}") == [expected]


def test_the_hour_of_a_notice_that_tells_of_this_morning() -> None:
    timing = extract("今晨5时40分，供水管道破裂。\n楼长须于7:00前将结果报指挥部。")[-1].timing
    assert timing is not None
    assert timing.due == "2026-03-02T07:00"


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("考生凭准考证提前15分钟进入考场。", "考试"),
        ("参会人员提前10分钟到会场。", "会"),
        ("监考教师发现作弊，应当场收缴证据，当日报教务处。", "发现作弊"),
    ],
)
def test_what_a_place_or_a_case_is_about(sentence: str, event: str) -> None:
    timing = extract(f"一、{sentence}")[-1].timing
    assert timing is not None
    assert timing.event == event


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("实验室原则上停止使用，确需使用的提前2天报备。", "使用"),
        ("机房原则上不开放，确需进入的提前1天登记。", "进入"),
        ("确需换班的提前一天报办公室。", "换班"),
    ],
)
def test_a_case_without_a_comma_has_its_act(sentence: str, event: str) -> None:
    timing = extract(f"一、{sentence}")[-1].timing
    assert timing is not None
    assert (timing.event, timing.relation) == (event, "before")


def test_bare_bans_below_a_heading_that_demands() -> None:
    points = "1.不燃放烟花爆竹，不酒后驾车。\n2.不携带违禁物品入校。\n3.不参加聚会的师生较多。"
    assert [o.modality for o in extract(f"三、安全要求\n{points}")] == ["must_not", "must_not"]
    assert extract("三、假期情况\n1.不燃放烟花爆竹，不酒后驾车。") == ()


@pytest.mark.parametrize("blank", [" ", "\u3000", "\t"])
def test_a_number_before_a_day_is_no_part_of_it(blank: str) -> None:
    points = f"1{blank}3月9日22:00前，各单位须驶离车辆\n2{blank}3月10日前，各单位须清场"
    found = extract(f"现将有关事项通知如下。\n\n{points}")
    assert [o.timing and o.timing.due for o in found] == ["2026-03-09T22:00", "2026-03-10"]


def test_what_somebody_may_need_is_counted_back_from() -> None:
    timing = extract("一、如需用车，请提前一天联系车队。")[-1].timing
    assert timing is not None
    assert timing.event == "用车"
