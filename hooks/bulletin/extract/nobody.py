"""Whether a party that was found acts at all: it may be counted, told of or looked after, or nobody by this name."""

from __future__ import annotations

from bulletin.extract.naming import HAVE_POSTS, OWES_IT, OWES_NOW, PEOPLE, ends_as_doer
from bulletin.extract.pared_name import unglued
from bulletin.extract.party import Parties
from bulletin.extract.view import View
from bulletin.extract.words import frames
from bulletin.extract.words.parties import ALL_OF_THEM, EVERYBODY, STANDS_FOR_OTHERS, UNIT_ENDS
from bulletin.late_pattern import late

# 所列成员|须征得本人同意: of whoever lists them.
_OWN_CONSENT = late(
    "(?:均|都|一律)*(?:必须|务必|须|应当?|要|需)?(?:事先|事前|提前|先)?(?:征得|取得|获得|经)[^，的]{0,6}?本人(?:的|书面)*(?:同意|签字|确认|授权|许可)"
)
_HEADCOUNT = late(r"\d余?[名位]?人(?:（|$)")
# 学校已有三名干部|因…受到诫勉: told of, as so many of them.
_SO_MANY_HAVE = late(
    r"[一-龥]{0,8}?(?:已经?有|先后有|现有|共有|仍有|还有|尚有|曾有|又有|约有)(?:近|约|超过)?[\d一二两三四五六七八九十百]+余?(?:名|位|个|家|人)"
)
# 大家|千万不要轻信, but 大家要求, 大家应该说都清楚
_OWES_ALL = late(
    "(?:在[^，的]{1,8}[时中前后]|[^，的]{0,6}[前内]|平时|今后|届时|也|都|均|还|一律|尽量|自觉|可)*"
    "(?:千万|务必|一定要|必须|不得|切勿|切记|不要|请|记得|别|严禁|须|应(?!该说|邀|有)|要(?![求是好么]))"
)
_STATE_OF = late(
    r"(?:有|出现|发生)[^，]{0,6}(?:情况|异常|问题|症状|波动|诉求|苗头)(?:的|时)?[，的]?(?:要|须|应|请|必须)?(?:第一时间|立即|及时|马上|随时|当天|当日)"
)
_SUCH_THINGS = late(
    r"[^，的须应要请将把由对]{0,14}等[^，须应要请人员]{0,4}(?:情况|问题|事件|现象|异常|线索|隐患|苗头|场所|部位|区域|场地|设施)"
)
# 毕业生|反映集中的问题请及时报告: somebody else reports what they bring up.
_BROUGHT_UP = late(
    r"(?:集中|普遍|强烈|多次|来信)?(?:提出|反映|反馈|举报|投诉|咨询|关心|关注|质疑|期盼)[^，的须应要请]{0,6}的[^，的须应要请]{0,6}"
    r"(?:问题|意见|建议|诉求|困难|情况|事项|现象|线索|疑问|疑虑|需求|矛盾|热点|焦点|难点|话题)(?=.)"
)
# 教务处|布置的自评应于3月20日前完成
_ASSIGNS = late(
    "(?:统一|联合|共同|另行|专门|临时|集中|定期|每[年月周]|近期|今年|本学期|已|所)*"
    "(?:指定|布置|部署|要求|规定|下达|下发|交办|分配|委托|批准|批复|认定|核准|发布|公布|印发|颁布|出台|立项|通报|抽查|抽取|反馈|指出"
    "|(?P<holds>安排|组织|举办|主办|举行|召开|开展|承办)|(?P<gives>提供|发放|推送|制作|制[定订]|编[制印]|公示|转发|推荐|导出|生成))"
    f"(?:确定)?的(?P<what>[^，的]{{2,14}}?)(?={OWES_IT})"
)
# 院长|签字的报告须于3月25日前送教务处: of whoever has it signed.
_IS_SIGNED = late(
    "(?:亲笔|审核|审阅)?(?:签字|签名|签批|审签|签署|签发)(?:盖章|同意|确认|认可)?"
    "的[^，的须应要请]{1,10}(?:须|应|要|请|务必|于|在|\\d)"
)
_SIGNERS = tuple("书记 主任 领导 负责人 负责同志 导师 教师 老师 家长 监护人 院长 处长 部长 所长 馆长 组长 主席".split())
# 组织部提供的名册须于3月20日前|核对
_TAKES_IT = late(
    "核[对实查]|确认|校对|填[写报]|学习|领[取回]|阅读|签[收字]|对照|落实|执行|遵守|遵照|下载|认领|补[充全齐]|完善|更[新正]|传达"
)
_REPORTS_IT = late("报备|备案|报批|审批|报审|申报|上报|报送|报告|公示|登记|负责|组织|审核|把关|提前")
# 实验室|内严禁饮食: where, and not who.
_INSIDE = ("内", "里", "门口", "门前", "周边", "附近")
_WITHIN_IT = late("(?:内部?|里面?|门口|门前|周边|附近)(?:一律|均|都|也)?(?:严禁|禁止|不得|不准|不许|请勿|切勿|谢绝)")
# 志愿者|培训在4月12日之前完成: what is done to people, by whoever sees to it
_DONE_TO_THEM = late(
    "(?:岗前|资格|任职|转正)?(?:招募|选拔|遴选|招聘|聘任|选聘|聘用|考核|培训|轮训|集训|考察|评审|评选|认定|审核|审查|复审|排查|摸底|统计|走访|慰问|谈话|发展|管理"
    r"|分配|分组|编组|组队|调配|选派|推荐|推选|政审|测评|评议|资助|安置|登记造册)(?:工作)?(?:原则上|一般|均|都)*(?:必须|务必|须|应当?|要|需)?(?:[于在]|(?=[\d本下年]))"
    "[^，的]{2,20}(?:完成|结束|到位|完毕)$"
)
_GIVEN_OUT = late(
    r"[^，的须应要请将把于在由\d]{0,8}(?:收据|发票|票据|证书?|卡|通知书|教材|课本|成绩单|课表|手册|纪念品|[奖金]?[品状牌]|工资|津贴|补贴|补助|助学金|奖学金|劳务费|酬金)"
    r"(?:将|已|均|统一|一律|分批)*(?:[于在自]|(?=[\d每]))[^，须应要请]{0,20}(?:发放|下发|发至|发到|寄发|补发)"
)
# 扣缴单位|请选择“云溪大学”: of whoever fills in the form, one of whose fields it is.
# 困难学生|请做好登记: they are put down by others, where 值班人员请做好登记 puts others down; 失联党员|请各支部登记
_IN_SUCH_STATE = late(
    "(?:[家特]?庭?(?:经济)?困难|贫困|失联|失踪|缺勤|缺席|缺课|旷课|迟到|晚归|离校|留校|返校|滞留|外出|请假|休学|退学|复学|延期|未|没|异常|重点|发热|患病|密接|流动|违纪|残疾|少数民族|走读|住校|欠费|逾期"
    "|受助|获奖|毕业|往届|应届|已|不)[^，的]{0,10}?(?:学生|同学|毕业生|新生|党员|团员|人员|教职工|教师|老师|职工|考生|住户|租户|师生|读者)$|毕业生$"
)
_IS_PUT_DOWN = late(
    "(?:也|均|都|一律)?请(?:各(?!自)|(?:及时|认真|逐一|分类|单独|另行)*(?:做好[^，的]{0,6}?(?:记录|登记|统计|台账|造册|摸排)|统计|造册|登记(?:在册|造册|备案)|记录在案|列出|建立台账))"
)
_IS_FILLED_IN = late(
    "(?:一栏|栏|处)?(?:统一|一律|均)?请(?:统一|一律)?(?:选择?|勾选|点选|输入|填写?|填报|录入|写)(?:为)?“[^”]{1,20}(?<![书表单函册])(?<!意见)(?<!报告)”"
)
# 财务处|受理报账的截止日为12月19日: for those who come to it.
_CLOSING_DAY = late(
    "(?:申请|[^，须应要请0-9]){0,14}?(?:受理|接收|收取|办理|接受|收缴|征集|登记|接待)(?:[申邀]请|请[示假]|[^，须应要请]){0,20}?"
    r"(?:截止(?:日期?|时间)?[为是：于到至]?|(?:时间|日期)?截[至到]|(?:最后|最晚|最迟)(?:期限|日期|时间)[为是：]?)(?=\d|[本下][周月]|(?:均|都|统一|一律)?[为是：定])"
)
# 管理员|发现账号被盗等情况，要…
_COMES_UPON = ("发现", "遇", "接到", "收到", "得知", "获悉", "掌握", "排查出", "如遇", "如发现", "一旦发现")
_KEEPS_OUT = late("(?:个人|他人)(?:均|一律|也)*(?:请勿|切勿|请不要|不得|不准|不许|不能|不可|无权|严禁|禁止)")
# 407室自即日起停止使用, 钥匙指定专人保管
_ENDS_NOBODY = ("室", "楼", "馆", "厅", "人")
_NOBODY = late(r"\d[室楼馆厅]$|专人$|^(?:不同|同一|同|另)[一二两三]?[个名位]?的?人$")


def is_nobody(view: View, found: Parties) -> bool:
    """Whether the party that was found has nothing to do here."""
    if "本人" in view.words and _OWN_CONSENT.match(view.words, found.end):
        return not found.names[-1].endswith(HAVE_POSTS)
    if found.names == ("领导",) and view.words.startswith(("带班", "值班", "带队", "包干", "挂帅"), found.end):
        # 领导带班、专人值守: how whoever is asked for it keeps watch
        return True
    if found.names == EVERYBODY:
        asked = view.words.endswith(("请", "劳烦", "麻烦", "拜托", "烦劳"), 0, found.start)
        return not asked and _OWES_ALL.match(view.words, found.end) is None
    if found.names == ("集体",):
        # 每月集体研讨不少于1次: together, and nobody by this name.
        return OWES_NOW.match(view.words, found.end) is None
    if STANDS_FOR_OTHERS.issuperset(found.names):
        # 由学院统一报送，|个人请勿单独报送; 须本人签名，|他人不得代签
        return _KEEPS_OUT.match(view.words, found.start) is None
    # 各学院指派两名专人: they are named, and whom they send.
    name = unglued(found).names[-1] if found.names[-1].endswith(_ENDS_NOBODY) else ""
    return name.endswith(_ENDS_NOBODY) and _NOBODY.search(name) is not None


def is_counted(view: View, found: Parties) -> bool:
    """一线人员应不少于总数的60%, 发展对象必须公示, 正式代表163人: who is counted or put up does not act."""
    if any(_HEADCOUNT.search(name) for name in found.names):
        return True
    if "有" in found.names[0] and _SO_MANY_HAVE.match(found.names[0]):
        return not OWES_NOW.match(view.words, found.end)
    counted = frames.IS_COUNTED.match(view.words, found.end)
    # 所在单位须进行公示: an office puts up others, and each sends so many (每个学院不少于三人).
    return counted is not None and not (
        counted[0].endswith(("公示", "人", "名", "位")) and found.names[-1].endswith(UNIT_ENDS)
    )


def is_of_a_thing(view: View, parties: Parties) -> bool:
    """毕业生中的先进典型, 学生反映的问题, 教务处布置的自评: which one is meant, whoever acts."""
    if view.words.startswith(("中的", "里的", "当中的"), parties.end):
        return True
    if "签" in view.words and _IS_SIGNED.match(view.words, parties.end):
        return parties.names[-1].endswith(_SIGNERS) and not parties.names[0].startswith(("各", "每", *ALL_OF_THEM))
    return _BROUGHT_UP.match(view.words, parties.end) is not None or _only_assigns(view, parties)


def _only_assigns(view: View, parties: Parties) -> bool:
    """教务处布置的自评|应于3月20日前完成: for others, where 各学院安排的监考 and 学院组织的活动须报备 are their own."""
    name = parties.names[0]
    assigned = _ASSIGNS.match(view.words, parties.end)
    if assigned is None or name.startswith(("各", "每", *ALL_OF_THEM)) or ends_as_doer(assigned["what"]):
        return False
    if assigned["gives"]:
        return _TAKES_IT.search(view.words, assigned.end()) is not None
    return not (assigned["holds"] and _REPORTS_IT.search(view.words, assigned.end()))


def is_watched(view: View, parties: Parties) -> bool:
    """学生失联等情况要上报; 食堂等场所每天消毒; 学生|收据于5月20日前发放: of whom something is told."""
    if _STATE_OF.match(view.words, parties.end):
        return True
    if (
        "请" in view.words
        and not parties.names[0].startswith(ALL_OF_THEM)
        and _IS_FILLED_IN.match(view.raw, parties.end)
    ):
        return True
    if "请" in view.words and _IS_PUT_DOWN.match(view.words, parties.end):
        return _IN_SUCH_STATE.match(parties.names[-1]) is not None
    if view.words.endswith(("完成", "结束", "到位", "完毕")) and _is_done_to(view, parties):
        return True
    if "发" in view.words and _GIVEN_OUT.match(view.words, parties.end):
        return True
    if ("截" in view.words or "最" in view.words) and _CLOSING_DAY.match(view.words, parties.end):
        return True
    if view.words.startswith(_INSIDE, parties.end) and _WITHIN_IT.match(view.words, parties.end):
        return True
    if "等" not in view.words or view.words.startswith(_COMES_UPON, parties.end):
        # 管理员发现账号被盗等情况，要…
        return False
    return _SUCH_THINGS.match(view.words, parties.end) is not None


def _is_done_to(view: View, parties: Parties) -> bool:
    """志愿者培训在4月12日之前完成, where 各学院排查应于3月20日前完成 is theirs."""
    name = parties.names[-1]
    is_people = name.endswith((*PEOPLE, "志愿者", "评委", "委员", "代表", "对象", "专家", "分子", "员工", "研究生"))
    return is_people and not name.startswith(("各", "每")) and _DONE_TO_THEM.match(view.words, parties.end) is not None
