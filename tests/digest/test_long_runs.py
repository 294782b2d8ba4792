"""Where words may break that have no gap."""

import pytest
from bulletin.digest.long_runs import cut_long_runs
from hypothesis import given
from hypothesis import strategies as st

ADDRESS = "https://dang.yunxi.example/notices/2026/0007"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "各党总支要认真落实。" * 9,
        "报送至dangban@yunxi",
        "a b c d e f g h i j k l m n o p",
        "﹏" * 15,
        "（一）《通知》" * 9,
    ],
)
def test_words_with_gaps_or_han_characters_break_as_usual(words: str) -> None:
    assert cut_long_runs(words) == ()


def test_an_address_may_break_anywhere_and_the_mark_behind_it_does_not_begin_a_line() -> None:
    assert cut_long_runs(f"请登录{ADDRESS}，填写。") == (("请登录", False), (ADDRESS, True), ("，填写。", False))


@pytest.mark.parametrize("run", ["8" * 16, "—" * 20, "。" * 16, "か" * 16, "é" * 40])
def test_what_is_neither_han_nor_a_gap_is_a_long_run(run: str) -> None:
    assert cut_long_runs(f"见{run}字") == (("见", False), (run, True), ("字", False))


@pytest.mark.parametrize("char", ["䶮", "㵯", "𠮷", "々", "〇", "\u3000"])
def test_han_characters_of_every_block_and_wide_gaps_end_a_run(char: str) -> None:
    assert cut_long_runs(("1" * 10 + char) * 3) == ()


@given(st.text(alphabet="各1a，。 —é\n𠮷", max_size=80))
def test_the_pieces_are_the_words(words: str) -> None:
    assert "".join(piece for piece, _ in cut_long_runs(words)) in (words, "")
