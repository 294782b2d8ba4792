"""Titles are broken between words, in a 梯形 or a 菱形 wherever the words allow it, and never lose a character."""

from __future__ import annotations

import re

import pytest
from bulletin.digest.title_lines import MOST, balance_title, fill_lines, width_of
from hypothesis import example, given
from hypothesis import strategies as st

LETTERS = "关于开展基层党支部检查工作的通知、《》（）2026aW "
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=9), min_size=1, max_size=40)


@given(WORDS)
def test_nothing_is_lost_and_no_line_is_too_long(words: list[str]) -> None:
    lines = balance_title(words)
    assert "".join(lines) == "".join(words)
    assert all(width_of(line) <= MOST + 0.001 for line in lines)


@example(["0、、、、、、、、", "、000、、", "、00、、W", "0、、"])
@given(WORDS)
def test_no_word_is_broken(words: list[str]) -> None:
    ends, length = {0}, 0
    for word in words:
        length += len(word)
        ends.add(length)
    for lines in (balance_title(words), fill_lines(words, 25.5)):
        length = 0
        for line in lines:
            length += len(line)
            assert length in ends


@given(WORDS)
def test_in_a_list_nothing_is_lost_and_no_line_is_too_long(words: list[str]) -> None:
    lines = fill_lines(words, 25.5)
    assert "".join(lines) == "".join(words)
    assert all(width_of(line) <= 25.501 for line in lines)


@pytest.mark.parametrize(
    "words",
    [
        "关于 2026年 “ 云溪 先锋 ” 先进典型 拟定 名单 的 公示",
        "关于 开展 “ 清朗 校园 ” 网络 环境 专项 整治 活动 的 通知",
        "关于 印发 《 党费 管理 办法 》 的 通知",
        "关于 组织 各 基层 党支部 参加 “ 一线 党旗 红 ” 主题 征文 活动 的 通知",
    ],
)
def test_a_short_name_in_quotes_is_whole(words: str) -> None:
    name = re.search("[“《].*[”》]", words.replace(" ", ""))
    assert name
    for most in (10.0, 12.0, 15.0, MOST):
        for lines in (balance_title(words.split(), most), fill_lines(words.split(), most)):
            assert "".join(lines) == words.replace(" ", "")
            if width_of(name[0]) <= most:
                assert any(name[0] in line for line in lines), lines


def test_a_long_title_in_quotes_is_broken_between_its_words() -> None:
    words = "关于 学习 贯彻 《 中国 共产党 普通 高等学校 基层 组织 工作 条例 实施 细则 （ 试行 ） 》 的 通知".split()
    lines = balance_title(words)
    assert len(lines) == 2
    assert all(width_of(line) <= MOST for line in lines)


def test_in_a_list_lines_are_full_and_the_last_is_no_rest() -> None:
    words = "关于 做好 2026级 新生 党员 组织关系 接收 和 材料 核查 工作的 通知".split()
    assert fill_lines(words, 25.5) == ("关于做好2026级新生党员组织关系接收和材料核查", "工作的通知")
    assert fill_lines(words[-2:], 25.5) == ("工作的通知",)


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("关于 召开 会议 的 通知", ["关于召开会议的通知"]),
        (
            "关于 做好 2026年 党员 发展 对象 集中 培训 有关 工作 的 通知",
            None,
        ),
        ("云溪师范大学 关于 表彰 先进 基层 党组织 、 优秀 共产党员 和 优秀 党务工作者 的 决定", None),
    ],
)
def test_lines_of_titles(words: str, lines: list[str] | None) -> None:
    made = list(balance_title(words.split()))
    if lines is not None:
        assert made == lines
    widths = [width_of(line) for line in made]
    assert min(widths) >= 4
    assert all(not line.startswith(("的", "、", "）", "》")) for line in made)
    assert all(not line.endswith(("《", "（")) for line in made)


def test_a_word_wider_than_a_line_is_cut() -> None:
    lines = balance_title(["关于", "x" * 90, "的", "通知"])
    assert "".join(lines) == "关于" + "x" * 90 + "的通知"
    assert all(width_of(line) <= MOST for line in lines)


def test_a_long_title_is_quick_and_in_shape() -> None:
    lines = balance_title([word for _ in range(10) for word in ("进一步", "加强", "和", "思想政治", "实践", "活动月")])
    widths = [width_of(line) for line in lines]
    peak = widths.index(max(widths))
    assert widths[: peak + 1] == sorted(set(widths[: peak + 1]))
    assert widths[peak:] == sorted(set(widths[peak:]), reverse=True)


def test_no_words_no_lines() -> None:
    assert balance_title([]) == ()
    assert balance_title(["", ""]) == ()


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (
            "把 论文写 在 田埂上， 把 党旗 插 在 山坡上， 把 课堂 搬 到 车间里 ——记 旅游 学院 驻村 工作队的 三年",
            ["把论文写在田埂上，", "把党旗插在山坡上，把课堂搬到车间里", "——记旅游学院驻村工作队的三年"],
        ),
        (
            "守护 校园 平安的 三十年 又 三个月 ——记 保卫处 党支部书记 冉清越",
            ["守护校园平安的三十年又三个月", "——记保卫处党支部书记冉清越"],
        ),
        (
            "从 “要我学” 到 “我要学”： 学院 学生 党支部的 一次 转身",
            ["从“要我学”到“我要学”：", "学院学生党支部的一次转身"],
        ),
        ("坚守 ——记 冉清越", ["坚守——记冉清越"]),
        ("关于 推荐 评选 表彰 和 庆祝 建党 105周年 系列 活动的 通知", None),
    ],
)
def test_lines_end_where_clauses_do_and_a_subtitle_begins_one(words: str, lines: list[str] | None) -> None:
    made = list(balance_title(words.split()))
    assert made == (lines or made)
    assert not any(line.endswith(("——", "和")) for line in made)
