"""Everything that a build is made from in, one short name for just this state of it out; knows no page and no finding.

What the configuration names by its path is looked into, whatever it is for: a theme, a hook, another configuration.
Contents count, never times: an editor, git or a copy may set those at will.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml
from build_record import list_libraries
from folder_walk import folders_below

_ALWAYS = ("docs", "hooks")
_VARIABLE = re.compile(r"[A-Z][A-Z0-9_]*\Z")
_CONFIGURATIONS = (".yml", ".yaml")
_CLOCK_STEP = 3_000_000_000
"""Nanoseconds. A file written as short a time ago may be written again and look the same: some disks count by twos."""


Seen = dict[str, tuple[object, str]]
"""File → how it looked when it was read, and its digest."""


def name_inputs(
    configuration: Path, site: Path, variables: Mapping[str, str], words: Sequence[str], seen: Seen | None = None
) -> str:
    """A name for all that a build of `site` depends on.

    `variables` are those of its environment, `words` whatever else its result hangs on: options, the days it runs on.
    `seen` is filled; what it has of earlier in the same run is not read again where the file looks as it did.
    """
    seen = {} if seen is None else seen
    named = _named(configuration)
    told = {name for name in variables if name.startswith("BULLETIN_") or name == "SOURCE_DATE_EPOCH"}
    told |= {word for word in named if _VARIABLE.match(word) and word in variables}
    history = Path(variables.get("BULLETIN_HISTORY") or configuration.parent)
    total = hashlib.blake2b(digest_size=16)
    facts = [sys.version, *list_libraries(), *words, *(f"{name}={variables[name]}" for name in sorted(told))]
    for fact in [*facts, _head(history), *_contents(configuration, site.resolve(), named, seen)]:
        total.update(f"{len(fact)}:{fact}".encode("utf-8", "surrogatepass"))
    return total.hexdigest()


def _named(configuration: Path) -> set[str]:
    """Every word of a configuration, and of those that it inherits from: among them are all paths and variables."""
    words: set[str] = set()
    waiting, seen = [configuration], set[Path]()
    while waiting:
        file = waiting.pop()
        if file in seen:
            continue
        seen.add(file)
        found = set(_scalars(file))
        paths = {str((file.parent / word).resolve()) for word in found if word.endswith(_CONFIGURATIONS)}
        waiting += [Path(path) for path in paths if Path(path).is_file()]
        words |= found | paths
    return words


def _scalars(file: Path) -> Iterator[str]:
    """The texts of a YAML file, whatever its tags. One that cannot be read has none: its bytes still count."""
    try:
        for event in yaml.parse(file.read_bytes(), Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.ScalarEvent):
                yield event.value
    except (yaml.YAMLError, OSError):
        return


def _contents(configuration: Path, site: Path, named: set[str], seen: Seen) -> Iterator[str]:
    """Path and digest of every file that the configuration names or holds in a folder it names, but for the site."""
    root = configuration.parent.resolve()
    found = {path for path in (root / name for name in _ALWAYS) if path.exists()} | {configuration.resolve()}
    for word in named:
        try:
            path = (root / word).resolve()
            if path.exists() and not root.is_relative_to(path) and not site.is_relative_to(path):
                found.add(path)
        except (OSError, ValueError):
            continue  # no path
    for path in sorted(found):
        if any(path != other and path.is_relative_to(other) for other in found):
            continue
        for file in _files(path) if path.is_dir() else [str(path)]:
            yield f"{file} {_digest(file, seen)}"


def _files(folder: Path) -> Iterator[str]:
    """The files of a folder in order. Links are followed, as MkDocs does, but never in circles."""
    for place, folders, names in folders_below(str(folder)):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from (os.path.join(place, name) for name in sorted(names))  # noqa: PTH118 (tens of thousands)
        yield f"{place}{os.sep}"


def _digest(file: str, seen: Seen) -> str:
    try:
        status = os.stat(file)  # noqa: PTH116 (tens of thousands)
        if not stat.S_ISREG(status.st_mode):
            return "no file"  # a pipe or a device never ends
        looks = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
        known = seen.get(file)
        if known and known[0] == looks:
            return known[1]
        # Read at once: for files as small as these `hashlib.file_digest` takes twice as long.
        with open(file, "rb", buffering=0) as data:  # noqa: PTH123 (tens of thousands)
            digest = hashlib.blake2b(data.read(), digest_size=16).hexdigest()
    except OSError as error:
        return error.strerror or ""
    if time.time_ns() - max(status.st_mtime_ns, status.st_ctime_ns) > _CLOCK_STEP:
        seen[file] = looks, digest
    return digest


def _head(folder: Path) -> str:
    """What the history of published notices is told from: the last commit; nothing where there is none."""
    question = ["git", "rev-parse", "HEAD", "--is-shallow-repository"]
    try:
        done = subprocess.run(question, cwd=folder, capture_output=True, check=False)
    except OSError:
        return ""
    return done.stdout.decode("ascii", "replace")
