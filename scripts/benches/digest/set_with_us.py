"""A program of its own: a print from a JSON file set by us, and how long the engine took of it, as JSON.

python set_with_us.py PRINT.json PICTURES_FOLDER OUT.pdf
"""

import json
import sys
import time
from pathlib import Path

from fonts import choose_fonts
from typesetting import typeset


def main(source: Path, pictures: Path, output: Path) -> None:
    """Set it and say how many seconds that took, without the start of Python and the reading of files."""
    document = json.loads(source.read_text(encoding="utf-8"))
    images = {path.name: path.read_bytes() for path in pictures.iterdir()}
    fonts = choose_fonts("pinned")
    started = time.perf_counter()
    pdf = typeset(document, images, fonts)
    seconds = time.perf_counter() - started
    output.write_bytes(pdf)
    print(json.dumps({"seconds": seconds}))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
