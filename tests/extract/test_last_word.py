"""Of two limits the one that is called the last is the one that binds: 3月17日前，最迟3月18日."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    ("body", "due"),
    [
        ("请各单位于3月17日18时前，最迟不超过3月18日12时，提交材料。", "2026-03-18T12:00"),
        ("各单位须于3月17日17:00前，最迟3月18日12:00前，报送台账。", "2026-03-18T12:00"),
        ("各单位须于3月17日前，最晚于3月18日报送台账。", "2026-03-18"),
        ("各单位须于3月17日前、最迟3月18日报送名单。", "2026-03-18"),
        ("各单位要在3月17日前完成，最晚不得超过3月20日。", "2026-03-20"),
        ("要在3月17日前完成整改，至迟不得晚于3月20日。", "2026-03-20"),
        ("请各单位3月17日前报送名单，但最迟不得晚于3月20日。", "2026-03-20"),
        ("各支部须于3月17日前完成换届，最迟3月20日结束。", "2026-03-20"),
    ],
)
def test_the_last_word_binds_and_calls_an_editor(body: str, due: str) -> None:
    (found,) = extract(body)
    assert found.timing is not None
    assert (found.timing.kind, found.timing.due) == ("by", due)
    assert found.modality == "must"
    assert "several_times" in found.doubts
    assert found.needs_review


@pytest.mark.parametrize(
    "body",
    [
        "各单位放假前组织一次排查，最迟3月21日结束。",
        "各单位要抢在节前，最晚3月21日，把电梯检修一遍。",
        "各单位离校前清点家具，最晚3月21日完成。",
        "请各单位尽快报送名单，最迟不超过3月21日。",
        "各单位会前报送名单，最迟3月21日。",
        "各单位开学前做好保洁，至迟须于3月21日到位。",
    ],
)
def test_a_day_behind_an_event_or_haste_is_the_more_exact(body: str) -> None:
    (found,) = extract(body)
    assert found.timing is not None
    assert (found.timing.kind, found.timing.due) == ("by", "2026-03-21")
    assert "several_times" not in found.doubts


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        ("任课教师须在考试结束后5日内录入成绩，最迟不超过3月20日。", ["relative", "by"]),
        ("各单位须于3月17日前提交说明，最迟3月30日完成改造。", ["by", "by"]),
        ("各支部3月17日前完成换届，最迟3月20日将结果报组织部。", ["by", "by"]),
        ("各单位最迟3月20日报送名单。", ["by"]),
    ],
)
def test_another_limit_or_another_deed_stays_beside_it(body: str, kinds: list[str]) -> None:
    found = extract(body)
    assert [o.timing and o.timing.kind for o in found] == kinds
    assert all(not o.text.startswith(("超过", "晚于", "迟于")) for o in found)
    assert all("several_times" not in o.doubts for o in found)
