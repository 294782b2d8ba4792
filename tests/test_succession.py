"""What notices do to one another: 废止 from a day on, 撤销 from the beginning, and the undoing of both."""

import datetime as dt
from collections.abc import Mapping

import pytest
from bulletin.index import Bulletin, build_index
from bulletin.read.document import read_document
from bulletin.register import Register

OLD = "云溪师委〔2025〕3号"
NEW = "云溪师委〔2026〕4号"


def notice(doc_no: str, body: str = "现将有关事项通知如下。", **header: str) -> str:
    values = {"title": "关于有关工作的通知", "doc_no": doc_no, "issuer": "校党委", "date": "2026-04-01", **header}
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in values.items()) + f"---\n\n{body}\n"


def bulletin_of(*texts: str, today: dt.date | None = None) -> Bulletin:
    documents = [read_document(text.encode(), f"notices/2026/{n}.md") for n, text in enumerate(texts)]
    return build_index(documents, {}, Register(), today)


def statuses(bulletin: Bulletin) -> Mapping[str | None, str]:
    return {entry.header.doc_no: entry.status for entry in bulletin.notices}


@pytest.mark.parametrize(
    ("title", "body", "status", "ended"),
    [
        ("关于废止台账制度的通知", "现予公布。", "repealed", "2026-04-01"),
        ("关于有关文件失效的通知", f"《台账办法》（{OLD}）自2026年5月1日起失效。", "repealed", "2026-05-01"),
        ("关于清理文件的通知", f"从2026年6月30日起停止执行《台账办法》（{OLD}）。", "repealed", "2026-06-30"),
        ("关于撤销台账通知的决定", f"撤销{OLD}。", "withdrawn", None),
        ("关于清理文件的通知", f"{OLD}予以撤回。另一份办法同日废止。", "withdrawn", None),
        ("关于清理文件的通知", f"废止{OLD}。自2025年1月1日起执行的旧表不再使用。", "repealed", "2026-04-01"),
    ],
)
def test_repeal_and_annulment_are_told_apart_by_the_words(
    title: str, body: str, status: str, ended: str | None
) -> None:
    bulletin = bulletin_of(notice(OLD, date="2025-04-01"), notice(NEW, body, title=title, withdraws=f"[{OLD}]"))
    entry = bulletin.notice_by_doc_no[OLD]
    assert (entry.status, entry.ended and entry.ended.isoformat()) == (status, ended)


def test_words_that_do_not_say_leave_the_word_of_the_key() -> None:
    bulletin = bulletin_of(notice(OLD, date="2025-04-01"), notice(NEW, withdraws=f"[{OLD}]"))
    assert statuses(bulletin)[OLD] == "withdrawn"
    assert not bulletin.notice_by_doc_no[OLD].changes[0].is_clear


def test_a_replacement_holds_from_the_day_on_which_the_new_rules_begin() -> None:
    texts = (
        notice(OLD, date="2025-04-01"),
        notice(NEW, "本办法自2026年9月1日起施行。", replaces=f"[{OLD}]"),
    )
    assert statuses(bulletin_of(*texts, today=dt.date(2026, 8, 31)))[OLD] == "in_force"
    assert statuses(bulletin_of(*texts, today=dt.date(2026, 9, 1)))[OLD] == "replaced"
    assert bulletin_of(*texts, today=dt.date(2026, 8, 31)).notice_by_doc_no[OLD].changes


def test_what_an_annulled_notice_did_is_undone() -> None:
    last = notice("云溪师委〔2026〕5号", f"撤销{NEW}。", withdraws=f"[{NEW}]", date="2026-04-20")
    bulletin = bulletin_of(notice(OLD, date="2025-04-01"), notice(NEW, f"废止{OLD}。", withdraws=f"[{OLD}]"), last)
    assert statuses(bulletin) == {OLD: "in_force", NEW: "withdrawn", "云溪师委〔2026〕5号": "in_force"}


def test_a_circle_of_annulments_ends() -> None:
    one = notice(OLD, f"撤销{NEW}。", withdraws=f"[{NEW}]")
    other = notice(NEW, f"撤销{OLD}。", withdraws=f"[{OLD}]")
    assert set(statuses(bulletin_of(one, other)).values()) <= {"in_force", "withdrawn"}


def test_the_worst_of_several_changes_is_the_status() -> None:
    amend = notice("云溪师委〔2026〕6号", amends=f"[{OLD}]", date="2026-07-01")
    repeal = notice(NEW, f"废止{OLD}。", withdraws=f"[{OLD}]")
    assert statuses(bulletin_of(notice(OLD, date="2025-04-01"), repeal, amend))[OLD] == "repealed"


@pytest.mark.parametrize("header", [{"doc_no": "云溪师委〔2026〕 号"}, {"date": "待定"}, {"doc_no": "", "date": ""}])
def test_what_is_not_signed_yet_does_nothing_to_others(header: dict[str, str]) -> None:
    texts = (notice(OLD, date="2025-04-01"), notice(**{"doc_no": NEW, "replaces": f"[{OLD}]", **header}))
    assert statuses(bulletin_of(*texts))[OLD] == "in_force"
    assert bulletin_of(*texts).notice_by_doc_no[OLD].changes == ()
