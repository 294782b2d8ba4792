"""What a reading leans on is told, and what is grave calls an editor (待核)."""

from typing import get_args

import pytest
from bulletin.extract.doubt import calls_for_review
from bulletin.obligation import Doubt
from small_notice import extract

GRAVE = {
    "party_from_recipients", "party_from_afar", "party_unsure", "event_unsure", "several_times",
    "beginning_only", "date_unknown", "no_act", "amid_others", "ban_with_limit", "may_be_programme",
    "told_of_others", "single_party", "timing_from_heading",
}  # fmt: skip
GRAVE_TOGETHER = [
    ("no_modal_word", "no_timing"),
    ("party_inherited", "no_timing"),
    ("party_asked", "no_timing"),
    ("party_asked", "behind_statement"),
]


@pytest.mark.parametrize("doubt", get_args(Doubt))
def test_a_doubt_alone_calls_for_a_review_only_where_it_is_grave(doubt: Doubt) -> None:
    assert calls_for_review((doubt,)) == (doubt in GRAVE)


@pytest.mark.parametrize("doubts", GRAVE_TOGETHER)
def test_some_doubts_are_grave_together(doubts: tuple[Doubt, ...]) -> None:
    assert calls_for_review(doubts)
    assert calls_for_review((*doubts, "thing_as_subject"))


def test_without_a_doubt_there_is_nothing_to_review() -> None:
    assert not calls_for_review(())


@pytest.mark.parametrize(
    ("sentence", "doubts", "needs_review"),
    [
        ("各党总支要于3月20日前报送名单。", (), False),
        ("各党总支要报送名单。", ("no_timing",), False),
        ("各党总支3月20日前报送名单。", ("no_modal_word",), False),
        ("要于3月20日前报送名单。", ("party_from_recipients",), True),
        ("各党总支要从3月20日起报送名单。", ("beginning_only",), True),
        ("各党总支要在3日内报送名单。", ("event_unsure",), True),
        ("各党总支要于2月30日前报送名单。", ("date_unknown",), True),
        # A party that stands before the act and was not taken, and a name that says more than a name.
        ("党支部的台账要于3月20日前报送。", ("party_from_recipients", "party_unsure", "thing_as_subject"), True),
        ("向党支部公示的名单要于3月20日前报送。", ("party_from_recipients", "thing_as_subject"), True),
        ("未完成学时的党员要于3月20日前补学。", ("party_unsure",), True),
        ("请各教学单位通知补考学生和结业学生于3月20日前报到。", ("party_unsure",), True),
        ("本学期财务处须于3月20日前关账。", ("party_unsure",), True),
        ("银行卡信息变更的，应在3月20日前到财务处办理。", ("party_unsure",), True),
        # Whoever a case names, whose own it may be; what befalls them is seen to by others.
        (
            "住户改建房屋的，应于3月20日前办理手续。",
            ("party_from_recipients", "party_unsure"),
            True,
        ),
        # A time that is told elsewhere, and one office that is asked for its help.
        ("新生请按录取通知书上的时间分批到校。", ("date_unknown", "no_timing"), True),
        ("各学院请按公布的时间组织补考。", ("date_unknown", "no_timing"), True),
        ("请图书馆协助提供数据。", ("no_timing", "told_of_others"), True),
        ("请各学院协助提供数据。", ("no_timing",), False),
        # The leaders of the one and the other, or all of the one.
        ("各学院、书院领导要于3月20日前签字。", ("party_unsure",), True),
        ("各党支部书记、各党小组组长要于3月20日前签字。", (), False),
        # An event that begins with a party, and one without a length or an hour.
        ("教务处要在各支部换届后3日内报送名单。", ("event_unsure",), True),
        ("党支部收到回执后要报送名单。", ("event_unsure",), True),
        ("党支部收到回执后3日内要报送名单。", (), False),
        ("党支部要在会议当天18:00前报送名单。", (), False),
        # Words of time that were not understood; a number that is none.
        ("各党支部须在本学年内开展两次主题党日。", ("date_unknown", "no_timing"), True),
        ("各党总支要于学期末报送名单。", ("date_unknown", "no_timing"), True),
        ("党支部要在3号楼报送名单。", ("no_timing",), False),
        ("责任单位：教务处。", ("no_act", "no_timing"), True),
        # It befalls them, and whoever looks after them may have to act.
        ("学生出现发热、呕吐的，须立即报告辅导员。", ("party_unsure",), True),
        ("学生确有困难的，须于3月20日前向辅导员申请。", (), False),
        # A time named elsewhere that was not found; whether both sides are meant.
        ("各党总支须在该时段内报送名单。", ("date_unknown", "no_timing"), True),
        ("请各党总支届时派人领取。", ("date_unknown", "no_timing"), True),
        ("各党总支须于申报时间内报送名单。", ("date_unknown", "no_timing"), True),
        ("各党总支应在系统开放时间内录入名单。", ("date_unknown", "no_timing"), True),
        ("各党总支应在规定期限内完成整改。", ("date_unknown", "no_timing"), True),
        ("各党总支须在缴费时间段内缴费。", ("date_unknown", "no_timing"), True),
        ("各党总支应在工作时间内安排人员值守。", ("no_timing",), False),
        ("各党总支应在最短时间内恢复供电。", ("no_timing",), False),
        ("各党总支应在最短的时间里恢复供电。", ("no_timing",), False),
        ("各党总支应在系统开放的时间里录入名单。", ("date_unknown", "no_timing"), True),
        ("今明两天请各党总支检查门窗。", (), False),
        ("明后两日，各党总支要检查门窗。", (), False),
        ("各党总支要在今明两天内检查门窗。", (), False),
        ("各党总支要在本月最后一周报送名单。", ("date_unknown", "no_timing"), True),
        ("各党总支要总结最后一个阶段的工作。", ("no_timing",), False),
        ("各党总支须于此前报送名单。", ("date_unknown", "no_timing"), True),
        # Whoever acts is part of the event.
        ("请值班的老师晚点名后半小时内报人数。", ("event_unsure", "party_asked"), True),
        ("各党总支不得在工作时间内组织聚餐。", (), False),
        ("党员之间、党员与群众之间不得拉票。", (), False),
        ("党员与党员之间、党员与群众之间不得拉票。", ("party_unsure",), True),
        ("党员之间不得拉票。", (), False),
        # Asked of nobody by name.
        ("请于3月20日前报送名单。", ("party_asked",), False),
        ("请望江阁3月20日前报送名单。", ("party_asked", "party_unsure", "thing_as_subject"), True),
        ("请检修岗3月20日前报送名单。", ("party_asked", "party_unsure"), True),
        ("请于3月20日前务必报送名单。", ("party_asked",), False),
        ("请认真填写登记表。", ("no_timing", "party_asked"), True),
        ("请勿转借校园卡。", ("party_asked", "party_from_recipients", "thing_as_subject"), True),
        ("请各党总支不得转借公章。", (), False),
        # A ban needs no time, and one that is to be done by a day is hardly one.
        ("各党总支不得突击发展党员。", (), False),
        ("辅导员不得在考试前透露试题。", (), False),
        ("各党总支4月9日前停止使用该教室。", ("ban_with_limit",), True),
        # A day without an hour, or a mere period, may be one of a programme.
        ("全体学员4月9日报到。", ("may_be_programme", "no_modal_word"), True),
        ("全体学员4月9日8:30到会议室报到。", ("no_modal_word",), False),
        ("校团委4月中旬组织评审。", ("may_be_programme", "no_modal_word"), True),
        ("校团委4月9日至12日组织评审。", ("may_be_programme", "no_modal_word"), True),
        ("各学院4月9日至12日组织评审。", ("no_modal_word",), False),
        ("各学院4月中旬组织评审。", ("may_be_programme", "no_modal_word"), True),
        ("校团委要在4月中旬组织评审。", (), False),
        ("请全体学员4月9日报到。", ("may_be_programme",), True),
        ("请全体学员4月9日8:30报到。", (), False),
        # What somebody else does, nothing required and nothing handed in, may only be told.
        ("评委会4月9日前完成终评。", ("no_modal_word", "told_of_others"), True),
        ("评委会会后3天内核对名单。", ("no_modal_word", "told_of_others"), True),
        ("评委会4月9日前报送名单。", ("no_modal_word",), False),
        ("评委会要在4月9日前完成终评。", (), False),
        ("各支部4月9日前完成自查。", ("no_modal_word",), False),
        ("评委会每月核对一次名单。", ("no_modal_word",), False),
        ("党员因故不能到会的，会后一周内补课。", ("no_modal_word",), False),
    ],
)
def test_the_doubts_of_a_sentence(sentence: str, doubts: tuple[Doubt, ...], needs_review: bool) -> None:
    first = extract(sentence)[0]
    assert first.doubts == doubts
    assert first.needs_review == needs_review


@pytest.mark.parametrize(
    ("body", "found"),
    [
        # Too much speaks against it: no word that asks, no time, and nobody who certainly acts.
        ("2019届毕业生离校在即，任务较重。", 0),
        ("党务工作者年度考核。", 0),
        ("我校某试验站2名同志因违规发放过节费受到处分。", 0),
        ("近两年内受过处分的党员不具备提名资格。", 0),
        # A duty is given to somebody, however he is called.
        ("最后离开的人员负责关水、断电。", 1),
        ("两个部门共同承担的，由排名第一的部门牵头。", 1),
        ("当时的知情人签字后，由其所在单位的负责人落实。", 1),
        ("每名党员全年参加集体学习不少于12次。", 1),
    ],
)
def test_what_only_tells_is_left_out(body: str, found: int) -> None:
    assert len(extract(body)) == found


def test_what_only_tells_is_left_out_of_a_notice_to_nobody() -> None:
    """Without 主送机关 there is nobody to fall back on."""
    assert extract("2016年7月1日庆祝大学成立95周年大会上的讲话。", recipients="[]", date="") == ()


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        # Alone in its paragraph, without a word that asks or a time, beside the points of a list: a fact.
        ("各支部公示收支明细。", 0),
        ("校工会慰问困难职工，资助困难学生。", 0),
        # With something that binds beside it, with a word that asks, with a time, given to somebody, or for a case.
        ("各支部公示收支明细。公示情况3月10日前报送。", 2),
        ("各支部要公示收支明细。", 1),
        ("各支部每季度公示收支明细。", 1),
        ("组织委员负责公示收支明细。", 1),
        ("3月1日以后到任者，只交书面报告。", 1),
        # As a point of the list it is meant to be done.
        ("三、各支部公示收支明细。", 1),
    ],
)
def test_a_lone_statement_in_a_notice_with_points_binds_nobody(paragraph: str, found: int) -> None:
    points = "一、各单位3月20日前报送名单。\n\n二、各单位3月25日前报送总结。\n\n"
    assert len(extract(points + paragraph)) == 2 + found
    assert len(extract(paragraph.removeprefix("三、"))) == found or found == 0


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        # Of the sentence before: a day, an event or a ban may begin another matter, what is due at once goes on.
        ("各党总支要重视。名单要于3月20日前报送。", ("party_from_afar", "thing_as_subject")),
        ("各党总支要重视。会后3个工作日内报送名单。", ("no_modal_word", "party_from_afar")),
        ("各党总支要重视。立即报送名单。", ("no_modal_word", "party_inherited")),
        ("各党总支要重视。不得弄虚作假。", ("party_from_afar", "thing_as_subject")),
        ("各党总支要重视，不得弄虚作假。", ("party_inherited", "thing_as_subject")),
        # Of the same sentence, and of the label of the paragraph.
        ("各党总支要于3月9日前自查，名单要于3月20日前报送。", ("party_inherited", "thing_as_subject")),
        ("宣传部：重视宣传。3月20日前报送名单。", ("no_modal_word", "party_inherited")),
        # Who is one of many may be meant no more; whose heading it stands under, is.
        ("值班人员要在岗，不得由学生代替。", ("party_inherited", "single_party", "thing_as_subject")),
        ("全体党员要重视。立即报送心得。", ("no_modal_word", "party_inherited")),
        ("一、宣传部\n\n会后3个工作日内要报送名单。", ("party_from_afar",)),
    ],
)
def test_where_a_party_is_taken_from_is_told(text: str, doubts: tuple[Doubt, ...]) -> None:
    assert extract(text)[-1].doubts == doubts


@pytest.mark.parametrize(
    ("text", "number", "is_amid"),
    [
        # What has no time of its own beside something that has one.
        ("各党总支要统筹安排，宣传部须于3月20日前完成整改。", 0, True),
        ("各党总支要统筹安排，宣传部须加强指导。", 0, False),
        ("各党总支要统筹安排。宣传部须于3月20日前完成整改。", 0, False),
        # A ban behind other words of its sentence, and one that stands for itself.
        ("各党总支要集体研究，办公室不得代拟。", 1, True),
        ("办公室不得代拟，各党总支要集体研究。", 0, False),
    ],
)
def test_what_stands_amid_others_without_a_time_is_told(text: str, number: int, is_amid: bool) -> None:
    found = extract(text)[number]
    assert ("amid_others" in found.doubts) == is_amid
    assert found.needs_review == is_amid


@pytest.mark.parametrize(
    ("sentence", "needs_review"),
    [
        # Without a time: a time that is named elsewhere, who is chosen, how somebody should be.
        ("整改期间，各单位须保持电话畅通。", True),
        ("首日受检者请携带证件。", True),
        ("请各单位负责人准时出席。", True),
        ("各单位须保持电话畅通。", False),
        ("支部书记须由党员骨干担任。", True),
        ("推荐对象应遵守纪律。", True),
        ("推荐对象须遵守纪律。", False),
        ("各单位应遵守纪律。", False),
        # A list of which one is no name.
        ("教务处、望江阁须于3月20日前报送名单。", True),
        ("教务处、学工处须于3月20日前报送名单。", False),
        # Since when or how often, and soon by nobody named.
        ("自3月10日起，由财务处按月发放补贴。", True),
        ("由财务处按月发放补贴。", False),
        # Whoever is told, or whoever tells them.
        ("请各单位转告离退休人员，3月15日前持社保卡建档。", True),
        ("各学院要提醒新生，3月15日前登录系统。", True),
        ("各学院要提醒新生到会，3月15日前报送名单。", False),
        ("各学院要通知到人，3月15日前报送名单。", False),
        # Each has a part in it, and whose day it is is not told.
        ("党办牵头，宣传部配合，各学院落实，4月底前完成首轮检查。", True),
        ("各学院负责落实，4月底前完成首轮检查。", True),
        ("各学院要落实措施，4月底前完成首轮检查。", False),
        # What is arranged for those to whom an event happens.
        ("新生报到后3日内组织体检。", True),
        ("新生报到后3日内参加体检。", False),
        ("请及时反馈组织部。", True),
        ("请各单位及时反馈组织部。", False),
        # Of whom the matter is, and who sees to how much there is of it.
        ("各党支部应审核。函调材料不得由本人转递。", True),
        ("学生每周工作时间应控制在8小时以内。", True),
        ("各支部字数不得超过五千字。", True),
        ("学生每周应工作8小时。", False),
    ],
)
def test_what_is_not_certain_without_a_time(sentence: str, needs_review: bool) -> None:
    assert extract(sentence)[-1].needs_review == needs_review


def test_an_hour_of_a_day_that_is_told_nowhere_is_of_no_other_day() -> None:
    found = extract("各学院要于3月20日备齐材料；演练当天，安全员要8:30到岗。")[-1]
    assert found.timing is not None
    assert (found.timing.start, found.needs_review) == (None, True)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("各党支部于3月20日前向上级提交自评结果；直属党支部直接报党委组织部。", "2026-03-20"),
        ("各党总支于3月20日前将总结报组织部，直属党支部直接报送组织部。", "2026-03-20"),
        ("各学院应于3月20日前将名单报研究生院；附属医院直接提交卫健处。", "2026-03-20"),
        ("各分会须于3月20日前上交作品；图书馆应直接向校工会报送。", "2026-03-20"),
        ("各党支部须开展自查；直属党支部直接报党委组织部。", None),
        ("各学院于3月20日前核对台账；直属党支部直接报党委组织部。", None),
        ("各学院于3月20日前报送名单；教务处负责审核。", None),
    ],
)
def test_who_hands_in_by_another_way_does_so_by_the_same_day(text: str, due: str | None) -> None:
    last = extract(text)[-1]
    assert (last.timing and last.timing.due) == due
    assert last.needs_review or due is None
