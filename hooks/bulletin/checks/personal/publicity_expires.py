"""A 公示 names people for a time only: its page says when it must leave the site."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_PUBLICITY = late(r"公示(?:[（(][^（）()]{1,12}[）)])?(?:的?(?:通知|公告|通告))?[ ]*\Z")
# 拟报废固定资产的公示: of nobody. 拟立项项目公示 has names.
_OF_THINGS = late(
    r"(?:资产|设备|采购|中标|成交|招标|供应商|收费|价格|预算|决算|车辆|房屋|承诺|制度|流程|清单|公约|菜谱|食谱|成本|水质|空气质量|作息|党务|校务)[^人员干部学生名]{0,6}公示"
)


def check_publicity_expires(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each 公示 without an end."""
    for entry in bulletin.notices:
        title = entry.header.title
        if title and _PUBLICITY.search(title) and entry.header.expires is None and not _OF_THINGS.search(title):
            yield Finding("publicity-without-end", entry.document.place_of("title"), params={"given": title})
