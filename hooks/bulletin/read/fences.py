"""A text in, the lines between its two `---` out; knows how people get the fences wrong, and nothing of YAML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bulletin.finding import Finding, Place
from bulletin.read.slips import Vocabulary

_FENCE = re.compile(r"-{3,}\s*\Z")
_LOOKALIKE = re.compile(r"\s*[-–—―－─_＿=]{2,}\s*\Z")
_ANY_KEY = re.compile(r"[A-Za-z_]{2,20}\s*[:：]|[\u4e00-\u9fff]{2,12}: ")
_MARGIN_OF_YAML = re.compile(r"[\s#\-\[\]{}\"'—－•·]")
_FARTHEST_START = 60


@dataclass(frozen=True)
class FencedBlock:
    """The lines [`start`, `stop`) of the text are front matter, those from `body` on the document. Counted from 0."""

    start: int
    stop: int
    body: int
    findings: tuple[Finding, ...] = ()


def find_block(lines: Sequence[str], path: str, vocabulary: Vocabulary) -> FencedBlock | None:
    """Where the front matter is, None where there is none. What is wrong with its fences is mended and reported."""
    first = next((n for n, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return None
    opening = _find_opening(lines, first, path, vocabulary)
    if opening is None:
        return None
    start, findings = opening
    closing = next((n for n in range(start, len(lines)) if _LOOKALIKE.match(lines[n])), None)
    prose = _find_prose(lines, start, len(lines) if closing is None else closing, vocabulary, closing is None)
    if prose is not None or closing is None:
        stop = len(lines) if prose is None else prose
        while stop > start and (not lines[stop - 1].strip() or lines[stop - 1].startswith("#")):
            stop -= 1
        if not any(vocabulary.key_line.match(line) for line in lines[start:stop]):
            return None
        place = min(stop, len(lines) - 1)
        unclosed = _finding("front-matter-not-closed", path, place, given=lines[stop - 1].strip())
        return FencedBlock(start, stop, stop, (*findings, unclosed))
    if not _FENCE.match(lines[closing]):
        findings = (*findings, _finding("front-matter-fence", path, closing, given=lines[closing].strip()))
    return FencedBlock(start, closing, closing + 1, findings)


def _find_opening(
    lines: Sequence[str], first: int, path: str, vocabulary: Vocabulary
) -> tuple[int, tuple[Finding, ...]] | None:
    """The first line after the opening fence, and what is wrong with that."""

    def key_follows(number: int) -> bool:
        following = next((line for line in lines[number + 1 : number + 4] if line.strip()), "")
        return vocabulary.key_line.match(following) is not None

    if _FENCE.match(lines[first]):
        late = (Finding("front-matter-blank-lines", Place(path), "info"),) if first else ()
        return first + 1, late
    if _LOOKALIKE.match(lines[first]) and key_follows(first):
        return first + 1, (_finding("front-matter-fence", path, first, given=lines[first].strip()),)
    if vocabulary.key_line.match(lines[first]) and key_follows(first):
        return first, (_finding("front-matter-not-opened", path, first, given=lines[first].strip()),)
    for number in range(first + 1, min(len(lines), _FARTHEST_START)):
        if _FENCE.match(lines[number]) and key_follows(number):
            given = lines[first].strip()
            return number + 1, (_finding("front-matter-not-first", path, first, given=given, fence=str(number + 1)),)
    return None


def _find_prose(lines: Sequence[str], start: int, stop: int, vocabulary: Vocabulary, is_open: bool) -> int | None:
    """The line at which the document has begun although no fence closed the front matter.

    Words at the margin without a key are prose when no key comes after them before the next empty line: what a
    broken title leaves behind is followed by the other keys.
    """
    end = start
    for number in range(start, stop):
        if number < end or not lines[number].strip() or not _looks_like_prose(lines[number], vocabulary):
            continue
        end = next((n for n in range(number, stop) if not lines[n].strip()), stop)
        if end == stop and not is_open:
            return None
        if not any(not _looks_like_prose(line, vocabulary) for line in lines[number:end]):
            return number
    return None


def _looks_like_prose(line: str, vocabulary: Vocabulary) -> bool:
    return not (_MARGIN_OF_YAML.match(line) or _ANY_KEY.match(line) or vocabulary.key_line.match(line))


def _finding(code: str, path: str, line: int, **params: str) -> Finding:
    return Finding(code, Place(path, line + 1), params=params)
