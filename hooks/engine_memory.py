"""Where the doors keep the memory of the engine from one run to the next: a database, for one state of the engine.

Another engine, another Python or other libraries find it empty. What is not asked for in a run is forgotten after it.
A database that cannot be read or written is no reason to fail: then nothing is remembered.
"""

from __future__ import annotations

import contextlib
import pickle
import shutil
import sqlite3
import struct
import sys
import zlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from build_record import digest_of, digest_tree, list_libraries

MEMORY_FILE = "memory.sqlite"
SEARCH_MEMORY, FEEDS_MEMORY = "search", "feeds"
"""Folders for the memories of two sets of files: they are asked for at another time than all else, or not at all."""
_TEMPLATES = "templates"
_ENGINE = Path(__file__).parent / "bulletin"
_SECONDS_TO_WAIT = 2.0
_AT_ONCE = 500
_LARGE = 4_000_000
_SUM = struct.Struct("<I")
"""Before each pickle stands its sum: of a damaged one nobody could tell what it says."""


class EngineMemory:
    """The memory: what it is given it writes now and then, what it is asked for it looks up; as pickles."""

    def __init__(self, database: sqlite3.Connection | None) -> None:
        self._database = database
        self._new: dict[str, bytes] = {}
        self.asked: set[str] = set()

    def get(self, key: str, /) -> object:
        """What is kept under a key, None if nothing is."""
        kept = self._kept(key)
        if kept is None or len(kept) < _SUM.size or _SUM.unpack_from(kept) != (zlib.crc32(kept[_SUM.size :]),):
            return None  # nothing, or what a failing disk has left of it
        # Only this program writes there, as it writes its .pyc files.
        return pickle.loads(memoryview(kept)[_SUM.size :])  # noqa: S301

    def _kept(self, key: str) -> bytes | None:
        self.asked.add(key)
        if key in self._new or self._database is None:
            return self._new.get(key)
        try:
            found = self._database.execute("SELECT value FROM made WHERE key = ?", (key,)).fetchone()
        except sqlite3.Error:
            return None
        return found[0] if found and isinstance(found[0], bytes) else None

    def __setitem__(self, key: str, value: object, /) -> None:
        self.asked.add(key)
        pickled = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        self._new[key] = made = _SUM.pack(zlib.crc32(pickled)) + pickled
        if len(self._new) >= _AT_ONCE or len(made) > _LARGE:
            self.flush()

    def stay(self, keys: Iterable[str], /) -> bool:
        """Have what is kept under these keys stay. Whether all of it is there."""
        wanted = set(keys)
        self.asked |= wanted
        if self._database is None:
            return wanted <= self._new.keys()
        with contextlib.suppress(sqlite3.Error):
            return wanted <= {*self._new, *(key for (key,) in self._database.execute("SELECT key FROM made"))}
        return False

    def flush(self) -> None:
        """Write what is new, in one transaction."""
        if self._database is not None:
            with contextlib.suppress(sqlite3.Error), self._database:
                self._database.executemany("INSERT OR REPLACE INTO made VALUES (?, ?)", self._new.items())
        self._new.clear()

    def forget_unasked(self) -> None:
        """Leave out what nobody has asked for."""
        if self._database is not None:
            with contextlib.suppress(sqlite3.Error), self._database:
                known = {key for (key,) in self._database.execute("SELECT key FROM made")}
                old = [(key,) for key in known - self.asked]
                self._database.executemany("DELETE FROM made WHERE key = ?", old)


@contextlib.contextmanager
def engine_memory(folder: Path, *, forgets: bool) -> Iterator[EngineMemory]:
    """The memory, to be used within the block.

    `forgets`: whether the run asks for everything that there is, so that what it does not ask for is of the past.
    """
    database = _open(folder / MEMORY_FILE, name_engine(_ENGINE))
    memory = EngineMemory(database)
    try:
        yield memory
        memory.flush()
        if forgets:
            memory.forget_unasked()
    finally:
        if database is not None:
            database.close()


@cache
def name_engine(folder: Path) -> str:
    """A short name for the engine as this run has found it, with all it stands on."""
    return digest_of(f"{digest_tree(folder)} {sys.version} {list_libraries()}".encode())


def compiled_templates(folder: Path) -> Path:
    """The folder for the compiled templates of this engine and its libraries, below that of all that is kept."""
    own = folder / _TEMPLATES / name_engine(_ENGINE)
    if not own.is_dir():
        own.mkdir(parents=True, exist_ok=True)
        for other in own.parent.iterdir():
            if other != own:
                shutil.rmtree(other, ignore_errors=True)
    return own


def _open(file: Path, engine: str) -> sqlite3.Connection | None:
    """The database of this engine, empty if it was another's; None where there can be none."""
    for is_last in (False, True):
        database = None
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            database = sqlite3.connect(file, timeout=_SECONDS_TO_WAIT)
            with database:
                _make_of(database, engine)
        except (sqlite3.Error, OSError) as error:
            if database is not None:
                database.close()
            if is_last or isinstance(error, sqlite3.OperationalError | OSError):
                return None  # in use elsewhere, or no place to write
            with contextlib.suppress(OSError):
                file.unlink()
        else:
            return database
    return None


def _make_of(database: sqlite3.Connection, engine: str) -> None:
    # Of a new file: what is kept of a document is some 40 KB, and would fill ten pages of the usual size.
    database.execute("PRAGMA page_size = 16384")
    database.execute("CREATE TABLE IF NOT EXISTS engine (name TEXT)")
    database.execute("CREATE TABLE IF NOT EXISTS made (key TEXT PRIMARY KEY, value BLOB)")
    if database.execute("SELECT name FROM engine").fetchall() != [(engine,)]:
        database.execute("DELETE FROM engine")
        database.execute("DELETE FROM made")
        database.execute("INSERT INTO engine VALUES (?)", (engine,))
