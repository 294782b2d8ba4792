"""A template's name and its values in, compact HTML out; the only place that knows Jinja2."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from bulletin.glossary import (
    CHANGES,
    DOCUMENT_KINDS,
    MODALITIES,
    PAGE_KINDS,
    ROW_STATES,
    STATUSES,
    STORY_KINDS,
    TIMING_KINDS,
    UNSIGNED,
)
from bulletin.render.dates import day_words, month_words, short_day_words, weekday_words
from bulletin.render.row import state_words
from bulletin.short_code import show_code
from bulletin.succession import OUT_OF_FORCE

_LAYOUT = re.compile(r"\n\s+")


def _create_environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("bulletin.render"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals.update(
        CHANGES=CHANGES,
        DOCUMENT_KINDS=DOCUMENT_KINDS,
        MODALITIES=MODALITIES,
        OUT_OF_FORCE=OUT_OF_FORCE,
        PAGE_KINDS=PAGE_KINDS,
        ROW_STATES=ROW_STATES,
        STATUSES=STATUSES,
        STORY_KINDS=STORY_KINDS,
        TIMING_KINDS=TIMING_KINDS,
        UNSIGNED=UNSIGNED,
    )
    environment.filters.update(
        code_words=lambda document: show_code(document.code),
        day_words=day_words,
        month_words=month_words,
        short_day_words=short_day_words,
        state_words=state_words,
        weekday_words=weekday_words,
    )
    return environment


# Made when the module loads: MkDocs has hooks/ on sys.path only then, and the loader looks for its package.
_ENVIRONMENT = _create_environment()


def keep_compiled(cache: BytecodeCache) -> None:
    """Take the templates as they were compiled before; `cache` is that of this very engine and these libraries."""
    _ENVIRONMENT.bytecode_cache = cache


def render_template(name: str, **values: object) -> str:
    """The HTML of a template, without the line breaks of its layout: a blank line would end an HTML block in Markdown.

    Documents' own HTML must not pass through here, since `<pre>` would lose its lines: see `place_html`.
    """
    return without_layout(_ENVIRONMENT.get_template(name).render(**values)).strip()


def without_layout(html: str) -> str:
    """HTML without the indents of its template, and without its blank lines."""
    return _LAYOUT.sub("\n", html)


def load_macro(template: str, name: str) -> Callable[..., Markup]:
    """A macro of a template, to be called with its arguments; what it prints is escaped and may stand in a page."""
    return cast(Callable[..., Markup], getattr(_ENVIRONMENT.get_template(template).module, name))


def place_html(page: str, **parts: str) -> str:
    """Put the HTML of a document where a rendered template left `<!--name-->` for it."""
    for name, html in parts.items():
        page = page.replace(f"<!--{name}-->", html, 1)
    return page
