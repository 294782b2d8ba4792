"""The ladder 一、（一）1.（1） runs in order: no number left out, none twice, no rung jumped over."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from bulletin.extract.time.numerals import read_number
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.read.blocks import Block
from bulletin.read.document import Document

_HAN = "一二三四五六七八九十百"
_MARK = late(rf"([{_HAN}]{{1,4}})、|[（(]([{_HAN}]{{1,4}})[）)]|(\d{{1,2}})[.．、](?!\d)|[（(](\d{{1,2}})[）)]")
"""The mark of a paragraph: one group for each of the four rungs. Decimal numbers (2.1) are a ladder of their own."""
# Marks that go on inside a paragraph: 1.…；2.…；3.…. They count, but only a paragraph's own mark is judged.
_INLINE = late(
    rf"[。；;：:\s](?:([{_HAN}]{{1,4}})、|[（(]([{_HAN}]{{1,4}})[）)]|(\d{{1,2}})[.．、](?!\d(?!\d{{3}}年))|[（(](\d{{1,2}})[）)])"
)
# What begins a paragraph as a number and is no mark of it: 1.7月10日前…, a decimal as it seems; 二﹑, ㈢ and 4，,
# written with another sign. They count, and are not judged.
_LIKE_A_MARK = late(rf"[（(﹙]?(?:[{_HAN}]{{1,4}}|\d{{1,2}})[ ]?[.．、﹑､﹒﹐,，:：·)）﹚]|[㈠-㈩⑴-⒛]")
_PLAIN = late(
    rf"([{_HAN}]{{1,4}})[ ]?[、.,:·)]|\(([{_HAN}]{{1,4}})\)|(\d{{1,2}})(?:[ ]?[.、]|[,:·)](?!\d))|\((\d{{1,2}})\)"
)
_NEW_PART = late(r"附件|第[一二三四五六七八九十百]{1,4}[章节]|[（(]此页|附[：:录表]")
_LONGEST_HEADING = 40
_NAMES = ("一、", "（一）", "1.", "（1）")


def check_ladder(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each paragraph whose number is not the next one; an info for a rung left out."""
    for entry in bulletin.notices:
        yield from _Ladder(entry.document).findings()


class _Ladder:
    """Where on each of the four rungs a text stands; 0 where a rung has not been entered."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.counts = [0, 0, 0, 0]
        # Numbers below the first rung may run on over its headings: 一、1.2.3. 二、4.5.
        self.running = [0, 0, 0, 0]
        # The number that should have stood where another one did: 一、二、四、四、 is one slip and not two.
        self.meant = [0, 0, 0, 0]
        self.may_restart = True
        self.told_of_jump = False

    def findings(self) -> Iterator[Finding]:
        text = self.document.body.text
        for block in self.document.body.blocks:
            if block.shape == "row":
                continue
            found = _read_marker(block.marker)
            if found:
                yield from self._judge(block, *found)
            elif _begins_anew(block, text[block.start : min(block.end, block.start + _LONGEST_HEADING)]):
                self.may_restart = True
            self._count_inline(text, block, found is not None)

    def _judge(self, block: Block, rung: int, number: int) -> Iterator[Finding]:
        last = self.counts[rung]
        is_restart = number == 1 and (rung >= 2 or last == 0 or self.may_restart)
        is_next = number in (last + 1, self.running[rung] + 1) or number == self.meant[rung] + 1 > 1
        self.meant[rung] = 0
        if not is_restart and not is_next:
            self.meant[rung] = last + 1
            code = "ladder-number-missing" if number > last + 1 else "ladder-number-repeated"
            params = {"given": block.marker, "right": _marker(rung, last + 1)}
            yield self._finding(code, block, "warning", params)
        elif number == 1 and last == 0 and not self.told_of_jump and self._jumps(rung):
            self.told_of_jump = True
            params = {"given": block.marker, "right": _NAMES[rung - 1]}
            yield self._finding("ladder-rung-skipped", block, "info", params)
        self.counts[rung] = self.running[rung] = number
        self.counts[rung + 1 :] = [0] * (3 - rung)
        self.may_restart = self.may_restart and number != 1

    def _jumps(self, rung: int) -> bool:
        """Whether （1） stands right below 一、 or （一）. 1. below 一、 is what most offices write, and let pass."""
        return rung == 3 and not self.counts[2] and any(self.counts[:2])

    def _count_inline(self, text: str, block: Block, is_marked: bool) -> None:
        if not is_marked and (like := _LIKE_A_MARK.match(text, block.start)):
            plain = _PLAIN.match(unicodedata.normalize("NFKC", text[block.start : like.end() + 1]))
            if plain:
                self._count((plain.lastindex or 0) - 1, plain[plain.lastindex or 0])
        for found in _INLINE.finditer(text, block.content, block.end):
            rung = found.lastindex or 0
            self._count(rung - 1, found[rung])

    def _count(self, rung: int, words: str) -> None:
        number = read_number(words)
        if number in (1, self.counts[rung] + 1, self.running[rung] + 1):
            self.counts[rung] = self.running[rung] = number or 0

    def _finding(self, code: str, block: Block, level: str, params: dict[str, str]) -> Finding:
        place = self.document.place_in_body(self.document.body.plain.offsets[block.start])
        return Finding(code, place, "info" if level == "info" else "warning", params)


def _read_marker(marker: str) -> tuple[int, int] | None:
    """The rung, from 0, and the number of a mark; None for ①, 一是 and their like."""
    found = _MARK.match(marker) if marker else None
    if found is None or not found.lastindex:
        return None
    number = read_number(found[found.lastindex])
    return (found.lastindex - 1, number) if number else None


def _begins_anew(block: Block, words: str) -> bool:
    """Whether an unnumbered heading, an annex or a chapter stands here: below it the numbers may begin at one again."""
    if _NEW_PART.match(words) or (block.shape == "heading" and not block.marker):
        return True
    short = block.end - block.start <= _LONGEST_HEADING
    return short and not block.marker and words[-1:] not in "。；，、！？：:;,.…"


def _marker(rung: int, number: int) -> str:
    if rung >= 2:
        return f"{number}." if rung == 2 else f"（{number}）"
    han = _han(number)
    return f"{han}、" if rung == 0 else f"（{han}）"


def _han(number: int) -> str:
    """The number in Han characters, up to 99; a ladder has no more."""
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else "一二三四五六七八九"[tens - 1] + "十" if tens < 10 else str(tens)
    return head + ("一二三四五六七八九"[ones - 1] if ones else "")
