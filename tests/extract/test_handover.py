"""What is handed in, in which form and to whom."""

import pytest
from bulletin.extract.handover import Handover, read_handover


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        ("于5月10日前将会议方案报党委组织部审核", Handover("会议方案", None, "党委组织部")),
        ("将汇总表（电子版）报送党校办公室", Handover("汇总表（电子版）", "电子版", "党校办公室")),
        ("于3月20日前报送党建案例", Handover("党建案例", None, None)),
        ("及时向学院党委书面反馈整改情况", Handover("整改情况", "书面", "学院党委")),
        ("值班表请于本周五17:00前报党委办公室", Handover("值班表", None, "党委办公室")),
        ("学习总结由各支部于6月底前报送宣传部", Handover("学习总结", None, "宣传部")),
        ("将盖章的推荐表一式三份送组织部", Handover("盖章的推荐表", "盖章的、一式三份", "组织部")),
        ("提交书面转正申请", Handover("书面转正申请", "书面", None)),
        ("把作品送所在党总支", Handover("作品", None, "所在党总支")),
        ("组织一次专题学习", Handover(None, None, None)),
        ("坚守岗位", Handover(None, None, None)),
    ],
)
def test_handover(act: str, expected: Handover) -> None:
    assert read_handover(act) == expected
