"""The server of the preview: MkDocs' own, which wakes at once and has only those pages reloaded that have changed.

It relies on the inner workings of MkDocs' server, hence of one version only.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from mkdocs.livereload import LiveReloadServer

from door.watch import Watch

_POLL = re.compile(r"/livereload/([0-9]+)/[0-9]+")


class PreviewServer(LiveReloadServer):
    """Serves what `mine` would have served. `take` is called with the files that have changed, `make` with the path of
    a file of the site before it is served."""

    def __init__(
        self,
        mine: LiveReloadServer,
        take: Callable[[set[Path]], None],
        make: Callable[[str], None],
        stop: Callable[[], None],
    ) -> None:
        host, port = mine.server_address[:2]
        super().__init__(mine.builder, str(host), int(port), mine.root, mine.mount_path)
        self.error_handler = mine.error_handler
        self._take, self._make, self._stop = take, make, stop
        self._changed: dict[str, int] = {}
        self._all_changed = self._visible_epoch
        self._watch = Watch()
        for path in mine._watched_paths:  # noqa: SLF001
            self.watch(path)
        mine.server_close()

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Watch a file or a folder; before the server starts."""
        self._watched_paths[path] = 1
        self._watch.add(Path(path).absolute())

    def publish(self, outputs: Iterable[str] | None) -> None:
        """Tell the browsers that these files of the site are new, by their paths under its root; None for all."""
        with self._epoch_cond:
            now = max(round(time.monotonic() * 1000), self._visible_epoch + 1)
            if outputs is None:
                self._all_changed = now
            else:
                self._changed |= dict.fromkeys(outputs, now)
            self._wanted_epoch = self._visible_epoch = now
            self._epoch_cond.notify_all()

    def hold(self) -> None:
        """Have browsers wait until something is published: the site is being emptied."""
        with self._epoch_cond:
            self._wanted_epoch = self._visible_epoch + 1

    def serve(self, *, open_in_browser: bool = False) -> None:
        """Serve until interrupted."""
        self._watch.start()
        super().serve(open_in_browser=open_in_browser)  # type: ignore[no-untyped-call]

    def shutdown(self, wait: bool = False) -> None:
        """Stop listening, building and serving."""
        self._stop()
        self._watch.stop()
        super().shutdown(wait)

    def _build_loop(self) -> None:
        while not self._shutdown:
            if changed := self._watch.wait(self.shutdown_delay):
                self._take(changed)

    def _serve_request(self, environ, start_response):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
        if not (asked := _POLL.fullmatch(environ["PATH_INFO"])):
            if output := self._output_of(environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")):
                self._make(output)
                self._make(f"{output}/index.html")  # MkDocs leads from a folder to its page
            return super()._serve_request(environ, start_response)
        epoch, page = int(asked[1]), self._output_of(unquote(urlsplit(environ.get("HTTP_REFERER", "")).path))
        start_response("200 OK", [("Content-Type", "text/plain")])
        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: self._changed_at(page) > epoch, timeout=self.poll_response_timeout)
            return [b"%d" % self._changed_at(page)]

    def _output_of(self, path: str) -> str | None:
        """The file of the site at an address of this server; None where there can be none."""
        if not (path + "/").startswith(self.mount_path):
            return None
        path = path[len(self.mount_path) :]
        return f"{path}index.html" if not path or path.endswith("/") else path

    def _changed_at(self, page: str | None) -> int:
        """When a page has changed last, in the server's own time."""
        own = max(self._changed.values(), default=0) if page is None else self._changed.get(page, 0)
        return max(own, self._all_changed)
