"""The time of a deed told in a sentence: an editor is called, for what is to be done may be asked for elsewhere."""

import pytest
from small_notice import extract, readings


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("报名时间为3月10日至20日。", ["各单位 | 3月10日至20日 | ?"]),
        ("缴费时间为3月15日—25日，待遇享受期为一年。", ["各单位 | 3月15日—25日 | ?"]),
        ("东校园学生第一次选课时间为3月19日至21日。", ["东校园学生 | 3月19日至21日 | ?"]),
        ("各学院报送材料的时间为3月20日。", ["各学院 | 3月20日 | ?"]),
        ("整改完成的最后时间为3月20日。", ["各单位 | 3月20日 | ?"]),
        ("名单报送的最后期限为3月20日。", ["各单位 | 3月20日 | ?"]),
        # Whose time it was is nobody's who is asked next.
        ("学生缴费时间为3月9日。须携带证件。", ["学生 | 3月9日 | ?", "各单位 | - | ?"]),
    ],
)
def test_a_deed_of_theirs_has_its_time(body: str, expected: list[str]) -> None:
    assert readings(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "补考时间为3月10日。",
        "毕业生离校时间为3月20日。",
        "新生报到时间为3月6日至7日。",
        "放假时间为3月10日至20日。",
        "系统开放时间为3月10日至20日。",
        "专家初审时间为3月10日至20日。",
        "学生体测时间为3月16日至20日。",
        "学生暑假时间为7月1日至8月30日。",
        "学生票乘车时间为每年12月1日至次年3月31日。",
    ],
)
def test_what_goes_on_then_is_nobodys(body: str) -> None:
    assert extract(body) == ()


@pytest.mark.parametrize(
    ("body", "kind", "day"),
    [
        ("各支部要召开组织生活会，时间集中在3月11日至20日。", "between", "2026-03-20"),
        ("各支部要召开组织生活会，时间原则上为3月11日至20日。", "between", "2026-03-20"),
        ("述职之前，书记要到支部走访，时间集中在3月11日至20日。", "between", "2026-03-20"),
        ("会前，各支部要开展谈心谈话，时间为3月11日至20日。", "between", "2026-03-20"),
        ("开学前，各学院要完成教材核对，具体时间为3月11日至15日。", "between", "2026-03-15"),
        ("会后，各学院要组织讨论，讨论时间安排在3月18日14:00。", "on", "2026-03-18T14:00"),
        ("放假前，各单位要组织检查，截止时间为3月18日。", "by", "2026-03-18"),
    ],
)
def test_what_is_said_behind_a_duty_of_its_time_is_its_time(body: str, kind: str, day: str) -> None:
    (found,) = extract(body)
    assert found.timing is not None
    assert (found.timing.kind, found.timing.due or found.timing.start) == (kind, day)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        # how long it takes, or who says when
        ("各支部要走访老党员，走访时间一般不超过1小时。", None),
        ("会前，各支部要谈心谈话，谈话时间不少于30分钟。", "会前"),
        ("各学院要组织答辩，时间由各学院自定。", None),
        ("各班要上好班会，时间为一节课。", None),
        # the time of something else
        ("述职前，书记要走访支部，述职时间为3月20日。", "述职前"),
        ("会前3天，各支部要报送名单，会议时间为3月20日。", "会前3天"),
        ("各支部须于3月20日前召开组织生活会，时间集中在3月11日至18日。", "3月20日前"),
    ],
)
def test_what_is_no_time_of_the_duty(body: str, told: str | None) -> None:
    assert (extract(body)[0].timing and extract(body)[0].timing.text) == told
