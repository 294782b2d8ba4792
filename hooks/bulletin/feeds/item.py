"""The bulletin in, the items of its feeds out: the same for Atom and JSON Feed; knows neither format.

Ids are tag: URIs (RFC 4151), so that a file that gets another name is no news: a notice's from its doc_no, a duty's
from the notice's doc_no and its own id, a story's from the first address under which it was published.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from bulletin.addresses import first_addresses
from bulletin.glossary import MODALITIES, STATUSES, STORY_KINDS, TO_REVIEW
from bulletin.index import Bulletin, NoticeEntry, StoryEntry
from bulletin.obligation import Obligation
from bulletin.parties import party_words
from bulletin.register import PublishedAddress
from bulletin.render.dates import day_words
from bulletin.render.row import correction_words, plain_quote, state_words
from bulletin.render.timing_words import describe_timing
from bulletin.succession import OUT_OF_FORCE

_MINTED = "2026"
"""The year in every id: RFC 4151 asks for a day on which the name of the host was the school's; it never changes."""
_NO_HOST = "party-building-bulletin.invalid"
_LATEST = 50


@dataclass(frozen=True)
class Item:
    """One thing that is told: `url` is below the site's root, the days are those of the documents."""

    id: str
    url: str
    title: str
    text: str
    published: dt.date
    updated: dt.date
    author: str | None
    tags: tuple[str, ...]


@dataclass(frozen=True)
class Feed:
    """A feed: `folder` is the address of its page, where its files stand; newest item first."""

    id: str
    folder: str
    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class FeedMaker:
    """The feeds of a bulletin as they are on `today`."""

    bulletin: Bulletin
    site_url: str
    today: dt.date

    def feeds(self) -> Iterable[Feed]:
        """Notices, stories, and what is asked of each unit."""
        told = (entry for entry in self.bulletin.notices if entry.header.doc_no and entry.header.date)
        latest = sorted(told, key=self._last_told, reverse=True)[:_LATEST]
        yield self._feed("notices/", "党建简报：通知", [item for entry in latest if (item := self._notice(entry))])
        first = first_addresses(self.bulletin)
        stories = [item for entry in self.bulletin.stories if (item := self._story(entry, first))]
        yield self._feed("stories/", "党建简报：先进典型", stories)
        by_unit: dict[str, list[Item]] = {unit.name: [] for unit in self.bulletin.register.units}
        wanting = set(by_unit)
        for entry in self.bulletin.notices:
            for obligation in entry.obligations if entry.status not in OUT_OF_FORCE else ():
                if wanting.isdisjoint(obligation.units) or (item := self._duty(entry, obligation)) is None:
                    continue
                for name in wanting.intersection(obligation.units):
                    by_unit[name].append(item)
                    if len(by_unit[name]) == _LATEST:
                        wanting.remove(name)
        for unit in self.bulletin.register.units:
            yield self._feed(f"units/{unit.slug}/", f"党建简报：{unit.name}的任务", by_unit[unit.name])

    def _feed(self, folder: str, title: str, items: list[Item]) -> Feed:
        newest = sorted(items, key=lambda item: item.updated, reverse=True)[:_LATEST]
        return Feed(self._tag("feed", folder), folder, title, tuple(newest))

    def _notice(self, entry: NoticeEntry) -> Item | None:
        header = entry.header
        if not header.doc_no or not header.date:
            return None
        state = "" if entry.status == "in_force" else f"（{STATUSES[entry.status]}）"
        lines = [f"{header.issuer or ''} {header.doc_no} {day_words(header.date)}".strip()]
        lines += [_duty_words(obligation) for obligation in entry.obligations if obligation.timing]
        return Item(
            self._tag("notice", header.doc_no),
            entry.url,
            f"{state}{entry.title}",
            "\n".join(lines),
            header.date,
            self._last_told(entry),
            header.issuer,
            (STATUSES[entry.status],),
        )

    def _last_told(self, entry: NoticeEntry) -> dt.date:
        """The day of a notice, or the last on which something was done to it; of one that has a day."""
        days = [change.day for change in entry.changes if change.day and change.day <= self.today]
        return max([*([entry.header.date] if entry.header.date else []), *days])

    def _story(self, entry: StoryEntry, first: Mapping[str, PublishedAddress]) -> Item | None:
        header = entry.header
        if not header.date:
            return None
        facts = [header.subject, header.unit, "、".join(header.honors), header.summary]
        return Item(
            self._tag("story", first[entry.url].url if entry.url in first else entry.url),
            entry.url,
            entry.title,
            "\n".join(fact for fact in facts if fact),
            header.date,
            header.date,
            None,
            (STORY_KINDS[header.kind],) if header.kind else (),
        )

    def _duty(self, entry: NoticeEntry, obligation: Obligation) -> Item | None:
        header = entry.header
        if not header.doc_no or not header.date:
            return None
        state = "".join(f"（{words}）" for words in state_words(entry))
        corrections = [change.by for change in entry.changes if change.verb == "amends"]
        lines = [plain_quote(entry, obligation)]
        lines += [TO_REVIEW] if obligation.needs_review else []
        lines += [correction_words(corrections)] if corrections else []
        lines.append(f"依据：《{entry.title}》（{header.doc_no}）")
        return Item(
            self._tag("duty", header.doc_no, obligation.id),
            f"{entry.url}#o-{obligation.id}",
            f"{state}{_duty_words(obligation)}",
            "\n".join(lines),
            header.date,
            self._last_told(entry),
            header.issuer,
            (MODALITIES[obligation.modality],),
        )

    def _tag(self, *parts: str) -> str:
        host = urlsplit(self.site_url).hostname or _NO_HOST
        return f"tag:{host},{_MINTED}:{':'.join(quote(part, safe='/') for part in parts)}"


def _duty_words(obligation: Obligation) -> str:
    """Who, what, by when, on one line."""
    who = party_words(obligation)
    what = " ".join(obligation.text.split())
    when = f"（{describe_timing(obligation.timing)}）" if obligation.timing else ""
    ban = f"（{MODALITIES['must_not']}）" if obligation.modality == "must_not" else ""
    return f"{who}：{ban}{what}{when}" if who else f"{ban}{what}{when}"
