"""The documents in, what the index has of each of them out: where its tokens stand, its records, its facts.

What was gathered for the last index is taken over for every document that has not changed since; the outcome is the
same. It knows no file of the index but the shards of the postings.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest

from bulletin.search.entries import DUTIES, FIRST_PASSAGE, HEADER, HEADINGS, SLOTS, TITLE, SearchEntry, Source
from bulletin.search.fold import fold
from bulletin.search.pinyin import Dictionary, sound_tokens
from bulletin.search.postings import Postings
from bulletin.search.shards import Shards, change_shards, cut_shards, write_json
from bulletin.search.tokens import date_tokens, day_tokens, doc_no_tokens, tokenise, tokens_of_name

_CUT_SHARE = 8  # a token of more than every eighth document …
_CUT_LEAST = 200  # … and of at least so many loses its places in bodies
PASSAGES_OF_PART = 4  # of a text of usual length half: an excerpt needs one, and the next to end its sentence
_GONE = 2**32 - 1
_MOST_CHANGED = 20
"""Documents; with more of them it is quicker to gather all anew."""


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

    `counts` tells in how many documents a token stands, `in_titles` in how many titles; `postings` are packed.
    """

    keys: list[str] = field(default_factory=list)
    facts: list[Facts] = field(default_factory=list)
    records: list[dict[str, str]] = field(default_factory=list)
    postings: Mapping[str, bytes] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    in_titles: dict[str, int] = field(default_factory=dict)
    shards: Shards | None = None

    @property
    def cut(self) -> int:
        """A token of more documents than this loses its places in bodies."""
        return max(_CUT_LEAST, len(self.keys) // _CUT_SHARE)


def gather(sources: Sequence[Source], dictionary: Dictionary, before: Gathered | None = None) -> Gathered:
    """What the index has of these documents; `before` is what it had of the last ones."""
    keys = [source.key for source in sources]
    known = before.keys if before else []
    pairs = enumerate(zip_longest(known, keys))
    changed = [number for number, (old, new) in pairs if old != new]
    if before is not None and not changed:
        return before
    if before is None:
        return _gather_all(sources, keys, dictionary)
    moved: set[str] = set()
    if len(keys) < len(known) or len(changed) > _MOST_CHANGED:
        changed = sorted({*range(len(keys))} - {*_numbers_now(before, keys)})
        if len(changed) > _MOST_CHANGED:
            return _gather_all(sources, keys, dictionary)
        before, moved = _renumber(before, keys)
    return _gather_changed(sources, keys, before, changed, moved, dictionary)


def _gather_all(sources: Iterable[Source], keys: list[str], dictionary: Dictionary) -> Gathered:
    gathered, postings, in_titles = Gathered(keys), Postings(), Counter[str]()
    for number, source in enumerate(sources):
        entry = source.make()
        for slot, tokens in _slots(entry, dictionary):
            postings.add(tokens, number * SLOTS + slot)
            if slot == TITLE:
                in_titles.update(tokens)
        gathered.facts.append(_facts(entry))
        gathered.records.append(dict(_records(entry)))
    gathered.counts, gathered.in_titles = postings.count_documents(), dict(in_titles)
    gathered.shards = cut_shards(postings.encode(gathered.counts, gathered.cut))
    gathered.postings = postings.pack()
    return gathered


def _numbers_now(before: Gathered, keys: list[str]) -> list[int]:
    """What number each of the documents has now, `_GONE` for one that is not there as it was."""
    number_of = {key: number for number, key in enumerate(keys)}
    return [number_of.get(key, _GONE) for key in before.keys]


def _renumber(before: Gathered, keys: list[str]) -> tuple[Gathered, set[str]]:
    """What was gathered, with each document under its number now, and the tokens whose postings are others by that.

    Their order is by date and address, and so the same for those that have stayed; the places of new ones are empty.
    """
    now = _numbers_now(before, keys)
    slot_now = [_GONE if number == _GONE else number * SLOTS + slot for number in now for slot in range(SLOTS)]
    first = next((old for old, number in enumerate(now) if old != number), len(now)) * SLOTS
    counts, in_titles, moved = dict(before.counts), Counter(before.in_titles), set[str]()
    postings: dict[str, bytes] = {}
    for token, data in before.postings.items():
        slots = memoryview(data).cast("I")
        if slots[-1] < first:
            postings[token] = data
            continue
        moved.add(token)
        kept = array("I", [slot for slot in map(slot_now.__getitem__, slots) if slot != _GONE])
        if len(kept) < len(slots):
            gone = [slot for slot in slots if slot_now[slot] == _GONE]
            counts[token] -= len({slot // SLOTS for slot in gone})
            in_titles[token] -= sum(slot % SLOTS == TITLE for slot in gone)
        if kept:
            postings[token] = kept.tobytes()
    old_of = {number: old for old, number in enumerate(now)}
    facts = [before.facts[old_of[n]] if n in old_of else _NO_FACTS for n in range(len(keys))]
    records = [before.records[old_of[n]] if n in old_of else {} for n in range(len(keys))]
    # Most of the shards would have to be opened: it is quicker to cut them anew.
    shards = before.shards if len(moved) * 4 < len(postings) and Gathered(keys).cut == before.cut else None
    return Gathered(keys, facts, records, postings, counts, in_titles, shards), moved


def _gather_changed(
    sources: Sequence[Source],
    keys: list[str],
    before: Gathered,
    changed: Iterable[int],
    moved: Iterable[str],
    dictionary: Dictionary,
) -> Gathered:
    gathered = Gathered(keys, list(before.facts), list(before.records), {}, before.counts, before.in_titles)
    postings, in_titles = Postings(before.postings), Counter(before.in_titles)
    counts, touched = dict(before.counts), set(moved)
    for number in changed:
        entry = sources[number].make()
        had, has = postings.slots_of(number), _slots_by_token(entry, number, dictionary)
        touched |= postings.replace(number, has, had)
        for slots, change in ((had, -1), (has, 1)):
            in_titles.update({token: change for token, found in slots.items() if found[0] == number * SLOTS + TITLE})
        for token in had.keys() ^ has.keys():
            counts[token] = counts.get(token, 0) + (1 if token in has else -1)
        gathered.facts[number : number + 1] = [_facts(entry)]
        gathered.records[number : number + 1] = [dict(_records(entry))]
    gathered.counts = {token: count for token, count in counts.items() if count}
    gathered.in_titles = {token: count for token, count in in_titles.items() if count}
    encoded = dict(postings.encode({token: counts[token] for token in touched if counts[token]}, gathered.cut))
    if before.shards and gathered.cut == before.cut:
        gathered.shards = change_shards(before.shards, {token: encoded.get(token) for token in touched})
    if gathered.shards is None:
        gathered.shards = cut_shards(postings.encode(gathered.counts, gathered.cut))
    gathered.postings = postings.pack()
    return gathered


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
    if entry.headings:
        headings = fold("|".join(entry.headings))
        yield HEADINGS, tokenise(headings) | sound_tokens(headings, dictionary)
    if entry.duties:
        yield DUTIES, tokenise(fold("|".join(entry.duties)))
    for number, passage in enumerate(entry.passages):
        words = fold(passage.words)
        yield FIRST_PASSAGE + number, tokenise(words) | date_tokens(words, year)


def _slots_by_token(entry: SearchEntry, number: int, dictionary: Dictionary) -> dict[str, list[int]]:
    """Token → the slots of a document in which it stands, rising."""
    slots: dict[str, list[int]] = {}
    for slot, tokens in sorted(_slots(entry, dictionary)):
        for token in tokens:
            slots.setdefault(token, []).append(number * SLOTS + slot)
    return slots


def _records(entry: SearchEntry) -> Iterator[tuple[str, str]]:
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
