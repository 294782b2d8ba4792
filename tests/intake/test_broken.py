"""Sentences that the layout has cut: joined where that is sure, told where it may be, left where it is not."""

from __future__ import annotations

import pytest
from bulletin.intake import Draft, take_in
from word_files import p, word

HEAD = ["关于做好学习工作的通知", "各支部："]
FOOT = ["组织部", "2026年8月20日"]


def as_text(lines: list[str]) -> Draft:
    result = take_in("\n\n".join([*HEAD, *lines, *FOOT]).encode(), "通知.txt")
    assert isinstance(result, Draft), result
    return result


def as_word(lines: list[str]) -> Draft:
    result = take_in(word(*map(p, [*HEAD, *lines, *FOOT]), with_frame=False), "通知.docx")
    assert isinstance(result, Draft), result
    return result


def as_page(lines: list[str]) -> Draft:
    page = "".join(f"<p>{line}</p>" for line in [*HEAD, *lines, *FOOT])
    result = take_in(f"<html><body>{page}</body></html>".encode(), "通知.html")
    assert isinstance(result, Draft), result
    return result


def body_of(result: Draft) -> list[str]:
    return [line for line in result.markdown.split("---\n", 2)[2].split("\n") if line]


def codes(result: Draft) -> set[str]:
    return {loss.code for loss in result.losses if loss.code in ("paragraph-joined", "sentence-open")}


FORMS = pytest.mark.parametrize("form", [as_text, as_word, as_page])


@FORMS
@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("请各支部书记按时参加，不得无故缺席，", "确需请假的须于5月9日前提出申请。"),
        ("请报送学习计划、学习记录、", "学习小结。"),
        ("项目负责人应于9月30日", "前提交开题报告。"),
        ("各支部应在本月25日", "之前完成学习。"),
        ("学习时间为3月5日", "至25日，由各支部安排。"),
        ("请各支部于本学期", "内完成学习。".replace("内", "以内")),
        ("请认真组织学习", "，并做好记录。"),
        ("请学习有关文件（见附表", "），并做好记录。"),
        ("请于17:30", "前交到组织部。"),
        ("国庆节放假时间为10月1", "日至7日。"),
        ("学习从9", "月开始。"),
        ("请认真学习《中国共产党党员教育管理", "工作条例》和有关文件。"),
        ("请填写报名表（由各支部书记填写并", "盖章）后报送。"),
        ("要发扬“危急关头豁得出", "来”的作风。"),
    ],
)
def test_halves_of_a_sentence_are_joined(form: object, above: str, below: str) -> None:
    result = form([above, below])  # type: ignore[operator]
    assert body_of(result) == [above + below]
    assert codes(result) == {"paragraph-joined"}


@FORMS
@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("1.请各支部制定今年下半年的学习计划，", "2.抓好落实，"),
        ("请各支部做好以下准备工作并且认真落实，", "（一）制定计划。"),
        ("一是制定今年下半年的学习计划并且认真落实，", "二是抓好检查。"),
        ("各位老师、同学好，", "现将学习安排告诉大家。"),
        ("学习时间为9月1日", "前期工作由组织部负责。"),
        ("会议定于9月1日", "前提是场地已经落实。"),
        ("放假时间为10月1日", "前言部分请先行阅读。"),
        ("请各支部把参加学习的党员名单报组织部，", "联系人：张老师。"),
        ("请到行政楼302", "日程另行通知。"),
        ("学习人数为30", "分三组学习由各支部安排。"),
        ("请带齐材料（见下表", "请于3月9日前报送。"),
        ("请学习《条例》", "《准则》也要学习。"),
        ("请学习（一）、（二）两条", "1.条例》一书自备。"),
        ("报名截至9月1日", "附注：报名表请自行下载。"),
        ("请报送学习计划。", "前期已经报送的不用再报。"),
    ],
)
def test_other_paragraphs_stay_apart(form: object, above: str, below: str) -> None:
    result = form([above, below])  # type: ignore[operator]
    assert body_of(result) == [above, below]
    assert codes(result) == set()


@FORMS
@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("经研究，定于5月11日至15日举办", "党务干部培训班。"),
        ("走访慰问老党员，慰问标准为每人", "500元。"),
        ("各支部要高度重视，精心组织，务必", "把学习办出实效。"),
        ("请各支部结合实际，组织党员学习", "《党员教育管理工作条例》等文件。"),
        ("各支部应在会后三天内，把名单和小结", "报送到组织部办公室。"),
        ("（一）请各总支认真组织，在每月10日前将党费上缴组织部并", "附缴纳明细。逾期未缴的，要说明"),
        ("遇到问题的，请与学院办公室或者", "组织部联系解决。"),
    ],
)
def test_where_a_sentence_may_be_cut_is_told_with_both_halves(form: object, above: str, below: str) -> None:
    result = form([above, below])  # type: ignore[operator]
    assert body_of(result) == [above, below]
    words = next(loss.params["words"] for loss in result.losses if loss.code == "sentence-open")
    assert words == f"{above[-8:]}｜{below[:8]}"


@FORMS
@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("一、提高认识", "学习是党员的基本功。"),
        ("关于学习时间、地点，另行通知如下", "请各支部认真组织。"),
        ("地点：行政楼二楼，第三会议室", "全体党员参加。"),
        ("联系人：张老师，李老师", "电话另行通知。"),
        ("1.统一思想，凝聚共识", "学习是党员的基本功。"),
        ("提高认识", "学习是党员的基本功。"),
        ("（一）统一思想认识，凝聚奋进力量", "学习是党员的基本功。"),
        ("要认真学习，做好记录。", "学习是党员的基本功。"),
        ("要认真学习，做好下面的事", "第一条　认真记录。"),
        ("学习强国，人人有责", "甲、乙、丙"),
    ],
)
def test_headings_and_lists_are_no_open_sentences(form: object, above: str, below: str) -> None:
    assert "sentence-open" not in codes(form([above, below]))  # type: ignore[operator]


def test_items_on_lines_of_their_own_stay_apart() -> None:
    result = take_in(
        "\n".join([*HEAD, "请做到：", "1.制定计划，", "2.抓好落实，", "3.做好小结。", *FOOT]).encode(), "通知.txt"
    )
    assert isinstance(result, Draft)
    assert body_of(result)[1:] == ["1.制定计划，", "2.抓好落实，", "3.做好小结。"]


def test_a_long_name_of_an_attachment_on_two_lines() -> None:
    result = as_text(["请报送。", "附件：1.2026年度党建工作调研报名表（由各党总支填写并", "盖章）", "2.名册"])
    assert result.fields["attachments"] == ["2026年度党建工作调研报名表（由各党总支填写并盖章）", "名册"]


def test_eight_thousand_halves() -> None:
    """Nobody writes so, and it must not take for ever."""
    result = take_in(("<html>" + "<p>请各支部把参加学习的党员名单报来，</p>" * 8_000 + "</html>").encode(), "长.html")
    assert isinstance(result, Draft)
    assert max(map(len, body_of(result))) < 3100
