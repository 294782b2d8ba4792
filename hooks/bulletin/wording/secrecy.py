"""Sentences on what must not be online: 涉密不上网."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin.wording.sentence import Wording

SENTENCES: Mapping[str, Wording] = {}
