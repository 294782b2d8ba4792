"""Links lead to the site itself, to schools and government, or to a host that the register lists."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from urllib.parse import unquote

from bulletin.checks.passages import MOST_PER_PIECE, Passage, head_of, source_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

SUFFIXES = ("edu.cn", "gov.cn")
"""Whoever has a name under these was looked at by the registry (CNNIC's rules for .edu.cn and .gov.cn)."""

_ENDINGS = (
    "com|net|org|cn|cc|vip|top|xyz|info|biz|site|online|shop|club|live|app|win|bet|casino|games?|fun|icu|pro|tv|me|io|co|la|pw|ws"
    "|link|work|space|store|tech|cloud|ltd|mobi|asia|ru|tk|ph|hk|tw|us|uk|jp|kr"
)
_HOST = late(
    r"(?:(?:(?:https?|hxxps?|ftp|wss?):)?[/\\]{2}|(?:https?|hxxps?)[:：]/{0,3})(?P<linked>[^\s/\\?#\"'<>()\[\]（）《》“”，。；、]{1,200})"
    rf"|(?<![A-Za-z0-9@＠#._/%-])(?<!at[）)\]])(?P<bare>(?:[A-Za-z0-9-]{{1,63}}\.){{1,5}}(?:{_ENDINGS}))(?![A-Za-z0-9_-]|\.[A-Za-z0-9])",
    re.IGNORECASE,
)

# Quicker to look for than the pattern; each match of it has one of them.
_SIGN = late(r"\.(?<=[A-Za-z0-9-]\.)[A-Za-z]|[/\\][/\\]|[:：](?:(?<=ps.)|(?<=[tx]p.))", re.IGNORECASE)


def check_link_hosts(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each other host, linked or only written."""
    allowed = frozenset(entry.host.lower() for entry in bulletin.register.hosts)
    for document in bulletin.documents:
        for passage in (head_of(document), source_of(document)):
            if _SIGN.search(passage.text):
                yield from _check(passage, allowed)


def _check(passage: Passage, allowed: frozenset[str]) -> Iterator[Finding]:
    count = 0
    for found in _HOST.finditer(passage.text):
        kind = "linked" if found["linked"] else "bare"
        host = _host(found[kind])
        if host and not _is_allowed(host, allowed):
            count += 1
            if count > MOST_PER_PIECE:
                return
            params = {"host": host, "given": found[kind]}
            yield Finding("link-host-unknown", passage.place(found.start(kind)), params=params)


def _host(written: str) -> str:
    """The host a browser would go to: without the user's name before @, without the port."""
    name = unquote(written).rpartition("@")[2].lower().rstrip(".:")
    return name.partition(":")[0].rstrip(".") if name.count(":") < 2 else name.strip("[]")


def _is_allowed(host: str, allowed: frozenset[str]) -> bool:
    if any(host == known or host.endswith(f".{known}") for known in (*SUFFIXES, *allowed)):
        return True
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        # A name without a dot is one of the school's own network.
        return host.isascii() and "." not in host and not host.isdigit()
