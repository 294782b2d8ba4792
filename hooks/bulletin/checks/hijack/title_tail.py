"""A title ends with its 文种, with brackets or a body's name: advertising is hung behind a title that stays."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.hijack.institution import is_organ
from bulletin.checks.hijack.words import read_words
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

# The last 的通知, 的意见 … of 关于…的通知, and what stands behind it.
_TAIL = late(
    r"[^\n]{0,60}关于[^\n]{2,200}的(?:通知|意见|决定|通报|公告|通告|批复|公示|函|报告|请示|方案|办法|纪要)"
    r"(?P<joint>[\s\-_—–|｜/／·•~～:：,，、!！+＋]*)(?P<tail>[^\n]{2,200})\Z"
)
# 的通知（试行）, 的通知》的补充说明, 的报告会, 的意见建议, 的方案和办法; 的通知 第二号, 的通知-附件, -暨…, ——以…为例.
_GOES_ON = late(
    r"[（(【\[〔《》”’\d第附暨以之]|(?:会|书|单|稿|栏|文|团|人|者|等|及|和|与|或|并|要|精神|要求|建议|设计|范本|模板|说明|解读|全文)"
)
_A_SCHOOL = late("(?:大学|学院|学校|党校)(?!生)")
_SHORTEST_GLUED = 4


def check_title_tail(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for a title with something else there."""
    for document in bulletin.documents:
        if tail := odd_tail(document.header.title or ""):
            yield Finding("title-tail-odd", document.place_of("title"), "warning", {"tail": tail})


def odd_tail(title: str) -> str:
    """What hangs behind the 文种 of a title and is no part of it; empty where nothing does."""
    found = _TAIL.match(title) if "关于" in title else None
    if found is None:
        return ""
    tail = found["tail"]
    is_long = bool(found["joint"]) or len(tail) >= _SHORTEST_GLUED
    is_body = is_organ(tail) and not tail.endswith(read_words("firms"))
    return tail if is_long and not _GOES_ON.match(tail) and not _A_SCHOOL.search(tail) and not is_body else ""
