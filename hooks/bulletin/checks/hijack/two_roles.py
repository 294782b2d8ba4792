"""One odd word does not stand for two things: a title here, the issuer there, a noun in between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bulletin.checks.hijack.committee_name import COMMITTEE
from bulletin.checks.hijack.institution import has_latin, is_institution, is_organ
from bulletin.checks.hijack.title_without_genre import is_called_a_document
from bulletin.checks.passages import Passage, body_of
from bulletin.finding import Finding
from bulletin.index import Bulletin, NoticeEntry
from bulletin.late_pattern import late

_TITLE = late(r"《(?P<name>[^《》\n]{2,15})》")


def check_two_roles(bulletin: Bulletin) -> Iterator[Finding]:
    """An error, once a notice, at the second role of the word."""
    for entry in bulletin.notices:
        passage = body_of(entry.document)
        if "《" not in passage.text and "中共" not in passage.text:
            continue
        places = _roles(entry, passage)
        for word, roles in places.items():
            if len(roles) > 1:
                shown = "、".join(roles)
                at = sorted(roles.values())[1]
                yield Finding("word-in-two-roles", passage.place(at), params={"word": word, "roles": shown})
                break


def _roles(entry: NoticeEntry, passage: Passage) -> Mapping[str, Mapping[str, int]]:
    """Odd word → role → where it first plays it."""
    text = passage.text
    roles: dict[str, dict[str, int]] = {}
    for found in _TITLE.finditer(text):
        if not is_called_a_document(found["name"]):
            roles.setdefault(found["name"], {}).setdefault("《》里的文件名", found.start("name"))
    for found in COMMITTEE.finditer(text):
        if not is_institution(found["name"]):
            roles.setdefault(found["name"], {}).setdefault("“中共……委员会”的单位名", found.start("name"))
    for word, played in list(roles.items())[:50]:
        if len(played) == 1 and word == entry.header.issuer and not is_organ(word):
            played["发文机关"] = max(played.values())
        if has_latin(word):
            at = _as_noun(text, word)
            if at >= 0:
                played["正文中的名词"] = at
    return roles


def _as_noun(text: str, word: str) -> int:
    """Where a word stands in prose, neither quoted nor as the name of a committee; -1 if nowhere."""
    at = text.find(word)
    while at >= 0:
        if (
            text[at - 1 : at] != "《"
            and text[max(0, at - 2) : at] != "中共"
            and text[at + len(word) : at + len(word) + 1] != "》"
        ):
            return at
        at = text.find(word, at + len(word))
    return -1
