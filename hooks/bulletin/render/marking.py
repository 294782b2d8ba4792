"""Sentences in, the same HTML out with each of them wrapped and given its anchor; knows words, not obligations.

The words of a sentence are the document's plain text; the HTML is what Markdown made of it. They are matched on their
characters alone, and the wrapping never breaks the nesting of the HTML: where an element is only half inside, the
wrapping ends and begins again, and only its first piece carries the id.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

from bulletin.render.html_tokens import FlatText, flatten, is_tag, pair_tags, split_html, squash, tag_name

_INLINE = frozenset("a abbr b cite code del em i ins kbd mark q s small span strong sub sup u br img wbr".split())
_EDGE = 10
_SLACK = 200


@dataclass(frozen=True)
class Sentence:
    """What to mark: the anchor's `id`, the plain `words`, and a `label` that says in short what the sentence is.

    `start` tells where the words begin in the plain text: the same words further on are another sentence.
    """

    id: str
    words: str
    label: str
    start: int = 0


def mark_sentences(html: str, sentences: Sequence[Sentence]) -> tuple[str, tuple[str, ...]]:
    """The HTML with the sentences marked, and the ids of those whose words are not in it.

    Sentences come in the order of the text; they may overlap or be the same words.
    """
    if not sentences:
        return html, ()
    tokens = split_html(html)
    flat = flatten(tokens)
    spans: list[tuple[int, int, Sentence]] = []
    missing: list[str] = []
    position, previous = 0, -1
    for sentence in sentences:
        found = _find(flat.text, squash(sentence.words), position + (sentence.start > previous >= 0))
        if found is None:
            missing.append(sentence.id)
            continue
        position, previous = found[0], sentence.start
        spans.append((*found, sentence))
    return _Marker(tokens, flat, spans).run(), tuple(missing)


def _find(text: str, words: str, position: int) -> tuple[int, int] | None:
    """The place of the words at or after `position`, else anywhere; else of their beginning and end near together.

    The last is for what only one side shows: an address in <…>, an attribute list.
    """
    if not words:
        return None
    for begin in (position, 0):
        at = text.find(words, begin)
        if at >= 0:
            return at, at + len(words)
    head, tail = words[:_EDGE], words[-_EDGE:]
    for begin in (position, 0):
        at = text.find(head, begin)
        end = text.find(tail, at, at + len(words) + _SLACK) if at >= 0 else -1
        if end >= 0:
            return at, end + len(tail)
    return None


@dataclass
class _Marker:
    """One pass over the tokens. `edges` are the flat indexes at which the set of sentences changes, `sets` the sets."""

    tokens: list[str]
    flat: FlatText
    spans: list[tuple[int, int, Sentence]]
    out: list[str] = field(default_factory=list)
    opened: tuple[int, ...] = ()
    named: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.edges = sorted({edge for start, end, _ in self.spans for edge in (start, end)})
        tags = enumerate(self.tokens)
        self.blocks = [number for number, token in tags if is_tag(token) and tag_name(token) not in _INLINE]
        starting: dict[int, list[int]] = {}
        ending: dict[int, set[int]] = {}
        for number, (start, end, _) in enumerate(self.spans):
            starting.setdefault(start, []).append(number)
            ending.setdefault(end, set()).add(number)
        current: tuple[int, ...] = ()
        self.sets: list[tuple[int, ...]] = []
        for edge in self.edges:
            gone = ending.get(edge, set())
            current = (*(n for n in current if n not in gone), *starting.get(edge, ()))
            self.sets.append(current)

    def run(self) -> str:
        pairs = pair_tags(self.tokens)
        enclosed: set[int] = set()
        for number, token in enumerate(self.tokens):
            if not is_tag(token):
                self._write_text(number, token)
            elif token.startswith("</"):
                if number not in enclosed:
                    self._switch(())
                self.out.append(token)
            else:
                if self._is_enclosable(number, token, pairs):
                    if self.flat.before[number] < self.flat.before[pairs[number]]:
                        self._switch(self._set_at(self.flat.before[number]))
                    enclosed.add(pairs[number])
                elif number in pairs or tag_name(token) not in _INLINE:
                    self._switch(())
                self.out.append(token)
        self._switch(())
        return "".join(self.out)

    def _is_enclosable(self, number: int, token: str, pairs: dict[int, int]) -> bool:
        """Whether an element may stand inside the wrapping as a whole: no edge strictly within it, and no block."""
        if number not in pairs or tag_name(token) not in _INLINE:
            return False
        if bisect_left(self.blocks, number) < bisect_left(self.blocks, pairs[number]):
            return False
        first, last = self.flat.before[number], self.flat.before[pairs[number]]
        return bisect_right(self.edges, first) == bisect_left(self.edges, last) or first == last

    def _set_at(self, index: int) -> tuple[int, ...]:
        interval = bisect_right(self.edges, index) - 1
        return self.sets[interval] if interval >= 0 else ()

    def _write_text(self, number: int, token: str) -> None:
        first, last = self.flat.before[number], self.flat.before[number + 1]
        if first == last:
            self.out.append(token)
            return
        position = 0
        for edge in self.edges[bisect_left(self.edges, first) : bisect_right(self.edges, last)]:
            if edge > first:
                position = self._write(token, position, self.flat.offset_after(edge), self._set_at(edge - 1))
            if edge < last:
                # What lies between the last word before an edge and the first after it is no word: it stays inside.
                self.out.append(token[position : self.flat.offset_of(edge)])
                position = self.flat.offset_of(edge)
        if self.flat.offset_after(last) > position:
            position = self._write(token, position, self.flat.offset_after(last), self._set_at(last - 1))
        self.out.append(token[position:])

    def _write(self, token: str, start: int, end: int, target: tuple[int, ...]) -> int:
        self._switch(target)
        self.out.append(token[start:end])
        return end

    def _switch(self, target: tuple[int, ...]) -> None:
        """Close and open wrappings until exactly `target` is open."""
        common = 0
        while common < min(len(target), len(self.opened)) and target[common] == self.opened[common]:
            common += 1
        self.out.append("</span>" * (len(self.opened) - common))
        for number in target[common:]:
            sentence = self.spans[number][2]
            if number in self.named:
                self.out.append('<span class="obligation">')
            else:
                self.named.add(number)
                name, label = escape(sentence.id), escape(sentence.label)
                self.out.append(f'<span class="obligation" id="{name}" title="{label}">')
        self.opened = target
