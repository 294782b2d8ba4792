"""A short code in, what it was printed from and whether that still stands out; in sentences, for page and command."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from bulletin.digest.banner import banner_of
from bulletin.digest.ledger import Printed, by_code, ledger_of
from bulletin.digest.manifest import manifests_of
from bulletin.digest.order import code_of_order, latest_date, title_of
from bulletin.digest.selection import Entry
from bulletin.index import Bulletin, NoticeEntry
from bulletin.render.dates import day_words
from bulletin.short_code import fault_of_code, read_code, show_code
from bulletin.succession import OUT_OF_FORCE

Verdict = Literal["stands", "amended", "void", "changed", "gone", "unknown", "mistyped"]

HEADLINES: Mapping[Verdict, str] = {
    "stands": "仍然有效，与网站上的文本一致",
    "amended": "仍然有效，但后来有更正",
    "void": "已经不再执行",
    "changed": "印的是以前的文本，后来改过",
    "gone": "简报里已经没有",
    "unknown": "没有查到",
    "mistyped": "核验码抄错了",
}
_FAULTS = {
    "length": "核验码是10个字符，分两组，例如 K7QM3-XPD4V。请数一数有没有漏抄或者多抄。",
    "character": "核验码只用数字2至9和大写字母，没有0、1和字母I、L、O。请对照纸上再看一看。",
    "check": "这个核验码有一两个字符不对。请对照纸上每一页页脚再看一看，容易看错的有8和B、5和S、2和Z、6和G。",
}
_UNKNOWN = "核验码的写法是对的，但查不到它。可能印的是没有提交过的稿子，请以网站上的文本为准。"
_GONE = "印的时候有这份文件，现在简报里已经没有，请不要再照纸上的执行，有疑问请问发文机关。"


@dataclass(frozen=True)
class Answer:
    """What is known of a code (in its one shape, see `short_code`).

    `url` is the page of the document as it is today, relative to the site's root, empty where there is none. `parts`
    are the documents of a digest; `near` are codes that differ from a mistyped one in a single character.
    """

    code: str
    verdict: Verdict
    title: str = ""
    doc_no: str = ""
    date_text: str = ""
    url: str = ""
    sentences: tuple[str, ...] = ()
    parts: tuple[Answer, ...] = ()
    near: tuple[Answer, ...] = ()

    @property
    def shown_code(self) -> str:
        return show_code(self.code)

    @property
    def headline(self) -> str:
        return HEADLINES[self.verdict]


class Verifier:
    """Answers for a bulletin, and for versions of its documents that were printed before (`more`: from elsewhere)."""

    def __init__(self, bulletin: Bulletin, more: Iterable[Printed] = ()) -> None:
        self.bulletin = bulletin
        self._printed = by_code((*ledger_of(bulletin), *more))

    @cached_property
    def _current(self) -> Mapping[str, Entry]:
        entries: tuple[Entry, ...] = (*self.bulletin.notices, *self.bulletin.stories)
        return {entry.document.code: entry for entry in entries}

    @cached_property
    def _digests(self) -> Mapping[str, Answer]:
        return dict(self._read_digests())

    def known_codes(self) -> list[str]:
        """Every code that can be answered with more than that it is unknown, in order."""
        return sorted({*self._current, *self._digests, *self._printed})

    def answer(self, written: str) -> Answer:
        """What is known of a code as somebody typed it."""
        code = read_code(written)
        if fault := fault_of_code(code):
            near = tuple(self._known(each) for each in self._near(code))
            return Answer(code, "mistyped", sentences=(_FAULTS[fault],), near=near)
        if code in self._current or code in self._digests or code in self._printed:
            return self._known(code)
        return Answer(code, "unknown", sentences=(_UNKNOWN,))

    def _known(self, code: str) -> Answer:
        if code in self._digests:
            return self._digests[code]
        if code in self._current:
            return self._of_today(code, self._current[code])
        printed = self._printed[code]
        return self._of_digest(printed) if printed.contents else self._of_version(printed)

    def _of_today(self, code: str, entry: Entry) -> Answer:
        verdict, sentences = self._state(entry)
        return _answer(code, verdict, entry, sentences)

    def _of_version(self, printed: Printed) -> Answer:
        """A version that is not today's text of any document."""
        notice = self.bulletin.notice_by_doc_no.get(printed.doc_no)
        entry = (
            notice or self.bulletin.notice_by_path.get(printed.path) or self.bulletin.story_by_path.get(printed.path)
        )
        if entry is None:
            day = day_words(printed.date) if printed.date else ""
            return Answer(printed.code, "gone", printed.title, printed.doc_no, day, "", (_GONE,))
        verdict, sentences = self._state(entry)
        now = show_code(entry.document.code)
        changed = f"印了以后文本改过，现在的核验码是 {now}，请以网站上的文本为准。"
        return _answer(printed.code, "void" if verdict == "void" else "changed", entry, (changed, *sentences))

    def _of_digest(self, printed: Printed) -> Answer:
        parts = tuple(self.answer(code) for code in printed.contents.split())
        day = day_words(printed.date) if printed.date else ""
        return _with_parts(Answer(printed.code, "stands", printed.title, "", day, parts=parts))

    def _state(self, entry: Entry) -> tuple[Verdict, tuple[str, ...]]:
        if not isinstance(entry, NoticeEntry):
            return "stands", ()
        verdict: Verdict = "stands"
        if entry.status in OUT_OF_FORCE:
            verdict = "void"
        elif entry.status == "amended":
            verdict = "amended"
        return verdict, banner_of(entry, self.bulletin)

    def _read_digests(self) -> Iterator[tuple[str, Answer]]:
        for manifest in manifests_of(self.bulletin):
            selection = manifest.select(self.bulletin)
            if not selection.entries or manifest.header.kind == "official":
                continue
            code = code_of_order(manifest.order, selection.entries)
            date = manifest.order.date or latest_date(selection)
            parts = tuple(self._of_today(entry.document.code, entry) for entry in selection.entries)
            title = title_of(manifest.order, selection)
            day = day_words(date) if date else ""
            yield code, _with_parts(Answer(code, "stands", title, "", day, manifest.url, parts=parts))

    def _near(self, code: str) -> list[str]:
        """Known codes that differ from it in one character, or in two that were exchanged, or have one more or less."""
        found = []
        for known in self.known_codes():
            if abs(len(known) - len(code)) == 1:
                long, short = sorted((known, code), key=len, reverse=True)
                if any(long[:place] + long[place + 1 :] == short for place in range(len(long))):
                    found.append(known)
                continue
            if len(known) != len(code):
                continue
            places = [place for place, letter in enumerate(known) if letter != code[place]]
            is_exchange = (
                len(places) == 2 and known[places[0]] == code[places[1]] and known[places[1]] == code[places[0]]
            )
            if len(places) == 1 or is_exchange:
                found.append(known)
        return found


def _answer(code: str, verdict: Verdict, entry: Entry, sentences: tuple[str, ...]) -> Answer:
    doc_no = entry.header.doc_no or "" if isinstance(entry, NoticeEntry) else ""
    day = day_words(entry.header.date) if entry.header.date else ""
    return Answer(code, verdict, entry.title, doc_no, day, entry.url, sentences)


def _with_parts(answer: Answer) -> Answer:
    """A digest stands where all that is in it does."""
    fallen = [part for part in answer.parts if part.verdict not in ("stands", "amended")]
    sentences = (f"这一期里有{len(fallen)}份后来有变化，逐份见下面。",) if fallen else ()
    verdict: Verdict = "amended" if any(part.verdict == "amended" for part in answer.parts) else "stands"
    return replace(answer, verdict="changed" if fallen else verdict, sentences=sentences)
