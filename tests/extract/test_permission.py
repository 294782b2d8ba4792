"""What has a day behind what somebody may do is theirs, and calls an editor: 可自行组队并于3月9日前报名."""

import pytest
from small_notice import readings


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("选手可自由结对并于3月20日前登记。", "选手"),
        ("不能到场的会员，可委托他人代领并于3月20日前补交委托书。", "不能到场的会员"),
        ("各系可就近借用场地并于3月20日前填报清单。", "各系"),
        ("有意愿的教师可登录平台申报且在3月20日前上传材料。", "有意愿的教师"),
        ("各系可细化方案，并于3月20日前报教务处备案。", "各系"),
    ],
)
def test_it_is_read(body: str, who: str) -> None:
    assert readings(body) == [f"{who} | 3月20日前 | ?"]


@pytest.mark.parametrize(
    "body",
    [
        "选手可登录平台查询并于3月20日后下载证书。",
        "选手可自由结对并登记。",
        "选手可报名并在3月20日观看决赛。",
    ],
)
def test_what_is_no_limit_stays_allowed(body: str) -> None:
    assert readings(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "各系3月20日前提交小样即可。",
        "各系于3月20日前在平台上确认即可。",
        "各系3月20日前将电子版发至邮箱即可，不交纸质材料。",
    ],
)
def test_what_is_enough_by_a_day_is_asked_for(body: str) -> None:
    assert [reading.removesuffix(" | ?") for reading in readings(body)] == ["各系 | 3月20日前"]


@pytest.mark.parametrize("body", ["各系凭回执领取即可。", "各系自愿提供即可。", "各系进门出示证件即可。"])
def test_what_is_enough_at_any_time_is_left_to_them(body: str) -> None:
    assert readings(body) == []
