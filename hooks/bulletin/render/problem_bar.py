"""What is wrong in a page's file in, the bar above the page in the preview out; a built site never has one."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.finding import Finding
from bulletin.glossary import LEVEL_NAMES
from bulletin.render.environment import render_template
from bulletin.wording.report import finding_record


def compose_problem_bar(findings: Sequence[Finding], is_last_good: bool = False) -> str:
    """The bar, empty where nothing is wrong; `is_last_good` where the page below is an earlier one."""
    if not findings:
        return ""
    problems = [_problem(finding) for finding in findings]
    return render_template("problem-bar.html", problems=problems, is_last_good=is_last_good)


def _problem(finding: Finding) -> dict[str, object]:
    """What `check` would print of it, in pieces; the lines of a fix below its first are lines to write as they are."""
    record = finding_record(finding)
    advice, *lines = str(record["fix"]).split("\n")
    return {**record, "level_name": LEVEL_NAMES[finding.level], "advice": advice, "lines": "\n".join(lines)}
