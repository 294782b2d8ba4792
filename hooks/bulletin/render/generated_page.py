"""What a generated page is, and how its rows are printed; knows no particular page."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass, field

from markupsafe import Markup, escape

from bulletin.index import NoticeEntry
from bulletin.render.environment import load_macro, render_template, without_layout
from bulletin.render.row import Row

# Site generators print titles without escaping them: these look the same and are nothing but text.
_HARMLESS = str.maketrans({"<": "＜", ">": "＞", "&": "＆", '"': "＂", "'": "＇"})
_PRINTED_ROOT = "../../"

_OWN_WORDS = "<!--body-->"


def harmless_title(title: str) -> str:
    """A title with full-width signs for those that HTML would take for its own."""
    return title.translate(_HARMLESS)


@dataclass(frozen=True)
class GeneratedPage:
    """A page: its title, its template, and the values which are all that its HTML depends on.

    The HTML is made when it is asked for and not kept: all lists of a large bulletin together are hundreds of MB.
    A `redirect`, relative to the page, leads whoever opens it on to another one. `words` are those by which the search
    finds the page, where these are its own. `anchors` are places that others name and that the HTML no longer has.
    """

    title: str
    template: str
    values: Mapping[str, object] = field(default_factory=dict)
    _: KW_ONLY  # two texts that nobody may mistake for each other
    redirect: str | None = None
    words: str = ""
    anchors: tuple[str, ...] = ()

    @property
    def html(self) -> str:
        return render_template(self.template, **self.values)

    @property
    def head(self) -> str:
        """The beginning of the Markdown file: front matter and heading."""
        words = harmless_title(self.title)
        title = json.dumps(words, ensure_ascii=False)
        redirect = f"redirect: {json.dumps(self.redirect)}\n" if self.redirect is not None else ""
        header = f"---\ntitle: {title}\nhide: [navigation, toc]\n{redirect}---\n"
        anchors = "".join(f'<div id="{escape(anchor)}"></div>\n\n' for anchor in self.anchors)
        return f"{header}\n# {words}\n\n{anchors}"

    def around(self, own: str) -> str:
        """The HTML with the editors' own words where it has a place for them, else below them."""
        html = self.html
        return html.replace(_OWN_WORDS, own, 1) if _OWN_WORDS in html else own + html


class RowPrinter:
    """The HTML of a row, made once for pages that follow one another: a row of 各党总支 stands on every one's page."""

    def __init__(self) -> None:
        self._made: dict[str, bytes] = {}
        self._lately: dict[str, Markup] = {}
        self._print = load_macro("rows.html", "full_row")

    def at(self, root: str) -> Callable[[Row], Markup]:
        """What prints a row on a page whose way to the site's root is `root`."""

        def print_row(row: Row) -> Markup:
            url = row.url
            if (made := lately.get(url)) is None:
                if len(lately) >= _MOST_LATELY:
                    lately.clear()
                made = lately[url] = Markup(self._text_of(row, url))  # noqa: S704 what the macro has escaped
            # In a text a quotation mark is written &#34;, so that these are links and nothing else.
            return made if root == _PRINTED_ROOT else Markup(str.replace(made, _HREF, f'href="{root}'))  # noqa: S704

        lately = self._lately
        return print_row

    def _text_of(self, row: Row, url: str) -> str:
        if kept := self._made.get(url):
            return kept.decode("utf-8", "surrogatepass")
        made = without_layout(str.__str__(self._print(row, _PRINTED_ROOT)))  # once and not on every page
        if len(self._made) >= _MOST_KEPT:
            self._made.clear()
        self._made[url] = made.encode("utf-8", "surrogatepass")
        return made


class LinePrinter:
    """The HTML of the line of a notice, made once for all units: only the number of its rows is another for each."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._made: dict[str, tuple[str, str]] = {}
        self._print = load_macro("cards.html", "notice_line")

    def __call__(self, entry: NoticeEntry, count: int) -> Markup:
        """The line on a page whose way to the site's root is `root`."""
        if entry.url not in self._made:
            before, _, after = str.__str__(self._print(entry, self._root, _COUNT)).partition(_COUNT)
            self._made[entry.url] = (before, after)
        before, after = self._made[entry.url]
        return Markup(f"{before}{count}{after}")  # noqa: S704 what the macro has escaped


_COUNT = Markup("<!--count-->")
"""In a text it would be written &lt;!--count."""
_MOST_KEPT = 30_000
"""Rows, some 1,300 bytes each."""
_MOST_LATELY = 4000
"""Rows as texts, which take twice as much: those of pages that follow one another are nearly the same."""
_HREF = f'href="{_PRINTED_ROOT}'
