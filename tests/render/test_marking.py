"""Sentences are found by their words and wrapped without breaking the HTML."""

import re
from html import unescape

from bulletin.render.html_tokens import squash
from bulletin.render.marking import Sentence, mark_sentences
from hypothesis import given
from hypothesis import strategies as st
from patience import within_patience

WRAPPING = re.compile(r'<span class="obligation"(?: id="[^"]*"(?: title="[^"]*")?)?>|</span>')


def mark(html: str, *sentences: str) -> str:
    marked, missing = mark_sentences(html, [Sentence(f"o-{n}", words, "") for n, words in enumerate(sentences)])
    assert not missing
    return marked.replace(' title=""', "")


def test_a_sentence_is_wrapped_and_named() -> None:
    assert mark("<p>甲要报名。乙</p>", "甲要报名") == '<p><span class="obligation" id="o-0">甲要报名</span>。乙</p>'


def test_an_element_wholly_inside_stays_in_one_wrapping() -> None:
    html = "<p><strong>甲</strong>要于<a href='x'>3月</a>前报名。</p>"
    assert mark(html, "甲要于3月前报名") == (
        '<p><span class="obligation" id="o-0"><strong>甲</strong>要于<a href=\'x\'>3月</a>前报名</span>。</p>'
    )


def test_an_element_half_inside_splits_the_wrapping_and_only_the_first_piece_is_named() -> None:
    assert mark("<p>甲要<em>报名。乙</em></p>", "甲要报名") == (
        '<p><span class="obligation" id="o-0">甲要</span><em><span class="obligation">报名</span>。乙</em></p>'
    )


def test_the_wrapping_never_spans_blocks_and_cells() -> None:
    assert mark("<tr><td>甲要</td>\n<td>报名</td></tr>", "甲要 | 报名") == (
        '<tr><td><span class="obligation" id="o-0">甲要</span></td>\n<td><span class="obligation">报名</span></td></tr>'
    )


def test_white_space_marks_and_entities_do_not_matter() -> None:
    marked = mark("<p>甲 要报\n送A&amp;B&lt;表&gt;。</p>", "甲要报送**A&B<表**>")
    assert unescape(WRAPPING.sub("", marked)) == "<p>甲 要报\n送A&B<表>。</p>"
    assert '<span class="obligation" id="o-0">甲 要报\n送A&amp;B&lt;表' in marked


def test_the_same_words_twice_are_two_sentences_in_order() -> None:
    sentences = [Sentence("o-0", "甲要报名", "", 0), Sentence("o-1", "甲要报名", "", 6)]
    marked, _ = mark_sentences("<p>甲要报名。</p><p>甲要报名。</p>", sentences)
    assert re.findall(r"<p>.*?</p>", marked) == [
        '<p><span class="obligation" id="o-0" title="">甲要报名</span>。</p>',
        '<p><span class="obligation" id="o-1" title="">甲要报名</span>。</p>',
    ]


def test_overlapping_sentences_are_both_named() -> None:
    marked = mark("<p>甲要报名并送表。</p>", "甲要报名", "报名并送表")
    assert marked == (
        '<p><span class="obligation" id="o-0">甲要<span class="obligation" id="o-1">报名</span></span>'
        '<span class="obligation">并送表</span>。</p>'
    )


def test_two_parties_of_one_sentence_share_its_words() -> None:
    assert mark("<p>甲乙要报名。</p>", "甲乙要报名", "甲乙要报名") == (
        '<p><span class="obligation" id="o-0"><span class="obligation" id="o-1">甲乙要报名</span></span>。</p>'
    )


def test_the_number_of_a_footnote_is_no_word() -> None:
    html = '<p>甲要<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>报名</p>'
    assert 'id="o-0">甲要<sup id="fnref:1">' in mark(html, "甲要报名")


def test_what_only_one_side_shows_is_bridged() -> None:
    html = '<p>各单位要于三月十日前把名单报送到邮箱<a href="mailto:a@b.cn">a@b.cn</a>，逾期不再受理任何材料。</p>'
    assert "id=" in mark(html, "各单位要于三月十日前把名单报送到邮箱，逾期不再受理任何材料")


def test_words_that_are_not_there_are_reported() -> None:
    html = "<p>甲要报名</p>"
    assert mark_sentences(html, [Sentence("o-x", "乙要报名送材料", "")]) == (html, ("o-x",))


def test_a_label_cannot_leave_its_attribute() -> None:
    marked, _ = mark_sentences("<p>甲</p>", [Sentence('o-"', "甲", '"><script>')])
    assert "<script>" not in marked
    assert 'id="o-&quot;"' in marked


PIECES = st.sampled_from(
    ["甲", "要", " ", "\n", "<em>", "</em>", "<strong>", "</strong>", "<p>", "</p>", "<br>", "&amp;", "*"]
)


@given(st.lists(PIECES, max_size=24), st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9)), max_size=4))
def test_marking_only_adds_wrappings_and_keeps_the_nesting(pieces: list[str], cuts: list[tuple[int, int]]) -> None:
    html = balance(pieces)
    words = squash(unescape(re.sub(r"<[^>]*>", "", html)))
    sentences = [Sentence(f"o-{n}", words[a : a + size], "") for n, (a, size) in enumerate(sorted(cuts))]
    sentences = [sentence for sentence in sentences if sentence.words]
    marked, missing = mark_sentences(html, sentences)
    assert not missing
    assert WRAPPING.sub("", marked) == html
    assert marked.count(" id=") == len(sentences)
    assert_nested(marked)


def balance(pieces: list[str]) -> str:
    out: list[str] = []
    opened: list[str] = []
    for piece in pieces:
        if piece.startswith("</"):
            if not opened or opened[-1] != piece[2:-1]:
                continue
            opened.pop()
        elif piece.startswith("<") and piece != "<br>":
            opened.append(piece[1:-1])
        out.append(piece)
    return "".join([*out, *(f"</{name}>" for name in reversed(opened))])


def assert_nested(html: str) -> None:
    opened: list[str] = []
    for closing, name in re.findall(r"<(/?)([a-z]+)[^>]*>", html):
        if name == "br":
            continue
        if closing:
            assert opened
            assert opened.pop() == name
        else:
            assert not (name == "p" and "span" in opened)
            opened.append(name)
    assert not opened


def test_marking_a_long_notice_stays_quick() -> None:
    """A thousand sentences in a text of 40,000 characters."""
    html = "<p>各单位要于3月15日前将<strong>名单</strong>报送组织部，逾期不再受理。</p>" * 1000
    sentences = [Sentence(f"o-{n}", "各单位要于3月15日前将名单报送组织部", "", n) for n in range(1000)]
    with within_patience():
        marked, _ = mark_sentences(html, sentences)
    assert marked.count(" id=") == 1000
