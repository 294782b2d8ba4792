"""The catalogue of wordings in, what the guide shows of each message out; adds no words of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bulletin.wording import WORDINGS

_PARAMETER = re.compile(r"\{[a-z_]+\}")
_OMISSION = "……"


@dataclass(frozen=True)
class Message:
    """One code of the catalogue with its sentences; … stands where a finding puts its facts."""

    code: str
    problem: str
    fix: str
    source: str


def list_messages() -> tuple[Message, ...]:
    """Every message, in the catalogue's order."""
    return tuple(
        Message(code, _blank(wording.problem), _blank(wording.fix), _blank(wording.source))
        for code, wording in WORDINGS.items()
    )


def _blank(sentence: str) -> str:
    return _PARAMETER.sub(_OMISSION, sentence)
