"""The year of a 文号 stands in 〔 〕 wherever one is cited (GB/T 9704 7.2.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from bulletin.checks.passages import MOST_PER_PIECE, body_of
from bulletin.finding import Finding
from bulletin.index import Bulletin

_CITED = re.compile(r"[\[【(（［〔]\s?(?P<year>(?:19|20)\d{2})\s?[\]】)）］〕]\s?(?:第\s?)?(?P<number>\d{1,4})\s?号")
_HAN = re.compile("[\u4e00-\u9fff]")


def check_year_brackets(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each 文号 with other brackets, with 第, or with spaces."""
    for document in bulletin.documents:
        passage = body_of(document)
        if "号" not in passage.text:
            continue
        for found in islice(_CITED.finditer(passage.text), MOST_PER_PIECE):
            right = f"〔{found['year']}〕{int(found['number'])}号"
            if found.group() != right and _HAN.match(passage.text, max(0, found.start() - 1)):
                params = {"given": found.group(), "right": right}
                yield Finding("year-brackets", passage.place(found.start()), "warning", params)
