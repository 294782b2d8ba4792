"""What is in a PDF besides its pages: a comment is one, and what a link says to those who cannot see it is none."""

from __future__ import annotations

import io

from bulletin.writing.pdf import read_pdf
from pypdf import PdfWriter
from pypdf.annotations import FreeText, Link
from pypdf.generic import NameObject, TextStringObject


def test_comments_and_links_are_told_apart() -> None:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    link = Link(rect=(0, 0, 50, 50), url="https://www.example.edu.cn/")
    link[NameObject("/Contents")] = TextStringObject("小节，第2页")
    writer.add_annotation(0, link)
    writer.add_annotation(0, FreeText(text="领导看过", rect=(60, 60, 90, 90)))
    data = io.BytesIO()
    writer.write(data)
    parts = {part.kind: part.text for part in read_pdf(data.getvalue()) if part.kind in ("links", "comments")}
    assert parts == {"links": "小节，第2页", "comments": "领导看过"}
