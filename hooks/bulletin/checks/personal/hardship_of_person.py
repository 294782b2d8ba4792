"""What a person's family lacks or has suffered, in one row with the name: what no list of those supported may tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.checks.personal.named_rows import named_rows
from bulletin.checks.personal.sighting import Sighting, findings_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.writing import Writing

_HARDSHIP = re.compile(
    r"低保|特困供养|建档立卡|脱贫户|孤儿|单亲|离异|父母?亲?(?:病故|去世|亡故|失业|下岗|残疾|患病|重病|服刑)|母亲(?:病故|去世|残疾|患病|重病)"
    r"|丧[父母偶]|烈士子女|事实无人抚养|家庭(?:年|月)?(?:人均)?收入|负债|欠债|债务|服刑|吸毒"
)


def find_hardship_of_person(writing: Writing) -> Iterator[Sighting]:
    """The name in each such row."""
    for row in named_rows(writing):
        if found := _HARDSHIP.search(row.words):
            name = writing.text[row.name]
            yield Sighting(writing, row.name.start, name, f"{name[0]}**……{found.group()}")


def check_hardship_of_person(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each such row."""
    sightings = (sighting for writing in bulletin.writings for sighting in find_hardship_of_person(writing))
    yield from findings_of(bulletin, sightings, "personal-hardship", "warning")
