"""The bulletin in, `obligations.json` out: the contract of the design, section 3, for whoever builds upon it.

Of a large bulletin it is hundreds of MB: it is told piece by piece, and nobody need hold it as a whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import partial

from bulletin.index import Bulletin, NoticeEntry
from bulletin.memory import LongText, Part, digest, part_of
from bulletin.obligation import TIMING_FIELDS, Obligation, Step, Timing
from bulletin.render.front_matter_schema import front_matter_schema
from bulletin.render.schema import obligations_schema
from bulletin.render.timing_words import describe_timing

OBLIGATIONS_FILE = "obligations.json"
OBLIGATIONS_SCHEMA_FILE = "obligations.schema.json"
FRONT_MATTER_SCHEMA_FILE = "front-matter.schema.json"


def obligations_json(bulletin: Bulletin) -> Iterator[Part]:
    """Every obligation of every notice, newest notice first, in the order of each text, one a line; in parts."""
    before = ""
    yield part_of('{"obligations": [\n')
    for entry in bulletin.notices:
        if entry.obligations:
            told = [before, entry.document.path, entry.status, entry.document.text_digest]
            yield Part(digest(told), partial(_lines, before, entry))
            before = ",\n"
    yield part_of("\n]}\n")


def _lines(before: str, entry: NoticeEntry) -> str:
    encode = json.JSONEncoder(ensure_ascii=False).encode
    return before + ",\n".join(encode(obligation_record(entry, obligation)) for obligation in entry.obligations)


def obligation_record(entry: NoticeEntry, obligation: Obligation) -> dict[str, object]:
    """One obligation as the contract has it; `null` where the notice's header leaves something out."""
    header = entry.header
    told = {"deliverable": obligation.deliverable, "form": obligation.form, "to": obligation.to}
    record: dict[str, object] = {
        "id": obligation.id,
        "notice": {
            "doc_no": header.doc_no,
            "title": entry.title,
            "url": entry.url,
            "date": header.date.isoformat() if header.date else None,
            "issuer": header.issuer,
            "status": entry.status,
        },
        "who": list(obligation.who),
        "units": list(obligation.units),
        "modality": obligation.modality,
        "quote": obligation.quote,
        "text": obligation.text,
        "timing": timing_record(obligation.timing) if obligation.timing else None,
        "url": f"{entry.url}#o-{obligation.id}",
        "source": obligation.source,
        "needs_review": obligation.needs_review,
    }
    if obligation.excepted:
        record["excepted"] = list(obligation.excepted)
    if obligation.doubts:
        record["doubts"] = list(obligation.doubts)
    return record | {name: words for name, words in told.items() if words is not None}


def timing_record(timing: Timing) -> dict[str, object]:
    """A timing with its kind, its words and those fields of its kind that are known."""
    order = ("start", "due", "rrule", "every", "time", "event", "relation", "amount", "unit")
    record: dict[str, object] = {"kind": timing.kind}
    for name in order:
        value: object = getattr(timing, name)
        if name in TIMING_FIELDS[timing.kind] and value is not None:
            record[name] = value
    record["text"] = describe_timing(timing)
    if timing.derivation:
        record["derivation"] = [step_record(step) for step in timing.derivation]
    if timing.is_provisional:
        record["provisional"] = True
    return record


def step_record(step: Step) -> dict[str, object]:
    """One step of a derivation: which date it gives, by which rule of `bulletin.verify`, from what."""
    record: dict[str, object] = {
        "gives": step.gives,
        "rule": step.rule,
        "anchor": step.anchor,
        "parts": dict(step.parts),
    }
    return record | ({"calendar": step.calendar} if step.calendar else {})


def write_json(value: Mapping[str, object]) -> str:
    """JSON as the site carries it: readable, Chinese as it is, always the same bytes for the same value."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def data_files(bulletin: Bulletin) -> dict[str, str | LongText]:
    """File at the site's root → its text."""
    return {
        OBLIGATIONS_FILE: partial(obligations_json, bulletin),
        OBLIGATIONS_SCHEMA_FILE: write_json(obligations_schema()),
        FRONT_MATTER_SCHEMA_FILE: write_json(front_matter_schema()),
    }
