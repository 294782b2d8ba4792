"""What a generated page is, and how its rows are printed; knows no particular page."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from bulletin.render.environment import load_macro
from bulletin.render.row import Row

# Site generators print titles without escaping them: these look the same and are nothing but text.
_HARMLESS = str.maketrans({"<": "＜", ">": "＞", "&": "＆", '"': "＂", "'": "＇"})


def harmless_title(title: str) -> str:
    """A title with full-width signs for those that HTML would take for its own."""
    return title.translate(_HARMLESS)


@dataclass(frozen=True)
class GeneratedPage:
    """A page: its title and its HTML; and its `words`, by which the search finds it, where these are its own."""

    title: str
    html: str
    words: str = ""

    @property
    def head(self) -> str:
        """The beginning of the Markdown file: front matter and heading."""
        words = harmless_title(self.title)
        title = json.dumps(words, ensure_ascii=False)
        header = f"---\ntitle: {title}\nhide: [navigation, toc]\n---\n"
        return f"{header}\n# {words}\n"

    @property
    def markdown(self) -> str:
        """The page as a Markdown file: one block of HTML, so that whatever builds the site next can take it."""
        return f"{self.head}\n{self.html}\n"


class RowPrinter:
    """The HTML of a row, made once for each way back to the root: a row of 各党总支 stands on every one's page."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str], Markup] = {}
        self._print = load_macro("rows.html", "full_row")

    def at(self, root: str) -> Callable[[Row], Markup]:
        """What prints a row on a page whose way to the site's root is `root`."""

        def print_row(row: Row) -> Markup:
            key = (root, row.url)
            if key not in self._made:
                self._made[key] = self._print(row, root)
            return self._made[key]

        return print_row
