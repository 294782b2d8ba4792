"""The characters before a cited 文号 in, its 代字 out: 根据云溪师组〔2026〕5号 begins with words of the sentence."""

from __future__ import annotations

from bulletin.late_pattern import late

LEAD = (
    ".*(?:根据|按照|依据|参照|依照|贯彻|落实|执行|印发|废止|替代|关于|详见|参见|文件|通知|"
    "[按据照见和与及的原对由将至以在经、])"
)
"""What stands between a sentence and a number that begins without a bracket."""
_LEAD = late(LEAD)


def without_lead(run: str) -> str:
    """The run without the words before the 代字; the whole of it where nothing would be left."""
    return _LEAD.sub("", run) or run
