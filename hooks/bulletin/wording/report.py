"""A finding in, what is told of it out: the lines that an editor reads, or a record for a program."""

from __future__ import annotations

import re
import unicodedata

from bulletin.finding import Finding
from bulletin.glossary import LEVEL_NAMES
from bulletin.wording import GROUP_OF, WORDINGS

_PARAMETER = re.compile(r"\{([a-z_]+)\}")


def format_finding(finding: Finding) -> str:
    """A finding as an editor reads it: a line with the place, then 问题, 改法 and, where there is one, 依据."""
    record = finding_record(finding)
    lines = [f"{_printable(str(finding.place))} {LEVEL_NAMES[finding.level]} [{finding.code}]"]
    for label, name in (("问题", "message"), ("改法", "fix"), ("依据", "source")):
        if sentence := str(record[name]):
            first, *rest = sentence.split("\n")
            lines.append(f"  {label}：{first}")
            lines.extend(f"        {line}" for line in rest)
    return "\n".join(lines)


def finding_record(finding: Finding) -> dict[str, object]:
    """A finding as `check --json` prints it."""
    wording = WORDINGS[finding.code]
    params = {name: _printable(value) for name, value in finding.params.items()}
    message, fix, source = (
        _PARAMETER.sub(lambda found: params[found[1]], sentence)
        for sentence in (wording.problem, wording.fix, wording.source)
    )
    return {
        "path": finding.place.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "code": finding.code,
        "level": finding.level,
        "group": GROUP_OF[finding.code],
        "message": message,
        "fix": fix,
        "source": source,
    }


def _printable(text: str) -> str:
    """What an author wrote, without anything that could move a terminal's cursor or turn the text around."""
    return "".join(
        character if character == "\n" or unicodedata.category(character)[0] not in "C" else f"〈{ord(character):04X}〉"
        for character in text
    )
