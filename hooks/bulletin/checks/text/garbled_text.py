"""Text that was saved after a program had read it in a wrong encoding (乱码): 锟斤拷, 烫烫烫, å…³äºŽ, ¹ØÓÚ.

Of UTF-8 read as GBK some characters are always damaged, which is told where a file is read.
"""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.passages import body_of, head_of, shorten
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

# What Windows shows for the bytes 80 to 9f.
_WINDOWS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_FURTHER = f"[\x80-\xbf{_WINDOWS}]"
_GARBLED = late(
    # Damaged characters of UTF-8 read as GBK; memory that was never written, as GBK.
    r"(?:锟斤拷?)+|烫{3,}|屯{3,}|葺{3,}|铪{3,}"
    # UTF-8 read as Latin-1: each Han character is three of these; GBK so read: two.
    rf"|(?:[\xe2-\xef]{_FURTHER}{{2}}){{3,}}|[\xb0-\xf7][\xa1-\xfe](?:[\xa1-\xf7][\xa1-\xfe]){{4,}}"
)
_SIGNS = late(f"[锟拷烫屯葺铪]|[\xa1-\xf7](?:{_FURTHER}|[\xc0-\xfe])")
_MOST_LINES = 5


def check_garbled_text(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each head and each body with such text, at the first of it; the message has the other lines."""
    for document in bulletin.documents:
        for passage in (head_of(document), body_of(document)):
            found = garbled_spans(passage.text)
            if found:
                lines = list(dict.fromkeys(str(passage.place(start).line) for start, _ in found))
                more = "等" if len(lines) > _MOST_LINES else ""
                start, end = found[0]
                params = {"given": shorten(passage.text[start:end], 20), "lines": "、".join(lines[:_MOST_LINES]) + more}
                yield Finding("text-garbled", passage.place(start), "warning", params)


def garbled_spans(text: str) -> list[tuple[int, int]]:
    """Where such text stands."""
    return [found.span() for found in _GARBLED.finditer(text)] if _SIGNS.search(text) else []
