"""What stands behind ` #`: words that YAML would drop without a word are kept, and the editor is told; remarks stay."""

from __future__ import annotations

import pytest
from bulletin.read.front_matter import read_front_matter
from bulletin.read.remarks import keep_words

FREE = {"title", "summary"}

WORDS = {
    "title: 关于C #课程的通知": 'title: "关于C #课程的通知"',
    "title: 关于 #1 楼停水的通知": 'title: "关于 #1 楼停水的通知"',
    "title: 关于 # 1 楼停水的通知": 'title: "关于 # 1 楼停水的通知"',
    "title: 迎新晚会 # 2 号演播厅的通知": 'title: "迎新晚会 # 2 号演播厅的通知"',
    "title: #关于停水的通知": 'title: "#关于停水的通知"',
    "title: 关于“C #课程”的通知": 'title: "关于“C #课程”的通知"',
    'title: 关于"C #课程"的通知': "title: '关于\"C #课程\"的通知'",
    "title: 3 #楼停水通知": 'title: "3 #楼停水通知"',
    "title: 关于C #课程（试行）的通知 # 备注": 'title: "关于C #课程（试行）的通知 # 备注"',
    "issuer: 后勤处 #2 办": 'issuer: "后勤处 #2 办"',
    "  subject: 示例 #2班同学": '  subject: "示例 #2班同学"',
    "  - 关于 #1 楼停水安排表": '  - "关于 #1 楼停水安排表"',
    "- #1 楼停水安排表": '- "#1 楼停水安排表"',
    "  - title: 表 #2": '  - title: "表 #2"',
    "recipients: [各党总支, 理学院 #1支部]": 'recipients: [各党总支, "理学院 #1支部"]',
    "recipients: [理学院 #1支部, 各党总支] # 备注": 'recipients: ["理学院 #1支部", 各党总支] # 备注',
    "recipients: [各党总支, 理学院 # 1支部]": 'recipients: [各党总支, "理学院 # 1支部"]',
    "attachments: [{title: 表 #2, file: files/b.csv}]": 'attachments: [{title: "表 #2", file: files/b.csv}]',
    "  - {title: 表 #2}": '  - {title: "表 #2"}',
    "events: {迎新 #1: 2026-08-01}": 'events: {"迎新 #1": 2026-08-01}',
    "  迎新 #1: 2026-08-01": '  "迎新 #1": 2026-08-01',
}
REMARKS = [
    "title: 关于开展档案自查的通知   # 定稿",
    "标题: 学生请假办法（试行） # 二稿",
    "summary: 入党以来一直在一线。 # 待核",
    "# 这一行是备注",
    "   # 这一行也是 #1",
    "date: 2026-03-02 #备注",
    "date: 2026年3月2日 # 备注",
    "due: 2026-03-02T17:00 #下班",
    "type: notice #通知",
    "doc_no: 云溪师委〔2026〕7号 #补发",
    "title: '关于C #课程的通知'",
    'title: "关于停水的通知" #备注',
    "recipients: [各党总支, 各支部] # 以文件为准",
    'recipients: ["理学院 #1支部", 各支部] #以文件为准',
    "recipients: [各党总支, # 以下是机关",
    "issuer: 后勤处 # 以后改",
    "  - 各党总支 # 备注",
    "  - 各党总支 # 备注: 甲",
    "recipients: # 一行一个",
    "recipients: #",
    "cc: ## 抄送",
    "  - file: files/1 楼.csv #备注",
    "rrule: FREQ=MONTHLY;BYMONTHDAY=10 #每月",
    "title: 关于C#课程的通知",
    "title: 关于C＃课程的通知",
    "summary: | #备注",
    "obligations: #任务",
]


@pytest.mark.parametrize("line", WORDS)
def test_words_are_kept(line: str) -> None:
    assert keep_words(line, FREE) == WORDS[line]
    assert keep_words(WORDS[line], FREE) == WORDS[line]


@pytest.mark.parametrize("line", REMARKS)
def test_remarks_are_let_be(line: str) -> None:
    assert keep_words(line, FREE) == line


def told(*lines: str) -> tuple[object, list[tuple[str, int]]]:
    block = read_front_matter("\n".join(["---", *lines, "---", ""]), "notices/2026/a.md")
    return block.values, [(finding.code, finding.place.line) for finding in block.findings]


def test_every_one_is_told_and_nothing_is_lost() -> None:
    values, codes = told("title: 关于C #课程的通知", "cc:", "  - 甲 #1 处", "  - 乙 # 备注", "date: 2026-03-02 # 备注")
    assert values == {"title": "关于C #课程的通知", "cc": ["甲 #1 处", "乙"], "date": "2026-03-02"}
    assert codes == [("front-matter-hash", 2), ("front-matter-hash", 4)]


def test_a_list_over_several_lines() -> None:
    values, codes = told("cc: [甲, # 机关", "  乙 #1 处, 丙, # 学院", "  丁 #2 处]")
    assert values == {"cc": ["甲", "乙 #1 处", "丙", "丁 #2 处"]}
    assert codes == [("front-matter-hash", 3), ("front-matter-hash", 4)]


def test_a_value_that_goes_on_below() -> None:
    values, codes = told("summary: 入党以来", "  一直在 #1 楼值班")
    assert values == {"summary": "入党以来 一直在#1 楼值班"}
    assert codes == [("front-matter-hash", 3)]


@pytest.mark.parametrize("mark", ["|", ">", "|-"])
def test_a_text_of_many_lines_has_no_remarks(mark: str) -> None:
    values, codes = told(f"summary: {mark}", "  一直在 #1 楼值班")
    assert "一直在 #1 楼值班" in str(values)
    assert codes == []


def test_what_stands_below_belongs_to_the_line() -> None:
    values, codes = told("title: 关于停水的通知", "cc: #1 是先送的", "  - 甲", "events: #2", "  开学: 2026-03-01")
    assert values == {"title": "关于停水的通知", "cc": ["甲"], "events": {"开学": "2026-03-01"}}
    assert codes == []
