"""Folders and files in, which of them have changed out: the system's own events, and a look around now and then.

Events come at once, but not from every disk: a network drive tells nothing of what others write there, and a system
may have no watches left. What no event has told, the next look around sees. It reads no contents.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from folder_walk import folders_below
from watchdog.events import (
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

_EVENTS = [FileCreatedEvent, FileModifiedEvent, FileClosedEvent, FileDeletedEvent, FileMovedEvent, DirMovedEvent]
_SETTLED = 0.02  # seconds without an event after which a save is taken to be over
_NEVER_SETTLED = 0.5
_LOOK_EVERY = 2.0
_LOOK_EVERY_WITHOUT_EVENTS = 0.4
_LOOK_SHARE = 20  # looking around takes at most every so manieth second

_Seen = tuple[int, int, int]


class Watch:
    """The files below some folders. `add` before `start`; then `wait` as often as one likes, and `stop`."""

    def __init__(self) -> None:
        self._roots: list[Path] = []
        self._seen: dict[str, _Seen] = {}
        self._told: set[str] = set()
        self._has_news = threading.Condition()
        self._observer = Observer()
        self._has_events = False
        self._next_look = 0.0

    def add(self, path: Path) -> None:
        """Watch a file, or a folder with all that is in it."""
        self._roots.append(path)

    def start(self) -> None:
        """Begin; what is there now is known."""
        self._seen = dict(self._look())
        handler = _Teller(self)
        try:
            for root in self._roots:
                # A file that an editor replaces is another one to the system; its folder stays.
                folder = root if root.is_dir() else root.parent
                self._observer.schedule(handler, str(folder), recursive=folder is root, event_filter=_EVENTS)
            self._observer.start()
            self._has_events = True
        except OSError:
            self._has_events = False
        self._plan_look(0.0)

    def stop(self) -> None:
        """End the thread that listens."""
        if self._has_events:
            self._observer.stop()
            self._has_events = False

    def tell(self, path: str) -> None:
        """Something has happened to a file; from any thread."""
        with self._has_news:
            self._told.add(path)
            self._has_news.notify_all()

    def wait(self, seconds: float) -> set[Path]:
        """The files that were written, made, or are gone since the last time; empty if none within the time."""
        with self._has_news:
            self._has_news.wait_for(lambda: self._told, timeout=seconds)
            until = time.monotonic() + _NEVER_SETTLED
            while self._told and time.monotonic() < until and self._has_news.wait(_SETTLED):
                pass
            told, self._told = self._told, set()
        if not told and time.monotonic() >= self._next_look:
            return self._look_around()
        return {path for name in told if (path := self._path_of(name)) and self._is_news(path)}

    def _is_news(self, path: Path) -> bool:
        """Whether a file is there or has just gone: what came and went is none."""
        was_there = str(path) in self._seen
        if seen := _see(str(path)):
            self._seen[str(path)] = seen
            return True
        self._seen.pop(str(path), None)
        return was_there

    def _path_of(self, name: str) -> Path | None:
        """The file under a root as it was given; systems may tell of it by its real place."""
        path = Path(name)
        for root in self._roots:
            if path.is_relative_to(root):
                return path
            real = root.resolve()
            if path.is_relative_to(real):
                return root / path.relative_to(real)
        return None

    def _look_around(self) -> set[Path]:
        started = time.monotonic()
        now = dict(self._look())
        changed = {path for path in now.keys() | self._seen.keys() if now.get(path) != self._seen.get(path)}
        self._seen = now
        self._plan_look(time.monotonic() - started)
        return {Path(path) for path in changed}

    def _plan_look(self, took: float) -> None:
        least = _LOOK_EVERY if self._has_events else _LOOK_EVERY_WITHOUT_EVENTS
        self._next_look = time.monotonic() + max(least, took * _LOOK_SHARE)

    def _look(self) -> Iterator[tuple[str, _Seen]]:
        for root in self._roots:
            names = [str(root)] if not root.is_dir() else _names_below(root)
            for name in names:
                if seen := _see(name):
                    yield name, seen


class _Teller(FileSystemEventHandler):
    def __init__(self, watch: Watch) -> None:
        self._watch = watch

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.is_directory:
            return  # the files of a folder that is moved are told one by one
        for path in (event.src_path, event.dest_path):
            if path:
                self._watch.tell(os.fsdecode(path))


def _names_below(folder: Path) -> Iterator[str]:
    for place, _, names in folders_below(str(folder)):
        for name in names:
            yield os.path.join(place, name)  # noqa: PTH118 a Path for each of ten thousand files takes seconds


def _see(path: str) -> _Seen | None:
    """What tells one state of a file from another without reading it."""
    try:
        seen = os.stat(path)  # noqa: PTH116 see above
    except OSError:
        return None
    return seen.st_mtime_ns, seen.st_size, seen.st_ino
