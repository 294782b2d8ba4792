"""What binds somebody and till when: duties in front of a list, deeds that call off, slogans, the reach of a day."""

import pytest
from small_notice import extract

LEADS_IN = "\n\n现将有关事项通知如下：\n\n一、活动时间为5月。"


def told(body: str) -> list[tuple[str, str, str]]:
    return [("、".join(o.who), o.modality, o.timing.kind if o.timing else "-") for o in extract(body)]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("各工会活动结束后须及时报送总结。", "prompt"),
        ("培训结束后，各学院要将考勤表报人事处。", "relative"),
        ("遇有突发情况，各单位应立即上报保卫处。", "immediate"),
        ("各支部须在会后三日内提交会议记录。", "relative"),
        ("请各社团在演出后2天内向团委报送照片。", "relative"),
        ("各班级发现异常务必第一时间报告，并向学院汇报处置情况。", "immediate"),
    ],
)
def test_what_is_to_be_handed_in_soon_binds_in_front_of_the_lead_in(body: str, kind: str) -> None:
    assert [timing for *_, timing in told(body + LEADS_IN)] == [kind]


@pytest.mark.parametrize(
    "body",
    [
        "学校历来重视信息工作，各单位能够及时报送材料。",
        "为做好重要工作，各单位能够及时报送材料。",
        "各单位高度重视，活动后纷纷提交心得。",
        "各学院要高度重视，加强组织。",
        "学校历来要求各单位及时报送信息，取得了良好成效。",
        "近日，各单位已反馈整改情况，总体良好。",
    ],
)
def test_background_in_front_of_the_lead_in_binds_nobody(body: str) -> None:
    assert told(body + LEADS_IN) == []


@pytest.mark.parametrize(
    "body",
    [
        "对逾期不归的学生要在第一时间查明原因，做好记录。",
        "对逾期未返校的学生，应立即与家长联系。",
        "各学院对逾期不还的图书须立即催还。",
        "对逾期未缴费的新生要立即核实情况。",
        "辅导员对逾期不注册的学生应第一时间走访。",
        "对逾期未归还的钥匙要立即追回。",
    ],
)
def test_what_is_to_be_done_about_those_who_are_late_binds(body: str) -> None:
    assert [(modality, timing) for _, modality, timing in told(body)] == [("must", "immediate")]


@pytest.mark.parametrize(
    "body",
    [
        "对逾期不交的，不予受理。",
        "对逾期报送的单位予以通报批评。",
        "逾期不交的，后果自负。",
        "对逾期不整改的，将追究责任。",
        "逾期未报的，视为放弃。",
        "对逾期不注册的学生按自动退学处理。",
    ],
)
def test_what_comes_of_being_late_binds_nobody(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("选课人数不足20人的，由教务处取消该课程。", "教务处"),
        ("3月9日，人数不足的教学班由开课单位合并班级或取消开班。", "开课单位"),
        ("不符合要求的项目，由科研处取消立项。", "科研处"),
        ("场地冲突的，由校团委取消预约。", "校团委"),
        ("违规社团由校团委叫停。", "校团委"),
        ("报名不足的培训班由人事处停办。", "人事处"),
    ],
)
def test_whoever_is_named_calls_off(body: str, who: str) -> None:
    assert [each[:2] for each in told(body)] == [(who, "must")]


@pytest.mark.parametrize(
    "body",
    [
        "作弊的，由教务处取消其考试资格。",
        "由学校一律取消评优资格。",
        "由导师取消的除外。",
        "违规的，由人事处取消评优资格。",
    ],
)
def test_what_is_lost_or_excepted_calls_nothing_off(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize("body", ["各学院取消现场授课。", "各部门停办外出培训。", "各社团取消聚集活动。"])
def test_what_all_are_to_call_off_stays_a_ban(body: str) -> None:
    assert [modality for _, modality, _ in told(body)] == ["must_not"]


@pytest.mark.parametrize(
    "lead_in",
    [
        "10月30日前，所有部门完成资产清查，主要包括：",
        "10月30日前，各学院完成自查，具体包括：",
        "请各学院于10月30日前做好清查，主要包括：",
        "10月30日前，各支部完成换届准备，工作包括以下几项：",
        "各单位在10月30日前完成信息核对，内容包括：",
        "10月30日前，后勤处完成维修，任务分为以下三项：",
    ],
)
def test_the_parts_of_what_is_due_by_a_day_are_due_by_it(lead_in: str) -> None:
    body = f"{lead_in}\n\n（1）各系须盘点图书；\n\n（2）实验员要封存试剂。\n\n二、各班级须保持清洁。"
    due = {"、".join(o.who): o.timing.due if o.timing else None for o in extract(body)}
    assert (due["各系"], due["实验员"], due["各班级"]) == ("2026-10-30", "2026-10-30", None)


@pytest.mark.parametrize(
    "lead_in",
    [
        "2月20日前发布的文件，主要包括：",
        "考核内容主要包括：",
        "4月10日前，各学院报送材料，名单见附件。",
        "4月10日前申报的项目，主要包括：",
        "各部门要加强管理，主要包括：",
        "自4月10日起实行新办法，主要包括：",
    ],
)
def test_a_day_that_is_not_of_the_whole_reaches_no_part(lead_in: str) -> None:
    body = f"{lead_in}\n\n（1）各系须盘点图书。"
    assert [o.timing for o in extract(body) if o.who == ("各系",)] == [None]


@pytest.mark.parametrize(
    "body",
    [
        "一、端午节（6月19日至21日）放假。\n\n二、端午节期间，食堂要照常供应；保卫处要加强巡逻。",
        "一、端午节（6月19日至21日）放假。\n\n二、端午节期间，图书馆要照常开馆，保卫处要加强巡逻。",
        "端午假期（6月19日至21日），各单位要安排值班；保卫处要加强门卫。",
        "端午节（6月19日至21日）期间，食堂要照常供应；保卫处要做好巡查。",
        "端午节假期（6月19日至21日），机房要断电；保卫处须封闭南门。",
        "端午假期（6月19日至21日）期间，物业公司要做好保洁；保卫处应清查车辆。",
    ],
)
def test_a_holiday_reaches_the_second_party(body: str) -> None:
    last = extract(body)[-1]
    assert last.who == ("保卫处",)
    assert last.timing is not None
    assert (last.timing.start, last.timing.due, last.needs_review) == ("2026-06-19", "2026-06-21", True)


@pytest.mark.parametrize(
    "sentences",
    [
        "端午假期（6月19日至21日），食堂要照常供应。保卫处要加强巡逻。",
        "端午假期（6月19日至21日），食堂要照常供应；保卫处应在返校后清点人数。",
        "端午假期（6月19日至21日），食堂要照常供应；保卫处于6月30日前上报名单。",
        "端午假期（6月19日至21日），食堂要照常供应；保卫处应每日巡查。",
        "6月19日至21日期间，图书馆要照常开馆；保卫处要保障通讯。",
        "会议期间，参会人员要遵守纪律；保卫处要做好服务。",
    ],
)
def test_what_has_its_own_time_or_sentence_is_out_of_reach(sentences: str) -> None:
    last = extract(sentences)[-1]
    assert last.who == ("保卫处",)
    assert last.timing is None or last.timing.due != "2026-06-21"


@pytest.mark.parametrize(
    "body",
    [
        "各单位要高度重视，加强领导。",
        "坚决杜绝一切安全事故。",
        "各学院要提高认识。",
        "各学院要坚决杜绝安全事故发生。",
        "各党总支要统一思想，加强组织领导。",
        "各部门要切实提高政治站位、强化组织领导。",
    ],
)
def test_a_slogan_is_no_task(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "各部门要高度重视，认真组织，按时报送材料。",
        "各单位要高度重视此项工作，确定专人负责。",
        "各单位要加强领导干部培训。",
        "各学院要提高认识，召开专题会议。",
        "各系要杜绝无票据报销。",
        "各支部要加强组织领导，成立工作专班。",
    ],
)
def test_a_deed_beside_a_slogan_stays(body: str) -> None:
    assert told(body) != []


@pytest.mark.parametrize(
    "body",
    [
        "本科生新生为专业注册费、住宿费、代收费。",
        "研究生新生为专业注册费和住宿费。",
        "学生未经批准的操作均属无效。",
        "教师代签的记录属无效。",
        "各单位擅自签订的合同均属无效。",
        "预科学生为教材费、报名费。",
    ],
)
def test_what_something_is_binds_nobody(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "教务处为学生办理缓缴费手续。",
        "学院要为学生代缴保险费。",
        "财务处须为新生减免住宿费。",
    ],
)
def test_what_is_done_about_a_fee_for_somebody_binds(body: str) -> None:
    assert told(body) != []


@pytest.mark.parametrize(
    "body",
    [
        "辅导员要及时通知家长。",
        "离任人员应及时办理移交手续。",
        "各学院须及时通知学生。",
        "各学院应尽快办理备案手续。",
        "值班员要尽快通知保卫处。",
        "毕业生须尽早办理移交。",
    ],
)
def test_haste_without_a_paper_is_no_time(body: str) -> None:
    assert [timing for *_, timing in told(body)] == ["-"]


@pytest.mark.parametrize(
    "body",
    [
        "各学院要及时报送总结。",
        "各单位须及时向学校汇报进展。",
        "转出学院应及时移交学生档案。",
        "各支部应尽快将名单报送组织部。",
        "辅导员要及时反馈情况。",
        "考生须及时告知学院。",
    ],
)
def test_haste_with_a_paper_is_prompt(body: str) -> None:
    assert [timing for *_, timing in told(body)] == ["prompt"]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("各系3月20日前报送可公开的案例。", "各系"),
        ("各系3月20日前将自愿参加的教师名单报工会。", "各系"),
        ("各系须于3月20日前上报将于4月到期的合同清单。", "各系"),
        ("各系于3月20日前将明年拟开展的活动报团委。", "各系"),
        ("各系3月20日前完成由学院承担的任务。", "各系"),
        ("各系3月20日前提交由各班推荐的名单。", "各系"),
    ],
)
def test_which_things_are_meant_is_no_plan_no_permission_and_no_party(body: str, who: str) -> None:
    (found,) = extract(body)
    assert (found.who, found.timing and found.timing.due) == ((who,), "2026-03-20")


@pytest.mark.parametrize(
    "body",
    ["学生可于3月20日前提交已有的证书。", "教师可将自愿参加的学生名单报工会。", "学校将于3月20日前公布拟表彰的名单。"],
)
def test_what_is_allowed_or_planned_of_such_things_stays_so(body: str) -> None:
    assert extract(body) == ()


def test_the_closing_formula_leads_in_to_nothing() -> None:
    (found,) = extract("各系3月20日前将自查报告报校办，特此通知。")
    assert found.timing


@pytest.mark.parametrize(
    "body",
    [
        "请各系在3月20日前将应由本年度预算承担的票据递交至报账大厅。",
        "各系应在3月20日前，结合近期由上级纪委通报的案例，开展一次谈话。",
        "各系3月20日前对由本单位教师运营的公众号核对备案信息。",
        "请各系3月20日前凭由导师出具的证明办理登记。",
    ],
)
def test_by_whom_a_thing_came_about_says_not_who_has_to_act(body: str) -> None:
    assert [(found.who, found.timing and found.timing.due) for found in extract(body)] == [(("各系",), "2026-03-20")]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("其他对象由各系按“谁的老同志谁负责”于3月20日前走访到位。", "各系"),
        ("报名表由各系于3月20日前统一报送。", "各系"),
        ("各系的材料由教学秘书于3月20日前报送。", "教学秘书"),
    ],
)
def test_by_whom_a_thing_is_done_says_who_has_to_act(body: str, who: str) -> None:
    assert [found.who for found in extract(body)] == [(who,)]
