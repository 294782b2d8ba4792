"""The front matter that a Markdown file has already in; what of it stands, and its faults, out: never a half of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bulletin.finding import Finding
from bulletin.intake.loss import Loss
from bulletin.model import Notice
from bulletin.read.front_matter import FrontMatter
from bulletin.read.header import read_header

_WANTED = ("title", "doc_no", "issuer", "recipients", "date")
# What is not there is looked for in the text, and told if it is not there either.
_MISSING = {"key-missing", "value-empty"}
_TAKEN_ALL_THE_SAME = {"list-not-split"}


@dataclass(frozen=True)
class Given:
    """`block` is as the author wrote it, empty where nothing was; `fields` are its right values by English keys.

    `is_whole` tells that the block has no fault; `wants` that the text may hold what the header of a notice lacks.
    """

    block: str = ""
    fields: Mapping[str, object] = field(default_factory=dict)
    faults: tuple[Loss, ...] = ()
    is_whole: bool = True
    wants: bool = True


def read_given(front_matter: FrontMatter, block: str, name: str) -> Given:
    """What the front matter says."""
    header, _, faults = read_header(front_matter, name, "notice")
    is_mended = not front_matter.unreadable
    told = [
        *(
            _fault(finding, is_mended=is_mended and finding.code != "key-duplicate")
            for finding in front_matter.findings
        ),
        *(
            _fault(finding, is_mended=finding.code in _TAKEN_ALL_THE_SAME)
            for finding in faults
            if finding.code not in _MISSING
        ),
    ]
    values = header.model_dump(mode="json", exclude_unset=True, exclude_none=True)
    fields = {key: value for key, value in values.items() if value not in ("", [], {})}
    wants = isinstance(header, Notice) and not all(key in fields for key in _WANTED)
    return Given(block, {**fields, "type": header.type}, tuple(told), not told, wants)


def _fault(finding: Finding, *, is_mended: bool) -> Loss:
    """A fault as the check would tell it, at its line of the file."""
    where, params = f"原文件第{finding.place.line}行", {"finding": finding.code, **finding.params}
    return Loss("header-mended", where, "look", params) if is_mended else Loss("header-fault", where, "lost", params)
