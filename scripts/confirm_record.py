"""A document's bytes and which of its doubtful duties are right in, its bytes with these confirmed out.

An entry quotes the duty; one that shares its sentence is confirmed with it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import yaml
from bulletin.glossary import FRONT_MATTER_KEYS
from bulletin.obligation import Obligation
from bulletin.pipeline import obligations_of
from bulletin.read.document import Document, read_document
from bulletin.register import Register
from front_matter_lines import RefusedError, end_of_entry, read_sound

_MARKS = str.maketrans("", "", "*`_|\\#>")


@dataclass(frozen=True)
class Confirmed:
    """The new bytes, what was confirmed, and what stands in the same sentences and was confirmed with it."""

    data: bytes
    chosen: tuple[Obligation, ...]
    besides: tuple[Obligation, ...]


def doubtful(data: bytes, path: str, register: Register) -> tuple[Obligation, ...]:
    """The duties of a notice that bear 待核, in the order of the text. Raises RefusedError where it is not sound."""
    return tuple(found for found in obligations_of(read_sound(data, path), register) if found.needs_review)


def confirm(data: bytes, path: str, register: Register, chosen: Sequence[Obligation]) -> Confirmed:
    """Confirm some of them. Raises RefusedError where the front matter is written so that no line can be added."""
    document = read_sound(data, path)
    before = doubtful(data, path, register)
    # Two duties of one sentence need one entry.
    quotes = dict.fromkeys(plain_quote(found.quote) for found in chosen)
    result = _add(data.decode("utf-8"), document, quotes).encode("utf-8")
    after = _verified(document, result, path, register)
    left = {found.id for found in after if found.needs_review}
    if missed := [found for found in chosen if found.id in left]:
        told = "；".join(plain_quote(found.quote) for found in missed)
        raise RefusedError(f"这几项没有办法只凭原句认出来，什么都没有写，请手工登记，写法见写作指南：{told}")
    gone = [found for found in before if found.id not in left and found not in chosen]
    return Confirmed(result, tuple(chosen), tuple(gone))


def plain_quote(quote: str) -> str:
    """One line of the quote, without Markdown's marks: they do not count."""
    return " ".join(quote.translate(_MARKS).split())


def _add(text: str, document: Document, quotes: Iterable[str]) -> str:
    lines = text.split("\n")
    end = "\r" if lines[0].endswith("\r") else ""
    places = document.front_matter.key_places
    closing = document.head.count("\n") - 1
    key = next((key for key in ("obligations", FRONT_MATTER_KEYS["obligations"]) if (key,) in places), None)
    if key is None:
        lines[closing:closing] = [f"obligations:{end}", *_entries(quotes, "  ", end)]
        return "\n".join(lines)
    first = places[(key,)].line - 1
    stop = end_of_entry(lines, first, closing)
    item = next((line for line in lines[first + 1 : stop] if line.lstrip().startswith("- ")), None)
    if item is None:
        raise RefusedError(f"登记部分的“{key}”写在一行里，软件没有把握只加这几项，什么都没有写。请改成每项一行再登记。")
    lines[stop:stop] = _entries(quotes, item[: len(item) - len(item.lstrip())], end)
    return "\n".join(lines)


def _entries(quotes: Iterable[str], indent: str, end: str) -> list[str]:
    entries = [(f"{indent}- action: confirm{end}", f"{indent}  quote: {_scalar(quote)}{end}") for quote in quotes]
    return [line for entry in entries for line in entry]


def _scalar(quote: str) -> str:
    """A quote as YAML has it: bare where that means the same."""
    try:
        is_bare = yaml.safe_load(f"a: {quote}") == {"a": quote}
    except yaml.YAMLError:
        is_bare = False
    return quote if is_bare else "'" + quote.replace("'", "''") + "'"


def _verified(before: Document, data: bytes, path: str, register: Register) -> tuple[Obligation, ...]:
    """The duties of what would be written, where nothing but the entries is new."""
    after = read_document(data, path)
    is_same = before.header.model_dump(exclude={"obligations"}) == after.header.model_dump(exclude={"obligations"})
    has_errors = any(finding.level == "error" for finding in after.findings)
    if has_errors or not is_same or before.body.source != after.body.source:
        raise RefusedError("登记部分的写法特殊，软件没有把握只加这几项，什么都没有写。请手工登记，写法见写作指南。")
    return obligations_of(after, register)
