"""What a web page says around a notice, 来源、字体、浏览次数、上一篇, is no part of the notice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from bulletin.checks.any_word import AnyWord
from bulletin.checks.hijack.model_text_site import SIGNS, residue_of_model_texts
from bulletin.checks.passages import MOST_PER_PIECE, body_of, shorten, source_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

# What it can begin with is looked at first: at most places nothing else need be.
_FRAME = late(
    r"(?=[来【\[（(字点浏阅访人上下当您现所的位首版©I公C分扫发更录添时责作编信文稿供打关返收相热推友网设加查dweSf_])(?:"
    r"来源\s?[:：][^\n。；]{0,40}?(?:\d{4}-\d{1,2}-\d{1,2}|字[体号]|点击|浏览|阅读[数量次:：])"
    r"|[【\[（(]\s?字[体号]\s?[:：]?[^\n】\])）]{0,20}[】\])）]|字[体号][:：]\s?[大中小]\s"
    r"|[【\[](?:打印|关闭|收藏|返回|分享|我要打印|加入收藏|推荐|复制)[^\n】\]]{0,8}[】\]]"
    r"|(?:点击数|点击次数|点击量|浏览次数|浏览量|浏览数|阅读次数|阅读量|阅读数|访问量|访问次数|点击|浏览|阅读|人气)"
    r"\s?[:：]\s?[\[(（]?\s?\d+"
    r"|(?:点击数|点击次数|浏览次数|阅读次数|访问次数)\s?[:：]"
    r"|[上下]一[篇条则页]\s?[:：]|当前位置\s?[:：]|您?(?:现在|当前|所在)?的?位置\s?[:：]\s?(?:网站)?首页"
    r"|首页\s?(?:>|»|›|&gt;|-&gt;)"
    r"|版权所有\s?[:：©]|[©]\s?\d{4}|ICP备\s?\d|公网安备|Copyright"
    r"|分享到\s?[:：]|分享(?:至|到)(?:微信|微博|朋友圈|QQ)|扫一扫\s?[,，]?\s?(?:分享|在手机|用手机|手机)"
    r"|(?:发布时间|发布日期|更新时间|录入时间|发表时间|添加时间|(?<![\u4e00-\u9fff])时间)\s?[:：]\s?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
    r"|(?:责任编辑|作者|编辑|发布者|发布人|发布单位|信息来源|文章来源|稿件来源|供稿)"
    r"\s?[:：][^\n]{0,20}(?:\d{4}-\d|点击|浏览|阅读|来源|时间)"
    r"|^(?:打印(?:本页)?|关闭(?:窗口|本页)?|返回(?:顶部|列表|首页|上页)?|分享|收藏"
    r"|上一[篇条]|下一[篇条]|相关(?:阅读|新闻|链接|文章)|热门(?:文章|推荐)"
    r"|推荐阅读|友情链接|网站地图|设为首页|加入收藏|阅读全文|查看更多|更多)[:： \t>|【\]】]*$"
    r"|document\.write|window\.location|eval\(function|String\.fromCharCode|_hmt\b|function\s?\(\s?\)\s?\{)",
    re.MULTILINE,
)
# Quicker to look for than the pattern; each match of it has one of them.
_SIGNS = AnyWord(
    (
        "来源 字体 字号 打印 关闭 收藏 返回 分享 推荐】 复制】 点击 浏览 阅读数 阅读量 阅读次数"
        " 阅读: 阅读： 阅读全文 访问量 访问次数 人气"
        " 上一篇 上一条 上一则 上一页 下一篇 下一条 下一则 下一页 位置 首页 版权所有 © ICP备 公网安备 Copyright 扫一扫"
        " 发布时间 发布日期 更新时间 录入时间 发表时间 添加时间 时间: 时间："
        " 责任编辑 作者: 作者： 编辑: 编辑： 发布者 发布人 发布单位"
        " 供稿 相关阅读 相关新闻 相关链接 相关文章 热门 推荐阅读 友情链接 网站地图"
        " 更多 document.write window.location eval( fromCharCode _hmt function"
    ).split()
    + list(SIGNS),
    is_gate=True,
)
_BLANK = late("[\u00a0\u2002-\u200a\u202f\u205f&]")
_BLANKS = late("(?:[\u00a0\u2002-\u200a\u202f\u205f]|&(?:nbsp|ensp|emsp|#160|#xa0);){3,}", re.IGNORECASE)


# A piece begins in the line of its sign or the one above, and has blanks for at most four line ends.
_LINES_BELOW = 4


def _frames_in(text: str, signs: Iterable[tuple[int, str]]) -> Iterator[re.Match[str]]:
    """The pieces, looked for in the lines around the signs alone: the pattern takes long, and most texts have none."""
    start = end = line_end = 0
    for at, _ in signs:
        if at < line_end:
            continue
        line_above = max(0, text.rfind("\n", 0, max(0, text.rfind("\n", 0, at))))
        if line_above > end:
            yield from _FRAME.finditer(text, start, end)
            start = line_above
        end = line_end = _end_of_line(text, at)
        for _ in range(_LINES_BELOW):
            end = _end_of_line(text, end + 1)
    if end:
        yield from _FRAME.finditer(text, start, end)


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def check_scrape_residue(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each such piece, and for each run of blanks that only a web page makes."""
    for document in bulletin.documents:
        passage = body_of(document)
        signs = list(_SIGNS.places_in(passage.text))
        models = residue_of_model_texts(passage.text) if any(sign in SIGNS for _, sign in signs) else ()
        for found in islice(chain(_frames_in(passage.text, signs), models), MOST_PER_PIECE):
            yield Finding("scrape-residue", passage.place(found.start()), "warning", {"given": shorten(found.group())})
        source = source_of(document)
        is_likely = _BLANK.search(source.text) is not None
        for found in islice(_BLANKS.finditer(source.text), MOST_PER_PIECE) if is_likely else ():
            count = str(found.group().count(";") or len(found.group()))
            yield Finding("scrape-blanks", source.place(found.start()), "warning", {"count": count})
