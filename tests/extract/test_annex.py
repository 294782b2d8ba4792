"""Parties that are told by a list in an attachment of the same notice (issue 3, 附件 lists)."""

import pytest
from bulletin.index import build_index
from bulletin.pipeline import obligations_of
from bulletin.register import Register, Unit
from small_notice import extract, read_notice

NAMES = ("文学院党总支", "外国语学院党总支", "后勤党总支", "机关党总支", "党委组织部")
REGISTER = Register(units=tuple(Unit(name=name, slug=str(n), level="党总支") for n, name in enumerate(NAMES)))
A, B, C = "文学院党总支", "外国语学院党总支", "后勤党总支"
ISSUER = "党委组织部"


def listed(body: str) -> list[tuple[str, ...]]:
    return [obligation.listed for obligation in extract(body, REGISTER, issuer=ISSUER)]


@pytest.mark.parametrize(
    "party",
    [
        "附件1所列单位",
        "列入附件1的单位",
        "附件1中的各单位",
        "相关单位（名单见附件1）",
        "名单见附件1的单位",
        "名单所列各单位",
    ],
)
def test_a_party_told_by_an_attachment_is_the_units_listed_there(party: str) -> None:
    body = f"{party}须于3月20日前报送整改报告。\n\n附件1：整改单位名单\n\n1. {A}\n2. {B}\n3. {C}\n"
    assert listed(body) == [(A, B, C)]


@pytest.mark.parametrize(
    "annex",
    [
        f"附件：参评单位名单\n\n{A}、{B}、{C}",
        f"附件 参评单位名单\n\n{A}\n\n{B}\n\n{C}",
        f"## 附件\n\n参评单位名单\n\n（1）{A}；（2）{B}；（3）{C}。",
        f"附件：\n\n| 序号 | 单位 |\n|---|---|\n| 1 | {A} |\n| 2 | {B} |\n| 3 | {C} |",
        f"附件：参评单位名单.docx\n\n党委组织部\n\n2026年3月2日\n\n附件\n\n{A} {B} {C}",
    ],
)
def test_lists_are_written_in_many_ways(annex: str) -> None:
    assert listed(f"附件所列单位应于3月20日前报送总结。\n\n{annex}\n") == [(A, B, C)]


def test_each_attachment_has_its_own_list() -> None:
    duties = "附件1所列单位须于3月20日前报送总结。附件2所列单位须于4月1日前完成整改。"
    body = f"{duties}\n\n附件1\n\n{A}\n\n附件2\n\n{B}、{C}\n"
    assert listed(body) == [(A,), (B, C)]


@pytest.mark.parametrize(
    "body",
    [
        "附件1所列单位须于3月20日前报送总结。\n\n附件：1.整改单位名单.docx\n\n党委组织部\n\n2026年3月2日\n",
        f"附件3所列单位须于3月20日前报送总结。\n\n附件1\n\n{A}\n\n附件2\n\n{B}\n",
        f"各单位须于3月20日前报送总结。\n\n附件：名单\n\n{A}\n",
        f"附件1所列单位须于3月20日前报送总结。\n\n附件1、附件2请自行下载。\n\n{A}\n",
    ],
)
def test_a_list_that_is_not_there_names_nobody(body: str) -> None:
    """An attachment that is a file of its own, another number, a party of no list, a word about attachments."""
    assert listed(body) == [()] * len(listed(body))


def test_a_list_names_whom_the_sentence_sends_its_reader_to() -> None:
    body = f"以下单位须于3月20日前报送总结（名单见附件）。\n\n附件：参评单位名单\n\n{A}\n\n{B}\n"
    (obligation,) = extract(body, REGISTER, issuer=ISSUER)
    assert obligation.who == obligation.listed == (A, B)


def test_the_units_of_a_list_are_the_obligations_units() -> None:
    document = read_notice(f"附件1所列单位须于3月20日前报送总结。\n\n附件1\n\n{A}\n\n{B}\n", issuer=ISSUER)
    bulletin = build_index([document], {document.path: obligations_of(document, REGISTER)}, REGISTER)
    ((_, obligation),) = bulletin.obligations
    assert obligation.who == ("附件1所列单位",)
    assert obligation.units == (A, B)
