"""The bulletin in, `notices.json` and `stories.json` with their JSON Schemas out, for whoever builds upon them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import get_args

from bulletin.index import Bulletin, NoticeEntry, StoryEntry
from bulletin.succession import Status, Verb

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: dict[str, object] = {"type": "string"}
_TEXTS: dict[str, object] = {"type": "array", "items": _TEXT}
_DAY: dict[str, object] = {"type": "string", "format": "date"}
_URL: dict[str, object] = {"type": "string", "pattern": "/$"}


def notices_json(bulletin: Bulletin) -> str:
    """Every notice, newest first, one a line; `null` where the header leaves something out."""
    return _lines("notices", map(_notice, bulletin.notices))


def stories_json(bulletin: Bulletin) -> str:
    """Every story, newest first, one a line."""
    return _lines("stories", map(_story, bulletin.stories))


def notices_schema() -> dict[str, object]:
    """The schema of `notices.json`."""
    change = _object({"verb": {"enum": list(get_args(Verb))}, "by": _TEXT, "day": _nullable(_DAY)})
    notice = _object(
        {
            "doc_no": _nullable(_TEXT),
            "title": _TEXT,
            "url": _URL,
            "issuer": _nullable(_TEXT),
            "date": _nullable(_DAY),
            "issued": _nullable(_DAY),
            "expires": _nullable(_DAY),
            "recipients": _TEXTS,
            "status": {"enum": list(get_args(Status))},
            "ended": _nullable(_DAY),
            "amends": _TEXTS,
            "replaces": _TEXTS,
            "withdraws": _TEXTS,
            "changes": {"type": "array", "items": change},
            "obligations": _TEXTS,
        }
    )
    return _document("notices", notice)


def stories_schema() -> dict[str, object]:
    """The schema of `stories.json`."""
    story = _object(
        {
            "title": _TEXT,
            "url": _URL,
            "date": _nullable(_DAY),
            "subject": _nullable(_TEXT),
            "kind": _nullable({"enum": ["person", "group"]}),
            "unit": _nullable(_TEXT),
            "units": _TEXTS,
            "honors": _TEXTS,
            "summary": _nullable(_TEXT),
            "responds_to": _TEXTS,
        }
    )
    return _document("stories", story)


def _notice(entry: NoticeEntry) -> Mapping[str, object]:
    header = entry.header
    days = {"date": header.date, "issued": header.issued, "expires": header.expires, "ended": entry.ended}
    told = {name: day.isoformat() if day else None for name, day in days.items()}
    changes = [
        {"verb": change.verb, "by": change.by, "day": change.day.isoformat() if change.day else None}
        for change in entry.changes
    ]
    return {
        "doc_no": header.doc_no,
        "title": entry.title,
        "url": entry.url,
        "issuer": header.issuer,
        "date": told["date"],
        "issued": told["issued"],
        "expires": told["expires"],
        "recipients": list(header.recipients),
        "status": entry.status,
        "ended": told["ended"],
        "amends": list(header.amends),
        "replaces": list(header.replaces),
        "withdraws": list(header.withdraws),
        "changes": changes,
        "obligations": [obligation.id for obligation in entry.obligations],
    }


def _story(entry: StoryEntry) -> Mapping[str, object]:
    header = entry.header
    return {
        "title": entry.title,
        "url": entry.url,
        "date": header.date.isoformat() if header.date else None,
        "subject": header.subject,
        "kind": header.kind,
        "unit": header.unit,
        "units": list(entry.units),
        "honors": list(header.honors),
        "summary": header.summary,
        "responds_to": list(header.responds_to),
    }


def _lines(name: str, records: Iterable[Mapping[str, object]]) -> str:
    lines = ",\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    return f'{{"{name}": [\n{lines}\n]}}\n'


def _document(name: str, item: dict[str, object]) -> dict[str, object]:
    return {"$schema": _DIALECT, "title": f"{name}.json", **_object({name: {"type": "array", "items": item}})}


def _object(properties: dict[str, object]) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _nullable(schema: dict[str, object]) -> dict[str, object]:
    return {"anyOf": [schema, {"type": "null"}]}
