"""Which port the preview can listen on: the wanted one, or the next that is free."""

import errno
import socket
import sys


def is_free(host: str, port: int) -> bool:
    """Say whether a server could listen on `host` and `port` now. Raises OSError if `host` is not this machine."""
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    with socket.socket(family, kind, protocol) as probe:
        if sys.platform == "win32":
            # Without this Windows lets two servers share a port.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            # As MkDocs does: the closed connections of an earlier preview are no hindrance.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError as error:
            if error.errno == errno.EADDRNOTAVAIL:
                raise
            return False
    return True


def first_free(host: str, first: int, tries: int) -> int | None:
    """Return the first free port from `first` on, or None if `tries` ports are all taken."""
    candidates = range(first, min(first + tries, 65536))
    return next((port for port in candidates if is_free(host, port)), None)
