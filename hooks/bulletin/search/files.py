"""The bulletin in, every file of the search index out; the conductor of this room.

Each file is a script of one call, `bulletinSearch.receive(name, value)`: fetched by a `<script>` element it works
under `default-src 'self'` as well as from file://, where a page may fetch nothing else. Format: `search/README.md`.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from bulletin.glossary import DOCUMENT_KINDS, PAGE_KINDS, STATUSES
from bulletin.index import Bulletin
from bulletin.memory import Memory, digest, once
from bulletin.search.entries import FIRST_PASSAGE, SLOTS, Source, search_sources
from bulletin.search.fold import simplified_forms
from bulletin.search.forms import PATTERNS
from bulletin.search.gathered import PASSAGES_OF_PART, Facts, Gathered, gather
from bulletin.search.guesses import Guesses, make_guesses
from bulletin.search.kept import Kept, keep_pieces, keep_rest, recall
from bulletin.search.pinyin import Dictionary, read_dictionary, sounds
from bulletin.search.postings import steps, write_numbers
from bulletin.search.shards import Shards, write_json
from bulletin.search.site_pages import SitePage, page_source
from bulletin.succession import OUT_OF_FORCE

FORMAT = 2
_EPOCH = dt.date(1990, 1, 1).toordinal()  # days are counted from here; what was due before is long past too
SEARCH_FOLDER = "search/data/"

_TITLE_WEIGHT = 10  # a pair in a title is worth as many as in ten bodies, when pinyin or a slip is guessed at
DEMOTED = OUT_OF_FORCE
"""The statuses of notices that hold no longer: they are marked, and rank below the others."""
_FIRST_HAN, _LAST_HAN = "\u4e00", "\u9fff"


def search_files(bulletin: Bulletin, pages: Iterable[SitePage] = (), memory: Memory | None = None) -> Mapping[str, str]:
    """Path under the site's root → text. `pages` are found besides the documents, and rank below them.

    `memory` has the index of the last build: what has not changed is taken from there.
    """
    found_too = sorted(map(page_source, pages), key=lambda source: source.url)
    # They come first: nothing is published as often as notices, whose numbers come last.
    sources = [*found_too, *search_sources(bulletin)]
    dictionary = once(memory, "dictionary", "", read_dictionary)
    gathered, guesses = _remember(sources, bulletin, dictionary, memory)
    tables = {"t": gathered.shards or Shards([], 0, 0), "p": guesses.pinyin, "n": guesses.neighbours}
    files = {f"{table}{number}": text for table, shards in tables.items() for number, text in enumerate(shards.texts)}
    characters = {character for pair in guesses.weights for character in pair}
    files["variants"] = write_json(_variants(characters))
    files["sounds"] = write_json(sounds(dictionary))
    files["facets"] = write_json(_facets(gathered.facts))
    files |= {
        f"d{number}{suffix}": text for number, texts in enumerate(gathered.records) for suffix, text in texts.items()
    }
    about = (
        _about(gathered, characters)
        | {"pages": len(found_too)}
        | {"shards": {table: len(shards.texts) for table, shards in tables.items()}}
    )
    about["version"] = _version(files | {"about": write_json(about)})
    files["about"] = write_json(about)
    files["version"] = write_json(about["version"])
    return _Scripts(files)


class _Scripts(Mapping[str, str]):
    """Values by their names as scripts by their paths, each written out when it is asked for."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._names = {f"{SEARCH_FOLDER}{name}.js": name for name in values}
        self._values = values

    def __getitem__(self, path: str) -> str:
        name = self._names[path]
        return f'bulletinSearch.receive("{name}",{self._values[name]});\n'

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _remember(
    sources: Sequence[Source], bulletin: Bulletin, dictionary: Dictionary, memory: Memory | None
) -> tuple[Gathered, Guesses]:
    """What is made of all documents, with what the memory has of the last ones; it is for one state of the register."""
    at = f"search {digest([repr(bulletin.register)])}"
    before = recall(at, memory) if memory is not None else None
    gathered = gather(sources, dictionary, before.gathered if before else None)
    is_new = before is None or gathered is not before.gathered
    pieces = keep_pieces(at, memory, gathered, before) if memory is not None and is_new else ()
    guesses_before = before.guesses if before else None
    before, gathered = None, replace(gathered, postings={})  # nobody asks for these any more
    guesses = make_guesses(_weights(gathered), dictionary, guesses_before)
    if memory is not None and is_new:
        keep_rest(at, memory, Kept(gathered, guesses, pieces))
    return gathered, guesses


def _weights(gathered: Gathered) -> dict[str, float]:
    """Pair of characters → what it weighs when pinyin or a slip is guessed at."""
    in_titles = gathered.in_titles
    return {
        token: float(count + _TITLE_WEIGHT * in_titles.get(token, 0))
        for token, count in gathered.counts.items()
        if len(token) == 2 and _FIRST_HAN <= token[0] <= _LAST_HAN and _FIRST_HAN <= token[1] <= _LAST_HAN
    }


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


def _version(files: Mapping[str, str]) -> str:
    """A name for just this index, so that a browser never mixes the files of two."""
    total = hashlib.sha256()
    for name in sorted(files):
        total.update(f"{name}\n{files[name]}\n".encode())
    return total.hexdigest()[:12]
