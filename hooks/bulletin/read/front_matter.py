"""The block between the two `---` lines in, plain values with the place of every key out; knows YAML, not the model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from bulletin.finding import Finding, Place
from bulletin.folded import Folded
from bulletin.glossary import FRONT_MATTER_KEYS, TIMING_KEYS
from bulletin.model import NAME_LISTS, SENTENCES
from bulletin.read.fences import find_block
from bulletin.read.repair import repair_block
from bulletin.read.slips import Slip, Vocabulary, mend_slips
from bulletin.read.yaml_events import NOT_YAML, TOO_DEEP, NotYaml
from bulletin.read.yaml_tree import KeyPath, Mark, Tree, read_tree

__all__ = ["FrontMatter", "KeyPath", "read_block", "read_front_matter"]


def _with_aliases(keys: Sequence[str] | frozenset[str]) -> frozenset[str]:
    return frozenset(keys) | {FRONT_MATTER_KEYS[key] for key in keys}


_LONGEST_SHOWN = 200
_LEFT_OUT = (NOT_YAML, TOO_DEEP)
_VOCABULARY = Vocabulary(
    keys=_with_aliases(tuple(FRONT_MATTER_KEYS)) | {*TIMING_KEYS, *TIMING_KEYS.values()},
    lists=_with_aliases(NAME_LISTS),
    sentences=_with_aliases(SENTENCES),
    items=_with_aliases(NAME_LISTS | {"attachments"}),
    free_text=_with_aliases(SENTENCES | {"title"}),
    examples={
        "": "title: 关于……的通知",
        **dict.fromkeys(("obligations", FRONT_MATTER_KEYS["obligations"]), "- {action: strike, quote: 正文里的原句}"),
        **dict.fromkeys(
            ("attachments", FRONT_MATTER_KEYS["attachments"]), "- {title: 统计表, file: files/统计表.xlsx}"
        ),
        **dict.fromkeys(("events", FRONT_MATTER_KEYS["events"]), "开学: 2026-03-01"),
    },
)


@dataclass(frozen=True)
class FrontMatter(Folded):
    """Values as plain Python (mappings, lists and the author's own text) and the place of each key and value.

    Paths are of keys and indexes, as the author wrote them. `body_start` is the index in the text at which the body
    begins; `is_present` tells whether there was a block. `unreadable` names the keys that are there but whose values
    could not be read; the findings say why. Of the `damaged` ones some items could not.
    """

    folds = ("places", "key_places")

    values: Mapping[str, object]
    places: Mapping[KeyPath, Place]
    body_start: int
    is_present: bool
    findings: tuple[Finding, ...] = field(default=())
    key_places: Mapping[KeyPath, Place] = field(default_factory=dict)
    unreadable: frozenset[str] = frozenset()
    damaged: frozenset[str] = frozenset()


def read_front_matter(text: str, path: str) -> FrontMatter:
    """The front matter of a decoded file. Never raises: what cannot be read is a finding, the rest is kept."""
    lines = text.split("\n")
    block = find_block(lines, path, _VOCABULARY)
    if block is None:
        return FrontMatter({}, {}, 0, is_present=False)
    body_start = min(sum(len(line) + 1 for line in lines[: block.body]), len(text))
    read = read_block(lines[block.start : block.stop], path, block.start, body_start, _VOCABULARY)
    return FrontMatter(
        read.values,
        read.places,
        body_start,
        True,
        (*block.findings, *read.findings),
        read.key_places,
        read.unreadable,
        read.damaged,
    )


def read_block(
    lines: Sequence[str], path: str, first_line: int, body_start: int, vocabulary: Vocabulary
) -> FrontMatter:
    """The values of a block of YAML whose first line is line `first_line` (from 0) of its file. Never raises."""
    mended, slips = mend_slips(lines, vocabulary)
    unreadable: set[str] = set()
    damaged: set[str] = set()
    tree = _read_lines(mended)
    if tree is None or _swallows_keys(tree, mended, vocabulary):
        repair = repair_block(mended, vocabulary)
        unreadable, damaged = repair.unreadable, repair.damaged
        # Nobody need mend his marks in a line that is not read.
        slips = _one_a_line([*(slip for slip in slips if repair.lines[slip.line].strip()), *repair.slips])
        # What is mended entry by entry is readable as a whole; were it not, an empty tree is still no exception.
        tree = _read_lines(repair.lines) or Tree(is_mapping=False)

    def place(mark: Mark) -> Place:
        # A mended line may be longer than the author's: a place is never behind the end of what is there.
        line = min(mark[0], len(lines) - 1)
        width = len(lines[line]) if lines else 0
        return Place(path, first_line + line + 1, min(mark[1], width) + 1)

    findings = []
    for slip in slips:
        # Of a line that is left out nobody knows how it would be right.
        params = {"given": _cut(slip.given), "example" if slip.code in _LEFT_OUT else "right": _cut(slip.right)}
        findings.append(Finding(slip.code, place((slip.line, slip.column)), params=params))
    if not tree.is_mapping:
        given = next((line.strip() for line in lines if line.strip()), "")
        params = {"given": _cut(given), "example": vocabulary.example_below("")}
        findings = findings or [Finding(NOT_YAML, place((0, 0)), params=params)]
        unreadable.add("*")
    for at, mark in tree.duplicates:
        findings.append(Finding("key-duplicate", place(mark), params={"key": str(at[-1]), "given": _line(lines, mark)}))
    values = tree.values
    if tree.aliases:
        mark = tree.aliases[0][1]
        findings.append(Finding("front-matter-alias", place(mark), params={"given": _line(lines, mark)}))
        unreadable |= {str(at[0]) for at, _ in tree.aliases if at}
        values = {key: value for key, value in values.items() if key not in unreadable}
    return FrontMatter(
        values=values,
        places={at: place(mark) for at, mark in tree.value_marks.items()},
        body_start=body_start,
        is_present=True,
        findings=tuple(findings),
        key_places={at: place(mark) for at, mark in tree.key_marks.items()},
        unreadable=frozenset(unreadable),
        damaged=frozenset(damaged),
    )


def _read_lines(lines: Sequence[str]) -> Tree | None:
    try:
        return read_tree("\n".join(lines))
    except NotYaml:
        return None


def _swallows_keys(tree: Tree, lines: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a quotation mark that was never closed has swallowed the next keys and found a mark far below."""
    return any(
        vocabulary.key_line.match(line) is not None
        for _, (first, _column), last in tree.long_scalars
        for line in lines[first + 1 : last + 1]
    )


def _one_a_line(slips: Sequence[Slip]) -> list[Slip]:
    """A line that was mended twice is reported once, at the first fault and with the line as it ended.

    What was mended in a line that had to be left out all the same is no help.
    """
    by_line: dict[int, Slip] = {}
    for slip in slips:
        first = by_line.get(slip.line, slip)
        by_line[slip.line] = slip if slip.code in _LEFT_OUT else replace(first, right=slip.right)
    return [by_line[line] for line in sorted(by_line)]


def _cut(line: str) -> str:
    return line if len(line) <= _LONGEST_SHOWN else line[:_LONGEST_SHOWN] + "…"


def _line(lines: Sequence[str], mark: Mark) -> str:
    return _cut(lines[min(mark[0], len(lines) - 1)].strip())
