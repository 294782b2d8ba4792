"""The words of an obligation in a list: the act alone, and never longer than a line."""

import pytest
from bulletin.extract.summary import LONGEST, summarise
from small_notice import extract


@pytest.mark.parametrize(
    ("whole", "act", "words"),
    [
        ("各党总支要报送名单", "报送名单", "报送名单"),
        ("各党总支要，报送名单", "，报送名单", "报送名单"),
        # Too little is left without the party.
        ("各党总支要报送", "报送", "各党总支要报送"),
        ("", "甲" * LONGEST, "甲" * LONGEST),
        ("", "甲" * (LONGEST + 1), "甲" * (LONGEST - 1) + "…"),
        # At a comma, unless that leaves a stump.
        ("", "甲" * 30 + "，" + "乙" * 40, "甲" * 30 + "…"),
        ("", "甲" * 20 + "，" + "乙" * 20 + "，" + "丙" * 40, "甲" * 20 + "，" + "乙" * 20 + "…"),
        ("", "甲" * 5 + "，" + "乙" * 70, "甲" * 5 + "，" + "乙" * (LONGEST - 7) + "…"),
    ],
)
def test_summary(whole: str, act: str, words: str) -> None:
    assert summarise(whole, act) == words


def test_an_obligation_of_many_clauses_has_short_words_and_its_whole_quote() -> None:
    sentence = "各党总支要于3月20日前报送名单，" + "，".join(["认真核对每一名党员的姓名和入党时间"] * 6)
    (found,) = extract(sentence + "。")
    assert found.quote == sentence
    assert len(found.text) <= LONGEST
    assert found.text.endswith("…")
