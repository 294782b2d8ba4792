"""What ails somebody, in one sentence or one row of a table with the name: a warning, for who agreed is not told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bulletin.checks.any_word import AnyWord
from bulletin.checks.personal.named_rows import NamedRow, named_rows
from bulletin.checks.personal.person import any_of, name_in, read_list
from bulletin.checks.personal.person_told_of import person_told_of
from bulletin.checks.personal.sighting import Sighting, findings_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.writing import Writing

# A table of lectures or of research names illnesses, too, and none is the speaker's.
_OF_THE_TRADE = late(r"题目|讲座|主题|方向|领域|课题|项目|课程|论文|专业|科室|主讲|职称|成果|职务|岗位")
_SENTENCE = late(r"[^。！？；\n]{4,400}")
_LONGEST_NAME = 4


@cache
def _any_health() -> AnyWord:
    """Quicker to look for than the pattern, where most texts have none of the words."""
    return AnyWord(read_list("health_words.txt"))


@cache
def _health() -> re.Pattern[str]:
    # 隐患有没有消除 ails nobody.
    return late(rf"(?<!隐)(?:{any_of('health_words.txt')})")


# Who lectures on an illness, or visits somebody, does not have it.
_TEACHES = "讲|主讲|主持|介绍|负责|主编|研究|团队|带领|坐诊|指导|分享|授课|对|赴|走访|看望|慰问"
_TRADE_OF_SENTENCE = late(
    rf"(?:{_TEACHES.replace('对|赴|', '')})|防治|预防|培训|识别|科普|讲座|课题|论文|获|荣|奖|先进|志愿"
    rf"|医生|医师|专家|咨询师|报告会"
)
# 学生张某某患, 李某同学, 王某某（男, 赵某某，今年九月经医院诊断为
_BEHIND_NAME = (
    rf"(?:同学|同志|老师|教授|书记)(?!{_TEACHES})|，(?:男|女|今年|去年|近期|近日|日前|前不久|上学期|本学期|目前|现|经|因|自|于|\d)|[（(]|因(?!素|此|地|材|公|为)"
    r"|患(?!者)|被|确诊|身患|罹患|突发|查出|不幸|曾|的(?:病|母|父|家|妻|丈|儿|女)|家住|父亲|母亲|于\d|需要|正在|住院"
    r"|[，、]?(?:诊断|检查|化疗|透析)"
)

_TITLES = rf"(?:同学|同志|老师|教授)(?!{_TEACHES})"

_ROLE = (
    r"(?:学生|同学|教师|老师|教授|讲师|员工|职工|教工|党员|书记|干部|患者|辅导员|班主任|室友|院长|处长|科长|主任|委员|支委"
    r"|代表|班长|队员|博士生?|硕士生?|研究生|本科生|新生|毕业生|选手|学员)"
)
_TITLE = r"(?:同志|同学|老师|教授|书记|女士|先生|师傅|辅导员|院长|主任)"
# No part of a name, or only of very few: what a shape of two to four characters must not have.
_NO_NAME = (
    "的了在要须将和与及或等各本该其有无是为被由对于以按从到所每某一二三四五六七八九十个位名些者人员们部系院处班级组"
    "生师校长党支团会患病因确诊疑住医治疗症癌体检期曾已经正近去今年月日天不未如若可能自己我你他她它这那何突发"
)
_NO_PERSON = (
    r"群体|家长|父母|父亲|母亲|家属|亲属|本人|家庭|队伍|比例|代表|骨干|干部|朋友|早期|意外|由于|主动|及时|陆续|个别|其中|当中|以前|之前"
    r"|老|女|男|两|多|部分|全体|身体|心理|身心|慢性|重大|严重|长时|入学|在校|同志|同学|教授|子女|配偶|爱人|丈夫|妻子|儿子|女儿|孩子|先后|之后|很多|不少|少数|容易|往往|一旦|尤其|广大"
    r"|带|看望|慰问|走访|关心|关注|关爱|帮助|帮扶|发现|探望|报告|说明|提供|存在|反映|隐瞒|自述|联系|谈心|照顾|护理|了解|掌握|若干|随后"
)


@cache
def _person_by_place() -> re.Pattern[str]:
    """A name of any shape between a role and what befell the person, or before a title: 委员澹台某同志因确诊."""
    rare = any_of("rare_surnames.txt")
    common = any_of("surnames.txt")
    double = "|".join(name for name in rare.split("|") if len(name) > 1)
    befell = (
        r"(?:因(?:确诊|罹患|身患|患(?!者)|突发|病|癌|重病)|患(?!者|病率|难|得|失)|确诊|身患|罹患|被(?:确诊|诊断|查)|查出|不幸|突发"
        r"|住院|家住|于\d|近日|[（(]|，(?:男|女|\d))"
    )
    shape = rf"(?!{_NO_PERSON})[^\W\da-zA-Z_{_NO_NAME}]"
    return late(
        rf"{_ROLE}(?P<known>(?:{rare}|{common})[^\W\da-zA-Z_{_NO_NAME}]{{1,2}}?)(?={_TITLE}?{befell})"
        rf"|(?:{_ROLE}|(?<![\u4e00-\u9fff]))(?P<titled>{shape}{{2,4}}?)(?={_TITLE}{befell})"
        rf"|{_ROLE}(?P<shaped>{shape}{{3,4}}?)(?={befell})"
        rf"|(?<![\u4e00-\u9fff])(?P<double>(?:{double})[^\W\da-zA-Z_{_NO_NAME}]{{1,2}}?)(?=患(?!者|病|有)|确诊|身患|罹患|因患)"
    )


def find_health_of_person(writing: Writing) -> Iterator[Sighting]:
    """The name in each sentence and row that tells of health; the subject of a story is known by the header."""
    text = writing.text
    if not _any_health().is_in(text):
        return
    health = _health()
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
        name = name or name_in(sentence.group(), _BEHIND_NAME)
        name = name or name_in(sentence.group(), _TITLES, tells_enough=True)
        if name is None and (found := _person_by_place().search(sentence.group())):
            name = next((given for given in found.groups() if given), None)
        at = sentence.start() + sentence.group().find(name) if name else 0
        if name is None and not _TRADE_OF_SENTENCE.search(sentence.group()) and (person := person_told_of(sentence)):
            at, name = person
        if name:
            yield Sighting(writing, at, name, f"{name[0]}**……{word.group()}")
    for row in named_rows(writing):
        if ill := tells_of_health(row):
            name = text[row.name]
            yield Sighting(writing, row.name.start, name, f"{name[0]}**……{ill.group()}")


def tells_of_health(row: NamedRow) -> re.Match[str] | None:
    """The words of the row that do, unless it is about somebody's trade."""
    return None if _OF_THE_TRADE.search(row.heads) else _health().search(row.words)


def check_health_of_person(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each such sentence or row."""
    sightings = (sighting for writing in bulletin.writings for sighting in find_health_of_person(writing))
    yield from findings_of(bulletin, sightings, "personal-health", "warning")
