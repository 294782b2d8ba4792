"""A folder in, a web server on 127.0.0.1 that counts what it sends out; gzip like a school's own server.

It stops with the `with` block that started it, and with the process in any case.
"""

import gzip
import http.server
import mimetypes
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

_SQUEEZED = (".html", ".js", ".css", ".json", ".svg", ".xml", ".txt", ".map", ".bin", ".idx")


class Server:
    """What has been sent since the last `reset`: path below the site's root, bytes of its body."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.address = f"http://127.0.0.1:{port}/"
        self._sent: list[tuple[str, int]] = []

    def note(self, path: str, count: int) -> None:
        """Remember a response."""
        self._sent.append((path, count))

    def reset(self) -> None:
        """Begin to count anew."""
        self._sent.clear()

    def bytes_of(self, belongs: Callable[[str], bool]) -> int:
        """The bytes of all responses whose path `belongs`."""
        return sum(count for path, count in self._sent if belongs(path))


@contextmanager
def serve(folder: Path) -> Iterator[Server]:
    """A server of the folder, on a free port, until the block ends."""
    httpd = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    httpd.daemon_threads = True
    server = Server(folder, httpd.server_port)
    vars(httpd)["bench"] = server
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        httpd.shutdown()
        httpd.server_close()


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Or the body waits up to 40 ms until the reader's system has acknowledged the head; no real server does that.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        server: Server = vars(self.server)["bench"]
        path = unquote(urlsplit(self.path).path).lstrip("/")
        file = (server.folder / path).resolve()
        if file.is_dir():
            file /= "index.html"
        if not (file.is_file() and file.is_relative_to(server.folder.resolve())):
            self.send_error(404)
            return
        body, squeezed = _body(file)
        self.send_response(200)
        self.send_header("Content-Type", mimetypes.guess_type(file.name)[0] or "application/octet-stream")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=3600")
        if squeezed:
            self.send_header("Content-Encoding", "gzip")
        server.note(path, len(body))  # before anything is sent, or a quick reader would ask too early
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 (the name is the library's)
        """Say nothing."""


@lru_cache(maxsize=256)
def _body(file: Path) -> tuple[bytes, bool]:
    body = file.read_bytes()
    return (gzip.compress(body, 6, mtime=0), True) if file.suffix in _SQUEEZED else (body, False)
