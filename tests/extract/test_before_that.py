"""在此之前, 在这之前: before the day named last, a deadline or not, and nothing of an event by the name of 此."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    ("body", "due"),
    [
        ("请各学院3月12日前提交申请。需要撤回的，请在这之前办理。", "2026-03-12"),
        ("同学们请在3月13日（周五）17:00前核对成绩。有疑问的同学，也请在这之前提出。", "2026-03-13T17:00"),
        ("系统将于3月20日升级。请各单位在此之前备份数据。", "2026-03-20"),
        ("平台定于3月15日17:00关闭，需要撤回的请务必在此之前提出。", "2026-03-15T17:00"),
        ("旧系统3月31日起停用。各单位要在那之前导出数据。", "2026-03-31"),
        ("资料室3月30日搬迁。在这之前，请各位读者归还图书。", "2026-03-30"),
        ("新教学楼4月1日启用，在此之前，各学院要完成搬迁。", "2026-04-01"),
        # the last day, and not the last deadline
        (
            "管理员口令应于3月9日前更换；其余口令在3月20日24时以后未更换的，由系统重置。师生须在此之前自行修改。",
            "2026-03-20",
        ),
        ("各学院3月6日前上报计划，3月16日前上报总结。在此之前，请各教研室完成自查。", "2026-03-16"),
        ("请各班3月10日17:00前报名，当天18:00前公示。班主任须在此之前审核。", "2026-03-10T18:00"),
    ],
)
def test_it_is_the_day_named_last(body: str, due: str) -> None:
    found = extract(body)[-1]
    assert found.timing is not None
    assert (found.timing.kind, found.timing.due) == ("by", due)
    assert "event_unsure" not in found.doubts


@pytest.mark.parametrize(
    ("body", "due"),
    [
        # before it begins, or before it is over
        ("3月10日至12日停电检修。请各实验室在此之前做好备份。", "2026-03-10"),
        # no day at all, none to come, or a month
        ("学校将召开座谈会。请各单位在此之前提交提纲。", None),
        ("去年11月20日学校开过动员会。各支部须在此之前完成自查。", None),
        ("党委会将于4月研究。各支部须在此之前完成自查。", None),
        # told by an event
        ("大会开幕前，各代表团要报到，须在此之前交齐名单。", None),
        ("大会3月28日9:00开幕。各代表团须于此前报送名单。", None),
    ],
)
def test_where_it_is_not_told_an_editor_is_called(body: str, due: str | None) -> None:
    found = extract(body)[-1]
    assert (found.timing and found.timing.due, found.needs_review) == (due, True)


def test_the_days_of_a_paragraph_are_heard_though_a_duty_names_them() -> None:
    """The hour of 18:00前 is of the day that the duty before it names."""
    found = extract("请各班3月10日当天8:40集合，当天9:00出发。餐饮中心当天18:00前清场。")
    assert found[-1].timing is not None
    assert found[-1].timing.due == "2026-03-10T18:00"
