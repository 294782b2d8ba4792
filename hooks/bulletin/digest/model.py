"""What a printed digest says, as types, and as the plain JSON that the template reads; knows no look and no source.

All texts are plain words, never markup of any kind. Whoever sets the type owns every measure; what is here is only
what stands in the document and in which order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Literal

PrintKind = Literal["brief", "official", "volume"]
"""简报, 公文, 汇编."""

Align = Literal["left", "center", "right"]
Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]


@dataclass(frozen=True)
class Text:
    """Plain words."""

    text: str
    kind: Literal["text"] = "text"


@dataclass(frozen=True)
class Styled:
    """`underline` is an author's <u> or <ins>."""

    kind: Literal["strong", "emphasis", "strike", "sub", "sup", "underline"]
    inlines: tuple[Inline, ...]


@dataclass(frozen=True)
class CodeText:
    """Words set as they are, within a line."""

    text: str
    kind: Literal["code"] = "code"


@dataclass(frozen=True)
class Break:
    """A line ends here, the paragraph goes on."""

    kind: Literal["break"] = "break"


@dataclass(frozen=True)
class Link:
    """A way out of the document: `href` is an address with a scheme, never one of a script."""

    href: str
    inlines: tuple[Inline, ...]
    kind: Literal["link"] = "link"


@dataclass(frozen=True)
class Internal:
    """A way to another item of the same document, by its id."""

    item: str
    inlines: tuple[Inline, ...]
    kind: Literal["internal"] = "internal"


@dataclass(frozen=True)
class Note:
    """A footnote at its mark. The same note named once more has the same `label`, and no blocks the second time."""

    label: str
    blocks: tuple[Block, ...]
    kind: Literal["note"] = "note"


@dataclass(frozen=True)
class Picture:
    """A picture; `file` is its key among the pictures, `width` and `height` are pixels.

    A block of its own, an inline in a cell; one that `is_small` stands among words, as high as they are.
    """

    file: str
    alt: str
    caption: str
    width: int
    height: int
    is_small: bool = False
    kind: Literal["image"] = "image"


@dataclass(frozen=True)
class Paragraph:
    """`lead_level` is the rung of the ladder (1 一、 2 （一）) whose face `lead`, a heading that runs in, is set in.

    Without a run-in heading `lead` is empty and `lead_level` 0. `indent` is false where a paragraph goes on behind a
    table or a picture.
    """

    inlines: tuple[Inline, ...]
    indent: bool = True
    lead_level: int = 0
    lead: tuple[Inline, ...] = ()
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True)
class Heading:
    """A heading that stands alone: `level` 1 一、 2 （一） 3 1. 4 （1）; one without has its marks'."""

    level: int
    inlines: tuple[Inline, ...]
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True)
class List:
    """`start` is the first number of an ordered list."""

    ordered: bool
    start: int
    items: tuple[tuple[Block, ...], ...]
    kind: Literal["list"] = "list"


@dataclass(frozen=True)
class Quote:
    """What somebody else says, set in."""

    blocks: tuple[Block, ...]
    kind: Literal["quote"] = "quote"


@dataclass(frozen=True)
class Cell:
    """A cell; a `th` in a row of the body is a head of its row."""

    inlines: tuple[Inline, ...]
    align: Align = "left"
    colspan: int = 1
    rowspan: int = 1
    is_head: bool = False


@dataclass(frozen=True)
class Table:
    """`columns` counts the columns; every row fills them, with the cells that span into it counted."""

    columns: int
    header: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""
    kind: Literal["table"] = "table"


@dataclass(frozen=True)
class Rule:
    """A line across."""

    kind: Literal["rule"] = "rule"


@dataclass(frozen=True)
class Code:
    """Text set as it is, line by line."""

    text: str
    kind: Literal["code"] = "code"


Inline = Text | Styled | CodeText | Break | Link | Internal | Note | Picture
Block = Paragraph | Heading | List | Quote | Table | Picture | Rule | Code


@dataclass(frozen=True)
class Signature:
    """署名 and 成文日期; either may be empty in a draft."""

    name: str
    date_text: str


@dataclass(frozen=True)
class Issued:
    """印发机关 and 印发日期 of the 版记 (the template adds 印发)."""

    office: str
    date_text: str


@dataclass(frozen=True)
class Annex:
    """附件 whose words are in the document itself: its mark (附件, 附件1), its title and its body."""

    mark: str
    title: str
    body: tuple[Block, ...]


@dataclass(frozen=True)
class Item:
    """A notice or a story in the digest.

    `id` is ASCII and unique in the document. `title_words` joined are the title; none of them may be broken.
    `banner` says what has become of the notice (已更正 …), `state` the same in a word for the contents; `letterhead` is
    the 发文机关标志 (X文件), `recipients` the 主送机关 without their colon. `remark` is the 附注 without brackets.
    `byline` and `summary` are a story's. `code` is the short code of the item's version (`code` below), `source_path`
    its file below docs/, for messages.
    """

    id: str
    kind: Literal["notice", "story"]
    title: str
    title_words: tuple[str, ...]
    url: str
    code: str
    source_path: str
    body: tuple[Block, ...]
    banner: tuple[str, ...] = ()
    state: str = ""
    doc_no: str = ""
    issuer: str = ""
    letterhead: str = ""
    recipients: str = ""
    date_text: str = ""
    attachments: tuple[str, ...] = ()
    signature: Signature | None = None
    annex: tuple[Annex, ...] = ()
    cc: tuple[str, ...] = ()
    issued: Issued | None = None
    remark: str = ""
    byline: str = ""
    summary: str = ""


@dataclass(frozen=True)
class DutyRow:
    """One obligation in the table: when, who, what, in words; `is_doubtful` is 待核. `item` leads to its page.

    `notice_title` is the name by which the table calls the notice: its 文号, which is short, else its title.
    """

    when: str
    who: str
    what: str
    modality: Literal["must", "must_not"]
    notice_title: str
    item: str
    is_doubtful: bool = False


@dataclass(frozen=True)
class DutyGroup:
    """Rows under one heading: a month, those who are bound. `see` are the headings under which more is for them."""

    title: str
    rows: tuple[DutyRow, ...]
    see: tuple[str, ...] = ()


@dataclass(frozen=True)
class Obligations:
    """The same obligations twice, by day and by unit; `remark` says how many are not in the tables, and why."""

    by_date: tuple[DutyGroup, ...]
    by_unit: tuple[DutyGroup, ...]
    remark: str = ""


@dataclass(frozen=True)
class Masthead:
    """报头 of a 简报, or the first page of a volume. `number` is the 编号, `issue` 第n期, `total` 总第m期.

    `subtitle` stands under the name of a volume (2026年).
    """

    name: str
    publisher: str
    date_text: str
    issue: int | None = None
    total: int | None = None
    number: str = ""
    subtitle: str = ""


@dataclass(frozen=True)
class Colophon:
    """报尾: 报 the superior, 送 the peers, 发 those below; 共印n份."""

    report_to: tuple[str, ...] = ()
    send_to: tuple[str, ...] = ()
    distribute_to: tuple[str, ...] = ()
    copies: int | None = None


@dataclass(frozen=True)
class Print:
    """One document to be set. `date` (ISO) is that of the PDF, from the sources and never from the clock.

    `site` is the address of the site or empty, `code` the short code of the whole for pages that belong to no item,
    `watermark` the words across each page of a draft or empty, `note` the 按语.
    """

    kind: PrintKind
    title: str
    author: str
    date: str
    items: tuple[Item, ...]
    duplex: bool = False
    site: str = ""
    code: str = ""
    watermark: str = ""
    masthead: Masthead | None = None
    note: tuple[Block, ...] = ()
    obligations: Obligations | None = None
    colophon: Colophon | None = None


def print_data(document: Print) -> dict[str, Plain]:
    """The document as JSON takes it: keys are the fields' names."""
    return {field.name: _plain(getattr(document, field.name)) for field in fields(document)}


def _plain(value: object) -> Plain:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if is_dataclass(value) and not isinstance(value, type):
        names: Mapping[str, object] = vars(value)
        return {name: _plain(each) for name, each in names.items()}
    assert value is None or isinstance(value, (str, int, bool))
    return value
