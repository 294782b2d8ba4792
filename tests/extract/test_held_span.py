"""A span set off in front of a sentence, or told as that of a stage: it holds for what is asked for behind it."""

import pytest
from small_notice import extract


def spans(body: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (found.modality, found.timing and found.timing.start, found.timing and found.timing.due)
        for found in extract(body)
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # Set off in front of one act, and of the ban behind it, which a semicolon may part from it.
        ("5月1日至4日期间，领导要带班，原则上不得离开本市。", ("must_not", "2026-05-01", "2026-05-04")),
        ("假期（5月1日至4日），各系每晚点名；学生不得下河游泳。", ("must_not", "2026-05-01", "2026-05-04")),
        ("除夕至正月初七（2027年2月5日至12日）期间，书记要带班，不得外出。", ("must_not", "2027-02-05", "2027-02-12")),
        ("5月1日至4日考试期间，考生不得带手机，监考教师不得迟到。", ("must_not", "2026-05-01", "2026-05-04")),
        # A stage of some days, or up to one.
        ("4月23日至25日为督查阶段，各单位负责人须在场陪同。", ("must", "2026-04-23", "2026-04-25")),
        ("4月13日至17日为自查阶段，各科室对照清单逐项自查。", ("must", "2026-04-13", "2026-04-17")),
        ("4月24日前为整改阶段，有问题的单位须整改到位。", ("must", None, "2026-04-24")),
        ("3月23日至25日为督查阶段，由院领导带队，届时各单位须如实提供资料。", ("must", "2026-03-23", "2026-03-25")),
        # Named by what somebody does then.
        ("3月23日至25日为督查阶段。学生处于督查期间对宿舍普查一遍。", ("must", "2026-03-23", "2026-03-25")),
    ],
)  # fmt: skip
def test_a_span_holds_for_what_stands_behind_it(body: str, expected: tuple[str, str, str]) -> None:
    assert spans(body)[-1] == expected
    assert extract(body)[-1].needs_review


@pytest.mark.parametrize(
    "body",
    [
        # The next sentence, a case, and what is asked for behind a semicolon at any time.
        "5月1日至4日期间，领导要带班。学生不得下河游泳。",
        "5月1日至4日期间，领导要带班，发现问题的，不得隐瞒。",
        "5月1日至4日期间，领导要带班；联络员应保持通讯畅通。",
        # No ban by a day, and a span that is no time of the sentence.
        "4月24日前为整改阶段，各单位须整改到位；学生不得进楼。",
        "各单位5月1日至4日要安排值班，学生不得下河游泳。",
    ],
)
def test_a_span_holds_no_further(body: str) -> None:
    assert spans(body)[-1][1:] == (None, None)


@pytest.mark.parametrize(
    ("body", "dues"),
    [
        ("1.自查阶段（3月3日—3月15日）：\n\n各单位开展自查，发现问题立即整改。", ["2026-03-15", None]),
        ("1.自查阶段（3月3日—3月15日）：\n\n各单位开展自查，能立即整改的立行立改。", ["2026-03-15", None]),
        ("1.自查阶段（3月3日—3月15日）：各单位开展自查，及时上报隐患。", ["2026-03-15", None]),
        ("1.自查阶段（3月3日—3月15日）：各单位开展自查，每日报送进展。", ["2026-03-15", None]),
        ("1.自查阶段（3月3日—3月15日）：各单位要立即报告隐患。", [None]),
        ("自查阶段（3月3日—3月15日），各单位要及时上报隐患。", [None]),
        ("（二）整改阶段（3月16日—3月25日）\n\n各单位要立即整改。", [None]),
        ("3月16日至25日整改期间，各单位要每日报送进展。", [None]),
    ],
)
def test_what_is_due_at_once_in_a_stage_is_marked(body: str, dues: list[str | None]) -> None:
    found = extract(body)
    assert [each.timing and each.timing.due for each in found] == dues
    assert found[-1].needs_review


def test_what_is_due_at_once_without_a_stage_is_not_marked() -> None:
    assert not any(found.needs_review for found in extract("3月10日前，各单位完成自查，发现问题立即整改。"))
    assert not extract("（二）工作要求\n\n各单位要立即整改。")[0].needs_review


@pytest.mark.parametrize(
    "body",
    [
        "返校时间：3月27日至28日，严禁学生提前返校。",
        "离校时间：3月27日，学生不得提前离校。",
        "选手报到时间：3月27日至28日，防疫期间，选手不得提前报到。",
    ],
)
def test_nobody_may_be_early_before_and_not_in_the_days_that_are_named(body: str) -> None:
    assert spans(body)[-1] == ("must_not", None, None)


def test_a_ban_of_days_stays() -> None:
    assert spans("放假时间：5月1日至5日，严禁学生下河游泳。")[-1] == ("must_not", "2026-05-01", "2026-05-05")
    assert spans("5月1日至4日期间，学生不得提前返校。")[-1] == ("must_not", "2026-05-01", "2026-05-04")
