"""The paths that a command line names in, the files they mean out: on Windows no shell has filled in `*` and `?`.

And what such a path is called where it is shown or written: a zip from Windows leaves names in GBK.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path


def fill_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Each path as it is; one with `*` or `?` that is no file itself stands for what it fits, if it fits anything."""
    for path in paths:
        fitting: list[Path] = []
        if set("*?") & set(str(path)) and not path.exists():
            fitting = sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor))))
        yield from fitting or (path,)


def shown(path: Path | str) -> str:
    """The path in words that can be printed and written, whatever the bytes of its name."""
    words = str(path)
    try:
        words.encode("utf-8")
    except UnicodeEncodeError:
        data = os.fsencode(words) if os.name != "nt" else words.encode("utf-8", "replace")
        return "/".join(_decoded(part) for part in data.split(b"/"))
    return words


def _decoded(part: bytes) -> str:
    for encoding in ("utf-8", "gb18030"):
        try:
            return part.decode(encoding)
        except UnicodeDecodeError:
            continue
    return part.decode("utf-8", "replace")
