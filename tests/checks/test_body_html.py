"""What the pages will not show is reported, and what they show is not."""

from __future__ import annotations

import nh3
import pytest
from bulletin.checks.body_html import FORBIDDEN_TAGS, check_body_html
from bulletin.finding import Finding
from bulletin.index import build_index
from bulletin.read.document import read_document
from bulletin.register import Register
from bulletin.render.safety import sanitise_html
from patience import within_patience


def findings_on(body: str) -> list[Finding]:
    document = read_document(f"---\ntitle: 甲\n---\n{body}\n".encode(), "notices/2026/a.md")
    return list(check_body_html(build_index([document], {}, Register())))


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        "<SCRIPT src=//example.org/x.js></SCRIPT>",
        "<script",
        "<svg/onload=alert(1)>",
        "<b onclick='alert(1)'>甲</b>",
        '<img src="a.png"onerror="alert(1)">',
        "<a href='javascript:alert(1)'>甲</a>",
        '<a href="java\tscript:alert(1)">甲</a>',
        "<a href=&#106;avascript:alert(1)>甲</a>",
        "[甲](javascript:alert(1))",
        "[甲](<javascript:alert(1)>)",
        "[甲](JaVaScRiPt:alert(1))",
        "[甲](data:text/html;base64,PHNjcmlwdD4=)",
        "[甲]: vbscript:x\n",
        "<javascript:alert(1)>",
        "<iframe src='a.html'></iframe>",
        "<style>*{display:none}</style>",
        "<form action='x'><input></form>",
        "`代码` <object data='x'></object>",
    ],
)
def test_reported(body: str) -> None:
    assert findings_on(body), body
    assert all(finding.place.line == 4 for finding in findings_on(body))


@pytest.mark.parametrize(
    "body",
    [
        "<b>粗体</b><br><sup>1</sup>",
        "人数<10，时间>3天",
        "`<script>`",
        "```\n<script>\n```",
        "<!-- <script> -->",
        "[甲](files/a.xlsx)",
        "[甲](https://www.example.edu/)",
        "联系人：张三，javascript 是一种语言",
        "<table><tr><td>甲</td></tr></table>",
        "onclick=1",
    ],
)
def test_not_reported(body: str) -> None:
    assert findings_on(body) == []


@pytest.mark.parametrize("tag", sorted(FORBIDDEN_TAGS))
def test_what_is_reported_is_not_shown(tag: str) -> None:
    """The rule and the cleaner of the pages agree."""
    assert f"<{tag}" not in sanitise_html(f"<p>甲</p><{tag}>乙</{tag}>")
    assert nh3.is_html(f"<{tag}>")


@pytest.mark.parametrize("mark", ["<a ", "<a '", '<a "', "](", "`", "<!--", "[a]: "])
def test_a_long_row_of_marks_costs_no_more_than_its_length(mark: str) -> None:
    with within_patience():
        findings_on(mark * 20_000)
