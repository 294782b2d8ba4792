"""What stands in front of, behind and inside a dated duty silences nothing, and leaves its party and its day.

Each line of around.txt is put around plain duties, in which nothing else changes.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from small_notice import extract

_FILE = Path(__file__).with_name("around.txt")
# Who, what asks, and the day, as offices write them.
_HEADS = [
    ("各学院", "须{}前"),
    ("各单位", "{}前"),
    ("请各部门", "在{}前"),
]
_ACTS = [
    ("将", "自查报告报送党委办公室"),
    ("完成", "隐患整改"),
    ("报送", "总结材料"),
]
_DAY = "3月20日"


def read_sections() -> dict[str, list[str]]:
    """The lines of each section, by its name."""
    sections: dict[str, list[str]] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            lines = sections.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            lines.append(line)
    return sections


def duties(section: str, line: str) -> Iterator[tuple[str, str]]:
    """The party, and a sentence in which it has something to do by 20 March."""
    for who, when in _HEADS:
        for verb, thing in _ACTS:
            asked = f"{who}{when.format(_DAY)}"
            plain = f"{asked}{verb}{thing}"
            told = {
                "in front": line + plain,
                "behind": plain + line,
                "attribute": asked + verb + line + thing,
                "how": asked + line + verb + thing,
            }
            yield who.removeprefix("请"), f"{told[section]}。"


@pytest.mark.parametrize(
    ("section", "line"), [(section, line) for section, lines in read_sections().items() for line in lines]
)
def test_a_dated_duty_stays_what_it_is(section: str, line: str) -> None:
    lost = []
    for who, sentence in duties(section, line):
        readings = [(found.who, found.timing.due) for found in extract(sentence) if found.timing]
        if ((who,), "2026-03-20") not in readings:
            lost.append((sentence, readings))
    assert lost == []
