"""Comma-clauses in, what each says out: its party, its modal word, its times, and the part it plays.

It looks at a clause alone; what a clause takes from its neighbours is settled in `assemble`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from itertools import chain, pairwise
from operator import attrgetter

from bulletin.extract.binding_time import keep_binding
from bulletin.extract.lexicon import LEXICON, Tag, Tokens
from bulletin.extract.modal import find_modal
from bulletin.extract.party import KEEPS_ON, Parties, read_parties
from bulletin.extract.reading import Reading, Role
from bulletin.extract.role import tell_roles
from bulletin.extract.segment import Segment, split_off
from bulletin.extract.spoken_to import find_addressee, is_plea
from bulletin.extract.subject import find_subjects
from bulletin.extract.time.expression import Expression
from bulletin.extract.time.moment import read_moment
from bulletin.extract.time.recurrence import read_recurrence
from bulletin.extract.time.scan import scan, scan_again
from bulletin.extract.view import ACT_TAGS, View, look_at
from bulletin.extract.words import frames
from bulletin.extract.words.bans import BARE_BAN
from bulletin.extract.words.bare_deeds import BARE_DEED, BARE_DEED_OPENS
from bulletin.late_pattern import late
from bulletin.memory import Lately
from bulletin.obligation import Modality
from bulletin.record import record

# Nobody writes a clause of this length; what looks like one is no prose, and reading it would take for ever.
_LONGEST = 600
_AND_THEN = late(
    "|".join(f"{word}(?:于|在|从|自)?" for word in ("并且", "并", "且", "同时", "再"))
    + r"|、(?=[\d一二三四五六七八九十两半]{1,3}个?(?:分钟|小时|日|天|周|月|工作日)[之以]?内)"
)
# 教务处负责审核课时|、科研处负责审核论文
_CHARGES = late(r"、(?=[一-龥]{1,8}[处部室院办科会馆组心]负责(?!人|同志)[一-龥]{2})")
# 申请人填写申请表|、导师签署意见; 教师培训、学生管理 are names of things.
_WRITES = "填写|填报|提交|递交|上传|撰写|签署|出具|提出|核对|录入|缴纳|领取|起草|汇总|审阅|评阅|批改|加盖"
_AUDITS = "(?:审核|审查)(?!意见|结果|材料|表|证明|记录|通过|情况|报告|单|人|工作)|签字|盖章"
_DEEDS_BESIDE = late(rf"(?:{_WRITES})[^，。；：！、的]{{1,16}}、(?=[一-龥]{{2,8}}?(?:{_WRITES}|{_AUDITS}))")
_WRITES_THEN = late(rf"(?:如实|认真|及时|负责|统一|逐一|在线)?(?:{_WRITES}|{_AUDITS})")
# 请教师认真填写|、秘书审核
_PLEAS_IN_A_ROW = late("(?:^|[。；，：！])(?:需|现|敬|特|并)?请[^，。；：、]{4,30}、")
_NEAR = 8
_MAKES_VERB = late("进行|予以|加以|实行(?!情况|[的后前])|实施(?<=[对员生众者物料位律一部均]实施)(?![的后前])")


_DOES_OPENS = f"不非{BARE_DEED_OPENS}"

# More than a long notice has: a megabyte of clauses, understood at once, would fill the memory.
_AT_A_TIME = 1000


@record
class Clause:
    """A comma-clause understood. Positions are within `text`; `segment` says where it stands in the stretch.

    `modal_end` is where its modal word ends, 0 without one; `is_upper` marks what a body above the school does,
    `is_plea` an opening 请, `is_permitted` what somebody may do, `names_rival` a party
    that stands before the act and was not read as the one who acts.
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
    is_plea: bool
    is_permitted: bool
    names_rival: bool

    def standing_at(self, segment: Segment) -> Clause:
        """The same words elsewhere: quicker than `replace`, and asked for as often as an office repeats itself."""
        return self if self.segment is segment else Clause(segment, *_said_by(self))


_said_by = attrgetter(*(field.name for field in fields(Clause)[1:]))

Wording = tuple[str, str]
"""The words of a clause and the mark that closes it: all that it says by itself is a matter of these two."""


Wordings = Lately[Wording, Clause]
"""What was understood of the clauses read before: an office writes the same ones again, in every year's notices."""


def read_clauses(
    paragraphs: Sequence[tuple[str, Sequence[Sequence[Segment]]]], wordings: Wordings | None = None
) -> list[list[list[Clause]]]:
    """For each paragraph, a text and its sentences' segments, its sentences: a segment is one clause, or two.

    A wording that a notice repeats is read once, and one that is among the `wordings` not again.
    """
    worded = [
        (text, sentences, [[(text[each.start : each.end], each.mark) for each in segments] for segments in sentences])
        for text, sentences in paragraphs
    ]
    places: dict[Wording, Segment] = {}
    for _, sentences, of_sentences in worded:
        for wording, segment in zip(chain.from_iterable(of_sentences), chain.from_iterable(sentences), strict=True):
            places.setdefault(wording, segment)
    known = {} if wordings is None else {each: clause for each in places if (clause := wordings.get(each))}
    asked = [wording for wording in places if wording not in known] if known else list(places)
    for at in range(0, len(asked), _AT_A_TIME):
        chunk = asked[at : at + _AT_A_TIME]
        known.update(zip(chunk, _read_all(chunk, [places[wording] for wording in chunk]), strict=True))
    if wordings is not None:
        wordings.keep(known)
    return [_read_paragraph(*each, known) for each in worded]


def _read_paragraph(
    text: str,
    sentences: Sequence[Sequence[Segment]],
    wordings: Sequence[Sequence[Wording]],
    known: Mapping[Wording, Clause],
) -> list[list[Clause]]:
    may_part = _AND_THEN.search(text) is not None
    has_charges = "负责" in text and _CHARGES.search(text) is not None
    has_beside = "、" in text and _DEEDS_BESIDE.search(text) is not None
    has_doers = "请" in text and _PLEAS_IN_A_ROW.search(text) is not None
    result: list[list[Clause]] = []
    for segments, worded in zip(sentences, wordings, strict=True):
        clauses: list[Clause] = []
        for segment, wording in zip(segments, worded, strict=True):
            if has_charges and (parts := _read_charges(text, segment)):
                clauses += parts
                continue
            if has_beside and (parts := _read_beside(text, segment)):
                clauses += parts
                continue
            if has_doers and (parts := _read_doers(text, segment)):
                clauses += parts
                continue
            if may_part and (parts := _read_parted(text, segment)):
                clauses += parts
                continue
            clauses.append(known[wording].standing_at(segment))
        result.append(clauses)
    return result


def _read_charges(text: str, segment: Segment) -> list[Clause] | None:
    """The clauses of a segment that says of several offices what they are in charge of; None where it does not."""
    found = _CHARGES.search(text, segment.start, segment.end)
    if found is None or text.find("负责", segment.start, found.start()) < 0:
        return None
    first, rest = split_off(segment, found.start())
    rest = replace(rest, start=found.end())
    return [*_read_each(text, first), *(_read_charges(text, rest) or _read_each(text, rest))]


def _read_beside(text: str, segment: Segment) -> list[Clause] | None:
    """The clauses of a segment that says what several do, one beside the other; None where it does not."""
    words = text[segment.start : min(segment.end, segment.start + _LONGEST)]
    tokens = LEXICON.tag(words)
    marks = [found.end() - 1 for found in _DEEDS_BESIDE.finditer(words)]
    begins = [0, *(at + 1 for at in marks)]
    if len(begins) < 2 or not all(_writes_something(words, tokens, at) for at in begins):
        return None
    starts = [segment.start + at for at in begins]
    ends = [*(at - 1 for at in starts[1:]), segment.end]
    marks_behind = ["，"] * (len(starts) - 1) + [segment.mark]
    return _read_each(text, *map(Segment, starts, ends, marks_behind))


def _writes_something(words: str, tokens: Tokens, at: int) -> bool:
    """Whether a sure name stands there, and right behind it what they do."""
    deed = _WRITES_THEN.search(words, at)
    party = read_parties(words, tokens, at, deed.start()) if deed else None
    return deed is not None and party is not None and party.end == deed.start()


def _read_doers(text: str, segment: Segment) -> list[Clause] | None:
    """The clauses of a segment that asks each of several for something of their own: 请教师填写、秘书审核."""
    words = text[segment.start : min(segment.end, segment.start + _LONGEST)]
    plea = words.find("请", 0, 2) + 1
    if not plea or "、" not in words:
        return None
    tokens = LEXICON.tag(words)
    begins = [plea, *(here.end for verb, here in pairwise(tokens) if here.text == "、" and verb.tag in ACT_TAGS)]
    doers = [at for at in begins if _does_something(words, tokens, at, is_first=at == plea)]
    if len(doers) < 2 or doers[0] != plea:
        return None
    ends = [*(segment.start + at - 1 for at in doers[1:]), segment.end]
    starts = [segment.start, *(segment.start + at for at in doers[1:])]
    marks = ["，"] * (len(ends) - 1) + [segment.mark]
    first, *others = _read_each(text, *map(Segment, starts, ends, marks))
    return [first, *(replace(each, modality=each.modality or first.modality) for each in others)]


def _does_something(words: str, tokens: Tokens, at: int, *, is_first: bool) -> bool:
    """Whether somebody stands there, and behind them what they do; 审核、学生签字的表格 is no more than a thing."""
    party = read_parties(words, tokens, at)
    if party is None or not party.is_certain or (not is_first and "的" in words[party.end : party.end + _NEAR]):
        return False
    return any(t.tag in ACT_TAGS and t.start >= party.end for t in tokens)


def _read_parted(text: str, segment: Segment) -> list[Clause] | None:
    """The two clauses of a segment in which 并 joins a second act with a time of its own; None where it does not.

    Behind a time, or behind what somebody may do: 可自行组队|并于3月5日前报名.
    """
    for found in _AND_THEN.finditer(text, segment.start + 4, min(segment.end, segment.start + _LONGEST)):
        if _opens_with_time(text, found):
            first, second = _read_each(text, *split_off(segment, found.start()))
            if first.is_permitted or any(each.kind not in ("immediate", "prompt") for each in first.expressions):
                if second.modality is None and second.role == "act":
                    second = replace(second, modality=first.modality)
                return [first, second]
    return None


def _opens_with_time(text: str, found: re.Match[str]) -> bool:
    """Whether a time of its own follows: 并于3月5日…, 且每月…; behind 、 a length does (、2小时内书面报告)."""
    at = found.end()
    if found.group() == "、":
        return True
    return read_moment(text, at) is not None or (text.startswith("每", at) and read_recurrence(text, at) is not None)


def _read_each(text: str, *parts: Segment) -> list[Clause]:
    return _read_all([(text[part.start : part.end], part.mark) for part in parts], parts)


def _read_all(wordings: Sequence[Wording], segments: Sequence[Segment]) -> list[Clause]:
    """Understand clauses, one question about all of them before the next one (see `asking`)."""
    views = [look_at(words if len(words) <= _LONGEST else "", mark) for words, mark in wordings]
    found = [scan(view.words, view.tokens) for view in views]
    subjects = find_subjects(list(zip(views, found, strict=True)))
    # What the party, once known, tells of the times, the modal word and the act.
    known = list(zip(views, subjects, strict=True))
    ends = [_opening_end(view, subject) for view, subject in known]
    times = [_times_behind(view, first, end) for view, first, end in zip(views, found, ends, strict=True)]
    modals = [find_modal(view, subject) for view, subject in known]
    binding = [
        keep_binding(view, own, subject) if own else own for (view, subject), own in zip(known, times, strict=True)
    ]
    acts = [_has_act(view, subject) for view, subject in known]
    readings = [
        Reading(view, subject, modal, own, has_act, view.words, end)
        for view, subject, modal, own, has_act, end in zip(views, subjects, modals, binding, acts, ends, strict=True)
    ]
    return [_conclude(*known) for known in zip(segments, readings, tell_roles(readings), strict=True)]


def _opening_end(view: View, subject: Parties | None) -> int:
    """Where the party ends that opens the clause, 0 where none does."""
    opens = subject is not None and (subject.start <= view.begin + 2 or is_plea(view))
    return subject.end if subject and opens else 0


def _times_behind(view: View, found: list[Expression], opening_end: int) -> list[Expression]:
    """The times, once it is known where the party that opens the clause ends."""
    return scan_again(view.words, view.tokens, found, opening_end) if found and opening_end else found


def _has_act(view: View, subject: Parties | None) -> bool:
    has_act = view.has_act(subject.end if subject and subject.start < 4 else 0)
    return has_act or (subject is not None and _acts_somehow(view, subject))


def _conclude(segment: Segment, reading: Reading, role: Role) -> Clause:
    view, subject, modal, expressions = reading.view, reading.subject, reading.modal, reading.expressions
    if not view.raw:
        return Clause(segment, "", "void", None, None, 0, False, (), False, False, False, False, False, False)
    act_begin = max(view.begin, reading.opening_end)
    for expression in expressions:
        if expression.start <= view.begin + 3:
            act_begin = max(act_begin, expression.end)
    if expressions and (addressee := find_addressee(view, expressions)):
        role, subject, modal = "adverbial", addressee, None
    is_permitted = modal is not None and modal.force == "permission"
    return Clause(
        segment,
        view.raw,
        role,
        subject,
        modal.force if modal and modal.force != "permission" else None,
        modal.end if modal else 0,
        modal is not None and modal.is_weak,
        tuple(_unmasked(view, expressions) if expressions and view.has_bracket else expressions),
        reading.has_act,
        view.opens_with_act(act_begin),
        "upper" in view.tokens.tags and _is_of_upper_body(view, act_begin),
        is_plea(view),
        is_permitted,
        subject is None and "head" in view.tokens.tags and _names_rival(view),
    )


def _unmasked(view: View, expressions: Sequence[Expression]) -> list[Expression]:
    """The expressions with the words of their events as they stand in the clause: 《协议》签订."""
    return [
        replace(e, event=view.raw[at : at + len(e.event)])
        if e.event and "※" in e.event and (at := view.words.find(e.event, e.start, e.end)) >= 0
        else e
        for e in expressions
    ]


def _acts_somehow(view: View, subject: Parties) -> bool:
    """各教学点对教室进行彻底消杀, 嘉宾由各学院自行邀请: 进行 or 实行 makes a verb of any noun, 由X tells who acts."""
    opens = view.words[subject.end : subject.end + 1]
    if opens and opens in _DOES_OPENS and any(does.match(view.words, subject.end) for does in (BARE_BAN, BARE_DEED)):
        return True
    is_by = view.words.startswith("由", subject.start - 1) and len(view.words) - subject.end >= 2
    behind = view.words[subject.end :]
    if is_by and "的" not in behind and not behind.endswith("后"):
        return True
    return _MAKES_VERB.search(behind) is not None or (
        ("全" in behind or "小时" in behind) and KEEPS_ON.match(behind) is not None
    )


def _names_rival(view: View) -> bool:
    """Whether a party's name stands before the first verb or modal word, and not behind 对, 向 or the like."""
    before: Tag = "other"
    for token in view.tokens:
        if token.tag in ACT_TAGS or token.tag in ("must", "must_not", "may", "disposal"):
            return False
        if token.tag == "head" and before not in ("preposition", "joint"):
            return True
        before = token.tag
    return False


def _is_of_upper_body(view: View, act_begin: int) -> bool:
    is_named = any(token.tag == "upper" and token.start <= act_begin for token in view.tokens[:4])
    return is_named and not frames.TOPIC.match(view.words, view.begin)
