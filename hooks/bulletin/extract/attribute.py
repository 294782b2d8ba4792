"""A clause's words in, the same out without what an attribute of its object plans, allows or tells.

各学院报送|可公开的|案例, 将|明年拟开展的|活动报团委, 填写|自愿参加的|教师名单: which ones are meant, and no word of
what is done with them. 学生|可提交已有的证书 is left as it is, for what is allowed there is the act.
"""

from __future__ import annotations

import re

from bulletin.extract.lexicon import Tag, Tokens
from bulletin.late_pattern import late

_ACTS: frozenset[Tag] = frozenset({"duty", "deliver", "direct", "disposal"})
_SIGNS = (
    "可以?(?![行靠能观])|自愿|鼓励|允许|准许|准予|欢迎|无需|无须|不需要?|不必|免于|免予"
    "|拟|计划(?:于|在)?|打算|将[要于在]|曾经?"
)
_HAS_SIGN = late(_SIGNS)
# Right behind the verb, or behind 明年, 本单位 and the like.
_ATTRIBUTE = late(
    "(?:明年|今年|后续|下一步|下阶段|近期|本(?:单位|部门|学院|支部|人)|学校|个人)?"
    f"(?P<told>(?:{_SIGNS})[^，。；、的（）]{{1,14}})的(?=[一-龥《“])"
)


def without_attributes(words: str, tokens: Tokens) -> str:
    """The words, of the same length, with each such attribute blanked out."""
    if "的" not in words or _HAS_SIGN.search(words) is None:
        return words
    for token in tokens:
        found = _ATTRIBUTE.match(words, token.end) if token.tag in _ACTS else None
        if found:
            words = words[: found.start("told")] + _blanks(found) + words[found.end("told") :]
    return words


def _blanks(found: re.Match[str]) -> str:
    return "※" * len(found["told"])
