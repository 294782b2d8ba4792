"""A line that names a step and says when it is taken lends its day to what stands below it."""

import pytest
from bulletin.extract.step import step_time
from small_notice import extract


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("第14周（12月4日—12月8日）：核对任务", "12月4日—12月8日"),
        ("第二步：确定发展对象（4月8日前）", "4月8日前"),
        ("★学院评审（10月12日前）", "10月12日前"),
        ("报名时间（即日起至5月7日）", "即日起至5月7日"),
        ("自查阶段：6月11日—6月18日", "6月11日—6月18日"),
        ("第一阶段：3月1日—3月10日，自查阶段。", "3月1日—3月10日"),
        ("12月22日（周五）下午2:30：考务培训", "12月22日（周五）下午2:30"),
        ("6月10日前　填报离校时间", "6月10日前"),
        ("Step 1 网上申请　10月25日截止", "10月25日截止"),
        # A label of its own, a sentence, whoever acts, a place, who signs, an office's hours.
        ("报送时间：6月10日前", ""),
        ("请各学院报送名单（6月10日前）", ""),
        ("各学院应于3月20日前报送", ""),
        ("9月28日—30日：各二级党组织交叉互查", ""),
        ("党委组织部　2021年3月5日", ""),
        ("选举：12月8日—19日，各支部召开党员大会", ""),
        ("开班式：4月16日下午2:30，大学生活动中心", ""),
        ("暑期开放（7月4日—8月28日）", ""),
        ("推荐名额（共3人）", ""),
    ],
)
def test_the_time_of_a_step(line: str, time: str) -> None:
    assert step_time(line) == time


def timings(body: str) -> list[tuple[str, str | None, bool]]:
    found = extract(body, date="2026-05-18")
    return [("、".join(one.who), one.timing.text if one.timing else None, one.needs_review) for one in found]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "1.自查阶段：6月1日-10日\n\n各单位要对照标准开展自查。\n\n2.整改阶段：6月11日-20日\n\n各单位要逐项整改。",
            [("各单位", "6月1日-10日", True), ("各单位", "6月11日-20日", True)],
        ),
        (
            "★学生申请（6月1日—6月5日）\n申请学生填写申请表。申请理由应当属实。\n\n★学校评审\n各学院应配合评审。",
            [("申请学生", "6月1日—6月5日", True), ("申请学生", None, True), ("各学院", None, False)],
        ),
        (
            "第二步：确定发展对象（6月8日前）\n党支部委员会讨论同意后，将人选报上级党委备案。",
            [("党支部委员会", "6月8日前", True)],
        ),
        (
            "（四）6月22日下午2:30：考务培训\n全体监考人员到报告厅参加培训。",
            [("全体监考人员", "6月22日下午2:30", True)],
        ),
        # In one paragraph it is the sentence's own.
        ("（一）自查阶段：6月1日—6月10日。各单位开展自查。", [("各单位", "6月1日—6月10日", False)]),
        ("第一阶段：自查（6月1日—6月10日）。各单位要开展自查。", [("各单位", "6月1日—6月10日", False)]),
        # The name of the step and its time on two lines.
        ("一、自查阶段\n\n1.时间：6月1日-10日\n\n2.要求：各单位要开展自查。", [("各单位", "6月1日-10日", True)]),
        ("第一阶段：自查自纠\n\n时间安排：6月1日至10日\n\n各部门要开展自查。", [("各部门", "6月1日至10日", True)]),
        ("二、工作步骤\n\n步骤1 摸底分配\n6月6日—6月8日\n各学院完成床位分配。", [("各学院", "6月6日—6月8日", True)]),
        (
            "六、领队会\n\n6月12日（星期五）下午3:00\n\n体育馆二楼会议室\n\n请各队领队准时参加。",
            [("各队领队", "6月12日（星期五）下午3:00", True)],
        ),
        # A day alone in its line, each until the next one.
        (
            "一、日程\n\n（一）6月8日\n\n各单位确定联络员。\n\n（二）6月18日至30日\n\n1.各单位须将名单交学生处。",
            [("各单位", "6月8日", True), ("各单位", "6月18日至30日", True)],
        ),
        ("（一）6月8日至16日。各学院须进行审核。", [("各学院", "6月8日至16日", False)]),
        # Each line of deeds is of the step, and no rule behind them is, nor what another label tells.
        (
            "第一阶段：个人申请（6月1日—6月5日）\n\n各学院召开专题班会。\n\n申请学生填写申请表。\n\n申请学生须如实填写。",
            [("各学院", "6月1日—6月5日", True), ("申请学生", "6月1日—6月5日", True), ("申请学生", None, False)],
        ),
        (
            "★学院评审（6月1日前）\n\n提交地点：各学院办公室。\n\n第三阶段：报送\n\n各学院应报送。",
            [("各学院", None, False)],
        ),
        # A time of its own is the more exact, and is no loan.
        (
            "第一阶段（6月1日—6月30日）\n\n各党支部召开党员大会，6月12日前完成。",
            [("各党支部", "6月12日前", False)],
        ),
        # Whose step it is stands in its brackets as well, in front of which a full stop may stand.
        (
            "1.选举阶段（6月20日前　责任部门：各党支部）\n\n（1）召开党员大会，进行选举。",
            [("各党支部", "6月20日前", True)],
        ),
        (
            "1.成立选举小组（6月8日前　责任部门：党总支）\n\n（1）各系须配合。",
            [("各单位", "6月8日前", True), ("各系", None, False)],
        ),
        (
            "二、自评阶段（责任单位：各学院；6月1日—6月5日）\n\n各学院要逐条自评。",
            [("各学院", "6月1日—6月5日", True)],
        ),
        ("2.系部初审。（6月1日—6月5日）\n\n各系要核对材料。", [("各系", "6月1日—6月5日", True)]),
        ("2.系部初审(2026.6.1-2026.6.5)\n\n各系要核对材料。", [("各系", "2026.6.1-2026.6.5", True)]),
        # A comma stands for the colon behind it.
        ("（一）自评阶段（6月1日—6月5日），对照标准，组织开展自评。", [("各单位", "6月1日—6月5日", True)]),
        ("（三）总结阶段（6月5日前），各系形成报告。", [("各系", "6月5日前", False)]),
        ("一、集训期间（6月1日—6月5日），各系要停课。", [("各系", "6月1日—6月5日", False)]),
        # The next point is none of the step.
        ("（一）初评（6月1日前）\n\n（二）各学院应认真组织。", [("各学院", None, False)]),
        # The next section is another matter.
        ("二、评审（6月中旬）\n\n学校组织专家评审。\n\n三、要求\n\n各学院要统一报送。", [("各学院", None, False)]),
    ],
)
def test_what_stands_below_has_the_time_of_its_step(body: str, expected: list[tuple[str, str | None, bool]]) -> None:
    assert timings(body) == expected


@pytest.mark.parametrize(
    ("heading", "time"),
    [
        ("二、排查阶段：6月1日至6月20日", "6月1日至6月20日"),
        ("二、集中整治 6月1日至6月20日", "6月1日至6月20日"),
        ("二、选手报名：6月20日前", "6月20日前"),
        ("二、工作安排（6月1日至6月20日）", "6月1日至6月20日"),
        ("二、进度安排(6月1日—6月20日)", "6月1日—6月20日"),
        ("二、推荐（即日起至6月20日）", "即日起至6月20日"),
        ("二、摸底阶段（自本通知印发之日起至6月20日）", "自本通知印发之日起至6月20日"),
        ("二、摸底（自通知发布日起至6月20日）", "自通知发布日起至6月20日"),
        ("二、摸底：自发文之日起到6月20日", "自发文之日起到6月20日"),
        ("二、网上选课 6月1日—6月12日（第15、16周）", "6月1日—6月12日"),
        ("二、网上选课（6月1日—6月12日，第15周至第16周）", "6月1日—6月12日"),
        ("二、网上选课：6月1日—6月12日（第15-16教学周）", "6月1日—6月12日"),
        ("二、清查阶段（6月20日）", "6月20日"),
        ("二、申报时间：6月1日至6月20日", "6月1日至6月20日"),
        ("第二阶段：清查（6月1日至6月20日）", "6月1日至6月20日"),
    ],
)
def test_each_point_below_has_the_time_of_its_step(heading: str, time: str) -> None:
    body = (
        f"{heading}\n\n1.各学院要建立台账。\n\n2.各部门要张贴标识。\n\n3.各单位应于6月3日前报送联络员。\n\n4.各学院不得漏项。\n\n"
        "三、有关要求\n\n1.各科室要加强值守。"
    )
    assert timings(body) == [
        ("各学院", time, True),
        ("各部门", time, True),
        ("各单位", "6月3日前", False),
        ("各学院", None, False),
        ("各科室", None, False),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "二、放假安排（6月19日至21日）",
        "二、停水维护：6月19日至21日",
        "二、考务会（6月19日）",
        "二、适用范围（6月1日至20日入职）",
        "二、评审时间：6月1日至6月20日",
    ],
)
def test_the_time_of_something_else_is_of_no_point_below(heading: str) -> None:
    body = f"{heading}\n\n1.各学院应清点人数。\n\n2.各部门要张贴标识。"
    assert timings(body)[1:] == [("各部门", None, False)]


def test_the_time_of_a_stage_without_a_mark_ends_with_the_section_it_stands_in() -> None:
    stages = "二、实施步骤\n\n第一阶段：自查（3月5日至8日）\n\n1.各学院要自查。\n\n各单位要重视。\n\n"
    stages += "第二阶段：总结（4月1日至3日）。\n\n1.各学院要总结。\n\n2.各部门要上报。\n\n"
    found = extract(f"{stages}三、工作要求\n\n1.各单位要亲自检查。\n\n2.各学院要加强管理。\n")
    assert [one.timing and one.timing.due for one in found] == [
        "2026-03-08",
        None,
        "2026-04-03",
        "2026-04-03",
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # A stage, a colon, and what is then to be done by the first party; the next one may have to by then as well.
        (
            "1.自查阶段（3月7日至3月31日）：各学院要开展自查。各系要认真整改。",
            [("各学院", "2026-03-31", False), ("各系", None, True)],
        ),
        (
            "（一）动员阶段（3月5日-3月8日）：各单位要召开动员会。各支部要组织学习。",
            [("各单位", "2026-03-08", False), ("各支部", None, True)],
        ),
        (
            "2.申报（3月31日前）：各学院报送申报书。申报书须加盖公章。",
            [("各学院", "2026-03-31", False), ("各学院", None, True)],
        ),
        # What is forbidden is forbidden all along.
        (
            "1.自查阶段（3月7日至3月31日）：各学院要开展自查。各单位要明确分工。",
            [("各学院", "2026-03-31", False), ("各单位", None, True)],
        ),
        (
            "1.自查阶段（3月7日至3月31日）：各学院要开展自查。各系不得弄虚作假。",
            [("各学院", "2026-03-31", False), ("各系", None, False)],
        ),
        # The time of a work, and in the next sentence the work.
        ("自查时间：3月15日至30日。请各学院按要求自查。", [("各学院", "2026-03-30", True)]),
        ("整改时间：3月15日前。各学院要抓紧整改。", [("各学院", "2026-03-15", True)]),
        ("自查时间：3月15日至30日。各学院要报送名单。", [("各学院", None, False)]),
    ],
)
def test_the_time_of_a_stage_is_that_of_what_stands_behind_it(
    body: str, expected: list[tuple[str, str | None, bool]]
) -> None:
    found = extract(body)
    assert [("、".join(o.who), o.timing.due if o.timing else None, o.needs_review) for o in found] == expected
