"""A topic, a date and a document number in, one notice as Markdown with front matter out."""

import datetime as dt
import random

from generated.issuers import ISSUERS
from generated.material import Lists, Topic
from generated.slots import Filler

_NUMERALS = "一二三四五六七八九十"
_PARTS = ("目标", "范围", "任务", "任务", "说明", "任务", "要求", "说明")
_SHORTEST, _USUAL, _LONGEST = 1300, 1950, 3200  # characters of a body


_ITEM = 53  # characters of an item that only tells
_TWO_CLAUSES = 1.5  # duties in a sentence that sets a task


def write_notice(
    chance: random.Random,
    topic: Topic,
    words: Lists,
    frames: Lists,
    date: dt.date,
    doc_no: str,
    duties: int | None = None,
) -> str:
    """The file of one notice, about 2,000 characters long: with about so many `duties`, or packed with them."""
    filler = Filler(chance, {**words, **frames, **topic.lists}, date, 话题=topic.name)
    length = int(chance.triangular(_SHORTEST, _LONGEST, _USUAL))
    title = filler.fill(filler.draw("题"))
    front = [
        "---",
        "type: notice",
        f"title: {title}",
        f"doc_no: {doc_no}",
        f"issuer: {ISSUERS[topic.issuer].name}",
        f"recipients: [{', '.join(filler.draw('对象') for _ in range(chance.randint(1, 3)))}]",
        f"date: {date}",
        f"issued: {date}",
        "review:",
        f"  first: {{by: 初审岗, date: {date - dt.timedelta(days=3)}}}",
        f"  second: {{by: 复审岗, date: {date - dt.timedelta(days=2)}}}",
        f"  final: {{by: 终审岗, date: {date}}}",
        "---",
    ]
    return "\n".join(front) + "\n\n" + "\n\n".join(_body(chance, filler, length, duties)) + "\n"


def _body(chance: random.Random, filler: Filler, length: int, duties: int | None) -> list[str]:
    if duties is not None:
        return _telling_body(chance, filler, length, duties)
    blocks = [filler.fill(filler.draw("开头"))]
    table_at = chance.randrange(12)  # three notices in four have none
    section = 0
    while section < 3 or (sum(map(len, blocks)) < length and section < len(_NUMERALS)):
        blocks.append(f"{_NUMERALS[section]}、{filler.draw('节题')}")
        blocks += _table(chance, filler) if section == table_at else _items(chance, filler, section)
        section += 1
    return [*blocks, filler.fill(filler.draw("结尾"))]


def _telling_body(chance: random.Random, filler: Filler, length: int, duties: int) -> list[str]:
    """Mostly reasons, figures and what was done so far; the tasks stand together in the last section, as they do."""
    tasks = round(chance.triangular(1, 2 * duties - 1, duties) / _TWO_CLAUSES)
    blocks = [filler.fill(filler.draw("开头"))]
    section = 0
    while section < 2 or (sum(map(len, blocks)) < length - (tasks + 2) * _ITEM and section < len(_NUMERALS) - 1):
        blocks.append(f"{_NUMERALS[section]}、{filler.draw('节题')}")
        blocks += ["".join(filler.fill(filler.draw("背景")) for _ in range(3)) for _ in range(2)]
        section += 1
    blocks.append(f"{_NUMERALS[section]}、{filler.draw('节题')}")
    blocks += [f"{number}. {filler.fill(filler.draw('任务'))}" for number in range(1, tasks + 1)]
    return [*blocks, filler.fill(filler.draw("结尾"))]


def _items(chance: random.Random, filler: Filler, section: int) -> list[str]:
    part = _PARTS[section % len(_PARTS)]
    items = []
    for number in range(chance.randint(2, 5)):
        sentences = [filler.fill(filler.draw(part))]
        if chance.random() < 0.5:
            sentences.append(filler.fill(filler.draw("说明" if part == "任务" else "任务")))
        items.append(f"（{_NUMERALS[number]}）{''.join(sentences)}")
    return items


def _table(chance: random.Random, filler: Filler) -> list[str]:
    rows = ["| 责任单位 | 任务 | 完成时限 |", "| --- | --- | --- |"]
    rows += [filler.fill("| {收件} | {事}，形成{物} | {日}前 |") for _ in range(chance.randint(3, 8))]
    return ["\n".join(rows)]
