"""The blocks of a notice in, its text out, and apart from it what has its own place on paper.

附件说明, 附注, 附件, 版记: GB/T 9704, 7.3.4, 7.3.6, 7.3.7 and 7.4.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bulletin.digest.attachment_names import NOTE_BEGINS, read_names, words_alone
from bulletin.digest.model import Annex, Block, Heading, Paragraph
from bulletin.render.html_tokens import squash

_MARK = re.compile(r"附件[ \u3000]?(?P<number>\d{0,2})\Z")
_TITLED = re.compile(r"(?P<mark>附件[ \u3000]?\d{0,2})[：:\u3000 ]+(?P<title>[^。；]{1,80})\Z")
_REMARK = re.compile(r"（(?P<words>(?:联系人|此件|信息公开|公开方式|主动公开|依申请公开)[^（）]{0,100})）\Z")
_IMPRINT = re.compile(
    r"(?P<office>[^\s，。；：]{2,40})[ \u3000\u00a0]+(?P<date>\d{4}年\d{1,2}月\d{1,2}日)[ \u3000]?印发\Z"
)
_COPIES = re.compile(r"抄送[：:](?P<names>[^。]{2,2000})。?\Z")
_FURNITURE = re.compile(r"附件|\d{1,2}[.．、]|[：:。；;，、《》“”\"\s\u3000]")
_LONGEST_TITLE = 60


@dataclass(frozen=True)
class Parts:
    """The text of a notice, and what is set elsewhere.

    `attachments` are the names that stand below the text, empty where the text says them in a way of its own;
    `office` and `issued` (2026年3月2日) are 印发机关 and 印发日期, `cc` 抄送, where the text itself says them.
    """

    body: tuple[Block, ...]
    annex: tuple[Annex, ...]
    remark: str
    attachments: tuple[str, ...]
    office: str = ""
    issued: str = ""
    cc: tuple[str, ...] = ()


def divide(blocks: Sequence[Block], attachments: Sequence[str], closing: Collection[str] = ()) -> Parts:
    """Divide them. `attachments` are the titles of front matter: a list in the text that says the same is left out.

    `closing` is what is set below the text in any case, 署名 and 日期, without white space.
    """
    blocks = list(blocks)
    office, issued, cc = _imprint(blocks)
    starts = [number for number, block in enumerate(blocks) if number and _annex_head(blocks, number)]
    first = starts[0] if starts else len(blocks)
    annex = tuple(_annex(blocks[start:end], attachments) for start, end in pairwise([*starts, len(blocks)]))
    body = list(blocks[:first])
    remark = ""
    while len(body) > 1 and isinstance(body[-1], Paragraph):
        last = words_alone(body[-1])
        if (found := _REMARK.match(last)) and not remark:
            remark = found["words"]
        elif squash(last) not in closing:
            break
        body.pop()
    body, names = _without_note(body, attachments)
    return Parts(tuple(body), annex, remark, names, office, issued, cc)


def _imprint(blocks: list[Block]) -> tuple[str, str, tuple[str, ...]]:
    """印发机关, 印发日期 and 抄送 of a 版记 at the end of the text, taken out of it."""
    found = _IMPRINT.match(words_alone(blocks[-1])) if len(blocks) > 1 else None
    if not found:
        return "", "", ()
    blocks.pop()
    copies = _COPIES.match(words_alone(blocks[-1])) if len(blocks) > 1 else None
    if copies:
        blocks.pop()
    return found["office"], found["date"], tuple(re.split(r"[，,、]", copies["names"])) if copies else ()


def _annex_head(blocks: Sequence[Block], number: int) -> bool:
    block = blocks[number]
    words = words_alone(block)
    return bool(_MARK.match(words)) or (isinstance(block, Heading) and bool(_TITLED.match(words)))


def _annex(blocks: Sequence[Block], attachments: Sequence[str]) -> Annex:
    words = words_alone(blocks[0])
    if not _MARK.match(words) and (found := _TITLED.match(words)):
        return Annex(_squash(found["mark"]), found["title"].strip(), tuple(blocks[1:]))
    if len(blocks) > 1 and (title := words_alone(blocks[1])) and _is_title(blocks[1], title, attachments):
        return Annex(_squash(words), title, tuple(blocks[2:]))
    return Annex(_squash(words), "", tuple(blocks[1:]))


def _is_title(block: Block, words: str, attachments: Sequence[str]) -> bool:
    is_line = isinstance(block, Heading) or (isinstance(block, Paragraph) and not block.lead_level)
    if is_line and _bare(words) in map(_bare, attachments):
        return True
    return is_line and len(words) <= _LONGEST_TITLE and words[-1] not in "。；：:，"


def _without_note(body: list[Block], attachments: Sequence[str]) -> tuple[list[Block], tuple[str, ...]]:
    """The text without its 附件：… at the end, and the names to be set in the way of paper.

    They stay in the text, and no names are left, where they are not plain names in order.
    """
    start = next((n for n in range(len(body) - 1, -1, -1) if NOTE_BEGINS.match(words_alone(body[n]))), None)
    if start is None:
        return body, tuple(attachments)
    words = [words_alone(block) for block in body[start:]]
    if attachments and all(words) and _bare("".join(words)) == _bare("".join(attachments)):
        return body[:start], tuple(attachments)
    names = read_names(body[start:]) if all(words) else ()
    return (body[:start], names) if names else (body, ())


def _bare(words: str) -> str:
    return _FURNITURE.sub("", words)


def _squash(words: str) -> str:
    return re.sub(r"\s", "", words)
