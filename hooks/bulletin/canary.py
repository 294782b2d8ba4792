"""A built site in, what is missing from it out; the last look, whatever built it. It reads files and writes none.

MkDocs' successors may ignore Python hooks without a word: the site would build and hold nothing of ours.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

_INDEX_PAGES = ("", "register/", "units/", "deadlines/", "notices/", "stories/", "search/", "digests/", "verify/")
# `publish` adds the hash of its content to the folder's name.
_SEARCH_INDEX = "search/data*/about.js"
_DATA_FILES = ("obligations.json", "obligations.schema.json")
_LISTED = re.compile(r'data-obligation="([^"]*)"')
_ID = re.compile(r'\bid="([^"]*)"')
_NOT_SHOWN = re.compile(r"<script\b.*?</script>|<style\b.*?</style>|<sup id=\"fnref.*?</sup>|<[^>]*>", re.DOTALL)
_NO_WORDS = re.compile(r"[\s*`_#>|\\~\u200b\ufeff]+")
# What the quote, which is Markdown, has and the page shows not.
_MARKUP = re.compile(r"!\[[^\]]*\]\([^)]*\)|\[\^[^\]]*\]|\]\([^)]*\)|\]\[[^\]]*\]|<!--.*?-->|</?[a-zA-Z][^<>]*>|[\[\]]")
_MOST_SHOWN = 20
_EDGE = 10


def check_site(site: Path) -> list[str]:
    """What is wrong with the site, one Chinese sentence each; empty when all is there and agrees."""
    faults = [
        f"缺少页面 {page or './'}index.html" for page in _INDEX_PAGES if not (site / page / "index.html").is_file()
    ]
    if not any(site.glob(_SEARCH_INDEX)):
        faults.append("缺少 search/data/about.js，搜索不能用")
    texts = {name: _read_json(site / name) for name in _DATA_FILES}
    faults += [f"缺少 {name}，或者它不是 JSON" for name, value in texts.items() if value is None]
    obligations = _obligations(texts[_DATA_FILES[0]])
    if obligations is None:
        return faults if faults else ["obligations.json 里没有 obligations"]
    register = site / "register" / "index.html"
    if register.is_file():
        listed = set(_LISTED.findall(register.read_text("utf-8")))
        expected = {html.escape(str(item.get("url"))) for item in obligations}
        if listed != expected or len(expected) != len(obligations):
            faults.append(
                f"任务总表列出 {len(listed)} 项任务，obligations.json 里有 {len(obligations)} 项，两者应当相同"
            )
    wrong = list(_check_anchors(site, obligations))
    if len(wrong) > _MOST_SHOWN:
        wrong = [*wrong[:_MOST_SHOWN], f"还有 {len(wrong) - _MOST_SHOWN} 处同样的问题"]
    return faults + wrong


def _read_json(path: Path) -> object:
    try:
        return cast(object, json.loads(path.read_text("utf-8")))
    except (OSError, ValueError):
        return None


def _obligations(value: object) -> list[Mapping[str, object]] | None:
    items = value.get("obligations") if isinstance(value, dict) else None
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else None


def _check_anchors(site: Path, obligations: list[Mapping[str, object]]) -> Iterator[str]:
    """Every obligation leads to a page of the site that has its anchor and says its words."""
    by_page: dict[str, list[Mapping[str, object]]] = {}
    for item in obligations:
        by_page.setdefault(str(item.get("url")).partition("#")[0], []).append(item)
    for page, items in by_page.items():
        file = site / page / "index.html"
        if not file.is_file():
            yield f"obligations.json 指向的页面 {page} 不存在"
            continue
        text = file.read_text("utf-8")
        ids = set(_ID.findall(text))
        words = _NO_WORDS.sub("", html.unescape(_NOT_SHOWN.sub("", text[text.find('class="paper-body"') :])))
        for item in items:
            anchor = str(item.get("url")).partition("#")[2]
            if anchor not in ids:
                yield f"页面 {page} 里找不到任务的位置 #{anchor}"
            if not _says(words, str(item.get("quote"))):
                yield f"页面 {page} 里找不到任务引用的原句：{item.get('quote')}"


def _says(words: str, quote: str) -> bool:
    """Whether the page has the quote's words, or its beginning and end: an address in <…> only one of them shows."""
    wanted = _NO_WORDS.sub("", html.unescape(_MARKUP.sub("", quote)))
    if not wanted or wanted in words:
        return bool(wanted)
    begin = words.find(wanted[:_EDGE])
    return begin >= 0 and words.find(wanted[-_EDGE:], begin) >= 0
