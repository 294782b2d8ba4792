"""No word is typed wrong that cannot be meant so: 己于 for 已于, 通行征 for 通行证, 的的 for 的."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import islice

from bulletin.checks.any_word import AnyWord
from bulletin.checks.passages import MOST_PER_PIECE, body_of
from bulletin.finding import Finding
from bulletin.index import Bulletin

_AROUND = 8


def check_mistyped_words(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each such word, with the right one."""
    for document in bulletin.documents:
        passage = body_of(document)
        for at, word in islice(_mistyped().places_in(passage.text), MOST_PER_PIECE):
            end = at + len(word)
            if passage.is_unbroken(at, end):
                around = passage.text[max(0, at - _AROUND) : end + _AROUND].replace("\n", "")
                params = {"given": word, "right": _rights()[word], "around": around}
                yield Finding("word-mistyped", passage.place(at), "warning", params)


@cache
def _entries() -> tuple[str, ...]:
    text = files(__package__).joinpath("mistyped.txt").read_text(encoding="utf-8")
    return tuple(entry for line in text.splitlines() if not line.startswith("#") for entry in line.split())


@cache
def _rights() -> Mapping[str, str]:
    return {word: right for word, arrow, right in (entry.partition("→") for entry in _entries()) if arrow}


@cache
def _mistyped() -> AnyWord:
    return AnyWord(_rights(), is_gate=True, but=[entry[1:] for entry in _entries() if entry.startswith("!")])
