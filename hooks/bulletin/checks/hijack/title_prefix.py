"""Before 关于 a title has nothing, or who issues it: words of advertising are put in front of a title that stays."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.hijack.institution import is_institution, is_organ
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_PREFIX = late(r"(?P<prefix>[^《》“”（）()【】]{6,80}?)关于")
_PASSED_ON = late(r"转发|批转|印发|公布|下发|同意|答复|对|就")
# Who is set up for an occasion, and when something holds: 组委会, 宣讲团, 安全生产月活动期间.
_FOR_AN_OCCASION = late(r"(?:会|团|队|班|期间|以来|前后)\Z")
_END_OF_NAME = late(r"[\s　、，:：]+\Z")


def check_title_prefix(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for a title with something else there."""
    for document in bulletin.documents:
        title = document.header.title
        found = _PREFIX.match(title) if title else None
        if found is None or _PASSED_ON.match(found["prefix"]):
            continue
        prefix = _END_OF_NAME.sub("", found["prefix"])
        if not _FOR_AN_OCCASION.search(prefix) and not is_organ(prefix) and not is_institution(prefix):
            yield Finding("title-prefix-odd", document.place_of("title"), "warning", {"prefix": prefix})
