"""The bulletin in, which files under docs/ reach no site out, whatever a door is asked to do.

A site is copied, cached and printed: what should never have been in it cannot be called back. An editor at his own
machine must see the page that he is to mend; a download he need not. A notice that is not signed yet, without 文号 or
成文日期, is no notice: it is shown only to who writes it.
"""

from __future__ import annotations

from collections.abc import Iterable

from bulletin.finding import Finding, Group
from bulletin.wording import GROUP_OF

NO_SWITCH: frozenset[Group] = frozenset(("secrecy", "personal", "hijack"))
"""The groups of rules that no stage and no door excuses."""

_NOT_OURS = ("file-outside", "file-unreadable")
_NOT_SIGNED = ("doc-no-open", "date-open")
_NOT_WHOLE = ("key-missing", "value-empty")


def withheld_paths(findings: Iterable[Finding], *, shows_pages: bool = False) -> frozenset[str]:
    """Paths relative to docs/: every file with an error, but of pages only those that no reader may see.

    `shows_pages`: only those see the site who can open the files themselves, so that pages are shown to be mended.
    """
    errors = [finding for finding in findings if finding.level == "error"]
    # Of a header with a fault nobody can tell whether the notice is not signed; no site passes with it anyway.
    faulty = {f.place.path for f in errors if f.code in _NOT_WHOLE or f.code.startswith("front-matter-")}
    unsigned = {f.place.path for f in errors if f.code in _NOT_SIGNED} - faulty if not shows_pages else set()
    return frozenset(f.place.path for f in errors if _is_withheld(f, shows_pages)) | unsigned


def _is_withheld(finding: Finding, shows_pages: bool) -> bool:
    if not finding.place.path.endswith(".md") or finding.code in _NOT_OURS:
        return True
    return GROUP_OF[finding.code] in NO_SWITCH and not shows_pages
