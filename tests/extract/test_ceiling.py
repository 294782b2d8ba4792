"""每周, 每学期, 每年 as the measure of a ceiling is no rhythm: 教师每学期调课不得超过三次."""

import pytest
from small_notice import extract, readings


@pytest.mark.parametrize(
    "body",
    [
        "各学院每学年外聘教师不得超过10人。",
        "各科室每月加班累计不能超过30小时。",
        "学生每学期缺课不得超过总课时的四分之一。",
        "志愿者每天服务时间不得超过4小时。",
        "各支部每年外出学习不得多于2次。",
        "辅导员每周外出不得超过两天。",
        "各单位每季度公务接待不得突破核定标准。",
    ],
)
def test_a_ceiling_is_a_ban_without_a_rhythm(body: str) -> None:
    (found,) = extract(body)
    assert (found.modality, found.timing) == ("must_not", None)


@pytest.mark.parametrize("body", ["助管工作时间原则上每周不超过10小时。", "学生外出每月最多两次。"])
def test_a_mild_ceiling_has_no_rhythm_either(body: str) -> None:
    assert all(found.timing is None for found in extract(body))


@pytest.mark.parametrize(
    ("body", "when"),
    [
        ("各支部每月集中学习不少于1次。", "每月"),
        ("教师每学期听课不得少于6节。", "每学期"),
        ("各单位每月走访至少1户、不超过3户。", "每月"),
        ("各单位应于每月5日前报送不超过3条信息。", "每月5日前"),
        ("各单位须每周一报送不超过5条线索。", "每周一"),
        ("各班每天上报一次，最多两人负责。", "每天"),
        ("各单位每月报送简报。", "每月"),
    ],
)
def test_a_rhythm_stays(body: str, when: str) -> None:
    assert readings(body)[0].split(" | ")[1] == when
