"""A line of a page in, the names of the files that it offers to load out: 附件【汇总表.xlsx】已下载12次."""

from __future__ import annotations

import re

_FILE = re.compile(
    r"(?:附件(?:下载)?\d{0,2}[：:]?)?【?(?:附件\d{0,2}[：:.．、]?)?(?P<name>[^【】。；]{1,60}?)"
    r"\.(?:docx?|wps|xlsx?|et|pptx?|pdf|ofd|zip|rar|7z)】?(?:[（(]?已?下载(?:次数)?[：:]?\d*次?[）)]?)?[；;]?",
    re.IGNORECASE,
)


def files_in(line: str) -> list[str]:
    """The names without their suffixes; none where the line says anything else."""
    found = list(_FILE.finditer(line))
    return [one["name"] for one in found] if "".join(one.group() for one in found) == line else []


def without_suffix(title: str) -> str:
    """The title of an attachment, whether it is written as the name of a file or not."""
    found = _FILE.fullmatch(title)
    return found["name"] if found else title
