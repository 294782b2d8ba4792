"""Attachments from anybody: what they hold is found, and nothing they hold stops or swells the reading."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest
from bulletin.asset import Asset
from bulletin.writing import Inspection, inspect_asset
from bulletin.writing.picture import has_location
from bulletin.writing.uniform import make_uniform
from hypothesis import given
from hypothesis import strategies as st

SUFFIXES = (".docx", ".xlsx", ".pptx", ".pdf", ".jpg", ".png", ".tiff", ".webp", ".csv", ".svg", ".bin")


def archive_of(**members: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return stream.getvalue()


def inspect(data: bytes, suffix: str) -> Inspection:
    return inspect_asset(Asset(f"notices/2026/files/a{suffix}", data))


def tiff(order: str, tag: int) -> bytes:
    """A directory that leads to another one with one entry."""
    head = b"II*\0" if order == "<" else b"MM\0*"
    first = struct.pack(f"{order}HHHIII", 1, 0x8825, 4, 1, 26, 0)
    return head + struct.pack(f"{order}I", 8) + first + struct.pack(f"{order}HHHIII", 1, tag, 5, 3, 0, 0)


@given(
    st.sampled_from(SUFFIXES), st.binary(max_size=400), st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"II*\0"])
)
def test_any_bytes_are_taken(suffix: str, data: bytes, start: bytes) -> None:
    inspect(start + data, suffix)


@pytest.mark.parametrize("at", range(0, 400, 7))
def test_a_damaged_archive_is_taken(at: int) -> None:
    data = bytearray(archive_of(**{"word/document.xml": "<a><t>甲乙丙</t></a>", "docProps/core.xml": "<a>丁</a>"}))
    data[at % len(data)] ^= 0xFF
    inspect(bytes(data), ".docx")


def test_a_size_that_lies_does_not_swell_the_reading() -> None:
    """The ZIP says 10 bytes of a member that holds 30 MB."""
    data = archive_of(**{"word/document.xml": "<a>" + "甲" * 10_000_000 + "</a>"})
    size = struct.pack("<I", 30_000_007)
    assert size in data
    assert inspect(data.replace(size, struct.pack("<I", 10)), ".docx").fault in ("broken", "too_large")
    assert inspect(data, ".docx").fault == "too_large"


def test_entities_are_refused() -> None:
    data = archive_of(**{"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a><t>&d;</t></a>'})
    assert inspect(data, ".docx").fault == "broken"


def test_words_of_a_workbook_and_of_slides() -> None:
    book = archive_of(
        **{
            "xl/sharedStrings.xml": "<sst><si><t>姓名</t></si></sst>",
            "xl/worksheets/sheet1.xml": "<s><row><c><v>13800138000</v></c></row></s>",
        }
    )
    words = "\n".join(part.text for part in inspect(book, ".xlsx").parts)
    assert "姓名" in words
    assert "13800138000" in words
    slides = archive_of(**{"ppt/notesSlides/notesSlide1.xml": "<a><p><r><t>内部资料</t></r></p></a>"})
    assert [(part.kind, part.text.strip()) for part in inspect(slides, ".pptx").parts[1:]] == [("notes", "内部资料")]


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(
    "wrap",
    [
        lambda data: data,
        lambda data: b"\xff\xd8\xff\xe1\x00\xff" + b"Exif\0\0" + data,
        lambda data: b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(data)) + b"eXIf" + data + bytes(zlib.crc32(data) % 4),
        lambda data: b"RIFF....WEBPEXIF" + struct.pack("<I", len(data)) + data,
    ],
)
def test_a_place_is_seen_and_a_version_alone_is_none(order: str, wrap: object) -> None:
    assert callable(wrap)
    assert has_location(wrap(tiff(order, 2)))
    assert not has_location(wrap(tiff(order, 0)))


def test_uniform_text_knows_where_it_was() -> None:
    text, places = make_uniform("电话１３8\u200b０")
    assert text == "电话1380"
    assert places is not None
    assert list(places) == [0, 1, 2, 3, 4, 6]
