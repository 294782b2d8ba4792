"""A built site in, what is wrong in it out: every address resolves inside it, nothing loads from another host.

It reads the files as a browser would, and knows nothing of what built them; the bulletin's own content is for
`bulletin.canary` to judge.
"""

from __future__ import annotations

import io
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pypdf
from pypdf.errors import PyPdfError

_MOST_TOLD = 20
# What a browser fetches by itself. A link that a reader follows may lead elsewhere; which hosts, `check` knows.
_LOADING = {
    "script": ("src",), "img": ("src", "srcset"), "iframe": ("src",), "audio": ("src",), "video": ("src", "poster"),
    "source": ("src", "srcset"), "track": ("src",), "embed": ("src",), "object": ("data",), "input": ("src",),
    "image": ("href", "xlink:href"), "use": ("href", "xlink:href"), "base": ("href",), "form": ("action",),
}  # fmt: skip
_LOADING_RELATIONS = {
    "stylesheet",
    "icon",
    "preload",
    "prefetch",
    "modulepreload",
    "manifest",
    "preconnect",
    "dns-prefetch",
}
_IN_STYLES = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
_COMMENTS = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass
class _Page(HTMLParser):
    """What a page names: (address, whether the browser loads it by itself), and the places in it."""

    named: list[tuple[str, bool]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    style: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        self.ids |= {given[key] for key in ("id", "name") if given.get(key)}
        self.style = tag == "style"
        for key in _LOADING.get(tag, ()):
            if key in given:
                parts = given[key].split(",") if key == "srcset" else [given[key]]
                self.named += [
                    (part.split()[0] if key == "srcset" else part.strip(), True) for part in parts if part.strip()
                ]
        if tag in ("a", "area", "link") and "href" in given:
            self.named.append((given["href"].strip(), tag == "link" and _loads(given.get("rel", ""))))
        if tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
            self.named.append((given.get("content", "").partition("=")[2].strip(), True))
        self.named += _addresses_in_style(given.get("style", ""))

    def handle_data(self, data: str) -> None:
        if self.style:
            self.named += _addresses_in_style(data)


def check_tree(site: Path, root: str) -> list[str]:
    """What is wrong, a Chinese sentence each. `root` is the path under which the site will be served."""
    faults = list(_Check(site, root).run())
    rest = len(faults) - _MOST_TOLD
    return [*faults[:_MOST_TOLD], f"还有 {rest} 处同样的问题"] if rest > 0 else faults


class _Check:
    def __init__(self, site: Path, root: str) -> None:
        self._site, self._root = site, root
        self._ids: dict[Path, set[str]] = {}

    def run(self) -> Iterator[str]:
        fragments: list[tuple[Path, str, Path, str]] = []
        for path in sorted(self._site.rglob("*")):
            if path.is_symlink():
                yield f"{self._name(path)} 是链接，网站里只能有文件"
            elif path.is_file():
                yield from self._check_file(path, fragments)
        for page, address, target, fragment in fragments:
            if fragment not in self._ids.get(target, {fragment}):
                yield f"{self._name(page)} 指向 {address}，那一页里没有这个位置"

    def _check_file(self, path: Path, fragments: list[tuple[Path, str, Path, str]]) -> Iterator[str]:
        kind = path.suffix.lower()
        if kind == ".pdf":
            yield from self._check_pdf(path)
            return
        named: list[tuple[str, bool]] = []
        if kind in (".html", ".htm"):
            page = _Page()
            page.feed(path.read_text("utf-8"))
            self._ids[path] = page.ids
            named = page.named
        elif kind == ".css":
            named = _addresses_in_style(path.read_text("utf-8"))
        elif kind == ".svg":
            page = _Page()
            page.feed(path.read_text("utf-8", "replace"))
            named = page.named
        for address, is_loaded in dict.fromkeys(named):
            yield from self._check_address(path, address, is_loaded, fragments)

    def _check_address(
        self, page: Path, address: str, is_loaded: bool, fragments: list[tuple[Path, str, Path, str]]
    ) -> Iterator[str]:
        try:
            parts = urlsplit(address)
        except ValueError:
            yield f"{self._name(page)} 里的地址 {address} 不成样子"
            return
        if parts.scheme == "data":
            return
        if parts.scheme or parts.netloc:
            if is_loaded:
                yield f"{self._name(page)} 要从别的主机取 {address}，校园网里取不到，也会泄露谁在看"
            return
        target = self._target(page, unquote(parts.path))
        if target is None:
            yield f"{self._name(page)} 指向 {address}，网站里没有"
        elif parts.fragment and target.suffix == ".html" and not parts.fragment.startswith("__"):
            fragments.append((page, address, target, unquote(parts.fragment)))

    def _target(self, page: Path, path: str) -> Path | None:
        """The file that a server would give for a path named on a page; None where there is none inside the site."""
        if not path:
            return page
        if path.startswith("/"):
            if not f"{path}/".startswith(self._root):
                return None
            inside = path[len(self._root) :]
        else:
            inside = posixpath.join(page.relative_to(self._site).parent.as_posix(), path)
        plain = posixpath.normpath(inside) if inside else "."
        if plain.startswith(".."):
            return None
        file = self._site / plain
        try:
            if file.is_dir():
                file = file / "index.html"
            return file if file.is_file() else None
        except OSError:  # too long to be the name of a file
            return None

    def _check_pdf(self, path: Path) -> Iterator[str]:
        try:
            pages = len(pypdf.PdfReader(io.BytesIO(path.read_bytes())).pages)
        except (PyPdfError, ValueError, KeyError, RecursionError) as error:
            yield f"{self._name(path)} 打不开（{error}）"
            return
        if not pages:
            yield f"{self._name(path)} 里一页也没有"

    def _name(self, path: Path) -> str:
        return path.relative_to(self._site).as_posix()


def _loads(relations: str) -> bool:
    return bool(_LOADING_RELATIONS & set(relations.lower().split()))


def _addresses_in_style(text: str) -> list[tuple[str, bool]]:
    found = (hit[1] or hit[2] for hit in _IN_STYLES.finditer(_COMMENTS.sub("", text)))
    return [(address.strip(), True) for address in found if not address.startswith("#")]
