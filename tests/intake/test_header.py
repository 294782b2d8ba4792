"""Markdown with front matter: what is right there stands, what lacks is in the text, what is wrong is told."""

from __future__ import annotations

import pytest
from bulletin.intake import Draft, take_in
from bulletin.read.document import read_document
from bulletin.wording.intake import problem_and_fix

BODY = """中共云溪师范大学委员会组织部文件

云溪师组〔2026〕30号

关于开展党员轮训的通知

各党总支、各直属党支部：

现将有关事项通知如下。

中共云溪师范大学委员会组织部

2026年3月2日
"""
FIELDS = {
    "title": "关于开展党员轮训的通知",
    "doc_no": "云溪师组〔2026〕30号",
    "issuer": "中共云溪师范大学委员会组织部",
    "recipients": ["各党总支", "各直属党支部"],
    "date": "2026-03-02",
}


def draft(header: str, body: str = BODY) -> Draft:
    result = take_in(f"{header}{body}".encode(), "a.md")
    assert isinstance(result, Draft)
    document = read_document(result.markdown.encode(), "notices/2026/a.md")
    assert not [finding for finding in document.findings if finding.code not in ("key-missing", "value-empty")]
    return result


def body_of(result: Draft) -> list[str]:
    return [line for line in result.markdown.split("---\n", 2)[2].split("\n") if line]


def found(result: Draft) -> dict[str, object]:
    return {key: value for key, value in result.fields.items() if key in FIELDS}


def codes(result: Draft) -> list[str]:
    return [loss.params.get("finding", loss.code) for loss in result.losses]


@pytest.mark.parametrize(
    "header",
    [
        "---\ntitle: 关于开展党员轮训的通知\n---\n",
        "---\ntype: notice\n标题: 关于开展党员轮训的通知\nissuer:\nrecipients:\n发文字号: # 待填\n---\n\n",
        "---\ntype: notice\ndate: 2026-03-02\ndoc_no: 云溪师组〔2026〕30号\n---\n",
        "---\nrecipients: [各党总支, 各直属党支部]\n---\n",
    ],
)
def test_what_the_header_lacks_is_in_the_text(header: str) -> None:
    result = draft(header)
    assert found(result) == FIELDS
    assert body_of(result) == ["现将有关事项通知如下。"]
    assert not result.losses
    written = read_document(result.markdown.encode(), "notices/2026/a.md").notice
    assert written is not None
    assert (written.title, written.doc_no, written.issuer) == tuple(FIELDS[k] for k in ("title", "doc_no", "issuer"))


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("title： 关于开展党员轮训的通知", "front-matter-fullwidth-colon"),
        ("\tissuer: 中共云溪师范大学委员会组织部", "front-matter-tab"),
        ("date: 2026-13-40", "date-does-not-exist"),
        ("titel: 关于开展党员轮训的通知", "key-misspelt"),
        ("recipients: [各党总支、各直属党支部]", "front-matter-fullwidth-punctuation"),
    ],
)
def test_faults_of_the_header_are_told_and_do_not_reach_the_draft(line: str, code: str) -> None:
    result = draft(f"---\ntype: notice\n{line}\n---\n")
    assert found(result) == FIELDS
    assert codes(result) == [code]
    (loss,) = result.losses
    assert loss.where == "原文件第3行"
    assert all(problem_and_fix(loss.code, loss.params))


def test_right_keys_stay_beside_wrong_ones() -> None:
    header = "---\ntype: notice\ndate: 2026-13-40\nevents:\n  会议: 2026-03-09\nexpires: 2026-12-31\nfoo: bar\n---\n"
    result = draft(header)
    notice = read_document(result.markdown.encode(), "notices/2026/a.md").notice
    assert notice is not None
    assert (notice.events, str(notice.expires)) == ({"会议": "2026-03-09"}, "2026-12-31")
    assert sorted(codes(result)) == ["date-does-not-exist", "key-unknown"]


def test_words_between_rules_that_are_no_header_stay() -> None:
    result = draft(
        "---\n本文仅供参考，请以原件为准，并请各学院、各部门、各直属单位的同志和各单位认真核对以后使用，如有出入请与组织部联系，另行通知。这是说明。\n---\n"
    )
    assert found(result) == FIELDS
    assert "这是说明。" in result.markdown
    assert "front-matter-not-yaml" in codes(result)


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("title: 关于开展教师轮训的通知", "关于开展党员轮训的通知"),
        ("issuer: 中共云溪师范大学委员会宣传部", "中共云溪师范大学委员会组织部"),
        ("date: 2026-03-03", "2026年3月2日"),
        ("doc_no: 云溪师组〔2026〕31号", "云溪师组〔2026〕30号"),
        ("recipients: [各党总支]", "各党总支、各直属党支部："),
    ],
)
def test_where_header_and_text_differ_both_stay_and_it_is_told(line: str, stays: str) -> None:
    result = draft(f"---\ntype: notice\n{line}\n---\n")
    assert line in result.markdown
    assert stays in body_of(result)
    assert codes(result) == ["header-differs"]


def test_short_name_of_the_issuer_is_the_same_one() -> None:
    result = draft("---\nissuer: 组织部\n---\n")
    assert result.fields["issuer"] == "组织部"
    assert body_of(result) == ["现将有关事项通知如下。"]


def test_what_is_nowhere_is_told_once() -> None:
    result = draft("---\ntitle: 关于轮训的通知\nissuer: 组织部\n---\n", "请报名。\n")
    told = [(loss.code, loss.params.get("key")) for loss in result.losses]
    assert told == [
        ("recipients-not-found", None), ("field-left-empty", "发文字号"), ("field-left-empty", "成文日期")
    ]  # fmt: skip


def test_whole_header_and_the_text_below_stay_as_they_are() -> None:
    whole = (
        "---\ntype: notice\ntitle: 关于轮训的通知\ndoc_no: 云溪师组〔2026〕30号\nissuer: 组织部 # 简称\n"
        "recipients:\n- 各党总支\ndate: 2026-03-02\n---\n\n各学院：\n\n请报名。\n"
    )
    result = take_in(whole.encode(), "a.md")
    assert isinstance(result, Draft)
    assert result.markdown == whole
    assert result.fields["recipients"] == ["各党总支"]
    assert not result.losses
