"""No words in a script that a Chinese notice has no use for: Thai, Korean, Cyrillic, Arabic … amid its prose.

Who teaches a language, invites from a country or quotes a name says so, in the text or around the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from bulletin.checks.passages import MOST_PER_PIECE, Passage, line_around, passages_of, shorten
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.model import Notice
from bulletin.read.document import Document
from bulletin.record import record


@record
class _Script:
    """`letters`: a class of characters; `fewest`: in a row; `at_home`: what names its languages and their lands."""

    name: str
    letters: str
    fewest: int
    at_home: str


# Scripts of China itself, 藏文、蒙古文、彝文, are no foreign ones; U+30FB and U+30FC are typed for a dot and a dash.
_SCRIPTS = (
    _Script("泰文", "\u0e01-\u0e5b", 3, "泰国|泰语|泰文|曼谷|清迈"),
    _Script("老挝文", "\u0e81-\u0edf", 3, "老挝|寮国|万象"),
    _Script("缅甸文", "\u1000-\u109f", 3, "缅甸|缅语|仰光|傣"),
    _Script("高棉文", "\u1780-\u17dd", 3, "柬埔寨|柬语|高棉|金边"),
    _Script("谚文", "\uac00-\ud7a3\u1100-\u11ff\u3131-\u318e", 2, "韩|朝鲜|首尔|釜山|延边|TOPIK"),
    _Script(
        "假名", "\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d", 3, "日语|日本|日文|日方|日企|赴日|中日|日中|东京|大阪|名古屋"
    ),
    _Script(
        "西里尔字母",
        "\u0400-\u052f",
        4,
        "俄|苏联|斯拉夫|独联体|乌克兰|蒙古|哈萨克|吉尔吉斯|塔吉克|乌兹别克|塞尔维亚|保加利亚|马其顿|莫斯科|圣彼得堡",
    ),
    _Script("希腊字母", "\u0370-\u03ff\u1f00-\u1fff", 5, "希腊|雅典|塞浦路斯|古典学"),
    _Script(
        "阿拉伯字母",
        "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
        3,
        "阿拉伯|波斯|伊朗|伊拉克|埃及|沙特|阿联酋|摩洛哥|约旦|阿曼|苏丹|巴基斯坦|乌尔都|阿富汗|普什图|维吾尔|新疆|喀什|伊斯兰",
    ),
    _Script("希伯来文", "\u0591-\u05f4", 3, "希伯来|以色列|犹太"),
    _Script(
        "印度诸文", "\u0900-\u0dff", 3, "印度|印地|梵|尼泊尔|孟加拉|泰米尔|斯里兰卡|僧伽罗|旁遮普|马拉地|泰卢固|佛经"
    ),
    _Script("高加索诸文", "\u0531-\u058f\u10a0-\u10ff", 3, "亚美尼亚|格鲁吉亚|高加索"),
    _Script("埃塞俄比亚文", "\u1200-\u139f", 3, "埃塞俄比亚|阿姆哈拉|厄立特里亚"),
)
_VIETNAMESE = late("[A-Za-z]{0,12}[ĂăĐđƠơƯư\u1ea0-\u1ef9][A-Za-zÀ-ỹ]{0,12}(?:[ ,.-]{1,3}[A-Za-zÀ-ỹ]{1,14}){2,40}")
_IN_VIETNAM = late("越南|越语|越文|河内|胡志明|芽庄|岘港")
_ANY = late(f"[{''.join(script.letters for script in _SCRIPTS)}ĐđƠơƯư\u1ea0-\u1ef9]")
_OF_LANGUAGES = late("外国语|外语|语种|语言|翻译|口译|笔译|双语|留学生|国际学生|来华|孔子学院|国际教育学院|海外教育")
# What a sentence says of words that it only shows.
_SHOWN = late(
    "[语文]种|原文|译[作为名文成者]|[英外母俄日韩泰]文|字母|文字|书写|拼写|读音|发音|歌词|歌曲|诗[歌句集]|书名|题名|校名|国名|语[《“（]|问候|你好"
)
_OPEN, _CLOSED = "《“‘「『（(〈【\"'", "》”’」』）)〉】\"'"
_MARKS = " \u00a0,.!?;:·-"


@cache
def _runs(script: _Script) -> re.Pattern[str]:
    return late(f"[{script.letters}](?:[\\d{_MARKS}]{{0,3}}[{script.letters}]){{{script.fewest - 1},400}}")


def check_foreign_script(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each run of such words that nothing in the document accounts for."""
    for document in bulletin.documents:
        for passage in passages_of(document):
            if not passage.text.isascii() and _ANY.search(passage.text):
                yield from islice(_check(document, passage), MOST_PER_PIECE)


def _check(document: Document, passage: Passage) -> Iterator[Finding]:
    header = document.header
    issuer = header.issuer if isinstance(header, Notice) else None
    named = f"{header.title or ''}\n{issuer or ''}"
    if _OF_LANGUAGES.search(named):
        return
    around = f"{named}\n{document.body.text}"
    for script in _SCRIPTS:
        found = list(islice(_runs(script).finditer(passage.text), MOST_PER_PIECE))
        if found and not re.search(script.at_home, around):
            yield from _findings(passage, found, script.name)
    found = list(islice(_VIETNAMESE.finditer(passage.text), MOST_PER_PIECE))
    if found and not _IN_VIETNAM.search(around):
        yield from _findings(passage, found, "越南文")


def _findings(passage: Passage, found: list[re.Match[str]], script: str) -> Iterator[Finding]:
    text = passage.text
    for one in found:
        before, after = text[one.start() - 1 : one.start()], text[one.end() : one.end() + 1]
        is_enclosed = before != "" and after != "" and before in _OPEN and after in _CLOSED
        if not is_enclosed and not _SHOWN.search(line_around(text, one.start())):
            params = {"script": script, "given": shorten(one.group())}
            yield Finding("foreign-script", passage.place(one.start()), "warning", params)
