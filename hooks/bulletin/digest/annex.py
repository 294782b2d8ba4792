"""The blocks of a notice in, its text out, and apart from it what has its own place on paper: 附件说明, 附注, 附件.

GB/T 9704, 7.3.4, 7.3.6 and 7.3.7.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bulletin.digest.inlines import plain_words
from bulletin.digest.model import Annex, Block, Heading, Internal, Link, List, Note, Paragraph, Picture, Styled

_MARK = re.compile(r"附件[ \u3000]?(?P<number>\d{0,2})\Z")
_TITLED = re.compile(r"(?P<mark>附件[ \u3000]?\d{0,2})[：:\u3000 ]+(?P<title>[^。；]{1,80})\Z")
_NOTE_BEGINS = re.compile(r"附件[ \u3000]{0,4}[：:]")
_REMARK = re.compile(r"（(?P<words>(?:联系人|此件|信息公开|公开方式|主动公开|依申请公开)[^（）]{0,100})）\Z")
_FURNITURE = re.compile(r"附件|\d{1,2}[.．、]|[：:。；;，、《》“”\"\s\u3000]")
_LONGEST_TITLE = 60


@dataclass(frozen=True)
class Parts:
    """The text of a notice, and what is set elsewhere. `has_note` tells that the text itself lists the attachments."""

    body: tuple[Block, ...]
    annex: tuple[Annex, ...]
    remark: str
    has_note: bool


def divide(blocks: Sequence[Block], attachments: Sequence[str]) -> Parts:
    """Divide them. `attachments` are the titles of front matter: a list in the text that says the same is left out."""
    starts = [number for number, block in enumerate(blocks) if number and _annex_head(blocks, number)]
    first = starts[0] if starts else len(blocks)
    annex = tuple(_annex(blocks[start:end]) for start, end in pairwise([*starts, len(blocks)]))
    body = list(blocks[:first])
    remark = ""
    last = _words(body[-1]) if body and isinstance(body[-1], Paragraph) else ""
    if found := _REMARK.match(last):
        remark = found["words"]
        body.pop()
    body, has_note = _without_note(body, attachments)
    return Parts(tuple(body), annex, remark, has_note)


def _annex_head(blocks: Sequence[Block], number: int) -> bool:
    block = blocks[number]
    words = _words(block)
    return bool(_MARK.match(words)) or (isinstance(block, Heading) and bool(_TITLED.match(words)))


def _annex(blocks: Sequence[Block]) -> Annex:
    words = _words(blocks[0])
    if not _MARK.match(words) and (found := _TITLED.match(words)):
        return Annex(_squash(found["mark"]), found["title"].strip(), tuple(blocks[1:]))
    if len(blocks) > 1 and (title := _words(blocks[1])) and _is_title(blocks[1], title):
        return Annex(_squash(words), title, tuple(blocks[2:]))
    return Annex(_squash(words), "", tuple(blocks[1:]))


def _is_title(block: Block, words: str) -> bool:
    is_line = isinstance(block, Heading) or (isinstance(block, Paragraph) and not block.lead_level)
    return is_line and len(words) <= _LONGEST_TITLE and words[-1] not in "。；：:，"


def _without_note(body: list[Block], attachments: Sequence[str]) -> tuple[list[Block], bool]:
    """The text without its 附件：… at the end where front matter says the same, which is set in its own way."""
    start = next((n for n in range(len(body) - 1, -1, -1) if _NOTE_BEGINS.match(_words(body[n]))), None)
    if start is None:
        return body, False
    words = [_words(block) for block in body[start:]]
    if attachments and all(words) and _bare("".join(words)) == _bare("".join(attachments)):
        return body[:start], False
    return body, True


def _words(block: Block) -> str:
    """The words of a block that is nothing but words: a note or a picture would be lost where only words are taken."""
    if not _is_plain(block):
        return ""
    if isinstance(block, Paragraph):
        return (plain_words(block.lead) + plain_words(block.inlines)).strip()
    if isinstance(block, Heading):
        return plain_words(block.inlines).strip()
    if isinstance(block, List):
        return "".join(_words(each) for item in block.items for each in item)
    return ""


def _is_plain(value: object) -> bool:
    if isinstance(value, Note | Picture):
        return False
    if isinstance(value, tuple):
        return all(map(_is_plain, value))
    if isinstance(value, Paragraph | Heading | List | Styled | Link | Internal):
        return all(map(_is_plain, vars(value).values()))
    return True


def _bare(words: str) -> str:
    return _FURNITURE.sub("", words)


def _squash(words: str) -> str:
    return re.sub(r"\s", "", words)
