"""Notices in, the obligations of each out: the conductor of this room, which takes each block through the steps."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, pairwise
from typing import Literal, NamedTuple

from bulletin.extract.annex import Lists, names_meant, names_to_see, read_lists
from bulletin.extract.assemble import assemble
from bulletin.extract.attendants import Attendants
from bulletin.extract.cells import Cell, read_rows
from bulletin.extract.clause import Clause, Wordings, read_clauses
from bulletin.extract.doubt import calls_for_review, doubt_lent, find_doubts, only_states, only_tells
from bulletin.extract.draft import Context, Draft, Timed
from bulletin.extract.duty_parts import acts_the_issuer
from bulletin.extract.greeting import greeted
from bulletin.extract.handover import NO_HANDOVER, Handover, read_handover
from bulletin.extract.held_day import Held, day_held, only_day
from bulletin.extract.issuer import is_issuer
from bulletin.extract.labelled_term import names_last_day
from bulletin.extract.ladder import level_of
from bulletin.extract.layout import parts_of
from bulletin.extract.lent_time import HELPS
from bulletin.extract.modal import find_modal
from bulletin.extract.section import Section
from bulletin.extract.segment import split_sentences
from bulletin.extract.step import find_steps
from bulletin.extract.stretch import Stretch, read_stretch
from bulletin.extract.summary import summarise
from bulletin.extract.table import names_in, read_duties
from bulletin.extract.term import Term, day_alone, points_at_time, read_days, read_terms
from bulletin.extract.time.calendar import Anchor, Span
from bulletin.extract.timing import Clock, event_named, names_several_times, spell_out
from bulletin.extract.told_spans import ToldSpans
from bulletin.extract.view import look_at
from bulletin.extract.when import as_deadline, best_of
from bulletin.extract.words import frames, telling
from bulletin.late_pattern import late
from bulletin.model import Notice
from bulletin.obligation import Doubt, Modality, Obligation, Timing, identify
from bulletin.read.blocks import Block, Body
from bulletin.read.document import Document
from bulletin.register import Register

# More than any sentence has: how far a label looks back for its task. A megabyte may hold thousands of labels.
# What closes a note like （责任单位：…）, whose opening sign then stands in the quote.
_CLOSES = tuple("）)】〕")
_LONGEST_TASK = 1000
# Of a step that a line names.
_LONGEST_NAME = 16
# 今晨5时40分
_TODAY = late("今[晨早]")
# 演练后
_LONGEST_PHASE = 8
_PHASE = late(
    "[—-]*(?P<event>[\\u4e00-\\u9fff]{1,4}?(?<![今以之事先最然随此其前])(?:结束|完成|完毕)?)[之以]?后[：:]?[—-]*"
)
_SIGNED = late(r"\d{4}年\d{1,2}月\d{1,2}日$")
_NO_NAME = late("[，。；！]")
# A cell that names a day, whether it could be read or not.
_HAS_DAY = late(r"\d|前|底|旬")
# 四级考试定于6月14日举行
_TAKES_PLACE = late(
    "(?:定于|将于|拟于|兹定于|[会赛考试训展动礼练检]于)[^，]*(?:举行|举办|召开|开幕|开赛|开考|开跑|起跑|鸣枪|发枪|开锣|启幕|揭幕|鸣哨|开班|进行|开展|组织)|定在(?=\\d)"
    # 11月22日14:30分班召开家长会
    "|[日）午上间\\d][^，。须应要请由\\d]{0,8}?(?:召开|举[行办]|(?<![召公展离打])开)[^，。的]{0,20}(?:会|典礼|仪式|比赛|大赛|竞赛|演练|考试|讲座)(?:$|（)"
)
# 笔试：6月14日
_NAMES_EVENT = late(
    "(?:笔试|考试|决赛|比赛|开幕式|开班式|典礼|大会|会议|运动会|双选会|宣讲会|招聘会|演练)(?:时间)?：$|^(?:(?:活动|会议|比赛|培训|考试|演练)的?)?时间(?:、|和|及|与)?地点：$"
)
_HOUR = late(r"\d:\d\d")
# 学校考核委员会|审定考核结果
_DECIDES = late(
    "(?:学校|校)[^，]{0,12}(?:委员会|评审组|领导小组|专家组|评委会)$|校长办公会|党委常委会|校?党委会|党委全委会"
)
_NOT_NAMED: frozenset[Doubt] = frozenset(
    {"party_inherited", "party_from_afar", "party_from_recipients", "party_asked", "party_unsure", "behind_statement"}
)


def extract_obligations(document: Document, register: Register) -> tuple[Obligation, ...]:
    """The obligations of one notice, in the order of its text. Never raises, whatever the text."""
    return extract_each([document], register)[0]


def extract_each(
    documents: Sequence[Document], register: Register, wordings: Wordings | None = None
) -> list[tuple[Obligation, ...]]:
    """The obligations of many notices: quicker than of one after the other, and the same.

    `wordings` has what was understood in notices before them, and keeps what is understood in these.
    """
    readings = [
        _Reading(document.body, document.notice, register) if document.notice else None for document in documents
    ]
    _read_words([reading for reading in readings if reading], wordings)
    return [reading.obligations() if reading else () for reading in readings]


def _read_words(readings: Sequence[_Reading], wordings: Wordings | None) -> None:
    """Understand all clauses of all texts, before any paragraph is put together: see `asking`."""
    texts = [(reading, block, text) for reading in readings for block, text in reading.texts()]
    sentences = read_clauses([(text, split_sentences(text)) for *_, text in texts], wordings)
    for (reading, block, _), read in zip(texts, sentences, strict=True):
        reading.sentences[block] = read


Place = Literal["preamble", "paragraph", "point"]
"""A point has a mark of the ladder, or stands in a notice without any: it is meant as one thing to be done."""


class _Waiting(NamedTuple):
    """A draft that is still to be told of, the stretch in which it stands, and the clock of its paragraph."""

    stretch: Stretch
    clock: Clock
    draft: Draft
    place: Place
    deadline: str = ""

    @property
    def words(self) -> str:
        return self.stretch.text[self.draft.start : self.draft.end]


class _Reading:
    """One reading of one notice: collects the obligations and the ids already given."""

    def __init__(self, body: Body, header: Notice, register: Register) -> None:
        self.body = body
        self.header = header
        self.anchor = _anchor_of(header, register)
        self.resolve = register.resolve
        self.key = header.doc_no or ""
        # In minutes (纪要) a meeting gives tasks to whoever writes them down as well.
        self.issuer = "" if (header.title or "").endswith("纪要") else header.issuer or ""
        self.section = Section()
        self.ids: Counter[str] = Counter()
        self.result: list[Obligation] = []
        self.lists: Lists = read_lists(body, header.issuer or "", register) if "附件" in body.text else {}
        self.parts = parts_of(body, header)
        wanted = [block for block, part in self.parts if part in ("preamble", "text", "heading")]
        heads = [body.text[block.start : block.end] for block, part in self.parts if part == "head"]
        self.greeted = () if header.recipients else greeted(heads)
        self.steps = find_steps(body, self.parts)
        self.stretches = {block: read_stretch(body.text, block.content, block.end) for block in wanted}
        self.sentences: dict[Block, list[list[Clause]]] = {}
        self.waiting: list[_Waiting] = []
        self.spans = ToldSpans()
        self.attendants = Attendants()
        # 测试 of 关于2020年学生体质健康测试安排的通知
        self.title_event = event_named(header.title or "")
        self.is_of_today = False
        self.phase_event = ""
        self.last_words = ""  # those of the paragraph before
        self.terms = read_terms(stretch.text for stretch in self.stretches.values())
        self.has_points = any(block.marker for block in body.blocks)

    @cached_property
    def held_days(self) -> tuple[Held, ...]:
        """What takes place by the words of the notice, each with its day."""
        clock = Clock(self.anchor, "")
        held = [("", timed.expression) for term in self.terms if term.is_held and (timed := _time_of(term.when))]
        for sentences in self.sentences.values():
            before = ""
            for clause in chain.from_iterable(sentences):
                label = before if _NAMES_EVENT.search(before) else ""
                if clause.expressions and (label or _TAKES_PLACE.search(clause.text)):
                    words = label + clause.text
                    held += [(words, expression) for expression in clause.expressions if expression.kind == "on"]
                before = f"{clause.text}{clause.segment.mark}"
        return tuple(Held(words, day) for words, expression in held if (day := clock.day_of(expression)))

    @property
    def event_day(self) -> Span | None:
        """The day on which takes place what the notice is about, where it names one such day and no more."""
        return only_day(self.held_days)

    def texts(self) -> Iterator[tuple[Block, str]]:
        """The paragraphs whose sentences are to be understood."""
        for block, part in self.parts:
            if part in ("preamble", "text") and block not in self.steps:
                yield block, self.stretches[block].text

    def obligations(self) -> tuple[Obligation, ...]:
        """What the paragraphs and tables say, whose sentences have been understood."""
        table: list[Block] = []
        for block, part in self.parts:
            if table and (part != "row" or block.is_apart):
                self.read_table(table)
                table = []
            if part == "row":
                table.append(block)
            elif part in ("preamble", "text", "heading"):
                self.read_paragraph(block, is_preamble=part == "preamble")
        if table:
            self.read_table(table)
        self.tell()
        self.add_last_days()
        return tuple(sorted(self.result, key=lambda obligation: obligation.span))

    @cached_property
    def calls(self) -> frozenset[Block]:
        """The paragraphs whose first sentences only call, all in the same way: 会前要做足功课。… 会上要见筋见骨。…"""
        found = [block for block, sentences in self.sentences.items() if _opens_with_call(sentences)]
        return frozenset(found if len(found) > 1 else ())

    def read_paragraph(self, block: Block, *, is_preamble: bool) -> None:
        stretch = self.stretches[block]
        self.last_words = stretch.text
        if len(stretch.text) <= _LONGEST_PHASE:
            phase = _PHASE.fullmatch(stretch.text)
            self.phase_event = phase["event"] if phase else ""
        step = self.steps.get(block)
        self.section.enter(block, stretch.text, step)
        if step and (timed := _time_of(step.time)):
            self.spans.stand_under(stretch.text, timed)
        if block not in self.sentences:
            return
        sentences = self.sentences[block]
        clock = Clock(self.anchor, stretch.text, chain.from_iterable(sentences))
        clock.find_event_day = lambda: self.event_day
        clock.find_day_of = lambda event: day_held(event, self.held_days)
        clock.title_event, clock.is_of_today = self.title_event, self.is_of_today
        clock.phase_event = self.phase_event
        context = Context(self.issuer, self.header.recipients, block.marker, self.section.party)
        context.greeted, context.is_called_to = self.greeted, block in self.calls
        self.spans.block = block.start
        context.is_description = is_preamble or self.section.is_description
        place: Place = "preamble" if is_preamble else "paragraph" if self.has_points and not block.marker else "point"
        context.is_addressed, context.is_asked = self.section.asks, self.section.demands
        due = self.section.deadline
        if self.section.step:
            context.heading_span, context.is_span_above = _time_of(self.section.step), True
            context.is_span_of_deeds = self.section.is_step_begun
            if context.heading_span:
                clock.stand_under(context.heading_span.expression)
        drafts = assemble(sentences, context, self.spans)
        self.attendants.hear(level_of(block), stretch.text, drafts)
        self.waiting += [_Waiting(stretch, clock, draft, place, due) for draft in drafts]
        if drafts:
            self.section.begin_step()
        if self.is_of_today or "今" in stretch.text:
            is_so_far = self.is_of_today or _TODAY.search(stretch.text) is not None
            self.is_of_today = _names_today(sentences, is_so_far=is_so_far)
        self.section.leave(block, stretch.text, context.party or self.section.party)

    def add_last_days(self) -> None:
        """三、材料提交截止时间 ⏎ 3月12日, where no sentence asks for it."""
        for label, words in pairwise(self.stretches.values()):
            day = day_alone(words.text) if names_last_day(label.text) else ""
            if not day or any(one.timing and one.timing.text in (day, words.text) for one in self.result):
                continue
            timing = Clock(self.anchor, day).read_cell(day)
            doubts: tuple[Doubt, ...] = ("no_act", "no_modal_word", "party_from_recipients")
            span = words.plain_span(0, len(words.text))
            self._add(
                span, self.header.recipients or self.greeted, "must", summarise(label.text, label.text), timing, doubts
            )

    def tell(self) -> None:
        """Make obligations of all drafts that wait, one step for all of them before the next one: see `asking`."""
        waiting, self.waiting = self.waiting, []
        timings, doubts = [], []
        for one in waiting:
            timing = one.clock.read(one.draft)
            timings.append(timing)
            found = find_doubts(one.draft, timing, one.words, self.resolve)
            doubts.append(doubt_lent(found) if one.clock.leans_on_event else found)
        self._lend(waiting, timings, doubts)
        told = list(_binding(waiting, timings, doubts, self.header.date))
        tasks = [_task_before(stretch.text, draft.start) if draft.is_labelled else "" for stretch, draft, *_ in told]
        handovers = [
            None if draft.modality == "must_not" else read_handover(_deed_of(stretch.text, draft, task))
            for (stretch, draft, *_), task in zip(told, tasks, strict=True)
        ]
        last, told_until = None, 0
        for (stretch, draft, timing, doubt), task, handover in zip(told, tasks, handovers, strict=True):
            span = self._span_of(stretch, draft, task, told_until if stretch is last else 0)
            words = summarise(stretch.text[draft.start : draft.end], task or stretch.text[draft.act : draft.end])
            self._add(span, draft.who, draft.modality, words, timing, doubt, handover, draft.excepted)
            last, told_until = stretch, draft.end

    def _lend(self, waiting: Sequence[_Waiting], timings: list[Timing | None], doubts: list[tuple[Doubt, ...]]) -> None:
        """Give the untimed ones the day that stands above them or in a line of its own."""
        for number, one in enumerate(waiting):
            if timings[number] is not None or one.draft.modality != "must":
                continue
            # 保卫处负责…: whose charge it is all along; 由秘书代为宣读, 基建处予以配合: when others need it.
            is_charge = one.stretch.text.startswith(("负责", "代为"), one.draft.predicate) or one.words.endswith(HELPS)
            term = None if one.deadline and not is_charge else self._term_of(one)
            if when := term.when if term else "" if is_charge else one.deadline or self._said_elsewhere(one):
                is_held = term.is_held if term else when == one.deadline
                timing = one.clock.read_cell(when, is_held=is_held)
                if timing is not None:
                    timings[number], doubts[number] = timing, doubt_lent(doubts[number])

    def _term_of(self, one: _Waiting) -> Term | None:
        """The day that a line of its own names for such a deed, where the words have no hour of their own."""
        words = one.stretch.text[one.draft.predicate : one.draft.end]
        if not self.terms or _HOUR.search(words):
            return None
        return next((term for term in self.terms if term.deed.search(words)), None)

    def _said_elsewhere(self, one: _Waiting) -> str:
        """The day in the line below 1.各学院自查, or the one at which the words point."""
        is_name = len(one.stretch.text) <= _LONGEST_NAME and not _NO_NAME.search(one.stretch.text)
        return (is_name and self._days_below.get(id(one.stretch), "")) or self._pointed_at(one)

    @cached_property
    def _days_below(self) -> Mapping[int, str]:
        lines = pairwise(self.stretches.values())
        return {id(above): day for above, below in lines if (day := day_alone(below.text)) and not _SIGNED.match(day)}

    def _pointed_at(self, one: _Waiting) -> str:
        """The one day that the notice names in a line of its own, for 请在规定时间内完成."""
        if ("时" not in one.words and "期" not in one.words) or not points_at_time(one.words):
            return ""
        days = read_days(stretch.text for stretch in self.stretches.values())
        return days[0] if len(days) == 1 else ""

    def _span_of(self, stretch: Stretch, draft: Draft, task: str, told_until: int) -> tuple[int, int]:
        """Where a draft stands in the plain text, from the task on that a label says the party of."""
        start = stretch.text.rfind(task, told_until, draft.start) if task and _is_act(task) else -1
        first, end = stretch.plain_span(draft.start if start < 0 else start, draft.end)
        is_open = self.body.text[end : end + 1] in _CLOSES and (start >= 0 or _is_open(self.body.text[first:end]))
        return first, end + is_open

    def read_table(self, blocks: Sequence[Block]) -> None:
        # The ids count the same words in the order of the text.
        self.tell()
        rows = [row for block in blocks for row in read_rows(self.body.text, block.start, block.end)]
        for duty in read_duties(rows, self.last_words):
            if duty.is_prose:
                self.read_cell(duty.what, duty.when.text if duty.when else "", is_held=duty.is_held)
                continue
            clock = Clock(self.anchor, duty.what.text)
            timing = clock.read_cell(duty.when.text, is_held=duty.is_held) if duty.when else None
            timing = timing or clock.read_cell(duty.what.text)
            named, is_sure = names_in(duty.who.text) if duty.who else ((), True)
            if duty.when is None and named and is_sure and names_several_times(duty.what.text):
                # 立即停用，5月10日前完成检定
                self.read_cell(duty.what, "", is_held=duty.is_held, party=named)
                continue
            who = named or self.section.party or self.header.recipients or self.greeted
            words = summarise(duty.what.text, duty.what.text)
            handover = read_handover(duty.what.text)
            modal = find_modal(look_at(read_stretch(duty.what.text, 0, len(duty.what.text)).text, ""), None)
            modality: Modality = "must_not" if modal and modal.force == "must_not" else "must"
            doubts: tuple[Doubt, ...] = (
                ("party_unsure",)
                if duty.is_rival or (duty.is_guessed and named) or not is_sure
                else ()
                if named
                else ("party_from_recipients",)
            )
            if timing is None and (
                duty.names_day_beside or (duty.when is not None and _HAS_DAY.search(duty.when.text) is not None)
            ):
                doubts = (*doubts, "date_unknown")
            elif duty.when and names_several_times(duty.when.text):
                doubts = (*doubts, "several_times")
            if duty.is_told and frames.SCHOOL_ACTS.match(duty.what.text):
                # 学校组织专家组抽查: a stage of nobody to whom the notice is written.
                continue
            if named and _is_span(timing) and duty.is_stage and acts_the_issuer(named, self.issuer):
                # 论文盲审 | 研究生院: its own timetable, in a list of what others have to do.
                continue
            if duty.is_told or is_issuer(who, self.issuer) or (named and all(map(_DECIDES.match, named))):
                # A stage that the issuer itself sees to is its own timetable, in a list of what others have to do.
                doubts = ("may_be_programme",)
            self._add(duty.span, who, modality, words, timing, doubts, None if modality == "must_not" else handover)

    def read_cell(self, cell: Cell, when: str, *, is_held: bool, party: tuple[str, ...] = ()) -> None:
        """A cell of sentences, read like a paragraph; `when` is the cell of its row that has the time.

        The `party` of its row is whose turn it is. Without `is_held` a day in it is the last one.
        """
        stretch = read_stretch(self.body.text, cell.start, cell.end)
        (sentences,) = read_clauses([(stretch.text, split_sentences(stretch.text))])
        clock = Clock(self.anchor, stretch.text, chain.from_iterable(sentences))
        context = Context(self.issuer, self.header.recipients, section=party or self.section.party)
        timed = _time_of(when) if when and not names_several_times(when) else None
        context.heading_span = timed if timed is None or is_held else Timed(timed.clause, as_deadline(timed.expression))
        self.waiting += [
            _Waiting(stretch, clock, draft, "point") for draft in assemble(sentences, context, ToldSpans())
        ]
        self.tell()

    def _add(
        self,
        span: tuple[int, int],
        who: tuple[str, ...],
        modality: Modality,
        words: str,
        timing: Timing | None,
        doubts: tuple[Doubt, ...] = (),
        handover: Handover | None = None,
        excepted: tuple[str, ...] = (),
    ) -> None:
        handed = handover or NO_HANDOVER
        start, end = self.body.plain.source_span(*span)
        quote = self.body.source[start:end]
        listed: tuple[str, ...] = ()
        if self.lists:
            listed = tuple(dict.fromkeys(name for party in who for name in names_meant(party, self.lists)))
            if not listed and "party_from_recipients" in doubts and (seen := names_to_see(quote, self.lists)):
                # 以下单位须…（名单见附件1）: the list names them, and not 主送机关.
                who = listed = seen
        name = identify(quote, self.ids, self.key)
        self.result.append(
            Obligation(
                id=name,
                who=who,
                modality=modality,
                quote=quote,
                start=start,
                end=end,
                span=span,
                text=words,
                timing=timing,
                excepted=excepted,
                listed=listed,
                doubts=doubts,
                needs_review=calls_for_review(doubts),
                deliverable=handed.deliverable,
                form=handed.form,
                to=handed.to,
            )
        )


def _binding(
    waiting: Sequence[_Waiting],
    timings: Sequence[Timing | None],
    doubts: Sequence[tuple[Doubt, ...]],
    date: dt.date | None,
) -> Iterator[tuple[Stretch, Draft, Timing | None, tuple[Doubt, ...]]]:
    """What is told of: without the past, the reasons in front, and statements that most likely bind nobody."""
    found: list[tuple[_Waiting, Timing | None, tuple[Doubt, ...]]] = []
    for one, timing, told in zip(waiting, timings, doubts, strict=True):
        if one.draft.is_bare and _is_past(timing, date, told, is_told=_tells_of_all(one.draft)):
            continue
        if timing is not None and timing.kind == "by" and _is_qualification(one, timing, date):
            continue
        if timing is None and telling.SLOGAN.fullmatch(one.stretch.text, one.draft.predicate, one.draft.end):
            continue
        if telling.STATE.search(one.words):
            continue
        is_in_front = one.place == "preamble" and timing is None
        is_asked = is_in_front and _asks_all(one, told)
        # What is asked for below, with its day, may be the same.
        doubt = tuple(sorted({*told, "amid_others"})) if is_asked else told
        is_reason = is_in_front and not is_asked and not _forbids_all(one, told)
        if not is_reason and not only_tells(one.draft, doubt, one.words):
            found.append((one, timing, doubt))
    in_stretch = Counter(id(one.stretch) for one, *_ in found)
    for one, timing, doubt in found:
        # Nothing else in the paragraph asks or has a day, and it is no point of a list.
        is_lone = one.place == "paragraph" and in_stretch[id(one.stretch)] == 1
        if not (is_lone and only_states(one.draft, doubt, one.words)):
            yield one.stretch, one.draft, timing, doubt


def _opens_with_call(sentences: Sequence[Sequence[Clause]]) -> bool:
    """会前要做足功课。, in front of what is to be done: of nobody, and for no day."""
    if len(sentences) < 2 or len(sentences[0]) != 1:
        return False
    (clause,) = sentences[0]
    is_timeless = all(each.relation and not each.amount for each in clause.expressions)
    return is_timeless and clause.parties is None and frames.CALL_AHEAD.match(clause.text) is not None


def _is_span(timing: Timing | None) -> bool:
    return timing is not None and timing.kind == "between"


def _names_today(sentences: Sequence[Sequence[Clause]], *, is_so_far: bool) -> bool:
    """Whether the last day that a paragraph names, or those before it, is that of the notice: 今日18:00前停工."""
    for clause in chain.from_iterable(sentences):
        for expression in clause.expressions:
            moment = expression.last or expression.first
            if moment is not None and not moment.is_clock_only and not moment.is_same_day:
                is_so_far = moment.day_shift == 0
    return is_so_far


def _time_of(step: str) -> Timed | None:
    """The time of a step, as of a clause in front."""
    words = spell_out(step)
    (sentences,) = read_clauses([(words, split_sentences(words))])
    return best_of(list(chain.from_iterable(sentences)))


def _is_open(words: str) -> bool:
    """（责任单位：X without what closes it."""
    return any(words.count(opens) > words.count(closes) for opens, closes in ("（）", "()", "【】"))


def _deed_of(text: str, draft: Draft, task: str) -> str:
    """The words that may tell what is handed in: the task of a label, or all behind the party."""
    if draft.is_labelled:
        return task or text[draft.act : draft.end]
    return text[draft.predicate : draft.end]


def _is_act(task: str) -> bool:
    """排查隐患，建立台账（责任单位：…） is the duty itself, 宿舍管理不严问题（责任单位：…） what it is about."""
    return not task.endswith(("问题", "情况", "不足", "事项")) and look_at(task, "").has_act(0)


def _task_before(text: str, at: int) -> str:
    """The sentence before a label: the matter for which 责任单位：… names who answers."""
    sentence = text[max(0, at - _LONGEST_TASK) : at].rstrip("。；，：")
    return sentence[max(sentence.rfind(mark) for mark in "。；！？") + 1 :]


def _anchor_of(header: Notice, register: Register) -> Anchor:
    events = _known_events(header, register)
    return Anchor(header.date, events, header.events, header.issued or header.date, register.closed_days)


def _known_events(header: Notice, register: Register) -> Mapping[str, str]:
    """Event → ISO day: the school calendar's next occurrence, overruled by the notice's own front matter."""
    events: dict[str, str] = {}
    if header.date is None:
        return header.events
    since = header.date - dt.timedelta(days=31)
    for event in register.events:
        if event.date >= since and event.date.isoformat() < events.get(event.name, "9999"):
            events[event.name] = event.date.isoformat()
    return events | header.events


def _tells_of_all(draft: Draft) -> bool:
    """以上同志均于2023年5月以前列为积极分子"""
    return draft.timed is not None and draft.timed.clause.text.endswith(
        ("均于", "均在", "都于", "都在"), 0, draft.timed.expression.start
    )


def _forbids_all(one: _Waiting, doubts: tuple[Doubt, ...]) -> bool:
    """任何单位不得泄密, in front of 一、: a ban that names for whom it is; 不得掉以轻心 only says how to take it."""
    is_ban = one.draft.modality == "must_not" and not one.draft.is_bare and _NOT_NAMED.isdisjoint(doubts)
    return is_ban and not telling.SAYS_HOW_TO_TAKE_IT.search(one.words)


def _asks_all(one: _Waiting, doubts: tuple[Doubt, ...]) -> bool:
    """请各学院组织师生清点器材, in front of 一、: a plea that names whom it asks, for a deed; no 请各单位贯彻执行."""
    plea = one.words.find("请各")
    is_plea = plea >= 0 and (plea == 0 or one.words[plea - 1] in "，现") and _NOT_NAMED.isdisjoint(doubts)
    return is_plea and not one.draft.is_bare and telling.ONLY_EXHORTS.search(one.words, plea) is None


def _is_qualification(one: _Waiting, timing: Timing, date: dt.date | None) -> bool:
    """须在2024年12月31日前入职, in a notice of 2026: who is meant, and no day by which to act."""
    has_gone_by = date is not None and timing.due is not None and timing.due[:10] < date.isoformat()
    return has_gone_by and frames.ATTAINS.search(one.words) is not None


def _is_past(timing: Timing | None, date: dt.date | None, doubts: tuple[Doubt, ...], *, is_told: bool) -> bool:
    """A statement without a modal word whose day had gone by when the notice was written tells of the past.

    But 各党总支于3月1日前报送 with a party of its own is a slip in a date, and `checks` says so.
    """
    names_party = not {"party_inherited", "party_from_afar", "party_from_recipients", "party_unsure"}.intersection(
        doubts
    )
    if timing is None or (timing.kind == "by" and names_party and not is_told):
        return False
    day = timing.sort_date
    return date is not None and day is not None and day[:10] < date.isoformat()
