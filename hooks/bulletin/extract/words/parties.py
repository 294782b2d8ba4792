"""What is known of parties beyond the lists of their heads and quantifiers."""

from __future__ import annotations

from bulletin.extract.words import read_words
from bulletin.late_pattern import late

_HOW_ONE_BELONGS = "在职 在岗 在编 在读 在籍 在册 在站 在研 在任 在聘 在校 在园 在院 在馆 在楼 在室".split()
_WHO_BELONG = (
    "教工 教职工 教职员工 职工 员工 教师 老师 导师 研究生导师 教授 副教授 讲师 助教 干部 处级干部 中层干部 科级干部 "
    "辅导员 班主任 教官 医师 医生 护士 馆员 驾驶员 人员 党员 团员 学生 同学 "
    "本科生 研究生 硕士生 博士生 博士后 留学生 幼儿 师生 师生员工 项目负责人 课题负责人 课题组 项目组"
).split()
_EACH_NOUN = tuple(read_words("each"))
_ON_THE_SPOT = "人员 教师 老师 教职工 学生 同学 师生 职工 员工 干部 党员 辅导员 医生 医护人员 保安 领导".split()
# 贵中心, in a letter (函) to another house.
_ADDRESSED = (
    "单位 公司 集团 中心 学院 党委 支部 工会 团委 协会 校 院 委 部 处 局 厅 所 馆 办 社 会 方 司 系 室 科 站 台 团 行"
).split()
_DO_FOR_ANOTHER = "接收 转入 转出 开课 招生 录取 承办 主办 牵头 主管 涉事 受检 参赛 申报 派出 培养 归口".split()
_HAVE_TERMS = (
    "党支部 支部 党组织 党委 党总支 总支 团支部 团总支 团委 工会 分工会 分会 学生会 研究生会 社团 单位".split()
)
HEADS: tuple[str, ...] = (
    *read_words("heads"),
    *(f"贵{whom}" for whom in _ADDRESSED),
    *(f"{head}员" for head in read_words("heads") if head.endswith("人")),
    *(f"各{noun}" for noun in _EACH_NOUN),
    # 指导老师 does whatever 指导教师 does.
    *(f"{head.removesuffix('教师')}老师" for head in read_words("heads") if head.endswith("教师")),
    # 后勤部门 is not 后勤部 with something behind it.
    *(
        f"{head}门"
        for head in read_words("heads")
        if head.endswith("部") and not head.endswith(("支部", "总部", "干部"))
    ),
    # 纪委办公室 is not 纪委办 with something behind it.
    *(f"{head}公室" for head in read_words("heads") if head.endswith("办")),
    # 现场教师, where 现场 by itself says how an act is done.
    *(f"{where}{who}" for where in ("现场", "在场", "当班", "当值") for who in _ON_THE_SPOT),
    # 接收学院, where 接收 by itself is what somebody does.
    *(f"{does}{whom}" for does in _DO_FOR_ANOTHER for whom in ("学院", "院系", "部门", "党委", "支部")),
    # 在职教工, 在研项目负责人, where 在 is no preposition.
    *(f"{how}{who}" for how in _HOW_ONE_BELONGS for who in _WHO_BELONG),
    # 到届党支部, where 到 is no preposition.
    *(f"{due}{unit}" for due in ("到届", "到期", "届满") for unit in _HAVE_TERMS),
    # 各宿舍长 is not 各宿舍 with something behind it.
    *(f"各{head}" for head in read_words("heads") if head.startswith(_EACH_NOUN) and head not in _EACH_NOUN),
)
"""Nouns in which the name of a party ends."""

SINGLE_HEADS: tuple[str, ...] = tuple("部 处 办 系 院 馆 室 科 组 队 所 社 站 厂 厅 局 委 者 人 员 长 生 团".split())
"""Heads of one character (人事科, 被约谈人): only behind a name and before a predicate, never inside a known word."""

DOER_HEADS = frozenset("人 者 员 组 团 队 人员 单位 部门 支部 党支部 对象 对象本人 小组 领导 校领导".split())
"""Heads that make one word with the verb before them: 填报人, 督查组, 报送单位."""

NAMING_VERBS = frozenset(read_words("naming"))
"""Verbs that stand in the names of offices (教育学院, 值班室) and there are no verbs."""

OFFICE_ENDS = ("学院", "书院", "中心", "处", "部", "办", "科", "室", "站", "会", "集团", "公司")
"""Ends of the names of offices, as against those of people."""

UNIT_ENDS = tuple("单位 部门 党委 总支 支部 党组织 学院 处 部 室 科".split())
"""Ends of the names of units, each of which acts through somebody of its own (由一名负责人)."""

KINDS = frozenset(
    (
        "单位 部门 学院 书院 院系 系 院 所 处 部 科 室 党委 分党委 基层党委 党总支 总支 党支部 支部 党组织 党小组 团委 "
        "团总支 团支部 工会 分工会 教研室 实验室 课题组 项目组 社团 班级 校区 公司 医院 学校 幼儿园 会员 用户 中心 馆"
    ).split()
)
"""What units are called by their kind, each of them: 党支部的台账 may be anybody's."""

TAKES_PEOPLE = (
    r"(?:聘用|招收|招募|招聘|使用|雇用|雇佣|引入|变更|清退|更换|替换|选用|辞退|解聘|租用|慰问|走访|看望|涉及|劝离|劝阻|动员|发动)"
    r"(?:[一-龥]{1,6}(?:人员|队伍|工人|商户|家长|公司|司机)|队伍|工人|商户|家长|公司|司机)"
    r"|(?:更换|变更|替换|清退|辞退|解聘|涉及)人员|(?:联系|管理|服务|接待|约谈|联络)(?:商户|家长|公司|队伍|司机|(?:来访|外来|上访|来校|到访)[一-龥]{0,2}人员)"
)
"""聘用外来人员, 清退商户, 联系家长: people to whom something is done."""

DOES_SUCH = (
    r"(?![此其于以按经因如若凡对向为将把由让使给请在从自到至除与和同非未无不已每各本该])"
    r"(?!安排|增派|抽调|组织|指定|选派|聘请|邀请|通知|提醒|要求|督促|教育|引导|关于|通过|配备|落实|加强|核对|登记|统计|核实|汇总|明确|确定|遇|发现|控制|减少|限制)"
    rf"(?!{TAKES_PEOPLE})"
    r"[\u4e00-\u9fff]{2,6}?(?:人员|班组|队员|队伍|工人|商户|家长|骑手|司机|租户|住户|摊主|店家|公司|企业|物业|(?<![或作记学患前后])者)"
)
"""送餐人员, 维修班组, 接送家长: those who do a thing, whatever verb says what."""

_FIELDS = (
    "就业|就业创业|创新创业|双创|招生|资助|学籍|学位|毕业|论文|答辩|考试|考务|教务|教学|教材|排课|选课|实习|实践|实验|竞赛|科研|学术|伦理"
    "|知识产权|成果转化|培训|保密|采购|招标|审计|宣传|新闻|舆情|意识形态|统计|安全|消防|防火|财务|报账|预算|绩效|资产|设备|人事|职称|招聘"
    "|考核|统战|纪检|工会|团学|学工|学生|网络|网络安全|信息化|信息|档案|外事|国际交流|对外交流|党建|党务|思政|评估|评建|评审|督查|督办"
    "|信访|法务|后勤|防疫|疫情防控|接种|心理|心理健康|体检|医保|社保|征兵|武装|国防教育|劳动|劳动教育|志愿服务|帮扶|乡村振兴|值班|应急|接待"
    "|维修|节能|环保|垃圾分类|卫生|食品安全|离退休|关工委|校友|社团|公寓|宿舍|推优|党费|退役军人"
)
FIELDS_OPEN = frozenset(field[0] for field in _FIELDS.split("|"))
"""The characters with which the name of such a field can begin."""
_FIELDS_HAVE = (
    "负责人|负责同志|责任人|联络员|联系人|联络人|专员|专干|秘书|干事|经办人|管理员|信息员|主管|主管领导|分管领导|分管负责人"
    "|指导教师|指导老师"
)
POST_BEHIND = late(
    rf"(?:{_FIELDS})(?:管理|指导|服务|建设)?(?:工作)?(?:{_FIELDS_HAVE})(?=[须应请于在自由每从及准按认务\d，]|需(?!求)|要(?!求)|必须|不得|均|$)"
)
"""各单位|保密工作负责人须…: who acts for a unit in some field of its work, whatever verb the field is named by."""

UNNAMED = ("任何", "少数", "个别")
"""A party that is nobody in particular: it acts in its own clause and is not inherited."""

STANDS_FOR_OTHERS = frozenset({"本人", "个人", "他人", "多人", "专人", "自己", "群众", "人员", "大家"})
"""Words for a party named before, or for nobody in particular: the clause inherits its party."""

EVERYBODY = ("大家",)
"""Whoever reads, where a word asks them by this name."""

LIST_JOINTS = ("、", "还是", "和", "与", "及", "以及", "暨", "或", "或者", "会同", "联合", "协同", "并会同")
"""What joins the names of a list."""

ALL_OF_THEM = ("各", "每", "全体", "全校", "所有")
"""各党总支 are all who are written to; who else is spoken of may have had no more than the one clause."""
