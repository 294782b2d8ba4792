"""Who issues or signs a notice is an office, a committee, a school by the end of its name."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.hijack.institution import has_latin, is_organ
from bulletin.checks.nearest import SURELY_MEANT, nearest_name
from bulletin.checks.passages import body_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.register import Register

_BETWEEN = late(r"[、，,\s]+")
_SIGNED = late(
    r"\n(?P<name>[^，。；：！？,;:!?\d《》（）()\n][^，。；：！？,;:!?《》\n]{0,29})\n+\d{4}年\d{1,2}月\d{1,2}日(?:印发)?(?=\n|\Z)"
)
# 云 溪 师 范 大 学: set wide.
_BLANKS = late(r"\s")
_LATIN_SCHOOLS = late(r"(?:MBA|MPA|EMBA|MPAcc|IT|AI|EDP)")


def check_issuer_name(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for an issuer in front matter, and for a signature above the date, that names no body."""
    for entry in bulletin.notices:
        document = entry.document
        for name in _BETWEEN.split(entry.header.issuer or ""):
            if name and not _names_a_body(name) and not _is_slip(name, bulletin.register):
                yield Finding("issuer-no-institution", document.place_of("issuer"), "warning", {"given": name})
        passage = body_of(document)
        for found in _SIGNED.finditer(passage.text):
            name = found["name"].strip()
            if not name.startswith("特此") and not _names_a_body(name):
                place = passage.place(found.start("name"))
                yield Finding("issuer-no-institution", place, "warning", {"given": name})
                break


def _is_slip(name: str, register: Register) -> bool:
    """Whether it is a unit of the register but for a character, which is told as just that."""
    return not has_latin(name) and nearest_name(name, register.known_names, SURELY_MEANT) != ""


def _names_a_body(name: str) -> bool:
    name = _BLANKS.sub("", name)
    return is_organ(name) and not has_latin(_LATIN_SCHOOLS.sub("", name))
