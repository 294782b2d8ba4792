"""A week of the term is a timing in words: which days it has no calendar here tells, so that an editor is called."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    ("sentence", "kind", "words"),
    [
        ("第13—16周，各学院应联系并落实好实习单位。", "between", "第13—16周"),
        ("各学院应于第12周组织中期检查。", "between", "第12周"),
        ("第5周起，各班须开展晨读。", "from", "第5周起"),
        ("各学院应在第九周前完成自查。", "relative", "第九周前"),
        ("请各学院于第10周周五前报送汇总表。", "relative", "第10周周五前"),
        ("请各学院于第十周五前报送汇总表。", "relative", "第十周五前"),
        ("请各单位于校历第七周周一前上报材料。", "relative", "校历第七周周一前"),
        ("请各单位于第16周星期五之前将材料送教务处。", "relative", "第16周星期五之前"),
        ("各学院请在教学周第8周内完成命题。", "between", "教学周第8周内"),
        ("各教研室须于第3教学周提交计划。", "between", "第3教学周"),
        ("各系应于教学第四周组织补考。", "between", "教学第四周"),
        ("各学院须于第8～13教学周组织考试。", "between", "第8～13教学周"),
        ("各学院应于第16、17周组织学生评教。", "between", "第16、17周"),
        ("第13周至第16周各学院应组织毕业实习。", "between", "第13周至第16周"),
        ("第一学期第10周，各系应组织期中考试。", "between", "第一学期第10周"),
        ("各学院应于本学期第3周前完成排课。", "relative", "本学期第3周前"),
        ("请各班于第2周周三下午清点人数。", "on", "第2周周三下午"),
        ("请各班于第2周周三、周四清点人数。", "on", "第2周周三、周四"),
        ("最迟第10周，各系须完成报送。", "relative", "第10周"),
        ("第8周以后，各单位不得调课。", "from", "第8周以后"),
        ("各学院应于第13周报送总结。", "between", "第13周"),
        ("各教研室须在本学期第5～6周内完成听课。", "between", "本学期第5～6周内"),
        ("各教研室须在第二学期第5–6周内完成听课。", "between", "第二学期第5–6周内"),
        ("各教研室须在第5～6两周内完成听课。", "between", "第5～6两周内"),
    ],
)
def test_it_is_kept_in_words(sentence: str, kind: str, words: str) -> None:
    (found,) = extract(f"一、{sentence}")
    assert found.timing is not None
    assert (found.timing.kind, found.timing.text, found.timing.sort_date, found.needs_review) == (
        kind,
        words,
        None,
        True,
    )


@pytest.mark.parametrize(
    ("sentence", "start", "due"),
    [
        ("各学院应于3月12日（第3周周四）前报送。", None, "2026-03-12"),
        ("3月16日至20日，各学院在第3周内组织自查。", "2026-03-16", "2026-03-20"),
        ("各学院应于第3周（3月16日—20日）组织自查。", "2026-03-16", "2026-03-20"),
        ("材料由各支部在第3周周五（3月20日）下班前交到机关党委。", None, "2026-03-20"),
    ],
)
def test_a_date_beside_it_is_read(sentence: str, start: str | None, due: str) -> None:
    (found,) = extract(f"一、{sentence}")
    assert found.timing is not None
    assert (found.timing.start, found.timing.due) == (start, due)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("各学院每学期第1周须检查教室。", "每学期第1周"),
        ("各支部每月第二周周三须组织学习。", "每月第二周周三"),
        ("从第7周起，团支部书记须每周一推送链接。", "每周一"),
        ("各单位须于第3周结束后两天内报送总结。", "第3周结束后两天内"),
    ],
)
def test_another_timing_goes_before_it(sentence: str, words: str) -> None:
    (found,) = extract(f"一、{sentence}")
    assert found.timing is not None
    assert (found.timing.text, found.needs_review) == (words, False)


@pytest.mark.parametrize(
    "sentence",
    ["各教研室须检查第1-8周的教案。", "各学院须做好建校第十周年庆祝工作。", "各学院须订阅第八周刊。"],
)
def test_a_thing_of_such_a_week_is_no_time(sentence: str) -> None:
    (found,) = extract(f"一、{sentence}")
    assert found.timing is None


def test_a_week_counted_from_something_else_calls_an_editor() -> None:
    (found,) = extract("一、各学院须在开学第一周完成注册。")
    assert (found.timing, found.needs_review) == (None, True)
