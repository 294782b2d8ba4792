"""A text and a sign in it in, the name out that has the form of a betting site's there, whatever it is called. No rule.

太阳集团138的全体师生, 杏悦2娱乐, 开云（中国）2018级学生, hg0088〔2014〕11号; and alone in a line above those who are
addressed: 中国·新葡萄（8883·AMG）官方网站-Macau Store.
"""

from __future__ import annotations

import re

from bulletin.late_pattern import late

_HAN = "\u4e00-\u9fff"
_OF_A_SCHOOL = (
    "全体|各[学院系部处单班]|党委|党总支|党支部|纪委|团委|教务|学生(?![奖竞实体大])|学院|学校|校[区长友]|校园(?![招宣行开大])"
    "|师生|教学"
)
# Figures behind a firm. 后勤集团1200平方米 is a measure.
_FIRM = late(
    rf"[{_HAN}]{{2,4}}集团(?<!后勤集团)(?<!服务集团)(?<!产业集团)\d{{2,6}}(?=的|{_OF_A_SCHOOL}|官[网方]|委员会|[{_HAN}]{{1,3}}学院|全日制|在校"
    "|关于|线路|登录|app|APP|开展|举[行办]|召开|印发)"
)
# A figure amid a name. 附件2娱乐场所 and 三楼2号 have none.
_HOUSE = late(
    rf"[{_HAN}]{{2}}(?<![件表图第号年月日点条期级届层楼区室厅场馆组班队路线栋座幢共计约及和等])\d{{1,3}}"
    "(?:娱乐|棋牌|电竞|彩票|博彩)"
)
_IN_CHINA = late(
    rf"[{_HAN}]{{2,6}}(?<!大学)(?<!学院)[（(]中国[）)](?=\d{{4}}[级届]|{_OF_A_SCHOOL}|辅导员|本科生|专科生|在校生|有限公司(?:本科|专科|课程|党委|团委|教务|学生处|师生|全体))"
)
# 登录8040威尼斯校园网. 在210机房 is a room, 12306 has a site of its own.
_ENTRANCE = late(
    rf"(?<![\dA-Za-z])(?!(?:19|20)\d\d|1[02]\d{{3}}|9[56]\d{{3}})\d{{3,6}}(?![年月日号时分兆米元个名人所余多台级届层楼室次])[{_HAN}]{{2,3}}"
    "(?<![楼室房厅堂馆号证])(?=校园网|教务系统|选课系统)"
)
# 某某首页-官方网站本科生, 结合某某官网实际: a site where the school is meant. 教务处官网 is one's own.
_SITE_AS_SCHOOL = late(
    rf"(?<![{_HAN}A-Za-z0-9])[{_HAN}A-Za-z0-9·-]{{2,14}}(?<![处部院校馆局厅会委网学心办社台站方])(?:官方网站?|官网|官方入口|官方APP)"
    "(?=本科(?!生院|院)|专科|教务处|学生处|委员会|各(?:学院|部门|系)|全体师生|党委|团委|党支部|实际|教师考核)"
)
# 维护正常的某某官网秩序, 某某官网要落实责任: a site in earnest has neither, whoever keeps it.
_SITE_AT_WORK = late(
    rf"[{_HAN}]{{2}}(?<![处部院校馆局厅会委网学心办社台站方位门户系司厂店家团所室区县市省国级类关属版文内上在从到是及和与或其该本我的地新原此])"
    "(?:官方网站?|官网)(?=(?:校园|教学|工作|教育教学|正常)?秩序|(?:教学|教育|综合|人事)?改革|教学(?:质量|工作|科研)|人才培养|事业|纪律"
    "|党(?:委|总支|支部|员|组织)|团(?:委|员|支部|总支)|师生|教职工|全体|各(?:[学院系]|部门|单位|党|班)"
    "|(?:要|应当?|须|必须|务必|负责)(?:落实|压实|高度重视|切实|认真|强化责任|履行|组织|召开|成立|把|牵头|部署|统筹))"
)
# PP电子大学, 永利电子学院: a trade of such sites where a school's first half should be.
_HALF_A_SCHOOL = late("(?:(?<![A-Za-z])[A-Z]{2,3}|威尼斯|葡京|永利|澳门|金沙)(?:电子|娱乐|体育|真人)(?:大学|学院)")
_CODE_OF_AN_OFFICE = late(
    rf"(?:[a-z]{{1,10}}\d{{2,6}}[{_HAN}]{{0,4}}|(?<!\d)(?!(?:19|20)\d\d)\d{{3,6}}[{_HAN}]{{2,12}}"
    rf"|[{_HAN}]{{2}}(?:主站|网址|官网|论坛|娱乐|登录|棋牌|博彩))[〔\[](?:19|20)\d\d[〕\]]\s?第?\d{{1,4}}\s?号"
)
# The first line, above those who are addressed.
_SITE = late("官方网站|官网|官方入口|官方平台|登录入口|[aA][pP][pP]下载|Official|Macau|Casino|Sports")
_PROSE = late("[，。；！？：]")
_SCHOOL = late("[大中小]学|学[院校]|党校|[大师理工农医财]院|[部厅局委府馆]|中心|[学协]会|研究|医院|教育|[省市县]")
_LONGEST_LINE = 60
_FORMS: dict[str, tuple[re.Pattern[str], ...]] = {
    "集团": (_FIRM,),
    "（中国）": (_IN_CHINA,),
    "(中国)": (_IN_CHINA,),
    "校园网": (_ENTRANCE,),
    "教务系统": (_ENTRANCE,),
    "选课系统": (_ENTRANCE,),
    **dict.fromkeys(("电子大学", "电子学院", "娱乐大学", "娱乐学院"), (_HALF_A_SCHOOL,)),
    "〔": (_CODE_OF_AN_OFFICE,),
    "[20": (_CODE_OF_AN_OFFICE,),
    **dict.fromkeys(("娱乐", "棋牌", "电竞", "彩票", "博彩"), (_HOUSE,)),
    **dict.fromkeys(("官方入口", "官方APP"), (_SITE_AS_SCHOOL,)),
    **dict.fromkeys(("官网", "官方网"), (_SITE_AS_SCHOOL, _SITE_AT_WORK)),
}
SIGNS = tuple(_FORMS)
"""What stands in each such name; where none of them does, there is no such name."""
_FARTHEST_BEFORE, _FARTHEST_BEHIND = 18, 16


def form_at(sign: str, text: str, at: int) -> re.Match[str] | None:
    """The name with the sign at that place."""
    start, end = max(0, at - _FARTHEST_BEFORE), at + _FARTHEST_BEHIND
    return next((found for form in _FORMS[sign] if (found := form.search(text, start, end))), None)


def site_above(text: str) -> str:
    """The first line, right above those who are addressed, where it is what a site calls itself; else empty."""
    line, _, rest = text[: 4 * _LONGEST_LINE].strip().partition("\n")
    is_site = len(line) <= _LONGEST_LINE and _SITE.search(line) and not _PROSE.search(line)
    is_above = is_site and rest.strip().partition("\n")[0].strip().endswith("：")
    return line.strip() if is_above and not _SCHOOL.search(line) else ""
