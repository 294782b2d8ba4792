"""Every shape of selling has a sign that the texts are looked through for first."""

from __future__ import annotations

import re

import pytest
from bulletin.checks.hijack.advertising import may_sell
from bulletin.checks.hijack.words import read_shapes
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


@pytest.mark.parametrize("shape", [shape for _, shape in read_shapes("selling_shapes")])
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(data=st.data())
def test_what_is_of_a_shape_has_a_sign(shape: str, data: st.DataObject) -> None:
    words = data.draw(st.from_regex(shape, alphabet=st.characters(codec="gb2312")))
    found = re.search(shape, words)
    assert found is None or may_sell(words)
