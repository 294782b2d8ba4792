"""A .docx in, its words as Markdown out, with its pictures and with everything that could not come along.

python-docx opens the package and knows its parts. The text is walked here: what that library leaves out (automatic
numbers, text boxes, equations, changes) is just what must not get lost without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

import docx
from docx.document import Document
from docx.exceptions import PythonDocxError
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml.etree import XMLSyntaxError

from bulletin.intake.escape import escape_line, escape_words
from bulletin.intake.loss import Loss, NotTaken, Source, shorten
from bulletin.intake.package import pack, read_package
from bulletin.intake.table import Cell, markdown_table
from bulletin.intake.word_numbering import Numbering
from bulletin.intake.word_refused import reasons_to_refuse, words_of
from bulletin.intake.word_runs import ALTERNATIVES, Runs, chosen, is_other_choice

# 密级 outside the text: what a reader of the draft would not see must not be lost on the way.
_SECRET = re.compile(
    r"[绝机秘]\s*密\s*[★☆*＊]|[★☆]\s*[绝机秘]\s*密|绝\s*密|机\s*密|内部(?:资料|文件|材料|使用|参考|刊物)|工作秘密"
    r"|注意保[存密]|(?:不得|严禁|请勿|禁止)(?:外传|外泄|扩散|翻印|转载)|份\s*号|密\s*级"
)
_CAPTION = re.compile(r"图\s*[\d一二三四五六七八九十]{0,3}\s*[:：.．、\s]\s*(?P<words>\S.{0,60})\Z")
_NAMELESS = re.compile(r"!\[\]\((?P<address>images/(?P<name>[^()]+))\)\Z")
_PAGE_NUMBER = re.compile(r"[\s\d—\-－–·第页共/]*\Z")
_CONTENTS = re.compile(r"(?:TOC|目录)\s*\d?\Z", re.IGNORECASE)
_HEADING = re.compile(r"(?:heading|标题)\s*[1-6]\Z", re.IGNORECASE)
_LONGEST_HEADING = 40
_DEEPEST_TABLE = 4
# What the libraries raise on a package whose parts do not fit together.
_BROKEN = (
    PackageNotFoundError, PythonDocxError, XMLSyntaxError, LookupError, ValueError, AttributeError, TypeError,
    RecursionError,
)  # fmt: skip


def read_word(data: bytes) -> Source:
    """The source of a .docx. Raises NotTaken with every reason, where there are any."""
    parts = read_package(data)
    try:
        return _Walk(docx.Document(pack(parts))).read()
    except _BROKEN as error:
        raise NotTaken(Loss("word-damaged")) from error


class _Walk:
    """One way through a document, from its first paragraph to its last."""

    def __init__(self, document: Document) -> None:
        self._part = document.part
        self._body = document.element.body
        self._styles = _root(self._part, RELATIONSHIP_TYPE.STYLES)
        self._numbering = Numbering(_root(self._part, RELATIONSHIP_TYPE.NUMBERING), self._styles)
        self._style_names = _names_of(self._styles)
        footnotes = _root(self._part, RELATIONSHIP_TYPE.FOOTNOTES)
        endnotes = _root(self._part, RELATIONSHIP_TYPE.ENDNOTES)
        self._runs = Runs(self._part, {"footnote": footnotes, "endnote": endnotes})
        self._lines: list[str] = []
        self._number = 0

    def read(self) -> Source:
        """The whole document."""
        comments = _root(self._part, RELATIONSHIP_TYPE.COMMENTS)
        roots = [self._body, *(root for root in self._runs.footnotes.values() if root is not None)]
        reasons = [reason for root in roots for reason in reasons_to_refuse(root, comments, self._styles)]
        margins = self._margins()
        boxes = [words_of(box) for box in self._body.iter(qn("w:txbxContent"))]
        secrets = [words for words in (*margins, *boxes) if _SECRET.search(words)]
        reasons += [Loss("secret-in-margin", params={"words": shorten(words)}) for words in secrets]
        if reasons:
            raise NotTaken(*reasons)
        self._read_blocks(self._body, 0)
        self._name_pictures()
        runs = self._runs
        for words in margins:
            params = {"words": shorten(words)}
            if _PAGE_NUMBER.match(words):
                runs.losses.append(Loss("page-number-left-out", "页眉页脚", "note", params))
            else:
                runs.losses.append(Loss("margin-lost", "页眉页脚", "lost", params))
        return Source("\n".join(self._lines), tuple(runs.losses), tuple(runs.pictures.values()), tuple(runs.notes))

    def _name_pictures(self) -> None:
        """A picture without words of its own is called what the caption below it says."""
        filled = [number for number, line in enumerate(self._lines) if line]
        for number, following in pairwise(filled):
            picture, caption = _NAMELESS.match(self._lines[number]), _CAPTION.match(self._lines[following])
            if picture and caption:
                words = caption["words"].replace("[", "").replace("]", "")
                self._lines[number] = f"![{words}]({picture['address']})"
                told = Loss("picture-without-words", params={"words": picture["name"]})
                losses = self._runs.losses
                losses[:] = [loss for loss in losses if (loss.code, loss.params) != (told.code, told.params)]

    def _read_blocks(self, parent: Iterable[BaseOxmlElement], depth: int) -> None:
        for element in parent:
            if element.tag == qn("w:p"):
                self._read_paragraph(element)
            elif element.tag == qn("w:tbl"):
                self._read_table(element, depth)
            elif element.tag == ALTERNATIVES:
                self._read_blocks(chosen(element), depth)
            elif element.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml")):
                self._read_blocks(element, depth)

    def _read_paragraph(self, paragraph: BaseOxmlElement) -> None:
        style = self._style_name(paragraph)
        words = words_of(paragraph)
        self._number += bool(words.strip())
        # Word counts an item without words, too, and prints its bare number.
        number = self._numbering.next_number(paragraph)
        if number and not words.strip():
            if not number.is_bullet and number.text:
                told = Loss("number-alone", self._where(), "look", {"words": number.text})
                self._runs.losses.append(told)
            number = None
        if _CONTENTS.match(style):
            self._runs.losses.append(Loss("contents-left-out", self._where(), "note"))
            return
        if number and not number.is_known:
            self._runs.losses.append(Loss("number-lost", self._where(), params={"words": shorten(words)}))
        mark = number.text if number else ""
        lines = self._runs.lines_of(paragraph, self._where(), mark)
        if len(lines) == 1 and not mark and _HEADING.match(style) and len(lines[0]) <= _LONGEST_HEADING:
            lines = [f"## {lines[0]}"]
        for line in lines:
            # The items of one list stand together, and so do the lines of one paragraph.
            gap = [] if number and number.is_bullet and self._lines[-1:] and self._lines[-1].startswith("- ") else [""]
            self._lines += [*gap, line]
        for words in self._boxes(self._where()):
            self._lines += ["", escape_line(words)]

    def _read_table(self, table: BaseOxmlElement, depth: int) -> None:
        rows = [list(row) for row in (_rows_of(table))]
        if depth >= _DEEPEST_TABLE:
            self._runs.losses.append(Loss("table-lost", self._where(), params={"words": shorten(words_of(table))}))
            return
        if len(rows) == 1 or all(len(row) == 1 for row in rows):
            # A frame around words, such as a letterhead: 文号 at the left, 签发人 at the right.
            for cell, *_ in (cell for row in rows for cell in row):
                self._read_blocks(cell, depth + 1)
            return
        cells = [[self._cell(cell, columns, height) for cell, columns, height in row] for row in rows]
        if any(cell.is_merged for row in cells for cell in row):
            self._runs.losses.append(
                Loss("cells-unmerged", self._where(), "look", {"words": shorten(cells[0][0].text)})
            )
        self._lines += ["", *markdown_table(cells), ""]

    def _cell(self, cell: BaseOxmlElement, columns: int, rows: int) -> Cell:
        if cell.find(qn("w:tbl")) is not None:
            words = shorten(words_of(cell))
            self._runs.losses.append(Loss("table-in-table", self._where(), "look", {"words": words}))
        texts = []
        where = f"第{max(self._number, 1)}段后的表格"
        for paragraph in cell.iter(qn("w:p")):
            in_box = next(paragraph.iterancestors(qn("w:txbxContent"), qn("w:tc"))).tag != qn("w:tc")
            if in_box or is_other_choice(paragraph):
                continue  # the paragraph of the text box tells of it
            words = self._runs.cell_words(paragraph, where)
            # A cell with nothing but an automatic number is the column 序号.
            number = self._numbering.next_number(paragraph)
            if number and not number.is_known:
                self._runs.losses.append(Loss("number-lost", self._where(), params={"words": shorten(words)}))
            mark = number.text if number and not number.is_bullet else ""
            texts.append(mark + words if words.strip() else mark.rstrip(".、"))
            texts += map(escape_words, self._boxes(where))
        return Cell("\n".join(texts), columns, rows)

    def _boxes(self, where: str) -> list[str]:
        """What stands in the text boxes of the last paragraph, told: on paper they float, and here they must not."""
        boxes = self._runs.boxes
        told = (Loss("text-box-placed", where, "look", {"words": shorten(words)}) for words in boxes)
        self._runs.losses.extend(told)
        return boxes

    def _margins(self) -> list[str]:
        """The words of the headers and the footers, each once."""
        kinds = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
        roots = [parse_xml(rel.target_part.blob) for rel in self._part.rels.values() if rel.reltype in kinds]
        return list(dict.fromkeys(words for root in roots if (words := words_of(root).strip())))

    def _style_name(self, paragraph: BaseOxmlElement) -> str:
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        return self._style_names.get(str(style.get(qn("w:val"))), "") if style is not None else ""

    def _where(self) -> str:
        return f"第{max(self._number, 1)}段"


def _root(part: Part, kind: str) -> BaseOxmlElement | None:
    """The XML of a part of this kind, None if the document has none."""
    relation = next((rel for rel in part.rels.values() if rel.reltype == kind and not rel.is_external), None)
    return parse_xml(relation.target_part.blob) if relation else None


def _names_of(styles: BaseOxmlElement | None) -> dict[str, str]:
    found = styles.iterfind(qn("w:style")) if styles is not None else ()
    named = ((style.get(qn("w:styleId")), style.find(qn("w:name"))) for style in found)
    return {str(style): str(name.get(qn("w:val"))) for style, name in named if name is not None}


def _rows_of(table: BaseOxmlElement) -> list[list[tuple[BaseOxmlElement, int, int]]]:
    """The cells that begin in each row, with the columns and rows they cover."""
    rows: list[list[tuple[BaseOxmlElement, int, int]]] = []
    open_above: dict[int, tuple[int, int]] = {}  # column → row and position of the cell that goes on downwards
    for row in table.iter(qn("w:tr")):
        if row.getparent() is not table and next(row.iterancestors(qn("w:tbl"))) is not table:
            continue
        rows.append([])
        column = _number(row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}"), 0)
        for cell in row.iter(qn("w:tc")):
            if next(cell.iterancestors(qn("w:tr"))) is not row:
                continue
            columns = _number(cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}"), 1)
            merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
            if merged is not None and merged.get(qn("w:val")) != "restart" and column in open_above:
                at_row, at = open_above[column]
                element, width, height = rows[at_row][at]
                rows[at_row][at] = (element, width, height + 1)
            else:
                open_above.pop(column, None)
                if merged is not None:
                    open_above[column] = (len(rows) - 1, len(rows[-1]))
                rows[-1].append((cell, columns, 1))
            column += columns
    return rows


def _number(element: BaseOxmlElement | None, otherwise: int) -> int:
    value = "" if element is None else str(element.get(qn("w:val")))
    return int(value) if value.isdecimal() else otherwise
