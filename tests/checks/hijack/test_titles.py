"""Titles of lectures, papers and courses name what advertisements sell; an offer among them sells it."""

from __future__ import annotations

import pytest
from bulletin.checks import hijack, text
from checked import codes_of
from small_notice import read_notice


def codes_in(words: str) -> set[str]:
    return codes_of((*hijack.RULES, *text.RULES), read_notice(f"各党总支于3月20日前报送名单。\n\n{words}\n"))


TABLE = "| 序号 | {} | 备注 |\n| --- | --- | --- |\n| 1 | {} | 32学时 |"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("课程", "期货、杠杆与爆仓：金融危机史"),
        ("课程名称", "算命、占卜与批判性思维"),
        ("选修课名称", "博彩、概率与决策"),
        ("选题", "直播带货与秒杀的经济学分析"),
        ("书名", "整形、减肥与身体政治"),
        ("讲座题目", "网贷、刷单与大学生的钱包"),
        ("论文题目（中文）", "外卖骑手接单与佣金制度研究"),
        ("片名", "赌博、翻倍与出千：骗局里的数学"),
        ("作品名称", "减肥茶、面膜与微商：一种消费社会学"),
    ],
)
def test_a_cell_below_the_name_of_titles_may_name_anything(head: str, title: str) -> None:
    assert codes_in(TABLE.format(head, title)) == set()


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("课程名称", "期货带单、杠杆百倍，加微信领内幕"),
        ("课程名称", "网课代看、代考包过，加QQ咨询"),
        ("课程名称", "征信修复，当天放款"),
        ("书名", "论文代写一条龙"),
        ("地点", "期货、杠杆、配资，秒到账"),
        ("题目", "赌博心理研究 | 注册送彩金，赌球天天返水"),
    ],
)
def test_a_cell_that_offers_something_is_told(head: str, words: str) -> None:
    assert codes_in(TABLE.format(head, words))


@pytest.mark.parametrize(
    "words",
    [
        "一、主要报告\n\n1. From Casino Capitalism to Responsible Markets: A Reappraisal；\n\n2. Casino Tourism。",
        "二、征文选题\n\n（1）Poker, Bluffing and Common Knowledge；\n\n（2）The Jackpot Effect: Lottery Sales。",
        "三、报告题目\n\n1. 网络赌博与未成年人保护；\n\n2. 刷单、返利与平台治理；\n\n3. 整形、减肥与身体意象。",
        "（二）论文选题\n\n1. 校园贷、网贷与大学生消费心理；\n\n2. 直播打赏、秒杀与冲动消费研究。",
        "四、推荐书目\n\n①赌徒、骗子与投机者：一部金融史；\n\n②整容、美白与凝视：女性主义导论。",
        "讲座讨论Casino capitalism and the global city。",
        "论文The prevalence of sports betting among undergraduates获奖。",
    ],
)
def test_an_item_of_a_list_of_titles_may_name_anything(words: str) -> None:
    assert codes_in(words) == set()


@pytest.mark.parametrize(
    "words",
    [
        "一、主要报告\n\n1. Best Online Casino Bonus: Play Now；\n\n2. 会议安排。",
        "二、论文选题\n\n1. 论文代写，一对一，不过退款；\n\n2. 学科前沿。",
        "二、论文选题\n\n1. 高校数字治理研究；\n\n2. 加微信办理信用卡套现与征信修复。",
        "一、时间安排\n\n1. Casino slots free spins。",
        "一、报送名单\n\n1. 网络赌博与博彩平台注册送彩金。",
    ],
)
def test_an_item_that_offers_something_is_told(words: str) -> None:
    assert codes_in(words)
