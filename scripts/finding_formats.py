"""Findings in, their lines on standard output: for people, for programs, for the pages of a forge."""

import hashlib
import json
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from bulletin.finding import LEVELS, Finding
from bulletin.glossary import LEVEL_NAMES
from bulletin.wording.report import finding_record, format_finding
from terminal_lines import fit

_FORGE_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}
_SEVERITIES = {"error": "critical", "warning": "major", "info": "info"}


def print_findings(findings: Sequence[Finding], form: str) -> None:
    """Print the findings in one of `FORMATS`, in the order of their places."""
    written = _WRITERS[form](sorted(findings, key=lambda finding: finding.sort_key))
    is_read_here = form == "text" and sys.stdout.isatty()
    print(fit(written, shutil.get_terminal_size().columns) if is_read_here else written)


def _write_text(findings: Sequence[Finding]) -> str:
    counts = Counter(finding.level for finding in findings)
    said = "、".join(f"{counts[level]} 条{LEVEL_NAMES[level]}" for level in LEVELS if counts[level])
    summary = f"共有 {said}。" if said else "没有发现问题。"
    return "\n".join([*map(format_finding, findings), summary])


def _write_json(findings: Sequence[Finding]) -> str:
    return json.dumps({"findings": [finding_record(finding) for finding in findings]}, ensure_ascii=False, indent=1)


def _write_github(findings: Sequence[Finding]) -> str:
    """Workflow commands, which Gitea understands too."""
    return "\n".join(map(_github_line, findings))


def _github_line(finding: Finding) -> str:
    record = finding_record(finding)
    place = (
        f"file={_escape_property(record['path'])},line={record['line']},col={record['column']},title={record['code']}"
    )
    return f"::{_FORGE_LEVELS[finding.level]} {place}::{_escape(record['message'])}%0A改法：{_escape(record['fix'])}"


def _escape(value: object) -> str:
    return str(value).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(value: object) -> str:
    """In front of the message commas part the properties, and colons end them."""
    return _escape(value).replace(":", "%3A").replace(",", "%2C")


def _write_gitlab(findings: Sequence[Finding]) -> str:
    """A code quality report: a JSON list in which each finding has a fingerprint that survives other edits."""
    return json.dumps([_gitlab_record(finding) for finding in findings], ensure_ascii=False, indent=1)


def _gitlab_record(finding: Finding) -> dict[str, object]:
    record = finding_record(finding)
    identity = f"{record['path']}\n{record['code']}\n{record['message']}"
    return {
        "description": f"{record['message']}改法：{record['fix']}",
        "check_name": record["code"],
        "fingerprint": hashlib.sha256(identity.encode()).hexdigest(),
        "severity": _SEVERITIES[finding.level],
        "location": {"path": record["path"], "lines": {"begin": record["line"]}},
    }


_WRITERS: Mapping[str, Callable[[Sequence[Finding]], str]] = {
    "text": _write_text,
    "json": _write_json,
    "github": _write_github,
    "gitlab": _write_gitlab,
}
FORMATS = tuple(_WRITERS)
