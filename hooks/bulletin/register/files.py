"""The YAML files of `docs/_register/` in, the register and what is wrong in them out; a faulty entry is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from bulletin.finding import Finding, Place
from bulletin.read.decode import decode_source
from bulletin.read.faults import Source, explain_fault, show
from bulletin.read.front_matter import FrontMatter, read_block
from bulletin.read.slips import Vocabulary
from bulletin.read.yaml_tree import KeyPath
from bulletin.register.entries import (
    Allowance,
    Event,
    Host,
    NumberShape,
    OutsideDocument,
    Phrase,
    Redirect,
    Term,
    Tombstone,
    Unit,
)
from bulletin.register.ledgers import (
    ADDRESSES_FILE,
    CALENDAR_FILE,
    PublishedAddress,
    read_addresses,
    read_calendar_entries,
)
from bulletin.register.resolve import Register

_PARTS: Mapping[str, type[BaseModel]] = {
    "units": Unit,
    "terms": Term,
    "events": Event,
    "closed": Event,
    "documents": OutsideDocument,
    "exceptions": Allowance,
    "numbers": NumberShape,
    "hosts": Host,
    "phrases": Phrase,
    "redirects": Redirect,
    "tombstones": Tombstone,
}
_FIELDS = frozenset(key for model in _PARTS.values() for key in model.model_fields)
_VOCABULARY = Vocabulary(
    _FIELDS | {*_PARTS, "groups"},
    lists=frozenset({"aliases", "codes", "parts", "wrong"}),
    sentences=frozenset({"source", "reason"}),
    examples={
        "": "- {name: 计算机学院党总支, slug: computer-school, level: 党总支}",
        "groups": "部门: [党委部门, 行政部门]",
        "terms": "- {name: 2026年春季学期, start: 2026-03-01, end: 2026-07-10}",
        "events": "- {name: 开学, date: 2026-03-01}",
        "closed": "- {name: 校庆, date: 2026-05-01}",
        "documents": "- {doc_no: 云溪师委〔2026〕7号, title: 关于……的通知}",
        "exceptions": "- {hash: ……, purpose: 迎新值班电话, approver: 陈示例, until: 2026-09-30}",
        "numbers": '- {name: 学号, shape: "20########"}',
        "hosts": "- {host: www.example.cn, purpose: 报名平台}",
        "phrases": "- {phrase: ……, source: ……}",
        "redirects": "- {old: /notices/2026/example/, new: /notices/2026/new-name/}",
        "tombstones": "- {url: /notices/2026/example/, title: ……, by: ……, date: 2026-03-02, reason: ……}",
    },
)
_UNITS_FILE = "_register/units.yml"
_UNIT_PAGES = "units/"
_MOST_NAMED = 3
_Model = TypeVar("_Model", bound=BaseModel)


@dataclass
class _Read:
    """What the files have given so far: entries by their part, with the place of each."""

    entries: dict[str, list[tuple[BaseModel, Place]]] = field(default_factory=dict)
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    group_places: dict[str, Place] = field(default_factory=dict)
    void_exceptions: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)

    def of(self, part: str, model: type[_Model]) -> tuple[_Model, ...]:
        return tuple(entry for entry, _ in self.entries.get(part, ()) if isinstance(entry, model))


def read_register(files: Mapping[str, bytes]) -> tuple[Register, list[Finding]]:
    """The register from its files (path → bytes); the same part may be spread over several. Never raises.

    Of them the YAML files and the two ledgers are read.
    """
    read = _Read()
    addresses, faults = read_addresses(files.get(ADDRESSES_FILE, b""))
    entries, more_faults = read_calendar_entries(files.get(CALENDAR_FILE, b""))
    read.findings += [*faults, *more_faults]
    for path, data in sorted(files.items()):
        if not path.endswith(".yml"):
            continue
        text, findings = decode_source(data, path)
        # An empty file of the register says nothing, which is no fault.
        read.findings += [finding for finding in findings if finding.code != "file-empty"]
        lines = text.split("\n")
        block = read_block(lines, path, 0, 0, _VOCABULARY)
        read.findings += block.findings
        # Of a file that is no register at all nobody knows what it was to tell.
        parts = (*_PARTS, "groups") if "*" in block.unreadable or (data and not text) else ()
        read.unread |= {*block.unreadable, *block.damaged, *parts} & {*_PARTS, "groups"}
        _read_parts(block, path, read)
    if "units" not in read.entries and any(fault.place.path == _UNITS_FILE for fault in read.findings):
        read.unread.add("units")
    if lost := _without_units(read, files.get(_UNITS_FILE), addresses):
        read.findings.append(lost)
        read.unread.add("units")
    register = Register(
        unread=frozenset(read.unread),
        units=read.of("units", Unit),
        groups=read.groups,
        terms=read.of("terms", Term),
        events=read.of("events", Event),
        closed=read.of("closed", Event),
        documents=read.of("documents", OutsideDocument),
        exceptions=read.of("exceptions", Allowance),
        void_exceptions=tuple(read.void_exceptions),
        numbers=read.of("numbers", NumberShape),
        exception_places=tuple(place for _, place in read.entries.get("exceptions", ())),
        hosts=read.of("hosts", Host),
        phrases=read.of("phrases", Phrase),
        redirects=read.of("redirects", Redirect),
        redirect_places=tuple(place for _, place in read.entries.get("redirects", ())),
        tombstones=read.of("tombstones", Tombstone),
        tombstone_places=tuple(place for _, place in read.entries.get("tombstones", ())),
        addresses=addresses,
        calendar_entries=entries,
        unit_places=tuple(place for _, place in read.entries.get("units", ())),
        group_places=read.group_places,
    )
    return register, read.findings


def _without_units(read: _Read, data: bytes | None, addresses: Iterable[PublishedAddress]) -> Finding | None:
    """An error where no unit is left of those that have been public and were not withdrawn, or their file is empty."""
    if "units" in read.entries or any(finding.level == "error" for finding in read.findings):
        return None
    former = {stone.url for stone in read.of("tombstones", Tombstone)}
    former |= {redirect.old for redirect in read.of("redirects", Redirect)}
    names = [
        each.owner
        for each in addresses
        if each.owner and each.url.startswith(_UNIT_PAGES) and f"/{each.url}" not in former
    ]
    if names:
        more = "等" if len(names) > _MOST_NAMED else ""
        params = {"count": str(len(names)), "names": "、".join(names[:_MOST_NAMED]) + more}
        return Finding("register-units-lost", Place(_UNITS_FILE), params=params)
    # One that is not there says nothing: not every school has written its units down.
    return Finding("file-empty", Place(_UNITS_FILE)) if data is not None and not data.strip() else None


def _read_parts(block: FrontMatter, path: str, read: _Read) -> None:
    for part, value in block.values.items():
        place = block.key_places[(part,)]
        if part not in _PARTS and part != "groups":
            known = "、".join((*_PARTS, "groups"))
            read.findings.append(Finding("key-unknown", place, params={"key": show(part), "known": known}))
        elif part == "groups" and isinstance(value, dict):
            _read_groups(value, block, read)
        elif part in _PARTS and isinstance(value, list):
            _read_entries(part, value, block, path, read)
        elif value is not None:
            read.findings.append(Finding("register-part-wrong", place, params={"key": part, "given": show(value)}))
            read.unread.add(part)


def _read_groups(groups: Mapping[str, object], block: FrontMatter, read: _Read) -> None:
    for name, members in groups.items():
        place = block.key_places[("groups", name)]
        if not isinstance(members, list) or not all(isinstance(member, str) for member in members):
            right = f"{name}: [{show(members) or '……'}]" if not isinstance(members, list | dict) else f"{name}: [……]"
            params = {"key": name, "given": show(members), "right": right}
            read.findings.append(Finding("value-wrong-type", place, params=params))
        elif name in read.groups:
            params = {"key": name, "given": f"{name}: {show(members)}"}
            read.findings.append(Finding("key-duplicate", place, params=params))
        else:
            read.groups[name] = tuple(members)
            read.group_places[name] = place


def _read_entries(part: str, items: list[object], block: FrontMatter, path: str, read: _Read) -> None:
    model = _PARTS[part]
    for number, item in enumerate(items):
        at: KeyPath = (part, number)
        given = {key: value for key, value in item.items() if value is not None} if isinstance(item, dict) else item
        try:
            entry = model.model_validate(given)
        except ValidationError as error:
            source = _source_of(at, block, path)
            read.findings += [explain_fault(fault, model, source) for fault in error.errors(include_url=False)]
            read.unread.add(part)
            if model is Allowance and isinstance(item, dict):
                read.void_exceptions.append(str(item.get("hash")))
        else:
            read.entries.setdefault(part, []).append((entry, block.places[at]))


def _source_of(at: KeyPath, block: FrontMatter, path: str) -> Source:
    """The places of one entry, by paths that begin in it."""
    depth = len(at)
    return Source(
        path,
        keys={key[depth:]: place for key, place in block.key_places.items() if key[:depth] == at},
        values={key[depth:]: place for key, place in block.places.items() if key[:depth] == at},
        chinese={},
    )
