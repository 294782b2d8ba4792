"""A print as plain data in, the same as one HTML page for the peers out: same fonts, same grid, same words.

What they cannot do is left out rather than imitated: lines of titles, 署名 by its first character, 版记 at the foot.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from pathlib import Path

from bulletin.digest.model import Plain
from fonts import FontChoice, Role

_STYLE = """
@page { size: A4; margin: 37mm 26mm 35mm 28mm;
  @bottom-right { content: "— " counter(page) " —"; font: 14pt song } }
body { font: 15.79pt/1.875 fangsong; margin: 0; text-align: justify }
p { margin: 0; text-indent: 2em }
h1 { font: bold 22pt/1.34 title; text-align: center; margin: 0 0 1.875rem; break-before: page }
h2, h3, h4, h5 { font: 15.79pt/1.875 heiti; margin: 0; text-indent: 2em }
h3 { font-family: kaiti }
table { border-collapse: collapse; width: 100%; font-size: 14pt }
td, th { border: 0.5pt solid; padding: 0 4pt; text-indent: 0 }
img { max-width: 100% } ul, ol { margin: 0 } nav a { color: inherit; text-decoration: none }
"""
_LEADER = 'nav a::after { content: leader(".") target-counter(attr(href url), page) }'


def make_web_page(
    document: Mapping[str, Plain], pictures: Mapping[str, Path], fonts: FontChoice, has_leaders: bool
) -> str:
    """The page; `has_leaders` for an engine that knows the page numbers of its contents."""
    items = _dicts(document["items"])
    faces = "".join(_face(role, fonts) for role in fonts.faces)
    contents = "".join(f'<p><a href="#{item["id"]}">{_text(item["title"])}</a></p>' for item in items)
    body = "".join(_item(item, pictures) for item in items)
    style = faces + _STYLE + (_LEADER if has_leaders else "")
    return (
        f'<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>{_text(document["title"])}</title>'
        f"<style>{style}</style><nav>{contents}</nav>{body}"
    )


def _face(role: Role, fonts: FontChoice) -> str:
    return f'@font-face {{ font-family: {role}; src: url("{fonts.faces[role][0].path.as_uri()}") }}\n'


def _item(item: Mapping[str, Plain], pictures: Mapping[str, Path]) -> str:
    head = f'<h1 id="{item["id"]}">{_text(item["title"])}</h1>'
    recipients = f"<p style='text-indent:0'>{_text(item['recipients'])}：</p>" if item["recipients"] else ""
    attachments = "".join(f"<p>附件：{_text(name)}</p>" for name in _list(item["attachments"]))
    signature = item["signature"]
    signed = ""
    if isinstance(signature, dict):
        signed = f"<p style='text-align:right'>{_text(signature['name'])}<br>{_text(signature['date_text'])}</p>"
    return head + recipients + _blocks(item["body"], pictures) + attachments + signed


def _blocks(blocks: Plain, pictures: Mapping[str, Path]) -> str:
    return "".join(_block(block, pictures) for block in _dicts(blocks))


def _block(block: Mapping[str, Plain], pictures: Mapping[str, Path]) -> str:
    kind = block["kind"]
    if kind == "paragraph":
        return f"<p>{_inlines(block['lead'])}{_inlines(block['inlines'])}</p>"
    if kind == "heading":
        level = int(str(block["level"])) + 1
        return f"<h{level}>{_inlines(block['inlines'])}</h{level}>"
    if kind == "list":
        tag = "ol" if block["ordered"] else "ul"
        items = "".join(f"<li>{_blocks(item, pictures)}</li>" for item in _list(block["items"]))
        return f"<{tag}>{items}</{tag}>"
    if kind == "quote":
        return f"<blockquote>{_blocks(block['blocks'], pictures)}</blockquote>"
    if kind == "table":
        return f"<table><thead>{_rows(block['header'], 'th')}</thead>{_rows(block['rows'], 'td')}</table>"
    if kind == "image":
        return f'<p><img src="{pictures[str(block["file"])].as_uri()}" alt="{_text(block["alt"])}"></p>'
    return f"<pre>{_text(block.get('text', ''))}</pre>"


def _rows(rows: Plain, tag: str) -> str:
    made = ("".join(f"<{tag}>{_inlines(cell['inlines'])}</{tag}>" for cell in _dicts(row)) for row in _list(rows))
    return "".join(f"<tr>{row}</tr>" for row in made)


def _inlines(inlines: Plain) -> str:
    return "".join(_text(each["text"]) if "text" in each else _inlines(each.get("inlines")) for each in _dicts(inlines))


def _text(value: Plain) -> str:
    return html.escape(str(value))


def _list(value: Plain) -> list[Plain]:
    return value if isinstance(value, list) else []


def _dicts(value: Plain) -> list[dict[str, Plain]]:
    return [each for each in _list(value) if isinstance(each, dict)]
