"""The title of a notice ends in a 文种: 通知, 意见, 决定 …, with a note in brackets at most behind it."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.hijack.title_tail import odd_tail
from bulletin.finding import Finding, Level
from bulletin.glossary import DOCUMENT_GENRES
from bulletin.index import Bulletin
from bulletin.late_pattern import late

# （试行）, （征求意见稿）: what follows the 文种 in brackets belongs to it.
_NOTE = late(r"[（(〔][^（）()〔〕]{1,20}[）)〕]\Z")
# 关于……的提醒, 关于……的启事: offices write many such.
_OTHER_KIND = late(r"的[\u4e00-\u9fff]{2,4}\Z")
# 《关于……的通知》: a title does not stand between such marks itself.
_WRAPPED = late(r"《[^《》]{0,200}(?:《[^《》]{0,100}》[^《》]{0,100}){0,5}》|[【\[][^【】\[\]]{0,200}[】\]]")
# …的通知：第一批: such a note belongs in brackets.
_LOOSE_NOTE = late(
    rf"(?P<head>[^\n]{{0,200}}(?:{'|'.join(DOCUMENT_GENRES)}))[:：,，、_—–-]{{1,3}}"
    r"(?P<note>第?[一二三四五六七八九十\d]{1,4}[批次期号轮版辑部分]{0,2}|试行|暂行|修订稿?|征求意见稿|草案|补充|更正|续)\Z"
)
# Titles that name their kind as well, though they are none of the 文种 of the regulation.
_ALSO = tuple("预案 守则 纲要 指引 指南 信 通知书 告知书 督办单 通知单 提示 提示函 提醒 须知 解答 问答".split())


def check_title_genre(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for a title of a notice that names no kind of document, an info where it names one that is no 文种."""
    for entry in bulletin.notices:
        title = (entry.header.title or "").strip()
        words = _NOTE.sub("", "".join(title.split()))
        # What is hung behind its 文种 is told of by itself: with that gone the title is right.
        if words and not words.endswith((*DOCUMENT_GENRES, *_ALSO)) and not odd_tail(title):
            level: Level = "info" if _OTHER_KIND.search(words) else "warning"
            loose = _LOOSE_NOTE.match(words)
            bare = words.rstrip("。．.！!，,")
            bare = bare[1:-1] if _WRAPPED.fullmatch(bare) else bare
            right = f"{loose['head']}（{loose['note']}）" if loose else f"{_OTHER_KIND.sub('', bare)}的通知"
            right = bare if bare.endswith((*DOCUMENT_GENRES, *_ALSO)) else right
            params = {"given": title, "right": f"title: {right}"}
            yield Finding("title-without-genre", entry.document.place_of("title"), level, params)
