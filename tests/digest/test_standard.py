"""Printed pages, measured: every number of GB/T 9704 in tests/support/paper/numbers.py, over prints of many shapes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest
from bulletin.digest.model import (
    Annex,
    Block,
    DutyGroup,
    DutyRow,
    Issued,
    Item,
    List,
    Obligations,
    Paragraph,
    Print,
    Quote,
    Signature,
    print_data,
)
from fonts import FontChoice
from paper.measured import Measured
from paper.notice_measures import (
    has_good_shape,
    measure_brief_head,
    measure_colophon,
    measure_imprint,
    measure_official,
    measure_recipients,
    measure_signature,
    measure_title,
)
from paper.numbers import NUMBERS
from paper.page import Paper
from paper.page_measures import measure_body, measure_folios, measure_pages, measure_plain, measure_turned
from paper.prints import (
    ASIDE,
    NOTICE,
    OPENING,
    PICTURES,
    PLAIN,
    RICH,
    brief,
    official,
    paragraph,
    signed,
    table,
    titled,
    volume,
)
from typesetting import typeset

Setter = Callable[[Print], Paper]


@pytest.fixture(scope="module")
def paper_of(pinned_fonts: FontChoice) -> Setter:
    """Sets a print and gives its pages to be measured."""
    return lambda document: Paper(typeset(print_data(document), PICTURES, pinned_fonts))


def wrong(measured: Iterable[Measured]) -> list[str]:
    """What does not hold, in words."""
    found = list(measured)
    assert found
    return [
        f"{each.key} {each.value:.3f} not in {NUMBERS[each.key].low:.3f}–{NUMBERS[each.key].high:.3f}: {each.where}"
        for each in found
        if not NUMBERS[each.key].holds(each.value)
    ]


def plain_print() -> Print:
    """Four pages of Han characters without a mark, in paragraphs of 150 lines."""
    return official(replace(NOTICE, body=(Paragraph(paragraph(PLAIN * 60).inlines),), annex=()))


def test_an_official_document(paper_of: Setter) -> None:
    paper = paper_of(official())
    assert wrong(measure_official(paper, NOTICE)) == []
    assert wrong(measure_pages(paper)) == []
    assert wrong(measure_folios(paper)) == []
    assert wrong(measure_body(paper, [OPENING[:8], ASIDE[:8]])) == []


def test_the_type_area(paper_of: Setter) -> None:
    assert wrong(measure_plain(paper_of(plain_print()))) == []


def test_a_brief(paper_of: Setter) -> None:
    document = brief()
    paper = paper_of(document)
    assert document.masthead is not None
    assert wrong(measure_brief_head(paper, document.masthead.publisher, document.masthead.date_text)) == []
    assert wrong(measure_pages(paper)) == []
    assert wrong(measure_folios(paper)) == []
    assert wrong(measure_colophon(paper)) == []


def test_a_volume_printed_on_both_sides(paper_of: Setter) -> None:
    paper = paper_of(volume())
    assert wrong(measure_pages(paper, is_duplex=True)) == []
    body = paper.sheets[3].lines
    assert (
        wrong([Measured("duplex-inner-margin", 210 - max(line.right for line in body if line.y < 262), "page 4")]) == []
    )


def test_every_number_is_measured(paper_of: Setter) -> None:
    """A number that nothing measures would be a promise that nobody keeps."""
    single, whole = paper_of(official()), brief()
    printed = paper_of(whole)
    assert whole.masthead is not None
    short = signed("工会", "2026年12月31日")
    wide = paper_of(official(replace(NOTICE, body=(*NOTICE.body, table(4, 24)), annex=())))
    blank, page = next((paper, pages) for pages, paper in tight_prints(paper_of) if pages)
    measured = [
        *measure_official(single, NOTICE),
        *measure_pages(single),
        *measure_folios(single),
        *measure_body(single, [OPENING[:8]]),
        *measure_plain(paper_of(plain_print())),
        *measure_signature(paper_of(official(short)), short),
        *measure_brief_head(printed, whole.masthead.publisher, whole.masthead.date_text),
        *measure_colophon(printed),
        *measure_turned(wide),
        *measure_folios(blank, page),
    ]
    assert set(NUMBERS) - {each.key for each in measured} == {"duplex-inner-margin"}
    assert len(NUMBERS) >= 45


TITLES = [
    ("关于", "召开", "会议", "的", "通知"),
    ("关于", "做好", "2026年", "党员", "发展", "对象", "培训", "工作", "的", "通知"),
    ("关于", "表彰", "先进", "基层", "党组织", "、", "优秀", "共产党员", "和", "优秀", "党务工作者", "的", "决定"),
    ("关于", "印发", "《", "云溪师范大学", "党支部", "工作", "条例", "细则", "（", "试行", "）", "》", "的", "通知"),
    ("中共云溪师范大学委员会", "关于", "进一步", "加强", "和", "改进", "新", "时代", "教师", "思想政治", "工作", "的",
     "实施", "意见"),
    ("关于", "开展", *("学习", "教育", "实践", "活动") * 23, "的", "通知"),
]  # fmt: skip


@pytest.mark.parametrize("words", TITLES, ids=lambda words: str(sum(map(len, words))))
def test_titles_of_any_length(paper_of: Setter, words: tuple[str, ...]) -> None:
    item = titled(words)
    paper = paper_of(official(item))
    assert wrong(measure_title(paper, item)) == []
    assert wrong(measure_pages(paper)) == []
    if len(item.title) < 100:
        assert wrong(measure_recipients(paper, item)) == []


@pytest.mark.parametrize("length", [1, 2, 3, 4, 5, 6, 7, 8, 11, 16, 22, 26, 27, 40])
@pytest.mark.parametrize("date", ["2026年3月2日", "2026年12月31日"])
def test_signatures_of_any_length(paper_of: Setter, length: int, date: str) -> None:
    item = replace(signed(("云溪师范大学党委组织部宣传部" * 3)[:length], date), body=NOTICE.body[:2])
    paper = paper_of(official(item))
    assert wrong(measure_signature(paper, item)) == []
    assert wrong(measure_pages(paper)) == []
    assert item.signature is not None
    assert item.signature.name in paper.text


def tight_prints(paper_of: Setter) -> list[tuple[list[int], Paper]]:
    """Documents whose text ends anywhere on a page; with each the pages that must bear no number."""
    found = []
    for lines in range(24):
        body = (*NOTICE.body[:2], *(paragraph("各单位按时报送。") for _ in range(lines + 6)))
        item = replace(NOTICE, body=body, annex=(), attachments=())
        paper = paper_of(official(item))
        is_blank = [not any(line.y < 262 for line in sheet.lines) for sheet in paper.sheets]
        blank = is_blank.index(True) + 1 if any(is_blank) else 0
        found.append(([blank, blank + 1] if blank else [], paper))
    return found


def ending_in(last: Block, lines: int, attachments: tuple[str, ...] = ()) -> Item:
    body = (*(paragraph("各单位按时报送。") for _ in range(lines)), last)
    return replace(NOTICE, body=body, annex=(), attachments=attachments, cc=(), issued=None, remark="")


@pytest.mark.parametrize("attachments", [(), ("甲表", "乙表")])
@pytest.mark.parametrize(
    "last",
    [
        paragraph(OPENING * 4),
        paragraph("特此通知。"),
        List(True, 1, tuple((paragraph(ASIDE),) for _ in range(4))),
        Quote((paragraph(ASIDE),)),
        table(4, 3),
    ],
    ids=["long", "short", "list", "quotation", "table"],
)
def test_what_is_below_the_text_is_never_alone_on_a_page(
    paper_of: Setter, last: Block, attachments: tuple[str, ...]
) -> None:
    pages = set()
    for lines in range(8, 30, 2):
        item = ending_in(last, lines, attachments)
        assert item.signature is not None
        paper = paper_of(official(item))
        assert wrong(measure_signature(paper, item)) == []
        (sheet,) = (sheet for sheet in paper.sheets if item.signature.name in [line.text for line in sheet.lines])
        assert not sheet.lines[0].text.startswith((item.signature.name, "附件：", "1.甲表", "2.乙表"))
        pages.add(len(paper.sheets))
    assert len(pages) > 1


@pytest.mark.parametrize("attachments", [(), ("甲表", "乙表")])
@pytest.mark.parametrize("spanned", [1, 3], ids=["plain", "spanned"])
def test_the_last_rows_of_a_long_table_go_over_with_what_stands_below_it(
    paper_of: Setter, attachments: tuple[str, ...], spanned: int
) -> None:
    parted = 0
    for rows in range(16, 32):
        long = table(rows, 4)
        if spanned > 1:  # the last rows have one cell together: none of them goes over alone
            joined, *others = long.rows[-spanned:]
            joined = (replace(joined[0], rowspan=spanned), *joined[1:])
            long = replace(long, rows=(*long.rows[:-spanned], joined, *(row[1:] for row in others)))
        item = ending_in(long, 2, attachments)
        assert item.signature is not None
        paper = paper_of(official(item))
        assert wrong(measure_signature(paper, item)) == []
        assert wrong(measure_pages(paper)) == []
        pages = ["".join(line.text for line in sheet.lines) for sheet in paper.sheets]
        (last,) = (page for page in pages if item.signature.name in page.split("文件")[-1])
        assert "列1" in last
        assert f"内容{rows}·2" in last
        assert f"内容{rows - 1}·2" in last
        assert all(sum(page.count(f"内容{row}·4") for page in pages) == 1 for row in range(1, rows + 1))
        parted += f"内容{rows - max(spanned, 2)}·2" not in last
    assert parted


def pitch(paper: Paper, first: str, second: str) -> float:
    """Millimetres from one line to another on the same page."""
    (sheet,) = (sheet for sheet in paper.sheets if first in "".join(line.text for line in sheet.lines))
    at = {words: line.y for line in sheet.lines for words in (first, second) if words in line.text}
    return at[second] - at[first]


@pytest.mark.parametrize(
    ("body", "is_close"),
    [
        ((table(40, 4),), True),
        ((paragraph("说明。"), table(40, 4)), True),
        ((table(12, 4),), False),
        ((table(40, 4), paragraph("表下面的话。")), False),
    ],
    ids=["long", "long-below-words", "short", "words-below"],
)
def test_a_long_table_that_ends_an_annex_has_closer_rows(
    paper_of: Setter, body: tuple[Block, ...], is_close: bool
) -> None:
    paper = paper_of(official(replace(NOTICE, annex=(Annex("附件", "统计表", body),))))
    assert wrong(measure_pages(paper)) == []
    assert (pitch(paper, "内容3·1", "内容4·1") < 9.5) == is_close
    for_body = paper_of(official(replace(NOTICE, body=(*NOTICE.body[:1], table(40, 4)), annex=())))
    assert pitch(for_body, "内容3·1", "内容4·1") > 10


@pytest.mark.parametrize("body", [OPENING, OPENING * 4, "特此通知。"])
def test_the_first_page_shows_some_of_the_text_where_there_is_room(paper_of: Setter, body: str) -> None:
    """7.3.3, and for those that issue together 7.2.4: the head may be high, and the signature long."""
    offices = "、".join(f"中共云溪师范大学委员会第{number}工作部" for number in "一二三四五")
    item = replace(
        ending_in(paragraph(body), 0),
        recipients="各党总支",
        issuer=offices,
        letterhead=f"{offices}文件",
        signature=Signature(offices, "2026年3月2日"),
    )
    first = paper_of(official(item)).sheets[0]
    shown = [line.text for line in first.lines]
    assert any(line and line in body for line in shown), shown


def test_the_imprint_stands_on_the_last_even_page_however_the_text_ends(paper_of: Setter) -> None:
    prints = tight_prints(paper_of)
    for blanks, paper in prints:
        assert wrong(measure_imprint(paper, NOTICE)) == []
        assert wrong(measure_folios(paper, blanks)) == []
        last = paper.sheets[-1]
        text = [line for line in last.lines if line.size > 15]
        rules = [rule for rule in last.rules if rule.width > 150]
        assert not text or text[-1].bottom < rules[0].y
    assert len({len(paper.sheets) for _, paper in prints}) > 1
    assert any(blanks for blanks, _ in prints), "a case with a blank page was tried"


@pytest.mark.parametrize("count", [1, 2, 9, 40])
def test_copies_to_many(paper_of: Setter, count: int) -> None:
    item = replace(NOTICE, cc=tuple(f"第{number}学院党委" for number in range(count)))
    assert wrong(measure_imprint(paper_of(official(item)), item)) == []


@pytest.mark.parametrize("columns", [1, 2, 5, 9, 14, 24, 60])
@pytest.mark.parametrize("rows", [1, 60])
def test_tables_are_never_cut(paper_of: Setter, columns: int, rows: int) -> None:
    item = replace(NOTICE, body=(*NOTICE.body[:2], table(rows, columns), paragraph(OPENING)), annex=())
    paper = paper_of(official(item))
    assert wrong(measure_pages(paper)) == []
    turned = list(measure_turned(paper))
    assert not turned or wrong(turned) == []
    heads = [sheet for sheet in paper.sheets if "列1" in "".join(glyph.char for glyph in sheet.glyphs)]
    cells = [sheet for sheet in paper.sheets if "·1" in "".join(glyph.char for glyph in sheet.glyphs)]
    assert heads == cells, "the head is repeated on every page of the table"


@pytest.mark.parametrize("columns", [4, 16])
def test_an_annex_that_begins_with_a_table_stands_on_one_page_with_it(paper_of: Setter, columns: int) -> None:
    annex = (Annex("附件1", "统计表", (table(3, columns), paragraph("表下面的话。"))), Annex("附件2", "名单", ()))
    paper = paper_of(official(replace(NOTICE, annex=annex)))
    assert wrong(measure_pages(paper)) == []
    pages = ["".join(line.text for line in sheet.lines) for sheet in paper.sheets]
    (first,) = (number for number, text in enumerate(pages) if "统计表" in text)
    assert "附件1" in pages[first]
    assert "列1" in pages[first]
    assert (paper.sheets[first].width > paper.sheets[first].height) == (columns > 9)
    (below,) = (number for number, text in enumerate(pages) if "表下面的话。" in text)
    assert (below == first) == (columns < 9)
    assert "附件2" not in pages[below]


def test_everything_that_a_body_may_hold(paper_of: Setter) -> None:
    item = replace(NOTICE, body=(*NOTICE.body, *RICH), annex=())
    paper = paper_of(official(item))
    assert wrong(measure_pages(paper)) == []
    for sheet in paper.sheets:
        for info in sheet._page.get_image_info():
            left, top, right, bottom = (each * 25.4 / 72 for each in info["bbox"])
            assert left > 27.9
            assert right < 184.1
            assert top > 36.9
            assert bottom < 262.1


ADDRESS = "https://dj.example.edu.cn/" + "a" * 120
UNBREAKABLE = ["x" * 40, ADDRESS, "！" * 40, "1234567890" * 9, "（" * 40, "——" * 20, "…" * 41]


@pytest.mark.parametrize("run", UNBREAKABLE)
def test_what_does_not_break_does_not_run_over_the_edge(paper_of: Setter, run: str) -> None:
    cells = table(2, 6, text=run)
    item = replace(
        titled((*NOTICE.title_words[:3], run, "的", "通知")),
        body=(paragraph(f"各单位{run}按时报送"), paragraph(run), cells),
        recipients=f"各单位{run}",
        attachments=(f"附件{run}",),
        cc=(run,),
        signature=Signature(f"云溪{run}", "2026年3月2日"),
        issued=Issued(f"云溪{run}", "2026年3月3日"),
        remark=run,
        annex=(),
    )
    paper = paper_of(official(item))
    for sheet in paper.sheets:
        width = sheet.width - 26 if sheet.width < sheet.height else sheet.width - 37
        over = [line.text for line in sheet.lines for glyph in line.inked if glyph.right > width + 3]
        assert over == []


def test_the_measure_of_shapes_can_fail() -> None:
    assert has_good_shape([10, 14])
    assert has_good_shape([14, 10])
    assert has_good_shape([8, 14, 10])
    assert not has_good_shape([14, 8, 12])
    assert not has_good_shape([10, 10])


def test_the_measures_see_what_is_wrong(pinned_fonts: FontChoice, paper_of: Setter) -> None:
    """A checker that never fails would prove nothing: the numbers of another document do not hold for this one."""
    paper = paper_of(official(replace(NOTICE, recipients="各党总支", attachments=("甲",), annex=())))
    with pytest.raises((AssertionError, StopIteration, ValueError)):
        list(measure_official(paper, NOTICE))
    shifted = [Measured("red-rule-width", 150.0, "x"), Measured("lines-a-page", 21, "x")]
    assert len(wrong(shifted)) == 2


def test_no_page_of_the_table_of_duties_ends_in_the_title_of_a_group(paper_of: Setter) -> None:
    row = DutyRow("3月9日前", "各党总支", "报送自查报告", "must", "云溪师委〔2026〕1号", "first")
    groups = tuple(
        DutyGroup(f"甲{number}单位", (row,) * (1 + number % 3 + number % 7), ("别处",) if number % 2 else ())
        for number in range(90)
    )
    paper = paper_of(replace(brief(), obligations=Obligations((), groups)))
    table = {line.page for line in paper.lines if line.text.startswith("甲")}
    last_lines = {line.page: line.text for line in paper.lines if line.page in table}
    assert len(last_lines) > 5
    assert [text for text in last_lines.values() if text.startswith(("甲", "另见"))] == []
