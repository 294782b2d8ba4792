"""A print as JSON in, the titles of notices whose signature has a page to itself out (GB/T 9704, 7.3.5, wants none).

So it is where the text ends in a table that needs a turned page. Of all other texts the end goes over with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bulletin.digest.model import Plain
from bulletin.digest.table_shape import shape_of


def titles_signed_alone(document: Mapping[str, Plain]) -> Iterator[str]:
    """The titles, in the order of print."""
    items = document["items"]
    assert isinstance(items, list)
    for item in items:
        assert isinstance(item, dict)
        body = item.get("body")
        last = body[-1] if isinstance(body, list) and body else None
        if not isinstance(last, dict) or last.get("kind") != "table" or not item.get("signature"):
            continue
        if shape_of(last).turned:
            yield str(item["title"])
