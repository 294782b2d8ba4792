"""A label and what stands behind its colon in, when the labelled deed is due out: 推荐汇总表报送：3月10日12:00前."""

from __future__ import annotations

from bulletin.extract.clause import Clause
from bulletin.extract.draft import Timed
from bulletin.extract.lexicon import LEXICON
from bulletin.extract.view import ACT_TAGS
from bulletin.extract.when import as_deadline
from bulletin.late_pattern import late

# What those do to whom the notice is written, so that a bare day or span is theirs as well.
_THEIRS = late(
    "报送|提交|上报|上交|递交|送交|呈报|填报|报名|申报|缴费|交费|缴纳|登记|注册|选课|备案|领取|打印|申请|上传|送审|核对|确认|录入|还款|报销|签约|预约"
    "|预订|征订|退选|补选|改选|投递|交回|归还|办理|签到|投稿|征集|反馈|推荐|支付|冲销|核销"
)
# What the school or the office does, or what takes place.
_OTHERS = late(
    "评审|审定|评议|评选|公示|公布|发布|表彰|颁奖|颁发|发放|开放|举行|举办|召开|考试|面试|答辩|会议|讲座|放假|开学|停电|停水|断网|维护|施工|到货|出版"
    "|校级|学校|我校|专家|抽查|督查|复查|终审|录取|张榜|开通|关闭|生效|执行|印发"
)
_TIME_OF_DEED = late("(?:时间|日期|时限|期限)$")
_LAST_DAY = late("(?:截止|截至|最后期限|最迟)(?:时间|日期)?$")
_BARE = late("(?:时间|时限|期限|日期)")
_NOTE = late(r"（[^（）]*）$")
_LONGEST = 24


def due_behind_label(label: Clause, following: Clause) -> Timed | None:
    """When the deed of the label is due, None where it names none or somebody else's."""
    if label.segment.mark != "：" or label.parties is not None or label.modality is not None:
        return None
    if len(label.text) > _LONGEST or len(following.expressions) != 1 or _OTHERS.search(label.text):
        return None
    (when,) = following.expressions
    if when.kind not in ("by", "on", "between") or when.start > 0 or _NOTE.sub("", following.text[when.end :]):
        return None
    is_last = _LAST_DAY.search(label.text) is not None
    is_theirs = is_last or _THEIRS.search(label.text) is not None
    if when.kind == "by":
        is_deed = (
            is_theirs
            or _BARE.fullmatch(label.text)
            or (_TIME_OF_DEED.search(label.text) is None and _has_deed(label.text))
        )
        return Timed(following, when) if is_deed else None
    return Timed(following, as_deadline(when)) if is_theirs else None


def is_deed_of_theirs(words: str) -> bool:
    """报名, 提交材料: what those do to whom the notice is written; 专家评审 and 公示 are not."""
    return _THEIRS.search(words) is not None and _OTHERS.search(words) is None


def names_last_day(heading: str) -> bool:
    """三、材料提交截止时间, above a line that is nothing but a day."""
    label = heading.rstrip("：")
    is_theirs = _THEIRS.search(label) is not None and _OTHERS.search(label) is None
    return is_theirs and len(label) <= _LONGEST and _LAST_DAY.search(label) is not None


def _has_deed(words: str) -> bool:
    return not ACT_TAGS.isdisjoint(LEXICON.tag(words).tags)
