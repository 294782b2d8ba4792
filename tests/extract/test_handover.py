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
        # A bracket belongs to the thing, whatever digits or words stand in it.
        ("课程申报表（附件2）务必于3月12日前报送教务处", Handover("课程申报表（附件2）", None, "教务处")),
        ("推荐表（附件1）须于3月12日前报送教务处", Handover("推荐表（附件1）", None, "教务处")),
        ("申报表（见附件3）最迟3月12日前报教务处", Handover("申报表（见附件3）", None, "教务处")),
        ("学习情况报告（1000字以内）请于3月12日前提交", Handover("学习情况报告（1000字以内）", None, None)),
        ("考核表（一式2份）请于3月5日前交人事处", Handover("考核表", "一式2份", "人事处")),
        # With what, how and behind what it is handed in is no part of it.
        ("年度党费结算单随统计年报一并报送", Handover("年度党费结算单", None, None)),
        ("将党费结算单随统计年报一并报送组织部", Handover("党费结算单", None, "组织部")),
        ("台账随工作总结于3月12日前报送", Handover("台账", None, None)),
        ("登记表以邮件形式报送组织部", Handover("登记表", None, "组织部")),
        ("名单经学院审定后报送组织部", Handover("名单", None, "组织部")),
        ("将随访记录报送校医院", Handover("随访记录", None, "校医院")),
        ("学习随笔材料于3月12日前报送", Handover("学习随笔材料", None, None)),
        ("经费预算表于3月12日前报送财务处", Handover("经费预算表", None, "财务处")),
        ("组织一次专题学习", Handover(None, None, None)),
        ("坚守岗位", Handover(None, None, None)),
    ],
)
def test_handover(act: str, expected: Handover) -> None:
    assert read_handover(act) == expected
