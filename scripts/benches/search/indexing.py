"""A program of its own: the search index of a docs/ folder written into a site, and what making it took, as JSON.

    python indexing.py DOCS SITE

`seconds` is CPU time of the index alone, `megabytes` what the process grew by while making it: the bulletin itself,
which every other page needs as well, is read before.
"""

import json
import sys
import time
from pathlib import Path

from bulletin.pipeline import assemble_bulletin
from bulletin.search import search_files


def main(docs: Path, site: Path) -> None:
    """Write the index and print its cost."""
    texts = {
        path.relative_to(docs).as_posix(): path.read_bytes()
        for path in docs.rglob("*")
        if path.suffix in (".md", ".yml") and path.is_file()
    }
    bulletin = assemble_bulletin(texts)
    before, started = _megabytes(), time.process_time()
    files = search_files(bulletin)
    seconds, after = time.process_time() - started, _megabytes()
    for name, part in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(part.make().encode())
    print(json.dumps({"seconds": seconds, "megabytes": None if after is None or before is None else after - before}))


def _megabytes() -> float | None:
    """The most memory the process has held so far; not known on Windows."""
    try:
        import resource
    except ImportError:
        return None
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
