"""落款: where the body ends in a signature and a date, they are the issuer and 成文日期, the date in full."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.form.frame import Line, imprint_date, read_ending
from bulletin.checks.issuers import issuers_in
from bulletin.extract.issuer import is_issuer
from bulletin.finding import Finding, Level
from bulletin.index import Bulletin, NoticeEntry
from bulletin.late_pattern import late
from bulletin.read.dates import intended_date
from bulletin.register import Register

_FORM = late(r"\d{4}年[1-9]\d?月[1-9]\d?日\Z")
_TOLD_ELSEWHERE = late(r"(?:\d{2}|\d{4})年\d{1,2}月\d{1,2}日\Z|(?:19|20)\d\d([./—–-])\d{1,2}\1\d{1,2}\Z")
_OLD_FORM = late(r"[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日\Z")
_INSTITUTION = late(r".*(?:委员会|大学|学院|学校)(?=.)")
_SHORTER = (
    ("总支部委员会", "党总支"), ("支部委员会", "党支部"), ("纪律检查委员会", "纪委"), ("委员会党校", "党校"),
)  # fmt: skip
# 机关工委|办公室 for 机关工作委员会
_OWN_OFFICE = late("(?:办公室|秘书处|秘书科|综合科|综合办)$")
_WHOLE = ("大学", "学院", "学校", "委员会")
_SHORTEST_TAIL = 5
# 组织部|组织科: the last of several offices in a name may sign by itself.
_OFFICE_BEFORE = late("(?:[部处院办室委馆]|中心)$")
_SHORTEST_OFFICE = 3


def check_signature(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for a signature or date that is not the header's; a warning for a date not written in full."""
    for entry in bulletin.notices:
        if not entry.document.body.blocks:
            continue
        ending = read_ending(entry.document.body)
        if ending.date:
            # Of the lines above the date as many are signatures as there are issuers; the one at the date always.
            issuers = _issuers(entry.header.issuer or "")
            for line in ending.signatures[-max(1, len(issuers)) :]:
                yield from _check_name(entry, line, issuers, bulletin.register)
            yield from _check_date(entry, ending.date)
        if ending.imprint:
            yield from _check_imprint(entry, ending.imprint)


def _issuers(named: str) -> list[str]:
    """甲大学保卫处、后勤处 → 甲大学保卫处, 甲大学后勤处: the institution is named once for all who issue together."""
    first, *others = issuers_in(named) or [""]
    institution = found.group() if (found := _INSTITUTION.match(first)) else ""
    return [first, *(name if _INSTITUTION.match(name) else institution + name for name in others)] if first else []


def _check_name(entry: NoticeEntry, line: Line, issuers: list[str], register: Register) -> Iterator[Finding]:
    if not issuers or (len(issuers) > 1 and all(_office(issuer) in line.words for issuer in issuers)):
        return
    for name in (name for name in line.words.split("、") if name):
        if not any(_is_same(name, issuer, register) for issuer in issuers) and not _are_two(name, issuers, register):
            # 组织部组织科 for 组织部: a part of the issuer has signed, nobody else.
            offices = {_office(full) for issuer in issuers for full in (issuer, _plain(issuer))}.difference(issuers)
            # 青梧大学图书馆|流通部, but a school is not whoever has its name in front.
            offices |= {issuer for issuer in issuers if not issuer.endswith(_WHOLE)}
            whole = _OWN_OFFICE.sub("", name)
            is_part = name.startswith(tuple(offices)) or any(_is_same(whole, one, register) for one in issuers)
            params = {"given": name, "issuer": "、".join(issuers)}
            place = entry.document.place_in_body(entry.document.body.plain.offsets[line.start])
            yield Finding("signature-differs", place, "warning" if is_part else "error", params)
            return


def _are_two(names: str, issuers: list[str], register: Register) -> bool:
    """Whether two of the issuers have signed in one line, with a blank between them."""
    for at in range(2, len(names) - 1):
        ones = [issuer for issuer in issuers if _is_same(names[:at], issuer, register)]
        if ones and any(_is_same(names[at:], other, register) for other in issuers if ones != [other]):
            return True
    return False


def _is_same(name: str, issuer: str, register: Register) -> bool:
    """Whether a signature is the issuer's full name or one of its usual shorter ones."""
    if name == issuer:
        return True
    units = register.resolve(name)
    if units and units == register.resolve(issuer):
        return True
    # 校纪委办 for …纪律检查委员会办公室
    name, issuer = _spelled_out(name), _spelled_out(issuer)
    if name == issuer or _plain(name) == _plain(issuer):
        return True
    # 蓝汀大学|网络与信息中心 signs for 网络与信息中心
    if _institution(name) == name.removesuffix(issuer) != name:
        return True
    if _institution(_plain(name)) == _institution(_plain(issuer)) and _is_contracted(
        _office(_plain(name)), _office(_plain(issuer))
    ):
        return True
    if len(name) >= _SHORTEST_OFFICE and issuer.endswith(name) and _OFFICE_BEFORE.search(issuer[: -len(name)]):
        return True
    return (len(name) >= _SHORTEST_TAIL and (issuer.endswith(name) or _plain(issuer).endswith(name))) or is_issuer(
        (name,), issuer
    )


def _spelled_out(name: str) -> str:
    """校纪委办 → 纪委办公室, 学校纪委 → 纪委, 工会委员会 → 工会; 校医院, 校友会 begin with no 校 of the school."""
    name = name.replace("工会委员会", "工会").removeprefix("学" if name.startswith("学校") else "")
    name = name if name.startswith(("校医", "校友", "校区", "校办", "校史")) else name.removeprefix("校")
    return f"{name}公室" if name.endswith("办") else name


def _plain(name: str) -> str:
    """中共云溪师范大学委员会组织部 → 云溪师范大学党委组织部, 中共…支部委员会 → …党支部: the shorter name."""
    if not name.startswith("中共"):
        return name
    for full, short in _SHORTER:
        if name.endswith(full):
            return name.removeprefix("中共").removesuffix(full) + short
    return name.removeprefix("中共").replace("纪律检查委员会", "纪委").replace("委员会", "党委", 1)


def _institution(name: str) -> str:
    found = _INSTITUTION.match(name)
    return found.group() if found else ""


def _is_contracted(short: str, full: str) -> bool:
    """统战部 for 统一战线工作部: the first and the last character, and between them none that the full name has not."""
    rest = iter(full)
    return (
        len(short) >= _SHORTEST_OFFICE
        and short[0] == full[0]
        and short[-1] == full[-1]
        and all(c in rest for c in short)
    )


def _office(issuer: str) -> str:
    """中共云溪师范大学委员会组织部 → 组织部; the whole name where it is that of the institution itself."""
    return _INSTITUTION.sub("", issuer) or issuer


def _check_date(entry: NoticeEntry, line: Line) -> Iterator[Finding]:
    place = entry.document.place_in_body(entry.document.body.plain.offsets[line.start])
    meant, date = intended_date(line.words), entry.header.date
    # 26年3月2日, 2026年03月02日 and 2026.3.2 are told wherever they stand, by date_without_zero and date_forms.
    is_told = _TOLD_ELSEWHERE.match(line.words) is not None
    if meant is None or not meant.exists:
        # Without a date in the head that can be read, nobody knows the right one; the head is told of first.
        if date and not is_told:
            right = f"{date.year}年{date.month}月{date.day}日"
            yield Finding("signature-date-form", place, "warning", {"given": line.words, "right": right})
        return
    if not _FORM.match(line.words) and not is_told:
        right = f"{meant.year}年{meant.month}月{meant.day}日"
        # 二〇二六年三月二日 was the form before 2012, and many still keep it.
        level: Level = "info" if _OLD_FORM.match(line.words) else "warning"
        yield Finding("signature-date-form", place, level, {"given": line.words, "right": right})
    if date and meant.iso_date != date.isoformat():
        yield Finding("signature-date-differs", place, params={"given": line.words, "date": date.isoformat()})


def _check_imprint(entry: NoticeEntry, line: Line) -> Iterator[Finding]:
    given, issued = imprint_date(line), entry.header.issued
    meant = intended_date(given)
    if meant and issued and meant.iso_date != issued.isoformat():
        place = entry.document.place_in_body(entry.document.body.plain.offsets[line.start])
        yield Finding("imprint-date-differs", place, "warning", {"given": given, "issued": issued.isoformat()})
