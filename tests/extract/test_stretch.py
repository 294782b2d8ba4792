"""However a notice is typed, the grammar meets one way of writing, and finds its way back."""

import pytest
from bulletin.extract.stretch import read_stretch
from small_notice import extract


@pytest.mark.parametrize(
    ("written", "uniform"),
    [
        ("各单位要报送,不得迟报;请重视!好吗?", "各单位要报送，不得迟报；请重视！好吗？"),
        ("(电子版)", "（电子版）"),
        ("3月1日~5日", "3月1日～5日"),
        ("要求:报送", "要求：报送"),
        # Between digits a colon is a clock's and a comma a number's.
        ("17：00前", "17:00前"),
        ("17:00:报送", "17:00：报送"),
        ("1,200份", "1,200份"),
        ("前3,应报送", "前3，应报送"),
        # Straight quotation marks open and close in turn.
        ('“甲”"乙"和"丙"', "“甲”“乙”和“丙”"),
        ("１５日ＰＤＦ１．５", "15日PDF1.5"),
        # Full-width marks are the ones of the grammar.
        ("甲：乙；丙？丁！", "甲：乙；丙？丁！"),
        ("各 单\u3000位\n要\u200b报", "各单位要报"),
    ],
)
def test_one_way_of_writing(written: str, uniform: str) -> None:
    assert read_stretch(written, 0, len(written)).text == uniform


def test_every_character_knows_its_place_in_the_plain_text() -> None:
    plain = "一、各 单\n位要于１７：００前, 报送"
    stretch = read_stretch(plain, 2, len(plain))
    assert stretch.text == "各单位要于17:00前，报送"
    assert [plain[place] for place in stretch.places] == list("各单位要于１７：００前,报送")
    at = stretch.text.index("17:00前")
    start, end = stretch.plain_span(at, at + len("17:00前"))
    assert plain[start:end] == "１７：００前"


@pytest.mark.parametrize(
    "sentence",
    [
        '各党总支要做好"两优一先"工作,于3月15日17:00前将名单(电子版)报送组织部;',
        "各党总支要做好“两优一先”工作，于３月１５日１７：００前将名单（电子版）报送组织部。",
        "各党总支要做好“两优一先”工作，于 3 月 15 日 17：00 前将名单 （电子版）\n报送组织部。",
    ],
)
def test_a_sentence_means_the_same_however_it_is_typed(sentence: str) -> None:
    (found,) = extract(sentence)
    assert found.quote == sentence[:-1]
    assert found.timing is not None
    assert found.timing.due == "2026-03-15T17:00"
    assert (found.deliverable, found.form, found.to) == ("名单（电子版）", "电子版", "组织部")
