"""The packed PDF is the same document for other readers, smaller, and what is no such PDF is refused."""

from __future__ import annotations

import io

import pikepdf
import pytest
import typst
from fonts import FontChoice
from pdf_objects import UnexpectedPdfError, pack_objects

SOURCE = """
#set document(title: "汇编")
#set text(font: "Noto Serif SC", lang: "zh", region: "cn")
#for number in range(60) [
= 第#number;节
云溪师范大学 #link("https://dj.example.edu.cn/")[网站] #table(columns: 2, table.header([甲], [乙]), [丙], [丁])
]
"""


@pytest.fixture(scope="module")
def plain(pinned_fonts: FontChoice) -> bytes:
    made = typst.compile(SOURCE.encode(), font_paths=pinned_fonts.fonts, pdf_standards=["ua-1", "a-2a"], timestamp=0)
    assert isinstance(made, bytes)
    return made


def test_every_object_is_the_same(plain: bytes) -> None:
    packed = pack_objects(plain)
    with pikepdf.open(io.BytesIO(plain)) as before, pikepdf.open(io.BytesIO(packed)) as after:
        assert after.check_pdf_syntax() == []
        for thing in before.objects:
            if thing.is_indirect:
                other = after.get_object(thing.objgen)
                if isinstance(thing, pikepdf.Stream):
                    assert thing.read_raw_bytes() == other.read_raw_bytes()
                    assert thing.stream_dict.unparse() == other.stream_dict.unparse()
                else:
                    assert thing.unparse(resolved=True) == other.unparse(resolved=True)
        assert before.trailer.ID == after.trailer.ID
        assert before.trailer.Root.objgen == after.trailer.Root.objgen


def test_it_is_smaller_and_the_same_every_time(plain: bytes) -> None:
    packed = pack_objects(plain)
    assert len(packed) < 0.7 * len(plain)
    assert packed == pack_objects(plain)


def test_what_is_not_laid_out_so_is_refused(plain: bytes) -> None:
    broken = [b"", b"%PDF-1.7\n", plain[:-200], pack_objects(plain), plain.replace(b"endobj", b"endobi", 1)]
    for pdf in broken:
        with pytest.raises(UnexpectedPdfError):
            pack_objects(pdf)
