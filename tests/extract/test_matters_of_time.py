"""Words of time that only tell which work is meant set no deadline; where something is to be done by then they do."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    "words",
    [
        "要重视年末安全工作",
        "要高度重视岁末年初安全生产",
        "要做好年末岁尾工作",
        "要做好期末考试工作",
        "要做好月底盘点工作",
        "要统筹做好年底收官工作",
        "要做好学期末收尾工作",
        "要重视学期初教学秩序",
        "要关注年底招聘会安全",
        "要抓好年底前后的安全稳定",
        "要把年末安全摆上重要位置",
        "要加强各项年终保障",
        "要做好季度末对账",
    ],
)
def test_a_time_that_names_a_matter_is_no_deadline(words: str) -> None:
    (found,) = extract(f"各单位{words}。")
    assert (found.who, found.timing, found.needs_review) == (("各单位",), None, False)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("年末前完成盘点", "2026-12-31"),
        ("要在年底前完成整改", "2026-12-31"),
        ("要在年底完成整改", "2026-12-31"),
        ("须于年末报送总结", "2026-12-31"),
        ("年底报送台账", "2026-12-31"),
        ("月底前做好盘点", "2026-03-31"),
        ("要于月底做好盘点工作", "2026-03-31"),
        ("做好盘点工作，月底前报送结果", "2026-03-31"),
        ("要把台账月底前报送财务处", "2026-03-31"),
        ("要将月底盘点表于4月5日前报送财务处", "2026-04-05"),
    ],
)
def test_by_then_is_a_deadline(words: str, due: str) -> None:
    assert [o.timing.due for o in extract(f"各单位{words}。") if o.timing] == [due]


def test_a_season_in_front_is_none() -> None:
    (found,) = extract("年末岁尾，各单位要严防火灾。")
    assert found.timing is None
