"""Raw minutes: who said what, one below the other."""

from __future__ import annotations

import re

from bulletin.checks.secrecy.kinds.kind import OFFICE, Kind

_SPEAKER = rf"[*]{{0,2}}[\u4e00-\u9fff]{{1,5}}?{OFFICE}[:：]"

MINUTES = Kind(
    "会议的原始记录",
    "会议记录 会记录 谈话记录 记录人",
    re.compile(
        rf"(?:会议记录|委?会记录|谈话记录|记录人)[^\n]{{0,30}}\n(?:[^\n]{{0,60}}\n){{0,8}}"
        rf"{_SPEAKER}[^\n]{{6,400}}\n{{1,2}}{_SPEAKER}[^\n]{{6}}",
    ),
    below=12,
)
