"""A uniform text in, sentences and their comma-clauses out; brackets, quotation marks and 《》 are not split inside.

A bracket that is a sentence of its own (…。（3月5日前请登录系统核对。）) is split like one.
"""

from __future__ import annotations

from bisect import bisect_left

from bulletin.extract.bracketed import asks_apart
from bulletin.extract.words.turn_names import TURN_NAME
from bulletin.late_pattern import late
from bulletin.record import record

_PAIRS = {"（": "）", "《": "》", "“": "”", "「": "」", "【": "】", "〔": "〕"}
_LONGEST_PAIR = 160
_SHORTEST = 10
_ASKS = late("请(?![示假教])|[必无]?须(?!知)|务必|应(?=[于在当按及提])|不得|严禁|[日号天点时底]前(?=[一-龥])")
_BRACKETS = frozenset((*_PAIRS, *_PAIRS.values()))
_SENTENCE_ENDS = frozenset("。！？；!?")
_CLAUSE_ENDS = frozenset("，：")
_SIGNS = late("[（《“「【〔）》”」】〕。！？；!?：，]")
# 学生党支部须于12月14日前、|教工党支部须于12月21日前召开: a day for each of them.
_BESIDE = late(
    r"(?<=[前日号止])(?:（(?:星期|周)[一二三四五六日]）前?)?、(?!最[迟晚]|至[迟少])(?=(?:[\d一二三四五六七八九十]{1,3}号?[楼栋班组])?(?:[^，。；：（）\d]|（[^（）\d]{1,6}）){2,30}?(?:[于在]|[须应要请])?\d{1,2}月\d)"
)
# 基建处6月底前完成验收、|国资处7月15日前提交需求: what another one does, and by when; but 请教务处、科研处3月底前…
_NEXT_ONE = late(
    r"、(?=[^，。；：（）、\d]{1,10}(?:[处部办院科系馆会站队组]|中心|公司|集团|党委|总支|支部)"
    r"(?:[于在须应要])?(?:每[年月周日季]|\d{1,2}月|\d{4}年))"
)
# 甲班周一下午、|乙班周三下午参加体检; 教学单位月底前、|科研单位下月10日前报送: of several who take turns.
_DAY_OPENS = (
    r"(?:最[迟晚]|至迟|必?须|应当?|要|请|务必|统一|原则上)*[于在自从]?"
    r"(?:(?:20\d\d年|[本今明次]年|下个?月|[本每次]月)?\d{1,2}[月日号]|[本下每]?个?(?:周|星期)[一二三四五六日天]|(?:20\d\d年|[本今明次]年|\d{1,2}月|[本下每次]月)?(?:月底|年底|[上中下]旬)|每(?:[月周日天季年]|半年|学[期年])"
    r"|[今明][日天]|(?:[上下中]午|晚上?)\d|\d{1,2}[:：点时]|(?:[一-龥]{0,4}[前后]|提前)\d{1,3}个?(?:天|日|周|小时|分钟|工作日))"
)
_IN_TURN = late(
    rf"{TURN_NAME}{_DAY_OPENS}(?:[^，。；：！？的]|(?<=\d)：(?=\d)){{0,16}}?(?:(?<=[前日号底午末旬天内时点止起季度年月周）\d])|(?<=期间)|(?<=[周期][一二三四五六]))、"
    rf"(?={TURN_NAME}(?:[、和与及]{TURN_NAME}){{0,5}}{_DAY_OPENS})"
)
_TIME_SO_FAR = late(r"\d月|每[年月周日季]")
# 自5月8日起，|至8月7日止 is one time and no two clauses.
_SIGNS_OF_SPANS = late(
    r"[（《“「【〔）》”」】〕。！？；!?：]|，(?!(?<=[起始]，)(?:一直|持续|截)?[至到](?:\d|次年|次月|次日|翌|本[月周]|下个?[月周]|年底|月底|学期|[周正腊]|星期|农历|除夕|元宵))"
)


@record
class Segment:
    """A comma-clause: [start, end) without its closing mark, which is `mark` (empty at the end of the text)."""

    start: int
    end: int
    mark: str


def split_sentences(text: str) -> list[list[Segment]]:
    """The sentences (up to 。！？；) of a text as lists of their clauses (up to ，：); empty ones are left out."""
    signs = _signs_of(text)
    brackets = [sign for sign in signs if sign[1] in _BRACKETS]
    closes = _matching(brackets) if brackets else {}
    if own := {at: closes.pop(at) for at, sign in brackets if sign == "（" and _is_sentence(text, at, closes.get(at))}:
        ends = {*own, *own.values()}
        signs = [(at, "。" if at in ends else sign) for at, sign in signs]
    sentences: list[list[Segment]] = []
    current: list[Segment] = []
    start = inside_until = 0
    for at, sign in signs:
        if at < inside_until:
            continue
        if at in closes:
            inside_until = closes[at] + 1
        elif sign in _SENTENCE_ENDS or sign in _CLAUSE_ENDS:
            if at > start:
                current.append(Segment(start, at, sign))
            if sign in _SENTENCE_ENDS and current:
                sentences.append(current)
                current = []
            start = at + 1
    if start < len(text):
        current.append(Segment(start, len(text), ""))
    if current:
        sentences.append(current)
    return sentences


def _is_sentence(text: str, opens: int, closes: int | None) -> bool:
    """…。（3月5日前请登录系统核对。）: whether a bracket is a sentence of its own, which asks for something."""
    if closes is None or closes - opens < _SHORTEST:
        return False
    stands_apart = closes + 1 == len(text) or text[closes + 1] in _SENTENCE_ENDS
    if not stands_apart or _ASKS.search(text, opens, closes) is None:
        return False
    begin = max(text.rfind(end, 0, opens) for end in _SENTENCE_ENDS) + 1
    return begin == opens or asks_apart(text[begin:opens], text[opens + 1 : closes])


def _signs_of(text: str) -> list[tuple[int, str]]:
    """Where sentences, clauses and brackets end or begin, and the 、 that parts two clauses as ， does."""
    marks = _SIGNS_OF_SPANS if "起，" in text or "始，" in text else _SIGNS
    signs = [(at := found.start(), text[at]) for found in marks.finditer(text)]
    if "、" in text and (in_turn := [(found.end() - 1, "，") for found in _IN_TURN.finditer(text)]):
        signs = sorted({*signs, *in_turn})
    if "前、" in text or "日、" in text or "）、" in text:
        signs = sorted({*signs, *((found.end() - 1, "，") for found in _BESIDE.finditer(text))})
    if (
        "、" in text
        and ("月" in text or "每" in text)
        and (nexts := [found.start() for found in _NEXT_ONE.finditer(text)])
    ):
        begins = [at for at, _ in signs]
        for at in nexts:
            number = bisect_left(begins, at)
            if _TIME_SO_FAR.search(text, begins[number - 1] if number else 0, at):
                signs.append((at, "，"))
        signs.sort()
    return signs


def split_off(segment: Segment, at: int) -> tuple[Segment, Segment]:
    """Two clauses for one, parted before index `at`."""
    return Segment(segment.start, at, "，"), Segment(at, segment.end, segment.mark)


def _matching(brackets: list[tuple[int, str]]) -> dict[int, int]:
    """Opening mark → its closing one, for pairs that close soon; a mark without its partner is a plain character."""
    pairs: dict[int, int] = {}
    stack: list[tuple[int, str]] = []
    for at, sign in brackets:
        while stack and at - stack[-1][0] > _LONGEST_PAIR:
            stack.pop()
        if sign in _PAIRS:
            stack.append((at, _PAIRS[sign]))
            continue
        for depth in range(len(stack) - 1, max(len(stack) - 5, -1), -1):
            if stack[depth][1] == sign:
                pairs[stack[depth][0]] = at
                del stack[depth:]
                break
    return pairs
