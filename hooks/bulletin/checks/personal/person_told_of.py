"""A sentence in, the person out whom it is about: who stands in it, or whom its paragraph opens with. No rule.

1. 李明，2024级某班。父母离异，随祖母生活。
"""

from __future__ import annotations

import re
from functools import cache

from bulletin.checks.personal.person import any_of, person_at_clause, whole_name
from bulletin.late_pattern import late

_FARTHEST = 600  # characters; a text may be one long line


@cache
def _opening() -> re.Pattern[str]:
    """A list's mark, a name, and behind a comma who that is: a person's entry, and no sentence that names one."""
    mark = r"[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）).．、][ \u3000]*"
    who = (
        r"[男女][，、。]|[^，。；\n]{0,20}?(?:\d{2,4}级|\d班|专业|学院|学号)|(?:本科|硕士|博士|研究|专科|大[一二三四])"
        r"|\d{2}岁|籍贯|现年|[^，。；\n]{2,14}(?:职工|教师|员工|退休|辅导员|学生)[，。]|(?:汉|回|[^，。；\n]{1,4})族[，。]"
    )
    name = rf"(?P<name>(?!{any_of('no_names.txt')}){whole_name()})"
    return late(rf"[ \t\u3000>*-]*(?:{mark})?{name}(?:同学|同志|老师)?(?:[（(][^）)\n]{{1,20}}[）)])?[，：:](?={who})")


def person_told_of(sentence: re.Match[str]) -> tuple[int, str] | None:
    """Where in the text the name stands of whom a sentence is about, and the name.

    That is who stands at the head of one of its clauses, or else who opens its paragraph.
    """
    if name := person_at_clause(sentence.group()):
        return sentence.start() + sentence.group().find(name), name
    text, at = sentence.string, sentence.start()
    line = text.rfind("\n", max(0, at - _FARTHEST), at) + 1
    if line == 0 and at > _FARTHEST:
        return None
    found = _opening().match(text, line)
    return (found.start("name"), found["name"]) if found and "某" not in found["name"] else None
