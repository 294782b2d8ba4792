"""A plea that names nobody in, whether it may be for others than those to whom the notice is written out."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.extract.clause import Clause
from bulletin.late_pattern import late

_UNITS = (
    "学院|书院|院系|学部|系部?|教学单位|单位|部门|团委|分团委|团总支|党委|党总支|党支部|支部|总支|教研室|年级|班级|班|社团"
    "|分工会|工会|校区"
)
_UNIT_LAST = late(f"(?:各|全校|所有).{{0,12}}?(?P<unit>{_UNITS})\\Z")
_ITS_PEOPLE = "师生|学生|同学|教师|老师|教职工|员工|党员|干部|群众"
# 交至各学院团委, 到所在学院, 向本系; but 收到学院通知后, 向各学院师生宣传
_GOES_TO = late(
    "(?:[交报送寄递投给向回至]|(?<![达得收接受遇看听感])到)(?:[给送至到往])?"
    "(?:[各本]|所在|所属|相应|相关|有关|对应|归属|原|二级|教学|分?管|学院|系|院|[、和或及])*"
    f"(?:{_UNITS})(?!{_ITS_PEOPLE}|通知|要求|[一-龥]{{0,2}}工作部)"
)
_HINT = frozenset("交报送寄递投给向回至到")
_PEOPLE = (
    "学生|同学|研究生|本科生|考生|新生|在校生|毕业生|结业生|肄业生|延毕生|往届生|应届生|留学生|交换生|选手|学员|作者"
    "|教师|老师|导师|教职工|党员|志愿者|报名者|申请人|住户|读者"
)
_THEIR_DEEDS = (
    "补考|缓考|重考|重修|重学|免修|选课|退课|补选|改选|退选|评教|调课|停课|报到|报名|注册|缴费|交费|退费|返校|离校|留校|到校|入学|复学|休学|退学|转专业|转学"
    "|体检|培训|实习|答辩|选题|开题|查重|申请|申报|办证|领证|领取|登记|签到|退宿|调宿|住宿|候考|考试|参赛|参会|请假|销假|值班|借书|还书|办理|换证|认证|确认"
)
# 结业生|返校补考：, 参赛选手报到：; but 毕业生信息核对：, 学生成绩：
_PEOPLE_DO = late(rf"[^，：；。的]{{0,12}}?(?:{_PEOPLE})(?:{_THEIR_DEEDS})+(?:事宜|手续|安排|要求|时间)?\Z")
# 需要使用电源的作品，|请…; but 需要提交的材料，|请于3月14日前报送
_SOME_THINGS = late(
    r"(?:[一-龥\d][.、．])?(?:[凡如若]|对于?)?(?:确?需(?!求)要?|须|拟|想要?|欲|未|尚未|涉及|有|申请)(?!提交|上交|报送|上报|填|核对|审核|完成|公示|归档|注意|说明|盖章|签字)"
    r"[^，。：；]{1,20}的(?:[^，。：；的]{0,4})(?:作品|项目|课题|课程|教材|活动|设备|实验|场地|教室|社团|团队|论文|成果|车辆|案例|节目|展位|摊位|班次|场次|考场|系统|网站|账号)\Z"
)


def is_about_some(case: Clause) -> bool:
    """需要使用电源的作品，|请于3月14日前登记: of those whose they are."""
    return _SOME_THINGS.match(case.text) is not None


def is_deed_of_people(label: Clause) -> bool:
    """结业生返校补考：|请于3月20日前报名: it may be they who are asked, and not those who are written to."""
    return _PEOPLE_DO.match(label.text) is not None


def is_handed_to_readers(act: Clause, recipients: Sequence[str]) -> bool:
    """请于3月20日前将作品交至各学院, in a notice to 各学院: of those who hand in there."""
    if _HINT.isdisjoint(act.text):
        return False
    units = {last["unit"] for last in map(_UNIT_LAST.search, recipients) if last}
    goes_to = _GOES_TO.search(act.text, act.modal_end) if units else None
    return goes_to is not None and any(unit in goes_to[0] for unit in units)
