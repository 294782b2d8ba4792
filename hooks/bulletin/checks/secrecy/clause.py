"""A place in a text in, the comma-clause or the line around it out; whether it is only about secrecy, not secret."""

from __future__ import annotations

from bulletin.late_pattern import late

_BREAKS = "。；！？\n"
_MOST = 80
# Rules about secret things, in which the words of a mark occur: 严禁传递涉密文件，涉密材料不得外传.
_TOPIC = late(
    r"涉密|秘密载体|国家秘密|密件|保密(?:工作|纪律|教育|制度|规定|要求|承诺|管理|审查|法)|试题|试卷|泄露|密码|口令"
    # What is for lessons is its author's, and no secret: 课程视频不得外传.
    r"|教学(?:资料|视频)|课程|课件|录像|直播|账号|会议(?:号|链接|二维码)|腾讯会议"
)
_THIS = late(r"(?:本|此)(?:文件|通知|材料|资料|件|文|稿|表|名单|简报)|附件")


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence that holds the slice, at most so many characters to either side."""
    first = max((text.rfind(mark, max(0, start - _MOST), start) for mark in _BREAKS), default=-1)
    first = max(first + 1, start - _MOST)
    ends = [at for mark in _BREAKS if (at := text.find(mark, end, end + _MOST)) >= 0]
    return text[first : min(ends, default=end + _MOST)]


def is_about_secrecy(sentence: str) -> bool:
    """Whether a sentence lays down how secret things are handled, and does not say that this text is one."""
    return _TOPIC.search(sentence) is not None and not speaks_of_this(sentence)


def speaks_of_this(sentence: str) -> bool:
    """Whether a sentence names this paper, or what is attached to it."""
    return _THIS.search(sentence) is not None
