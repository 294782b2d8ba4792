"""A Word document in, the reasons to refuse it out: changes not yet decided, remarks, hidden words.

What one reader sees and another does not must not be decided by a program; and remarks are often more secret than
the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from bulletin.intake.loss import Loss, shorten

_CHANGES = {
    "ins": "inserted-words",
    "moveTo": "inserted-words",
    "del": "deleted-words",
    "moveFrom": "deleted-words",
    "cellIns": "inserted-words",
    "cellDel": "deleted-words",
    "cellMerge": "deleted-words",
}
_CHANGE_TAGS = {qn(f"w:{tag}"): code for tag, code in _CHANGES.items()}
_FALSE = ("0", "false", "off")
_FETCHING = ("DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "LINK", "IMPORT")


def reasons_to_refuse(
    body: BaseOxmlElement, comments: BaseOxmlElement | None, styles: BaseOxmlElement | None
) -> Iterator[Loss]:
    """Every reason, with the number of the paragraph (those with words are counted) and its words."""
    hidden_styles = _hidden_styles(styles)
    remarks = _remarks(comments)
    number = 0
    for paragraph in body.iter(qn("w:p")):
        number += bool(words_of(paragraph, with_deleted=True).strip())
        where = f"第{max(number, 1)}段"
        yield from _changes(paragraph, where)
        yield from _hidden(paragraph, where, hidden_styles)
        for mark in paragraph.iter(qn("w:commentReference")):
            yield Loss("remark", where, params={"words": shorten(remarks.get(mark.get(qn("w:id")), ""))})
        yield from _fetching_fields(paragraph, where)
    for row in body.iter(qn("w:trPr")):
        for change in row:
            if change.tag in _CHANGE_TAGS:
                words = shorten(words_of(row.getparent(), with_deleted=True))
                yield Loss(_CHANGE_TAGS[change.tag], "表格", params={"words": words})
    for _ in body.iter(qn("w:altChunk"), qn("w:subDoc")):
        yield Loss("external-link", params={"address": "插入的另一个文件"})


def words_of(element: BaseOxmlElement, *, with_deleted: bool = False) -> str:
    """The bare words below an element."""
    tags = [qn("w:t"), *([qn("w:delText")] if with_deleted else [])]
    return "".join(text.text or "" for text in element.iter(*tags))


def is_on(properties: BaseOxmlElement | None, tag: str) -> bool | None:
    """A switch of Word: True, False, or None where nothing is said."""
    switch = properties.find(qn(f"w:{tag}")) if properties is not None else None
    return None if switch is None else switch.get(qn("w:val")) not in _FALSE


def _changes(paragraph: BaseOxmlElement, where: str) -> Iterator[Loss]:
    for tag, code in _CHANGE_TAGS.items():
        for change in paragraph.iter(tag):
            if change.getparent().tag == qn("w:trPr"):
                continue
            words = words_of(change, with_deleted=True) or "（段落标记）"
            yield Loss(code, where, params={"words": shorten(words)})


def _hidden(paragraph: BaseOxmlElement, where: str, hidden_styles: set[str]) -> Iterator[Loss]:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    is_hidden_paragraph = style is not None and style.get(qn("w:val")) in hidden_styles
    words = ""
    for run in paragraph.iter(qn("w:r")):
        properties = run.find(qn("w:rPr"))
        named = properties.find(qn("w:rStyle")) if properties is not None else None
        is_hidden = is_on(properties, "vanish")
        if is_hidden is None:
            is_hidden = is_hidden_paragraph or (named is not None and named.get(qn("w:val")) in hidden_styles)
        words += words_of(run) if is_hidden else ""
    if words.strip():
        yield Loss("hidden-words", where, params={"words": shorten(words)})


def _hidden_styles(styles: BaseOxmlElement | None) -> set[str]:
    """The styles whose words are hidden, by themselves or through the style they are based on."""
    if styles is None:
        return set()
    above: dict[str, str] = {}
    said: dict[str, bool] = {}
    for style in styles.iterfind(qn("w:style")):
        name, based_on = str(style.get(qn("w:styleId"))), style.find(qn("w:basedOn"))
        above[name] = str(based_on.get(qn("w:val"))) if based_on is not None else ""
        if (switch := is_on(style.find(qn("w:rPr")), "vanish")) is not None:
            said[name] = switch

    def is_hidden(name: str) -> bool:
        seen: set[str] = set()
        while name in above and name not in said and name not in seen:
            seen.add(name)
            name = above[name]
        return said.get(name, False)

    return {name for name in above if is_hidden(name)}


def _remarks(comments: BaseOxmlElement | None) -> dict[str, str]:
    found = comments.iterfind(qn("w:comment")) if comments is not None else ()
    return {str(comment.get(qn("w:id"))): words_of(comment) for comment in found}


def _fetching_fields(paragraph: BaseOxmlElement, where: str) -> Iterator[Loss]:
    """Fields that fetch something from another file when they are updated."""
    instructions = "".join(text.text or "" for text in paragraph.iter(qn("w:instrText")))
    simple = [str(element.get(qn("w:instr"))) for element in paragraph.iter(qn("w:fldSimple"))]
    for instruction in (instructions, *simple):
        if instruction.split()[:1] and instruction.split()[0].upper() in _FETCHING:
            yield Loss("external-link", where, params={"address": shorten(instruction)})
