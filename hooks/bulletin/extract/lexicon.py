"""Text in, tagged words out, by the longest match; the one place where the word lists of `words/` meet."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Literal, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from bulletin.extract.words import read_words
from bulletin.extract.words.parties import HEADS, LIST_JOINTS, SINGLE_HEADS
from bulletin.late_pattern import late

Tag = Literal[
    "must", "must_not", "may", "head", "single_head", "quantifier", "upper", "deliver", "direct", "duty", "adverb",
    "preposition", "disposal", "joint", "word", "other", "parted",
]  # fmt: skip

# 各教学系|统一组织, but 各系统一律停用.
_FACULTY = late(
    "[各学院本全由]系(?=统一(?:组织|安排|印[制发刷]|收|报(?!警)|发|领|开展|部署|协调|采购|购[买置]|填|汇总|制[定作]|布置|命题|审|提交|上[报交]|"
    "登记|办理|管理|进行|确定|调配|送|交|参加|前往|集中|存|保管|打印|监考|阅卷|考试|培训|录入|核|预[定订]|订))"
)
_PREPOSITIONS = (
    "于 在 自 从 由 对 对于 向 为 为了 按 按照 根据 结合 围绕 通过 以 经 因 遇 如 如果 若 除 就 针对 依托 利用 "
    "凭 随 至 到"
).split()


_ORGANISE = "组织"
_ORGANISING_HEADS = frozenset(
    {f"{head.removesuffix('组织')}组" for head in HEADS if head.endswith("组织")}
    | {head for head in HEADS if head.endswith(("党组", "纪检组"))}
)


class Token(NamedTuple):
    """A known word, or a run of characters between known words (`other`); [start, end) in the text.

    `parted` is 中心组织: no 中心组 but two words, into which `tag` parts it; no token that it returns is tagged so.
    """

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
        if "系统一" in text and (faculty := _FACULTY.search(text)):
            return self._tag_apart(text, faculty.end())
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
        return self._part(text, tokens) if "parted" in kinds else tokens

    def _part(self, text: str, tokens: Tokens) -> Tokens:
        """中心|组织学生观看, but 各级评审组织|要: in front of a modal word it is a name."""
        number = next((number for number, token in enumerate(tokens) if token.tag == "parted"), None)
        if number is None:
            return tokens
        found, behind = tokens[number], tokens[number + 1] if number + 1 < len(tokens) else None
        if behind is None or behind.tag not in ("must", "must_not", "may"):
            return self._tag_apart(text, found.end - len(_ORGANISE))
        tokens[number] = Token("head", found.start, found.end, found.text)
        tokens.tags = {token.tag for token in tokens} - {"other"}
        return self._part(text, tokens)

    def _tag_apart(self, text: str, at: int) -> Tokens:
        before, behind = self.tag(text[:at]), self.tag(text[at:])
        tokens = Tokens([*before, *(Token(t.tag, t.start + at, t.end + at, t.text) for t in behind)])
        tokens.tags = before.tags | behind.tags
        return tokens


_OFFICES = ("部", "处", "办", "室", "院", "委", "中心")
_RECEIVES = (*_OFFICES, "相关部门", "有关部门")
_BEGIN_OFFICES = (
    "国际 国资 国有资产 国防教育 国家安全 国重 社科 社会科学 社团 社区 社会合作 社会服务 社会实践 "
    "考试中心 考试管理 考试办 考试院 考务 考核办 考核组 考核领导 考核工作 考评 考点 考生服务 考核 "
    "表彰办 表彰工作 表彰 刊物 刊编辑部 销售 国家"
).split()
_NO_OFFICES = ("干部", "支部", "总部", "学院", "医院", "病院")

# The first list that has a word gives its tag: what is more certain stands first.
LEXICON = Lexicon(
    (
        ("must_not", read_words("must_not")),
        ("may", read_words("may")),
        ("deliver", read_words("deliver")),
        # 发组织部邮箱
        ("deliver", tuple(f"发{head}" for head in HEADS if head.endswith(_OFFICES))),
        # 于3月8日前报|国际处, where 报国, 报社 and 报考 by themselves are words.
        ("deliver", tuple(f"报{begins}" for begins in _BEGIN_OFFICES)),
        # 19日前送|教务处, where 送教 by itself is a word.
        ("deliver", tuple(f"送{head}" for head in HEADS if head.startswith("教") and head.endswith(_OFFICES))),
        # 3月13日前传校工会
        ("deliver", tuple(f"传{head}" for head in HEADS if head.endswith((*_OFFICES[:4], "中心", "工会", "团委")))),
        # 审核后转财务处
        (
            "deliver",
            tuple(f"转{head}" for head in HEADS if head.endswith(_RECEIVES) and not head.endswith(_NO_OFFICES)),
        ),
        ("word", read_words("not_modal")),
        ("must", read_words("must")),
        # 各学院、中心|组织学生观看 names no 中心组, and 课题|组织答辩 no 课题组.
        (
            "parted",
            (*(f"{head}织" for head in HEADS if head.endswith("组") and head not in _ORGANISING_HEADS), "中心组建"),
        ),
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
