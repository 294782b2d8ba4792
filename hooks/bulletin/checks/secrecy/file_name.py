"""The rest of a file's name as a pattern: so a mark in a name is told from the same word in prose. No rule itself."""

from __future__ import annotations

REST_OF_FILE_NAME = (
    r"(?=(?:[)）】\]〕_+ .-][^\n()|]{0,80}?)?"
    r"\.(?:docx?|xlsx?|pptx?|pdf|wps|et|dps|ofd|zip|rar|7z|txt|csv|md|jpe?g|png|tiff?|html?|mp[34])(?![A-Za-z0-9]))"
)
"""A look ahead, from the end of the mark to the suffix: _名单.docx, ）值守方案.pdf, .xlsx."""
