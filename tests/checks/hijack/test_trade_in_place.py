"""A brand with the name of a trade in the place of a noun of the school, and such trades as schools have."""

from __future__ import annotations

import pytest
from bulletin.checks import hijack
from checked import codes_of
from small_notice import read_notice


def codes_with(first: str, second: str, third: str) -> set[str]:
    places = f"检查范围为{first}、民族餐厅和教工餐厅。\n\n3月18日至20日为自查阶段，{second}对照清单逐项自查。"
    return codes_of(hijack.RULES, read_notice(f"{places}\n\n3月23日起，{third}。"))


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("第一辣掌柜冒菜加盟、第二辣掌柜冒菜加盟", "各辣掌柜冒菜加盟经理", "由检查组现场检查"),
        ("第一鑫隆植发、第二鑫隆植发", "各鑫隆植发负责人", "由检查组现场检查"),
        ("鸿运棋牌和档案馆", "鸿运棋牌原有值班人员", "鸿运棋牌将安排专人值守"),
        ("各蜀香居烤肉窗口、各蜀香居烤肉主任", "各单位", "由检查组现场检查"),
        ("全体云裳美业教职工", "本云裳美业工作人员", "由检查组检查"),
    ],
)
def test_a_trade_in_the_place_of_a_noun_is_told(first: str, second: str, third: str) -> None:
    assert codes_with(first, second, third) & {"trade-noun", "brand-in-place"}


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("第一教学楼保洁、第二教学楼保洁", "各教学楼保洁负责人", "由检查组现场检查"),
        ("第一期健身、第二期健身", "各健身中心负责人", "由检查组现场检查"),
        ("各校区影院", "各校区影院负责人", "校区影院将安排专人值守"),
        ("第一季度瑜伽、第二季度瑜伽", "各瑜伽社负责人", "瑜伽社将安排人员"),
        ("校园棋牌室", "教工棋牌负责人", "离退休棋牌负责人值守"),
        ("品牌“小龙坎”火锅加盟店", "小龙坎加盟店经理", "由商户负责"),
        ("各旧衣回收点", "各旧衣回收负责人", "旧衣回收将安排专人"),
        ("第一批旅拍、第二批旅拍", "各旅拍组负责人", "旅拍组将按时到场"),
    ],
)
def test_what_a_school_has_itself_is_let_be(first: str, second: str, third: str) -> None:
    assert codes_with(first, second, third) == set()
