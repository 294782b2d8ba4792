"""A notice that came as a mail and was copied into a text: its subject, its text, what was sent along."""

from __future__ import annotations

import pytest
from bulletin.intake import Draft, take_in

TEXT = "各党总支：\n\n请于3月16日前报送名单。\n\n组织部\n2026年3月9日\n"
TITLE = "关于报送党员名单的通知"


def draft(text: str) -> Draft:
    result = take_in(text.encode(), "邮件.txt")
    assert isinstance(result, Draft), result
    return result


def body_of(result: Draft) -> list[str]:
    return [line for line in result.markdown.split("---\n", 2)[2].split("\n") if line]


@pytest.mark.parametrize(
    "head",
    [
        f"发件人: 组织部 <a@example.org>\n发送时间: 2026年3月9日 16:20\n收件人: 各党总支\n抄送: 纪委\n主题: {TITLE}",
        f"发件人：组织部\n\n收件人：各党总支\n\n主题：{TITLE}",
        f"-----原始邮件-----\n发件人：甲\n日期：2026-03-09\n收件人：乙\n主题：转发：{TITLE}",
        f"From: a@example.org\nDate: Mon, 9 Mar 2026\nTo: b@example.org\nSubject: Fwd: Re: {TITLE}",
        f"主题: 回复: 转发: {TITLE}\n寄件人: 甲\n收件人: 乙",
        f"---------- Forwarded message ---------\nFrom: 甲\nDate: 2026\nSubject: {TITLE}\nTo: 乙",
    ],
)
def test_who_wrote_to_whom_is_left_out_and_the_subject_is_the_title(head: str) -> None:
    result = draft(f"{head}\n\n{TEXT}")
    assert result.fields["title"] == TITLE
    assert result.fields["recipients"] == ["各党总支"]
    assert "cc" not in result.fields
    assert body_of(result) == ["请于3月16日前报送名单。"]
    assert [loss.weight for loss in result.losses if loss.code == "mail-head-left-out"] == ["look"]


def test_what_was_sent_along_is_an_attachment() -> None:
    result = draft(f"发件人：甲\n收件人：乙\n主题：{TITLE}\n附件：汇总表.xlsx\n\n{TEXT}")
    assert result.fields["attachments"] == ["汇总表"]


def test_subject_that_the_text_says_again_is_there_once() -> None:
    result = draft(f"发件人：甲\n收件人：乙\n主题：{TITLE}\n\n{TITLE}\n\n{TEXT}")
    assert result.fields["title"] == TITLE
    assert body_of(result) == ["请于3月16日前报送名单。"]


@pytest.mark.parametrize(
    "head",
    [
        "时间：3月9日\n地点：礼堂\n主题：学习",
        "主题：学习\n日期：3月9日\n附注：安排表",
        "发件人：甲\n收件人：乙",
        "收件人：乙\n主题：学习\n时间：3月9日",
        "会议主题：学习\n发送时间：3月9日\n收件人：乙",
        "请注意：\n发件人：甲\n收件人：乙\n主题：学习",
    ],
)
def test_other_labels_are_no_mail(head: str) -> None:
    result = draft(f"{TITLE}\n\n各党总支：\n\n{head}\n\n组织部\n\n2026年3月9日\n")
    assert [line for line in head.split("\n") if line not in result.markdown] == []
    result = draft(f"{head}\n\n{TEXT}")
    assert "mail-head-left-out" not in {loss.code for loss in result.losses}


def test_marks_of_a_quoted_mail() -> None:
    quoted = "\n".join(f"> {line}".rstrip() for line in f"{TITLE}\n\n{TEXT}".split("\n"))
    result = draft(quoted)
    assert result.fields["recipients"] == ["各党总支"]
    assert body_of(result) == ["请于3月16日前报送名单。"]
    assert "\\> 60分" in draft(f"{TITLE}\n\n各党总支：\n\n及格：\n\n> 60分\n\n组织部\n\n2026年3月9日").markdown
