"""The bold that Word leaves in the midst of sentences is told, headings that an editor made bold are not."""

from __future__ import annotations

import pytest
from bulletin.checks.text.stray_emphasis import check_stray_emphasis
from bulletin.read.document import read_document
from checked import findings_of

HEAD = "---\ntitle: 关于推荐先进集体的通知\n---\n\n"
NUMBERS = "一二三四五六"


def told(body: str) -> list[str]:
    document = read_document((HEAD + body).encode(), "notices/2026/a.md")
    return [finding.code for finding in findings_of([check_stray_emphasis], document)]


@pytest.mark.parametrize(
    "body",
    [
        "\n\n".join(f"**{number}、名额**\n\n各支部报送。" for number in NUMBERS),
        "\n\n".join(f"**（{number}）条件。**各支部认真核对。" for number in NUMBERS),
        "\n\n".join(f"**{number}. 程序**：各支部逐级审核。" for number in range(1, 7)),
        "\n\n".join(f"**{words}**　" for words in ("范围", "条件", "名额", "程序", "材料")),
    ],
)
def test_headings_in_bold_are_let_be(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "各**支部**要**认真**核对，**及时**报送**名单**，**不得**迟报。",
        "\n\n".join(f"**{number}、名额**，**各支部**报送。" for number in NUMBERS),
        "\n\n".join("**各支部**要落实。" for _ in NUMBERS),
    ],
)
def test_single_words_in_bold_are_told_once(body: str) -> None:
    assert told(body) == ["emphasis-of-word"]
