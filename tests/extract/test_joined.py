"""Parties parted by a comma act together, where neither is a body or a person of the other."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("各学院，各部门要于3月20日前报送总结。", ["各学院", "各部门"]),
        ("教务处，各学院要做好排课工作。", ["教务处", "各学院"]),
        ("请各分工会，各直属小组于3月20日前报送名单。", ["各分工会", "各直属小组"]),
        ("请各班级，各社团认真做好落实。", ["各班级", "各社团"]),
        ("本次活动请各系，图书馆做好组织。", ["各系", "图书馆"]),
        ("各系，图书馆，后勤处应在3月20日前完成自查。", ["各系", "图书馆", "后勤处"]),
        ("各工会小组，离退休协会负责收集意见，3月27日前报送工会。", ["各工会小组", "离退休协会"]),
        ("机关党委，各学院党委要每月学习。", ["机关党委", "各学院党委"]),
        ("全体教职工，学生要注意安全。", ["全体教职工", "学生"]),
        ("校团委，学生会要于3月20日前布置会场。", ["校团委", "学生会"]),
        ("各二级学院，机关各部门：请于3月20日前报送。", ["各二级学院", "机关各部门"]),
    ],
)
def test_both_act(body: str, who: list[str]) -> None:
    (found,) = extract(body)
    assert list(found.who) == who
    assert found.quote == body[:-1]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        # Who belongs to the first acts for it.
        ("各学院，辅导员要每天点名。", "辅导员"),
        ("各班级，班长要每天点名。", "班长"),
        ("各单位，各单位负责人要亲自部署。", "各单位负责人"),
        ("各学院，党总支要在3月20日前开会。", "党总支"),
        ("各学院，办公室要在3月20日前汇总。", "办公室"),
        # What looks like a name and is none.
        ("研究院挂靠计算机学院，组织部在3月20日前提出建议。", "组织部"),
        ("各学院，请于3月20日前报送。", "各学院"),
    ],
)
def test_only_the_last_acts(body: str, who: str) -> None:
    assert list(extract(body)[-1].who) == [who]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("各支部应根据党员去向情况，由流动党员本人于3月20日前填表。", "流动党员本人"),
        ("各学院要结合实际，由分管领导牵头，3月20日前制定方案。", "各学院"),
        ("各系须严格按照评选办法，由评审组于3月20日前提出名单。", "评审组"),
    ],
)
def test_what_an_act_is_based_on_waits_for_it(body: str, who: str) -> None:
    (found,) = extract(body)
    assert list(found.who) == [who]
    assert found.quote == body[:-1]
    assert found.timing
    assert found.timing.due == "2026-03-20"


@pytest.mark.parametrize(
    "body", ["各支部应根据去向填写表格，由书记审核。", "各学院要根据情况完善制度，由办公室于3月20日前汇总。"]
)
def test_a_deed_of_its_own_stays(body: str) -> None:
    assert extract(body)[0].who[0].startswith("各")
    assert len(extract(body)) == 2


@pytest.mark.parametrize(
    "body",
    [
        "请各分会根据目前形势，紧扣学校中心工作，从实际出发，积极献计献策。",
        "各支部要秉持为民宗旨，立足本职岗位，踊跃建言献策。",
        "请各党员从实际出发，围绕中心任务，献计出力。",
        "各系要围绕发展大局，结合专业特点，深入开展自查。",
    ],
)
def test_how_it_is_done_is_one_with_what_is_done(body: str) -> None:
    (found,) = extract(body)
    assert found.quote == body[:-1]
    assert "no_act" not in found.doubts
