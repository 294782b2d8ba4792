"""One item of a list that cannot be read, or that a Chinese keyboard has spoilt, takes none of the others along."""

from __future__ import annotations

import pytest
from bulletin.read.document import read_document
from bulletin.register import Register, read_register

UNITS = """units:
  - name: 党委组织部
    slug: organization
    level: 党委部门
  - {name: 文学院党总支, slug: literature, level: 党总支}
"""


def register_of(text: str, path: str = "_register/units.yml") -> tuple[Register, list[str]]:
    register, findings = read_register({path: text.encode()})
    return register, [f"{finding.place.line} {finding.code}" for finding in findings]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("  - {name: 后勤党总支, slug: logistics: x]\n", "front-matter-not-yaml"),
        ('  - {name: "后勤党总支, slug: logistics]\n', "front-matter-not-yaml"),
        ("  乱写的一行\n", "front-matter-not-yaml"),
        ("]\n", "front-matter-not-yaml"),
        ("  - name: 后勤党总支\n    ]\n", "front-matter-not-yaml"),
    ],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_what_cannot_be_read_is_left_out_alone(lines: str, told: str, is_first: bool) -> None:
    text = UNITS.replace("units:\n", f"units:\n{lines}") if is_first and lines.startswith("  - {") else UNITS + lines
    register, codes = register_of(text)
    assert [unit.slug for unit in register.units] == ["organization", "literature"]
    assert [code.partition(" ")[2] for code in codes] == [told]
    assert register.unread == {"units"}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("  - {name: 后勤党总支, slug: logistics, level: 党总支\n", "front-matter-bracket-open"),
        ("  - {name：后勤党总支, slug: logistics, level: 党总支}\n", "front-matter-fullwidth-punctuation"),
        ("  - {name: 后勤党总支，slug：logistics、level: 党总支}\n", "front-matter-fullwidth-punctuation"),
        ("  - ｛name: 后勤党总支, slug: logistics, level: 党总支｝\n", "front-matter-fullwidth-punctuation"),
        ("  - {name:后勤党总支, slug:logistics, level:党总支}\n", "front-matter-fullwidth-punctuation"),
        ("  -{name：后勤党总支, slug: logistics, level: 党总支}\n", "front-matter-list-dash"),
        ("\t- {name：后勤党总支, slug: logistics, level: 党总支}\n", "front-matter-tab"),
        ("  - name: 后勤党总支\n    slug logistics\n    level: 党总支\n", "front-matter-no-colon"),
    ],
)
def test_what_is_meant_is_read_and_shown(line: str, code: str) -> None:
    register, codes = register_of(UNITS + line)
    assert [unit.slug for unit in register.units] == ["organization", "literature", "logistics"]
    assert [told.partition(" ")[2] for told in codes] == [code]
    assert register.unread == set()


@pytest.mark.parametrize(
    "item",
    [
        "{name: 关于“标题：内容，名称”的部, slug: a, level: 党委部门}",
        '{name: "甲，slug 乙", slug: a, level: 党委部门}',
        "{name: 甲、乙部（丙；丁）, slug: a, level: 党委部门, aliases: [甲：乙]}",
    ],
)
def test_full_width_marks_in_the_words_are_let_be(item: str) -> None:
    register, codes = register_of(f"units:\n  - {item}\n")
    assert (len(register.units), codes) == (1, [])


def test_a_bad_group_takes_no_other_along() -> None:
    register, codes = register_of("groups:\n  部门: [甲, 乙]\n  单位 甲\n  支部: [丙]\n")
    assert dict(register.groups) == {"部门": ("甲", "乙"), "支部": ("丙",)}
    assert codes == ["3 front-matter-not-yaml"]


def test_of_a_file_that_is_no_register_nothing_is_known_to_be_missing() -> None:
    assert "units" in register_of("- 甲\n- 乙\n")[0].unread
    assert register_of(UNITS)[0].unread == set()
    assert register_of("")[0].unread == {"units"}
    assert register_of("# 无\n", "_register/more.yml")[0].unread == set()


def test_the_items_of_a_notice() -> None:
    text = """---
title: 关于报送名单的通知
attachments:
  - {title：报名表}
  - {title: "统计表]
  - title: 汇总表
obligations:
  - {action: confirm, quote: 请报送名单
  - action: strike
    quote: 请: 各: 支部
---

请报送名单。
"""
    document = read_document(text.encode(), "notices/2026/a.md")
    assert document.notice is not None
    assert [each.title for each in document.notice.attachments] == ["报名表", "汇总表"]
    assert [each.action for each in document.notice.obligations] == ["confirm", "strike"]
    codes = [f"{f.place.line} {f.code}" for f in document.findings if f.code.startswith("front")]
    assert codes == [
        "4 front-matter-fullwidth-punctuation",
        "5 front-matter-not-yaml",
        "8 front-matter-bracket-open",
        "10 front-matter-needs-quotes",
    ]
