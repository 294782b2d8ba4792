"""主送机关 in the body: one line that ends in a full-width ：, naming those whom front matter names."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.form.frame import squash
from bulletin.finding import Finding
from bulletin.index import Bulletin, NoticeEntry
from bulletin.late_pattern import late
from bulletin.register import Register

_LOOK_AT = 8
_LONGEST_LINE = 160
_ENDS = ("。", "！", "？", "；")
_BETWEEN = late(r"[、，,；;](?![^（(]{0,40}[）)])")
_ALL = late(r"(?:各|全校|全体|校属|直属|机关)[^的是在为将把]{1,24}\Z")
_UNIT = late(
    r".*(?:单位|部门|部处|学院|院系|党组织|委员会|党委|总支|支部|党工委|部|处|办|办公室|室|中心|馆|会|院|系|组|团委|分会|公司|医院|学校)(?:（[^（）]*）)?\Z"
)


def check_addressees(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for a line of addressees without its full-width colon, and where it differs from front matter."""
    for entry in bulletin.notices:
        yield from _check(entry, bulletin.register)


def _check(entry: NoticeEntry, register: Register) -> Iterator[Finding]:
    document = entry.document
    for block in document.body.blocks[:_LOOK_AT]:
        if block.marker or block.shape in ("row", "heading"):
            return
        words = squash(document.body.text[block.start : block.end])
        if len(words) > _LONGEST_LINE or words.endswith(_ENDS):
            # Prose has begun: names that stand alone below it are a list, or the signature.
            return
        bare = words.rstrip("：:，,。.；;")
        names = tuple(_BETWEEN.split(bare))
        if words == squash(entry.header.issuer or "") or not _are_addressees(names, entry.header.recipients, register):
            continue
        if not words.endswith(("：", ":")) and not all(
            _ALL.match(name) or name in entry.header.recipients for name in names
        ):
            # A letterhead, or the first line of a list, is a bare name as well.
            continue
        if not words.endswith("："):
            place = document.place_in_body(document.body.plain.offsets[block.end - 1])
            yield Finding("addressee-colon", place, "warning", {"given": words, "right": f"{bare}："})
        is_told = any(finding.level == "error" for finding in document.findings)
        if (
            document.front_matter.is_present
            and not is_told
            and {squash(name) for name in entry.header.recipients} != set(names)
        ):
            place = document.place_in_body(document.body.plain.offsets[block.start])
            listed = "、".join(entry.header.recipients) or "没有写"
            params = {"given": bare, "listed": listed, "right": f"recipients: [{', '.join(names)}]"}
            yield Finding("addressees-differ", place, "warning", params)
        return


def _are_addressees(names: tuple[str, ...], recipients: tuple[str, ...], register: Register) -> bool:
    """Whether these are units to whom one writes: all of them by their shape, and one of them surely."""
    if not all(2 <= len(name) <= 40 and (_UNIT.match(name) or name in recipients) for name in names):
        return False
    return any(name in recipients or _ALL.match(name) or register.resolve(name) for name in names)
