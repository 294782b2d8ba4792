"""Sentences on 三审三校."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin.wording.sentence import Wording

SENTENCES: Mapping[str, Wording] = {}
