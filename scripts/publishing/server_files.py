"""Where a release lies and how it is to be served in, the configurations of nginx, Caddy and systemd out.

Pure text: `templates/` holds the words, this file the facts that servers must agree on. Nothing is started or reloaded.
"""

from __future__ import annotations

import ipaddress
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import jinja2

_TEMPLATES = Path(__file__).parent / "templates"
LOCATION = "nginx-location.conf"
UNITS = ("bulletin-publish.service", "bulletin-publish.timer")
_NAMES = ("nginx.conf", LOCATION, "Caddyfile", *UNITS)
# Every kind of file that may stand in the site; a server's own list may lack some (Debian's nginx: .ics, .csv).
TYPES = {
    "text/html": "html htm",
    "text/css": "css",
    "text/javascript": "js",
    "text/plain": "txt md",
    "text/csv": "csv",
    "text/calendar": "ics",
    "text/xml": "xml",
    "application/json": "json map",
    "application/atom+xml": "atom",
    "application/pdf": "pdf",
    "application/zip": "zip",
    "application/msword": "doc wps",
    "application/vnd.ms-excel": "xls et",
    "application/vnd.ms-powerpoint": "ppt dps",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
    "application/ofd": "ofd",
    "image/svg+xml": "svg",
    "image/png": "png",
    "image/jpeg": "jpg jpeg",
    "image/gif": "gif",
    "image/webp": "webp",
    "font/woff2": "woff2",
}


@dataclass(frozen=True)
class Serving:
    """How the site is served."""

    folder: str
    """The folder of releases, as the server's machine names it."""
    address: str
    """Where readers find it, `http://host/path/`; empty where nobody has said."""
    ranges: Sequence[str]
    """Networks of the campus, as 10.0.0.0/8; empty: everybody."""
    reload: str
    """The command that has the server read its configuration again, or empty."""

    @property
    def root(self) -> str:
        """The path under which the site lies, "/" or "/a/b/"."""
        return root_of(self.address)


def root_of(address: str) -> str:
    """The path of an address, with a slash at both ends."""
    path = urlsplit(address).path.strip("/")
    return f"/{path}/" if path else "/"


def check_range(text: str) -> str:
    """A network as servers write it; ValueError where it is none."""
    return str(ipaddress.ip_network(text, strict=False))


def server_files(serving: Serving, policy: str, project: Path, user: str, command: Sequence[str]) -> dict[str, str]:
    """File name → text. `command` is what publishes again, word for word; `user` who runs it."""
    engine = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES, encoding="utf-8"),
        autoescape=False,  # noqa: S701 configurations, not HTML; what stands in them is an administrator's own
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    parts = urlsplit(serving.address)
    facts = {
        "folder": serving.folder,
        "current": f"{serving.folder}/current",
        "root": serving.root,
        "scheme": parts.scheme or "http",
        "host": parts.hostname or "",
        "port": parts.port or (443 if parts.scheme == "https" else 80),
        "ranges": serving.ranges,
        "types": TYPES,
        "headers": {
            "Content-Security-Policy": policy,
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "SAMEORIGIN",
            "Referrer-Policy": "same-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        },
        "project": project.as_posix().replace("%", "%%"),
        "user": user,
        "command": " ".join(map(_systemd_word, command)),
        "git": shutil.which("git") or "/usr/bin/git",
        "reload": serving.reload,
    }
    return {name: engine.get_template(name).render(facts) for name in _NAMES}


def _systemd_word(word: str) -> str:
    """A word of a command line as systemd.service(5) reads it, which has its own signs beside the shell's quotes."""
    plain = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return plain if re.fullmatch(r"[A-Za-z0-9_./:@=,+-]+", plain) else f'"{plain}"'
