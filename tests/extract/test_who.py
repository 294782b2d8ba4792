"""Who is meant: by whom an act is done, whose case it is, who stands before a colon or in a closing note."""

import pytest
from small_notice import extract


def parties(body: str) -> list[tuple[str, ...]]:
    return [found.who for found in extract(body)]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        # Whoever may not do a thing is not the party of the ban.
        ("值班人员须保持通讯畅通，值班工作不得由学生代替。", ["值班人员", "值班人员"]),
        ("监督员要全程在场，监督员不得由候选人担任。", ["监督员", "监督员"]),
        ("各党总支须于3月20日前完成录入，严禁由学生干部代录。", ["各党总支", "各党总支"]),
        # A signature is a step on the way.
        ("各党总支填写登记表，由书记签字后于3月20日前报组织部。", ["各党总支"]),
        ("各党总支填写登记表，由组织员审核后于3月20日前报组织部。", ["组织员"]),
        # Who audits a thing passes it on; what a body decides is an event.
        ("党支部提出名单，分党委审核后于3月20日前将名单报组织部。", ["分党委"]),
        ("材料须齐全，二级党组织复核后于3月20日前报送组织部。", ["各单位", "二级党组织"]),
        # The setting stands before the party.
        ("培训期间学员须遵守纪律，不得迟到。", ["学员", "学员"]),
        ("复核过程中各单位应安排专人配合。", ["各单位"]),
        ("公示期内各党支部要安排专人接待来访。", ["各党支部"]),
        ("各党支部假期期间要安排值班。", ["各党支部"]),
        # Each of many acts after an event of its own.
        ("各支部换届后15日内报送名单。", ["各支部"]),
        # What befalls a party before it acts, and what it is.
        ("各试验站党支部接本通知后，要立即组织检查。", ["各试验站党支部"]),
        ("图书馆支部看到通知后请马上回电。", ["图书馆支部"]),
        ("学员确需请假的，须提前1天到党校办理。", ["学员"]),
        ("推荐对象为处级干部的，应当书面征求纪委意见。", ["各单位"]),
        ("党员工资有变动的，应在变动后一个月内申请重新核定。", ["党员"]),
        ("值班员要巡查网站。各单位新媒体账号停更超过30天的，须在4月1日前注销。", ["值班员", "各单位"]),
        # Whose meeting it is, whose name holds a time, who does as the word says.
        ("换届分党委的党员大会须在5月17日前召开完毕。", ["换届分党委"]),
        ("未交第三季度信息稿的支部请于本周五前补交。", ["未交第三季度信息稿的支部"]),
        ("因公出国（境）人员应当在出发前7日内备案。", ["因公出国（境）人员"]),
        ("填表人对数据负责。", ["填表人"]),
        ("推荐对象本人须对材料签字确认。", ["推荐对象本人"]),
        ("组织委员3月5日前到岗。师生有突出情况第一时间报告。", ["组织委员", "组织委员"]),
        ("发言单位已经电话通知。发言稿请于3月5日前送党办。", ["发言单位"]),
        # Who keeps a telephone, who is let off, who acts together, who only approves, who answers for it.
        ("值班老师手机请24小时开机。", ["值班老师"]),
        ("值班员电话务必保持畅通。", ["值班员"]),
        ("毕业生党员手机号须重新登记。", ["各单位"]),
        ("私人手机一律不得带入保密会议室。", ["各单位"]),
        ("除抢险车辆外的机动车一律不得驶入陡坡路段。", ["机动车"]),
        ("除值班人员外的教职工一律不得进入机房。", ["教职工"]),
        ("辅导员会同宿管员每周至少走访宿舍一次。", ["辅导员"]),
        ("请假一天以内的，由组长批准；一天以上的，须报组织部批准。", ["组长", "各单位"]),
        ("三千元以下的，由支部书记审批；三千元以上的，须经支委会研究。", ["支部书记", "各单位"]),
        ("出省的同学，出发前须在系统里请假，返校后24小时内销假。", ["出省的同学", "出省的同学"]),
        ("最后离开的同学负责关水、关电、关窗。", ["离开的同学"]),
        ("交接双方当面清点签字。", ["交接双方"]),
        ("党员要自学。党组织书记是第一责任人，每半年至少听取一次汇报。", ["党员", "党组织书记"]),
        ("选题相近的，由相关组织自行协商，协商结果最迟3月20日报统战部。", ["相关组织"]),
        ("党支部每月召开支委会一次，党课每季度不少于一次。", ["党支部", "党支部"]),
        ("2月份未参会的支部，须于3月10日前补学。", ["未参会的支部"]),
        ("请各单位予以支持，于3月10日前反馈意见。", ["各单位"]),
        # What opens no name.
        ("未经党委办公室复核的事项不得自行销号。", ["各单位"]),
        ("每个支部的名额不得超过本支部党员总数的三分之一。", ["各单位"]),
    ],
)
def test_who_acts_in_a_clause(body: str, who: list[str]) -> None:
    assert [names[0] for names in parties(body)][-len(who) :] == who


@pytest.mark.parametrize(
    ("body", "who"),
    [
        # What the party itself does or cannot do is its own case.
        ("流动党员确有困难不能参会的，要提交书面意见。", "流动党员"),
        ("党支部书记、组织委员调离岗位的，应当办清交接手续。", "党支部书记"),
        ("处级干部寒假期间离开本市的，须填报审批单。", "处级干部"),
        ("作者使用人工智能的，须在片尾标注。", "作者"),
        # What befalls somebody is a case for whoever is written to.
        ("老同志病危、去世的，须电话告知。", "各单位"),
        ("管理员已离校的，须重新指定责任人。", "各单位"),
        ("党员家庭突遇变故的，要及时向组织部报告。", "各单位"),
        ("邀请境外人员作报告的，应送国际处会签。", "各单位"),
        # The party of the act itself wins.
        ("学员因故不能报到的，班长须出具书面说明。", "班长"),
        ("现场出现突发情况的，在场负责人应报告保卫处。", "在场负责人"),
        # A case that is about somebody, with a ban inside.
        ("对在外访学等不能到会的党员，所在党支部要通报情况。", "所在党支部"),
        ("除需延长预备期的外，党支部应讨论其转正。", "党支部"),
    ],
)
def test_whose_case_it_is(body: str, who: str) -> None:
    (found,) = extract(body)
    assert found.who[0] == who


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("宣传部：做好舆论引导，严格信息审核。", ["宣传部"]),
        ("金融学院党委：支部设置调整尚未完成。3月20日前完成调整；调整完成前不得召开大会。", ["金融学院党委"] * 2),
        ("工会：3月20日前报送方案；认真起草报告。", ["工会", "工会"]),
        ("各二级党组织：起草工作报告；广泛征求意见。", ["各二级党组织", "各二级党组织"]),
    ],
)
def test_a_party_before_a_colon_is_told_its_tasks(body: str, who: list[str]) -> None:
    assert [names[0] for names in parties(body)] == who


@pytest.mark.parametrize(
    ("body", "who", "due"),
    [
        ("组建宣讲团，深入班级开展宣讲（学生处、团委负责，3月15日前完成）。", ("学生处", "团委"), "2026-03-15"),
        ("每月安排一次集体学习（宣传部牵头）。", ("宣传部",), None),
        ("4月底前完成换届（组织部牵头）。", ("组织部",), "2026-04-30"),
        ("5月31日前召开座谈会（统战部）。", ("统战部",), "2026-05-31"),
        # A place, a full name, a note about the thing: no parties.
        ("要在5月31日前召开座谈会（行政楼201）。", ("各单位",), "2026-05-31"),
        ("要在5月31日前将名单报党委（组织部）。", ("各单位",), "2026-05-31"),
        ("要在5月31日前报送名单（附电子版）。", ("各单位",), "2026-05-31"),
        ("学生处要在5月31日前召开座谈会（团委）。", ("学生处",), "2026-05-31"),
    ],
)
def test_a_closing_note_says_whose_task_it_is(body: str, who: tuple[str, ...], due: str | None) -> None:
    found = extract(body)[-1]
    assert found.who == who
    assert found.timing is None or due is None or found.timing.due == due
