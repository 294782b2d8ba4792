"""Who is named by what he does (送餐人员), by whose paper it is, by what he may not: in rules and minutes as well."""

import pytest
from bulletin.pipeline import obligations_of
from bulletin.read.document import read_document
from bulletin.register import Register
from small_notice import extract

_RULES = "---\ntitle: 校园管理办法\nissuer: 党委办公室\ndate: 2026-03-02\n---\n\n"


def of_rules(body: str) -> list[tuple[str, ...]]:
    """Who acts, where no 主送机关 helps out."""
    return [found.who for found in obligations_of(read_document((_RULES + body).encode(), "notices/a.md"), Register())]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        # In front of a modal word.
        ("送餐人员、快递人员一律不得入校。", "送餐人员、快递人员"),
        ("维修班组须佩戴工牌。", "维修班组"),
        ("夜间作业人员须经保卫处批准。", "夜间作业人员"),
        ("入驻商户须亮证经营。", "入驻商户"),
        ("餐饮经营者必须公示价格。", "餐饮经营者"),
        ("携带危险品者一律不得进校。", "携带危险品者"),
        ("未佩戴口罩者不得入内。", "未佩戴口罩者"),
        ("租赁方每月5日前缴纳水电费。", "租赁方"),
        ("承运方应在3月10日前提供保单。", "承运方"),
        ("值班长应在交班前填写记录。", "值班长"),
        ("现场教职工有责任组织学生疏散。", "现场教职工"),
        ("在场教师有义务制止争吵。", "在场教师"),
        # In front of a time, or of what befalls them.
        ("保洁班组每日清扫一次。", "保洁班组"),
        ("救护队员5分钟内到位。", "救护队员"),
        ("维修班组接单后2小时内到场。", "维修班组"),
        ("检修人员进入现场前应当断电。", "检修人员"),
        ("献血者献血前应充分休息。", "献血者"),
        # Whoever does what a relative clause tells.
        ("发现火情的人员应当立即报警。", "发现火情的人员"),
        ("发现漏水的住户应立即通知物业。", "发现漏水的住户"),
        ("未经培训的志愿者不得上岗。", "未经培训的志愿者"),
        ("未经预审的发展对象不得提交大会讨论。", "未经预审的发展对象"),
        ("完成率低于60%的单位须书面说明。", "完成率低于60%的单位"),
        # So many of them, and firms of a kind.
        ("三位同学3月9日前交材料。", "三位同学"),
        ("两名学生代表3月9日前报到。", "两名学生代表"),
        ("外卖企业每月5日前报备骑手名单。", "外卖企业"),
        ("送餐、快递企业每月5日前报备骑手名单。", "送餐、快递企业"),
        ("保洁、绿化公司须统一着装。", "保洁、绿化公司"),
        # How vehicles go and where they stand.
        ("机动车须减速慢行。", "机动车"),
        ("外来车辆应当按指定路线行驶。", "外来车辆"),
        ("电动自行车应停放在车棚内。", "电动自行车"),
        # Who makes good what he has lost.
        ("读者损坏图书的，应照价赔偿。", "读者"),
        ("借用人遗失设备的，须在10日内赔偿。", "借用人"),
    ],
)
def test_whoever_is_named_by_what_he_does_acts(body: str, who: str) -> None:
    assert ["、".join(names) for names in of_rules(body)] == [who]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("各单位酬金、劳务费发放表须在4月5日前提交。", "各单位"),
        ("各系实习计划须报教务处备案。", "各系"),
        ("领导小组的月度报告须于每月5日前报送。", "领导小组"),
        ("各学院党委应安排值班。支部委员会的对照检查材料须提前3天送上级党组织审阅。", "支部委员会"),
        # Of whom a tie tells, and with whom.
        ("评委与申报人有亲属关系的应主动回避。", "评委"),
        ("考官和考生存在利害关系的应当回避。", "考官"),
        ("监考员与考生有师生关系的不得担任该场监考。", "监考员"),
        # Who may not, beside whom it is done for him.
        ("申报材料由科研秘书于4月8日前统一报送，个人请勿单独报送。", "个人"),
        ("人事处复核后于4月8日前转财务处。", "人事处"),
        ("公示期间收到的反映，由纪检委员负责核实。", "纪检委员"),
        # People to whom something is done, and doers of the same verbs.
        ("聘用外来人员须报保卫处备案。", "各单位"),
        ("使用外包队伍须签订协议。", "各单位"),
        ("更换保洁公司须经集体研究。", "各单位"),
        ("联系家长应及时。", "各单位"),
        ("接待来访人员应做好登记。", "各单位"),
        ("管理人员须测温。", "管理人员"),
        ("返岗人员须测温。", "返岗人员"),
        # No party at all.
        ("建设方面要加强投入。", "各单位"),
        ("使用方式应当合规。", "各单位"),
        ("对来访人员应当登记。", "各单位"),
        ("设备损坏的，应及时报修。", "各单位"),
        ("未经审核的信息不得发布。", "各单位"),
        ("教师的申报材料须在4月6日前报送。", "各单位"),
        ("各单位经费须一次性支付到位。", "各单位"),
    ],
)
def test_whose_it_is_and_who_may_not(body: str, who: str) -> None:
    assert "、".join(extract(body)[-1].who) == who


def test_two_offices_side_by_side_have_a_duty_each() -> None:
    found = extract("教务处负责审核课时、科研处负责审核论文，均于10月21日前反馈人事处。")
    assert [(o.who, o.timing and o.timing.due) for o in found] == [
        (("教务处",), "2026-10-21"),
        (("科研处",), "2026-10-21"),
    ]
    assert len(extract("由教务处、科研处负责审核。")) == 1


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("承担值守任务的党支部，可延至3月上旬，但最迟不得晚于3月20日。", "承担值守任务的党支部"),
        ("申报人可补充材料，但不得晚于3月20日。", "申报人"),
        ("可分批报送，最迟不晚于3月20日。", "各单位"),
    ],
)
def test_what_is_allowed_up_to_a_day_is_due_by_it(body: str, who: str) -> None:
    found = extract(body)
    assert [("、".join(o.who), o.timing and o.timing.due) for o in found] == [(who, "2026-03-20")]
    assert found[0].needs_review


@pytest.mark.parametrize(
    ("body", "who"),
    [
        # What says how something is done elsewhere opens their name.
        ("线上观看同学请提前登录平台。", "线上观看同学"),
        ("现场参会人员请于8:45前入场。", "现场参会人员"),
        ("集中住宿学员请自备用品。", "集中住宿学员"),
        ("自行返校学生请注意安全。", "自行返校学生"),
        ("居家隔离人员不得外出。", "居家隔离人员"),
        # Of others it says just that.
        ("统一组织学生于3月20日前返校。", "各单位"),
        ("集中学习时间请于3月20日前报送。", "各单位"),
        ("提前告知学生须带证件。", "各单位"),
    ],
)
def test_how_they_take_part_may_open_a_name(body: str, who: str) -> None:
    assert "、".join(extract(body)[-1].who) == who
