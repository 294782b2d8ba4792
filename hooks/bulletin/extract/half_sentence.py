"""A party that was found in, the same without the half sentence around it out: 各支部|摸排已有的党员, 试卷|各学院."""

from __future__ import annotations

from dataclasses import replace

from bulletin.extract.lexicon import Tag
from bulletin.extract.naming import HAVE_POSTS
from bulletin.extract.party import Parties, read_parties
from bulletin.extract.view import ACT_TAGS, View
from bulletin.late_pattern import late

# What a unit does with people, where those who 推荐 or 申报 something may be meant themselves (各学院推荐的教师，须…).
_UPON_PEOPLE = late(
    "(?:认真|仔细|全面|深入|逐一|逐个|及时|再次|重新|抓紧)*(?:摸排|摸底|摸清|排查|核查|核实|核对|清查|清理|盘点|梳理|统计|筛查|筛选|物色|评出|选出|找出|查找|查出"
    "|走访|慰问|看望|关注|关心|了解|掌握|调查|登记|汇总|联系|通知|提醒|督促|动员|组织|帮扶|约谈|教育|引导|召集|上报|报送)(?![好过出来到]?的)"
)
# 仔细统计|有意愿发展的同学, 强调学生|不得下河, 代表班子|作对照检查
_ACT_FIRST = late(
    "(?:仔细|认真|全面(?!负责)|深入|逐一|逐个|精准|准确|切实|扎实|大力|严格|抓紧)[^，的]{2,}[^，]*的.|强调(?!的)|重申(?!的)|建议(?![人书者稿的])"
    "|代表(?:班子|领导班子|支委会|支部|党支部|党委|党总支|学校|学院|本单位|全体|单位|组织)(?!代表)|出现(?![^，]*的)|杜绝.|摸清.|摸底(?![考测])|梳理.|统计(?![学人局处科员中与和]).*的."
)
_ACT_OPENS = frozenset("仔认全深逐精准切扎大严抓强重建代出杜摸梳统")
# 未收到学院|短信的，不得返校: a case, of which the name tells only the half.
_CASE_FIRST = late(
    "(?:已经?|尚|仍|还|暂时?|从|均|都|再次|多次|屡次|因故|至今|迟迟|目前|若|如)*(?:未[曾能]?|没有?|不|拒不|拒绝|无法|违反|违背|擅自)?(?:按时|及时)?"
    "(?:收到|收悉|接到|接获|接受|取得|获得|得到|获|征得|征求|服从|听从|听取|遵从|遵守|违反|违背|归还|偿还|缴清|交清|拒绝|不听|配合|理睬|联系上|联系到|联系|告知|报告|报经|通知|请示)"
    "[^，的、]{1,10}$"
)
_CASE_OPENS = frozenset("拒服听已尚仍还暂从均都再多屡因至迟目若如未没不拒无违擅")
# 专业课试卷|各学院审核完成后直接交…: what it is about stands before those who act.
_THING_FIRST = late(
    "[^，的各每须应要请将把于在由对、]{0,10}(?:试卷|答卷|论文|设计|作品|材料|资料|报告|表格?|名单|名册|清单|台账|档案|成绩|票据|收据|发票|合同|协议|教材|课件|教案|稿件|经费|费用|物资|设备|奖品|证书"
    "|数据|信息|方案|计划|总结|作业|问卷|选票|批复|函件|文件)(?=各(?!种|类|项|个|级|方))"
)

_ASK: frozenset[Tag] = frozenset({"must", "must_not"})


def without_half_sentence(view: View, found: Parties) -> Parties | None:
    """The party alone, None where nothing but half a sentence was read as one."""
    name = found.names[0]
    if name[0] in _ACT_OPENS and _ACT_FIRST.match(name):
        return None
    if name[0] in _CASE_OPENS and _is_in_its_case(view, found) and _CASE_FIRST.match(name):
        return None
    if name[0] not in "各每" and "各" in name and (thing := _THING_FIRST.match(name)):
        start = found.start + thing.end()
        return replace(found, names=(name[thing.end() :], *found.names[1:]), start=start)
    is_list_of_all = name.startswith(("各", "每"))
    if is_list_of_all and found.end == len(view.words) and "的" in found.names[-1]:
        return _who_acts_upon(view, found)
    return found


def _is_in_its_case(view: View, found: Parties) -> bool:
    """Whether more of the case stands behind the name: 未收到学院|短信的, where 未收到通知人员|须… is whole."""
    behind = view.words[found.end :]
    return behind.endswith(("的", "者")) or (bool(behind) and view.mark == "，" and view.tokens.tags.isdisjoint(_ASK))


def _who_acts_upon(view: View, found: Parties) -> Parties:
    """各党支部|摸排本单位已有的积极分子: whoever does it, with a verb that is in the lists or, at the end, with any."""
    for token in view.tokens:
        if token.tag not in ("head", "single_head") or not found.start < token.end < found.end:
            continue
        if not view.words.endswith(HAVE_POSTS, found.start, token.end):
            continue
        if view.words.startswith(("、", "和", "与", "及", "以及", "或", "（"), token.end):
            continue
        does = _UPON_PEOPLE.match(view.words, token.end)
        if does is None and (view.mark == "，" or not _opens_with_act(view, token.end)):
            return found
        unit = read_parties(view.raw, view.tokens, found.start, token.end)
        return (
            replace(unit, is_certain=does is not None and view.mark != "，")
            if unit and unit.end == token.end
            else found
        )
    return found


def _opens_with_act(view: View, at: int) -> bool:
    return any(token.start == at and token.tag in (*ACT_TAGS, "other") for token in view.tokens)
