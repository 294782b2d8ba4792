"""每周, 每日, 每年 inside the name of a paper says of which days it is, and not how often somebody has to act."""

import pytest
from small_notice import readings


@pytest.mark.parametrize(
    "body",
    [
        "各系报送的每周重要活动安排须在事前沟通一致。",
        "各支部要做好每月例会记录的归档。",
        "各支部要填写每月学习记录。",
        "各学院要核对每学期成绩单。",
        "各学院要核对每月考勤统计表并存档。",
        "请各单位填写每周活动安排表。",
        "各单位要完善每年度工作台账。",
        "各学院要制定每年工作计划。",
        "各学院须将每日简报报送办公室。",
        "各单位要按照每周工作安排开展工作。",
        "各系要审核每周教学计划。",
        "办公室要修改每季度工作通报。",
        "各单位要看一看有没有每月开展学习。",
    ],
)
def test_a_paper_of_each_week_is_no_rhythm(body: str) -> None:
    (found,) = readings(body)
    assert found.split(" | ")[1] == "-"


@pytest.mark.parametrize(
    ("body", "when"),
    [
        ("各支部每周安排一次学习。", "每周"),
        ("各单位每天报送简报。", "每天"),
        ("各单位要安排每日填写台账。", "每日"),
        ("各学院要做到每月通报。", "每月"),
        ("各学院要组织每月主题党日。", "每月"),
        ("各学院要开展每周安全检查。", "每周"),
        ("各学院须每年制定工作计划。", "每年"),
        ("各学院每月25日前报送工作总结。", "每月25日前"),
        ("各学院要落实每日巡查制度。", "每日"),
        ("值班人员须填写每日的值班日志。", "每日"),
    ],
)
def test_a_rhythm_stays(body: str, when: str) -> None:
    (found,) = readings(body)
    assert found.split(" | ")[1] == when
