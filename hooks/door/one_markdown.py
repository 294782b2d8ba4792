"""Pages in, their HTML out, all by one Markdown: MkDocs makes a new one for every page, and leaves the old one behind.

`Page.render` is told here again, with the processors that MkDocs 1.6.1 has for its links, anchors and titles; nobody
else's extensions, which may not forget one text before the next. It knows no event.
"""

from __future__ import annotations

import logging

import mkdocs
from bulletin.render.layout import OWN_EXTENSIONS
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import (
    Page,
    _ExtractAnchorsTreeprocessor,
    _ExtractTitleTreeprocessor,
    _RawHTMLPreprocessor,
    _RelativePathTreeprocessor,
)
from mkdocs.structure.toc import get_toc

from door.rebuild import PAGES_LOG, TRIED_MKDOCS

_FORGETFUL = frozenset({"fenced_code", "footnotes", "sane_lists", "tables", "toc"})


def share_markdown(files: Files, nav: Navigation, config: MkDocsConfig) -> None:
    """Have the pages rendered by one Markdown, but for those of the navigation, which is there already."""
    if not _may_share(config):
        return
    shared = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    in_nav = set(map(id, nav.pages))
    for file in files.documentation_pages():
        if id(file.page) not in in_nav:
            _SharingPage(file, config, shared)  # it takes the place of the other by itself


def _may_share(config: MkDocsConfig) -> bool:
    names = [name for name in config.markdown_extensions if not isinstance(name, OWN_EXTENSIONS)]
    # With options the footnotes of each text may be numbered on from the last one's.
    return (
        mkdocs.__version__ == TRIED_MKDOCS and _FORGETFUL.issuperset(names) and not config.mdx_configs.get("footnotes")
    )


class _SharingPage(Page):
    def __init__(self, file: File, config: MkDocsConfig, shared: Markdown) -> None:
        super().__init__(None, file, config)
        self._shared = shared

    def render(self, config: MkDocsConfig, files: Files) -> None:
        md = self._shared.reset()
        # Each replaces the one for the page before.
        raw_html = _RawHTMLPreprocessor()
        anchors = _ExtractAnchorsTreeprocessor(self.file, files, config)
        links = _RelativePathTreeprocessor(self.file, files, config)
        title = _ExtractTitleTreeprocessor()
        for processor in (raw_html, anchors, links, title):
            processor._register(md)  # noqa: SLF001 where MkDocs has each stand among the others
        self.content = md.convert(self.markdown or "")
        self.toc = get_toc(getattr(md, "toc_tokens", []))
        self._title_from_render = title.title
        self.present_anchor_ids = anchors.present_anchor_ids | raw_html.present_anchor_ids
        if PAGES_LOG.getEffectiveLevel() > logging.DEBUG:
            self.links_to_anchors = links.links_to_anchors
