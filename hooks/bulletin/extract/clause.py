"""One comma-clause in, what it says out: its party, its modal word, its times, and whether it is an act at all.

It looks at the clause alone; what a clause takes from its neighbours is settled in `assemble`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from bulletin.extract.lexicon import LEXICON, Token
from bulletin.extract.party import Parties, read_parties
from bulletin.extract.segment import Segment, split_off
from bulletin.extract.time.expression import Expression
from bulletin.extract.time.moment import read_moment
from bulletin.extract.time.recurrence import read_recurrence
from bulletin.extract.time.scan import scan
from bulletin.extract.words import frames, modality
from bulletin.extract.words.parties import STANDS_FOR_OTHERS, UNNAMED
from bulletin.obligation import Modality

Role = Literal["act", "adverbial", "void", "measure", "label"]

_LEADING = re.compile(
    r"(?:[一二三四五六七八九十]是|[一二三四五六七八九](?=要|须)|第[一二三四五六七八九十][，、]?|首先|其次|再次|最后|同时|另外|此外|并且|并|且|但|而|凡是|凡|其中|要?切实|对此|届时|为此|因此|特别是|尤其是|"
    r"即|如|若|以上|上述|此后|随后|然后|期间|其间|今后|下一步|当前|各地各校|（[一二三四五六七八九十\d]{1,2}）|[①-⑳]|\d{1,2}[.、])+"
)
_ASKING = re.compile(r"^(?:敬|烦|恳|务)?请(?=[^示假教求愿柬辞调])")
_BAN_ON = re.compile(r"^(?:严禁|禁止|不准|不许|不允许|不得|严防|要求|确保)")
_EVERYBODY = re.compile(r"(?:各(?!项|类|种|方面|环|阶|个|自|级|地|式|界)|任何|每名|每位)[\u4e00-\u9fff]{1,6}?(?=均|一律|都|不|应|须|要|需|必)")
_RESPONSIBLE = re.compile(r"^(?:责任单位|责任部门|牵头单位|牵头部门|责任主体|责任人|责任科室|完成单位|承办单位|主责单位|主责部门|责任领导|牵头|责任|承办|主办)$")
_TIME_LABEL = re.compile(r"(?:完成|整改|办结|截止|报送|提交|上报|申报|报名|办理|反馈|回执|材料|时间|推荐|整改)*(?:时限|截止时间|截止日期|期限|报送时间|提交时间|上报时间|完成时间|办结时间|整改时间|整改时限|申报时间|截止)$")
_DEADLINE_OF = re.compile(r"(?:截止(?:时间|日期)?|截至|时限|截止期限)(?:为|是|于|：)?(?=[\d一二三四五六七八九十本下次月])")
_STATISTICS = re.compile(r"(?:数据|统计|年龄|党龄|工龄|计算|数字|范围|时点|口径|任职|业绩|成果)[^，]{0,6}(?:截至|截止)")
_CORRECTION = re.compile(r"(?:更正|修改|调整|变更|订正|改|应)为“(?P<inner>[^”]{2,80})”")
_MODIFIER = re.compile(r"[^，的在把将对向各本]{1,10}的(?=[\u4e00-\u9fff“《])")
_OF_WHOM = re.compile(r"[^，的]{2,30}的，?(?:暂时|一律|均|都|不得|须|应|要|可|必须|禁止|需)")
_ABOUT_IT = re.compile(r"(?:对|对于|针对|凡)(?!照|标|接)")
_AND_THEN = re.compile(r"(?:并且|并|且|同时|再)(?:于|在|从|自)?")
_TELLING = frozenset({"通知", "告诫", "提醒", "要求", "督促", "告知", "引导", "教育引导"})
_ACT_TAGS = frozenset({"duty", "deliver", "direct"})



@dataclass(frozen=True)
class Clause:
    """A comma-clause understood. Positions are within `text`; `segment` says where it stands in the stretch.

    `role`: an act binds or goes on with one; an adverbial (time, condition, topic, bare party) belongs to what
    follows; a measure (不少于8学时) to nothing; a void one (past, result, plan) binds nobody.
    """

    segment: Segment
    text: str
    role: Role
    parties: Parties | None
    modality: Modality | None
    modal_end: int
    is_weak: bool
    expressions: tuple[Expression, ...]
    has_act: bool
    starts_with_act: bool
    is_upper: bool
    is_asking: bool = False
    is_correction: bool = False


def read_clauses(text: str, segment: Segment) -> list[Clause]:
    """The clauses of `text` at `segment`: one, or two where 并 joins a second act with a time of its own."""
    for found in _AND_THEN.finditer(text, segment.start + 4, segment.end):
        if read_moment(text, found.end()) or read_recurrence(text, found.end()):
            first, second = split_off(text, segment, found.start())
            if any(e.kind not in ("immediate", "prompt") for e in read_clause(text, first).expressions):
                left, right = read_clause(text, first), read_clause(text, second)
                if right.modality is None and right.role == "act":
                    right = replace(right, modality=left.modality)
                return [left, right]
    return [read_clause(text, segment)]


def read_clause(text: str, segment: Segment) -> Clause:
    """Understand the clause of `text` at `segment`."""
    words = _mask(text[segment.start : segment.end])
    tokens = LEXICON.tag(words)
    begin = _skip_leading(words)
    asking = _ASKING.match(words, begin)
    calendar = scan(words, tokens)
    parties = _find_parties(words, text[segment.start : segment.end], tokens, calendar, begin, asking)
    subject_end = parties.end if parties and parties.start <= begin + 2 or parties and asking else 0
    expressions = scan(words, tokens, subject_end) if subject_end else calendar
    expressions = [e for e in expressions if not _is_modifier(words, e, parties)]
    modal, modal_end, weak = _find_modal(words, tokens, parties, asking is not None)
    has_act = any(token.tag in _ACT_TAGS or token.tag == "disposal" for token in tokens if token.start >= (parties.end if parties and parties.start < 4 else 0))
    rest = max(begin, parties.end if parties and parties.start <= begin + 2 else 0, *(e.end for e in expressions if e.start <= begin + 1), 0)
    starts_with_act = _starts_with_act(tokens, rest)
    is_upper = any(token.tag == "upper" and token.start <= rest for token in tokens[:4]) and not frames.TOPIC.match(words, begin)
    pivot = _find_pivot(words, text[segment.start : segment.end], tokens, expressions)
    role = _role(words, segment, tokens, parties, modal, weak, expressions, has_act, begin)
    if pivot:
        role, parties, modal = "adverbial", pivot, None
    if modal == "permission":
        modal = None
    return Clause(
        segment=segment,
        text=text[segment.start : segment.end],
        role=role,
        parties=parties,
        modality=modal,
        modal_end=modal_end,
        is_weak=weak,
        expressions=tuple(expressions),
        has_act=has_act,
        starts_with_act=starts_with_act,
        is_upper=is_upper,
        is_asking=asking is not None,
        is_correction=_CORRECTION.search(text, segment.start, segment.end) is not None,
    )


_TITLE = re.compile(r"《([^《》]*)》|“([^“”]{9,})”|（([^（）]*〔[^（）]*)）|〔\d{4}〕\d+号")


def _mask(words: str) -> str:
    """Titles, long quotations and document numbers blanked out: what stands in them binds nobody."""
    if correction := _CORRECTION.search(words):
        return words[: correction.start()] + " " * (correction.start("inner") - correction.start()) + correction["inner"] + " " * (len(words) - correction.end("inner"))
    return _TITLE.sub(lambda found: found.group()[0] + "※" * (len(found.group()) - 2) + found.group()[-1], words)


def _skip_leading(words: str) -> int:
    found = _LEADING.match(words)
    return found.end() if found and found.end() < len(words) else 0


def _find_parties(
    words: str, raw: str, tokens: Sequence[Token], expressions: Sequence[Expression], begin: int, asking: re.Match[str] | None
) -> Parties | None:
    """The acting party of a clause: 由X first, then 请X, then what stands at the front or after the leading time."""
    for token in tokens:
        if token.text != "由" or _inside_brackets(words, token.start):
            continue
        parties = read_parties(raw, tokens, token.end, is_announced=True)
        if parties and (STANDS_FOR_OTHERS.issuperset(parties.names) or parties.names[0].startswith(UNNAMED)):
            return None
        if parties:
            return parties
    if asking and (parties := read_parties(raw, tokens, asking.end())):
        return parties
    at = begin
    for expression in expressions:
        if expression.start <= at + 1 and expression.kind not in ("immediate", "prompt"):
            if expression.kind == "relative" and (party := read_parties(raw, tokens, at, expression.end)) and party.end < expression.end - 1 and not _is_event_of(words, party):
                if party.is_certain or expression.end < len(words):
                    return party
            at = max(at, expression.end)
    while words.startswith(("，", "内", "、", "的", "起"), at) and at < len(words) - 1:
        at += 1
    limit = min((e.start for e in expressions if e.start > at and e.kind != "relative"), default=None)
    parties = read_parties(raw, tokens, at, limit)
    if parties:
        return parties if not STANDS_FOR_OTHERS.issuperset(parties.names) else None
    if (every := _EVERYBODY.match(words, at)) and (modal := next((t for t in tokens if t.start >= every.end()), None)):
        if modal.tag in ("must", "must_not", "adverb") and modal.start - at <= 10:
            return Parties((words[at : modal.start],), at, modal.start, True)
    if (ban := _BAN_ON.match(words, begin)) and ban.group() not in ("要求", "确保"):
        parties = read_parties(raw, tokens, ban.end())
        if parties and parties.is_certain and parties.end < len(words):
            return parties
    if asking is None and (plea := re.search(r"(?<![申报提邀聘恳敬])请(?![示假教求])", words)):
        parties = read_parties(raw, tokens, plea.end())
        if parties and parties.is_certain:
            return parties
    return None


def _find_pivot(
    words: str, raw: str, tokens: Sequence[Token], expressions: Sequence[Expression]
) -> Parties | None:
    """要通知学生在开学前，不得…: whoever is told something up to the comma is the party of what follows it."""
    if not expressions or expressions[-1].end < len(words):
        return None
    for token in tokens:
        if token.text in _TELLING and (parties := read_parties(raw, tokens, token.end)) and parties.end <= expressions[-1].start:
            return parties
    return None


def _is_event_of(words: str, party: Parties) -> bool:
    """党员大会结束后: the would-be party is part of the event's own name."""
    return words.startswith(("结束", "召开", "成立", "届满", "换届", "任期", "会议", "大会", "选举", "下发", "批复", "同意", "批准", "审核", "审批", "确定"), party.end)


def _is_modifier(words: str, expression: Expression, parties: Parties | None) -> bool:
    """Whether a time only says which party or thing is meant: 2025年7月1日以后转入的党员, 3月5日前提交的申请."""
    if parties and parties.start <= expression.start and expression.end <= parties.end:
        return True
    if expression.kind in ("immediate", "prompt", "recurring"):
        return False
    if _is_condition(words, expression):
        return True
    if words.endswith(("参加", "出席", "列席"), 0, expression.start):
        return False
    if words.startswith("的", expression.end):
        return expression.kind != "relative" or expression.amount is None
    return expression.kind in ("by", "from", "on", "between") and _MODIFIER.match(words, expression.end) is not None and not re.search(r"[于在须应请]$", words[: expression.start])


def _is_condition(words: str, expression: Expression) -> bool:
    """Whether a time belongs to those or that of which the clause speaks: 开学前两周内有…接触史的不得返校, 对开学后所需的物资要…."""
    if _OF_WHOM.search(words, expression.end):
        return True
    return expression.start > 0 and _ABOUT_IT.match(words) is not None and "的" in words[expression.end : expression.end + 20]


def _find_modal(
    words: str, tokens: Sequence[Token], parties: Parties | None, asking: bool
) -> tuple[Literal["must", "must_not", "permission"] | None, int, bool]:
    """The clause's modality, where its word ends, and whether it is a weak one."""
    best: tuple[Literal["must", "must_not", "permission"], int, bool] | None = None
    for number, token in enumerate(tokens):
        if token.tag not in ("must", "must_not", "may") or _inside_brackets(words, token.start):
            continue
        if parties and parties.start < token.start < parties.end:
            continue
        if token.tag == "must_not":
            weak = token.text in modality.WEAK_MUST_NOT
            if weak and (best or not _opens_predicate(tokens, number, parties)):
                continue
            return "must_not", token.end, weak
        if best is None and token.tag == "may":
            best = ("permission", token.end, False)
        elif best is None and not (token.text in modality.WEAK_MUST and not _opens_predicate(tokens, number, parties)):
            best = ("must", token.end, token.text in modality.WEAK_MUST)
        elif best is not None and best[0] == "permission" and token.tag == "must":
            best = ("must", token.end, False)
    return best or (None, 0, False)


def _opens_predicate(tokens: Sequence[Token], number: int, parties: Parties | None) -> bool:
    """Whether no other verb stands between the party (or the clause's front) and this token."""
    start = parties.end if parties and parties.start < tokens[number].start else 0
    return not any(t.tag in _ACT_TAGS for t in tokens[:number] if t.start >= start)


def _inside_brackets(words: str, at: int) -> bool:
    return words.count("（", 0, at) > words.count("）", 0, at) or words.count("《", 0, at) > words.count("》", 0, at) or words.count("“", 0, at) > words.count("”", 0, at)


def _starts_with_act(tokens: Sequence[Token], at: int) -> bool:
    for token in tokens:
        if token.end <= at or token.tag in ("adverb", "must"):
            continue
        return token.tag in _ACT_TAGS or token.tag == "disposal"
    return False


def _role(
    words: str,
    segment: Segment,
    tokens: Sequence[Token],
    parties: Parties | None,
    modal: str | None,
    weak: bool,
    expressions: Sequence[Expression],
    has_act: bool,
    begin: int,
) -> Role:
    if _RESPONSIBLE.search(words) or (_TIME_LABEL.search(words) and segment.mark == "："):
        return "label"
    if frames.LEAD_IN.search(words) or frames.CONTACT.match(words):
        return "void"
    if _STATISTICS.search(words) or frames.ELIGIBILITY.search(words):
        return "void"
    binding = modal in ("must", "must_not") and not weak
    if parties and parties.is_certain and modal is None and not has_act and not expressions:
        return "adverbial"
    if parties and parties.end >= len(words) - (words[-1] in "中们") and modal is None:
        return "adverbial"
    if expressions and _covers(words, expressions, begin):
        return "adverbial"
    if modal is None and expressions and expressions[-1].kind == "relative" and expressions[-1].end == len(words):
        return "adverbial"
    if frames.SPAN_OF_EVENT.search(words) and not any(e.kind == "by" for e in expressions):
        return "void"
    if modal is None and not parties and expressions and frames.THING_HAPPENS.search(words) and words[begin : expressions[0].start].rstrip("于在从自"):
        return "void"
    if modal is None and not expressions and frames.NOUN_PHRASE.search(words) and not _starts_with_act(tokens, begin) and not (parties and has_act):
        return "adverbial"
    if frames.ANNOUNCED.search(words) and not (modal == "must" and "请" in words[:3]):
        return "void"
    if words.endswith("的") or (frames.CONDITION_END.search(words) and not binding and not (parties and expressions)):
        return "adverbial"
    if modal == "permission":
        return "void"
    if binding:
        is_consequence = modal == "must" and frames.RESULT.search(words) is not None
        if is_consequence and not (parties and parties.is_certain) and not any(t.tag == "deliver" for t in tokens):
            return "void"
        return "act"
    if frames.PAST.search(words) or frames.RESULT.search(words):
        return "void"
    if frames.STATISTIC.search(words) and not expressions:
        return "void"
    if expressions and all(_inside_brackets(words, e.start) for e in expressions) and not _starts_with_act(tokens, begin):
        return "void"
    if frames.DESCRIPTION.search(words) and not has_act:
        return "measure"
    if frames.TOPIC.match(words, begin) and not (parties and has_act) and not any(e.kind != "relative" for e in expressions):
        return "adverbial"
    if frames.IS_A.match(words) and not has_act:
        return "void"
    return "act"


def _covers(words: str, expressions: Sequence[Expression], begin: int) -> bool:
    """Whether the clause is nothing but time, with a preposition before it or an event's own words."""
    first, last = expressions[0], expressions[-1]
    rest = words[begin : first.start] + words[last.end :]
    return len(re.sub(r"[于在自从，的内前后起至到止]|原则上|期间|务必|最迟|左右|当天", "", rest)) == 0
