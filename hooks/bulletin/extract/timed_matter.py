"""Whether an event is that of what a clause is about, and not of who has to act: 考试前请假须经学院批准."""

from __future__ import annotations

from bulletin.extract.time.expression import Expression
from bulletin.late_pattern import late

_DEED = (
    "请假|销假|续假|停课|调课|换课|代课|补课|缺课|加课|加班|调休|换班|调班|返校|离校|留校|到校|入校|进校|出校|外出|离岗|离京|离汉|离市|出差|出国|出境|出访|探亲"
    "|住宿|留宿|外宿|走读|退宿|调宿|换宿|搬迁|搬离|用车|派车|用电|用水|断电|停电|停水|动火|施工|装修|借用|借阅|领用|使用|占用|租用|启用|调用|动用|挪用|更换|更改|修改"
    "|变更|变动|调整|调换|调取|查阅|复制|取消|增加|增补|追加|删除|撤销|补充|进入|进出|出入|转出|转学|转专业|休学|退学|复学|退课|缓考|缓缴|延期|推迟|提前"
    "|招聘|聘用|聘请|录用|采购|购买|购置|报废|处置|转让|搬运|携带|邀请|接待|举办|举行|开放|公布|公开|发布|发放|外借|出借|拆除|拆封|开启|启封|张贴|悬挂"
)
_ALLOWS = "批准|审批|同意|许可|准许|签字|签名|签署|签批|签发|审核|审定|核准|备案"
_NEEDS_LEAVE = late(
    rf"(?:临时|集中|自行|确需|因[^，须应经由]{{1,6}})?(?:{_DEED})[^，须应要请由经]{{0,12}}?(?:的)?"
    r"(?:原则上|一律|均|都|也)*(?:必须|务必|须|应当?|需要?|要)?(?:提前|事先|先)?(?:由|经过?|报请?|征得|取得|得到|获得)"
    rf"[^，]{{1,18}}?(?:{_ALLOWS})"
)
# 毕业前|转出的组织关系由各支部办理
_OF_SUCH_A_THING = late("[^，的须应要请由把将在于]{2,8}的[一-龥]{1,10}?(?:原则上|一律|均|都)*由")


def is_of_matter(words: str, begin: int, expression: Expression) -> bool:
    """节假日前|停课须由教务处批准: when classes are stopped, and not when that is allowed."""
    if expression.relation not in ("before", "after") or expression.amount or expression.first or expression.days_off:
        return False
    if expression.start > begin + 1:
        return False
    at = expression.end
    return _NEEDS_LEAVE.match(words, at) is not None or _OF_SUCH_A_THING.match(words, at) is not None
