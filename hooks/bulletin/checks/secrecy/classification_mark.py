"""No text carries a mark of classification: 秘密、机密、绝密 with a star, a term, in brackets or alone, or a 密级.

GB/T 9704-2012, 7.2.2: 密级 and 保密期限 are parted by ★. Offices type what the keyboard has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from bulletin.checks.passages import MOST_PER_PIECE
from bulletin.checks.secrecy.clause import sentence_around, speaks_of_this
from bulletin.checks.secrecy.file_name import REST_OF_FILE_NAME
from bulletin.checks.secrecy.sighting import secrecy_finding
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.writing import Writing
from bulletin.writing.columns import cells_under

_STARS = "★☆✦✧✩✪✫✬✭✮✯✰⭐🌟⋆∗*⁎✱✲✳✴✵✶✷✸✹✺⍟※٭﹡⚝🟊"
_GAP = r"[ \n*_~`\\]{0,4}"
_LEVEL = r"(?:[秘祕][ ]{0,2}密|[机機][ ]{0,2}密|[绝絕][ ]{0,2}密)"
_TERM = (
    r"(?:[0-9一二两三四五六七八九十](?:[ ]?[0-9一二两三四五六七八九十]){0,2}[ ]{0,2}(?:年"
    r"|个月|月|天|日)|长[ ]?期|永久|启用前|公布前|公开前)"
)
_OPEN, _CLOSE = r"[【\[（(〔〖『「<《{]", r"[】\]）)〕〗』」>》}]"
_BLANK = r"[ *_~`#|>·•。.!！:：-]*"
_MARK = late(
    rf"""
    {_LEVEL}(?:[ ]{{0,2}}级)?{_GAP}[{_STARS}]                         # 秘密★5年, 机密级☆, and the star alone
    | [{_STARS.replace("*", "")}]{_GAP}{_LEVEL}                           # ★机密
    | (?<![\u4e00-\u9fff]){_LEVEL}级?{_GAP}[ (（,，·•/\\-]{{0,2}}{_TERM}(?:[）)]|{_BLANK}$)  # 秘密 5年
    | {_OPEN}{_LEVEL}级?[ ·•,，、]{{0,3}}{_TERM}(?=[，,、；; ])                         # （秘密·长期，第2册）
    | [“"「『]{_LEVEL}级?[ ·•]{{0,3}}{_TERM}[”"」』](?:字样的?)?印?[章戳](?!的)               # 盖“秘密 5年”章
    | [【\[〔〖]{_BLANK}{_LEVEL}级?(?:文件|资料|材料|件)?{_BLANK}{_TERM}?{_BLANK}[】\]〕〗]           # 【机密】
    | ^{_BLANK}{_OPEN}?{_BLANK}{_LEVEL}级?(?:文件|资料|材料|件)?{_BLANK}{_CLOSE}?{_BLANK}$         # a line of its own
    | (?<![\u4e00-\u9fff]){_LEVEL}级?(?:文件|资料|材料|件)?{REST_OF_FILE_NAME}
    | ^{_BLANK}{_OPEN}{_LEVEL}级?(?:文件|资料|材料|件)?{_CLOSE}
    | {_OPEN}{_LEVEL}级?{_CLOSE}{_BLANK}$
    | (?:密{_GAP}级|保密级别|保密等级|涉密等级)(?:和保密期限|与保密期限|标识|标志)?[ "'*]{{0,3}}
      [:：|为是][ |"'*：:]{{0,6}}(?:{_LEVEL}|内部|核密|普密|秘$|机$|绝$)(?![ ]*(?:[、和及与或以的]|级的|级以))
    | ^[ "']*(?:classification|secrecy|secret_level|密级)[ "']*:[ "']*(?:{_LEVEL}|内部|secret|confidential|top|internal)
    | [【\[〔〖（(]{_BLANK}密{_BLANK}[】\]〕〗）)]                           # 【密】
    | ^{_BLANK}(?:(?:特急|特提|加急|急件|平急)[ ·•、-]{{0,3}})?(?:密|密电|密件|加密件|机要件)(?:[，,]|{_BLANK}$)
    | (?:(?<=\u3000)|(?<=[ ][ ])){_LEVEL}级?(?=\u3000|[ ]{{2}}|[ \u3000]*$)         # 特提　　明电〔2026〕3号　　秘 密
    | 国家秘密[ ·•]{{1,2}}{_LEVEL}
    | (?:保密期限|解密(?:时间|日期))[ ]{{0,2}}[:：|][ |]{{0,4}}(?:{_TERM}|(?:19|20)\d\d)
    | 定密依据[ ]{{0,2}}[:：|][ |]{{0,4}}(?![由按如见应])[\u4e00-\u9fff《]
    | ^{_BLANK}(?:TOP[ ]SECRET|SECRET|CONFIDENTIAL|INTERNAL[ ]USE[ ]ONLY|INTERNAL[ ]ONLY){_BLANK}$
    """,
    re.VERBOSE | re.MULTILINE,
)

_HEAD = late(r"密[ ]{0,2}级|定密(?:级别|情况|等级)?|保密[级等][别级]|涉密等级")
_CELL = late(rf"{_LEVEL}级?(?:文件|资料|材料|件)?(?![\u4e00-\u9fff])|(?:内部|核密|普密)\Z")
# Rules name a mark to say what it looks like: 标有“机密★”字样的文件. No paper carries its own so.
_NAMED_BEFORE = late(r"[“‘「『\"']\Z")
_NAMED_AFTER = late(
    r"[^”’」』\"'\n]{0,6}[”’」』\"'](?:[、，和或与及者]{0,2}[“‘「『\"'][^”’」』\"'\n]{1,12}[”’」』\"']){0,4}"
    r"[ ]{0,2}(?:等|之类的?|的|中的?|里的?)?"
    r"(?:字样|标志|标识|标记|记号|符号|数字|含义|意思|表示|代表|是什么|指的?|怎[样么]|如何)"
)
# “机密★10年”中的“★”表示什么？ Who asks about a mark in quotes explains what marks are like.
_CLOSED = late(r"[^“”‘’「」\"'\n]{0,6}[”’」\"']")
_ASKS = late(
    r"是指|指的?是|[（(][√×✓✗对错][）)]|什么|哪[些个项类里种一几]|怎[样么]|如何|何[种处时谓]|表示|代表|含义|意思|几[个种级部]|由[^，。\n]{0,8}部分"
    r"|(?:判断|选择|填空|单选|多选|简答)题|[（(][ \u3000_]{1,12}[）)]|__|[A-F][.．、]\s?[“‘「]"
    r"|下列|以下(?:哪|关于|说法|做法)|正确的?(?:是|标|写)|错误的?(?:是|标|写)"
)
# （绝密30年、机密20年、秘密10年） tells how long each level lasts.
_LASTS = late(rf"{_LEVEL}级?[ ·•]{{0,3}}{_TERM}")
_BESIDE = 24


def check_classification_mark(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each mark. No switch turns it off: the mark's text goes, or the page does."""
    for writing in bulletin.writings:
        if any(
            word in writing.text
            for word in ("密", "机要", "SECRET", "CONFIDENTIAL", "INTERNAL", "classification", "secre")
        ):
            for start, end in islice(marks_in(writing), MOST_PER_PIECE):
                yield secrecy_finding("classification-mark", writing, start, end)


def marks_in(writing: Writing) -> Iterator[tuple[int, int]]:
    """The slices of all marks."""
    text = writing.text
    for found in _MARK.finditer(text):
        words = found.group()
        if not _is_named(text, found) and not _is_of_a_scale(text, found):
            yield found.start() + len(words) - len(words.lstrip()), found.end()
    cells = [cell.words for cell in cells_under(text, _HEAD) if _CELL.match(text[cell.words])]
    # One row for each of 绝密、机密、秘密 explains the levels and is of none.
    if sorted(text[words][:1] for words in cells) != sorted("绝机秘"):
        yield from ((words.start, words.stop) for words in cells)


def _is_named(text: str, found: re.Match[str]) -> bool:
    """Whether it stands in quotes, and is said to be a mark, or asked about."""
    if not _NAMED_BEFORE.search(text, max(0, found.start() - 1), found.start()):
        return False
    return _NAMED_AFTER.match(text, found.end()) is not None or _is_asked_about(text, found)


def _is_asked_about(text: str, found: re.Match[str]) -> bool:
    sentence = sentence_around(text, *found.span())
    is_question = _CLOSED.match(text, found.end()) is not None and _ASKS.search(sentence) is not None
    return is_question and not speaks_of_this(sentence)


def _is_of_a_scale(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - _BESIDE) : found.start()].rpartition("\n")[2]
    behind = text[found.start() : found.end() + _BESIDE].partition("\n")[0]
    return len({term[:1] for term in _LASTS.findall(before + behind)}) > 1
