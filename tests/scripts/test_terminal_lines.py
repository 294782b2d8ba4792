"""A report for the eye: no line of a sentence wider than the terminal, none that is to be copied broken."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from terminal_lines import fit

REPORT = """docs/notices/2026/a.md:17:9 错误 [personal-account]
  问题：这里有个人的QQ号或者微信号：ji****ou
  改法：请改成办公电话、校内短号，或者工作群、公众号的名称。确需公开的，经批准后在 docs/_register/exceptions.yml 的 exceptions 下登记：
        - {hash: 7558de77d2f5ee2442b159513648980cab90f6852a50235ab537c755e8169ae1, purpose: 用途, approver: 批准人}
  依据：《中华人民共和国个人信息保护法》第二十五条（未取得个人单独同意，不得公开其个人信息）"""  # noqa: E501


def width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in line)


@pytest.mark.parametrize("columns", [60, 80, 100])
def test_sentences_fit_and_hang(columns: int) -> None:
    lines = fit(REPORT, columns).split("\n")
    copied = [line for line in lines if "hash:" in line]
    assert copied == [line for line in REPORT.split("\n") if "hash:" in line]
    assert all(width(line) <= columns for line in lines if line not in copied)
    assert any(line.startswith("        ") and "经批准" in "".join(lines) for line in lines)
    assert not [line for line in lines if line.strip()[:1] in tuple("，。；：、）》")]
    assert "docs/_register/exceptions.yml" in "\n".join(lines), "a path is never parted"


def test_nothing_changes_where_it_fits() -> None:
    assert fit(REPORT, 400) == REPORT
    assert fit(REPORT, 20) == REPORT


@given(st.text(alphabet="改法：，。（）“”ab /.1中文\n ", max_size=200), st.integers(40, 90))
def test_no_character_is_lost(words: str, columns: int) -> None:
    report = f"  改法：{words}"
    assert "".join(fit(report, columns).split()) == "".join(report.split())
