"""The short code of a printed version: what changes it, what does not, and which slips of the pen it tells."""

from __future__ import annotations

import itertools

import pytest
from bulletin.read.document import read_document
from bulletin.short_code import ALPHABET, fault_of_code, make_code, read_code, show_code
from printed import notice


def code(body: str = "正文。", path: str = "notices/2026/a.md", **header: str) -> str:
    return read_document(notice(body, **header), path).code


def test_it_stands_for_what_is_printed() -> None:
    codes = {
        code(),
        code("正文！"),
        code(title="关于另事的通知"),
        code(doc_no="云溪师委〔2026〕9号"),
        code(recipients="[各支部]"),
        code(date="2026-03-03"),
        code(issued="2026-03-03"),
        code(cc="[校工会]"),
        code(attachments="[表]"),
    }
    assert len(codes) == 9


def test_records_and_names_of_files_leave_it_as_it_is() -> None:
    reviewed = code(review="{first: {by: 甲, date: 2026-03-01}}")
    assert code() == reviewed == code(path="notices/2026/renamed.md") == code("\n正文。\n\n")


def test_every_single_slip_and_every_exchange_is_told() -> None:
    right = make_code(["x", 1, None])
    assert fault_of_code(right) == ""
    for place, letter in itertools.product(range(len(right)), ALPHABET):
        if letter != right[place]:
            assert fault_of_code(right[:place] + letter + right[place + 1 :]) == "check"
    for one, other in itertools.combinations(range(len(right) - 1), 2):
        if right[one] != right[other]:
            letters = list(right)
            letters[one], letters[other] = letters[other], letters[one]
            assert fault_of_code("".join(letters)) == "check"


@pytest.mark.parametrize(("written", "fault"), [("", "length"), ("ABCDE", "length"), ("O1234-56789", "character")])
def test_what_is_no_code(written: str, fault: str) -> None:
    assert fault_of_code(read_code(written)) == fault


def test_codes_are_read_as_people_type_them() -> None:
    right = make_code(["y"])
    assert read_code(f" {show_code(right).lower()} ") == right
    assert read_code("".join(chr(ord(letter) + 0xFEE0) for letter in right)) == right
    assert read_code(f"{right[:5]}—{right[5:]}。") == right
    assert read_code(f"核验码 {show_code(right)}") == read_code(f"核验码：{right}") == right
