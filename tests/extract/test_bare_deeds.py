"""What somebody does without a word that asks, in words that are no verbs of the lists, and what only looks like it."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("考生持准考证入场。", ("考生",)),
        ("来访人员凭预约码进校。", ("来访人员",)),
        ("参会人员走北侧通道。", ("参会人员",)),
        ("读者走西侧门，绕开施工区。", ("读者",)),
        ("志愿者统一穿红马甲。", ("志愿者",)),
        ("工作人员佩戴胸卡。", ("工作人员",)),
        ("参赛选手着运动装、佩戴号码布。", ("参赛选手",)),
        ("教研室主任复审。", ("教研室主任",)),
        ("分管领导终审并签字。", ("分管领导",)),
    ],
)
def test_a_bare_deed_of_a_named_party(sentence: str, who: tuple[str, ...]) -> None:
    (found,) = extract(f"一、{sentence}")
    assert (found.who, found.modality, found.needs_review) == (who, "must", True)


@pytest.mark.parametrize(
    "sentence",
    [
        "学生从东门到西门约需十分钟。",
        "教师经审批可出国。",
        "学生穿着整洁。",
        "毕业生走上工作岗位。",
        "学生由西门绕行通道出入。",
        "志愿者的马甲、胸卡，由校团委定制。",
    ],
)
def test_what_is_no_such_deed(sentence: str) -> None:
    assert not [o for o in extract(f"一、{sentence}") if o.who[0] in ("学生", "教师", "毕业生", "志愿者")]
