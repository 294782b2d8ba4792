"""Before 关于 a title has nothing, or who issues it: words of advertising are put in front of a title that stays."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.hijack.institution import is_institution, is_organ
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_PREFIX = late(r"(?P<prefix>[^《》“”（）()【】]{6,80}?)关于")
_PASSED_ON = late(r"转发|批转|印发|公布|下发|同意|答复|对|就")
# 致全体研究生的一封信——关于…, 党员倡议书：关于…: what it is stands before what it is about.
_KIND_OF_PAPER = late(r"(?:信|倡议书?|提示|提醒|公告|通告|声明|启事|寄语|问答|答复|说明|指南|须知)[—:：\s]*\Z")
# 188比分直播做好党费收缴工作的通知: the brand has taken the place of 关于 as well.
_INSTEAD = late(
    r"(?P<prefix>[^《》“”\x22\x27（）()【】\s，、：:]{2,16}?)(?:认真|切实|进一步|全面|扎实|继续|深入)?(?:做好|开展|召开|举办|加强|推荐|报送|申报|公布|表彰|征集|评选|推进|规范|启动|落实)"
    r".{2,80}的(?:通知|意见|通报|函|公告|公示|决定)\Z"
)
_NO_BRAND = late(
    r"(?:认真|切实|进一步|全面|扎实|继续|深入|及时|尽快|抓紧|积极|严格|持续|统筹|协同|协助|配合|会同|联合|同意|准予|要求|请|对|就|为|在|把|将|从|按|依|根据|经|由|以|集中|统一|定期|组织|参加|参与|申请|开始|再次|决定|拟|关|有关|转|印|批|下|补|第|\d{1,4}(?:—\d{4})?[年月日届次级号学项个]|[一二三四五六七八九十〇]"
    r"|全校|全院|本校|我校|学校|学院|学期|寒假|暑假|暑期|节|春季|秋季|年度|上半年|下半年|近期|假期|各|.*(?:[生员师工节周月日期人者]|干部|青年|家长|代表|同志)\Z)"
)
# Who is set up for an occasion, and when something holds: 组委会, 宣讲团, 安全生产月活动期间.
_FOR_AN_OCCASION = late(r"(?:会|团|队|班|期间|以来|前后)\Z")
# 大发dafa888：举办运动会的通知: by its form a brand. 实验室安全：开展…的通知 says what it is about.
_WITH_COLON = late(
    r"(?P<prefix>[^《》“”（）()【】\s，、：:]{1,14}(?:[A-Za-z]\d{0,6}|(?<!\d)\d{2,7}|国际|娱乐|体育|集团|棋牌|官网|彩票|网址|登录|平台))"
    r"[：:](?:认真|切实|进一步|全面|扎实|继续|深入)?(?:做好|开展|召开|举[办行]|加强|推荐|报送|申报|公布|表彰|征集|评选|推进|规范|启动|落实|组织|印发|调整|成立)"
    r".{2,80}(?:通知|意见|通报|函|公告|公示|决定)\Z"
)
_END_OF_NAME = late(r"[\s　、，:：]+\Z")


def check_title_prefix(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for a title with something else there."""
    for document in bulletin.documents:
        title = document.header.title
        found = _PREFIX.match(title) if title else None
        if found is None and title and "关于" not in title:
            found = _INSTEAD.match(title)
            found = None if found is None or _NO_BRAND.match(found["prefix"]) else found
            if found is None and "：" in title:
                found = _WITH_COLON.match(title)
        if found is None or _PASSED_ON.match(found["prefix"]) or _KIND_OF_PAPER.search(found["prefix"]):
            continue
        prefix = _END_OF_NAME.sub("", found["prefix"])
        if not _FOR_AN_OCCASION.search(prefix) and not is_organ(prefix) and not is_institution(prefix):
            yield Finding("title-prefix-odd", document.place_of("title"), "warning", {"prefix": prefix})
