"""Days that are somebody's turn, or theirs for a deed, are told of in so few words that an editor is called."""

import pytest
from small_notice import extract

Row = tuple[str, str, str | None, str | None]


def rows(body: str) -> list[Row]:
    found = extract(body)
    assert all(one.needs_review for one in found)
    return [("、".join(o.who), o.timing.kind, o.timing.start, o.timing.due) for o in found if o.timing]


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("3月9日至13日为文学院；", ("文学院", "between", "2026-03-09", "2026-03-13")),
        ("3月9日至13日：文学院；", ("文学院", "between", "2026-03-09", "2026-03-13")),
        ("2023级学生：3月9日；", ("2023级学生", "on", "2026-03-09", None)),
        ("3月16日为各机关支部。", ("各机关支部", "on", "2026-03-16", None)),
        ("3月12日至20日为职工调整房源时间。", ("职工", "between", "2026-03-12", "2026-03-20")),
        ("3月10日至12日为学生缴费时间。", ("学生", "between", "2026-03-10", "2026-03-12")),
        ("3月3日至7日为各学院自查时间。", ("各学院", "between", "2026-03-03", "2026-03-07")),
        ("3月15日前为新生网上选课期。", ("新生", "by", None, "2026-03-15")),
        ("3月10日前为申请报名期；", ("各单位", "by", None, "2026-03-10")),
        ("1、3月10日前为周转房申请报名期；", ("各单位", "by", None, "2026-03-10")),
        # the last day, and a stage by the name of those whose it is
        ("3月20日为各学院报送材料的截止时间。", ("各学院", "by", None, "2026-03-20")),
        ("3月20日17:00是各学院提交名单的截止时间。", ("各学院", "by", None, "2026-03-20T17:00")),
        ("3月20日为缴费截止日期。", ("各单位", "by", None, "2026-03-20")),
        ("3月20日为各支部上报名单的最后期限。", ("各支部", "by", None, "2026-03-20")),
        ("3月10日至15日为各学院推荐时间。", ("各学院", "between", "2026-03-10", "2026-03-15")),
        ("4月1日至10日为学院初审阶段。", ("学院", "between", "2026-04-01", "2026-04-10")),
    ],
)
def test_whose_turn_it_is(line: str, row: Row) -> None:
    assert rows(f"二、时间安排\n\n{line}") == [row]


@pytest.mark.parametrize(
    "line",
    [
        "3月9日至13日为防汛值班期。",
        "3月7日至20日为意见征集时段。",
        "3月11日至20日为公示期。",
        "3月22日至31日为集中整改阶段。",
        "3月9日至13日为学校检查时间。",
        "3月15日为法定假日。",
        "3月15日为学院公休日。",
        "3月9日至13日为系统开放时间。",
        "3月9日：全体党员大会",
        "主办：文学院",
    ],
)
def test_what_is_nobodys_turn(line: str) -> None:
    assert rows(f"二、时间安排\n\n{line}") == []


def test_the_issuers_own_turn_is_none() -> None:
    assert extract("二、时间安排\n\n3月9日至13日为文学院；", issuer="文学院") == ()


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("1.各学院自查（3月17日—4月7日）。", ("各学院", "between", "2026-03-17", "2026-04-07")),
        ("1.各学院组织申报（3月17日前）。", ("各学院", "by", None, "2026-03-17")),
        ("（二）各支部推荐（3月17日至20日）。", ("各支部", "between", "2026-03-17", "2026-03-20")),
        ("2.各学院审核学生材料（3月17日—4月7日）；", ("各学院", "between", "2026-03-17", "2026-04-07")),
        ("各分会召开换届大会（3月17日前）。", ("各分会", "by", None, "2026-03-17")),
        ("1.指导教师审阅（3月17日—4月7日）。", ("指导教师", "between", "2026-03-17", "2026-04-07")),
        ("（2）学生答题（3月17日-20日）", ("学生", "between", "2026-03-17", "2026-03-20")),
        ("研究生网上填报（截至3月17日）", ("研究生", "by", None, "2026-03-17")),
        ("3.评阅教师打分（3月17日至20日）", ("评阅教师", "between", "2026-03-17", "2026-03-20")),
        ("任课教师登录平台录入成绩（3月17日17:00前）", ("任课教师", "by", None, "2026-03-17T17:00")),
        ("毕业生在学院领取证书（3月17日—20日）", ("毕业生", "between", "2026-03-17", "2026-03-20")),
        ("课题组修改结题报告（3月17日前）。", ("课题组", "by", None, "2026-03-17")),
        ("1.各学院自查\n\n3月17日—4月7日", ("各学院", "between", "2026-03-17", "2026-04-07")),
        ("1.各单位组织清查\n\n3月17日前", ("各单位", "by", None, "2026-03-17")),
    ],
)
def test_a_stage_of_theirs(line: str, row: Row) -> None:
    assert rows(f"二、时间安排\n\n{line}") == [row]


@pytest.mark.parametrize(
    "line",
    [
        "1.学校抽查（4月8日—4月12日）。",
        "1.专家评审（3月20日前）。",
        "1.各类赛事（3月20日前）。",
        "2.教务处审核（3月20日—25日）。",
        "各系开学典礼（3月20日）",
        "选手交流会（3月20日）",
        "学生评价表（3月20日前）",
        "学生选课结果公布（3月20日）",
        "新生军训（3月20日—25日）",
        "教师节慰问（9月10日）",
    ],
)
def test_a_stage_of_others(line: str) -> None:
    assert rows(f"二、时间安排\n\n{line}") == []


def test_the_day_of_the_signature_is_no_days_below() -> None:
    found = extract("1.各学院自查\n\n2026年3月2日\n\n附件：自查表")
    assert all(one.timing is None for one in found)
