"""A publisher killed at any moment, under load: every answer of the server belongs to one whole release."""

from __future__ import annotations

import hashlib
import http.client
import itertools
import re
import shutil
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin

from going_online import Publisher
from publishing.manifest import compare, hash_file
from publishing.target import connect
from small_project import Project, make_project
from web_servers import free_port, nginx

KILLS = 30
LEAST_SWITCHED = 3  # a busy machine is slower than measured: later and later, until some kills come after the switch
SWAPS = 300
READERS = 2
PAUSE = 0.002  # seconds between two pages of a reader, so that the publisher gets on too
_ASSET = re.compile(r'(?:href|src)="([^"#?]*assets\.[0-9a-f]{16}/[^"#?]+)"')


@dataclass
class Readers:
    """Threads that read pages and then everything that these name, as browsers do, until told to stop."""

    port: int
    pages: list[str]
    known: dict[str, set[str]]
    """Path → every content that a whole release has for it."""
    asked: int = 0
    failed: list[str] = field(default_factory=list)
    mixed: list[str] = field(default_factory=list)
    _stop: threading.Event = field(default_factory=threading.Event)
    _threads: list[threading.Thread] = field(default_factory=list)

    def __enter__(self) -> Readers:
        self._threads = [threading.Thread(target=self._read, args=(number,)) for number in range(READERS)]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _read(self, number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        for page in itertools.islice(itertools.cycle(self.pages), number, None):
            if self._stop.is_set():
                return connection.close()
            body = self._get(connection, page)
            time.sleep(PAUSE)
            named = [urljoin(f"http://h{page}", address) for address in _ASSET.findall(body.decode("utf-8", "replace"))]
            if not named:
                self.mixed.append(f"{page}: names no assets, so it is no whole page")
            for address in named:
                self._get(connection, address.removeprefix("http://h"))
        return None

    def _get(self, connection: http.client.HTTPConnection, path: str) -> bytes:
        self.asked += 1
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            body = answer.read()
        except (OSError, http.client.HTTPException) as error:
            connection.close()
            self.failed.append(f"{path}: {error!r}")
            return b""
        if answer.status != 200:
            self.failed.append(f"{path}: {answer.status}")
        elif hashlib.sha256(body).hexdigest() not in self.known[path]:
            self.mixed.append(f"{path}: no release has these {len(body)} bytes")
        return body


def contents_of(release: Path) -> dict[str, set[str]]:
    """Address → content."""
    found = {}
    for path in release.rglob("*"):
        if path.is_file() and path.suffix != ".gz":
            name = path.relative_to(release).as_posix()
            address = name.removesuffix("index.html") if name.endswith("index.html") else name
            found[f"/{address}"] = {hash_file(path)}
    return found


def build_two(project: Project, dest: Path, folder: Path) -> list[Path]:
    """Two sites with another text and another look: no page and no asset is the same."""
    sites = []
    for name in ("one", "two"):
        project.append("docs/notices/2026/a.md", f"\n另见{name}。\n")
        project.append("hooks/theme/assets/bulletin.css", f"\n/* {name} */\n")
        project.commit()
        done = project.publish(dest)
        assert done.returncode == 0, done.stdout
        shutil.copytree(dest / "current", folder / name)
        sites.append(folder / name)
    return sites


def swap(dest: Path) -> None:
    """Many switches in a row: the moment of one is too short for a kill to meet it often."""
    with connect(str(dest)) as target:
        target.open(may_begin=False)
        names = target.releases()[-2:]
        for number in range(SWAPS):
            target.switch(names[number % 2])


def test_thirty_kills_under_load_break_nothing(tmp_path: Path, find_program: Callable[[str], str]) -> None:
    program = find_program("nginx")
    project, dest, port = make_project(tmp_path / "project"), tmp_path / "dest", free_port()
    sites = build_two(project, dest, tmp_path)
    known: dict[str, set[str]] = {}
    for site in sites:
        for path, contents in contents_of(site).items():
            known.setdefault(path, set()).update(contents)
    publisher = Publisher(project, str(dest), f"http://127.0.0.1:{port}/")
    project.publish(dest, "--address", publisher.address)  # writes the configuration for this port
    killed = switched = 0
    readers = Readers(port, ["/", "/register/", "/notices/2026/a/", "/units/", "/search/"], known)
    with nginx(program, dest, port, tmp_path / "server"):
        publisher.measure(sites[1])
        with readers:
            total = publisher.measure(sites[0])
            for number in range(1, 4 * KILLS):
                if killed >= KILLS and switched >= LEAST_SWITCHED:
                    break
                before = (dest / "current").readlink()
                site = sites[hash_file(dest / "current" / "index.html") == hash_file(sites[0] / "index.html")]
                killed += publisher.is_killed_after(total * (number % (2 * KILLS)) / KILLS, site)
                switched += (dest / "current").readlink() != before
                assert compare(dest / "current") == []
            swap(dest)
        print(f"{killed} killed within {total:.1f} s, {switched} after the switch or whole; {readers.asked} requests")
        assert (readers.failed, readers.mixed) == ([], [])
        assert killed >= KILLS
        assert switched >= LEAST_SWITCHED
        assert readers.asked > KILLS * 10
        # And the next publisher is hindered by nothing that the killed ones left.
        publisher.measure(sites[0])
        assert not list((dest / "releases").glob(".*"))
        assert not list(dest.glob(".current-*"))
