"""A number and a folder in, a bulletin of so many documents out: the hand-written ones, the rest made up.

The same number and seed give the same bytes. The folder is a `docs/` that the project's own build takes without
errors, with the sample's register and attachments; twenty years of notices, one document in seven a story.
"""

import datetime as dt
import random
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from generated.issuers import ISSUERS, register_text
from generated.known import DOCS, Known, known_documents
from generated.material import Topic, read_frames, read_topics, read_words
from generated.notice import write_notice
from generated.story import write_story

SEED = 2026
_FIRST, _LAST = dt.date(2008, 1, 7), dt.date(2027, 11, 26)
_STORIES = 1 / 7


def write_bulletin(folder: Path, count: int, seed: int = SEED, duties: int | None = None) -> tuple[Known, ...]:
    """Write `count` documents (at least the hand-written ones) below `folder`, which is made; return the known ones.

    With `duties` a made-up notice has about so many, and the notices of the corpora, which are packed with them, stay
    out; without it all notices are packed.
    """
    shutil.copytree(DOCS, folder, ignore=shutil.ignore_patterns("guide", "addresses.txt", "calendar-entries.txt"))
    _write(folder / "_register" / "generated.yml", register_text())
    known = known_documents(with_corpora=duties is None)
    for document in known:
        _write(folder / document.path, document.text)
    taken = {document.doc_no for document in known}
    for path, text in generated_documents(count - len(known), taken, seed, duties):
        _write(folder / path, text)
    return known


def generated_documents(
    count: int, taken: set[str], seed: int = SEED, duties: int | None = None
) -> Iterator[tuple[str, str]]:
    """Path below docs/ and text of `count` made-up documents, by date; none has a 文号 of `taken`."""
    chance = random.Random(seed)  # noqa: S311 (no secret: the same bulletin every time)
    topics, words = read_topics(), read_words()
    frames = {name: read_frames(name) for name in ("notice", "story")}
    numbers: Counter[str] = Counter()
    for position, (date, topic) in enumerate(_plan(chance, topics, count)):
        own = random.Random(f"{seed}-{position}")  # noqa: S311
        if chance.random() < _STORIES:
            yield f"stories/{date.year}/s{position:05}.md", write_story(own, topic, words, frames["story"], date)
        else:
            doc_no = _next_number(numbers, taken, ISSUERS[topic.issuer].letters, date.year)
            text = write_notice(own, topic, words, frames["notice"], date, doc_no, duties)
            yield f"notices/{date.year}/n{position:05}.md", text


def _plan(chance: random.Random, topics: tuple[Topic, ...], count: int) -> list[tuple[dt.date, Topic]]:
    """A working day and a topic for each document, in the order of time; some topics are more frequent than others."""
    weights = [1 + position * 7 % 5 for position in range(len(topics))]
    drawn = chance.choices(topics, weights, k=max(0, count))
    dates = sorted(_working_day(chance) for _ in drawn)
    return list(zip(dates, drawn, strict=True))


def _working_day(chance: random.Random) -> dt.date:
    day = _FIRST + dt.timedelta(days=chance.randint(0, (_LAST - _FIRST).days))
    return day - dt.timedelta(days=max(0, day.weekday() - 4))


def _next_number(numbers: Counter[str], taken: set[str], letters: str, year: int) -> str:
    while True:
        numbers[f"{letters}{year}"] += 1
        doc_no = f"{letters}〔{year}〕{numbers[f'{letters}{year}']}号"
        if doc_no not in taken:
            return doc_no


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
