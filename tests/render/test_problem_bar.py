"""The bar of the preview: what is wrong, where, and the line as it would be right, as text."""

from bulletin.finding import Finding, Place
from bulletin.render.problem_bar import compose_problem_bar

_PATH = "notices/2026/a.md"


def _misspelt(given: str) -> Finding:
    return Finding("doc-no-form", Place(_PATH, 4, 9), params={"given": given, "right": "doc_no: 云溪师委〔2026〕7号"})


def test_nothing_wrong_is_no_bar() -> None:
    assert compose_problem_bar([]) == ""


def test_every_problem_is_told_with_its_place_and_the_right_line_and_none_of_it_is_html() -> None:
    bar = compose_problem_bar([_misspelt("云溪师委[2026]7号"), _misspelt("<script>7号")])
    assert "本文有 2 处需要修改" in bar
    assert "第4行第9列" in bar
    assert "发文字号的写法不对：云溪师委[2026]7号" in bar
    assert '<pre class="problem-lines">doc_no: 云溪师委〔2026〕7号</pre>' in bar
    assert "GB/T 9704" in bar
    assert "<script" not in bar
    assert "下面是改动以前的页面" not in bar
    assert "下面是改动以前的页面" in compose_problem_bar([_misspelt("一")], is_last_good=True)
