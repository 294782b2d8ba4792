"""A date in, one story of an exemplary person or branch as Markdown with front matter out."""

import datetime as dt
import random

from generated.material import Lists, Topic
from generated.slots import Filler

_SHORTEST, _USUAL, _LONGEST = 1200, 1700, 2600  # characters of a body


def write_story(chance: random.Random, topic: Topic, words: Lists, frames: Lists, date: dt.date) -> str:
    """The file of one story; the topic lends it some words."""
    lists = {**words, **topic.lists, **frames}
    filler = Filler(chance, lists, date, 话题=topic.name)
    subject = filler.fill("{人}")
    filler = Filler(chance, lists, date, 话题=topic.name, 谁=subject)
    unit = filler.draw("学院")
    length = int(chance.triangular(_SHORTEST, _LONGEST, _USUAL))
    front = [
        "---",
        "type: story",
        f"title: {filler.fill(filler.draw('题'))}",
        f"date: {date}",
        f"subject: {subject}",
        "kind: person",
        f"unit: {unit}",
        f"summary: {filler.fill(f'{unit}{{职业}}{subject}在{{地点}}教{{群体}}{{技艺}}。')}",
        "consent: true",
        "review:",
        f"  first: {{by: 初审岗, date: {date - dt.timedelta(days=3)}}}",
        f"  second: {{by: 复审岗, date: {date - dt.timedelta(days=2)}}}",
        f"  final: {{by: 终审岗, date: {date}}}",
        "---",
    ]
    return "\n".join(front) + "\n\n" + "\n\n".join(_body(chance, filler, length)) + "\n"


def _body(chance: random.Random, filler: Filler, length: int) -> list[str]:
    paragraphs = [filler.fill(filler.draw("开头"))]
    while sum(map(len, paragraphs)) < length:
        parts = ["叙事"] * chance.randint(2, 3) + ["议事"] * (chance.random() < 0.3)
        paragraphs.append("".join(filler.fill(filler.draw(part)) for part in parts))
    return [*paragraphs, filler.fill(filler.draw("结尾"))]
