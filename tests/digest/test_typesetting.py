"""The PDF as a file: accessible, archivable, the same bytes again, nothing lost, nothing run, errors with a place."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pymupdf
import pytest
from bulletin.digest.model import Cell, Colophon, Paragraph, Picture, Print, Styled, Table, Text, print_data
from fonts import FontChoice
from paper.prints import NOTICE, OPENING, PICTURES, RICH, brief, official, paragraph, table, titled, volume
from typesetting import CannotSetError, typeset

Setter = Callable[[Print], bytes]

RISKY = [
    '#read("print.json")',
    '#import "@preview/cetz:0.4.0"',
    "$x^2$ *bold* _it_ = heading <label> @ref `raw` // comment /* x */",
    "\\#panic() \\u{41} ~ -- --- ' \"",
    "<script>alert(1)</script> <b>粗</b> &amp; {{ x }} {% y %}",
    "../../etc/hosts C:\\Windows file:///etc/hosts",
]


@pytest.fixture(scope="module")
def pdf_of(pinned_fonts: FontChoice) -> Setter:
    return lambda document: typeset(print_data(document), PICTURES, pinned_fonts)


@pytest.fixture(scope="module")
def prints() -> dict[str, Print]:
    return {
        "official": official(),
        "rich": official(replace(NOTICE, body=RICH, annex=())),
        "brief": brief(),
        "volume": volume(),
        "turned": official(replace(NOTICE, body=(paragraph(OPENING), table(40, 24)))),
        "draft": replace(official(), watermark="送审稿"),
        "empty": replace(brief(), items=(), obligations=None, note=(paragraph("本期没有文件。"),)),
    }


@pytest.mark.parametrize("name", ["official", "rich", "brief", "volume", "turned", "draft", "empty"])
def test_it_is_accessible(name: str, prints: dict[str, Print], pdf_of: Setter, tmp_path: Path) -> None:
    """PDF/UA-1, by another's judgement."""
    file = tmp_path / f"{name}.pdf"
    file.write_bytes(pdf_of(prints[name]))
    told = subprocess.run(
        [Path(sys.executable).parent / "outloud", file, "--fail-on", "error"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert told.returncode == 0, told.stdout
    assert "0 error" in told.stdout


def test_it_says_what_it_is(pdf_of: Setter, prints: dict[str, Print]) -> None:
    """What of PDF/A-2a can be seen without a validator: the claim, the fonts within, colours of a profile, no code."""
    with pikepdf.open(io.BytesIO(pdf_of(prints["brief"]))) as pdf:
        with pdf.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "2"
            assert metadata["pdfaid:conformance"] == "A"
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == "党建简报2026年第3期"
        assert str(pdf.Root.Lang) == "zh-CN"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert len(pdf.Root.OutputIntents) == 1
        assert "/AcroForm" not in pdf.Root
        assert "/JavaScript" not in pdf.Root.get("/Names", {})
        things = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary)]
        fonts = [thing for thing in things if thing.get("/Type") == "/FontDescriptor"]
        assert fonts
        assert all("/FontFile3" in font or "/FontFile2" in font for font in fonts)


def test_the_same_input_gives_the_same_bytes(pdf_of: Setter) -> None:
    assert pdf_of(brief()) == pdf_of(brief())


def test_another_process_gives_the_same_bytes(pdf_of: Setter, tmp_path: Path) -> None:
    program = (
        "import sys; from paper.prints import *; from bulletin.digest.model import print_data;"
        "from fonts import choose_fonts; from typesetting import typeset;"
        "sys.stdout.buffer.write(typeset(print_data(brief()), PICTURES, choose_fonts()))"
    )
    root = Path(__file__).resolve().parents[2]
    paths = [str(root / part) for part in ("hooks", "scripts", "tests/support")]
    run = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {paths!r}; {program}"],
        capture_output=True,
        check=True,
        cwd=tmp_path,
    )
    assert run.stdout == pdf_of(brief())


def test_bookmarks_and_links_lead_somewhere(pdf_of: Setter) -> None:
    document = brief()
    pdf = pymupdf.open(stream=pdf_of(document), filetype="pdf")
    firsts = [title for level, title, _ in pdf.get_toc() if level == 1]
    assert firsts == ["任务和时限", *(item.title for item in document.items)]
    pages = {title: page for _, title, page in pdf.get_toc()}
    links = [link for page in pdf for link in page.get_links()]
    inside = {link["page"] + 1 for link in links if link["kind"] in (pymupdf.LINK_GOTO, pymupdf.LINK_NAMED)}
    assert pages["把支部建在实验室里"] in inside
    outside = {link["uri"] for link in links if link["kind"] == pymupdf.LINK_URI}
    assert outside >= {"https://dj.example.edu.cn/guide/", "https://dj.example.edu.cn/stories/2026/lab/"}
    assert f"{pages['把支部建在实验室里']}" in pdf[0].get_text()


def test_every_page_bears_the_code_of_what_stands_on_it(pdf_of: Setter) -> None:
    document = brief()
    wide = replace(NOTICE, id="wide", code="W1DE-TAB1", body=(paragraph(OPENING), table(40, 24)))
    document = replace(document, items=(wide, *document.items))
    pdf = pymupdf.open(stream=pdf_of(document), filetype="pdf")
    codes = [next(item.code for item in (*document.items, document) if item.code in page.get_text()) for page in pdf]
    assert codes[0] == codes[1] == document.code
    assert codes[-1] == document.items[-1].code
    assert set(codes) == {document.code, *(item.code for item in document.items)}


@pytest.mark.parametrize("text", RISKY)
def test_content_is_never_code(text: str, pdf_of: Setter) -> None:
    body = (paragraph(text), Paragraph((Styled("strong", (Text(text),)),)))
    item = replace(titled((text,)), body=body, recipients=text, cc=(text,), remark=text, attachments=(text,), annex=())
    shown = pymupdf.open(stream=pdf_of(official(item)), filetype="pdf")
    said = "".join(page.get_text() for page in shown)
    for word in text.split():
        assert _squeezed(said).count(_squeezed(word)) >= 6


def _squeezed(text: str) -> str:
    return "".join(text.split())


def test_missing_characters_are_all_told_with_their_places(pinned_fonts: FontChoice) -> None:
    first = replace(NOTICE, body=(paragraph("王䶮、李㵯两位同志😀"), paragraph("又是李㵯")), annex=())
    second = replace(first, id="second", source_path="notices/2026/other.md", body=(paragraph("\U000f0000"),))
    document = replace(brief(), items=(first, second))
    sources = {"notices/2026/check.md": "---\ntitle: x\n---\n\n王䶮、李㵯两位同志😀\n"}
    with pytest.raises(CannotSetError) as caught:
        typeset(print_data(document), PICTURES, pinned_fonts, sources)
    told = str(caught.value).split("\n")
    lacking = [char for char in "䶮㵯😀" if not _is_there(char, pinned_fonts)]
    assert [line.split("）")[0] for line in told if "check.md" in line] == [
        f"docs/notices/2026/check.md:5：“{char}”（U+{ord(char):04X}" for char in lacking
    ]
    assert "docs/notices/2026/check.md:5：“😀”（U+1F600）" in str(caught.value)
    assert "docs/notices/2026/other.md：“”（U+F0000）" in str(caught.value)


def test_a_missing_character_of_a_title_is_told_once_and_one_of_the_print_all_the_same(
    pinned_fonts: FontChoice,
) -> None:
    title = "关于😀的通知"
    item = replace(NOTICE, title=title, title_words=(title,), annex=())
    sources = {NOTICE.source_path: f"---\ntitle: {title}\n---\n\n请照办。\n"}
    for name, count in ((title, 1), ("🎉简报", 2)):
        with pytest.raises(CannotSetError) as caught:
            typeset(print_data(replace(brief(), items=(item,), title=name)), PICTURES, pinned_fonts, sources)
        told = str(caught.value).split("\n")
        assert len(told) == count
        assert any(line.startswith(f"docs/{NOTICE.source_path}:2：“😀”") for line in told)


def _is_there(char: str, fonts: FontChoice) -> bool:
    files = {(face.path, face.index) for faces in fonts.faces.values() for face in faces}
    return any(_has(path, index, char) for path, index in files)


def _has(path: Path, index: int, char: str) -> bool:
    """By MuPDF, not by our own reading."""
    return path.suffix != ".ttc" and pymupdf.Font(fontfile=str(path)).has_glyph(ord(char)) > 0


def test_a_character_that_one_face_lacks_is_set_in_another(pdf_of: Setter) -> None:
    """FandolFang lacks some of the characters of names."""
    page = pymupdf.open(
        stream=pdf_of(official(replace(NOTICE, body=(paragraph("张喆、李翀、王垚、赵燚到会。"),)))), filetype="pdf"
    )
    assert "张喆、李翀、王垚、赵燚到会。" in page[0].get_text()


def test_a_picture_that_is_none_is_one_sentence(pinned_fonts: FontChoice) -> None:
    item = replace(NOTICE, body=(Picture("broken.png", "图", "", 10, 10),))
    images = {**PICTURES, "broken.png": b"\x89PNG nothing"}
    with pytest.raises(CannotSetError) as caught:
        typeset(print_data(official(item)), images, pinned_fonts, paths={"broken.png": "notices/2026/a.png"})
    assert str(caught.value).startswith("docs/notices/2026/a.png：这张图片排版程序读不成。")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ('<text y="20">党支部😀审核</text>', "图里的字“😀”字体里没有"),
        (
            '<foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml">字</p></foreignObject>',
            "读不成",
        ),
    ],
)
def test_words_of_a_drawing_that_would_be_lost_are_told(inside: str, said: str, pinned_fonts: FontChoice) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60">{inside}</svg>'.encode()
    document = official(replace(NOTICE, body=(Picture("a.svg", "图", "", 300, 60),)))
    with pytest.raises(CannotSetError) as caught:
        typeset(print_data(document), {**PICTURES, "a.svg": svg}, pinned_fonts, paths={"a.svg": "notices/2026/a.svg"})
    assert str(caught.value).startswith("docs/notices/2026/a.svg：")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_last_page_of_a_brief_has_its_colophon_once(pdf_of: Setter) -> None:
    document = replace(brief(), colophon=Colophon(("学校党委",), copies=7))
    pages = [page.get_text() for page in pymupdf.open(stream=pdf_of(document), filetype="pdf")]
    assert ["共印7份" in page for page in pages] == [False] * (len(pages) - 1) + [True]


def test_a_page_end_parts_no_row_that_a_page_has_room_for(pdf_of: Setter) -> None:
    def row(number: int, length: int) -> tuple[Cell, ...]:
        words = f"甲{number}始" + "，各党支部认真组织学习并上报情况" * length + f"乙{number}终"
        return tuple(Cell((Text(word),)) for word in (str(number), words, "组织部", "", "12月4日前", ""))

    head = (tuple(Cell((Text(word),)) for word in "序号 任务 责任单位 配合单位 时限 备注".split()),)
    long = 60  # longer than a page, which is broken and loses nothing
    made = Table(6, head, (*(row(number, 4) for number in range(12)), row(12, long)))
    with pymupdf.open(stream=pdf_of(official(replace(NOTICE, body=(paragraph(OPENING), made), annex=())))) as pdf:
        pages = ["".join(page.get_text().split()) for page in pdf]
    for number in range(12):
        assert [f"甲{number}始" in page for page in pages] == [f"乙{number}终" in page for page in pages], number
    assert "乙12终" in "".join(pages)
    assert all("责任单位" in page for page in pages if "各党支部认真组织学习" in page)
