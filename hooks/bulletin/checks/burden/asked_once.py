"""Nobody is asked for the same material (交付物) twice in a month by different notices."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from bulletin.checks.burden.confirmed import is_confirmed
from bulletin.finding import Finding
from bulletin.index import Bulletin, NoticeEntry
from bulletin.late_pattern import late
from bulletin.obligation import Obligation
from bulletin.succession import OUT_OF_FORCE

_SPARE = late(
    r"[《》“”‘’\"'\s]|（[^（）]*）|\d{4}(?:—\d{4})?(?:学年|年度|年)?|(?:上|下)半年|第[一二三四]季度|[一二三四五六七八九十\d]+月份?"
)
_OWN = late(r"^(?:本单位|本支部|本部门|本学院|各支部|所属党支部|年度|最新|新的|完整的?|相关|有关|的)+")
_HAN = late("[\u4e00-\u9fff]")
_CLAUSE_END = late("[，。；]")
_SHORTEST = 4
"""Characters. 名单 or 报告 alone do not say which one."""
_SHOWN_UNITS = 3


def check_asked_once(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning at the later request, naming the earlier notice and the units that are asked by both."""
    asked: dict[tuple[str, str, str], NoticeEntry] = {}
    for entry in reversed(bulletin.notices):
        if entry.status in OUT_OF_FORCE:
            continue
        for obligation in entry.obligations:
            request = _request(obligation)
            if request is None:
                continue
            earlier: dict[str, list[str]] = {}
            for unit in obligation.units:
                other = asked.setdefault((*request, unit), entry)
                if other is not entry and not _changes(entry, other) and not is_confirmed(entry, obligation):
                    earlier.setdefault(other.document.path, []).append(unit)
            for path, units in earlier.items():
                yield _finding(entry, obligation, bulletin.notice_by_path[path], units)


def materials_of(entry: NoticeEntry) -> set[str]:
    """What a notice asks for that an earlier one may have asked for."""
    if entry.status in OUT_OF_FORCE:
        return set()
    return {request[0] for obligation in entry.obligations if (request := _request(obligation))}


def may_ask_for(materials: Collection[str], text: str) -> bool:
    """Whether a text could ask for one of these, judged without extraction: yes where it does, hardly ever else.

    What is handed in is named within a clause; `material` takes characters out of the name and adds none.
    """
    wanted = [han for name in materials if (han := _HAN.findall(name))]
    likely = [han for han in wanted if all(map(text.__contains__, han))]
    return bool(likely) and any(_holds(clause, han) for clause in _CLAUSE_END.split(text) for han in likely)


def _holds(clause: str, characters: Sequence[str]) -> bool:
    """Whether the characters stand in it in this order."""
    rest = iter(clause)
    return all(character in rest for character in characters)


def _request(obligation: Obligation) -> tuple[str, str] | None:
    """The material that an obligation asks for and the month (YYYY-MM) in which it is due, where it says both."""
    due = obligation.timing.due if obligation.timing else None
    if not due or obligation.modality != "must":
        return None
    thing = material(obligation.deliverable)
    return (thing, due[:7]) if thing else None


def material(name: str | None) -> str:
    """The name of a deliverable without year, month, marks and notes; empty where it says too little."""
    bare = _OWN.sub("", _SPARE.sub("", name or ""))
    return bare if len(bare) >= _SHORTEST else ""


def _changes(later: NoticeEntry, earlier: NoticeEntry) -> bool:
    """Whether one notice corrects the other: then it is the same request."""
    return any(change.by == later.header.doc_no for change in earlier.changes)


def _finding(entry: NoticeEntry, obligation: Obligation, other: NoticeEntry, units: list[str]) -> Finding:
    more = f"等{len(units)}个单位" if len(units) > _SHOWN_UNITS else ""
    params = {
        "thing": obligation.deliverable or "",
        "month": f"{int((obligation.timing.due or '')[5:7])}月" if obligation.timing and obligation.timing.due else "",
        "other": f"{other.header.doc_no or ''}《{other.title}》",
        "units": "、".join(units[:_SHOWN_UNITS]) + more,
        "quote": obligation.quote,
    }
    return Finding("material-asked-twice", entry.document.place_in_body(obligation.start), "warning", params)
