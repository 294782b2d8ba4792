"""A notice in, which attachments its reader finds out: listed, linked, printed below, told to be elsewhere. No rule."""

from __future__ import annotations

import re

from bulletin.checks.form.attachment_numbers import FIGURES, number_of, numbers_cited
from bulletin.checks.form.attachments_agree import read_note
from bulletin.late_pattern import late
from bulletin.read.document import Document

# An annex printed below, its name in a note, its link.
_HEADING = late(
    rf"^[ \u3000#*>|]{{0,8}}附件[ \u3000]?(?P<number>{FIGURES})(?![\d年月日个份件页并律式])[^，,。；;\n]{{0,60}}$",
    re.MULTILINE,
)
_NAMED = late(rf"附件[ \u3000]?(?P<number>{FIGURES})[ \u3000]?[:：]")
_LINK = late(rf"\[[^\[\]\n]{{0,80}}?附件[ ]?(?P<number>{FIGURES})[^\[\]\n]{{0,80}}\]\(")
_FILE = late(
    r"\]\(\s{0,5}<?[^()<>\n]{1,200}\.(?:docx?|xlsx?|pptx?|wps|et|pdf|ofd|csv|txt|zip|png|jpe?g)[ >)\"']", re.IGNORECASE
)
# 附件： with names in whatever shape, or an annex without a number.
_LIST = late(r"^[ \u3000#*>]{0,8}附[件表录]?(?:下载|清单|目录|列表|名称)?\**[ \u3000]*(?:[:：]|$)", re.MULTILINE)
_END = late(r"[。；;\n]")
# What is put right is in the notice that is put right.
_CORRECTED = late(r"应为|应是|更正为|更改为|改为|修改为|调整为|有误|误写|更换为|替换为")
_PLACE = r"(?:网站|网页|主页|官网|专栏|群|邮箱|网盘|OA|系统|平台)"
_FETCHED = r"(?:下载|查收|查看|领取|查阅)"
_ELSEWHERE = late(
    r"另附|另发|另行(?:下发|印发|发送|通知|提供)|另送|另寄|不公开|不予公开|不上网"
    r"|随文|随(?:本|此)?(?:通知|函|文件)(?:印发|下发|发送|附)"
    r"|附件[^，。；;\n]{0,12}(?:[（(]?略|(?:为|系|是|以|均为|[只仅](?:发|有|附|提供)?)纸质|[（(](?:均为|[只仅])?(?:纸质|纸版))"
    r"|纸质附件(?:另|随|已)"
    rf"|附件[^。；;\n]{{0,40}}(?:{_PLACE}|办公室|科|处)[^。；;\n]{{0,12}}{_FETCHED}"
    rf"|{_PLACE}[^。；;\n]{{0,12}}{_FETCHED}[^。；;\n]{{0,8}}附件"
    rf"|附件[^。；;\n]{{0,20}}(?:已(?:发|传|寄)|发至|见)[^。；;\n]{{0,12}}{_PLACE}"
)


def count_listed(document: Document) -> int | None:
    """How many front matter, the note of attachments or links to files give; None where a list has no numbers."""
    notice = document.notice
    listed = max(len(notice.attachments) if notice else 0, len(read_note(document.body)[1]))
    if not listed and _LIST.search(document.body.text):
        return None
    return max(listed, len(_FILE.findall(document.body.source)))


def are_all_elsewhere(document: Document) -> bool:
    """Whether a sentence says so of the attachments and names none of them."""
    return any(not list(numbers_cited(sentence)) for sentence in _sentences(document, _ELSEWHERE))


def numbers_at_hand(document: Document) -> set[int]:
    """The numbers of those that are printed below, named, linked, of a notice put right, or told to be elsewhere."""
    body = document.body
    found = [match for rule in (_HEADING, _NAMED) for match in rule.finditer(body.text)]
    found += _LINK.finditer(body.source)
    # 附：样表（见附件1）；分工（见附件2）
    notes = [body.text[match.end() :].partition("\n")[0] for match in _LIST.finditer(body.text)]
    told = [*notes, *_sentences(document, _CORRECTED), *_sentences(document, _ELSEWHERE)]
    return {number_of(match["number"]) for match in found} | {
        number for words in told for _, number in numbers_cited(words)
    }


def _sentences(document: Document, sign: re.Pattern[str]) -> list[str]:
    return [words for words in _END.split(document.body.text) if "附件" in words and sign.search(words)]
