"""Fixed phrases (提法) as the register has them: whole, in order, rightly spelt, and of their time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from bulletin.checks.passages import MOST_PER_PIECE, Passage, body_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.register.entries import Phrase

_LISTED = "[、，和及与 ]{1,2}"


def check_fixed_phrases(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each phrase that is misspelt, incomplete or not of the document's time; silent without a table."""
    phrases = [(phrase, _list_of(phrase)) for phrase in bulletin.register.phrases]
    for document in bulletin.documents if phrases else ():
        passage = body_of(document)
        for phrase, listed in phrases:
            yield from _check_spelling(passage, phrase)
            if listed is not None and phrase.parts[0] in passage.text:
                yield from _check_parts(passage, phrase, listed)
            if phrase.phrase in passage.text:
                yield from _check_time(passage, phrase, document.header.date)


def _list_of(phrase: Phrase) -> re.Pattern[str] | None:
    """A row of the phrase's parts, in whatever order."""
    if len(phrase.parts) < 2:
        return None
    part = "|".join(map(re.escape, phrase.parts))
    return late(f"(?:{part})(?:{_LISTED}(?:{part})){{1,9}}")


def _check_spelling(passage: Passage, phrase: Phrase) -> Iterator[Finding]:
    for wrong in phrase.wrong:
        at = passage.text.find(wrong)
        if at >= 0:
            params = {"given": wrong, "right": phrase.phrase, "source": phrase.source}
            yield Finding("phrase-misspelt", passage.place(at), "warning", params)


def _check_parts(passage: Passage, phrase: Phrase, listed: re.Pattern[str]) -> Iterator[Finding]:
    """Two of four may be meant alone; all but one, or all in another order, hardly."""
    part = late("|".join(map(re.escape, phrase.parts)))
    for count, found in enumerate(listed.finditer(passage.text)):
        named = part.findall(found.group())
        if count == MOST_PER_PIECE:
            return
        if len(named) >= max(2, len(phrase.parts) - 1) and named != list(phrase.parts):
            params = {"given": found.group(), "right": "、".join(phrase.parts), "phrase": phrase.phrase}
            params["source"] = phrase.source
            yield Finding("phrase-incomplete", passage.place(found.start()), "warning", params)


def _check_time(passage: Passage, phrase: Phrase, date: dt.date | None) -> Iterator[Finding]:
    if date is None:
        return
    place = passage.place(passage.text.index(phrase.phrase))
    params = {"phrase": phrase.phrase, "source": phrase.source}
    if phrase.since and date < phrase.since:
        yield Finding("phrase-too-early", place, "warning", {**params, "since": phrase.since.isoformat()})
    if phrase.until and date > phrase.until:
        instead = phrase.instead or "（未登记）"
        yield Finding(
            "phrase-out-of-date", place, "warning", {**params, "until": phrase.until.isoformat(), "instead": instead}
        )
