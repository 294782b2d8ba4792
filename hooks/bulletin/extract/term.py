"""A notice's paragraphs in, the days out that a line of its own names for what is asked elsewhere: 报送时间：6月10日前.

Such a line may stand above the sentence that asks (一、报送时间), below it, or apart: they belong together by the deed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_OFFICES = "(?:部|处|办|室|科|委|会|院|中心)"
_HANDS_IN = (
    "报送|提交|上报|上交|递交|送交|呈报|送至|送到|交送|报至|发送|发至|发到|发往|寄送|寄至|交至|交到|汇总到|汇总至|传至|上传|投稿|投送|反馈|申报|填报|推荐"
    f"|报到?(?=[一-龥]{{0,8}}(?:{_OFFICES}|备案|审核))(?!到)|[交送](?=[一-龥]{{0,10}}{_OFFICES})"
)
_IS_HANDED_IN = (
    "报送|提交|上报|上交|递交|送交|交送|呈报|收取|收集|申报|反馈|填报|推荐|征集|征稿|投稿"
    "|截稿|交稿|送审|上传|材料|交表|汇总"
)
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
}
_DAY = (
    r"(?:自|从|于|定于)?"
    r"(?:即日起|[^，。；：\u4e00-\u9fff]{0,3}(?:[今本明]年|\d|[一二三四五六七八九十廿]{1,3}月|本[周月]))"
)
_REST = (
    r"[\d\s年月日号时点分起至到前止内底中下上旬（）()星期周一二三四五六日天午晚早每两截以之为下班工作"
    r"：:.．/／~～\-—–－、]*"
)
_LINE = re.compile(
    rf"(?:[^，。；：\d]{{0,10}}?)(?P<deed>{'|'.join(_DEEDS)})(?:[^，。；：\d]{{0,6}}?)的?(?:截止|最后|最迟)?(?:时间|时限|期限|日期)"
    rf"(?:[及和与、][^，。；：\d]{{1,8}})?(?P<stop>[为是]：?|：|$)(?P<when>{_DAY}{_REST})?[。；]?\Z"
)
_WHEN = re.compile(rf"{_DAY}{_REST}[。；]?\Z")
_LONGEST = 60


class Term(NamedTuple):
    """`deed` tells the sentences for which the day holds; `when` is the day in its words."""

    deed: re.Pattern[str]
    when: str


def read_terms(paragraphs: Iterable[str]) -> tuple[Term, ...]:
    """The terms of the paragraphs, in order; none for a deed of which two lines name different days."""
    terms: dict[str, set[str]] = {}
    heading = ""
    for words in paragraphs:
        if heading and len(words) <= _LONGEST and _WHEN.match(words):
            terms.setdefault(heading, set()).add(words.rstrip("。；"))
        heading = ""
        if len(words) > _LONGEST or ("时" not in words and "期" not in words) or not (found := _LINE.match(words)):
            continue
        deed = next(asks for said, asks in _DEEDS.items() if found["deed"] in said.split("|"))
        if found["when"]:
            terms.setdefault(deed, set()).add(found["when"])
        elif found["stop"] in ("", "："):
            heading = deed
    return tuple(Term(re.compile(deed), *when) for deed, when in terms.items() if len(when) == 1)
