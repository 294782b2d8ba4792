"""A notice in, the words in the places of its 文号 and 成文日期 out, also before it is signed: 云溪师委〔2026〕　号.

What is not known yet stays an empty place, to be filled in by hand: no number, no day and no year is guessed. The year
is the one that the author wrote, else that of the folder in which the file stands.
"""

from __future__ import annotations

from bulletin.index import NoticeEntry
from bulletin.numbering import registered_codes
from bulletin.read.left_open import GAP, open_number
from bulletin.register import Register
from bulletin.render.dates import day_words


def number_words(entry: NoticeEntry, register: Register) -> str:
    """The 文号, with an empty place where it is to come; nothing where what was written for it cannot be read."""
    header, left_open = entry.header, entry.document.left_open
    if "doc_no" not in left_open.keys:
        return header.doc_no or ""
    codes = (left_open.code, *registered_codes(register, header.issuer or ""))
    return open_number(next(filter(None, codes), ""), entry.document.signing_year)


def date_words(entry: NoticeEntry) -> str:
    """The 成文日期, with empty places where it is to come; nothing where what was written for it cannot be read."""
    left_open = entry.document.left_open
    if entry.header.date:
        return day_words(entry.header.date)
    if "date" not in left_open.keys:
        return ""
    return f"{entry.document.signing_year or GAP * 2}年{left_open.month or GAP}月{GAP}日"
