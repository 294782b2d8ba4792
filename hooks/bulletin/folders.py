"""The folders of docs/ that the bulletin knows, and which of their files are documents. Paths have forward slashes."""

from __future__ import annotations

REGISTER_FOLDER = "_register/"
DOCUMENT_FOLDERS = ("notices/", "stories/")


def is_document(path: str) -> bool:
    """Whether a path under docs/ is a notice or a story."""
    is_page_of_folder = path.endswith(("/index.md", "/README.md"))
    return path.startswith(DOCUMENT_FOLDERS) and path.endswith(".md") and not is_page_of_folder
