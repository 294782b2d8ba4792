"""Text in, tagged words out, by the longest match; the one place where the word lists of `words/` meet."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import partial
from typing import Literal, NamedTuple

from bulletin.extract.words import read_words
from bulletin.extract.words.parties import HEADS, LIST_JOINTS, SINGLE_HEADS

Tag = Literal[
    "must", "must_not", "may", "head", "single_head", "quantifier", "upper", "deliver", "direct", "duty", "adverb",
    "preposition", "disposal", "joint", "word", "other",
]  # fmt: skip

_PREPOSITIONS = (
    "于 在 自 从 由 对 对于 向 为 为了 按 按照 根据 结合 围绕 通过 以 经 因 遇 如 如果 若 除 就 针对 依托 利用 "
    "凭 随 至 到"
).split()


class Token(NamedTuple):
    """A known word, or a run of characters between known words (`other`); [start, end) in the text."""

    tag: Tag
    start: int
    end: int
    text: str


class Tokens(list[Token]):
    """The tokens of one text, and the `tags` that are among them.

    Here is what keeps reading quick: most questions about a clause are about words of one kind (who could act where
    no head of a name stands, what could bind where there is no modal word?), so whoever asks looks first whether
    `tags` has that kind at all. It may only save work and never decide: without the look the answer is the same.
    """

    __slots__ = ("tags",)

    tags: AbstractSet[Tag]


_token = partial(tuple.__new__, Token)
"""A Token of a tuple: in the one place that makes thousands, half the time of calling the class."""


class Lexicon:
    """Words by their first two characters, so that tagging is one pass with one look-up a character."""

    def __init__(self, entries: Iterable[tuple[Tag, Iterable[str]]]) -> None:
        self._tags: dict[str, Tag] = {}
        for tag, words in entries:
            for word in words:
                self._tags.setdefault(word, tag)
        lengths: dict[str, set[int]] = {}
        for word in self._tags:
            if len(word) > 1:
                lengths.setdefault(word[:2], set()).add(len(word))
        self._lengths = {head: (*sorted(sizes, reverse=True), 1) for head, sizes in lengths.items()}

    def tag(self, text: str) -> Tokens:
        """The tokens of a text, in order and without a gap: the longest known word at each place."""
        tokens = Tokens()
        tokens.tags = kinds = set()
        append = tokens.append
        tag_of, lengths_of = self._tags.get, self._lengths.get
        at, run, size = 0, 0, len(text)
        while at < size:
            lengths = lengths_of(text[at : at + 2])
            if lengths is None:
                # No word of two characters or more begins here.
                word = text[at]
                tag = tag_of(word)
            else:
                for length in lengths:
                    word = text[at : at + length]
                    if tag := tag_of(word):
                        break
            if tag is None:
                at += 1
                continue
            if run < at:
                append(_token(("other", run, at, text[run:at])))
            run = at + len(word)
            append(_token((tag, at, run, word)))
            kinds.add(tag)
            at = run
        if run < size:
            append(_token(("other", run, size, text[run:size])))
        return tokens


_OFFICES = ("部", "处", "办", "室", "院", "委", "中心")

# The first list that has a word gives its tag: what is more certain stands first.
LEXICON = Lexicon(
    (
        ("must_not", read_words("must_not")),
        ("may", read_words("may")),
        ("deliver", read_words("deliver")),
        # 发组织部邮箱
        ("deliver", tuple(f"发{head}" for head in HEADS if head.endswith(_OFFICES))),
        ("word", read_words("not_modal")),
        ("must", read_words("must")),
        # 推荐人数 is a number and no 推荐人.
        ("word", tuple(f"{head}数" for head in HEADS if head.endswith(("人", "员", "生")))),
        ("upper", read_words("upper_bodies")),
        ("head", HEADS),
        ("disposal", ("将", "把")),
        ("preposition", _PREPOSITIONS),
        ("joint", LIST_JOINTS),
        ("direct", read_words("direct")),
        ("adverb", read_words("adverbs")),
        ("duty", read_words("duty")),
        ("word", read_words("neutral")),
        ("quantifier", read_words("quantifiers")),
        ("single_head", SINGLE_HEADS),
    )
)
