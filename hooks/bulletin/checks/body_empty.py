"""A document has something to say: below its front matter there is a text, and not only a comment that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.finding import Finding, Place
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.read.blocks import Body

_COMMENT = late(r"<!--.*?(?:-->|\Z)", re.DOTALL)
# [1]: http://…, which only names an address for a link elsewhere; a footnote is shown.
_DEFINITION = late(r"^[ ]{0,3}\[(?!\^)[^\]\n]{1,300}\]:.*$", re.MULTILINE)
# A picture or a code block is no word, but is something.
_SHOWN = late(
    r"!\[|<(?:img|picture|svg|video|audio)\b|^[ \t]*(?:```|~~~)[^\n]*\n\s*[^\s`~]", re.IGNORECASE | re.MULTILINE
)


def check_body_empty(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each file with front matter and nothing to read below it."""
    notices, stories = bulletin.notices, bulletin.stories
    for document in [*(entry.document for entry in notices), *(entry.document for entry in stories)]:
        if document.front_matter.is_present and not _says_something(document.body):
            last_line = document.text.rstrip("\n").count("\n") + 1
            yield Finding("body-empty", Place(document.path, last_line), "warning")


def _says_something(body: Body) -> bool:
    words = _DEFINITION.sub("", body.text)
    return any(map(str.isalnum, words)) or _SHOWN.search(_COMMENT.sub("", body.source)) is not None
