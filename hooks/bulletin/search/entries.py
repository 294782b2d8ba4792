"""The bulletin in, what the search knows of each document out: its slots to be tokenised, and the record to be shown.

Documents are numbered from the oldest on, so that a new notice leaves the numbers of the others as they are, and the
order of the numbers is the order by date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial

from bulletin.index import Bulletin, NoticeEntry, StoryEntry
from bulletin.memory import digest
from bulletin.parties import parties_of
from bulletin.read.blocks import Block, Body
from bulletin.search.other_names import OtherNames

SLOTS = 16
"""Slots of a document; a posting is document number × SLOTS + slot."""

TITLE, HEADER, HEADINGS, DUTIES, FIRST_PASSAGE = 0, 1, 2, 3, 4

_SHORTEST_PASSAGE = 300  # characters; shorter ones would tear apart what belongs together
_LONGEST_HEADING = 40


@dataclass(frozen=True)
class Passage:
    """A stretch of a body: where it begins in the text, and the words of its blocks, parted by |."""

    start: int
    words: str


@dataclass(frozen=True)
class SearchEntry:
    """One document as the search sees it.

    `facts` go into slot `HEADER` as text, `days` as dates; `headings` into `HEADINGS`, with the 文号 that the front
    matter names (`named`); what is to be done by when (`duties`) into `DUTIES`; each of `passages` into a slot of its
    own. `spans` are [start, length, anchor] of the obligations in `text`.
    """

    url: str
    title: str
    kind: str
    date: dt.date | None
    doc_no: str | None
    issuer: str | None
    status: str
    text: str
    facts: tuple[str, ...]
    days: tuple[dt.date, ...]
    headings: tuple[str, ...]
    duties: tuple[str, ...]
    passages: tuple[Passage, ...]
    named: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    last_due: dt.date | None = None
    spans: tuple[tuple[int, int, str], ...] = field(default=())


@dataclass(frozen=True)
class Source:
    """A document that is to be found. `key` tells all that its entry is made from, for one state of the register."""

    url: str
    key: str
    make: Callable[[], SearchEntry]


def search_sources(bulletin: Bulletin) -> list[Source]:
    """All notices and stories, oldest first."""
    names = OtherNames(bulletin.register.units)
    dated = [
        *(
            (each.header.date, _source(each, each.status, partial(_of_notice, each, names)))
            for each in bulletin.notices
        ),
        *((each.header.date, _source(each, "", partial(_of_story, each, names))) for each in bulletin.stories),
    ]
    return [source for _, source in sorted(dated, key=lambda pair: (str(pair[0] or ""), pair[1].url))]


def _source(entry: NoticeEntry | StoryEntry, status: str, make: Callable[[], SearchEntry]) -> Source:
    return Source(entry.url, digest([entry.document.path, status, entry.document.text_digest]), make)


def _of_notice(entry: NoticeEntry, names: OtherNames) -> SearchEntry:
    header, body = entry.header, entry.document.body
    timings = [obligation.timing for obligation in entry.obligations if obligation.timing]
    days = {day for timing in timings for day in (timing.start, timing.due) if day}
    titles = [attachment.title for attachment in header.attachments]
    facts = [header.doc_no or "", header.issuer or "", *header.recipients, *_parties(entry), *titles]
    dues = [dt.date.fromisoformat(day[:10]) for timing in timings if (day := timing.sort_date)]
    return SearchEntry(
        url=entry.url,
        title=entry.title,
        kind="notice",
        date=header.date,
        doc_no=header.doc_no,
        issuer=header.issuer,
        status=entry.status,
        text=body.text,
        facts=tuple(dict.fromkeys([*facts, *names.of("|".join([*facts, body.text]))])),
        days=tuple(sorted({dt.date.fromisoformat(day[:10]) for day in days})),
        headings=tuple(_headings(body)),
        duties=tuple(obligation.text for obligation in entry.obligations if obligation.timing),
        passages=tuple(cut_passages(body)),
        named=(*header.amends, *header.replaces, *header.withdraws),
        units=tuple(dict.fromkeys(unit for obligation in entry.obligations for unit in obligation.units)),
        last_due=max(dues, default=None),
        spans=tuple((o.span[0], o.span[1] - o.span[0], o.id) for o in entry.obligations),
    )


def _of_story(entry: StoryEntry, names: OtherNames) -> SearchEntry:
    header, body = entry.header, entry.document.body
    facts = [*filter(None, [header.subject, header.unit, *header.honors, header.summary])]
    return SearchEntry(
        url=entry.url,
        title=entry.title,
        kind="story",
        date=header.date,
        doc_no=None,
        issuer=None,
        status="in_force",
        text=body.text,
        facts=(*facts, *names.of("|".join([*facts, body.text]))),
        days=(),
        headings=tuple(_headings(body)),
        duties=(),
        passages=tuple(cut_passages(body)),
        named=header.responds_to,
        units=entry.units,
    )


def _parties(entry: NoticeEntry) -> Iterator[str]:
    return (party for obligation in entry.obligations for party in parties_of(obligation))


def _headings(body: Body) -> Iterator[str]:
    """The headings, and the items of the ladder that are as short as one."""
    for block in body.blocks:
        words = body.text[block.content : block.end]
        if block.shape == "heading" or (block.marker and len(words) <= _LONGEST_HEADING and words[-1:] not in "。；，"):
            yield words


def cut_passages(body: Body) -> Iterator[Passage]:
    """The body in at most SLOTS - FIRST_PASSAGE stretches of whole blocks."""
    most = SLOTS - FIRST_PASSAGE
    wanted = max(_SHORTEST_PASSAGE, -(-len(body.text) // (most - 1)))
    start, blocks, made = 0, list[str](), 0
    for at, words in _pieces(body.blocks, body.text, wanted):
        if not blocks:
            start = at
        blocks.append(words)
        if at + len(words) - start >= wanted and made < most - 1:
            yield Passage(start, "|".join(blocks))
            blocks, made = [], made + 1
    if blocks:
        yield Passage(start, "|".join(blocks))


def _pieces(blocks: Iterable[Block], text: str, longest: int) -> Iterator[tuple[int, str]]:
    """Place and words of each block; one that is longer than a passage is cut, with one character told twice."""
    for block in blocks:
        for start in range(block.start, block.end, longest):
            yield start, text[start : min(start + longest + 1, block.end)]
