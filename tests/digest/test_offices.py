"""Names of offices: a row for each, in the imprint one for all while there is room; one office is never cut."""

from __future__ import annotations

from dataclasses import replace

import pymupdf
import pytest
from bulletin.digest.model import Issued, Signature, print_data
from bulletin.digest.offices import break_mark, stack_offices
from fonts import FontChoice
from paper.prints import NOTICE, PICTURES, official
from typesetting import typeset

TOGETHER = "中共云溪师范大学委员会组织部、共青团云溪师范大学委员会"
NAMES = TOGETHER.split("、")


def test_offices_stand_in_rows_unless_there_is_room_for_them_beside_one_another() -> None:
    assert stack_offices("党委组织部、党委宣传部") == ("党委组织部", "党委宣传部")
    assert stack_offices("党委组织部") == ("党委组织部",)
    assert stack_offices("") == ("",)
    assert stack_offices("党委组织部、党委宣传部", 26) == ("党委组织部、党委宣传部",)
    assert stack_offices(TOGETHER, 26) == tuple(NAMES)
    assert stack_offices("云溪师范大学" * 6, 26) == ("云溪师范大学" * 6,)
    assert stack_offices("", 26) == ("",)


LONG = "中共云溪师范大学委员会深入学习贯彻党的创新理论主题教育领导小组办公室"


def test_the_mark_of_a_long_office_is_broken_between_words() -> None:
    assert break_mark("中共云溪师范大学委员会文件", 20) == ("中共云溪师范大学委员会文件",)
    lines = break_mark(f"{LONG}文件", 20)
    assert "".join(lines) == f"{LONG}文件"
    assert len(lines) == 2
    assert not [line for line in lines if line.endswith(("习", "理", "教", "小"))]


def test_the_mark_of_a_long_office_is_large(pinned_fonts: FontChoice) -> None:
    item = replace(NOTICE, issuer=LONG, letterhead=f"{LONG}文件")
    page = pymupdf.open(stream=typeset(print_data(official(item)), PICTURES, pinned_fonts), filetype="pdf")[0]
    mark = [(text, size) for text, size, _ in rows_of(page) if size > 22.1]  # in one line 12
    assert "".join(text for text, _ in mark) == f"{LONG}文件"


@pytest.mark.parametrize("together", ["校工会、校团委", "党委组织部、党委宣传部、人事处"])
def test_short_names_as_well_stand_below_one_another(together: str, pinned_fonts: FontChoice) -> None:
    item = replace(NOTICE, issuer=together, letterhead=f"{together}文件", signature=Signature(together, "2026年3月3日"))
    pages = pymupdf.open(stream=typeset(print_data(official(item)), PICTURES, pinned_fonts), filetype="pdf")
    lines = [text for page in pages for text, *_ in rows_of(page)]
    assert [line for line in lines if "、" in line and together[:3] in line] == []
    for name in together.split("、"):
        assert lines.count(name) == 2


def test_a_document_of_two_offices_has_each_name_whole_at_its_head_and_at_its_end(pinned_fonts: FontChoice) -> None:
    item = replace(
        NOTICE,
        issuer=TOGETHER,
        letterhead=f"{TOGETHER}文件",
        signature=Signature(TOGETHER, "2026年3月3日"),
        issued=Issued(TOGETHER, "2026年3月3日"),
    )
    pages = pymupdf.open(stream=typeset(print_data(official(item)), PICTURES, pinned_fonts), filetype="pdf")
    lines = [line for page in pages for line in rows_of(page)]
    for name in NAMES:
        assert len([size for text, size, _ in lines if name in text]) == 3
    # Three sizes: the mark, 3号 of the signature, 4号 of the imprint; both names of a place are of one.
    sizes = {name: sorted(round(size, 1) for text, size, _ in lines if name in text) for name in NAMES}
    assert sizes[NAMES[0]] == sizes[NAMES[1]]
    assert len(set(sizes[NAMES[0]])) == 3
    # In the signature they begin one below the other.
    starts = {round(left, 1) for text, size, left in lines if text in NAMES and 15.5 < size < 16.1}
    assert len(starts) == 1
    assert any("文件" in text and size > 20 for text, size, _ in lines)


def rows_of(page: pymupdf.Page) -> list[tuple[str, float, float]]:
    """Text, size in pt and left edge of each line, by where its characters stand."""
    rows: dict[tuple[float, float], list[tuple[float, str]]] = {}
    for block in page.get_text("rawdict")["blocks"]:
        for line in block.get("lines", ()):
            for span in line["spans"]:
                for char in span["chars"]:
                    key = (round(char["origin"][1]), round(span["size"], 1))
                    rows.setdefault(key, []).append((char["origin"][0], char["c"]))
    return [("".join(c for _, c in sorted(row)), size, min(row)[0]) for (_, size), row in rows.items()]
