"""No ** of Word's bold stands in the prose: those that show as stars, and the many that only cut sentences up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.checks.passages import MOST_PER_PIECE, line_around, shorten, source_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_CODE = late(r"^[ \t]*(?:```|~~~|\|)|`[^`\n]*\*\*[^`\n]*`", re.MULTILINE)
_BOLD = late(r"\*\*(?=\S)(?P<words>[^*\n]{1,200}?)(?<=\S)\*\*")
# A number whose middle nobody is to read: 139****0000, 3201**********12.
_MASKED = late(r"\*{3,}|(?<=\d)\*\*(?=\d)")
# **一、换届范围** by itself, **1.报名。** with the sentence behind it: what an editor makes a heading of.
_HEADING = late(r"[ \t　]*\*\*(?:[^*\n]+\*\*[ \t　]*\Z|(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]))")
_WORD_LENGTH = 6
_FEWEST_SHORT = 5


def check_stray_emphasis(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each line with stars left over; an info, once a document, where many single words are bold."""
    for document in bulletin.documents:
        passage = source_of(document)
        source = passage.text
        if "**" not in source:
            continue
        short: list[int] = []
        count, at = 0, 0
        for line in source.split("\n"):
            if "**" in line and not _CODE.search(line):
                pairs = [one for one in _BOLD.finditer(line) if "**" not in one["words"]]
                prose = pairs[1:] if _HEADING.match(line) else pairs
                short += [at + one.start() for one in prose if len(one["words"]) <= _WORD_LENGTH]
                rest = _BOLD.sub(_blank, _MASKED.sub(_blank, line))
                if (left := rest.find("**")) >= 0 and count < MOST_PER_PIECE:
                    count += 1
                    params = {"right": shorten(line_around(source, at).replace("**", ""), 120)}
                    yield Finding("emphasis-stray", passage.place(at + left), "warning", params)
            at += len(line) + 1
        if len(short) >= _FEWEST_SHORT:
            yield Finding("emphasis-of-word", passage.place(short[0]), "info", {"count": str(len(short))})


def _blank(found: re.Match[str]) -> str:
    return "　" * len(found.group())
