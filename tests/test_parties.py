"""Whoever reads of a duty reads whom it leaves out as well."""

import pytest
from bulletin.obligation import Obligation
from bulletin.parties import parties_of, party_words, split_parties


def duty(who: tuple[str, ...], excepted: tuple[str, ...] = ()) -> Obligation:
    return Obligation("x", who, "must", "q", 0, 1, (0, 1), "报送方案", None, excepted=excepted)


@pytest.mark.parametrize(
    ("who", "excepted", "words"),
    [
        (("各直属党支部",), ("图书馆直属党支部",), "各直属党支部（除图书馆直属党支部外）"),
        (("各学院",), ("医学院", "体育学院"), "各学院（除医学院、体育学院外）"),
        # An exception stands with the party that it is one of.
        (("各党总支", "各直属党支部"), ("后勤党总支",), "各党总支（除后勤党总支外）、各直属党支部"),
        (("各党支部", "各直属党支部"), ("图书馆直属党支部",), "各党支部、各直属党支部（除图书馆直属党支部外）"),
        (("各单位", "各部门"), ("后勤",), "各单位、各部门（除后勤外）"),
        (("各学院",), (), "各学院"),
        (("各党总支（外国语学院党总支除外）",), ("外国语学院党总支",), "各党总支（外国语学院党总支除外）"),
        ((), ("后勤党总支",), ""),
    ],
)
def test_the_party_is_worded_with_its_exceptions(who: tuple[str, ...], excepted: tuple[str, ...], words: str) -> None:
    found = duty(who, excepted)
    assert party_words(found) == words
    assert tuple(split_parties(words)) == (parties_of(found) or ("",))
