"""Stages move levels; and what the guide says of levels is what the rules give.

`hooks/bulletin/levels.txt` is written from the golden cases, of which every code has one:

    BULLETIN_UPDATE_CASES=1 python -m pytest tests/checks tests/test_stage.py
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from bulletin import stage
from bulletin.finding import LEVELS, Finding, Level, Place
from bulletin.glossary import LEVEL_NAMES
from bulletin.stage import EARLIER, STAGES, at_stage, levels_at
from bulletin.wording import WORDINGS

TABLE = Path(stage.__file__).parent / "levels.txt"
HEAD = """\
# Codes whose rules give other levels than an error, by the golden cases; made by tests/test_stage.py.
"""


def levels_in_golden_cases() -> dict[str, set[str]]:
    names = {name: level for level, name in LEVEL_NAMES.items()}
    found: dict[str, set[str]] = {}
    for path in sorted(Path(__file__).parent.glob("*/cases/*/expected.txt")):
        for name, code in re.findall(r"^\S+ (\S+) \[([a-z0-9-]+)\]$", path.read_text(encoding="utf-8"), re.MULTILINE):
            found.setdefault(code, set()).add(names[name])
    return found


def test_the_table_of_levels_is_what_the_golden_cases_show() -> None:
    found = {code: levels for code, levels in levels_in_golden_cases().items() if levels != {"error"}}
    lines = [f"{code} {' '.join(level for level in LEVELS if level in found[code])}\n" for code in sorted(found)]
    if os.environ.get("BULLETIN_UPDATE_CASES"):
        TABLE.write_text(HEAD + "".join(lines), encoding="utf-8", newline="\n")
    assert TABLE.read_text(encoding="utf-8") == HEAD + "".join(lines)


def test_every_code_with_an_earlier_level_is_in_the_catalogue() -> None:
    assert set(EARLIER) <= set(WORDINGS)


@pytest.mark.parametrize(
    ("code", "levels"),
    [
        ("review-body-changed", [(), ("info",), ("error",)]),
        ("addressees-differ", [("info",), ("warning",), ("warning",)]),
        ("signature-differs", [("warning",), ("warning",), ("error", "warning")]),
        ("doc-no-form", [("error",), ("error",), ("error",)]),
        ("unit-unknown", [("error", "warning")] * 3),
    ],
)
def test_levels_by_stage(code: str, levels: list[tuple[Level, ...]]) -> None:
    assert [levels_at(code, each) for each in STAGES] == levels


def test_a_finding_is_lighter_or_silent_before_publication() -> None:
    finding = Finding("review-body-changed", Place("a.md"))
    assert at_stage([finding], "draft") == []
    assert [each.level for each in at_stage([finding], "review")] == ["info"]
    assert [each.level for each in at_stage([finding], "publish")] == ["error"]


def test_a_stage_makes_no_finding_graver() -> None:
    hint = Finding("title-with-space", Place("a.md"), "info")
    assert [each.level for each in at_stage([hint], "draft")] == ["info"]
