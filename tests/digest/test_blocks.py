"""What the web shows of a body is what is printed of it: every construction, and nothing lost."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from bulletin.digest.dialect import Dialect
from bulletin.digest.model import (
    Break,
    Code,
    CodeText,
    Heading,
    Internal,
    Link,
    List,
    Note,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Styled,
    Table,
    Text,
)
from bulletin.digest.order import Order
from bulletin.digest.selection import select_named
from bulletin.render import safety
from printed import assemble, blocks_of, notice, png, proof, words_in

ROOT = Path(__file__).resolve().parents[2]


def squash(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_the_ladder_is_told_apart_as_on_paper() -> None:
    first, second, third, fourth = blocks_of(
        "一、工作安排\n\n（一）认真报送。各党总支要按时报送。\n\n（二）严肃纪律\n\n（三）各党总支要认真核对，不得代填。"
    )
    assert first == Heading(1, (Text("一、工作安排"),))
    assert second == Paragraph((Text("各党总支要按时报送。"),), lead_level=2, lead=(Text("（一）认真报送。"),))
    assert third == Heading(2, (Text("（二）严肃纪律"),))
    assert fourth == Paragraph((Text("（三）各党总支要认真核对，不得代填。"),))


@pytest.mark.parametrize(
    ("mark", "level"), [("# 一、总则", 1), ("## 说明", 1), ("### （二）范围", 2), ("## 1.对象", 3), ("# （1）时间", 4)]
)
def test_a_heading_has_the_level_of_its_number_and_else_of_its_marks(mark: str, level: int) -> None:
    (heading,) = blocks_of(mark)
    assert isinstance(heading, Heading)
    assert heading.level == level


def test_words_and_marks_within_a_line() -> None:
    (paragraph,) = blocks_of('甲**乙*丙***丁`#read("x")`戊<u>己</u>H<sub>2</sub>O<br>庚')
    assert paragraph == Paragraph(
        (
            Text("甲"),
            Styled("strong", (Text("乙"), Styled("emphasis", (Text("丙"),)))),
            Text("丁"),
            CodeText('#read("x")'),
            Text("戊"),
            Styled("underline", (Text("己"),)),
            Text("H"),
            Styled("sub", (Text("2"),)),
            Text("O"),
            Break(),
            Text("庚"),
        )
    )


def test_items_with_numbers_are_rungs_of_the_ladder() -> None:
    first, second, inner, last = blocks_of("3. 甲\n4. 乙\n    - 丙\n    - 丁\n5.\n    > 戊")[:4]
    assert first == Paragraph((Text("3. "), Text("甲")))
    assert second == Paragraph((Text("4. "), Text("乙")))
    assert inner == List(False, 1, ((Paragraph((Text("丙"),)),), (Paragraph((Text("丁"),)),)))
    assert words_in(last).startswith("5.")


def test_lists_within_lists() -> None:
    (outer,) = blocks_of("- 甲\n- 乙\n    3. 丙\n    4. 丁")
    assert isinstance(outer, List)
    assert outer.items[0] == (Paragraph((Text("甲"),)),)
    inner = outer.items[1][1]
    assert inner == List(True, 3, ((Paragraph((Text("丙"),)),), (Paragraph((Text("丁"),)),)))


def test_quotes_rules_and_code() -> None:
    quote, rule, code = blocks_of('> 引一句。\n\n---\n\n```\n#import "x"\n  $ y $\n```')
    assert quote == Quote((Paragraph((Text("引一句。"),)),))
    assert rule == Rule()
    assert code == Code('#import "x"\n  $ y $')


def test_footnotes_stand_at_their_marks_and_only_once() -> None:
    (paragraph,) = blocks_of("甲[^a]乙[^b]丙[^a]。\n\n[^a]: 注甲。\n[^b]: 注乙，\n\n    又一段。")
    assert isinstance(paragraph, Paragraph)
    first, second, again = (each for each in paragraph.inlines if isinstance(each, Note))
    assert words_in(first.blocks) == "注甲。"
    assert [words_in(block) for block in second.blocks] == ["注乙，", "又一段。"]
    assert (again.label, again.blocks) == (first.label, ())
    assert first.label != second.label


def test_a_footnote_may_hold_more_than_words() -> None:
    (paragraph,) = blocks_of("甲[^a]。\n\n[^a]: 注文：\n\n    | 乙 | 丙 |\n    |--|--|\n    | 1 | 2 |\n\n    - 丁\n")
    assert isinstance(paragraph, Paragraph)
    (note,) = (each for each in paragraph.inlines if isinstance(each, Note))
    assert [block.kind for block in note.blocks] == ["paragraph", "table", "list"]


def test_a_footnote_that_only_another_names_stands_behind_it() -> None:
    (paragraph,) = blocks_of("甲[^a]乙。\n\n[^a]: 注甲，见[^b]。\n[^b]: 注乙，见[^a]。")
    assert isinstance(paragraph, Paragraph)
    first, second = (each for each in paragraph.inlines if isinstance(each, Note))
    assert [words_in(each.blocks) for each in (first, second)] == ["注甲，见。", "注乙，见。"]
    assert f"Note(label='{second.label}', blocks=()" in repr(first)


def test_links_to_printed_notices_lead_to_their_page_and_others_to_the_site() -> None:
    files = {
        "notices/2026/a.md": notice(
            "见[甲](b.md#x)、[乙](../2026/c.md)、云溪师委〔2026〕2号、[丙](https://a.edu.cn/x)。"
        ),
        "notices/2026/b.md": notice("正文。", doc_no="云溪师委〔2026〕2号"),
        "notices/2026/c.md": notice("正文。", doc_no="云溪师委〔2026〕3号"),
    }
    selection = select_named(assemble(files), ["notices/2026/a.md", "notices/2026/b.md"])
    (paragraph,) = proof(files, Order("brief", site="http://dj.example/x/"), selection).document.items[0].body
    assert isinstance(paragraph, Paragraph)
    links = [each for each in paragraph.inlines if isinstance(each, Link | Internal)]
    assert links == [
        Internal("item-2", (Text("甲"),)),
        Link("http://dj.example/x/notices/2026/c/", (Text("乙"),)),
        Internal("item-2", (Text("云溪师委〔2026〕2号"),)),
        Link("https://a.edu.cn/x", (Text("丙"),)),
    ]


@pytest.mark.parametrize(
    "link",
    [
        "[甲](javascript:alert(1))",
        "[甲](JaVa&#9;script:alert(1))",
        "[甲](../../../../etc/passwd)",
        "[甲](//x.cn/y)",
        "[甲](#o-1)",
    ],
)
def test_links_that_lead_nowhere_on_paper_leave_their_words(link: str) -> None:
    assert (
        blocks_of(f"请看{link}。") == (Paragraph((Text("请看"), Text("甲"), Text("。"))),)
        or words_in(blocks_of(f"请看{link}。")) == "请看甲。"
    )
    assert "Link" not in repr(blocks_of(f"请看{link}。"))


def test_a_picture_alone_is_a_block_and_one_among_words_is_not() -> None:
    files = {"notices/2026/images/x.png": png(40, 30)}
    alone, among = blocks_of('![窗口](images/x.png "图1 窗口")\n\n见![窗口](images/x.png)所示。', files)
    assert alone == Picture("picture-1.png", "窗口", "图1 窗口", 40, 30, is_small=True)
    assert isinstance(among, Paragraph)
    assert among.inlines[1] == Picture("picture-1.png", "窗口", "", 40, 30, is_small=True)


def test_no_line_begins_or_ends_with_a_space() -> None:
    (paragraph,) = blocks_of("**时间：** 三月 <br> **地点：** 三楼<br> 会议室 <br>")
    assert isinstance(paragraph, Paragraph)
    assert [each for each in paragraph.inlines if each != Break()] == [
        Styled("strong", (Text("时间："),)),
        Text(" 三月"),
        Styled("strong", (Text("地点："),)),
        Text(" 三楼"),
        Text("会议室"),
    ]


@pytest.mark.parametrize("written", ["{}", "[{}](https://dj.example.edu.cn/)", "**{}**"])
def test_a_picture_among_words_that_is_to_be_looked_into_parts_them(written: str) -> None:
    files = {"notices/2026/images/x.png": png(400, 300)}
    shown = Picture("picture-1.png", "流程", "", 400, 300)
    body = f"流程如下：{written.format('![流程](images/x.png)')}请照办。"
    before, picture, after = blocks_of(body, files)
    assert (before, picture) == (Paragraph((Text("流程如下："),)), shown)
    assert after == Paragraph((Text("请照办。"),), indent=False)
    heading, picture = blocks_of("（一）流程。见图：![流程](images/x.png)", files)
    assert (words_in(heading), picture) == ("（一）流程。见图：", shown)


def test_what_is_written_below_a_picture_is_its_caption() -> None:
    files = {"notices/2026/images/x.png": png(400, 300)}
    for between in ("\n", "\n\n"):
        picture, after = blocks_of(f"![流程](images/x.png){between}图1　审批流程\n\n请照办。", files)
        assert picture == Picture("picture-1.png", "流程", "图1　审批流程", 400, 300)
        assert words_in(after) == "请照办。"
    assert len(blocks_of("![流程](images/x.png)\n\n图1表明，审批要三步。", files)) == 2
    assert len(blocks_of("![流程](images/x.png)\n\n图1　审批[^1]\n\n[^1]: 注。", files)) == 2


TABLE = "| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |"


@pytest.mark.parametrize(
    "words",
    [
        "表1　任务分工表",
        "表1 任务分工",
        "表1：任务分工",
        "表一　名额",
        "表2-1　经费",
        "附表1　任务分工表",
        "表12任务分工",
        "表3",
    ],
)
def test_what_is_written_above_a_table_is_its_caption(words: str) -> None:
    before, table, after = blocks_of(f"请照办。\n\n{words}\n\n{TABLE}\n\n以上。")
    assert isinstance(table, Table)
    assert squash(table.caption) == squash(words)
    assert (words_in(before), words_in(after)) == ("请照办。", "以上。")


@pytest.mark.parametrize(
    "words",
    [
        "表1所列单位请照办：",
        "表1所列单位",
        "表1中的任务",
        "表1至表3的任务",
        "表1　任务分工，各单位照办",
        "表1　见下。",
        "表扬名单",
        "表决结果",
        "任务分工表",
        "一、表1",
        "表1　任务[^1]\n\n[^1]: 注。",
    ],
)
def test_other_words_above_a_table_are_none(words: str) -> None:
    line, _, note = words.partition("\n\n")
    blocks = blocks_of(f"{line}\n\n{TABLE}\n\n{note}")
    assert [each.caption for each in blocks if isinstance(each, Table)] == [""]
    assert len(blocks) == 2


def test_a_table_has_one_caption_and_words_without_a_table_stay() -> None:
    blocks = blocks_of("表1　甲\n\n表2　乙\n\n" + TABLE)
    assert words_in(blocks[0]) == "表1　甲"
    assert isinstance(blocks[1], Table)
    assert words_in(*blocks_of("请照办。\n\n表1　甲")[1:]) == "表1　甲"


HOSTILE = [
    '#read("/etc/passwd") #import "x.typ": * $ sum_(i=0)^n $ @label <label> *强* _调_ \\ ~ // 注 /* 注 */',
    '`#eval("1")`和<b>粗</b>&lt;script&gt;',
    "{{ site }} {% include 'x' %} ${HOME} $(id) %s {0} ../../x.md",
]


@pytest.mark.parametrize("body", HOSTILE)
def test_what_looks_like_code_is_printed_as_the_web_shows_it(body: str) -> None:
    document = assemble({"notices/2026/a.md": notice(body)}).documents[0]
    shown = unescape(re.sub(r"<[^>]+>", "", Dialect().read(document.body)))
    assert squash(words_in(blocks_of(body))) == squash(shown)


@pytest.mark.parametrize("tag", sorted(safety._TAGS - {"img", "br", "hr", "wbr", "col"}))
def test_no_element_that_the_web_shows_loses_its_words(tag: str) -> None:
    inside = {
        "table": "<table><tr><td>字句</td></tr></table>",
        "tr": "<table><tr><td>字句</td></tr></table>",
        "td": "<table><tr><td>字句</td></tr></table>",
        "th": "<table><tr><th>字句</th></tr></table>",
        "tbody": "<table><tbody><tr><td>字句</td></tr></tbody></table>",
        "thead": "<table><thead><tr><td>字句</td></tr></thead></table>",
        "tfoot": "<table><tfoot><tr><td>字句</td></tr></tfoot></table>",
        "caption": "<table><caption>字句</caption><tr><td></td></tr></table>",
        "colgroup": "<table><colgroup><col></colgroup><tr><td>字句</td></tr></table>",
        "li": "<ul><li>字句</li></ul>",
        "dt": "<dl><dt>字句</dt></dl>",
        "dd": "<dl><dd>字句</dd></dl>",
    }.get(tag, f"<{tag}>字句</{tag}>")
    assert words_in(blocks_of(f"<div>{inside}</div>")) == ("“字句”" if tag == "q" else "字句")


def test_every_sample_says_on_paper_what_its_page_says() -> None:
    """The words of each sample's HTML, less what is set elsewhere, are the words of its blocks, in their order."""
    docs = ROOT / "docs"
    files = {path.relative_to(docs).as_posix(): path.read_bytes() for path in docs.rglob("*") if path.is_file()}
    bulletin = assemble(files)
    printed = {item.source_path: item for item in proof(files).document.items}
    assert len(printed) == len(bulletin.documents) > 40
    dialect = Dialect()
    for document in bulletin.documents:
        html = re.sub(r'<div class="footnote">.*', "", dialect.read(document.body), flags=re.DOTALL)
        html = re.sub(r'<sup id="fnref.*?</sup>', "", html)
        shown = squash(unescape(re.sub(r"<[^>]+>", "", html)))
        blocks = printed[document.path].body
        if document.story and document.story.honors:
            blocks = blocks[:-1]
        assert squash(words_in(without_notes(blocks))) == shown, document.path


def without_notes(value: object) -> object:
    if isinstance(value, Note):
        return ()
    if isinstance(value, tuple):
        return tuple(without_notes(each) for each in value)
    if isinstance(value, Paragraph):
        return Paragraph(without_notes(value.inlines), lead=without_notes(value.lead))  # type: ignore[arg-type]
    return value
