"""Who failed, was warned or must sit again is nobody else's business: no name beside 不及格、学业预警、补考.

Marks of those who were chosen, of a contest or an appointment, are published as a rule and let be; so is a story, which
is told with the member's leave.
"""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.any_word import AnyWord
from bulletin.checks.personal.named_rows import named_rows
from bulletin.checks.personal.person import name_in
from bulletin.checks.personal.person_told_of import person_told_of
from bulletin.checks.personal.sentence import sentences_with
from bulletin.checks.personal.sighting import Sighting, findings_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.writing import Writing

_FAILED = late(
    r"不及格|挂科|补考|重修|学业预警|[红黄橙]色预警|学业警示|留级|降级试读|试读|劝退|退学|成绩(?:较差|不合格|垫底|落后)|倒数第|清考|绩点[\d为低]|缺课\d|累计缺课|未通过|延期毕业|延毕|抽检不合格"
)
_TASK = late(r"负责|分管|主管|办理|联系|主持|监考|命题|任课|主讲|统计|介绍|获|奖|名单由|老师|教授|\d门课")
# Quicker to look for than the pattern; each match of it has one of them.
_SIGNS = AnyWord(
    "不及格 挂科 补考 重修 预警 学业警示 留级 试读 劝退 退学 成绩 倒数第"
    " 清考 绩点 缺课 未通过 延期毕业 延毕 抽检不合格".split()
)
_BEHIND_NAME = (
    # 侯某某（高等数学43分）, 应某某（2024…）
    r"[（(](?:[一-龥]{2,12})?[ ：:]?\d{1,14}(?:\.\d)?分?[）)]"
    r"|[（(][^（）()\n]{0,20}(?:不及格|挂科|补考|重修|预警|门|分)[^（）()\n]{0,10}[）)]"
    # 张某某同学有三门课程不及格
    r"|(?:同学)?(?:有|因|的)?(?:(?!负责|分管|办理|做好|联系|主管|组织|审核|监考|命题)[^，。；\n、]){0,12}?(?:\d{1,2}分|不及格|挂科|被?(?:学业预警|劝退|退学|留级))"
)


def find_grades_of_person(writing: Writing) -> Iterator[Sighting]:
    """The name in each such sentence and row."""
    text = writing.text
    if (writing.document and writing.document.story) or not _SIGNS.is_in(text):
        return
    for sentence, word in sentences_with(text, _FAILED):
        name = name_in(sentence.group(), _BEHIND_NAME)
        at = sentence.start() + sentence.group().find(name) if name else 0
        if name is None and not _TASK.search(sentence.group()) and (person := person_told_of(sentence)):
            at, name = person
        if name:
            yield Sighting(writing, at, name, f"{name[0]}**……{word}")
    for row in named_rows(writing):
        if failed := _FAILED.search(row.words):
            name = text[row.name]
            yield Sighting(writing, row.name.start, name, f"{name[0]}**……{failed.group()}")


def check_grades_of_person(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each such sentence or row."""
    sightings = (sighting for writing in bulletin.writings for sighting in find_grades_of_person(writing))
    yield from findings_of(bulletin, sightings, "personal-grades", "warning")
