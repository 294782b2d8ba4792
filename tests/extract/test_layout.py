"""What of a notice is its text, and what its frame: the frame binds nobody."""

import pytest
from bulletin.extract.layout import parts_of
from small_notice import extract, read_notice


def parts(body: str, **header: str) -> list[str]:
    document = read_notice(body, **header)
    assert document.notice is not None
    return [
        f"{part} {document.body.text[block.start : block.end]}"
        for block, part in parts_of(document.body, document.notice)
    ]


def test_the_frame_of_a_whole_notice() -> None:
    body = (
        "云溪师范大学文件\n\n甲〔2026〕1号\n\n关于工作的通知\n\n各单位：\n\n近年来，各单位要求很高，成效明显。\n\n"
        "现将有关事项通知如下：\n\n一、总体安排\n\n各单位要报送总结。\n\n附件：报名表\n\n联系人：张三\n\n"
        "中共云溪师范大学委员会\n\n2026年3月2日\n"
    )
    assert parts(body) == [
        "head 云溪师范大学文件",
        "head 甲〔2026〕1号",
        "head 关于工作的通知",
        "head 各单位：",
        "head 近年来，各单位要求很高，成效明显。",
        "preamble 现将有关事项通知如下：",
        "heading 一、总体安排",
        "text 各单位要报送总结。",
        "tail 附件：报名表",
        "tail 联系人：张三",
        "tail 中共云溪师范大学委员会",
        "tail 2026年3月2日",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "中共云溪师范大学委员会",
        "二〇二六年三月二日",
        "2026年3月2日印发",
        "云溪师范大学党委办公室 2026年3月2日印发",
        # An office that is not the issuer: what a page layout leaves behind.
        "学生工作部",
        "党委宣传部",
        "附：报名表",
        "联系电话：12345",
    ],
)
def test_a_line_behind_the_text_is_no_text(line: str) -> None:
    assert parts(f"各单位要报送总结。\n\n{line}\n")[-1] == f"tail {line}"


def test_the_issuer_of_the_header_signs_whatever_its_name() -> None:
    issuer = "中共云溪师范大学委员会、云溪师范大学"
    assert parts(f"各单位要报送总结。\n\n{issuer}\n", issuer=issuer)[-1] == f"tail {issuer}"


@pytest.mark.parametrize("line", ["各党总支要于3月20日前报送名单", "党委办公室要于3月20日前报送名单"])
def test_a_last_paragraph_without_a_full_stop_is_text(line: str) -> None:
    """Also between the text and its signature."""
    for signature in ("", "\n\n中共云溪师范大学委员会\n\n2026年3月2日"):
        found = extract(f"各单位要报送总结。\n\n{line}{signature}")
        assert found[-1].quote == line


def test_a_dated_duty_in_the_preamble_binds() -> None:
    body = "请各单位于3月20日前报送名单。\n\n现将有关事项通知如下：\n\n各单位要报送总结。\n"
    assert parts(body)[0] == "preamble 请各单位于3月20日前报送名单。"
    assert [o.quote for o in extract(body)] == ["请各单位于3月20日前报送名单", "各单位要报送总结"]


@pytest.mark.parametrize(
    ("preamble", "rest", "found"),
    [
        # Why a notice is given: in the paragraph of 通知如下, and where none has it, in front of 一、.
        (
            "资助工作要把好事办好。为做好认定工作，现将有关事项通知如下：",
            "各学院3月20日前报送名单。",
            ["各学院3月20日前报送名单"],
        ),
        (
            "校工会每年慰问困难职工。现就有关工作通知如下。",
            "一、各单位3月20日前报送名单。",
            ["各单位3月20日前报送名单"],
        ),
        (
            "保卫处负责校园安全，任何人不得掉以轻心。",
            "一、时间安排\n\n各单位3月20日前报送名单。",
            ["各单位3月20日前报送名单"],
        ),
        # A duty that has its day may stand there.
        (
            "请各单位于3月10日前传达本通知。",
            "一、时间安排\n\n各单位3月20日前报送名单。",
            ["请各单位于3月10日前传达本通知", "各单位3月20日前报送名单"],
        ),
        # A ban that names for whom it is, and stands behind no statement.
        (
            "为严肃考风考纪，任何单位和个人不得泄露试题内容。现将有关事项通知如下：",
            "一、各单位3月20日前报送名单。",
            ["为严肃考风考纪，任何单位和个人不得泄露试题内容", "各单位3月20日前报送名单"],
        ),
        (
            "假期将至，全体教职工不得驾驶公务车辆走亲访友。",
            "一、值班\n\n各单位3月20日前报送名单。",
            ["全体教职工不得驾驶公务车辆走亲访友", "各单位3月20日前报送名单"],
        ),
        (
            "教育部要求，任何单位不得组织跨省实习。现将有关事项通知如下：",
            "一、各单位3月20日前报送名单。",
            ["各单位3月20日前报送名单"],
        ),
        # What leads in to what is asked may ask itself.
        (
            "各单位不得代写材料。具体要求如下：",
            "各单位3月20日前报送名单。",
            ["各单位不得代写材料", "各单位3月20日前报送名单"],
        ),
        # Without the words and without 一、 nothing is a preamble.
        ("各单位不得掉以轻心。", "各单位3月20日前报送名单。", ["各单位不得掉以轻心", "各单位3月20日前报送名单"]),
        (
            "一、各单位不得掉以轻心。",
            "二、各单位3月20日前报送名单。",
            ["各单位不得掉以轻心", "各单位3月20日前报送名单"],
        ),
    ],
)
def test_the_reasons_in_front_bind_nobody(preamble: str, rest: str, found: list[str]) -> None:
    assert [o.quote for o in extract(f"{preamble}\n\n{rest}")] == found


def test_the_titles_of_attachments_above_the_signature_are_no_text() -> None:
    """Whatever they say; but a numbered point that ends as a sentence is text."""
    titles = ["附件：1.立行立改事项清单", "2.2026年下半年分配表", "3.各党总支联络员名单"]
    for signature in (["党委组织部", "2026年3月2日"], []):
        assert [o.quote for o in extract("\n\n".join(["各单位要报送总结。", *titles, *signature]))] == [
            "各单位要报送总结"
        ]
    assert len(extract("附件：见网页。\n\n1.各单位要报送总结。\n\n2.各单位要报送名单。\n\n党委组织部")) == 2


def test_a_line_of_the_frame_in_the_middle_is_text() -> None:
    texts = [f"各单位要报送第{n}份总结。" for n in range(20)]
    body = "\n\n".join([*texts[:10], "中共云溪师范大学委员会", *texts[10:]])
    assert "text 中共云溪师范大学委员会" in parts(body)
