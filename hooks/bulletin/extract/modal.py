"""The modal word of a clause: must, must not, or a permission, and how surely; knows no party's name and no time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from bulletin.extract.lexicon import Tag, Token
from bulletin.extract.party import Parties
from bulletin.extract.view import ACT_TAGS, View
from bulletin.extract.words import read_words
from bulletin.extract.words.parties import ALL_OF_THEM, OFFICE_ENDS, UNNAMED
from bulletin.late_pattern import late
from bulletin.record import record

_MODAL_TAGS: frozenset[Tag] = frozenset({"must", "must_not", "may"})
_WEAK_MUST = frozenset(read_words("weak_must"))
_WEAK_MUST_NOT = frozenset(read_words("weak_must_not"))

_THEN: frozenset[Tag] = frozenset({*ACT_TAGS, "preposition", "adverb"})

# 不得少于两次, 不得晚于3月5日 ask for something.
_AT_LEAST = ("少于", "低于", "早于", "晚于", "迟于")

# 确保数据一个|不能|少: all of them, and no ban.
_NOT_ONE = late(r"一[个人项户名家处条件份门生校班步样点人][都也]?\Z")
_LEFT_OUT = ("少", "漏", "落", "多", "错", "丢", "缺", "掉", "差")

# 发现问题的，立即停止操作并报告: to stop at once is the first thing to do, and no standing ban.
_AT_ONCE = tuple(read_words("immediate"))
# 由教务处|取消该课程: whoever is named calls it off.
_CALLED_OFF = ("取消", "叫停", "停办")
_STANDING = late("[^，]{0,10}(?:资格|成绩|学籍|名额|评优|评先|称号|奖励)")
# 旧版登记簿即日起停止使用
_SINCE = ("起", "同时", "一律", "统一")

_ABOUT_WHOM = late(r"对(?!照|标|接)|针对|凡|除")
_TO_SUCH = late(r"[对向给为把将](?:不能|不便|不可|不宜|不得)[^，须应要请]{1,12}的[一-龥]{2,}")
_CASE_OF = late(r"(?:[^，的]{0,6}(?:不能|不便|无法|未能))[^，的]{1,10}的[一-龥]{2,5}?(?=请|须|应|必须|要|需)")
# 不能采纳的写明理由, 不能到会的向组织部请假
_CANNOT = late(r"(?:不能|不便|不可)(?P<what>[^，的]{2,5})的(?!一律|均|都)")
# 如有特殊情况|不能参会, 因病|不能按时提交: a case, for which something follows.
_CASE_BEFORE = late(
    r"(?:(?<!例)如(?!实|期|数|何)|若(?!干)|倘|遇|确[因有]|因(?:故|病|事|伤|公务|特殊|客观|身体|个人|工作原|疫情|天气|其他|各种|时间|不可抗)|(?<![没所])有(?:特殊|异常|事(?!业)|困难|冲突))[^，]{0,12}$"
)
# 逾期不交的，教材科不能|保证供应: what comes of it.
_CANNOT_GIVE = ("保证", "满足", "确保", "保障", "再提供", "正常供", "按时供")
# 逾期的，教务处不能|受理: what an office does not do for those who are late.
_SERVES = tuple(
    (
        "受理 办理 发放 报销 接收 提供 审批 结算 支付 补发 补办 开具 录入 安排 配发 邮寄 补录 登记 审核 通过 "
        "核销 支出 注册 给予 予以 再办 再受理 再发 再补 再接收 及时 按期"
    ).split()
)
# 一定|做好, and 具有|一定组织能力.
_BEHIND_SURELY: frozenset[Tag] = frozenset({*ACT_TAGS, "preposition", "adverb", "disposal"})
_SOME = tuple("有 存在 取得 达到 满足 符合 具备 给予 给 造成 产生 起到 积累 形成 获得 按 按照 在 经过 于".split())
_INABILITY = ("不能", "不便", "不可")
_LONGEST_CASE = 14
# 教师可根据教学|需要|调整课时
_NEED_OF = late(r"(?:根据|按照?|因|为|满足|视|结合|依据|适应|围绕|出于|基于)[^，须应请]{0,24}$")
_BY_A_DAY = late(r"[\d日号时点分底末][之以]?前")
_MODIFIES = late(r"[^，]{0,12}的[一-龥]{1,8}$")


@record
class Modal:
    """`force` of the word that ends at `end`; a weak one may as well tell a purpose or a result."""

    force: Literal["must", "must_not", "permission"]
    end: int
    is_weak: bool

    @property
    def binds(self) -> bool:
        return self.force != "permission" and not self.is_weak


def find_modal(view: View, subject: Parties | None) -> Modal | None:
    """The clause's modal word: a ban before a requirement, a requirement before a permission, else the first."""
    if _MODAL_TAGS.isdisjoint(view.tokens.tags):
        return None
    best: Modal | None = None
    begin = _behind_condition(view)
    for number, token in enumerate(view.tokens):
        if token.tag not in _MODAL_TAGS or token.start < begin or _is_aside(view, token, subject, best):
            continue
        opens = _opens_predicate(view.tokens, number, subject)
        if token.tag == "must_not":
            found = _of_ban(view, token, subject, is_first=best is None, opens=opens)
            if found and found.force == "must_not":
                return found
            best = best or found
        elif token.tag == "may":
            best = best or Modal("permission", token.end, is_weak=False)
        elif best is None and (opens or token.text not in _WEAK_MUST):
            best = Modal("must", token.end, token.text in _WEAK_MUST)
        elif best is not None and best.force == "permission":
            best = Modal("must", token.end, is_weak=False)
    return best


def _of_ban(view: View, token: Token, subject: Parties | None, *, is_first: bool, opens: bool) -> Modal | None:
    """What a word that forbids asks for; a weak one only where it opens the predicate or stands behind a day."""
    # 在建工地一律停止施工
    if token.text.startswith(_INABILITY) and is_first and _CASE_BEFORE.search(view.words, view.begin, token.start):
        return None
    if token.text == "不能" and (
        view.words.startswith(_CANNOT_GIVE, token.end)
        or (subject and _is_office(subject) and view.words.startswith(_SERVES, token.end))
    ):
        return Modal("permission", token.end, is_weak=False)
    if _NOT_ONE.search(view.words, view.begin, token.start) and view.words.startswith(_LEFT_OUT, token.end):
        return None
    if token.text in _CALLED_OFF and subject and view.words.endswith("由", 0, subject.start):
        # 由导师取消|的除外; 由人事处取消|评优资格 is what somebody loses.
        if view.words.startswith("的", token.end) or _STANDING.match(view.words, token.end):
            return None
        return Modal("must", token.end, is_weak=False)
    is_weak = token.text in _WEAK_MUST_NOT and not view.words.endswith(("一律", "全部"), 0, token.start)
    if view.words.startswith(_AT_LEAST, token.end):
        return Modal("must", token.end, is_weak=not view.has_act(0))
    if is_weak and view.words.endswith(_AT_ONCE, 0, token.start):
        return Modal("must", token.end, is_weak=False)
    binds = not is_weak or (is_first and (opens or view.words.endswith(_SINCE, 0, token.start)))
    return Modal("must_not", token.end, is_weak) if binds else None


def _is_office(subject: Parties) -> bool:
    """教务处, and not 各单位, of whom all are told what they may not do."""
    name = subject.names[-1]
    return name.endswith(OFFICE_ENDS) and not name.startswith((*ALL_OF_THEM, *UNNAMED))


def _behind_condition(view: View) -> int:
    """因故不能参加的须请假: what stands before 的须 holds of those who are meant."""
    first = 0
    if "的" in view.words:
        for token in view.tokens:
            if token.tag in ("must", "must_not") and view.words.endswith("的", 0, token.start):
                first = token.start
                break
    # 不能出席的|代表请请假
    if first or "的" not in view.words:
        return first
    named = _CASE_OF.match(view.words, view.begin)
    return named.end() if named else _behind_inability(view)


def _behind_inability(view: View) -> int:
    """不能采纳的|写明理由: 不能 forbids nothing where 的 and what is then to be done come behind it."""
    cannot = _CANNOT.search(view.words, view.begin)
    if cannot is None:
        return 0
    behind = next((token for token in view.tokens if token.start >= cannot.end()), None)
    if behind is None or behind.start != cannot.end() or behind.tag not in _THEN:
        return 0
    # 代替他人的汇报: what ends the clause is a thing.
    return cannot.end() if behind.end < len(view.words) else 0


def _is_aside(view: View, token: Token, subject: Parties | None, best: Modal | None) -> bool:
    """Whether a modal word is no word of this clause's predicate: in brackets, in the party's name, in an object."""
    if view.is_inside_brackets(token.start) or (subject and subject.start <= token.start < subject.end):
        return True
    if token.text.startswith("需") and _NEED_OF.search(view.words, view.begin, token.start):
        return True
    if token.tag == "must_not" and _TO_SUCH.match(view.words, token.start - 1) and token.start:
        # 要对|不能返校的学生做好登记: whom it is done to.
        return True
    if token.tag == "must" and view.words.endswith(("已", "已经", "曾", "刚"), 0, token.start):
        # 检查组已责令封存
        return True
    if token.text == "一定" and _is_so_much(view, token):
        return True
    if token.tag == "may" and _permits_nothing(view, token):
        return True
    if _ABOUT_WHOM.match(view.words, view.begin) and _MODIFIES.match(view.words, token.end):
        # 对不能到会的党员
        return True
    if token.tag == "must" and (_is_of_thing(view, token) or token.end == len(view.words)):
        # 2021年应换届的两个分党委; 余额可以满足整改需要
        return True
    if "disposal" not in view.tokens.tags:
        return False
    # 要把不得收礼的规定传达到每个人, 将暂不返校人员名单报防控办
    begin = best.end if best else 0 if _is_handed_on(view, token) else token.start
    return any(t.tag == "disposal" and begin <= t.start < token.start for t in view.tokens)


def _permits_nothing(view: View, token: Token) -> bool:
    """关闭不用的账号; 4月10日前提交小样即可: no more than that is asked for, and by a day."""
    if token.end == len(view.words):
        return view.words.endswith("即可") and _BY_A_DAY.search(view.words) is not None
    return view.words.startswith("的", token.end) and token.end + 1 < len(view.words)


def _is_so_much(view: View, token: Token) -> bool:
    """取得一定成效, 达到一定金额的合同; but 一定做好, 一定在3月20日前报送."""
    behind = next((other for other in view.tokens if other.start >= token.end), None)
    if behind is None or behind.tag not in _BEHIND_SURELY or view.words.startswith("的", behind.end):
        return True
    return view.words.endswith(_SOME, 0, token.start)


def _is_handed_on(view: View, token: Token) -> bool:
    """Whether a ban stands in what is handed in, 将暂不返校人员名单报…: a verb of handing in comes behind it."""
    is_of_thing = token.text in _WEAK_MUST_NOT or (
        token.text in _INABILITY and "的" in view.words[token.end : token.end + _LONGEST_CASE]
    )
    return is_of_thing and any(t.tag == "deliver" and t.start > token.end for t in view.tokens)


def _is_of_thing(view: View, token: Token) -> bool:
    """2021年应换届的两个分党委: one verb between the word and 的, and something behind it."""
    number = view.tokens.index(token)
    verb = view.tokens[number + 1] if number + 1 < len(view.tokens) else None
    if verb is None or verb.tag not in ACT_TAGS or not view.words.startswith("的", verb.end):
        return False
    return verb.end + 1 < len(view.words) and token.text in ("应", "需", "须", "应当")


def _opens_predicate(tokens: Sequence[Token], number: int, subject: Parties | None) -> bool:
    """Whether no other verb stands between the party (or the clause's front) and this token."""
    start = subject.end if subject and subject.start < tokens[number].start else 0
    return ACT_TAGS.isdisjoint([token.tag for token in tokens[:number] if token.start >= start])
