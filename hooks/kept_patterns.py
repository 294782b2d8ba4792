"""Where the doors keep how the patterns of the engine were compiled, so that the next run need not do it again.

Compiling takes longer than all else that one edited notice asks of the engine: a set of Chinese characters becomes a
table of 65,536 places first. Python offers no way to keep what comes out, so that the inner parts of `re` are asked for
it; of a Python that has them not, or has other ones, nothing is kept, and each pattern is compiled as ever. The code
that is taken out again is looked through by `_sre` itself, as is all code, before it is run. Beside it is kept which
words the patterns hold (`bulletin.sure_words`): to tell them takes long, too.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import re
import sys
from array import array
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from bulletin import sure_words
from bulletin.late_pattern import LatePattern

PATTERNS_FILE = "patterns.marshal"
_FORMAT = 3
_DIGEST = 16
"""Bytes of a digest in front of all else."""
_MOST = 5000
"""Patterns; the engine has a fifth as many. Of more, most are those of an engine that is no more."""

_Key = tuple[str, int]
_Compiled = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What `_sre.compile` is told besides the pattern: flags, code in words of 32 bits, groups, their names both ways."""
_Words = dict[_Key, frozenset[str] | None]

try:
    _sre: Any = import_module("_sre")
    _parser: Any = import_module("re._parser")
    _compiler: Any = import_module("re._compiler")
    _PYTHON = (_FORMAT, sys.version, _sre.MAGIC)
except (ImportError, AttributeError):
    _sre = None


class KeptPatterns:
    """From when it is made on, the patterns of the engine are compiled as they were in the last run."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / PATTERNS_FILE
        self._new = dict[_Key, _Compiled]()
        self._kept, words = _read(self._file)
        self._knew_words = len(words)
        if _sre is not None:
            LatePattern.make = self._compile
            sure_words.TOLD.update(words)

    def keep(self) -> None:
        """Keep for the next run what was compiled in this one."""
        if _sre is not None and (self._new or len(sure_words.TOLD) > self._knew_words):
            self._kept = self._new if len(self._kept) > _MOST else self._kept | self._new
            self._new, self._knew_words = {}, len(sure_words.TOLD)
            _write(self._file, self._kept, sure_words.TOLD)

    def _compile(self, pattern: str, flags: int) -> re.Pattern[str]:
        """As `re.compile`, and equal to what that makes."""
        key = (pattern, flags)
        if known := self._kept.get(key):
            with contextlib.suppress(Exception):  # whatever the inner parts of Python may say of a spoilt one
                return _pattern(pattern, known)
        with contextlib.suppress(Exception):
            made = _compile(pattern, flags)
            compiled = _pattern(pattern, made)
            self._new[key] = made
            return compiled
        return re.compile(pattern, flags)


def _pattern(pattern: str, compiled: _Compiled) -> re.Pattern[str]:
    flags, code, *names = compiled
    return cast(re.Pattern[str], _sre.compile(pattern, flags, memoryview(code).cast("I").tolist(), *names))


def _compile(pattern: str, flags: int) -> _Compiled:
    parsed = _parser.parse(pattern, flags)
    code = array("I", _compiler._code(parsed, flags)).tobytes()  # noqa: SLF001
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    return int(flags | state.flags), code, state.groups - 1, dict(state.groupdict), tuple(names)


def _read(file: Path) -> tuple[dict[_Key, _Compiled], _Words]:
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
        data = file.read_bytes()
        if data[:_DIGEST] != _digest(data[_DIGEST:]):
            return {}, {}  # a single bit makes another pattern, of which nobody would hear
        # Only this program writes there, as it writes its .pyc files.
        *python, kept, teller, words = marshal.loads(memoryview(data)[_DIGEST:])  # noqa: S302
        if tuple(python) == _PYTHON:
            return kept, words if teller == _teller() and len(words) <= _MOST else {}
    return {}, {}


def _teller() -> bytes:
    """Which `sure_words` it was: what another one has told may be wrong."""
    return _digest(Path(sure_words.__file__).read_bytes())


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_DIGEST).digest()


def _write(file: Path, kept: dict[_Key, _Compiled], words: _Words) -> None:
    unfinished = file.with_name(f"{file.name}.{os.getpid()}.new")
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        data = marshal.dumps((*_PYTHON, kept, _teller(), words))
        unfinished.write_bytes(_digest(data) + data)
        unfinished.replace(file)
    with contextlib.suppress(OSError):
        unfinished.unlink(missing_ok=True)
