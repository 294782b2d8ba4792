"""Words of place, of age and of rhythm that look like a time counted from an event; and events in other words."""

import pytest
from bulletin.obligation import Obligation
from small_notice import extract


def last(body: str, **header: str) -> Obligation:
    return extract(body, **header)[-1]


@pytest.mark.parametrize(
    "body",
    [
        "学生须将校徽别在胸前。",
        "运动员须将号码布佩戴在胸前和背后。",
        "工作人员应将证件挂在左胸前。",
        "考生须在身后留出通道。",
        "礼仪队员要站在横幅后。",
        "任何人不得站在镜头前。",
        "考生须把书包放在座位前。",
        "党员须将党徽佩戴于胸前。",
        # How old a paper may be.
        "志愿者须持48小时内核酸检测阴性证明上岗。",
        "参训人员须携带24小时内抗原检测报告入场。",
        "返校学生须凭7日内体检证明到校医院登记。",
        "考生须提交三个月内免冠照片一张。",
        "申请人须提供一个月内银行流水。",
        # A step on a screen.
        "学生须在点击“确认”按钮后打印申请表。",
        "教师须点击“提交”后核对学时。",
        # Earlier, and why.
        "由于以前统计口径不一，各系须重新核对名册。",
        "鉴于之前有住户反映漏水，物业中心须逐户排查。",
        "研究生之前曾提交的材料须补盖公章。",
    ],
)
def test_what_is_no_time(body: str) -> None:
    assert last(body).timing is None


@pytest.mark.parametrize(
    ("body", "event", "amount"),
    [
        ("各学院须在会前提交材料。", "会", None),
        ("车辆须在出站前完成检查。", "出站", None),
        ("各系在接收转专业学生之前须公示名额。", "接收转专业学生", None),
        ("物业中心应在住户搬离之前核验设施。", "住户搬离", None),
        ("各学院应在24小时内核实情况并上报。", "", 24),
        ("各单位接到通知后48小时内报送名单。", "接到通知", 48),
        # Who is led to it is no part of the event.
        ("各学院应组织学生考前签订承诺书。", "考试", None),
        ("各班要带领同学赛前熟悉场地。", "赛", None),
        ("各支部要组织党员会前学习文件。", "会", None),
        # A verb of what happens, without 后.
        ("导师应在新生入学一个月内制定培养计划。", "新生入学", 1),
        ("项目竣工两周内，基建处须归档图纸。", "项目竣工", 2),
        ("设备到货三天内，各实验室须完成验收。", "设备到货", 3),
    ],
)
def test_what_is_counted_from(body: str, event: str, amount: int | None) -> None:
    timing = last(body).timing
    assert timing
    assert (timing.kind, timing.event, timing.amount) == ("relative", event, amount)


@pytest.mark.parametrize(
    ("body", "event"),
    [
        ("答辩于4月22日举行。确需更换的，参加答辩的单位应提前1天书面说明。", "答辩"),
        ("比赛于4月22日举行。需要更换选手的，各学院应提前2天报体育部。", "更换选手"),
        ("面试于4月22日举行。确需调换的，考官应提前1天告知。", "面试"),
        ("巡考人员须提前30分钟到考务室领取证件。", "考试开考"),
    ],
)
def test_whoever_is_replaced_says_so_before_the_event(body: str, event: str) -> None:
    timing = last(body).timing
    assert timing
    assert timing.event == event


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("各实验室每月最后一日更新一次台账。", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("各实验室每月最后一天更新一次台账。", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("值班人员每周日至周四在岗值班。", "FREQ=WEEKLY;BYDAY=SU,MO,TU,WE,TH"),
        ("值班人员每周五至周一在岗值班。", "FREQ=WEEKLY;BYDAY=FR,SA,SU,MO"),
        ("值班人员每周一至周五在岗值班。", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("一年级学生实行集中晚自习制度，时间为周日至周四19:30—21:00。", "FREQ=WEEKLY;BYDAY=SU,MO,TU,WE,TH"),
        ("新生须参加晚自习，时间是周一至周四19:00至21:00。", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH"),
        ("各支部开展学习，时间为每月最后一个周五。", "FREQ=MONTHLY;BYDAY=-1FR"),
    ],
)
def test_days_that_come_again(body: str, rule: str) -> None:
    timing = last(body).timing
    assert timing
    assert timing.rrule == rule


@pytest.mark.parametrize(
    ("body", "due"),
    [
        ("各单位材料报送由3月20日前完成推迟到4月3日前完成。", "2026-04-03"),
        ("各学院初审由原定3月28日前完成调整为3月23日前完成。", "2026-03-23"),
        ("各学院初审由原定3月28日截止提前至3月23日前完成。", "2026-03-23"),
    ],
)
def test_a_limit_that_is_moved(body: str, due: str) -> None:
    timing = last(body).timing
    assert timing
    assert timing.due == due


@pytest.mark.parametrize(
    ("body", "behind"),
    [
        ("各单位发言材料请于3月20日前送审，发言时间控制在10分钟以内。", "发言时间控制在10分钟以内"),
        ("各学院须于3月20日前确定汇报人，汇报时长限制在8分钟以内。", "汇报时长限制在8分钟以内"),
        ("各系于3月20日前完成初审，并在系内公示不少于3个工作日。", "并在系内公示不少于3个工作日"),
        ("考核小组应在测评会结束后3个工作日内提出建议，并在本单位公示5个工作日。", "并在本单位公示5个工作日"),
        ("施工单位须在动火作业前1天到保卫部办理手续，作业时安排专人监护。", "作业时安排专人监护"),
        ("参演单位须于3月20日前报到，演练过程中保持通讯畅通。", "演练过程中保持通讯畅通"),
    ],
)
def test_what_has_its_own_length_is_not_due_by_the_day_before_it(body: str, behind: str) -> None:
    first, second = extract(body)
    assert first.timing
    assert (second.quote, second.timing) == (behind, None)


@pytest.mark.parametrize(
    "body",
    [
        "各学院须于3月20日前报送名单，必要时安排专人送达。",
        "各学院须于3月20日前报送名单，同时保持电话畅通。",
    ],
)
def test_what_goes_on_with_it_is_one_duty_with_it(body: str) -> None:
    assert len(extract(body)) == 1


def test_below_a_beginning_only_the_first_act_has_its_day() -> None:
    body = "（二）全面实施（4月18日起）\n\n1.各学院撤除旧垃圾桶。\n\n2.实验人员按危险废物单独收集废弃物。"
    assert [o.timing.kind if o.timing else None for o in extract(body)] == ["from", None]


def test_an_hour_is_one_of_the_meeting_whose_line_names_its_length() -> None:
    found = last(
        "时间：2026年3月16日（星期一）14:30，会期半天。\n\n地点：第一报告厅。\n\n参会人员须在14:20入场并按座签就座。"
    )
    assert found.timing
    assert found.timing.start == "2026-03-16T14:20"


def test_an_hour_of_that_day_is_one_of_the_line_that_names_time_and_place() -> None:
    found = last("时间地点：3月28日（星期六）上午，翠螺山南门。\n\n乘车的同志须在当天7:10到东门集合。")
    assert found.timing
    assert found.timing.start == "2026-03-28T07:10"


def test_a_day_in_a_column_of_limits_is_the_last_one() -> None:
    body = (
        "| 项目类别 | 材料提交截止 | 提交人 |\n|---|---|---|\n"
        "| 国家级 | 3月28日 | 项目负责人提交中期报告 |\n| 校级 | 4月6日 | 各学院提交自查报告 |"
    )
    assert [o.timing and (o.timing.kind, o.timing.due) for o in extract(body)] == [
        ("by", "2026-03-28"),
        ("by", "2026-04-06"),
    ]


def test_whoever_goes_in_with_a_paper_must_have_it() -> None:
    (found,) = extract("跨省返校的凭48小时内核酸阴性证明入校。")
    assert found.timing is None
    assert extract("家属来访的可凭身份证入校。") == ()


@pytest.mark.parametrize(
    ("body", "relation", "amount"),
    [
        ("各实验室须在48小时内上报。", "after", 48),
        ("使用单位应在15日之内办结手续。", "after", 15),
        ("各系于两周以内完成核对。", "after", 2),
        ("申请人须提前2周提出申请。", "before", 2),
        ("请由本人提前3天说明。", "before", 3),
        ("须提前5个工作日函告对方。", "before", 5),
    ],
)
def test_where_nothing_is_named_no_day_is_counted(body: str, relation: str, amount: int) -> None:
    found = last(body)
    assert found.timing
    assert (found.timing.event, found.timing.relation, found.timing.amount) == ("", relation, amount)
    assert (found.timing.start, found.timing.due) == (None, None)
    assert "event_unsure" in found.doubts


def test_what_is_said_to_count_from_the_notice_still_does() -> None:
    timing = last("各系须自本通知印发之日起15日内完成核对。").timing
    assert timing
    assert (timing.event, timing.due) == ("本通知印发", "2026-03-17")
