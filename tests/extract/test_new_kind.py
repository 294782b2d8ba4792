"""People and vehicles that no list knows are the party where they are told what to do; an editor is asked."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    ("who", "act"),
    [
        ("领证人", "须于回国后10天内送还"),
        ("还车人", "须于3月10日前交还钥匙"),
        ("放映员", "须提前30分钟到场"),
        ("巡山员", "须每日登记"),
        ("候考生", "不得离开候考室"),
        ("摊位主", "须于3月10日前撤离"),
        ("西区居民", "不得离开小区"),
        ("观礼来宾", "须于3月10日前登记"),
        ("随团家属", "须自理费用"),
        ("未登记车辆", "从4月11日起不得驶入校园"),
        ("未备案电动车", "自3月10日起不得进校"),
        ("布展车辆", "须于3月10日前离场"),
    ],
)
def test_a_new_kind_is_the_party(who: str, act: str) -> None:
    (duty,) = extract(f"{who}{act}。")
    assert (duty.who, duty.needs_review) == ((who,), True)


def test_it_stands_behind_a_time_and_a_case() -> None:
    assert extract("采样结果公布前西区居民不得离开小区。")[0].who == ("西区居民",)
    assert extract("获准出行的，领证人须于回国后10天内送还。")[0].who == ("领证人",)
    assert [duty.who for duty in extract("警铃响起后，在馆人员按指示方向从楼梯撤离，不得乘坐电梯。")] == [
        ("在馆人员",)
    ] * 2


@pytest.mark.parametrize(
    "body",
    [
        "卫生须每日打扫。",
        "动员须于3月10日前完成。",
        "招生须于3月10日前结束。",
        "网络民生须每月研究。",
        "全员须于3月10日前完成学习。",
        "前者须于3月10日前完成。",
        "专人须每日登记。",
        "每组5人须于3月10日前到齐。",
        "参评作品须于3月10日前提交。",
        "安全生产应于3月10日前检查。",
    ],
)
def test_what_only_ends_alike_is_none(body: str) -> None:
    assert {duty.who for duty in extract(body)} == {("各单位",)}


def test_who_must_not_fill_a_post_is_no_new_kind() -> None:
    assert [duty.who for duty in extract("各支部须做好选举。监票人不得由候选人担任。")] == [("各支部",)] * 2


def test_what_may_not_go_there_stands_for_nobody_by_its_kind_alone() -> None:
    assert [duty.who for duty in extract("任何人不得违规停车。电动自行车不准进楼充电。")] == [("任何人",)] * 2
