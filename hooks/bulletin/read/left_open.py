"""The values of a notice in, what is left open of its 文号 and 成文日期 out: 云溪师委〔2026〕　号, 2026年　月　日.

Both are given when the notice is signed; until then an office writes them with an empty place, or not at all. A number
that has a figure and a day that has one are no open ones, however they are written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, MutableMapping
from dataclasses import dataclass, replace

GAP = "\u3000"
"""The room that is left on paper for what is put in by hand."""

OPEN_FORMS = {
    "doc_no": r"^(待定|[\u4e00-\u9fff（）]{0,20}〔\d{4}〕\s*号)$",
    "date": r"^(待定|\d{4}年\s*\d{0,2}\s*月\s*日)$",
}
"""The plainest of the open forms, for editors' software; reading knows more."""

_BLANK = "[_XxＸ×✕╳某?？*＊·.—-]"
_LATER = re.compile(
    "(?:待|未|尚未|暂未?)(?:定|编|编号|编文号|签发|补|填|填写|确定|赋号)|签发(?:后|时)(?:再)?(?:编号|填写|填|确定|定)"
)
_NUMBER = re.compile(
    rf"(?P<code>[\u4e00-\u9fff()]{{0,20}})[〔\[【(](?P<year>\d{{4}})?年?[〕\]】)](?:第?{_BLANK}{{0,6}}号|{_BLANK}{{0,6}})"
)
_DAY = re.compile(
    rf"(?P<year>\d{{4}})?年(?:(?P<month>1[0-2]|0?[1-9])|{_BLANK}{{0,4}})月{_BLANK}{{0,4}}日"
    rf"|(?P<iso_year>\d{{4}})-(?:(?P<iso_month>1[0-2]|0[1-9])|{_BLANK}{{1,2}})-{_BLANK}{{1,2}}"
)


@dataclass(frozen=True)
class LeftOpen:
    """`keys` of front matter that are not filled yet; what their open forms say: 机关代字, year, month.

    Without `keys` nothing is open.
    """

    keys: tuple[str, ...] = ()
    code: str = ""
    year: str = ""
    month: str = ""

    @property
    def number(self) -> str:
        """The 文号 with an empty place, where its letters are written."""
        return open_number(self.code, self.year) if self.code else ""


def open_number(code: str, year: str) -> str:
    """云溪师委〔2026〕　号; what is not known is an empty place too."""
    return f"{code or GAP * 2}〔{year or GAP * 2}〕{GAP}号"


def take_left_open(values: MutableMapping[str, object], keys: Collection[str]) -> LeftOpen:
    """Take blank and open values of these keys out of `values`; all of `keys` that are not there are open."""
    found = LeftOpen()
    for key in keys:
        value = values.get(key)
        written = _plain(value) if isinstance(value, str) else ""
        if isinstance(value, str) and (not written or _LATER.fullmatch(written)):
            del values[key]
        elif key == "doc_no" and (number := _NUMBER.fullmatch(written)):
            found = replace(found, code=_wide(number["code"]), year=number["year"] or found.year)
            del values[key]
        elif key == "date" and (day := _DAY.fullmatch(written)):
            month = day["month"] or day["iso_month"] or ""
            found = replace(found, year=found.year or day["year"] or day["iso_year"] or "", month=month.lstrip("0"))
            del values[key]
    return replace(found, keys=tuple(key for key in keys if values.get(key) is None))


def is_open_number(words: str) -> bool:
    """Whether a line is nothing but a 文号 with an empty place for its figure."""
    return _NUMBER.fullmatch(_plain(words)) is not None


def is_open_day(words: str) -> bool:
    """Whether a line is nothing but a date with an empty place for its day."""
    return _DAY.fullmatch(_plain(words)) is not None


def _plain(value: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", value))


def _wide(code: str) -> str:
    return code.replace("(", "（").replace(")", "）")
