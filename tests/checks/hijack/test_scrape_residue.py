"""What a web page leaves is looked for near its signs alone, and none of it is missed there."""

from bulletin.checks.hijack.scrape_residue import _FRAME, _SIGNS, _frames_in
from hypothesis import given, settings
from hypothesis import strategies as st

PIECES = (
    "来源：办公室 2026-03-01|字体：大 中 小|【打印】|浏览次数：|点击\n:\n[\n3|您所在的位置\n：\n首页|上一篇 ："
    "|首页 >|版权所有：|责任编辑|更多|返回顶部|分享到：|function ( )\n{|作者：张三 2026-3|来源|返回"
    "|各党总支于3月5日前报送|。|\n|\n\n|：| |12"
).split("|")
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_near_the_signs_stands_all_that_the_whole_text_has(text: str) -> None:
    assert [found.span() for found in _frames_in(text, _SIGNS.places_in(text))] == [
        found.span() for found in _FRAME.finditer(text)
    ]


def test_a_piece_over_several_lines_is_found_among_others() -> None:
    others = "各党总支要报送材料。\n" * 20
    text = f"{others}您所在的位置\n：\n首页\n{others}点击\n:\n[\n3"
    assert [found.group() for found in _frames_in(text, _SIGNS.places_in(text))] == [
        "您所在的位置\n：\n首页",
        "点击\n:\n[\n3",
    ]
