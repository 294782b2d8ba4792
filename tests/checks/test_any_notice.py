"""Whatever is written, every rule comes to its end: notices cut and put together anew, with numbers of all kinds.

Real lines find what made-up ones do not: a rule breaks on what looks nearly like what it looks for.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from bulletin.pipeline import assemble_bulletin
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.cn import ric

BLIND = Path(__file__).parent / "blind"
LINES = sorted({line for path in BLIND.glob("*-*.md") for line in path.read_text(encoding="utf-8").splitlines()})
ODD = (
    "\u200b \u3000 \ufeff \u2028 𠮷 | || ``` <!-- --> <div [^1] ![]( 〔2026〕 （ ） “ ” 《 》 \\ &#x41;"
    " ٣ 〇〇〇 ㈠ ½ 0000年00月00日 9999年12月31日 13月32日 24时60分 2月30日 一百零一万 第〇条 国办发〔20212号"
    " 机密★ 前 后 不得 由 请"
).split(" ")


@st.composite
def identity_numbers(draw: st.DrawFn) -> str:
    """With a right check digit, of any region, there or not."""
    day = draw(st.dates(dt.date(1930, 1, 1), dt.date(2020, 1, 1)))
    number = f"{draw(st.integers(100_000, 999_999))}{day:%Y%m%d}{draw(st.integers(0, 999)):03}"
    return number + ric.calc_check_digit(f"{number}0")


@st.composite
def card_numbers(draw: st.DrawFn) -> str:
    number = f"62{draw(st.integers(10**15, 10**16 - 1))}"
    return number + luhn.calc_check_digit(number)


@st.composite
def lines(draw: st.DrawFn) -> str:
    """A line of some notice with the beginning of another one, or something odd, in its middle."""
    line, other = draw(st.sampled_from(LINES)), draw(st.sampled_from(LINES))
    at, length = draw(st.integers(0, len(line))), draw(st.integers(0, 12))
    between = draw(
        st.one_of(
            st.just(other[: draw(st.integers(0, len(other)))]),
            st.sampled_from(ODD),
            identity_numbers(),
            card_numbers(),
            st.text(max_size=3),
        )
    )
    return line[:at] + between + line[at + length :]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(lines(), min_size=1, max_size=12), min_size=1, max_size=2))
def test_no_rule_breaks(notices: list[list[str]]) -> None:
    head = "---\ntitle: 关于做好工作的通知\nissuer: 中共云溪师范大学委员会\ndate: 2026-03-09\n---\n\n"
    files = {
        f"notices/2026/{number}.md": (head + "\n\n".join(text)).encode("utf-8", "replace")
        for number, text in enumerate(notices)
    }
    for finding in assemble_bulletin(files, today=dt.date(2026, 11, 20)).findings:
        assert finding.place.path in files
        assert finding.place.line >= 1
        assert finding.place.column >= 1
