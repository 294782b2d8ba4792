"""What only those do who sit an exam, train or play is theirs where the point before it names them."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("1.考生3月26日自行打印准考证。\n2.须提前40分钟到候考室报到。", "考生"),
        ("1.考生须服从安排。\n2.手机、手表等物品不得带入测试室。", "考生"),
        ("1.考生须服从安排。\n2.因实习不能参加测试的，27日前向所在学院提出。", "考生"),
        ("（1）参训教师每周六须到校。\n（2）每讲结束后三日内提交学习心得一篇。", "参训教师"),
        ("（1）参训学员每周六须到校。\n（2）结业汇报录像于5月底前上传。", "参训学员"),
        ("1.全体参会人员须提前入场。\n2.会议期间不得随意走动。", "全体参会人员"),
        ("1.参赛选手须服从裁判。\n2.须携带参赛证检录。", "参赛选手"),
        ("1.运动员须服从裁判。\n2.不得迟到、早退。", "运动员"),
        # What others do, behind somebody else's point, or in another list.
        ("1.考生须服从安排。\n2.于3月8日前报送名单。", "各单位"),
        ("1.考生须服从安排。\n2.考场布置于3月8日前完成。", "各单位"),
        ("1.学员须服从安排。\n2.各学院须选派领队。\n3.须按时签到。", "各单位"),
        ("1.学员须服从安排。\n（一）须按时签到。", "各单位"),
        ("1.教务员须核对名单。\n2.须按时签到。", "各单位"),
    ],
)
def test_what_only_those_who_attend_do(body: str, who: str) -> None:
    assert extract(body.replace("\n", "\n\n"))[-1].who == (who,)
