"""What notices do to one another: headers and bodies in, for each notice what was done to it and from which day out.

《党政机关公文处理工作条例》 on both: a document that is annulled (撤销) counts as void from the beginning, one that is
repealed (废止) from that day on. Front matter has one key for them, `withdraws`; which of them is meant stands in the
words of the notice.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from bulletin.model import Notice
from bulletin.read.document import Document

Verb = Literal["amends", "replaces", "repeals", "withdraws"]
Status = Literal["in_force", "amended", "replaced", "repealed", "withdrawn"]

OUT_OF_FORCE: frozenset[Status] = frozenset({"replaced", "repealed", "withdrawn"})
"""The statuses of notices that bind nobody any longer."""

_STATUS_AFTER: Mapping[Verb, Status] = {
    "withdraws": "withdrawn",
    "replaces": "replaced",
    "repeals": "repealed",
    "amends": "amended",
}
"""By weight: what comes first is the status where several things were done to one notice."""

_REPEAL = re.compile(r"废止|失效|停止(?:执行|施行|实施|使用)|不再(?:执行|施行|实施)")
_ANNUL = re.compile(r"撤销|撤回")
_SENTENCE = re.compile(r"[^。；\n]+")
_FROM_DAY = re.compile(r"[自从](\d{4})年(\d{1,2})月(\d{1,2})日(?:起|开始)")
_INTO_FORCE = re.compile(r"施行|实施|执行|试行|生效|失效|废止")


@dataclass(frozen=True)
class Change:
    """What a notice does to another: `by` is its doc_no, `day` the first day on which it holds.

    `is_clear` tells whether the words say which of 废止 and 撤销 is meant; where they do not, the key's own word, 撤销,
    is taken.
    """

    verb: Verb
    by: str
    day: dt.date | None = None
    is_clear: bool = True


def find_changes(notices: Iterable[tuple[Document, Notice]]) -> Mapping[str, tuple[Change, ...]]:
    """Doc_no → what was done to the notice that carries it, the oldest first.

    What an annulled notice did is undone, for it is void from the beginning.
    """
    changes: dict[str, list[Change]] = {}
    for document, notice in sorted(notices, key=lambda pair: str(pair[1].date)):
        if document.left_open.keys:
            continue  # it is not signed yet and does nothing
        for target, change in changes_by(document, notice):
            if change.by and target != change.by:
                changes.setdefault(target, []).append(change)
    return {
        target: tuple(change for change in done if not _is_annulled(change.by, changes, set()))
        for target, done in changes.items()
    }


def changes_by(document: Document, notice: Notice) -> list[tuple[str, Change]]:
    """What one notice does: (doc_no of the other, change), in the order of its keys; nothing is looked up."""
    verbs: tuple[Literal["amends", "replaces", "withdraws"], ...] = ("amends", "replaces", "withdraws")
    return [(target, _change(verb, target, document, notice)) for verb in verbs for target in getattr(notice, verb)]


def status_of(changes: Iterable[Change], today: dt.date | None) -> Status:
    """The state of a notice to which this was done; without `today`, as if every change held already."""
    verbs = {change.verb for change in changes if today is None or change.day is None or change.day <= today}
    return next((status for verb, status in _STATUS_AFTER.items() if verb in verbs), "in_force")


def end_of(changes: Iterable[Change]) -> dt.date | None:
    """The first day on which a replaced or repealed notice holds no longer; None for all others."""
    days = [change.day for change in changes if change.verb in ("replaces", "repeals") and change.day]
    return min(days, default=None)


def _change(
    verb: Literal["amends", "replaces", "withdraws"], target: str, document: Document, notice: Notice
) -> Change:
    by = notice.doc_no or ""
    if verb == "amends":
        return Change("amends", by, notice.date)
    if verb == "replaces":
        return Change("replaces", by, _day_in_force(document, notice))
    manner = _manner(document, notice, target)
    if manner == "repeals":
        return Change("repeals", by, _day_in_force(document, notice))
    return Change("withdraws", by, notice.date, is_clear=manner is not None)


def _manner(document: Document, notice: Notice, target: str) -> Literal["repeals", "withdraws"] | None:
    """废止 or 撤销: by the title, else by the sentences that name the document, else by the whole text."""
    text = document.body.text
    about = [sentence for sentence in _SENTENCE.findall(text) if target in sentence]
    for words in (notice.title or "", "".join(about), text):
        repeals, annuls = bool(_REPEAL.search(words)), bool(_ANNUL.search(words))
        if repeals != annuls:
            return "repeals" if repeals else "withdraws"
    return None


def _day_in_force(document: Document, notice: Notice) -> dt.date | None:
    """The day that the text names (自…起施行, 自…起失效), else the notice's own; one in the past is not meant."""
    for sentence in _SENTENCE.findall(document.body.text):
        found = _FROM_DAY.search(sentence)
        if found and _INTO_FORCE.search(sentence, found.end()):
            try:
                day = dt.date(*map(int, found.groups()))
            except ValueError:
                continue
            if notice.date is None or day >= notice.date:
                return day
    return notice.date


def _is_annulled(doc_no: str, changes: Mapping[str, list[Change]], asked: set[str]) -> bool:
    """Whether a notice is void from the beginning. Two that annul each other both stand: a finding tells of them."""
    if doc_no in asked:
        return False
    asked = {*asked, doc_no}
    return any(
        change.verb == "withdraws" and not _is_annulled(change.by, changes, asked) for change in changes.get(doc_no, ())
    )
