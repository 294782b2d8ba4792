"""What a generated page is, and how its rows are printed; knows no particular page."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass

from markupsafe import Markup

from bulletin.render.environment import load_macro
from bulletin.render.row import Row

# Site generators print titles without escaping them: these look the same and are nothing but text.
_HARMLESS = str.maketrans({"<": "＜", ">": "＞", "&": "＆", '"': "＂", "'": "＇"})

_OWN_WORDS = "<!--body-->"


def harmless_title(title: str) -> str:
    """A title with full-width signs for those that HTML would take for its own."""
    return title.translate(_HARMLESS)


@dataclass(frozen=True)
class GeneratedPage:
    """A page: its title and its HTML.

    A `redirect`, relative to the page, leads whoever opens it on to another one. `words` are those by which the search
    finds the page, where these are its own.
    """

    title: str
    html: str
    _: KW_ONLY  # two texts that nobody may mistake for each other
    redirect: str | None = None
    words: str = ""

    @property
    def head(self) -> str:
        """The beginning of the Markdown file: front matter and heading."""
        words = harmless_title(self.title)
        title = json.dumps(words, ensure_ascii=False)
        redirect = f"redirect: {json.dumps(self.redirect)}\n" if self.redirect is not None else ""
        header = f"---\ntitle: {title}\nhide: [navigation, toc]\n{redirect}---\n"
        return f"{header}\n# {words}\n"

    def around(self, own: str) -> str:
        """The HTML with the editors' own words where it has a place for them, else below them."""
        return self.html.replace(_OWN_WORDS, own, 1) if _OWN_WORDS in self.html else own + self.html

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
