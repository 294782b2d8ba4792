"""What else is somebody's own, beside the name: a punishment as a student, faith, marriage, pay, a car's plate.

Officials who were punished are named by those who punish them, and stories are told with leave: both are let be.
"""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.any_word import AnyWord
from bulletin.checks.personal.hardship_of_person import tells_of_hardship
from bulletin.checks.personal.health_of_person import tells_of_health
from bulletin.checks.personal.named_rows import NamedRow, named_rows
from bulletin.checks.personal.person import person_at_clause
from bulletin.checks.personal.private_columns import private_matter
from bulletin.checks.personal.sentence import sentences_with
from bulletin.checks.personal.sighting import Sighting, findings_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.writing import Writing

_PLATE = r"[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵云藏陕甘青宁新蒙][A-Z][·. -]?[A-Z0-9]{5,6}(?![A-Z0-9])"
_MATTERS = {
    "违纪处分": late(
        r"(?:记(?:大)?过|警告|留校察看|开除学籍)(?:处分)|(?:给予|予以|受|并|处以)[^，。；\n]{0,16}?(?:记(?:大)?过|严重警告|警告|留校察看|开除学籍|勒令退学|退学处理)"
        r"|退学处理|取消(?:其)?(?:学位|考试资格|入学资格)|处分决定书?|(?:请人)?替考|考试作弊|夜不归宿|行政拘留|取保候审"
    ),
    "宗教信仰": late(
        r"信(?:奉|仰)[^，。；\n、]{0,4}(?:教|佛|主)(?!育)|宗教信仰[:：][ ]?[\u4e00-\u9fff]|做礼拜"
        r"|每[日周天]礼拜|[封守把]斋|斋月|朝觐|[诵念]经|出家|受洗|查经|家庭教会|阿訇|皈依"
    ),
    "婚恋和生育": late(
        r"闹离婚|夫妻分居|与(?:丈夫|妻子|爱人)分居|婚外|失恋|婚姻状况[:：]|未婚先孕|孕\d{1,2}周|流产|保胎|同性恋|性取向|男女同宿"
    ),
    "收入和财产": late(
        r"(?:月薪|年薪|月工资|实发工资|应发工资|工资收入|月收入|存款|房贷|车贷|网贷|校园贷|公积金|安家费)[^，。；\n]{0,8}?\d"
    ),
    "车牌号": late(_PLATE),
    "子女情况": late(
        r"(?:其子|其女|儿子|女儿|之子|之女)[^，。；\n]{0,4}，?(?:19|20)\d\d年\d{1,2}月\d{1,2}日|就读于?[^，。；\n]{2,14}(?:小学|幼儿园|中学)[^，。；\n]{0,6}班"
    ),
}
_BY_WORDS = ("宗教信仰", "婚恋和生育")
_SIGNS = AnyWord(
    "处分 记过 警告 留校察看 开除学籍 退学 取消 替考 作弊 夜不归宿 拘留 取保 信奉 信仰"
    " 礼拜 封斋 守斋 把斋 斋月 朝觐 诵经 念经 出家 查经 家庭教会 受洗 阿訇 皈依"
    " 离婚 分居 婚外 失恋 婚姻 未婚 孕 流产 保胎 同性恋 性取向 同宿 月薪"
    " 年薪 工资 收入 存款 房贷 车贷 网贷 校园贷 公积金 安家费 其子 其女 儿子 女儿 之子"
    " 之女 就读".split()
)
_ANY_PLATE = late(_PLATE)
# Of an official it is told by those whose office it is.
_OFFICIAL = late(
    r"党内|政务处分|党纪|开除党籍|公职|严重违纪违法|审查调查|院长|处长|科长|副?书记|负责|主讲|讲解|监考|严防|防止|严禁|解读|介绍|协助"
)


def find_private_matters(writing: Writing) -> Iterator[Sighting]:
    """The name in each such sentence and row."""
    text = writing.text
    if writing.document and writing.document.story:
        return
    for row in named_rows(writing):
        if (told := _told_in(row, text[row.name])) and not tells_of_health(row) and not tells_of_hardship(row):
            yield Sighting(writing, row.name.start, text[row.name], f"{text[row.name][0]}**……{told}")
    if not (_SIGNS.is_in(text) or _ANY_PLATE.search(text)):
        return
    for matter, words in _MATTERS.items():
        for sentence, _ in sentences_with(text, words):
            given = sentence.group()
            if not _OFFICIAL.search(given) and (name := person_at_clause(given)):
                yield Sighting(writing, sentence.start() + given.find(name), name, f"{name[0]}**……{matter}")


def _told_in(row: NamedRow, name: str) -> str | None:
    """By the heads, or by the words: 备注 stands above anything."""
    return private_matter(row, name) or next((kind for kind in _BY_WORDS if _MATTERS[kind].search(row.words)), None)


def check_private_matters(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each such sentence or row."""
    sightings = (sighting for writing in bulletin.writings for sighting in find_private_matters(writing))
    yield from findings_of(bulletin, sightings, "personal-private-matter", "warning")
