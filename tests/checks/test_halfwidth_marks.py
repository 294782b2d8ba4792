"""Half-width marks in Chinese prose: the line shown as right has all of them right, and touches nothing else."""

from __future__ import annotations

import pytest
from bulletin.checks.text.halfwidth_marks import check_halfwidth_marks
from bulletin.read.document import read_document
from checked import findings_of


def right_lines(body: str) -> list[str]:
    document = read_document(f"---\ntitle: 关于甲的通知\n---\n\n{body}\n".encode(), "notices/2026/a.md")
    return [finding.params["right"] for finding in findings_of([check_halfwidth_marks], document)]


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("值班室短号60215,请及时联系。", "值班室短号60215，请及时联系。"),
        ("请安装WPS;再打开文件。", "请安装WPS；再打开文件。"),
        ('请各单位报送"推荐表"。', "请各单位报送“推荐表”。"),
        ('请各党支部报送"推荐表";逾期不候!', "请各党支部报送“推荐表”；逾期不候！"),
        ('"两学一做"学习教育,"三会一课"制度。', "“两学一做”学习教育，“三会一课”制度。"),
        ('举办"AI+教育"论坛。', "举办“AI+教育”论坛。"),
        ("时间3:00,地点:明德楼(101室).", "时间3:00，地点：明德楼（101室）。"),
        ("比分为3:2,甲队胜。", "比分为3:2，甲队胜。"),
        ("联系人:张三,邮箱:a@b.cn,请来信。", "联系人：张三，邮箱：a@b.cn，请来信。"),
        ("按1:1.5配比,约3,000元,不超预算。", "按1:1.5配比，约3,000元，不超预算。"),
        ('他说"好".', "他说“好”。"),
        ("负责人填写,(公章)盖在右下角。", "负责人填写，（公章）盖在右下角。"),
    ],
)
def test_all_marks_of_the_line_are_right(line: str, right: str) -> None:
    assert right_lines(line) == [right]
    assert right_lines(right) == []


@pytest.mark.parametrize(
    "line",
    [
        "见 https://x.cn/a?b=1,2;c 或者 https://x.cn/?q,w 。",
        '购15"屏幕和17"屏幕各一块。',
        'Use "test", then go: it is ok.',
        "上午8:30开始，共3,000人，完成1.5倍，版本2.0。",
        "a,b,c三项。",
        'title = "关于甲的通知"',
    ],
)
def test_what_is_no_chinese_mark(line: str) -> None:
    assert right_lines(line) == []
