"""Sentences on 减负: short notice, the same material asked twice."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin.wording.sentence import Wording

SENTENCES: Mapping[str, Wording] = {}
