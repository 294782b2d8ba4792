"""A file, its old bytes and its new ones in; the file is whole all the time, the old one or the new."""

import contextlib
import os
import tempfile
from pathlib import Path


class ChangedMeanwhileError(Exception):
    """Somebody has saved the file since it was read."""


def replace_whole(path: Path, old: bytes, new: bytes) -> None:
    """Write a temporary file beside it and rename it. Where that raises, the old file is untouched."""
    target = path.resolve()
    # No .md, so that no preview takes it for a document.
    descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(new)
            file.flush()
            os.fsync(file.fileno())  # a full disk on a network share is told no earlier than here
        part.chmod(target.stat().st_mode & 0o7777)
        if target.read_bytes() != old:
            raise ChangedMeanwhileError
        part.replace(target)
    finally:
        with contextlib.suppress(OSError):
            part.unlink()
