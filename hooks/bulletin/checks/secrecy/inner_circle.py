"""No text goes to a few only: a report for leaders (内参), what is not to be passed on, what is deleted when read.

Weaker words than a mark, in the middle of a sentence: a warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from bulletin.checks.any_word import AnyWord
from bulletin.checks.lines_with import found_in, lines_with
from bulletin.checks.passages import MOST_PER_PIECE
from bulletin.checks.secrecy.clause import is_about_secrecy, sentence_around
from bulletin.checks.secrecy.sighting import secrecy_finding
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

# Without an object behind them: 不得外传提案内容 is a rule.
_NOT_ON = (
    r"(?:请(?:勿|不要)|不得|不要|切勿|严禁|勿)(?:对外|向外|向下|往外|再)?"
    r"(?:外传|扩散|外泄|传播|转发|转载|引用|传达|截图|截屏|翻拍)"
)
_END = r"(?=[，。；！、）)\n]|$)"
# What is given out here, and not things in general.
_GIVEN_OUT = (
    r"(?:现将|印发|转发|转给|发给|通报|摘编|摘录|以上|上述|下列|情况|此事|此件|本期|本情况)(?!的|工作|制度|办法|规定)"
)
# What it begins with is looked at first: at most places nothing else need be.
_CIRCLE = late(
    r"(?=[(（《上下不专个书仅以供内切勿印发只密情摘未本此现班目看知请负转通阅面领骨省市校部厅主])"
    # 现将《校情内参》印发给你们，…，不得外传。
    rf"(?:{_GIVEN_OUT}[^。；\n]{{0,60}}?[，,](?:请)?{_NOT_ON}{_END}"
    r"|内参《[^》\n]{1,16}》(?:（[^）\n]{0,16}）)?(?:第\d{1,4}期|(?:19|20)\d\d年)|(?:省|市|校|部|厅|主要)?领导批示[:：]“"
    r"|内参(?:[〔\[（(]\d{4}|第\d{1,4}期)|《[^》\n]{0,10}内参》(?:（[^）\n]{0,16}）)?(?:\d{4}年)?(?:第\d{1,4}期|摘要|摘编|摘录|印发)"
    r"|密(?:传|电|函|字|发)[〔\[]\d{4}"
    r"|(?<![\u4e00-\u9fff])供(?:各位)?(?:校|院|市|省|党委|学校)?(?:级)?领导(?:同志)?(?:参阅|阅知|传阅|掌握)"
    r"|(?:仅|只|专)供[^，。；\n]{0,16}?(?:校级|局级|厅级|处级|副处|常委|书记|校长|班子成员|领导)[^，。；\n]{0,8}?(?:参阅|阅知|掌握|知悉|传阅)"
    rf"|(?:负责人|负责同志|班子成员|书记|领导|内部|本单位|个人|骨干)掌握(?:即可|就行|就可以)?{_END}"
    r"|(?:只|仅)(?:给|发|让|告知)[^，。；\n]{0,12}?(?:班子|领导|书记|处级|处以上|主要负责人|负责同志)[^，。；\n]{0,6}?(?:看|阅|知道|传阅|参阅)"
    r"|(?:仅限|只限|目前限)[^，。；\n]{0,16}?知道|知道(?:即可|就行|就可以)(?=[，。！]|$)"
    r"|(?:仅|只|专)供[^，。；\n]{0,10}?(?:组|专班|人员|同志|单位)掌握"
    r"|[（(](?:考|开考|开标|公布|公示|宣布|评审|会)前(?:请|严格|注意)?保密[）)]|[（(](?:请)?(?:注意|严格)?保密[）)]"
    r"|请勿将(?:本|此|上述|以上|该)[^，。；\n]{0,24}?(?:提供给|发给|透露给|转给)"
    r"|看(?:后|完|毕)(?:请)?(?:即|就|立即|随手)?(?:删除|删|撤回|销毁|焚)|阅(?:后|毕)(?:请)?(?:即|立即)?删(?:除)?"
    r"|(?:请勿|切勿|不要|勿)(?:再)?(?:转发|截图|外发|转)(?:至|到|给|进|、勿转发)?(?:[^，。；\n]{0,4})(?:朋友圈|工作群|微信群|班级群|家长群|学生群|群聊|群里|群)"
    rf"{_END}"
    rf"|(?:未经(?:批准|允许|同意)，?)?不得(?:在|向)本(?:单位|部门|学院)(?:内)?(?:传阅|传达|讨论|议论|公开){_END}"
    rf"|(?:面向|发给|只发|仅发)[^，。；\n]{{0,10}}?(?:主要负责人|班子成员|校领导|书记)[^，。；\n]{{0,6}}?，?(?:不再|不得|请勿)(?:下发|转发|传达|外传){_END})"
)
_HINTS = AnyWord(
    "前保密 保密） 请勿将 前请保密 前严格保密 前注意保密 外传 扩散 外泄 传播 转发 转载 引用 传达 截图 截屏 翻拍"
    " 内参 领导批示 密传 密电 密函 密字 密发 参阅 阅知 传阅 掌握 知悉 看后 看完 看毕 知道 只给 仅给 只发 仅发 阅后 阅毕"
    " 外发 朋友圈 群 不得在本 不得向本 下发".split()
)


def check_inner_circle(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each such phrase that is no rule about secret things."""
    for writing in bulletin.writings:
        text = writing.text
        for found in islice(found_in(lines_with(_HINTS, text), _CIRCLE, text), MOST_PER_PIECE):
            if not is_about_secrecy(sentence_around(text, found.start(), found.end())):
                yield secrecy_finding("internal-material", writing, *found.span(), "warning")
