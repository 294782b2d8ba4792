"""Lines become logical paragraphs: what only the layout broke is whole again, what an author parted stays apart."""

from __future__ import annotations

import pytest
from bulletin.read.blocks import read_body


def blocks_of(source: str) -> list[tuple[str, str, str]]:
    """Shape, marker and words of each block, line ends left out."""
    body = read_body(source)
    words = [body.text[block.content : block.end].replace("\n", "") for block in body.blocks]
    return [(block.shape, block.marker, said) for block, said in zip(body.blocks, words, strict=True)]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("", []),
        ("## 一、总体要求\n", [("heading", "一、", "总体要求")]),
        ("（一）报送名单。\n（二）报送总结。", [("item", "（一）", "报送名单。"), ("item", "（二）", "报送总结。")]),
        ("1.报送名单。\n- 报送总结。", [("item", "1.", "报送名单。"), ("item", "", "报送总结。")]),
        ("> 引用的话。", [("paragraph", "", "引用的话。")]),
        ("| 单位 | 时间 |\n|---|---|\n| 甲 | 3月 |", [("row", "", "| 单位 | 时间 |"), ("row", "", "| 甲 | 3月 |")]),
        ("```\n代码\n```\n正文。", [("paragraph", "", "正文。")]),
        ("甲。\n\n![图](a.png)\n\n乙。", [("paragraph", "", "甲。"), ("paragraph", "", "乙。")]),
        # The mark of the ladder is a number's, not a decimal's.
        ("3.5万元以内。", [("paragraph", "", "3.5万元以内。")]),
        ("1.5个月内完成。", [("paragraph", "", "1.5个月内完成。")]),
        ("3、9月份各开一次会。", [("paragraph", "", "3、9月份各开一次会。")]),
        (
            "1．填表。\n2．3月19日至26日评审。\n3.12月7日前定稿。\n4.2026年5月报送。",
            [
                ("item", "1．", "填表。"),
                ("item", "2．", "3月19日至26日评审。"),
                ("item", "3.", "12月7日前定稿。"),
                ("item", "4.", "2026年5月报送。"),
            ],
        ),
        ("1 学生不得外出\n2 名教师值班。", [("item", "1", "学生不得外出"), ("paragraph", "", "2 名教师值班。")]),
        ("4.1　报送名单。\n4.2.1 报送总结。", [("item", "4.1", "报送名单。"), ("item", "4.2.1", "报送总结。")]),
    ],
)
def test_shapes(source: str, blocks: list[tuple[str, str, str]]) -> None:
    assert blocks_of(source) == blocks


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    source = "各党总支、直属党支部要认真组织学习，\n结合本单位实际制定工作方案，明确责任分工，\n确保取得实效。\n"
    assert [words for _, _, words in blocks_of(source)] == [source.replace("\n", "")]


@pytest.mark.parametrize(
    "lines",
    [
        ["报送地点：学生资助管理中心（明德楼118）", "报送内容：推荐名单汇总表、申请审批表", "电子版：请各学院同步发送"],
        ["★班级评议（9月28日—9月30日）", "★学院评审（10月12日—10月14日前）"],
        ["存款证明——各国要求不一，一般冻结6个月以上", "机票——签证下来之前先不要买，以免损失"],
        ["4月21日（周五）14:00　申报单位派代表参加答辩", "4月24日至26日　校团委审定、全校公示名单"],
        ["【迁移时间】5月22日22:00至5月24日8:00", "【影响范围】全体邮件用户，域名均保持不变"],
        ["Step 5 确认 入选学生须在公示结束后书面确认", "Step 6 注册 入选学生在对方系统完成注册"],
        ["问：协议书丢了怎么补办？需要什么材料", "答：写一份说明，学院盖章，本人到科室办理"],
        ["接种后：接种者须留观30分钟，有不适立即告知", "急诊、儿科、呼吸科9月12日前全员接种完毕（有禁忌证者除外）"],
    ],
)
def test_lines_of_a_list_without_bullets_stay_apart(lines: list[str]) -> None:
    assert [words for _, _, words in blocks_of("\n".join(lines))] == lines


def test_lines_of_one_matter_each_stay_apart_though_none_has_a_mark_at_its_end() -> None:
    lines = [
        "各学院对照检查要点（见附件1）逐项自查，建立问题台账，明确整改责任人和时限",
        "院领导、系主任每人听课不少于2次",
        "教务处随机抽查",
        "督导组听课不少于60节，重点听新进教师和近三年学生评教排名靠后的课程",
        "结果在教学例会上通报",
    ]
    assert [words for _, _, words in blocks_of("\n".join(lines))] == lines


def test_two_lines_below_a_much_longer_one_stay_apart() -> None:
    prose = "各学院要高度重视本次奖学金评审工作，成立以院长为组长的评审小组，制定本单位的评审细则，做到公开、公正。"
    lines = ["申请学生登录平台填写申请表，上传佐证材料", "班主任审核申请表，签署意见"]
    assert [words for _, _, words in blocks_of(f"{prose}\n\n" + "\n".join(lines))] == [prose, *lines]


def test_a_labelled_paragraph_may_be_hard_wrapped() -> None:
    source = (
        "报送要求：各党总支要在规定时间内将推荐材料报组\n"
        "织部，电子版发送至邮箱，纸质版由主要负责人签字\n"
        "后送交，逾期不再受理。"
    )
    assert [words for _, _, words in blocks_of(source)] == [source.replace("\n", "")]


def test_a_paragraph_broken_by_a_page_end_is_one() -> None:
    """As in the seeds: 对表现突⏎⏎出的要表扬表彰."""
    above = "各单位要切实担负起责任，根据需要组织干部到岗。党委组织部要把实际表现作为考察的重要内容，对表现突"
    assert len(blocks_of(f"{above}\n\n出的要表扬表彰。\n")) == 1
    assert len(blocks_of(f"{above}出的要表扬表彰。\n\n各单位要抓紧落实。\n")) == 2


@pytest.mark.parametrize(
    "below",
    [
        "中共云溪师范大学纪律检查委员会",
        "第八届教职工代表大会秘书处",
        "为保证大会顺利召开，请各分工会于5月20日前报到。",
        "特此通知",
        "各党总支要抓好落实。",
        "根据上级要求，现就有关事项说明如下。",
    ],
)
def test_what_begins_anew_stays_apart_from_a_paragraph_without_its_full_stop(below: str) -> None:
    above = "各单位要迅速传达到全体党员和教职工，认真执行学校的规定。广大党员干部要带头过一个平安、祥和的假期和新春佳节"
    assert len(blocks_of(f"{above}\n\n{below}\n")) == 2


def test_finished_paragraphs_signature_and_date_stay_apart() -> None:
    source = "请认真贯彻落实。\n\n附件：统计表\n\n中共云溪师范大学委员会\n2026年3月2日\n"
    assert [words for _, _, words in blocks_of(source)] == [
        "请认真贯彻落实。", "附件：统计表", "中共云溪师范大学委员会", "2026年3月2日",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("甲。\n\n<!--\n乙。\n\n丙。\n-->\n\n丁。", ["甲。", "丁。"]),
        ("甲。\n<!-- 乙。\n丙。 -->丁。", ["甲。", "丁。"]),
        ("  <!--\n```\n乙\n-->\n甲。", ["甲。"]),
        (f"<!-- {'乙' * 9000} -->\n甲。", ["甲。"]),
        ("<!-- 乙 -->\n\n<!--\n丙\n-->\n\n甲。", ["甲。"]),
        # What never ends is shown, and so is what stands in a code block.
        ("<!-- 甲。", ["<!-- 甲。"]),
        ("-->\n\n<!--\n\n甲。", ["-->", "<!--", "甲。"]),
        ("```\n<!--\n```\n\n甲。\n\n-->", ["甲。", "-->"]),
    ],
)
def test_a_comment_of_several_lines_is_no_words(source: str, expected: list[str]) -> None:
    body = read_body(source)
    assert [body.text[block.start : block.end] for block in body.blocks] == expected
    assert [source[body.plain.offsets[block.start]] for block in body.blocks] == [words[0] for words in expected]
