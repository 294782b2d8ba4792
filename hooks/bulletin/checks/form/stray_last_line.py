"""Nothing is left below the date but what belongs there: a lone 「组织部」 is the rest of a page layout."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.form.frame import is_imprint, is_office, read_ending
from bulletin.finding import Finding
from bulletin.index import Bulletin


def check_stray_last_line(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning where the last line is only the name of an office, below the signature and its date."""
    for entry in bulletin.notices:
        document = entry.document
        after = read_ending(document.body).after if document.body.blocks else ()
        if after and is_office(after[-1].words) and not any(is_imprint(line.words) for line in after):
            place = document.place_in_body(document.body.plain.offsets[after[-1].start])
            yield Finding("stray-last-line", place, "warning", {"given": after[-1].words})
