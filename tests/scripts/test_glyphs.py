"""Our reading of a font's characters agrees with MuPDF's, and a file that is no font is said to be none."""

from __future__ import annotations

from pathlib import Path

import fonts
import pymupdf
import pytest
from glyphs import UnreadableFontError, missing_characters, read_coverage

PIP = Path(fonts.pylopdf_fonts_zh_cn.__file__).parent
FILES = [PIP / "NotoSansSC-Regular.otf", PIP / "NotoSerifSC-Regular.otf"]
CODES = [*range(0x20, 0x7F), *range(0x3000, 0x3040), *range(0x4E00, 0xA000, 7), 0x4DAE, 0x3D6F, 0x1F600, 0x20087]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_agrees_with_another_reader(file: Path) -> None:
    ours, theirs = read_coverage(file), pymupdf.Font(fontfile=str(file))
    assert [code for code in CODES if ours.has(chr(code)) != bool(theirs.has_glyph(code))] == []


def test_it_agrees_on_the_fonts_of_packages(pinned_fonts: fonts.FontChoice) -> None:
    for faces in pinned_fonts.faces.values():
        for face in faces:
            if face.path.suffix == ".ttc":
                continue  # MuPDF would read the first font of the collection only
            ours, theirs = read_coverage(face.path, face.index), pymupdf.Font(fontfile=str(face.path))
            assert [code for code in CODES if ours.has(chr(code)) != bool(theirs.has_glyph(code))] == []


def test_a_collection_is_read_by_the_place_in_it(pinned_fonts: fonts.FontChoice) -> None:
    face = pinned_fonts.faces["title"][0]
    assert face.path.suffix == ".ttc"
    assert read_coverage(face.path, face.index).has("党")
    assert not read_coverage(face.path, face.index).has("😀")


def test_what_one_font_lacks_another_may_have() -> None:
    coverages = [read_coverage(file) for file in FILES]
    assert missing_characters("党建\n　 😀\u2060", coverages) == {"😀"}


@pytest.mark.parametrize("data", [b"", b"ttcf", b"OTTO\0\1", b"no font at all, only words" * 9])
def test_a_file_that_is_no_font(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "broken.otf"
    file.write_bytes(data)
    with pytest.raises(UnreadableFontError):
        read_coverage(file)
