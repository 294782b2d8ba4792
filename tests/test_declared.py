"""What an editor quotes is found whatever its layout, and does to the obligations what it says."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from bulletin.declared import apply_declarations, find_quote, obligations_at
from bulletin.index import build_index
from bulletin.obligation import Obligation, Timing, identify
from bulletin.read.document import Document, read_document
from bulletin.register import Register
from bulletin.render.data import obligations_json
from bulletin.render.lists import Lists
from bulletin.render.notice import compose_notice

HEAD = "---\ntitle: 关于报送的通知\nrecipients: [各党总支]\n"
BODY = "各党总支须于3月15日前报送**名单**。\n\n各直属党支部须于3月\n20日前报送总结。\n"


def document(obligations: str = "") -> Document:
    return read_document(f"{HEAD}{obligations}---\n\n{BODY}".encode(), "notices/2026/a.md")


def obligation(source: Document, words: str, who: str) -> Obligation:
    """An obligation as extraction would give it."""
    start = source.body.text.index(words)
    span = (start, start + len(words))
    first, last = source.body.plain.source_span(*span)
    quote = source.body.quote(*span)
    timing = Timing("by", "3月15日前", due="2026-03-15")
    return Obligation(identify(quote), (who,), "must", quote, first, last, span, words, timing)


def extracted(source: Document) -> tuple[Obligation, ...]:
    return (
        obligation(source, "各党总支须于3月15日前报送名单", "各党总支"),
        obligation(source, "各直属党支部须于3月\n20日前报送总结", "各直属党支部"),
    )


def entry(action: str, quote: str, *more: str) -> str:
    return "\n".join(["obligations:", f"  - action: {action}", f"    quote: {quote}", *(f"    {m}" for m in more), ""])


@pytest.mark.parametrize(
    "quote",
    [
        "各党总支须于3月15日前报送名单",
        "各党总支须于3月15日前报送**名单**",
        "各党总支 须于 3月15日前报送名单",
        "各直属党支部须于3月20日前报送总结",
    ],
)
def test_a_quote_is_found_whatever_its_layout(quote: str) -> None:
    source = document()
    span = find_quote(source, quote)
    assert span is not None
    assert "".join(source.body.text[slice(*span)].split()) == quote.replace("*", "").replace(" ", "")


@pytest.mark.parametrize("quote", ["", "**", "各党总支应于3月15日前报送名单", "总结。各党总支"])
def test_other_words_are_not_found(quote: str) -> None:
    assert find_quote(document(), quote) is None


def test_strike_takes_away_what_it_quotes_and_nothing_else() -> None:
    source = document(entry("strike", "须于3月15日前报送名单"))
    assert [o.who for o in apply_declarations(source, extracted(source))] == [("各直属党支部",)]


def test_correct_replaces_only_what_it_says() -> None:
    source = document(entry("correct", "各党总支须于3月15日前报送名单", "timing: {kind: by, due: 2026-03-16}"))
    first, second = apply_declarations(source, extracted(source))
    assert (first.who, first.modality, first.source) == (("各党总支",), "must", "declared")
    assert first.timing is not None
    assert (first.timing.due, first.timing.text) == ("2026-03-16", "")
    assert second == extracted(source)[1]


def test_declare_adds_with_the_quote_of_the_text() -> None:
    source = document(entry("declare", "报送总结", "who: [校团委]", "modality: must_not", "text: 不报送"))
    *_, new = apply_declarations(source, ())
    assert (new.who, new.modality, new.text, new.quote, new.source) == (
        ("校团委",), "must_not", "不报送", "报送总结", "declared",
    )  # fmt: skip
    assert source.body.source[new.start : new.end] == new.quote


def test_declare_without_who_binds_the_recipients() -> None:
    source = document(entry("declare", "报送总结"))
    assert apply_declarations(source, ())[0].who == ("各党总支",)


def test_confirm_takes_the_mark_away_and_leaves_all_else() -> None:
    source = document(entry("confirm", "各党总支须于3月15日前报送名单"))
    marked = tuple(replace(o, needs_review=True, doubts=("party_unsure",)) for o in extracted(source))
    first, second = apply_declarations(source, marked)
    assert first == replace(marked[0], needs_review=False)
    assert second == marked[1]


def test_two_duties_declared_on_one_sentence_both_stay() -> None:
    """And take the place of what was extracted from it."""
    both = entry("declare", "各党总支须于3月15日前报送名单", "who: [校团委]", "text: 汇总")
    both += entry("declare", "须于3月15日前报送名单", "who: [学生处]", "text: 抽查").removeprefix("obligations:\n")
    both += entry("declare", "各党总支须于3月15日前报送名单", "who: [教务处]").removeprefix("obligations:\n")
    source = document(both)
    found = apply_declarations(source, extracted(source))
    assert [o.who for o in found] == [("校团委",), ("教务处",), ("学生处",), ("各直属党支部",)]
    assert len({o.id for o in found}) == len(found)


def test_what_is_declared_or_corrected_needs_no_review() -> None:
    source = document(entry("correct", "各党总支须于3月15日前报送名单", "who: [校团委]"))
    marked = tuple(replace(o, needs_review=True, doubts=("party_unsure",)) for o in extracted(source))
    first, second = apply_declarations(source, marked)
    assert (first.needs_review, first.doubts) == (False, ())
    assert second.needs_review


def test_a_correction_of_the_words_or_to_a_ban_leaves_no_handover() -> None:
    for more, deliverable in (("who: [校团委]", "名单"), ("text: 不报送", None), ("modality: must_not", None)):
        source = document(entry("correct", "各党总支须于3月15日前报送名单", more))
        handed = tuple(replace(o, deliverable="名单", form="书面", to="组织部") for o in extracted(source))
        first = apply_declarations(source, handed)[0]
        assert first.deliverable == deliverable, more


@pytest.mark.parametrize(
    ("timing", "words"),
    [
        ("{kind: by, due: 2026-03-16T17:00}", "2026年3月16日17:00前"),
        ("{kind: recurring, rrule: FREQ=MONTHLY;BYMONTHDAY=10}", "每月10日"),
        ("{kind: relative, event: 大会, relation: after, amount: 3, unit: workday}", "大会后3个工作日"),
    ],
)
def test_the_words_of_a_corrected_timing_come_from_its_fields(timing: str, words: str) -> None:
    """In the data and on the page alike: the old words of the text would contradict them."""
    source = document(entry("correct", "各党总支须于3月15日前报送名单", f"timing: {timing}"))
    applied = {source.path: apply_declarations(source, extracted(source))}
    bulletin = build_index([source], applied, Register())
    first = json.loads("".join(part.make() for part in obligations_json(bulletin)))["obligations"][0]
    assert first["timing"]["text"] == words
    html = "<p>各党总支须于3月15日前报送<strong>名单</strong>。</p>"
    page = compose_notice(bulletin.notices[0], Lists(bulletin), html)
    assert f'title="各党总支：{words}"' in page
    assert 'title="各党总支：3月15日前"' not in page


def test_a_quote_that_is_not_there_changes_nothing() -> None:
    source = document(entry("strike", "没有的句子"))
    assert apply_declarations(source, extracted(source)) == extracted(source)


def test_a_story_declares_nothing() -> None:
    source = read_document(b"---\ntype: story\n---\n", "stories/2026/a.md")
    assert apply_declarations(source, ()) == ()


def test_half_of_the_shorter_text_in_common_is_the_same_obligation() -> None:
    source = document()
    first = extracted(source)[0]
    start, end = first.span
    assert obligations_at((end - 8, end + 8), (first,)) == [first]
    assert obligations_at((end - 3, end + 13), (first,)) == []
    assert obligations_at((start, start + 2), (first,)) == [first]


def test_a_quote_from_the_second_half_of_a_sentence_means_no_duty_that_is_quoted_with_all_of_it() -> None:
    source = read_document(f"{HEAD}---\n\n甲须于3月1日前、乙须于3月2日前报送总结。\n".encode(), "notices/2026/a.md")
    whole = obligation(source, "甲须于3月1日前、乙须于3月2日前报送总结", "甲")
    inner = obligation(source, "乙须于3月2日前报送总结", "乙")
    both = (whole, inner)
    assert obligations_at(inner.span, both) == [inner]
    assert obligations_at((inner.span[0], inner.span[1] - 2), both) == [inner]
    assert obligations_at((whole.span[0], whole.span[0] + 4), both) == [whole]
    assert obligations_at(whole.span, both) == [whole, inner]
