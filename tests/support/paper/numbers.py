"""The numbers of GB/T 9704-2012 (and of the house, for a 简报) that a printed page is held to, fixed before any output.

A key in, the range that a measured value must lie in out. Lengths are millimetres unless the words say otherwise;
字 is 156/28 mm, a line (行) 1.875 字. Where the standard gives no tolerance it is half a millimetre, what a ruler on
paper can tell. Nothing here is taken from what the program prints.
"""

from __future__ import annotations

from dataclasses import dataclass

CHAR = 156 / 28
LINE = CHAR * 1.875
POINT = 25.4 / 72
RULER = 0.5


@dataclass(frozen=True)
class Number:
    """One number of the standard: its clause, what is measured, and the least and the most that will do."""

    clause: str
    what: str
    low: float
    high: float

    def holds(self, value: float) -> bool:
        return self.low <= value <= self.high


def about(clause: str, what: str, value: float, tolerance: float = RULER) -> Number:
    return Number(clause, what, value - tolerance, value + tolerance)


NUMBERS: dict[str, Number] = {
    # Paper and type area
    "paper-width": about("5.1", "A4, width", 210),
    "paper-height": about("5.1", "A4, height", 297),
    "top-margin": about("5.2.1", "天头", 37, 1),
    "left-margin": about("5.2.1", "订口, on a page bound at the left", 28, 1),
    "area-width": about("5.2.1", "版心, width", 156, 1),
    "area-bottom": about("5.2.1", "版心, lower edge from the top of the sheet", 262, 1),
    "duplex-inner-margin": about("5.2.1", "订口 of an even page printed on both sides, right", 28, 1),
    "skew": Number("6.2", "difference of the left edges of the first and last full line", 0, 1),
    # Grid
    "lines-a-page": Number("5.2.3", "lines of a full page", 22, 22),
    "chars-a-line": Number("5.2.3", "widths of a character in a full line", 27.9, 28.1),
    "line-pitch": about("3.2", "from baseline to baseline, in 字", 1.875, 0.02),
    "share-on-grid": Number("5.2.3", "share of pitches of the body that are whole lines", 0.985, 1),
    "ragged-lines": Number(
        "5.2.3", "share of turned-over lines of the body that end short by more than one 字", 0, 0.02
    ),
    # Type
    "body-size": about("5.2.2", "3号 in points", 16, 0.35),
    "body-is-fangsong": Number("5.2.2", "share of Han of the body in 仿宋, or in 宋 where 仿宋 lacks them", 1, 1),
    "body-is-black": Number("5.2.4", "share of characters of the body that are black", 1, 1),
    # 版头
    "mark-top": about("7.2.4", "upper edge of 发文机关标志 under the upper edge of 版心", 35, 1),
    "mark-centred": Number("7.2.4", "发文机关标志 off the middle", -RULER, RULER),
    "mark-width": Number("7.2.4", "发文机关标志, width, no wider than 版心", 30, 156),
    "mark-is-red": Number("7.2.4", "1 where 发文机关标志 is red", 1, 1),
    "doc-no-below-mark": Number("7.2.5", "empty lines between 发文机关标志 and 发文字号", 1.7, 2.6),
    "doc-no-centred": Number("7.2.5", "发文字号 off the middle", -RULER, RULER),
    "doc-no-size": about("7.2.5", "发文字号, 3号 in points", 16, 0.35),
    "red-rule-below-doc-no": about("7.2.7", "red rule under 发文字号", 4, 0.75),
    "red-rule-width": about("7.2.7", "red rule, width", 156, RULER),
    "red-rule-weight": about("house", "red rule, weight", 0.35, 0.05),
    "red-rules-a-head": Number("7.2.7", "red rules on the first page", 1, 1),
    "red-elsewhere": Number("7.2.4", "red characters and rules after the first page", 0, 0),
    # 标题 and 主送机关
    "title-size": Number("7.3.1", "2号 in points", 21, 22),
    "title-below-rule": Number("7.3.1", "empty lines between the red rule and the title", 1.6, 2.6),
    "title-centred": Number("7.3.1", "each line of the title off the middle", -RULER, RULER),
    "title-broken-words": Number("7.3.1", "words of the title that are broken over lines", 0, 0),
    "title-shape": Number("7.3.1", "1 where the title is a 梯形 or a 菱形", 1, 1),
    "recipients-below-title": Number("7.3.2", "empty lines between title and 主送机关", 0.9, 1.1),
    "recipients-left": Number("7.3.2", "主送机关 right of the edge of 版心, also turned over", -RULER, RULER),
    "recipients-colon": Number("7.3.2", "1 where 主送机关 end in ：", 1, 1),
    # 正文
    "body-on-first-page": Number("7.3.3", "1 where 正文 begins on the first page", 1, 1),
    "indent": about("7.3.3", "indent of a paragraph, in 字", 2, 0.1),
    "turnover-left": Number("7.3.3", "turned-over line right of the edge of 版心", -RULER, RULER),
    "level-1-heiti": Number("7.3.3", "share of Han of 一、 in 黑体", 1, 1),
    "level-2-kaiti": Number("7.3.3", "share of Han of （一） in 楷体", 1, 1),
    "level-3-fangsong": Number("7.3.3", "share of Han of 1. in 仿宋", 1, 1),
    "level-4-fangsong": Number("7.3.3", "share of Han of （1） in 仿宋", 1, 1),
    "forbidden-at-start": Number("GB/T 15834", "lines that begin with a mark that may not", 0, 0),
    "forbidden-at-end": Number("GB/T 15834", "lines that end with an opening mark", 0, 0),
    "outside-area": Number("5.2.1", "characters outside of 版心, page number and foot aside", 0, 0),
    # 附件说明, 署名, 日期, 附注
    "attachment-note-gap": Number("7.3.4", "empty lines between 正文 and 附件说明", 0.9, 1.1),
    "attachment-note-indent": about("7.3.4", "indent of 附件, in 字", 2, 0.1),
    "attachment-note-turnover": Number(
        "7.3.4", "turned-over name right of the first character of the name", -RULER, RULER
    ),
    "attachment-note-closed": Number("7.3.4", "names of 附件 that end in a mark", 0, 0),
    "signature-gap": Number("7.3.5.2", "empty lines between the text and 署名", 0.9, 1.1),
    "signature-right": about("7.3.5.2", "署名 (no longer 日期) from the right edge, in 字", 2, 0.15),
    "date-after-signature": about("7.3.5.2", "first character of 日期 right of that of 署名, in 字", 2, 0.15),
    "date-below-signature": about("7.3.5.2", "日期 under 署名, in lines", 1, 0.05),
    "long-date-right": about("7.3.5.2", "日期 longer than 署名, from the right edge, in 字", 2, 0.15),
    "date-zero-padded": Number("7.3.5.4", "dates with a padded zero", 0, 0),
    "remark-indent": about("7.3.6", "附注, indent in 字, its bracket counted", 2, 0.1),
    "remark-bracketed": Number("7.3.6", "1 where 附注 stands in （）", 1, 1),
    "remark-below-date": about("7.3.6", "附注 under 日期, in lines", 1, 0.05),
    # 附件
    "annex-on-new-page": Number("7.3.7", "1 where 附件 begins a page", 1, 1),
    "annex-mark-left": Number("7.3.7", "附件n right of the edge of 版心", -RULER, RULER),
    "annex-mark-line": about("7.3.7", "附件n, line of the page", 1, 0.1),
    "annex-mark-size": about("7.3.7", "附件n, 3号 in points", 16, 0.35),
    "annex-mark-heiti": Number("7.3.7", "share of Han of 附件n in 黑体", 1, 1),
    "annex-title-line": about("7.3.7", "title of 附件, line of the page", 3, 0.15),
    "annex-title-centred": Number("7.3.7", "title of 附件 off the middle", -RULER, RULER),
    # 版记
    "imprint-rule-width": about("7.4.1", "rules of 版记, width", 156, RULER),
    "imprint-outer-weight": about("7.4.1", "first and last rule of 版记, weight", 0.35, 0.03),
    "imprint-inner-weight": about("7.4.1", "inner rules of 版记, weight", 0.25, 0.03),
    "imprint-bottom": about("7.4.1", "last rule of 版记, from the top of the sheet", 262, 1),
    "imprint-page-even": Number("7.4", "page of 版记, remainder by two", 0, 0),
    "imprint-size": about("7.4.2", "4号 in points", 14, 0.1),
    "cc-left": Number("7.4.2", "抄送 from the left edge, in 字 of 3号 or of 4号", 0.85, 1.1),
    "cc-right": Number("7.4.2", "抄送, least space to the right edge, in 字", 0.8, 2.0),
    "cc-turnover": Number("7.4.2", "turned-over 抄送 right of the character after the colon", -RULER, RULER),
    "cc-closed": Number("7.4.2", "1 where 抄送 ends in 。", 1, 1),
    "issued-left": Number("7.4.3", "印发机关 from the left edge, in 字", 0.85, 1.1),
    "issued-right": Number("7.4.3", "印发日期 from the right edge, in 字", 0.8, 1.1),
    "issued-word": Number("7.4.3", "1 where 印发 follows the date", 1, 1),
    # 页码
    "folio-size": about("7.5", "4号 in points", 14, 0.1),
    "folio-is-song": Number("7.5", "share of characters of the page number in 宋", 1, 1),
    "folio-below-area": about("7.5", "dash of the page number under 版心", 7, 0.5),
    "folio-right": Number("7.5", "page number of an odd page from the right edge, in 字", 0.85, 1.1),
    "folio-left": Number("7.5", "page number of an even page from the left edge, in 字", 0.85, 1.1),
    "folio-missing": Number("7.5", "pages with words, no blank before, and no page number", 0, 0),
    "folio-on-blank": Number("7.5", "page numbers on a blank page or on the 版记 page behind it", 0, 0),
    # 横排表格
    "landscape-width": Number("8", "table of a turned page, no wider than 版心 is high", 0, 225 + RULER),
    # 简报, by the rule of the house
    "name-centred": Number("house", "name of the 简报 off the middle", -RULER, RULER),
    "name-is-red": Number("house", "1 where the name is red", 1, 1),
    "issue-centred": Number("house", "第n期 off the middle", -RULER, RULER),
    "head-height": Number(
        "house", "red rule of the 简报, lower than the top of 版心 by at most a third of the sheet", 30, 99
    ),
    "publisher-left": Number("house", "编发单位 from the left edge, in 字", -0.1, 1.1),
    "head-date-right": Number("house", "date of the 简报 from the right edge, in 字", -0.1, 1.1),
    "colophon-bottom": about("house", "last rule of 报尾, from the top of the sheet", 262, 1),
    "colophon-rule-width": about("house", "rules of 报尾, width", 156, RULER),
}
