"""A name in the place of the school in several sentences is told, whatever it is; a thing of the work is not."""

from __future__ import annotations

import pytest
from bulletin.checks.hijack.coined_brand import check_coined_brand
from checked import codes_of
from small_notice import read_notice

SWAPPED = (
    "教务处作报告，总结{}上一年度本科教学成绩，广大{}师生参加。各学院要结合{}实际提出措施，于4月10日前报教务处。",
    "表彰{}第八届青年教师教学竞赛获奖教师。入选者参加集训，由{}选派指导教师。",
    "获奖的，按照{}有关规定认定创新学分。广大{}师生要积极参加。",
    "经{}研究，决定调整供餐时间。对{}服务质量有意见的，可以通过后勤热线反映。",
    "为推动{}高质量发展，报{}批准后实施本办法。",
)
BRANDS = (
    "星途优云",
    "馋小象到家",
    "木棉花上岸教育",
    "沃野生鲜",
    "华澜会",
    "云鼎国际",
    "借小花",
    "壹号车行",
    "蜜桃直播",
)
PROPER = (
    "各学院要结合专业实际提出措施，按照教育教学有关规定办理。",
    "各支部要结合工作实际，按照党费收缴有关规定执行，由组织委员负责。",
    "总结教代会上一年度提案办理情况，召开第八届教代会第三次会议。",
    "经党委常委会研究，决定由教务处统一组织，报校长办公会批准。",
    "结合研究生培养实际，由研究生导师负责，广大研究生学生骨干参加。",
    "推动继续教育高质量发展，结合继续教育实际，按照继续教育有关规定办理。",
    "推动信息化高质量发展，总结信息化上一年度建设情况，结合信息化实际提出计划。",
)


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("text", SWAPPED)
def test_what_is_put_for_the_school_is_told(text: str, brand: str) -> None:
    assert codes_of([check_coined_brand], read_notice(text.replace("{}", brand))) == {"brand-in-place"}


@pytest.mark.parametrize("text", [*PROPER, *(text.replace("{}", "学校") for text in SWAPPED)])
def test_what_an_office_has_is_let_be(text: str) -> None:
    assert codes_of([check_coined_brand], read_notice(text)) == set()


def test_who_deals_with_a_firm_is_let_be() -> None:
    text = "本次赞助由海澜智慧选派技术人员，与海澜智慧公司签订合同。结合海澜智慧实际，双方另行约定。"
    assert codes_of([check_coined_brand], read_notice(text)) == set()
