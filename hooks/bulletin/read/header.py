"""Front-matter values in, a Notice or a Story out; every value that does not fit is left out and becomes a finding."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bulletin.finding import Finding, Place
from bulletin.glossary import FRONT_MATTER_KEYS, TIMING_KEYS, TIMING_KINDS, VALUES
from bulletin.model import NAME_LISTS, Header, Notice, Story
from bulletin.read.attachment_paths import name_attachments
from bulletin.read.faults import EXAMPLES, Source, explain_fault, show
from bulletin.read.front_matter import FrontMatter, KeyPath
from bulletin.read.left_open import LeftOpen, take_left_open

DocumentType = Literal["notice", "story"]

_FROM_CHINESE = {chinese: key for key, chinese in FRONT_MATTER_KEYS.items()}
_TIMING_FROM_CHINESE = {chinese: key for key, chinese in TIMING_KEYS.items()}
_KINDS_FROM_CHINESE = {chinese: kind for kind, chinese in TIMING_KINDS.items()}
_STORY_TITLE = "……先进事迹"
_FREE_KEYS_UNDER = "events"
_TYPES: tuple[DocumentType, ...] = ("notice", "story")
_MODELS: Mapping[str, type[Header]] = {"notice": Notice, "story": Story}
# A dash within an item is the next item, written a blank too far to the right for YAML to see it.
# Not in brackets: 各党委（总支、直属支部） is one name.
_SEPARATORS = re.compile(r"[、，；;](?![^（(]{0,40}[）)])|\s-\s+")


def read_header(
    front_matter: FrontMatter, path: str, default_type: DocumentType
) -> tuple[Header, LeftOpen, list[Finding]]:
    """The header of a document, what of it waits for the signing, and the findings on its values; never raises.

    The type comes from the key `type`, and where that is missing or wrong from `default_type`. Keys and values may be
    English or their Chinese alias.
    """
    findings: list[Finding] = []
    source = Source(path)
    named = _to_english(front_matter, front_matter.values, (), (), source, findings)
    # A key without a value is a field of the form left blank: as good as absent, if nothing must be there.
    values = {key: value for key, value in named.items() if value is not None} if isinstance(named, dict) else {}
    # Blanks between quotation marks are no value either.
    values = {key: "" if isinstance(value, str) and not value.strip() else value for key, value in values.items()}
    model = _MODELS[_take_type(values, default_type, source, findings)]
    left_open = take_left_open(values, model.at_signing)
    _split_names(values, source, findings)
    findings += name_attachments(values, source) if model is Notice else ()
    header, faults = _validate(model, values)
    explained = [explain_fault(fault, model, source) for fault in faults]
    findings += explained
    if front_matter.is_present and "*" not in front_matter.unreadable:
        meant = {_english(finding.params["near"]) for finding in explained if "near" in finding.params}
        excused = meant | {_english(key) for key in front_matter.unreadable}
        findings += _missing_keys(model, values, source, excused)
        return header, replace(left_open, keys=tuple(key for key in left_open.keys if key not in excused)), findings
    return header, LeftOpen(), findings


def _take_type(
    values: dict[str, object], default_type: DocumentType, source: Source, findings: list[Finding]
) -> DocumentType:
    """The type of the document; a wrong one is reported and taken out of the values."""
    given = values.get("type", default_type)
    for known in _TYPES:
        if given == known:
            return known
    near = next(iter(difflib.get_close_matches(show(given).lower(), _TYPES, 1, 0.5)), default_type)
    params = {
        "key": source.label(("type",)),
        "given": show(given),
        "allowed": "、".join(f"{english}（{chinese}）" for chinese, english in VALUES["type"].items()),
        "right": f"{source.names.get(('type',), 'type')}: {near}",
    }
    findings.append(Finding("value-not-allowed", source.value_place(("type",)), params=params))
    values.pop("type")
    return default_type


def example_block(document_type: DocumentType) -> str:
    """The front matter that a document of this type needs at least, as it should stand at the top of the file."""
    model = _MODELS[document_type]
    keys = [key for key in model.model_fields if key in (*model.required, *model.at_signing)]
    lines = [f"type: {document_type}", *(f"{key}: {_example(key, model)}" for key in keys)]
    return "\n".join(["---", *lines, "---"])


def _example(key: str, model: type[Header]) -> str:
    return _STORY_TITLE if key == "title" and model is Story else EXAMPLES[key]


def _missing_keys(
    model: type[Header], values: Mapping[str, object], source: Source, excused: set[str]
) -> list[Finding]:
    """What must be there and is not; a key that is there without a value is reported at its place."""
    findings = []
    for key in model.required:
        if values.get(key) not in (None, "", [], ()) or key in excused:
            continue
        name = source.names.get((key,), key)
        code = "value-empty" if (key,) in source.keys else "key-missing"
        place = source.key_place((key,)) if (key,) in source.keys else source.values.get((), Place(source.path))
        params = {"key": source.label((key,)), "right": f"{name}: {_example(key, model)}"}
        findings.append(Finding(code, place, params=params))
    return findings


def _validate(model: type[Header], values: dict[str, object]) -> tuple[Header, list[ErrorDetails]]:
    """The model of what fits; top-level keys that hold a fault are left out, their faults returned."""
    try:
        return model.model_validate(values), []
    except ValidationError as error:
        faults = error.errors(include_url=False)
        bad = {str(fault["loc"][0]) for fault in faults}
        kept = {key: value for key, value in values.items() if key not in bad}
        for key in ("obligations", "attachments", "review"):
            # One entry gone wrong must not silence the others.
            items = values.get(key)
            wrong = {fault["loc"][1] for fault in faults if fault["loc"][0] == key and len(fault["loc"]) > 1}
            if wrong and isinstance(items, list):
                kept[key] = [item for n, item in enumerate(items) if n not in wrong]
            elif wrong and isinstance(items, dict):
                kept[key] = {name: item for name, item in items.items() if name not in wrong}
        return model.model_validate(kept), faults


def _to_english(
    front_matter: FrontMatter, value: object, at: KeyPath, written: KeyPath, source: Source, findings: list[Finding]
) -> object:
    """Chinese keys and values replaced by the model's; `source` is filled with places under the English names."""
    if written in front_matter.places:
        source.values[at] = front_matter.places[written]
    if isinstance(value, list):
        return [
            _to_english(front_matter, item, (*at, n), (*written, n), source, findings) for n, item in enumerate(value)
        ]
    if not isinstance(value, dict):
        return _value_from_chinese(value, at)
    result: dict[str, object] = {}
    for key, item in value.items():
        english, path = _english(key, at[-1] if at else ""), (*written, key)
        place = front_matter.key_places.get(path, source.value_place(at))
        if english in result:
            params = {"key": source.label((*at, english)), "given": f"{key}: {show(item)}"}
            findings.append(Finding("key-duplicate", place, params=params))
            continue
        source.keys[(*at, english)] = place
        source.names[(*at, english)] = key
        result[english] = _to_english(front_matter, item, (*at, english), path, source, findings)
    return result


def _english(key: str, parent: str | int = "") -> str:
    if parent == _FREE_KEYS_UNDER:
        return key
    return (_TIMING_FROM_CHINESE if parent == "timing" else _FROM_CHINESE).get(key, key)


def _value_from_chinese(value: object, at: KeyPath) -> object:
    if not isinstance(value, str) or not at:
        return value
    if at[-1] == "kind" and "timing" in at:
        return _KINDS_FROM_CHINESE.get(value, value)
    return VALUES.get(str(at[-1]), {}).get(value, value)


def _split_names(value: object, source: Source, findings: list[Finding], at: KeyPath = ()) -> None:
    """In lists of names, an item that holds several is reported and, in place, split into them."""
    if isinstance(value, list) and at and at[-1] in NAME_LISTS:
        for number, item in enumerate(value):
            if isinstance(item, str) and _SEPARATORS.search(item):
                names = [name.strip() for other in value for name in _SEPARATORS.split(str(other)) if name.strip()]
                params = {"given": show(item), "right": f"{source.names.get(at, at[-1])}: [{', '.join(names)}]"}
                findings.append(Finding("list-not-split", source.value_place((*at, number)), params=params))
                value[:] = names
                return
    elif isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            _split_names(item, source, findings, (*at, key))
