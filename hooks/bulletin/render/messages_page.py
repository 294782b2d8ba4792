"""The catalogue of wordings and the stages in, what the guide shows of each message out; adds no words of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bulletin.finding import Group
from bulletin.glossary import LEVEL_NAMES, STAGE_NAMES
from bulletin.stage import STAGES, levels_at
from bulletin.wording import SENTENCES_BY_GROUP
from bulletin.wording.groups import GROUPS, GroupWords

_PARAMETER = re.compile(r"\{[a-z_]+\}")
_OMISSION = "……"
_UNTOLD = "不提示"


@dataclass(frozen=True)
class Message:
    """One code of the catalogue with its sentences; … stands where a finding puts its facts.

    `levels` are the stages with the name of the level there, stages of one level together: (起草、送审, 提示).
    """

    code: str
    problem: str
    fix: str
    source: str
    levels: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class MessageGroup:
    """A group of rules as the guide shows it."""

    key: Group
    words: GroupWords
    messages: tuple[Message, ...]


def list_message_groups() -> tuple[MessageGroup, ...]:
    """Every message by its group, in the catalogue's order; a group without messages is left out."""
    return tuple(
        MessageGroup(key, words, messages)
        for key, words in GROUPS.items()
        if (messages := tuple(_message(key, code) for code in SENTENCES_BY_GROUP[key]))
    )


def _message(group: Group, code: str) -> Message:
    wording = SENTENCES_BY_GROUP[group][code]
    return Message(code, _blank(wording.problem), _blank(wording.fix), _blank(wording.source), _levels(code))


def _levels(code: str) -> tuple[tuple[str, str], ...]:
    by_level: dict[str, list[str]] = {}
    for stage in STAGES:
        name = "或".join(LEVEL_NAMES[level] for level in levels_at(code, stage)) or _UNTOLD
        by_level.setdefault(name, []).append(STAGE_NAMES[stage])
    if len(by_level) == 1:
        return (("各阶段", next(iter(by_level))),)
    return tuple(("、".join(stages), name) for name, stages in by_level.items())


def _blank(sentence: str) -> str:
    return _PARAMETER.sub(_OMISSION, sentence)
