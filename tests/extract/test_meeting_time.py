"""Whoever is to be at a meeting is to be there when it is held, as the words before say."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    ("body", "start"),
    [
        ("校工会3月15日14:30在报告厅举办讲座，请各分工会主席准时参加。", "2026-03-15T14:30"),
        ("机关党委3月15日下午2点召开动员会，请各支部书记准时参会。", "2026-03-15T14:00"),
        ("图书馆3月15日（周日）9:00举行培训，请各馆员列席。", "2026-03-15T09:00"),
        ("大会定于3月27日下午3:00在报告厅举行。请各学院书记列席。", "2026-03-27T15:00"),
        ("动员会定于3月27日9:00召开。请各党支部书记准时参会。", "2026-03-27T09:00"),
        ("研究生院3月18日19:00举办宣讲，请各位导师到场。", "2026-03-18T19:00"),
    ],
)
def test_who_is_asked_comes_when_it_is_held(body: str, start: str) -> None:
    found = extract(body)[-1]
    assert found.timing is not None
    assert (found.timing.kind, found.timing.start, found.needs_review) == ("on", start, False)


@pytest.mark.parametrize(
    ("body", "start"),
    [
        ("大会定于3月27日下午3:00在报告厅举行。全体党员佩戴党徽参加。", "2026-03-27T15:00"),
        ("典礼定于3月8日9:00在操场举行。全体新生统一着校服参加。", "2026-03-08T09:00"),
        ("3月15日14:30在报告厅开会。各支部书记携带笔记本准时到会。", "2026-03-15T14:30"),
        ("机关党委3月15日14:00召开动员会，各班班长参加。", "2026-03-15T14:00"),
        ("报告会定于3月15日14:00举行。全体教师务必按时出席。", "2026-03-15T14:00"),
        ("座谈会定于3月15日14:00召开。各民主党派负责人凭请柬参会。", "2026-03-15T14:00"),
    ],
)
def test_who_is_only_said_to_come_is_shown_to_an_editor(body: str, start: str) -> None:
    found = extract(body)[-1]
    assert (found.timing and found.timing.start) == start
    assert found.needs_review or found.modality == "must"


@pytest.mark.parametrize(
    "body",
    [
        "学院定于3月15日14:30举行升旗仪式。学生骨干参加志愿服务。",
        "教务处3月15日9:00举行考试，考生凭准考证参加考试。",
        "图书馆3月15日14:30举办讲座，各班参加人数不少于10人。",
        "双选会定于3月15日9:00举行。42家企业到场。",
        "大会定于3月15日9:00举行。各支部要把参会情况记录在册。",
        "组织部3月15日举办培训，各支部负责本单位的报名。",
        "学院党委3月15日14:30召开会议，各支部要做好会务。",
    ],
)
def test_another_deed_has_no_such_time(body: str) -> None:
    told = body.index("。") if body.count("。") > 1 else body.index("，")
    assert [each.timing for each in extract(body) if each.start > told and each.timing] == []
