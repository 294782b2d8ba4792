"""From the sentences of a notice to its obligations: who, must or must not, what, when."""

from __future__ import annotations

from bulletin.extract.notice import extract_obligations

__all__ = ["extract_obligations"]
