"""Whom a ban is meant for: who stands behind the word, or between a place and the word; and who is only its object."""

import pytest
from small_notice import extract

# Somebody else has been named before.
_BEFORE = "各单位要加强管理。"


@pytest.mark.parametrize(
    ("ban", "who"),
    [
        ("东区环路禁止任何车辆通行。", "任何车辆"),
        ("留校期间，严禁留校学生留宿他人。", "留校学生"),
        ("禁止学生单独开展高压实验。", "学生"),
        ("施工期间，禁止机动车、非机动车驶入北门。", "机动车、非机动车"),
        ("教学楼内禁止外卖骑手和快递员进入。", "外卖骑手、快递员"),
        ("考场周边严禁无关人员逗留。", "无关人员"),
        ("一律不准酒后人员上岗操作。", "酒后人员"),
        ("谢绝校外游客入校参观。", "校外游客"),
        ("不允许未满十八周岁的学生单独出海。", "未满十八周岁的学生"),
        ("严禁未经培训的人员操作叉车。", "未经培训的人员"),
        ("实训场地不许闲杂人等出入。", "闲杂人等"),
        ("严禁值班人员酒后上岗。", "值班人员"),
        ("禁止共享单车停放在楼前。", "共享单车"),
        ("原则上不允许走读生晚归。", "走读生"),
        ("严禁任何部门私自调换房间。", "任何部门"),
        # A place stands before those who may not.
        ("施工围挡以内非施工人员请勿入内。", "非施工人员"),
        ("书库内读者请勿饮食。", "读者"),
        ("警戒线以外围观群众不得靠近。", "围观群众"),
        ("运动场周围机动车一律不得停放。", "机动车"),
        ("校门附近商贩严禁摆摊。", "商贩"),
        # What may not go there stands in front of the ban.
        ("无牌电动车一律不准进校。", "无牌电动车"),
        ("社会车辆、网约车不得驶入校园。", "社会车辆、网约车"),
        ("自3月20日起，未登记的摩托车禁止通行。", "未登记的摩托车"),
        ("渣土车严禁在教学区鸣笛。", "渣土车"),
        ("课堂上学生不得使用手机。", "学生"),
    ],
)
def test_whom_a_ban_names_is_its_party(ban: str, who: str) -> None:
    found = extract(_BEFORE + ban)[-1]
    assert (found.modality, "、".join(found.who)) == ("must_not", who)


@pytest.mark.parametrize(
    "ban",
    [
        "严禁组织学生参加商业庆典。",
        "严禁向学生收取费用。",
        "禁止歧视贫困学生。",
        "严禁泄露考生信息。",
        "严禁学生档案外借。",
        "严禁收受学生礼品。",
        "禁止让学生当众诉苦。",
        "严禁代替学生填写理由。",
        "严禁聘用证件过期人员。",
        "严禁搭载无关人员进校。",
        "严禁弄虚作假、人情推荐。",
        "不准强迫学生购买教辅。",
        "严禁以学生名义报销。",
        "要落实禁止学生带手机进课堂的规定。",
        # How it is not to be done, and that nobody is taken along.
        "严禁集体组织外出聚餐。",
        "严禁集体组织到水边郊游。",
        "严禁用经费组织教师旅游。",
        "禁止用公务卡组织干部聚餐。",
        "严禁将会费用于职工宴请。",
        "严禁公款组织党员外出考察。",
        # The one who may not do it in their place is no party either.
        "严禁脱岗、漏岗或由学生代岗。",
        "不得擅自离岗或交由学生代管。",
    ],
)
def test_to_whom_something_is_not_to_be_done_is_no_party(ban: str) -> None:
    assert extract(_BEFORE + ban)[-1].who == ("各单位",)


def test_who_lets_nobody_in_is_named_before_the_ban() -> None:
    assert extract("各学院严禁学生单独进入实验室。")[0].who == ("各学院",)
