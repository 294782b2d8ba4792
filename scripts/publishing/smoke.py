"""A release that has just gone online, asked for through the web server: does the server give just these bytes?"""

from __future__ import annotations

import gzip
import hashlib
import http.client
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from urllib.parse import quote, urljoin

from publishing.policy import allowed_hashes, script_hashes

_SECONDS = 15
_PAGES = 20  # spread over the whole site
_ALWAYS = ("index.html", "register/index.html", "search/index.html", "obligations.json", "404.html")
_NOWHERE = "no/such/page/here/"


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A page that is not at its address, but elsewhere, is told and not looked for."""

    def redirect_request(self, *_: object) -> None:
        return None


# A proxy would answer for the server, from its own store.
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirect)


def request_pages(address: str, hashes: Mapping[str, str]) -> list[str]:
    """What is wrong with the answers at `address`, a sentence each. `hashes`: path → sha256, as in the manifest."""
    return list(_check(address, hashes))


def _check(address: str, hashes: Mapping[str, str]) -> Iterator[str]:
    names = [name for name in sorted(hashes) if not name.endswith(".gz")]
    step = max(1, len(names) // _PAGES)
    for name in dict.fromkeys([*(name for name in _ALWAYS if name in hashes), *names[::step]]):
        try:
            status, body, headers = _fetch(urljoin(address, _address_of(name)))
        except (OSError, http.client.HTTPException) as error:
            yield f"{address} 没有回应（{getattr(error, 'reason', error)}）"
            return
        if status != 200:
            yield f"{_address_of(name) or './'} 回应 {status}"
        elif hashlib.sha256(body).hexdigest() != hashes[name]:
            yield f"{_address_of(name) or './'} 的内容不是刚发布的这一版"
        elif name.endswith(".html"):
            policy = headers.get("Content-Security-Policy", "")
            if policy and not script_hashes(body.decode()) <= allowed_hashes(policy):
                yield "服务器的内容安全策略（CSP）还是旧的，会拦住网页里的脚本，请让服务器重新加载 server 里的配置"
                return
    status, body, _ = _fetch(urljoin(address, _NOWHERE))
    if status != 404 or hashlib.sha256(body).hexdigest() != hashes.get("404.html"):
        yield f"不存在的网页应当回应 404 和简报自己的说明，现在回应 {status}，请按 server 里的配置设置"


def _address_of(name: str) -> str:
    return quote(name.removesuffix("index.html") if name.endswith("/index.html") or name == "index.html" else name)


def _fetch(address: str) -> tuple[int, bytes, Mapping[str, str]]:
    request = urllib.request.Request(address, headers={"Accept-Encoding": "gzip", "Cache-Control": "no-cache"})  # noqa: S310 an address of the administrator's
    try:
        with _OPENER.open(request, timeout=_SECONDS) as answer:
            status, body, headers = answer.status, answer.read(), answer.headers
    except urllib.error.HTTPError as answer:
        status, body, headers = answer.code, answer.read(), answer.headers
    return status, gzip.decompress(body) if headers.get("Content-Encoding") == "gzip" else body, headers
