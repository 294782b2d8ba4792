"""A clause in, the party at its front out, also behind its time, its setting or its place: 交接班时|双方须…."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bulletin.extract.any_noun import OUTSIDER
from bulletin.extract.before_event import whose_way
from bulletin.extract.naming import OWES_NOW, PEOPLE, listed_before_time, next_time
from bulletin.extract.nobody import is_of_a_thing, is_watched
from bulletin.extract.party import Parties, read_parties
from bulletin.extract.scene import Scene
from bulletin.extract.time.expression import Expression
from bulletin.extract.view import View
from bulletin.extract.words import frames
from bulletin.extract.words.parties import STANDS_FOR_OTHERS
from bulletin.late_pattern import late

_NUMERALS = frozenset("一两二三四五六七八九十0123456789")
# 复核期间各单位应…: the setting before the party.
_SETTING = late(
    r"[^，的、（]{1,10}?(?:期间|期内|过程中|阶段|现场|当中)"
    r"|(?:一旦|如|若|凡)?(?:遇有?|发生|出现)[^，的、（]{0,8}?(?:事件|情况|险情|事故|问题|故障|灾情|疫情|火情|火灾|天气|异常|纠纷)(?:时|后)?(?!的)"
)
_WHILE_THERE = late("在[^，须应要请将把]{1,8}?(?:期间|期内)(?:（[^（）]*）)?")
_SETTING_HINT = late("期[间内]|过程中|阶段|现场|当中|如遇|若遇|遇有|发生|出现")
# 交接班时|双方须…
_WHEN = late(
    "(?:[^，、的是由和与及]{2,8}?(?:(?<![临定及按准随实同小课学工暂])时(?![间长期段效候代任政事尚装刻常节])|(?:期间|期内(?!人员))(?:（[^（）]*）)?)|[^，、的是由和与及]{1,8}?期（[^（）]*）之?内|首日|当日|当天|次日)(?=[^，。（的])"
    # 搬运两天|辅导员必须到场
    "|[^，、的是由和与及每须应要请将把内\\d]{1,3}[^，、的是由和与及每须应要请将把前后内提超过满达足\\d](?:[两三四五六七八九十]|\\d{1,2})天(?![的以之内前后])(?=[一-龥])"
    # 迁移后|全体用户须…
    "|[^，、的是由和与及各每须应要请将把]{2,10}?[之以]?[后前](?=各(?!种|类|项)|全体|所有|每[名位个])"
)
_WHEN_HINT = late("时[^间限长期]|期[间内（]|首日|当[日天]|次日|[后前][各全所每]|[两三四五六七八九十\\d]天")
_FIRST_TIME = late(
    "(?:首次|初次|每次)[^，的]{2,8}?(?:时|前|后)(?:均|都|一律)*(?:必须|应当?|须|要(?!求)|不得|严禁|请|务必)"
)
_OWES_TO = late("(?:必须|应当|应|须|要|请|需)(?:分别|主动|定期|至少)*(?:与|同|和|向|对|给|找|到)")
_OWES_SOMEBODY = late(rf"{_OWES_TO.pattern}[^，、的]{{2,14}}、")
_WHERE = late(
    r"[^，、的由请须应要将把对向为给]{2,12}?(?:以[内外上下]|(?:[里旁侧]|内(?![部外地宾])|中(?![层小国级介学文共])|外(?![来单部聘校国籍地省市卖出借教包协请派住埠施])|上(?![级岗班课述])|前(?![台来往述任])|后(?![勤备]))(?<!期.)(?=[一-龥]{2,12}?(?:请勿|切勿|不得|严禁|禁止|不准|不许|谢绝))|[范周]围|区域|附近|一带|门口|沿线)"
)
_MAY_NOT = late("(?:一律|均|都|也|原则上)*(?:请勿|切勿|请不要|不得|严禁|禁止|不准|不许|谢绝)")
# 两名介绍人均须到会
_SO_MANY_MUST = late(r"(?:本人)?(?:均|都|一律|原则上|同时)*(?:必须|应当|应|须|不得|务必|要(?!求))")
# 会计和出纳|不得由一人兼任: posts that somebody fills.
_FILLED = late("(?:不得|不能|不应|应当?|必?须|要|一般|一律|原则上)+由[^，]{1,20}(?:担任|兼任|代替|顶替|替代)")


def at_front(scene: Scene) -> Parties | None:
    """X要…, and 3月1日前，X要…"""
    view, expressions, front = scene.view, scene.expressions, scene.front
    at = front
    if at > view.begin and any(t.tag in ("must", "must_not") and view.begin <= t.start < at for t in view.tokens):
        # 须每学期到联系的党支部…: the party stands before the modal word or not at all.
        return None
    limit = next_time(expressions, at)
    if view.words.startswith("除", at) and (excepted := frames.EXCEPT_FROM.match(view.words, at)):
        at = excepted.end()
    if at >= 2 and at == view.begin and view.words.startswith(("上述", "以上"), at - 2):
        # 上述|6个党支部: they have been named, and are no mere number.
        at -= 2
    parties = _behind_setting(view, at, limit) or read_parties(view.raw, view.tokens, at, limit)
    parties = parties or _so_many(view, at, limit) or whose_way(view, at)
    if parties is None and limit is not None:
        parties = _past_inner_time(view, expressions, at, limit)
    if parties is None and limit is not None:
        parties = listed_before_time(view, at, limit)
    if parties is not None and "的" in view.words and is_of_a_thing(view, parties):
        return None
    if parties is not None and (is_watched(view, parties) or _FILLED.match(view.words, parties.end)):
        return None
    if parties is None and at <= view.begin and _SETTING_HINT.search(view.words):
        setting = _SETTING.match(view.words, at)
        return read_parties(view.raw, view.tokens, setting.end(), limit) if setting else None
    parties = _with_others_who_owe(view, parties) if parties and "、" in view.words else parties
    return (_at_place(view, at) if "must_not" in view.tokens.tags else None) or _who_meanwhile(view, parties)


def _with_others_who_owe(view: View, parties: Parties) -> Parties:
    """支部书记须与委员、委员须与党员谈心: one act, which each of them owes to somebody of their own."""
    first = _OWES_SOMEBODY.match(view.words, parties.end)
    others = read_parties(view.raw, view.tokens, first.end()) if first else None
    if others is None or not others.is_certain or _OWES_TO.match(view.words, others.end) is None:
        return parties
    further = _with_others_who_owe(view, others)
    return replace(parties, names=(*parties.names, *further.names))


def _who_meanwhile(view: View, parties: Parties | None) -> Parties | None:
    """审计组在校期间（6月15日至26日）|财务人员须随叫随到: whoever acts while others are there."""
    if parties is None or not view.words.startswith("在", parties.end):
        return parties
    during = _WHILE_THERE.match(view.words, parties.end)
    others = read_parties(view.raw, view.tokens, during.end()) if during else None
    return others if others and others.is_certain else parties


def _at_place(view: View, at: int) -> Parties | None:
    """施工围挡以内非施工人员请勿入内: where it is stands before those who may not, without a comma."""
    place = _WHERE.match(view.words, at)
    if place is None:
        return None
    if outsiders := OUTSIDER.match(view.words, place.end()):
        return Parties((outsiders[0],), *outsiders.span(), True)
    parties = read_parties(view.raw, view.tokens, place.end())
    if parties is None or not parties.is_certain or _MAY_NOT.match(view.words, parties.end) is None:
        return None
    # 脱密期内人员
    return None if parties.names[0] in STANDS_FOR_OTHERS else parties


def _behind_setting(view: View, at: int, limit: int | None) -> Parties | None:
    """交接班时双方须…, 首日受检者请…: when it is stands before the party without a comma."""
    setting = _WHEN.match(view.words, at) if _WHEN_HINT.search(view.words, at) else None
    if setting is None:
        return None
    is_within = limit is not None and limit < setting.end()
    # 预警期间（25日至27日）|值班领导须…
    parties = read_parties(view.raw, view.tokens, setting.end(), None if is_within else limit)
    if parties is None:
        return None
    if setting[0].endswith("天"):
        # Which days those are, is not told.
        parties = replace(parties, is_certain=False)
    owes = bool(OWES_NOW.match(view.words, parties.end) or _FIRST_TIME.match(view.words, parties.end))
    # 自查期间（3月7日至15日）|各单位停止资产调拨
    owes = owes or (setting[0].endswith("）") and parties.names[0].startswith("各") and parties.is_certain)
    return parties if owes else None


def _so_many(view: View, at: int, limit: int | None) -> Parties | None:
    """两名介绍人均须到会"""
    if view.words[at : at + 1] not in _NUMERALS:
        return None
    parties = read_parties(view.raw, view.tokens, at, limit, is_announced=True)
    if parties is None:
        return None
    # 两名学生代表3月9日前…
    is_timed = limit is not None and limit - 1 <= parties.end and parties.names[-1].endswith((*PEOPLE, "代表", "人"))
    return parties if is_timed or _SO_MANY_MUST.match(view.words, parties.end) else None


def _past_inner_time(view: View, expressions: Sequence[Expression], at: int, limit: int) -> Parties | None:
    """未交第三季度信息稿的支部请于本周五前…: the first time is part of the name."""
    inner = next(e for e in expressions if e.start == limit)
    if inner.kind != "between" or not view.words.find("的", inner.end, inner.end + 10) > 0:
        return None
    behind = next_time(expressions, limit)
    parties = read_parties(view.raw, view.tokens, at, behind)
    return parties if parties and parties.is_certain and parties.end > inner.end else None
