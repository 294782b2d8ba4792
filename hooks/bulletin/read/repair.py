"""Lines that are not YAML in, the nearest lines that are out: one bad entry hides no other.

Each top-level entry is mended alone, by trying what an office worker most likely meant, until YAML can read it; an
entry that resists is left out and named. A line keeps its number. Wording and the meaning of keys are not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from bulletin.read.remarks import quote
from bulletin.read.slips import Slip, Vocabulary, needs_quotes
from bulletin.read.straight_marks import with_chinese_marks
from bulletin.read.yaml_events import NOT_YAML, TOO_DEEP, NotYaml, read_events

_TOP_KEY = re.compile(r"(?P<key>[^\s#\-\[\]{}\"'：:](?:[^:]*[^\s:])?)\s*:(?:\s|\Z)")
_CONTINUES = re.compile(r"\s|-|[\]}#]|\Z")
_VALUE = re.compile(r"(?P<head>\s*- +(?=[\[{])|\s*(?:- +)?[^\s:#\[{\"'][^:]*:\s+|\s*- +)(?P<value>\S(?:.*\S)?)\s*\Z")
# A date, a closed list or nothing: no words that could go on in the next line.
_FINISHED = re.compile(r":\s*(?:\d{4}-\d{2}-\d{2}|[\[{].*[\]}])?\s*\Z")
# Nothing behind the colon but a remark: what belongs to the key stands below.
_OPENS = re.compile(r":\s*(?:#.*)?\Z")
_MOST_ATTEMPTS = 20


@dataclass
class Repair:
    """Lines that YAML reads, what was mended, and the keys of the entries that had to be left out."""

    lines: list[str]
    slips: list[Slip] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)
    damaged: set[str] = field(default_factory=set)
    """The keys below which some items had to be left out."""


def repair_block(lines: Sequence[str], vocabulary: Vocabulary) -> Repair:
    """Mend a block entry by entry. Every line that is left is readable, every line that was changed has a slip."""
    repair = Repair([])
    lines = list(lines)
    for number, line in enumerate(lines):
        found = vocabulary.key_without_colon.match(line)
        right = f"{found['key']}: {found['value']}" if found else ""
        if not found and number + 1 < len(lines) and lines[number + 1][:1] in (" ", "-"):
            found = vocabulary.key_alone.match(line)
            right = f"{found['key']}:" if found else ""
        if found:
            lines[number] = right
            repair.slips.append(Slip("front-matter-no-colon", number, found.end("key"), line.strip(), lines[number]))
    for start, entry in _entries(lines):
        for attempt in (_as_it_is, _mend_indents, _mend_stray_line, _close_at_end, _mend_values):
            result = attempt(entry, vocabulary)
            if result is not None:
                mended, slips = result
                repair.lines.extend(mended)
                repair.slips.extend(replace(slip, line=start + slip.line) for slip in slips)
                break
        else:
            if not _mend_items(start, entry, vocabulary, repair):
                _leave_out(start, entry, vocabulary, repair)
    return repair


def fault_of(lines: Sequence[str]) -> NotYaml | None:
    """Where these lines stop being YAML, None if they are."""
    try:
        read_events("\n".join(lines))
    except NotYaml as fault:
        return fault
    return None


def _entries(lines: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """The top-level entries with the number of their first line; what stands before the first key is one too."""
    starts = [n for n, line in enumerate(lines) if _TOP_KEY.match(line)]
    bounds = sorted({0, *starts, len(lines)})
    for start, stop in pairwise(bounds):
        yield start, list(lines[start:stop])


_Attempt = tuple[list[str], list[Slip]] | None


def _as_it_is(entry: list[str], _: Vocabulary) -> _Attempt:
    is_entry = _TOP_KEY.match(entry[0]) or not any(line.strip() and line[0] != "#" for line in entry)
    # A line of three points is the end of all in YAML: right in itself, it cuts off what follows.
    return (entry, []) if is_entry and not _stray_lines(entry) and fault_of(entry) is None else None


def _stray_lines(entry: list[str]) -> list[int]:
    return [n for n, line in enumerate(entry) if n > 0 and not _CONTINUES.match(line)]


def _mend_indents(entry: list[str], vocabulary: Vocabulary) -> _Attempt:
    """Keys that stand a little to the left or right of the column they belong to."""
    mended: list[str] = []
    slips: list[Slip] = []
    columns: list[int] = [0]
    opens_level = False
    for number, line in enumerate(entry):
        found = vocabulary.key_line.match(line)
        if not found:
            mended.append(line)
            continue
        dash, column = len(found["indent"]), found.start("key")
        if line[dash : dash + 1] == "-":
            columns = [c for c in columns if c <= dash] + [column]
        elif not (opens_level and column > columns[-1]) and column not in columns:
            nearest = min(columns, key=lambda known: (abs(known - column), -known))
            right = " " * nearest + line.strip()
            slips.append(Slip("front-matter-indent", number, dash, line.strip(), right))
            mended.append(right)
            columns = [c for c in columns if c <= nearest]
            opens_level = not found["value"].strip()
            continue
        else:
            columns = [c for c in columns if c < column] + [column]
        opens_level = not found["value"].strip()
        mended.append(line)
    return (mended, slips) if slips and fault_of(mended) is None and _TOP_KEY.match(mended[0]) else None


def _add_colons(entry: list[str], vocabulary: Vocabulary) -> _Attempt:
    """Keys of an item with a blank behind them, and no colon."""
    lines, slips = list(entry), list[Slip]()
    for number, line in enumerate(entry):
        words = line.lstrip(" ").removeprefix("- ")
        if found := vocabulary.key_without_colon.match(words):
            head = line[: len(line) - len(words)]
            lines[number] = f"{head}{found['key']}: {found['value']}"
            column = len(head) + found.end("key")
            slips.append(Slip("front-matter-no-colon", number, column, line.strip(), lines[number]))
    return (lines, slips) if slips and fault_of(lines) is None else None


def _mend_stray_line(entry: list[str], vocabulary: Vocabulary) -> _Attempt:
    """Lines at the margin without a key: the rest of a title that was broken in two."""
    stray = _stray_lines(entry)
    if not stray or not _TOP_KEY.match(entry[0]) or stray != list(range(1, len(stray) + 1)):
        return None
    if _FINISHED.search(entry[0]) or not re.search(r"\w", "".join(entry[n] for n in stray)):
        return _leave_out_lines(entry, stray, vocabulary)
    joined = "".join([entry[0].rstrip(), *(entry[n].strip() for n in stray)])
    rest = [joined, *("" for _ in stray), *entry[len(stray) + 1 :]]
    slips = [Slip("front-matter-stray-line", 1, 0, entry[1].strip(), joined)]
    if fault_of(rest) is None:
        return rest, slips
    further = _mend_values(rest, vocabulary)
    return (further[0], [replace(slips[0], right=further[0][0])]) if further else None


def _close_at_end(entry: list[str], _: Vocabulary) -> _Attempt:
    """A list or mapping in brackets over several lines, never closed."""
    last = max((n for n, line in enumerate(entry) if line.strip()), default=0)
    found = _VALUE.match(entry[0])
    if last == 0 or not found or found["value"][0] not in "[{":
        return None
    whole = "\n".join([found["value"], *entry[1 : last + 1]])
    right = _close_brackets(whole).split("\n")[-1]
    mended = [*entry[:last], right, *entry[last + 1 :]]
    slip = Slip("front-matter-bracket-open", last, len(entry[last]), entry[last].strip(), right)
    return (mended, [slip]) if right != entry[last] and fault_of(mended) is None else None


def _leave_out_lines(entry: list[str], stray: list[int], vocabulary: Vocabulary) -> _Attempt:
    """The entry without its stray lines, which belong to no key."""
    rest = ["" if number in stray else line for number, line in enumerate(entry)]
    right = vocabulary.example_below("")
    slips = [Slip(NOT_YAML, number, 0, entry[number].strip(), right) for number in stray[:1]]
    return (rest, slips) if fault_of(rest) is None else None


def _mend_values(entry: list[str], vocabulary: Vocabulary) -> _Attempt:
    """Values that YAML misreads get their quotation mark or bracket, as long as each step brings the fault further."""
    lines, slips = list(entry), list[Slip]()
    for _attempt in range(_MOST_ATTEMPTS):
        fault = fault_of(lines)
        if fault is None:
            return (lines, slips) if _TOP_KEY.match(lines[0]) else None
        if fault.code == TOO_DEEP:
            return None
        mended = {slip.line for slip in slips}
        for number in dict.fromkeys((fault.opened, fault.line, fault.line - 1)):
            if not 0 <= number < len(lines) or number in mended:
                continue
            slip = _mend_value(lines[number], number, vocabulary)
            if slip is None:
                continue
            trial = [*lines[:number], slip.right, *lines[number + 1 :]]
            left = fault_of(trial)
            if left is None or left.line > max(fault.line, number) or (left.line, left.opened) > (fault.line, number):
                lines = trial
                slips.append(slip)
                break
        else:
            return None
    return None


def _mend_value(line: str, number: int, vocabulary: Vocabulary) -> Slip | None:
    found = _VALUE.match(line)
    if not found:
        return None
    head, value = found["head"], found["value"]
    column = found.start("value")
    key = vocabulary.key_line.match(line)
    # A sentence is quoted from the body, mark by mark.
    right = with_chinese_marks(value) if not key or key["key"] not in vocabulary.sentences else value
    if right != value:
        right = quote(right) if needs_quotes(right) else right
        return Slip("front-matter-straight-marks", number, column, line.strip(), f"{head}{right}")
    if value[0] in "\"'" and _is_open(value):
        inner = value[1:].rstrip("”’\"'")
        return Slip("front-matter-quote-open", number, column, line.strip(), f"{head}{quote(inner)}")
    if value[0] in "[{" and value[0] == line.strip()[-len(value)]:
        closed = _close_brackets(value)
        if closed != value:
            return Slip("front-matter-bracket-open", number, column, line.strip(), f"{head}{closed}")
    return Slip("front-matter-needs-quotes", number, column, line.strip(), f"{head}{quote(value)}")


def _is_open(value: str) -> bool:
    return value.count(value[0]) == 1 or value[-1] in "”’"


def _close_brackets(value: str) -> str:
    """The value with the brackets closed that it opens; those of the other width, typed by mistake, are replaced."""
    value = re.sub(r"[】］]\Z", "]", value) if value[0] == "[" else re.sub(r"｝\Z", "}", value)
    missing = [{"[": "]", "{": "}"}[c] for c in value if c in "[{"]
    for character in value:
        if character in "]}" and character in missing:
            missing.remove(character)
    return value.rstrip(",，、 ") + "".join(reversed(missing)) if missing else value


def _mend_items(start: int, entry: list[str], vocabulary: Vocabulary, repair: Repair) -> bool:
    """Mend what stands below a key item by item, and leave out those alone that resist; False where none is readable.

    Items are those of a list, and lines with names that are the author's own: the groups of the register, events.
    """
    key = _TOP_KEY.match(entry[0])
    items = _items(entry, vocabulary) if key and _OPENS.search(entry[0]) else []
    if not key or not items:
        return False
    lines, slips, count = entry[: items[0][0]], list[Slip](), 0
    sign = "-" if items[0][1][0].lstrip().startswith("- ") else ":"
    for first, item in items:
        if sign not in item[0]:
            slips.append(Slip(NOT_YAML, first, 0, item[0].strip(), vocabulary.example_below(key["key"])))
            lines += [""] * len(item)
            continue
        for attempt in (_as_it_is, _add_colons, _mend_indents, _mend_values):
            result = attempt([entry[0], *item], vocabulary)
            if result is not None:
                lines += result[0][1:]
                slips += [replace(slip, line=first + slip.line - 1) for slip in result[1]]
                count += 1
                break
        else:
            slips.append(_unread([entry[0], *item], key["key"], vocabulary, first - 1))
            lines += [""] * len(item)
    if not count or fault_of(lines) is not None:
        return False
    repair.lines.extend(lines)
    repair.slips.extend(replace(slip, line=start + slip.line) for slip in slips)
    if count < len(items):
        repair.damaged.add(key["key"])
    return True


def _items(entry: list[str], vocabulary: Vocabulary) -> list[tuple[int, list[str]]]:
    """The items with the number of their first line. A line that stands too far to the left is an item of its own."""
    below = [n for n, line in enumerate(entry) if n > 0 and line.strip() and not line.lstrip().startswith("#")]
    if not below:
        return []
    opener = entry[below[0]]
    margin = len(opener) - len(opener.lstrip(" "))
    if not opener.lstrip().startswith("- ") and (margin == 0 or vocabulary.key_line.match(opener)):
        return []
    is_list = opener.lstrip().startswith("- ")
    starts = []
    for number in below:
        line = entry[number].lstrip(" ")
        # A key that stands too far to the left is one of the item above it.
        is_key = is_list and vocabulary.key_line.match(line) is not None and not line.startswith("-")
        if len(entry[number]) - len(line) <= margin and not is_key:
            starts.append(number)
    return [(first, entry[first:stop]) for first, stop in pairwise([*starts, len(entry)])]


def _unread(entry: list[str], key: str, vocabulary: Vocabulary, start: int) -> Slip:
    """The slip of lines that are left out, at the one where reading stops."""
    fault = fault_of(entry)
    words = [n for n, line in enumerate(entry) if line.strip() and line[0] != "#"]
    at = min(max(fault.line, 0), len(entry) - 1) if fault else words[0]
    if not entry[at].strip():
        at = next((n for n in reversed(words) if n <= at), words[0] if words else 0)
    column = fault.column if fault and fault.line == at else 0
    right = vocabulary.example_below(key)
    return Slip(fault.code if fault else NOT_YAML, start + at, column, entry[at].strip(), right)


def _leave_out(start: int, entry: list[str], vocabulary: Vocabulary, repair: Repair) -> None:
    key = _TOP_KEY.match(entry[0])
    repair.slips.append(_unread(entry, key["key"] if key else "", vocabulary, start))
    if key:
        repair.unreadable.add(key["key"])
    repair.lines.extend("" for _ in entry)
