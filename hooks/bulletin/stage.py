"""How grave a finding is at a stage of a document's life: 起草 draft, 送审 review, 发布 publish.

Rules give the level of `publish`. What a draft need not have yet is lighter before; secrecy, personal data and hijacked
text are as grave in a draft, because the forge keeps every draft for ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from importlib import resources
from typing import Literal, get_args

from bulletin.finding import LEVELS, Finding, Level

Stage = Literal["draft", "review", "publish"]

STAGES: tuple[Stage, ...] = get_args(Stage)

EARLIER: Mapping[str, Mapping[Stage, Level | None]] = {
    "title-without-genre": {"draft": "info"},
    "title-with-space": {"draft": "warning"},
    # Both are given when the notice is signed.
    "doc-no-open": {"draft": "info", "review": "info"},
    "date-open": {"draft": "info", "review": "info"},
    "doc-no-code": {"draft": "warning", "review": "warning"},
    "doc-no-code-of-other": {"draft": "warning", "review": "warning"},
    "addressees-differ": {"draft": "info"},
    "signature-differs": {"draft": "warning", "review": "warning"},
    "signature-date-differs": {"draft": "info", "review": "warning"},
    "issued-before-date": {"draft": "warning"},
    "attachments-number": {"draft": "info"},
    "attachment-title-differs": {"draft": "info"},
    # A record of review is made at the end; what is recorded already should be right.
    "review-step-missing": {"draft": None, "review": None},
    "review-hash-missing": {"draft": None, "review": None},
    "review-body-changed": {"draft": None, "review": "info"},
    "reviewers-same": {"draft": "info", "review": "warning"},
    "review-dates-order": {"draft": "info", "review": "warning"},
    "review-ahead": {"draft": "info", "review": "info"},
    "review-after-issue": {"draft": "info", "review": "info"},
    # What counts is what the published site answers.
    "address-vanished": {"draft": None, "review": "info"},
    "address-moved": {"draft": None, "review": "info"},
    "address-of-other": {"draft": None, "review": "info"},
    "template-left": {"draft": None},
    "assistant-words": {"draft": "warning"},
    # A digest is printed when all that is in it is finished.
    "digest-pdf-missing": {"draft": None, "review": "info"},
    "digest-pdf-outdated": {"draft": None, "review": "info"},
}
"""Code → its level at the stages before `publish`; None where it is not told at all."""


_LEVELS = resources.files("bulletin").joinpath("levels.txt").read_text(encoding="utf-8")

AT_PUBLISH: Mapping[str, tuple[Level, ...]] = {
    code: tuple(level for level in LEVELS if level in levels)
    for code, *levels in (line.split() for line in _LEVELS.splitlines() if line and not line.startswith("#"))
}
"""Code → the levels that its rule gives, for the guide; codes that are not in it are errors."""


def levels_at(code: str, stage: Stage) -> tuple[Level, ...]:
    """How grave a message is at a stage; several where it depends on the text, none where it is not told."""
    levels = {_level_at(code, level, stage) for level in AT_PUBLISH.get(code, ("error",))}
    return tuple(level for level in LEVELS if level in levels)


def at_stage(findings: Iterable[Finding], stage: Stage) -> list[Finding]:
    """The findings that count at a stage, with their levels there."""
    result = []
    for finding in findings:
        level = _level_at(finding.code, finding.level, stage)
        if level is not None:
            result.append(replace(finding, level=level))
    return result


def _level_at(code: str, level: Level, stage: Stage) -> Level | None:
    """The level of a stage; a stage makes a finding lighter and never graver."""
    earlier = EARLIER.get(code, {})
    if stage not in earlier:
        return level
    at_most = earlier[stage]
    return max(level, at_most, key=LEVELS.index) if at_most else None
