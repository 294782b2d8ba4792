"""A version of a document in, the short code that stands in the foot of its printed pages out; and whether one is one.

Nine characters of a hash and one that checks them: 31 characters (no 0 O 1 I L) to the ninth are 2.6 · 10^13, and
31 is a prime, so that one wrong character and any two exchanged are told from a code that nobody has printed.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence

from bulletin.model import Header, Notice

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_LENGTH = 10
# Also the word that stands before a code in the foot of a page.
_IGNORED = re.compile(r"[\s\-—–－·.。:：]+|核验码")


def code_of_version(header: Header, body_hash: str) -> str:
    """The code of a notice or a story as it stands: of all that is printed of it but its pictures.

    The record of its review, its declared tasks and its file's name leave it as it is.
    """
    if isinstance(header, Notice):
        attached = [attachment.title for attachment in header.attachments]
        parts: list[object] = [header.doc_no, header.issuer, *header.recipients, "", *attached, "", *header.cc]
        parts += [header.issued]
    else:
        parts = [header.subject, header.unit, header.summary, *header.honors]
    return make_code([header.type, header.title, header.date, *parts, body_hash])


def make_code(parts: Sequence[object]) -> str:
    """The code of some facts in their order; a fact that is missing is not the same as an empty one."""
    words = json.dumps([None if part is None else str(part) for part in parts], ensure_ascii=False)
    number = int.from_bytes(hashlib.sha256(words.encode("utf-8", "surrogatepass")).digest()[:12])
    characters = []
    for _ in range(_LENGTH - 1):
        number, rest = divmod(number, len(ALPHABET))
        characters.append(ALPHABET[rest])
    code = "".join(characters)
    return code + _check_character(code)


def show_code(code: str) -> str:
    """As it is printed: in two groups, K7QM3-XPD4V; what is too short or too long for a code stays as it is."""
    if len(code) != _LENGTH:
        return code
    return f"{code[:5]}-{code[5:]}"


def read_code(written: str) -> str:
    """A code as somebody typed it, in its one shape: capitals, no dashes, half-width."""
    half = "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in written)
    return _IGNORED.sub("", half).upper()


def fault_of_code(code: str) -> str:
    """What is wrong with a code in its one shape: `length`, `character` or `check`; nothing where it may be one."""
    if any(character not in ALPHABET for character in code):
        return "character"
    if len(code) != _LENGTH:
        return "length"
    return "" if _check_character(code[:-1]) == code[-1] else "check"


def _check_character(code: str) -> str:
    return ALPHABET[sum(place * ALPHABET.index(each) for place, each in enumerate(code, 1)) % len(ALPHABET)]
