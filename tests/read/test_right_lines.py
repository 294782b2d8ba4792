"""The line that a message shows as right is right: an editor who puts it in is told nothing more of it."""

from __future__ import annotations

import pytest
from bulletin.finding import Finding
from bulletin.pipeline import assemble_bulletin
from bulletin.read.front_matter import read_front_matter
from patience import within_patience

HEAD = {
    "title": "关于做好工作的通知",
    "doc_no": "云委〔2026〕9号",
    "issuer": "党委组织部",
    "recipients": "[各党总支, 各直属党支部]",
    "date": "2026-03-02",
}


def findings_of(*further: str, **given: str) -> list[Finding]:
    lines = [f"{key}: {value}" for key, value in {**HEAD, **given}.items()]
    text = "\n".join(["---", *lines, *further, "---", "", "请于3月20日前报送总结。", ""])
    found = assemble_bulletin({"notices/2026/a.md": text.encode()}).findings
    return [finding for finding in found if not finding.code.startswith("review")]


LISTS = [
    "[各党总支, 各直属党支部]。",
    "[各党总支, , 各直属党支部]",
    "[各党总支,, 各直属党支部]",
    "[, 各党总支, 各直属党支部]",
    "[各党总支], [各直属党支部]",
    "[各党总支]、[各直属党支部]",
    "[各党总支][各直属党支部]",
    "[各党总支、各直属党支部]；",
    "[各党总支, 各直属党支部]]",
    "[[各党总支, 各直属党支部]",
    "[[各党总支, 各直属党支部]]",
    "各党总支, 各直属党支部]",
    "【各党总支】、【各直属党支部】",
    "【各党总支，各直属党支部】。",
    "[各党总支,各直属党支部 ] 。",
]


@pytest.mark.parametrize("given", LISTS)
def test_a_tangled_list(given: str) -> None:
    [finding] = findings_of(recipients=given)
    assert finding.params["right"] == "recipients: [各党总支, 各直属党支部]"
    assert finding.code in ("front-matter-list-marks", "front-matter-fullwidth-punctuation")


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ("[云委[2025]3号, 云委【2025】4号]", "[云委〔2025〕3号, 云委〔2025〕4号]"),
        ("[各党总支, 各学院]（不含机关）", "[各党总支, 各学院（不含机关）]"),
        ("[各党委（总支、直属支部）]、[各学院]", "[各党委（总支、直属支部）, 各学院]"),
        ("[“双培”办公室, 各学院]。", "[“双培”办公室, 各学院]"),
    ],
)
def test_what_belongs_to_the_names_stays(given: str, right: str) -> None:
    assert [finding.params["right"] for finding in findings_of(cc=given)][:1] == [f"cc: {right}"]


@pytest.mark.parametrize(
    "given",
    [
        "[各党总支, 各直属党支部]",
        "[各党总支, 各直属党支部,]",
        "[ 各党总支 ,各直属党支部 ]",
        "[各党总支, 各直属党支部] # 以文件为准",
        "[各党委（总支、直属支部）, 各直属党支部]",
        "[\"各党总支\", '各直属党支部']",
        "各党总支",
        "[“双培”办公室, 各单位（部门）]",
        "[]",
    ],
)
def test_a_list_in_order_is_let_be(given: str) -> None:
    assert [finding.code for finding in findings_of(cc=given)] == []


@pytest.mark.parametrize(
    "line",
    [
        "subtitle: 第二批",
        "sub_title: 第二批",
        "副标题: 第二批",
        "dates: 2026-03-01",
        "draft: true",
        "Title: 关于甲的通知",
    ],
)
def test_a_key_that_is_there_already_is_not_suggested(line: str) -> None:
    assert [finding.code for finding in findings_of(line)] == ["key-unknown"]


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("expire: 2026-04-01", "expires: 2026-04-01"),
        ("issue: 2026-03-02", "issued: 2026-03-02"),
        ("抄送机关: [甲]", "抄送: [甲]"),
        ("attachment: [统计表]", "attachments: [统计表]"),
        ("expire: 下月", "expires: 2026-03-20"),
    ],
)
def test_a_key_that_is_not_there_is(line: str, right: str) -> None:
    assert [finding.params["right"] for finding in findings_of(line) if "right" in finding.params][:1] == [right]


@pytest.mark.parametrize(
    "given",
    [
        "“关于做好“双培”工作的通知”",
        "“关于做好‘双培’工作的通知”",
        "‘关于做好“双培”工作的通知’",
        "「关于做好“双培”工作的通知」",
        "“关于做好“双培”、“双创”工作的通知”",
    ],
)
def test_a_title_in_marks_of_its_own(given: str) -> None:
    [finding] = findings_of(title=given)
    assert finding.params["right"] == f"title: {given[1:-1]}"


@pytest.mark.parametrize("given", ["“双培”工作和“双创”工作的通知", "关于“双培”的通知", "“双培”的通知（“试行”）"])
def test_marks_of_words_in_a_title_are_let_be(given: str) -> None:
    assert findings_of(title=given) == []


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ("《关于做好工作的通知》", "关于做好工作的通知"),
        ("《关于印发〈办法〉的通知》", "关于印发〈办法〉的通知"),
        ("《办法》和《细则》", "《办法》和《细则》的通知"),
        ("《关于做好工作》", "关于做好工作的通知"),
    ],
)
def test_a_title_in_book_marks(given: str, right: str) -> None:
    assert [finding.params["right"] for finding in findings_of(title=given)] == [f"title: {right}"]


@pytest.mark.parametrize("key", ["title", "issuer", "doc_no"])
@pytest.mark.parametrize("blank", ["''", "'  '", "'\u3000'", '"\u3000 \u00a0"'])
def test_blanks_are_no_value(key: str, blank: str) -> None:
    code = "doc-no-open" if key == "doc_no" else "value-empty"
    assert [f"{finding.place.line} {finding.code}" for finding in findings_of(**{key: blank})] == [
        f"{2 + list(HEAD).index(key)} {code}"
    ]


@pytest.mark.parametrize(
    ("key", "given", "right"),
    [
        ("title", "关于做好工作的通知；", "title: 关于做好工作的通知"),
        ("title", "关于做好工作的通知。", "title: 关于做好工作的通知"),
        ("doc_no", "云委〔2026〕9号,", "doc_no: 云委〔2026〕9号"),
        ("doc_no", "云委〔2026〕9号，", "doc_no: 云委〔2026〕9号"),
        ("issuer", "党委组织部、", "issuer: 党委组织部"),
        ("date", "2026-03-02;", "date: 2026-03-02"),
        ("title", '"关于做好工作的通知";', 'title: "关于做好工作的通知"'),
    ],
)
def test_a_mark_behind_the_value(key: str, given: str, right: str) -> None:
    [finding] = findings_of(**{key: given})
    assert (finding.code, finding.params["right"]) == ("front-matter-end-mark", right)


@pytest.mark.parametrize("given", ["关于“做好工作”的通知", "关于做好工作（第一批）的通知", '"关于做好工作的通知"'])
def test_marks_within_a_value_are_let_be(given: str) -> None:
    assert findings_of(title=given) == []


def test_a_value_that_goes_on_below_keeps_its_mark() -> None:
    block = read_front_matter("---\ntitle: 关于学习、\n  贯彻精神的通知\n---\n", "notices/2026/a.md")
    assert block.values == {"title": "关于学习、 贯彻精神的通知"}
    assert block.findings == ()


def test_a_sentence_keeps_its_full_stop() -> None:
    block = read_front_matter("---\nsummary: 入党三十年。\nreason: 已更正；\n---\n", "stories/2026/a.md")
    assert block.values == {"summary": "入党三十年。", "reason": "已更正；"}
    assert block.findings == ()


@pytest.mark.parametrize("line", ["title=关于做好工作的通知", "title = 关于做好工作的通知", "标题＝关于做好工作的通知"])
def test_an_equals_sign(line: str) -> None:
    block = read_front_matter(f"---\ndate: 2026-03-02\n{line}\nissuer=党委组织部\n---\n", "notices/2026/a.md")
    right = [line[:2] if line[0] == "标" else "title", "issuer"]
    assert [(finding.code, finding.params["right"].partition(":")[0]) for finding in block.findings] == [
        ("front-matter-no-colon", key) for key in right
    ]
    assert list(block.values.values()) == ["2026-03-02", "关于做好工作的通知", "党委组织部"]


NAMES = {"recipients": ["各党总支", "各直属党支部"]}


@pytest.mark.parametrize(
    "lines",
    [
        ["各党总支", "各直属党支部"],
        ["  各党总支", "  各直属党支部"],
        ["1. 各党总支", "2. 各直属党支部"],
        ["1、各党总支", "2、各直属党支部"],
        ["  （1）各党总支", "  （2）各直属党支部"],
        ["①各党总支", "②各直属党支部"],
    ],
)
def test_names_below_each_other_without_a_dash(lines: list[str]) -> None:
    text = "\n".join(["---", "recipients:", *lines, "date: 2026-03-02", "---", ""])
    block = read_front_matter(text, "notices/2026/a.md")
    assert block.values == {**NAMES, "date": "2026-03-02"}
    told = [(finding.code, finding.place.line, finding.params["right"]) for finding in block.findings]
    dash = "front-matter-list-dash"
    assert told == [(dash, 3, "  - 各党总支"), (dash, 4, "  - 各直属党支部")]


def test_titles_of_attachments_without_a_dash() -> None:
    block = read_front_matter("---\nattachments:\n1.报名表\n2.汇总表\n---\n", "notices/2026/a.md")
    assert block.values == {"attachments": ["报名表", "汇总表"]}
    assert len(block.findings) == 2


@pytest.mark.parametrize(
    ("lines", "values"),
    [
        (["recipients:", "  - 各党总支", "  - 各直属党支部"], NAMES),
        (["recipients:", "- 各党总支", "- 各直属党支部"], NAMES),
        (["recipients:", "  [各党总支, 各直属党支部]"], NAMES),
        (["recipients:", "  各党总支、各直属党支部"], {"recipients": "各党总支、各直属党支部"}),
        (["title:", "  关于做好工作", "  的通知"], {"title": "关于做好工作 的通知"}),
        (["cc:", "date: 2026-03-02"], {"cc": None, "date": "2026-03-02"}),
        (["cc:", "# 没有抄送", "date: 2026-03-02"], {"cc": None, "date": "2026-03-02"}),
    ],
)
def test_lists_in_order_are_let_be(lines: list[str], values: dict[str, object]) -> None:
    block = read_front_matter("\n".join(["---", *lines, "---", ""]), "notices/2026/a.md")
    assert (block.values, block.findings) == (values, ())


@pytest.mark.parametrize("lines", ["recipients:\n甲{}x:", "title: 甲{}: 乙 ：", "cc:\n  甲{}乙\n丙"])
def test_a_long_run_of_blanks_is_read_in_time(lines: str) -> None:
    with within_patience():
        read_front_matter(f"---\n{lines.format(' ' * 200_000)}\n---\n", "notices/2026/a.md")
