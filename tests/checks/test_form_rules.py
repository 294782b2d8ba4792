"""The rules on form, review and burden over tables of words, over any text, and over texts with nothing wrong."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from bulletin.checks import burden, form, review
from bulletin.checks.burden.asked_once import material
from bulletin.finding import Finding
from bulletin.pipeline import assemble_documents
from bulletin.register import Register
from bulletin.wording.report import format_finding
from hypothesis import given, settings
from hypothesis import strategies as st
from marked_corpus import CORPORA, read_corpus
from patience import within_patience

HEADER = """---
title: {title}
doc_no: 东湖组〔2026〕8号
issuer: 中共东湖学院委员会组织部
recipients: [各党总支, 各直属党支部]
date: 2026-04-13
{more}---

"""
RULES = (*form.RULES, *review.RULES, *burden.RULES)
PIECES = (
    *("各党总支、各直属党支部：", "各党总支:", "一、", "（三）", "2.", "（1）", "附件：1.", "附件", "《关于", "》（"),
    *("〔2026〕", "9号", "东湖组", "[2026]第03号", "05月06日", "26年4月3日", "2026年4月13日", "二〇二六年四月十三日"),
    *("组织部", "印发", "中共东湖学院委员会组织部", "须于5月15日前报送统计表", "\n", "\n\n", " ", "\u3000", "\u200b"),
    *("。", "；", "|", "#", "**", "x", "<br>", "0"),
)


def check(body: str, title: str = "关于报送统计表的通知", more: str = "") -> list[Finding]:
    text = HEADER.format(title=title, more=more) + body + "\n"
    bulletin = assemble_documents({"notices/2026/a.md": text.encode("utf-8", "replace")}, Register())
    return [finding for rule in RULES for finding in rule(bulletin)]


def codes(findings: Iterable[Finding]) -> set[str]:
    return {finding.code for finding in findings} - {"review-step-missing"}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("关于报送统计表的通知", set()),
        ("东湖学院党费管理办法（试行）", set()),
        ("关于给予张某某表扬的通报", set()),
        ("东湖学院2026年党建工作要点", set()),
        ("关于报送统计表的 通 知", {"title-with-space"}),
        ("关于 AI 助教岗位的通知", {"title-with-space"}),
        ("关于开展主题 党日活动的通知", {"title-with-space"}),
        ("关于使用 Open Badge 徽章的通知", {"title-with-space"}),
        ("关于使用“Open Badge”徽章的通知", set()),
        ("关于开展R & D项目申报的通知", set()),
        ("关于举办Students’ Open Day活动的通知", set()),
        ("关于采购Node.js (LTS) 2.0软件的通知", set()),
        ("关于使用C++ Python课程的通知", set()),
        ("关于开展R &项目申报的通知", set()),
        ("关于开展项目 (试行)的通知", {"title-with-space"}),
        ("关于“五一” 值班的通知", {"title-with-space"}),
        ("关于开展 R&D项目申报的通知", {"title-with-space"}),
        ("关于报送统计表的有关事宜", {"title-without-genre"}),
        ("报送统计表", {"title-without-genre"}),
        ("安全隐患整改通知书", set()),
        ("党费工作提示（2022年第3期）", set()),
        ("2024年学位论文答辩有关问题解答", set()),
        ("巡察整改督办单", set()),
    ],
)
def test_titles(title: str, expected: set[str]) -> None:
    assert codes(check("请于6月30日前完成。", f"'{title}'")) == expected


@pytest.mark.parametrize(
    ("title", "right"),
    [
        ("关于报送统计表的通知：第一批", "关于报送统计表的通知（第一批）"),
        ("关于评选十佳的通知:第2期", "关于评选十佳的通知（第2期）"),
        ("党费管理办法—试行", "党费管理办法（试行）"),
        ("关于报送统计表的有关事宜：第一批", "关于报送统计表的有关事宜：第一批的通知"),
    ],
)
def test_the_title_shown_as_right(title: str, right: str) -> None:
    found = [finding for finding in check("请于6月30日前完成。", title) if finding.code == "title-without-genre"]
    assert [finding.params["right"] for finding in found] == [f"title: {right}"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("一、甲。\n\n二、乙。\n\n三、丙。", set()),
        ("一、甲。\n\n三、丙。", {"ladder-number-missing"}),
        ("一、甲。\n\n一、乙。", {"ladder-number-repeated"}),
        ("一、甲。\n\n二、乙。\n\n四、丙。\n\n四、丁。\n\n五、戊。", {"ladder-number-missing"}),
        ("一、甲\n\n1.甲。\n\n2.乙。\n\n二、乙\n\n3.4月办。\n\n4.6月办。\n\n5.丙。", set()),
        ("1.甲。\n\n2.按1:1.2的比例：1.5倍。\n\n3.丙。", set()),
        ("1、甲。\n\n2、7月起办。\n\n3、丙。", set()),
        ("一、甲。\n\n（一）子。\n\n（二）丑。\n\n二、乙。\n\n（一）寅。", set()),
        ("一、甲。\n\n（二）丑。", {"ladder-number-missing"}),
        ("十、甲。", {"ladder-number-missing"}),
        ("一、甲\n\n（1）子。", {"ladder-rung-skipped"}),
        ("一、甲\n\n1.子。\n\n2.丑。", set()),
        ("1.5月底前完成。\n\n2.6月检查。\n\n3.总结。", set()),
        ("按下列顺序：（一）清点；（二）编号。\n\n（三）装订。", set()),
        # Written with another sign a number counts all the same.
        ("一、甲。\n\n二﹑乙。\n\n三﹑丙。\n\n四、丁。", set()),
        ("一、甲。\n\n二､乙。\n\n四、丁。", {"ladder-number-missing"}),
        ("一，甲。\n\n二，乙。\n\n三、丙。", {"ladder-mark-form"}),
        ("一．甲。\n\n二 、乙。\n\n三：丙。\n\n四、丁。", {"ladder-mark-form"}),
        ("一，甲。\n\n二，乙。", {"ladder-mark-form"}),
        ("一、甲。\n\n二，乙。", {"ladder-mark-form"}),
        ("一、甲。\n\n（一）子。\n\n1、丑。\n\n2、寅。", {"ladder-mark-form"}),
        ("1、甲。\n\n2、乙。\n\n（一）子。", set()),
        ("一，二等奖由评委评出。", set()),
        ("一、甲。\n\n五．四运动以来，青年勇立潮头。", set()),
        ("1﹑甲。\n\n2﹒乙。\n\n3，丙。\n\n4.丁。", set()),
        ("﹙一﹚甲。\n\n㈡乙。\n\n（三）丙。", set()),
        ("⑴甲。\n\n⑵乙。\n\n（3）丙。", set()),
        ("⒈甲。\n\n2）乙。\n\n3.丙。", set()),
        ("⒈甲。\n\n⒉乙。\n\n5.丙。", {"ladder-number-missing"}),
        ("1.甲。\n\n2:30集合。\n\n3.丙。", {"ladder-number-missing"}),
        ("一、甲。\n\n二、乙。\n\n附件1\n\n一、丙。", set()),
        ("一是核对。\n\n三是登记。", set()),
        ("一、甲\n\n1.子。\n\n2.丑。\n\n二、乙\n\n3.寅。\n\n4.卯。\n\n三、丙\n\n1.辰。", set()),
        ("一、甲\n\n1.子。\n\n2.丑。\n\n二、乙\n\n4.寅。", {"ladder-number-missing"}),
        ("100.5万元到账。", set()),
        # Decimal numbers are a ladder of their own; a year may follow upon a number within a paragraph.
        ("1. 甲\n\n1.1 子。\n\n1.2 丑。\n\n2. 乙\n\n2.1 寅。\n\n2.2 卯。", set()),
        ("一、甲。\n\n按下列顺序：1.2025年的清点；\n\n2.说明。", set()),
    ],
)
def test_ladders(body: str, expected: set[str]) -> None:
    assert codes(check(body)) == expected


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("中共东湖学院委员会组织部\n\n2026年4月13日", set()),
        ("党委组织部\n\n2026年4月13日", set()),
        ("东湖学院党委组织部\n\n2026年4月13日", set()),
        ("中共东湖学院委员会统战部\n\n2026年4月13日", {"signature-differs"}),
        ("中共西岭大学委员会组织部\n\n2026年4月13日", {"signature-differs"}),
        ("组织部干部科\n\n2026年4月13日", {"signature-differs"}),
        ("中共东湖学院委员会组织部\n\n2026年4月12日", {"signature-date-differs"}),
        ("中共东湖学院委员会组织部\n\n2026-04-13", set()),  # told by the rule on dates, wherever one stands so
        ("中共东湖学院委员会组织部\n\n2026年4月十三日", {"signature-date-form"}),
        ("中共东湖学院委员会组织部\n\n26年4月13日", {"year-not-in-full"}),
        ("中共东湖学院委员会组织部\n\n4月13日", set()),
        ("中共东湖学院委员会组织部\n\n2026年4月13日\n\n组织部", {"stray-last-line"}),
        ("中共东湖学院委员会组织部\n\n2026年4月13日\n\n（此件公开发布）", set()),
        ("中共东湖学院委员会组织部\n\n2026年4月13日\n\n抄送：校纪委，校团委。", set()),
        ("联系人：罗老师\n\n中共东湖学院委员会组织部\n\n2026年4月13日", set()),
    ],
)
def test_endings(end: str, expected: set[str]) -> None:
    assert codes(check(f"请各单位认真组织，按时完成。\n\n{end}")) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("各党总支、各直属党支部：", set()),
        ("各党总支，各直属党支部：", set()),
        ("各党总支、各直属党支部:", {"addressee-colon"}),
        ("各党总支、各直属党支部", {"addressee-colon"}),
        ("各党总支、各直属党支部。", set()),
        ("各党总支、各单位：", {"addressees-differ"}),
        ("各党总支、 各直属党支部：", set()),
        ("全体党员、同志们：", set()),
        ("有关安排如下：", set()),
        ("中共东湖学院委员会组织部", set()),
    ],
)
def test_addressees(line: str, expected: set[str]) -> None:
    assert codes(check(f"{line}\n\n请认真组织，按时完成。")) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("附件：1.登记表　2.汇总表", set()),
        ("附件：登记表、汇总表", {"attachments-number"}),
        ("附件：1.登记表\n　　　2.汇总表", set()),
        ("附件：1.登记簿　2.汇总表", {"attachment-title-differs"}),
        ("附件：1. 登记表；2. 汇总表。", set()),
        ("登记表见附件1，汇总表见附件2。", set()),
        ("附件1：登记表\n\n附件2：汇总表", set()),
        ("附件1：登记表\n\n附件2：花名册", {"attachment-title-differs"}),
        ("附件：1、登记表\n2、汇总表\n3、花名册", {"attachments-number"}),
        ("附件：无", set()),
    ],
)
def test_attachments(body: str, expected: set[str]) -> None:
    assert codes(check(f"请按时完成。\n\n{body}", more="attachments: [登记表, 汇总表]\n")) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("（东湖组〔2026〕8号）", set()),
        ("按照湖教工〔2025〕6号文件", {"citation-unconfirmed"}),
        ("按照湖教工〔2025〕06号文件", {"citation-form"}),
        ("按照湖教工（2025）6号文件", {"citation-form"}),
        ("按照湖教工【2025】6 号文件", {"citation-form"}),
        ("2026年3月2日（2026）", set()),
        ("教育部令第41号", set()),
    ],
)
def test_citations(words: str, expected: set[str]) -> None:
    assert codes(check(f"{words}，请按时完成。")) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("《2026年党员名册》", "党员名册"),
        ("2026年度本单位党费收缴情况表（盖章）", "2026年度本单位党费收缴情况表"),
        ("名单", ""),
        (None, ""),
    ],
)
def test_names_of_material(name: str | None, expected: str) -> None:
    # What is left after years and marks; one name is the other where this is the same.
    assert material(name) == material(expected or None)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=40).map("".join))
def test_no_text_makes_a_rule_raise_and_every_finding_can_be_told(body: str) -> None:
    for finding in check(body, more="attachments: [登记表]\n"):
        assert format_finding(finding)
        assert finding.place.line >= 1
        assert finding.place.column >= 1


LONG = [*PIECES, "一、甲。\n\n", "《甲》（乙〔2026〕3号）", "党" * 50, "1.甲　2.乙　", "附件", "见附件1、2，", "[附件"]


@pytest.mark.parametrize("piece", LONG)
def test_a_long_text_is_checked_in_time(piece: str) -> None:
    """400 kB of one thing."""
    body = piece * (400_000 // len(piece.encode()))
    text = HEADER.format(title="关于报送统计表的通知", more="") + body
    bulletin = assemble_documents({"notices/2026/a.md": text.encode()}, Register(), wanted=())
    with within_patience():
        for rule in RULES:
            list(rule(bulletin))


def test_clean_texts_raise_no_error_and_few_warnings() -> None:
    """Of the corpora, written by other hands: no error, and hardly a warning on form."""
    files = {
        f"{path.stem}-{notice.name}.md": notice.document.text for path in _corpora() for notice in read_corpus(path)
    }
    bulletin = assemble_documents({name: text.encode() for name, text in files.items()}, Register())
    findings = [finding for rule in (*form.RULES, *burden.RULES) for finding in rule(bulletin)]
    # One of them, i13, really has a title with a space between its two halves.
    # A corpus gives its notices no numbers.
    assert {finding.code for finding in findings if finding.level == "error"} <= {"title-with-space", "doc-no-open"}
    # Short notice is what these notices do give, and half-width colons what some are typed with; f15 is signed by a
    # section of its issuer.
    real = ("deadline-short", "addressee-colon")
    told = [finding for finding in findings if finding.level == "warning" and finding.code not in real]
    characters = sum(len(document.body.text) for document in bulletin.documents)
    assert len(told) <= characters / 20_000


def test_the_seeds_show_the_faults_that_they_have(shared: Path) -> None:
    found = {}
    for path in sorted((shared / "corpus" / "seeds").glob("*.txt")):
        bulletin = assemble_documents({path.name: path.read_bytes()}, Register())
        found[path.name[:3]] = {f.code for rule in form.RULES for f in rule(bulletin) if f.level != "info"}
    assert found == {
        "000": {"title-with-space"},
        "001": {"addressee-colon"},
        "002": {"title-with-space"},
        "003": {"title-with-space", "stray-last-line"},
        "004": {"title-with-space"},
    }


def _corpora() -> list[Path]:
    return sorted(CORPORA.glob("*.txt"))


@pytest.mark.parametrize(
    ("signed", "codes"),
    [
        ("统战部", set()),
        ("统一战线工作部", set()),
        ("统计部", {"signature-differs"}),
        ("组织部", {"signature-differs"}),
    ],
)
def test_the_short_name_of_an_office_is_its_name(signed: str, codes: set[str]) -> None:
    header = HEADER.replace("中共东湖学院委员会组织部", "中共东湖学院委员会统一战线工作部", 1)
    body = f"请于6月30日前完成。\n\n中共东湖学院委员会{signed}\n\n2026年4月13日\n"
    text = header.format(title="关于报送统计表的通知", more="") + body
    findings = assemble_documents({"notices/2026/a.md": text.encode()}, Register()).findings
    assert {f.code for f in findings if f.code.startswith("signature")} == codes


@pytest.mark.parametrize(
    ("issuer", "signed", "is_same"),
    [
        ("中共东湖学院图书馆直属支部委员会", "图书馆直属党支部", True),
        ("中共东湖学院图书馆直属支部委员会", "后勤直属党支部", False),
        ("中共东湖学院纪律检查委员会", "东湖学院纪委", True),
        ("中共东湖学院纪律检查委员会", "学校纪委", True),
        ("中共东湖学院纪律检查委员会", "学校党委", False),
        ("中共东湖学院纪律检查委员会", "西山学院纪委", False),
        ("中共东湖学院纪律检查委员会", "学校工会", False),
        ("中共东湖学院委员会党校", "东湖学院党校", True),
        ("中共东湖学院纪律检查委员会办公室", "校纪委办", True),
        ("中共东湖学院纪律检查委员会办公室", "校党委办", False),
        ("中共东湖学院委员会巡察工作领导小组办公室", "东湖学院党委巡察办", True),
        ("中共东湖学院委员会学生工作部", "东湖学院党委学工部", True),
        ("中共东湖学院委员会学生工作部", "东湖学院党委宣传部", False),
        ("党政办", "党政办", True),
        ("校团委", "校团委", True),
        ("校医院党委", "校医院党委", True),
        ("校友工会", "校友工会", True),
        ("教务办公室", "教务办", True),
        ("教务办", "教务办公室", True),
        ("校团委", "校工会", False),
        ("中共东湖学院纪律检查委员会、东湖学院办公室", "东湖学院纪委　东湖学院办公室", True),
        ("中共东湖学院纪律检查委员会、东湖学院办公室", "东湖学院办公室 东湖学院纪委", True),
        ("中共东湖学院纪律检查委员会、东湖学院办公室", "东湖学院纪委 东湖学院保卫处", False),
        ("长风交通大学党委组织部组织科", "组织科", True),
        ("云溪师范大学教务处考试中心", "考试中心", True),
        ("长风交通大学党委组织部组织科", "干部科", False),
    ],
)
def test_a_body_signs_by_its_shorter_name(issuer: str, signed: str, is_same: bool) -> None:
    header = HEADER.replace("中共东湖学院委员会组织部", issuer, 1)
    text = header.format(title="关于报送统计表的通知", more="") + f"请报送。\n\n{signed}\n\n2026年4月13日\n"
    findings = assemble_documents({"notices/2026/a.md": text.encode()}, Register()).findings
    assert ("signature-differs" not in {finding.code for finding in findings}) == is_same


@pytest.mark.parametrize(
    ("issuer", "signed", "level"),
    [
        ("中共东湖学院机关委员会", "机关党委办公室", "warning"),
        ("中共东湖学院委员会办公室", "党委办公室　校史馆", "warning"),
        ("东湖学院图书馆", "东湖学院图书馆借阅部", "warning"),
        ("东湖学院", "东湖学院保卫处", "error"),
        ("中共东湖学院机关委员会", "工会办公室", "error"),
        ("东湖学院图书馆", "东湖学院图书馆流通部", "warning"),
        ("东湖学院后勤处", "东湖学院后勤处水电科", "warning"),
        ("东湖学院图书馆", "东湖学院档案馆编研部", "error"),
        ("东湖学院", "东湖学院档案馆", "error"),
    ],
)
def test_a_part_of_the_issuer_signs_for_it_with_a_warning(issuer: str, signed: str, level: str) -> None:
    header = HEADER.replace("中共东湖学院委员会组织部", issuer, 1)
    text = header.format(title="关于报送统计表的通知", more="") + f"请报送。\n\n{signed}\n\n2026年4月13日\n"
    findings = assemble_documents({"notices/2026/a.md": text.encode()}, Register()).findings
    assert [finding.level for finding in findings if finding.code == "signature-differs"] == [level]


def test_offices_that_issue_together_name_their_institution_once() -> None:
    header = HEADER.replace("中共东湖学院委员会组织部", "东湖学院保卫处、后勤服务中心", 1)
    names = ("东湖学院后勤服务中心", "东湖学院财务处")
    for name, expected in zip(names, (set(), {"signature-differs"}), strict=True):
        body = f"请于6月30日前完成。\n\n东湖学院保卫处\n\n{name}\n\n2026年4月13日\n"
        text = header.format(title="关于报送统计表的通知", more="") + body
        bulletin = assemble_documents({"notices/2026/a.md": text.encode()}, Register())
        assert codes(f for rule in RULES for f in rule(bulletin)) & {"signature-differs"} == expected
