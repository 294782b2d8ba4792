"""Who issues or signs a notice is an office, a committee, a school by the end of its name."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.hijack.institution import has_latin, is_organ
from bulletin.checks.issuers import issuers_in
from bulletin.checks.nearest import SURELY_MEANT, nearest_name
from bulletin.checks.passages import body_of
from bulletin.finding import Finding, Level
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.register import Register

_SIGNED = late(
    r"\n(?P<name>(?!特此)[^，。；：！？,;:!?\d《》（）()\n][^，。；：！？,;:!?《》\n]{0,29})\n+\d{4}年\d{1,2}月\d{1,2}日(?:印发)?(?=\n|\Z)"
)
# 云 溪 师 范 大 学: set wide.
_BLANKS = late(r"\s")
# What a site ends in, and no body: 太阳集团城官网. The site of a school is a slip.
_SITE = late(
    "(?:官网|官方网站?|官方平台|网址|主站|总站|登[录陆](?:入口|主页|平台|网址)?|注册|入口|[手网][机页]版|客户端|[aA][pP][pP](?:下载)?|下载|线路|投注|在线"
    "|娱乐(?:城|场|平台)?|棋牌|电竞|彩票|博彩|体育)\\Z"
)
_SCHOOL = late("[大中小]学|[学医]院|学校|党校|中心|[部处局厅委馆]")
_LATIN_SCHOOLS = late(r"(?:MBA|MPA|EMBA|MPAcc|IT|AI|EDP)")


def check_issuer_name(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for an issuer in front matter, and for a signature above the date, that names no body.

    An error where it names a site.
    """
    for entry in bulletin.notices:
        document = entry.document
        for name in issuers_in(entry.header.issuer):
            if not _names_a_body(name) and not _is_slip(name, bulletin.register):
                yield Finding("issuer-no-institution", document.place_of("issuer"), _level(name), {"given": name})
        passage = body_of(document)
        for found in _SIGNED.finditer(passage.text):
            name = found["name"].strip()
            if not name.startswith("特此") and not _names_a_body(name):
                place = passage.place(found.start("name"))
                yield Finding("issuer-no-institution", place, _level(name), {"given": name})
                break


def _is_slip(name: str, register: Register) -> bool:
    """Whether it is a unit of the register but for a character, which is told as just that."""
    return not has_latin(name) and nearest_name(name, register.known_names, SURELY_MEANT) != ""


def _level(name: str) -> Level:
    return "error" if _SITE.search(name) and not _SCHOOL.search(name) else "warning"


def _names_a_body(name: str) -> bool:
    name = _BLANKS.sub("", name)
    return is_organ(name) and not has_latin(_LATIN_SCHOOLS.sub("", name))
