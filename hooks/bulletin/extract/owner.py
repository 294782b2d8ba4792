"""Whose the thing is that must be handed in, made or kept: 各单位的好做法应及时报送, 毕业生所借图书须归还."""

from __future__ import annotations

from dataclasses import replace

from bulletin.extract.party import Parties, read_parties
from bulletin.extract.scene import Scene
from bulletin.extract.words.parties import (
    KINDS,
    UNIT_ENDS,
)
from bulletin.late_pattern import late

# 分党委的党员大会须在5月17日前召开
# 各学院|的经费报销应于12月20日前完成: whose work it is.
_ITS_WORK_IS_DONE = late("的[一-龥]{2,10}?(?:应|须|需|要|必须|务必)[^，]{2,24}(?:完成|结束|到位|完毕)$")
_ITS_MEETING = late(r"的[^，的]{0,8}(?:大会|会议|生活会|述职会|选举)(?:原则上|一般|均|都)?(?:须|应|要|必须)")
# 毕业生|所借图书须归还
_HAS_TAKEN = late(
    r"所(?:借|领|欠|填|交|购|租|用|写|获|做|持|携|带|存|停|报|缴|拍|录|配|管)[^，的须应要请]{1,10}?(?:原则上|一律|均|都)?(?:须(?!知)|应(?![急届聘])|要(?![求点素件])|必须|不得|务必|请(?=[于在尽及按自务立第当]))"
)
# 班子成员的发言提纲要自己动手写
_BY_HAND = late(
    r"的[^，的]{1,10}?(?:一律|均|都)?(?:(?:须|应当?|要|必须|务必)(?:由?本人|自己|亲自|亲笔|亲手)|(?:不得|严禁|禁止|不许|不准)(?:由|找|请|让|委托)?(?:他人|别人|秘书|下属|工作人员|学生)?代[笔写拟签填劳])"
)
# 各单位|酬金发放表须在12月5日前提交, 支部委员会|的工作计划应于3月20日前报送
_ITS_PAPER = late(
    r"的?[^，的由须应要请将把]{0,14}?(?:表|书|材料|报告|方案|计划|总结|台账|名单|名册|清单|预算|决算|记录|汇编|简报|意见|文稿|论文|作品|档案|数据|合同|协议)"
    r"(?:（[^（）]{1,8}）)?(?:原则上|一般|一律|均|都|统一)?(?:须|应当?|要|必须|务必)"
)
_MAKERS = tuple(
    (
        "学生 同学 研究生 本科生 毕业生 学员 教师 老师 教职工 党员 干部 考生 选手 人员 申请人 申报人 参赛者 作者 "
        "主讲人 报告人 述职人 发言人 代表 委员 负责人"
    ).split()
)
_IS_MADE = late(
    r"的[^，的]{0,6}?(?:稿|稿件|论文|作品|报告|作业|发言|文章|摘要|设计|总结|申请书|志愿书|登记表|简历|课件|教案|心得|笔记|PPT|汇报|日志|提纲|自述|自传|述评|演讲)"
    r"(?:（[^（）]{1,8}）)?(?:原则上|一般|一律|均|都)?(?:须|应当?|要|必须|务必|不得|严禁)"
    r"(?:附|注明|标明|写明|载明|署|使用|采用|用|包[括含]|体现|突出|围绕|符合|达到|含|抄袭|超过|[不低少]|控制|手写|打印|本人|反映|避免|出现|涉及|引用|写|撰写|结合|联系|一事|有)"
)
# 师生员工|的电动自行车须登记: whoever has it.
_KEEPERS = (*_MAKERS, "师生", "师生员工", "员工", "教工", "住户", "租户", "用户", "读者", "家属", "车主")
_IS_KEPT = late(
    r"的[^，的]{0,8}?(?:车辆|汽车|[自电]行车|电动车|摩托车|机动车|校园卡|证件|工作证|学生证|借书证|图书|钥匙|设备|电脑|手机|账号|行李|物品|被褥|户口)"
    r"(?:原则上|一般|均|都|一律)*(?:应当?|须|必须|要|务必|需)[^，的]{0,24}?(?:登记|上牌|备案|停放|归还|退还|交还|上交|办理|年检|注销|清走|搬离|搬走|带走|取走|移走|驶离|悬挂|佩戴|更换|换领)"
)
# 系统管理员|账号应改用复杂口令, 教师|邮箱密码须修改: whoever has it; 学生账号须统一开通 is of others.
_ACCOUNT = late(
    "(?:个人|办公|工作|登录|统一身份认证|校园网|邮箱|系统|平台)*(?:账号|账户|密码|口令|邮箱|校园卡|门禁卡|饭卡)(?:密码|口令)?(?:原则上|一般|均|都|一律)*"
    "(?:应当?|必须|须|要|务必|请|不得|严禁)(?![^，]*(?:统一|批量|发放))[^，]{0,24}?(?:改用|修改|更换|更改|换领|重置|绑定|启用|设置|设定|激活|升级|转借|外借|出借|共用|借给|转让|泄露|透露|混用)"
)
# 党总支书记|的述职报告于12月15日前报组织部: whoever answers for it writes it
_ANSWER_FOR_IT = tuple(
    "书记 主任 院长 处长 部长 所长 馆长 负责人 领导 干部 辅导员 班主任 委员 班子成员 述职人员 述职对象".split()
)
_OWN_REPORT = late(
    r"的[^，的]{0,6}?(?:述职|述责|述廉|述学|述法|履职|个人(?:工作|学习|年度)?|年度(?:工作|个人|考核)?|自查|自评)[^，的]{0,4}?(?:报告|总结|小结|自评表|登记表)"
    r"(?:（[^（）]{1,8}）)?(?:原则上|一般|一律|均|都|统一)?(?:须|应当?|要|必须|务必|请|于|在|\d)"
)
_OF_EACH_KIND = frozenset("系院部科室组队所站")
# 文学院、机械学院|的发言材料请于周四前送审
# 学生用户|的更换工作请于本月底前完成
_OWN_STEPS = late(
    r"(?:的[^，的]{2,8}?(?:手续|操作)|(?<=用户|会员|住户|租户|商户|读者|车主)的[^，的]{2,8}?(?:工作|事宜|任务))(?:原则上|一般|均|都)?(?:请|须|应当?|务必|必须|要)(?:自行|尽快|及时|提前)?(?:[于在]|(?=[\d本下每今明]))[^，]{2,20}(?:完成|办理|办结|办妥|结束|完毕|到位)$"
)
_OFFICES_HAVE = tuple(
    (
        "学院 书院 研究院 研究所 分校 校区 支部 总支 党委 教研室 实验室 课题组 项目组 分会 分工会 团委 社团 班级 "
        "学部 团队 队伍 代表队 协会 学会 联合会 工作室 导师组 教研组 各班 附中 附小 "
        "中小学 中学 小学 附属学校 幼儿园 医院 公司 会员 用户"
    ).split()
)
_PAPER_ASKED = late(
    "的(?:[^，的由须应要请将把]|应[急届聘]){0,12}?(?:表|书|材料|报告|方案|预案|计划|总结|小结|台账|名单|名册|清单|预算|决算|记录|汇编|简报|意见|文稿|论文|作品|档案|数据|合同|协议"
    "|日报|周报|月报|季报|课件|教案|讲稿|稿件|稿|视频|录像|照片|成果|提案|节目|信息|资料|申请|反馈|案例|做法|典型|经验|作业)"
    r"(?:（[^（）]{1,8}）)?(?:原则上|一般|一律|均|都|统一)?(?:(?:请|须|应当?|要|务必|必须)(?:直接|自行|统一|逐级|提前|及时|尽快|尽早|抓紧)?(?:[于在]|(?=[\d本下每今明报送交发上递提]))"
    r"|(?<!计划)(?<!方案)[于在]?(?=\d{1,4}[年月日号]|每[日天周月季年学]|[本下][周月])[^，]{2,20}(?:报|送|交|传|反馈|报备)[^，]{0,10}$)"
)
_LONGEST = 20
_HANDS_ITS_PAPER = ("委员会", "支委会", "班子", "领导小组", "中心组")


def owner(scene: Scene) -> Parties | None:
    """各单位的好做法应及时报送…, 毕业生所借图书须归还: whose the thing is that must be handed in."""
    view, front = scene.view, scene.front
    taken = view.words.find("所", front + 2, front + 12)
    if taken > 0 and _HAS_TAKEN.match(view.words, taken):
        parties = read_parties(view.raw, view.tokens, front, taken)
        return parties if parties and parties.end == taken else None
    # A list may be of any length: 组织部、宣传部、…、各学院|的总结.
    is_list = "、" in view.words[front : front + _LONGEST]
    mark = view.words.find("的", front, len(view.words) if is_list else front + _LONGEST)
    if mark > 0 and view.words.endswith(_KEEPERS, front, mark) and _OWN_STEPS.match(view.words, mark):
        # By themselves, or by whoever sees to it.
        parties = read_parties(view.raw, view.tokens, front, mark)
        return replace(parties, is_certain=False) if parties and parties.end == mark else None
    if mark < 0 and (account := _ACCOUNT.search(view.words, front + 2)):
        parties = read_parties(view.raw, view.tokens, front, account.start())
        is_theirs = parties and parties.end == account.start() and parties.names[-1].endswith((*_KEEPERS, "管理员"))
        return replace(parties, is_certain=False) if parties and is_theirs else None
    if mark < 0:
        return _owner_of_paper(scene) if view.words.startswith("各", front) else None
    # 学生|的初稿须附摘要: whoever makes it; but whoever hands it in is not told (学生的材料须报送).
    is_maker = view.words.endswith(_MAKERS, front, mark) and _IS_MADE.match(view.words, mark) is not None
    is_keeper = view.words.endswith(_KEEPERS, front, mark) and _IS_KEPT.match(view.words, mark) is not None
    if (
        not is_maker
        and not is_keeper
        and not _ITS_MEETING.match(view.words, mark)
        and not _BY_HAND.match(view.words, mark)
    ):
        is_own = view.words.endswith(_ANSWER_FOR_IT, front, mark) and _OWN_REPORT.match(view.words, mark)
        of_body = view.words.endswith(_HANDS_ITS_PAPER, front, mark) and _ITS_PAPER.match(view.words, mark)
        # 教务处的报名表 may be a form of theirs that others fill in; of several of them it is no form.
        have = (*_OFFICES_HAVE, *UNIT_ENDS, "馆", "中心") if "、" in view.words[front:mark] else _OFFICES_HAVE
        of_office = (
            view.words.endswith(have, front, mark)
            and view.words[front:mark] not in KINDS
            and _PAPER_ASKED.match(view.words, mark)
        )
        if not (is_own or of_body or of_office) and not view.words.startswith("各", front):
            return None
        is_done = _ITS_WORK_IS_DONE.match(view.words, mark)
        if (
            not is_done
            and not of_office
            and not any(token.tag == "deliver" for token in view.tokens if token.start > mark)
        ):
            return None
    parties = read_parties(view.raw, view.tokens, front, mark)
    return parties if parties and parties.end == mark else None


def _owner_of_paper(scene: Scene) -> Parties | None:
    """各单位酬金、劳务费发放表须在12月5日前提交: whose paper it is, without 的."""
    view, front = scene.view, scene.front
    number = next((number for number, token in enumerate(view.tokens) if token.start == front), None)
    if number is None or not any(token.tag == "deliver" for token in view.tokens):
        return None
    head = view.tokens[number]
    if head.text == "各" and number + 1 < len(view.tokens):
        head = view.tokens[number + 1]
    # 各系 is no word of its own.
    is_whole = head.tag == "head" or (head.start > front and head.text in _OF_EACH_KIND)
    if not is_whole or _ITS_PAPER.match(view.words, head.end) is None:
        return None
    return Parties((view.raw[front : head.end],), front, head.end, True)
