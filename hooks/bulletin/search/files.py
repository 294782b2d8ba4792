"""The bulletin in, every file of the search index out; the conductor of this room.

Each file is a script of one call, `bulletinSearch.receive(name, value)`: fetched by a `<script>` element it works
under `default-src 'self'` as well as from file://, where a page may fetch nothing else. Format: `search/README.md`.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from bulletin.glossary import DOCUMENT_KINDS, PAGE_KINDS, STATUSES
from bulletin.index import Bulletin
from bulletin.search.entries import DUTIES, FIRST_PASSAGE, HEADER, HEADINGS, SLOTS, TITLE, SearchEntry, search_entries
from bulletin.search.fold import fold, simplified_forms
from bulletin.search.forms import PATTERNS
from bulletin.search.neighbours import neighbour_table
from bulletin.search.pinyin import pinyin_table, sound_tokens, sounds
from bulletin.search.postings import Postings, steps, write_numbers
from bulletin.search.shards import cut_shards, write_json
from bulletin.search.site_pages import SitePage, page_entry
from bulletin.search.tokens import date_tokens, day_tokens, doc_no_tokens, tokenise, tokens_of_name
from bulletin.succession import OUT_OF_FORCE

FORMAT = 2
_EPOCH = dt.date(1990, 1, 1).toordinal()  # days are counted from here
SEARCH_FOLDER = "search/data/"

_CUT_SHARE = 8  # a token of more than every eighth document …
_CUT_LEAST = 200  # … and of at least so many loses its places in bodies
_PASSAGES_OF_PART = 4  # of a text of usual length half: an excerpt needs one, and the next to end its sentence
_TITLE_WEIGHT = 10  # a pair in a title is worth as many as in ten bodies, when pinyin or a slip is guessed at
DEMOTED = OUT_OF_FORCE
"""The statuses of notices that hold no longer: they are marked, and rank below the others."""
_FIRST_HAN, _LAST_HAN = 0x4E00, 0x9FFF


def search_files(bulletin: Bulletin, pages: Iterable[SitePage] = ()) -> dict[str, str]:
    """Path under the site's root → text. `pages` are found besides the documents, and rank below them."""
    found_too = sorted(map(page_entry, pages), key=lambda entry: entry.url)
    # They come first: nothing is published as often as notices, whose numbers come last.
    entries = [*found_too, *search_entries(bulletin)]
    postings, title_pairs = _collect(entries)
    counts = postings.count_documents()
    cut = max(_CUT_LEAST, len(entries) // _CUT_SHARE)
    pairs = {
        token: float(count + _TITLE_WEIGHT * title_pairs.get(token, 0))
        for token, count in counts.items()
        if _is_pair(token)
    }
    tables = {
        "t": cut_shards(postings.encode(counts, cut)),
        "p": cut_shards(pinyin_table(pairs)),
        "n": cut_shards(neighbour_table(pairs)),
    }
    files = {f"{table}{number}": shard for table, shards in tables.items() for number, shard in enumerate(shards)}
    characters = {character for pair in pairs for character in pair}
    files["variants"] = write_json(_variants(characters))
    files["sounds"] = write_json(sounds())
    files["facets"] = write_json(_facets(entries))
    for number, entry in enumerate(entries):
        files |= {f"d{number}{suffix}": write_json(part) for suffix, part in _records(entry)}
    about = (
        _about(entries, cut, characters)
        | {"pages": len(found_too)}
        | {"shards": {table: len(shards) for table, shards in tables.items()}}
    )
    about["version"] = _version(files | {"about": write_json(about)})
    files["about"] = write_json(about)
    files["version"] = write_json(about["version"])
    return {f"{SEARCH_FOLDER}{name}.js": f'bulletinSearch.receive("{name}",{text});\n' for name, text in files.items()}


def _collect(entries: Sequence[SearchEntry]) -> tuple[Postings, Mapping[str, int]]:
    """The postings, and how many titles hold each token."""
    postings = Postings()
    in_titles: Counter[str] = Counter()
    for number, entry in enumerate(entries):
        for slot, tokens in _slots(entry):
            postings.add(tokens, number * SLOTS + slot)
            if slot == TITLE:
                in_titles.update(tokens)
    return postings, in_titles


def _slots(entry: SearchEntry) -> Iterator[tuple[int, set[str]]]:
    """The tokens of each slot of a document."""
    year = entry.date.year if entry.date else None
    title = fold(entry.title)
    yield TITLE, tokenise(title) | date_tokens(title, year) | sound_tokens(title)
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
        yield HEADINGS, tokenise(headings) | sound_tokens(headings)
    if entry.duties:
        yield DUTIES, tokenise(fold("|".join(entry.duties)))
    for number, passage in enumerate(entry.passages):
        words = fold(passage.words)
        yield FIRST_PASSAGE + number, tokenise(words) | date_tokens(words, year)


def _records(entry: SearchEntry) -> Iterator[tuple[str, dict[str, object]]]:
    """What is shown of a document, once with each part of its text: one file has all that one result needs.

    Suffix of the file's name → value. A part holds the passages of _PASSAGES_OF_PART slots, so that the slot in which
    words were found tells which part has them.
    """
    record: dict[str, object] = {"url": entry.url, "title": entry.title, "kind": entry.kind}
    if entry.date:
        record["date"] = entry.date.isoformat()
    record |= {name: value for name in ("doc_no", "issuer") if (value := getattr(entry, name))}
    if entry.status != "in_force":
        record["status"] = entry.status
    starts = [0, *(passage.start for passage in entry.passages[_PASSAGES_OF_PART::_PASSAGES_OF_PART])]
    for number, (start, end) in enumerate(pairwise([*starts, len(entry.text)])):
        spans = [(at - start, length, anchor) for at, length, anchor in entry.spans if start <= at < end]
        part: dict[str, object] = {"text": entry.text[start:end]} | ({"spans": spans} if spans else {})
        yield f"-{number}" if number else "", record | part


def _about(entries: Sequence[SearchEntry], cut: int, characters: set[str]) -> dict[str, object]:
    """What a browser must know before it can ask for anything else."""
    return {
        "format": FORMAT,
        "documents": len(entries),
        "slots": SLOTS,
        "cut": cut,
        "first_passage": FIRST_PASSAGE,
        "passages_of_part": _PASSAGES_OF_PART,
        "demoted": write_numbers(steps(n for n, entry in enumerate(entries) if entry.status in DEMOTED)),
        "characters": _bitmap(characters),
        "statuses": STATUSES,
        "kinds": {**DOCUMENT_KINDS, **PAGE_KINDS},
        "patterns": PATTERNS,
    }


def _facets(entries: Sequence[SearchEntry]) -> dict[str, object]:
    """What the filters ask of each document, in the order of their numbers."""
    issuers = sorted({entry.issuer for entry in entries if entry.issuer})
    units = sorted({unit for entry in entries for unit in entry.units})
    number_of = {name: number for number, name in enumerate(issuers, 1)}
    return {
        "kinds": "".join(entry.kind[0] for entry in entries),
        "years": write_numbers(entry.date.year if entry.date else 0 for entry in entries),
        "issuers": issuers,
        "issuer": write_numbers(number_of.get(entry.issuer or "", 0) for entry in entries),
        "due": write_numbers(entry.last_due.toordinal() - _EPOCH if entry.last_due else 0 for entry in entries),
        "units": {
            unit: write_numbers(steps(n for n, entry in enumerate(entries) if unit in entry.units)) for unit in units
        },
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
    bits = bytearray((_LAST_HAN - _FIRST_HAN) // 8 + 1)
    for character in characters:
        place = ord(character) - _FIRST_HAN
        if 0 <= place <= _LAST_HAN - _FIRST_HAN:
            bits[place // 8] |= 1 << place % 8
    return base64.b64encode(bits).decode("ascii")


def _is_pair(token: str) -> bool:
    return len(token) == 2 and all(chr(_FIRST_HAN) <= character <= chr(_LAST_HAN) for character in token)


def _version(files: Mapping[str, str]) -> str:
    """A name for just this index, so that a browser never mixes the files of two."""
    total = hashlib.sha256()
    for name in sorted(files):
        total.update(f"{name}\n{files[name]}\n".encode())
    return total.hexdigest()[:12]
