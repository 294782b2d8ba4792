"""A sentence and what stands behind a name in, the name of a person out: by its surname and its neighbours. No rule.

Most surnames are words as well. The common ones are taken for one behind a mark, a role or a class, the others behind
a role or a class alone.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from bulletin.late_pattern import late

_ROLE = (
    r"学生|同学|教师|老师|教授|员工|职工|党员|书记|干部|患者|辅导员|教工|室友|院长|主任|支委|委员"
    r"|新生|毕业生|研究生|本科生|学院|书院|[班级系]"
)
# Begin as some surnames do, and name nobody.
_NOBODY = (
    "党|项目|干部|代表|广大|部分|有关|单位|人员|家[长属庭]|成员|管理|安全|高[校等]|应[当届急]|全[体校部]"
    "|任[课职教]|相关|同[学组]|班[级主]|年[级轻长]|贫困|困难|各位|两位|所[有在]|常[见委]|支[部委]|团[支委员]|和|及|或|与"
)
_MARK = r"的|，|、|：|^|[ ]|其中|其余|帮助|例如|因|由于|鉴于"

# Names that are written by their sound: 扎西顿珠, 那依努尔, 玉波罕.
BY_SOUND = (
    "[阿卜不布买木提艾力尔古丽热依江吐逊努麦孜库班玛巴次仁扎西卓顿珠达瓦旦增央金拉姆平措索朗洛桑格嘎尼加边多吉德贡"
    "觉丹旺堆普琼玉罕波岩腊香囡娜花其图雅乌特苏和那日赛音迪拜合塔斯坦肉帕夏米亚汗沙伊萨哈色莎曲俄果火克惹支莫乃牛补]{3,6}"
)
_PEOPLES = (
    "(?:维吾尔|藏|回|哈萨克|蒙古|彝|傣|柯尔克孜|塔吉克|乌孜别克|东乡|保安|撒拉|裕固|土|羌|苗|壮|侗|瑶|白|哈尼|傈僳|佤|拉祜|景颇|布朗|阿昌|普米|怒|独龙|德昂"
    "|基诺|纳西|门巴|珞巴|鄂温克|鄂伦春|赫哲|达斡尔|锡伯|满|朝鲜|俄罗斯|塔塔尔|京|黎|畲|高山|布依|仡佬|水|毛南|仫佬|土家)族"
)
_SOUNDS = late(
    rf"(?:学生|同学|教师|老师|职工|员工|同志|[班级系院])(?P<name>{BY_SOUND}?(?:·{BY_SOUND}?)?)(?=同学|老师|同志|[，（(因家患]|信仰|的[父母家])"
    rf"|(?<![\u4e00-\u9fff])(?P<of>{BY_SOUND})(?=[，（(、][男女]?[，、]?{_PEOPLES})"
)


def read_list(name: str) -> list[str]:
    """The words of a text file here; lines that begin with # are about the list."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [word for line in text.splitlines() if not line.startswith("#") for word in line.split()]


def any_of(name: str) -> str:
    """The words of a text file here as a pattern, the longest first."""
    return "|".join(sorted(map(re.escape, read_list(name)), key=len, reverse=True))


def name_in(sentence: str, behind: str, *, tells_enough: bool = False) -> str | None:
    """The first name with `behind`, a pattern, right after it; None where there is none, or a withheld one (张某).

    Where `behind` alone all but tells that a person stands before it, `tells_enough`, any surname may stand anywhere.
    """
    for pattern in _named_before(behind, tells_enough):
        if (found := pattern.search(sentence)) and "某" not in found["name"]:
            return found["name"]
    return None


# What ends the name of an office or of a thing ends no person's: 教务处, 任课教师.
_NO_LAST = "财处部室委院系组办会校所员师科班级等题卷楼库路"


@cache
def whole_name() -> str:
    """A pattern for a surname and one or two characters behind it; what stands around it is the caller's."""
    names = surnames()
    single = "".join(name for name in names if len(name) == 1)
    double = "|".join(name for name in names if len(name) > 1)
    return rf"(?:(?:{double})|[{single}])[\u4e00-\u9fff]{{1,2}}(?<![{_NO_LAST}])"


@cache
def _at_clauses() -> re.Pattern[str]:
    before = (
        r"^|[，、：:。；;（(“|\s]|\d[.．、)）]|[的给对将排]|[与和](?=[^，。；\n]{2,12}(?:，|同学|老师|同志))"
        r"|(?:切配|面点|保洁|清洁|维修|水电|电|水暖|锅炉|钳|焊|木|瓦|油漆|搬运|勤杂|临时|合同|帮厨|护|花|绿化|杂)工"
        r"|(?:厨|面点|裱花|理发|配菜|技|药|护|医|麻醉|工程|会计|律)师|食堂|餐厅|公寓|窗口|班组|[馆站]|(?:宿管|保安|库管|司炉|收银|洗碗|切菜|打饭)(?:阿姨|大姐|大叔|师傅)?"
        r"|[学新习]生|毕业生|研究生|本科生|同学|教师|老师|教授|职工|员工|教工|同志|[班级系院处科园部]|对象|车主|其[子女妻夫父母]|反映|书记|主任|干部|员|通知|联系"
    )
    behind = (
        r"[，、（(：:|\s。；]|$|同学|同志|老师|教授|女士|先生|夫妇|因|在|于|患|现|曾|近|被|受|有|欠|系|与|累计|旷课|考试|醉酒"
        r"|申报|信奉|信仰|家[中庭里境]|的[父母妻丈儿女家月年叔伯舅姑姨继兄弟姐妹祖外]|父|母|\d{4}年|申领|目前|仍|已|经|突发|服药|抗体|抑郁|为?乙肝|艾滋|工伤|确诊|骨折|住院|怀孕|孕|离异|离婚|大病|查体|年薪|月薪|婚姻|四级|六级|请人|替|痰检|检出|体检|检查|化验|疑似|复查|筛查|尿检|血检|胸片|肺部|经检|\d{1,2}月\d{1,2}日|\d{1,2}[:：]\d\d|月?(?:应|实|扣)发|遭|曾被|受到|自称|政审|缺|未|[一两三四五]位|入睡|服用|做试管|做人流|开房|入住|进出|多次|连续|擅自|私自|夜不|夜间|违反|未经|未按|盗窃|殴打|打架|酒后|记过|留校|严重"
    )
    stop = any_of("no_names.txt")
    return late(rf"(?:{before})(?P<name>(?!{stop}){whole_name()}(?<!人))(?={behind})")


@cache
def _called() -> re.Pattern[str]:
    """尹大嫂（尹桂芬）: the name behind what the person is called by."""
    single = "".join(name for name in surnames() if len(name) == 1)
    called = "大嫂|大姐|大哥|大叔|大爷|师傅|阿姨|[姐哥嫂姨]|老师|同学|教授|某某?|主任"
    return late(rf"(?P<of>[{single}])(?:{called})[（(](?P<name>(?=(?P=of)){whole_name()})[）)，、]")


def person_at_clause(sentence: str) -> str | None:
    """The first name that stands at the head of a clause, in a list, or behind a role; None where there is none.

    For sentences in which something is told that is somebody's own: elsewhere a name in a list gives nothing away.
    """
    if "|" in sentence:
        return None  # a row of a table: its head tells which cell is a name
    for found in _at_clauses().finditer(sentence):
        if "某" not in found["name"] and sentence[found.end() : found.end() + 1] not in ("某", "×", "*"):
            return found["name"]
    if called := _called().search(sentence):
        return called["name"]
    by_sound = _SOUNDS.search(sentence)
    return by_sound["name"] or by_sound["of"] if by_sound else None


@cache
def surnames() -> tuple[str, ...]:
    """All surnames that are known."""
    return (*read_list("surnames.txt"), *read_list("rare_surnames.txt"))


@cache
def _named_before(behind: str, tells_enough: bool) -> tuple[re.Pattern[str], ...]:
    rare = read_list("rare_surnames.txt")
    sure = "|".join([any_of("surnames.txt"), *(name for name in rare if len(name) > 1)])
    given = r"[\u4e00-\u9fff]{1,2}?"
    before_rare = f"{_ROLE}|{_MARK}" if tells_enough else _ROLE
    return (
        late(rf"(?:{_ROLE}|{_MARK})(?P<name>(?!{_NOBODY})(?:{sure}){given})(?={behind})"),
        late(rf"(?:{before_rare})(?P<name>(?!{_NOBODY})(?:{any_of('rare_surnames.txt')}){given})(?={behind})"),
    )
