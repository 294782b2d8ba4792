"""Exceptions for personal data: filled in by somebody, and over when they are over."""

from __future__ import annotations

import datetime as dt
import hashlib

import pytest
from bulletin.pipeline import assemble_bulletin
from bulletin.register import read_register

TODAY = dt.date(2026, 11, 20)
HEAD = """---
title: 关于拟资助名单的公示
doc_no: 云溪师委〔2026〕1号
issuer: 中共云溪师范大学委员会
recipients: [各党总支]
date: 2026-03-02
expires: {expires}
---

"""


def entry(
    purpose: str = "值班电话", approver: str = "陈示例", until: str = "2026-11-19", value: str = "13800138000"
) -> str:
    value = hashlib.sha256(value.encode()).hexdigest()
    return f"exceptions:\n  - {{hash: {value}, purpose: {purpose}, approver: {approver}, until: {until}}}\n"


def codes_of(register: str, body: str, expires: str = "2026-12-31") -> set[tuple[str, str]]:
    files = {"_register/exceptions.yml": register, "notices/2026/a.md": HEAD.format(expires=expires) + body}
    found = assemble_bulletin({path: text.encode() for path, text in files.items()}, (), TODAY).findings
    return {(each.code, each.level) for each in found if each.place.path.startswith("_register")}


@pytest.mark.parametrize(
    "words", ["用途", "【用途】", "批准人", "（填写）", "某某", "XX", "×××", "……", "____", "待定", "''", "无"]
)
def test_a_place_that_nobody_has_filled_in(words: str) -> None:
    for text in (entry(purpose=words), entry(approver=words)):
        register, findings = read_register({"_register/exceptions.yml": text.encode()})
        assert register.exceptions == ()
        assert [each.code for each in findings] == ["value-not-filled-in"] or words == "''"
        assert findings


@pytest.mark.parametrize(
    "words", ["用途见批准单", "无偿献血", "何一", "党委书记", "某高校来校联系人", "Xu Wen", "空调报修", "012"]
)
def test_words_that_are_somebody_s(words: str) -> None:
    for text in (entry(purpose=words), entry(approver=words)):
        register, findings = read_register({"_register/exceptions.yml": text.encode()})
        assert len(register.exceptions) == 1
        assert findings == []


@pytest.mark.parametrize(
    ("body", "until", "expires", "told"),
    [
        ("值班手机13800138000。", "2026-12-31", "2026-12-31", set()),
        ("值班手机13800138000。", "2026-11-19", "2026-12-31", {("exception-expired", "error")}),
        ("没有号码了。", "2026-11-19", "2026-12-31", {("exception-expired", "error")}),
        ("没有号码了。", "2026-12-31", "2026-12-31", {("exception-unused", "info")}),
        # Nobody sees it any longer: the end of both on one day stops no publication.
        ("值班手机13800138000。", "2026-11-19", "2026-11-19", {("exception-unused", "info")}),
    ],
)
def test_an_exception_that_is_over(body: str, until: str, expires: str, told: set[tuple[str, str]]) -> None:
    assert codes_of(entry(until=until), body, expires) == told


def test_the_exception_of_an_account_is_in_use() -> None:
    assert codes_of(entry(until="2026-12-31", value="123456789"), "联系QQ：123456789。") == set()


@pytest.mark.parametrize(("until", "code"), [("2999-12-31", "date-far-off"), ("2999-02-30", "date-does-not-exist")])
def test_a_day_too_far_away(until: str, code: str) -> None:
    assert (code, "error") in codes_of(entry(until=until), "没有号码。")
