"""The HTML of a page in, and out again when the page is written; small until then, for each waits for all others.

MkDocs renders every page before it writes the first one.
"""

from __future__ import annotations

import zlib


class WaitingPages:
    """The contents of pages that are rendered and not yet written."""

    def __init__(self) -> None:
        self._packed: dict[str, bytes] = {}

    def put(self, path: str, html: str) -> None:
        """Have the content of a page wait."""
        self._packed[path] = zlib.compress(html.encode("utf-8", "surrogatepass"), 1)

    def take(self, path: str) -> str | None:
        """The content of a page, which waits no longer; None if it has not been here."""
        packed = self._packed.pop(path, None)
        return None if packed is None else zlib.decompress(packed).decode("utf-8", "surrogatepass")
