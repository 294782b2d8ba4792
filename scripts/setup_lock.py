"""One setup at a time: a lock on a file, held by this process and by the pip that it starts.

The operating system keeps the lock and drops it when its last holder ends, however it ends. So there is no
stale lock to detect, which a file with a process number in it would need (numbers are used again, and two
waiting processes could both break the same stale file). pip inherits the lock: when only the command above
it was killed, the next run waits until that pip has ended instead of working in the same folder.
"""

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

_PAUSE = 0.3  # seconds between two tries


@contextlib.contextmanager
def hold(path: Path, when_waiting: Callable[[], None]) -> Iterator[int]:
    """Hold the lock at `path`; yield its file descriptor, to be inherited by children that share the work.

    `when_waiting` is called once if another process holds it. Raises OSError when the file cannot be opened.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        if not _try_lock(descriptor):
            when_waiting()
            while not _try_lock(descriptor):
                time.sleep(_PAUSE)
        yield descriptor
    finally:
        os.close(descriptor)  # also drops the lock, unless a child still runs


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, 0, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a file system without locks (some network shares): go on without
        return True
