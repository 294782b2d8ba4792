"""What is to be done beside a ban is no part of it: 杜绝侥幸心理，加强值班值守."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    ("body", "ban", "duty"),
    [
        ("各系要坚决杜绝侥幸心理，严守操作规程，做好值班记录。", "杜绝侥幸心理", "严守操作规程，做好值班记录"),
        ("各单位不得瞒报数据，如实填报台账。", "不得瞒报数据", "如实填报台账"),
        ("各实验室严禁混放药品，规范张贴标签。", "严禁混放药品", "规范张贴标签"),
        ("选手不得冒名顶替，服从裁判安排。", "不得冒名顶替", "服从裁判安排"),
        ("全体师生不要轻信来电，进一步提高防范意识。", "不要轻信来电", "进一步提高防范意识"),
    ],
)
def test_it_is_a_duty_of_its_own(body: str, ban: str, duty: str) -> None:
    first, second = extract(body)
    assert (first.modality, first.quote[-len(ban) :]) == ("must_not", ban)
    assert (second.modality, second.quote, second.who) == ("must", duty, first.who)


def test_it_is_not_anybodys() -> None:
    ban, duty = extract("任何人不得擅自进入库房，加强门卫管理。")
    assert (ban.who, duty.who) == (("任何人",), ("各单位",))


@pytest.mark.parametrize(
    "body",
    [
        # What the ban is for, what follows upon it, and more of it.
        "各系严禁酒后驾车，确保出行平安。",
        "各系严禁私拉电线，违者通报批评。",
        "各系不得瞒报数据，不得迟报。",
    ],
)
def test_what_belongs_to_the_ban_is_no_duty(body: str) -> None:
    (found,) = extract(body)
    assert found.modality == "must_not"
