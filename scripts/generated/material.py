"""The texts of `material/` in, topics, words and frames out; knows the form of those files and nothing of notices."""

import re
from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent / "material"
_SEPARATORS = {"题": "；", "物": "、", "事": "、", "患": "、", "词": "、"}
_SPLIT_BY_SEMICOLON = {"说理", "节题", "题"}  # lists whose entries may have 、 or spaces of their own

Lists = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Topic:
    """One field of Party work: the key of the issuer, and lists by name (题 物 事 患 词)."""

    name: str
    issuer: str
    lists: Lists


def read_topics() -> tuple[Topic, ...]:
    """All topics, in the order of the file."""
    blocks = _text("topics.txt").split("\n= ")[1:]
    return tuple(_read_topic(block) for block in blocks)


def read_words() -> Lists:
    """The words of the slots by the name of their list."""
    words: Lists = {}
    for line in _text("words.txt").splitlines():
        if line and not line.startswith("#"):
            name, _, rest = line.partition(" ")
            words[name] = tuple(rest.split("；" if "；" in rest or name in _SPLIT_BY_SEMICOLON else " "))
    return words


def read_frames(name: str) -> Lists:
    """The sentences of `name`_frames.txt by the part of the text they are for: one a line, or several joined by ；."""
    frames: Lists = {}
    for part in re.split(r"^\[", _text(f"{name}_frames.txt"), flags=re.MULTILINE)[1:]:
        title, _, body = part.partition("]")
        lines = [line for line in body.splitlines() if line]
        if title in _SPLIT_BY_SEMICOLON:
            lines = [entry for line in lines for entry in line.split("；")]
        frames[title] = tuple(lines)
    return frames


def _read_topic(block: str) -> Topic:
    head, *lines = block.strip().splitlines()
    name, issuer = head.split()
    fields = (line.partition(" ") for line in lines if line)
    return Topic(name, issuer, {key: tuple(rest.split(_SEPARATORS[key])) for key, _, rest in fields})


def _text(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")
