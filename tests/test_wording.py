"""Every code has its sentences, every sentence its code, and every message can be read by an office worker."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bulletin.finding import Finding, Place
from bulletin.wording import WORDINGS
from bulletin.wording.report import format_finding

ENGINE = Path(__file__).resolve().parent.parent / "hooks" / "bulletin"
ROOMS_OF_RULES = ("read", "checks", "register", "digest")
KEBAB = re.compile(r"[a-z]+[0-9]*(?:-[a-z]+[0-9]*)+\Z")
# Words in kebab case that are no codes.
NO_CODES = {"utf-8", "utf-16", "computer-school", "footnote-ref", "footnote-backref"}
# A golden case of 5 MB would be a burden on the repository, and links do not survive every checkout:
# tests/read/test_decode.py and tests/test_hook.py make theirs.
WITHOUT_GOLDEN_CASE = {"file-too-large", "file-outside", "file-unreadable"}


def strings_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def codes_of_findings(source: str) -> set[str]:
    """The codes written out where a Finding is made."""
    calls = [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id.endswith(("Finding", "_finding"))
    ]
    firsts = [call.args[0] for call in calls if call.args]
    return {text for first in firsts for text in strings_in(first) if KEBAB.match(text)}


def codes_of_rules(source: str) -> set[str]:
    """All words that look like a code; for the rooms where nothing else does."""
    return {text for text in strings_in(ast.parse(source)) if KEBAB.match(text)} - NO_CODES


def emitted_codes() -> set[str]:
    codes: set[str] = set()
    for path in ENGINE.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        if "wording" not in path.parts:
            codes |= codes_of_findings(source)
        if path.relative_to(ENGINE).parts[0] in ROOMS_OF_RULES:
            codes |= codes_of_rules(source)
    return codes


def test_every_code_has_wording_and_every_wording_a_code() -> None:
    assert emitted_codes() == set(WORDINGS)


def test_the_scan_sees_codes() -> None:
    """The test above could not fail if the scan were blind."""
    source = 'Finding("no-such-code" if x else "nor-this", place)\ncode = "a-third"'
    assert codes_of_findings(source) == {"no-such-code", "nor-this"}
    assert codes_of_rules(source) == {"no-such-code", "nor-this", "a-third"}


def test_every_code_has_a_golden_case() -> None:
    """A failing case for each rule; it also proves that each sentence gets the parameters it names."""
    tests = Path(__file__).parent
    reports = [path.read_text(encoding="utf-8") for path in tests.glob("*/cases/*/expected.txt")]
    shown = {code for report in reports for code in re.findall(r"^\S+ \S+ \[([a-z0-9-]+)\]$", report, re.MULTILINE)}
    assert shown == set(WORDINGS) - WITHOUT_GOLDEN_CASE


@pytest.mark.parametrize("code", WORDINGS)
def test_sentences_are_chinese_and_end_properly(code: str) -> None:
    wording = WORDINGS[code]
    for sentence in (wording.problem, wording.fix.split("\n")[0]):
        assert re.search("[\u4e00-\u9fff]", sentence)
        assert sentence[-1] in "。：？！}"
        said = re.sub(r"{\w+}|“[^”]*”", "", sentence)
        assert not re.search("[\u4e00-\u9fff][,;!?]|YAML|JSON|key|str", said), "half-width marks, programmers' words"


def test_shape_of_a_message() -> None:
    params = {"key": "date（成文日期）", "given": "2026/3/2", "right": "date: 2026-03-02"}
    assert format_finding(Finding("date-not-iso", Place("notices/2026/a.md", 7, 7), params=params)) == (
        "notices/2026/a.md:7:7 错误 [date-not-iso]\n"
        "  问题：“date（成文日期）”的日期写法不对：2026/3/2\n"
        "  改法：这一行应写成：\n"
        "        date: 2026-03-02\n"
        "  依据：GB/T 7408.1—2023（日期写作“年-月-日”，月、日各两位）"
    )


def test_braces_and_control_characters_of_an_author_are_only_shown() -> None:
    params = {"given": "{x} \x1b[2J \u202e", "key": "k", "right": "r"}
    message = format_finding(Finding("value-wrong-type", Place("a.md"), params=params))
    assert "{x}" in message
    assert "\x1b" not in message
    assert "〈001B〉" in message
    assert "〈202E〉" in message
