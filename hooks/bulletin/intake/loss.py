"""What could not be carried over, or should be looked at: facts with a place; knows no wording and no format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Weight = Literal["lost", "look", "note"]
"""`lost` is not in the draft; `look` is, and a person should compare it; `note` tells what was done on purpose."""

_LONGEST_QUOTE = 40


@dataclass(frozen=True)
class Loss:
    """One thing of the source. `where` is its place in words an editor can follow (第3段); `params` fill its sentences.

    `code` is kebab-case English, a key of `wording.intake`, and never reused.
    """

    code: str
    where: str = ""
    weight: Weight = "lost"
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Picture:
    """A picture of the source: its name beside the draft, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True)
class Refusal:
    """Why a file was not taken in: at least one reason, all that were seen."""

    reasons: tuple[Loss, ...]


@dataclass(frozen=True)
class Source:
    """A file read: its words as Markdown, one paragraph a line, with empty lines between those that stand apart.

    `notes` are its footnotes, as Markdown.
    """

    text: str
    losses: tuple[Loss, ...] = ()
    pictures: tuple[Picture, ...] = ()
    notes: tuple[str, ...] = ()


class NotTaken(Exception):  # noqa: N818 (no error of the program: a file that is refused, with the reasons)
    """Raised by the readers of this room, and caught by its conductor only."""

    def __init__(self, *reasons: Loss) -> None:
        super().__init__(*(reason.code for reason in reasons))
        self.reasons = reasons


def shorten(words: str) -> str:
    """Words as a report quotes them."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[:_LONGEST_QUOTE]}……"
