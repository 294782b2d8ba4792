"""What an editor answers in, what stands in the file out, or a sentence on why not; asks, prints and writes nothing."""

import datetime as dt
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from typing import TypeVar

from bulletin.checks.nearest import nearest_name
from bulletin.glossary import DOCUMENT_GENRES
from bulletin.index import Bulletin
from bulletin.numbering import DOC_NO, code_of, next_number, notices_of
from bulletin.read.dates import intended_date
from bulletin.register import Register

# Other brackets or none, 第, noughts, a year of two figures; the figures are ASCII ones by then.
_DOC_NO_MEANT = re.compile(
    r"(?P<code>[\u4e00-\u9fff]{0,20}?)(?:[\[(〔【〖{<《]\d{2}(?:\d{2})?年?[\])〕】〗}>》]?|\d{4}[年\])〕】〗}>》]?)?[-—_]?"
    r"(?:第?0{0,9}(?P<number>[1-9]\d{0,5})?号?)?"
)
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_SLUG = 60
_MOST_PROPOSED = 6
# MkDocs takes the first two for the page of their folder; Windows keeps the others for devices.
_TAKEN_SLUGS = frozenset(["index", "readme", "con", "prn", "aux", "nul"]) | {
    f"{device}{number}" for device in ("com", "lpt") for number in range(10)
}


OPEN = "待定"
"""What an editor answers where a notice gets its number or its day only when it is signed."""
_Answer = TypeVar("_Answer")


class NotPossible(ValueError):  # noqa: N818 (its text is a sentence for the editor)
    """An answer that cannot stand, with the sentence that says why and what would."""


def read_title(text: str, kind: str) -> str:
    """A title; that of a notice ends in its 文种."""
    title = text.strip()
    if not title:
        raise NotPossible("标题没有写。请写全称，例如：关于做好党员发展工作的通知。")
    if not title.isprintable() or any(character.isspace() for character in title):
        raise NotPossible(f"标题里有空格、换行或者看不见的字符：{' '.join(title.split())}。请去掉，写成一行。")
    if kind == "notice" and not title.endswith(DOCUMENT_GENRES):
        raise NotPossible(
            f"标题“{title}”末尾没有文种。请以“通知”“意见”“决定”“公示”等结尾，例如：关于{title}的通知。"
            if not title.startswith("关于")
            else f"标题“{title}”末尾没有文种。请以“通知”“意见”“决定”“公示”等结尾，例如：{title}的通知。"
        )
    return title


def read_date(text: str) -> dt.date:
    """A day of the calendar, as an office may write it."""
    meant = intended_date(text.strip())
    if meant is None:
        raise NotPossible(f"“{text}”不是日期。请写成 2026-03-09 这样。")
    try:
        return dt.date(meant.year, meant.month, meant.day)
    except ValueError:
        raise NotPossible(f"{meant.year}年{meant.month}月{meant.day}日不是日历上的日子。请改正日期。") from None


def read_unless_open(text: str, read: Callable[[str], _Answer]) -> _Answer | None:
    """What is read of an answer; None where it is that this is not known yet."""
    return None if text.strip() == OPEN else read(text)


def read_issuer(text: str, bulletin: Bulletin) -> str:
    """The issuer by its full name; a short name known to the register is written out. Several are joined by 、."""
    names = [name.strip() for name in re.split(r"[、，,]", text) if name.strip()]
    if not names:
        raise NotPossible("发文机关没有写。请写全称，例如：中共云溪师范大学委员会组织部。")
    return "、".join(_full_name(name, bulletin) for name in names)


def _full_name(name: str, bulletin: Bulletin) -> str:
    signed = [single for entry in bulletin.notices for single in (entry.header.issuer or "").split("、") if single]
    if name in signed:
        return name
    units = bulletin.register.resolve(name)
    if len(units) != 1:
        likely = _some(units) or _units_like(name, bulletin.register, dict.fromkeys(signed))
        advice = f"是不是{likely}？" if likely else ""
        raise NotPossible(
            f"发文机关“{name}”不在单位登记册里。{advice}确有这个单位的，请先登记到 docs/_register/units.yml。"
        )
    used = Counter(single for single in signed if bulletin.register.resolve(single) == units)
    if used:
        return used.most_common(1)[0][0]
    unit = bulletin.register.unit_by_name[units[0]]
    return next((alias for alias in unit.aliases if alias.startswith(("中共", "共青团"))), name)


def read_recipients(text: str) -> list[str]:
    """The addressees, however they are separated."""
    return [name.strip() for name in re.split(r"[、，,；;]", text.strip().rstrip("：:")) if name.strip()]


def read_unit(text: str, register: Register) -> str:
    """The name of a unit by any name that the register knows."""
    name = text.strip()
    if not name:
        raise NotPossible(f"所在单位没有写。请写单位登记册里的名称或者简称，例如：{register.units[0].name}。")
    units = register.resolve(name)
    if len(units) > 1:
        raise NotPossible(f"“{name}”是几个单位的统称，请写其中一个：{_some(units)}。")
    if not units:
        likely = _units_like(name, register)
        raise NotPossible(f"单位“{name}”不在单位登记册里。" + (f"是不是{likely}？" if likely else "请先登记。"))
    return units[0]


def _units_like(name: str, register: Register, others: Collection[str] = ()) -> str:
    """The units that have these words in one of their names, else the name that is most alike; empty if none is."""
    holding = [unit.name for unit in register.units if any(name in known for known in (unit.name, *unit.aliases))]
    near = nearest_name(name, [*others, *register.known_names], 0.5)
    return _some(holding or ([near] if near else []))


def _some(names: Sequence[str]) -> str:
    quoted = "".join(f"“{name}”" for name in names[:_MOST_PROPOSED])
    return f"{quoted}等 {len(names)} 个" if len(names) > _MOST_PROPOSED else quoted


def read_slug(text: str, proposed: str) -> str:
    """The name of the file, which is also the address of the page."""
    slug = text.strip().removesuffix(".md")
    if not slug:
        raise NotPossible(f"文件短名没有写。可以写：{proposed}。")
    if not _SLUG.fullmatch(slug):
        lowered = re.sub(r"[^a-z0-9]+", "-", slug.lower()).strip("-")
        better = lowered if _SLUG.fullmatch(lowered) and not re.search(r"[^\x00-\x7f]", slug) else proposed
        raise NotPossible(
            f"文件短名“{slug}”不行：它就是网址，只能用小写英文字母、数字和减号。可以写：{better[:_LONGEST_SLUG]}。"
        )
    if slug in _TAKEN_SLUGS or len(slug) > _LONGEST_SLUG:
        raise NotPossible(
            f"文件短名“{slug[:70]}”不能用（系统保留，或者超过 {_LONGEST_SLUG} 个字符）。可以写：{proposed}。"
        )
    return slug


def propose_slug(bulletin: Bulletin, unit: str, tail: str, taken: Collection[str]) -> str:
    """A name from the unit's address and the number or the day; one that is not taken yet."""
    units = bulletin.register.resolve(unit.split("、", maxsplit=1)[0])
    stem = bulletin.register.unit_by_name[units[0]].slug if units else "document"
    wanted = f"{stem}-{tail}"
    return next(name for name in (wanted, *(f"{wanted}-{n}" for n in range(2, 1000))) if name not in taken)


def propose_issuer(bulletin: Bulletin) -> str:
    """Who issues most, where nothing else is known."""
    issuers = Counter(entry.header.issuer for entry in bulletin.notices if entry.header.issuer)
    return issuers.most_common(1)[0][0] if issuers else ""


def propose_recipients(bulletin: Bulletin, issuer: str) -> list[str]:
    """Whom this issuer addresses most."""
    used = Counter(entry.header.recipients for entry in notices_of(bulletin, issuer) if entry.header.recipients)
    return list(used.most_common(1)[0][0]) if used else []


def propose_doc_no(bulletin: Bulletin, issuer: str, year: int) -> str | None:
    """The number after the last one of this issuer in this year; None where its 代字 is not known."""
    code = code_of(bulletin, issuer)
    return next_number(bulletin, code, year) if code else None


def read_doc_no(text: str, bulletin: Bulletin, issuer: str, year: int) -> str:
    """A number of the right form and year that no notice has."""
    doc_no = text.strip()
    found = DOC_NO.fullmatch(doc_no)
    if found is None:
        what = f"发文字号“{doc_no}”不合格式。请写成" if doc_no else "发文字号没有写。请写，例如"
        right = _doc_no_meant(doc_no, bulletin, issuer, year)
        raise NotPossible(f"{what}：{right}（六角括号，年份四位，没有“第”）。")
    if found["year"] != str(year):
        raise NotPossible(
            f"发文字号“{doc_no}”里的年份与成文日期（{year}年）不同。请改成：{found['code']}〔{year}〕{found['number']}号。"
        )
    if holder := bulletin.notice_by_doc_no.get(doc_no):
        free = next_number(bulletin, found["code"], found["year"])
        raise NotPossible(f"发文字号“{doc_no}”已经用于 docs/{holder.document.path}。下一个没有用过的是：{free}。")
    return doc_no


def _doc_no_meant(given: str, bulletin: Bulletin, issuer: str, year: int) -> str:
    """The number in its right form: with the letters and the figure as they are given, as far as they are."""
    words = unicodedata.normalize("NFKC", "".join(given.split()))
    found = _DOC_NO_MEANT.fullmatch(words)
    code = (found and found["code"]) or code_of(bulletin, issuer) or "云溪师组"
    if found and found["number"]:
        return f"{code}〔{year}〕{int(found['number'])}号"
    return next_number(bulletin, code, year)
