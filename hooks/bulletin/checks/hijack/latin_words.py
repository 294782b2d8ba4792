"""No small Latin word that nobody knows runs through the prose, glued to Han characters: 我校m6…, 做好ky…工作."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bulletin.checks.hijack.words import read_words
from bulletin.checks.passages import body_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_WORD = late(r"[A-Za-z0-9]{2,16}")
_GLUE = late("[\u4e00-\u9fff]")
_AROUND = frozenset("./@_-#:：=&%+~")
_SMALL = late(r"[a-z]{2,}\d*\Z|[a-z]+\d+[a-z\d]*\Z|\d+[a-z]{2,}\d*\Z")
_MEASURE = late(
    r"\d+(?:kg|km|cm|mm|ml|kw|kwh|mb|gb|tb|min|th|st|nd|rd|px|pt|dpi|ppi|fps|kbps|mbps|gbps|bit|hz|khz|mhz|ghz|db|mg|nm|um)\Z"
)
# What has such a name by its nature, where the sentence says so.
_CALLED = late(
    r"(?:[账帐][号户]|用户名?|密码|口令|文件夹?|文件名|目录|字段|变量|命令|函数|主机名?|域名|网络|热点|数据库|数据表|扩展名|后缀名?|前缀|型号|代码|标签)"
    r"[名为是：“‘\"' ]{0,2}(?:[A-Za-z0-9]{2,16}[”’]?[、和与及或][“‘]?){0,8}\Z"
)
_LONGEST_LIST = 80
_FEWEST = 2


@cache
def _known() -> frozenset[str]:
    return frozenset(read_words("known_latin"))


def check_latin_words(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning, once for each word: letters with figures at once, letters alone when they come back."""
    for document in bulletin.documents:
        passage = body_of(document)
        text = passage.text
        places: dict[str, list[int]] = {}
        for found in _WORD.finditer(text):
            word = found.group()
            if not word.isdigit() and _SMALL.match(word) and _is_glued(text, found) and word not in _known():
                if _CALLED.search(text, max(0, found.start() - _LONGEST_LIST), found.start()):
                    continue
                places.setdefault(word, []).append(found.start())
        for word, at in places.items():
            has_figures = any(character.isdigit() for character in word)
            if (has_figures and not _MEASURE.match(word)) or len(at) >= _FEWEST:
                params = {"word": word, "count": str(len(at))}
                yield Finding("latin-word-odd", passage.place(at[0]), "warning", params)


def _is_glued(text: str, found: re.Match[str]) -> bool:
    """Whether Han characters stand on one side at least, and no sign of an address or a formula on the other."""
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    if before in _AROUND or after in _AROUND:
        return False
    return _GLUE.match(before) is not None or _GLUE.match(after) is not None
