"""The search index: a bulletin in, the files that a browser fetches piece by piece out. Format: `search/README.md`."""

from bulletin.search.files import SEARCH_FOLDER, search_files

__all__ = ["SEARCH_FOLDER", "search_files"]
