"""A comma-clause made ready for reading: its words without titles and quotations, its tokens, its real beginning."""

from __future__ import annotations

from collections.abc import Callable

from bulletin.extract.attribute import without_attributes
from bulletin.extract.bracketed import without_asides
from bulletin.extract.lexicon import LEXICON, Tag, Token, Tokens
from bulletin.extract.taught import find_taught
from bulletin.late_pattern import late
from bulletin.record import record

ACT_TAGS: frozenset[Tag] = frozenset({"duty", "deliver", "direct"})
_ACT_OR_OBJECT: frozenset[Tag] = ACT_TAGS | {"disposal"}

# ★各学院, ① 各学院, → 各学院: what stands in front of a point, signs of a private use of Word's among them.
_BULLETS = r"※•·√\u2190-\u21ff\u2460-\u24ff\u25a0-\u27bf\u2b00-\u2bff\ue000-\uf8ff\U0001f300-\U0001faff"
# The characters with which it can open stand first: most clauses open with another one.
_LEADING = late(
    r"(?=[会一二三四五六七八九十第首其再最同另此并且但而凡要切对届为因特尤即无不如若以上随然期今下当各（、\da-zA-Z"
    + _BULLETS
    + r"])"
    r"(?:会[上议](?:要求|强调|明确|指出)|[一二三四五六七八九十]是|[一二三四五六七八九](?=要|须)|第[一二三四五六七八九](?:轮|批|步|阶段|期|次)?(?=[、，\d次每]|要|须|应|请|是|对|由|把|将|不得|严禁|加强|做好|抓好|抓实|建立|开展|完善|完成|组织(?!部)|强化|落实)[、，]?|首先|其次|再次|最后"
    r"|同时|另外|此外|并且|并|且|但|而|凡是|凡|其中|要?切实|对此|届时|为此|因此|特别是|尤其是|即|无论是?|不论是?|如|若|以上|上述|此后|随后|然后"
    r"|期间|其间|今后|以后(?=每)|第[一二三四五六七八九十百零]{1,5}条|下一步|当前|各地各校|[一二三四五六七八九十]{1,2}、(?:(?![一二三四五六七八九十\d])|(?=\d{1,2}月\d))|（[一二三四五六七八九十\d]{1,2}）|[、"
    + _BULLETS
    # 1、3月5日前报送, but 12、13号楼学生
    + r"]|\d{1,2}(?:\.|、(?!\d{1,3}(?:[号栋幢楼层级班室组期批队区、和至]|食堂))|[)）](?!%))"
    r"|[a-hA-H](?:[.)）]|、(?=\d))|（[a-hA-H]）)+"
)
_BLANKED = late(r"《([^《》]*)》|“([^“”]{9,})”|（([^（）]*〔[^（）]*)）|〔\d{4}〕\d+号")
_BEFORE = late("[^，的在于]{1,8}?(?:之前|以前|前)")
_CORRECTION = late(r"(?:更正|修改|调整|变更|订正|改|应)为“(?P<inner>[^”]{2,80})”")


@record
class View:
    """One clause. `raw` is its uniform text, `mark` the punctuation that closes it.

    `words` is the text, of the same length, without what stands in titles and long quotations: that binds nobody.
    `begin` is where the clause begins after 一是, 同时 and the like; `has_bracket` tells of any opening mark,
    `taught` where people are taught not to do something, and where that ban begins.
    """

    raw: str
    mark: str
    words: str
    tokens: Tokens
    begin: int
    has_bracket: bool
    taught: tuple[int, int] | None = None

    def is_inside_brackets(self, at: int) -> bool:
        """Whether `at` stands within （…）, 《…》 or “…”."""
        if not self.has_bracket:
            return False
        return any(
            self.words.count(o, 0, at) > self.words.count(c, 0, at) for o, c in ("（）", "《》", "“”", "〔〕", "【】")
        )

    def opens_with_act(self, at: int) -> bool:
        """Whether a verb comes first from `at` on, adverbs and modal words apart."""
        if _ACT_OR_OBJECT.isdisjoint(self.tokens.tags):
            return False
        for token in self.tokens:
            if token.end <= at or token.tag in ("adverb", "must", "must_not"):
                continue
            return token.tag in _ACT_OR_OBJECT
        return False

    def has_act(self, since: int) -> bool:
        """Whether there is a verb of duty, or 将 or 把 with its object, from `since` on."""
        if _ACT_OR_OBJECT.isdisjoint(self.tokens.tags):
            return False
        for token in reversed(self.tokens):
            if token.tag in _ACT_OR_OBJECT:
                return token.start >= since
        return False


def look_at(raw: str, mark: str) -> View:
    """The view of a clause."""
    has_bracket = "（" in raw or "《" in raw or "“" in raw or "〔" in raw or "【" in raw
    words = _blank_out(raw) if has_bracket else raw
    found = _LEADING.match(words)
    begin = found.end() if found and found.end() < len(words) else 0
    tokens = LEXICON.tag(words)
    told = without_attributes(words, tokens)
    if told != words:
        words, tokens = told, LEXICON.tag(told)
    taught = None
    if "must_not" in tokens.tags:
        if "前" in words:
            tokens = _without_ends_to_come(words, tokens)
        taught = find_taught(words)
        if taught and not _asks_before(tokens, taught[1]):
            taught = None
        if taught:
            ban = taught[1]
            tokens = _without(tokens, lambda token: token.start >= ban)
    return View(raw, mark, words, tokens, begin, has_bracket, taught)


def _without_ends_to_come(words: str, tokens: Tokens) -> Tokens:
    """In 在暂停业务之前, 于停止报销前 what stops is the event before which something is to be done, and no ban."""
    return _without(tokens, lambda token: _is_end_to_come(words, token))


def _asks_before(tokens: Tokens, ban: int) -> bool:
    """Whether something is left to be done without the ban: 要求 alone is no verb of duties."""
    return any(token.start < ban and (token.tag == "must" or token.tag in ACT_TAGS) for token in tokens)


def _is_end_to_come(words: str, token: Token) -> bool:
    return words.endswith(("在", "于"), 0, token.start) and _BEFORE.match(words, token.end) is not None


def _without(tokens: Tokens, is_none: Callable[[Token], bool]) -> Tokens:
    """The tokens, with a ban a mere word where it is none of this clause's."""
    kept = Tokens(
        token._replace(tag="word") if token.tag == "must_not" and is_none(token) else token for token in tokens
    )
    kept.tags = {token.tag for token in kept}
    return kept


def _blank_out(raw: str) -> str:
    """What binds nobody blanked out; of a correction (更正为“…”) the new wording alone counts."""
    if found := _CORRECTION.search(raw):
        blanks = " " * (found.start("inner") - found.start())
        return raw[: found.start()] + blanks + found["inner"] + " " * (len(raw) - found.end("inner"))
    words = _BLANKED.sub(lambda part: f"{part[0][0]}{'※' * (len(part[0]) - 2)}{part[0][-1]}", raw)
    return without_asides(words) if "（" in words else words
