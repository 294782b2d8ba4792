"""Calendars as a second program (vobject) opens them: what stands in them, for whom, under which name and revision."""

import datetime as dt
from collections.abc import Callable

import pytest
import vobject
from bulletin.feeds import Calendars
from bulletin.feeds.ledger import updated_entries
from bulletin.index import Bulletin
from bulletin.register.ledgers import write_ledger

TODAY = dt.date(2026, 4, 1)
SITE = "http://dj.example.edu.cn/bulletin/"
BODY = """一、报送。各党总支于3月13日17:00前报送名单。各党总支于4月20日前报送计划。

二、报告。文学院党总支每月10日前更新台账。文学院党总支每周汇报情况。各单位要重视。
"""
LEDGER = "_register/calendar-entries.txt"
PATH = "notices/2026/a.md"


Read = Callable[..., Bulletin]


def notice(body: str = BODY, doc_no: str = "云委〔2026〕1号", **header: str) -> str:
    given = {"title": "关于报送材料的通知", "issuer": "中共云溪委员会", "date": "2026-03-02"} | header
    return f"---\ndoc_no: {doc_no}\n" + "".join(f"{key}: {value}\n" for key, value in given.items()) + f"---\n\n{body}"


def files_of(bulletin: Bulletin, today: dt.date = TODAY, site: str = SITE) -> dict[str, str]:
    return {path: text.make() for path, text in Calendars(bulletin, site, today).files().items()}


def events_of(text: str) -> dict[str, vobject.base.Component]:
    """By the day of their beginning."""
    calendar = vobject.readOne(text)
    return {str(event.dtstart.value)[:16]: event for event in calendar.contents.get("vevent", [])}


def published(read: Read, files: dict[str, str], today: dt.date = TODAY) -> dict[str, str]:
    """The same files after publishing: with the ledger that publishing leaves."""
    return {**files, LEDGER: write_ledger("# 台账\n", updated_entries(read(files, today), today))}


def test_a_duty_is_an_event_with_its_quote_its_notice_and_its_address(read_bulletin: Read) -> None:
    files = files_of(read_bulletin({PATH: notice()}))
    event = events_of(files["calendar.ics"])["2026-03-13 17:00"]
    told = event.description.value
    assert "原文：各党总支于3月13日17:00前报送名单" in told
    assert "云委〔2026〕1号" in told
    assert event.url.value.startswith(f"{SITE}notices/2026/a/#o-")
    assert event.url.value in told
    assert event.dtstart.value.utcoffset() == dt.timedelta(hours=8)
    assert event.sequence.value == "0"
    assert "VALARM" not in files["calendar.ics"]


def test_a_whole_day_is_a_day(read_bulletin: Read) -> None:
    event = events_of(files_of(read_bulletin({PATH: notice()}))["calendar.ics"])["2026-04-20"]
    assert type(event.dtstart.value) is dt.date


@pytest.mark.parametrize(
    "title", ["|\n  关于\n  报送材料的通知", '"关于\\r\\n报送材料的通知"', ">\n  关于\n\n  报送的通知"]
)
def test_a_title_in_two_lines_names_a_calendar_in_one(read_bulletin: Read, title: str) -> None:
    text = files_of(read_bulletin({PATH: notice(title=title)}))["notices/2026/a/calendar.ics"]
    assert vobject.readOne(text).contents["x-wr-calname"][0].value.startswith("关于 报送")


def test_each_file_has_what_concerns_it(read_bulletin: Read) -> None:
    files = files_of(read_bulletin({PATH: notice()}))
    assert set(files) == {
        "calendar.ics",
        "notices/2026/a/calendar.ics",
        "units/literature/calendar.ics",
        "units/science/calendar.ics",
    }
    assert len(events_of(files["units/literature/calendar.ics"])) == 3
    assert len(events_of(files["units/science/calendar.ics"])) == 2


def test_a_recurring_duty_has_a_rule_and_the_one_without_a_day_is_counted(read_bulletin: Read) -> None:
    calendars = Calendars(read_bulletin({PATH: notice()}), SITE, TODAY)
    event = events_of(calendars.files()["calendar.ics"].make())["2026-03-10"]
    assert event.rrule.value == "FREQ=MONTHLY;BYMONTHDAY=10"
    assert calendars.offers().undated_recurring["units/literature/"] == 1
    assert calendars.offers().calendar_sizes["units/literature/"] == 3


def test_lines_are_at_most_75_octets_and_end_in_crlf(read_bulletin: Read) -> None:
    for text in files_of(read_bulletin({PATH: notice(title="关于" + "认真细致地" * 30 + "报送材料的通知")})).values():
        assert text.endswith("END:VCALENDAR\r\n")
        lines = text.split("\r\n")
        assert max(len(line.encode()) for line in lines) <= 75
        assert all("\n" not in line for line in lines)


def test_the_zone_has_no_history(read_bulletin: Read) -> None:
    text = files_of(read_bulletin({PATH: notice()}))["calendar.ics"]
    assert text.count("BEGIN:STANDARD") == 1
    assert "DAYLIGHT" not in text


def test_without_an_address_of_the_site_nothing_is_made_up(read_bulletin: Read) -> None:
    text = files_of(read_bulletin({PATH: notice()}), site="")["calendar.ics"]
    assert "URL:" not in text
    assert "http" not in text


def test_a_changed_date_keeps_the_name_and_raises_the_revision(read_bulletin: Read) -> None:
    first = published(read_bulletin, {PATH: notice()})
    before = events_of(files_of(read_bulletin(first))["calendar.ics"])["2026-04-20"]
    moved = {**first, PATH: notice(BODY.replace("4月20日前", "4月27日前"))}
    after = events_of(files_of(read_bulletin(moved))["calendar.ics"])["2026-04-27"]
    assert (after.uid.value, after.sequence.value) == (before.uid.value, "1")
    again = published(read_bulletin, moved)
    same = events_of(files_of(read_bulletin(again))["calendar.ics"])["2026-04-27"]
    assert (same.uid.value, same.sequence.value) == (before.uid.value, "1")
    back = {**again, PATH: notice()}
    returned = events_of(files_of(read_bulletin(back))["calendar.ics"])["2026-04-20"]
    assert (returned.uid.value, returned.sequence.value) == (before.uid.value, "2")


def test_words_and_neighbours_may_change_without_a_new_name(read_bulletin: Read) -> None:
    first = published(read_bulletin, {PATH: notice()})
    names = {day: event.uid.value for day, event in events_of(files_of(read_bulletin(first))["calendar.ics"]).items()}
    edited = BODY.replace("报送计划", "报送工作计划").replace("一、报送。", "一、报送。各党总支于5月8日前报送总结。")
    events = events_of(files_of(read_bulletin({**first, PATH: notice(edited)}))["calendar.ics"])
    assert {day: events[day].uid.value for day in names} == names
    assert {event.sequence.value for event in events.values()} == {"0"}
    assert events["2026-05-08"].uid.value not in names.values()


@pytest.mark.parametrize("new_path", ["notices/2026/b.md"])
def test_another_file_name_changes_no_name(read_bulletin: Read, new_path: str) -> None:
    one, other = (files_of(read_bulletin({path: notice()}))["calendar.ics"] for path in (PATH, new_path))
    assert [event.uid.value for event in events_of(one).values()] == [e.uid.value for e in events_of(other).values()]


def test_a_struck_duty_is_cancelled_and_after_90_days_forgotten(read_bulletin: Read) -> None:
    first = published(read_bulletin, {PATH: notice()})
    struck = {**first, PATH: notice(BODY.replace("各党总支于4月20日前报送计划。", ""))}
    event = events_of(files_of(read_bulletin(struck))["units/science/calendar.ics"])["2026-04-20"]
    assert (event.status.value, event.sequence.value) == ("CANCELLED", "1")
    later = published(read_bulletin, struck)
    for days, is_there in ((90, True), (91, False)):
        day = TODAY + dt.timedelta(days)
        assert ("2026-04-20" in events_of(files_of(read_bulletin(later, day), day)["calendar.ics"])) is is_there


def test_an_annulled_notice_cancels_all_and_a_repealed_one_only_what_is_to_come(read_bulletin: Read) -> None:
    number = "云委〔2026〕2号"
    for words, states in (
        ("撤销", {"2026-03-13 17:00": "CANCELLED", "2026-04-20": "CANCELLED", "2026-03-10": "CANCELLED"}),
        ("废止", {"2026-03-13 17:00": "CONFIRMED", "2026-04-20": "CANCELLED", "2026-03-10": "CONFIRMED"}),
    ):
        other = notice(f"现决定{words}云委〔2026〕1号。\n", number, withdraws="[云委〔2026〕1号]", date="2026-03-20")
        files = files_of(read_bulletin({PATH: notice(), "notices/2026/z.md": other}))
        events = events_of(files["units/literature/calendar.ics"])
        assert {day: event.status.value for day, event in events.items()} == states
        if words == "废止":
            rule = set(events["2026-03-10"].rrule.value.split(";"))
            assert rule == {"FREQ=MONTHLY", "BYMONTHDAY=10", "UNTIL=20260310"}
        else:
            assert "rrule" not in events["2026-03-10"].contents
        assert "CANCELLED" not in files_of(read_bulletin({PATH: notice()}))["calendar.ics"]
        gone = dt.date(2026, 6, 19)
        assert (
            "CANCELLED"
            not in files_of(read_bulletin({PATH: notice(), "notices/2026/z.md": other}, gone), gone)["calendar.ics"]
        )


def test_an_end_that_is_still_to_come_is_told_by_what_it_will_be(read_bulletin: Read) -> None:
    body = "本办法自2026年4月10日起施行。\n"
    other = notice(body, "云委〔2026〕2号", replaces="[云委〔2026〕1号]", date="2026-03-20")
    events = events_of(files_of(read_bulletin({PATH: notice(), "notices/2026/z.md": other}))["calendar.ics"])
    later = events["2026-04-20"]
    assert later.status.value == "CANCELLED"
    assert later.summary.value.startswith("（已被替代）")
    assert "已被替代：自2026年4月10日起不再执行。" in later.description.value
    assert events["2026-03-13 17:00"].summary.value == "于3月13日17:00前报送名单"


def test_a_corrected_notice_says_so_in_each_of_its_events(read_bulletin: Read) -> None:
    other = notice("改期。\n", "云委〔2026〕2号", amends="[云委〔2026〕1号]", date="2026-03-20")
    bulletin = read_bulletin({PATH: notice(), "notices/2026/z.md": other})
    event = events_of(files_of(bulletin)["calendar.ics"])["2026-04-20"]
    assert event.status.value == "CONFIRMED"
    assert event.summary.value.startswith("（有更正）")
    assert "已有更正，请同时看云委〔2026〕2号。" in event.description.value
    assert event.dtstamp.value.date() == dt.date(2026, 3, 20)


def test_what_is_to_be_reviewed_says_so(read_bulletin: Read) -> None:
    body = "各党总支于3月13日前报送名单。\n\n各党总支3月16日至4月20日每周五17:00前报送进展。\n"
    events = events_of(files_of(read_bulletin({PATH: notice(body)}))["calendar.ics"])
    assert {day: "待核：" in event.description.value for day, event in events.items()} == {
        "2026-03-13": False,
        "2026-04-20": True,
    }


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("各党总支于4月20日前报送计划。", "各党总支尽快报送计划，具体时间另行通知。"),
        ("各党总支于4月20日前报送工作简报。", "值班期间各党总支每日16:30前报送工作简报。"),
    ],
)
def test_a_duty_that_is_asked_for_without_its_day_leaves_the_calendar_and_is_not_called_off(
    read_bulletin: Read, before: str, after: str
) -> None:
    first = published(read_bulletin, {PATH: notice(before + "\n")})
    now = {**first, PATH: notice(after + "\n")}
    event = events_of(files_of(read_bulletin(now))["calendar.ics"])["2026-04-20"]
    assert (event.status.value, event.sequence.value) == ("CANCELLED", "1")
    assert event.summary.value.startswith("（已移出日历）")
    assert "不再要求" not in event.description.value
    again = published(read_bulletin, now)
    assert events_of(files_of(read_bulletin(again))["calendar.ics"])["2026-04-20"].sequence.value == "1"


@pytest.mark.parametrize(
    ("now", "fate"),
    [
        ("各党总支于4月20日前认真核对名单，将汇总表报送党委组织部。", "（已并入另一项）"),
        ("各党总支于4月20日前认真核对名单。", "（已取消）"),
    ],
)
def test_a_duty_that_became_part_of_another_is_not_called_off(read_bulletin: Read, now: str, fate: str) -> None:
    two = "各党总支于4月20日前认真核对名单。各党总支于4月20日前将汇总表报送党委组织部。\n"
    first = published(read_bulletin, {PATH: notice(two)})
    text = files_of(read_bulletin({**first, PATH: notice(f"{now}\n")}))["calendar.ics"]
    events = vobject.readOne(text).contents["vevent"]
    off = [event.summary.value for event in events if event.status.value == "CANCELLED"]
    assert [summary.partition("）")[0] + "）" for summary in off] == [fate]
    assert len(events) == 2


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("各党总支于4月20日前报送进展。", "各党总支于4月20日前报送进展，没有进展的写明原因和下一步打算。"),
        ("各党总支于4月20日前报送党建案例，写清起因、做法和结果。", "各党总支于4月20日前报送党建案例。"),
    ],
)
def test_a_sentence_that_was_added_to_keeps_its_name(read_bulletin: Read, before: str, after: str) -> None:
    first = published(read_bulletin, {PATH: notice(before + "\n")})
    name = events_of(files_of(read_bulletin(first))["calendar.ics"])["2026-04-20"].uid.value
    text = files_of(read_bulletin({**first, PATH: notice(after + "\n")}))["calendar.ics"]
    assert "CANCELLED" not in text
    assert events_of(text)["2026-04-20"].uid.value == name


def test_a_notice_that_left_the_site_is_cancelled_through_its_tombstone(read_bulletin: Read) -> None:
    first = published(read_bulletin, {PATH: notice()})
    stone = (
        "{url: /notices/2026/a/, title: 关于报送材料的通知, by: 组织部, date: 2026-04-01, reason: 内容有误, "
        "doc_no: 云委〔2026〕1号}"
    )
    left = {LEDGER: first[LEDGER], "_register/moved.yml": f"tombstones:\n  - {stone}\n"}
    events = events_of(files_of(read_bulletin(left))["units/science/calendar.ics"])
    assert {event.status.value for event in events.values()} == {"CANCELLED"}
    assert set(events) == {"2026-03-13 17:00", "2026-04-20"}


def test_old_deadlines_leave_the_calendars_and_the_ledger_but_no_number_is_given_twice(read_bulletin: Read) -> None:
    first = published(read_bulletin, {PATH: notice()})
    far = dt.date(2027, 9, 1)
    files = files_of(read_bulletin(first, far), far)
    assert set(events_of(files["calendar.ics"])) == {"2026-03-10"}
    lines = published(read_bulletin, first, far)[LEDGER].splitlines()[1:]
    assert [line.split("\t")[1] for line in lines] == ["3"]
    more = notice(BODY + "\n各党总支于2027年9月20日前再报送一次。\n")
    again = published(read_bulletin, {PATH: more, LEDGER: "\n".join(lines) + "\n"}, far)[LEDGER].splitlines()[1:]
    assert [line.split("\t")[1] for line in again] == ["3", "4"]


def test_publishing_twice_changes_no_ledger(read_bulletin: Read) -> None:
    old = notice("各党总支于2024年3月13日前报送名单。各党总支于2024年4月13日前报送计划。\n", date="2024-03-02")
    once = published(read_bulletin, {PATH: notice(), "notices/2024/o.md": old.replace("2026〕1", "2024〕1")})
    assert published(read_bulletin, once)[LEDGER] == once[LEDGER]


def test_the_same_input_gives_the_same_bytes(read_bulletin: Read) -> None:
    assert files_of(read_bulletin({PATH: notice()})) == files_of(read_bulletin({PATH: notice()}))
