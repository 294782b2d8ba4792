"""The Markdown of a body in, the very HTML that the site shows of it out; knows no paper.

The extensions are those of mkdocs.yml and MkDocs' own; a test compares the two.
"""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension, slugify_unicode

from bulletin.read.blocks import Body
from bulletin.render.layout import NoIndentedCode, lay_out
from bulletin.render.official import set_officially
from bulletin.render.safety import sanitise_html


class Dialect:
    """One reader of Markdown for many bodies: making one takes longer than reading a short body."""

    def __init__(self) -> None:
        # Not by their names: those would be looked up among all packages that are installed.
        extensions = [
            TocExtension(slugify=slugify_unicode),
            TableExtension(use_align_attribute=True),
            FencedCodeExtension(),
            FootnoteExtension(),
            SaneListExtension(),
            NoIndentedCode(),
        ]
        self.markdown = Markdown(extensions=extensions)

    def read(self, body: Body) -> str:
        """The HTML of a body, harmless, with the headings of the ladder marked."""
        return self.read_text(lay_out(body))

    def read_text(self, text: str) -> str:
        """The same for a text that no notice and no story is."""
        return set_officially(sanitise_html(self.markdown.reset().convert(text)))
