"""The marked-up corpora of tests/corpus: reading them, and measuring an extraction against them.

The markup is the corpus guide's: `[[who|modality|timing|text]]` is an obligation, `((text))` counts neither way, all
else is none. A prediction meets a gold clause when they share at least half of the shorter one's characters.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import yaml
from bulletin.obligation import Obligation
from bulletin.read.document import Document, read_document

CORPORA = Path(__file__).resolve().parent.parent / "corpus"

_MARK = re.compile(r"\[\[([^|\]]+)\|(must|must_not)\|([^|\]]+)\|(.+?)\]\]|\(\((.+?)\)\)", re.DOTALL)
_SHORT = {"imm": "immediate", "rec": "recurring", "rel": "relative"}

TimingRecord = dict[str, str | int]


@dataclass(frozen=True)
class Gold:
    """A marked clause: each of `who` and `timings` is right; None among the timings means that it has none."""

    span: tuple[int, int]
    text: str
    modality: str
    who: list[list[str]]
    timings: list[TimingRecord | None]


@dataclass
class MarkedNotice:
    """One notice of a corpus: its front matter, its plain body, what is marked in it."""

    name: str
    header: dict[str, object]
    text: str
    gold: list[Gold] = field(default_factory=list)
    neutral: list[tuple[int, int]] = field(default_factory=list)

    @cached_property
    def document(self) -> Document:
        front = yaml.safe_dump(self.header, allow_unicode=True, sort_keys=False)
        return read_document(f"---\n{front}---\n{self.text}\n".encode(), f"notices/{self.name}.md")


def read_corpus(path: Path) -> list[MarkedNotice]:
    """The notices of one corpus file."""
    chunks = re.split(r"^=== *(\S+) *\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return [_read_notice(name, chunk) for name, chunk in zip(chunks[::2], chunks[1::2], strict=True)]


def _read_notice(name: str, chunk: str) -> MarkedNotice:
    head, _, body = chunk.strip("\n").partition("\n\n")
    fields = dict(re.split(r": *", line, maxsplit=1) for line in head.split("\n") if not line.startswith("#"))
    header: dict[str, object] = {"type": "notice", **fields}
    if "recipients" in fields:  # minutes and rules have none
        header["recipients"] = re.split("[、，]", fields["recipients"])
    if "events" in fields:
        header["events"] = dict(event.split("=") for event in re.split("[；,]", fields["events"]))
    body = "\n".join(line for line in body.split("\n") if not line.startswith("# "))
    notice = MarkedNotice(name, header, "")
    at = 0
    for mark in _MARK.finditer(body.strip("\n")):
        notice.text += mark.string[at : mark.start()]
        text = mark[4] or mark[5]
        span = (len(notice.text), len(notice.text) + len(text))
        notice.text += text
        at = mark.end()
        if mark[4]:
            who = [re.split("[、，,]", names) for names in mark[1].split(" or ")]
            timings = [read_timing(words) for words in mark[3].split(" or ")]
            notice.gold.append(Gold(span, text, mark[2], who, timings))
        else:
            notice.neutral.append(span)
    notice.text += body.strip("\n")[at:]
    return notice


def read_timing(words: str) -> TimingRecord | None:
    """`by 2026-03-15`, `rel 会 after 3 workday`, `rel ? after 3 day` … as the fields of a timing; None for `-`."""
    kind, *rest = words.split()
    record: TimingRecord = {"kind": _SHORT.get(kind, kind)}
    if kind == "-":
        return None
    if kind == "by":
        record["due"] = rest[0]
    elif kind in ("from", "on"):
        record["start"] = rest[0]
    elif kind == "between":
        record["start"], record["due"] = rest
    elif kind == "rec":
        key, _, value = rest[0].partition("=")
        record |= {"every": value} if key == "every" else {"rrule": rest[0]}
    elif kind == "rel":
        record |= {"event": rest[0].replace("?", ""), "relation": rest[1]}
        if len(rest) > 2:
            record |= {"amount": int(rest[2]), "unit": rest[3]}
    return record


def same_timing(gold: TimingRecord | None, found: Obligation) -> bool:
    """Whether the timing found is the one expected; an event need only share two characters with the expected one."""
    timing = found.timing
    if gold is None or timing is None:
        return gold is None and timing is None
    if gold["kind"] != timing.kind:
        return False
    if timing.kind == "relative":
        same = all(gold.get(key) == getattr(timing, key) for key in ("relation", "amount", "unit"))
        expected, event = str(gold["event"]), timing.event or ""
        return same and (_share_words(expected, event) if expected else not event)
    if "rrule" in gold:
        return _rule(str(gold["rrule"])) == _rule(timing.rrule or "")
    return all(gold.get(key) == getattr(timing, key) for key in ("start", "due", "every"))


def _rule(text: str) -> set[str]:
    return {part for part in text.split(";") if part and not part.startswith(("BYHOUR", "BYMINUTE"))}


def _share_words(expected: str, found: str) -> bool:
    size = min(2, len(expected))
    return any(expected[n : n + size] in found for n in range(len(expected) - size + 1))


def same_who(gold: list[str], found: tuple[str, ...]) -> bool:
    """Whether both lists name the same parties; one name may be a part of the other."""
    return all(any(a in b or b in a for b in found) for a in gold) and all(
        any(a in b or b in a for a in gold) for b in found
    )


@dataclass
class Score:
    """Counts over a corpus, and the figures of merit made of them."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def add(self, notice: MarkedNotice, found: tuple[Obligation, ...]) -> None:
        """Take one notice into account."""
        matched: set[int] = set()
        timed_right: set[int] = set()
        for gold in notice.gold:
            near = [n for n, o in enumerate(found) if _overlap(_span(notice, o), gold.span) >= 0.5]
            right = [n for n in near if any(same_timing(timing, found[n]) for timing in gold.timings)]
            is_timed = gold.timings != [None]
            self.counts.update(gold=1, timed_gold=is_timed, found=bool(near), timed_found=is_timed and bool(right))
            matched.update(near)
            timed_right.update(right)
            if not near:
                self.faults.append(f"{notice.name} missed: {gold.text}")
                continue
            best = found[(right or near)[0]]
            who = any(same_who(names, best.who) for names in gold.who)
            self.counts.update(who=who, modality=best.modality == gold.modality)
            if not who:
                self.faults.append(f"{notice.name} who {best.who}, not {gold.who}: {gold.text}")
            if not right:
                self.faults.append(f"{notice.name} timing {best.timing}, not {gold.timings}: {gold.text}")
        for n, obligation in enumerate(found):
            if n not in matched and any(_overlap(_span(notice, obligation), span) >= 0.5 for span in notice.neutral):
                continue
            self.counts.update(predicted=1, good=n in matched, timed=obligation.timing is not None)
            self.counts.update(timed_good=obligation.timing is not None and n in timed_right)
            if n not in matched:
                self.faults.append(f"{notice.name} not an obligation: {obligation.quote}")

    def figures(self) -> dict[str, float]:
        """obligation and timing F1, who and modality as shares of the obligations found; 0 to 1."""
        c = self.counts
        return {
            "obligation": _f1(c["good"], c["predicted"], c["found"], c["gold"]),
            "timing": _f1(c["timed_good"], c["timed"], c["timed_found"], c["timed_gold"]),
            "who": c["who"] / max(1, c["found"]),
            "modality": c["modality"] / max(1, c["found"]),
        }


def _f1(good: int, predicted: int, found: int, gold: int) -> float:
    precision, recall = good / max(1, predicted), found / max(1, gold)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _span(notice: MarkedNotice, obligation: Obligation) -> tuple[int, int]:
    """Where a quote stands in the notice's text; the Markdown body has a line end before it."""
    shift = notice.document.body.source.index(notice.text)
    return obligation.start - shift, obligation.end - shift


def stands_at(notice: MarkedNotice, obligation: Obligation, span: tuple[int, int]) -> bool:
    """Whether a quote and a marked stretch share at least half of the shorter one."""
    return _overlap(_span(notice, obligation), span) >= 0.5


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    common = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return common / max(1, min(a[1] - a[0], b[1] - b[0]))
