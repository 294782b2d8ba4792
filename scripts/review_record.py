"""A document's bytes and a step of review in, its bytes with that step recorded out; nothing else in them changes."""

import datetime as dt
import re
from dataclasses import dataclass

from bulletin.glossary import FRONT_MATTER_KEYS
from bulletin.model import REVIEW_STEPS, Header, Review, ReviewStep
from bulletin.pipeline import assemble_documents
from bulletin.read.document import Document, read_document
from bulletin.register import Register
from bulletin.wording import GROUP_OF
from front_matter_lines import RefusedError, end_of_entry, read_sound

_HAN_NAME = re.compile(r"[\u4e00-\u9fff·]{2,30}\Z")
_NAME = re.compile(r"[\w·•（）() .\-]{2,30}\Z")
# What is to come: the later steps.
_STILL_OPEN = ("review-step-missing",)


@dataclass(frozen=True)
class Recorded:
    """The new bytes, the record in them, and the later steps that it makes void."""

    data: bytes
    record: ReviewStep
    dropped: tuple[str, ...]


def record_step(data: bytes, path: str, step: str, by: str, date: dt.date) -> Recorded:
    """Record one step. Raises RefusedError where the file or the record is not in order."""
    if not _NAME.match(by):
        raise RefusedError("审核人请写姓名或者岗位，只用汉字、字母、数字和间隔号，2 到 30 个字。")
    document = read_sound(data, path)
    earlier = document.header.review
    before = REVIEW_STEPS[: REVIEW_STEPS.index(step)]
    lacking = [FRONT_MATTER_KEYS[name] for name in before if getattr(earlier, name, None) is None]
    if lacking:
        raise RefusedError(f"还没有登记{'、'.join(lacking)}，请先登记。三审按初审、复审、终审的顺序进行。")
    later = REVIEW_STEPS[REVIEW_STEPS.index(step) + 1 :]
    dropped = tuple(name for name in later if getattr(earlier, name, None) is not None)
    record = ReviewStep(by=by, date=date, sha256=document.body_hash if step == "final" else None)
    steps = {name: kept for name in before if (kept := getattr(earlier, name, None)) is not None} | {step: record}
    result = _replace_block(data.decode("utf-8"), document, steps, step).encode("utf-8")
    _verify(document, result, path, Review(**steps))
    return Recorded(result, record, dropped)


def _replace_block(text: str, document: Document, steps: dict[str, ReviewStep], step: str) -> str:
    """The text with a new line for the step, and none for those after it; all others stay as they are written."""
    lines = text.split("\n")
    end = "\r" if lines[0].endswith("\r") else ""
    places = document.front_matter.key_places
    closing = document.head.count("\n") - 1
    written = {name: [_line(name, record) + end] for name, record in steps.items()}
    key = next((key for key in ("review", FRONT_MATTER_KEYS["review"]) if (key,) in places), None)
    if key is None:
        lines[closing:closing] = [f"review:{end}", *(line for each in written.values() for line in each)]
        return "\n".join(lines)
    first = places[(key,)].line - 1
    stop = end_of_entry(lines, first, closing)
    rows = sorted(
        (places[(key, name)].line - 1, step_name)
        for step_name in REVIEW_STEPS
        for name in (step_name, FRONT_MATTER_KEYS[step_name])
        if (key, name) in places
    )
    lead = lines[first : rows[0][0]] if rows else [f"{key}:{end}"]
    if len({first, *(row for row, _ in rows)}) == len(rows) + 1:
        ends = [*(row for row, _ in rows[1:]), stop]
        for (row, name), last in zip(rows, ends, strict=True):
            if name in steps and name != step:
                written[name] = lines[row:last]
    else:
        lead = [f"{key}:{end}"]
    lines[first:stop] = [*lead, *(line for name in REVIEW_STEPS for line in written.get(name, ()))]
    return "\n".join(lines)


def _line(step: str, record: ReviewStep) -> str:
    by = record.by if _HAN_NAME.match(record.by) else f'"{record.by}"'
    approved = f", sha256: {record.sha256}" if record.sha256 else ""
    return f"  {step}: {{by: {by}, date: {record.date}{approved}}}"


def _verify(before: Document, data: bytes, path: str, review: Review) -> None:
    """Read what would be written: the record is there, nothing else has changed, and no rule on records objects."""
    after = read_document(data, path)
    same = _without_review(before.header) == _without_review(after.header) and before.body.source == after.body.source
    if not same or after.header.review != review:
        raise RefusedError("登记部分的写法特殊，软件没有把握只改审核记录，什么都没有写。请手工登记，写法见写作指南。")
    findings = assemble_documents({path: data}, Register(), wanted={path}).findings
    against = tuple(f for f in findings if GROUP_OF[f.code] == "review" and f.code not in _STILL_OPEN)
    if against:
        raise RefusedError("这样登记不符合三审的要求，什么都没有写：", against)


def _without_review(header: Header) -> dict[str, object]:
    return header.model_dump(exclude={"review"})
