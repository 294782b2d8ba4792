"""What is kept of an obligation from one run to the next is all of it."""

import pickle
from dataclasses import fields, replace

import pytest
from bulletin.obligation import Obligation, Step, Timing

TIMING = Timing("by", "3月15日前", due="2026-03-15", derivation=(Step("due", "date", None, {"year": 2026}),))
PLAIN = Obligation("1a", ("各党总支",), "must", "报送名单", 0, 4, (0, 4), "报送名单", None)
OTHER = {
    "units": ("文学院党总支",), "excepted": ("理学院党总支",), "listed": ("文学院",), "source": "declared",
    "doubts": ("no_timing",), "needs_review": True, "deliverable": "名单", "form": "纸质版", "to": "组织部",
    "timing": TIMING,
}  # fmt: skip


@pytest.mark.parametrize("name", [*OTHER, "nothing"])
def test_what_is_kept_is_read_as_it_was(name: str) -> None:
    obligation = replace(PLAIN, **{name: OTHER[name]} if name in OTHER else {})
    again = pickle.loads(pickle.dumps(obligation))
    assert again == obligation
    assert [getattr(again, field.name) for field in fields(Obligation)] == [
        getattr(obligation, field.name) for field in fields(Obligation)
    ]
    assert replace(again, to="党委办公室") == replace(obligation, to="党委办公室")
    assert repr(again) == repr(obligation)
