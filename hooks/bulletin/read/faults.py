"""What the model found wrong with a value in, a finding that shows the right line out; knows no file and no wording."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pydantic_core import ErrorDetails

from bulletin.finding import Finding, Place
from bulletin.glossary import FRONT_MATTER_KEYS, TIMING_KEYS, TIMING_KINDS, VALUES
from bulletin.model import Attachment, Notice, ObligationInput, Review, ReviewStep, Story, TimingInput
from bulletin.read.dates import intended_date, short_date
from bulletin.read.yaml_tree import KeyPath

EXAMPLES: Mapping[str, str] = {
    "type": "notice",
    "title": "关于……的通知",
    "doc_no": "云溪师委〔2026〕7号",
    "issuer": "中共云溪师范大学委员会",
    "recipients": "[各党总支, 各直属党支部]",
    "date": "2026-03-02",
    "issued": "2026-03-02",
    "expires": "2026-03-20",
    "events": "{开学: 2026-03-01}",
    "replaces": "[云溪师委〔2025〕3号]",
    "amends": "[云溪师委〔2025〕3号]",
    "withdraws": "[云溪师委〔2025〕3号]",
    "responds_to": "[云溪师委〔2025〕3号]",
    "attachments": "[{title: 统计表, file: files/统计表.xlsx}]",
    "file": "files/统计表.xlsx",
    "cc": "[校长办公室]",
    "honors": "[省优秀共产党员]",
    "review": "{first: {by: 张三, date: 2026-03-02}}",
    "first": "{by: 张三, date: 2026-03-02}",
    "second": "{by: 李四, date: 2026-03-02}",
    "final": "{by: 王五, date: 2026-03-02}",
    "by": "张三",
    "subject": "……同志（或……党支部）",
    "kind": "person",
    "unit": "计算机学院党总支",
    "consent": "true",
    "obligations": "[{action: strike, quote: 正文里的原句}]",
    "action": "correct",
    "quote": "正文里的原句",
    "who": "[各党总支]",
    "modality": "must",
    "timing": "{kind: by, due: 2026-03-15T17:00}",
    "due": "2026-03-15T17:00",
    "start": "2026-03-15",
    "amount": "3",
    "rrule": "FREQ=MONTHLY;BYMONTHDAY=10",
    "old": "/notices/2026/example/",
    "new": "/notices/2026/example/",
    "url": "/notices/2026/example/",
    "slug": "computer-school",
    "name": "计算机学院党总支",
    "level": "党总支",
    "aliases": "[计算机学院总支]",
    "end": "2026-07-10",
    "publisher": "党委组织部",
    "issue": "3",
    "total": "86",
    "from": "2026-03-01",
    "to": "2026-03-31",
    "select": "[云溪师委〔2026〕7号]",
    "year": "2026",
    "report_to": "[学校党委]",
    "send_to": "[各部门]",
    "distribute_to": "[各党总支]",
    "purpose": "迎新值班电话",
    "approver": "陈示例",
    "copies": "60",
    "duplex": "true",
    "site": "http://dj.example.edu.cn/",
}
"""What a line with each key looks like, for messages only."""

_PARTS: Mapping[str, type] = {
    "attachments": Attachment,
    "review": Review,
    "first": ReviewStep,
    "second": ReviewStep,
    "final": ReviewStep,
    "obligations": ObligationInput,
    "timing": TimingInput,
}
_MOMENTS = ("start", "due")
_LONGEST_SHOWN = 60
_SURELY_MEANT = 0.8
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass
class Source:
    """Where the values came from: the places of keys and values and the author's own names, by the model's paths."""

    path: str
    keys: dict[KeyPath, Place] = field(default_factory=dict)
    values: dict[KeyPath, Place] = field(default_factory=dict)
    names: dict[KeyPath, str] = field(default_factory=dict)
    chinese: Mapping[str, str] = field(default_factory=lambda: FRONT_MATTER_KEYS)

    def label(self, at: KeyPath) -> str:
        """The last key of a path as messages call it: English, with the Chinese alias behind."""
        keys = [part for part in at if isinstance(part, str)]
        key = keys[-1] if keys else ""
        chinese = {**self.chinese, **TIMING_KEYS} if "timing" in keys[:-1] else self.chinese
        return f"{key}（{chinese[key]}）" if key in chinese and keys[:-1] != ["events"] else key

    def value_place(self, at: KeyPath) -> Place:
        """The place of a value, else of the nearest one around it."""
        return next((self.values[at[:n]] for n in range(len(at), -1, -1) if at[:n] in self.values), Place(self.path))

    def key_place(self, at: KeyPath) -> Place:
        return self.keys.get(at) or self.value_place(at)


def explain_fault(fault: ErrorDetails, model: type, source: Source) -> Finding:
    """The finding for one fault that pydantic found in the values of `model`."""
    at: KeyPath = tuple(part for part in fault["loc"] if part != "[key]")
    kind = fault["type"]
    if kind == "extra_forbidden":
        return _unknown_key(at, model, fault["input"], source)
    if kind == "missing":
        key = str(at[-1])
        example = f"{key}: {_example(at, key)}"
        return Finding("key-missing", source.value_place(at[:-1]), params={"key": source.label(at), "right": example})
    key = next((str(part) for part in reversed(at) if isinstance(part, str)), "")
    name = next((source.names[at[:n]] for n in range(len(at), 0, -1) if at[:n] in source.names), key)
    place, label = source.value_place(at), source.label(at)
    given = fault["input"]
    if given is None or given == "":
        params = {"key": label, "right": f"{name}: {_example(at, key)}"}
        return Finding("value-empty", place, params=params)
    if kind == "literal_error":
        return Finding("value-not-allowed", place, params={"key": label, **_allowed(at, name, given, fault)})
    message = str(fault.get("ctx", {}).get("error", ""))
    if message == "placeholder":
        params = {"key": label, "given": show(given), "right": f"{name}: {_example(at, key)}"}
        return Finding("value-not-filled-in", place, params=params)
    if message == "event span":
        return Finding("event-span", place, params={"given": show(given)})
    if message == "timing fields":
        return Finding("timing-fields", place, params=_timing_params(given))
    # Only dates are parsed by the standard library, whose messages name the part that is out of range.
    if "date" in kind or message in ("date", "moment") or re.search(r"out of range|must be in|isoformat", message):
        return _date_finding(label, f"{name}: ", show(given), place, is_moment=key in _MOMENTS or at[:1] == ("events",))
    params = {"key": label, "given": show(given), "right": f"{name}: {_example(at, key)}"}
    return Finding("value-wrong-type", place, params=params)


def show(value: object) -> str:
    """A value as messages quote it: in one line, not too long, lists and mappings as in YAML."""
    if isinstance(value, Mapping):
        text = "{" + ", ".join(f"{key}: {show(item)}" for key, item in value.items()) + "}"
    elif isinstance(value, list | tuple):
        text = "[" + ", ".join(show(item) for item in value) + "]"
    else:
        text = "" if value is None else " ".join(str(value).split())
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"


def _example(at: KeyPath, key: str) -> str:
    if at[:1] == ("events",) and len(at) > 1:
        return EXAMPLES["start"]
    if key == "kind" and "timing" in at:
        return "by"
    if key == "title" and at[:1] == ("attachments",):
        return "统计表"
    return {"unit": "day"}.get(key, EXAMPLES.get(key, "……")) if "timing" in at else EXAMPLES.get(key, "……")


def _unknown_key(at: KeyPath, model: type, value: object, source: Source) -> Finding:
    """A key the model does not have: misspelt, at home in another place or in the other type, or nowhere."""
    key, place = str(at[-1]), source.key_place(at)
    parent = next((part for part in reversed(at[:-1]) if isinstance(part, str)), "")
    known = _names_of(_PARTS.get(parent, model), TIMING_KEYS if parent == "timing" else source.chinese)
    # A key that is there already is not what is meant.
    near = [name for name in _nearest(key, known) if (*at[:-1], _english(name, known)) not in source.keys][:1]
    fitting = _fits(near[0], value, known) if near else ""
    # draft: true is no slip in date.
    if near and (fitting or _is_like(key, near[0])):
        right = f"{near[0]}: {fitting or _example_behind(near[0], known)}"
        code = "key-misspelt" if fitting else "key-and-value-wrong"
        return Finding(code, place, params={"key": show(key), "near": near[0], "right": right})
    home = _home_of(key, model) if len(at) == 1 else ""
    if home:
        params = {"key": source.label(at), "home": source.label((home,)), "right": f"{home}: {{{key}: {show(value)}}}"}
        return Finding("key-misplaced", place, params=params)
    if any(key in other.model_fields for other in (Notice, Story)) and model in (Notice, Story):
        other = "story" if model is Notice else "notice"
        return Finding("key-of-other-type", place, params={"key": source.label(at), "right_type": other})
    return Finding("key-unknown", place, params={"key": show(key), "known": "、".join(_shown(known))})


def _nearest(key: str, known: Sequence[str]) -> list[str]:
    return difflib.get_close_matches(key[:40], known, 3, 0.6)


def _is_like(key: str, name: str) -> bool:
    return difflib.SequenceMatcher(None, name, key[:40]).ratio() >= _SURELY_MEANT


def _fits(name: str, value: object, known: Sequence[str]) -> str:
    """The author's value as it may stand behind a key of this name, in brackets for a list; empty where it cannot."""
    example = _example_behind(name, known)
    if example.startswith("[") and example[1] != "{" and value and not isinstance(value, list):
        return f"[{show(value)}]"
    if _DATE.fullmatch(example):
        given = show(value)
        return given if intended_date(given) or short_date(given) else ""
    is_other = example[:1] in ("[", "{") and not isinstance(value, list if example[0] == "[" else Mapping)
    return "" if is_other else show(value)


def _example_behind(name: str, known: Sequence[str]) -> str:
    return EXAMPLES.get(_english(name, known), "")


def _english(name: str, known: Sequence[str]) -> str:
    return known[known.index(name) % (len(known) // 2)]


def _names_of(model: type, chinese: Mapping[str, str]) -> Sequence[str]:
    """The English keys of a model, then their Chinese names."""
    keys = [field.alias or name for name, field in getattr(model, "model_fields", {}).items()]
    return [*keys, *(chinese.get(key, key) for key in keys)]


def _shown(names: Sequence[str]) -> Iterator[str]:
    """Each key with its Chinese name, if it has one."""
    half = len(names) // 2
    for english, chinese in zip(names[:half], names[half:], strict=True):
        yield english if english == chinese else f"{english}（{chinese}）"


def _home_of(key: str, model: type) -> str:
    """The key of this model under which a key of a part belongs that stands at the margin."""
    homes = {"first": "review", "second": "review", "final": "review", "quote": "obligations", "action": "obligations"}
    return homes[key] if homes.get(key) in getattr(model, "model_fields", ()) else ""


def _allowed(at: KeyPath, name: str, given: object, fault: ErrorDetails) -> dict[str, str]:
    """The values a key may have, with their Chinese names, and the line with the one that is nearest."""
    key = str(at[-1])
    values = re.findall(r"'([^']+)'", str(fault["ctx"]["expected"]))
    in_chinese = {value: chinese for chinese, value in VALUES.get(key, {}).items()}
    if "timing" in at and key == "kind":
        in_chinese = dict(TIMING_KINDS)
    near = difflib.get_close_matches(str(given)[:40].lower(), values, 1, 0.5)
    shown = "、".join(f"{value}（{in_chinese[value]}）" if value in in_chinese else value for value in values)
    return {"given": show(given), "allowed": shown, "right": f"{name}: {near[0] if near else values[0]}"}


def _timing_params(given: object) -> dict[str, str]:
    kind = str(given.get("kind")) if isinstance(given, Mapping) else ""
    return {"kind": kind, "kind_name": TIMING_KINDS.get(kind, kind), "given": show(given)}


def _date_finding(label: str, head: str, given: str, place: Place, *, is_moment: bool) -> Finding:
    date = intended_date(given) or short_date(given)
    code = "date-not-iso"
    if date is None:
        code, right = "date-not-read", EXAMPLES["due" if is_moment else "date"]
    elif date.is_far_off:
        code, right = "date-far-off", EXAMPLES["date"]
    elif not date.exists:
        code, right = "date-does-not-exist", date.last_day or EXAMPLES["date"]
    else:
        right = date.iso if is_moment else date.iso_date
    return Finding(code, place, params={"key": label, "given": given, "right": head + right})
