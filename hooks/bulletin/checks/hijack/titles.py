"""What a text lists as titles: of courses, lectures, papers, books, films, in a table or item by item. No rule.

期货、杠杆与爆仓：金融危机史 below 课程名称 teaches, and sells nothing; what has a comma, a price or an invitation does.
"""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.late_pattern import late
from bulletin.writing.columns import cells_under

_HEAD = late(
    r"[\u4e00-\u9fff]{0,6}?(?:课程?|题目?|题名|选题|论题|议题|课题|项目|书名?|书目|片名?|片目|剧[名目]|作品|论文|报告|讲座|主题|沙龙|班会|党课"
    r"|图书|著作|专著|教材|影片|展览|节目|案例|文章|模块|专题|实验|实训)(?:中文|英文)?(?:名称|题目|题名|标题|主题|名|目)?(?:[（(][^）)|\n]{1,12}[）)])?"
)
_OF_A_TITLE = late(
    r"[与和及：:·—]|[史论学说法观谈考录记传]\Z|研究|分析|概论|导论|通论|史话|漫谈|浅谈|浅析|初探|述评|赏析|鉴赏|解读|解析|剖析|透视|辨析|批判|反思|思辨"
    r"|思维|原理|方法|技术|工程|实务|实践|基础|入门|理论|心理|文化|伦理|法律|法规|经济|社会|历史|艺术|文学|治理|防范|安全|教育|问题|困境|对策|路径|机制|影响|比较"
)
_OF_AN_OFFER = late(
    r"[，,！!。；;？?]|[0-9]{5}|[0-9一二三四五六七八九十百千万]\s?[元块折]|[加找联]\s?[微薇系我]|[A-Za-z][A-Za-z_-]{3,}\d|[微薇]信|QQ|私聊|咨询|热线|电话|免费"
    r"|优惠|低价|特价|包过|包邮|到账|办理|代写|代发|代考|代购|下单|一条龙|稳赚"
)
_LONGEST = 40


# What the heading of a list of them is called.
_ABOVE = late(
    r"(?:讲座|报告|讲题|论文|课题|选题|作品|班会|党课|沙龙|征文|课程|展览|影片|论坛|研讨|交流|辩论)(?:的)?(?:题目|题名|名称|主题|选题|目录|清单|议题|方向|安排)|讲题|书目|书单|片目|片单|剧目|议题|论题|辩题|选题"
    r"|(?:主要|主旨|大会|特邀|专题|学术|分会场?|邀请)报告(?!厅|会)|推荐(?:图书|阅读|影片)|(?:展映|放映|观影)(?:影片|目录)|(?:开设|新开|选修)课程"
)
_ITEM = late(r"[ \t>]*(?:\d{1,2}[.．、)）]|[（(]\d{1,2}[）)]|[①-⑳]|[-*•·])[ \t]*")
_LONGEST_HEADING = 24
_MOST_ITEMS = 30


def is_titled(words: str) -> bool:
    """Whether some words are like a title, and offer nothing."""
    return len(words) <= _LONGEST and _OF_A_TITLE.search(words) is not None and not _OF_AN_OFFER.search(words)


def title_cells(text: str) -> Iterator[slice]:
    """The words of each cell that is like a title and stands below the name of one."""
    return (cell.words for cell in cells_under(text, _HEAD) if is_titled(text[cell.words]))


def listed_title(text: str, at: int) -> str:
    """The item that holds a place in a list below 报告题目 or the like, without its number; empty where it is none."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    item = _ITEM.match(text, start)
    above = start
    for _ in range(_MOST_ITEMS if item else 0):
        end_of_line = above - 1
        above = text.rfind("\n", 0, max(end_of_line, 0)) + 1
        line = text[above : max(end_of_line, 0)].strip()
        if line and not _ITEM.match(line):
            is_heading = len(line) <= _LONGEST_HEADING and _ABOVE.search(line) is not None
            return text[item.end() : end if end >= 0 else len(text)].strip(" 。；;") if item and is_heading else ""
    return ""
