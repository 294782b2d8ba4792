"""A line of YAML in, the same line out with its words in quotes that YAML would drop as a remark: 关于C #课程的通知.

What is plainly a remark stays one: behind a value that is complete in itself, as a date is, or a list in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Collection

_HEAD = re.compile(r"[ ]*(?:- +)*(?:(?P<key>\"[^\"]*\"|'[^']*'|[^\s:#\"'\[{](?:(?!\s#)[^:])*?):(?:[ ]+|\Z))?")
_EVENT = re.compile(r"(?P<indent>[ ]+)(?P<key>[^\s:#\"'\[{][^:\"']*?\s#[^:\"'\s]*)[ ]*:(?=[ ]+\d{4}-)")
_REMARK = re.compile(r"(?:\A|(?<=\s))#")
# A date, a word of the form, the name of a file, a rule, a hash, a number of a document: nothing of it is lost.
_COMPLETE = re.compile(
    r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[T ]\d{1,2}[:：]\d{2}(?::\d{2})?)?|\d{8}|[a-z]{2,}(?:[_-][a-z]+)*"
    r"|\S[^#]*\.[A-Za-z0-9]{2,5}|FREQ=\S+|[0-9a-f]{16,}|[^#]*[〔\[（(]\d{4}[〕\]）)]\s?\d+\s?号"
)
# A title that has its genre, a sentence that has its end: a sign with blanks on either side begins a remark on it.
_ENDED = re.compile(
    r".*(?:通知|通报|通告|公告|公报|公示|决定|决议|命令|意见|办法|细则|规定|制度|方案|计划|要点|总结|报告|请示|批复|议案|纪要|章程|[的回复]函|倡议书|公开信|[。！？；）》”])",
    re.DOTALL,
)
_GOES_ON = re.compile(r"[\[{,]\s*(?:\s#[^\[\]{},\"']*)?\Z")
_GAP = re.compile(r"\s+(?=#)")
# Within brackets: a name and its colon, and what stands behind it up to the next sign.
_PIECE = re.compile(r"(?P<before>(?:[\[{,]|\A)\s*)(?P<words>[^\[\]{},\"']*)")
_PAIR = re.compile(r"(?P<key>[^:]*?)(?P<colon>:\s+)(?P<value>.*)\Z", re.DOTALL)


def keep_words(line: str, free_text: Collection[str], above: str = "", *, opens: bool = False) -> str:
    """The line with its value, or the parts of it that need it, in quotation marks.

    `free_text` names the keys whose words may hold ` # ` with a blank on either side, which is a remark elsewhere and
    behind words that are plainly at their end.
    `above` is the line above. `opens`: what belongs to the line stands below it.
    """
    if "#" not in line or line.lstrip().startswith("#"):
        return line
    if event := _EVENT.match(line):
        return f"{event['indent']}{quote(event['key'])}{line[event.end('key') :]}"
    if _GOES_ON.search(above):
        return _PIECE.sub(_keep_piece, line)
    head = _HEAD.match(line)
    start = head.end() if head else 0
    key = (head["key"] or "").strip("\"'") if head else ""
    value = line[start:].rstrip()
    if not value or value[0] in "\"'|>&*!":
        return line
    if value[0] in "[{":
        stop = _end_of_brackets(value)
        return line[:start] + _PIECE.sub(_keep_piece, value[:stop]) + line[start + stop :]
    found = _REMARK.search(value)
    if not found or opens or not _is_words(value, found.start(), is_free=key in free_text):
        return line
    if not line[:start].strip():  # it goes on with the value above: quotation marks would be words of it
        return line[:start] + _GAP.sub("", value)
    return line[:start] + quote(value)


def quote(value: str) -> str:
    """The value between quotation marks, those that it does not contain where possible."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def _is_words(value: str, at: int, *, is_free: bool) -> bool:
    """Whether what stands from the sign at `at` on is a part of the value."""
    before, behind = value[:at].rstrip(), value[at + 1 :]
    if not before:
        return behind[:1].isdigit() or (is_free and behind[:1] not in ("", " ", "#"))
    if _COMPLETE.fullmatch(before):
        return False
    if behind[:1] in ("", " ", "\t", "#"):
        return is_free and not _ENDED.fullmatch(before)
    return True


def _keep_piece(found: re.Match[str]) -> str:
    words = found["words"].rstrip()
    gap = found["words"][len(words) :]
    sign = _REMARK.search(words)
    # Behind a comma, or with nothing behind it that closes, it may be a remark at the end of the line.
    is_last = found.end() == len(found.string)
    if sign is None or (is_last and not _is_words(words, sign.start(), is_free=False)):
        return found.group()
    pair = _PAIR.match(words)
    if pair is None:
        return f"{found['before']}{quote(words)}{gap}"
    key, value = (quote(part) if _REMARK.search(part) else part for part in (pair["key"], pair["value"]))
    return f"{found['before']}{key}{pair['colon']}{value}{gap}"


def _end_of_brackets(value: str) -> int:
    """Behind the bracket that closes the first one; the end of the value where none does."""
    depth, mark = 0, ""
    for at, character in enumerate(value):
        if mark:
            mark = "" if character == mark else mark
        elif character in "\"'":
            mark = character
        elif character in "[{":
            depth += 1
        elif character in "]}":
            depth -= 1
            if not depth:
                return at + 1
    return len(value)
