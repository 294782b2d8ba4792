"""From the sentences of a notice to its obligations: who, must or must not, what, when."""

from __future__ import annotations

from bulletin.extract.clause import Wordings
from bulletin.extract.notice import extract_each, extract_obligations

__all__ = ["Wordings", "extract_each", "extract_obligations"]
