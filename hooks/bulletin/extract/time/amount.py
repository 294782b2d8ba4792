"""A length of time as written (5个工作日, 两周, 半个月, 24小时) in, number and unit out."""

from __future__ import annotations

from bulletin.extract.time.numerals import NUMBER, read_number
from bulletin.late_pattern import late
from bulletin.obligation import Unit
from bulletin.record import record

_UNITS: dict[str, Unit] = {
    "工作日": "workday", "自然日": "day", "日": "day", "天": "day", "小时": "hour", "钟头": "hour", "分钟": "minute",
    "刻钟": "minute", "周": "week", "星期": "week", "礼拜": "week", "月": "month", "年": "year",
}  # fmt: skip
_MINUTES_OF_A_QUARTER = 15
UNIT_ENDS = frozenset(unit[-1] for unit in _UNITS) | {"）"}
"""The characters in which a length of time can end."""
_HALVES: dict[str, tuple[int, Unit]] = {
    "年": (6, "month"),
    "月": (15, "day"),
    "天": (12, "hour"),
    "小时": (30, "minute"),
}
_LENGTH = rf"(?P<number>半|{NUMBER})(?:（{NUMBER}）)?个?(?P<unit>{'|'.join(_UNITS)})"
_AMOUNT = late(rf"{_LENGTH}(?![级份度票刊])")
# 半个月|（15日）内: told twice, and the number counts.
_AGAIN = late(rf"（(?:约|即|共|计)?{_LENGTH}）")


@record
class Amount:
    """`number` of `unit`s, [start, end) in the text."""

    start: int
    end: int
    number: int
    unit: Unit


def read_amount(text: str, at: int) -> Amount | None:
    """The length of time that begins exactly at `at`, None where none does."""
    found = _AMOUNT.match(text, at)
    if not found:
        return None
    if text.startswith("（", found.end()) and (again := _AGAIN.match(text, found.end())):
        found = again
    if found["number"] == "半":
        half = _HALVES.get(found["unit"])
        return Amount(at, found.end(), *half) if half else None
    number = read_number(found["number"])
    if not number:
        return None
    if found["unit"] == "刻钟":
        number *= _MINUTES_OF_A_QUARTER
    return Amount(at, found.end(), number, _UNITS[found["unit"]])
