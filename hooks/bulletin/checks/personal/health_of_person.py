"""What ails somebody, in one sentence with the name: a warning, for no list of words tells who agreed to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from bulletin.checks.personal.sighting import Sighting, findings_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.writing import Writing

_SENTENCE = re.compile(r"[^。！？；\n]{4,400}")
_LONGEST_NAME = 4


def _words_of(name: str) -> str:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    words = [word for line in text.splitlines() if not line.startswith("#") for word in line.split()]
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def _health() -> re.Pattern[str]:
    return re.compile(_words_of("health_words.txt"))


@cache
def _person() -> re.Pattern[str]:
    """A name by what stands around it: 学生张某某患, 李某同学, 王某某（男."""
    surname = _words_of("surnames.txt")
    before = (
        r"(?:学生|同学|教师|老师|教授|员工|职工|党员|书记|干部|患者|辅导员"
        r"|教工|室友|院长|主任|支委|委员|的|，|、|^|[ ：])"
    )
    after = (
        r"(?=同学|同志|老师|教授|书记|，男|，女|[（(]|因(?!素|此|地|材|公|为)|患(?!者)|被|确诊|身患|罹患|突发"
        r"|查出|不幸|曾"
        r"|的(?:病|母|父|家|妻|丈|儿|女)|于\d|需要|正在|住院|"
        r"[，、]?(?:诊断|检查|化疗|透析))"
    )
    return re.compile(rf"{before}(?P<name>(?:{surname})[\u4e00-\u9fff]{{1,2}}?){after}")


def find_health_of_person(writing: Writing) -> Iterator[Sighting]:
    """The name in each sentence that tells of somebody's health; the subject of a story is known by the header."""
    health, text = _health(), writing.text
    if not health.search(text):
        return
    subject = writing.document.story.subject if writing.document and writing.document.story else None
    last = -1
    for word in health.finditer(text):
        if word.start() < last:
            continue
        first = max(text.rfind(mark, max(0, word.start() - 200), word.start()) for mark in "。！？；\n") + 1
        first = max(first, word.start() - 200)
        sentence = _SENTENCE.match(text, first)
        if sentence is None:
            continue
        last = sentence.end()
        name = subject if subject and subject in sentence.group() and len(subject) <= _LONGEST_NAME else None
        found = _person().search(sentence.group())
        if name is None and found is not None and "某" not in found["name"]:
            name = found["name"]
        if name:
            at = sentence.start() + sentence.group().find(name)
            yield Sighting(writing, at, name, f"{name[0]}**……{word.group()}")


def check_health_of_person(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each such sentence."""
    sightings = (sighting for writing in bulletin.writings for sighting in find_health_of_person(writing))
    yield from findings_of(bulletin, sightings, "personal-health", "warning")
