"""The JSON Schema (2020-12) of `obligations.json`, made from the types of `bulletin.obligation`."""

from __future__ import annotations

from typing import get_args

from bulletin.obligation import TIMING_FIELDS, Doubt, Every, Kind, Modality, Relation, Source, Unit
from bulletin.succession import Status

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_MOMENT: dict[str, object] = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$"}
_TEXT: dict[str, object] = {"type": "string"}
_TEXTS: dict[str, object] = {"type": "array", "items": _TEXT}
_FIELDS: dict[str, dict[str, object]] = {
    "start": _MOMENT,
    "due": _MOMENT,
    "rrule": {"type": "string", "pattern": r"^FREQ=[A-Z]+(;[A-Z]+=[^;]+)*$"},
    "every": {"enum": list(get_args(Every))},
    "time": {"type": "string", "pattern": r"^\d{2}:\d{2}$"},
    "event": _TEXT,
    "relation": {"enum": list(get_args(Relation))},
    "amount": {"type": "integer", "minimum": 0},
    "unit": {"enum": list(get_args(Unit))},
}

_STEP: dict[str, object] = {
    "type": "object",
    "properties": {
        "gives": {"enum": ["start", "due"]},
        "rule": _TEXT,
        "anchor": {"anyOf": [_MOMENT, {"type": "null"}]},
        "parts": {"type": "object"},
        "calendar": _TEXT,
    },
    "required": ["gives", "rule", "anchor", "parts"],
    "additionalProperties": False,
}


def obligations_schema() -> dict[str, object]:
    """The schema: strict, one alternative for each kind of timing."""
    notice = _object(
        doc_no=_nullable(_TEXT),
        title=_TEXT,
        url={"type": "string", "pattern": "/$"},
        date=_nullable({"type": "string", "format": "date"}),
        issuer=_nullable(_TEXT),
        status={"enum": list(get_args(Status))},
    )
    obligation = _object(
        id=_TEXT,
        notice=notice,
        who=_TEXTS,
        units=_TEXTS,
        modality={"enum": list(get_args(Modality))},
        quote=_TEXT,
        text=_TEXT,
        timing={"oneOf": [{"type": "null"}, *(_timing(kind) for kind in get_args(Kind))]},
        url={"type": "string", "pattern": "#o-"},
        source={"enum": list(get_args(Source))},
        needs_review={"type": "boolean"},
        optional={
            "excepted": _TEXTS,
            "doubts": {"type": "array", "items": {"enum": list(get_args(Doubt))}},
            "deliverable": _TEXT,
            "form": _TEXT,
            "to": _TEXT,
        },
    )
    return {
        "$schema": DIALECT,
        "title": "obligations.json",
        **_object(obligations={"type": "array", "items": obligation}),
    }


def _timing(kind: Kind) -> dict[str, object]:
    properties: dict[str, object] = {"kind": {"const": kind}, "text": _TEXT}
    properties |= {name: schema for name, schema in _FIELDS.items() if name in TIMING_FIELDS[kind]}
    properties |= {"derivation": {"type": "array", "items": _STEP}, "provisional": {"type": "boolean"}}
    return {"type": "object", "properties": properties, "required": ["kind", "text"], "additionalProperties": False}


def _object(optional: dict[str, object] | None = None, **properties: object) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties | (optional or {}),
        "required": list(properties),
        "additionalProperties": False,
    }


def _nullable(schema: dict[str, object]) -> dict[str, object]:
    return {"anyOf": [schema, {"type": "null"}]}
