"""Golden cases of reading: `cases/<name>/input.md` (or `.bin`, where the bytes are no text) and `expected.txt`.

Each input goes the whole way of the pipeline, as the only file of a bulletin, so that a fault reported twice by
different rooms shows. A name that begins with `story-` is put among the stories. After a change on purpose:

    BULLETIN_UPDATE_CASES=1 python -m pytest tests/read/test_cases.py

writes every `expected.txt` anew; read the difference before it is committed.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from bulletin.finding import Finding
from bulletin.pipeline import assemble_bulletin
from bulletin.wording import GROUP_OF
from bulletin.wording.report import format_finding

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())

# Files with more than one fault, and those with none.
SEVERAL = {
    "colon-fullwidth-everywhere": 6,
    "front-matter-empty": 4,
    "gbk-with-wrong-date": 2,
    "list-dash-chinese": 2,
    "list-dash-no-space": 2,
    "keys-in-chinese-wrong-date": 2,
    "several-faults": 3,
    "title-and-missing-key": 2,
    "fence-dashes-chinese": 2,
}
OF_TITLES = {"title-with-space", "title-without-genre"}
NONE = {
    "fence-trailing-spaces",
    "keys-in-chinese",
    "list-on-paper",
    "quotes-in-title",
    "sound-declaration",
    "sound-notice",
    "story-sound",
    "timing-in-chinese",
    "title-black-bracket",
}


def findings_on(case: Path, data: bytes) -> tuple[Finding, ...]:
    """The findings of the bulletin that has one file, with these bytes.

    None of these files has been reviewed, and how a title should read is not what they are about.
    """
    folder = "stories" if case.name.startswith("story-") else "notices"
    findings = assemble_bulletin({f"{folder}/2026/a.md": data}).findings
    return tuple(
        finding for finding in findings if GROUP_OF[finding.code] != "review" and finding.code not in OF_TITLES
    )


def report_on(case: Path) -> list[str]:
    """What an editor reads about the case's file."""
    return [format_finding(finding) for finding in findings_on(case, next(case.glob("input.*")).read_bytes())]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_report_is_as_expected(case: Path) -> None:
    report = "".join(f"{finding}\n" for finding in report_on(case))
    expected = case / "expected.txt"
    if os.environ.get("BULLETIN_UPDATE_CASES"):
        expected.write_text(report, encoding="utf-8", newline="\n")
    assert report == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_one_fault_is_one_finding(case: Path) -> None:
    """No cascade, and nothing passed over in silence."""
    expected = SEVERAL.get(case.name, 0 if case.name in NONE else 1)
    assert len(report_on(case)) == expected, "\n".join(report_on(case))


def with_right_lines(text: str, findings: tuple[Finding, ...]) -> str:
    """The text after an editor has put in every line that was shown as right."""
    lines: list[str | None] = list(text.split("\n"))
    for finding in findings:
        number, right = finding.place.line - 1, finding.params.get("right", "")
        line = lines[number] or ""
        if finding.code == "front-matter-stray-line":
            lines[number - 1 : number + 1] = [right, None]
        elif finding.code in ("key-missing", "date-open", "doc-no-open"):
            lines[number] = f"{right}\n{line}"
        elif finding.code.startswith("front-matter-"):
            lines[number] = right
        else:
            lines[number] = line[: len(line) - len(line.lstrip())] + right
    return "\n".join(line for line in lines if line is not None)


# Cases whose message shows no line, or one inside of { }, or more than one thing to mend.
SHOWS_NO_WHOLE_LINE = re.compile(
    r"fence|front-matter-|story-front|alias|deep|empty|only-blanks|prose|timing-|date-event|several-faults|quote-missing"
    r"|key-(?:under|unknown|of-other|duplicate|and-alias)|keys-in-chinese-wrong|list-several|wrong-type-events|action"
)
SHOWN_RIGHT = [case for case in CASES if (case / "input.md").exists() and not SHOWS_NO_WHOLE_LINE.match(case.name)]


@pytest.mark.parametrize("case", SHOWN_RIGHT, ids=lambda case: case.name)
def test_the_line_shown_as_right_is_right(case: Path) -> None:
    text = (case / "input.md").read_text(encoding="utf-8")
    findings = findings_on(case, text.encode())
    assert [format_finding(f) for f in findings_on(case, with_right_lines(text, findings).encode())] == []
