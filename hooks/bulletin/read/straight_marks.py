"""A Chinese value with English quotation marks and colons in, with Chinese ones out, which mean nothing to YAML."""

from __future__ import annotations

import re

from bulletin.glossary import DOCUMENT_GENRES

_HAN = re.compile("[\u4e00-\u9fff]")
_PAIR = re.compile('"([^"]*)"')
_COLON = re.compile(r"(?<=[\u4e00-\u9fff”’》）]):(?:\s+|\Z)")


def with_chinese_marks(value: str) -> str:
    """The value with them; as it is if it is no Chinese, begins a list, or its marks do not pair."""
    if not _HAN.search(value) or value[0] in "[{'":
        return value
    count = value.count('"')
    if count % 2:
        return value
    inner = value[1:-1] if count >= 4 and _is_wrapped(value) else value
    return _COLON.sub("：", _PAIR.sub(r"“\1”", inner))


def _is_wrapped(value: str) -> bool:
    """Whether "关于"十佳"评选的通知" is one title between marks, and not "甲"和"乙", two words with theirs."""
    if not (value[0] == value[-1] == '"'):
        return False
    parts = value.split('"')
    return parts[1].startswith("关于") or parts[1].endswith("关于") or parts[-2].endswith(DOCUMENT_GENRES)
