"""Whether a mailbox is told as that of an office: by what stands around it, and by what it is called itself. No rule.

发送至党委宣传部邮箱：…@163.com: whose it is stands right before it. 报保卫处，电子版发送至…@126.com: in the same
sentence. A number is the account of a person, whoever lends it.
"""

from __future__ import annotations

import re
from functools import cache

from bulletin.checks.personal.person import read_list
from bulletin.checks.personal.sighting import Sighting
from bulletin.late_pattern import late

_OF_AN_OFFICE = late(
    r"(?:[部处办室科会协馆系所局队组站社院校]|中心|团委|纪委|党委|总支|支部|专班)(?:的)?(?:工作|公共|公用|公务|办公|官方|专用)?"
    r"[（(]?(?:电子)?(?:邮箱|信箱|邮件)(?:地址)?[ ：:为是（(]{0,3}\Z"
)
_SENT_TO = r"(?:发送?|报送?|提交|寄送?|传送?|反馈|返回|投稿?|[交送回]|邮件)[至到往]"
# 电子版发送至邮箱：…, in a sentence that names nobody.
_TO_A_MAILBOX = late(rf"{_SENT_TO}(?:指定|工作|公共)?(?:电子)?(?:邮箱|信箱)[ ：:（(]{{0,3}}\Z")
# 电子版发送至…, where the same sentence says to which office or room.
_TO_IT = late(rf"{_SENT_TO}[ ：:（(]{{0,3}}\Z")
_RECEIVER = late(
    "(?:[报送交发寄至到]|汇总)[^，。；\\n]{0,16}?"
    "(?:(?<!全)部(?![分门])|处(?![理分置罚于])|办(?![理法学事])|办公[室楼]|综合楼|行政楼|\\d{3}"
    "|(?<![学本专])科(?![目技研学])|[协学工]会|馆|中心|[团党纪]委|党?总支|学院)"
)
_NO_NAME = (
    "附|见|详|格式|模板|样[表式]|一式|纸质|电子|加盖|签字|盖章|含|包[括含]|扫描"
    "|[须需不如即以各每]|[A-Za-z0-9一二三四五六]"
)
_SOMEBODY = late(
    "联系人|老师|同志|同学|姓名|本人|个人|导师|辅导员|微信|手机"
    f"|[\u4e00-\u9fff]{{2,3}}(?<![部处办室科会协馆系所局队组站社院校委])[（(](?!{_NO_NAME})"
)
# …@163.com（雷老师）, …@163.com，由雷老师收.
_SOMEBODY_BEHIND = late(
    r"[A-Za-z0-9.@_-]{0,90}[ ]?(?:[（(](?:联系人：)?|[，,]由)[\u4e00-\u9fff]{1,4}(?:老师|同志|同学|收)"
)
_FARTHEST = 120
# What a person is called, in letters: a surname, one or two syllables, a year.
_SYLLABLE = "(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]{1,3}(?:ng|n|r)?"
# 心理, 教务: what offices are called so.
_WORK = late(
    "xinli|lilun|jiaow|jiaoxue|jiaoyu|xuegong|xuesheng|renshi|caiwu|houqin|baowei|keyan|keji|xuanchuan|zuzhi|dangxiao|dangwei|dangban|tuanwei|gonghui|tushu|jiuye|zhaosheng|yanjiu|xuebao"
    "|bianji|zhiyuan|shetuan|shenji|jijian|zichan|wenhua|xinwen|xinxi|wangluo|guoji|waiban|yuanban|xiaoban|bangong|zonghe|jijin|xiaoyou|peixun"
)


def is_of_an_office(sighting: Sighting) -> bool:
    """Whether it is told as the mailbox of an office, and is no number."""
    text, at = sighting.writing.text, sighting.start
    name = sighting.value.partition("@")[0]
    if name.isdigit():
        return False
    if _OF_AN_OFFICE.search(text, max(0, at - 24), at):
        return True
    before = max(0, at - 16), at
    is_labelled = _TO_A_MAILBOX.search(text, *before) is not None
    if not is_labelled and not _TO_IT.search(text, *before):
        return False
    start = max(text.rfind(mark, max(0, at - _FARTHEST), at) for mark in "。；\n")
    span = max(start + 1, at - _FARTHEST), at
    if _SOMEBODY.search(text, *span) or _SOMEBODY_BEHIND.match(text, at) or _is_called(name):
        return False
    return is_labelled or _RECEIVER.search(text, *span) is not None


def _is_called(name: str) -> bool:
    """Whether the name of the mailbox is that of a person: zhangwei1988, li.xiaoming."""
    return _person().match(name) is not None and not _WORK.match(name)


@cache
def _person() -> re.Pattern[str]:
    surnames = "|".join(sorted(read_list("surnames_by_sound.txt"), key=len, reverse=True))
    return late(rf"(?:{surnames})(?:[._-]?{_SYLLABLE}){{1,2}}[._-]?\d*\Z", re.IGNORECASE)
