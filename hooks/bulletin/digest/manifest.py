"""A small file that says what a digest of the site is made of in, its order and its documents out.

`docs/digests/2026-03.md`: the head says what is printed, the text below it is the 按语, and `2026-03.pdf` beside it is
what was printed. Its keys have Chinese names as those of notices have.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bulletin.digest.order import Order
from bulletin.digest.selection import Selection, select_named, select_period, select_year
from bulletin.finding import Finding, Place
from bulletin.glossary import DIGEST_KEYS, DIGEST_KINDS
from bulletin.index import Bulletin, url_of
from bulletin.model import IsoDate, Names
from bulletin.read.decode import decode_source
from bulletin.read.faults import Source, explain_fault
from bulletin.read.front_matter import FrontMatter, read_front_matter

FOLDER = "digests/"
"""The folder below docs/ that holds the manifests."""

_ENGLISH = {chinese: english for english, chinese in DIGEST_KEYS.items()}
_VALUES: Mapping[str, Mapping[str, str]] = {
    "kind": {chinese: english for english, chinese in DIGEST_KINDS.items()},
    "duplex": {"是": "true", "否": "false"},
}

Number = Annotated[int, Field(ge=1, le=99_999)]


class Manifest(BaseModel):
    """What the head of a manifest may say. One of `from` and `to`, `select` and `year` says what is printed."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)

    kind: Literal["brief", "official", "volume"] = "brief"
    name: str | None = None
    publisher: str | None = None
    issue: Number | None = None
    total: Number | None = None
    number: str | None = None
    date: IsoDate | None = None
    first: Annotated[IsoDate | None, Field(alias="from")] = None
    to: IsoDate | None = None
    select: Names = ()
    year: Annotated[int, Field(ge=1949, le=2999)] | None = None
    report_to: Names = ()
    send_to: Names = ()
    distribute_to: Names = ()
    copies: Number | None = None
    duplex: bool = False
    site: Annotated[str | None, Field(pattern=r"^https?://[^\s/]+(/\S*)?$")] = None


@dataclass(frozen=True)
class ManifestFile:
    """A manifest, read. `path` is below docs/, as is `pdf_path`; `note` is the text, which begins in `note_line`.

    `given` are the keys that stand in the head, also those whose values could not be read.
    """

    path: str
    header: Manifest
    front_matter: FrontMatter
    note: str
    note_line: int
    findings: tuple[Finding, ...] = ()
    given: frozenset[str] = frozenset()

    @property
    def pdf_path(self) -> str:
        return self.path.removesuffix(".md") + ".pdf"

    @property
    def url(self) -> str:
        return url_of(self.path)

    @cached_property
    def order(self) -> Order:
        """What is said at the head and at the end of the digest."""
        header = self.header
        name = header.name or ("文件汇编" if header.kind == "volume" else "党建简报")
        return Order(
            kind=header.kind,
            name=name,
            publisher=header.publisher or "",
            issue=header.issue,
            total=header.total,
            number=header.number or "",
            date=header.date,
            year=header.year,
            report_to=header.report_to,
            send_to=header.send_to,
            distribute_to=header.distribute_to,
            copies=header.copies,
            note=self.note,
            note_path=self.path,
            note_line=self.note_line,
            duplex=header.duplex,
            site=with_slash(header.site or ""),
        )

    def select(self, bulletin: Bulletin) -> Selection:
        """The documents it names; none where it does not say."""
        header = self.header
        if header.select:
            return select_named(bulletin, header.select)
        if header.first and header.to:
            return select_period(bulletin, header.first, header.to)
        return select_year(bulletin, header.year) if header.year else Selection(())

    def place_of(self, key: str) -> Place:
        """The place of a value, by the English name of its key, else of the head."""
        places = self.front_matter.places
        names = ((key,), (DIGEST_KEYS.get(key, key),), ())
        return next((places[name] for name in names if name in places), Place(self.path))


def manifests_of(bulletin: Bulletin) -> tuple[ManifestFile, ...]:
    """Every manifest of the bulletin, by path."""
    assets = sorted(bulletin.assets, key=lambda asset: asset.path)
    return tuple(read_manifest(asset.data, asset.path) for asset in assets if is_manifest(asset.path) and asset.data)


def is_manifest(path: str) -> bool:
    """Whether a path below docs/ is that of a manifest; an `index.md` is a page of the editors'."""
    return path.startswith(FOLDER) and path.endswith(".md") and not path.endswith(("/index.md", "/README.md"))


def read_manifest(data: bytes, path: str) -> ManifestFile:
    """Read one manifest. Never raises: what does not fit is left out and becomes a finding."""
    text, findings = decode_source(data, path)
    front_matter = read_front_matter(text, path)
    source = Source(path, chinese=DIGEST_KEYS)
    values = dict(_english_values(front_matter, source))
    try:
        header = Manifest.model_validate(values)
        faults = []
    except ValidationError as error:
        faults = error.errors(include_url=False)
        bad = {str(fault["loc"][0]) for fault in faults}
        header = Manifest.model_validate({key: value for key, value in values.items() if key not in bad})
    found = (*findings, *front_matter.findings, *(explain_fault(fault, Manifest, source) for fault in faults))
    line = text.count("\n", 0, front_matter.body_start) + 1
    return ManifestFile(path, header, front_matter, text[front_matter.body_start :], line, found, frozenset(values))


def _english_values(front_matter: FrontMatter, source: Source) -> Iterator[tuple[str, object]]:
    """Keys and kinds by their English names; `source` is filled with their places."""
    values: Mapping[str, object] = front_matter.values
    for written, value in values.items():
        key = _ENGLISH.get(written, written)
        source.names[key,] = written
        if (written,) in front_matter.places:
            source.values[key,] = front_matter.places[written,]
        source.keys[key,] = front_matter.key_places.get((written,), Place(source.path))
        if value is not None:
            yield key, _VALUES.get(key, {}).get(str(value), value)


def with_slash(site: str) -> str:
    """The address of a site with the slash that addresses below it are joined to; empty stays empty."""
    return f"{site.rstrip('/')}/" if site else ""
