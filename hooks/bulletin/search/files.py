"""The bulletin in, every file of the search index out; the conductor of this room.

Each file is a script of one call, `bulletinSearch.receive(name, value)`: fetched by a `<script>` element it works
under `default-src 'self'` as well as from file://, where a page may fetch nothing else. Format: `search/README.md`.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from bulletin.glossary import DOCUMENT_KINDS, PAGE_KINDS, STATUSES
from bulletin.index import Bulletin
from bulletin.memory import Part, RowMemory, digest, once, part_of
from bulletin.search.entries import FIRST_PASSAGE, SLOTS, Source, search_sources
from bulletin.search.fold import simplified_forms
from bulletin.search.forms import PATTERNS
from bulletin.search.gathered import PASSAGES_OF_PART, Facts, Gathered, gather, records_of
from bulletin.search.guesses import change_guesses, make_guesses
from bulletin.search.kept import Archive, Kept
from bulletin.search.pinyin import Dictionary, read_dictionary, sounds
from bulletin.search.postings import steps, write_numbers
from bulletin.search.shards import write_json
from bulletin.search.shelves import NotKeptError
from bulletin.search.site_pages import SitePage, page_source
from bulletin.search.slips import SLIPS
from bulletin.search.weights import Weights
from bulletin.succession import OUT_OF_FORCE

FORMAT = 2
_EPOCH = dt.date(1990, 1, 1).toordinal()  # days are counted from here; what was due before is long past too
SEARCH_FOLDER = "search/data/"

DEMOTED = OUT_OF_FORCE
"""The statuses of notices that hold no longer: they are marked, and rank below the others."""
_FIRST_HAN, _LAST_HAN = "\u4e00", "\u9fff"


def search_files(
    bulletin: Bulletin, pages: Iterable[SitePage] = (), memory: RowMemory | None = None
) -> Mapping[str, Part]:
    """Path under the site's root → text. `pages` are found besides the documents, and rank below them.

    `memory` has the index of the last build: what has not changed is neither made nor looked at again.
    """
    found_too = sorted(map(page_source, pages), key=lambda source: source.url)
    # They come first: nothing is published as often as notices, whose numbers come last.
    sources = [*found_too, *search_sources(bulletin)]
    archive = Archive(memory, f"search {digest([repr(bulletin.register)])}")
    dictionary = once(memory, "dictionary", "", read_dictionary)
    made = _remember(sources, dictionary, archive)
    gathered, guesses = made.gathered, made.guesses
    texts = _Texts(gathered, archive, cache(partial(gather, sources, dictionary, Archive(None, ""))))
    shelves = gathered.shelves
    values = {f"t{n}": Part(name, partial(texts.of_shard, n)) for n, name in enumerate(shelves.digests)}
    for table, shards in (("p", guesses.pinyin), ("n", guesses.neighbours)):
        values |= {f"{table}{number}": part_of(text) for number, text in enumerate(shards.texts)}
    for number, names in enumerate(gathered.records):
        make = partial(texts.of_record, number)
        values |= {f"d{number}{suffix}": Part(name, partial(make, suffix)) for suffix, name in names.items()}
    characters = set(guesses.characters)
    values["variants"] = part_of(write_json(_variants(characters)))
    values["sounds"] = part_of(once(memory, "sounds", "", lambda: write_json(sounds(dictionary))))
    values["slips"] = part_of(write_json(SLIPS))
    values["facets"] = part_of(write_json(_facets(gathered.facts)))
    about = (
        _about(gathered, characters)
        | {"pages": len(found_too)}
        | {"shards": {"t": len(shelves.digests), "p": len(guesses.pinyin.texts), "n": len(guesses.neighbours.texts)}}
    )
    about["version"] = _version(values | {"about": part_of(write_json(about))})
    values["about"] = part_of(write_json(about))
    values["version"] = part_of(write_json(about["version"]))
    return {
        f"{SEARCH_FOLDER}{name}.js": Part(value.name, partial(_script, name, value)) for name, value in values.items()
    }


def _script(name: str, value: Part) -> str:
    return f'bulletinSearch.receive("{name}",{value.make()});\n'


@dataclass(frozen=True)
class _Texts:
    """The texts of an index: as they were made in this run, or of what is kept.

    Should somebody else have cleared that away meanwhile, `anew` makes the same of the documents once more.
    """

    gathered: Gathered
    archive: Archive
    anew: Callable[[], Gathered]

    def of_shard(self, number: int) -> str:
        try:
            return self.gathered.shelves.shelf(number).text
        except NotKeptError:
            return self.anew().shelves.shelf(number).text

    def of_record(self, number: int, suffix: str) -> str:
        if texts := self.gathered.texts.get(number):
            return texts[suffix]
        try:
            return dict(records_of(self.archive.entry(self.gathered.keys[number])))[suffix]
        except NotKeptError:
            return self.anew().texts[number][suffix]


def _remember(sources: Sequence[Source], dictionary: Dictionary, archive: Archive) -> Kept:
    """What is made of all documents, with what is kept of the last ones."""
    before = archive.recall()
    try:
        gathered = gather(sources, dictionary, archive, before.gathered if before else None)
    except NotKeptError:
        before, gathered = None, gather(sources, dictionary, archive)
    if before and gathered is before.gathered:
        return before
    weights = Weights(gathered.counts, gathered.in_titles)
    if before is None or gathered.touched is None:
        guesses = make_guesses(dict(weights), dictionary)
    else:
        had = Weights(before.gathered.counts, before.gathered.in_titles).among(gathered.touched)
        changed = {pair for pair, _ in had.items() ^ weights.among(gathered.touched).items()}
        guesses = change_guesses(before.guesses, weights, changed, dictionary) if changed else before.guesses
    made = Kept(gathered, guesses)
    archive.keep(made)
    return made


def _about(gathered: Gathered, characters: set[str]) -> dict[str, object]:
    """What a browser must know before it can ask for anything else."""
    return {
        "format": FORMAT,
        "documents": len(gathered.facts),
        "slots": SLOTS,
        "cut": gathered.cut,
        "first_passage": FIRST_PASSAGE,
        "passages_of_part": PASSAGES_OF_PART,
        "demoted": write_numbers(steps(n for n, facts in enumerate(gathered.facts) if facts.status in DEMOTED)),
        "characters": _bitmap(characters),
        "statuses": STATUSES,
        "kinds": {**DOCUMENT_KINDS, **PAGE_KINDS},
        "patterns": PATTERNS,
    }


def _facets(entries: Sequence[Facts]) -> dict[str, object]:
    """What the filters ask of each document, in the order of their numbers."""
    issuers = sorted({entry.issuer for entry in entries if entry.issuer})
    documents_of: dict[str, list[int]] = {}
    for number, entry in enumerate(entries):
        for unit in set(entry.units):
            documents_of.setdefault(unit, []).append(number)
    number_of = {name: number for number, name in enumerate(issuers, 1)}
    return {
        "kinds": "".join(entry.kind[0] for entry in entries),
        "years": write_numbers(entry.year for entry in entries),
        "issuers": issuers,
        "issuer": write_numbers(number_of.get(entry.issuer or "", 0) for entry in entries),
        "due": write_numbers(max(1, entry.due - _EPOCH) if entry.due else 0 for entry in entries),
        "units": {unit: write_numbers(steps(numbers)) for unit, numbers in sorted(documents_of.items())},
    }


def _variants(characters: set[str]) -> dict[str, str]:
    """Simplified character of the bulletin → its traditional and variant forms."""
    forms: dict[str, str] = {}
    for given, form in sorted(simplified_forms().items()):
        if form in characters:
            forms[form] = forms.get(form, "") + chr(given)
    return forms


def _bitmap(characters: set[str]) -> str:
    """Which characters from U+4E00 to U+9FFF the bulletin has, a bit each, lowest first, in base 64."""
    first, last = ord(_FIRST_HAN), ord(_LAST_HAN)
    bits = bytearray((last - first) // 8 + 1)
    for character in characters:
        place = ord(character) - first
        if 0 <= place <= last - first:
            bits[place // 8] |= 1 << place % 8
    return base64.b64encode(bits).decode("ascii")


def _version(values: Mapping[str, Part]) -> str:
    """A name for just this index, so that a browser never mixes the files of two."""
    told = "".join(f"{name} {values[name].name}\n" for name in sorted(values))
    return hashlib.sha256(told.encode()).hexdigest()[:12]
