"""What the rules on hijacked text know of the language: a list of words in each text file here, read by its name.

Each file says in its first lines where its words come from. A word that offices use is no word here;
`trade` may share some, for it is weighed against theirs.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def read_words(name: str) -> tuple[str, ...]:
    """The words of `<name>.txt`, in order; lines that begin with # are about the list."""
    return tuple(word for line in _lines(name) for word in line.split())


@cache
def read_kinds(name: str) -> Mapping[str, str]:
    """Word → the kind before the colon of its line in `<name>.txt`."""
    kinds = (line.partition(":") for line in _lines(name))
    return {word: kind.strip() for kind, _, words in kinds for word in words.split()}


@cache
def read_shapes(name: str) -> tuple[tuple[str, str], ...]:
    """The kind and the regular expression of each line of `<name>.txt`."""
    rows = (line.partition(": ") for line in _lines(name))
    return tuple((kind, shape) for kind, _, shape in rows)


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
