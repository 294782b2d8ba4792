"""A paragraph of Word in, its words as Markdown out, line by line; what stands among the words and is none is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from bulletin.intake.escape import escape_words, guard_start
from bulletin.intake.loss import Loss, Picture, Weight, shorten
from bulletin.intake.picture import suffix_of
from bulletin.intake.raised import raised
from bulletin.intake.symbols import is_sign, shown
from bulletin.intake.word_refused import is_on, words_of

_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATIVES = f"{_COMPATIBILITY}AlternateContent"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PLACED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_VML = "{urn:schemas-microsoft-com:vml}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# The address of a link; after \\l the name of a place in the document itself.
_ADDRESS = re.compile(r'HYPERLINK\s+"([^"]+)"', re.IGNORECASE)
_CLOCKS = ("DATE", "TIME", "SAVEDATE", "PRINTDATE", "CREATEDATE")
_LINES = ("line", "straightConnector1")
_OLD_LINE = "#_x0000_t32"
_OLD_SHAPES = {f"{_VML}{tag}" for tag in ("shape", "rect", "oval", "roundrect", "polyline", "curve", "arc", "line")}
_RULE = "{urn:schemas-microsoft-com:office:office}hr"
# What sets parts of an equation above, below or around one another; the others are read from left to right.
_LAYOUTS = "f sSup sSub sSubSup sPre rad nary m eqArr limLow limUpp func bar acc groupChr d box borderBox phant"
_LAID_OUT = {f"{_MATHS}{tag}" for tag in _LAYOUTS.split()}
_TINY = 4  # half points
_FIXED = {
    qn("w:tab"): " ",
    qn("w:noBreakHyphen"): "-",
    qn("w:cr"): "\n",
}
_TRANSPARENT = {
    qn(f"w:{tag}")
    for tag in ("smartTag", "customXml", "fldSimple", "sdt", "sdtContent", "ruby", "rubyBase", "dir", "bdo")
}


@dataclass
class _Field:
    """A field that is open: what it is told to do, and the words it shows."""

    instruction: str = ""
    shown: str = ""

    @property
    def name(self) -> str:
        return (self.instruction.split() or [""])[0].upper()


@dataclass
class Runs:
    """The way through the paragraphs of one document, with what was met: losses, pictures, footnotes."""

    part: Part
    footnotes: dict[str, BaseOxmlElement | None]
    losses: list[Loss] = field(default_factory=list)
    pictures: dict[str, Picture] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    where: str = ""
    fields: list[_Field] = field(default_factory=list)
    """The fields that are open, outermost first; a table of contents goes on over paragraphs."""
    boxes: list[str] = field(default_factory=list)
    """The paragraphs of the text boxes of the paragraph walked last."""

    def lines_of(self, paragraph: BaseOxmlElement, where: str, number: str = "") -> list[str]:
        """The lines of a paragraph (Shift+Enter parts them), a picture always on a line of its own."""
        self.where, self.boxes = where, []
        lines: list[list[tuple[str, bool]]] = [[(number, False)]]
        for text, is_markup in self._walk(paragraph):
            for position, piece in enumerate([text] if is_markup else text.split("\n")):
                if position or piece.startswith("!["):
                    lines.append([])
                if piece:
                    lines[-1].append((piece, is_markup))
                if is_markup and piece.startswith("!["):
                    lines.append([])
        return [line for line in map(_as_line, lines) if line and line != number.strip()]

    def cell_words(self, paragraph: BaseOxmlElement, where: str) -> str:
        """A paragraph of a cell as Markdown: its words, and among them its pictures and notes, with its losses told."""
        self.where, self.boxes = where, []
        return _as_markdown(self._walk(paragraph))

    def _walk(self, parent: Iterable[BaseOxmlElement]) -> Iterator[tuple[str, bool]]:
        """Pieces of text, and whether they are Markdown already."""
        for element in parent:
            if element.tag == ALTERNATIVES:
                yield from self._walk(chosen(element))
            elif element.tag in _TRANSPARENT:
                self._tell_placeholder(element)
                yield from self._walk(element)
                if element.tag == qn("w:fldSimple"):
                    self._tell_field(_Field(element.get(qn("w:instr")) or "", words_of(element)))
            elif element.tag == qn("w:hyperlink"):
                self._tell_link(element)
                yield from self._walk(element)
            elif element.tag == qn("w:r"):
                self._tell_look(element)
                yield from self._run(element)
            elif element.tag in (f"{_MATHS}oMath", f"{_MATHS}oMathPara"):
                words = "".join(text.text or "" for text in element.iter(f"{_MATHS}t"))
                if any(part.tag in _LAID_OUT for part in element.iter()):
                    self._tell("equation-lost", words=words)
                else:
                    yield words, False

    def _run(self, run: BaseOxmlElement) -> Iterator[tuple[str, bool]]:
        for element in self._outside_contents(run):
            if element.tag == qn("w:t"):
                yield self._with_signs(run, self._as_set(run, element.text or "")), False
            elif element.tag in _FIXED:
                yield _FIXED[element.tag], False
            elif element.tag == qn("w:br"):
                # The paragraph goes on over the page.
                yield "" if element.get(qn("w:type")) in ("page", "column") else "\n", False
            elif element.tag == qn("w:sym"):
                code = str(element.get(qn("w:char"))).upper()
                yield self._symbol(str(element.get(qn("w:font")) or ""), code), False
            elif element.tag in (qn("w:footnoteReference"), qn("w:endnoteReference")):
                yield self._footnote(element), True
            elif element.tag in (qn("w:drawing"), qn("w:pict")):
                yield from ((mark, True) for mark in self._drawing(element))
            elif element.tag == qn("w:object"):
                self._tell("object-lost")
            elif element.tag == qn("w:ruby"):
                yield from self._walk(element)

    def _outside_contents(self, run: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
        """The children of a run, without the marks of fields and without a table of contents."""
        for element in _alternatives_chosen(run):
            if element.tag in (qn("w:fldChar"), qn("w:instrText")):
                self._follow_field(element)
            elif not self.fields or self.fields[0].name != "TOC":
                for open_field in self.fields:
                    open_field.shown += (element.text or "") if element.tag == qn("w:t") else ""
                yield element

    def _follow_field(self, element: BaseOxmlElement) -> None:
        """Word writes a field as marks among the runs: begin, its instruction, its words, end."""
        if element.tag == qn("w:instrText"):
            if self.fields:
                self.fields[-1].instruction += element.text or ""
            return
        kind = element.get(qn("w:fldCharType"))
        if kind == "begin":
            self.fields.append(_Field())
        elif kind == "end" and self.fields:
            self._tell_field(self.fields.pop())

    def _tell_field(self, closed: _Field) -> None:
        """What a reader of the draft would not see of it."""
        address = _ADDRESS.search(closed.instruction)
        if closed.name == "TOC":
            self._tell("contents-left-out", "note")
        elif closed.name in _CLOCKS:
            self._tell("date-of-today", "look")
        elif closed.name == "HYPERLINK" and address:
            params = {"words": shorten(closed.shown), "address": shorten(address[1])}
            self.losses.append(Loss("link-left-out", self.where, params=params))

    def _as_set(self, run: BaseOxmlElement, words: str) -> str:
        """The words of a run, above or below the line where they are set so."""
        set_at = run.find(f"{qn('w:rPr')}/{qn('w:vertAlign')}")
        position = set_at.get(qn("w:val")) if set_at is not None else ""
        if position not in ("superscript", "subscript") or not words.strip():
            return words
        moved = raised(words, above=position == "superscript")
        if moved is None:
            self._tell("raised-words", "look", words)
        return words if moved is None else moved

    def _symbol(self, font: str, code: str) -> str:
        """A sign of a font that has signs for letters; `code` is in hexadecimal."""
        try:
            sign = shown(font, int(code, 16))
        except ValueError:
            sign = None
        if sign is None:
            self._tell("symbol-lost", words=f"{font or '（没有写明字体）'} {code}")
        return sign or ""

    def _with_signs(self, run: BaseOxmlElement, words: str) -> str:
        """WPS writes such signs among the words, in the same font."""
        if not any(map(is_sign, words)):
            return words
        fonts = run.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
        named = [str(fonts.get(qn(f"w:{kind}")) or "") for kind in ("ascii", "hAnsi")] if fonts is not None else []
        font = next(filter(None, named), "")
        return "".join(self._symbol(font, f"{ord(one):04X}") if is_sign(one) else one for one in words)

    def _footnote(self, element: BaseOxmlElement) -> str:
        kind = "footnote" if element.tag == qn("w:footnoteReference") else "endnote"
        root, wanted = self.footnotes[kind], element.get(qn("w:id"))
        found = (note for note in root if note.get(qn("w:id")) == wanted) if root is not None else ()
        words = " ".join(words_of(paragraph).strip() for note in found for paragraph in note.iter(qn("w:p")))
        if not words.strip():
            self._tell("footnote-lost")
            return ""
        self.notes.append(f"[^{len(self.notes) + 1}]: {escape_words(words.strip())}")
        return f"[^{len(self.notes)}]"

    def _drawing(self, drawing: BaseOxmlElement) -> Iterator[str]:
        boxes = list(drawing.iter(qn("w:txbxContent")))
        self.boxes += [words for box in boxes for line in box.iter(qn("w:p")) if (words := words_of(line).strip())]
        named = drawing.find(f".//{_PLACED}docPr")
        description = str(named.get("descr") or "") if named is not None else ""
        references = [blip.get(f"{_RELATION}embed") for blip in drawing.iter(f"{_DRAWING}blip")]
        references += [image.get(f"{_RELATION}id") for image in drawing.iter(f"{_VML}imagedata")]
        for reference in references:
            yield from self._picture(reference, description)
        if not references and not boxes and _is_line(drawing):
            self._tell("line-left-out", "note")
        elif not references and not boxes:
            words = "".join(text.text or "" for text in drawing.iter(f"{_DRAWING}t"))
            self._tell("drawing-lost", words=words or description)

    def _picture(self, reference: str | None, description: str) -> Iterator[str]:
        relation = self.part.rels.get(reference) if reference else None
        data = b"" if relation is None or relation.is_external else relation.target_part.blob
        suffix = suffix_of(data)
        if suffix is None:
            self._tell("picture-lost", words=description or "（没有说明文字）")
            return
        known = next((picture.name for picture in self.pictures.values() if picture.data == data), None)
        name = known or f"{len(self.pictures) + 1}.{suffix}"
        self.pictures[name] = Picture(name, data)
        words = " ".join(escape_words(description).replace("[", "").replace("]", "").split())
        if not words:
            self._tell("picture-without-words", "look", words=name)
        yield f"![{words}](images/{name})"

    def _tell_link(self, link: BaseOxmlElement) -> None:
        """A link to a place in the document itself needs no word."""
        relation = self.part.rels.get(link.get(f"{_RELATION}id") or "")
        if relation is not None and relation.is_external:
            address = shorten(relation.target_ref)
            self.losses.append(
                Loss("link-left-out", self.where, params={"words": shorten(words_of(link)), "address": address})
            )

    def _tell_placeholder(self, control: BaseOxmlElement) -> None:
        """A template's 单击此处输入文字, which nobody has filled in."""
        if control.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is not None:
            self._tell("placeholder-left", "look", words=words_of(control))

    def _tell_look(self, run: BaseOxmlElement) -> None:
        """Words that look different on paper, where the difference says something."""
        properties = run.find(qn("w:rPr"))
        words = words_of(run)
        if properties is None or not words.strip():
            return
        if is_on(properties, "strike") or is_on(properties, "dstrike"):
            self._tell("words-struck", "look", words=words)
        if _is_invisible(properties):
            self._tell("words-invisible", "look", words=words)
        if any(is_on(properties, tag) for tag in ("b", "i")) or properties.find(qn("w:u")) is not None:
            self.losses.append(Loss("emphasis-removed", self.where, "note"))

    def _tell(self, code: str, weight: Weight = "lost", words: str = "") -> None:
        self.losses.append(Loss(code, self.where, weight, {"words": shorten(words)}))


def chosen(alternatives: BaseOxmlElement) -> Sequence[BaseOxmlElement]:
    """Of what is kept twice, for new and for old programs, the children of the one for new ones."""
    found = (alternatives.find(f"{_COMPATIBILITY}{name}") for name in ("Choice", "Fallback"))
    return list(next((one for one in found if one is not None), ()))


def is_other_choice(element: BaseOxmlElement) -> bool:
    """Whether the element stands in what is kept for old programs beside something for new ones."""
    fallback = next(element.iterancestors(f"{_COMPATIBILITY}Fallback"), None)
    return fallback is not None and fallback.getparent().find(f"{_COMPATIBILITY}Choice") is not None


def _alternatives_chosen(run: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    """The children of a run, once each."""
    for element in run:
        if element.tag == ALTERNATIVES:
            yield from chosen(element)
        else:
            yield element


def _as_markdown(pieces: Iterable[tuple[str, bool]]) -> str:
    """Plain words are escaped in one go: a link of Markdown may be in pieces as well."""
    out = ""
    plain = ""
    for text, is_markup in [*pieces, ("", True)]:
        if is_markup:
            out += escape_words(plain) + text
            plain = ""
        else:
            plain += text
    return out


def _as_line(pieces: list[tuple[str, bool]]) -> str:
    line = _as_markdown(pieces).strip(" \t\u3000\u00a0")
    return line if line.startswith(("![", "- ")) else guard_start(line)


def _is_line(drawing: BaseOxmlElement) -> bool:
    """The red line below a letterhead, and no more."""
    shapes = [str(shape.get("prst")) for shape in drawing.iter(f"{_DRAWING}prstGeom")]
    old = [element for element in drawing.iter() if isinstance(element.tag, str) and element.tag.startswith(_VML)]
    lines = [one for one in old if one.tag == f"{_VML}line" or one.get("type") == _OLD_LINE or one.get(_RULE)]
    others = [one for one in old if one.tag in _OLD_SHAPES and one not in lines]
    are_lines = all(shape in _LINES for shape in shapes) and not others
    has_words = any((text.text or "").strip() for text in drawing.iter(f"{_DRAWING}t"))
    return bool(shapes or lines) and are_lines and not has_words


def _is_invisible(properties: BaseOxmlElement) -> bool:
    """White on nothing, or too small to be read."""
    color, size = properties.find(qn("w:color")), properties.find(qn("w:sz"))
    is_white = color is not None and str(color.get(qn("w:val"))).upper() == "FFFFFF"
    is_shaded = properties.find(qn("w:shd")) is not None or properties.find(qn("w:highlight")) is not None
    points = str(size.get(qn("w:val"))) if size is not None else ""
    return (is_white and not is_shaded) or (points.isdecimal() and int(points) <= _TINY)
