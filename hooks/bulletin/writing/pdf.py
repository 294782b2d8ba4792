"""The bytes of a PDF in, its words out: each page, notes on it, properties; reads no picture.

By pypdf, which is kept up well, is pure Python and limits what it decompresses.
"""

from __future__ import annotations

import io
import re

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from bulletin.writing.inspection import Part, UnreadableError

_MOST_PAGES = 1_000


def read_pdf(data: bytes) -> tuple[Part, ...]:
    """One part a page, and the properties and notes. A PDF under a password is refused."""
    try:
        return _read(data)
    except UnreadableError:
        raise
    except Exception:  # noqa: BLE001  # a damaged PDF can raise anything at all in a reader; it is the file's fault
        raise UnreadableError("broken") from None


def _read(data: bytes) -> tuple[Part, ...]:
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableError("encrypted")
    if len(reader.pages) > _MOST_PAGES:
        raise UnreadableError("too_large")
    properties = [str(value) for value in (reader.metadata or {}).values()]
    if (stream := reader.root_object.get("/Metadata")) is not None:
        properties.append(re.sub(r"<[^<>]*>", "\n", stream.get_object().get_data().decode("utf-8", "replace")))
    parts = [Part("properties", "\n".join(properties))]
    for number, page in enumerate(reader.pages, start=1):
        parts.append(Part("page", page.extract_text(), number))
        notes = [annotation.get_object() for annotation in page.annotations or ()]
        written = [note for note in notes if isinstance(note, DictionaryObject) and "/Contents" in note]
        # What a link says to those who cannot see it (PDF/UA) is nobody's comment.
        links = [note for note in written if note.get("/Subtype") == "/Link"]
        comments = [note for note in written if note not in links]
        parts.append(Part("links", "\n".join(str(note["/Contents"]) for note in links), number))
        parts.append(Part("comments", "\n".join(str(note["/Contents"]) for note in comments), number))
    return tuple(part for part in parts if part.text.strip())
