"""Pictures are measured by their headers, and refused where they could not be printed whole."""

from __future__ import annotations

import struct

import pytest
from bulletin.digest.picture import Size, measure_picture
from printed import png

JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    b"\xff\xc0\x00\x0b\x08\x00\x1e\x00\x28\x01\x01\x11\x00\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x00\xff\xd9"
)
GIF = b"GIF89a" + struct.pack("<HH", 40, 30) + b"\x00\x00\x00" + b";"
WEBP = b"RIFF" + struct.pack("<I", 22) + b"WEBPVP8X" + struct.pack("<I", 10) + b"\x00" * 4 + b"\x27\x00\x00\x1d\x00\x00"


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (png(40, 30), Size(40, 30, "png")),
        (JPEG, Size(40, 30, "jpg")),
        (GIF, Size(40, 30, "gif")),
        (WEBP, Size(40, 30, "webp")),
        (b'<svg xmlns="x" viewBox="0 0 40 30"><path/></svg>', Size(40, 30, "svg")),
        (b'<?xml version="1.0"?><svg width="40px" height="30"></svg>', Size(40, 30, "svg")),
        (b'<svg width="127mm" height="5.08cm"></svg>', Size(750, 300, "svg")),
        (b'<svg width="2in" height="72pt"></svg>', Size(300, 150, "svg")),
        (b'<svg width="100%" height="100%" viewBox="0 0 40 30"></svg>', Size(40, 30, "svg")),
    ],
)
def test_sizes(data: bytes, size: Size) -> None:
    assert measure_picture(data) == size


@pytest.mark.parametrize("data", [png(40, 30), JPEG, GIF, WEBP, b'<svg viewBox="0 0 40 30"></svg>'])
def test_what_is_cut_off_is_broken(data: bytes) -> None:
    for length in (len(data) - 2, len(data) // 2, 12):
        assert measure_picture(data[:length]) in ("broken", "kind")


def test_one_changed_byte_of_a_png_is_seen() -> None:
    data = bytearray(png(40, 30))
    data[60] ^= 1
    assert measure_picture(bytes(data)) == "broken"


def test_a_hundred_megapixels_are_told_by_the_header_alone() -> None:
    assert measure_picture(png(10_000, 10_000)) == "large"


def test_the_colours_of_printing_ink_are_told() -> None:
    """PDF/A has no place for them without the profile of a press."""
    assert measure_picture(JPEG.replace(b"\x28\x01\x01", b"\x28\x04\x01")) == "colours"
    assert measure_picture(JPEG.replace(b"\x28\x01\x01", b"\x28\x03\x01")) == Size(40, 30, "jpg")


@pytest.mark.parametrize(
    ("inside", "is_linked"),
    [
        ('<image xlink:href="photo.jpg" width="4"/>', True),
        ("<image width='4' href = 'https://x.example/a.png'/>", True),
        ('<image xlink:href="data:image/png;base64,AAAA"/>', False),
        ('<use href="other"/><a href="https://x.example/"><path/></a>', False),
    ],
)
def test_a_drawing_that_needs_another_file_is_told(inside: str, is_linked: bool) -> None:
    data = f'<svg viewBox="0 0 40 30">{inside}</svg>'.encode()
    assert (measure_picture(data) == "linked") == is_linked


@pytest.mark.parametrize(
    "data", [b"", b"BM6\x00", b"<svg xmlns='x'></svg>", b"%PDF-1.7", b"II*\x00", "不是图片".encode()]
)
def test_other_kinds(data: bytes) -> None:
    assert measure_picture(data) == "kind"


@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize(("orientation", "size"), [(1, (40, 30)), (3, (40, 30)), (6, (30, 40)), (8, (30, 40))])
def test_a_photograph_that_lies_on_its_side_is_measured_as_it_is_shown(
    order: str, orientation: int, size: tuple[int, int]
) -> None:
    mark = {"<": b"II*\x00", ">": b"MM\x00*"}[order]
    entry = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
    exif = b"Exif\x00\x00" + mark + struct.pack(f"{order}IH", 8, 1) + entry + bytes(4)
    data = JPEG[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + JPEG[2:]
    assert measure_picture(data) == Size(*size, "jpg")
    assert measure_picture(data[:30]) == "broken"
