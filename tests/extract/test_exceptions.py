"""除…外: who is left out is told, and is not among the units."""

import pytest
from bulletin.index import build_index
from bulletin.pipeline import obligations_of
from bulletin.read.document import read_document
from bulletin.register import read_register
from small_notice import extract

UNITS = (
    "units:\n"
    + "".join(
        f"  - {{name: {name}, slug: u{number}, level: 党总支}}\n"
        for number, name in enumerate(("文学院党总支", "外国语学院党总支", "数学学院党总支"))
    )
).encode()
HEAD = "---\ntitle: 关于工作的通知\ndoc_no: 甲〔2026〕1号\nissuer: 中共某大学委员会\ndate: 2026-03-02\n---\n\n"


@pytest.mark.parametrize(
    ("sentence", "units"),
    [
        ("各党总支要于3月20日前报送总结。", ("文学院党总支", "外国语学院党总支", "数学学院党总支")),
        ("除外国语学院党总支外，各党总支要于3月20日前报送总结。", ("文学院党总支", "数学学院党总支")),
        ("除文学院党总支、数学学院党总支以外，各党总支要报送总结。", ("外国语学院党总支",)),
        ("各党总支（外国语学院党总支除外）要报送总结。", ("文学院党总支", "数学学院党总支")),
        ("各党总支（不含文学院党总支）要报送总结。", ("外国语学院党总支", "数学学院党总支")),
        ("除已经报送的以外，各党总支要报送总结。", ()),
    ],
)
def test_exceptions(sentence: str, units: tuple[str, ...]) -> None:
    register, _ = read_register({"_register/units.yml": UNITS})
    document = read_document((HEAD + sentence).encode(), "notices/2026/a.md")
    bulletin = build_index([document], {document.path: obligations_of(document, register)}, register)
    assert [obligation.units for _, obligation in bulletin.obligations] == [units]


@pytest.mark.parametrize(
    ("sentence", "who", "excepted"),
    [
        ("除值班人员外的教职工一律不得进入机房。", ("教职工",), ("值班人员",)),
        ("除保洁之外的其他岗位人员须每周填报。", ("其他岗位人员",), ("保洁",)),
        ("除已办结的以外的项目负责人应于3月20日前说明。", ("项目负责人",), ("已办结的",)),
        ("除图书馆、档案馆、校史馆及各校区食堂以外的部门须于3月20日前断电。", ("部门",), None),
    ],
)
def test_who_is_let_off_within_the_name(sentence: str, who: tuple[str, ...], excepted: tuple[str, ...] | None) -> None:
    (found,) = extract(sentence)
    assert found.who == who
    assert found.excepted == excepted if excepted else len(found.excepted) > 1


@pytest.mark.parametrize(
    ("sentence", "excepted"),
    [
        ("未列入计划的议题，除紧急事项外，各部门不得临时提交。", ()),
        ("除特殊情况外，各学院不得调课。", ()),
        ("除上级另有规定外，各单位不得重复收表。", ()),
        ("除涉密论文外，各学院应公开组织答辩。", ()),
        ("除急需处理的公务外，参训人员不得请假。", ()),
        ("除值班人员外，教职工不得进入机房。", ("值班人员",)),
        ("除图书馆外，各部门须于3月20日前断电。", ("图书馆",)),
        ("除已经报送的外，各党总支要报送总结。", ("已经报送的",)),
    ],
)
def test_what_is_no_party_is_not_let_off(sentence: str, excepted: tuple[str, ...]) -> None:
    (found,) = extract(sentence)
    assert found.excepted == excepted
