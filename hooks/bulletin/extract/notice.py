"""A notice in, its obligations out: the conductor of this room. Each step is a module; nothing is decided here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from bulletin.extract.assemble import Context, Draft, assemble
from bulletin.extract.clause import read_clauses
from bulletin.extract.layout import parts_of
from bulletin.extract.segment import split_sentences
from bulletin.extract.stretch import Stretch, read_stretch
from bulletin.extract.summary import summarise
from bulletin.extract.timing import Clock
from bulletin.extract.time.calendar import Anchor
from bulletin.model import Notice
from bulletin.obligation import Obligation, Timing, identify
from bulletin.read.blocks import Body
from bulletin.read.document import Document
from bulletin.register import Register


def extract_obligations(document: Document, register: Register) -> tuple[Obligation, ...]:
    """The obligations of one notice, in the order of its text. Never raises, whatever the text."""
    header = document.notice
    if header is None:
        return ()
    anchor = Anchor(header.date, _known_events(header, register), header.events)
    ids: set[str] = set()
    result: list[Obligation] = []
    for block, part in parts_of(document.body, header):
        if part != "text":
            continue
        stretch = read_stretch(document.body.text, block.content, block.end)
        sentences = [
            [clause for segment in group for clause in read_clauses(stretch.text, segment)]
            for group in split_sentences(stretch.text)
        ]
        drafts = assemble(sentences, Context(header.issuer or "", header.recipients, bool(block.marker)))
        clock = Clock(anchor, stretch.text)
        for draft in drafts:
            timing = clock.read(draft)
            if not (draft.is_bare and _is_past(timing, header.date)):
                result.append(_finish(draft, timing, stretch, document.body, ids))
    return tuple(result)


def _known_events(header: Notice, register: Register) -> Mapping[str, str]:
    """Event → ISO day: the school calendar's next occurrence, overruled by the notice's own front matter."""
    events: dict[str, str] = {}
    since = (header.date or dt.date.min) - dt.timedelta(days=31) if header.date else dt.date.min
    for event in register.events:
        if header.date and event.date >= since and event.date.isoformat() < events.get(event.name, "9999"):
            events[event.name] = event.date.isoformat()
    return events | header.events


def _is_past(timing: Timing | None, date: dt.date | None) -> bool:
    """A statement without a modal word whose day had gone by when the notice was written tells of the past."""
    day = timing.sort_date if timing else None
    return date is not None and day is not None and day[:10] < date.isoformat()


def _finish(draft: Draft, timing: Timing | None, stretch: Stretch, body: Body, ids: set[str]) -> Obligation:
    start, end = stretch.plain_span(draft.start, draft.end)
    quote = body.quote(start, end)
    name = identify(quote, ids)
    ids.add(name)
    source_start, source_end = body.plain.source_span(start, end)
    return Obligation(
        id=name,
        who=draft.who,
        modality=draft.modality,
        quote=quote,
        start=source_start,
        end=source_end,
        span=(start, end),
        text=summarise(stretch.text[draft.start : draft.end], stretch.text[draft.act : draft.end]),
        timing=timing,
    )
