"""A paragraph of Word in, the number that Word would print before it out, in the form of the ladder 一、（一）1.（1）.

Word keeps automatic numbers as a reference to a list; no reader of the text sees them. ECMA-376 part 1, 17.9.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_HAN_NUMBER = "[〇零一二三四五六七八九十百千]+"
_LADDER_FORMS = (
    (re.compile(rf"({_HAN_NUMBER})[、.．,，]?"), r"\1、"),
    (re.compile(rf"[(（]({_HAN_NUMBER})[)）]?[、.．]?|({_HAN_NUMBER})[)）]"), r"（\1\2）"),
    (re.compile(r"(\d+)[.．、,，]?"), r"\1."),
    (re.compile(r"[(（](\d+)[)）]?[、.．]?|(\d+)[)）]"), r"（\1\2）"),
)


def _counting(number: int) -> str:
    if number >= 1000:
        return "".join(_DIGITS[int(digit)] for digit in str(number))
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += "十" if tens == 1 and not hundreds else f"{_DIGITS[tens]}十"
    elif hundreds and ones:
        text += "零"
    return text + (_DIGITS[ones] if ones else "") or "〇"


def _legal(number: int) -> str:
    plain = _counting(number)
    if 10 <= number < 20:
        plain = f"一{plain}"  # 壹拾贰, where 十二 leaves it out
    return plain.translate(str.maketrans("零" + _DIGITS[1:] + "十百", _LEGAL + "拾佰"))


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


def _letters(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _one_of(characters: str) -> Callable[[int], str]:
    return lambda number: characters[number - 1] if 0 < number <= len(characters) else str(number)


def _range_of(first: str, count: int) -> str:
    return "".join(chr(ord(first) + step) for step in range(count))


_FORMATS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(("decimal", "decimalHalfWidth", "decimalFullWidth", "decimalFullWidth2", "ordinal"), str),
    "decimalZero": lambda number: f"{number:02}",
    **dict.fromkeys(
        ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
         "taiwaneseCountingThousand", "koreanCounting"), _counting),
    **dict.fromkeys(("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"),
                    lambda number: "".join(_DIGITS[int(digit)] for digit in str(number))),
    **dict.fromkeys(("chineseLegalSimplified", "japaneseLegal", "ideographLegalTraditional"), _legal),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _one_of(_range_of("①", 20))),
    "decimalEnclosedParen": _one_of(_range_of("⑴", 20)),
    "decimalEnclosedFullstop": _one_of(_range_of("⒈", 20)),
    "ideographEnclosedCircle": _one_of(_range_of("㊀", 10)),
    "ideographTraditional": _one_of("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _one_of("子丑寅卯辰巳午未申酉戌亥"),
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
}  # fmt: skip


@dataclass(frozen=True)
class _Level:
    form: str
    text: str
    start: int
    is_legal: bool
    restarts_after: int


@dataclass(frozen=True)
class Number:
    """What Word prints before a paragraph. `is_known` is False where it cannot be told; `is_bullet` of a mere dot."""

    text: str
    is_bullet: bool = False
    is_known: bool = True


@dataclass
class Numbering:
    """The lists of one document and how far each has been counted."""

    numbering: BaseOxmlElement | None
    styles: BaseOxmlElement | None
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _started: set[tuple[str, int]] = field(default_factory=set)

    def next_number(self, paragraph: BaseOxmlElement) -> Number | None:
        """The number of the next paragraph, None if it has none. To be asked for every paragraph, in order."""
        num_id, depth = self._reference_of(paragraph)
        if not num_id or num_id == "0":
            return None
        num = self._nums.get(num_id)
        abstract = self._abstract_of(num)
        if num is None or abstract is None:
            return Number("", is_known=False)
        level = self._level(num, abstract, depth)
        if level is None:
            return Number("", is_known=False)
        values = self._count(num, abstract, depth, level)
        if level.form == "bullet":
            return Number("- ", is_bullet=True)
        if level.form == "none" and "%" not in level.text:
            return Number(level.text) if level.text.strip() else None
        return self._print(num, abstract, level, values)

    def _print(self, num: BaseOxmlElement, abstract: BaseOxmlElement, level: _Level, values: dict[int, int]) -> Number:
        text = level.text
        for depth in sorted(values, reverse=True):
            mark = f"%{depth + 1}"
            if mark not in text:
                continue
            one = self._level(num, abstract, depth)
            form = "decimal" if level.is_legal else one.form if one else "decimal"
            if form not in _FORMATS:
                return Number("", is_known=False)
            text = text.replace(mark, _FORMATS[form](values[depth]))
        return Number(ladder_form(text))

    def _count(self, num: BaseOxmlElement, abstract: BaseOxmlElement, depth: int, level: _Level) -> dict[int, int]:
        """Count on, and begin again below; lists of one kind count together unless one says where it starts."""
        key = str(abstract.get(qn("w:abstractNumId")))
        num_id = str(num.get(qn("w:numId")))
        counts = self._counts.setdefault(key, {})
        override = _value(num.find(f"{qn('w:lvlOverride')}[@{qn('w:ilvl')}='{depth}']/{qn('w:startOverride')}"))
        if override is not None and (num_id, depth) not in self._started:
            counts[depth] = int(override) - 1
        self._started.add((num_id, depth))
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [number for number in counts if number > depth]:
            below = self._level(num, abstract, deeper)
            if below is None or below.restarts_after != 0:
                del counts[deeper]
        for higher in range(depth):
            above = self._level(num, abstract, higher)
            counts.setdefault(higher, above.start if above else 1)
        return {number: value for number, value in counts.items() if number <= depth}

    def _reference_of(self, paragraph: BaseOxmlElement) -> tuple[str, int]:
        properties = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        style = _value(paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}"))
        num_id = depth = None
        if properties is not None:
            num_id, depth = _value(properties.find(qn("w:numId"))), _value(properties.find(qn("w:ilvl")))
        seen: set[str] = set()
        first = style
        while style and style not in seen and num_id is None:
            seen.add(style)
            found = self._styles.get(style)
            if found is None:
                break
            num_id = _value(found.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}"))
            depth = depth or _value(found.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:ilvl')}"))
            style = _value(found.find(qn("w:basedOn")))
        if num_id and depth is None and first:
            depth = self._depth_by_style(num_id, first)
        return num_id or "", int(depth) if depth and depth.isdecimal() else 0

    def _depth_by_style(self, num_id: str, style: str) -> str | None:
        abstract = self._abstract_of(self._nums.get(num_id))
        for level in abstract.iterfind(qn("w:lvl")) if abstract is not None else ():
            if _value(level.find(qn("w:pStyle"))) == style:
                return str(level.get(qn("w:ilvl")))
        return None

    def _abstract_of(self, num: BaseOxmlElement | None) -> BaseOxmlElement | None:
        if num is None:
            return None
        abstract = self._abstracts.get(_value(num.find(qn("w:abstractNumId"))) or "")
        link = _value(abstract.find(qn("w:numStyleLink"))) if abstract is not None else None
        for other in self._abstracts.values() if link else ():
            if _value(other.find(qn("w:styleLink"))) == link:
                return other
        return abstract

    def _level(self, num: BaseOxmlElement, abstract: BaseOxmlElement, depth: int) -> _Level | None:
        at = f"[@{qn('w:ilvl')}='{depth}']"
        found = num.find(f"{qn('w:lvlOverride')}{at}/{qn('w:lvl')}")
        if found is None:
            found = abstract.find(f"{qn('w:lvl')}{at}")
        if found is None:
            return None
        start = _value(found.find(qn("w:start"))) or "1"
        restart = _value(found.find(qn("w:lvlRestart")))
        return _Level(
            form=_format_of(found),
            text=_value(found.find(qn("w:lvlText"))) or "",
            start=int(start) if start.isdecimal() else 1,
            is_legal=found.find(qn("w:isLgl")) is not None,
            restarts_after=int(restart) if restart and restart.isdecimal() else -1,
        )

    @cached_property
    def _nums(self) -> dict[str, BaseOxmlElement]:
        return _by_attribute(self.numbering, "num", "numId")

    @cached_property
    def _abstracts(self) -> dict[str, BaseOxmlElement]:
        return _by_attribute(self.numbering, "abstractNum", "abstractNumId")

    @cached_property
    def _styles(self) -> dict[str, BaseOxmlElement]:
        return _by_attribute(self.styles, "style", "styleId")


def ladder_form(text: str) -> str:
    """A number in the form that GB/T 9704 gives it: (一) and 一) are （一）, 一. is 一、, 1、 is 1., 1) is （1）."""
    number = text.strip()
    for pattern, form in _LADDER_FORMS:
        if pattern.fullmatch(number):
            return pattern.sub(form, number, count=1)
    return f"{number}　" if number.startswith("第") else f"{number} " if re.search(r"[0-9A-Za-z]\Z", number) else number


def _format_of(level: BaseOxmlElement) -> str:
    """The name of the format; a format of somebody's own stands in an alternative that older programs skip."""
    if level.find(_ALTERNATIVE) is not None:
        return "custom"
    return _value(level.find(qn("w:numFmt"))) or "decimal"


def _by_attribute(parent: BaseOxmlElement | None, tag: str, attribute: str) -> dict[str, BaseOxmlElement]:
    found = parent.iterfind(qn(f"w:{tag}")) if parent is not None else ()
    return {str(element.get(qn(f"w:{attribute}"))): element for element in found}


def _value(element: BaseOxmlElement | None) -> str | None:
    value = None if element is None else element.get(qn("w:val"))
    return None if value is None else str(value)
