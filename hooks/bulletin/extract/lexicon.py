"""Text in, tagged words out, by the longest match; the one place where the word lists of `words/` meet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Literal, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

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


# 3月8日前报|国际处, 汇总后报|社科处: one word with the sign behind it (报国, 报社, 报考) only where no office follows.
_HANDS_TO_OFFICE = re.compile(
    "报(?=(?:(?:国(?!人)|社(?:科|会|团|区|保|工|联|政)|考(?:试|核|务|评|勤|级|察|点)|刊(?<=[前内日后]报刊)|销售|表(?:彰|演|决))[一-龥]{0,12}?"
    "(?:处|部|办|室|科|馆|委|院|中心|小组|委员会)(?:$|[，。；：、（]|[以进]|备案|备查|审核|审批|审定|审查|汇总|登记|存档|归档|复核|批准|统一|研究|同意|核准|核定|邮箱)"
    "|(?<=[前内]报)(?:国(?:家|有|际)|社会|考(?:核|评)|表彰)))"
)


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


_new = tuple.__new__
"""Makes a Token of a tuple: in the one place that makes thousands, less than half the time of calling the class."""


class Lexicon:
    """Words with their tags. All of them are looked for at once, in compiled code: it is asked for every clause."""

    def __init__(self, entries: Iterable[tuple[Tag, Iterable[str]]]) -> None:
        self._tags: dict[str, Tag] = {}
        for tag, words in entries:
            for word in words:
                self._tags.setdefault(word, tag)
        self._words = list(self._tags.items())
        self._find = AhoCorasick(self._tags, matchkind=MatchKind.LeftmostLongest).find_matches_as_indexes

    def tag(self, text: str) -> Tokens:
        """The tokens of a text, in order and without a gap: the longest known word at each place."""
        if "报" in text and (hands := _HANDS_TO_OFFICE.search(text)):
            return self._tag_parted(text, hands.end())
        tokens = Tokens()
        tokens.tags = kinds = set()
        append, words = tokens.append, self._words
        run = 0
        for number, start, end in self._find(text):
            if run < start:
                append(_new(Token, ("other", run, start, text[run:start])))
            word, tag = words[number]
            append(_new(Token, (tag, start, end, word)))
            kinds.add(tag)
            run = end
        if run < len(text):
            append(_new(Token, ("other", run, len(text), text[run:])))
        return tokens

    def _tag_parted(self, text: str, at: int) -> Tokens:
        """The tokens of a text in which no word goes over `at`."""
        first, behind = self.tag(text[:at]), self.tag(text[at:])
        tokens = Tokens([*first, *(_new(Token, (tag, at + s, at + e, word)) for tag, s, e, word in behind)])
        tokens.tags = first.tags | behind.tags
        return tokens


_OFFICES = ("部", "处", "办", "室", "院", "委", "中心")
_RECEIVES = (*_OFFICES, "相关部门", "有关部门")
_NO_OFFICES = ("干部", "支部", "总部", "学院", "医院", "病院")

# The first list that has a word gives its tag: what is more certain stands first.
LEXICON = Lexicon(
    (
        ("must_not", read_words("must_not")),
        ("may", read_words("may")),
        ("deliver", read_words("deliver")),
        # 发组织部邮箱
        ("deliver", tuple(f"发{head}" for head in HEADS if head.endswith(_OFFICES))),
        # 3月13日前传校工会
        ("deliver", tuple(f"传{head}" for head in HEADS if head.endswith((*_OFFICES[:4], "中心", "工会", "团委")))),
        # 审核后转财务处
        (
            "deliver",
            tuple(f"转{head}" for head in HEADS if head.endswith(_RECEIVES) and not head.endswith(_NO_OFFICES)),
        ),
        ("word", read_words("not_modal")),
        ("must", read_words("must")),
        # 推荐人数 is a number and no 推荐人.
        ("word", tuple(f"{head}数" for head in HEADS if head.endswith(("人", "员", "生")))),
        # 建设方案 is no 建设方.
        ("word", tuple(f"{head}{tail}" for head in HEADS if head.endswith("方") for tail in "案式面")),
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
