"""The bulletin in, which files under docs/ reach no site out, whatever a door is asked to do.

A site is copied, cached and printed: what should never have been in it cannot be called back. An editor at his own
machine must see the page that he is to mend; a download he need not.
"""

from __future__ import annotations

from collections.abc import Iterable

from bulletin.finding import Finding, Group
from bulletin.wording import GROUP_OF

NO_SWITCH: frozenset[Group] = frozenset(("secrecy", "personal", "hijack"))
"""The groups of rules that no stage and no door excuses."""

_NOT_OURS = ("file-outside", "file-unreadable")


def withheld_paths(findings: Iterable[Finding], *, shows_pages: bool = False) -> frozenset[str]:
    """Paths relative to docs/: every file with an error, but of pages only those that no reader may see.

    `shows_pages`: only those see the site who can open the files themselves, so that pages are shown to be mended.
    """
    return frozenset(f.place.path for f in findings if f.level == "error" and _is_withheld(f, shows_pages))


def _is_withheld(finding: Finding, shows_pages: bool) -> bool:
    if not finding.place.path.endswith(".md") or finding.code in _NOT_OURS:
        return True
    return GROUP_OF[finding.code] in NO_SWITCH and not shows_pages
