"""The words of `--to-list`, 「报：学校党委；发：各党总支」, in; who is reported to, sent to and given it out."""

import re
from dataclasses import dataclass

_PART = re.compile(r"\s*(?P<way>[报送发])\s*[：:](?P<names>[^；;]*)(?:[；;]|\Z)")
_SEPARATORS = re.compile(r"[、，,]")


@dataclass(frozen=True)
class Distribution:
    """报 the superior, 送 the peers, 发 those below."""

    report_to: tuple[str, ...] = ()
    send_to: tuple[str, ...] = ()
    distribute_to: tuple[str, ...] = ()


def read_distribution(text: str) -> Distribution:
    """Read it. Raises ValueError with a sentence where it is written otherwise."""
    found: dict[str, tuple[str, ...]] = {}
    at = 0
    while at < len(text.rstrip("。 ")):
        part = _PART.match(text.rstrip("。 "), at)
        names = tuple(name.strip() for name in _SEPARATORS.split(part["names"]) if name.strip()) if part else ()
        if part is None or not names or part["way"] in found:
            raise ValueError(f"“{text}”读不懂，请写成 报：学校党委；送：各部门；发：各党总支、各直属党支部 这样")
        found[part["way"]] = names
        at = part.end()
    return Distribution(found.get("报", ()), found.get("送", ()), found.get("发", ()))
