"""Sentences that must be told and sentences that must not, by the lists beside this file; any text, quickly."""

from __future__ import annotations

from pathlib import Path

import pytest
from bulletin.checks import personal, secrecy
from bulletin.checks.any_word import AnyWord
from bulletin.checks.lines_with import found_in, lines_with
from bulletin.checks.personal.mobile_numbers import find_mobile_numbers
from bulletin.checks.personal.person import _named_before
from bulletin.checks.secrecy.kinds import KINDS
from bulletin.checks.secrecy.unopened import check_unopened
from bulletin.finding import Finding
from bulletin.index import Bulletin, build_index
from bulletin.pipeline import assemble_documents
from bulletin.read.document import read_document
from bulletin.register import Register
from bulletin.wording import GROUP_OF
from bulletin.wording.report import format_finding
from bulletin.writing import writings_of
from bulletin.writing.inspection import Inspection, Part
from hypothesis import given
from hypothesis import strategies as st
from patience import within_patience

HERE = Path(__file__).parent
RULES = (*secrecy.RULES, *personal.RULES)
SENTENCES = [
    line
    for name in ("secrecy_sentences.txt", "personal_sentences.txt")
    for line in (HERE / name).read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
PIECES = (
    "秘密 机密 ★ 5年 密级 ： 内部资料 不得外传 仅限 传达 本文件 份号 中发 〔2026〕 3号 138 0013 8000 @ qq .com 住址"
    " 路 12 室 \n | * ( 学生张"
).split(" ")


def bulletin_of(text: str) -> Bulletin:
    return build_index([read_document(text.encode("utf-8", "surrogatepass"), "notices/2026/a.md")], {}, Register())


def findings_of(text: str) -> list[Finding]:
    bulletin = bulletin_of(text)
    return [finding for rule in RULES for finding in rule(bulletin)]


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_is_told_or_not(line: str) -> None:
    is_told, sentence = line[0] == "+", line[2:].replace("\\n", "\n")
    codes = [finding.code for finding in findings_of(f"---\ntitle: 关于开展工作的通知\n---\n\n{sentence}\n")]
    assert bool(codes) == is_told, codes


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("联系人：周博（18055292872）。", ["personal-mobile"]),
        ("联系人：时若水（13912345678）、周博（17388109287）。", ["personal-mobile"] * 2),
        ("领队：周博（202311040218）。", ["personal-school-number"]),
    ],
)
def test_a_number_is_of_one_kind(words: str, expected: list[str]) -> None:
    found = findings_of(f"---\ntitle: 关于开展工作的通知\n---\n\n{words}\n")
    assert [finding.code for finding in found] == expected


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=60))
def test_any_text_is_taken(pieces: list[str]) -> None:
    text = "".join(pieces).encode("utf-8", "replace").decode()
    for finding in findings_of(text):
        format_finding(finding)


@pytest.mark.parametrize(
    "unit",
    [
        "138 ",
        "1 ",
        "秘 密 ",
        "限于中",
        "本文件为",
        "中发〔2020",
        "a@",
        "住址路1",
        "学生张",
        "密级 | ",
        "公开方式 ",
        "\n",
        "内部资料 ",
        "](",
        " ",
        "秘密\n",
        "★",
        "【",
        "份号 |\n",
        "属于工作秘密",
        "学生张同志患",
        "李晓同学父亲病故，",
        "张晓同学不及格、",
        "命题组",
        "试卷存于",
        "王院长：好",
        "命题组由王",
        "问题线索、举报",
        "重点关注情绪",
        "系统弱口令",
        "现将情况，",
        "账号admin，密码",
        "1395726*4",
        "，住和平路19号",
        "王晓，离异",
        "学生王作弊",
        "李晓抑郁、",
        "101室存有",
        "备用钥匙、",
        "剧毒3克存",
        "会议记录（未",
        "人选因举报",
        "会上两种意见",
        "学生玛依拉",
        "|命题人",
        "| 命题人 |\n",
        "会议记录\n",
        "电话139\n",
        "&#49;",
    ],
)
def test_a_megabyte_is_quick(unit: str) -> None:
    """A tenth of it."""
    bulletin = bulletin_of(unit * (100_000 // len(unit)))
    with within_patience():
        for rule in RULES:
            list(rule(bulletin))


def test_what_goes_over_lines_is_found_around_its_signs_as_in_the_whole() -> None:
    """In every notice at hand, and under each other, where the lines of one run into those of the next."""
    texts = [path.read_text(encoding="utf-8") for path in (HERE / "blind").glob("*-*.md")]
    texts += [line[2:].replace("\\n", "\n") for line in SENTENCES]
    found = 0
    for kind in (kind for kind in KINDS if kind.across):
        signs = AnyWord(kind.signs.split())
        for text in (*texts, "\n".join(texts)):
            whole = [match.span() for match in kind.across.finditer(text)]
            lines = lines_with(signs, text, kind.below)
            assert [match.span() for match in found_in(lines, kind.across, text)] == whole
            found += len(whole)
    assert found


def test_items_without_an_end_are_quick() -> None:
    bulletin = bulletin_of("考试定于3月5日。" + "第一题为“" * 60_000)
    with within_patience():
        assert list(check_unopened(bulletin)) == []


@pytest.mark.parametrize("unit", ["秘密\n", "内部资料\n", "|份号|7|\n"])
def test_a_megabyte_of_marks_is_told_often_enough(unit: str) -> None:
    """Fifty of them tell enough; a third of a million would only cost time."""
    bulletin = bulletin_of(unit * (1_000_000 // len(unit.encode())))
    for rule in secrecy.RULES:
        with within_patience(rule):
            assert len(list(rule(bulletin))) <= 100


def test_each_number_is_not_a_pattern_of_its_own() -> None:
    """A class list of a thousand would make a thousand, and keep them."""

    def names(first: int) -> str:
        return "、".join(f"张晓（{20211100000 + first + number}）" for number in range(20))

    assert len(findings_of(f"---\ntitle: 关于开展工作的通知\n---\n\n{names(0)}\n")) == 20
    made = _named_before.cache_info().currsize
    assert len(findings_of(f"---\ntitle: 关于开展工作的通知\n---\n\n{names(50)}\n")) == 20
    assert _named_before.cache_info().currsize == made


def test_no_message_repeats_a_personal_value() -> None:
    values = ["13800138000", "11010519491231002X", "6222021234567890128", "shenshili@163.com"]
    for value in values:
        findings = findings_of(f"联系 {value} 。")
        assert findings
        assert all(value not in format_finding(finding) for finding in findings)


def test_header_and_places() -> None:
    finding = next(iter(findings_of("---\ntitle: 甲\nsummary: 电话13800138000\n---\n\n正文。\n")))
    assert str(finding.place) == "notices/2026/a.md:3:12"
    invisible = next(iter(findings_of("---\ntitle: 甲\n---\n\n甲\u200b乙138**0013**\u200b8000。\n")))
    assert str(invisible.place) == "notices/2026/a.md:5:4"


def test_seed_001_fails_on_both_and_passes_masked(shared: Path) -> None:
    """A notice found on the web; it stays where it is."""
    text = next((shared / "corpus" / "seeds").glob("001_*.txt")).read_text(encoding="utf-8")

    def codes(words: str) -> set[str]:
        found = assemble_documents({"001.txt": words.encode()}, Register()).findings
        return {finding.code for finding in found if GROUP_OF[finding.code] in ("personal", "secrecy")}

    assert codes(text) == {"personal-mobile", "personal-mail"}
    assert codes(text.replace("527440", "****").replace("703281", "****")) == set()


def test_the_other_seeds_hold_nothing_but_a_number_of_a_higher_body(shared: Path) -> None:
    seeds = [path for path in (shared / "corpus" / "seeds").glob("*.txt") if not path.name.startswith("001")]
    found = {
        (path.name[:3], finding.code)
        for path in seeds
        for finding in assemble_documents({path.name: path.read_bytes()}, Register()).findings
        if GROUP_OF[finding.code] in ("personal", "secrecy")
    }
    assert found == {("000", "upper-document-unconfirmed")}


@pytest.mark.parametrize(
    ("title", "is_told"),
    [
        ("关于拟报废固定资产的公示", False),
        ("关于机关服务承诺公示的通知", False),
        ("党务公开清单公示", False),
        ("关于2026年度拟立项项目的公示", True),
        ("关于拟录取研究生名单的公示", True),
        ("关于采购项目评审专家名单的公示", True),
    ],
)
def test_a_publicity_of_things_needs_no_end(title: str, is_told: bool) -> None:
    text = f"---\ntitle: {title}\nissuer: 人事处\ndate: 2026-03-02\n---\n\n现予公示。\n"
    bulletin = build_index([read_document(text.encode(), "notices/2026/a.md")], {}, Register())
    assert ("publicity-without-end" in {f.code for rule in RULES for f in rule(bulletin)}) == is_told


def test_a_mobile_number_behind_a_name_is_no_school_number_too() -> None:
    sentence = "联系人：时某某，周博（18055292872）。"
    found = findings_of(f"---\ntitle: 关于开展工作的通知\n---\n\n{sentence}\n")
    assert [finding.code for finding in found] == ["personal-mobile"]


def test_what_is_written_with_entities_is_told_at_its_place() -> None:
    text = "---\ntitle: 绝&#23494;★长期\n---\n\n第一行。\n\n电话&#65306;139&#49;2345678，**绝&#23494;**★长期\n"
    places = [(finding.code, finding.place.line, finding.place.column) for finding in findings_of(text)]
    assert places == [
        ("classification-mark", 2, 8),
        ("classification-mark", 7, 29),
        ("personal-mobile", 7, 11),
    ]


def test_a_number_broken_by_a_line_end_is_told_once_where_it_begins() -> None:
    text = "---\ntitle: 关于开展工作的通知\n---\n\n联系人周博（138 0013\n8000）、时若水（139\n12345678）。\n"
    places = [(finding.code, finding.place.line, finding.place.column) for finding in findings_of(text)]
    assert places == [("personal-mobile", 5, 7), ("personal-mobile", 6, 11)]


def test_entities_in_an_attachment_are_read_as_a_browser_shows_them() -> None:
    inspection = Inspection("files/a.html", (Part("text", "<p>名单</p>\n<p>电话139&#49;2345678</p>\n"),))
    (writing,) = writings_of((), (inspection,))
    (sighting,) = find_mobile_numbers(writing)
    assert (sighting.value, writing.place_at(sighting.start).line) == ("13912345678", 2)
