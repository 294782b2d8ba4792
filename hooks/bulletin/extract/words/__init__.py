"""What the extraction knows of the language: a list of words in each text file here, read by its name.

To teach it a word, add it to the list it belongs to. `frames.py` and `parties.py` hold what is no plain list.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def read_words(name: str) -> tuple[str, ...]:
    """The words of `<name>.txt`, in order; lines that begin with # are about the list."""
    text = files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return tuple(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
