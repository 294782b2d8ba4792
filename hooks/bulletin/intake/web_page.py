"""A page of HTML in (saved from Word, or from a site), its words as Markdown out, without what frames them there.

nh3 cleans first, so that what is walked is well-formed and harmless. The walk is our own: markdownify would keep the
emphasis and the links that a draft must not have, drops merged cells, and tells nobody what it left out.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote_to_bytes

import nh3

from bulletin.intake.escape import escape_line
from bulletin.intake.loss import Loss, NotTaken, Picture, Source, Weight, shorten
from bulletin.intake.picture import suffix_of
from bulletin.intake.plain_text import decode
from bulletin.intake.raised import raised
from bulletin.intake.table import Cell, markdown_table

_TAGS = set(
    "p div section article main header footer nav aside h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr "
    "td th caption br hr img a b strong i em u s strike del ins span font center pre blockquote sub sup figure "
    "figcaption form button label select option".split()
)
_KEPT_ATTRIBUTES = {"style", "class", "id", "hidden", "colspan", "rowspan", "src", "alt", "href", "start"}
_SILENT = {"script", "style", "noscript", "template", "title", "head", "iframe", "object", "svg", "math", "textarea"}
_BLOCKS = set(
    "p div section article main h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tr caption hr pre blockquote figure "
    "figcaption center form".split()
)
_FRAME_TAGS = {"nav", "footer", "aside", "form", "button", "select"}
_FRAME_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|footer|foot|breadcrumb|crumbs?|sidebar|copyright|share|pager|toolbar|position"
    r"|location|related|prev|next|logo|banner|search|qrcode)(?:$|[\s_\d-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d])",
    re.IGNORECASE,
)
_VEIL = re.compile(r"visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])", re.IGNORECASE)
_CONTAINERS = ("div", "section", "article", "main")
_HIDDEN_BY_WORD = re.compile(r"mso-hide\s*:\s*all", re.IGNORECASE)
_REMARK = re.compile(r"mso-comment|MsoCommentReference|MsoCommentText", re.IGNORECASE)
_EMPHASIS = {"b", "strong", "i", "em", "u"}
_DATA_ADDRESS = re.compile(r"data:image/[a-z+.-]+(;base64)?,", re.IGNORECASE)
# The end of a line in the source is a space for Latin words; Word breaks lines between Chinese characters too.
_LINE_END_IN_CHINESE = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])[ \t]*\r?\n[ \t]*(?=[\u3000-\u9fff\uff00-\uffef])")
_VOID = {"br", "hr", "img"}
_MOST_SPANNED = 100
# Elements that stay open until they are closed; the others end by themselves where the next one begins.
_NESTING = re.compile(
    r"<(/?)(?!(?:p|li|td|th|tr|dt|dd|br|hr|img|meta|link|input|col|option|tbody|thead|tfoot|base|area|wbr|source|param)\b)"
    r"[a-zA-Z][\w:-]*",
    re.IGNORECASE,
)
_DEEPEST_RAW = 1000  # with what pages forget to close
_DEEPEST = 300  # elements in one another; Word and sites need some 30


def read_web(data: bytes, name: str) -> Source:
    """The source of a page. Raises NotTaken where it has changes, remarks or words hidden by Word."""
    text, losses = decode(data, name)
    _refuse_depth(text)
    clean = nh3.clean(
        text,
        tags=_TAGS,
        clean_content_tags=_SILENT,
        attributes={"*": _KEPT_ATTRIBUTES},
        url_schemes={"http", "https", "mailto", "data", "file"},
        link_rel=None,
    )
    walk = _walk_through(clean, losses, _FRAME_NAMES)
    if walk.size_left_out > sum(map(len, walk.lines)):
        # A name such as `main nav-open` on the element around everything says nothing.
        walk = _walk_through(clean, losses, None)
    if walk.size_hidden > sum(map(len, walk.lines)):
        # The page shows its article only when its script has run: as one saves it from a chat, it is still hidden.
        walk = _walk_through(clean, [*losses, Loss("web-shown-by-script", weight="look")], _FRAME_NAMES, unveils=True)
    if walk.reasons:
        raise NotTaken(*walk.reasons)
    return Source("\n".join(walk.lines), tuple(walk.losses), tuple(walk.pictures))


def _refuse_depth(text: str) -> None:
    """Before cleaning, whose time grows with the square of the depth."""
    depth = 0
    for found in _NESTING.finditer(text):
        depth = max(depth - 1, 0) if found[1] else depth + 1
        if depth > _DEEPEST_RAW:
            raise NotTaken(Loss("page-too-deep"))


def _walk_through(
    clean: str, losses: list[Loss], frame_names: re.Pattern[str] | None, *, unveils: bool = False
) -> _Walk:
    walk = _Walk(list(losses), frame_names, unveils=unveils)
    walk.feed(clean)
    walk.close()
    walk.end_line()
    return walk


@dataclass
class _Open:
    """An element that has begun: what it does to the words in it."""

    tag: str
    skip: str = ""  # the code by which its words are told as left out
    words: str = ""
    link: str = ""
    reason: str = ""  # the code for which the whole page is refused


@dataclass
class _Table:
    rows: list[list[Cell]] = field(default_factory=list)
    span: tuple[int, int] = (1, 1)
    text: str | None = None


class _Walk(HTMLParser):
    """The way through a page that nh3 has cleaned; every tag is closed there."""

    def __init__(self, losses: list[Loss], frame_names: re.Pattern[str] | None, *, unveils: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.losses = losses
        self.size_left_out = self.size_hidden = 0
        self._unveils = unveils
        self._frame_names = frame_names
        self.reasons: list[Loss] = []
        self.lines: list[str] = []
        self.pictures: list[Picture] = []
        self._open: list[_Open] = []
        self._tables: list[_Table] = []
        self._lists: list[int | None] = []
        self._line = ""
        self._mark = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        attributes = {name: value or "" for name, value in attrs}
        if tag in _BLOCKS or tag == "br":
            self._break()
        if tag == "img":
            self._picture(attributes)
        if tag in _VOID:
            return
        if len(self._open) >= _DEEPEST:
            raise NotTaken(Loss("page-too-deep"))
        veil = _VEIL if self._unveils and tag in _CONTAINERS else None
        self._open.append(_element(tag, attributes, self._frame_names, veil))
        if tag in ("ul", "ol"):
            start = attributes.get("start", "1")
            self._lists.append((int(start) if start.isdecimal() else 1) if tag == "ol" else None)
        elif tag == "li" and self._lists:
            mark = self._next_mark()
            self._mark = "" if any(element.skip for element in self._open) else mark
        elif tag == "table":
            self._tables.append(_Table())
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif tag in ("td", "th") and self._tables:
            table = self._tables[-1]
            table.span = (_span(attributes.get("colspan")), _span(attributes.get("rowspan")))
            table.text = ""

    def handle_endtag(self, tag: str) -> None:
        """An element ends: what was gathered in it goes where it belongs."""
        if tag in _VOID or not any(element.tag == tag for element in self._open):
            return
        if tag in _BLOCKS:
            self._break()
        while self._open:
            element = self._open.pop()
            self._close(element)
            if element.tag == tag:
                break
        if tag == "li":
            self._mark = ""
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif tag in ("td", "th") and self._tables:
            self._end_cell(self._tables[-1])
        elif tag == "table" and self._tables:
            self._end_table(self._tables.pop())

    def handle_data(self, data: str) -> None:
        """Words."""
        for element in self._open:
            if element.skip or element.reason or element.link:
                element.words += data
        if any(element.skip for element in self._open):
            return
        words = re.sub(r"[ \t\r\n]+", " ", _LINE_END_IN_CHINESE.sub("", data))
        if self._open and self._open[-1].tag in ("sub", "sup") and words.strip():
            moved = raised(words, above=self._open[-1].tag == "sup")
            if moved is None:
                self._tell("raised-words", "look", shorten(words))
            words = words if moved is None else moved
        if self._open and self._open[-1].tag in _EMPHASIS and words.strip():
            self._tell("emphasis-removed", "note")
        if self._tables and self._tables[-1].text is not None:
            self._tables[-1].text += words
        else:
            self._line += words

    def end_line(self) -> None:
        """The words since the last break are a paragraph."""
        line = self._line.strip(" \t\u3000\u00a0")
        if line:
            text = f"- {escape_line(line)}" if self._mark == "- " else escape_line(self._mark + line)
            gap = [] if self._mark == "- " and self.lines[-1:] and self.lines[-1].startswith("- ") else [""]
            self.lines += [*gap, text]
            self._mark = ""
        self._line = ""

    def _break(self) -> None:
        if self._tables and self._tables[-1].text is not None:
            if self._tables[-1].text:
                self._tables[-1].text += "\n"
        elif not any(element.skip for element in self._open):
            self.end_line()

    def _close(self, element: _Open) -> None:
        words = shorten(element.words)
        if element.reason and words:
            self.reasons.append(Loss(element.reason, self._where(), params={"words": words}))
        elif element.skip and words and not any(outer.skip for outer in self._open):
            self.size_left_out += len(element.words.strip())
            if element.skip == "web-hidden-left-out":
                self.size_hidden += len(element.words.strip())
            self._tell(element.skip, "lost" if element.skip == "web-hidden-left-out" else "note", words)
        elif element.link and words and not any(outer.skip for outer in self._open):
            params = {"words": words, "address": shorten(element.link)}
            self.losses.append(Loss("link-left-out", self._where(), params=params))

    def _end_cell(self, table: _Table) -> None:
        columns, rows = table.span
        if table.rows and table.text is not None:
            table.rows[-1].append(Cell(table.text.strip(), columns, rows))
        table.text = None

    def _end_table(self, table: _Table) -> None:
        rows = [row for row in table.rows if row]
        if self._tables and self._tables[-1].text is not None:
            words = "\n".join(cell.text for row in rows for cell in row)
            self._tables[-1].text += words
            self._tell("table-in-table", "look", shorten(words))
        elif len(rows) == 1 or all(len(row) == 1 for row in rows):
            # A page laid out by tables: its cells are no cells.
            for text in (line for row in rows for cell in row for line in cell.text.split("\n")):
                self._line = text
                self.end_line()
        else:
            if any(cell.is_merged for row in rows for cell in row):
                self._tell("cells-unmerged", "look", shorten(rows[0][0].text))
            self.lines += ["", *markdown_table(rows), ""]

    def _next_mark(self) -> str:
        count = self._lists[-1]
        if count is None:
            return "- "
        self._lists[-1] = count + 1
        depth = sum(one is not None for one in self._lists)
        return f"{count}." if depth == 1 else f"（{count}）"

    def _picture(self, attributes: dict[str, str]) -> None:
        if any(element.skip for element in self._open):
            return
        data = _bytes_of(attributes.get("src", ""))
        suffix = suffix_of(data)
        description = " ".join(attributes.get("alt", "").replace("[", "").replace("]", "").split())
        if suffix is None or (self._tables and self._tables[-1].text is not None):
            address = shorten(attributes.get("src", "")) or "（没有地址）"
            self.losses.append(Loss("picture-elsewhere", self._where(), params={"address": address}))
            return
        self._break()
        name = f"{len(self.pictures) + 1}.{suffix}"
        self.pictures.append(Picture(name, data))
        self.lines += ["", f"![{escape_line(description)}](images/{name})"]
        if not description:
            self._tell("picture-without-words", "look", name)

    def _tell(self, code: str, weight: Weight = "lost", words: str = "") -> None:
        self.losses.append(Loss(code, self._where(), weight, {"words": words}))

    def _where(self) -> str:
        return f"第{sum(1 for line in self.lines if line) + 1}段"


def _element(
    tag: str, attributes: dict[str, str], frame_names: re.Pattern[str] | None, veil: re.Pattern[str] | None
) -> _Open:
    """`frame_names` tell the frame of a page by its names; `veil` is what hides nothing on this page."""
    style = attributes.get("style", "")
    style = veil.sub("", style) if veil else style
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    if tag in ("ins", "del"):
        return _Open(tag, reason="inserted-words" if tag == "ins" else "deleted-words")
    if _HIDDEN_BY_WORD.search(style):
        return _Open(tag, reason="hidden-words")
    if _REMARK.search(style) or _REMARK.search(names):
        return _Open(tag, reason="remark")
    if "hidden" in attributes or _HIDDEN.search(style):
        return _Open(tag, skip="web-hidden-left-out")
    if tag in _FRAME_TAGS or (frame_names and frame_names.search(names)):
        return _Open(tag, skip="web-frame-left-out")
    address = attributes.get("href", "")
    return _Open(tag, link="" if address.startswith("#") else address)


def _span(value: str | None) -> int:
    return min(max(int(value), 1), _MOST_SPANNED) if value and value.isdecimal() else 1


def _bytes_of(address: str) -> bytes:
    """The picture that an address itself holds (data:…), else nothing: no other file is looked at."""
    found = _DATA_ADDRESS.match(address)
    if not found:
        return b""
    content = address[found.end() :]
    try:
        return base64.b64decode(content) if found[1] else unquote_to_bytes(content)
    except (binascii.Error, ValueError):
        return b""
