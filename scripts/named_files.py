"""The paths that a command line names in, the files they mean out: on Windows no shell has filled in `*` and `?`."""

from collections.abc import Iterable, Iterator
from pathlib import Path


def fill_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Each path as it is; one with `*` or `?` that is no file itself stands for what it fits, if it fits anything."""
    for path in paths:
        fitting: list[Path] = []
        if set("*?") & set(str(path)) and not path.exists():
            fitting = sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor))))
        yield from fitting or (path,)
