"""Clean HTML in, its tags and texts out, with the text that a reader sees; changes nothing and judges nothing.

It expects the output of `render.safety`: well-formed, every `<` of a text escaped.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from dataclasses import dataclass

_TOKEN = re.compile(r"<!--.*?-->|<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|[^<]+|<", re.DOTALL)
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
# White space and the marks of Markdown are no words: on one side they may be there, on the other not.
_RUN = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{0,30});|[^\s*`_#>|\\~&\u200b\ufeff]+|&")
_NO_WORDS = re.compile(r"[\s*`_#>|\\~\u200b\ufeff]+")
_VOID = frozenset({"br", "hr", "img", "col", "wbr"})


def split_html(source: str) -> list[str]:
    """The tokens of an HTML text; joined they are the text again."""
    return _TOKEN.findall(source)


def is_tag(token: str) -> bool:
    """Whether a token is a tag or a comment rather than text."""
    return token.startswith("<") and len(token) > 1


def tag_name(tag: str) -> str:
    """The name of an opening or closing tag in lower case, empty for a comment."""
    found = _NAME.match(tag)
    return found.group(1).lower() if found else ""


def visible_words(source: str) -> str:
    """What a reader sees of an HTML text, a line for each piece between tags."""
    texts = (html.unescape(token).strip() for token in split_html(source) if not is_tag(token))
    return "\n\n".join(text for text in texts if text)


def squash(words: str) -> str:
    """Words without white space and Markdown's marks: what two renderings of one sentence have in common."""
    return _NO_WORDS.sub("", words)


def pair_tags(tokens: list[str]) -> dict[int, int]:
    """Opening tag → its closing tag and back, by index; void and stray tags are not in it."""
    pairs: dict[int, int] = {}
    open_tags: list[tuple[str, int]] = []
    for number, token in enumerate(tokens):
        if not is_tag(token) or not (name := tag_name(token)) or name in _VOID:
            continue
        if not token.startswith("</"):
            open_tags.append((name, number))
        elif open_tags and open_tags[-1][0] == name:
            _, opened = open_tags.pop()
            pairs[opened], pairs[number] = number, opened
    return pairs


@dataclass(frozen=True)
class FlatText:
    """The squashed text of all tokens, and for each of its characters where it stands.

    `starts[n]` is the flat index at which run n begins; `places[n]` its token, its offset there and whether it is an
    entity, which is one character of several. `before[t]` counts the flat characters before token t.
    """

    text: str
    starts: list[int]
    places: list[tuple[int, int, int]]
    before: list[int]

    def offset_of(self, index: int) -> int:
        """Where in its token the flat character begins."""
        run = bisect_right(self.starts, index) - 1
        _, offset, entity = self.places[run]
        return offset if entity else offset + index - self.starts[run]

    def offset_after(self, index: int) -> int:
        """Where in its token the flat character before `index` ends."""
        run = bisect_right(self.starts, index - 1) - 1
        _, offset, entity = self.places[run]
        return offset + entity if entity else offset + index - self.starts[run]


def flatten(tokens: list[str]) -> FlatText:
    """The flat text of tokens. The number of a footnote is not part of the sentence it stands in."""
    parts: list[str] = []
    starts: list[int] = []
    places: list[tuple[int, int, int]] = []
    before: list[int] = []
    length, in_note = 0, False
    for number, token in enumerate(tokens):
        before.append(length)
        if is_tag(token):
            in_note = token.startswith('<sup id="fnref') or (in_note and not token.startswith("</sup"))
            continue
        if in_note:
            continue
        for run in _RUN.finditer(token):
            words = run.group()
            entity = len(words) if len(words) > 1 and words.startswith("&") else 0
            if entity:
                words = squash(html.unescape(words))
            if words:
                parts.append(words)
                starts.append(length)
                places.append((number, run.start(), entity))
                length += len(words)
    before.append(length)
    return FlatText("".join(parts), starts, places, before)
