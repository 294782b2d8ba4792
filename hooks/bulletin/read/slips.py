"""The slips of a Chinese keyboard in a block of YAML: lines in, the lines that would be right and what was wrong out.

It looks at one line after the other and knows the names of the keys, but not what their values mean. A line keeps its
number; one line gives one slip at most, whose `right` mends all that is wrong in it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bulletin.read.remarks import keep_words, quote

_SPACES = " \t\u3000\u00a0"
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BLOCK_SCALAR = re.compile(r"[ \t]*(?:- )?[^#'\"]*:[ \t]*[|>][+-]?\d?[ \t]*\Z")
_DASH = re.compile(r"(?P<indent> *)(?P<dash>-(?=[^\s-])|[－–—―•●·▪◆]+[ \u3000]*(?=\S))")
# 1. 各党总支, or the name alone, on a line below the key of a list.
_BARE_NAME = re.compile(
    r" *(?P<number>\d{1,2}[.．、)）] *|[（(]\d{1,2}[）)] *|[①-⑳] *)?"
    r"(?P<name>[^\s:：=＝#\-\[\]{}\"'|>][^:：=＝]*)\Z"
)
_OPENERS, _CLOSERS = "[［【", "]］】"
_QUOTED = re.compile("(?:[“”‘’「『][^“”‘’「」『』\"']*[“”‘’」』\"']|[\"'][^“”‘’「」『』\"']*[”“’‘])\\Z")
_CHINESE_QUOTES = {"“": "”", "‘": "’", "「": "」", "『": "』"}
_MACHINERY = re.compile(r"[&*!][A-Za-z0-9_-]+(?:\s|\Z)")
_DATED_EVENT = re.compile(r"(?P<key>[ ]+[\u4e00-\u9fff]{1,12})[：:][ \u3000]*(?=\d{4}[-/.年])")
_UNKNOWN_KEY = re.compile(r"(?P<key>[A-Za-z_]{2,20}|[\u4e00-\u9fff]{2,12})[ \u3000]*：[ \u3000]*")
# ｔｉｔｌｅ：, a key in the wide letters of a Chinese keyboard.
_WIDE_KEY = re.compile(
    rf"(?P<before>[{_SPACES}]*(?:- +)?)(?P<key>(?=[A-Za-z_]*[Ａ-Ｚａ-ｚ＿])[A-Za-z_Ａ-Ｚａ-ｚ＿]{{2,20}})"
    rf"(?=[{_SPACES}]*[：:])"
)
# - {name：迎新, date: 2026-08-28}: an item of a list that is keys and values in braces.
_BRACED_ITEM = re.compile(rf"(?P<before>[{_SPACES}]*- *)(?P<value>[{{｛].*?)[{_SPACES}]*\Z")
_NOT_NAMES = re.compile(r"[{}｛｝\"'#]")
_YEAR = re.compile(r"[\[［【](\d{4})[\]］】]")
_TANGLED = re.compile(r"[\[\]［］【】]|,[ \t\u3000]*,|\A[ \t\u3000]*,")
_MARKS = re.compile(r"[\[\]［］【】,，、；;]+(?![^（(\n]{0,40}[）)])")
# Marks in brackets part no items: 各党委（总支、直属支部）.
_FLOW_ITEM = re.compile(
    r"\s*(\"[^\"]*\"|'[^']*'|(?:[^,，、；;（(]|[（(][^（）(),\n]{0,60}[）)]|[（(])+)\s*(?P<comma>[,，、；;]|\Z)"
)


@dataclass(frozen=True)
class Slip:
    """One line that is wrong: `line` and `column` counted from 0, the line as `given` and as it would be `right`."""

    code: str
    line: int
    column: int
    given: str
    right: str


@dataclass(frozen=True)
class Vocabulary:
    """The keys of a kind of block: all of them, those that take a list of names, those that take a free sentence.

    `items` are those below which a name may stand on each line. `free_text` are those in whose words a ` # ` may stand
    that is no remark.
    `examples` are lines as they should be, by the key at the margin below which they stand, and one for all others.
    """

    keys: frozenset[str]
    lists: frozenset[str] = frozenset()
    sentences: frozenset[str] = frozenset()
    items: frozenset[str] = frozenset()
    free_text: frozenset[str] = frozenset()
    examples: Mapping[str, str] = field(default_factory=dict)

    def example_below(self, key: str) -> str:
        return self.examples.get(key) or self.examples.get("", "")

    @cached_property
    def _any_key(self) -> str:
        return "|".join(re.escape(key) for key in sorted(self.keys, key=len, reverse=True))

    @cached_property
    def key_line(self) -> re.Pattern[str]:
        """A line that begins with one of the keys, however its colon is written."""
        return re.compile(
            rf"(?P<head>(?P<indent>[{_SPACES}]*)(?:- +)?(?P<quote>[\"“”]?)(?P<key>{self._any_key})(?P=quote))"
            rf"(?P<gap>[{_SPACES}]*)(?P<colon>[：﹕︰]|:)(?P<space>[{_SPACES}]*)(?P<value>.*)\Z"
        )

    @cached_property
    def key_without_colon(self) -> re.Pattern[str]:
        """A line at the margin with a key, a blank and a value, where YAML sees no key at all."""
        return re.compile(rf"(?P<key>{self._any_key})[{_SPACES}]+(?P<value>[^\s:：=].*?)[{_SPACES}]*\Z")

    @cached_property
    def key_equals(self) -> re.Pattern[str]:
        """A line with a key, an equals sign and a value."""
        return re.compile(
            rf"(?P<head> *(?:- +)?(?:{self._any_key}))[{_SPACES}]*[=＝][{_SPACES}]*(?P<value>[^\s=＝].*)\Z"
        )

    @cached_property
    def key_alone(self) -> re.Pattern[str]:
        """A line at the margin that is a key and nothing else."""
        return re.compile(rf"(?P<key>{self._any_key})[{_SPACES}]*\Z")

    @cached_property
    def flow_key(self) -> re.Pattern[str]:
        """The same inside { }: after the brace or a comma."""
        return re.compile(
            rf"(?P<before>[{{｛,，、][{_SPACES}]*)(?P<key>{self._any_key}|[\u4e00-\u9fff]{{1,12}}(?=[：:]\d{{4}}))"
            rf"[{_SPACES}]*[：:][{_SPACES}]*"
        )


def mend_slips(lines: Sequence[str], vocabulary: Vocabulary) -> tuple[list[str], list[Slip]]:
    """The lines with every slip mended, and the slips. Lines of a `|` or `>` text are left as they are."""
    mended: list[str] = []
    slips: list[Slip] = []
    text_indent: int | None = None
    list_may_follow = names_may_follow = False
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(_SPACES))
        if text_indent is not None and (indent > text_indent or not line.strip()):
            mended.append(line)
            continue
        text_indent = indent if ("|" in line or ">" in line) and _BLOCK_SCALAR.match(line) else None
        dashed = _with_dash(lines, number, mended, vocabulary) if names_may_follow else ""
        if dashed:
            slips.append(Slip("front-matter-list-dash", number, indent, line.strip(), dashed))
            mended.append(dashed)
            continue
        opens = _opens(lines, number, indent)
        steps = _STEPS_IN_LIST if list_may_follow else _STEPS
        code, column, right = _mend_line(
            line, vocabulary, [step for step in steps if not opens or step is not _mend_end]
        )
        above = mended[-1] if mended else ""
        kept = keep_words(right, vocabulary.free_text, above, opens=opens)
        if kept != right:
            code, column, right = code or "front-matter-hash", column or line.find("#"), kept
        if code:
            slips.append(Slip(code, number, column, line.strip(), right))
        if right.strip() and not right.lstrip().startswith("#"):
            list_may_follow = right.rstrip().endswith(":") or right.lstrip().startswith("- ")
            key = vocabulary.key_line.match(right)
            names_may_follow = bool(key and key["key"] in vocabulary.items and not key["value"].strip())
        mended.append(right)
    return mended, slips


def _with_dash(lines: Sequence[str], number: int, mended: Sequence[str], vocabulary: Vocabulary) -> str:
    """A bare name as an item of the list it stands in; empty where it is none, or all that stands there."""
    found = _BARE_NAME.match(lines[number])
    others = (_DASH, vocabulary.key_line, vocabulary.key_without_colon)
    if not found or any(each.match(lines[number]) for each in others):
        return ""
    is_first = mended[-1].rstrip().endswith(":")
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    is_alone = is_first and not (_BARE_NAME.match(below) and not vocabulary.key_without_colon.match(below))
    if is_alone and lines[number].startswith(" ") and not found["number"]:
        return ""
    return f"  - {found['name'].rstrip(_SPACES)}"


def _opens(lines: Sequence[str], number: int, indent: int) -> bool:
    """Whether what stands below a line belongs to it."""
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    is_item = lines[number].lstrip().startswith("-")
    return below.startswith(" " * (indent + 1)) or (not is_item and below.startswith(" " * indent + "- "))


def _mend_line(line: str, vocabulary: Vocabulary, steps: Iterable[_Step]) -> tuple[str, int, str]:
    """The code of the first thing wrong, its column, and the line with all things mended; an empty code if none is."""
    if not line.strip() or line.lstrip(_SPACES).startswith("#"):
        return "", 0, line.replace("\t", " ") if not line.strip() else line
    code, column = "", 0
    for step in steps:
        found, at, line = step(line, vocabulary)
        if found and not code:
            code, column = found, at
    return code, column, line


def _show_invisible(line: str, _: Vocabulary) -> tuple[str, int, str]:
    found = _INVISIBLE.search(line)
    return ("character-invisible", found.start(), _INVISIBLE.sub("", line)) if found else ("", 0, line)


def _mend_indent(line: str, _: Vocabulary) -> tuple[str, int, str]:
    rest = line.lstrip(_SPACES)
    indent = line[: len(line) - len(rest)]
    if not indent.strip(" "):
        return "", 0, line
    return "front-matter-tab", 0, re.sub(r"[^ ]", "  ", indent) + rest


def _mend_dash(line: str, _: Vocabulary) -> tuple[str, int, str]:
    if found := _DASH.match(line):
        return "front-matter-list-dash", found.start("dash"), f"{found['indent']}- {line[found.end() :]}"
    return "", 0, line


def _mend_wide_key(line: str, vocabulary: Vocabulary) -> tuple[str, int, str]:
    found = _WIDE_KEY.match(line)
    key = unicodedata.normalize("NFKC", found["key"]).lower() if found else ""
    if not found or key not in vocabulary.keys:
        return "", 0, line
    return "front-matter-fullwidth-key", found.start("key"), f"{found['before']}{key}{line[found.end() :]}"


def _mend_colon(line: str, vocabulary: Vocabulary) -> tuple[str, int, str]:
    found = vocabulary.key_line.match(line)
    if not found:
        if unknown := _UNKNOWN_KEY.match(line):
            # Not reported: that the key is not known will be, and that is all that is wrong with the line.
            return "", 0, f"{unknown['key']}: {line[unknown.end() :]}"
        if event := _DATED_EVENT.match(line):
            right = f"{event['key']}: {line[event.end() :]}"
            return ("", 0, line) if right == line else ("front-matter-fullwidth-colon", event.end("key"), right)
        return "", 0, line
    head = f"{found['indent']}{found['head'].strip().replace('“', '').replace('”', '')}"
    value = found["value"].rstrip(_SPACES)
    right = f"{head}: {value}" if value else f"{head}:"
    if found["colon"] != ":" or found["quote"] in ("“", "”"):
        return "front-matter-fullwidth-colon", found.start("colon"), right
    if value and (not found["space"] or found["space"].strip(" \t")):
        return "front-matter-no-space", found.start("colon"), right
    return "", 0, line


def _mend_equals(line: str, vocabulary: Vocabulary) -> tuple[str, int, str]:
    """title = 甲, as settings of programs are written."""
    found = vocabulary.key_equals.match(line)
    return (
        ("front-matter-no-colon", found.end("head"), f"{found['head']}: {found['value']}") if found else ("", 0, line)
    )


def _mend_end(line: str, vocabulary: Vocabulary) -> tuple[str, int, str]:
    """A mark behind the value, as if the lines were those of a sentence or of a program."""
    found = vocabulary.key_line.match(line)
    value = found["value"].rstrip(_SPACES) if found else ""
    bare = value.rstrip("；;，,、。")
    if (
        not found
        or bare == value
        or not bare
        or found["key"] in vocabulary.sentences
        or found["key"] in vocabulary.lists
    ):
        return "", 0, line
    right = line[: found.start("value")] + bare
    return "front-matter-end-mark", found.start("value") + len(bare), right


def _mend_value(line: str, vocabulary: Vocabulary) -> tuple[str, int, str]:
    found = vocabulary.key_line.match(line)
    value = found["value"].rstrip() if found else ""
    if not found or not value:
        return "", 0, line
    code, right = "front-matter-fullwidth-punctuation", value
    is_list = found["key"] in vocabulary.lists
    if is_list and (untangled := _untangle_list(value)):
        code, right = "front-matter-list-marks", untangled
    elif is_list and value[0] in _OPENERS and value[-1] in _CLOSERS:
        right = _mend_list(value)
    elif value[0] in "{｛":
        right = _mend_braces(value, vocabulary)
    elif value[0] in "@`%&*!" and not _MACHINERY.match(value):
        code, right = "front-matter-needs-quotes", quote(value)
    elif found["key"] not in vocabulary.sentences:
        right = _without_fullwidth_quotes(value)
    if right == value:
        return "", 0, line
    return code, found.start("value"), line[: found.start("value")] + right


def _untangle_list(value: str) -> str:
    """A list of names whose brackets or commas are out of place, as it would be right: [甲, 乙]。 or [甲], [乙].

    Empty where they are in their places.
    """
    is_bracketed = value[0] in _OPENERS or value[-1] in _CLOSERS
    if not is_bracketed or _NOT_NAMES.search(value) or not any(sign in value for sign in _CLOSERS):
        return ""
    # 云溪师委[2025]3号: these brackets are part of a name.
    bare = _YEAR.sub(r"〔\1〕", value)
    inner = bare.lstrip(_OPENERS).rstrip(_CLOSERS)
    is_whole = len(bare) - len(inner) == 2 and bare[0] in _OPENERS and bare[-1] in _CLOSERS
    if is_whole and bare == value and not _TANGLED.search(inner):
        return ""
    names: list[str] = []
    for item in _MARKS.split(bare):
        name = _without_fullwidth_quotes(item.strip(f"{_SPACES}。."))
        if name[:1] in ("（", "(") and names:
            names[-1] += name  # [各党总支]（不含机关）
        elif name:
            names.append(name)
    return f"[{', '.join(names)}]" if names else ""


def _mend_list(value: str) -> str:
    """A list of names in brackets; as it is if only half-width marks part its items."""
    items = [(found.group(1).strip(), found["comma"]) for found in _FLOW_ITEM.finditer(value[1:-1])]
    right = "[" + ", ".join(_without_fullwidth_quotes(item) for item, _ in items if item) + "]"
    is_right = value[0] == "[" and value[-1] == "]" and all(comma in ("", ",") for _, comma in items)
    return value if is_right and not any("“" in item[:1] for item, _ in items) else right


def _mend_braces(value: str, vocabulary: Vocabulary) -> str:
    """Keys and values in braces; as they are if every colon and comma between them is half-width."""

    def mend_key(found: re.Match[str]) -> str:
        before = "{" if found["before"][0] in "{｛" else ", "
        return f"{before}{found['key']}: "

    right = vocabulary.flow_key.sub(mend_key, value).replace("｛", "{").replace("｝", "}")
    # Spaces alone are a matter of taste, but for the one behind a colon.
    same = re.sub(r"\s", "", right) == re.sub(r"\s", "", value)
    return value if same and len(re.findall(r":\s", value)) >= len(re.findall(r":\s", right)) else right


def _mend_braced_item(line: str, vocabulary: Vocabulary) -> tuple[str, int, str]:
    found = _BRACED_ITEM.match(line)
    right = _mend_braces(found["value"], vocabulary) if found else ""
    if not found or right == found["value"]:
        return "", 0, line
    return "front-matter-fullwidth-punctuation", found.start("value"), found["before"] + right


def _without_fullwidth_quotes(value: str) -> str:
    if not _QUOTED.match(value) and not _is_wrapped(value):
        return value
    inner = value[1:-1].strip()
    return quote(inner) if needs_quotes(inner) else inner


def _is_wrapped(value: str) -> bool:
    """Whether the first of these marks and the last belong together: not “甲”和“乙”."""
    closer = _CHINESE_QUOTES.get(value[:1])
    if closer is None or value[-1] != closer or len(value) < 3:
        return False
    depth = 0
    for at, character in enumerate(value):
        depth += (character == value[0]) - (character == closer)
        if not depth:
            return at == len(value) - 1
    return False


_Step = Callable[[str, Vocabulary], tuple[str, int, str]]
_STEPS: tuple[_Step, ...] = (
    _show_invisible,
    _mend_indent,
    _mend_wide_key,
    _mend_equals,
    _mend_colon,
    _mend_end,
    _mend_value,
    _mend_braced_item,
)
_STEPS_IN_LIST: tuple[_Step, ...] = (
    _show_invisible,
    _mend_indent,
    _mend_dash,
    _mend_wide_key,
    _mend_equals,
    _mend_colon,
    _mend_end,
    _mend_value,
    _mend_braced_item,
)


def needs_quotes(value: str) -> bool:
    """Whether a value means something else in YAML than its own words."""
    return bool(re.match(r"[-?:,\[\]{}#&*!|>'\"%@`]", value) or re.search(r":\s|:\Z|\s#", value))
