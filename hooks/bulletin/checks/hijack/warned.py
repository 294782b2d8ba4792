"""Whether a sentence that has the words of advertising is about it: it warns or studies, or its heading does so."""

from __future__ import annotations

from functools import cache

from bulletin.checks.any_word import AnyWord
from bulletin.checks.hijack.words import read_words
from bulletin.late_pattern import late
from bulletin.read.document import Document

_END = late(r"[。！？!?\n；;]")
_FARTHEST = 150
"""Characters. A sentence is not looked at farther than this on either side of the word."""
_HEADING = late(
    r"防范|防骗|反诈|诈骗|禁赌|赌博|网贷|校园贷|警示|整治|(?<!政)治理|学术不端|学术诚信|论文买卖|代写|黄赌毒|扫黄|打非|广告法|案例"
)
_STUDY = late(
    "研究(?!生)|社会史|文化史|史料|文献|馆藏|专著|学术(?:沙龙|讲座|报告|会议)|课题(?!代)|题为|收录|收藏|展览|[社会心理传播犯罪民俗法人类]学[、，与和的研课专界家者]|法庭|报刊"
)

# The words of those who speak and write about a matter: titles of lectures, of papers, of books.
_LECTURE = late(
    "题目|题为|主题为|以[^，。；]{0,30}为题|专题讲座|讲座[：:，讲内主介围揭]|学术报告(?!后|会|结束|厅)|第[一二三四五六七八九十\\d]{1,3}[讲章节场]|讲授|讲解|主讲|研读|研讨|读书会|课程(?:介绍|内容|讲授|围绕)|导读|书评|影评|辨析"
    "|[背之]后的|(?:工具|规则|活动)?的原理|机制|话语|叙事|神话|成瘾|焦虑|意象|隐喻|概率|边界|后果|伦理|兴衰|起源|由来|演变|批判|探析|初探|浅析|述评|滥用|剖析|透视[^锁挂自]|史话|——|[史论记传考学谈录]》"
)
_LECTURE_BELOW = late(
    "(?:主要|讲座|报告|课程|授课|讲授|宣讲|研讨|培训)(?:内容|题目|主题|提纲|安排|议题)|(?:讲座|报告|论文|课题|选题|作品)(?:题目|题名|名称|主题)|题目[：:]|议题|选题|书目|片目|剧目"
)
_TITLE_BELOW = late(
    "(?:讲座|报告|讲题|论文|课题|选题|作品|班会|党课|沙龙)(?:的)?(?:题目|题名|名称|主题)|讲题|书目|片目|剧目"
)
_BARE_HEADING = late(r"[ \t#*]*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|\d{1,2}[.．、])[^，。；：！？\n]{2,24}。\Z")
# 不与任何论文代发机构合作, 均与本次会议无关; a shop denies nothing of 任何机构 but as the one that offers it.
_DENIES = late(
    r"(?:从不|从未|绝不|概不|未曾|并未|没有|不会|不曾|[不未没])"
    r"(?:[与同和跟向为]|委托|授权|指定|推荐|允许|参与|举办|开展|提供|批准|聘请|安排|认可|承认)(?:过|给)?"
    r"(?:任何|一切|此类|这类|上述|所谓|校外|社会|第三方|其他|其它|各类|[^，。；]{0,4}代[写考发办购])"
    r"|[与同和跟][本我该学会主组承][^，。；]{0,8}?无(?:任何)?(?:关(?!注|心|键)|涉)"
    r"|(?:赌|贷|套现|刷单|代[写考发孕练购]|炒币|虚拟货币|电子烟|传销|色情|博彩|彩票)[^，。；]{0,6}?"
    r"(?:[不并绝]是|并非|绝非|不等于|害人|毁[了的掉])"
)
# A short heading of its own, 一、远离赌球。 or the line above, speaks for the whole paragraph.
_OWN_HEADING = late(
    r"[ \t#*]*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、是]|\d{1,2}[.．、])?[^，。；：！？\n]{2,16}[。：](?!\n)"
)
_LINE_ABOVE = late(r"[ \t#*]*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|\d{1,2}[.．、])?[^，。；：！？\n|]{2,24}\Z")
_SUCH_THINGS = late(
    "赌|诈|骗|贷|套路|陷阱|色情|淫秽|黄赌毒|毒品|传销|刷单|返利|代[写考购发]|替考|作弊|论文买卖|邪教|迷信|虚拟货币|炒[股币]"
    "|假证|假[币药货]|电子烟|吸烟|香烟|烟草|弹窗|翻墙|跑分|两卡|打赏"
)
_BENEFITS = late("优惠|福利|团购|惠民|惠工|折扣|特约商户|消费券|电影票|体检套餐|慰问品")
_LONGEST_HEADING = 24
_LISTS = frozenset("、和与及的等")
_MARKS = "，。；！？!?;\n"
_END_OF_CLAUSE = late(f"[{_MARKS}]")


@cache
def _guards() -> AnyWord:
    return AnyWord(read_words("guards"), but=read_words("no_guards"))


def sentence_span(text: str, at: int) -> tuple[int, int]:
    """From the end of the sentence before to the end of this one, or as far as one looks."""
    floor = max(0, at - _FARTHEST)
    start = max((text.rfind(mark, floor, at) + 1 for mark in "。！？!?\n；;"), default=0)
    end = _END.search(text, at, at + _FARTHEST)
    return max(start, floor), end.end() if end else min(len(text), at + _FARTHEST)


def is_guarded(text: str, start: int, end: int) -> bool:
    """Whether the sentence warns, or the heading of its paragraph says that it is about such things.

    五、减肥药、增高药。上述产品来源不明，切勿购买: of a heading that ends in a full stop, what stands behind it.
    """
    if _BARE_HEADING.match(text, start, end):
        end = text.find("\n", end, end + _FARTHEST)
        end = end if end >= 0 else min(len(text), start + _FARTHEST)
    if any(_guards().places_in(text, start, end)):
        return True
    if _DENIES.search(text, start, end):
        return True
    line = text.rfind("\n", 0, start) + 1
    return _HEADING.search(text, line, min(line + 40, start)) is not None or _is_below_a_warning(text, line, start)


def _is_below_a_warning(text: str, line: int, start: int) -> bool:
    """Whether a paragraph's own short heading, or the line above it, warns of such things."""
    own = _OWN_HEADING.match(text, line, min(line + _LONGEST_HEADING, start)) if start > line else None
    above = text[max(0, line - 2 * _LONGEST_HEADING) : line].rstrip().rpartition("\n")[2]
    headings = (own.group() if own else "", above if _LINE_ABOVE.match(above) else "")
    return any(_SUCH_THINGS.search(words) and any(_guards().places_in(words)) for words in headings)


def is_studied(text: str, start: int, end: int) -> bool:
    """Whether the sentence speaks of research, of collections or of lectures: 博彩社会史专题档案."""
    return _STUDY.search(text, start, end) is not None


def is_lectured(text: str, at: int, word: str) -> bool:
    """Whether a word is of a lecture, a paper or a book: by its clause, or one of a list under such a heading."""
    floor = max(0, at - _FARTHEST)
    start = max((text.rfind(mark, floor, at) + 1 for mark in _MARKS), default=floor)
    end = _END_OF_CLAUSE.search(text, at, at + _FARTHEST)
    if _LECTURE.search(text, max(start, floor), end.start() if end else at + _FARTHEST):
        return True
    line = text.rfind("\n", 0, at) + 1
    is_listed = text[at - 1 : at] in _LISTS or text[at + len(word) : at + len(word) + 1] in _LISTS
    return is_listed and _LECTURE_BELOW.search(text, line, min(line + _LONGEST_HEADING, at)) is not None


def is_title_of_a_lecture(text: str, at: int) -> bool:
    """Whether the line stands below 讲座题目 or the like."""
    line = text.rfind("\n", 0, at) + 1
    heading = text[max(0, line - 2 * _LONGEST_HEADING) : line].rstrip().rpartition("\n")[2]
    return len(heading) <= _LONGEST_HEADING and _TITLE_BELOW.search(heading) is not None


def is_about_benefits(document: Document) -> bool:
    """Whether the title says that the people of the school get something cheaper: 关于开展职工文体优惠活动的通知."""
    return _BENEFITS.search(document.header.title or "") is not None


def is_about_it(document: Document) -> bool:
    """Whether the title says that the whole document is about such things."""
    header = document.header
    first = document.body.text[:80]
    return _HEADING.search(f"{header.title or first}") is not None
