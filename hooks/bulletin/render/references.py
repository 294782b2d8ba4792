"""HTML in, the same with every 文号 of the bulletin that it names made a link; knows numbers and addresses only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from bulletin.render.html_tokens import is_tag, split_html, tag_name

_NUMBER = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,15})(?P<number>〔\d{4}〕\d{1,4}号)")
_NOT_WITHIN = frozenset({"a", "code", "pre"})


def link_references(html: str, addresses: Mapping[str, str], own: str | None = None) -> str:
    """Link each known 文号 (→ its address) in the texts of the HTML, outside links and code, but for the page's own."""
    if "〔" not in html:
        return html

    def link(found: re.Match[str]) -> str:
        name, number = found["name"], found["number"]
        # The characters before the brackets may begin with words of the sentence: the longest known tail counts.
        for begin in range(len(name) - 1):
            doc_no = name[begin:] + number
            if doc_no == own:
                break
            if address := addresses.get(doc_no):
                return f'{name[:begin]}<a class="reference" href="{escape(address)}">{doc_no}</a>'
        return found.group()

    out: list[str] = []
    depth = 0
    for token in split_html(html):
        if is_tag(token):
            if tag_name(token) in _NOT_WITHIN:
                depth += -1 if token.startswith("</") else 1
            out.append(token)
        else:
            out.append(token if depth else _NUMBER.sub(link, token))
    return "".join(out)
