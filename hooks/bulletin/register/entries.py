"""What a line of the register can be, as types: units, days of the calendar, outside documents; knows no file."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from bulletin.model import IsoDate, Names

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Unit(BaseModel):
    """A unit: `level` is one of the school's own words (党总支 …), `slug` its address under `units/`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    slug: Slug
    level: str
    parent: str | None = None
    aliases: Names = ()


class Event(BaseModel):
    """A day of the school calendar; a name may occur again with another date."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    date: IsoDate
    end: IsoDate | None = None


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
