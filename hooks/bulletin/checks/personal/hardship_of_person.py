"""What a person's family lacks or has suffered, beside the name: in one row of a table, or in a sentence of a notice.

A story of an exemplary member is told with the member's leave, and often begins with such things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.checks.any_word import AnyWord
from bulletin.checks.personal.named_rows import NamedRow, named_rows
from bulletin.checks.personal.person import name_in
from bulletin.checks.personal.person_told_of import person_told_of
from bulletin.checks.personal.sentence import sentences_with
from bulletin.checks.personal.sighting import Sighting, findings_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.writing import Writing

_KIN = r"(?:父母|父亲|母亲|其父|其母|家人|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶|祖父|祖母|父|母)"
_HARDSHIP = late(
    r"低保|特困供养|建档立卡|脱贫户|孤儿|单亲|离异|烈士子女|事实无人抚养|家庭(?:年|月)?(?:人均)?收入|负债|欠债|债务|服刑|吸毒|丧[父母偶]"
    rf"|{_KIN}[^，。；\n]{{0,6}}(?:病故|病逝|去世|亡故|身亡|失业|下岗|残疾|患病|患癌|重病|卧病|瘫痪|服刑|入狱|离婚|离异|改嫁|失踪|出走|家暴|赌博)"
    r"|(?:由|靠|随)(?:祖|外祖)(?:父母|父|母)(?:抚养|带大|生活)|(?:由|靠|随)(?:爷爷|奶奶|外公|外婆)[^，。]{0,6}(?:抚养|带大|拉扯)"
)
_NO_TASK = r"(?![^（）()\n]{0,20}(?:负责|联系|分管|台账|报送|工作|资助|帮扶|办公室|咨询))"
# 符某某（建档立卡户，父亲服刑）; not 王某（负责孤儿学生帮扶）.
_IN_BRACKETS = rf"[（(]{_NO_TASK}[^（）()\n]{{0,12}}?(?:{_HARDSHIP.pattern})"
_TASK = late(r"负责|牵头|走访|慰问|联系人|分管|主任|介绍|报送|结对|帮扶小组|讲|获|奖|先进|志愿|咨询|办理")
# Quicker to look for than the pattern; each match of it has one of them.
_SIGNS = AnyWord(
    "低保 特困 建档立卡 脱贫户 孤儿 单亲 离异 烈士子女 无人抚养 收入 负债 欠债 债务 服刑 吸毒 丧父 丧母 丧偶"
    " 父 母 家人 哥哥 弟弟 姐姐 妹妹 爷爷 奶奶 外公 外婆".split()
)
_BEHIND_NAME = (
    # 李明同志负责低保家庭学生台账: whoever looks after them.
    rf"(?:同学|同志)(?!任|担任|负责|牵头|走访|慰问|联系|做好|主持|介绍|汇报|[为对到赴带陪向等])|，(?:{_KIN}|家|自幼|从小|幼年|系|是|因|单亲|孤儿|低保)|[（(]{_NO_TASK}|家(?:庭|中|里|境)|自幼|从小|(?:的)?{_KIN}|系(?:单亲|孤儿|低保|建档|脱贫)"
)


def find_hardship_of_person(writing: Writing) -> Iterator[Sighting]:
    """The name in each such row, and in each such sentence."""
    text = writing.text
    for row in named_rows(writing):
        if found := tells_of_hardship(row):
            yield _sighting(writing, text[row.name], row.name.start, found.group())
    if (writing.document and writing.document.story) or not _SIGNS.is_in(text):
        return
    for sentence, word in sentences_with(text, _HARDSHIP):
        given = sentence.group()
        name = name_in(given, _BEHIND_NAME) or name_in(given, _IN_BRACKETS, tells_enough=True)
        if name:
            yield _sighting(writing, name, sentence.start() + given.find(name), word)
        elif not _TASK.search(given) and (person := person_told_of(sentence)):
            at, name = person
            yield _sighting(writing, name, at, word)


def tells_of_hardship(row: NamedRow) -> re.Match[str] | None:
    """The words of the row that do."""
    return _HARDSHIP.search(row.words)


def _sighting(writing: Writing, name: str, at: int, word: str) -> Sighting:
    return Sighting(writing, at, name, f"{name[0]}**……{word}")


def check_hardship_of_person(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each such row or sentence."""
    sightings = (sighting for writing in bulletin.writings for sighting in find_hardship_of_person(writing))
    yield from findings_of(bulletin, sightings, "personal-hardship", "warning")
