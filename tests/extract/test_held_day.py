"""The day of 比赛当天, where a notice tells elsewhere when that is held; else on that day, and not before it."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    ("body", "kind", "moment"),
    [
        ("校园马拉松将于4月9日7:30鸣枪。\n\n志愿者比赛当天6:20到位。", "on", "2026-04-09T06:20"),
        ("青年教师教学竞赛定于5月12日举行。\n\n参赛教师竞赛当天8:00到教学楼抽签。", "on", "2026-05-12T08:00"),
        ("毕业典礼将于6月20日举行。\n\n各学院于典礼当天7:50组织毕业生入场。", "on", "2026-06-20T07:50"),
        ("4月18日15:00举行疏散演练。\n\n各学院安全员应于演练当天14:00前到位。", "by", "2026-04-18T14:00"),
        ("表彰大会定于3月20日召开。\n\n各代表团须在会议当天上午8:00前报送人数。", "by", "2026-03-20T08:00"),
        ("四级考试定于6月13日进行。\n\n监考教师考试当天7:40到考务室。", "on", "2026-06-13T07:40"),
        ("春季运动会将于4月25日开幕。\n\n后勤处要在活动当天保障供水。", "on", "2026-04-25"),
        # Of several the one that is called so.
        ("考试定于4月18日进行，培训定于4月11日进行。\n\n监考教师考试当天7:40到考务室。", "on", "2026-04-18T07:40"),
        # Whoever comes behind it comes on the same day.
        (
            "半程马拉松赛将于4月9日举行。\n\n志愿者于3月25日参加培训。比赛当天，补给站志愿者5:40到位，其余志愿者6:20到位。",
            "on",
            "2026-04-09T06:20",
        ),
    ],
)
def test_the_day_is_told_elsewhere(body: str, kind: str, moment: str) -> None:
    timing = extract(body)[-1].timing
    assert timing is not None
    assert (timing.kind, timing.due or timing.start) == (kind, moment)


def test_an_editor_is_called_where_the_day_stands_elsewhere() -> None:
    assert extract("竞赛定于5月12日举行。\n\n各学院要在竞赛当天8:00前到教学楼抽签。")[-1].needs_review


@pytest.mark.parametrize(
    ("body", "event", "relation"),
    [
        ("各系于报到当天下午5:00前将返校情况报学生处。", "报到", "around"),
        ("各学院应在体检当日8:00前清点人数。", "体检", "around"),
        ("各书院须于返校当天21:00前报送情况。", "返校", "around"),
        ("辅导员要在学生报到当天走访宿舍。", "学生报到", "around"),
        ("各班须在开学典礼当天佩戴校徽。", "开学典礼", "around"),
        # Of two days, or of another event, it is not known which.
        ("比赛定于4月9日、4月16日举行。\n\n志愿者应于比赛当天6:20到位。", "比赛", "around"),
        ("考试定于4月18日进行。\n\n志愿者应于比赛当天6:20到位。", "比赛", "around"),
        ("表彰大会定于4月25日举行。\n\n各学院须在班会当天8:00前入场。", "班会", "around"),
        # What befalls, and the day beside the event.
        ("发现隐患的，各单位应于当天书面报告。", "发现隐患", "after"),
        ("各支部选举结果当天电话报组织部。", "选举结果", "after"),
        ("各支部须于活动翌日12:00前报送小结。", "活动", "after"),
        ("各支部须于会议前一天下午5点前报送材料。", "会议", "before"),
    ],
)
def test_on_the_day_and_not_before_it(body: str, event: str, relation: str) -> None:
    timing = extract(body)[-1].timing
    assert timing is not None
    assert (timing.kind, timing.event, timing.relation) == ("relative", event, relation)
