"""Whose a step is where more than one of them stands in the sentence: whole readings, as in `test_readings`."""

import pytest
from small_notice import readings


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # What one of them is asked to do for a paper is a step of whoever goes round with it.
        ("填写申请表并请导师签字。", ["各单位 | - | ?"]),
        ("打印成绩单并请辅导员盖章，于3月20日前交教务处。", ["各单位 | 3月20日前 | ?"]),
        ("研究生填写申请表并请导师签字，3月20日前上传。", ["研究生 | 3月20日前"]),
        ("各单位要认真填写，再请财务处审核，于3月20日前报送。", ["各单位 | 3月20日前"]),
        ("联系用人单位，请单位盖章后于3月20日前交就业办。", ["各单位 | 3月20日前 | ?"]),
        ("撰写论文，请导师审阅后于3月20日前上传。", ["各单位 | 3月20日前 | ?"]),
        ("各学院于3月20日前报送名单，并请分管领导签字。", ["各学院 | 3月20日前", "各学院 | - | ?"]),
        # Whoever is asked for a deed of their own, or all of them.
        ("请财务处审核预算。", ["财务处 | -"]),
        ("认真核对信息，并请各学院于3月20日前反馈。", ["各学院 | 3月20日前"]),
        ("请各学院3月20日前报送名单，并请各系做好准备。", ["各学院 | 3月20日前", "各系 | - | ?"]),
        ("各单位要抓好落实，并请办公室于3月20日前汇总。", ["各单位 | - | ?", "办公室 | 3月20日前"]),
        ("材料整理后，请各学院审核，3月20日前报送。", ["各学院 | 材料整理后 | ?", "各学院 | 3月20日前"]),
    ],
)
def test_what_a_sentence_asks(body: str, expected: list[str]) -> None:
    assert readings(body) == expected
