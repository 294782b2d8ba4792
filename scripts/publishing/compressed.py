"""A site in; beside each larger text of it the same compressed by gzip, which web servers send as it is.

No brotli: Debian's nginx has no module for it in the main package, and Python none in its library. The same text gives
the same bytes: no name and no time in the header. Another version of zlib may give others, so that two machines agree
on every file but these; the manifest names them all the same, for it tells what lies on this server.
"""

import gzip
from pathlib import Path

_TEXTS = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ".ics", ".atom", ".map"}
_SMALL = 1024  # bytes: below a packet's size nothing is won


def compress_texts(site: Path) -> None:
    """Write `name.gz` beside every text that gets smaller."""
    for path in sorted(site.rglob("*")):
        if path.suffix.lower() not in _TEXTS or not path.is_file() or path.stat().st_size < _SMALL:
            continue
        data = path.read_bytes()
        packed = gzip.compress(data, 9, mtime=0)
        if len(packed) < len(data):
            path.with_name(f"{path.name}.gz").write_bytes(packed)
