"""What changed in a published notice: what must be known in full, wording only counted."""

import datetime as dt

from bulletin.history import Difference, Revision, Version
from bulletin.pipeline import read_history
from bulletin.register import Register

ZONE = dt.timezone(dt.timedelta(hours=8))
HEAD = """---
title: {title}
doc_no: 云委〔2026〕1号
issuer: 中共云溪委员会
recipients: [各党总支]
date: 2026-03-02
---

"""
BODY = "各党总支要于3月13日17:00前报送名单，联系电话：13900000000。各支部不得弄虚作假。现将有关事宜通知如下。\n"


def revisions(*bodies: str, titles: tuple[str, ...] = ()) -> tuple[Revision, ...]:
    versions = []
    for number, body in enumerate(bodies):
        title = titles[number] if titles else "关于报送名单的通知"
        moment = dt.datetime(2026, 3, 2 + number, 10, 0, tzinfo=ZONE)
        versions.append(Version(moment, (HEAD.format(title=title) + body).encode()))
    return read_history({"notices/2026/a.md": versions}, Register()).get("notices/2026/a.md", ())


def subjects(revision: Revision) -> list[str]:
    return [difference.subject for difference in revision.differences]


def test_a_moved_deadline_is_told_with_both_times() -> None:
    (revision,) = revisions(BODY, BODY.replace("3月13日17:00", "3月20日12:00"))
    (difference,) = revision.differences
    assert difference.subject == "timing"
    assert (difference.before.due, difference.after.due) == ("2026-03-13T17:00", "2026-03-20T12:00")
    assert revision.day == dt.date(2026, 3, 3)


def test_another_party_and_another_modality_are_told() -> None:
    (who,) = revisions(BODY, BODY.replace("各党总支要于", "各直属党支部要于"))
    assert "who" in subjects(who)
    (modality,) = revisions("各支部不得提前公布名单。\n", "各支部应当提前公布名单。\n")
    assert subjects(modality) == ["modality"]


def test_a_duty_that_came_or_went_is_told() -> None:
    more = BODY + "\n文学院党总支要于4月1日前召开座谈会。\n"
    (came,) = revisions(BODY, more)
    assert subjects(came) == ["added"]
    (went,) = revisions(more, BODY)
    assert subjects(went) == ["removed"]


def test_wording_is_counted_and_not_repeated() -> None:
    (revision,) = revisions(BODY, BODY.replace("有关事宜", "有关事项"))
    assert revision == Revision(dt.date(2026, 3, 3), (), 1)


def test_a_title_is_told_and_a_version_without_a_difference_is_not() -> None:
    titles = ("关于报送名单的通知", "关于报送名单的通知", "关于报送人员名单的通知")
    (revision,) = revisions(BODY, BODY, BODY, titles=titles)
    assert revision.differences == (Difference("title", titles[0], titles[2]),)
    assert revision.day == dt.date(2026, 3, 4)


def test_a_number_that_was_taken_out_does_not_come_back() -> None:
    (revision,) = revisions(BODY + "\n文学院党总支要于4月1日前召开座谈会，并通知13900000000。\n", BODY)
    assert [difference.duty.count("……") for difference in revision.differences] == [1]
    assert "13900000000" not in str(revision)


def test_a_version_that_cannot_be_read_is_no_exception() -> None:
    assert revisions("", BODY)
    assert read_history({"a.md": [Version(dt.datetime(2026, 3, 2, tzinfo=ZONE), b"\xff\xfe")] * 2}, Register()) == {}
