"""What the preview keeps from one build to the next: what it has read, told, made and shown."""

from __future__ import annotations

import contextlib
import datetime as dt
import ipaddress
import threading
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from build_record import BuildRecord, digest_of
from bulletin.history import Revision
from bulletin.index import Bulletin, NoticeEntry, StoryEntry
from bulletin.pipeline import reread_document
from bulletin.render.lists import Lists
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from door.build import Build
from door.kept import KeptMemory
from door.plan import Plan
from door.rebuild import outdated
from door.sources import Sources
from door.telling import Problems

_TRIES = 20
_BETWEEN_TRIES = 0.02


@dataclass
class Preview:
    """What `serve` keeps. One thread makes single pages, another the site: they hold `lock` for what is *shared*."""

    contents: dict[str, bytes] = field(default_factory=dict)
    """Path under docs/ → what was read there last; *shared*."""
    good: dict[str, bytes] = field(default_factory=dict)
    """Document → its last content whose front matter could be read."""
    ahead: dict[str, bytes] = field(default_factory=dict)
    """Page → the content of which it was made alone, since the last build that knew it; *shared*."""
    told: set[str] = field(default_factory=set)
    counted: dict[str, int | None] = field(default_factory=dict)
    """Page made alone → how many faults it was said to have, None if that was left to the build behind it; *shared*."""
    memory: KeptMemory = field(default_factory=KeptMemory)
    record: BuildRecord | None = None
    plan: Plan | None = None
    """What a build has been planned to be that has made no page, for the one behind it."""
    shown: Build | None = None
    """The last build that came to its end, with the pages made alone since."""
    environment: tuple[str, Environment] | None = None
    """The fingerprint of a build and its compiled templates."""
    withheld: frozenset[str] = frozenset()
    """The files that the last build went without, and has said so."""
    revisions: Mapping[str, tuple[Revision, ...]] | None = None
    lock: threading.RLock = field(default_factory=threading.RLock)
    _said: set[str] = field(default_factory=set)
    """What MkDocs said of links in the last build."""
    _saying: set[str] = field(default_factory=set)

    def problems_of(self, contents: Mapping[str, bytes]) -> Problems:
        """How a build of these contents is to tell what it finds: first what is new."""
        with self.lock:
            is_first = not self.contents
            newer = self.ahead.keys() - {path for path, data in self.ahead.items() if contents.get(path) == data}
            edited = {path for path, data in contents.items() if self.contents.get(path) != data} - newer
            self.contents = {**contents, **{path: self.contents[path] for path in newer & contents.keys()}}
            counted = {path: count for path, count in self.counted.items() if path not in newer and path in contents}
        return Problems(set(self.told), set() if is_first else edited, counted)

    def last_good(self, bulletin: Bulletin, lists: Lists, contents: Mapping[str, bytes]) -> dict[str, Lists]:
        """For the documents whose front matter is broken, the lists with each as it last was; and note the others."""
        found: dict[str, Lists] = {}
        self.good = {path: data for path, data in self.good.items() if path in contents}
        entries: Iterable[NoticeEntry | StoryEntry] = (*bulletin.notices, *bulletin.stories)
        for entry in entries:
            path = entry.document.path
            if not is_broken(entry):
                self.good[path] = contents[path]
            elif path in self.good and (earlier := reread_document(bulletin, path, self.good[path])):
                found[path] = Lists(earlier, lists.offers, lists.revisions)
        return found

    def take_plan(self, sources: Sources, today: dt.date, config: MkDocsConfig) -> Plan | None:
        """The plan of the build before, where that has made no page and this one would be the same."""
        plan, self.plan = self.plan, None
        return plan if plan is not None and plan.is_of(sources, today, config.site_url or "") else None

    def put(self, build: Build, file: File, output: bytes) -> None:
        """Write a page of a whole build, unless the page was made of newer words since."""
        path = file.src_uri
        with self.lock:
            if self.ahead.get(path, build.contents.get(path)) == build.contents.get(path):
                self.ahead.pop(path, None)
                if write_page(Path(file.abs_dest_path), output):
                    build.written.add(file.dest_uri)

    def record_for(self, fingerprint: str) -> BuildRecord | None:
        """What lies in the site, so that a build with this fingerprint knows what it must make again."""
        if self.record is None or self.record.fingerprint == fingerprint:
            return self.record
        return outdated(self.record)

    def told_beside(self, build: Build) -> dict[str, str]:
        """Path → what its page shows beside the document itself, or why it must be made again."""
        with self.lock:
            ahead = dict.fromkeys(self.ahead, "ahead")
        good = {path: digest_of(self.good[path]) for path in build.last_good}
        problems = {
            path: digest_of(repr(found).encode("utf-8", "surrogatepass"))
            for path, found in build.problems.by_path.items()
        }
        return {
            path: f"{good.get(path)} {problems.get(path)} {ahead.get(path)}"
            for path in good.keys() | problems.keys() | ahead.keys()
        }

    def keep_environment(self, fingerprint: str, fresh: Environment) -> Environment:
        """The templates as they are compiled already, while nothing that they hang on has changed."""
        if self.environment is None or self.environment[0] != fingerprint:
            self.environment = (fingerprint, fresh)
        return self.environment[1]

    def is_new(self, words: str) -> bool:
        """Whether MkDocs has not said this in the build before."""
        self._saying.add(words)
        return words not in self._said

    def show(self, build: Build, record: BuildRecord | None) -> None:
        """A build of the whole site has come to its end. `record` is None where it has made no page."""
        with self.lock:
            self.shown, self.record, self.told = build, record, set(build.problems.told)
            self.counted = {path: count for path, count in self.counted.items() if path in self.ahead}
            self._said, self._saying = self._saying, set()


def write_page(file: Path, output: bytes) -> bool:
    """Write a file whole, so that nobody reads half of it; False where it has these very bytes."""
    try:
        if file.read_bytes() == output:
            return False
    except OSError:
        file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.part")
    part.write_bytes(output)
    for _ in range(_TRIES):
        with contextlib.suppress(PermissionError):  # Windows replaces no file that is just being read
            part.replace(file)
            return True
        time.sleep(_BETWEEN_TRIES)
    part.replace(file)
    return True


def is_local(config: MkDocsConfig) -> bool:
    """Whether only this machine, whose user has the files anyway, can see the preview."""
    host = config.dev_addr.host
    return host == "localhost" or ipaddress.ip_address(host).is_loopback


def is_broken(entry: NoticeEntry | StoryEntry) -> bool:
    """Whether the front matter could not be read as a whole, so that a page of it would be a page of gaps."""
    document, header = entry.document, entry.header
    if not document.front_matter.is_present or document.front_matter.unreadable:
        return True
    # Slips are mended in reading; what was lost over one shows in what is missing.
    is_faulty = any(f.level == "error" and f.code.startswith("front-matter-") for f in document.findings)
    return is_faulty and any(getattr(header, key) is None for key in header.required)
