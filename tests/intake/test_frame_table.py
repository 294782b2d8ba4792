"""Lines of the frame that a template sets in columns: read as lines, and real tables that look alike are left alone."""

from __future__ import annotations

import pytest
from bulletin.intake import Draft, take_in
from bulletin.intake.frame_table import is_imprint, is_letterhead, is_signature
from word_files import cell, p, table, word

HEAD = [p("云溪师组〔2026〕30号"), p("关于开展党员轮训的通知"), p("各党总支：")]
BODY = p("请于3月9日前报送名单。")
FOOT = [p("中共云溪师范大学委员会组织部"), p("2026年3月2日")]
DOWN, ON, ACROSS = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'


def draft(*parts: str) -> Draft:
    result = take_in(word(*parts, with_frame=False), "通知.docx")
    assert isinstance(result, Draft), result
    return result


def body_of(result: Draft) -> list[str]:
    return [line for line in result.markdown.split("---\n", 2)[2].split("\n") if line]


def why_empty(result: Draft) -> dict[str, str]:
    return {loss.params["key"]: loss.params["reason"] for loss in result.losses if loss.code == "field-left-empty"}


@pytest.mark.parametrize(
    "rows",
    [
        [
            [cell("中共云溪师范大学委员会组织部"), cell("文件", DOWN)],
            [cell("中共云溪师范大学委员会宣传部"), cell("", ON)],
        ],
        [[cell("云溪师范大学教务处文件"), cell("")], [cell("云溪师范大学学生处文件"), cell("")]],
        [[cell("特急"), cell("000012")], [cell("云溪师组〔2026〕30号"), cell("签发人：甲")]],
    ],
)
def test_letterhead_in_columns_is_no_table(rows: list[list[str]]) -> None:
    result = draft(table(*rows), *HEAD, BODY, *FOOT)
    assert result.fields["title"] == "关于开展党员轮训的通知"
    assert result.fields["doc_no"] == "云溪师组〔2026〕30号"
    assert result.fields["recipients"] == ["各党总支"]
    assert not [line for line in body_of(result) if line.startswith("|")]


@pytest.mark.parametrize(
    "rows",
    [
        [[cell("抄送：纪委办公室，校长办公室。", ACROSS)], [cell("组织部办公室"), cell("2026年3月3日印发")]],
        [[cell("主题词：党建　轮训　通知", ACROSS)], [cell("组织部办公室"), cell("2026年3月3日印发")]],
        [[cell("抄送：纪委办公室。"), cell("")], [cell("2026年3月3日印发"), cell("共印50份")]],
    ],
)
def test_imprint_in_columns_is_no_table(rows: list[list[str]]) -> None:
    result = draft(*HEAD, BODY, *FOOT, table(*rows))
    assert str(result.fields.get("issued", "2026-03-03")) == "2026-03-03"
    assert body_of(result) == ["请于3月9日前报送名单。"]
    assert "attached-text-kept" not in [loss.code for loss in result.losses]


def test_signatures_side_by_side_in_columns() -> None:
    rows = [[cell("组织部"), cell("宣传部")], [cell("2026年3月2日"), cell("2026年3月2日")]]
    result = draft(*HEAD, BODY, table(*rows))
    assert str(result.fields["date"]) == "2026-03-02"
    assert why_empty(result) == {"发文机关": "reason-several-issuers"}


@pytest.mark.parametrize(
    "rows",
    [
        [[cell("单位"), cell("日期")], [cell("组织部"), cell("2026年3月2日")]],
        [[cell("组织部"), cell("3月2日")], [cell("宣传部"), cell("3月3日")]],
        [[cell("组织部"), cell("宣传部")], [cell("教务处"), cell("学生处")]],
        [[cell("抄送单位"), cell("份数")], [cell("组织部"), cell("2")]],
        [[cell("组织部"), cell("2026年3月2日")], [cell("宣传部"), cell("2026年3月3日")]],
        [[cell("文件"), cell("单位")], [cell("工作要点"), cell("组织部")]],
    ],
)
def test_tables_of_offices_and_dates_stay(rows: list[list[str]]) -> None:
    count = len(rows)
    for parts in ([*HEAD, BODY, table(*rows), *FOOT], [*HEAD, BODY, *FOOT, p("附件1"), table(*rows)]):
        assert sum(line.startswith("| ") for line in body_of(draft(*parts))) == count


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("二〇二六年三月二日", "2026-03-02"),
        ("二O二六年三月二日", "2026-03-02"),
        ("二o二六年三月二日", "2026-03-02"),
        ("二О二六年三月二日", "2026-03-02"),
        ("二Ο二六年十二月三十一日", "2026-12-31"),
        ("二0二六年三月二十日", "2026-03-20"),
        ("二◯二六年三月二日", "2026-03-02"),
        ("二零三〇年三月二日", "2030-03-02"),
    ],
)
def test_dates_with_what_people_type_for_a_zero(written: str, date: str) -> None:
    assert str(draft(*HEAD, BODY, FOOT[0], p(written)).fields["date"]) == date


@pytest.mark.parametrize(
    "written", ["2026年　月　日", "2026年3月", "2026年3月　日", "二〇二六年三月", "年　月　日", "2026年×月×日"]
)
def test_a_date_that_is_not_written_out_is_told_and_the_office_above_it_signs(written: str) -> None:
    result = draft(*HEAD, BODY, FOOT[0], p(written))
    assert result.fields["issuer"] == "中共云溪师范大学委员会组织部"
    assert why_empty(result) == {"成文日期": "reason-date-open"}
    assert body_of(result) == ["请于3月9日前报送名单。"]


@pytest.mark.parametrize("written", ["2026年度", "三月", "全年12月", "本年3月前", "月日"])
def test_other_short_lines_are_no_dates(written: str) -> None:
    result = draft(*HEAD, BODY, FOOT[0], p(written))
    assert why_empty(result)["成文日期"] == "reason-not-found"


def test_what_is_a_frame_and_what_is_a_table() -> None:
    """By the rows alone."""
    assert is_letterhead(["| 组织部 | 文件 |", "| 宣传部 | 文件 |"])
    assert not is_letterhead(["| 组织部 | 宣传部 |", "| 教务处 | 学生处 |"])
    assert not is_letterhead(["| 文件 | 说明 |", "| 组织部 | 牵头 |"])
    assert is_signature(["| 组织部 | 宣传部 |", "| 3月2日 | 3月2日 |"], lambda words: words.endswith("日"))
    assert not is_signature(["| 组织部 | 宣传部 |", "| 教务处 | 学生处 |"], lambda words: words.endswith("日"))
    assert not is_signature(["| 甲 | 乙 |", "| 3月2日 | 3月2日 |"], lambda words: words.endswith("日"))
    assert not is_signature(["| 3月2日 | 3月2日 |"], lambda words: words.endswith("日"))
    assert is_imprint(["| 抄送：纪委。 |  |", "| 办公室 | 2026年3月3日印发 |"])
    assert not is_imprint(["| 组织部 | 宣传部 |"])
    assert not is_imprint(["| 抄送：纪委。 | 备注 |"])
