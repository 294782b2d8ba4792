"""What the words of a sentence leave open about a duty calls an editor (待核); elsewhere the same do not."""

import pytest
from bulletin.obligation import Doubt
from small_notice import extract


def doubts_of(body: str, number: int = 0) -> tuple[Doubt, ...]:
    return extract(body)[number].doubts


@pytest.mark.parametrize(
    "body",
    [
        "各支部须依托宣传栏、公众号等平台，不少于两周。",
        "各学院团委须秉承自愿、公开的原则，结合队伍在实践等方面的定位，以及任务的难度等因素，至多5人。",
        "各系须对照评估标准和专业特点，一个专业一份。",
        "各系须遵循公开公平原则，结合专业特点等因素，每个系至多推荐1个团队。",
    ],
)
def test_a_duty_that_says_no_more_than_by_what_it_is_done(body: str) -> None:
    assert "no_act" in doubts_of(body)


@pytest.mark.parametrize(
    "body",
    [
        "各支部要结合工作实际，制定学习计划。",
        "各学院须根据要求报送材料，逾期不予受理。",
        "各学院要将名单报学生处，逾期不予受理。",
        "各楼宇不得从消防管道取水，违者通报。",
        "各支部要依托公众号开展宣传。",
    ],
)
def test_a_duty_that_says_by_what_and_what_is_whole(body: str) -> None:
    assert "no_act" not in doubts_of(body)


@pytest.mark.parametrize(
    ("body", "is_told"),
    [
        ("各系要组织教师及时申报课题。", True),
        ("各系要核对账目并督促报账员及时报送凭证。", True),
        ("各系要将名单及时报送学生处。", False),
        ("各系对漏电的插座要立即停用。", False),
        ("各系发现漏电要立即报告。", False),
    ],
)
def test_how_fast_one_of_several_acts_is_to_be_done(body: str, is_told: bool) -> None:
    found = extract(body)[0]
    assert found.timing is not None
    assert ("several_times" in found.doubts) == is_told


@pytest.mark.parametrize(
    ("body", "is_told"),
    [
        ("各系要坚决杜绝侥幸心理，确保汛期平安。", True),
        ("各系严禁私拉电线，违者通报批评。", False),
        ("各系严禁私拉电线、私接插座。", False),
    ],
)
def test_a_ban_with_something_to_be_done_beside_it(body: str, is_told: bool) -> None:
    found = extract(body)[0]
    assert found.modality == "must_not"
    assert ("amid_others" in found.doubts) == is_told


@pytest.mark.parametrize(
    ("body", "is_told"),
    [
        ("各系要在平台上填报（教育厅要求5月6日前完成）。", True),
        ("各系要在平台上填报（系统将于5月6日关闭）。", True),
        ("各系要在平台上填报（5月6日前完成）。", False),
    ],
)
def test_a_time_in_brackets_that_is_for_others(body: str, is_told: bool) -> None:
    found = extract(body)[0]
    assert found.timing is not None
    assert ("may_be_programme" in found.doubts) == is_told


@pytest.mark.parametrize(
    ("body", "doubt", "is_told"),
    [
        # Nothing is said of them yet.
        ("请各教学单位，特别是临床教学单位，认真组织听课。", "no_act", True),
        # Whoever signs, or whoever has asked them to.
        ("指导教师签署意见并经教研室审核后，于3月20日前交教务处。", "party_unsure", True),
        ("指导教师经教研室同意后，于3月20日前交教务处。", "party_unsure", False),
        ("各学院盖章后于3月20日前交教务处。", "party_unsure", False),
        # A time that is told elsewhere.
        ("请各班按照上述时间参加考试。", "date_unknown", True),
    ],
)
def test_what_the_words_of_a_duty_leave_out(body: str, doubt: Doubt, *, is_told: bool) -> None:
    assert (doubt in doubts_of(body)) == is_told


@pytest.mark.parametrize(
    ("body", "is_told"),
    [
        ("评审一般安排在每周二、周四。", True),
        ("各学院通常于每月月底寄送成绩单。", True),
        ("新办法规定，使用人须在离职前交清资产。", True),
        ("学校经费管理办法要求，项目单位应于每年11月底前完成支付。", True),
        ("各学院一般应在3月9日前召开大会。", False),
        ("一般隐患由各学院于3月9日前整改完毕。", False),
        ("本办法要求，使用人须在离职前交清资产。", False),
        ("按照新办法规定，使用人须在离职前交清资产。", False),
    ],
)
def test_what_mostly_is_so_or_stands_in_another_paper(body: str, is_told: bool) -> None:
    (found,) = extract(body)
    assert found.timing is not None
    assert ("may_be_programme" in found.doubts) == is_told


@pytest.mark.parametrize("rule", ["原办法规定", "过去的值班制度要求", "上级有关规定明确", "《值班办法》规定"])
def test_what_stood_in_a_rule_of_before_or_of_others_asks_nothing(rule: str) -> None:
    assert extract(f"{rule}，值班员须每两小时巡查一次。") == ()


@pytest.mark.parametrize("own", ["学校3月底前公布结果", "我校4月上旬通报", "学校届时组织验收"])
def test_what_the_school_does_then_gives_no_day(own: str) -> None:
    (found,) = extract(f"各系要建立台账，{own}。")
    assert found.timing is None


@pytest.mark.parametrize(
    ("stage", "is_told"), [("4月上旬组织复核", True), ("3月底前验收", True), ("3月底前报送", False)]
)
def test_a_later_stage_may_be_of_whoever_writes(stage: str, is_told: bool) -> None:
    (found,) = extract(f"各系要建立台账，{stage}。")
    assert found.timing is not None
    assert ("may_be_programme" in found.doubts) == is_told
