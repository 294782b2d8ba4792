"""The X of 中共X委员会, and of 中共X领导小组, is an institution: a university, an office, a place, and no brand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from bulletin.checks.hijack.institution import is_institution
from bulletin.checks.passages import MOST_PER_PIECE, passages_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

COMMITTEE = late(
    r"(?:中共|中国共产党)(?P<name>[^\s，。、；：！？,;:!?（）()《》〈〉“”\"〔〕\[\]【】的]{1,30}?)(?:委员会|领导小组|(?:第[一二三四五六七八九十\d]{1,3}次)?(?:党员)?代表大会)"
)


def check_committee_name(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each committee, in the signature, the front matter or the text, that belongs to no institution."""
    for document in bulletin.documents:
        for passage in passages_of(document):
            if "中共" not in passage.text and "中国共产党" not in passage.text:
                continue
            for found in islice(COMMITTEE.finditer(passage.text), MOST_PER_PIECE):
                if not is_institution(found["name"]):
                    params = {"given": found.group(), "name": found["name"]}
                    yield Finding("committee-of-no-institution", passage.place(found.start()), params=params)
