"""What paper has a place of its own for is taken out of the text, and only where it is just that."""

from __future__ import annotations

import json

import pytest
from bulletin.digest.model import Issued, Item, Paragraph, Text
from bulletin.digest.setting import prepare_setting
from printed import notice, proof, words_in


def item(body: str, **header: str) -> Item:
    (found,) = proof({"notices/2026/a.md": notice(body, **header)}).document.items
    return found


@pytest.mark.parametrize("head", ["附件", "附件1", "## 附件", "**附件 1**"])
def test_an_attachment_in_the_text_comes_after_the_signature(head: str) -> None:
    found = item(f"请填表。\n\n{head}\n\n登记表\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |")
    assert words_in(found.body) == "请填表。"
    (annex,) = found.annex
    assert annex.mark in ("附件", "附件1")
    assert annex.title == "登记表"
    assert words_in(annex.body) == "甲乙12"


def test_two_attachments_with_their_titles_in_the_heading() -> None:
    found = item("请填表。\n\n## 附件1：甲表\n\n说明一。\n\n## 附件2：乙表\n\n说明二。")
    assert [(annex.mark, annex.title, words_in(annex.body)) for annex in found.annex] == [
        ("附件1", "甲表", "说明一。"),
        ("附件2", "乙表", "说明二。"),
    ]


def test_a_list_of_attachments_is_not_printed_twice() -> None:
    found = item("请填表。\n\n附件：1. 甲表\n\n2. 乙表", attachments="[甲表, 乙表]")
    assert words_in(found.body) == "请填表。"
    assert found.attachments == ("甲表", "乙表")


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("附件：丙表", ("丙表",)),
        ("附件：1.甲表\n　　　2．乙表；", ("甲表", "乙表")),
        ("附件：1. 甲表 2. 乙表", ("甲表", "乙表")),
        ("附件：1、甲表<br>2、乙表", ("甲表", "乙表")),
        ("附件：\n\n1. 甲表\n2. 乙表", ("甲表", "乙表")),
    ],
)
def test_a_list_of_attachments_stands_in_its_own_form_whoever_has_written_it(
    written: str, names: tuple[str, ...]
) -> None:
    found = item(f"请填表。\n\n{written}", attachments="[另外的表]")
    assert words_in(found.body) == "请填表。"
    assert found.attachments == names


@pytest.mark.parametrize("written", ["附件：1.甲表 3.丙表", "附件：甲表<br>乙表", "附件：[甲表](https://a.edu.cn/)"])
def test_what_is_no_list_of_names_in_order_is_kept_as_the_author_has_it(written: str) -> None:
    found = item(f"请填表。\n\n{written}", attachments="[另外的表]")
    assert words_in(found.body).startswith("请填表。附件：")
    assert found.attachments == ()


def test_a_notice_pasted_whole_with_its_attachments_is_signed_once() -> None:
    body = (
        "请填表。\n\n附件：1.甲表\n\n2.乙表\n\n中共云溪师范大学委员会\n\n2026年3月2日\n\n（联系人：组织部）\n\n"
        "附件1\n\n甲表\n\n说明。\n\n附件2\n\n乙表\n\n说明。\n\n"
        "抄送：校长办公室，工会。\n\n党委办公室　　2026年3月3日印发"
    )
    found = item(body)
    assert words_in(found.body) == "请填表。"
    assert (found.attachments, found.remark) == (("甲表", "乙表"), "联系人：组织部")
    assert [words_in(annex.body) for annex in found.annex] == ["说明。", "说明。"]
    assert found.issued == Issued("党委办公室", "2026年3月3日")
    assert found.cc == ("校长办公室", "工会")


def test_whoever_else_signs_is_kept() -> None:
    assert (
        words_in(item("请填表。\n\n党委组织部\n\n2026年3月5日\n\n附件\n\n甲表").body)
        == "请填表。党委组织部2026年3月5日"
    )
    assert words_in(item("请填表。\n\n党委办公室3月3日印发。").body) == "请填表。党委办公室3月3日印发。"


def test_the_title_of_an_attachment_may_be_long_where_front_matter_names_it() -> None:
    title = f"《党员教育培训工作实施细则（2026年修订）》及其{'、'.join(['有关单位意见采纳情况汇总表'] * 4)}"
    (annex,) = item(f"请看。\n\n附件\n\n{title}\n\n正文。", attachments=f"[{title}]").annex
    assert (annex.title, words_in(annex.body)) == (title, "正文。")


def test_the_title_of_an_attachment_breaks_between_words() -> None:
    title = (
        "《党员教育培训工作实施细则（2026年修订征求意见稿）》及其起草说明、征求意见反馈表和有关单位意见采纳情况汇总表"
    )
    made = prepare_setting({"annex": [{"title": title, "body": []}]})
    lines = json.loads(json.dumps(made))["annex"][0]["title_lines"]
    assert "".join(lines) == title
    assert not [line for line in lines if line.endswith(("培", "征", "求", "意", "征求意", "反"))]


def test_a_remark_leaves_the_text_and_other_brackets_do_not() -> None:
    assert item("请报送。\n\n（此件公开发布）").remark == "此件公开发布"
    kept = item("请报送。\n\n（以上事项请一并落实）")
    assert kept.remark == ""
    assert kept.body[-1] == Paragraph((Text("（以上事项请一并落实）"),))


def test_what_the_header_says_is_not_printed_again() -> None:
    body = "各党总支：\n\n请报送。\n\n中共云溪师范大学委员会\n\n2026年3月2日"
    assert words_in(item(body).body) == "请报送。"


def test_an_annex_at_the_very_beginning_is_text() -> None:
    assert item("附件\n\n登记表").annex == ()


def test_a_footnote_in_a_title_or_a_remark_is_not_lost() -> None:
    note = "\n\n[^1]: 注文。\n"
    titled = item(f"请填表。\n\n附件\n\n## 登记表[^1]\n\n说明。{note}")
    (annex,) = titled.annex
    assert annex.title == ""
    assert words_in(annex.body) == "登记表注文。说明。"
    assert words_in(item(f"请报送。\n\n（此件公开发布[^1]）{note}").body) == "请报送。（此件公开发布注文。）"
    assert words_in(item(f"请填表。\n\n附件：甲表[^1]{note}", attachments="[甲表]").body) == "请填表。附件：甲表注文。"


def test_what_follows_the_list_of_attachments_is_not_lost() -> None:
    for rest in ("| 甲 | 乙 |\n|--|--|\n| 1 | 2 |", "```\n甲乙12\n```"):
        assert words_in(item(f"请填表。\n\n附件：丙表\n\n{rest}", attachments="[丙表]").body).endswith(
            "附件：丙表甲乙12"
        )
