"""What a reading leans on is told, and what is grave calls an editor (待核)."""

from typing import get_args

import pytest
from bulletin.extract.doubt import calls_for_review
from bulletin.obligation import Doubt
from small_notice import extract

GRAVE = {
    "party_from_recipients", "party_unsure", "event_unsure", "several_times", "beginning_only", "date_unknown",
    "behind_statement", "no_act",
}  # fmt: skip
GRAVE_TOGETHER = [("no_modal_word", "no_timing"), ("party_inherited", "thing_as_subject")]


@pytest.mark.parametrize("doubt", get_args(Doubt))
def test_a_doubt_alone_calls_for_a_review_only_where_it_is_grave(doubt: Doubt) -> None:
    assert calls_for_review((doubt,)) == (doubt in GRAVE)


@pytest.mark.parametrize("doubts", GRAVE_TOGETHER)
def test_some_doubts_are_grave_together(doubts: tuple[Doubt, ...]) -> None:
    assert calls_for_review(doubts)
    assert calls_for_review((*doubts, "no_timing"))


def test_without_a_doubt_there_is_nothing_to_review() -> None:
    assert not calls_for_review(())


@pytest.mark.parametrize(
    ("sentence", "doubts", "needs_review"),
    [
        ("各党总支要于3月20日前报送名单。", (), False),
        ("各党总支要报送名单。", ("no_timing",), False),
        ("各党总支3月20日前报送名单。", ("no_modal_word",), False),
        ("要于3月20日前报送名单。", ("party_from_recipients",), True),
        ("各党总支要从3月20日起报送名单。", ("beginning_only",), True),
        ("各党总支要在3日内报送名单。", ("event_unsure",), True),
        ("各党总支要于2月30日前报送名单。", ("date_unknown",), True),
        # A party that stands before the act and was not taken, and a name that says more than a name.
        ("党支部的台账要于3月20日前报送。", ("party_from_recipients", "party_unsure", "thing_as_subject"), True),
        ("向党支部公示的名单要于3月20日前报送。", ("party_from_recipients", "thing_as_subject"), True),
        ("未完成学时的党员要于3月20日前补学。", ("party_unsure",), True),
        # An event that begins with a party, and one without a length or an hour.
        ("教务处要在各支部换届后3日内报送名单。", ("event_unsure",), True),
        ("党支部收到回执后要报送名单。", ("event_unsure",), True),
        ("党支部收到回执后3日内要报送名单。", (), False),
        ("党支部要在会议当天18:00前报送名单。", (), False),
        # Words of time that were not understood; a number that is none.
        ("各党支部须在本学年内开展两次主题党日。", ("date_unknown", "no_timing"), True),
        ("各党总支要于学期末报送名单。", ("date_unknown", "no_timing"), True),
        ("党支部要在3号楼报送名单。", ("no_timing",), False),
        ("责任单位：教务处。", ("no_act", "no_timing"), True),
    ],
)
def test_the_doubts_of_a_sentence(sentence: str, doubts: tuple[Doubt, ...], needs_review: bool) -> None:
    first = extract(sentence)[0]
    assert first.doubts == doubts
    assert first.needs_review == needs_review


def test_what_is_inherited_is_told_in_the_order_of_the_alphabet() -> None:
    found = extract("各党总支要重视。名单要于3月20日前报送。")[-1]
    assert found.who == ("各党总支",)
    assert found.doubts == ("party_inherited", "thing_as_subject")
    assert found.needs_review
