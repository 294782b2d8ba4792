"""附件说明 in the body and `attachments` in front matter agree, in number and in title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.checks.form.frame import squash
from bulletin.finding import Finding
from bulletin.index import Bulletin, NoticeEntry
from bulletin.late_pattern import late
from bulletin.read.blocks import Body

_BEGIN = late(r"附件?[ \u3000]{0,4}[：:]")
_NUMBERED = late(r"附件[ \u3000]?(?P<number>\d{1,2})[ \u3000]?[：:]")
_NUMBER = late(r"(?<!\d)(?P<number>\d{1,2})[.．、]")
_FURNITURE = late(r"[《》“”\"\s\u3000]|[。；;，、]+\Z")
_OWN_NUMBER = late(r"\A\s*(?:附件)?\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s?[.．、:：]\s*")
_LOOK_AT = 24


def check_attachments_agree(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning where they differ; an info where front matter lists none at all."""
    for entry in bulletin.notices:
        if "附" in entry.document.body.text:
            yield from _check(entry)


def _check(entry: NoticeEntry) -> Iterator[Finding]:
    document = entry.document
    start, named = read_note(document.body)
    if not named:
        return
    place = document.place_in_body(document.body.plain.offsets[start])
    listed = [attachment.title for attachment in entry.header.attachments]
    right = "".join(f"\n  - title: {title}" for title in named)
    params = {"named": str(len(named)), "listed": str(len(listed)), "right": f"attachments:{right}"}
    if not listed:
        if document.front_matter.is_present:
            yield Finding("attachments-not-listed", place, "info", params)
    elif len(listed) != len(named):
        yield Finding("attachments-number", place, "warning", params)
    else:
        for number, (given, title) in enumerate(zip(named, listed, strict=True), 1):
            if _FURNITURE.sub("", given) == _FURNITURE.sub("", title):
                continue
            if _FURNITURE.sub("", given) == _FURNITURE.sub("", _OWN_NUMBER.sub("", title)):
                facts = {"given": title, "right": f"title: {given}"}
                yield Finding(
                    "attachment-title-numbered", document.place_of("attachments", number - 1), "warning", facts
                )
                continue
            facts = {"number": str(number), "given": given, "title": title}
            yield Finding("attachment-title-differs", place, "warning", facts)


def read_note(body: Body) -> tuple[int, list[str]]:
    """Where the last 附件：… begins, and the titles it gives, on one line or on several."""
    blocks = body.blocks[-_LOOK_AT:]
    for number in range(len(blocks) - 1, -1, -1):
        block = blocks[number]
        words = body.text[block.start : block.end]
        begin = _BEGIN.match(words)
        if block.shape == "row" or not begin:
            continue
        lines = [words[begin.end() :]]
        for following, after in zip(blocks[number + 1 :], range(2, _LOOK_AT + 2), strict=False):
            # 2. on a line of its own; with nothing behind the colon also 1.
            expected = after if lines[0].strip() else after - 1
            line = body.text[following.start : following.end]
            if not re.match(rf"{expected}[.．、]", line):
                break
            lines.append(line)
        return block.start, _titles(" ".join(lines))
    return _numbered_lines(body)


def _numbered_lines(body: Body) -> tuple[int, list[str]]:
    """附件1：甲 and 附件2：乙 on lines of their own."""
    start = 0
    titles: list[str] = []
    for block in body.blocks[-_LOOK_AT:]:
        words = body.text[block.start : block.end]
        begin = _NUMBERED.match(words)
        if begin and block.shape != "row" and int(begin["number"]) == len(titles) + 1:
            start = start if titles else block.start
            titles.append(_bare(words[begin.end() :]))
    return start, [title for title in titles if title]


def _bare(title: str) -> str:
    return squash(title).rstrip("。；;，、")


def _titles(words: str) -> list[str]:
    """1.甲 2.乙 → 甲, 乙; a single attachment bears no number."""
    titles, at, expected = [], 0, 1
    for found in _NUMBER.finditer(words):
        if int(found["number"]) != expected:
            continue
        if expected > 1:
            titles.append(words[at : found.start()])
        at, expected = found.end(), expected + 1
    titles.append(words[at:])
    return [bare for title in titles if (bare := _bare(title)) and bare != "无"]
