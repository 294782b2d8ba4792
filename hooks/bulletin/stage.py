"""How grave a finding is at a stage of a document's life: 起草 draft, 送审 review, 发布 publish.

Rules give the level of `publish`. What a draft need not have yet is lighter before; secrecy, personal data and hijacked
text are as grave in a draft, because the forge keeps every draft for ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Literal, get_args

from bulletin.finding import Finding, Level

Stage = Literal["draft", "review", "publish"]

STAGES: tuple[Stage, ...] = get_args(Stage)

EARLIER: Mapping[str, Mapping[Stage, Level | None]] = {}
"""Code → its level at the stages before `publish`; None where it is not told at all."""


def at_stage(findings: Iterable[Finding], stage: Stage) -> list[Finding]:
    """The findings that count at a stage, with their levels there."""
    result = []
    for finding in findings:
        level = EARLIER.get(finding.code, {}).get(stage, finding.level)
        if level is not None:
            result.append(replace(finding, level=level))
    return result
