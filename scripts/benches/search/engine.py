"""What a search engine is to the benchmark: how its site is built, and how a browser asks it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benches.search.queries import Page

HOW_TO_INSTALL = "请运行：.venv/bin/pip install --require-hashes -r requirements/bench.txt"
"""What to do about a peer from PyPI that is missing."""


@dataclass(frozen=True)
class Workplace:
    """What every engine starts from: the Markdown of the bulletin, its pages, a folder to build in."""

    docs: Path
    pages: tuple[Page, ...]
    folder: Path


@dataclass(frozen=True)
class Site:
    """What an engine has built: the folder to serve, the bytes of its index, what building the index took."""

    folder: Path
    index_bytes: int
    seconds: float | None = None
    peak_megabytes: float | None = None
    note: str = ""


@dataclass(frozen=True)
class Engine:
    """One contestant.

    `missing` says in Chinese what has to be installed first, or nothing. `ask` is JavaScript that defines
    `benchAsk(text)`: it types `text` and resolves, when the first ten results are shown, to the addresses of the hits
    in order. `early` runs before the page's own scripts. `belongs` says whether a path of the site is search's part.
    """

    name: str
    missing: Callable[[], str]
    build: Callable[[Workplace], Site]
    start: Callable[[Workplace], str]
    ask: str
    belongs: Callable[[str], bool]
    early: str = ""
    is_on_every_page: bool = True


class CannotBuildError(Exception):
    """An engine's site could not be built; the message is a Chinese sentence."""


def folder_bytes(folder: Path) -> int:
    """The size of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
