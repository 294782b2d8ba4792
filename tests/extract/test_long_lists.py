"""A list of parties is read to its end, however many names it has; a list that others only stand in is none."""

import pytest
from small_notice import extract

OFFICES = (
    "组织部、宣传部、统战部、纪委办公室、校工会、校团委、学生处、教务处、科研处、人事处、财务处、审计处、资产处、"
    "保卫处、图书馆、网络中心、档案馆、各二级学院"
)
COLLEGES = (
    "计算机与软件学院、文学院、法学院、外国语学院、数学与统计学院、物理学院、化学学院、生命科学学院、"
    "机械工程学院、土木工程学院、马克思主义学院、附属医院"
)
SECRETARIES = "、".join(f"{name}学院党总支书记" for name in "文学 外国语 数学 物理 化学 生命科学 机械工程".split())


@pytest.mark.parametrize("names", [OFFICES, COLLEGES, SECRETARIES, "、".join([OFFICES] * 4)])
@pytest.mark.parametrize(
    "sentence",
    [
        "{}须于4月10日前完成整改。",
        "请{}于4月10日前完成整改。",
        "4月10日前，{}要完成整改。",
        "{}，须于4月10日前完成整改。",
        "整改由{}于4月10日前完成。",
        "{}4月10日前完成整改。",
        "{}不得瞒报。",
        "整改任务4月10日前完成（{}）。",
        "责任单位：{}。完成时限：4月10日。",
        "一、{}\n1.须于4月10日前完成整改。",
    ],
)
def test_a_list_has_all_its_names(names: str, sentence: str) -> None:
    (found,) = extract(sentence.format(names))
    assert found.who == tuple(names.split("、"))


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("各学院要加强与{}的沟通，于4月10日前完成整改。", ("各学院",)),
        ("学校已通知{}，各学院须于4月10日前完成整改。", ("各学院",)),
        ("各学院须于4月10日前将总结报送{}。", ("各学院",)),
        ("各支部向{}征求意见后，须于4月10日前完成整改。", ("各支部",)),
        ("请校医院会同{}于4月10日前完成整改。", ("校医院", *OFFICES.split("、"))),
        ("对{}的检查要在4月10日前完成。", ("各单位",)),
        ("学校成立由{}组成的专班，各学院须于4月10日前完成整改。", ("各学院",)),
    ],
)
def test_a_list_that_is_only_spoken_of_acts_no_more_than_before(sentence: str, who: tuple[str, ...]) -> None:
    assert [found.who for found in extract(sentence.format(OFFICES))] == [who]


@pytest.mark.parametrize("paper", ["总结", "自查报告", "发言材料", "作品"])
def test_what_is_theirs_is_handed_in_by_all_of_them(paper: str) -> None:
    (found,) = extract(f"{OFFICES}的{paper}请于4月10日前报送。")
    assert found.who == tuple(OFFICES.split("、"))


def test_no_name_is_longer_for_the_list() -> None:
    (found,) = extract(f"各学院{'新近设立并已正式运行的' * 6}中心须于4月10日前完成整改。")
    assert found.needs_review
