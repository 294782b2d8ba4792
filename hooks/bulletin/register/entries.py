"""What a line of the register can be, as types: units, days of the calendar, outside documents; knows no file."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from bulletin.model import IsoDate, Names

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]

_LONGEST_EVENT = 366
"""Days. A longer one in a school calendar is a slip in a year."""


class Unit(BaseModel):
    """A unit: `level` is one of the school's own words (党总支 …), `slug` its address under `units/`.

    `codes` are its 机关代字, the letters of the document numbers that it gives.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    slug: Slug
    level: str
    parent: str | None = None
    aliases: Names = ()
    codes: Names = ()


class Event(BaseModel):
    """A day of the school calendar; a name may occur again with another date."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    date: IsoDate
    end: IsoDate | None = None

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.end is not None and not 0 <= (self.end - self.date).days <= _LONGEST_EVENT:
            raise ValueError("event span")
        return self


class Term(BaseModel):
    """A term (学期) from its first day to its last."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    start: IsoDate
    end: IsoDate


class OutsideDocument(BaseModel):
    """A document of another body that is confirmed to be public and may be cited."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    doc_no: str
    title: str
    source: str | None = None


# What a form or a draft has in a place that somebody is to fill in; the first two are what our own message offers.
_PLACEHOLDERS = frozenset(
    "用途 批准人 公开用途 具体用途 审批人 批准人姓名 审批人姓名 姓名 某人 某某 某某某 待填 待填写 待写 待补 待补充 "
    "待定 填写 请填写 照实填写 此处填写 无 没有 不详 未知 暂无 空 示例 none null todo tbd purpose approver".split()
)
_AROUND = " \t【】[]（）()<>《》〈〉{}“”\"'：:…._-—＿*?？/"
_LONE_SIGNS = frozenset("xX×Ｘ某○〇")


def _require_filled(value: object) -> object:
    """Refuse what stands only for the words that belong there: an exception that nobody has approved is none."""
    words = str(value).strip(_AROUND)
    if not words or words.lower() in _PLACEHOLDERS or set(words) <= _LONE_SIGNS:
        raise ValueError("placeholder")
    return value


_Filled = Annotated[str, BeforeValidator(_require_filled)]


class Allowance(BaseModel):
    """A personal value that may be published: by its hash, so that the value itself stands in the repository once.

    `until` is the last day on which it may.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)

    hash: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    purpose: _Filled
    approver: _Filled
    until: IsoDate


class NumberShape(BaseModel):
    """What a number of the school's looks like (学号, 工号): `#` is a digit, `@` a letter, all else itself."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)

    name: str
    shape: Annotated[str, Field(pattern=r"^[0-9A-Za-z#@-]*#[0-9A-Za-z#@-]*$", min_length=6, max_length=24)]


class Host(BaseModel):
    """A host outside the school to which documents may link, besides .edu.cn and .gov.cn; `purpose` says why."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    host: Annotated[str, Field(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$")]
    purpose: str | None = None


_ADDRESS = r"^/([^\t\n\r?#\\]+/)?$"
"""An address of this site: from its root on, with a slash at both ends."""


class Redirect(BaseModel):
    """A page that has moved: whoever asks for `old` is sent to `new`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    old: Annotated[str, Field(pattern=_ADDRESS)]
    new: Annotated[str, Field(pattern=_ADDRESS)]


class Tombstone(BaseModel):
    """A page that had to go: `by` whom it was withdrawn, on which day and why. `doc_no` takes its duties along."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    url: Annotated[str, Field(pattern=_ADDRESS)]
    title: str
    by: str
    date: IsoDate
    reason: str
    doc_no: str | None = None


class Phrase(BaseModel):
    """A fixed phrase (提法) with its parts in order, in use from `since` and, where it was given up, to `until`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    phrase: str
    parts: Names = ()
    wrong: Names = ()
    since: IsoDate | None = None
    until: IsoDate | None = None
    instead: str | None = None
    source: str
