"""What is handed in (交付物), in which form, and to whom: the words of one act in, three short answers out.

Only what the sentence says is told; most acts hand in nothing, and then all three are None.
"""

from __future__ import annotations

from bulletin.extract.lexicon import LEXICON, Token
from bulletin.extract.party import read_parties
from bulletin.extract.words import read_words
from bulletin.late_pattern import late
from bulletin.record import record

_HANDING = frozenset(read_words("handing"))
_HANDING_WORD = late("|".join(sorted(_HANDING)))
_FORM = late(
    r"(?:加盖公章的?|盖章的?|签字的?|书面|纸质版?|电子版|电子稿|纸质和电子版|扫描件|原件|复印件|PDF版?|Word版?|Excel表?|照片|一式[一二两三四五六七八九十\d]+份)"
)
_OBJECT_OF = late(r"[将把](?P<what>[^，]{2,30})$")
_ADDRESSEE = late(r"向(?P<whom>[^，将把向]{2,16})$")
_MANNER = late(r"(?:一并|统一|及时|按时|如期|如实|书面|逐级|同时|直接|集中|尽快|立即|以书面形式|通过[^，]{1,12}|，)+$")
_THING_FIRST = late(
    r"^(?:并|且|请|须|应|要)?(?P<what>(?![由于在于请须应要将把向对从自每按根据各全会]).(?:（[^（）]{1,16}）|[^，（由于将把向请须应]){1,18}?)(?=由|请|须|应|要|于|在|务必|统一|一并|及时|最迟|截至|按|\d|[一二三四五六七八九十]+月|本|下|会后|$)"
)
_BEHIND = late(r"^(?P<what>[^，；。、（]{2,24}?)(?=至|到|给|，|（|$)")
_VERBAL = late(r"[须应必]|(?<!申)请|随时|收到|之后|以后|后1?\d*个?工作日")
_NO_THING = late(r"[一两二三\d]次|不|截止|提前|后|前|由|当日|次日|逐|重复|原则上|按月|每|第")
_NO_VERB_BEFORE = ("后", "前", "时", "的", "、", "之")
# How many characters behind the verb are looked at for a receiver: a name of the greatest length and what follows it.
_FARTHEST_WORD = 160
# A character of each verb of handing in: most acts have none of them and need no closer look.
_HINT = late("[报送交寄反馈传]")
_BEHIND_RECEIVER = late(
    r"$|[，（。]|备案|审核|审批|审定|汇总|登记|存档|归档|复核|审查|批准|统一|研究|同意|审阅|处|一份"
)
# What offices hand in ends in one of these; anything else is a misreading and is left out.
_THING = late(
    r"(?:表|名单|报告|总结|小结|[纪摘]要|材料|方案|情况|清单|计划|台账|台帐|意见|书|案例|稿|件|照片|记录|登记|回执|数据|档案|信息|作品|党费|费|卡"
    r"|证|片|课件|议题|建议|结果|预算|凭证|票据|线索|经验|做法|预案|汇编|要点|进展|事迹|成果|说明|原件|简报|图片|视频|文件|目录|单|心得"
    r"|题目|简历|合同|协议|鉴定|评语|日志|月报|年报|报表|试卷|问卷|教案|论文|申请|问题|需求|笔记|标识|钥匙|物品|设备)(?:（[^（）]*）)?$"
)
_COPIES = ("版", "纸质", "电子档", "文本", "正本", "副本")
_ITS_USE = late("备案|审核|审批|审定|汇总|登记|存档|归档|批准")
# 结算单|随统计年报, 名单|于3月5日前, 登记表|以邮件形式: when, how and with what.
_HOW_BEHIND = late(
    r"(?<=[^（])(?:[于在](?=\d|[一二三四五六七八九十本下次]+[月周日])|随(?![笔访班堂机时身行员感想军迁])|以(?=[^，]{1,10}(?:形式|方式|版式|名义))|采取|经(?=[^，]{1,16}后))"
)
_AROUND = late(r"^(?:本单位|本支部|本部门|有关|相关|其|的)+|(?:一份|（?一式.*|一并|统一|及时|按时|书面)+$")
_TO = frozenset("至到给送往")
_PLACE = late(r"^(?:至|到|在)(?P<place>[^，]{2,16}?(?:邮箱|系统|平台|室|信箱|办公室|窗口))")


@record
class Handover:
    """`deliverable` as named in the sentence, its `form` (纸质、电子版、盖章 …), and the receiver `to`."""

    deliverable: str | None = None
    form: str | None = None
    to: str | None = None


NO_HANDOVER = Handover()


def read_handover(act: str) -> Handover:
    """The handover of one act, in uniform words without party and modal word."""
    verb = _find_verb(act) if _HINT.search(act) else None
    if verb is None:
        return NO_HANDOVER
    before, after = _MANNER.sub("", act[: verb.start]), act[verb.end :]
    to, after = _read_receiver(after)
    if found := _ADDRESSEE.search(before):
        to, before = to or found["whom"], before[: found.start()]
    what = _object_of(before) or (_object_behind(after) if to is None or after else None) or _thing_first(before)
    forms = list(dict.fromkeys(_FORM.findall(act)))
    return Handover(what, "、".join(forms) or None, to)


def is_thing(words: str) -> bool:
    """推荐表, 电子版: by its last word something that is handed in."""
    return words.endswith(_COPIES) or _THING.search(words) is not None


def _find_verb(act: str) -> Token | None:
    """The verb of handing in: the last one of the first clause that has one (年报于…报送), not 报送后 or 反馈时."""
    start = 0
    # Clause by clause: no word goes over a comma, and an act of a thousand clauses is not read to its end.
    for clause in act.split("，"):
        verbs = [
            token
            for token in (LEXICON.tag(clause) if _HANDING_WORD.search(clause) else ())
            if token.text in _HANDING and not clause.startswith(_NO_VERB_BEFORE, token.end)
        ]
        if verbs:
            return Token(verbs[-1].tag, start + verbs[-1].start, start + verbs[-1].end, verbs[-1].text)
        start += len(clause) + 1
    return None


def _read_receiver(after: str) -> tuple[str | None, str]:
    """The party or mail box right behind the verb, and what is left."""
    if found := _PLACE.match(after):
        return found["place"], after[found.end() :]
    if not after:
        return None, after
    start = 1 if after[0] in _TO else 0
    near = LEXICON.tag(after[: start + _FARTHEST_WORD])
    parties = read_parties(after, near, start, is_announced=True) if start < len(after) else None
    if parties is None or not _BEHIND_RECEIVER.match(after, parties.end):
        return None, after
    names = "、".join(parties.names)
    return names.partition("（")[0] if names.count("（") > names.count("）") else names, after[parties.end :]


def _object_of(before: str) -> str | None:
    """将X报…"""
    found = _OBJECT_OF.search(before)
    return _clean(found["what"]) if found else None


def _object_behind(after: str) -> str | None:
    """报送X"""
    found = _BEHIND.match(after)
    return _clean(found["what"]) if found and not _ITS_USE.match(after) else None


def _thing_first(before: str) -> str | None:
    """X由…报…, X于…前报…"""
    found = _THING_FIRST.match(before)
    return _clean(found["what"]) if found else None


def _clean(words: str) -> str | None:
    bare = _AROUND.sub("", _HOW_BEHIND.split(words, maxsplit=1)[0])
    if bare.count("“") != bare.count("”"):
        bare = bare.strip("“”")
    return bare if _THING.search(bare) and not _NO_THING.match(bare) and not _VERBAL.search(bare) else None
