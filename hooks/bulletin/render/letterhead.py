"""A notice pasted whole repeats its header in the body: the HTML without the blocks that say only that again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.model import Notice
from bulletin.render.dates import day_words
from bulletin.render.html_tokens import squash

# Up to each `<` at once, and past it where it begins no other block.
_BLOCK = re.compile(r"<(p|h[1-6])\b[^>]*>([^<]*(?:<(?!/?(?:p|h[1-6])\b)[^<]*)*)</\1>\s*")
_TAG = re.compile(r"<[^>]*>")
_COLON = str.maketrans(":", "：")
_LOOK_AT = 8
_LONGEST_JOIN = 3


def leave_out_letterhead(html: str, notice: Notice) -> str:
    """Drop paragraphs at the beginning and the end of a body that equal, but for white space, what the page shows."""
    blocks = list(_BLOCK.finditer(html))
    # Only what stands at the very edge, nothing but blocks before (or after) it, can be letterhead.
    drop = _repeated(blocks[:_LOOK_AT], _opening(notice))
    drop += _repeated(blocks[-_LOOK_AT:], closing_words(notice))
    for start, end in sorted(set(drop), reverse=True):
        html = html[:start] + html[end:]
    return html


def _words(html: str) -> str:
    return squash(_TAG.sub("", html)).translate(_COLON)


def _opening(notice: Notice) -> set[str]:
    issuer = notice.issuer or ""
    wanted = {notice.title, notice.doc_no, issuer, issuer + "文件", f"{issuer}{notice.doc_no}"}
    return _squashed({*wanted, "、".join(notice.recipients) + "：", "，".join(notice.recipients) + "："})


def closing_words(notice: Notice) -> set[str]:
    """What may stand at the end of a notice and is shown anyway, without white space: 署名, 日期, 版记."""
    issuer = notice.issuer or ""
    wanted: set[str | None] = {issuer}
    if notice.date:
        wanted |= {day_words(notice.date), issuer + day_words(notice.date)}
    if notice.issued:
        wanted |= {f"{day_words(notice.issued)}印发", f"{issuer}{day_words(notice.issued)}印发"}
    if notice.cc:
        wanted |= {
            f"抄送：{'、'.join(notice.cc)}",
            f"抄送：{'、'.join(notice.cc)}。",
            f"抄送：{'，'.join(notice.cc)}。",
        }
    return _squashed(wanted)


def _squashed(wanted: set[str | None]) -> set[str]:
    return {words for text in wanted if text and len(words := squash(text).translate(_COLON)) > 1}


def _repeated(found: Sequence[re.Match[str]], wanted: set[str]) -> list[tuple[int, int]]:
    """The places of blocks, alone or up to three together, whose words are wanted."""
    blocks = [(block.start(), block.end(), _words(block.group(2))) for block in found]
    drop: list[tuple[int, int]] = []
    number = 0
    while number < len(blocks):
        for size in range(1, _LONGEST_JOIN + 1):
            group = blocks[number : number + size]
            if len(group) == size and "".join(words for *_, words in group) in wanted:
                drop += [(start, end) for start, end, _ in group]
                number += size - 1
                break
        number += 1
    return drop
