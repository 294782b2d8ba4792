"""Levels of the ladder are told apart as on paper, and only where they are headings."""

import pytest
from bulletin.render.official import set_officially


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>一、培训对象</p>", '<p class="ladder-1">一、培训对象</p>'),
        ("<p>（一）制定方案</p>", '<p class="ladder-2">（一）制定方案</p>'),
        ("<p>一、制定方案。各单位要报。</p>", '<p><span class="ladder-1">一、制定方案。</span>各单位要报。</p>'),
        ("<p>（二）台账问题。<b>责任</b></p>", '<p><span class="ladder-2">（二）台账问题。</span><b>责任</b></p>'),
        ("<p>（一）下周，各党总支要组织一次培训。</p>", "<p>（一）下周，各党总支要组织一次培训。</p>"),
        ("<p>一年来，工作很多</p>", "<p>一年来，工作很多</p>"),
    ],
)
def test_only_headings_of_the_ladder_are_marked(html: str, expected: str) -> None:
    assert set_officially(html) == expected


def test_wrapped_chinese_lines_close_up_and_others_keep_their_space() -> None:
    assert set_officially("<p>各党总支\n要报Word\nfile。</p>") == "<p>各党总支要报Word\nfile。</p>"


def test_the_pages_title_stays_the_only_first_heading() -> None:
    assert set_officially('<h1 id="a">甲</h1>') == '<h2 id="a">甲</h2>'
