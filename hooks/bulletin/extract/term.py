"""A notice's paragraphs in, the days out that a line of its own names for what is asked elsewhere: 报送时间：6月10日前.

Such a line may stand above the sentence that asks (一、报送时间), below it, or apart: they belong together by the deed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from bulletin.late_pattern import late

_OFFICES = "(?:部|处|办|室|科|委|会|院|中心)"
_HANDS_IN = (
    "报送|提交|上报|上交|递交|送交|呈报|送至|送到|交送|报至|发送|发至|发到|发往|寄送|寄至|交至|交到|汇总到|汇总至|传至|上传|投稿|投送|反馈|申报|填报|推荐"
    f"|报到?(?=[一-龥]{{0,8}}(?:{_OFFICES}|备案|审核))(?!到)|[交送](?=[一-龥]{{0,10}}{_OFFICES})"
)
_IS_HANDED_IN = (
    "报送|提交|上报|上交|递交|送交|交送|呈报|收取|收集|申报|反馈|填报|推荐|征集|征稿|投稿"
    "|截稿|交稿|送审|上传|材料|交表|汇总"
)
# 盘点时间：…, 请各学院组织盘点: one word for the deed.
_SAID_ALIKE = (
    "检查|抽查|督查|普查|盘点|清查|清点|排查|摸排|整改|答辩|考核|评议|测评|评审|评选|推选|选举|采集|录入"
    "|审核|核对|核查|确认|查重|修改|搬迁|撤场|布展|预订|征订|预约|换届|清理|调试|体检"
)
# 请各学院组织好期中检查, but 通过本次检查, 检查小组, 检查时
_DOES = (
    "(?:开展|进行|组织|做好|抓好|完成|实施|自行|认真|重点|集中|逐一|全面|及时|按时|[须应要请])"
    "[^，。；通过配合结迎受在本此次]{0,8}"
)
_NO_DEED = "(?![小专]?组|人员|委员|专家|表|情况|结果|[时中后前的]|期间|过程|要求|细则|方案|报告|标准|内容|对象|时间)"
_COMPLETES = "(?:^|[，须应要请]|务必|必须|按时|如期|按期|全部|尽快|抓紧)完成(?!情况|质量|进度|率|度|[后时的])"
_HELD = (
    "会议|大会|开会|班会|座谈会|报告会|动员会|培训|讲座|考试|笔试"
    "|面试|测试|比赛|竞赛|活动|典礼|仪式|开班|集合|演练|彩排|党课"
)
_IS_THERE = (
    "(?<!不)(?<!不能)(?<!无法)(?:参会|到会|参训|到训)(?!人员|代表|学员|教师|领导|嘉宾|对象|单位|情况|组织|名单|回执|工作|[者的])"
    "|(?:准时|按时|届时)[^，]{0,6}(?:参加|出席|列席|到场|入场|到达|集合|签到|前往)"
    "|参加(?:会议|大会|培训|考试|活动|[本此]次|讲座|比赛|演练|典礼|仪式|$)|(?:出席|列席)(?!人员|代表|证|情况|单位|领导)"
)
_KEEPS_TIME = "(?:准时|按时|届时)[^，]{0,6}(?:参加|出席|列席|到场|入场|到达|集合|签到|前往|参会|到会)"
# 学校检查时间：…: of whoever writes the notice.
_OWN = late("学校|我校|校级|专家|督导|督查组|检查组|评审组|领导小组")
# What the line says is done then → how the sentence may say so that asks for it.
_DEEDS = {
    _IS_HANDED_IN: _HANDS_IN,
    "报名": f"报名|{_HANDS_IN}",
    "缴费|缴纳|交费|收费": "缴费|缴纳|交费|缴清|交清|缴齐|交齐|[缴交]",
    "领取|发放|领书|领证": "领取|领回|领用|[到来]领",
    "归还|还书|退还|交回|退回": "归还|还书|退还|交还|交回|退回|还清",
    "注册": "注册",
    "选课": "选课|选修",
    "登记": "登记",
    "申请|受理|办理": "申请|办理|受理",
    "自查|自评|自纠|自检": "自查|自评|自纠|自检|(?:对照|重点|认真)检查",
    "完成": _COMPLETES,
    **{deed: f"{_DOES}{deed}{_NO_DEED}" for deed in _SAID_ALIKE.split("|")},
    **dict.fromkeys(_HELD.split("|"), _IS_THERE),
}
# 召开评教动员会, 登录评教系统
_NOT_ABOUT = (
    "(?!(?:工作)?的|[问试答]?卷|单|动员|宣传|组织|制度|系统|平台|网站|通知|会|精神|纪律|安排|准备|程序|指标|质量"
    "|意识|意义)"
)
# 评教时间, 收缴截止时间: a deed that no list has, but for what takes place and what only says which time.
_ANY_DEED = (
    "(?!有效|具体|开始|截止|结束|起止|完成|活动|工作|主要|安排|相关|其他|开放|关闭|营业|服务|上班|下班|放假|休假|停[电水机网气]|断[电网]|维护|施工|作息"
    "|上课|开课|开学|值班|公示|执行|生效|实施|发布|公布|印发|颁发|评审|录取|受理|接待|办公|教学|实习|学习|有关|最后|最终|统一|集中|初步|第[一二三])"
    "[一-龥]{2}"
)
DAY = (
    r"(?:自|从|于|定于)?"
    r"(?:即日起|(?:本|此)?(?:通知|通告|公告|文件|方案|意见|办法)?(?:发文|发布|下发|印发|发出|公布|下达)之?日起"
    r"|[^，。；：\u4e00-\u9fff]{0,3}(?:[今本明]年|\d|[一二三四五六七八九十廿]{1,3}月|本[周月]))"
)
REST = (
    r"[\d\s年月日号时点分起至到前止内底中下上旬（）()星期周一二三四五六日天午晚早每两截以之为下班工作"
    r"：:.．/／~～\-—–－、]*"
)
_LINE = late(
    rf"(?:(?P<whose>[^，。；：\d]{{0,10}}?)(?P<deed>{'|'.join(_DEEDS)}|{_ANY_DEED}(?=(?:工作)?(?:的)?(?:截止|完成|起止|安排)?(?:时间|时限|期限|日期)))(?:[^，。；：\d]{{0,6}}?)的?(?:截止|最后|最迟)?(?:时间|时限|期限|日期)(?:安排|节点|要求)?|时间(?=：))"
    rf"(?:[及和与、][^，。；：\d]{{1,8}})?(?:（[^（）]{{1,12}}）)?(?P<stop>[为是]：?|：(?:[^，。；：\d]{{0,6}}均?为)?|$)(?P<when>{DAY}{REST}(?:，(?:逾期|过期|过时|会期|会议|为期|时长|历时)[^。；]*)?)?[。；]?\Z"
)
_WHEN = late(rf"(?P<day>{DAY}{REST})(?:，(?:会期|会议|为期|时长|历时|安排|地点|逾期|共|各)[^。；]{{0,24}})?[。；]?\Z")
# 一、办理时间、地点 ⏎ 时间：3月12日—29日
_TIME_BELOW = late(r"(?:具体|起止)?时间：")
_NAMES_TIME = late("时间|时限|期限|日期").search
_ANY_LINE = late(
    rf"[^，。；：\d]{{0,14}}(?:时间|时限|期限|日期)(?:安排|节点)?(?:（[^（）]{{1,12}}）)?(?:[为是]：?|：|$)"
    rf"(?P<when>{DAY}{REST})?(?:，(?:逾期|过期|过时)[^。；]*)?[。；]?\Z"
)
_SENTENCES = late("[。；]")
_LONGEST = 60


class Term(NamedTuple):
    """`deed` tells the sentences for which the day holds; `when` is the day in its words.

    With `is_held` something takes place then, and nothing is due by it.
    """

    deed: re.Pattern[str]
    when: str
    is_held: bool


def read_terms(paragraphs: Iterable[str]) -> tuple[Term, ...]:
    """The terms of the paragraphs, in order; none for a deed of which two lines name different days."""
    terms: dict[str, set[str]] = {}
    heading = ""
    for words in paragraphs:
        label = _TIME_BELOW.match(words) if heading else None
        if heading and len(words) <= _LONGEST and (when := _WHEN.match(words, label.end() if label else 0)):
            terms.setdefault(heading, set()).add(when["day"])
            heading = ""
            continue
        heading = ""
        if len(words) > _LONGEST or not _NAMES_TIME(words) or not (found := _LINE.match(words)):
            continue
        if found["whose"] and _OWN.search(found["whose"]):
            continue
        deed = _sentences_of(found["deed"])
        if found["when"]:
            terms.setdefault(deed, set()).add(found["when"].partition("，")[0])
        elif found["stop"] in ("", "："):
            heading = deed
    held = (_IS_THERE, _KEEPS_TIME)
    return tuple(Term(late(deed), when.pop(), deed in held) for deed, when in terms.items() if len(when) == 1)


def read_days(paragraphs: Iterable[str]) -> tuple[str, ...]:
    """The days of all lines that name a time, whatever of: 系统开放时间：3月10日—4月5日, for 请在规定时间内完成.

    Where no line does, those of the sentences that do.
    """
    lines: set[str] = set()
    sentences: set[str] = set()
    is_headed = False
    for words in paragraphs:
        if is_headed and len(words) <= _LONGEST and (when := _WHEN.match(words)):
            lines.add(when["day"])
        is_headed = False
        if not _NAMES_TIME(words):
            continue
        for sentence in _SENTENCES.split(words):
            found = _ANY_LINE.match(sentence) if 0 < len(sentence) <= _LONGEST else None
            is_line = len(sentence) >= len(words) - 1
            if found and found["when"]:
                (lines if is_line else sentences).add(found["when"])
            is_headed = found is not None and is_line and not found["when"]
    return tuple(lines or sentences)


def day_alone(words: str) -> str:
    """The day of a paragraph that names one and no more, empty for any other."""
    found = _WHEN.match(words) if len(words) <= _LONGEST else None
    return found["day"] if found else ""


points_at_time = late(
    "(?:规定|要求|指定|上述|以上)的?(?:时间|期限|时限)(?:范围)?(?:之?内|里)|时间范围内|(?<![不未])(?<![不未]能)(?<!无法)(?:按时|按期|如期)"
).search
"""Whether words speak of a time that is named elsewhere."""


def _sentences_of(deed: str | None) -> str:
    """How a sentence says that it asks for what such a line has a day for; 时间：6月10日9:00 is that of a meeting."""
    if deed is None:
        return _KEEPS_TIME
    known = next((asks for said, asks in _DEEDS.items() if deed in said.split("|")), None)
    return known or f"(?:{_DOES}|完成[^，。；]{{0,10}}){re.escape(deed)}{_NO_DEED}{_NOT_ABOUT}"
