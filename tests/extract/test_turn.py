"""A span that is given to somebody or to a deed: an editor is called, for what is to be done may stand elsewhere."""

import pytest
from small_notice import extract, readings


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "3月9日至13日为文学院；3月16日至20日为理学院、工学院。",
            ["文学院 | 3月9日至13日 | ?", "理学院、工学院 | 3月16日至20日 | ?"],
        ),
        ("1、3月10日前为申请报名期；", ["各单位 | 3月10日前 | ?"]),
        ("3月12日至20日为职工调整房源时间。", ["职工 | 3月12日至20日 | ?"]),
        ("3月6日为老生注册时间，3月8日为新生报到时间。", ["老生 | 3月6日 | ?", "新生 | 3月8日 | ?"]),
        ("3月3日至7日为各学院自查时间，8日至10日为学校检查时间。", ["各学院 | 3月3日至7日 | ?"]),
        ("3月6日为各班领取教材的时间。", ["各班 | 3月6日 | ?"]),
        ("报名时间为3月10日至20日。", ["各单位 | 3月10日至20日 | ?"]),
        ("缴费时间为3月15日—25日，待遇享受期为一年。", ["各单位 | 3月15日—25日 | ?"]),
        ("东校园学生第一次选课时间为3月19日至21日。", ["东校园学生 | 3月19日至21日 | ?"]),
        # Whose turn it was is nobody's who is asked next.
        ("3月9日为文学院。须携带证件。", ["文学院 | 3月9日 | ?", "各单位 | - | ?"]),
    ],
)
def test_whose_turn_it_is(body: str, expected: list[str]) -> None:
    assert readings(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "3月15日至20日为公示期。",
        "3月2日至6日为专家评审时间。",
        "3月8日为学校检查时间。",
        "3月5日为学雷锋纪念日。",
        "3月9日至13日为教学实习周。",
        "3月16日至20日为学生体测时间。",
        "7月1日至8月30日为学生暑假时间。",
        "5月15日至9月30日为防汛值班期。",
        "3月16日为机房维护时间。",
        "补考时间为3月10日。",
        "放假时间为3月10日至20日。",
        "系统开放时间为3月10日至20日。",
        "专家初审时间为3月10日至20日。",
    ],
)
def test_what_goes_on_then_is_nobodys(body: str) -> None:
    assert extract(body) == ()
