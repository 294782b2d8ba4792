"""A folder in, what is in it and below out, as `os.walk` has it; links of folders are told apart from folders.

Standard library only: doors of every kind ask it.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

_Place = tuple[str, list[str], list[str]]
_JUNCTION: int = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1)  # on Windows alone


def is_link(path: str) -> bool:
    """Whether it is a symbolic link, or a junction of Windows, which Python does not call a link."""
    try:
        return os.path.islink(path) or getattr(os.lstat(path), "st_reparse_tag", 0) == _JUNCTION  # noqa: PTH114
    except OSError:
        return False


def own_folders(folder: str, faults: list[OSError] | None = None, links: list[Path] | None = None) -> Iterator[_Place]:
    """As `os.walk`, into no link of a folder: those go into `links`, and what cannot be listed into `faults`."""
    for place, folders, names in os.walk(folder, onerror=None if faults is None else faults.append):
        linked = [name for name in folders if is_link(os.path.join(place, name))]  # noqa: PTH118
        if links is not None:
            links += [Path(place, name) for name in linked]
        folders[:] = [name for name in folders if name not in linked]  # Python 3.11 would go into junctions
        yield place, folders, names


def linked_folders(folder: Path) -> list[Path]:
    """The links of folders, in a folder and in those below."""
    links: list[Path] = []
    for _ in own_folders(str(folder), links=links):
        pass
    return links


def folders_below(folder: str) -> Iterator[_Place]:
    """As `os.walk` that follows links, but not round in circles."""
    # Folder → the real places of it and of those above it.
    ways: dict[str, tuple[str, ...]] = {folder: (os.path.realpath(folder),)}
    for place, folders, names in os.walk(folder, followlinks=True):
        above = ways.pop(place)
        for name in list(folders):
            inner = os.path.join(place, name)  # noqa: PTH118 (thousands)
            here = os.path.realpath(inner) if is_link(inner) else os.path.join(above[-1], name)  # noqa: PTH118
            if here in above:
                folders.remove(name)
            else:
                ways[inner] = (*above, here)
        yield place, folders, names
