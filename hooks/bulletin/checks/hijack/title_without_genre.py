"""What is cited as an official document is called one: 《X》（…〔Y〕N号） ends in a 文种."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from bulletin.checks.hijack.words import read_words
from bulletin.checks.passages import MOST_PER_PIECE, passages_of, shorten
from bulletin.finding import Finding
from bulletin.glossary import DOCUMENT_GENRES
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_CITED = late(
    r"《(?P<title>[^《》\n]{1,100})》[ \t]{0,3}[（(【\[〔]?[^。；;！？!?\n《》]{0,25}?"
    r"[〔\[（(【]\s?\d{4}\s?[〕\]）)】]\s?(?:第\s?)?\d{1,4}\s?号"
)
_ISSUED = late(
    r"(?:印发|下发|转发|批转|颁布|出台)了?《(?P<title>[^《》\n]{1,8})》(?!等|[\u4e00-\u9fff]{0,4}(?:读本|教材|一书|图书|画册|光盘|手册|口袋书|挂图))"
)
_FOLLOWED = late(r"《(?P<title>[^《》\n]{1,12})》(?:文件)?(?:精神|要求|规定|的实施意见|的若干意见)")
_VERSION = late(r"(?:[（(][^（）()]{0,20}[）)]|[”’\"'\s]|第[一二三四五六七八九十]+[版号期])+\Z")
# Endings of what offices hand round without calling it a document: 工作要点, 责任清单, 活动方案, 宣传册.
_HANDED_ROUND = frozenset(
    "知见定议报告示复函要令案法则划度例程准书排南引册单表图纲点录本约范施标动工务责求系期制目词话稿件卷集版构核价文选论讲"
)
_MOST_SHOWN = 80


@cache
def _endings() -> tuple[str, ...]:
    return (*DOCUMENT_GENRES, *read_words("title_endings"))


def is_called_a_document(title: str) -> bool:
    """Whether a title ends in a 文种, or in what offices print with a number."""
    return _VERSION.sub("", title).endswith(_endings())


def check_title_without_genre(bulletin: Bulletin) -> Iterator[Finding]:
    """An error where a number follows the title, a warning where it is only said to have been issued."""
    for document in bulletin.documents:
        for passage in passages_of(document):
            if "《" not in passage.text:
                continue
            count = 0
            for found in _CITED.finditer(passage.text):
                if count < MOST_PER_PIECE and not is_called_a_document(found["title"]):
                    count += 1
                    params = {"title": shorten(found["title"]), "given": shorten(found.group(), _MOST_SHOWN)}
                    yield Finding("cited-title-without-genre", passage.place(found.start()), params=params)
            for found in (*_ISSUED.finditer(passage.text), *_FOLLOWED.finditer(passage.text)):
                title = found["title"]
                if count < MOST_PER_PIECE and title[-1] not in _HANDED_ROUND and not is_called_a_document(title):
                    count += 1
                    place = passage.place(found.start("title") - 1)
                    yield Finding("issued-title-without-genre", place, "warning", {"title": title})
