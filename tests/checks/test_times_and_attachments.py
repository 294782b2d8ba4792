"""Times that no clock shows, attachments that nobody listed: told where they surely are, and nowhere else."""

from __future__ import annotations

import pytest
from bulletin.checks.deadline_ahead import check_deadline_ahead
from bulletin.checks.form.cited_attachments import check_cited_attachments
from bulletin.checks.text_dates_exist import check_text_dates_exist
from bulletin.checks.text_times_exist import check_text_times_exist
from bulletin.pipeline import assemble_documents
from bulletin.read.document import read_document
from bulletin.register import Register
from checked import findings_of

HEAD = """---
title: 关于报送统计表的通知
doc_no: 东湖组〔2026〕8号
issuer: 中共东湖学院委员会组织部
recipients: [各党总支]
date: 2026-04-13
attachments: [推荐表]
---

各党总支：

"""


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("请于十一月三十一日前报送。", ["十一月三十一日"]),
        ("请于二〇二六年二月三十日前报送。", ["二〇二六年二月三十日"]),
        ("会议定于二零二六年二月二十九日召开。", ["二零二六年二月二十九日"]),
        ("请于四月卅一日、六月三十一日前报送。", ["四月卅一日", "六月三十一日"]),
        ("请于11月三十一日、十二月32日前报送。", ["11月三十一日", "十二月32日"]),
        ("请于十二月四十日前报送。", ["十二月四十日"]),
        ("二〇二四年二月二十九日、二月二十九日、十二月三十一日、一月卅一日、三月廿九日前报送。", []),
        ("十月一日、十一月十日、二〇二六年十月三十日报送。", []),
        ("农历二月三十日、阴历六月三十一日不算。", []),
        ("工期两个月三十一日，每月三十一日结账，正月三十日、腊月三十日照常。", []),
        ("今年二月、三月三十一日前各报一次。", []),
        ("２月３０日前报送。", ["２月３０日"]),
        ("３月２日、１２月３１日前报送。", []),
    ],
)
def test_days_in_chinese_figures(body: str, expected: list[str]) -> None:
    assert given(check_text_dates_exist, body) == expected


def given(rule: object, body: str) -> list[str]:
    document = read_document(f"{HEAD}{body}\n".encode(), "notices/2026/a.md")
    return [finding.params["given"] for finding in findings_of([rule], document)]  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("请于5月15日25:00前报送。", ["25:00"]),
        ("5月15日上午10:75召开会议。", ["10:75"]),
        ("定于5月15日（星期五）25：30集合。", ["25：30"]),
        ("请于10:75前到场。", ["10:75"]),
        ("5月15日下午25时30分到场。", ["25时30分"]),
        ("5月15日24:00前报送，次日0:00停机，当日23:59前完成。", []),
        ("按25:75的比例抽取。", []),
        ("比分25:00前锁定胜局。", []),
        ("每人每年25学时，总计25时。", []),
        ("每日30点积分封顶。", []),
        ("按1:80比例制图，误差1:1.5。", []),
    ],
)
def test_times(body: str, expected: list[str]) -> None:
    assert given(check_text_times_exist, body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("具体要求请见附件3。", ["附件3"]),
        ("填写附件 2（一式两份），附件3一并报送。", ["附件2"]),
        ("请填写附件1。", []),
        ("按《关于报送的通知》附件3办理。", []),
        ("按东湖组〔2025〕3号附件2办理。", []),
        ("请见附件2。\n\n附件2：名单", []),
        ("附件：1.推荐表\n\n2.名单\n\n请见附件2。", []),
        ("上传附件3份。", []),
    ],
)
def test_attachments(body: str, expected: list[str]) -> None:
    assert given(check_cited_attachments, body) == expected


def of_none(body: str) -> list[str]:
    """What is told of a notice that lists no attachment."""
    head = HEAD.replace("attachments: [推荐表]\n", "")
    document = read_document(f"{head}{body}\n".encode(), "notices/2026/a.md")
    return [finding.params["given"] for finding in findings_of([check_cited_attachments], document)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("名额分配见附件3。", "附件3"),
        ("请填写《推荐表》（附件1）并盖章。", "附件1"),
        ("具体要求详见附件二。", "附件2"),
        ("按附件1、附件2的格式报送。", "附件1"),
        ("请按附件1-3的要求准备材料。", "附件1"),
        ("各单位职责见附件。", "附件"),
        ("申报材料按照附件格式报送。", "附件"),
        ("名单（见附件）由组织部存档。", "附件"),
        ("请按本通知附件2填写。", "附件2"),
        ("其中附件2须盖章。", "附件2"),
        ("（一）附件2由各支部填写，3月10日前报送。", "附件2"),
        ("| 事项 | 材料 |\n|---|---|\n| 中期检查 | 填写检查表（附件2） |", "附件2"),
        ("填写附件3，纸质版报送组织部。", "附件3"),
        ("登录系统填写附件1并提交。", "附件1"),
    ],
)
def test_attachments_where_none_is_listed(body: str, expected: str) -> None:
    assert of_none(body) == [expected]


@pytest.mark.parametrize(
    "body",
    [
        "名额分配见附件3（另附）。",
        "附件1、附件2随文下发，请填写附件2。",
        "具体见附件1。附件1为纸质，请到组织部领取。",
        "具体见附件2（纸质）。",
        "名单见附件，附件不公开。",
        "请填写附件1。附件请从组织部网站下载。",
        "请填写附件1，附件已发至工作群。",
        "请在办公系统下载附件2并填写。",
        "请填写附件1。\n\n附件1\n\n推荐表\n\n姓名：",
        "请填写附件一。\n\n## 附件一 推荐表\n\n姓名：",
        "请填写附件1和附件2。\n\n附件1：推荐表；附件2：汇总表",
        "请填写附件2。\n\n附：样表（见附件1）；分工（见附件2）",
        "请填写[附件1 推荐表](files/form.docx)。",
        "请填写附件1。\n\n[推荐表](files/form.docx)",
        "名单见附件。\n\n附件\n\n1. 文学院",
        "名单见附件。\n\n附件：（略）",
        "按《关于报送的通知》（东湖组〔2025〕3号）附件2办理，填写原通知附件1、该文附件4、其附件5。",
        "学校方案附件2、上级文件附件3、合同附件1照旧执行。",
        "东湖组〔2025〕3号更正如下：附件2第5行“2025年9月”应为“2025年10月”。",
        "请将材料连同附件一并报送，附件一式两份，附件3份，附件二维码见海报。",
        "提出意见附件的，请压缩为一个附件。",
        "邮件附件不超过10M，以附件形式发送。",
        "附件上传后请核对。",
    ],
)
def test_attachments_that_are_somewhere_else(body: str) -> None:
    assert of_none(body) == []


def test_the_line_that_would_be_right() -> None:
    document = read_document(f"{HEAD}请见附件3。\n".encode(), "notices/2026/a.md")
    [finding] = findings_of([check_cited_attachments], document)
    assert finding.params["right"] == "  - title: 附件3的名称\n    file: files/附件3.docx"
    assert (finding.place.line, finding.place.column) == (12, 3)


@pytest.mark.parametrize(("day", "count"), [("13月5日", 0), ("2026年3月5日", 1)])
def test_no_deadline_is_read_out_of_a_day_that_does_not_exist(day: str, count: int) -> None:
    data = f"{HEAD}请各党总支于{day}前报送统计表。\n".encode()
    bulletin = assemble_documents({"notices/2026/a.md": data}, Register())
    assert len(list(check_deadline_ahead(bulletin))) == count
