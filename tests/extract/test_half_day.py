"""An hour without 上午 or 下午: of the half of the day that was spoken of, else a guess of which an editor is told."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    ("body", "hour"),
    [
        ("会议定于3月10日下午2:30在报告厅召开。请参会人员于2:20前入座。", "14:20"),
        ("会议定于3月10日14:30在报告厅召开。请参会人员2:15到场签到。", "14:15"),
        ("讲座定于3月10日下午3点举行。请各班2点40分前入场。", "14:40"),
        ("晚会定于3月10日晚上7:00举行，请演员6:30前到场。", "18:30"),
        ("晚会定于3月10日晚上9:00举行，请演员7:30前到场。", "19:30"),
        ("答辩定于3月10日下午1:30开始。请答辩人1:10到场候场。", "13:10"),
        # and of the morning
        ("比赛定于3月10日上午9:00举行。请工作人员6:20到位。", "06:20"),
        ("会议定于3月10日上午8:30召开。请各代表8:10到场。", "08:10"),
        ("会议定于3月10日下午2:30召开，请各单位于10:00前报送名单。", "10:00"),
        ("会议定于3月10日下午2:30召开，请各单位于08:20前报送名单。", "08:20"),
        ("晚自习3月10日21:00结束。请各班6:40到场早读。", "06:40"),
        ("请各单位于3月10日04:30前报送材料。", "04:30"),
    ],
)
def test_the_half_of_the_day_that_was_spoken_of(body: str, hour: str) -> None:
    found = extract(body)[-1]
    assert found.timing is not None
    assert ((found.timing.due or found.timing.start or "")[10:], found.needs_review) == (f"T{hour}", False)


def test_the_day_of_the_event_that_another_line_tells_has_its_hour() -> None:
    found = extract("活动时间：3月10日下午3:00。\n\n请各班于2:40前到场。")[-1]
    assert found.timing is not None
    assert (found.timing.due, found.needs_review) == ("2026-03-10T14:40", True)


@pytest.mark.parametrize(
    "body",
    [
        "请各单位于3月10日4:30前报送材料。",
        "请各单位于3月10日5点前报送材料。",
        "请各单位于3月10日6:00前报送材料。",
        "请各班3月10日2:00-4:00到礼堂参加培训。",
        "请各支部每周三2:30集中学习。",
        "请志愿者于3月10日3点到南门集合。",
    ],
)
def test_where_nothing_tells_an_editor_is_called(body: str) -> None:
    assert "date_unknown" in extract(body)[-1].doubts


@pytest.mark.parametrize(
    "body",
    [
        "请各单位于3月10日下午4:30前报送材料。",
        "请各单位于3月10日凌晨4:30前报送材料。",
        "请各班3月10日下午2:00-4:00到礼堂参加培训。",
        "3月10日22:00至次日6:00，各实验室不得用电。",
        "请各支部每周三下午2:30集中学习。",
        "请各班3月10日5:40在南门集合。",
        "请各单位于3月10日9:00前报送材料。",
        "请各单位于3月10日16:30前报送材料。",
    ],
)
def test_where_the_words_tell_nobody_is(body: str) -> None:
    assert not extract(body)[-1].needs_review
