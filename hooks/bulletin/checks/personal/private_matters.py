"""What else is somebody's own, beside the name: a punishment as a student, faith, marriage, pay, a car's plate.

Officials who were punished are named by those who punish them, and stories are told with leave: both are let be.
"""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.any_word import AnyWord
from bulletin.checks.personal.hardship_of_person import tells_of_hardship
from bulletin.checks.personal.health_of_person import tells_of_health
from bulletin.checks.personal.named_rows import NamedRow, named_rows
from bulletin.checks.personal.person_told_of import person_told_of
from bulletin.checks.personal.private_columns import private_matter
from bulletin.checks.personal.sentence import sentences_with
from bulletin.checks.personal.sighting import Sighting, findings_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.writing import Writing

_PLATE = r"[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵云藏陕甘青宁新蒙][A-Z][·. -]?[A-Z0-9]{5,6}(?![A-Z0-9])"
_PLATES = "车牌号"
_MATTERS = {
    "违纪处分": late(
        r"(?:记(?:大)?过|警告|留校察看|开除学籍)(?:处分)|(?:给予|予以|受|并|处以)[^，。；\n]{0,16}?(?:记(?:大)?过|严重警告|警告|留校察看|开除学籍|勒令退学|退学处理)"
        r"|[均各]记(?:大)?过|记(?:大)?过(?=[，。；]|$)|考试夹带|翻墙外出|退学处理|取消(?:其)?(?:学位|考试资格|入学资格)|处分决定书?|(?:请人)?替考|考试作弊|夜不归宿|行政拘留|取保候审"
    ),
    "宗教信仰": late(
        r"信(?:奉|仰)[^，。；\n、]{0,4}(?:教|佛|主)(?!育)|宗教信仰[:：][ ]?[\u4e00-\u9fff]|做礼拜"
        r"|每[日周天]礼拜|[封守把]斋|斋月|朝觐|[诵念]经|出家|受洗|查经|家庭教会|阿訇|皈依"
    ),
    "婚恋和生育": late(
        r"闹离婚|再婚|前夫|前妻|抚养权|试管婴儿|不孕|不育|(?:做|做了|做过)人流|人流手?术|引产|结扎|宫外孕|夫妻分居|与(?:丈夫|妻子|爱人)分居|婚外|失恋|婚姻状况[:：]|未婚先孕|孕(?:期)?\d{1,2}[周个]|流产|保胎|同性恋|性取向|男女同宿"
    ),
    "收入和财产": late(
        r"(?:月薪|年薪|月工资|应发|实发|扣发|应扣|工资收入|月收入|存款|房贷|车贷|网贷|校园贷|公积金|安家费)[^，。；\n]{0,8}?\d"
    ),
    "行踪": late(
        r"(?=[人闸校一门监定行手通刷\d陪与带同和开入在])"
        r"(?:(?:人脸|闸机|校园卡|一卡通|门禁|监控|定位|行车|手机|通话|刷卡)(?:系统|数据|记录|录像|轨迹|定位|调取|显示|发现|和|、){1,3}[^。；\n]{0,40}?\d{1,2}[:：]\d\d[^。；\n]{0,10}?(?:出|进|离|入|返|到|刷)"
        r"|\d{1,2}[:：]\d\d(?:出|进|离开|入住|返回|抵达|到|从)[^。；\n]{0,24}?\d{1,2}[:：]\d\d(?:才|方|又|再)?(?:出|进|离开|入住|返回|抵达|到|从|回)"
        r"|(?:陪同|与|带|同|和)(?:[一某]名?)?(?:女性|男性|异性|女子|男子|女生|男生|已婚|有夫之妇)[^，。；\n]{0,14}?(?:酒店|宾馆|民宿|开房|入住|同宿|过夜)|开房|入住[^，。；\n]{0,10}?(?:酒店|宾馆|民宿)\d{3,4}|在外(?:过夜|同居))"
    ),
    "违法和涉案": late(
        r"(?:因|曾因|涉嫌)(?:吸毒|嫖娼|卖淫|赌博|盗窃|诈骗|酒驾|醉驾|酒后驾车|醉酒驾驶|斗殴|寻衅滋事|故意伤害|猥亵|强奸|性骚扰|偷拍|体罚|传播淫秽)[^，。；\n]{0,8}?被(?:判|拘|行政|处|抓|立案|刑|停课|停职|停岗|解聘|调查)"
        r"|(?:被)?判处(?:有期徒刑|拘役|缓刑)|被判刑|羁押|在押|看守所|参加邪教|强制隔离戒毒|社区矫正|刑满释放|有(?:犯罪)?前科|吸毒史|(?:列为|列入|系)失信被执行人|政审(?:不合格|未通过|不通过)"
    ),
    "受到侵害": late(
        r"(?:被|遭|遭到|遭受|遭遇|受到)[^，。；\n]{0,10}?(?:性侵|猥亵|强奸|性骚扰|偷拍|家暴|家庭暴力|霸凌|欺凌|虐待|裸聊|骚扰(?!电话|短信))|裸聊(?:被|遭)|(?:被|遭)[^，。；\n]{0,6}?(?:敲诈|勒索)"
    ),
    "身世和家事": late(
        r"非婚生|系(?:抱养|领养|收养|捡来|弃婴)|(?:被|是)(?:抱养|领养|收养)的|生父(?:不详|母)|亲生父母|代孕所生"
        r"|(?:与|和)其?(?:继母|继父|父亲|母亲|父母|妻子|丈夫|前妻|前夫|兄弟|姐妹|公婆|婆婆)[^，。；\n]{0,8}?(?:打官司|对簿公堂|诉讼|争产|断绝关系|反目|不和)"
    ),
    _PLATES: late(_PLATE),
    "子女情况": late(
        r"(?:其子|其女|儿子|女儿|之子|之女)[^，。；\n]{0,4}，?(?:19|20)\d\d年\d{1,2}月\d{1,2}日|就读于?[^，。；\n]{2,14}(?:小学|幼儿园|中学)[^，。；\n]{0,6}班"
    ),
}
_BY_WORDS = ("宗教信仰", "婚恋和生育")
# Quicker to look for than the patterns; each match of one has one of its words.
_SIGNS = {
    "违纪处分": "夹带 翻墙外出 处分 记过 记大过 警告 留校察看 开除学籍 退学 取消 替考 作弊 夜不归宿 拘留 取保",
    "宗教信仰": "信奉 信仰 礼拜 封斋 守斋 把斋 斋月 朝觐 诵经 念经 出家 查经 家庭教会 受洗 阿訇 皈依",
    "婚恋和生育": "离婚 再婚 前夫 前妻 抚养权 分居 婚外 失恋 婚姻 未婚 孕 不育 人流术 人流手术"
    " 做人流 做了人流 引产 结扎 流产 保胎 同性恋 性取向 同宿 试管婴儿",
    "收入和财产": "月薪 年薪 工资 收入 应发 实发 扣发 应扣 存款 房贷 车贷 网贷 校园贷 公积金 安家费",
    "行踪": "人脸 闸机 校园卡 一卡通 门禁 监控录像 监控显示 监控发现 定位显示 定位数据 手机定位 轨迹"
    " 通话记录 刷卡记录 离开 返回 酒店 宾馆 民宿 开房 入住 同宿 过夜 同居",
    "违法和涉案": "吸毒 嫖娼 卖淫 赌博 盗窃 诈骗 酒驾 醉驾 酒后驾车 醉酒驾驶 斗殴 寻衅滋事 故意伤害 猥亵 强奸 偷拍 淫秽"
    " 判处 戒毒 社区矫正 刑满 前科 失信被执行 政审 判刑 羁押 在押 看守所 邪教 性骚扰 体罚",
    "受到侵害": "性侵 猥亵 强奸 性骚扰 偷拍 家暴 家庭暴力 霸凌 欺凌 虐待 裸聊 敲诈 勒索 骚扰",
    "身世和家事": "非婚生 抱养 领养 收养 捡来 弃婴 生父 亲生父母 代孕 打官司 对簿公堂 诉讼 争产 断绝关系 反目 不和",
    "子女情况": "其子 其女 儿子 女儿 之子 之女 就读",
}
_WORDS = [(word, matter) for matter, words in _SIGNS.items() for word in words.split()]
# Of the words at one place the longest is found: it stands for those within it.
_MATTERS_OF = {word: tuple({matter: None for part, matter in _WORDS if part in word}) for word, _ in _WORDS}
_ANY_WORD = AnyWord(_MATTERS_OF)
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
    likely = {matter for _, word in _ANY_WORD.places_in(text) for matter in _MATTERS_OF[word]}
    for matter, words in _MATTERS.items():
        if matter not in likely and not (matter == _PLATES and _ANY_PLATE.search(text)):
            continue
        for sentence, _ in sentences_with(text, words):
            if not _OFFICIAL.search(sentence.group()) and (person := person_told_of(sentence)):
                at, name = person
                yield Sighting(writing, at, name, f"{name[0]}**……{matter}")


def _told_in(row: NamedRow, name: str) -> str | None:
    """By the heads, or by the words: 备注 stands above anything."""
    return private_matter(row, name) or next((kind for kind in _BY_WORDS if _MATTERS[kind].search(row.words)), None)


def check_private_matters(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each such sentence or row."""
    sightings = (sighting for writing in bulletin.writings for sighting in find_private_matters(writing))
    yield from findings_of(bulletin, sightings, "personal-private-matter", "warning")
