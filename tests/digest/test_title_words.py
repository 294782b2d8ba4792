"""Titles break between words: joined they are the title, and no part of a known word stands alone."""

from __future__ import annotations

import pytest
from bulletin.digest.title_words import cut_title, names_of


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("关于做好2026年度党内统计工作的通知", "关于 做好 2026年度 党内统计 工作的 通知"),
        ("关于印发《云溪师范大学党支部工作条例》的通知", "关于 印发 《云溪 师范大学 党支部 工作 条例》的 通知"),
        ("关于推进标准化、规范化建设的实施意见", "关于 推进 标准化、 规范化 建设的 实施意见"),
        ("关于使用OFD格式的通知（试行）", "关于 使用 OFD 格式的 通知 （试行）"),
        ("第三批“先锋岗”", "第三批 “先锋岗”"),
        ("记共产党员的三尺讲台", "记 共产党员的 三尺 讲台"),
        ("关于第一学期学习的通知", "关于 第一学期 学习的 通知"),
        ("2025—2026学年第二学期", "2025—2026学年 第二学期"),
        ("关于报送1—6月情况的通知", "关于 报送 1—6月 情况的 通知"),
        ("庆祝建党105周年系列活动", "庆祝 建党 105周年 系列 活动"),
        ("党的二十届四中全会精神", "党的 二十届 四中全会 精神"),
        ("学习宣传党的二十大精神", "学习 宣传 党的 二十大 精神"),
        ("十大学生社团评选", "十 大学生 社团 评选"),
        ("二〇二六年度工作要点", "二〇二六年度 工作要点"),
        ("三百六十五个夜晚", "三百六十五个 夜晚"),
        ("2026年第三季度", "2026年 第三季度"),
        ("2026年级学生", "2026年级 学生"),
        ("学习习近平总书记重要讲话精神", "学习 习近平总书记 重要讲话精神"),
        ("坚守三十年——记保卫处党支部", "坚守 三十年 ——记 保卫处 党支部"),
        ("一条路—一盏灯", "一条路— 一盏灯"),
    ],
)
def test_words(title: str, words: str) -> None:
    assert cut_title(title) == tuple(words.split())


def test_names_stay_whole() -> None:
    assert "计算机与信息学院党总支" in cut_title("关于同意计算机与信息学院党总支换届的批复", ["计算机与信息学院党总支"])


@pytest.mark.parametrize(
    ("office", "names"),
    [
        ("中共云溪师范大学委员会", {"中共云溪师范大学委员会", "云溪师范大学"}),
        ("中国共产党云溪师范大学委员会组织部", {"中国共产党云溪师范大学委员会组织部", "云溪师范大学"}),
        ("中共云溪师范大学文学院总支部委员会", {"中共云溪师范大学文学院总支部委员会", "云溪师范大学文学院"}),
        ("中共云溪市委", {"中共云溪市委"}),
        ("党委组织部", {"党委组织部"}),
    ],
)
def test_the_name_of_a_committee_tells_that_of_its_body(office: str, names: set[str]) -> None:
    assert names_of([office]) == names


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
