"""The search index: a bulletin in, the files that a browser fetches piece by piece out. Format: `search/README.md`."""

from bulletin.search.files import SEARCH_FOLDER, search_files
from bulletin.search.site_pages import SitePage, is_site_page, read_site_page

__all__ = ["SEARCH_FOLDER", "SitePage", "is_site_page", "read_site_page", "search_files"]
