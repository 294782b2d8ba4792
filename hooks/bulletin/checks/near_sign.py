"""A pattern and a sign that stands in each of its matches in, the matches out: it is tried around the signs. No rule.

A pattern that may begin at any figure or blank is tried at each of them. Its sign (（星期, 月5日) is rarer, and what
begins with a plain character is quickly looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator


def find_near(
    pattern: re.Pattern[str], sign: re.Pattern[str], text: str, before: int, after: int
) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text)` gives, where no match begins more than `before` characters before its sign.

    Nor may it end more than `after` characters behind it.
    """
    end = 0
    for at in sign.finditer(text):
        if at.start() >= end and (found := pattern.search(text, max(end, at.start() - before), at.end() + after)):
            yield found
            end = found.end()
