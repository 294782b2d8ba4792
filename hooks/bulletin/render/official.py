"""The HTML of a body in, the same with its paragraphs told apart as on paper out: GB/T 9704, 7.3.3.

黑 for 一、 and 楷 for （一）; on paper only a heading is set so, not a paragraph that merely begins with a number.
"""

from __future__ import annotations

import re

_LEVELS = ((1, r"[一二三四五六七八九十百]{1,4}、"), (2, r"[（(][一二三四五六七八九十百]{1,4}[）)]"))
_PARAGRAPHS = tuple(
    (
        level,
        re.compile(rf"<p>(?P<head>{mark}[^<。！？；]{{1,44}})</p>"),
        re.compile(rf"<p>(?P<head>{mark}[^<。！？；，]{{1,30}}。)(?=[^<\s]|<(?!/p>))"),
    )
    for level, mark in _LEVELS
)
_INDENT = re.compile(r"<p>[\s\u3000\u00a0]+")
_HAN = "\u2014\u2018-\u201d\u2026\u3001-\u301f\u3400-\u9fff\uff01-\uff60"
_WRAPPED = re.compile(rf"(?<=[{_HAN}])\n(?=[{_HAN}])")
_FIRST_LEVEL_HEADING = re.compile(r"<(/?)h1\b")


def set_officially(html: str) -> str:
    """The HTML with headings of the ladder marked by class, and without spaces where Chinese lines were wrapped."""
    html = _INDENT.sub("<p>", html)
    if "<pre" not in html:
        html = _WRAPPED.sub("", html)
    for level, whole, run_in in _PARAGRAPHS:
        html = whole.sub(rf'<p class="ladder-{level}">\g<head></p>', html)
        html = run_in.sub(rf'<p><span class="ladder-{level}">\g<head></span>', html)
    # The page's own title is its one h1.
    return _FIRST_LEVEL_HEADING.sub(r"<\1h2", html)
