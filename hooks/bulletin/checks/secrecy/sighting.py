"""What a rule of secrecy found in a writing, as a finding: the place, the words, and the corner of an attachment."""

from __future__ import annotations

from bulletin.finding import Finding, Level
from bulletin.writing import Writing

_LONGEST_SHOWN = 40


def secrecy_finding(code: str, writing: Writing, start: int, end: int, level: Level = "error") -> Finding:
    """The finding for a slice of a writing; the words are shown as they are, for whoever checks has them before him."""
    given = " ".join(writing.text[start:end].split())
    shown = given if len(given) <= _LONGEST_SHOWN else given[:_LONGEST_SHOWN] + "…"
    where = f"（{writing.part}）" if writing.part else ""
    return Finding(code, writing.place_at(start), level, {"given": shown, "where": where})
