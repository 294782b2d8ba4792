"""The pages of changes, 修改记录: what of a published notice was changed since, what readers must know before all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from bulletin.glossary import DIFFERENCES, MODALITIES
from bulletin.history import Difference, Revision
from bulletin.index import NoticeEntry
from bulletin.obligation import Timing
from bulletin.render.dates import clock_words, day_words
from bulletin.render.environment import render_template
from bulletin.render.generated_page import GeneratedPage
from bulletin.render.links import root_of
from bulletin.render.lists import Lists
from bulletin.render.timing_words import describe_timing

HISTORY_FOLDER = "changes/"
"""Below the address of the notice."""


@dataclass(frozen=True)
class ToldDifference:
    """A difference in words."""

    label: str
    duty: str
    before: str
    after: str


@dataclass(frozen=True)
class ToldRevision:
    """A revision in words."""

    day: dt.date
    differences: tuple[ToldDifference, ...]
    edits: int


def render_history_pages(lists: Lists) -> dict[str, GeneratedPage]:
    """Path → page, for each notice that was changed after it was published."""
    pages: dict[str, GeneratedPage] = {}
    for entry in lists.bulletin.notices:
        if revisions := lists.revisions.get(entry.document.path):
            url = f"{entry.url}{HISTORY_FOLDER}"
            html = render_template(
                "history.html", root=root_of(url), entry=entry, revisions=[_told(each) for each in revisions]
            )
            pages[f"{url.rstrip('/')}.md"] = GeneratedPage("修改记录", html)
    return pages


def last_essential_change(entry: NoticeEntry, lists: Lists) -> dt.date | None:
    """The day of the last change that readers must know."""
    revisions = lists.revisions.get(entry.document.path, ())
    return next((revision.day for revision in revisions if revision.differences), None)


def _told(revision: Revision) -> ToldRevision:
    return ToldRevision(revision.day, tuple(map(_told_difference, revision.differences)), revision.edits)


def _told_difference(difference: Difference) -> ToldDifference:
    return ToldDifference(
        DIFFERENCES[difference.subject], difference.duty, _words(difference.before), _words(difference.after)
    )


def _words(value: object) -> str:
    """A value as an office writes it."""
    if value is None:
        return ""
    if isinstance(value, Timing):
        moment = value.sort_date
        told = describe_timing(value)
        return f"{told}（{day_words(moment)}{clock_words(moment)}）" if moment else told
    if isinstance(value, dt.date):
        return day_words(value)
    if isinstance(value, str):
        return MODALITIES.get(value, value)
    return "、".join(map(str, value)) if isinstance(value, Iterable) else str(value)
