"""Who only signs, stamps or looks at a paper on the way of whoever goes round with it: 由院长签字后报送, 请导师修改."""

from __future__ import annotations

from bulletin.extract.party import Parties, read_parties
from bulletin.extract.view import ACT_TAGS, View
from bulletin.extract.words.parties import ALL_OF_THEM, UNNAMED
from bulletin.late_pattern import late

# 草拟决议并请导师|修改: what one of them is asked to do for whoever goes round with the paper.
_FAVOUR = late(
    "(?:本人|代为|协助|进行|统一|逐级|当面|现场|共同|负责)?(?:审[核阅定批查签]|复[核审]|校对|签[字名署章批]|盖章|加盖|用印|修改|批改|评[阅议定审]|批准|批示|同意|确认|核实|核准|指导|把关|出具|开具|证明|作证|写[出明]?推荐|推荐|填写(?:推荐|鉴定|评语|意见))"
)
_CONFIRMS = late("(?:并?(?:确认|盖章|同意|认可|加盖公章))?")
# 由教学副院长签字|盖章后于5月28日前报送
_SEALED = r"(?:[、并和及]?(?:盖章|签章|签字|签名|确认|认可|同意|用印|加?盖[^，、]{0,10}?章))*"
_SIGNED_THEN = late(rf"{_SEALED}(?:之?后|并[报送交])")
# 主要负责人|签字后，于12月6日前报送: whoever signs for the office that has to report.
# Without 后 as well: 支部书记|签字盖章报组织部.
_SIGNS_FIRST = late(
    rf"(?:审核|审定|审阅|亲笔|把关)?(?:签字|签名|签署(?:意见)?|签章|签批|审签){_SEALED}(?:[之以]?后|(?:统一|及时|并|一并|直接)*(?:上报|报送?|提交|上交|递交|送交?|交)(?:至|到|给)?[一-龥]{{1,10}}?(?:部|处|办|室|科|中心|学院|会|团委))"
)
_SIGNS_FOR_OFFICE = late(
    "(?:本|所在|各自)?(?:站点|教学点|函授站|单位|部门|学院|院系|院|系|处|科室?|分?党委|党?总支|党?支部|团委|团总支|党组织|项目|课题)?的?(?:党政|行政|主要|分管|教学|科研|学工|业务|相关|直接|具体|财务|经费)*(?:负责人|负责同志|领导|书记|副书记|院长|副院长"
    "|系主任|副?主任|处长|副处长|部长|副部长|所长|馆长|校领导|院领导|导师|指导教师|指导老师|经办人|证明人|监护人|家长)"
)
_IN_TURN = late("(?:依次|分别|逐级|共同|先后|逐一|亲笔|当面|现场|同时)+")
_SIGNING = frozenset("签字 签名 盖章 用印 签署 审签 签批".split())
_ISSUES = _SIGNING | frozenset("出具 开具 签发 审核 批准 认定 提供 填写 同意 核发 确认 撰写".split())
_OF_PAPER = late("(?:并?(?:确认|盖章|同意|认可|签字|加盖公章))?的[一-龥《“]")


def goes_round(view: View, found: Parties) -> bool:
    """填写申请表|并请导师签字; but 现请财务处审核 is asked of the office."""
    if not asks_favour(view.words, found):
        return False
    acts = any(token.tag in ACT_TAGS and token.end < found.start for token in view.tokens)
    return acts or view.words[found.start - 2] in "并再后"


def asks_favour(words: str, parties: Parties) -> bool:
    """请导师|修改: by 请 one of them, and no 各学院, is asked for what others need for their paper."""
    name = parties.names[0]
    return (
        len(parties.names) == 1
        and not name.startswith((*ALL_OF_THEM, *UNNAMED, "各", "每"))
        and words.endswith("请", 0, parties.start)
        and _FAVOUR.match(words, parties.end) is not None
    )


def signs_for_office(view: View, found: Parties) -> bool:
    """主要负责人签字后，…: a step on the way of the office that was named before."""
    if len(found.names) > 1 or _SIGNS_FIRST.match(view.words, found.end) is None:
        return False
    return _SIGNS_FOR_OFFICE.fullmatch(found.names[0]) is not None


def only_signs(view: View, at: int, at_by: int) -> bool:
    """由书记签字后报…: the signature is a step on the way of whoever reports."""
    if in_turn := _IN_TURN.match(view.words, at):
        # 由指导教师、评阅教师|依次签字后交教学办
        at = in_turn.end()
    token = next((token for token in view.tokens if token.start >= at), None)
    if token is None:
        return False
    if token.text in _ISSUES and _OF_PAPER.match(view.words, token.end):
        # 须提交|由负责人签字的说明: what it is that they hand in.
        return any(other.tag in ACT_TAGS and view.begin <= other.start < at - 3 for other in view.tokens)
    if token.text not in _SIGNING:
        return False
    if _CONFIRMS.fullmatch(view.words, token.end):
        if view.words.endswith(("并由", "且由"), view.begin + 4, at_by):
            # 报告须经集体研究|并由书记签字
            return True
        # 各学院于3月10日前补齐|并由院长签字确认
        acting = read_parties(view.raw, view.tokens, view.begin, at)
        if acting is None or not acting.is_certain:
            return False
        return any(other.tag in ACT_TAGS and acting.end <= other.start < at for other in view.tokens)
    return _SIGNED_THEN.match(view.words, token.end) is not None
