"""What cannot be done at once, or was not done promptly, is a case, and asks nobody to hurry."""

import pytest
from small_notice import readings


@pytest.mark.parametrize(
    "body",
    [
        "各学院对因条件所限不能立即完成整改，须制定方案。",
        "无法当场解决，各学院须登记造册。",
        "一时难以立即消除，各学院须设置警示标志。",
        "未能及时办结，各窗口须说明原因。",
        "没有及时上报的单位须补报。",
        "未及时提交材料的教师须说明原因。",
        "不能马上修复的，各楼要停用。",
        "各学院对无法立刻整改的问题，要设置围挡。",
    ],
)
def test_what_is_not_done_so_asks_for_no_haste(body: str) -> None:
    (found,) = readings(body)
    assert found.split(" | ")[1] == "-"
    assert "must_not" not in found


@pytest.mark.parametrize(
    ("body", "when"),
    [
        ("各学院须立即整改。", "立即"),
        ("各单位不得不及时上报。", "及时"),
        ("各单位发现问题，要及时上报。", "及时"),
        ("不能参加的，各单位要及时报告。", "及时"),
        ("监考员发现作弊，须当场报告考务办。", "当场"),
        ("值班员遇有火情应当场处置。", "当场"),
    ],
)
def test_haste_that_is_asked_for_stays(body: str, when: str) -> None:
    (found,) = readings(body)
    assert found.split(" | ")[1] == when


@pytest.mark.parametrize(
    "body",
    [
        "召集人须当场报告出席情况。",
        "监票人应当场清点到会人数。",
        "主持人须当场宣读选举办法。",
        "总监票人要当场核对票数。",
    ],
)
def test_what_is_done_before_a_meeting_asks_for_no_haste(body: str) -> None:
    (found,) = readings(body)
    assert found.split(" | ")[1] == "-"
