"""Whose turn it is: a heading that is a party, or a lead-in that ends in a colon, gives its party to what follows.

It goes through the blocks in order and knows of each only its mark and words.
"""

from __future__ import annotations

from typing import NamedTuple

from bulletin.extract.ladder import LOWEST, level_of
from bulletin.extract.lexicon import LEXICON
from bulletin.extract.party import read_parties
from bulletin.extract.step import Step, names_doer
from bulletin.extract.words import frames
from bulletin.extract.words.parties import HEADS, SINGLE_HEADS
from bulletin.late_pattern import late
from bulletin.read.blocks import Block

_COLON = ("：", ":")
# Sentences, and what a section is about (关于听课人员).
_MORE_THAN_A_NAME = late("[，。：；]|^关于")
_LONGEST_HEADING = 40
_LONGEST_TITLE = 14
_LONGEST_NAME = 30
# 体育馆二楼会议室: where it is, below when.
_PLACES = ("室", "厅", "楼", "馆", "场", "校区", "门口", "礼堂", "号", "层")
_NAMED_STEP = late(r"(?:第[一二三四五六七八九十\d]{1,2}[阶步期批]段?|步骤|阶段|[Ss][Tt][Ee][Pp])[^，。；]{1,20}")
# 材料清单：, 提交地点：: neither what is to be done nor when.
_OTHER_LABEL = late(
    "[^，。；：]{0,8}(?:清单|地点|地址|内容|材料|对象|方式|范围|标准|名额|电话|联系人|邮箱|条件|依据|说明|备注)(?:（[^（）]*）)?："
)
_PART_OF_SENTENCE = late("[，。；：！？]")
# The last characters of all heads, and of a note behind one: most short paragraphs end otherwise and are no name.
_NAME_ENDS = frozenset(head[-1] for head in (*HEADS, *SINGLE_HEADS)) | {"）"}


# 学院对值班工作提出以下几点要求：: whoever asks, where 各单位要做好以下安排： names whom it asks.
_ASKS_OTHERS = late(
    "(?<![要须应请需])(?:提出|作出|做出|提|有|明确|强调|重申|部署|通知|规定)了?(?:以下|如下|下列)[^，。；：]{0,6}(?:要求|规定|安排|部署|意见|通知|决定|说明)："
)
# （二）学院评审。: what is done there; 评审专家 are people.
_DEEDS = ("评审", "监考", "急诊", "门诊", "会务", "保安", "物业", "代表")


# 学生须知, 【毕业生篇】, 二、对考生的要求: all that stands below is for them.
_FOR_THEM = late(
    "【?(?:对|给|致)?(?P<who>[^，。；：、【】的]{2,8}?)(?:须知|注意事项|温馨提示|篇|的要求|应做好的工作|的职责|职责)】?"
)

# 3月5日至20日, 3月20日前, 3月中旬: what all that stands below can be done in.
_LASTS = late("[至到—－~～–-]|[前止内底末旬]")


class _StepHere(NamedTuple):
    """When a step is taken; a block of the same `level` of the ladder or a higher one ends it."""

    level: int
    time: str


_NO_STEP = _StepHere(0, "")


class Section:
    """The party under which blocks stand. `heading` holds until a heading of the same or a higher level comes."""

    def __init__(self) -> None:
        self._heading: tuple[str, ...] = ()
        self._opening: tuple[str, ...] = ()  # that of the block at hand: 水电科。7月5日前检修…
        self._level = 0
        self._lead_in: tuple[str, ...] = ()
        self._description = 0  # the level of the heading that opened a section which only tells; 0 outside of one
        self._due: tuple[int, str] = (
            0,
            "",
        )  # the level of the heading that names a deadline for what stands below, and it
        self._due_of_items = ""  # that of the lead-in
        self._asks = False
        self._demands = 0  # the level of the heading 二、工作要求, below which bare acts are asked for; 0 outside
        self._step = _NO_STEP
        self._is_step_begun = False
        self._is_of_step = True
        self._last_level = 0
        self._above_stages: int | None = None  # the level of the heading below which stages stand without marks
        self._rung = 0  # that of the lead-in, or just above its first item; 0 until one is known

    @property
    def party(self) -> tuple[str, ...]:
        """The party to fall back on, before 主送机关."""
        return self._opening or self._lead_in or self._heading

    @property
    def deadline(self) -> str:
        """Till when what stands here is to be done, in the words of a lead-in or heading above it."""
        return self._due_of_items or self._due[1]

    @property
    def step(self) -> str:
        """When the step is taken under which the block stands, in the words of the line above it."""
        return self._step.time if self._is_of_step else ""

    @property
    def is_step_begun(self) -> bool:
        """Whether a block has said before what is to be done in the step: 评审委员须回避 is then no more of it."""
        return self._is_step_begun

    def begin_step(self) -> None:
        """Take note that a block has said what is to be done in the step."""
        self._is_step_begun = True

    @property
    def asks(self) -> bool:
        """Whether a lead-in (各党总支要做好以下工作：) asks for the point at hand."""
        return self._asks

    @property
    def demands(self) -> bool:
        """Whether the block stands under 二、工作要求 or the like, where 关好门窗 asks for something."""
        return self._demands > 0

    @property
    def is_description(self) -> bool:
        """Whether the block stands under 一、基本情况 or the like, where bare statements assign nothing."""
        return self._description > 0

    def enter(self, block: Block, words: str, step: Step | None = None) -> None:
        """Take note of a block before it is read; `words` are its uniform ones, without the ladder's mark.

        `step` is the one of which it says when.
        """
        level = level_of(block)
        if step:
            self._step = _StepHere(self._last_level if step.is_named_above else level or self._last_level, step.time)
            self._is_step_begun = False
        elif (level and level <= self._step.level) or (not level and _is_title(words)):
            self._step = _NO_STEP
        self._is_of_step = _OTHER_LABEL.match(words) is None
        self._last_level = level or self._last_level
        if level and level <= self._level:
            self._heading = ()
        if level:
            self._enter_section(level, words)
        if level and level <= self._due[0]:
            self._due = (0, "")
        if level and len(words) <= _LONGEST_HEADING and (due := _deadline_in(words) or _time_for_all(step, words)):
            self._due = (level, due)
        are_stages_over = self._above_stages is not None and 0 < level <= self._above_stages
        if (not level and block.shape != "item") or (level and level <= self._rung) or are_stages_over:
            self._above_stages = None if are_stages_over else self._above_stages
            self._end_lead_in("" if level else _time_for_all(step, words))
        elif not self._rung:
            self._rung = level - 1 if level else LOWEST
        opening, stop, rest = words.partition("。")
        # 三是补充谈话对象。…: a measure and nobody.
        self._opening = _only_party(opening) if stop and rest and not block.marker.endswith("是") else ()
        named = _only_party(words) or (step.who if step else ())
        if named:
            self._heading, self._level, self._lead_in = named, level or LOWEST + 1, ()

    def _end_lead_in(self, due: str) -> None:
        """Forget the lead-in; with `due` the block is one itself: 第一阶段：自查（3月5日至25日） above 1.…"""
        self._lead_in, self._due_of_items, self._asks = (), due, False
        if due:
            self._rung = 0
            self._above_stages = self._last_level if self._above_stages is None else self._above_stages

    def _enter_section(self, level: int, words: str) -> None:
        """Take note of a heading that opens a section which only tells, or one of demands; or that ends one."""
        if level <= self._description:
            self._description = 0
        if not self._description and frames.DESCRIPTION_HEADING.match(words):
            self._description = level
        if level <= self._demands:
            self._demands = 0
        may_demand = "要求" in words or "注意事项" in words
        if not self._demands and may_demand and frames.DEMANDS_HEADING.match(words):
            self._demands = level

    def leave(self, block: Block, words: str, party: tuple[str, ...]) -> None:
        """Take note of how a block ended: 各党总支要做好以下工作： gives its party to the items behind it."""
        self._opening = ()
        if words.endswith(_COLON):
            last = words[words.rfind("。") + 1 :]
            self._lead_in, self._rung = () if _ASKS_OTHERS.search(last) else party, level_of(block)
            self._due_of_items, self._asks = (
                _deadline_in(last) or _deadline_of_list(last),
                frames.ASKS_BELOW.search(last) is not None,
            )


def _deadline_in(words: str) -> str:
    """The deadline that a heading or a lead-in names for what stands below it, in its words."""
    found = frames.DEADLINE_ABOVE.match(words) if "前" in words or "日）" in words else None
    return next((named for named in found.groups() if named), "") if found else ""


def _deadline_of_list(words: str) -> str:
    """The deadline of the whole of which the things below are parts, in its words."""
    found = frames.LIST_BELOW_DAY.match(words) if "包" in words or "分为" in words else None
    return found["first"] if found else ""


def _time_for_all(step: Step | None, words: str) -> str:
    """The time of a step of some length, and of a stage of a day (自查阶段（3月20日）), for each thing below it."""
    if step is None or step.is_named_above:
        return ""
    return step.time if "阶段" in words or _LASTS.search(step.time) else ""


def _is_title(words: str) -> bool:
    """★学校评审, 【材料报送】, 第三阶段：材料报送: a line of a few words that is no sentence."""
    if _NAMED_STEP.fullmatch(words):
        return True
    if len(words) > _LONGEST_TITLE or _PART_OF_SENTENCE.search(words.rstrip("：:")) or words.endswith(_PLACES):
        return False
    # 系主任审核签字 is what somebody does.
    return not names_doer(words)


def _only_party(words: str) -> tuple[str, ...]:
    bare = words.rstrip("：:。")
    if told := _FOR_THEM.fullmatch(bare.lstrip("。")):
        bare = told["who"]
    longest = max(map(len, bare.split("、")))
    if len(bare) < 2 or longest > _LONGEST_NAME or bare[-1] not in _NAME_ENDS or _MORE_THAN_A_NAME.search(bare):
        return ()
    if bare.endswith(_DEEDS) or (bare.endswith("大家") and bare != "大家"):
        # 几件小事拜托大家
        return ()
    parties = read_parties(bare, LEXICON.tag(bare), 0)
    return parties.names if parties and parties.end == len(bare) else ()
