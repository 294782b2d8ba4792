"""The blocks of 附件：1.甲 2.乙 in, the names of the attachments out, and the words of blocks that are words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bulletin.digest.inlines import plain_words
from bulletin.digest.model import Block, Break, Heading, Internal, Link, List, Note, Paragraph, Picture, Styled

NOTE_BEGINS = re.compile(r"附件[ \u3000]{0,4}[：:]")
_NUMBERED = re.compile(r"(?P<number>\d{1,2})[ \u3000]{0,2}[.．、][ \u3000]{0,2}(?P<name>\S.{0,200})\Z")
_NEXT_NAME = re.compile(r"(?<=\S)[ \u3000]+(?=\d{1,2}[.．、])")


def read_names(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The names in 附件：1.甲 2.乙; none where they are not numbered in order or lead somewhere."""
    if not all(map(_leads_nowhere, blocks)):
        return ()
    lines = [line for block in blocks for line in _lines(block)]
    lines[0] = NOTE_BEGINS.sub("", lines[0], count=1).strip(" \u3000")
    pieces = [piece.rstrip("；;。 \u3000") for line in lines for piece in _NEXT_NAME.split(line)]
    pieces = [piece for piece in pieces if piece]
    numbered = [_NUMBERED.match(piece) for piece in pieces]
    if len(pieces) == 1 and not numbered[0]:
        return tuple(pieces)
    names = [each["name"] for number, each in enumerate(numbered, 1) if each and int(each["number"]) == number]
    return tuple(names) if len(names) == len(pieces) else ()


def _lines(block: Block) -> Iterator[str]:
    """The lines of a paragraph or of a list, those of an ordered list with their numbers."""
    if isinstance(block, List):
        for number, item in enumerate(block.items, block.start):
            words = "".join(map(words_alone, item))
            yield f"{number}.{words}" if block.ordered else words
    elif isinstance(block, Paragraph):
        line = list(block.lead)
        for inline in block.inlines:
            if isinstance(inline, Break):
                yield plain_words(line).strip(" \u3000")
                line = []
            else:
                line.append(inline)
        yield plain_words(line).strip(" \u3000")
    else:
        yield words_alone(block)


def _leads_nowhere(value: object) -> bool:
    if isinstance(value, Link | Internal):
        return False
    if isinstance(value, tuple):
        return all(map(_leads_nowhere, value))
    return not isinstance(value, Paragraph | Heading | List | Styled) or all(map(_leads_nowhere, vars(value).values()))


def words_alone(block: Block) -> str:
    """The words of a block that is nothing but words: a note or a picture would be lost where only words are taken."""
    if not _is_plain(block):
        return ""
    if isinstance(block, Paragraph):
        return (plain_words(block.lead) + plain_words(block.inlines)).strip()
    if isinstance(block, Heading):
        return plain_words(block.inlines).strip()
    if isinstance(block, List):
        return "".join(words_alone(each) for item in block.items for each in item)
    return ""


def _is_plain(value: object) -> bool:
    if isinstance(value, Note | Picture):
        return False
    if isinstance(value, tuple):
        return all(map(_is_plain, value))
    if isinstance(value, Paragraph | Heading | List | Styled | Link | Internal):
        return all(map(_is_plain, vars(value).values()))
    return True
