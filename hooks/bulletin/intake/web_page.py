"""A page of HTML in (saved from Word, or from a site), its words as Markdown out, without what frames them there.

nh3 cleans first, so that what is walked is well-formed and harmless. The walk is our own: markdownify would keep the
emphasis and the links that a draft must not have, drops merged cells, and tells nobody what it left out.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote_to_bytes

import nh3

from bulletin.intake.escape import escape_line, escape_words
from bulletin.intake.loss import Loss, NotTaken, Picture, Source, Weight, shorten
from bulletin.intake.picture import suffix_of
from bulletin.intake.plain_text import decode
from bulletin.intake.raised import raised
from bulletin.intake.table import Cell, markdown_table
from bulletin.intake.web_element import FRAME_NAMES, Element, are_white, begin_element
from bulletin.intake.web_embedded import embedded_files
from bulletin.intake.web_layout import layout_tables
from bulletin.intake.web_links import begin_link, end_link, links_of, menus_at_ends, without_marks

_TAGS = set(
    "p div section article main header footer nav aside h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr "
    "td th caption br hr img a b strong i em u s strike del ins span font center pre blockquote sub sup figure "
    "figcaption form button label select option".split()
)
_KEPT_ATTRIBUTES = {
    "style",
    "class",
    "id",
    "hidden",
    "colspan",
    "rowspan",
    "src",
    "alt",
    "href",
    "start",
    "color",
    "bgcolor",
}
_SILENT = {"script", "style", "noscript", "template", "title", "head", "iframe", "object", "svg", "math", "textarea"}
_BLOCKS = set(
    "p div section article main h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tr caption hr pre blockquote figure "
    "figcaption center form".split()
)
_END_OF_SENTENCE = re.compile("[。！？；]")
_EMPHASIS = {"b", "strong", "i", "em", "u"}
_DATA_ADDRESS = re.compile(r"data:image/[a-z+.-]+(;base64)?,", re.IGNORECASE)
# The end of a line in the source is a space for Latin words; Word breaks lines between Chinese characters too.
_WHITE_SPACE = re.compile(r"[ \t\r\n]+")
_LINE_END = "\r"
_LINE_END_IN_CHINESE = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef]) *\r *(?=[\u3000-\u9fff\uff00-\uffef])")
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
    losses += [Loss("embedded-lost", params={"address": shorten(address)}) for address in embedded_files(text)]
    clean = nh3.clean(
        text,
        tags=_TAGS,
        clean_content_tags=_SILENT,
        attributes={"*": _KEPT_ATTRIBUTES},
        url_schemes={"http", "https", "mailto", "data", "file"},
        link_rel=None,
    )
    walk = _walk_through(clean, losses, FRAME_NAMES)
    if walk.sentences_left_out > sum(map(_sentences_in, walk.lines)) or not any(walk.lines):
        # A name such as `main nav-open` on the element around everything says nothing.
        walk = _walk_through(clean, losses, None)
    if walk.size_hidden > sum(map(len, walk.lines)):
        # The page shows its article only when its script has run: as one saves it from a chat, it is still hidden.
        walk = _walk_through(clean, [*losses, Loss("web-shown-by-script", weight="look")], FRAME_NAMES, unveils=True)
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
    walk = _Walk(list(losses), frame_names, layout_tables(clean), unveils=unveils)
    walk.feed(clean)
    walk.close()
    walk.end()
    return walk


@dataclass
class _Table:
    is_layout: bool
    rows: list[list[Cell]] = field(default_factory=list)
    span: tuple[int, int] = (1, 1)
    text: str | None = None


class _Walk(HTMLParser):
    """The way through a page that nh3 has cleaned; every tag is closed there."""

    def __init__(
        self, losses: list[Loss], frame_names: re.Pattern[str] | None, layout: frozenset[int], *, unveils: bool
    ) -> None:
        super().__init__(convert_charrefs=True)
        self.losses = losses
        self.sentences_left_out = self.size_hidden = 0
        self._unveils = unveils
        self._frame_names = frame_names
        self.reasons: list[Loss] = []
        self.lines: list[str] = []
        self.pictures: list[Picture] = []
        self._open: list[Element] = []
        self._layout = layout
        self._count_of_tables = 0
        self._tables: list[_Table] = []
        self._addresses: list[str] = []
        self._links: dict[int, Loss] = {}
        self._only_links: dict[int, list[Loss]] = {}
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
        self._open.append(begin_element(tag, attributes, self._frame_names, unveils=self._unveils))
        self._begin_link(self._open[-1])
        if tag in ("ul", "ol"):
            start = attributes.get("start", "1")
            self._lists.append((int(start) if start.isdecimal() else 1) if tag == "ol" else None)
        elif tag == "li" and self._lists:
            mark = self._next_mark()
            self._mark = "" if self._is_skipped() else mark
        else:
            self._begin_part_of_table(tag, attributes)

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
        elif self._tables:
            self._end_part_of_table(tag)

    def handle_data(self, data: str) -> None:
        """Words."""
        data = without_marks(data)
        for element in self._open:
            if element.skip or element.reason or element.link:
                element.words += data
        if self._is_skipped():
            return
        for number, piece in enumerate(data.split("\n") if self._is_in("pre") else [data]):
            if number:
                self._break()
            self._add_words(_WHITE_SPACE.sub(lambda found: _LINE_END if "\n" in found.group() else " ", piece))

    def _add_words(self, words: str) -> None:
        if self._open and self._open[-1].tag in ("sub", "sup") and words.strip():
            moved = raised(words, above=self._open[-1].tag == "sup")
            if moved is None:
                self._tell("raised-words", "look", shorten(words))
            words = words if moved is None else moved
        if self._open and self._open[-1].tag in _EMPHASIS and words.strip():
            self._tell("emphasis-removed", "note")
        if words.strip() and are_white(self._open):
            self._tell("words-invisible", "look", shorten(words))
        self._add(words)

    def end(self) -> None:
        """The page ends. The lists of links at both ends of it are menus: 热门文章, 友情链接."""
        self._end_line()
        first, last = menus_at_ends(self.lines, self._only_links)
        self._tell_menu(first, "note")
        self._tell_menu(last, "look")
        gone = {*first, *last}
        self.losses += [loss for number, told in self._only_links.items() if number not in gone for loss in told]
        self.losses += self._links.values()
        self.lines = [line for number, line in enumerate(self.lines) if number not in gone]

    def _tell_menu(self, numbers: list[int], weight: Weight) -> None:
        if numbers:
            where = f"第{sum(1 for line in self.lines[: numbers[0]] if line) + 1}段"
            words = {"words": shorten(" ".join(self.lines[number] for number in numbers))}
            self.losses.append(Loss("web-frame-left-out", where, weight, words))

    def _is_skipped(self) -> bool:
        return any(element.skip for element in self._open)

    def _is_in(self, tag: str) -> bool:
        return any(element.tag == tag for element in self._open)

    def _begin_link(self, element: Element) -> None:
        if element.link and not self._is_skipped():
            element.number = len(self._addresses)
            self._addresses.append(element.link)
            self._add(begin_link(element.number))

    def _begin_part_of_table(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "table":
            # A table in a cell is part of that cell, whatever its shape.
            is_layout = self._count_of_tables in self._layout and all(table.is_layout for table in self._tables)
            self._count_of_tables += 1
            self._tables.append(_Table(is_layout))
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif tag in ("td", "th") and self._tables and self._tables[-1].is_layout:
            self._break()
        elif tag in ("td", "th") and self._tables:
            self._tables[-1].span = (_span(attributes.get("colspan")), _span(attributes.get("rowspan")))
            self._tables[-1].text = ""

    def _end_part_of_table(self, tag: str) -> None:
        if tag in ("td", "th") and self._tables[-1].is_layout:
            self._break()
        elif tag in ("td", "th"):
            self._end_cell(self._tables[-1])
        elif tag == "table":
            self._end_table(self._tables.pop())

    def _add(self, words: str) -> None:
        if self._tables and self._tables[-1].text is not None:
            self._tables[-1].text += words
        else:
            self._line += words

    def _plain(self, marked: str) -> str:
        """The words as they are shown."""
        words = _LINE_END_IN_CHINESE.sub("", without_marks(marked)).replace(_LINE_END, " ")
        return re.sub(" +", " ", words).strip(" \t\u3000\u00a0")

    def _end_line(self) -> None:
        """The words since the last break are a paragraph."""
        line, links = self._plain(self._line), links_of(self._line, self._addresses)
        self._line = ""
        told = [self._links.pop(number) for number in links.numbers if number in self._links]
        if line and links.are_menu:
            self._tell("web-frame-left-out", "note", shorten(line))
            self._mark = ""
        elif line:
            text = f"- {escape_line(line)}" if self._mark == "- " else escape_line(self._mark + line)
            gap = [] if self._mark == "- " and self.lines[-1:] and self.lines[-1].startswith("- ") else [""]
            self.lines += [*gap, text]
            self._mark = ""
            if links.are_all:
                self._only_links[len(self.lines) - 1] = told
            else:
                self.losses += told

    def _break(self) -> None:
        if self._tables and self._tables[-1].text is not None:
            if self._tables[-1].text:
                self._tables[-1].text += "\n"
        elif not self._is_skipped():
            self._end_line()

    def _close(self, element: Element) -> None:
        words = shorten(element.words)
        if element.reason and words:
            self.reasons.append(Loss(element.reason, self._where(), params={"words": words}))
        elif element.skip and words and not any(outer.skip for outer in self._open):
            self.sentences_left_out += _sentences_in(element.words)
            if element.skip == "web-hidden-left-out":
                self.size_hidden += len(element.words.strip())
            self._tell(element.skip, "lost" if element.skip == "web-hidden-left-out" else "note", words)
        elif element.number >= 0:
            self._add(end_link(element.number))
            if words:
                params = {"words": words, "address": shorten(element.link)}
                self._links[element.number] = Loss("link-left-out", self._where(), params=params)

    def _end_cell(self, table: _Table) -> None:
        columns, rows = table.span
        if table.rows and table.text is not None:
            links = links_of(table.text, self._addresses)
            self.losses += [self._links.pop(number) for number in links.numbers if number in self._links]
            text = "\n".join(map(self._plain, table.text.split("\n"))).strip()
            table.rows[-1].append(Cell(escape_words(text), columns, rows))
        table.text = None

    def _end_table(self, table: _Table) -> None:
        rows = [row for row in table.rows if row]
        if self._tables and self._tables[-1].text is not None:
            words = "\n".join(cell.text for row in rows for cell in row)
            self._tables[-1].text += words
            self._tell("table-in-table", "look", shorten(words))
        elif not table.is_layout:
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


def _sentences_in(words: str) -> int:
    """What frames a page has titles, names and addresses, and hardly a sentence."""
    return len(_END_OF_SENTENCE.findall(words))


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
