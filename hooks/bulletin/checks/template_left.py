"""Nothing of the form that a new document begins with (【待写：…】) is left when others are to read it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin

_LEFT = re.compile(r"【待写(?:：[^】\n]{0,80})?】?")


def check_template_left(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each, but in a draft."""
    for document in bulletin.documents:
        if "【待写" not in document.body.source:
            continue
        for found in _LEFT.finditer(document.body.source):
            yield Finding("template-left", document.place_in_body(found.start()), params={"given": found.group()})
