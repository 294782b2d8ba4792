"""Before or after which event a thing is done, for which somebody's leave is needed, is no time of theirs."""

import pytest
from small_notice import readings


@pytest.mark.parametrize(
    "body",
    [
        "放假前换班须由科室负责人同意。",
        "比赛前更换队员须经裁判长批准。",
        "验收前变更图纸须由总工程师签字。",
        "评审后修改的题目须报科研处审批。",
        "假期前离校的一律经辅导员批准。",
        "手术前取消预约必须征得主治医师同意。",
        "就业前转出的档案由各学院经办。",
    ],
)
def test_the_event_is_of_the_matter(body: str) -> None:
    assert [found.split(" | ")[1] for found in readings(body)] in ([], ["-"])


@pytest.mark.parametrize(
    ("body", "when"),
    [
        ("放假前，须由保卫处检查一遍。", "放假前"),
        ("开学前须由各学院完成排查。", "开学前"),
        ("离校前宿舍由宿管员检查。", "离校前"),
        ("考试前试卷须由教务处审核。", "考试前"),
        ("开考前一天名单须由教务处审核。", "开考前一天"),
        ("会后纪要由各支部报送。", "会后"),
        ("放假前各单位须报批值班表。", "放假前"),
    ],
)
def test_the_time_of_an_act_stays(body: str, when: str) -> None:
    assert [found.split(" | ")[1] for found in readings(body)] == [when]
