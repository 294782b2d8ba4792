"""The editor's word over the extraction's: what front matter declares, corrects, strikes or confirms, by quoting.

A quote that is not in the text changes nothing here; `checks` says so and shows both.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from bulletin.model import ObligationInput
from bulletin.obligation import Obligation, identify
from bulletin.read.document import Document

_IGNORED = re.compile(r"[\s*`_#>|\\]+")


def find_quote(document: Document, quote: str) -> tuple[int, int] | None:
    """The slice of the body's plain text that a quote means; white space and Markdown's marks do not count."""
    text = document.body.text
    kept = [n for n, character in enumerate(text) if not _IGNORED.match(character)]
    flat = "".join(text[n] for n in kept)
    wanted = _IGNORED.sub("", quote)
    at = flat.find(wanted) if wanted else -1
    return (kept[at], kept[at + len(wanted) - 1] + 1) if at >= 0 else None


def obligations_at(span: tuple[int, int], obligations: tuple[Obligation, ...]) -> list[Obligation]:
    """The obligations that a quote with this span means: those sharing at least half of the shorter one's text.

    A quote from the second half of 甲须于3月1日前、乙须于3月2日前报送总结 means that one, and not the first as well,
    which is quoted with all of it.
    """
    near = [obligation for obligation in obligations if _shared(obligation.span, span) >= 0.5]
    inner = {each.span for each in near if _holds(each.span, span)} if len(near) > 1 else set()
    return [each for each in near if not any(_holds(each.span, other) and each.span != other for other in inner)]


def apply_declarations(document: Document, extracted: tuple[Obligation, ...]) -> tuple[Obligation, ...]:
    """The obligations of a notice with its front matter's `obligations:` applied, in the order of the text.

    confirm: what needed a review needs none any more. strike: every extracted obligation that shares at least half of
    the shorter one's text with the quote goes.
    correct: the fields given replace those of the best overlapping one. declare: a new one, instead of any that
    overlaps it.
    """
    if document.notice is None or not document.notice.obligations:
        return extracted
    result = list(extracted)
    for entry in document.notice.obligations:
        span = find_quote(document, entry.quote)
        if span is None:
            continue
        near = obligations_at(span, tuple(result))
        if entry.action == "confirm":
            result = [replace(o, needs_review=False) if o in near else o for o in result]
        elif entry.action == "strike":
            result = [obligation for obligation in result if obligation not in near]
        elif entry.action == "correct" and near:
            base = max(near, key=lambda obligation: _shared(obligation.span, span))
            result[result.index(base)] = _fill_in(base, entry)
        else:
            # One sentence may be declared to hold two duties; only what was extracted gives way.
            result = [obligation for obligation in result if obligation not in near or obligation.source == "declared"]
            result.append(_fill_in(_declared(document, span, entry), entry))
    return _numbered(sorted(result, key=lambda obligation: obligation.span))


def _declared(document: Document, span: tuple[int, int], entry: ObligationInput) -> Obligation:
    quote = document.body.quote(*span)
    key = (document.notice.doc_no if document.notice else None) or ""
    start, end = document.body.plain.source_span(*span)
    who = document.notice.recipients if document.notice else ()
    return Obligation(identify(quote, notice=key), who, "must", quote, start, end, span, entry.quote, None)


def _fill_in(base: Obligation, entry: ObligationInput) -> Obligation:
    """What the entry says in place of what was read; what is handed in is told only as long as the words stand."""
    result = replace(base, source="declared", doubts=(), needs_review=False)
    if entry.who is not None:
        result = replace(result, who=entry.who, excepted=(), listed=())
    if entry.modality is not None:
        result = replace(result, modality=entry.modality)
    if entry.timing is not None:
        result = replace(result, timing=entry.timing.to_timing(""))
    if entry.text is not None:
        result = replace(result, text=entry.text)
    if entry.text is not None or result.modality == "must_not":
        result = replace(result, deliverable=None, form=None, to=None)
    return result


def _numbered(obligations: list[Obligation]) -> tuple[Obligation, ...]:
    """Ids made unique again where a declared quote has the words of another one."""
    counts: Counter[str] = Counter()
    result: list[Obligation] = []
    for obligation in obligations:
        counts[obligation.id] += 1
        number = counts[obligation.id]
        result.append(obligation if number == 1 else replace(obligation, id=f"{obligation.id}-{number}"))
    return tuple(result)


def _holds(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _shared(a: tuple[int, int], b: tuple[int, int]) -> float:
    common = min(a[1], b[1]) - max(a[0], b[0])
    return max(0, common) / max(1, min(a[1] - a[0], b[1] - b[0]))
