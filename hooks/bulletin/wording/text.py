"""Sentences on punctuation and fixed phrases."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin.wording.sentence import Wording

SENTENCES: Mapping[str, Wording] = {}
