"""A name in, whether it is plainly one out: made of words of which parties' names are made, and of nothing else."""

from __future__ import annotations

from functools import lru_cache

from bulletin.extract.words import read_words
from bulletin.extract.words.parties import HEADS
from bulletin.late_pattern import late

_WORDS = frozenset((*read_words("name_words"), *HEADS))
_LONGEST_WORD = max(map(len, _WORDS))
# （直属党支部）, “三型”支部, 2021级: what does not tell whether words are glued to the name.
_ASIDE = late(r"（[^（）]*）|“[^“”]*”|[\dA-Za-z\s·-]+")
# 不能参会的党员, 未缴费者, 因故缺席的人员: who they are is told by a whole clause, which may have any words.
_TOLD_BY_CLAUSE = late("的|[^一]者$|未|不|没|已|因|需|能|被|低于|高于|超过")
# 专项经费已下达各单位, 各单位统计每位会员, 已被其他读者, whereas 未缴费的各支部 is a name.
_EACH_WITHIN = late(
    "(?<=[^的、和与及或内外属校院系部处关司委下团会级])[各每](?=[一-龥])(?![种类项自年月周日天次])|被(?:其他|他人|别人)"
)
# 所有外来车辆, 各类气瓶: of each of them something is asked.
_ALL_THINGS = late("(?:所有|各类|一切).*(?:车辆?|瓶|设备|仪器|物资|数据|账号|邮箱|票据|印章|证件|档案|教材|药品)$")
# 经手人, 骑行人: whoever does it. 云溪校区师生: the place may have any name.
_ANY_DOER = late(r"(?:各|每位|每名|本|该|原)?(?:[一-龥]{2}人|[一-龥]{2,3}校区(?=[一-龥]*$))")


@lru_cache(maxsize=4096)
def is_plain_name(name: str) -> bool:
    """Whether a name is made of known words: 各二级学院党委书记, but not 学生宿舍无人时, 学院加强与实习单位.

    A notice names the same few parties again and again.
    """
    if _EACH_WITHIN.search(name) or _ALL_THINGS.match(name):
        return False
    if _TOLD_BY_CLAUSE.search(name):
        return True
    words = _ASIDE.sub("", name)
    doer = _ANY_DOER.match(words)
    return _is_made_of_words(words, doer.end() if doer else 0) or _is_made_of_words(words, 0)


def _is_made_of_words(words: str, start: int) -> bool:
    """Whether known words, one behind the other, reach from `start` to the end."""
    reached = [False] * (len(words) + 1)
    reached[start] = True
    for end in range(start + 1, len(words) + 1):
        reached[end] = any(
            reached[begin] and words[begin:end] in _WORDS for begin in range(max(start, end - _LONGEST_WORD), end)
        )
    return reached[-1]
