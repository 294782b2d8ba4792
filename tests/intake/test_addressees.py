"""主送机关 on several lines: put together where it is clear, left with a word where it is not, never half of it."""

from __future__ import annotations

import pytest
from bulletin.intake import Draft, take_in
from word_files import p, run, word

HEAD = ("中共云溪师范大学委员会组织部文件", "云溪师组〔2026〕30号", "关于开展党员、干部轮训的通知")
FOOT = ("现将有关事项通知如下。", "请于3月9日前报名。", "中共云溪师范大学委员会组织部", "2026年3月2日")
BREAK = "</w:t><w:br/><w:t>"


def as_text(lines: list[str]) -> tuple[str, bytes]:
    return "a.txt", "\n\n".join((*HEAD, "\n".join(lines), *FOOT)).encode()


def as_text_apart(lines: list[str]) -> tuple[str, bytes]:
    return "a.txt", "\n\n".join((*HEAD, *lines, *FOOT)).encode()


def as_page(lines: list[str]) -> tuple[str, bytes]:
    paragraphs = "".join(f"<p>{words}</p>" for words in (*HEAD, "<br>".join(lines), *FOOT))
    return "a.html", f"<html><body>{paragraphs}</body></html>".encode()


def as_word(lines: list[str]) -> tuple[str, bytes]:
    return "a.docx", word(*map(p, (*HEAD, *lines, *FOOT)), with_frame=False)


def as_word_with_break(lines: list[str]) -> tuple[str, bytes]:
    return "a.docx", word(*map(p, HEAD), p(run(BREAK.join(lines))), *map(p, FOOT), with_frame=False)


@pytest.mark.parametrize("form", [as_text, as_text_apart, as_page, as_word, as_word_with_break])
@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("各二级党委、各党总支、各直属党支|部，机关各部门：", "各二级党委 各党总支 各直属党支部 机关各部门"),
        ("各二级党委、各党总支、各直属党支|部：", "各二级党委 各党总支 各直属党支部"),
        ("各学院党委、各分工会、|各直属单|位：", "各学院党委 各分工会 各直属单位"),
        ("各二级党委|各党总支|机关各部门：", "各二级党委 各党总支 机关各部门"),
        ("全体教师、学生党员、入党积极|分子：", "全体教师 学生党员 入党积极分子"),
        ("教务处、学生处、后勤|处，各学院：", "教务处 学生处 后勤处 各学院"),
        ("各党总支：", "各党总支"),
        ("学院、机关各部门：", "学院 机关各部门"),
    ],
)
def test_names_on_several_lines(form: object, words: str, names: str) -> None:
    assert callable(form)
    name, data = form(words.split("|"))
    result = take_in(data, name)
    assert isinstance(result, Draft)
    assert result.fields["recipients"] == names.split()
    assert result.fields["title"] == HEAD[2]
    assert result.markdown.split("---\n")[2].split() == list(FOOT[:2])
    told = [loss.code for loss in result.losses if loss.code.startswith("recipients")]
    assert told == (["recipients-joined"] if "|" in words else [])


def test_half_of_a_name_without_the_other_half_is_told() -> None:
    name, data = as_text_apart(["甲乙丙丁戊己", "部，机关各部门："])
    result = take_in(data, name)
    assert isinstance(result, Draft)
    assert "recipients" not in result.fields
    assert "甲乙丙丁戊己\n\n部，机关各部门：" in result.markdown
    assert [loss.params["reason"] for loss in result.losses] == ["reason-recipients-cut"]


@pytest.mark.parametrize(
    "above",
    [
        "中共云溪师范大学委员会组织部、宣传部文件",
        "关于做好党委、总支、支部工作的意见",
        "2026年3月2日",
        "云溪师组〔2026〕30号",
        "请各学院、各部门于3月9日前报名",
    ],
)
def test_other_lines_above_are_no_names(above: str) -> None:
    result = take_in("\n\n".join((above, "各党总支：", *FOOT)).encode(), "a.txt")
    assert isinstance(result, Draft)
    assert result.fields["recipients"] == ["各党总支"]
