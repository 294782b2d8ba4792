"""A program of its own, for a Python that has WeasyPrint: an HTML page as PDF/UA, and how long that took, as JSON.

python set_with_weasyprint.py PAGE.html OUT.pdf
"""

import importlib
import json
import sys
import time
from pathlib import Path


def main(source: Path, output: Path) -> None:
    """Set it and say how many seconds that took, without the start of Python and the import."""
    weasyprint = importlib.import_module("weasyprint")
    started = time.perf_counter()
    weasyprint.HTML(filename=str(source)).write_pdf(str(output), pdf_variant="pdf/ua-1")
    print(json.dumps({"seconds": time.perf_counter() - started}))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
