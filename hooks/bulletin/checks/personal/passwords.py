"""What opens an account: a password behind its label or under it. A code for all who come (会议密码) passes."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.any_word import AnyWord
from bulletin.checks.personal.sighting import Sighting, findings_of, masked
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.writing import Writing
from bulletin.writing.columns import cells_under

# What it begins with is looked at first: at most places nothing else need be.
_LABEL = (
    r"(?=[密口Pp])(?<!会议)(?<!入会)(?<!提取)(?<!网盘)(?<!下载)(?<!分享)(?<!解压)(?<!无线)(?<!无线网)(?<!网络)(?<!热点)(?<!Fi)(?<!fi)(?<!FI)(?<!弱)(?<!观看)(?<!动态)"
    r"(?:密码|口令|(?<![A-Za-z])(?:[Pp]ass[Ww]or[Dd]|[Pp]asswd|[Pp]wd|PWD))"
)
_LABELLED = late(
    rf"{_LABEL}(?:(?:分别|均|都"
    rf"|统一)?[ ]{{0,2}}[:：为是][ ]{{0,2}}[“\"']?(?P<told>[!-~]{{4,24}}?)[”\"']?(?![!-~位个字次年月日])"
    r"|[ ]{1,2}(?P<set>(?=[!-~]{0,23}\d)(?=[!-~]{0,23}[A-Za-z])[!-~]{6,24})(?![!-~位个字次])"
    # 初始密码Mjz@730415, 密码（Abc12345）, 密码已重置为Yx@20261
    r"|(?:[（(][ ]?)(?P<boxed>(?=[!-~]{0,23}\d)(?=[!-~]{0,23}[A-Za-z])[!-'*-~]{6,24})[ ]?[）)]"
    r"|(?P<glued>(?=[!-~]{0,23}\d)(?=[!-~]{0,23}[A-Za-z])[A-Za-z0-9][!-'*-~]{5,23})(?![!-~位个字次])"
    r"|(?:已|都|均|统一|全部|默认|重新|现)*(?:重置|重设|更改|修改|更新|恢复|设置|设定|设|改"
    r"|默认)(?:为|成)[ ]?(?P<reset>(?=[!-~]{0,23}\d)[!-'*-~]{6,24})(?![!-~位个字次]))"
)
# 用户名admin，密码123456: figures alone are one behind an account; so is what stands behind a slash,
# 账号：root/Yxsd@2019.
_ACCOUNT = r"(?:用户名|账[号户]|帐[号户]|登[录陆]名|工号)"
_BEHIND_ACCOUNT = late(
    rf"{_ACCOUNT}[：: 为是]{{0,3}}(?P<account>[!-.0-~]{{2,24}})[^。\n]{{0,12}}?(?:登[录陆]|初始"
    rf"|默认)?(?:密码|口令)[：: 为是]{{0,3}}(?P<figures>[!-~]{{5,24}})(?![!-~位个字次])"
    rf"|{_ACCOUNT}[：: 为是]{{1,3}}(?P<before>[A-Za-z][!-.0-~]{{1,23}})[/／]"
    rf"(?P<slash>(?=[!-~]{{0,23}}\d)[!-.0-~]{{5,24}})"
    rf"|{_ACCOUNT}[、和及/](?:密码|口令)(?:分别)?(?:为|是|：|:)[ ]?(?P<pair>[!-.0-~]{{2,24}}[、/，,][ ]?[!-~]{{5,24}})"
    r"|(?:门禁|保险柜|门锁|开机|开门)(?:的)?密码(?:为|是|[：:（(])?[ ]?(?P<door>\d{4,8}#?)(?!\d|位)"
    r"|门禁按[ ]?(?P<pressed>\d{3,8}#?)"
    # ky_wxy / Mulan#4471: a pair that can hardly be anything else, in a line about accounts.
    r"|(?<![A-Za-z0-9_./:@-])(?=[A-Za-z][A-Za-z0-9_]{1,20}[ ]?[/／])"
    r"(?:(?=[A-Za-z0-9]*_)[A-Za-z0-9_]{2,21}[ ]?[/／][ ]?(?=[!-~]{0,23}\d)"
    r"|[A-Za-z0-9_]{2,21}[ ]?[/／][ ]?(?=[!-~]{0,23}\d)(?=[!-~]{0,23}[#@!$%&*]))"
    r"(?P<beside>(?=[!-~]{0,23}[A-Za-z])[!-.0-~]{6,24})(?![!-~])"
    r"|(?:user|uid)=\w{1,20};(?:password|pwd)=(?P<string>[!-~]{4,24})"
)
_HINTS = AnyWord("密码 口令 账号 账户 帐号 门禁按 assw assW ASSW wd WD".split())
_HEAD = late(r"(?:登录|初始|默认)?(?:密码|口令)")
_CELL = late(r"[!-~]{4,24}\Z")
# For all who come: a meeting, a broadcast, a network of the place.
_SHARED = late(r"会议[号ID室：:]|腾讯会议|直播|网盘|提取码|无线|[Ww][Ii]-?[Ff][Ii]|热点|红包")
_NEAR = 40
_ONLY_LETTERS = late(r"[A-Za-z]+\Z")


def find_passwords(writing: Writing) -> Iterator[Sighting]:
    """Every password; a word of letters only is one where nothing else can be meant by it."""
    text = writing.text
    if not _HINTS.is_in(text):
        return
    spans = {found.span(found.lastgroup or 0) for found in _LABELLED.finditer(text)}
    spans |= {found.span(found.lastgroup or 0) for found in _BEHIND_ACCOUNT.finditer(text)}
    if "|" in text or "," in text:
        cells = (cell.words for cell in cells_under(text, _HEAD))
        spans |= {(words.start, words.stop) for words in cells if _CELL.match(text[words])}
    for start, end in sorted(spans):
        value = text[start:end]
        is_shared = _SHARED.search(text, max(text.rfind("\n", 0, start) + 1, start - _NEAR), start) is not None
        is_word = _ONLY_LETTERS.match(value) and "\u4e00" <= text[end : end + 1] <= "\u9fff"
        if (
            not is_word
            and not is_shared
            and "://" not in value
            and "**" not in value
            and not writing.is_masked(start, end)
        ):
            yield Sighting(writing, start, value, masked(value, 1, 1))


def check_passwords(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each password that is not allowed."""
    sightings = (sighting for writing in bulletin.writings for sighting in find_passwords(writing))
    yield from findings_of(bulletin, sightings, "personal-password")
