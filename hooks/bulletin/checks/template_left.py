"""Nothing of a form or a draft is left to be filled in when others are to read it: 【待写：…】, [具体时间], X月X日前.

In an annex and behind the name of a field (填表日期：) blanks are there for the reader to fill in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from bulletin.checks.any_word import AnyWord
from bulletin.checks.lines_with import found_in, lines_with
from bulletin.checks.passages import MOST_PER_PIECE, Passage, body_of, head_of, source_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_OURS = late(r"【待写(?:：[^】\n]{0,80})?】?")
_BLANK = "[XxＸｘ×✕╳某]"
_FACT = (
    r"(?:具体|相关|详细|您的|你的|贵)?(?:单位|部门|学校|学院|支部|会议|活动|文件|项目)?"
    r"(?:名称|全称|姓名|时间|日期|地点|电话|邮箱|号码|联系人|联系电话|联系方式|职务|数字|数量|金额|内容|标题|主题|网址)"
)
_LEFT = late(
    # 6月XX日前, X月X日, 20XX年: not in the form of a date that somebody else is to write.
    rf"(?<![A-Za-z×ＸX]){_BLANK}{{1,2}}月(?:{_BLANK}{{1,2}}日|底|初|中旬|上旬|下旬)|(?<!\d)\d{{1,2}}月{_BLANK}{{1,2}}日"
    rf"|20{_BLANK}{{2}}年(?:{_BLANK}{{1,2}}月)?|(?<!\w){_BLANK}{{2,4}}年{_BLANK}{{1,2}}月"
    # What is to be put in, said in brackets.
    r"|[\[【（(｛{<＜]\s?(?:请)?(?:在)?(?:此处|这里|此)(?:请)?(?:插入|填写|填入|补充|补全|添加|加入|输入|替换|写明|写上)[^\]】）)｝}>＞\n]{0,24}[\]】）)｝}>＞]"
    r"|[\[【（(｛{<＜]\s?(?:请)?(?:插入|替换为?|填入|补充)(?:具体|相关|实际|您的|你的)?[^\]】）)｝}>＞，。\n]{1,16}[\]】）)｝}>＞](?!\()"
    rf"|(?<![\n\]])(?<!\A)[\[｛{{＜]{_FACT}[\]｝}}＞](?!\()"
    r"|[\[【（(]\s?待(?:补充?|填写?|完善|插入|替换|补全|核实后?填写)[^\]】）)\n]{0,12}[\]】）)]"
    r"|(?:联系人|联系电话|电话|手机|短号|邮箱|地址|地点|网址)\s?[:：]\s?[XxＸ×某]{2,}(?![A-Za-z])"
    # {{dept_name}}, ${date}: what a program should have put in.
    r"|\{\{[^{}\n]{1,40}\}\}|\$\{[^{}\n]{1,40}\}|\{%[^%\n]{1,40}%\}"
    r"|[Ll]orem ipsum|(?<![A-Za-z])(?:TODO|FIXME|TBD)(?![A-Za-z])",
)
# Quicker to look for than the pattern; each match of it has one of them.
_SIGNS = AnyWord(
    [
        *(f"{blank}{mark}" for blank in "XxＸｘ×✕╳某" for mark in "月日年"),
        *"此处 这里 在此 插入 替换 填入 补充 待补 待填 待完善 待核实 [ ｛ { ＜ < TODO FIXME TBD orem".split(),
        *(f"{mark}{blank}" for mark in ("：", ":", "： ", ": ") for blank in "XxＸ×某"),
    ]
)
_SAMPLE = late(
    r"(?:格式|样式|写法|示例|例如|如|写成|写作|写为|形如|填写?|注明|标注|命名|文件名|日期\s?[:：])[^。；\n]{0,12}\Z"
)
_ANNEX = late(
    r"^[ \t#*]*(?:附件|附表|附)\s?\d{0,2}\s?[:：]?\s*$|^[ \t#*]*(?:附件|附表)\s?\d{1,2}[\s:：][^\n。]{0,40}$",
    re.MULTILINE,
)
# A person whose name is withheld, 张××等同志, may stand in a title.
_IN_HEAD = late(
    r"(?:^|\n)(?:title|issuer|标题|发文机关)\s?:[^\n]*?(?P<blank>[XxＸｘ×✕╳]{2,}(?![A-Za-z同等（(])|某某(?![同等]))"
)


_FARTHEST = 400  # characters: how far back of a line is looked at


def check_template_left(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each, but in a draft."""
    for document in bulletin.documents:
        source = source_of(document)
        if "【待写" in source.text:
            for found in _OURS.finditer(source.text):
                yield _finding(source, found)
        head, body = head_of(document), body_of(document)
        for found in _IN_HEAD.finditer(head.text):
            yield Finding("template-left", head.place(found.start("blank")), params={"given": found["blank"]})
        yield from islice(_left_in(body), MOST_PER_PIECE)


def _left_in(body: Passage) -> Iterator[Finding]:
    lines = lines_with(_SIGNS, body.text)
    annex = _ANNEX.search(body.text) if lines else None
    end_of_text = annex.start() if annex else len(body.text)
    for found in found_in(lines, _LEFT, body.text):
        if found.start() >= end_of_text:
            return
        first = max(0, found.start() - _FARTHEST)
        line = body.text[max(first, body.text.rfind("\n", first, found.start()) + 1) : found.start()]
        is_quoted = line.count("“") > line.count("”")
        is_row = line.lstrip().startswith("|")
        if not is_quoted and not is_row and not _SAMPLE.search(line):
            yield _finding(body, found)


def _finding(passage: Passage, found: re.Match[str]) -> Finding:
    return Finding("template-left", passage.place(found.start()), params={"given": found.group()})
