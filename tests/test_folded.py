"""What lies folded in a memory is the same once somebody asks, and is not looked at before."""

import pickle
from dataclasses import dataclass

import pytest
from bulletin.folded import Folded
from bulletin.read.document import read_document

TEXT = """---
title: 关于报送名单的通知
doc_no: 云溪师委〔2026〕1号
issuer: 中共云溪师范大学委员会
date: 2026-03-02
recipients: [各党总支]
---

一、**报送时间**

各党总支于3月20日前报送名单。
"""


@dataclass(frozen=True)
class Sample(Folded):
    folds = ("large", "larger")

    small: int
    large: object
    larger: object


class Counted:
    read = 0

    def __setstate__(self, state: object) -> None:
        Counted.read += 1


def test_a_document_is_the_same_out_of_a_memory() -> None:
    document = read_document(TEXT.encode(), "notices/2026/a.md")
    kept = pickle.loads(pickle.dumps(document))
    again = pickle.loads(pickle.dumps(kept))
    assert again == kept == document
    assert again.body.blocks == document.body.blocks
    assert again.body.quote(0, 4) == document.body.quote(0, 4)
    assert again.front_matter.places == document.front_matter.places
    assert again.front_matter.key_places == document.front_matter.key_places


def test_what_nobody_asks_for_stays_folded() -> None:
    counted = Counted()
    counted.__dict__["x"] = 1
    kept = pickle.loads(pickle.dumps(Sample(1, counted, [2])))
    assert (kept.small, Counted.read) == (1, 0)
    once_more = pickle.loads(pickle.dumps(kept))
    assert (once_more.small, Counted.read) == (1, 0)
    assert (once_more.larger, Counted.read) == ([2], 1)
    assert isinstance(once_more.large, Counted)
    assert Counted.read == 1


class Asks:
    """Asks for another part of what it lies in while it is read, as another thread may."""

    whole: Sample

    def __setstate__(self, state: object) -> None:
        whole, Asks.whole = Asks.whole, Sample(1, 1, 1)
        assert whole.larger


def test_two_may_ask_at_once() -> None:
    asks = Asks()
    asks.__dict__["x"] = 1
    Asks.whole = kept = pickle.loads(pickle.dumps(Sample(1, asks, [2])))
    assert kept.larger == [2]
    assert pickle.loads(pickle.dumps(Sample(1, 2, [3]))).larger == [3]


def test_what_is_not_there_is_said_to_be_missing() -> None:
    with pytest.raises(AttributeError, match="Sample has no other"):
        _ = Sample(1, 2, 3).other  # type: ignore[attr-defined]
