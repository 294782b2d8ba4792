"""A day that stands in a line of its own (报送时间：6月10日前) is that of the sentence that asks for the deed."""

import pytest
from bulletin.extract.term import read_terms
from small_notice import extract

ASKS = "请各分工会将工作总结报送至校工会办公室。"


@pytest.mark.parametrize(
    ("body", "due"),
    [
        (f"一、报送时间\n\n6月10日（星期三）中午12:00前\n\n二、报送要求\n\n{ASKS}", "2026-06-10T12:00"),
        (f"一、报送时间：6月10日前\n\n二、报送要求\n\n{ASKS}", "2026-06-10"),
        (f"一、报送要求\n\n{ASKS}\n\n二、材料报送时间及方式\n\n6月10日前。", "2026-06-10"),
        (f"一、报送\n\n总结报送日期：6月10日。\n\n{ASKS}", "2026-06-10"),
        ("一、报名时间\n\n即日起至6月10日\n\n二、报名方式\n\n请各学院将报名表发送至校团委。", "2026-06-10"),
        ("一、缴费时间：6月1日至6月10日\n\n二、缴费方式\n\n请全体学员登录系统缴纳培训费。", "2026-06-10"),
        ("一、领取时间\n\n2026年6月10日\n\n二、领取地点\n\n请各支部派人到组织部领取学习资料。", "2026-06-10"),
    ],
)
def test_the_day_is_lent_and_an_editor_called(body: str, due: str) -> None:
    found = [one for one in extract(body, date="2026-05-18") if "timing_from_heading" in one.doubts]
    assert [(one.timing.due if one.timing else None, one.needs_review) for one in found] == [(due, True)]


@pytest.mark.parametrize(
    "body",
    [
        # another deed
        "一、报名时间：6月1日前\n\n二、缴费时间：6月10日前\n\n三、请各分工会认真组织学习。",
        # two days, and no telling which
        f"一、初稿报送时间：6月1日前\n\n二、终稿报送时间：6月10日前\n\n三、{ASKS}",
        # a sentence of its own
        f"一、报送时间紧，任务重\n\n二、{ASKS}",
        f"一、报送时间\n\n另行通知。\n\n二、{ASKS}",
    ],
)
def test_no_day_is_lent_where_none_fits(body: str) -> None:
    assert [one.timing for one in extract(body, date="2026-05-18") if "no_act" not in one.doubts] == [None]


@pytest.mark.parametrize(
    ("body", "kind", "day"),
    [
        ("1、学院自查时间：6月3日—6月15日\n\n请各学院认真组织，重点检查上述内容。", "between", "2026-06-15"),
        ("一、自查时间\n\n6月10日至20日\n\n二、要求\n\n请各学院开展自查。", "between", "2026-06-20"),
        ("一、盘点时间：6月3日至10日\n\n二、各单位要认真组织盘点。", "between", "2026-06-10"),
        ("一、检查时间\n\n6月1日—6月14日\n\n二、请各学院组织好期中检查。", "between", "2026-06-14"),
        ("2.完成时间\n\n2026年6月30日前。\n\n3.各学院须完成自查。", "by", "2026-06-30"),
        ("一、材料报送时间（纸质版）：6月10日前，逾期不予受理。\n\n二、请各学院将材料报送校办。", "by", "2026-06-10"),
        ("一、大会时间\n\n6月16日（星期二）下午\n\n二、全体职工务必按时参会。", "on", "2026-06-16"),
        ("一、会议时间：6月16日14:00\n\n二、请各学院负责人出席会议。", "on", "2026-06-16T14:00"),
        ("时间：6月16日14:00\n\n地点：报告厅\n\n请各学院负责人准时参加。", "on", "2026-06-16T14:00"),
        ("四、报送截止时间：6月16日\n\n五、请各学院于截止日期前将名单报送校工会。", "by", "2026-06-16"),
        ("一、培训时间\n\n6月16日9:00\n\n二、全体学员须参加培训。", "on", "2026-06-16T09:00"),
    ],
)
def test_the_day_of_what_is_held_or_looked_into(body: str, kind: str, day: str) -> None:
    (one,) = [each for each in extract(body, date="2026-05-18") if "no_act" not in each.doubts]
    assert one.timing is not None
    assert (one.timing.kind, one.timing.due or one.timing.start, one.needs_review) == (kind, day, True)


@pytest.mark.parametrize(
    "body",
    [
        "一、会议时间：6月16日14:00\n\n二、全体参会人员须佩戴校徽。",
        "一、会议时间：6月16日14:00\n\n二、不能参会的须履行请假手续。",
        "一、检查时间：6月1日至10日\n\n二、各学院须积极配合检查小组。",
        "一、检查时间：6月1日至10日\n\n二、各单位要通过本次检查完善预案。",
        "一、学校检查时间：6月1日至10日\n\n二、各单位要认真组织检查。",
        "一、完成时间：6月10日前\n\n二、各学院须确保按质按量。",
        "一、培训时间：6月10日\n\n二、各学院须遵守纪律。",
    ],
)
def test_the_day_of_something_else_is_not_lent(body: str) -> None:
    assert [each.timing for each in extract(body, date="2026-05-18") if "no_act" not in each.doubts] == [None]


@pytest.mark.parametrize(
    "heading",
    [
        "1.自查阶段：6月3日-15日",
        "（一）自查阶段：6月3日至6月15日。",
        "（二）第一阶段：6月3日—15日",
        "2、整改阶段：2026年6月3日至15日",
        "一、自查自纠阶段：自6月3日至15日",
    ],
)
def test_the_span_of_a_phase_behind_its_colon_is_that_of_what_stands_below(heading: str) -> None:
    (one,) = extract(f"{heading}\n\n各单位要对照标准逐项落实。", date="2026-05-18")
    assert one.timing is not None
    assert (one.timing.start, one.timing.due, one.needs_review) == ("2026-06-03", "2026-06-15", True)


def test_what_has_a_day_of_its_own_keeps_it() -> None:
    body = f"一、报送时间：6月10日前\n\n二、{ASKS.replace('请各分工会', '请各分工会于6月3日前')}"
    found = extract(body, date="2026-05-18")
    assert [one.timing.due for one in found if one.timing and not one.needs_review] == ["2026-06-03"]


def test_a_line_of_any_length_is_read_in_no_time() -> None:
    assert read_terms(["报送时间" * 5000, "一、" + "时间" * 9, "期" * 59]) == ()


EVENT = "2026年上半年四级考试将于6月13日举行，有关事项通知如下。"


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("监考教师须于7:40前到考务办报到。", "2026-06-13T07:40"),
        ("考生须在9:00前入场。", "2026-06-13T09:00"),
        ("各代表队于14:10集合。", "2026-06-13T14:10"),
    ],
)
def test_an_hour_without_a_day_is_of_the_day_that_the_notice_is_about(sentence: str, day: str) -> None:
    (one,) = extract(f"{EVENT}\n\n1.{sentence}\n", date="2026-05-18")
    assert one.timing is not None
    assert (one.timing.due or one.timing.start, one.needs_review) == (day, True)


def test_an_hour_is_of_no_day_where_there_are_two_or_of_every_day() -> None:
    two = f"{EVENT}\n\n1.六级考试将于6月14日举行。\n\n2.监考教师须于7:40前报到。\n"
    assert [one.timing.due for one in extract(two, date="2026-05-18") if one.timing] == [None]
    every = f"{EVENT}\n\n1.宿舍长须每晚22:00前清点人数。\n"
    assert [one.timing.rrule for one in extract(every, date="2026-05-18") if one.timing] == ["FREQ=DAILY"]


@pytest.mark.parametrize(
    ("body", "due"),
    [
        ("一、评教时间\n\n6月3日—30日\n\n二、要求\n\n全校学生必须在规定的时间内参与评教。", "2026-06-30"),
        ("一、说明\n\n系统开放时间为6月10日-7月5日。\n\n请各位老师务必按时完成成绩录入。", "2026-07-05"),
        ("一、写入时间：6月6日至28日\n\n二、请各学院如期完成信息录入。", "2026-06-28"),
    ],
)
def test_words_that_point_at_a_time_mean_the_one_that_is_named(body: str, due: str) -> None:
    found = [one for one in extract(body, date="2026-05-18") if "timing_from_heading" in one.doubts]
    assert [(one.timing and one.timing.due, one.needs_review) for one in found] == [(due, True)]


def test_of_two_times_they_mean_neither() -> None:
    body = "一、甲批次时间：6月6日前\n\n二、乙批次时间：6月20日前\n\n三、请各学院按时完成信息录入。"
    assert [one.timing for one in extract(body, date="2026-05-18") if "no_act" not in one.doubts] == [None]


@pytest.mark.parametrize(
    ("body", "due"),
    [
        ("一、评教时间\n\n6月3日—30日\n\n二、请各二级学院组织学生认真完成评教。", "2026-06-30"),
        ("一、评教时间安排：6月3日—30日\n\n二、请各学院组织学生完成本学期的学生评教工作。", "2026-06-30"),
        ("一、收缴截止时间\n\n2026年6月12日\n\n请团支部高度重视，认真做好团费收缴工作。", "2026-06-12"),
        ("一、评优时间：6月3日—30日\n\n二、各学院要严格开展评优工作。", "2026-06-30"),
        ("一、报到注册时间：新老生均为6月1日-30日。\n\n二、请各单位提醒学生完成注册。", "2026-06-30"),
    ],
)
def test_a_deed_that_no_list_has_is_known_by_its_word(body: str, due: str) -> None:
    found = [one for one in extract(body, date="2026-05-18") if "no_act" not in one.doubts]
    assert [(one.timing and one.timing.due, one.needs_review) for one in found] == [(due, True)]


@pytest.mark.parametrize(
    "body",
    [
        "一、评教时间：6月3日—30日\n\n二、学生应认真填写评教问卷。",
        "一、评教时间：6月3日—30日\n\n二、各班要组织召开评教动员大会。",
        "一、实习时间：6月3日—30日\n\n二、各学院要认真做好实习安排。",
        "一、放假时间：6月19日—21日\n\n二、各单位要做好放假工作。",
        "一、注册时间：6月3日—4日\n\n二、因故不能按时返校的，须履行请假手续。",
    ],
)
def test_what_only_has_to_do_with_the_deed_has_no_day_of_it(body: str) -> None:
    assert [each.timing for each in extract(body, date="2026-05-18") if "no_act" not in each.doubts] == [None]


@pytest.mark.parametrize(
    ("body", "due"),
    [
        ("三、材料提交截止时间\n\n6月12日\n\n四、材料要求\n\n纸质版一式两份。", "2026-06-12"),
        ("三、申报截止日期：\n\n2026年6月12日17:00。\n\n四、联系方式\n\n张老师。", "2026-06-12T17:00"),
    ],
)
def test_a_last_day_for_which_no_sentence_asks_is_told_of(body: str, due: str) -> None:
    found = [(one.timing and one.timing.due, one.needs_review) for one in extract(body, date="2026-05-18")]
    assert found == [(due, True)]


@pytest.mark.parametrize(
    ("body", "kind", "day"),
    [
        (
            "一、办理时间、地点\n\n时间：6月3日-6月29日\n\n地点：财务处\n\n二、请各班办理报销手续。",
            "between",
            "2026-06-29",
        ),
        ("一、领取时间及地点\n\n具体时间：6月3日至10日\n\n二、请各班派人领取毕业照。", "between", "2026-06-10"),
        ("一、体检时间、地点\n\n时间：6月3日至10日\n\n二、各班要组织体检。", "between", "2026-06-10"),
        ("一、会议时间、地点\n\n时间：6月12日14:00\n\n二、请各学院书记准时参加。", "on", "2026-06-12T14:00"),
        ("一、缴费时间和方式\n\n起止时间：6月1日至10日\n\n二、请全体学员登录系统缴费。", "between", "2026-06-10"),
        ("一、登记时间、地点\n\n时间：6月12日前\n\n二、请各班派人登记。", "by", "2026-06-12"),
    ],
)
def test_the_day_stands_behind_a_label_of_its_own_below_the_heading(body: str, kind: str, day: str) -> None:
    found = [one for one in extract(body, date="2026-05-18") if "no_act" not in one.doubts]
    assert [one.timing and (one.timing.kind, one.timing.due or one.timing.start) for one in found] == [(kind, day)]
    assert all(one.needs_review for one in found)


@pytest.mark.parametrize(
    "body",
    [
        "一、办理流程\n\n时间：6月3日-6月29日\n\n二、请各班到财务处领取材料。",
        "一、办理时间、地点\n\n工作时间：8:30—17:30\n\n二、请各班办理报销手续。",
        "一、办理时间、地点\n\n另行通知。\n\n时间：6月3日\n\n二、请各班办理报销手续。",
    ],
)
def test_another_label_below_a_heading_lends_no_day(body: str) -> None:
    assert [one.timing for one in extract(body, date="2026-05-18") if "no_act" not in one.doubts] == [None]


@pytest.mark.parametrize(
    "body",
    ["三、评审截止时间\n\n6月12日", "三、申报截止时间\n\n另行通知。", "三、系统开放时间\n\n6月12日"],
)
def test_a_day_of_something_else_is_not(body: str) -> None:
    assert extract(body, date="2026-05-18") == ()


def test_words_that_point_at_a_time_mean_that_of_a_sentence_where_no_line_has_one() -> None:
    body = "系统开放时间为6月10日-7月5日。请各位老师务必按时完成成绩录入。"
    assert [one.timing and one.timing.due for one in extract(body, date="2026-05-18")] == ["2026-07-05"]
