"""The tokens of a clause in, the party that stands at a place out: 各党总支、党支部; 任期届满的党支部."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bulletin.extract.lexicon import LEXICON, Tag, Token, Tokens
from bulletin.extract.words.bans import BARE_BAN
from bulletin.extract.words.bare_deeds import BARE_DEED, BARE_DEED_OPENS
from bulletin.extract.words.parties import DOER_HEADS, NAMING_VERBS, OFFICE_ENDS, TAKES_PEOPLE, UNIT_ENDS
from bulletin.late_pattern import late
from bulletin.record import record

_LONGEST = 48
# But 2016、2017级本科生
_BETWEEN_NAMES = late(r"(?<!\d)[、，,；;/]|[、，,；;/](?!\d)|<br ?/?>")
_BLANK = late(r"\s")
# What needs a name in front to be one: 信息 中心.
_BARE_OFFICE = late(
    "办公室|中心|学院|研究院|委员会|支部|党支部|总支|党总支|小组|工作组|领导小组|办|处|部|科|室|院|系|所|馆|（[^（）]*）"
)
# 学院评审（6月1日—6月5日）： says when, and 各单位（部门） which.
_TIME_IN_NOTE = late(r"\d[年月日号点:]|[上中下]旬|[之以]?前$")
_STRONG: frozenset[Tag] = frozenset(
    {"must", "must_not", "may", "preposition", "disposal", "deliver", "direct", "duty", "adverb"}
)
_STOP: frozenset[Tag] = frozenset({"must", "must_not", "may", "preposition", "disposal", "adverb"})
_NEVER_FIRST: frozenset[Tag] = frozenset(
    {"deliver", "direct", "must", "must_not", "may", "disposal", "joint", "adverb"}
)
HEAD_TAGS: frozenset[Tag] = frozenset({"head", "single_head"})
"""Those of words in which the name of a party can end."""
# 检查活动场地|和办公室: what is done to one room is done to the next, and 检查组和办公室 are two parties.
_TO_ROOMS = (
    "(?:检查|排查|巡查|巡检|查看|清理|清点|清空|清扫|打扫|整理|收拾|腾空|腾退|搬空|搬离|撤离|关闭|关好|锁好|锁闭|封闭|封存|布置|装饰|装修|粉刷"
    "|翻新|修缮|维修|改造|消毒|消杀|登记|核查|走访|更换)(?:好|完|净|一遍)?"
    r"(?![^，的]*的[^，的]{1,8}[须应请要必不均于在\d])"
    "(?=[^，、的和与及]{0,6}(?:场地|场所|场馆|会场|考场|操场|教室|宿舍|寝室|公寓|食堂|餐厅|仓库|库房|机房|展厅|大厅|实验室|实验台|实训室|资料室"
    "|会议室|阅览室|休息室|活动室|器材室|档案室|办公室|值班室|场|楼道|楼宇|教学楼|门厅|走廊|车库|车棚|配电室|泵房|厨房|卫生间|洗手间|门窗|水电|电源)"
    "(?:、|以及|和|与|及))"
)
# 发言人 and 发展对象 are names, 发宣传部邮箱 hands something over.
# The characters with which it can open stand first: most names open with another one.
_NEVER_OPENS = late(
    "(?=[采连商运借出遭突收举书交代传低使供保修做写列制力劝动发变召培完帮开引慰所扫找招排探接整方更替有服未标核汇注涉清电登看租管约纸给统考联聘要解让访走超跟辞达选通邀附雇致填编纳划进提增倡鼓希号严防避减促推激调凝加深拓营便以持拟草起撰绘体展彰凸反摸厘当秉恪回咨垂询问洽检巡查腾关锁打封布装粉消搬撤翻维改审前])"
    "(?:找|跟|供(?!应|电|水|暖|热|餐|货)|做到|力[争求]|附(?=[与上有带]|(?:主要)?负责人|本人|经办人|证明人)|要求|给|代替|方便|保障(?!小?组|[部处科办队]|中心)|让|所需|超过|低于|达到"
    "|未经(?![^，的]{1,10}的[一-龥]{0,4}(?:人|员|生|师|工|者|手|户|单位|部门|对象|分子|同学|代表|干部|车辆|社团|支部|班级))"
    # 收到|学院验收申请后, but 收到通知的学院|须…
    "|(?:收到|接到|接获|收悉)(?!人|者|单位|部门|方(?!案)|[^，的]{1,14}的[一-龥]{0,6}(?:人|员|生|师|者|单位|部门|组织|支部|总支|党委|学院|同学|同志|干部|职工|教工|家长|代表|对象|班级|社团|团队|组|队|处|系))"
    "|接受(?!人|者|单位|部门|方|[^，的]{1,12}的[一-龥]{0,4}(?:人|员|生|师|者|单位|部门|组织|支部|学院|同学|干部))"
    # 出现|人员受伤等险情, but 出现症状的学生须…
    "|(?:出现|发生|遭遇|突发)(?!者|[^，的]{1,14}的)"
    # 请咨询|教务处, but 咨询室, 咨询人
    "|(?:咨询|垂询|询问|问询|详询|洽询|洽(?!谈)|询(?!问|价))(?!服务|室|中心|委员会|公司|机构|台|站|小?组|师|员|人(?!事|才|力|文|工|武)|者|顾问|专家|单位|方|类|热线)"
    # 采取|集中学习与个人自学相结合的方式, but 采取弹性坐班的科室
    "|(?:采[取用]|运用|借助|借鉴)(?![^，的]{1,14}的[一-龥]{0,4}(?:学院|单位|部门|科室|支部|人员|者|员|生|师))"
    # 连同|班子材料报联系校领导, 商|各单位确定
    "|连同|商(?=各|有关|相关|[一-龥]{1,8}(?:部|处|办|室|会|团委|学院|中心)(?:并|后|同意|确定|研究|审核|提出|办理|共同|一并|统一|协调|会签|$))"
    r"|有几|有的|有多[个名位家]|有两[个名位家]|有若干|前往(?![^，的]{1,14}的)|审核(?:学生|教师|考生|学员|教职工|单位|学院)(?:提交|上传|填报|填写|申报|报送|递交)的|代为|(?:邀请|聘请)(?!单位|部门|学院|方|[^，的]{1,14}的[一-龥]{0,4}(?:单位|部门|学院|系|支部|社团|教师|老师|团队|班级|课题组)(?:[须应请要必不均一于在\d]|$))|电子版|纸质|扫描件|书面|交(?=接收|[各校党学院组办])|发(?![展起言现热布规]|生[^，的]{1,14}的)|发现(?!人|者|单位|[^，的]{1,10}的[一-龥]{0,4}(?:人|员|生|师|工|者|户|同学|干部|单位|部门|支部|班组)[^，的]{0,4}[须应要必]"
    # 发现姓名、证件号有误的学生，…: of their own, where 发现异常的学生，… is about others.
    "|[^，的]{2,16}(?:有误|有错|错误|不符|不一致|有出入|遗漏|缺漏|漏登|漏录|漏报|重复|缺失|不全|不完整|有遗漏|有差错)的[一-龥]{0,4}(?:人|员|生|师|工|者|户|同学|干部|单位|部门|支部|班组|学院))|有必要|有无|有人员|[写注标列]明"
    # 完成|党员培训 is an act, 完成单位 a party.
    r"|(?:完成|开展|召开|举办|做好|修[订改]|制[定订]|拟[定订]|草拟|起草|编[制写印]|撰写|绘制|核对|核实|整理|汇总|传达)(?!人|者|员|率|单位|部门|小?组|室"
    # 制定实施细则的学院|应在…
    r"|[^，的、]{1,14}的[一-龥]{0,2}(?:学院|单位|部门|支部|党委|总支|教师|学生|人员|同学|党员|干部|社团|班级|团队|系)(?:（[^（）]{1,8}）)?[须应请要必不均于在\d])"
    "|(?=[走慰看探约通联核排访动培考帮统登])(?:走访|慰问|看望|探望|约谈|通知|联系|核查|排查|访问|动员|培训|考察|帮扶|统计|登记)(?:完|遍|好|齐)(?!成|整)"
    # 提高|员工对弱口令危害的认识, but 填写登记表的同学|须…
    # 体现|学生特色, 摸清|学生去向
    "|(?:体现|展现|展示|彰显|凸显|反映|摸清|厘清|保留|当好|秉公|秉持|恪守|致电|填写|填报|编入|列入|纳入|划入|进入|提高|提升|增强|增进|倡导|鼓励|希望|号召|更好|严防|防止|避免|杜绝|减少|促进|推动|激励|激发|调动|凝聚|加深|深化|拓宽|营造|保证|有利于|有助于|便于|以便)"
    "(?!人(?!才|民)|者|员(?!工)|单位|部门|小?组|[^，的、]{0,14}的[一-龥]{0,4}(?:学院|单位|部门|支部|党委|总支|教师|老师|学生|人员|同学|党员|干部|社团|班级|团队|系|车辆|团组?|队|组|户|代表|对象|人选|公司|企业|人|者|员|生|师)(?:（[^（）]{1,8}）)?"
    r"(?:[须应请要必不均一于在\d]|$))"
    # 持|机动车行驶证
    # 必须在有效期内|回学院更改
    "|回(?=(?:原|本|所在|各自)*(?:学院|院系|系|处|单位|部门|班级|支部|党支部|公寓|宿舍|寝室|学校|办公室)(?!党|团))"
    "|持(?=[^，的、]{1,12}(?:证|卡|函|票|件)[^，的]*[办领入到报换])"
    rf"|{_TO_ROOMS}"
    rf"|{TAKES_PEOPLE})"
)
# 毕业生党员档案, 联络员名单: what belongs to somebody does not act.
_POSSESSIONS = tuple(
    (
        "结果 档案 名单 名册 材料 信息 数据 证 表 手机 账号 比例 待遇 经费 工资 津贴 补贴 奖金 酬金 绩效 "
        "成绩 总数 费 姓名 照片 关系 意见 "
        "例会 联席会 宿舍 钥匙 邮箱 简介 提案 议案 履历 学籍"
    ).split()
)
_PAPERS = tuple(
    "材料 资料 结果 情况 意见 意见表 评价 记录 报告 证明 数据 信息 表 书 方案 计划 成绩 问卷 清单 名单".split()
)
# 走访|了17个院校
_HAS_DONE = late(r"[一-龥]{0,2}了(?:[\d一二两三四五六七八九十百千]|近|约|超过|多)")
_COPULAS = frozenset("设在 位于 属于 作为 成为 称为 涉及".split())
# 各支部接本通知后，…, 学员确需请假的，…: what befalls a party in front of its act.
_LEARNS = (
    "会前",
    "会后",
    # 全体用户|首次登录时须重设密码
    "首次",
    "初次",
    "每次",
    "接本",
    "接此",
    "接通知",
    "接报",
    "听到",
    "看到",
    "见到",
    "得知",
    "知悉",
    "确需",
    "确因",
    "确有",
    "因故",
    "之间",
    "未经",
    # 毕业生党员|就业单位有党组织的
    "就业单位",
    # 出访人员|经批准后，须…
    "经批准",
    "经审批",
    "经审核",
    "经审查",
    "经审定",
    "经学校",
    "经研究",
    "经校党委",
    "无正当理由",
    "有责任",
    "有义务",
    "如有",
    "如遇",
    "如需",
    "如因",
    "如不能",
    # 突击队员|主要承担搬运任务
    "主要负责",
    "主要承担",
    "主要履行",
    "主要做好",
    "主要从事",
    "主要参与",
    "主要协助",
)
_MAIN_ONES = ("主要负责人", "主要负责同志")
# 作者|交付的书稿应做到齐、清、定
_MADE_BY = late(
    r"所?(?:交付|提交|报送|上报|撰写|填写|填报|申报|提供|制作|录入|发布|推荐|编写|选送|拟定|制定)的[^，的]{1,10}?"
    r"(?:原则上|一律|均|都)?(?:须(?!知)|应(?![急届聘])|要(?![求点素件])|必须|不得|务必|严禁)"
)
# 每栋留一|人
_SO_MANY = late(r"[\d一两二三四五六七八九十][名个位]?$")
# 处级干部每人撰写一篇心得
_EACH_OF_THEM = ("每人", "人人")
# 人事处、科研处|各派一人
_EACH_DOES = late(r"各(?:自|派|抽|拿|备|报|推|选|出|提|交|送|定|确定|安排|准备|指定|明确|组织|填)")
# 班主任、辅导员|下寝室
_GOES_TO = late(
    "(?:每[天日周月])?(?:深入|走进|走访|下到|下沉|下(?=[寝宿班基支车企社乡村课教食连])|赴)(?:各|所在|联系)?(?:寝室|宿舍|班级?|基层|支部|车间|企业|社区|乡|村|课堂|教室|食堂|连队|一线|学院)"
)
# 各学院|先报送名单
_DOES_FIRST = late("(?:先(?!进|锋|生|后|烈|导|河|例|天|驱|贤|辈|决|于|机|手|遣|头|秦|声|知|民|师)|预先)[一-龥]")
# 评审专家|与作者有师生关系的，应当回避
_HAS_TIES = late(
    r"[与同和][^，与]{1,10}(?:有|存在|系|是)[^，]{0,12}(?:关系|往来|利益|情形)的?(?:$|，|(?<=的)(?:均|都|一律)?(?:应|须|必须|要|主动|自觉|不得))"
)
# 值班老师手机请24小时开机: whoever has the telephone.
_KEEPS_PHONE = late(
    r"(?:的|本人)?(?:手机|电话|通讯|微信|办公电脑|个人电脑|电脑|计算机|笔记本|[Uu]盘|移动硬盘|邮箱账号)(?:请|[须应要]|务必|必须|一律|均|保持)"
)
# 因公出国人员
_ON_BUSINESS = ("因公", "因私", "因病")
# 带班领导24小时开机
KEEPS_ON = late(
    "(?:手机|电话|通讯|联络|务必|一律|均|都|全程|须|保持)*(?:全天候?|24小时|二十四小时|全时|全程)"
    "(?:手机|电话|通讯|保持|在|不间断|不得|轮流)*(?:开机|畅通|在岗|值守|待命|值班|备勤|响应|在线|巡查|巡逻|应答)"
    "(?![^，]*(?:制|的|安排|电话|热线))"
)
"""How somebody keeps ready around the clock, whatever verb says so."""
_COUNTED = late(r"分[\d一两二三四五六七八九十]|(?:\d+|[一二两三四五六七八九十]+)余?[名个位人]")
_ITS_CHARGE = late("负责(?!人|同志|领导|干部|教师|老师|单位|部门)")
# With these in front the words are about a party and not its own act.
_ABOUT = frozenset("对 对于 为 将 把 向 按 按照 根据 结合 以 通过 针对 经 从 由 至 到 就 与 除 自".split())
_MAY_OPEN_RELATIVE_CLAUSE = frozenset("通过 到 从 经 由 与 在 于".split())
_NEVER_RELATIVE = _ABOUT - _MAY_OPEN_RELATIVE_CLAUSE
# 各系在4月12日之前…
_OF_EACH_KIND = "系院部科室组队所站"
_OFFICES = frozenset("处 部 科 室 办 院 系 所 社 馆".split())
_MUTUAL = frozenset("谈心 谈心谈话 谈话 沟通 协商 联系 对接 签订 核对 约谈 结对 共建 商议 会商 联络 交流".split())
# 机关党支部|与社区党支部结对, but 联系人, 交流会
_WITH_SOMEBODY = late(
    rf"[与同][^，与同须应要请将\d]{{2,12}}?(?:{'|'.join(sorted(_MUTUAL - {'联系', '交流'}))})(?![的会后前])"
)
# The characters with which they open.
_DOES = frozenset(f"各每深走下赴与同和先预不非{BARE_DEED_OPENS}")
# 支部|派人领取
_SENDS_SOMEBODY = frozenset("增派 选派 加派 指派 派 安排 指定 抽 请 找 带 选派".split())
# 校医院|派一名医生、一名护士值守
_SENDS = frozenset("派 增派 指派 抽调 抽".split())
# 教务员|通知任课教师及学生
_TELLS = frozenset(
    (
        "通知 转告 告知 告诉 传达 转达 转发 知会 通报 提醒 叮嘱 督促 敦促 催促 动员 安排 布置 部署 召集 邀请 咨询 垂询"
    ).split()
)
_SENDS_OR_TELLS = _SENDS | _TELLS
# 教育学院, but 评估学院整改情况
_LEARNED = frozenset("教育 管理 发展 规划 交流 合作 护理 统计 继续".split())
# 值守党员, 结对教师: a verb of two characters may stand in a name.
_LONGEST_IN_NAME = 2
_OBEYS = frozenset(
    "负责 统筹 服从 配合 协助 听取 尊重 关注 陪同 看望 保护 掌握 了解 尊敬 接待 迎接 搀扶 护送 疏导 疏散 劝导 "
    "劝阻 摸清 厘清 抓好 抓实 抓住 突出 聚焦 注重 注意 弘扬 发扬 践行 营造 构建 挖掘 提高 "
    "提升 增强 深化 压实 量化".split()
)
# 学院（部）考核|工作领导小组: a body, named by what it has been set up for.
_BODIES = frozenset("工作小组 工作组 领导小组 工作领导小组 工作专班 专班 委员会 工作委员会".split())
_SET_UP_FOR = frozenset(
    (
        "考核 考评 考察 推荐 推选 推免 推优 检查 抽查 巡查 督查 督导 督办 排查 核查 清查 普查 "
        "调查 自查 整改 整治 清理 评审 评议 评定 评选 评估 评价 评比 测评 审核 审查 审议 审定 "
        "复核 复查 初审 认定 鉴定 遴选 选拔 选聘 招聘 聘任 聘用 招生 录取 复试 面试 答辩 验收 "
        "表彰 奖励 资助 命题 阅卷 监考 巡考 申报 筹备 筹建 防控 处置 救援 宣传 接待 保障 管理 "
        "建设 改革 修订 编写 编制 起草 换届 选举 换届选举 创建 培训 培养 迎新 搬迁 采购 招标 "
        "谈判 调解 仲裁 申诉 统计 监测 监督 指导 就业 信访 帮扶 慰问 教育 学习 演练"
    ).split()
)
# 组织|人员完成排查: those who are sent, where 组织人员|须 are those who organise.
_TAKES_STAFF = frozenset(
    "组织 安排 动员 发动 调动 抽调 派 派出 指派 委派 选派 指定 确定 明确 落实 配备 配齐 配强 通知 提醒 督促 "
    "教育 教育引导 引导 带领 加强 强化 做好 完善 成立 组建 凝聚 关心 关爱".split()
)
_TAKEN = frozenset(("人员", "大会"))
# 保留时间最|长, 延|长: no head of anything.
_NO_CHIEF = tuple("最 很 延 较 更 增 过 太 加 伸 拉 不 冗 漫 时间 期限 周期 学制 成 生 专 擅 特".split())
# 资产管理处会同|各学院, |有关部门: whoever is consulted, so many that the task is not theirs.
_CONSULTED = ("各", "有关", "相关", "所在", "所属")
# 资产管理员会同|使用人: the task is that of somebody, and whoever is asked to it helps; two offices share theirs.
_WHO_ASKS_OTHERS = ("员", "书记", "负责人", "主任", "组长", "班长", "队长", "秘书", "导师", "教师", "老师", "人")
_AMONG_THEMSELVES = late("(?P<who>[^，、]{2,10}?)之间(?:、|和|以及|及)(?P=who)(?:和|与|同)")
# 支部书记|代表支委会述职: whoever holds a post speaks for others, where 学生代表 is one of them.
_SPEAKS = "代表"
_SPEAKS_FOR = tuple("书记 院长 主任 部长 处长 校长 所长 馆长 主席 组长 班长 队长 负责人 负责同志".split())
_VERBS: frozenset[Tag] = frozenset({"deliver", "direct", "duty"})
_NO_VERBS: frozenset[Tag] = frozenset({"other", "word", "head", "single_head"})
_IN_SEASON = tuple(
    (
        "放假 寒假 暑假 寒暑假 假期 假日 节日 节假日 节前 节后 国庆 春节 五一 元旦 端午 中秋 清明 "
        "考试 开学 期末 期中 期初 学期 学年 比赛 值班 复习 军训 防汛 汛期 封闭 迎新 招生 答辩 毕业"
    ).split()
)
# 寄存学生|须, 值班教师|不得: those who do it, in front of a modal word.
_WHO_DO = frozenset("学生 同学 教师 老师 教职工 职工 党员 干部 学员 家长".split())
# 派出学生|须: those to whom it has been done.
_DONE_TO_THEM = frozenset("派出 选派 委派 推荐 调动 抽调 选拔 推选 借调 培养 引进 交流".split())
_UNITS_DO = frozenset("单位 部门 小组 党组织 学院".split())
_OWNERS = (
    *OFFICE_ENDS,
    "单位",
    "部门",
    "支部",
    "总支",
    "党委",
    "系",
    "学校",
    "班级",
    "本校",
    "本院",
    "各自",
    "自己",
    "他们",
    "相应",
    "对应",
)
# 需使用会议室的|部门: what they use owns nobody.
_ROOMS = tuple("会议室 教室 阅览室 活动室 研讨室 自习室 录播室 演播室 机房 多功能室 舞蹈室 画室 训练室".split())
# 走访慰问生活困难的教职工，…: an act upon them, where whoever tells an act by its thing (申报品牌的党总支) has done it.
_CARES_FOR = tuple("走访 慰问 走访慰问 看望 探望 帮扶 帮助 资助 救助 关心 关爱 照顾 回访 约谈 表彰 奖励".split())
# 因公务不能参加的教师: whom it befalls, and no ban.
_UNABLE = "不能"
# 申请认定的学生|如实填写: those who want something, or have got it, do so themselves.
_FOR_THEMSELVES = frozenset(
    "申请 申报 报名 需要 需 拟 自愿 有意 愿意 参加 参与 选择 入选 入围 获得 获批 报考 应聘 竞聘 办理 承担 担任 使用 "
    "借用 租用 领取 购买 缴纳 通过 登记 预约 负责 主持 撰写 提交".split()
)
_DO_THEMSELVES = late(
    "(?:本人|均|都|统一)*(?:如实|认真|自行|自觉|主动|按时|准时|按期|凭|持(?!续)|携带?|亲自|现场|登[录陆]|填[写报]|扫码|上传"
    "|在线|网上|通过[^，的]{2,12}[^过合成格]|到(?!期|位|岗)[^，的]{2,10}[领登办报签取核交])"
)
# 与申请人有亲属关系的评委
_OPENS_APPLICANTS = (_UNABLE, "与", "同", "和")


@record
class Parties:
    """`names` as written, in [start, end) of the clause; `is_certain` where a predicate follows at once."""

    names: tuple[str, ...]
    start: int
    end: int
    is_certain: bool


def read_parties(
    text: str, tokens: Tokens, at: int, limit: int | None = None, *, is_announced: bool = False
) -> Parties | None:
    """The parties whose names begin exactly at `at` and end before `limit`, None where no party stands there.

    Where the word before it announces a party (由…), `is_announced`, whatever follows the name will do.
    """
    if HEAD_TAGS.isdisjoint(tokens.tags):
        # Without a head no name of a party could end in the clause.
        return None
    first = _token_at(tokens, at)
    # 凡|需申请缓考的学生: one word of the lists.
    if first is None or (tokens[first].start != at and tokens[first].tag != "other" and tokens[first].text != "凡需"):
        return None
    if _NEVER_OPENS.match(text, at) or (not is_announced and _COUNTED.match(text, at)):
        return None
    furthest = len(text) if limit is None else limit
    limit = min(furthest, at + _LONGEST)
    if tokens[first].tag in _NEVER_FIRST and not _opens_name(tokens, first, is_announced=is_announced):
        return _applicants(text, tokens, first, at, limit)
    relative_clause = _relative_clause_end(text, tokens, first, limit)
    if relative_clause and text.startswith(_CARES_FOR, at) and _is_cared_for(tokens, relative_clause):
        return None
    certain, weak = _candidate_ends(text, tokens, first, at, furthest, relative_clause, is_announced)
    if certain:
        return _parties(text, tokens, at, certain[-1], True, relative_clause)
    return _parties(text, tokens, at, weak[-1], is_announced, relative_clause) if weak else None


def _token_at(tokens: Sequence[Token], at: int) -> int | None:
    """The number of the token that holds the character at `at`."""
    for number, token in enumerate(tokens):
        if token.end > at:
            return number
    return None


def _first_from(tokens: Sequence[Token], number: int, at: int) -> Token | None:
    """The first token, from that number on, that begins at `at` or behind it."""
    while number < len(tokens):
        if tokens[number].start >= at:
            return tokens[number]
        number += 1
    return None


def _candidate_ends(
    text: str, tokens: Sequence[Token], first: int, at: int, furthest: int, relative_clause: int, is_announced: bool
) -> tuple[list[int], list[int]]:
    """Ends at which the phrase could be whole: with a predicate or a comma behind it, and with anything behind it.

    No name is longer than `_LONGEST`, but a list may have any number of names.
    """
    certain: list[int] = []
    weak: list[int] = []
    limit = min(furthest, at + _LONGEST)
    opener = tokens[first].text
    opens_relative_clause = relative_clause > 0 and opener in _MAY_OPEN_RELATIVE_CLAUSE
    if opener in _ABOUT and tokens[first].tag in ("preposition", "disposal") and not opens_relative_clause:
        return certain, weak
    has_partner = "与" in text or "同" in text
    for number in range(first, len(tokens)):
        token = tokens[number]
        tag, start, end, word = token
        if start < relative_clause:
            continue
        if start >= limit or _stops_name(token, tokens[number - 1] if number > first else None):
            break
        limit = min(furthest, end + _LONGEST) if _is_behind_name(text, tokens, first, number) else limit
        if tag not in HEAD_TAGS or not _is_head(token, tokens, number, at) or _is_in_note(text, at, end):
            continue
        end = _after_note(text, end)
        following = _first_from(tokens, number + 1, end)
        if text[end : end + 1] in _DOES and _does_somehow(text, end):
            certain.append(end)
            break
        if has_partner and _is_mutual(tokens, first, number):
            continue
        if (
            following is None
            or end >= limit
            or following.tag in _STRONG
            or following.text in _COPULAS
            or following.text in _TELLS
            or following.text in _EACH_OF_THEM
            or (following.text == _SPEAKS and word.endswith(_SPEAKS_FOR))
            or (text.startswith(_LEARNS, end) and not text.startswith(_MAIN_ONES, end))
            or (
                tag == "head"
                and (_KEEPS_PHONE.match(text, end) or (("全" in text or "小时" in text) and KEEPS_ON.match(text, end)))
            )
            or ("的" in text and _MADE_BY.match(text, end))
        ):
            certain.append(end)
        elif _may_end(tokens[first : number + 1], following, is_announced):
            weak.append(end)
    return certain, weak


def _is_behind_name(text: str, tokens: Sequence[Token], first: int, number: int) -> bool:
    """Whether a word joins what follows to a name: 教务处、, 各单位（部门）和"""
    if tokens[number].tag != "joint" or number == first:
        return False
    return tokens[number - 1].tag in HEAD_TAGS or text[tokens[number].start - 1] == "）"


def _stops_name(token: Token, before: Token | None) -> bool:
    """Whether no name reaches beyond this word; `before` is the one that the name has before it."""
    if token.text in _COPULAS:
        return True
    if token.tag == "other":
        return "是" in token.text or ("了" in token.text and _HAS_DONE.match(token.text) is not None)
    if before is not None and (
        (token.text == _SPEAKS and before.text.endswith(_SPEAKS_FOR))
        or (token.text in _SENDS_OR_TELLS and before.tag in HEAD_TAGS)
    ):
        return True
    return token.tag in _STOP and token.text not in _ON_BUSINESS


def _does_somehow(text: str, at: int) -> bool:
    """Whether somebody acts from there on though no known verb stands there: 各派一人, 下寝室, 不兼任监票人."""
    patterns = (_EACH_DOES, _DOES_FIRST, _GOES_TO, _HAS_TIES, _WITH_SOMEBODY, BARE_BAN, BARE_DEED)
    return any(pattern.match(text, at) for pattern in patterns)


def _is_in_note(text: str, at: int, end: int) -> bool:
    """Whether a bracket or quotation opened since `at` is still open: 完成换届（组织部牵头）, “双带头人”工作室."""
    return ("（" in text and text.count("（", at, end) > text.count("）", at, end)) or (
        "“" in text and text.count("“", at, end) > text.count("”", at, end)
    )


def _is_mutual(tokens: Sequence[Token], first: int, head: int) -> bool:
    """支部书记与党员谈心: the second one is whom the first one does it with."""
    for token in tokens[head + 1 : head + 4]:
        if token.tag != "adverb":
            return token.text in _MUTUAL and any(token.text in ("与", "同") for token in tokens[first : head + 1])
    return False


def _may_end(phrase: Sequence[Token], following: Token, is_announced: bool) -> bool:
    """Whether a name may be whole although no known predicate follows it."""
    if following.tag == "joint" or following.text.startswith(("的", "之", *_POSSESSIONS)):
        return False
    if is_announced:
        return True
    if phrase[-1].tag != "head":
        if phrase[0].text == "各" and len(phrase) == 2 and following.text.startswith(_IN_SEASON):
            # 各系|放假期间每天…
            return phrase[-1].text in "系院"
        # 述职人重报, 经手人交清: one who does something, in front of a verb that is not in the lists.
        length = phrase[-1].end - phrase[0].start
        return phrase[-1].text in "人员" and 3 <= length <= 6 and following.tag == "other"
    if phrase[0].tag == "other" and any(t.tag == "quantifier" or t.text == "所有" for t in phrase[1:]):
        # 走遍所有学生宿舍: an unknown verb and whom it takes.
        return False
    verbs = [number for number, token in enumerate(phrase) if token.tag in _VERBS]
    # 审核小组两人一组: the verb and its doer are one word.
    is_doer = verbs == [len(phrase) - 2] and phrase[-1].text in DOER_HEADS and len(phrase) <= 3
    is_plain_name = following.tag == "other" and (not verbs or is_doer)
    return is_plain_name or phrase[0].text in ("各", "全体", "每名")


def _applicants(text: str, tokens: Tokens, first: int, at: int, limit: int) -> Parties | None:
    """申报党建品牌的党总支，须…: those who do something, where nothing else stands up to a modal word or a time."""
    begin = _relative_clause_end(text, tokens, first, limit)
    if begin and text.startswith(_CARES_FOR, at) and _is_cared_for(tokens, begin):
        return None
    opens = tokens[first].tag in (*_VERBS, "must", "adverb") or tokens[first].text in _OPENS_APPLICANTS
    if not begin or not opens or (tokens[first].tag == "must" and _is_whose(text, begin)):
        return None
    number = next(n for n, token in enumerate(tokens) if token.start >= begin and token.tag in HEAD_TAGS)
    while number + 1 < len(tokens) and tokens[number + 1].tag == "head":
        number += 1
    end = _after_note(text, tokens[number].end)
    following = next((token for token in tokens if token.start >= end), None)
    is_at = following is not None and following.text in ("在", "于")
    acts = following is not None and tokens[first].text in _FOR_THEMSELVES and _DO_THEMSELVES.match(text, end)
    if following is not None and following.tag not in ("must", "must_not") and not is_at and not acts and end < limit:
        return None
    return _parties(text, tokens, at, end, True, begin)


def _is_cared_for(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing but people stands from `at` up to the comma: 看望生病住院的|老党员，, but no 慰问党员的支部，"""
    rest = [token for token in tokens if token.start >= at]
    return all(token.tag in ("head", "single_head", "other", "word") for token in rest) and not (
        rest and rest[-1].text.endswith(UNIT_ENDS)
    )


def _is_whose(text: str, at: int) -> bool:
    """须联系|所在学院的|教学秘书: behind what asks, whose they are and not what they do."""
    return text[at - 1] == "的" and text.endswith(_OWNERS, 0, at - 1) and not text.endswith(_ROOMS, 0, at - 1)


def _relative_clause_end(text: str, tokens: Sequence[Token], first: int, limit: int) -> int:
    """Where a relative clause before the head ends (任期届满的|党支部), 0 where there is none."""
    if text.find("的", tokens[first].start, limit) < 0 or tokens[first].text in _NEVER_RELATIVE:
        return 0
    for number in range(first, len(tokens)):
        token = tokens[number]
        # 因公务不能参加的教师, but 导师|不能担任本人学生的导师
        is_case = token.text == _UNABLE and not (number and tokens[number - 1].tag in HEAD_TAGS)
        is_boundary = token.tag in ("must", "must_not", "may", "disposal") and not is_case
        # 负责人|是推荐工作的第一责任人
        is_predicate = token.text.startswith("是") or (token.text.startswith("不") and _is_barred(text, tokens, token))
        is_boundary = is_boundary or (is_predicate and tokens[number - 1].tag in HEAD_TAGS)
        if token.start >= limit or (number > first and is_boundary):
            return 0
        if token.text in ("对", "对于") and number > first and _has_begun(tokens[first:number]):
            # 党委|对党总支上报的预备党员，…, 各学院|在考试后对…的学生: whom it is about.
            return 0
        mark = token.text.rfind("的") if token.tag in ("other", "word", "must") else -1
        if mark < 0 or token.start + mark - tokens[first].start < 2:
            continue
        after = token.start + mark + 1
        following = [t for t in tokens[number:] if t.end > after][:5]
        for candidate in following:
            if candidate.tag in _STOP or candidate.tag in ("deliver", "direct") or _lists_things(text, candidate):
                break
            if _ends_phrase(candidate, after):
                # 需用车的单位（部门）|请于…
                rest = _first_from(tokens, number, _after_note(text, candidate.end))
                if rest is None or rest.tag in _STRONG or rest.tag == "joint" or candidate.end >= limit:
                    return after
    return 0


def _lists_things(text: str, joint: Token) -> bool:
    """学生提供的材料及|学生在校情况: what is theirs, and no name of those who stand behind it."""
    return joint.tag == "joint" and text.endswith(_PAPERS, 0, joint.start)


def _is_barred(text: str, tokens: Sequence[Token], token: Token) -> bool:
    """导师|不担任本人学生的导师, but 教师不使用教材的班级须…"""
    if BARE_BAN.match(text, token.start) is None:
        return False
    return all(other.tag not in ("must", "must_not", "may") for other in tokens)


def _ends_phrase(token: Token, after: int) -> bool:
    """Whether a head follows the relative clause that ends at `after`: 单位, 系（中心）."""
    if token.tag == "single_head":
        return token.start == after and token.text in "系院"
    return token.tag == "head" and token.start >= after and token.end - after <= 10


def _has_begun(tokens: Sequence[Token]) -> bool:
    """Whether a party stands at the end of the tokens, or acts in them: 各学院|在期中考试后."""
    if tokens[-1].tag in HEAD_TAGS:
        return True
    return any(token.tag == "head" and behind.text in ("在", "于", "自", "从") for token, behind in pairwise(tokens))


def _is_head(token: Token, tokens: Sequence[Token], number: int, at: int) -> bool:
    if token.tag == "head":
        return not (token.text in _TAKEN and _is_taken(token, tokens, number, at)) and _verb_fits(tokens, number, at)
    if token.tag == "single_head":
        before = tokens[number - 1] if number else None
        is_each = before is not None and before.text == "各" and token.text in _OF_EACH_KIND
        if before is None or token.start - at < (1 if is_each or token.text in "人者员" else 2):
            return False
        if _is_part_of_word(token, before):
            return False
        verbs = [t for t in tokens[:number] if t.start >= at and t.tag in _VERBS]
        if token.text in _OFFICES:
            verbs = [verb for verb in verbs if verb.text not in NAMING_VERBS]
        is_short = token.text == "人" and token.end - at == 3 and before.text not in "一两二三四五六七八九十几每"
        if any(verb is not before for verb in verbs) and not is_short:
            # 填表人, 领款人
            return False
        if before.tag in ("other", "word", "quantifier"):
            return True
        if before.tag in HEAD_TAGS:
            # 研究生处, 老干部处, 社科处; 突击队员
            is_member = token.text == "员" and before.text.endswith(("队", "组", "团"))
            return token.text in _OFFICES or is_member
        # 填报人; 值班室; 资产管理处, where something is named before the verb.
        is_office = token.text in _OFFICES and (before.start > at or before.text in NAMING_VERBS)
        return before.tag in _VERBS and (token.text in DOER_HEADS or is_office)
    return False


def _is_taken(head: Token, tokens: Sequence[Token], number: int, at: int) -> bool:
    """参加表彰|大会; 各部门、中心组织|人员排查: what a verb before it takes, whatever else stands there."""
    if head.text == "大会":
        return any(t.tag in _VERBS for t in tokens[:number] if t.start >= at)
    return number > 0 and tokens[number - 1].start > at and tokens[number - 1].text in _TAKES_STAFF


def _is_part_of_word(head: Token, before: Token) -> bool:
    """派|人, 三|人, 延|长: no head of a name."""
    if head.text == "长":
        return before.text.endswith(_NO_CHIEF)
    return head.text in "人员" and (before.text in _SENDS_SOMEBODY or _SO_MANY.search(before.text) is not None)


def _opens_name(tokens: Sequence[Token], first: int, *, is_announced: bool = False) -> bool:
    """Whether a word that opens no name by itself does so with what follows it: 因公出国人员, 填报人, 教育学院."""
    is_manner = tokens[first].text in _ON_BUSINESS
    if is_announced and first + 1 < len(tokens) and tokens[first + 1].text in _UNITS_DO:
        # 由|培养单位隐去
        return True
    return is_manner or _makes_doer(tokens, first) or _opens_office(tokens, first)


def _makes_doer(tokens: Sequence[Token], first: int) -> bool:
    """填报人, 慰问人员, 寄存学生: a verb and its doer in one word, with a predicate behind it."""
    if tokens[first].tag not in _VERBS or first + 1 >= len(tokens):
        return False
    behind = tokens[first + 2] if first + 2 < len(tokens) else None
    is_done = tokens[first].tag == "duty" or tokens[first].text in _DONE_TO_THEM
    if is_done and tokens[first + 1].text in _WHO_DO:
        return behind is not None and behind.tag in ("must", "must_not")
    if tokens[first + 1].text not in DOER_HEADS:
        return False
    if _takes_staff(tokens[first], tokens[first + 1]):
        return behind is not None and behind.tag in ("must", "must_not")
    return behind is None or behind.tag in _STRONG or behind.text == "本人" or tokens[first + 1].text in "人者员"


def _takes_staff(verb: Token, head: Token) -> bool:
    """组织|人员"""
    return head.text == "人员" and verb.text in _TAKES_STAFF


def _is_office(head: Token) -> bool:
    """处, 学院, 学院党委: whatever such a name ends in, it is not that of a person."""
    return head.text.endswith(OFFICE_ENDS) or head.text.startswith("学院")


def _opens_office(tokens: Sequence[Token], first: int) -> bool:
    """教育学院, 管理与服务中心: the verb is the first word of an office's name, which some predicate follows."""
    if tokens[first].text not in NAMING_VERBS:
        return False
    for number in range(first + 1, len(tokens)):
        token = tokens[number]
        if token.tag in HEAD_TAGS and _is_office(token):
            behind = tokens[number + 1] if number + 1 < len(tokens) else None
            if "学院" in token.text and tokens[first].text not in _LEARNED:
                return False
            is_list = behind is not None and (behind.tag == "joint" or behind.tag in HEAD_TAGS)
            return behind is None or behind.tag in _STRONG or is_list or behind.text.startswith("每")
        if token.tag not in ("other", "word", "head", "single_head", "joint") and token.text not in NAMING_VERBS:
            return False
    return False


def _verb_fits(tokens: Sequence[Token], number: int, at: int) -> bool:
    """A verb inside the phrase must make one word with its head (被巡察党组织, 交流发言单位), not take it as object."""
    for earlier in range(_opening_of_body(tokens, number) - 1, -1, -1):
        token = tokens[earlier]
        if token.start < at or token.tag == "joint" or "的" in token.text:
            break
        if token.tag in _NO_VERBS and token.text not in _OBEYS:
            continue
        is_done = token.start == at and token.text in _DONE_TO_THEM and tokens[number].text in _WHO_DO
        makes_doer = earlier == number - 1 and (is_done or tokens[number].text in DOER_HEADS)
        if token.text in NAMING_VERBS and any(map(_is_office, tokens[earlier + 1 : number + 1])):
            continue
        if token.tag == "deliver" and not makes_doer and not (earlier and tokens[earlier - 1].text == "被"):
            # 被通报科室 is one to which it is done.
            return False
        opens = token.start == at or earlier == 0 or tokens[earlier - 1].tag in ("head", "single_head", "joint")
        if token.tag == "direct" and opens and not makes_doer:
            return False
        is_behind_name = earlier > 0 and token.start > at and tokens[earlier - 1].tag in HEAD_TAGS
        takes_object = token.text in _OBEYS or (token.tag == "duty" and len(token.text) > _LONGEST_IN_NAME)
        if opens and takes_object and not makes_doer:
            # 服从|楼长调度, 选优配强|支部书记
            return False
        if token.tag == "duty" and is_behind_name and not makes_doer:
            # 各学院党委|召开教职工大会
            return False
        if token.tag == "quantifier" and _takes_object(tokens, earlier, at):
            return False
    return True


def _opening_of_body(tokens: Sequence[Token], number: int) -> int:
    """各系|换届选举工作委员会: the number of the token with which what it is set up for begins."""
    is_body = tokens[number].text in _BODIES
    while is_body and number > 1 and tokens[number - 1].text in _SET_UP_FOR:
        number -= 1
    return number


def _takes_object(tokens: Sequence[Token], quantifier: int, at: int) -> bool:
    """走访|各学生宿舍, but not 资产管理处会同|各学院: a verb before a quantifier in the same name."""
    for token in reversed(tokens[:quantifier]):
        if token.start < at or token.tag == "joint" or "的" in token.text:
            return False
        if token.tag in ("duty", "direct"):
            return True
    return False


def _after_note(text: str, end: int) -> int:
    """各单位（部门）: a short note in brackets belongs to the name."""
    if text.startswith("（", end):
        close = text.find("）", end, end + 16)
        if close > 0 and not _TIME_IN_NOTE.search(text, end, close):
            return close + 1
    return end


def _parties(text: str, tokens: Tokens, start: int, end: int, is_certain: bool, relative_clause: int = 0) -> Parties:
    """The names of a list: parted at 、和与及会同 between whole names, not inside brackets or a relative clause.

    甲、乙等重点岗位人员 is one name: what stands before 等 are examples.
    """
    if "joint" not in tokens.tags:
        return Parties((text[start:end],), start, end, is_certain)
    names: list[str] = []
    begin, depth = start, 0
    for number, token in enumerate(tokens):
        if token.end > end:
            break
        if token.start < max(start, relative_clause):
            continue
        depth += token.text.count("（") - token.text.count("）")
        if depth == 0 and token.tag == "joint" and token.start > begin and not _is_within_name(tokens, number):
            names.append(text[begin : token.start])
            begin = token.end
            if token.text == "会同" and (text.startswith(_CONSULTED, begin) or names[-1].endswith(_WHO_ASKS_OTHERS)):
                return Parties(tuple(names), start, end, is_certain)
    names.append(text[begin:end])
    if "之间" in text:
        # 学员之间、学员与教职工之间: each of the first ones, with one another and with others.
        names = list(dict.fromkeys(name.removesuffix("之间") for name in names))
        names = names[:1] if _AMONG_THEMSELVES.match(text, start) else names
    if len(names) > 1 and ("等" in names[-1][1:-1] or len(names[0]) == 1 or names[0].isdigit()):
        # 一、二食堂; 12、13号楼学生
        names = [text[start:end]]
    bare = [_ITS_CHARGE.split(name)[0] or name for name in names] if len(names) > 1 else names
    # 教务处负责审核课时、科研处负责审核论文
    names, is_certain = bare, is_certain and bare == names
    leads = [name.removesuffix("牵头") for name in names if name.endswith("牵头")]
    if leads and len(names) > 1:
        # 学工部牵头、保卫处配合: the others only help.
        names = leads
    return Parties(tuple(name for name in names if name), start, end, is_certain)


def _is_within_name(tokens: Sequence[Token], joint: int) -> bool:
    """数学与统计学院: what stands before 与 or 和 is no name by itself, and what follows is that of an office."""
    if tokens[joint].text not in ("与", "和", "及") or not joint or tokens[joint - 1].tag in HEAD_TAGS:
        return False
    following = next((token for token in tokens[joint + 1 :] if token.tag in HEAD_TAGS or token.tag in _STOP), None)
    return following is not None and following.tag in HEAD_TAGS


def read_names(text: str) -> tuple[str, ...]:
    """The names in a cell or behind a label, which holds nothing but names: parted at 、，；/, line ends and blanks."""
    parts = (part.strip() for part in _BETWEEN_NAMES.split(text))
    return tuple(name for part in parts if part for name in (_at_blanks(part) if _BLANK.search(part) else [part]))


def _at_blanks(words: str) -> list[str]:
    """教务处 各学院 are two; 后 勤 处 and 党委 办公室 are one, drawn apart."""
    names = words.split()
    if all(len(name) == 1 for name in names[:-1]) or any(map(_BARE_OFFICE.fullmatch, names[1:])):
        return ["".join(names)]
    return names if all(map(_is_whole_name, names)) else [words]


def _is_whole_name(name: str) -> bool:
    party = read_parties(name, LEXICON.tag(name), 0)
    return party is not None and party.end == len(name)
