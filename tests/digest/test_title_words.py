"""Titles break between words: joined they are the title, and no part of a known word stands alone."""

from __future__ import annotations

import pytest
from bulletin.digest.title_words import cut_title


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("关于做好2026年度党内统计工作的通知", "关于 做好 2026年度 党内统计 工作的 通知"),
        ("关于印发《云溪师范大学党支部工作条例》的通知", "关于 印发 《云溪 师范大学 党支部 工作 条例》的 通知"),
        ("关于推进标准化、规范化建设的实施意见", "关于 推进 标准化、 规范化 建设的 实施意见"),
        ("关于使用OFD格式的通知（试行）", "关于 使用 OFD 格式的 通知 （试行）"),
        ("第三批“先锋岗”", "第三批 “先锋 岗”"),
        ("记共产党员的三尺讲台", "记 共产党员的 三尺 讲台"),
    ],
)
def test_words(title: str, words: str) -> None:
    assert cut_title(title) == tuple(words.split())


def test_names_stay_whole() -> None:
    assert "计算机与信息学院党总支" in cut_title("关于同意计算机与信息学院党总支换届的批复", ["计算机与信息学院党总支"])


@pytest.mark.parametrize(
    "title", ["", "通知", "。", "的", "《", "A B\u3000C", "😀䶮㵯", "关于" * 100, "甲" * 41, "（" * 9]
)
def test_joined_they_are_the_title_whatever_it_is(title: str) -> None:
    words = cut_title(title)
    assert "".join(words) == title
    assert all(words)


def test_no_word_is_longer_than_a_line() -> None:
    """A line of 2号 holds 20 characters; a stretch that no list knows is cut into pairs."""
    assert max(map(len, cut_title("鼋鼍鼗鼢鼬鼯鼷鼹鼾齄龀龃龅龆龇龈龉龊龌龛龠" * 5))) <= 3
