"""What a notice gives as a whole: its anchor and the school's calendar, its past, its labels, the ids."""

import pytest
from bulletin.obligation import Obligation, Timing
from bulletin.register import Register, read_register
from bulletin.verify import mismatches
from small_notice import extract


def timing_of(body: str, register: Register | None = None, **header: str) -> Timing:
    (found,) = extract(body, register, **header)
    assert found.timing is not None
    return found.timing


def calendar(text: str) -> Register:
    register, findings = read_register({"_register/calendar.yml": text.encode()})
    assert findings == []
    return register


# The calendar: working days and the school's own days.


def test_a_day_on_which_the_school_is_closed_moves_a_deadline_in_working_days() -> None:
    sentence = "各党总支要自印发之日起3个工作日内报送总结。"
    closed = calendar("closed:\n  - {name: 校庆, date: 2026-03-04}\n")
    moved = timing_of(sentence, closed)
    assert timing_of(sentence).due == "2026-03-05"
    assert moved.due == "2026-03-06"
    assert mismatches(moved, closed.closed_days) == []
    assert timing_of(sentence, calendar("closed:\n  - {name: 春假, date: 2026-03-03, end: 2026-03-06}\n")).due == (
        "2026-03-11"
    )


def test_a_closed_day_moves_no_deadline_in_plain_days() -> None:
    closed = calendar("closed:\n  - {name: 校庆, date: 2026-03-04}\n")
    assert timing_of("各党总支要自印发之日起3日内报送总结。", closed).due == "2026-03-05"


@pytest.mark.parametrize(
    ("date", "words", "is_provisional"),
    [
        ("2026-03-02", "3个工作日内", False),
        # The holidays of 2027 are not in the calendar of working days.
        ("2027-03-01", "3个工作日内", True),
        ("2026-12-30", "3个工作日内", True),
        ("2027-03-01", "3日内", False),
    ],
)
def test_working_days_of_a_year_without_known_holidays_are_provisional(
    date: str, words: str, is_provisional: bool
) -> None:
    timing = timing_of(f"各党总支要自印发之日起{words}报送总结。", date=date)
    assert timing.due is not None
    assert timing.is_provisional is is_provisional


TERMS = calendar(
    "events:\n  - {name: 开学, date: 2025-09-01}\n  - {name: 开学, date: 2026-03-01}\n"
    "  - {name: 开学, date: 2026-08-31}\n"
)


@pytest.mark.parametrize(
    ("date", "begins", "due"),
    [
        ("2026-01-15", "2026-03-01", "2026-03-04"),
        ("2026-03-02", "2026-03-01", "2026-03-04"),
        # Up to 31 days back it is the event that has just been; then the next one.
        ("2026-04-01", "2026-03-01", "2026-03-04"),
        ("2026-04-02", "2026-08-31", "2026-09-03"),
        # After the last one in the calendar the day is still to be told.
        ("2026-10-02", None, None),
    ],
)
def test_an_event_of_the_school_is_the_next_one(date: str, begins: str | None, due: str | None) -> None:
    timing = timing_of("各党总支要在开学后3日内报送总结。", TERMS, date=date)
    assert (timing.kind, timing.event) == ("relative", "开学")
    assert (timing.start, timing.due) == (begins, due)


def test_the_notice_overrules_the_calendar_of_the_school() -> None:
    timing = timing_of("各党总支要在开学后3日内报送总结。", TERMS, events="{开学: 2026-03-09}")
    assert (timing.start, timing.due) == ("2026-03-09", "2026-03-12")


# What binds nobody any more.


def test_a_bare_statement_of_a_day_gone_by_is_no_duty() -> None:
    assert extract("各党总支2月10日报送总结。") == ()
    assert extract("各党总支3月1日报送总结。") == ()


@pytest.mark.parametrize(
    "sentence",
    ["各党总支3月2日报送总结。", "各党总支3月10日报送总结。", "各党总支要于2月20日报送总结。"],
)
def test_a_statement_of_today_or_later_is_a_duty_and_a_modal_word_binds_whatever_the_day(sentence: str) -> None:
    assert [obligation.quote for obligation in extract(sentence)] == [sentence.rstrip("。")]


# What is told of one obligation.


def handover(obligation: Obligation) -> tuple[str | None, str | None, str | None]:
    return obligation.deliverable, obligation.form, obligation.to


def test_a_duty_hands_something_in_and_a_ban_nothing() -> None:
    duty, ban = extract("各党总支要将名单（电子版）报送学工部。各党总支不得将名单（电子版）报送学工部。")
    assert (duty.modality, handover(duty)) == ("must", ("名单（电子版）", "电子版", "学工部"))
    assert (ban.modality, handover(ban)) == ("must_not", (None, None, None))


def test_a_labelled_task_shows_the_sentence_before_it() -> None:
    (found,) = extract("夯实基础。核对全部课表，补齐缺项。责任单位：教务处；完成时限：3月20日。")
    assert found.who == ("教务处",)
    assert found.text == "核对全部课表，补齐缺项"
    assert found.quote == "核对全部课表，补齐缺项。责任单位：教务处；完成时限：3月20日"
    assert found.timing is not None
    assert found.timing.due == "2026-03-20"


@pytest.mark.parametrize(
    "note",
    [
        "。（责任单位：教务处；完成时限：3月20日）",
        "（责任单位：教务处，完成时限：3月20日）。",
        "（责任单位: 教务处; 完成时限: 3月20日）",
        "（牵头单位：教务处；配合单位：学生处；完成时间：3月20日）",
        "。牵头单位：教务处；配合单位：学生处、团委；完成时间：3月20日。",
        "（责任处室：教务处；办结时限：3月20日）",
        "（主责部门：教务处；协作单位：学生处；整改时限：3月20日）",
        "（牵头科室：教务处，时间节点：3月20日前）",
        "【责任单位：教务处；完成时限：3月20日】",
        "（责任单位：教务处 完成时限：3月20日）",
    ],
)
def test_a_note_in_brackets_is_read_like_a_sentence_and_helpers_are_nobodys_task(note: str) -> None:
    (found,) = extract(f"1. 夯实基础。核对全部课表，补齐缺项{note}")
    assert (found.who, found.text) == (("教务处",), "核对全部课表，补齐缺项")
    assert found.timing is not None
    assert found.timing.due == "2026-03-20"


@pytest.mark.parametrize(
    ("words", "rule", "hour"),
    [
        ("每日16:00前", "FREQ=DAILY", "16:00"),
        ("每周五17：00前", "FREQ=WEEKLY;BYDAY=FR", "17:00"),
        ("每月10日下午5时前", "FREQ=MONTHLY;BYMONTHDAY=10", "17:00"),
        ("每日", "FREQ=DAILY", None),
    ],
)
def test_the_hour_of_what_is_repeated(words: str, rule: str, hour: str | None) -> None:
    timing = timing_of(f"各学院要{words}报送情况。")
    assert (timing.kind, timing.rrule, timing.time) == ("recurring", rule, hour)


# Ids.


def test_an_id_survives_edits_of_other_paragraphs() -> None:
    sentence = "各党总支要于3月20日前报送名单。"
    (alone,) = extract(sentence)
    edited = extract(f"各党支部要于3月10日前完成**自查**。\n\n{sentence}\n\n各党支部要重视。")
    assert [obligation.id for obligation in edited].count(alone.id) == 1
    assert next(obligation.quote for obligation in edited if obligation.id == alone.id) == alone.quote


def test_an_id_is_made_of_the_words_alone() -> None:
    (plain,), (marked,) = extract("各党总支要于3月20日前报送名单。"), extract("各党总支要于 3月20日前报送**名单**。")
    assert plain.id == marked.id
    assert extract("各党总支要于3月21日前报送名单。")[0].id != plain.id


def test_the_same_words_twice_have_two_ids() -> None:
    first, second = extract("各党总支要于3月20日前报送名单。\n\n各党总支要于3月20日前报送名单。")
    assert second.id == f"{first.id}-2"


# What a sentence or a heading says for the clauses behind it.


@pytest.mark.parametrize(
    ("body", "event"),
    [
        # What befell in the sentence, else the event named last.
        ("突发情况第一时间电话报党办，书面材料4小时内补报。", "突发情况"),
        ("遇突发事件立即电话报告，事后1小时内报送书面信息。", "突发事件"),
        ("发现泄密的，发现人要立即采取措施，所在单位24小时内书面报告。", "发现泄密"),
        ("选举结果当天电话报告，3天内交书面报告。", "选举结果"),
        ("会后报送记录。发现问题的，各单位要在3日内整改。", "发现问题"),
    ],
)
def test_a_length_is_counted_from_what_befell(body: str, event: str) -> None:
    timing = extract(body)[-1].timing
    assert timing is not None
    assert timing.event is not None
    assert event in timing.event


def test_two_lengths_of_one_event_are_two_duties() -> None:
    found = extract("各单位须在事发后30分钟内电话报告、2小时内书面报告。")
    assert [(o.timing.event, o.timing.amount, o.timing.unit) for o in found if o.timing] == [
        ("事发", 30, "minute"),
        ("事发", 2, "hour"),
    ]
    assert len(extract("各单位须报送名单、总结。")) == 1


@pytest.mark.parametrize(
    ("body", "dues"),
    [
        # The span of a heading is that of the first act under it.
        ("（一）数据核查（3月17日—4月3日）。党支部逐项核对，信息有误的，由党员提供证明。", ["2026-04-03", None]),
        ("（二）核对（共3项）。党支部逐项核对信息。", [None]),
        ("（三）总结（6月1日—6月15日）。党总支认真总结，6月10日前报送材料。", ["2026-06-10"]),
        # A label for the party, and a time in whatever words.
        ("责任单位：教务处。时间：3月25日至3月28日。", ["2026-03-28"]),
        ("责任人：教务处。首轮排查3月29日12:00前完成。", ["2026-03-29T12:00"]),
        ("责任人：教务处。内容：姓名、学历。完成时限：3月21日。", ["2026-03-21"]),
        # The span that the clause before names, and the day of an event with an hour of its own.
        ("3月6日至7日，保卫处要增派人员，其间教职工车辆不得停放在路边。", ["2026-03-07", "2026-03-07"]),
        (
            "开幕式3月10日举行。各系须于3月6日前报送名单，参加人员须在当日15:15前到指定区域集合。",
            ["2026-03-06", "2026-03-10T15:15"],
        ),
        # Whose time it is: of the ban's own word, of whom it is about, of the meeting that the party has been at.
        ("严禁年底突击花钱。", [None]),
        ("不得后补记录。", [None]),
        ("年度内发生教学事故的人员，各单位不得推荐。", [None]),
        ("毕业典礼3月6日举行。参加典礼的毕业生应穿着学位服。", [None]),
        ("毕业典礼3月6日举行，毕业生应准时参加。", ["2026-03-06"]),
        ("学生本人应在考试前持校医院证明申请缓考。", ["2026-03-09"]),
        # Where it is done, at the end of a sentence.
        ("各学院应在3月20日前，在学籍系统中更新住宿信息。", ["2026-03-20"]),
        ("各学院应在3月20日前，将拟推荐名单在网站公示。", ["2026-03-20"]),
        # 届时 and 在此期间 are the time named before, over hours in between.
        ("消防演练定在3月20日下午4:30，演练时会拉响警报。请全体学生届时到操场集合。", ["2026-03-20T16:30"]),
        ("3月5日至9日为集中布展时间，展厅每天8:30—21:00开放。各系要在此期间完成作品上墙。", ["2026-03-09"]),
        ("3月5日至9日为整改期，图书馆照常开放。各单位应在上述时间内完成自查。", ["2026-03-09"]),
        ("试卷将于3月12日送达各分校。各分校当日安排人员签收。", ["2026-03-12"]),
        # What goes on month by month, or comes behind its end, is beside what is done in the span of the heading.
        (
            "（二）建设阶段（4月1日—4月30日）。各项目组开展资源制作，每月25日前报送进度。",
            ["2026-04-30", None],
        ),
        (
            "（二）自查（4月1日—4月30日）。各部门要听取学生意见，5月4日前将自查报告报人事处。",
            ["2026-04-30", "2026-05-04"],
        ),
        # A place between the time and the party parts nothing.
        ("3月19日16:30，外科楼15层示教室，各支部书记参加。", ["2026-03-19T16:30"]),
    ],
)
def test_times_that_stand_apart(body: str, dues: list[str | None]) -> None:
    found = extract(body, events="{考试: 2026-03-09}")
    assert [o.timing and (o.timing.due or o.timing.start) for o in found] == dues


def test_an_hour_on_the_day_of_an_event() -> None:
    body, days = "比赛日当天，志愿者须于4:30前到南门集合。", "{比赛日: 2026-03-29, 培训: 2026-03-14}"
    assert timing_of(body, events=days).due == "2026-03-29T04:30"


@pytest.mark.parametrize(
    ("body", "count"),
    [
        # What the issuer owes, and what it plans or does.
        ("组织部负责统筹协调和督办。", 1),
        ("组织部在收到申请后5个工作日内批复。", 1),
        ("组织部负责解释。", 0),
        ("组织部将提前3天告知。", 0),
        ("组织部一般在收到申请后5个工作日内批复。", 0),
        ("组织部会同纪委、人事处进行资格审查，结果于3月22日在校内网公布。", 0),
        ("由组织部会同人事处、纪委集体研究。", 1),
        ("组织部汇总后提交领导小组。", 0),
    ],
)
def test_what_the_issuer_does(body: str, count: int) -> None:
    assert len(extract(body, issuer="中共云溪师范大学委员会组织部")) == count


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        # Before the notice of March 2026 nobody can be asked any more to have come.
        ("青年教师须在2024年12月31日前入职。", 0),
        ("青年教师须于2026年12月31日前取得博士学位。", 1),
        ("青年教师须于2024年12月31日前报送总结。", 1),
    ],
)
def test_what_was_to_be_attained_by_a_day_gone_by_tells_who_is_meant(sentence: str, count: int) -> None:
    assert len(extract(sentence)) == count


def test_an_hour_alone_is_one_of_the_day_the_notice_is_about() -> None:
    assert timing_of("参会人员须于13:45前入场。", events="{会议: 2026-03-09T14:00}").due == "2026-03-09T13:45"
    assert timing_of("参会人员须于13:45前入场。").due is None
    # Two events: nobody knows which.
    assert timing_of("人员须于13:45前入场。", events="{会议: 2026-03-09, 培训: 2026-03-10}").due is None


# The opening paragraph, in front of the points.


@pytest.mark.parametrize(
    ("opening", "found"),
    [
        ("为迎接检查，请各学院认真组织师生清点器材。现将有关事项通知如下：", 1),
        ("请各学院重新认定困难学生，建立档案。", 1),
        ("现请各部门将清理出的待报废桌椅交由资产处统一处置。", 1),
        ("请各党总支精心组织党员收看开幕会，自觉学习报告。", 1),
        # How the notice is to be taken, and whom nobody names.
        ("请各单位高度重视，认真贯彻执行。现将有关事项通知如下：", 0),
        ("现将方案印发给你们，请各学院结合实际认真贯彻落实。", 0),
        ("请各部门按照要求做好相关工作。", 0),
        ("请各单位积极配合。", 0),
        ("请各单位切实提高认识，增强责任感。", 0),
        ("上学期曾请各学院清点器材。", 0),
        ("各学院要认真组织师生清点器材。", 0),
    ],
)
def test_whoever_is_asked_for_a_deed_in_front_of_the_points_is_told_to_the_editor(opening: str, found: int) -> None:
    told = extract(f"{opening}\n\n一、时间\n\n各学院于3月20日前报送总结。\n")
    assert len(told) == found + 1, [o.quote for o in told]
    assert [o.needs_review for o in told] == [True] * found + [False]
