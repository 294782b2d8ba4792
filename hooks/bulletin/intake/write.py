"""Fields and the blocks of a text in, the Markdown of a draft out: one logical paragraph a line."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

import yaml

from bulletin.glossary import FRONT_MATTER_KEYS
from bulletin.intake.loss import Loss, shorten
from bulletin.read.blocks import Body, cut_cells

_ORDER = ("title", "doc_no", "issuer", "recipients", "date", "issued", "attachments", "cc")
_DATES = {"date", "issued", "expires"}
_BROKEN = re.compile(r"[ \t\u3000\u00a0]*\n[ \t\u3000\u00a0\n]*")
_LATIN_AT_END = re.compile(r"[A-Za-z0-9]\Z")
_LATIN_AT_START = re.compile(r"[A-Za-z0-9]")
_TABLE_RULE = re.compile(r"[|\s:-]+\Z")
_EMPTY_ROW = re.compile(r"[|\s]*\|\Z")
_INDENT = " \t\u3000\u00a0"
_AROUND = 8


def front_matter_of(fields: Mapping[str, object]) -> str:
    """The block between its two fences. What is not known is not there."""
    lines = ["---", f"type: {fields.get('type', 'notice')}"]
    keys = [*(key for key in _ORDER if key in fields), *(key for key in fields if key not in (*_ORDER, "type"))]
    lines += [f"{key}: {_value(key, fields[key])}" for key in keys]
    return "\n".join([*lines, "---"])


def add_fields(block: str, fields: Mapping[str, object]) -> str:
    """The front matter as its author wrote it, with what it lacks: at the key that was left blank, or at its end."""
    *lines, fence = block.rstrip().split("\n")
    for key in (key for key in _ORDER if key in fields):
        blank = re.compile(rf"(?:{key}|{FRONT_MATTER_KEYS[key]})[ \t]*:[ \t]*(?:#.*)?\Z")
        line = f"{key}: {_value(key, fields[key])}"
        at = next((number for number, other in enumerate(lines) if blank.match(other)), len(lines))
        lines[at : at + 1] = [line]
    return "\n".join([*lines, fence])


def body_lines(body: Body, kept: Iterable[int], glued: Collection[int]) -> tuple[list[str], list[Loss]]:
    """The lines of the text, each paragraph joined and apart from its neighbours, and where a page had broken one."""
    starts = [0, *(found.end() for found in re.finditer("\n", body.source))]
    wanted = set(kept)
    lines: list[str] = []
    losses: list[Loss] = []
    done = 0
    for number, block in enumerate(body.blocks):
        first = _line_at(starts, body.plain.offsets[block.start])
        last = _line_at(starts, body.plain.offsets[block.end - 1])
        _add_others(lines, _raw_lines(body.source, starts, done, first))
        done = last + 1
        if number not in wanted:
            continue
        raw = "\n".join(_raw_lines(body.source, starts, first, last + 1))
        text, broken_at = _joined(raw)
        if block.shape == "row":
            is_first = not lines[-1:] or not lines[-1].startswith("|")
            following = _raw_lines(body.source, starts, done, min(done + 1, len(starts)))
            lines += _row_lines(text, is_first=is_first, has_rule=any(map(_is_rule, following)))
            continue
        if number in glued and lines:
            words = f"{lines[-1][-_AROUND:]}｜{text[:_AROUND]}"
            losses.append(Loss("heading-joined", f"第{number + 1}段", "look", {"words": words}))
            lines[-1] += text
            continue
        losses += [Loss("paragraph-joined", f"第{number + 1}段", "note", {"words": words}) for words in broken_at]
        is_next_item = text.startswith(("- ", "* ")) and lines[-1:] and lines[-1].startswith(("- ", "* "))
        lines += [text] if is_next_item or not lines else ["", text]
    _add_others(lines, _raw_lines(body.source, starts, done, len(starts)))
    return _without_empty_tables(lines), losses


def _without_empty_tables(lines: list[str]) -> list[str]:
    """Of a table whose rows were left out, an empty head may be left with the rule below it."""
    gone: set[int] = set()
    for number, line in enumerate(lines):
        is_alone = not lines[number + 1 : number + 2] or not lines[number + 1].startswith("|")
        if _is_rule(line) and is_alone and number and _EMPTY_ROW.match(lines[number - 1]):
            gone |= {number - 1, number}
    return [line for number, line in enumerate(lines) if number not in gone]


def _is_rule(line: str) -> bool:
    return "|" in line and "-" in line and _TABLE_RULE.match(line) is not None


def _row_lines(text: str, *, is_first: bool, has_rule: bool) -> list[str]:
    """A row of a table; one without bars at its edges gets them, for only tabs would part its cells in a draft."""
    cells = cut_cells(text)
    row = text if text.startswith("|") else f"| {' | '.join(' '.join(cell.split()) for cell in cells)} |"
    if not is_first:
        return [row]
    return ["", row] if has_rule else ["", row, f"|{'---|' * len(cells)}"]


def set_field(markdown: str, key: str, alias: str, value: str) -> str:
    """The same draft with one line of its header replaced, or added below the type."""
    line = f"{key}: {_value(key, value)}"
    head, fence, rest = markdown.partition("\n---")
    existing = re.compile(rf"^(?:{key}|{alias})[ \t]*:.*$", re.MULTILINE)
    if existing.search(head):
        return existing.sub(lambda _: line, head, count=1) + fence + rest
    opening, newline, others = head.partition("\n")
    first, more, last = others.partition("\n")
    if first.startswith("type"):
        return f"{opening}{newline}{first}\n{line}{more}{last}{fence}{rest}"
    return f"{opening}\n{line}{newline}{others}{fence}{rest}"


def _joined(raw: str) -> tuple[str, list[str]]:
    """The lines of a paragraph as one, and the places where an empty line, a page end, had parted it."""
    out = ""
    broken_at = []
    position = 0
    for found in [*_BROKEN.finditer(raw), None]:
        piece = raw[position : found.start() if found else len(raw)].strip(_INDENT)
        # Two words in Latin letters have a blank between them; the two halves of a number, 17:3｜0, have none.
        is_number = out[-1:].isdecimal() and piece[:1].isdecimal()
        are_words = not is_number and _LATIN_AT_END.search(out) and _LATIN_AT_START.match(piece)
        out += f" {piece}" if are_words else piece
        if found:
            position = found.end()
            if found.group().count("\n") > 1:
                following = raw[position:].lstrip(_INDENT)
                broken_at.append(shorten(f"{out[-_AROUND:]}｜{following[:_AROUND]}".replace("\n", "")))
    return out, broken_at


def _add_others(lines: list[str], raw: Iterable[str]) -> None:
    """What is no paragraph: pictures, the rule below the head of a table, code."""
    for line in raw:
        if _is_rule(line) and not line.startswith("|"):
            line = f"| {line.strip()} |"  # noqa: PLW2901
        if line.startswith("|"):
            if _is_rule(line) and not (lines[-1:] and lines[-1].startswith("|")):
                continue  # the head above it was left out
            lines += [line] if lines[-1:] and lines[-1].startswith("|") else ["", line]
        elif line.strip(_INDENT):
            lines += ["", line.strip(_INDENT)]


def _raw_lines(source: str, starts: list[int], first: int, last: int) -> list[str]:
    ends = [*starts[1:], len(source) + 1]
    return [source[starts[n] : ends[n] - 1] for n in range(first, last)]


def _line_at(starts: list[int], offset: int) -> int:
    low, high = 0, len(starts)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if starts[middle] <= offset else (low, middle)
    return low


def _value(key: str, value: object) -> str:
    if key in _DATES:
        return str(value)
    dumped = yaml.safe_dump(value, allow_unicode=True, default_flow_style=True, width=float("inf"))
    return dumped.removesuffix("\n").removesuffix("...").rstrip("\n")
