"""The rows of a table in, its duties out: 责任单位 | 任务 | 完成时限, the way 督办 lists are written.

The header row tells which column is which, and where it has words of its own (谁来干 | 进展要求) the cells do: a column
of parties, one of times, one of acts. A table without a column of parties or without one of deeds is no list of duties,
unless the title of a column says what those in it do (值班单位).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bulletin.extract.cells import Cell
from bulletin.extract.labelled_term import is_deed_of_theirs
from bulletin.extract.lexicon import LEXICON
from bulletin.extract.party import read_names, read_parties
from bulletin.extract.plain_table import is_plain_list
from bulletin.extract.stretch import read_stretch
from bulletin.extract.subject import find_subjects
from bulletin.extract.table_span import begun, join_spans, names_beginning
from bulletin.extract.time.scan import scan
from bulletin.extract.view import look_at
from bulletin.late_pattern import late

_WHO = late(
    r"(?:提交|报送|填报|上报|申报|经办|办理|完成|落实|交付)(?:人|者|方)|责任|牵头|承办|负责|主责|主体|主办|实施|执行|单位|部门|对象|人员|面向|(?<![找问向跟给])谁来?[做办]"
)
_IN_CHARGE = late(r"责任|牵头|承办|负责|主责|(?:落实|完成|实施|执行)(?:单位|部门|主体|人)|(?<![找问向跟给])谁")
_WHAT = late(
    r"任务|事项|内容|措施|工作|问题|要求|举措|材料|目标|项目|[做干]什么|(?:怎么|怎样|如何)[做办干处整解]|(?:处理|处置|办理|整改|解决|应对)(?:方式|办法|方法|意见)|做法|重点|环节|步骤|流程"
)
_WHEN = late(
    r"时限|时间|期限|日期|截止|节点|进度|完成|何[时日]|几时|哪[天日]|什么时[候间]|啥时候?|多会儿|时段|^(?:结束|终止|止|至|到)$"
)
# 检查频次, 报送周期: how often, where no other column says when; 建设周期 is how long.
_HOW_OFTEN = late(
    "频次|频率|频度|^(?:(?:工作|任务|[巡检排抽自]查|巡检|检[测修]|报送|上报|提交|更新|清洗|清扫|消毒|更换|维护|保养|学习|例会)的?)?周期(?:要求)?$"
)
# 材料形式, 材料份数: how and how many, beside the act.
_FORMS = late("形式|份数|数量|格式|规格|件数|页数|字数|版式|类别|类型|种类|编号")
# 报名截止 beside 培训时间, 完成时限 beside 检查时间: by this one somebody must have acted.
_DUE = late(r"截[止到]|时限|期限|完成|最[迟晚]")
# 类别 | 责任单位 | 移交时间: the title of the times says what is to be done.
_DEED_TIME = late(
    "(?P<deed>移交|交接|归档|报送|提交|上交|上报|递交|送交|交付|交稿|申报|填报|录入|登记|报名|送审|投递|寄送|归还|返还|清退|缴纳|上缴|核销"
    "|自查|整改|盘点|清点|搬迁|腾空|腾退|开题|答辩|结题|结项)的?(?:时间|日期|时段|节点|时间节点)(?:安排|要求)?"
)
_LIMIT = late(r"截[止到]|时限|期限|完成|节点|进度|最[迟晚]")
_ATTENDS = late(r"参加|参会|参训|对象|(?<!责任)(?<!负责)人员")
# 举办培训班开班式, 参加业务培训: what has a day of its own, in a list of duties as well.
_IS_HELD = late(
    "(?:组织)?(?:举办|召开|举行|参加|出席|列席|观摩)[^，；。]{0,30}?(?:会|会议|仪式|典礼|培训|培训班|开班式|启动式|比赛|大赛|决赛|考试|测试|面试|笔试|答辩|演练|讲座|报告会|活动)(?:$|[，；。（])"
)
# 礼仪培训（礼堂）, 新生见面会: an event by its name, where 筹备运动会 is to be done by then.
_IS_EVENT = late(
    "(?!筹[备划]|准备|部署|起草|[拟制]定|安排|联系|总结|编[制写]|邀请)"
    "[^，；。（）]{0,20}?(?:讲座|培训班?|演练|仪式|典礼|会议|例会|大会|晚会|舞会|茶话会|班会|运动会|座谈会|报告会|分享会|交流会|见面会|推介会|宣讲会?|招聘会|解答会|说明会|动员会|总结会|推进会|部署会"
    "|联席会|研讨会|评审会|听证会|家长会|党课|团课|主题[党团]日|比赛|竞赛|大赛|[预初复半]?决?赛|演讲|答辩|考试|测试|[笔面初复口机]试|(?:开幕|闭幕|开学|启动|结业|开班|结课|首发|揭牌|授旗|签约)式|(?:表彰|庆祝|欢迎|欢送|联欢|恳谈|协调|碰头|通气|生活|代表|职代|教代|团代|党代|洽谈|双选|发布|品鉴|恳亲)会|展览|展演|汇演|演出|彩排|论坛|沙龙|讲坛|观影|升旗|宣誓|参观|义诊|体检|拔河|长跑|接力|沙盘|游园|汇报)"
    "(?:活动)?(?:（[^（）]*）)?$"
)
# 值班单位, 带班领导, 轮值内容: whose turn it is on a day, and not what is due by it.
_TURN = late("值班|带班|值守|轮值|值周|执勤|轮班|护校|当值")
_HOUR = late(r"\d[:：时点]")
# 时间要求 is one of limits.
_EVENT_TIMES = late("(?:活动|举办|举行|开展|培训|会议|具体|计划|拟定?)?(?:时间|日期|时段|日程)(?:安排)?")
# ^^, 〃 and 同上 repeat the cell above as an empty one does; a dash or 无 says in the column of time: none.
_REPEATS = late(r"同上|[^\u4e00-\u9fff\w—–\-－/]*")
_NONE = late(r"无|[—–\-－/]+")
_HELPERS = late(
    r"[找问交送]给?谁|[交送报]到?哪|配合|协助|协办|协同|会办|参与|备注|说明|序号|编号|联系|督办(?!事项|任务|内容|要求|问题|工作)|进展情况|完成情况"
)
# 受理部门, 盖章单位: where those go who have to act.
# 单位|存在问题: what was found there, where 责任单位|问题|整改时限 says who has to mend it.
_FOUND = late(
    "(?:(?:主要|存在|突出|发现|检查|抽查|督查|巡查|具体|典型|的|及)*(?:问题|隐患|不足|缺陷)(?:表现|描述|情况|说明|清单)?"
    "|(?:违规|违纪|违章|违约|扣分|通报|失信|作弊|旷考|缺考|事故|异常|差错)[^，]{0,4}(?:情形|情况|事实|行为|原因|内容|问题|事项|项目|经过|表现))"
)
_TAKES_IN = late("受理|接收|接受|收件|收取|盖章|签章|审核|审批|审定|复核|批准|存档|咨询")
# Of these columns of people none acts: who speaks, who is listed, where something is.
_NOT_WHO = late(r"主讲|讲师|授课|地点|地址|姓名|名称|学院|类别|类型|种类|情形|对象|原|推荐|人选|得奖|获奖|合计")
_NOT_WHAT = late(r"时间|日期|地点|主题|课程|专题|备注|依据|目的|标准|分值|情况|情形|问题|成效")
_STAGE = late("阶段|批次|轮次|进程")
_ALWAYS = late(r"长期.{0,4}|全年|持续.{0,4}|常态化?.{0,4}|贯穿.{0,4}|随时")
_NOTHING_TO_DO = late("(?:无需|不需要?|无须|不用|自动)")
_DONE = late(
    "已(?!知|到期|满)|(?:[^，；。须应要]{0,8}(?:已|均已|都已)(?:整改|完成|解决|清理|修复|更换|补齐|落实|到位|办结|销号|拆除|清除))"
)
# 值班单位, 轮值支部
_TURNS = late(
    "(?P<turn>值班|值守|带班|轮值|执勤|值日|巡查|巡逻|导护)"
    "(?:单位|部门|学院|系部?|(?:党|团)?总?支部|(?:党|团)组织|班级|小?组|人员?|领导|干部|教师|学生)?"
)
# 体检时间: what each does in turn, whoever it is; 检查时间 is when somebody comes.
_APPOINTED = late(
    "(?P<act>(?:集中|现场|分批|统一|错峰)?(?:体检|报到|注册|领[取书证票用]|办证|办卡|缴费|采集|采血|拍照|照相|摄影|入场|进场|离场|返校|离校|返岗|搬迁|搬离|腾退|入住|退宿|办理"
    "|接种|签到|取件|交接|报账|报销|送件|送审|确认|选房|选课|参观|用餐|就餐|洗浴|检测|疏散|乘车|候车|交书|还书|清退))(?:的)?(?:时间|日期|时段|时间段)(?:安排)?"
)
_NOT_APPOINTED = late("配合|协助|协办|备注|说明|序号|编号|联系|地点|主讲|授课|承办|负责|牵头|组织|工作人员|医生|教师")
# 请各学院组织学生按下表准时参测：
_BY_TABLE = late(
    "(?:请|须|应|要|各|全体)[^。；：]{0,24}?(?:按照?|依照?|根据)(?:下表|以下|下列|如下|表中|附表)(?:所列|规定|的)?(?:时间|安排|顺序|批次|场次|日程|地点|、|和|及)*"
    "(?:分批|错峰|有序|准时|按时|依次|组织学生|组织师生|组织|统一|集中)*(?P<act>(?!如下)[\\u4e00-\\u9fff]{2,10})[：:。]?$"
)
# 学工部牵头，各学院配合: parts that somebody has in what the row is about.
_LEADS = late("(?:具体|统一|共同)?(?:牵头|负责|主责|主办|承办)$|（(?:牵头|负责|主责|主办|承办)(?:单位|部门)?）$")
_HELPERS_NOTE = late("（[^（）]*(?:配合|协助|协办|协同|参与|会办)(?:单位|部门)?）")
_ONLY_HELPS = late("(?:配合|协助|协办|协同|参与|会办)$")
_ONLY_A_PART = late("(?:牵头|负责|主责|主办|承办|配合|协助|协办|协同|参与|会办)(?:落实|实施)?(?=$|[，。；、])")
_PARTS = late("[，。；]")
_ENDS_CLAUSE = late("[，,。；;]")
_SAYS_WHO = late("要求|落实|分工|责任|措施|安排|任务|意见|议定|决定|承办|牵头")
# Of which week a roster does not say.
_WEEKDAY = late("(?:周|星期|礼拜)[一二三四五六日天]")
# 3月9日前交 in the column of remarks
_NAMES_DAY = late(r"\d[月日号]|\d{4}[-/.]\d|[年月周]底|[\d一二三四五六七八九十]个?(?:工作日|天|周|小时)[之以]?内")
_CLOSES = late("截止|截至|截稿|截到")
_PAPERS = ("表", "书", "单", "档案", "材料", "报告", "总结", "方案", "名册", "论文", "照片", "计划", "台账", "证明")
_LONGEST_TIME_AROUND = 4
# 联络员|到宣传部盖章, 申报人|报送材料, but 支部书记|示范班 and 发展对象|备案审查.
_DOES = late(
    "(?:分别|统一|负责|认真|及时|按时|按期|按照?|根据|通过|于|在(?!读|职|校|岗|编|册|研|籍)|到(?!期|位|岗|任)|向|将|把|对(?!象|接)|持|凭|须|应(?![届急聘])|要(?!求|点|件)|必须|务必|需(?!求|要的)|登[录陆]"
    "|(?:报送|提交|上报|递交|呈报|送交|上传|寄送|填写|填报|下载|打印|领取|召开|开展|完成|确认|核对|汇总|收集|整理|撰写|签订|签署|录入|缴纳|办理|公示)"
    "(?![人者员率]|[一-龥]{0,3}(?:情况|工作|名单|台账|人员|[表册书函])$)"
    "|组织(?![部处科员委者机生关建工生发架纪活]|[一-龥]{0,3}$)|[交送报](?=[一-龥]{0,8}(?:部|处|办|室|科|院|会|中心)))"
)
_SAMPLE = 8
_AT_FRONT = 6


class Duty(NamedTuple):
    """One row: who, what, and when as written; `who` and `when` are None where the table has no such column.

    `is_held` tells of a programme (日期 | 活动 | 参加对象), whose days are those of the events and no limits; with
    `is_told` the act itself says who; with `is_prose` the cell says all three in sentences of its own. `is_guessed`
    tells that the titles of the columns do not say which is which: what is wrong then is wrong in every row;
    `names_day_beside` that a day stands in the row, in a column of something else; `is_stage` that its column of times
    is of any times (时间), and not of limits (完成时限).
    """

    who: Cell | None
    what: Cell
    when: Cell | None
    is_held: bool = False
    is_told: bool = False
    is_prose: bool = False
    row: tuple[int, int] | None = None
    is_rival: bool = False
    is_guessed: bool = False
    names_day_beside: bool = False
    is_stage: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """Where the duty stands: its act, or from the matter to its limit where nobody is named.

        Where the matter is a mere thing (学位申请表 | 学生 | 5月24日 | 签字后交教学点) the whole `row` tells.
        """
        if self.row is not None:
            return self.row
        if self.who is not None or self.when is None:
            return self.what.start, self.what.end
        return min(self.what.start, self.when.start), max(self.what.end, self.when.end)


def read_duties(rows: Sequence[Sequence[Cell]], lead_in: str = "") -> list[Duty]:
    """The duties of one table, its header row first. A cell left empty repeats the one above it.

    `lead_in` is the paragraph above it, which may say what those in it do: 请各学院按下表时间参加体检.
    """
    if len(rows) < 2:
        return []
    rows = join_spans(rows)
    titles = [cell.text for cell in rows[0]]
    columns = _find_columns(titles) or _find_by_cells(titles, rows[1 : _SAMPLE + 1])
    if columns is None:
        told = next((told for way in _OTHER_TABLES if (told := way(titles, rows[1:]))), [])
        told = told or _read_called(titles, rows[1:], lead_in)
        return [duty._replace(is_guessed=True) for duty in told]
    who, what, when = columns
    if _tells_found(titles, who, what, when):
        return []
    if when is None or _tells_times(rows[1 : _SAMPLE + 1], what):
        # 进展要求 over a column of times
        who, what, when = _find_by_cells(titles, rows[1 : _SAMPLE + 1]) or columns
    is_guessed = not is_plain_list(titles, who, what, when)
    kinds = _kinds(titles, rows[1 : _SAMPLE + 1], who, what, when)
    columns_of = _Columns(titles, who, what, kinds or (when,), is_of_kinds=bool(kinds), is_guessed=is_guessed)
    duties: list[Duty] = []
    last: dict[int, Cell] = {}
    for row in rows[1:]:
        said = {number: cell for number, cell in enumerate(row) if not _REPEATS.fullmatch(cell.text)}
        last |= {n: cell for n, cell in said.items() if n in columns_of.times or not _NONE.fullmatch(cell.text)}
        if who in last and what < len(row) and row[what].text:
            duties += _duties_of_row(columns_of, row, said, last)
    return duties


class _Columns(NamedTuple):
    """Which columns of a table say who, what and when: with `is_of_kinds` several, 环节 | 责任人 | 博士 | 硕士."""

    titles: Sequence[str]
    who: int
    what: int
    times: Sequence[int | None]
    is_of_kinds: bool
    is_guessed: bool


def _duties_of_row(
    columns: _Columns, row: Sequence[Cell], said: Mapping[int, Cell], last: Mapping[int, Cell]
) -> Iterator[Duty]:
    """The duties of one row, of which `said` are the cells that say something; `last` are those that hold for it."""
    titles, who, act = columns.titles, last[columns.who], row[columns.what]
    for column in columns.times:
        limit = last.get(column) if column is not None else None
        if _is_done(act, limit):
            continue
        if _is_prose(who.text):
            if columns.who in said:
                yield Duty(None, said[columns.who], limit, is_prose=True)
            continue
        may_be_held = column is not None and not _LIMIT.search(titles[column])
        is_turn = _TURN.search(titles[columns.who]) or _TURN.search(titles[columns.what])
        is_held = may_be_held and (
            is_turn is not None or _is_held(titles[columns.who], titles[column or 0], act.text, limit)
        )
        is_begun = column is not None and names_beginning(titles[column])
        limit = begun(limit) if limit and is_begun and not is_held else limit
        limit = None if limit and _NONE.fullmatch(limit.text) else limit
        if columns.is_of_kinds and limit is None:
            continue
        if each := _of_each(act, who):
            for party, deed in each:
                yield Duty(party, deed, limit, is_held, is_guessed=columns.is_guessed, is_stage=may_be_held)
            continue
        own = _subject_of(act.text)
        own = "" if _same(own, read_names(who.text)) else own
        takes_in = _TAKES_IN.search(titles[columns.who])
        is_taken_in = takes_in is not None and takes_in.group() not in act.text[:_AT_FRONT]
        is_rival = bool(own) or is_taken_in or _say_who(act.text)
        party = act._replace(text=own) if own and not _IN_CHARGE.search(titles[columns.who]) else who
        what = act if column is None else act._replace(text=_named_by(columns, column, act.text))
        has_day = limit is None and _names_day_beside(row, columns.who, columns.what)
        yield Duty(
            party, what, limit, is_held, row=_span_of_row(row, titles), is_rival=is_rival,
            is_guessed=columns.is_guessed, names_day_beside=has_day, is_stage=may_be_held,
        )  # fmt: skip


def _is_held(who: str, when: str, what: str, limit: Cell | None) -> bool:
    """Whether a column of times, by its title, says when something is held, and not by when it is done."""
    if _ATTENDS.search(who) or _IS_HELD.match(what):
        return True
    return _EVENT_TIMES.fullmatch(when) is not None and _takes_place(what, limit)


def _takes_place(what: str, when: Cell | None) -> bool:
    """安全讲座, 迎新晚会（礼堂）; 歌咏 at 16:30, where 报送名单 at that hour is due by then."""
    if _is_act(what):
        return False
    if _IS_EVENT.match(what):
        return True
    if when is None or _HOUR.search(when.text) is None or what.endswith(_PAPERS):
        return False
    return not look_at(read_stretch(what, 0, len(what)).text, "").has_act(0)


def _named_by(columns: _Columns, column: int, text: str) -> str:
    """提交论文（硕士）, 移交教学类: what is to be done, where only the title of its time says all of it."""
    title = columns.titles[column]
    if columns.is_of_kinds:
        return f"{text}（{title}）"
    deed = _DEED_TIME.fullmatch(title)
    return deed["deed"] + text if deed and not _is_task(text) else text


def _kinds(
    titles: Sequence[str], rows: Sequence[Sequence[Cell]], who: int, what: int, when: int | None
) -> Sequence[int]:
    """The columns of times whose titles name no time, but of which kind it is: 博士 | 硕士; none where there is one."""
    free = [n for n in range(len(titles)) if n not in (who, what) and not _HELPERS.search(titles[n])]
    found = [n for n in free if titles[n] and not _names_time(titles[n]) and _tells_times(rows, n)]
    return found if when in found and len(found) > 1 else ()


def _names_time(title: str) -> bool:
    return _WHEN.search(title) is not None or _HOW_OFTEN.search(title) is not None


def _of_each(what: Cell, who: Cell) -> list[tuple[Cell, Cell]]:
    """研究生上传论文，导师在线审核 beside 研究生、导师: what each of them does, by its name in front."""
    names, is_sure = names_in(who.text)
    if not is_sure or len(names) < 2:
        return []
    starts = [0, *(mark.end() for mark in _ENDS_CLAUSE.finditer(what.text))]
    found = [(at, name) for at in starts if (name := _named_at(what.text, at, names))]
    if len({name for _, name in found}) < 2 or found[0][0] > 0:
        return []
    ends = [*(at - 1 for at, _ in found[1:]), len(what.text)]
    return [
        (who._replace(text=name), Cell(what.start + at, what.start + end, what.text[at:end]))
        for (at, name), end in zip(found, ends, strict=True)
    ]


def _named_at(text: str, at: int, names: Sequence[str]) -> str:
    """Which of them stands there, and behind it what they do."""
    for name in names:
        for own in (name, name.removeprefix("各")):
            if text.startswith(own, at) and text[at + len(own) : at + len(own) + 1] not in (*"、，；。", ""):
                return name
    return ""


def _names_day_beside(row: Sequence[Cell], who: int, what: int) -> bool:
    """Whether a day stands in a cell of the row that is neither its party nor its act."""
    return any(_NAMES_DAY.search(cell.text) for n, cell in enumerate(row) if n not in (who, what))


def _tells_found(titles: Sequence[str], who: int, what: int, when: int | None) -> bool:
    """Whether a table only says what was found wrong, and nobody in it has to act by a day."""
    if _FOUND.fullmatch(titles[what]) is None or _IN_CHARGE.search(titles[who]):
        return False
    return when is None or _LIMIT.search(titles[when]) is None


def _say_who(text: str) -> bool:
    """13日由教务处组织检查；14日由各系组织自查: sentences, whose parties the column beside them only lists."""
    parts = [part for part in re.split("[。；;]", text) if part]
    return len(parts) > 1 and all(_says_who_does(read_stretch(part, 0, len(part)).text) for part in parts)


def _subject_of(text: str) -> str:
    """联络员 of 联络员到宣传部盖章, whatever the column says; "" where no verb says plainly that they act."""
    found = read_parties(text, LEXICON.tag(text), 0)
    name = text[: found.end] if found and found.is_certain else ""
    # 联络员|确认表格已有学院领导|签字
    own = next((name[:end] for end in range(2, len(name)) if _DOES.match(name, end) and _is_name(name[:end])), name)
    return own if own and _DOES.match(text, len(own)) else ""


def _same(own: str, names: Sequence[str]) -> bool:
    """各院系分党校 and 各分党校"""
    return any(own.endswith(name.removeprefix("各")) or name.endswith(own.removeprefix("各")) for name in names)


def _span_of_row(row: Sequence[Cell], titles: Sequence[str]) -> tuple[int, int] | None:
    """From the first cell that says something to the last, but for numbers and notes; None where there is none."""
    said = [cell for cell, title in zip(row, titles, strict=False) if cell.text and not _HELPERS.search(title)]
    return (said[0].start, said[-1].end) if said else None


def names_in(text: str) -> tuple[tuple[str, ...], bool]:
    """Who acts of a cell of parties, and whether all of it was known: 学工部牵头，各学院配合 names one."""
    words = [name for name in read_names(_HELPERS_NOTE.sub("", text)) if not _ONLY_HELPS.search(name)]
    names = tuple(_LEADS.sub("", name).strip() for name in words)
    return names, bool(names) and all(map(_is_name, names))


def _is_prose(text: str) -> bool:
    """基建处3月底前完成招标；后勤处负责水电: a cell of sentences where 基建处、后勤处牵头 would only name them."""
    words = _ONLY_A_PART.sub("", read_stretch(text, 0, len(text)).text)
    parts = _PARTS.split(words)
    return any(map(_says_who_does, parts)) or (_is_party(parts[0]) and any(map(_has_time, parts[1:])))


def _says_who_does(clause: str) -> bool:
    view = look_at(clause, "")
    times = scan(view.words, view.tokens)
    (party,) = find_subjects([(view, times)])
    # 13日由教务处组织检查
    ahead = sum(time.end - time.start for time in times if party and time.end <= party.start)
    if party is None or party.start > 2 + ahead:
        return False
    return view.has_act(party.end) or any(time.start >= party.end for time in times)


def _read_prose(titles: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[Duty]:
    """议定事项 | 落实要求, each cell of which says who does what, and by when."""
    column = next(
        (n for n, title in enumerate(titles) if _SAYS_WHO.search(title) and _mostly(rows[:_SAMPLE], n, _is_prose)), None
    )
    if column is None:
        return []
    said = [row[column] for row in rows if column < len(row) and _is_prose(row[column].text)]
    return [Duty(None, cell, None, is_prose=True) for cell in said]


def _is_done(what: Cell, limit: Cell | None) -> bool:
    """已补录台账 | 4月底已销号, 保留 | 无需操作"""
    if any(_NOTHING_TO_DO.match(cell.text) for cell in (what, limit) if cell):
        return True
    return _DONE.match(what.text) is not None or (limit is not None and "已" in limit.text)


def _read_limits(titles: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[Duty]:
    """业务类型 | 受理截止时间, 步骤 | 工作内容 | 完成时限: limits set for whoever is written to."""
    free = [n for n, title in enumerate(titles) if not _HELPERS.search(title)]
    when = next((n for n, title in enumerate(titles) if _CLOSES.search(title)), None)
    what = next((n for n in free if n != when), None)
    if when is None:
        when = next((n for n, title in enumerate(titles) if _DUE.search(title)), None)
        tasks = [n for n in free if n != when and _WHAT.search(titles[n])]
        what = next((n for n in tasks if _mostly(rows[:_SAMPLE], n, _is_task)), None)
    if when is None or what is None:
        return []
    whole = [row for row in rows if max(what, when) < len(row) and row[what].text and _has_time(row[when].text)]
    return [
        Duty(_who_acts(row[what]) if _tells_who_acts(row[what].text) else None, row[what], row[when])
        for row in whole
        if not _is_done(row[what], row[when])
    ]


def _read_told(titles: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[Duty]:
    """时间 | 工作内容, where the content says who (各学院公示考核结果): each is their duty."""
    when = next((n for n in range(len(titles)) if _tells_times(rows[:_SAMPLE], n)), None)
    what = next((n for n in range(len(titles)) if n != when and _mostly(rows[:_SAMPLE], n, _tells_who_acts)), None)
    if when is None or what is None:
        return []
    return _told_in(rows, what, when)


def _read_deeds(titles: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[Duty]:
    """时间 | 工作内容, where few rows say who acts, and all others what is done."""
    when = next((n for n in range(len(titles)) if _tells_times(rows[:_SAMPLE], n)), None)
    free = [n for n, title in enumerate(titles) if n != when and not _HELPERS.search(title)]
    what = next((n for n in free if _mostly(rows[:_SAMPLE], n, _is_task)), None)
    if when is None or what is None:
        return []
    duties = _told_in(rows, what, when)
    return duties if any(duty.who for duty in duties) else []


def _told_in(rows: Sequence[Sequence[Cell]], what: int, when: int) -> list[Duty]:
    whole = [row for row in rows if max(what, when) < len(row) and not _is_done(row[what], row[when])]
    told = [_told(row[what], row[when]) for row in whole]
    return [duty for duty in told if duty is not None]


def _told(what: Cell, when: Cell) -> Duty | None:
    """What somebody is told, at the front or further on; 报送终稿 is of those to whom the notice is written."""
    for begin in (0, *(mark.end() for mark in _ENDS_CLAUSE.finditer(what.text))):
        part = Cell(what.start + begin, what.end, what.text[begin:])
        if part.text and _tells_who_acts(part.text):
            return Duty(_who_acts(part), part, when, is_told=True)
    is_theirs = _is_act(what.text) and is_deed_of_theirs(what.text) and _has_time(when.text)
    return Duty(None, what, when, is_told=True) if is_theirs else None


def _read_roster(titles: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[Duty]:
    """日期 | 值班单位 | 地点: the title of the column says what those in it do."""
    when = next((n for n in range(len(titles)) if _tells_times(rows[:_SAMPLE], n)), None)
    who = next(
        (n for n, title in enumerate(titles) if _TURNS.fullmatch(title) and _mostly(rows[:_SAMPLE], n, _is_party)), None
    )
    turn = _TURNS.fullmatch(titles[who]) if who is not None else None
    if when is None or who is None or turn is None:
        return []
    whole = [(row[who], row[when]) for row in rows if max(who, when) < len(row) and row[who].text and row[when].text]
    return [
        Duty(party, Cell(min(party.start, time.start), max(party.end, time.end), turn["turn"]), time, is_held=True)
        for party, time in whole
        if not any(pattern.fullmatch(party.text) for pattern in (_REPEATS, _NONE)) and not _WEEKDAY.fullmatch(time.text)
    ]


def _read_appointed(titles: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[Duty]:
    """批次 | 分工会 | 体检时间: when each of them does what the title of the column says."""
    when = next(
        (n for n, title in enumerate(titles) if _APPOINTED.fullmatch(title) and _tells_times(rows[:_SAMPLE], n)), None
    )
    free = [n for n, title in enumerate(titles) if n != when and not _NOT_APPOINTED.search(title)]
    who = next((n for n in free if _mostly(rows[:_SAMPLE], n, _is_party)), None)
    appointed = _APPOINTED.fullmatch(titles[when]) if when is not None else None
    if when is None or who is None or appointed is None:
        return []
    return _in_turn(rows, who, when, appointed["act"])


def _read_called(titles: Sequence[str], rows: Sequence[Sequence[Cell]], lead_in: str) -> list[Duty]:
    """请各学院按下表准时参测： 时间 | 学院 | 地点, where the line above the table says what they do."""
    called = _BY_TABLE.search(lead_in)
    when = next((n for n in range(len(titles)) if _tells_times(rows[:_SAMPLE], n)), None) if called else None
    free = [n for n, title in enumerate(titles) if n != when and not _NOT_APPOINTED.search(title)]
    who = next((n for n in free if _mostly(rows[:_SAMPLE], n, _is_party)), None) if called else None
    if called is None or when is None or who is None:
        return []
    return [duty for duty in _in_turn(rows, who, when, called["act"]) if duty.who and _is_party(duty.who.text)]


def _in_turn(rows: Sequence[Sequence[Cell]], who: int, when: int, act: str) -> list[Duty]:
    whole = [(row[who], row[when]) for row in rows if max(who, when) < len(row) and row[who].text and row[when].text]
    return [
        Duty(party, Cell(min(party.start, time.start), max(party.end, time.end), act), time, is_held=True)
        for party, time in whole
        if not any(pattern.fullmatch(cell.text) for pattern in (_REPEATS, _NONE) for cell in (party, time))
    ]


def _tells_who_acts(text: str) -> bool:
    """A cell that begins with a party and goes on with an act."""
    words = read_stretch(text, 0, len(text)).text
    view = look_at(words.split("，")[0], "")
    party = read_parties(view.raw, view.tokens, 0)
    return party is not None and party.is_certain and view.has_act(party.end)


def _who_acts(cell: Cell) -> Cell:
    party = read_parties(cell.text, LEXICON.tag(cell.text), 0)
    end = party.end if party else 0
    return Cell(cell.start, cell.start + end, cell.text[:end])


def _has_time(text: str) -> bool:
    words = read_stretch(text, 0, len(text)).text
    return bool(scan(words, LEXICON.tag(words)))


def _find_columns(titles: Sequence[str]) -> tuple[int, int, int | None] | None:
    """The columns of who, what and when by their titles; the most telling title of each kind wins."""
    free = [n for n, title in enumerate(titles) if not _HELPERS.search(title)]
    timed = [n for n in free if _WHEN.search(titles[n]) and not re.search(r"责任|任务|内容|措施|单位|部门", titles[n])]
    timed = timed or [n for n in free if _HOW_OFTEN.search(titles[n])]
    when = next((n for n in timed if _DUE.search(titles[n])), timed[0] if timed else None)
    who = next((n for n in free if n not in timed and _IN_CHARGE.search(titles[n])), None)
    if who is None:
        who = next((n for n in free if n not in timed and _WHO.search(titles[n]) and not _WHAT.search(titles[n])), None)
    wants = [n for n in free if n not in (*timed, who) and _WHAT.search(titles[n])]
    wants = [n for n in wants if not _FORMS.search(titles[n])] or wants
    what = next((n for n in wants if re.search(r"任务|措施|举措|要求|材料", titles[n])), wants[-1] if wants else None)
    if what is None and when is not None and (_DUE.search(titles[when]) or _DEED_TIME.fullmatch(titles[when])):
        # 班次 | 对象 | 报名截止: whatever the rows are about, rather than the stage at which they are.
        rest = [n for n in free if n not in (*timed, who)]
        what = next((n for n in rest if not _STAGE.search(titles[n])), rest[0] if rest else None)
    return None if who is None or what is None else (who, what, when)


def _find_by_cells(titles: Sequence[str], rows: Sequence[Sequence[Cell]]) -> tuple[int, int, int | None] | None:
    """The columns as their cells tell them, where the titles do not."""
    free = [n for n, title in enumerate(titles) if not _HELPERS.search(title)]
    when = next((n for n in free if _tells_times(rows, n)), None)
    rest = [n for n in free if n != when]
    who = next((n for n in rest if not _NOT_WHO.search(titles[n]) and _mostly(rows, n, _is_party)), None)
    what = next((n for n in rest if n != who and not _NOT_WHAT.search(titles[n]) and _mostly(rows, n, _is_act)), None)
    if what is None and when is not None and _DUE.search(titles[when]):
        # 班次 | 学员 | 完成时限, but not 姓名 | 单位 | 完成时限
        what = next((n for n in rest if n != who and not _NOT_WHO.search(titles[n])), None)
    return None if who is None or what is None else (who, what, when)


def _tells_times(rows: Sequence[Sequence[Cell]], column: int) -> bool:
    return _mostly(rows, column, _is_time)


def _mostly(rows: Sequence[Sequence[Cell]], column: int, holds: Callable[[str], bool]) -> bool:
    """Whether more than half of the cells of a column that say something are of a kind."""
    said = [
        row[column].text
        for row in rows
        if column < len(row) and not _REPEATS.fullmatch(row[column].text) and not _NONE.fullmatch(row[column].text)
    ]
    return 2 * sum(holds(text) for text in said) > len(said)


def _is_time(text: str) -> bool:
    """A cell that holds a time and hardly anything else: 4月底前, 每月一期, “七一”前."""
    words = read_stretch(text, 0, len(text)).text
    if _ALWAYS.fullmatch(words):
        return True
    expressions = scan(words, LEXICON.tag(words))
    return bool(expressions) and sum(e.end - e.start for e in expressions) >= len(words) - _LONGEST_TIME_AROUND


def _is_party(text: str) -> bool:
    """A cell that holds nothing but names of parties."""
    names = read_names(text)
    return bool(names) and all(map(_is_name, names))


def _is_name(name: str) -> bool:
    party = read_parties(name, LEXICON.tag(name), 0)
    return party is not None and party.end == len(name)


def _is_act(text: str) -> bool:
    """A cell that opens with a verb: 核对党员信息."""
    return look_at(read_stretch(text, 0, len(text)).text, "").opens_with_act(0)


def _is_task(text: str) -> bool:
    return _is_act(text) or _tells_who_acts(text)


_OTHER_TABLES: tuple[Callable[[Sequence[str], Sequence[Sequence[Cell]]], list[Duty]], ...] = (
    _read_told,
    _read_limits,
    _read_roster,
    _read_appointed,
    _read_prose,
    _read_deeds,
)
"""The ways of reading a table that has no column of parties beside one of deeds."""
