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
