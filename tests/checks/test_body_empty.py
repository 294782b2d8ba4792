"""What is a body: words, a picture, a code block; a comment that nobody sees is none."""

from __future__ import annotations

import pytest
from bulletin.checks.body_empty import check_body_empty
from bulletin.read.document import read_document
from checked import findings_of

HEAD = "---\ntitle: 关于报名的通知\ndoc_no: 云溪师委〔2026〕7号\nissuer: 党委办公室\ndate: 2026-03-02\n---\n\n"


def is_empty(body: str) -> bool:
    document = read_document(f"{HEAD}{body}\n".encode(), "notices/2026/a.md")
    return bool(findings_of([check_body_empty], document))


@pytest.mark.parametrize(
    "body",
    [
        "",
        "\u3000\u3000\n\n\u200b",
        "<!-- 正文待补 -->",
        "<!--\n各党总支应于3月20日前报送。\n\n另行通知。\n-->",
        "<!-- 甲 -->\n\n  <!-- 乙\n-->\n\n---",
        "<!-- ![图](a.png) -->",
        "<p></p>\n\n<br>\n\n&nbsp;",
        "---\n\n***\n\n#",
        "[1]: https://www.example.edu.cn/",
        "[//]: # (待补)",
        "```\n```",
        "| | |\n|---|---|\n| | |",
        "……",
    ],
)
def test_nothing_to_read(body: str) -> None:
    assert is_empty(body)


@pytest.mark.parametrize(
    "body",
    [
        "略",
        "各党总支应于3月20日前报送。",
        "<!-- 注 -->\n正文",
        "<!--\n注\n-->正文",
        "正文<!-- 注 -->",
        "![](a.png)",
        "![流程图](a.png)",
        '<img src="a.png">',
        "```\n代码\n```",
        "# 标题",
        "| 甲 |\n|---|\n| 乙 |",
        "[^1]: 脚注",
        "[附件](a.pdf)",
        "<p>字</p>",
        "<!-- 没有写完的注释，页面上会照样显示",
        "3",
    ],
)
def test_something_to_read(body: str) -> None:
    assert not is_empty(body)
