"""The lines of a mail that was copied in, those of its text out, with its subject for a title; knows no notices."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_LABELS = {
    "from": "发件人|寄件人|发信人|from",
    "to": "收件人|收信人|to",
    "subject": "主题|标题|邮件主题|subject",
    "files": "附件|attachments?",
    "other": "发送时间|发送日期|发送|日期|时间|date|sent|抄送|抄送人|cc|密送|bcc|重要性|优先级|回复至|reply-to",
}
_LINE = re.compile(
    r"\s*(?:" + "|".join(f"(?P<{key}>{words})" for key, words in _LABELS.items()) + r")\s*[：:]\s*(?P<value>.*)\Z",
    re.IGNORECASE,
)
_FORWARDED = re.compile(r"(?:转发|回复|答复|fwd?|re)\s*[：:]\s*", re.IGNORECASE)
_RULE = re.compile(
    r"[-—_=\s]*(?:原始邮件|转发的?邮件(?:信息)?|forwarded message|original message)?[-—_=\s]*\Z", re.IGNORECASE
)
_FEWEST = 3
_QUOTED = re.compile(r"[ \t]?(?:>[ \t]?)+")
_MOSTLY = 0.8


class Mail(NamedTuple):
    """`head` are the lines that say who wrote to whom; `files` what was sent along, as the mail names it."""

    lines: list[str]
    subject: str
    head: list[str]
    files: str


def read_mail(lines: Sequence[str]) -> Mail | None:
    """None where the lines do not begin as those of a mail: by its writer, its reader and its subject, say."""
    said: dict[str, str] = {}
    head: list[str] = []
    end = 0
    for number, line in enumerate(lines):
        found = _LINE.match(line)
        if found is None and not _RULE.match(line):
            break
        if found is not None:
            said.setdefault(next(key for key in _LABELS if found[key]), found["value"].strip())
            head.append(line.strip())
            end = number + 1
    if len(head) < _FEWEST or "from" not in said or not {"to", "subject"} & set(said):
        return None
    subject = said.get("subject", "")
    while found := _FORWARDED.match(subject):
        subject = subject[found.end() :]
    return Mail(list(lines[end:]), subject, head, said.get("files", ""))


def without_quote_marks(lines: Sequence[str]) -> list[str]:
    """The lines without the > before each of them, where nearly all have one."""
    filled = [line for line in lines if line.strip()]
    quoted = sum(_QUOTED.match(line) is not None for line in filled)
    return [_QUOTED.sub("", line, count=1) for line in lines] if quoted > _MOSTLY * len(filled) else list(lines)
