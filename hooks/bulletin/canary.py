"""A built site in, what is missing from it out; the last look, whatever built it. It reads files and writes none.

MkDocs' successors may ignore Python hooks without a word: the site would build and hold nothing of ours.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple, cast

_INDEX_PAGES = ("", "register/", "units/", "deadlines/", "notices/", "stories/", "search/", "digests/", "verify/")
# `publish` adds the hash of its content to the folder's name.
_SEARCH_INDEX = "search/data*/about.js"
_OBLIGATIONS = "obligations.json"
_SCHEMA = "obligations.schema.json"
# What stands around the records, each on a line of its own, in the file as we write it.
_FIRST_LINE, _LAST_LINE = b'{"obligations": [\n', b"]}\n"
# As our own lines have it: within a text there would be a backslash before a quotation mark.
_ADDRESS = b', "url": "'
_LISTED = b'data-obligation="'
# A pattern that begins with its letters is looked for many times as fast as one that begins with a boundary.
_ID = re.compile(' id="([^"]*)"')
_NOT_SHOWN = re.compile(r"<script\b.*?</script>|<style\b.*?</style>|<sup id=\"fnref.*?</sup>|<[^>]*>", re.DOTALL)
_NO_WORDS = re.compile(r"[\s*`_#>|\\~\u200b\ufeff]+")
# What the quote, which is Markdown, has and the page shows not.
_MARKUP = re.compile(r"!\[[^\]]*\]\([^)]*\)|\[\^[^\]]*\]|\]\([^)]*\)|\]\[[^\]]*\]|<!--.*?-->|</?[a-zA-Z][^<>]*>|[\[\]]")
_MOST_SHOWN = 20
_EDGE = 10
_Stays = Callable[[str], bool]


def check_site(site: Path, since: float | None = None) -> list[str]:
    """What is wrong with the site, one Chinese sentence each; empty when all is there and agrees.

    `since`, in seconds of the epoch: documents' pages that were written before were looked into when they were written.
    Of their records only the addresses are read.
    """
    faults = [
        f"缺少页面 {page or './'}index.html" for page in _INDEX_PAGES if not (site / page / "index.html").is_file()
    ]
    if not any(site.glob(_SEARCH_INDEX)):
        faults.append("缺少 search/data/about.js，搜索不能用")
    urls: list[str] = []
    wrong: list[str] = []
    unread = []
    try:
        stays = cache(partial(_stays, site, since)) if since is not None else None
        for page, found in groupby(_read_obligations(site / _OBLIGATIONS, stays), key=itemgetter(0)):
            records = list(found)
            urls += [record.url for record in records]
            if stays is None or not stays(page):
                wrong += _check_anchors(site, page, records)
    except (OSError, ValueError):
        unread.append(_OBLIGATIONS)
    except LookupError:
        faults.append(f"{_OBLIGATIONS} 里没有 obligations")
    else:
        faults += _check_register(site, urls)
    if not _is_json(site / _SCHEMA):
        unread.append(_SCHEMA)
    faults += [f"缺少 {name}，或者它不是 JSON" for name in unread]
    if len(wrong) > _MOST_SHOWN:
        wrong = [*wrong[:_MOST_SHOWN], f"还有 {len(wrong) - _MOST_SHOWN} 处同样的问题"]
    return faults + wrong


def _is_json(path: Path) -> bool:
    try:
        json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return True


def _stays(site: Path, since: float, page: str) -> bool:
    """Whether a page is there and was written before."""
    try:
        return (site / page / "index.html").stat().st_mtime < since
    except OSError:
        return False


class _Record(NamedTuple):
    """What is looked for: the page, the whole address, and the words; none where the page stays."""

    page: str
    url: str
    quote: str = ""


def _read_obligations(path: Path, stays: _Stays | None) -> Iterator[_Record]:
    """The records, one by one where each has a line of its own: of a large bulletin they are hundreds of MB.

    Of those that belong to a page that `stays`, only the address where it can be told without reading all.
    Raises OSError or ValueError where the file cannot be read, LookupError where it is something else.
    """
    with path.open("rb") as file:
        if file.readline() == _FIRST_LINE:
            yield from _read_lines(file, stays)
            return
        file.seek(0)
        value = cast(object, json.load(file))
    items = value.get("obligations") if isinstance(value, dict) else None
    if not isinstance(items, list):
        raise LookupError(path)  # noqa: TRY004 it is the file that is wrong
    yield from (_record(item) for item in items if isinstance(item, dict))


def _read_lines(lines: Iterable[bytes], stays: _Stays | None) -> Iterator[_Record]:
    decoder = json.JSONDecoder()
    behind = "start"  # what stands behind the record before
    for line in lines:
        if line == _LAST_LINE and behind in ("start", ""):
            behind = "end"
        elif line.strip():
            if behind not in ("start", ","):
                raise ValueError(line)
            address = _address_in(line) if stays else ""
            page = address.partition("#")[0]
            if stays and page and line.endswith((b"},\n", b"}\n")) and stays(page):
                behind = "," if line.endswith(b",\n") else ""
                yield _Record(page, address)
                continue
            text = line.decode("utf-8")
            item, end = cast(tuple[object, int], decoder.raw_decode(text))
            behind = text[end:].strip()
            if isinstance(item, dict):
                yield _record(item)
    if behind != "end":
        raise ValueError(behind)


def _address_in(line: bytes) -> str:
    """The address of the record in one of our own lines, without reading all of it; else nothing."""
    begin = line.rfind(_ADDRESS) + len(_ADDRESS)
    address = line[begin : line.find(b'"', begin)]
    return address.decode("utf-8") if b"#" in address and b"\\" not in address else ""


def _record(item: Mapping[str, object]) -> _Record:
    url = str(item.get("url"))
    return _Record(url.partition("#")[0], url, str(item.get("quote")))


def _check_register(site: Path, urls: Sequence[str]) -> Iterator[str]:
    """The register lists just the obligations with these addresses, each once."""
    # A large register has pages for its months; what is current stands on the first one too.
    pages = sorted((site / "register").rglob("index.html"))
    if not pages:
        return
    listed: set[bytes] = set()
    for page in pages:
        _, *parts = page.read_bytes().split(_LISTED)
        listed.update(part[: part.find(b'"')] for part in parts)
    expected = set(html.escape("\0".join(urls)).encode().split(b"\0")) if urls else set[bytes]()
    if listed != expected or len(expected) != len(urls):
        yield f"任务总表列出 {len(listed)} 项任务，obligations.json 里有 {len(urls)} 项，两者应当相同"


def _check_anchors(site: Path, page: str, records: Iterable[_Record]) -> Iterator[str]:
    """Every obligation (address and quote) leads to a page of the site that has its anchor and says its words."""
    try:
        text = (site / page / "index.html").read_text("utf-8")
    except OSError:
        yield f"obligations.json 指向的页面 {page} 不存在"
        return
    ids = set(_ID.findall(text))
    words = _NO_WORDS.sub("", html.unescape(_NOT_SHOWN.sub("", text[text.find('class="paper-body"') :])))
    for _, url, quote in records:
        anchor = url.partition("#")[2]
        if anchor not in ids:
            yield f"页面 {page} 里找不到任务的位置 #{anchor}"
        if not _says(words, quote):
            yield f"页面 {page} 里找不到任务引用的原句：{quote}"


def _says(words: str, quote: str) -> bool:
    """Whether the page has the quote's words, or its beginning and end: an address in <…> only one of them shows."""
    wanted = _NO_WORDS.sub("", html.unescape(_MARKUP.sub("", quote)))
    if not wanted or wanted in words:
        return bool(wanted)
    begin = words.find(wanted[:_EDGE])
    return begin >= 0 and words.find(wanted[-_EDGE:], begin) >= 0
