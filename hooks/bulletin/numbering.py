"""A bulletin and an issuer in, its 代字 and the next 文号 that it can give out; gives none."""

from __future__ import annotations

import re

from bulletin.index import Bulletin, NoticeEntry
from bulletin.register import Register

DOC_NO = re.compile(r"(?P<code>[\u4e00-\u9fff（）]{1,20})〔(?P<year>\d{4})〕(?P<number>[1-9]\d{0,5})号")


def next_number(bulletin: Bulletin, code: str, year: int | str) -> str:
    """The number after the last one with this 代字 in this year."""
    given = (DOC_NO.fullmatch(entry.header.doc_no or "") for entry in bulletin.notices)
    numbers = [int(found["number"]) for found in given if found and (found["code"], found["year"]) == (code, str(year))]
    return f"{code}〔{year}〕{max(numbers, default=0) + 1}号"


def code_of(bulletin: Bulletin, issuer: str) -> str | None:
    """The 代字 of an issuer: the register's, else that of its newest notice. A joint notice bears the first one's."""
    first = issuer.split("、", maxsplit=1)[0]
    if codes := registered_codes(bulletin.register, issuer):
        return codes[0]
    for entry in notices_of(bulletin, first):
        if found := DOC_NO.fullmatch(entry.header.doc_no or ""):
            return found["code"]
    return None


def registered_codes(register: Register, issuer: str) -> tuple[str, ...]:
    """The 代字 that the register gives to the first of those who issue."""
    names = register.resolve(issuer.split("、", maxsplit=1)[0])
    return tuple(code for name in names for code in register.unit_by_name[name].codes)


def notices_of(bulletin: Bulletin, issuer: str) -> list[NoticeEntry]:
    """Its notices, the newest first; joint ones count for whom they name first."""
    units = bulletin.register.resolve(issuer)
    return [
        entry
        for entry in bulletin.notices
        if entry.header.issuer == issuer or (units and bulletin.register.resolve(entry.header.issuer or "") == units)
    ]
