"""The bar of the preview: what is wrong, as text."""

from bulletin.render.problem_bar import compose_problem_bar


def test_nothing_wrong_is_no_bar() -> None:
    assert compose_problem_bar([]) == ""


def test_every_problem_is_told_and_none_of_it_is_html() -> None:
    bar = compose_problem_bar(["第一个问题", "<script>第二个</script>"])
    assert "本文有 2 处需要修改" in bar
    assert "第一个问题" in bar
    assert "<script" not in bar
    assert "下面是改动以前的页面" not in bar
    assert "下面是改动以前的页面" in compose_problem_bar(["一"], is_last_good=True)
