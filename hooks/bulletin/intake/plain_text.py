"""A text file in, its lines as Markdown out: indents, page numbers and marks left by copying taken off."""

from __future__ import annotations

import codecs
import re

from bulletin.intake.broken import begins_item
from bulletin.intake.escape import escape_line, escape_words
from bulletin.intake.header import Given, read_given
from bulletin.intake.loss import Loss, NotTaken, Source, shorten
from bulletin.intake.mail import read_mail, without_quote_marks
from bulletin.read.decode import MAX_BYTES, decode_source
from bulletin.read.front_matter import read_front_matter

_BOLD = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,200}?)(?<=\S)\1")
_PAGE_NUMBER = re.compile(
    r"\s*(?:[-—－–─]{1,3}\s*\d{1,3}\s*[-—－–─]{1,3}|第\s*\d{1,3}\s*页(?:[\s，,/]*共\s*\d{1,3}\s*页)?)\s*\Z"
)
_RULE = re.compile(r"\s*[-=_*~—─━═]{3,}\s*\Z|-- ?\Z")
# 1️⃣ as chats number their items: a figure in a key, which no reader of numbers knows.
_KEYCAP = re.compile("[ \t\u3000]*([0-9])\ufe0f?\u20e3\ufe0f?[.．、]?[ \t]*|[ \t\u3000]*(\U0001f51f)[ \t]*")
_ROW = re.compile(r"[ \t\u3000]*\|.*\|.*\|[ \t]*\Z")
_BLANKS = " \t\u3000\u00a0"
_RARE_ONE_IN = 5
_RARE_ONE_IN_UTF16 = 20
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_PICTURE = re.compile(r"!\[[^\[\]\n]{0,300}\]\(([^()\n]{0,500})\)")


def read_text(data: bytes, name: str) -> Source:
    """The source of a .txt file."""
    text, losses = decode(data, name)
    lines, removed = [], 0
    raw_lines, of_mail = _without_mail(text.replace("\f", "\n\n").replace("\v", "\n").split("\n"))
    losses += of_mail
    for number, raw in enumerate(raw_lines):
        if _PAGE_NUMBER.match(raw) or _RULE.match(raw):
            removed += 1
            lines.append("")
            continue
        if keycap := _KEYCAP.match(raw):
            raw = f"{keycap[1] or 10}.{raw[keycap.end() :]}"  # noqa: PLW2901
        line, bold = _BOLD.subn(r"\2", raw)
        if lines and lines[-1].endswith(("，", "、")) and raw[:1].strip(_BLANKS) and not begins_item(raw):
            # No paragraph ends so: the layout has broken it, wherever the line was wide enough.
            lines[-1] += line
        else:
            is_row = any(_ROW.match(raw) and _ROW.match(other) for other in _beside(raw_lines, number))
            lines.append(escape_words(line.strip(_BLANKS)) if is_row else escape_line(line))
        losses += [Loss("emphasis-removed", weight="note")] * bold
    if removed:
        losses.append(Loss("page-marks-removed", weight="note", params={"count": f"{removed}"}))
    return Source("\n".join(lines), tuple(losses))


def _beside(lines: list[str], number: int) -> list[str]:
    return [*lines[max(number - 1, 0) : number], *lines[number + 1 : number + 2]]


def _without_mail(lines: list[str]) -> tuple[list[str], list[Loss]]:
    """The text of a mail below its subject, and what was sent along where 附件 stand; any other text as it is."""
    unquoted = without_quote_marks(lines)
    mail = read_mail(unquoted)
    if mail is None:
        return unquoted, []
    following = next((line.strip() for line in mail.lines if line.strip()), "")
    title = [mail.subject, ""] if mail.subject and mail.subject != following else []
    files = ["", f"附件：{mail.files}"] if mail.files else []
    told = Loss("mail-head-left-out", weight="look", params={"words": shorten("　".join(mail.head))})
    return [*title, *mail.lines, *files], [told]


def read_markdown(data: bytes, name: str) -> tuple[Source, Given]:
    """The source of a .md file, with what its front matter says; its pictures lie elsewhere."""
    text, losses = decode(data, name)
    front_matter = read_front_matter(text, name)
    given = Given()
    if front_matter.is_present:
        block, text = text[: front_matter.body_start], text[front_matter.body_start :]
        given = read_given(front_matter, block, name)
        if "*" in front_matter.unreadable:
            # Between such lines, but with no key at all, there are words of the text.
            words = [line for line in block.split("\n") if not _RULE.match(line)]
            text, given = "\n".join([*words, text]), Given(faults=given.faults)
    losses += [Loss("picture-elsewhere", params={"address": shorten(found[1])}) for found in _PICTURE.finditer(text)]
    return Source(text, (*given.faults, *losses)), given


def decode(data: bytes, name: str) -> tuple[str, list[Loss]]:
    """The text, whatever its encoding; what is no text is refused."""
    text, findings = decode_source(_with_mark(data), name)
    codes = {finding.code: finding for finding in findings}
    if "file-too-large" in codes:
        raise NotTaken(Loss("text-too-large", params=codes["file-too-large"].params))
    if "not-text" in codes:
        raise NotTaken(Loss("not-text-source"))
    if not text.strip():
        raise NotTaken(Loss("source-empty"))
    losses = []
    if "not-utf8" in codes and _is_other_encoding(data, text):
        raise NotTaken(Loss("encoding-unknown"))
    if "not-utf8" in codes:
        losses.append(Loss("encoding-changed", weight="note", params=codes["not-utf8"].params))
    if "bytes-broken" in codes:
        words = {"words": shorten(codes["bytes-broken"].params["line"])}
        losses.append(Loss("letters-broken", f"第{codes['bytes-broken'].place.line}行", params=words))
    return text, losses


def _with_mark(data: bytes) -> bytes:
    """UTF-16 that lacks its byte order mark, with it: half the bytes of figures and line ends are zeros, and one of
    the two orders gives common characters only."""
    if b"\x00" not in data or len(data) % 2 or len(data) > MAX_BYTES or data.startswith(tuple(_UTF16)):
        return data
    for mark, encoding in _UTF16.items():
        if _is_plain_text(data, encoding):
            return mark + data
    return data


def _is_plain_text(data: bytes, encoding: str) -> bool:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return False
    words = [character for character in text if not character.isspace() and character not in "—·"]
    rare = sum(not (character.isprintable() and _is_common(character)) for character in words)
    return bool(words) and rare * _RARE_ONE_IN_UTF16 <= len(words)


def _is_other_encoding(data: bytes, text: str) -> bool:
    """Whether bytes read as GBK are rather Big5: they fit it, and too many of the characters are rare ones."""
    han = [character for character in text if "\u4e00" <= character <= "\u9fff"]
    rare = sum(not _is_common(character) for character in han)
    try:
        data.decode("big5")
    except UnicodeDecodeError:
        return False
    return rare * _RARE_ONE_IN > len(han)


def _is_common(character: str) -> bool:
    """Whether the character is in GB 2312, with which nearly all texts of the mainland are written."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
