"""Who acts in a clause: a view of it and its times in, the party out; asks each finder in turn."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.extract.any_noun import (
    DO_SUCH_HINT,
    MEETS,
    PAPER_FIRST_HINT,
    THOSE_HINT,
    TOPIC_HINT,
    anybody,
    behind_paper,
    behind_topic,
    do_such,
    everybody,
    meeting_decides,
    of_upper_body,
    those_who,
)
from bulletin.extract.asking import Question, Questions
from bulletin.extract.at_front import at_front
from bulletin.extract.author import OWN_PAPER, author
from bulletin.extract.banned import SIGNS
from bulletin.extract.before_event import before_event
from bulletin.extract.consulting import SPEAKS_HINT, speaks_first
from bulletin.extract.half_sentence import without_half_sentence
from bulletin.extract.naming import HAVE_POSTS
from bulletin.extract.new_kind import NEW_KIND_HINT, new_kind
from bulletin.extract.nobody import is_counted, is_nobody
from bulletin.extract.owner import owner
from bulletin.extract.pared_name import all_of_them, cut_short, unglued, with_post
from bulletin.extract.party import HEAD_TAGS, Parties
from bulletin.extract.put_in_charge import behind_by, behind_charge, in_note
from bulletin.extract.scene import Scene
from bulletin.extract.signing import goes_round, signs_for_office
from bulletin.extract.spoken_to import (
    BAN_FIRST,
    NICKNAME,
    TOLD_FIRST,
    banned,
    behind_ban,
    behind_later_plea,
    behind_plea,
    by_nickname,
    kept_out,
    told_firmly,
)
from bulletin.extract.time.expression import Expression
from bulletin.extract.view import View
from bulletin.extract.whose_people import with_people, without_matter
from bulletin.extract.words.parties import FIELDS_OPEN
from bulletin.late_pattern import late

_EACH = late("各|任何|每[名位]|所有|全体")
_ANY_NOUN = late(
    f"由|车|非|其[他它余]|[他旁外别]人|{NICKNAME.pattern}|[大席公委员务表代议审证事]会|人选|候选人|在校|未[^，]{{2,10}}的|上级|{_EACH.pattern}|{SIGNS.pattern}|{NEW_KIND_HINT.pattern}"
)
# What may stand between a time in front and the party.
_BEHIND_TIME = frozenset("，内、的起")
# 核对无误后和|财务处: what somebody does first, and with whom they speak then.
_THEN_WITH = late(r"[^，\d]{2,14}?(?<!博士)(?<!站)后[和与跟同](?!勤|续|期|备|方|台|面|门|来)[^，]{2,}")


def find_subjects(clauses: Sequence[tuple[View, Sequence[Expression]]]) -> list[Parties | None]:
    """The acting party of each clause, None where it names none: then it inherits one (`assemble`)."""
    named = [number for number, (view, _) in enumerate(clauses) if _may_name(view)]
    scenes = [Scene(*clauses[number], _behind_leading_time(*clauses[number])) for number in named]
    parties = _FINDERS.first_answers(scenes, [scene.view.words for scene in scenes])
    answers: list[Parties | None] = [None] * len(clauses)
    for number, found in zip(named, parties, strict=True):
        if (
            found is not None
            and not is_nobody(clauses[number][0], found)
            and not is_counted(clauses[number][0], found)
            and not ("签" in clauses[number][0].words and signs_for_office(clauses[number][0], found))
            and not (found.start > 1 and goes_round(clauses[number][0], found))
            and not (found.names[0].startswith("跨") and found.names[0].endswith(HAVE_POSTS))
            and not ("后" in found.names[0] and _THEN_WITH.match(found.names[0]))
        ):
            answers[number] = _as_meant(clauses[number][0], found)
    return answers


def _as_meant(view: View, found: Parties) -> Parties | None:
    """The party without what is glued to its name, and with what belongs to it."""
    whole = without_half_sentence(view, found)
    party = without_matter(view, all_of_them(view, unglued(cut_short(view, whole)))) if whole else None
    if party is None:
        return None
    party = with_people(view, party)
    return with_post(view, party) if view.words[party.end : party.end + 1] in FIELDS_OPEN else party


def _may_name(view: View) -> bool:
    """Whether a clause can name anybody: by a noun in which a party's name ends, or with 各, 任何, 由 and any noun."""
    return not HEAD_TAGS.isdisjoint(view.tokens.tags) or _ANY_NOUN.search(view.words) is not None


def _behind_leading_time(view: View, expressions: Sequence[Expression]) -> int:
    """Where the words begin behind 3月1日前，."""
    at = view.begin
    for expression in expressions:
        if expression.start <= at + 1 and expression.kind not in ("immediate", "prompt"):
            at = max(at, expression.end)
    while at < len(view.words) - 1 and view.words[at] in _BEHIND_TIME:
        at += 1
    return at


_FINDERS: Questions[Scene, Parties] = Questions(
    (
        Question(anybody, late("任何|非|未|[他旁外别]人|其[他它余]")),
        Question(of_upper_body, "上级"),
        Question(speaks_first, SPEAKS_HINT),
        Question(behind_by, "由"),
        Question(behind_charge, late("责[成令]")),
        Question(by_nickname, NICKNAME),
        Question(behind_plea, "请"),
        Question(told_firmly, TOLD_FIRST),
        Question(before_event),
        Question(behind_paper, PAPER_FIRST_HINT),
        Question(behind_topic, TOPIC_HINT),
        Question(meeting_decides, MEETS),
        Question(at_front),
        Question(those_who, THOSE_HINT),
        Question(do_such, DO_SUCH_HINT),
        Question(kept_out, "车"),
        Question(author, OWN_PAPER),
        Question(owner, late("[的所各]|账[号户]|密码|口令|邮箱|[园禁饭]卡")),
        Question(everybody, _EACH),
        Question(banned, SIGNS),
        Question(behind_ban, BAN_FIRST),
        Question(behind_later_plea, "请"),
        Question(new_kind, NEW_KIND_HINT),
        Question(in_note, late("）$")),
    )
)
