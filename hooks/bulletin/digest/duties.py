"""The obligations of the printed notices in, the two tables at the head of a digest out: by day, and by whom they bind.

From the same rows as the site's lists, so that paper and web agree. Those of withdrawn notices are not in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import groupby

from bulletin.digest.model import DutyGroup, DutyRow, Obligations
from bulletin.glossary import STATUSES
from bulletin.index import NoticeEntry
from bulletin.obligation import Timing
from bulletin.parties import parties_of
from bulletin.render.dates import clock_words, month_words, parse_day, short_day_words
from bulletin.render.row import Group, Row

_GROUPS: Mapping[Group, str] = {
    "recurring": "定期",
    "event": "随事件",
    "open": "日期未定",
}
# What is to be done at once or always has no day to look up: a table of them would be the notices once more.
_UNTIMED = frozenset({"trigger", "standing", "void"})
_NOBODY = "（原文没有写明责任方）"
_KINDS = {"by": "前", "from": "起"}


def collect_duties(rows: Iterable[Row], items: Mapping[str, str], year: str = "") -> Obligations | None:
    """The tables of these rows; `items` maps a notice's URL to its item. None where nothing binds anybody.

    Days of `year`, that of the digest, are written without it where no heading has it.
    """
    rows = [row for row in rows if row.group != "void"]
    timed = [row for row in rows if row.group not in _UNTIMED]
    if not rows:
        return None
    untimed = len(rows) - len(timed)
    where = "不在表中，" if timed else ""
    remark = f"立即、及时办理和没有写明时间的要求{untimed}项{where}见各通知正文。" if untimed else ""
    return Obligations(tuple(_by_date(timed, items)), tuple(_by_unit(timed, items, year)), remark)


def _by_date(rows: list[Row], items: Mapping[str, str]) -> Iterable[DutyGroup]:
    """The dated ones month by month, then the groups without a day, in the order of the site's lists."""
    dated = sorted((row for row in rows if row.group == "dated"), key=lambda row: row.sort_key)
    for month, members in groupby(dated, key=lambda row: (row.date or "")[:7]):
        yield DutyGroup(month_words(month), tuple(_duty(row, items, month[:4]) for row in members))
    for group, title in _GROUPS.items():
        if members_of := [row for row in rows if row.group == group]:
            yield DutyGroup(title, tuple(_duty(row, items) for row in members_of))


def _by_unit(rows: list[Row], items: Mapping[str, str], year: str) -> Iterable[DutyGroup]:
    """Each duty once, under all whom it binds as the notices name them: 各党总支 is one heading, not thirty.

    Whoever is bound alone and together with others finds under the first heading where the others are.
    """
    names: dict[str, str] = {}
    counts: Counter[str] = Counter()
    groups: dict[frozenset[str], list[Row]] = {}
    for row in rows:
        found = {party.removeprefix("各"): party for party in parties_of(row.obligation) or (_NOBODY,)}
        for key, party in found.items():
            names[key] = max(names.get(key, ""), party, key=len)
        counts.update(found.keys())
        groups.setdefault(frozenset(found), []).append(row)

    def by_weight(keys: Iterable[str]) -> list[str]:
        return sorted(keys, key=lambda key: (key == _NOBODY, -counts[key], key))

    places = {key: place for place, key in enumerate(by_weight(counts))}
    ordered = sorted(map(by_weight, groups), key=lambda keys: [places[key] for key in keys])
    titles = {frozenset(keys): "、".join(names[key] for key in keys) for keys in ordered}
    for keys in ordered:
        group = frozenset(keys)
        members = sorted(groups[group], key=lambda row: (row.date is None, row.sort_key))
        others = [title for other, title in titles.items() if group < other] if len(group) == 1 else []
        yield DutyGroup(titles[group], tuple(_duty(row, items, year) for row in members), tuple(others))


def _duty(row: Row, items: Mapping[str, str], year: str = "") -> DutyRow:
    obligation = row.obligation
    return DutyRow(
        when=_when(row, year),
        who=row.who,
        what=obligation.text,
        modality=obligation.modality,
        notice_title=_name(row.entry),
        item=items[row.entry.url],
        is_doubtful=obligation.needs_review,
    )


def _name(entry: NoticeEntry) -> str:
    """The notice by its number; that there is a correction to it, which may have moved the day, is said beside it."""
    name = entry.header.doc_no or f"《{entry.title}》"
    return f"{name}（{STATUSES[entry.status]}）" if entry.status == "amended" else name


def _when(row: Row, year: str) -> str:
    """The day in figures where it is known, since 本周内 says nothing on paper; else the notice's own words."""
    timing = row.obligation.timing
    if timing is None:
        return ""
    if row.group == "open" and "date" in row.entry.document.left_open.keys:
        return f"{row.words}（待定）"  # until the notice has its own day
    if row.group != "dated" or timing.kind not in ("by", "from", "on", "between", "relative"):
        return row.words
    moments = [moment for moment in (timing.start, timing.due) if moment]
    return "至".join(_moment(moment, year) for moment in moments) + _ending(timing)


def _moment(moment: str, year: str) -> str:
    return ("" if moment[:4] == year else f"{parse_day(moment).year}年") + short_day_words(moment) + clock_words(moment)


def _ending(timing: Timing) -> str:
    return _KINDS.get(timing.kind, "前" if timing.kind == "relative" and timing.due and not timing.start else "")
