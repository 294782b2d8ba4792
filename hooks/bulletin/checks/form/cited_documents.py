"""A document that a text cites by its 文号 is one of the bulletin or of the register, under its own title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bulletin.checks.nearest import nearest_name
from bulletin.cited_code import without_lead
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.read.document import Document

_NUMBER = late(r"〔\d{4}〕[1-9]\d{0,3}号")
_NEARLY = late(r"[\[【（(［〔]\s?(?P<year>(?:19|20)\d\d)\s?[\]】）)］〕]\s?第?\s?0*(?P<number>[1-9]\d{0,3})\s?号")
_ALONE = late(r"[\u4e00-\u9fff]{1,20}〔\d{4}〕\d{1,4}号\Z")
_CODE = late(r"[\u4e00-\u9fff]{1,20}\Z")
_TITLE_BEHIND = late(r"》\s?[（(]\Z")
_FURNITURE = late(r"[\s《》〈〉“”‘’\"']")
_LONGEST_TITLE = 120
_LOOK_AT = 8
_SURELY_MEANT = 0.8


def check_cited_documents(bulletin: Bulletin) -> Iterator[Finding]:
    """Of each number once a document: a warning for a wrong title or an unknown number of the school's own.

    An info for an unknown number of somebody else: it may be right, but nobody has confirmed that it is public.
    """
    titles = {document.doc_no: document.title for document in bulletin.register.documents}
    titles |= {number: entry.header.title or "" for number, entry in bulletin.notice_by_doc_no.items()}
    own = {code for unit in bulletin.register.units for code in unit.codes}
    is_whole = "documents" not in bulletin.register.unread
    for document in bulletin.documents:
        if "号" not in document.body.text:
            continue
        for finding in _check(document, titles, own):
            # What could not be read of the register may be just this document.
            if is_whole or finding.code == "citation-title-differs":
                yield finding
        yield from _check_form(document)


def _check_form(document: Document) -> Iterator[Finding]:
    """Numbers with other brackets than 〔〕, with 第, with a space or a leading zero."""
    text = document.body.text
    for found in _NEARLY.finditer(text):
        run = _CODE.search(text[max(0, found.start() - 20) : found.start()])
        if run is None or _NUMBER.fullmatch(found.group()):
            continue
        code = without_lead(run.group())
        start = found.start() - len(code)
        params = {
            "given": text[start : found.end()],
            "right": f"{code}〔{found['year']}〕{found['number']}号",
        }
        at = document.body.plain.offsets[start]
        yield Finding("citation-form", document.place_in_body(at), "warning", params)


def _check(document: Document, titles: Mapping[str, str], own: set[str]) -> Iterator[Finding]:
    text = document.body.text
    seen = {document.notice.doc_no if document.notice else None, _letterhead_number(document)}
    for found in _NUMBER.finditer(text):
        before = text[max(0, found.start() - 20) : found.start()]
        run = _CODE.search(before)
        if run is None:
            continue
        number = _known(run.group(), found.group(), titles) or _stripped(run.group(), own) + found.group()
        if number in seen:
            continue
        seen.add(number)
        start = found.end() - len(number)
        place = document.place_in_body(document.body.plain.offsets[start])
        if number in titles:
            given = _title_before(text, start)
            if given and titles[number] and not _agree(given, titles[number]):
                params = {"doc_no": number, "given": given, "title": titles[number]}
                yield Finding("citation-title-differs", place, "warning", params)
        elif number[: number.index("〔")] in own:
            near = nearest_name(number, titles, _SURELY_MEANT)
            hint = f"最接近的文号是 {near}（《{titles[near]}》）。" if near else "没有相近的文号。"
            yield Finding("citation-unknown", place, "warning", {"given": number, "near": hint})
        else:
            yield Finding("citation-unconfirmed", place, "info", {"given": number})


def _letterhead_number(document: Document) -> str | None:
    """The notice's own number where it is pasted into the body and front matter has none yet."""
    if document.notice and document.notice.doc_no:
        return None
    lines = ("".join(document.body.text[b.start : b.end].split()) for b in document.body.blocks[:_LOOK_AT])
    return next((line for line in lines if _ALONE.match(line)), None)


def _known(run: str, rest: str, titles: Mapping[str, str]) -> str:
    """The longest tail of the characters before the number that makes a known 文号."""
    return next((run[n:] + rest for n in range(len(run)) if run[n:] + rest in titles), "")


def _stripped(run: str, own: set[str]) -> str:
    """The 代字 among the characters before an unknown number: one of the school's, else without the words before."""
    tail = next((run[n:] for n in range(len(run)) if run[n:] in own), "")
    return tail or without_lead(run)


def _title_before(text: str, start: int) -> str:
    """The words of 《…》（ right before a number, with the titles inside it; empty where there is none."""
    begin = max(0, start - _LONGEST_TITLE)
    before = text[begin:start]
    found = _TITLE_BEHIND.search(before)
    if not found:
        return ""
    depth = 0
    for at in range(found.start(), -1, -1):
        depth += {"》": 1, "《": -1}.get(before[at], 0)
        if not depth:
            return before[at + 1 : found.start()]
    return ""


def _agree(given: str, title: str) -> bool:
    """Whether both are the same title; one may bear the issuer's name before 关于."""
    a, b = _FURNITURE.sub("", given), _FURNITURE.sub("", title)
    return a == b or (min(len(a), len(b)) >= 6 and (a.endswith(b) or b.endswith(a)))
