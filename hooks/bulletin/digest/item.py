"""One notice or story of the bulletin in, the item of the printed document out; the conductor of a single text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urljoin

from bulletin.digest.annex import Parts, divide
from bulletin.digest.banner import banner_of, state_of
from bulletin.digest.blocks import read_page
from bulletin.digest.dialect import Dialect
from bulletin.digest.model import Block, Issued, Item, Paragraph, Signature, Text
from bulletin.digest.source import Pictures, Source
from bulletin.digest.title_words import cut_title, names_of
from bulletin.finding import Finding, Place
from bulletin.index import Bulletin, NoticeEntry, StoryEntry
from bulletin.model import Notice
from bulletin.read.document import Document
from bulletin.render.dates import day_words
from bulletin.render.letterhead import closing_words, leave_out_letterhead
from bulletin.render.open_words import date_words, number_words
from bulletin.render.references import link_references
from bulletin.short_code import show_code

_SHORT_NAME = 3  # 党办, 组织部: made of words that are known


@dataclass
class Press:
    """What all items of one document share. `items` maps the URL of each to its id; `site` ends in / or is empty."""

    bulletin: Bulletin
    items: Mapping[str, str]
    site: str
    pictures: Pictures
    dialect: Dialect = field(default_factory=Dialect)
    findings: list[Finding] = field(default_factory=list)
    names: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        units = self.bulletin.register.units
        self.names = names_of(name for unit in units for name in (unit.name, *unit.aliases) if len(name) > _SHORT_NAME)
        known = self.bulletin.notice_by_doc_no
        self.addresses = {doc_no: f"/{entry.url}" for doc_no, entry in known.items()}

    def print_notice(self, entry: NoticeEntry) -> Item:
        """The notice as paper has it: 版头, 主体, 版记."""
        header, document = entry.header, entry.document
        html = leave_out_letterhead(self.dialect.read(document.body), header)
        blocks = self._read(document, entry.url, link_references(html, self.addresses, own=header.doc_no))
        attachments = tuple(attachment.title for attachment in header.attachments)
        parts = divide(blocks, attachments, closing_words(header))
        issuer = header.issuer or ""
        return Item(
            id=self.items[entry.url],
            kind="notice",
            title=entry.title,
            title_words=cut_title(entry.title, self.names),
            url=self._address(entry.url),
            code=show_code(document.code),
            source_path=document.path,
            body=parts.body,
            banner=banner_of(entry, self.bulletin),
            state=state_of(entry, self.bulletin.today),
            doc_no=number_words(entry, self.bulletin.register),
            issuer=issuer,
            letterhead=f"{issuer}文件" if issuer else "",
            recipients="、".join(header.recipients),
            date_text=date_words(entry),
            attachments=parts.attachments,
            signature=Signature(issuer, date_words(entry)) if issuer or date_words(entry) else None,
            annex=parts.annex,
            cc=header.cc or parts.cc,
            issued=_issued(header, parts),
            remark=parts.remark,
        )

    def print_story(self, entry: StoryEntry) -> Item:
        """The story with its line of who, where and when."""
        header, document = entry.header, entry.document
        html = link_references(self.dialect.read(document.body), self.addresses)
        blocks = self._read(document, entry.url, html)
        if header.honors:
            blocks = (*blocks, Paragraph((Text(f"所获荣誉：{'、'.join(header.honors)}。"),)))
        who = dict.fromkeys(part for part in (header.subject, header.unit) if part)
        return Item(
            id=self.items[entry.url],
            kind="story",
            title=entry.title,
            title_words=cut_title(entry.title, self.names),
            url=self._address(entry.url),
            code=show_code(document.code),
            source_path=document.path,
            body=blocks,
            date_text=_day(header.date),
            byline="\u3000".join(who),
            summary=header.summary or "",
        )

    def print_text(self, text: str, path: str, find: Callable[[str], Place]) -> tuple[Block, ...]:
        """Words of the editors' that are no item: a 按语."""
        return self._blocks(self._source(path, "note", find), self.dialect.read_text(text))

    def _read(self, document: Document, url: str, html: str) -> tuple[Block, ...]:
        def find(words: str) -> Place:
            # Where marks of Markdown stand between the words, their beginning leads there.
            found = (document.body.source.find(words[:length]) for length in (len(words), 12, 6, 3, 2))
            return document.place_in_body(next((at for at in found if at >= 0), 0))

        return self._blocks(self._source(document.path, self.items[url], find), html)

    def _source(self, path: str, item: str, find: Callable[[str], Place]) -> Source:
        return Source(path, item, self.site, self.items, find, self.pictures)

    def _blocks(self, source: Source, html: str) -> tuple[Block, ...]:
        blocks = read_page(source, html)
        self.findings += source.findings
        return blocks

    def _address(self, url: str) -> str:
        return urljoin(self.site, quote(url)) if self.site else ""


def _issued(header: Notice, parts: Parts) -> Issued | None:
    """印发机关 and 印发日期: those that the text names, else the issuer on the day of front matter."""
    if parts.office:
        return Issued(parts.office, parts.issued)
    return Issued(header.issuer or "", _day(header.issued)) if header.issued else None


def _day(date: dt.date | None) -> str:
    return day_words(date) if date else ""
