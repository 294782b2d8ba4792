"""The documents in, what the index has of each of them out: where its tokens stand, its records, its facts.

What was gathered for the last index is taken over for every document that has not changed since; the outcome is the
same. It knows no file of the index but the shards of the postings.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest
from typing import Protocol

from bulletin.memory import digest
from bulletin.search.entries import DUTIES, FIRST_PASSAGE, HEADER, HEADINGS, SLOTS, TITLE, SearchEntry, Source
from bulletin.search.fold import fold
from bulletin.search.pinyin import Dictionary, sound_tokens
from bulletin.search.postings import Postings
from bulletin.search.shards import write_json
from bulletin.search.shelves import Shelves, change_shelves, cut_shelves
from bulletin.search.tokens import cited_tokens, date_tokens, day_tokens, doc_no_tokens, tokenise, tokens_of_name

_CUT_SHARE = 8  # a token of more than every eighth document …
_CUT_LEAST = 200  # … and of at least so many loses its places in bodies
PASSAGES_OF_PART = 4  # of a text of usual length half: an excerpt needs one, and the next to end its sentence
_GONE = 2**32 - 1
_MOST_CHANGED = 20
"""Documents; with more of them it is quicker to gather all anew."""
_LARGE_SHARE = 4
"""Where more than this share (a quarter) of the tokens are touched, all shelves are cut anew."""


@dataclass(frozen=True)
class Facts:
    """What the filters ask of a document. `due` is the ordinal of its last day, 0 for none."""

    kind: str
    status: str
    year: int
    issuer: str | None
    due: int
    units: tuple[str, ...]


_NO_FACTS = Facts("", "", 0, None, 0, ())


@dataclass
class Gathered:
    """Everything that is made document by document, in the order of their numbers.

    `records`: of each document suffix → digest of its text. `counts` tells in how many documents a token stands,
    `in_titles` in how many titles. A token of more than `cut` documents has lost its places in bodies. Of this run
    alone: `texts`, number → the records made in it; `touched`, the tokens that may have other counts than before, None
    where all were counted.
    """

    keys: list[str]
    facts: list[Facts]
    records: list[dict[str, str]]
    counts: dict[str, int]
    in_titles: dict[str, int]
    cut: int
    shelves: Shelves
    texts: dict[int, dict[str, str]] = field(default_factory=dict)
    touched: Collection[str] | None = None


class Entries(Protocol):
    """Where the entries of documents are kept, by their keys."""

    def entry(self, key: str, /) -> SearchEntry: ...

    def keep_entry(self, key: str, entry: SearchEntry, /) -> None: ...


def gather(
    sources: Sequence[Source], dictionary: Dictionary, entries: Entries, before: Gathered | None = None
) -> Gathered:
    """What the index has of these documents; `before` is what it had of the last ones. Raises NotKeptError."""
    keys = [source.key for source in sources]
    if before is None:
        return _gather_all(sources, keys, dictionary, entries)
    changed = [number for number, (old, new) in enumerate(zip_longest(before.keys, keys)) if old != new]
    if not changed:
        return before
    had = {number: before.keys[number] for number in changed if number < len(before.keys)}
    moved: Mapping[str, bytes] = {}
    if len(keys) < len(before.keys) or len(changed) > _MOST_CHANGED:
        changed, had = sorted({*range(len(keys))} - {*_numbers_now(before, keys)}), {}
        if len(changed) > _MOST_CHANGED:
            return _gather_all(sources, keys, dictionary, entries)
        before, moved = _renumber(before, keys)
    replaced = {number: entries.entry(key) for number, key in had.items()}
    return _gather_changed(sources, keys, before, changed, replaced, moved, dictionary, entries)


def _gather_all(sources: Iterable[Source], keys: list[str], dictionary: Dictionary, entries: Entries) -> Gathered:
    postings, in_titles = Postings(), Counter[str]()
    facts, texts = list[Facts](), dict[int, dict[str, str]]()
    for number, source in enumerate(sources):
        entry = source.make()
        entries.keep_entry(source.key, entry)
        for slot, tokens in _slots(entry, dictionary):
            postings.add(tokens, number * SLOTS + slot)
            if slot == TITLE:
                in_titles.update(tokens)
        facts.append(_facts(entry))
        texts[number] = dict(records_of(entry))
    counts, cut = postings.count_documents(), _cut_of(keys)
    shelves = cut_shelves(postings.encode(counts, cut), postings.pack)
    records = [_digests(texts[number]) for number in range(len(keys))]
    return Gathered(keys, facts, records, counts, dict(in_titles), cut, shelves, texts)


def _cut_of(keys: Sequence[str]) -> int:
    return max(_CUT_LEAST, len(keys) // _CUT_SHARE)


def _numbers_now(before: Gathered, keys: list[str]) -> list[int]:
    """What number each of the documents has now, `_GONE` for one that is not there as it was."""
    number_of = {key: number for number, key in enumerate(keys)}
    return [number_of.get(key, _GONE) for key in before.keys]


def _renumber(before: Gathered, keys: list[str]) -> tuple[Gathered, dict[str, bytes]]:
    """What was gathered, with each document under its number now, and the postings that are others by that.

    Their order is by date and address, and so the same for those that have stayed; the places of new ones are empty.
    """
    now = _numbers_now(before, keys)
    slot_now = [_GONE if number == _GONE else number * SLOTS + slot for number in now for slot in range(SLOTS)]
    first = next((old for old, number in enumerate(now) if old != number), len(now)) * SLOTS
    counts, in_titles, moved = dict(before.counts), Counter(before.in_titles), dict[str, bytes]()
    for token, data in before.shelves.pairs():
        slots = memoryview(data).cast("I")
        if slots[-1] < first:
            continue
        kept = array("I", [slot for slot in map(slot_now.__getitem__, slots) if slot != _GONE])
        if len(kept) < len(slots):
            gone = [slot for slot in slots if slot_now[slot] == _GONE]
            counts[token] -= len({slot // SLOTS for slot in gone})
            in_titles[token] -= sum(slot % SLOTS == TITLE for slot in gone)
        moved[token] = kept.tobytes()
    old_of = {number: old for old, number in enumerate(now)}
    facts = [before.facts[old_of[n]] if n in old_of else _NO_FACTS for n in range(len(keys))]
    records = [before.records[old_of[n]] if n in old_of else {} for n in range(len(keys))]
    return Gathered(keys, facts, records, counts, dict(in_titles), before.cut, before.shelves), moved


def _gather_changed(
    sources: Sequence[Source],
    keys: list[str],
    before: Gathered,
    changed: Iterable[int],
    replaced: Mapping[int, SearchEntry],
    moved: Mapping[str, bytes],
    dictionary: Dictionary,
    entries: Entries,
) -> Gathered:
    """`before` with the documents of these numbers; `replaced` stood there, `moved` are postings that are others."""
    facts, records, texts = list(before.facts), list(before.records), dict[int, dict[str, str]]()
    postings, in_titles = Postings(before.shelves, moved), Counter(before.in_titles)
    counts, touched = dict(before.counts), set(moved)
    for number in changed:
        entry = sources[number].make()
        entries.keep_entry(keys[number], entry)
        had = _slots_by_token(replaced[number], number, dictionary) if number in replaced else {}
        has = _slots_by_token(entry, number, dictionary)
        touched |= postings.replace(number, has, had)
        for slots, change in ((had, -1), (has, 1)):
            in_titles.update({token: change for token, found in slots.items() if found[0] == number * SLOTS + TITLE})
        for token in had.keys() ^ has.keys():
            counts[token] = counts.get(token, 0) + (1 if token in has else -1)
        facts[number : number + 1] = [_facts(entry)]
        texts[number] = dict(records_of(entry))
        records[number : number + 1] = [_digests(texts[number])]
    counts = {token: count for token, count in counts.items() if count}
    titles = {token: count for token, count in in_titles.items() if count}
    cut = _cut_of(keys)
    shelves = _change(before, postings, counts, touched) if cut == before.cut else None
    if shelves is None:
        postings = Postings(dict(before.shelves.pairs()), postings.pack())
        shelves = cut_shelves(postings.encode(counts, cut), postings.pack)
    return Gathered(keys, facts, records, counts, titles, cut, shelves, texts, touched)


def _change(
    before: Gathered, postings: Postings, counts: Mapping[str, int], touched: Collection[str]
) -> Shelves | None:
    """The shelves with the postings of the tokens that were touched; None where it is better to cut all anew."""
    if len(touched) * _LARGE_SHARE > len(counts):
        return None
    encoded = dict(postings.encode({token: counts[token] for token in touched if token in counts}, before.cut))
    packed = {token: postings.slots_of(token) for token in encoded}
    return change_shelves(before.shelves, {token: encoded.get(token) for token in touched}, packed)


def _digests(texts: Mapping[str, str]) -> dict[str, str]:
    return {suffix: digest([text]) for suffix, text in texts.items()}


def _facts(entry: SearchEntry) -> Facts:
    year, due = entry.date.year if entry.date else 0, entry.last_due.toordinal() if entry.last_due else 0
    return Facts(entry.kind, entry.status, year, entry.issuer, due, entry.units)


def _slots(entry: SearchEntry, dictionary: Dictionary) -> Iterator[tuple[int, set[str]]]:
    """The tokens of each slot of a document."""
    year = entry.date.year if entry.date else None
    title = fold(entry.title)
    yield TITLE, tokenise(title) | date_tokens(title, year) | sound_tokens(title, dictionary)
    facts = [fold(fact) for fact in entry.facts]
    tokens = set[str]().union(*map(tokens_of_name, facts))
    if entry.doc_no:
        tokens |= doc_no_tokens(fold(entry.doc_no))
    for day in [*([entry.date] if entry.date else []), *entry.days]:
        tokens |= day_tokens(day.year, day.month, day.day)
    yield HEADER, tokens
    # A | stands between what are not neighbours; one long text is tokenised in less time than many short ones.
    named = set[str]().union(*(doc_no_tokens(fold(doc_no)) for doc_no in entry.named))
    if entry.headings or named:
        headings = fold("|".join(entry.headings))
        yield HEADINGS, tokenise(headings) | sound_tokens(headings, dictionary) | named
    if entry.duties:
        yield DUTIES, tokenise(fold("|".join(entry.duties)))
    for number, passage in enumerate(entry.passages):
        words = fold(passage.words)
        yield FIRST_PASSAGE + number, tokenise(words) | date_tokens(words, year) | cited_tokens(words)


def _slots_by_token(entry: SearchEntry, number: int, dictionary: Dictionary) -> dict[str, list[int]]:
    """Token → the slots of a document in which it stands, rising."""
    slots: dict[str, list[int]] = {}
    for slot, tokens in sorted(_slots(entry, dictionary)):
        for token in tokens:
            slots.setdefault(token, []).append(number * SLOTS + slot)
    return slots


def records_of(entry: SearchEntry) -> Iterator[tuple[str, str]]:
    """What is shown of a document, once with each part of its text: one file has all that one result needs.

    Suffix of the file's name → JSON. A part holds the passages of PASSAGES_OF_PART slots, so that the slot in which
    words were found tells which part has them.
    """
    record: dict[str, object] = {"url": entry.url, "title": entry.title, "kind": entry.kind}
    if entry.date:
        record["date"] = entry.date.isoformat()
    record |= {name: value for name in ("doc_no", "issuer") if (value := getattr(entry, name))}
    if entry.status != "in_force":
        record["status"] = entry.status
    starts = [0, *(passage.start for passage in entry.passages[PASSAGES_OF_PART::PASSAGES_OF_PART])]
    for number, (start, end) in enumerate(pairwise([*starts, len(entry.text)])):
        spans = [(at - start, length, anchor) for at, length, anchor in entry.spans if start <= at < end]
        part: dict[str, object] = {"text": entry.text[start:end]} | ({"spans": spans} if spans else {})
        yield f"-{number}" if number else "", write_json(record | part)
