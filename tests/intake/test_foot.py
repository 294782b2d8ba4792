"""What stands at the end of a paper: who signs, files that a page offers, the text issued with it, and strays."""

from __future__ import annotations

import pytest
from bulletin.intake import Draft, take_in

HEAD = "关于做好学习工作的通知\n\n各支部：\n\n请于9月1日前完成学习。\n\n"
DATE = "2026年8月20日"


def draft(foot: str, head: str = HEAD) -> Draft:
    result = take_in(f"{head}{foot}\n".encode(), "通知.txt")
    assert isinstance(result, Draft), result
    return result


def body_of(result: Draft) -> list[str]:
    return [line for line in result.markdown.split("---\n", 2)[2].split("\n") if line][1:]


def told(result: Draft) -> list[str]:
    return [loss.code for loss in result.losses]


def why_empty(result: Draft) -> dict[str, str]:
    return {loss.params["key"]: loss.params["reason"] for loss in result.losses if loss.code == "field-left-empty"}


@pytest.mark.parametrize(
    "issued",
    [
        ["第一章 总则", "第一条 为规范工作，制定本办法。", "第二章 附则", "第二条 本办法自印发之日起施行。"],
        ["学生手册", "目录", "第一条 为规范学生工作，制定本手册。"],
        ["一、总则", "各支部每月学习不少于一次，并做好记录。"],
        ["评分标准", "甲等", "乙等", "以上由各支部书记在会上当场公布。"],
        ["（试行）", "为加强学习，制定本办法，请遵照执行。", "附则", "本办法由组织部负责解释，自印发之日起施行。"],
        ["各高校党委：", "请于4月1日前报送方案。", "省委教育工委", "2026年2月20日"],
        ["请遵照执行。", "联系人：甲"],
        ["考核办法", "组织部", "请各支部对照下面的条目认真自查自评。"],
    ],
)
def test_short_lines_of_a_text_that_is_issued_with_the_notice_stay(issued: list[str]) -> None:
    result = draft("\n\n".join(["组织部", DATE, *issued]))
    assert body_of(result) == issued
    assert told(result).count("text-after-signature") == 1


@pytest.mark.parametrize("stray", ["返回", "第一页", "END", "扫码", "校对章", "热门文章"])
def test_short_lines_at_the_end_of_all_are_strays(stray: str) -> None:
    result = draft(f"组织部\n\n{DATE}\n\n{stray}")
    assert body_of(result) == []
    result = draft(f"组织部\n\n{DATE}\n\n请各支部把本通知转发到每一名党员。\n\n{stray}")
    assert body_of(result) == ["请各支部把本通知转发到每一名党员。"]


def test_imprint_is_no_text_that_makes_the_line_above_one() -> None:
    result = draft(f"组织部\n\n{DATE}\n\n某行\n\n抄送：校长办公室、纪委办公室。\n\n党委办公室2026年8月21日印发")
    assert body_of(result) == []
    assert result.fields["cc"] == ["校长办公室", "纪委办公室"]


@pytest.mark.parametrize("name", ["团委", "党委", "纪委", "工会", "党办", "校办", "团总支", "校团委", "党校"])
def test_offices_of_two_characters(name: str) -> None:
    assert draft(f"{name}\n\n{DATE}").fields["issuer"] == name


@pytest.mark.parametrize("name", ["全部", "各委", "大办", "此致", "甲乙", "敬礼"])
def test_two_characters_that_are_no_office(name: str) -> None:
    assert "issuer" not in draft(f"{name}\n\n{DATE}").fields


@pytest.mark.parametrize(
    ("line", "issuer"),
    [
        ("云溪师范大学教务处（盖章）", "云溪师范大学教务处"),
        ("教务处(公章)", "教务处"),
        ("计算机学院党总支（印章）", "计算机学院党总支"),
        ("团委（章）", "团委"),
        ("组织部（签章）", "组织部"),
        ("党校（印）", "党校"),
        ("附属中学（东校区）", "附属中学（东校区）"),
        ("学生工作部（处）", "学生工作部（处）"),
        ("教务处（筹）", None),
        ("辩论赛组委会（盖章）", "辩论赛组委会"),
    ],
)
def test_place_of_the_seal_is_no_part_of_the_name(line: str, issuer: str | None) -> None:
    assert draft(f"{line}\n\n{DATE}").fields.get("issuer") == issuer


@pytest.mark.parametrize("line", ["党委组织部、党校", "组织部　宣传部", "教务处 学生处", "团委、学生处（盖章）"])
def test_offices_in_one_line_are_several(line: str) -> None:
    assert why_empty(draft(f"{line}\n\n{DATE}"))["发文机关"] == "reason-several-issuers"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("附件【汇总表.xlsx】已下载12次", ["汇总表"]),
        ("附件【附件1：汇总表.xls】已下载次", ["汇总表"]),
        ("附件【汇总表.xls】已下载3次附件【名册.doc】已下载4次", ["汇总表", "名册"]),
        ("附件：汇总表.docx", ["汇总表"]),
        ("附件2：2026年汇总表.pdf", ["2026年汇总表"]),
        ("汇总表.rar（下载次数：3）", ["汇总表"]),
        ("附件下载：汇总表.ZIP", ["汇总表"]),
    ],
)
def test_files_that_a_page_offers_are_attachments(line: str, names: list[str]) -> None:
    result = draft(f"组织部\n\n{DATE}\n\n{line}")
    assert result.fields["attachments"] == names
    assert body_of(result) == []


@pytest.mark.parametrize(
    "line",
    [
        "请把汇总表.xlsx发到信箱，不要漏报。",
        "表格见汇总表.xlsx，请填写。",
        "附件内容由组织部另行发给各支部书记。",
        "登录www.example.edu.cn下载有关的各种表格。",
        "文件名为“支部名称.docx”，请勿改动。",
        "汇总表.xlsx和名册.docx请一并报送到组织部",
    ],
)
def test_sentences_that_name_a_file_stay(line: str) -> None:
    result = draft(f"组织部\n\n{DATE}\n\n{line}")
    assert body_of(result) == [line]
    assert "attachments" not in result.fields


def test_a_file_that_the_text_has_named_is_there_once() -> None:
    result = draft(f"附件：1.汇总表\n\n2.名册\n\n组织部\n\n{DATE}\n\n附件【汇总表.xls】\n\n附件【章程.doc】")
    assert result.fields["attachments"] == ["汇总表", "名册", "章程"]


@pytest.mark.parametrize("title", ["关于征集校训释义的启事", "校团委关于开展植树活动的号召", "关于寻找校友的广告"])
def test_a_title_of_another_kind_is_told(title: str) -> None:
    result = draft(f"组织部\n\n{DATE}", f"{title}\n\n各支部：\n\n请于9月1日前完成学习。\n\n")
    assert why_empty(result)["标题"] == "title-without-genre"
    assert title in result.markdown


@pytest.mark.parametrize("line", ["首页|新闻中心|通知公告", "首页 > 学校文件 > 通知公告", "首页｜信息公开｜通知通告"])
def test_where_one_is_on_a_site_is_no_title(line: str) -> None:
    assert draft(f"组织部\n\n{DATE}", f"{line}\n\n{HEAD}").fields["title"] == "关于做好学习工作的通知"
    assert "title" not in draft(f"组织部\n\n{DATE}", f"{line}\n\n各支部：\n\n请学习。\n\n").fields
