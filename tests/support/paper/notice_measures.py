"""What holds for a single official document, clause by clause of GB/T 9704, 7: 版头, 主体, 版记."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from bulletin.digest.model import Annex, Item

from paper.measured import FANGSONG, HEITI, KAITI, SONG, Measured, share_in
from paper.numbers import CHAR, LINE, POINT
from paper.page import Line, Paper, Rule, chars
from paper.page_measures import BOTTOM, LEFT, RIGHT, TOP

MIDDLE = (LEFT + RIGHT) / 2
_TITLE = 20.5  # points; nothing but titles and the mark is larger


def measure_official(paper: Paper, item: Item) -> Iterator[Measured]:
    yield from measure_head(paper, item)
    yield from measure_title(paper, item)
    yield from measure_recipients(paper, item)
    yield from measure_ladder(paper)
    yield from measure_attachment_note(paper, item)
    yield from measure_signature(paper, item)
    yield from measure_remark(paper, item)
    for annex in item.annex:
        yield from measure_annex(paper, annex)
    yield from measure_imprint(paper, item)


def off_middle(line: Line) -> float:
    """How far the Han characters of a centred line are off the middle; marks at its ends are trimmed unevenly."""
    return (line.left + line.right) / 2 - MIDDLE


def empty_lines(above: float, below: float) -> float:
    """How many lines fit between a lower and an upper edge, each with its leading."""
    return (below - above - 0.875 * CHAR) / LINE


def mark_line(paper: Paper) -> Line:
    return next(line for line in paper.sheets[0].lines if line.inked[0].is_red and line.size > _TITLE)


def title_lines(paper: Paper) -> list[Line]:
    first = paper.find(lambda line: line.size > _TITLE and not line.inked[0].is_red)
    lines = [line for sheet in paper.sheets[first.page - 1 :] for line in sheet.lines]
    return list(itertools.takewhile(lambda line: line.size >= _TITLE, _without_feet(lines[lines.index(first) :])))


def _without_feet(lines: list[Line]) -> Iterator[Line]:
    """A title may go over to the next page: what stands in the foot of a page is not between its lines."""
    return (line for line in lines if line.y < BOTTOM)


def measure_head(paper: Paper, item: Item) -> Iterator[Measured]:
    sheet, mark, number = paper.sheets[0], mark_line(paper), paper.starting(item.doc_no[:4])
    left, top, right, bottom = sheet.ink(LEFT, TOP + 10, RIGHT, number.top - 3)
    yield Measured("mark-top", top - TOP, "page 1")
    yield Measured("mark-centred", (left + right) / 2 - MIDDLE, "page 1")
    yield Measured("mark-width", right - left, "page 1")
    yield Measured("mark-is-red", int(all(glyph.is_red for glyph in mark.inked)), mark.text)
    yield Measured("doc-no-below-mark", (number.top - bottom) / LINE, "page 1")
    yield Measured("doc-no-centred", off_middle(number), number.text)
    yield Measured("doc-no-size", number.size, number.text)
    rules = [rule for rule in sheet.rules if rule.is_red]
    yield Measured("red-rules-a-head", len(rules), "page 1")
    yield Measured("red-rule-below-doc-no", rules[0].y - rules[0].weight / 2 - number.bottom, "page 1")
    yield Measured("red-rule-width", rules[0].width, "page 1")
    yield Measured("red-rule-weight", rules[0].weight, "page 1")
    yield Measured("title-below-rule", (title_lines(paper)[0].top - rules[0].y) / LINE, "page 1")


def measure_title(paper: Paper, item: Item) -> Iterator[Measured]:
    lines = title_lines(paper)
    for line in lines:
        yield Measured("title-size", line.size, line.text)
        if line.inked[0].is_han and line.inked[-1].is_han:
            yield Measured("title-centred", off_middle(line), line.text)
    said = "".join(line.text for line in lines)
    assert said == item.title, "the title is all there"
    ends, breaks, length = {0}, set(), 0
    for word in item.title_words:
        ends.add(max(ends) + len(word))
    for line in lines:
        length += len(line.text)
        breaks.add(length)
    yield Measured("title-broken-words", len(breaks - ends), "/".join(line.text for line in lines))
    yield Measured("title-shape", int(has_good_shape([chars(line.right - line.left) for line in lines])), str(said))


def has_good_shape(widths: list[float]) -> bool:
    """Whether lines from the top make a 梯形 or a 菱形: never two of one width, never wider again after narrower."""
    steps = [below - above for above, below in itertools.pairwise(widths)]
    has_step = all(abs(step) > 0.3 for step in steps)
    falls = [step < 0 for step in steps]
    return has_step and falls == sorted(falls)


def measure_recipients(paper: Paper, item: Item) -> Iterator[Measured]:
    lines = title_lines(paper)
    first = paper.after(lines[-1])
    yield Measured("recipients-below-title", (first.y - lines[-1].y) / LINE - 1, first.text)
    told, line = "", first
    while len(told) < len(item.recipients):
        yield Measured("recipients-left", line.left - LEFT, line.text)
        told += line.text
        line = paper.after(line)
    assert told[:-1] == item.recipients
    yield Measured("recipients-colon", int(told.endswith("：")), told)
    yield Measured("body-on-first-page", int(line.page == 1), line.text)


def measure_ladder(paper: Paper) -> Iterator[Measured]:
    for start, key, font in (
        ("一、", "level-1-heiti", HEITI),
        ("（一）", "level-2-kaiti", KAITI),
        ("1.", "level-3-fangsong", FANGSONG),
        ("（1）", "level-4-fangsong", FANGSONG),
    ):
        line = paper.starting(start)
        yield Measured(key, share_in(line.inked, font), line.text)
        if line.inked[0].is_han or line.text[0].isdigit():
            yield Measured("indent", chars(line.left - LEFT), line.text)
    lead = paper.starting("（二）")
    stop = lead.text.index("。")
    yield Measured("level-2-kaiti", share_in(lead.inked[:stop], KAITI), lead.text)
    yield Measured("body-is-fangsong", share_in(lead.inked[stop:], FANGSONG, SONG), lead.text)


def measure_attachment_note(paper: Paper, item: Item) -> Iterator[Measured]:
    first = paper.starting("附件：")
    above = paper.lines[paper.lines.index(first) - 1]
    if above.page == first.page:
        yield Measured("attachment-note-gap", (first.y - above.y) / LINE - 1, first.text)
    yield Measured("attachment-note-indent", chars(first.left - LEFT), first.text)
    lines = paper.lines[paper.lines.index(first) :]
    name = first.inked[first.text.index(item.attachments[0][0])].x
    told, used = "", 0
    for line in lines:
        if told == "".join(item.attachments):
            break
        text = re.sub(r"^(?:附件：)?(?:\d\. ?(?=[^\d]|20))?", "", line.text)
        start = line.inked[len(line.text.replace(" ", "")) - len(text.replace(" ", ""))]
        yield Measured("attachment-note-turnover", start.x - name, line.text)
        told, used = told + text, used + 1
    assert told == "".join(item.attachments)
    yield Measured("attachment-note-closed", sum(told.endswith(mark) for mark in "。；，"), told)
    if item.signature:
        below = lines[used]
        yield Measured("signature-gap", (below.y - lines[used - 1].y) / LINE - 1, below.text)


def measure_signature(paper: Paper, item: Item) -> Iterator[Measured]:
    signature = item.signature
    assert signature is not None
    date = next(line for line in paper.lines if line.text == signature.date_text)
    name = paper.lines[paper.lines.index(date) - 1]
    if name.text == signature.name:
        yield Measured("date-after-signature", chars(date.left - name.left), name.text)
        yield Measured("date-below-signature", (date.y - name.y) / LINE, name.text)
        if date.right - date.left > name.right - name.left + 0.1:
            yield Measured("long-date-right", chars(RIGHT - date.right), date.text)
        else:
            yield Measured("signature-right", chars(RIGHT - name.right), name.text)
    yield Measured("date-zero-padded", len(re.findall(r"年0|月0", paper.text)), "all pages")


def measure_remark(paper: Paper, item: Item) -> Iterator[Measured]:
    signature = item.signature
    assert signature is not None
    date = next(line for line in paper.lines if line.text == signature.date_text)
    remark = paper.after(date)
    # The opening bracket is drawn in the right half of its box.
    yield Measured("remark-indent", chars(remark.inked[1].x - LEFT) - 1, remark.text)
    yield Measured("remark-bracketed", int(remark.text == f"（{item.remark}）"), remark.text)
    yield Measured("remark-below-date", (remark.y - date.y) / LINE, remark.text)


def measure_annex(paper: Paper, annex: Annex) -> Iterator[Measured]:
    mark = next(line for line in paper.lines if line.text == annex.mark)
    title = paper.after(mark)
    yield Measured("annex-on-new-page", int(paper.sheets[mark.page - 1].lines[0] == mark), mark.text)
    yield Measured("annex-mark-left", mark.left - LEFT, mark.text)
    yield Measured("annex-mark-line", (mark.top - TOP) / LINE + 1, mark.text)
    yield Measured("annex-mark-size", mark.size, mark.text)
    yield Measured("annex-mark-heiti", share_in(mark.inked, HEITI), mark.text)
    middle = title.y - 0.38 * title.size * POINT
    yield Measured("annex-title-line", (middle - TOP - CHAR / 2) / LINE + 1, title.text)
    yield Measured("annex-title-centred", off_middle(title), title.text)


def imprint_rules(paper: Paper) -> list[Rule]:
    return [rule for rule in paper.sheets[-1].rules if rule.width > 150 and rule.weight > 0.2]


def measure_imprint(paper: Paper, item: Item) -> Iterator[Measured]:
    rules = imprint_rules(paper)
    yield Measured("imprint-page-even", len(paper.sheets) % 2, f"page {len(paper.sheets)}")
    yield Measured("imprint-bottom", rules[-1].y, "last rule")
    for rule in rules:
        yield Measured("imprint-rule-width", rule.width, "rule")
    for rule in (rules[0], rules[-1]):
        yield Measured("imprint-outer-weight", rule.weight, "outer rule")
    for rule in rules[1:-1]:
        yield Measured("imprint-inner-weight", rule.weight, "inner rule")
    lines = [line for line in paper.sheets[-1].lines if rules[0].y < line.y < BOTTOM + 0.5]
    for line in lines:
        yield Measured("imprint-size", line.size, line.text)
    if item.cc:
        yield from _measure_cc([line for line in lines if line.y < rules[-2].y])
    if item.issued:
        last = lines[-1]
        yield Measured("issued-left", chars(last.left - LEFT), last.text)
        yield Measured("issued-right", chars(RIGHT - last.right), last.text)
        yield Measured("issued-word", int(last.text.endswith(f"{item.issued.date_text}印发")), last.text)


def _measure_cc(lines: list[Line]) -> Iterator[Measured]:
    first = lines[0]
    assert first.text.startswith("抄送：")
    yield Measured("cc-left", chars(first.left - LEFT), first.text)
    for line in lines[:-1]:
        yield Measured("cc-right", chars(RIGHT - line.right), line.text)
    for line in lines[1:]:
        yield Measured("cc-turnover", line.left - first.inked[3].x, line.text)
    yield Measured("cc-closed", int(lines[-1].text.endswith("。")), lines[-1].text)


def measure_brief_head(paper: Paper, publisher: str, date: str) -> Iterator[Measured]:
    sheet = paper.sheets[0]
    name, issue = mark_line(paper), paper.find(lambda line: line.text.startswith("第"))
    yield Measured("name-centred", off_middle(name), name.text)
    yield Measured("name-is-red", int(all(glyph.is_red for glyph in name.inked)), name.text)
    yield Measured("issue-centred", (issue.left + issue.inked[-2].right) / 2 - MIDDLE + CHAR / 4, issue.text)
    rules = [rule for rule in sheet.rules if rule.is_red]
    yield Measured("red-rules-a-head", len(rules), "page 1")
    yield Measured("red-rule-width", rules[0].width, "page 1")
    yield Measured("red-rule-weight", rules[0].weight, "page 1")
    yield Measured("head-height", rules[0].y, "page 1")
    line = paper.starting(publisher)
    assert line.text.endswith(date)
    yield Measured("publisher-left", chars(line.left - LEFT), line.text)
    yield Measured("head-date-right", chars(RIGHT - line.right), line.text)


def measure_colophon(paper: Paper) -> Iterator[Measured]:
    rules = imprint_rules(paper)
    yield Measured("colophon-bottom", rules[-1].y, "last rule")
    for rule in rules:
        yield Measured("colophon-rule-width", rule.width, "rule")
