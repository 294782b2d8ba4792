"""Who acts in a clause: a view of it and its times in, the party out; one small finder for each way of naming."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bulletin.extract.asking import Question, Questions
from bulletin.extract.banned import SIGNS, TAKES, find_banned, find_kept_out
from bulletin.extract.owner import owner
from bulletin.extract.party import HEAD_TAGS, Parties, read_parties
from bulletin.extract.scene import Scene
from bulletin.extract.time.expression import Expression
from bulletin.extract.view import ACT_TAGS, View
from bulletin.extract.words import frames
from bulletin.extract.words.parties import (
    ALL_OF_THEM,
    DOES_SUCH,
    EVERYBODY,
    FIELDS_OPEN,
    HEADS,
    POST_BEHIND,
    STANDS_FOR_OTHERS,
    UNIT_ENDS,
    UNNAMED,
)
from bulletin.extract.words.plain_name import is_plain_name
from bulletin.late_pattern import late

# 请|教务处, but 请教专家
_TEACHING = "教[师务工职评代研学育辅官练材]"
_PLEA_FIRST = late(rf"(?:敬|烦|恳|务|现?特)?请(?=[^示假教求愿柬辞调销]|{_TEACHING}|调研)")
_PLEA = late(rf"(?<![申报提邀聘恳敬])请(?![示假求]|(?!{_TEACHING})教)")
# 草拟决议并请导师|修改: what one of them is asked to do for whoever goes round with the paper.
_FAVOUR = late(
    "(?:本人|代为|协助|进行|统一|逐级|当面|现场|共同|负责)?(?:审[核阅定批查签]|复[核审]|校对|签[字名署章批]|盖章|加盖|用印|修改|批改|评[阅议定审]|批准|批示|同意|确认|核实|核准|指导|把关|出具|开具|证明|作证|写[出明]?推荐|推荐|填写(?:推荐|鉴定|评语|意见))"
)
# 所列成员|须征得本人同意: of whoever lists them.
_OWN_CONSENT = late(
    "(?:均|都|一律)*(?:必须|务必|须|应当?|要|需)?(?:事先|事前|提前|先)?(?:征得|取得|获得|经)[^，的]{0,6}?本人(?:的|书面)*(?:同意|签字|确认|授权|许可)"
)
# 各学院|加强与实习单位之间的沟通: what they do with others, where 宣传与统战部 is a name.
_JOINS = late(
    "(?:加强|做好|抓好|搞好|保持|保证|深化|密切|促进|推进|推动|增进|增强|强化|建立|建好|开展|拓展|扩大|协调好?|处理好?|理顺|巩固|畅通|完善|维护"
    "|主动|积极|及时|提前|认真|尽快|自行|直接|充分|注重|重视|注意|负责|落实好?)+与"
)
# 读者|来馆须…
_COMES = late(
    "(?:前来|[来进入到离回返赴出])(?:本|我|我们)?(?:馆|院|校|所|室|会|场|楼|店|厅|园|站|图书馆|校?医院|校医室|档案馆|校史馆|博物馆|体育馆|实验室|机房|食堂|宿舍|教室|办公室)$"
)
# 党委办公室|商统战部拟定: whom it consults, where 供应商, 招商处 and 工商学院 are names.
_CONSULTS = late(
    "(?<=[部处办室会委院心组团支系馆所长记任门位])(?:主动|及时|逐一|分别|事先)?商"
    "(?!会|学|户|贩|家|店|务|业|场|贸|科|铺|城|标|品|船|量|定|议|讨|谈|榷|洽|请|调|签|院|协|管|联)(?=[一-龥]{2})"
)
_OWES_IT = (
    "(?:原则上|一般|一律|均|都|也)*"
    "(?:必须|务必|须|应当?|要(?!求|点|件)|需要?(?!求)|不得|请|[于在](?=\\d|[^，的]{1,10}前))"
)
# 项目负责人|为2015级学生的项目须…: what is meant is the project.
_WHO_ARE = late(f"[均都]?[为是](?!了)[^，的]{{2,16}}的[^，的须应要请于在]{{1,8}}?(?={_OWES_IT})")
# 外聘教师|讲授的课程须…
_WHAT_THEY_DO = late(
    "(?!提交|报送|上[交报]|填[写报]|申[报请]|撰写|完成|承担|主持|负责|开设|举办|承办|购|借|使用|保管|领取|制作|拟定)[^，的须应要请于在将把]{1,8}的[^，的须应要请]{0,8}?(?:课程|课|项目|论文|课题|作品|成果|专著|著作|会议|活动|比赛|讲座|班|设备|材料|文章|专业|试卷|考试)"
    f"(?:（[^（）]*）)?(?={_OWES_IT})"
)
# 请|以上需补测同学，于9月2日补测
_THOSE_NEEDING = late(
    "(?:[以如]上|上述|前述|所有|全体)?(?:需要?|须|欲|拟|想要?|有意(?:向|愿)?|打算)[^，的须应请将把于在]{2,10}?"
    "(?:学生|同学|研究生|本科生|毕业生|教师|老师|教职工|职工|人员|单位|学员|考生|党员|读者|用户|家长|团队|班级|者)(?:（[^（）]*）)?"
    "(?=[，于在到至向按从携持前登本务尽及自通填提联扫凭\\d]|$)"
)
_HAVE_POSTS = (*UNIT_ENDS, "系", "院", "所", "馆", "中心", "班", "班级", "党组织", "公司", "集团", "院系")
# What opens the act behind 请 or 严禁, and no name.
_DEED_FIRST = late(
    "(?:用(?![人户车工电水餐印])|[将把]|以(?![下上])|备注|注明|写明|标明|(?:填写|填报)(?![人者员单部])|自行|集体(?=组织|$)|委托(?!人|方|单位|代理|机构|公司)|指使|授意|唆使|强迫|强制|纵容|擅自|私自|公款|组织(?![部处员科委者机生]))"
)
_BAN_FIRST = late(r"(?:严禁|禁止|不准|不许|不允许|不得|严防)")
_PLACE = late("[^，的]{2,12}?[内中里上](?=严禁|禁止)")
# 申报高级职务人员|须, 重点发言人|应: those who do one thing, up to a modal word.
_AT_A_FEAST = late(
    "(?:跨年|年关|岁末|新年|元旦|春节|清明|五一|端午|中秋|国庆|七一|[寒暑]假|假期|节|双节|两节)节?(?:前夕|[之以]?[前后])"
)
_THOSE_WHO = late(
    "(?:申报|申请|重点|无故|因故|擅自|逾期|违规)[^，、的须应要请将把]{1,10}?(?:人员|教师|教职工|学生|学员|党员|同志|干部|人)(?=须|应|必须|务必|不得|要(?!求))"
)
# 被推荐人选|须如实填写, 在校学生|严禁…: no party in the lists, as they are counted and put up more often than they act.
_IN_PERSON = late(
    "(?:在校(?:学生|生|大学生|本科生|研究生)(?=(?:均|都|一律|也)*(?:须|应当?(?!为)|必须|务必|严禁|不得|禁止|请))"
    "|(?:被|拟)?(?:推荐|提名|任用|聘用|录用|录取|表彰|入围|参评|考察|候选|初步|预备)(?:人选|候选人)"
    r"(?=(?:本人|均|都|一律|也)*(?:须|应当?|必须|务必|要(?!求)|请)(?:[于在]\d|\d|如实|认真|按时|按要求|准时|主动|亲自|本人|书面|填|提交|递交|上传|签|撰写|准备|登录|携带|参加|到|作出|承诺|回避|配合)))"
)
# 送餐人员、快递人员一律不得入校
_DO_SUCH = late(rf"(?:[一-龥]{{2}}、)*{DOES_SUCH}(?:[、和及与]{DOES_SUCH})*")
_ARE_TO = late(
    "(?:原则上|均|都|一律|也)*(?:须|应(?![急届聘予受给]|当[予受给])|必须|务必|不得|严禁|禁止|谢绝|不准|要(?!求)|有责任|有义务"
    "|请(?=[于在到就按及提携准自务尽认保将把登扫填通佩穿着配先每注遵服]))"
)
# 未佩戴口罩者不得入内
_WHOEVER = late(
    "(?![对由将把向给为让凡如若因经按])[\u4e00-\u9fff]{3,10}?者(?=(?:一律|均|都|也)*(?:不得|不准|不能|严禁|禁止|谢绝|须|应(?!予|当予)|必须))"
)
_THOSE_HINT = late(
    "申[报请]|重点|无故|因故|擅自|逾期|违规|在校|人选|候选人"
    "|线[上下]|网上|在线|现场|集中|就近|统一|自行|提前|临时|短期|长期|居家|分散|单独|全程|实名"
)
_DO_SUCH_HINT = late("者|人员|班组|队[员伍]|工人|商户|家长|骑手|司机|租户|住户|摊主|店家|公司|企业|平台|物业")
_HEADCOUNT = late(r"\d余?[名位]?人(?:（|$)")
_EVERYBODY = late(
    r"(?:各(?!项|类|种|方面|环|阶|个|自|级|地|式|界)|任何(?!情况|时候|时间|时刻|地点|场合|环境|条件|形式|方式|途径|渠道|理由|借口|名义|内容|手段|程序|环节|原因)|每名|每位|所有|全体)[\u4e00-\u9fff]{1,6}?(?:[\u4e00-\u9fff]{2}时)?(?=均|一律|都|不|应|须|要|需|务必|必|严禁|禁止|请勿|切勿)"
)
_BARS = ("严禁", "禁止", "请勿", "切勿")
# 各楼道|严禁堆放杂物: where nobody may, and nobody who may not.
_PASSAGES = tuple(
    (
        "通道 楼道 走道 过道 走廊 楼梯 楼梯间 出入口 入口 出口 路口 路段 道路 干道 区域 场所 部位 角落 位置 车位 泊位 "
        "校门 大门 门口 广场 操场 草坪 草地 绿地 林地 水域 湖面 屋顶 屋面 天台 阳台 露台 井盖 设备 设施 电梯 电器 插座 "
        "环节 过程 内 里 处 上 中 下 旁 周边 附近"
    ).split()
)
# 各宿舍|无人时应关窗, 各教室|长期停用时须断电: on which occasion, and no part of the name.
_OCCASION = late(
    "(?<=[一-龥]{2})(?:(?:长期|长时间|临时|夜间|平时|日常|正常|暂|不|未|没|在|需|停止|发生|遇到?|出现|对外|出|进)*[一-龥]{2}(?:时|期间|(?:之|以)?[前后])"
    "|课间|夜间|午间|晚间|日间|白天|夜晚|晚上|周末|节假日|假日|假期|[寒暑]假|汛期|雨天|雪天|冬季|夏季|平时|期末|高峰期|[课会班]后)$"
)
# 各系|实习计划须…, 各单位|经费须…: what is theirs.
_NO_ONE = tuple(
    (
        "会议 计划 表 材料 报告 方案 总结 台账 名单 清单 预算 记录 经费 资金 费用 合同 物品 工作 事项 活动 课程 任务"
    ).split()
)
# 各学院、各科研平台|要…: where one of them is known, whatever the others are.
_EACH_OF_LIST = late(
    r"(?P<who>各[一-龥]{1,8}(?P<rest>(?:、各[一-龥]{1,8}?)+))(?=均|一律|都|不得|应|须|要(?!求)|必须|负责|牵头|严禁|请|务必)"
)
# 所有课题组|须…, where 所有废弃物|须… is about a thing, whatever it is called.
_ALL_WHO_ACT = late(
    "(?:[人者员生师户民工属长手友方队组班部处室院系所科馆站店厅会场点校楼办团社家委群辈位企户兵童亲主]|领导|干部|骨干|代表|同学|学生|同志|书记|主任|教授|博士后|对象|单位|部门|中心|公司|机构|企业"
    "|平台|网站|账号|公众号|窗口|食堂|宿舍|支部|班级|大厅|基地|校区|课题|项目|嘉宾|助理|秘书|团队|社团|团体|组织|主体|裁判|导师|监考|个人|方阵)(?:（[^）]*）)?"
)
_UNIT = late("各(?:单位|部门|学院)")
_EACH = late("各|任何|每[名位]|所有|全体")
# 小林, 老贺; but 小组, 老师
_NICKNAME = late(
    "[小老阿](?![组学区班时队型件微程额数结灶吃票车卖店麦康]|[师年人党干生校教同乡区化旧字专领板]|[里姨坝])[一-龥]"
)
_NICKNAMES = late(
    rf"{_NICKNAME.pattern}(?:同志|同学|老师)?(?:[、和与]{_NICKNAME.pattern}(?:同志|同学|老师)?)*"
    "(?=[于在将把带按提准尽抓务\\d本明后下届会]|负责|牵头|继续|记得|联系|登记|通知|拍|统计|协助)"
)
_IN_HIS_HANDS = late("负责|牵头|务必|记得|提前|[于在]?\\d[^，]{0,8}前|须|要(?!求)|应(?![该邀聘])")
_BETWEEN_TWO = late("[、和与]")
_ANY_NOUN = late(
    f"由|车|非|{_NICKNAME.pattern}|[大席公委员务表代议审证事]会|人选|候选人|在校|未[^，]{{2,10}}的|上级|{_EACH.pattern}|{SIGNS.pattern}"
)
_GOINGS = tuple(
    (
        "出发 离校 返校 离岗 上岗 到岗 返岗 入职 离职 报到 就职 到任 离任 上任 上班 下班 交班 接班 换班 出国 回国 外出 "
        "离会 返程 返乡 返家 归国 抵达 到校 入校 出校 入境 离境 休学 复学 退宿 入场 离场 进场 登车 出车 收车 "
        "入学 入住 入职 入伍 入院 出院 就医 就诊 住院 体检 请假 休假 调休 出差 调课 停课 换课 代课 转学 转专业 "
        "离市 离京 离汉 离境 回校 回乡 就餐 用餐 取餐 登机 乘车 上车 下车 上课 下课 听课 监考 应考 参赛 上场 "
        "登台 值班 值守 到会 参会 与会 签到 下井 上船 登船 下水 调动 调离 退休 辞职 卸任 履新"
    ).split()
)
# 新生报到后3日内|组织体检: of the school's and not of theirs.
_ARRANGES = ("组织", "安排", "召开", "开展", "举办", "统一", "集中")
# 值班人员|换班须提前15分钟到岗
_GOES_AND_OWES = late(
    rf"(?:{'|'.join(_GOINGS)})(?:的|时|期间)?(?:原则上|一般|均|都|一律|也)*(?:必须|务必|须(?!知)|应(?![急届聘])|要(?![求点素件])|不得|严禁)"
)
# 各党支部|活动后两日内…, where 党支部活动 is one word of the lists
_EACH_HOLDS = late(
    "(?P<who>各[一-龥]{0,6}?(?:支部|总支|党委|小组|学院|书院|院系|系|单位|部门|班级?|分会|分工会|工会|社团|协会|科室|教研室|实验室))"
    "(?:主题党日|主题团日|活动|会议|开会|大会|党日|班会|换届|选举|演练|比赛|讲座|实验|检查|学习|培训|调研|走访|结束)[一-龥]{0,4}"
)
_EVENT_GOES_ON = tuple("结束 召开 成立 届满 换届 任期 会议 大会 选举 下发 批复 同意 批准 审核 审批 确定".split())
# Who audits or gathers a thing passes it on as well: 分党委审核后于…报送.
_PASSES_ON = ("审核", "审定", "初审", "复核", "审阅", "把关", "汇总")
# 由炊事班负责: whoever is put in charge is a party, known or not.
_PUT_IN_CHARGE = late(
    r"(?![此于])[\u4e00-\u9fff]{2,12}?(?=(?:具体|全面|统一|主要|共同|分别)?(?:负责|牵头|承办|主办|承担))"
)
# 由联系委员|逐一核实: what those who hold a post do stands in front of its name.
_HOLDS_POST = late(
    "(?:联系|挂钩|包保|包联|值班|带班|指导|督导|监督|审核|主持|主讲|检查|巡查|介绍)(?:的)?(?:委员|书记|副书记|干部|领导|校领导|院领导|教师|老师|主任|专员|党员|负责人|组长|秘书)"
)
# 由申请转专业学生|在3月20日前交: whatever they do by their name.
_THOSE_DOING = late(
    "[^，的将把由、于在]{2,14}?(?:学生|教师|老师|同学|研究生|毕业生|人员|教职工|党员|选手|考生|学员|代表|负责人|单位|部门)(?:本人)?(?=[于在]?\\d{1,4}[年月日]|[于在][^，]{1,8}[前内])"
)
_MUST_BEFORE_BY = late(r"要|应|须|必须|需")
_NUMERALS = frozenset("一两二三四五六七八九十0123456789")
_BARE_NAME = late(r"[\u4e00-\u9fff]{2,12}")
_ANY_NAME = late(r"(?P<who>(?!本人|于|此|专人)[\u4e00-\u9fff]{2,8}?)[于在]?")
_NOT_IN_NAME = ACT_TAGS | {"adverb", "must", "must_not", "may", "disposal"}
_NO_NAME = frozenset(_NOT_IN_NAME - ACT_TAGS)
_AT = ("于", "在")
_WHO_IS_ASKED = (*"组队会方人员者生师长处科室系院部所站班团友", "中心", "窗口", "家属", "家长")
_AGREED = late(
    "(?:共同|充分|友好|平等|事先|提前)*(?:商定|协商|商议|商量|磋商|商讨|会商|洽谈|洽商|沟通|约定|对接|核对|达成一致|取得联系)(?:一致|同意|确定|好|妥当)?(?:之?后|，|$)"
)
_CONFIRMS = late("(?:并?(?:确认|盖章|同意|认可|加盖公章))?")
# 由教学副院长签字|盖章后于5月28日前报送
_SEALED = r"(?:[、并和及]?(?:盖章|签章|签字|签名|确认|认可|同意|用印|加盖[^，、]{0,10}章))*"
_SIGNED_THEN = late(rf"{_SEALED}(?:之?后|并[报送交])")
# 主要负责人|签字后，于12月6日前报送: whoever signs for the office that has to report.
_SIGNS_FIRST = late(rf"(?:审核|审定|审阅|亲笔|把关)?(?:签字|签名|签署(?:意见)?|签章|签批|审签){_SEALED}[之以]?后")
_SIGNS_FOR_OFFICE = late(
    "(?:本|所在|各自)?(?:单位|部门|学院|院系|院|系|处|科室?|分?党委|党?总支|党?支部|团委|团总支|党组织|项目|课题)?的?(?:党政|行政|主要|分管|教学|科研|学工|业务|相关|直接|具体|财务|经费)*(?:负责人|负责同志|领导|书记|副书记|院长|副院长"
    "|系主任|副?主任|处长|副处长|部长|副部长|所长|馆长|校领导|院领导|导师|指导教师|指导老师|经办人|证明人|监护人|家长)"
)
# 由系主任签字、教务处备案: a chain of steps, whose first one is theirs.
_IN_CHAIN = late(
    "[一-龥]{2,10}?(?P<deed>填写|申请|提出|提交|审核|审查|审批|批准|签字|签名|盖章|初审|复审|初评|评议|签署|确认|推荐|登记|核实|汇总|起草|校对|备案)、[一-龥]{2,12}?(?:填|申|提|审|批|签|盖|初|复|评|确|推|登|核|汇|备|校|存|公)"
)
_IN_TURN = late("(?:依次|分别|逐级|共同|先后|逐一|亲笔|当面|现场|同时)+")
_SIGNING = frozenset("签字 签名 盖章 用印 签署 审签 签批".split())
_ISSUES = _SIGNING | frozenset("出具 开具 签发 审核 批准 认定 提供 填写 同意 核发 确认 撰写".split())
# 评议小组应由辅导员和学生代表组成: of whom a body is made up.
_MAKE_UP = late(r"(?:等|共同|各?[\d一二两三四五六七八九十]+[名位]?人?|代表)*(?:组成|构成)")
# 各队领队须|由工会主席担任: of whoever chooses them.
_TAKES_POST = late("(?:本人|亲自|兼职?|统一)?(?:担任|兼任|出任|充任|兼)(?:[^，的]{0,6})$")
_MUST_BE = ("须", "应", "应当", "必须", "要", "一律", "原则上")
# 各学院将|由院长签字的汇总表报教务处: which one it is that they hand in.
_OF_WHAT_IS_SENT = late(
    "由[^，的]{2,24}的[《“一-龥][^，]*?(?:[报交送寄]|上传|提交|上缴|汇总|反馈|存档|备案|发至|发到|录入|返回|退回|归档|张贴|公示|公布|带|携)"
)
_OF_PAPER = late("(?:并?(?:确认|盖章|同意|认可|签字|加盖公章))?的[一-龥《“]")
# 复核期间各单位应…: the setting before the party.
_SETTING = late(
    r"[^，的、（]{1,10}?(?:期间|期内|过程中|阶段|现场|当中)"
    r"|(?:一旦|如|若|凡)?(?:遇有?|发生|出现)[^，的、（]{0,8}?(?:事件|情况|险情|事故|问题|故障|灾情|疫情|火情|火灾|天气|异常|纠纷)(?:时|后)?(?!的)"
)
_WHILE_THERE = late("在[^，须应要请将把]{1,8}?(?:期间|期内)(?:（[^（）]*）)?")
_SETTING_HINT = late("期[间内]|过程中|阶段|现场|当中|如遇|若遇|遇有|发生|出现")
# 交接班时|双方须…
_WHEN = late(
    "(?:[^，、的是由和与及]{2,8}?(?:(?<![临定及按准随实同小课学工暂])时(?![间长期段效候代任政事尚装刻常节])|(?:期间|期内(?!人员))(?:（[^（）]*）)?)|[^，、的是由和与及]{1,8}?期（[^（）]*）之?内|首日|当日|当天|次日)(?=[^，。（的])"
    # 搬运两天|辅导员必须到场
    "|[^，、的是由和与及每须应要请将把内\\d]{1,3}[^，、的是由和与及每须应要请将把前后内提超过满达足\\d](?:[两三四五六七八九十]|\\d{1,2})天(?![的以之内前后])(?=[一-龥])"
    # 迁移后|全体用户须…
    "|[^，、的是由和与及各每须应要请将把]{2,10}?[之以]?[后前](?=各(?!种|类|项)|全体|所有|每[名位个])"
)
_WHEN_HINT = late("时[^间限长期]|期[间内（]|首日|当[日天]|次日|[后前][各全所每]|[两三四五六七八九十\\d]天")
_FIRST_TIME = late(
    "(?:首次|初次|每次)[^，的]{2,8}?(?:时|前|后)(?:均|都|一律)*(?:必须|应当?|须|要(?!求)|不得|严禁|请|务必)"
)
# 大家|千万不要轻信, but 大家要求, 大家应该说都清楚
_OWES_ALL = late(
    "(?:在[^，的]{1,8}[时中前后]|[^，的]{0,6}[前内]|平时|今后|届时|也|都|均|还|一律|尽量|自觉|可)*"
    "(?:千万|务必|一定要|必须|不得|切勿|切记|不要|请|记得|别|严禁|须|应(?!该说|邀|有)|要(?![求是好么]))"
)
_OWES_NOW = late("(?:均|都|一律|也)*(?:必须|应当?|须|要(?!求)|不得|严禁|请|务必)")
_OWES_TO = late("(?:必须|应当|应|须|要|请|需)(?:分别|主动|定期|至少)*(?:与|同|和|向|对|给|找|到)")
_OWES_SOMEBODY = late(rf"{_OWES_TO.pattern}[^，、的]{{2,14}}、")
_HAS_COME_ABOUT = late("(?:成立|组建|设立|换届|改选)(?:完成|结束)?[之以]?[后前]")
_OWES = late("(?:必须|应当|应|须|要|不得|内)")
# 未经核实|任何人不得…: whatever stands before them.
_ANYBODY = late(
    r"(?<![以对向在给由被为让])任何(?:单位|组织|部门|个人|集体|机构|人|党员|学生|教师|用户|支部|班级|车辆|机动车|社团|宿舍|寝室|商户|住户|考生|师生|教职工|学院)(?:员|同志|组织)?(?:(?:和|、|或|及|与|或者)(?:个人|部门|人员|人|单位))?"
    r"(?=(?:均|都|一律|也)?(?:不得|不能|不准|不许|不可|不应|无权|严禁|禁止|必须|须|应))"
)
_LETS_NOBODY = late(
    r"(?:严禁|禁止|不准|不许|不允许|不得让|杜绝|谢绝)(?P<who>任何(?:单位|组织|部门|个人|集体|机构|人)(?:员)?(?:(?:和|、|或|及|与|或者)(?:个人|部门|人员|人|单位))?)"
)
# 非会员不得…, 非执勤车辆一律禁止入内
_OUTSIDER = late(
    r"非[一-龥]{0,6}?(?:员|者|生|师|党员|成员|人|户|民|职工|教工|干部|对象|代表|车辆|机动车|单位|机构|部门)"
    r"(?=(?:均|都|一律|也|原则上)*(?:不得|不能|不准|不许|不可|不应|严禁|禁止|谢绝|请勿))"
    # 未经备案的账号一律不得使用校徽
    r"|未[一-龥]{2,10}?的[一-龥]{0,4}?(?:账号|公众号|网站|平台|车辆|机动车|社团|组织|团队|商户|摊贩|企业|公司)"
    r"(?=(?:均|都|一律|也|原则上)*(?:不得|不能|不准|不许|严禁|禁止)(?:使用|进入|驶入|入校|进校|停放|发布|开展|举办|以|冠|对外|刊登|刊发|转载|经营|上路|招|从事|承接))"
)
_WHERE = late(
    r"[^，、的由请须应要将把对向为给]{2,12}?(?:以[内外上下]|(?:[里旁侧]|内(?![部外地宾])|中(?![层小国级介学文共])|外(?![来单部聘校国籍地省市卖出借教包协请派住埠施])|上(?![级岗班课述])|前(?![台来往述任])|后(?![勤备]))(?<!期.)(?=[一-龥]{2,12}?(?:请勿|切勿|不得|严禁|禁止|不准|不许|谢绝))|[范周]围|区域|附近|一带|门口|沿线)"
)
_MAY_NOT = late("(?:一律|均|都|也|原则上)*(?:请勿|切勿|请不要|不得|严禁|禁止|不准|不许|谢绝)")
# 两名介绍人均须到会
_SO_MANY_MUST = late(r"(?:本人)?(?:均|都|一律|原则上|同时)*(?:必须|应当|应|须|不得|务必|要(?!求))")
# 上级党组织应于收到材料后三日内反馈, where 上级要求 is what was asked for.
_UPPER = late(
    r"上级(?:党组织|党委|党总支|组织|部门|单位|主管部门|主管单位|工会|团组织|团委|纪委)(?=(?:原则上|一般|也|均)?(?:应当|应|须|必须|要(?!求)|不得|负责))"
)
# 会计和出纳|不得由一人兼任: posts that somebody fills.
_FILLED = late("(?:不得|不能|不应|应当?|必?须|要|一般|一律|原则上)+由[^，]{1,20}(?:担任|兼任|代替|顶替|替代)")
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
    f"(?:确定)?的(?P<what>[^，的]{{2,14}}?)(?={_OWES_IT})"
)
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
_IS_FILLED_IN = late(
    "(?:一栏|栏|处)?(?:统一|一律|均)?请(?:统一|一律)?(?:选择?|勾选|点选|输入|填写?|填报|录入|写)(?:为)?“[^”]{1,20}(?<![书表单函册])(?<!意见)(?<!报告)”"
)
# 财务处|受理报账的截止日为12月19日: for those who come to it.
_CLOSING_DAY = late(
    "(?:申请|[^，须应要请0-9]){0,14}?(?:受理|接收|收取|办理|接受|收缴|征集|登记|接待)(?:[申邀]请|请[示假]|[^，须应要请]){0,20}?"
    r"(?:截止(?:日期?|时间)?[为是：于到至]?|(?:时间|日期)?截[至到]|(?:最后|最晚|最迟)(?:期限|日期|时间)[为是：]?)(?=\d|[本下][周月]|(?:均|都|统一|一律)?[为是：定])"
)
# 请及时报告|（辅导员）, 应于3月20日前办理|（教务处）
_TELLS_OR_GIVES = tuple(
    (
        "报告 报送 上报 呈报 报备 报批 报审 送审 送交 报请 汇报 反馈 反映 提交 递交 上交 交送 "
        "交至 移交 转交 补交 交回 交还 归还 退还 缴回 寄送 寄回 送达 发送 报 交 告知 通知 "
        "说明 联系 沟通 备案 存档 归档 请假 销假 咨询 求助 举报 投诉"
    ).split()
)
_DOES_AT = tuple(
    (
        "更正 登记 报名 申请 领取 领回 办理 办结 缴纳 缴费 签到 报到 核对 核实 核销 查询 预约 "
        "补办 注册 确认 盖章 签字 销号 注销 "
        "补领 补录 换领 换发 激活 开通 认证 审核 审批"
    ).split()
)
_LONGEST_PLACE = 18
_TO_PLACE = late("(?:[交送寄报发]|提交|上交|报送|发送|递交)(?:至|到|往)[^，。（）]{1,14}$")
_MAY_BE_THING = late("(?<![并时即间上动实级前内须应请后再刻天日向])(?:报告|说明|通知|反馈|投诉|举报)$")
_WHERE_FOUND = late("[^（）]*?(?:下载|网页|网站|主页|官网|首页|链接)")
_IN_CHARGE = late(r"(?:共同)?(?:牵头|负责|主责|承办|主办|落实|组织实施|实施)|[，）；]")
# 严禁党员干部|收送礼金: of people whatever follows is what they do, known or not.
_COMES_UPON = ("发现", "遇", "接到", "收到", "得知", "获悉", "掌握", "排查出", "如遇", "如发现", "一旦发现")
_PEOPLE = ("党员", "干部", "教师", "教职工", "职工", "学生", "人员", "师生", "同学", "考生", "学员", "新生", "毕业生")
# 线上观看同学请提前登录, 集中住宿学员请自备用品: what opens the name says how something is done elsewhere.
_THUS_DOING = late(
    "(?:线[上下]|网上|在线|现场|集中|就近|统一|自行|提前|临时|短期|长期|居家|分散|单独|全程|实名)"
    "(?:(?!组织|安排|通知|告知|提醒|督促|教育|引导|要求|动员|发动|做好|加强|开展|管理|指导|召集|发放|收取|收集|选派|推荐|[对由将向为与和])[一-龥]){1,6}?"
    f"(?:{'|'.join(_PEOPLE)}|团员|嘉宾|观众|选手|队员|家长|读者|用户|研究生|本科生)(?={_ARE_TO.pattern}|[于在]?\\d)"
)
_KEEPS_OUT = late("个人(?:均|一律|也)*(?:请勿|切勿|请不要|不得|不准|严禁)")
# 407室自即日起停止使用, 钥匙指定专人保管
_ENDS_NOBODY = ("室", "楼", "馆", "厅", "人")
_NOBODY = late(r"\d[室楼馆厅]$|专人$|^(?:不同|同一|同|另)[一二两三]?[个名位]?的?人$")
# 考核表|各单位于次年1月15日前移交: what is handed in stands before those who do it.
_PAPER_FIRST = late(
    "[^，的、须应要请由各每将把对]{0,10}?(?:表|书|材料|报告|方案|计划|总结|台账|名单|名册|清单|记录|档案|数据|论文|试卷|成绩|稿件|作品|票据|合同|信息|结果|预算|决算|经费|党费|会费|费用|物资|教材)"
    "(?:（[^（）]*）)?(?P<who>各(?:二级|基层|直属|有关|相关)?(?:单位|部门|学院|院系|系|分会|分工会|党委|党总支|总支|党支部|支部|班级|课题组|实验室|教研室))"
    r"(?=[于在\d]|本(?:周|月)|下(?:周|月)|次年|统一|自行|须|应|要|务必|必须|请)"
)
# 对查出的问题|责任单位应在月底前整改
_ABOUT_THINGS = late(
    "(?:针对|对于?|就)[^，须应要请由]{1,14}?(?:问题|隐患|事项|情况|线索|意见|建议|不足|异常|漏洞|短板|缺陷|错误|差错|风险|矛盾|诉求|投诉|举报|项目|台账|名单)(?![的等中里内])"
)
_PAPER_FIRST_HINT = late("[表书料告案划结账单册录据文卷绩稿品同息果费资材算）]各")
# What may stand between a time in front and the party.
_BEHIND_TIME = frozenset("，内、的起")
# 各党总支|组织师生…, 各科室|指定一名信息员…: whoever takes others does it; but 学生组织, 工会组织 are names.
_TAKES_OTHERS = late(
    r"(?<![党团会群生])(?:认真|积极|及时|统一|切实|精心|扎实|集中|主动|广泛|抓紧|分别|自行)*组织(?=各(?!级)|全体|所有|本|学生|师生|同学|教师|教职工|职工|党员|团员|干部|辅导员|班主任|新生|院内|校内|相关|有关|专家|[一二三四五两\d]|人员|力量|队员|骨干|志愿者|外来|下属|所属|所辖|校内外)"
    r"|(?:邀请|敦促|督促|陪同|带领|率领)(?=各|全体|所有|本|学生|师生|同学|研究生|本科生|教师|导师|教职工|职工|党员|团员|干部|辅导员|专家|家长)"
    r"|(?:指定|安排|明确|确定|选派|指派|委派|抽调|推选|落实|配备|设立?|指)(?=[一二三四五两\d]+[名位个人]|专人|专门)"
)
# 以上工作望|各单位…, 学校要求|各单位…
_EVENT_BEFORE_ALL = late(
    "[^各每、的和及]{1,14}?(?:比赛|竞赛|决赛|汇演|演练|活动|考试|检查|会议|大会|运动会|仪式|典礼|培训|期间|[晚中后前时])(?=[各每](?!种|类|项|个(?!学院|支部|班|单位)))"
)
_HOURS = ("早", "上午", "中午", "下午", "晚上", "傍晚", "凌晨", "清晨", "次日", "翌日", "当", "第二天", "今", "明")
_HOUR_FIRST = late(
    "(?:早上|早晨|上午|中午|下午|晚上|傍晚|凌晨|清晨|次日|翌日|当天|当日|当晚|第二天|今天|今晚|明天|明早)(?:早上|上午|中午|下午|晚上)?(?=[一-龥]{2})(?!班|值|场)"
)
_MEETS = late(
    "(?:支部|党员|代表|教职工|职工|会员|团员|团支部|业主|股东)大会|(?:常委|全委|党委|总支委员|办公|联席|校务|院务|部务|处务|代表|教代|职代|学代|团代|评议|评审|论证|理事)会(?:议)?"
)
# 未修满学时的，|支部大会不得讨论其转正问题
_MEETING_DECIDES = late(
    rf"(?P<who>[一-龥]{{0,8}}?(?:{_MEETS.pattern}))(?=(?:原则上|一般|均|都|一律|方)*(?:不得|不能|不予|须|应当?|必须|要(?!求))"
    "(?:[^，的]{0,14}?[前内后]|逐[一个项条]|认真|充分|集体|及时|当场|再|以任何[^，]{1,4}|对[^，]{2,12}?)?"
    "(?:讨论|审议|研究|决定|作出|形成|表决|票决|投票|通过(?!后)|批准|接收|吸收|审查|审定|听取|宣布|推荐|提名))"
)
# 麻烦|大家明天把表填好, 辛苦|各位组长于3月5日前收齐
_BOTHERS = ("麻烦", "劳烦", "烦劳", "有劳", "拜托", "辛苦")
_BOTHERED = late("(?:麻烦|劳烦|烦劳|有劳|拜托|辛苦)(?:一下|下)?(?=大家|各|全体|所有|[一-龥]{2,})(?!员|费|奖|工)")
_TELLS_THEM = late(
    r"(?:[以如]上|上述|此|该|有关|相关)?[^，各]{0,8}(?:要求|希望|望|敦请|责成|提醒)(?=各(?!级|类|项|种|方)|全体|全校|广大)"
    r"|[^，各]{2,16}已经?(?:下达|下发|拨付|分配|划拨|发放|分解|印发|配发)(?:至|到|给)?(?=各(?!级|类|项|种|方))"
)
# 各二级党组织、各单位|的宣传栏应…: whose the thing is; but 各单位的联络人 is one who acts.
_ITS_THING = late("的[^的]*(?<![人员者生师长])$")
_TELLING = frozenset("通知 告诫 提醒 要求 督促 告知 引导 教育引导".split())


_TO_THEM = late("，?(?:要|须|应当?|主动|及时|逐一)*[与对为向给将同替跟帮]其(?![他它余中])")


# 核对无误后和|财务处: what somebody does first, and with whom they speak then.
_THEN_WITH = late(r"[^，\d]{2,14}?(?<!博士)(?<!站)后[和与跟同](?!勤|续|期|备|方|台|面|门|来)[^，]{2,}")


def find_subjects(clauses: Sequence[tuple[View, Sequence[Expression]]]) -> list[Parties | None]:
    """The acting party of each clause, None where it names none: then it inherits one (`assemble`)."""
    named = [number for number, (view, _) in enumerate(clauses) if _may_name(view)]
    scenes = [Scene(*clauses[number], _behind_leading_time(*clauses[number])) for number in named]
    parties = _FINDERS.first_answers(scenes, [scene.view.words for scene in scenes])
    answers: list[Parties | None] = [None] * len(clauses)
    for number, found in zip(named, parties, strict=True):
        if (
            found is not None
            and not _is_nobody(clauses[number][0], found)
            and not _is_counted(clauses[number][0], found)
            and not ("签" in clauses[number][0].words and _signs_for_office(clauses[number][0], found))
            and not (found.start > 1 and _goes_round(clauses[number][0], found))
            and not (found.names[0].startswith("跨") and found.names[0].endswith(_HAVE_POSTS))
            and not ("后" in found.names[0] and _THEN_WITH.match(found.names[0]))
        ):
            party = _all_of_them(clauses[number][0], _unglued(_cut_short(clauses[number][0], found)))
            opens_field = clauses[number][0].words[party.end : party.end + 1] in FIELDS_OPEN
            answers[number] = _with_post(clauses[number][0], party) if opens_field else party
    return answers


def _goes_round(view: View, found: Parties) -> bool:
    """填写申请表|并请导师签字; but 现请财务处审核 is asked of the office."""
    if not asks_favour(view.words, found):
        return False
    acts = any(token.tag in ACT_TAGS and token.end < found.start for token in view.tokens)
    return acts or view.words[found.start - 2] in "并再后"


def _with_post(view: View, found: Parties) -> Parties:
    """各单位|保密工作负责人: the name with whoever of the unit is meant."""
    post = POST_BEHIND.match(view.words, found.end)
    if post is None or not found.names[-1].endswith(_HAVE_POSTS):
        return found
    names = (*found.names[:-1], found.names[-1] + post[0])
    return replace(found, names=names, end=post.end(), is_certain=True)


def _cut_short(view: View, found: Parties) -> Parties:
    """各学院|加强与实习单位之间的沟通, 读者|来馆须…, 党办|商统战部…: the names without what their bearers do."""
    name = view.words[found.start : found.end]
    does = (_JOINS.search(name, 2) if "与" in name else None) or (_COMES.search(name, 2) if found.is_certain else None)
    does = does or (_CONSULTS.search(name, 2) if "商" in name else None)
    if does:
        end = found.start + does.start()
        whole = read_parties(view.raw, view.tokens, found.start, end)
        if whole and whole.end == end:
            return replace(whole, is_certain=True)
    if "的" not in view.words:
        return found
    if described := _WHO_ARE.match(view.words, found.end):
        # 负责人|为研究生的团队须…
        end = described.end()
        if _ends_as_doer(described[0]):
            return Parties((name + described[0],), found.start, end, False)
        return replace(found, is_certain=False)
    is_of_all = name.startswith(("各", "每", *ALL_OF_THEM))
    return found if is_of_all or not _WHAT_THEY_DO.match(view.words, found.end) else replace(found, is_certain=False)


def _all_of_them(view: View, found: Parties) -> Parties:
    """请党员同志|们: the name with the sign of many."""
    if not view.words.startswith("们", found.end):
        return found
    return replace(found, names=(*found.names[:-1], f"{found.names[-1]}们"), end=found.end + 1)


def _unglued(found: Parties) -> Parties:
    """The name without what is glued to it: 各党总支|组织师生和辅导员, 以上工作望|各单位."""
    name = found.names[0]
    if len(found.names) > 1 and any(each.endswith("时") for each in found.names):
        # 各教室|上课时、各实验室使用时须…
        return replace(found, names=tuple(_OCCASION.sub("", each) for each in found.names))
    if name[:1] not in "各每" and ("各" in name or "每" in name) and (event := _EVENT_BEFORE_ALL.match(name)):
        # 广播操比赛|各学院组织60人参赛
        return replace(found, names=(name[event.end() :], *found.names[1:]), start=found.start + event.end())
    if name.startswith(_HOURS) and (hour := _HOUR_FIRST.match(name)):
        # 早上|全体运动员7:50集合, 次日|辅导员10:00前核对
        return replace(found, names=(name[hour.end() :], *found.names[1:]), start=found.start + hour.end())
    if name.startswith(_BOTHERS) and (bothered := _BOTHERED.match(name)):
        return replace(found, names=(name[bothered.end() :], *found.names[1:]), start=found.start + bothered.end())
    if is_plain_name(name):
        return found
    if told := _TELLS_THEM.match(name):
        return replace(found, names=(name[told.end() :], *found.names[1:]), start=found.start + told.end())
    taken = _TAKES_OTHERS.search(name, 2)
    if taken is None or not name.endswith((*HEADS, *UNIT_ENDS, "院", "系", "）"), 0, taken.start()):
        return found
    return Parties((name[: taken.start()],), found.start, found.start + taken.start(), True)


def _may_name(view: View) -> bool:
    """Whether a clause can name anybody: by a noun in which a party's name ends, or with 各, 任何, 由 and any noun."""
    return not HEAD_TAGS.isdisjoint(view.tokens.tags) or _ANY_NOUN.search(view.words) is not None


def is_plea(view: View) -> bool:
    """Whether the clause opens with 请."""
    return "请" in view.words and _PLEA_FIRST.match(view.words, view.begin) is not None


def asks_favour(words: str, parties: Parties) -> bool:
    """请导师|修改: by 请 one of them, and no 各学院, is asked for what others need for their paper."""
    name = parties.names[0]
    return (
        len(parties.names) == 1
        and not name.startswith((*ALL_OF_THEM, *UNNAMED, "各", "每"))
        and words.endswith("请", 0, parties.start)
        and _FAVOUR.match(words, parties.end) is not None
    )


def find_addressee(view: View, expressions: Sequence[Expression]) -> Parties | None:
    """要通知学生在开学前，不得…: whoever is told something up to the comma is the party of what follows it."""
    if expressions[-1].end < len(view.words):
        return None
    for token in view.tokens:
        if token.text in _TELLING:
            parties = read_parties(view.raw, view.tokens, token.end)
            if parties and parties.end <= expressions[-1].start:
                return parties
    return None


def _is_nobody(view: View, found: Parties) -> bool:
    if "本人" in view.words and _OWN_CONSENT.match(view.words, found.end):
        return not found.names[-1].endswith(_HAVE_POSTS)
    if found.names == ("领导",) and view.words.startswith(("带班", "值班", "带队", "包干", "挂帅"), found.end):
        # 领导带班、专人值守: how whoever is asked for it keeps watch
        return True
    if found.names == EVERYBODY:
        asked = view.words.endswith(("请", "劳烦", "麻烦", "拜托", "烦劳"), 0, found.start)
        return not asked and _OWES_ALL.match(view.words, found.end) is None
    if found.names == ("集体",):
        # 每月集体研讨不少于1次: together, and nobody by this name.
        return _OWES_NOW.match(view.words, found.end) is None
    if STANDS_FOR_OTHERS.issuperset(found.names):
        # 由学院统一报送，|个人请勿单独报送
        return _KEEPS_OUT.match(view.words, found.start) is None
    # 各学院指派两名专人: they are named, and whom they send.
    name = _unglued(found).names[-1] if found.names[-1].endswith(_ENDS_NOBODY) else ""
    return name.endswith(_ENDS_NOBODY) and _NOBODY.search(name) is not None


def _signs_for_office(view: View, found: Parties) -> bool:
    """主要负责人签字后，…: a step on the way of the office that was named before."""
    if len(found.names) > 1 or _SIGNS_FIRST.match(view.words, found.end) is None:
        return False
    return _SIGNS_FOR_OFFICE.fullmatch(found.names[0]) is not None


def _is_counted(view: View, found: Parties) -> bool:
    """一线人员应不少于总数的60%, 发展对象必须公示, 正式代表163人: who is counted or put up does not act."""
    if any(_HEADCOUNT.search(name) for name in found.names):
        return True
    counted = frames.IS_COUNTED.match(view.words, found.end)
    # 所在单位须进行公示: an office puts up others, and each sends so many (每个学院不少于三人).
    return counted is not None and not (
        counted[0].endswith(("公示", "人", "名", "位")) and found.names[-1].endswith(UNIT_ENDS)
    )


def _behind_by(scene: Scene) -> Parties | None:
    """由X…"""
    view, expressions, front = scene.view, scene.expressions, scene.front
    for number, token in enumerate(view.tokens):
        if token.text != "由" or view.is_inside_brackets(token.start):
            continue
        if any(other.tag == "must_not" for other in view.tokens[:number]):
            # 不得由学生代录, 严禁脱岗或由学生代岗: whoever may not is no party, the ban is for whom it would help.
            continue
        if view.words[token.start - 1] in "将把" and token.start and _OF_WHAT_IS_SENT.match(view.words, token.start):
            continue
        parties = _named_behind_by(view, expressions, token.end)
        if parties and _TAKES_POST.match(view.words, parties.end) and view.words.endswith(_MUST_BE, 0, token.start):
            continue
        if parties and _MAKE_UP.match(view.words, parties.end):
            return _made_up(view, front, token.start)
        if parties and not parties.names[0].startswith(UNNAMED) and not _only_signs(view, parties.end, token.end):
            return _whose_hand(view, expressions, front, token.start) or _without_whom_asked(view, parties)
    return None


def _named_behind_by(view: View, expressions: Sequence[Expression], at: int) -> Parties | None:
    """Who stands behind 由, known or not."""
    chain = _IN_CHAIN.match(view.words, at) if "、" in view.words else None
    limit = chain.start("deed") if chain else None
    parties = read_parties(view.raw, view.tokens, at, limit, is_announced=True)
    if parties and (day := _next_time(expressions, parties.start)) and day < parties.end:
        # 由发展对象|4月16日前交党支部
        parties = read_parties(view.raw, view.tokens, at, day, is_announced=True)
    if parties is None and (named := _PUT_IN_CHARGE.match(view.words, at) or _HOLDS_POST.match(view.words, at)):
        parties = Parties((named[0],), *named.span(), True)
    parties = parties or _up_to_time(view, _time_set_off(view, expressions, at), at)
    if parties is None and expressions and (doers := _THOSE_DOING.match(view.words, at)):
        parties = Parties((doers[0],), *doers.span(), False)
    return parties


def _made_up(view: View, front: int, by: int) -> Parties | None:
    """评议小组|应由辅导员和学生代表组成: the body, and nobody of whom it is made up."""
    return read_parties(view.raw, view.tokens, front, by)


def _without_whom_asked(view: View, parties: Parties) -> Parties:
    """由任课教师与学生|商定后补齐: whoever is agreed with does not act."""
    if len(parties.names) != 2 or _AGREED.match(view.words, parties.end) is None:
        return parties
    between = view.words[parties.start + len(parties.names[0]) :]
    return replace(parties, names=parties.names[:1]) if between.startswith(("与", "同", "跟")) else parties


def _time_set_off(view: View, expressions: Sequence[Expression], at: int) -> int | None:
    """Where the next time begins, of any kind where 于 or 在 stands before it: 由经治医师于|患者入院后24小时内完成."""
    if not expressions:
        return None
    set_off = [e.start for e in expressions if e.start > at and view.words.startswith(_AT, e.start - 1)]
    return min([*set_off, *filter(None, [_next_time(expressions, at)])], default=None)


def _up_to_time(view: View, time: int | None, at: int) -> Parties | None:
    """值班表由院办|本周五前排出: whatever stands between 由 and a time is a name, known or not."""
    if time is None:
        return None
    named = _ANY_NAME.fullmatch(view.words, at, time)
    if named is None and "、" in view.words[at:time]:
        # 由各学院、各科研平台|于6月27日前报送
        return _listed_before_time(view, at, time)
    if named is None or any(t.tag in _NOT_IN_NAME and at <= t.start < named.end("who") for t in view.tokens):
        return None
    return Parties((named["who"],), *named.span("who"), False)


def _whose_hand(view: View, expressions: Sequence[Expression], front: int, by: int) -> Parties | None:
    """各学院应由一名负责人带队: an office by which it says what one of its own has to do; the modal word is of it."""
    if _MUST_BEFORE_BY.search(view.words, front, by) is None:
        return None
    party = read_parties(view.raw, view.tokens, front, by)
    if party is None or not party.is_certain or not party.names[-1].endswith(UNIT_ENDS):
        return None
    return party if any(token.tag == "must" and party.end <= token.start < by for token in view.tokens) else None


def _only_signs(view: View, at: int, at_by: int) -> bool:
    """由书记签字后报…: the signature is a step on the way of whoever reports."""
    if in_turn := _IN_TURN.match(view.words, at):
        # 由指导教师、评阅教师|依次签字后交教学办
        at = in_turn.end()
    token = next((token for token in view.tokens if token.start >= at), None)
    if token is None:
        return False
    if token.text in _ISSUES and _OF_PAPER.match(view.words, token.end):
        # 须提交|由负责人签字的说明: what it is that they hand in.
        return any(other.tag in ACT_TAGS and view.begin <= other.start < at - 3 for other in view.tokens)
    if token.text not in _SIGNING:
        return False
    if _CONFIRMS.fullmatch(view.words, token.end):
        if view.words.endswith(("并由", "且由"), view.begin + 4, at_by):
            # 报告须经集体研究|并由书记签字
            return True
        # 各学院于3月10日前补齐|并由院长签字确认
        acting = read_parties(view.raw, view.tokens, view.begin, at)
        if acting is None or not acting.is_certain:
            return False
        return any(other.tag in ACT_TAGS and acting.end <= other.start < at for other in view.tokens)
    return _SIGNED_THEN.match(view.words, token.end) is not None


def _behind_plea(scene: Scene) -> Parties | None:
    """请X…"""
    view, expressions = scene.view, scene.expressions
    plea = _PLEA_FIRST.match(view.words, view.begin)
    if plea is None:
        return None
    # 请各学院|本周三前确定联络员1名
    parties = read_parties(view.raw, view.tokens, plea.end(), _next_time(expressions, plea.end()))
    if parties is None and (needing := _THOSE_NEEDING.match(view.words, plea.end())):
        return Parties((needing[0],), *needing.span(), False)
    if parties is None:
        # 请导师组|于答辩前一周送达
        times = [e.start for e in expressions if e.start > plea.end() and view.words.startswith(_AT, e.start - 1)]
        parties = _asked_till(view, min(times, default=0), plea.end())
    return _no_object(parties)


def _by_nickname(scene: Scene) -> Parties | None:
    """请小林在7月5日前交申请书, 小周、老贺负责拍照: somebody whom all know."""
    view = scene.view
    plea = _PLEA_FIRST.match(view.words, view.begin)
    found = _NICKNAMES.match(view.words, plea.end() if plea else scene.front)
    if found is None or not (plea or _IN_HIS_HANDS.match(view.words, found.end())):
        return None
    return Parties(tuple(_BETWEEN_TWO.split(found[0])), *found.span(), True)


def _asked_till(view: View, time: int, at: int) -> Parties | None:
    named = _ANY_NAME.fullmatch(view.words, at, time) if time else None
    if named is None or not named["who"].endswith(_WHO_IS_ASKED):
        return None
    if any(token.tag in _NO_NAME and at <= token.start < named.end("who") for token in view.tokens):
        return None
    return Parties((named["who"],), *named.span("who"), False)


def _no_object(parties: Parties | None) -> Parties | None:
    """请备注党总支名称, 严禁集体组织…, 严禁用公款组织教职工…: what is to be done, or how, names nobody."""
    return None if parties and _DEED_FIRST.match(parties.names[0]) else parties


def _before_event(scene: Scene) -> Parties | None:
    """X收到通知后3日内…: the party and the event it is part of, read as one expression so far."""
    view, expressions = scene.view, scene.expressions
    if not expressions:
        return None
    first = next((e for e in expressions if e.kind == "relative" and e.start <= view.begin + 1), None)
    if first is None:
        return None
    party = read_parties(view.raw, view.tokens, view.begin, first.end) or _whose_going(view, first.end)
    if party is None and (first.event or "").startswith("各"):
        party = _who_holds(first)
    if party is None or party.end >= first.end - 1:
        return None
    if _AT_A_FEAST.fullmatch(view.words, party.end, first.end):
        # 班子成员跨年之前，…
        return Parties(party.names, party.start, party.end, True)
    if view.words.startswith(_PASSES_ON, party.end):
        return party if view.has_act(first.end) or first.end == len(view.words) else None
    if view.words.startswith(_EVENT_GOES_ON, party.end) and not party.names[0].startswith(("各", "每")):
        # 学院党委成立后1个月内|要制定…: whoever has come about, where nobody else is named.
        has_come_about = _HAS_COME_ABOUT.match(view.words, party.end, first.end)
        return party if has_come_about and _OWES.match(view.words, first.end) else None
    if "其" in view.words and _TO_THEM.match(view.words, first.end):
        # 新生入学一个月内|与其共同制定计划: whoever was named before does it with them.
        return None
    if view.words.startswith(_ARRANGES, first.end) and party.names[-1].endswith(_PEOPLE):
        return None
    return party if party.is_certain or first.end < len(view.words) else None


def _whose_going(view: View, end: int) -> Parties | None:
    """带队教师出发前逐一核对: whoever sets out, comes or goes does what is due before or after it."""
    head = next((token for token in view.tokens if token.start >= view.begin and token.tag == "head"), None)
    if head is None or head.end >= end or not view.words.startswith(_GOINGS, head.end):
        return None
    if view.words.startswith(("待", "等", "俟"), view.begin):
        # 待研究生入学后|开通权限
        return None
    party = read_parties(view.raw, view.tokens, view.begin, head.end)
    return replace(party, is_certain=False) if party else None


def _who_holds(held: Expression) -> Parties | None:
    """各党支部活动后两日内: each of those whose event it is."""
    each = _EACH_HOLDS.fullmatch(held.event or "")
    return Parties((each["who"],), held.start, held.start + each.end("who"), False) if each else None


def _whose_way(view: View, at: int) -> Parties | None:
    """值班人员换班须提前15分钟到岗: whoever comes or goes does what is due then."""
    if "head" not in view.tokens.tags:
        return None
    head = next((token for token in view.tokens if token.tag == "head" and token.start >= at), None)
    if head is None or _GOES_AND_OWES.match(view.words, head.end) is None:
        return None
    party = read_parties(view.raw, view.tokens, at, head.end)
    return replace(party, is_certain=False) if party else None


def _at_front(scene: Scene) -> Parties | None:
    """X要…, and 3月1日前，X要…"""
    view, expressions, front = scene.view, scene.expressions, scene.front
    at = front
    if at > view.begin and any(t.tag in ("must", "must_not") and view.begin <= t.start < at for t in view.tokens):
        # 须每学期到联系的党支部…: the party stands before the modal word or not at all.
        return None
    limit = _next_time(expressions, at)
    if view.words.startswith("除", at) and (excepted := frames.EXCEPT_FROM.match(view.words, at)):
        at = excepted.end()
    if at >= 2 and at == view.begin and view.words.startswith(("上述", "以上"), at - 2):
        # 上述|6个党支部: they have been named, and are no mere number.
        at -= 2
    parties = _behind_setting(view, at, limit) or read_parties(view.raw, view.tokens, at, limit)
    parties = parties or _so_many(view, at, limit) or _whose_way(view, at)
    if parties is None and limit is not None:
        parties = _past_inner_time(view, expressions, at, limit)
    if parties is None and limit is not None:
        parties = _listed_before_time(view, at, limit)
    if parties is not None and "的" in view.words and _is_of_a_thing(view, parties):
        return None
    if parties is not None and (_is_watched(view, parties) or _FILLED.match(view.words, parties.end)):
        return None
    if parties is None and at <= view.begin and _SETTING_HINT.search(view.words):
        setting = _SETTING.match(view.words, at)
        return read_parties(view.raw, view.tokens, setting.end(), limit) if setting else None
    parties = _with_others_who_owe(view, parties) if parties and "、" in view.words else parties
    return (_at_place(view, at) if "must_not" in view.tokens.tags else None) or _who_meanwhile(view, parties)


def _with_others_who_owe(view: View, parties: Parties) -> Parties:
    """支部书记须与委员、委员须与党员谈心: one act, which each of them owes to somebody of their own."""
    first = _OWES_SOMEBODY.match(view.words, parties.end)
    others = read_parties(view.raw, view.tokens, first.end()) if first else None
    if others is None or not others.is_certain or _OWES_TO.match(view.words, others.end) is None:
        return parties
    further = _with_others_who_owe(view, others)
    return replace(parties, names=(*parties.names, *further.names))


def _who_meanwhile(view: View, parties: Parties | None) -> Parties | None:
    """审计组在校期间（6月15日至26日）|财务人员须随叫随到: whoever acts while others are there."""
    if parties is None or not view.words.startswith("在", parties.end):
        return parties
    during = _WHILE_THERE.match(view.words, parties.end)
    others = read_parties(view.raw, view.tokens, during.end()) if during else None
    return others if others and others.is_certain else parties


def _at_place(view: View, at: int) -> Parties | None:
    """施工围挡以内非施工人员请勿入内: where it is stands before those who may not, without a comma."""
    place = _WHERE.match(view.words, at)
    if place is None:
        return None
    if outsiders := _OUTSIDER.match(view.words, place.end()):
        return Parties((outsiders[0],), *outsiders.span(), True)
    parties = read_parties(view.raw, view.tokens, place.end())
    if parties is None or not parties.is_certain or _MAY_NOT.match(view.words, parties.end) is None:
        return None
    # 脱密期内人员
    return None if parties.names[0] in STANDS_FOR_OTHERS else parties


def _behind_setting(view: View, at: int, limit: int | None) -> Parties | None:
    """交接班时双方须…, 首日受检者请…: when it is stands before the party without a comma."""
    setting = _WHEN.match(view.words, at) if _WHEN_HINT.search(view.words, at) else None
    if setting is None:
        return None
    is_within = limit is not None and limit < setting.end()
    # 预警期间（25日至27日）|值班领导须…
    parties = read_parties(view.raw, view.tokens, setting.end(), None if is_within else limit)
    if parties is None:
        return None
    if setting[0].endswith("天"):
        # Which days those are, is not told.
        parties = replace(parties, is_certain=False)
    owes = bool(_OWES_NOW.match(view.words, parties.end) or _FIRST_TIME.match(view.words, parties.end))
    # 自查期间（3月7日至15日）|各单位停止资产调拨
    owes = owes or (setting[0].endswith("）") and parties.names[0].startswith("各") and parties.is_certain)
    return parties if owes else None


def _so_many(view: View, at: int, limit: int | None) -> Parties | None:
    """两名介绍人均须到会"""
    if view.words[at : at + 1] not in _NUMERALS:
        return None
    parties = read_parties(view.raw, view.tokens, at, limit, is_announced=True)
    if parties is None:
        return None
    # 两名学生代表3月9日前…
    is_timed = limit is not None and limit - 1 <= parties.end and parties.names[-1].endswith((*_PEOPLE, "代表", "人"))
    return parties if is_timed or _SO_MANY_MUST.match(view.words, parties.end) else None


def _listed_before_time(view: View, at: int, limit: int) -> Parties | None:
    """转化医学研究所、生物样本库|11月27日前提交…: of a list up to a time one name is known, then all are names."""
    limit -= view.words.endswith(("于", "在", "自", "从"), at, limit)
    names = view.words[at:limit].split("、")
    if len(names) < 2 or not all(_BARE_NAME.fullmatch(name) for name in names):
        return None
    if any(token.tag in _NOT_IN_NAME and at <= token.start < limit for token in view.tokens):
        return None
    known = read_parties(view.raw, view.tokens, at, at + len(names[0]))
    if known is None or known.end != at + len(names[0]):
        return None
    return Parties(tuple(names), at, limit, all(name.startswith("各") for name in names))


def _past_inner_time(view: View, expressions: Sequence[Expression], at: int, limit: int) -> Parties | None:
    """未交第三季度信息稿的支部请于本周五前…: the first time is part of the name."""
    inner = next(e for e in expressions if e.start == limit)
    if inner.kind != "between" or not view.words.find("的", inner.end, inner.end + 10) > 0:
        return None
    behind = _next_time(expressions, limit)
    parties = read_parties(view.raw, view.tokens, at, behind)
    return parties if parties and parties.is_certain and parties.end > inner.end else None


def _is_of_a_thing(view: View, parties: Parties) -> bool:
    """毕业生中的先进典型, 学生反映的问题, 教务处布置的自评: which one is meant, whoever acts."""
    if view.words.startswith(("中的", "里的", "当中的"), parties.end):
        return True
    return _BROUGHT_UP.match(view.words, parties.end) is not None or _only_assigns(view, parties)


def _only_assigns(view: View, parties: Parties) -> bool:
    """教务处布置的自评|应于3月20日前完成: for others, where 各学院安排的监考 and 学院组织的活动须报备 are their own."""
    name = parties.names[0]
    assigned = _ASSIGNS.match(view.words, parties.end)
    if assigned is None or name.startswith(("各", "每", *ALL_OF_THEM)) or _ends_as_doer(assigned["what"]):
        return False
    if assigned["gives"]:
        return _TAKES_IT.search(view.words, assigned.end()) is not None
    return not (assigned["holds"] and _REPORTS_IT.search(view.words, assigned.end()))


def _is_watched(view: View, parties: Parties) -> bool:
    """学生失联等情况要上报; 食堂等场所每天消毒; 学生|收据于5月20日前发放: of whom something is told."""
    if _STATE_OF.match(view.words, parties.end):
        return True
    if (
        "请" in view.words
        and not parties.names[0].startswith(ALL_OF_THEM)
        and _IS_FILLED_IN.match(view.raw, parties.end)
    ):
        return True
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
    is_people = name.endswith((*_PEOPLE, "志愿者", "评委", "委员", "代表", "对象", "专家", "分子", "员工", "研究生"))
    return is_people and not name.startswith(("各", "每")) and _DONE_TO_THEM.match(view.words, parties.end) is not None


def _those_who(scene: Scene) -> Parties | None:
    """申报高级职务人员须…, 线上观看同学请…"""
    patterns = (_THOSE_WHO, _IN_PERSON, _THUS_DOING)
    found = next((found for each in patterns if (found := each.match(scene.view.words, scene.front))), None)
    return Parties((found[0],), *found.span(), True) if found else None


def _do_such(scene: Scene) -> Parties | None:
    """送餐人员、快递人员一律不得…, 维修班组接单后2小时内…: whom a verb names that is in no known name."""
    view, at = scene.view, scene.front
    upon = next((e for e in scene.expressions if e.kind == "relative" and e.start <= view.begin + 1), None)
    found = _DO_SUCH.match(view.words, view.begin if upon else at)
    if found is not None and not any(token.tag in ("head", "single_head") for token in view.tokens):
        # 介绍|人员数
        return None
    if found is not None and upon is not None and 2 <= upon.end - found.end() <= 16 and upon.end < len(view.words):
        # 检修人员进入现场前应断电: the party and the event it is part of, read as one so far.
        return Parties((found[0],), *found.span(), True)
    if found is not None and view.mark == "：" and found.end() == len(view.words):
        # 维修班组：接到报修后30分钟内…
        return Parties((found[0],), *found.span(), True)
    if found is None:
        whoever = _WHOEVER.match(view.words, at)
        return Parties((whoever[0],), *whoever.span(), False) if whoever else None
    is_timed = any(0 <= e.start - found.end() <= 1 for e in scene.expressions)
    if not is_timed and _ARE_TO.match(view.words, found.end()) is None:
        return None
    # 携带危险品者: more than a name.
    is_name = not found[0].endswith("者") or found.end() - at <= 5
    return Parties(tuple(re.split("[、和及与]", found[0])), *found.span(), is_name)


def _anybody(scene: Scene) -> Parties | None:
    """未经核实任何人不得…, 校内禁止任何单位、个人…, 非会员不得…"""
    view = scene.view
    banned = _LETS_NOBODY.search(view.words)
    start, end = banned.span("who") if banned else (0, 0)
    if banned is None:
        found = _ANYBODY.search(view.words) or _OUTSIDER.match(view.words, scene.front)
        if found is None:
            return None
        start, end = found.span()
    names = tuple(view.raw[start:end].split("、"))
    return Parties(names, start, end, True)


def _of_upper_body(scene: Scene) -> Parties | None:
    """上级党组织应…"""
    found = _UPPER.match(scene.view.words, scene.front)
    return Parties((found[0],), *found.span(), True) if found else None


def _meeting_decides(scene: Scene) -> Parties | None:
    """支部大会不得讨论其转正问题: a meeting that has to decide, where 支部大会须于3月底前召开 is what others hold."""
    found = _MEETING_DECIDES.match(scene.view.words, scene.front)
    return Parties((found["who"],), *found.span("who"), True) if found else None


def _everybody(scene: Scene) -> Parties | None:
    """各账号一律不得…, 任何人不得…: with 各 or 任何 before it, any noun is a party."""
    view, front = scene.view, scene.front
    if "、各" in view.words and (listed := _EACH_OF_LIST.search(view.words, front)):
        known = read_parties(view.raw, view.tokens, listed.start(), listed.start("rest"))
        if known is not None and (listed.start() == front or view.words.startswith("由", listed.start() - 1)):
            names = [_OCCASION.sub("", name) for name in _ITS_THING.sub("", listed["who"]).split("、")]
            return Parties(tuple(names), *listed.span("who"), True)
    found = _EVERYBODY.match(view.words, front)
    if found is None:
        return None
    modal = next((token for token in view.tokens if token.start >= found.end()), None)
    if modal is None or modal.tag not in ("must", "must_not", "adverb") or modal.start > found.end() + 2:
        return None
    if view.words.endswith(_NO_ONE, 0, modal.start):
        return None
    if view.words.startswith(_BARS, found.end()) and view.words.endswith(_PASSAGES, 0, found.end()):
        return None
    end = _end_of_doer(view, found.start(), modal.start)
    if found[0].startswith("所有") and not _ends_as_doer(view.words[found.start() : end]):
        return None
    return Parties((_OCCASION.sub("", view.raw[found.start() : end]),), found.start(), modal.start, True)


def _behind_paper(scene: Scene) -> Parties | None:
    """考核表各单位于次年1月15日前移交: the paper stands before those who hand it in."""
    found = _PAPER_FIRST.match(scene.view.words, scene.front)
    return Parties((found["who"],), *found.span("who"), True) if found else None


def _behind_topic(scene: Scene) -> Parties | None:
    """对查出的问题责任单位应在月底前整改: what it is about stands before the party without a comma."""
    view = scene.view
    topic = _ABOUT_THINGS.match(view.words, scene.front)
    parties = read_parties(view.raw, view.tokens, topic.end()) if topic else None
    if parties is None or not parties.is_certain or not _OWES_NOW.match(view.words, parties.end):
        return None
    return parties


def _ends_as_doer(name: str) -> bool:
    return any(_ALL_WHO_ACT.fullmatch(name, at) for at in range(len(name) - 1, max(len(name) - 5, 1), -1))


def _end_of_doer(view: View, start: int, end: int) -> int:
    """各学院|成绩录入须…, 各单位|公章使用须…: the name without what they do, where a known one opens it."""
    inner = [token for token in view.tokens if start <= token.start < end]
    if inner[-1].tag != "duty":
        return end
    known = next((token.end for token in inner if token.tag == "head"), None)
    unit = _UNIT.match(view.words, start, end)
    return known or (unit.end() if unit else end)


def _banned(scene: Scene) -> Parties | None:
    """东区环路禁止机动车、非机动车通行: whom a ban names, wherever it stands."""
    span = find_banned(scene.view)
    if span is None:
        return None
    return Parties(tuple(re.split("[、和及或与]", scene.view.raw[span[0] : span[1]])), *span, True)


def _kept_out(scene: Scene) -> Parties | None:
    """无牌电动车一律不准进校: what may not go there stands for whoever drives it."""
    span = find_kept_out(scene.view, scene.front)
    if span is None:
        return None
    return Parties(tuple(re.split("[、和及或与]", scene.view.raw[span[0] : span[1]])), *span, True)


def _behind_ban(scene: Scene) -> Parties | None:
    """严禁X…"""
    view = scene.view
    # 学生宿舍内|严禁学生使用…
    place = _PLACE.match(view.words, view.begin)
    ban = _BAN_FIRST.match(view.words, place.end() if place else view.begin)
    parties = _no_object(read_parties(view.raw, view.tokens, ban.end())) if ban else None
    if parties is None or parties.end + 2 > len(view.words):
        return None
    if parties.is_certain:
        return parties
    first = next(token for token in view.tokens if token.end > parties.start)
    opens = first.start == parties.start and first.tag in ("head", "quantifier")
    # 禁止施工人员|夜间作业
    opens = opens or (first.tag == "other" and parties.names[-1].endswith("人员") and not TAKES.match(parties.names[0]))
    return parties if opens and parties.names[-1].endswith(_PEOPLE) else None


def _behind_later_plea(scene: Scene) -> Parties | None:
    """…，届时请X…"""
    view = scene.view
    plea = _PLEA.search(view.words)
    if plea is None:
        return None
    # 一季度党费请组织委员|3月25日前收齐
    parties = _no_object(read_parties(view.raw, view.tokens, plea.end(), _next_time(scene.expressions, plea.end())))
    if parties is None or parties.is_certain:
        return parties
    # 检查时请宿舍长|留在宿舍
    opens = any(token.start == parties.start and token.tag in ("head", "quantifier") for token in view.tokens)
    return parties if opens and not parties.names[-1].endswith(UNIT_ENDS) else None


def _behind_charge(scene: Scene) -> Parties | None:
    """会议责成X…: whom somebody puts in charge."""
    view = scene.view
    for token in view.tokens:
        if token.text in ("责成", "责令"):
            return read_parties(view.raw, view.tokens, token.end, _next_time(scene.expressions, token.end))
    return None


def _in_note(scene: Scene) -> Parties | None:
    """…（组织部牵头，5月底前完成）, …（统战部）: a closing note that says whose task it is."""
    view = scene.view
    if not view.words.endswith("）"):
        return None
    start = view.words.rfind("（")
    if "联系" in view.words[start:] or "电话" in view.words[start:]:
        # （联系人、联系电话）: whom to ask.
        return None
    before = next((token for token in view.tokens if token.end >= start), None)
    parties = read_parties(view.raw, view.tokens, start + 1, is_announced=True) if start >= 4 else None
    if parties is None or before is None or not _IN_CHARGE.match(view.words, parties.end):
        return None
    # 报党委（组织部）: a bare name may be part of the name before it.
    is_bare = parties.end >= len(view.words) - 1
    if is_bare and (before.tag in ("head", "single_head") or _is_to_whom(view, start, parties)):
        return None
    return parties


def _is_to_whom(view: View, start: int, parties: Parties) -> bool:
    """请及时报告（辅导员、保卫处）: behind a verb of telling or giving to whom; 各学院 are those who do it."""
    if "→" in view.words or _WHERE_FOUND.match(view.words, start + 1):
        return True
    if parties.names[0].startswith((*ALL_OF_THEM, "各", "每")):
        return False
    if view.words.endswith(_TELLS_OR_GIVES, 0, start):
        # 提交开题报告（博士研究生）: a thing.
        may_be_thing = _MAY_BE_THING.search(view.words, start - 3, start)
        return not (may_be_thing and any(t.tag in ACT_TAGS and t.end < start - 1 for t in view.tokens))
    if _TO_PLACE.search(view.words, max(0, start - _LONGEST_PLACE), start):
        return True
    is_asked = any(token.tag == "must" and token.start < start for token in view.tokens)
    return is_asked and view.words.endswith(_DOES_AT, 0, start)


def _next_time(expressions: Sequence[Expression], at: int) -> int | None:
    """Where the first time behind `at` begins that is not counted from an event."""
    return (
        min([e.start for e in expressions if e.start > at and e.kind != "relative"], default=None)
        if expressions
        else None
    )


def _behind_leading_time(view: View, expressions: Sequence[Expression]) -> int:
    """Where the words begin behind 3月1日前，."""
    at = view.begin
    for expression in expressions:
        if expression.start <= at + 1 and expression.kind not in ("immediate", "prompt"):
            at = max(at, expression.end)
    while at < len(view.words) - 1 and view.words[at] in _BEHIND_TIME:
        at += 1
    return at


_FINDERS: Questions[Scene, Parties] = Questions(
    (
        Question(_anybody, late("任何|非|未")),
        Question(_of_upper_body, "上级"),
        Question(_behind_by, "由"),
        Question(_behind_charge, late("责[成令]")),
        Question(_by_nickname, _NICKNAME),
        Question(_behind_plea, "请"),
        Question(_before_event),
        Question(_behind_paper, _PAPER_FIRST_HINT),
        Question(_behind_topic, late("^(?:针?对|就)")),
        Question(_meeting_decides, _MEETS),
        Question(_at_front),
        Question(_those_who, _THOSE_HINT),
        Question(_do_such, _DO_SUCH_HINT),
        Question(_kept_out, "车"),
        Question(owner, late("[的所各]")),
        Question(_everybody, _EACH),
        Question(_banned, SIGNS),
        Question(_behind_ban, _BAN_FIRST),
        Question(_behind_later_plea, "请"),
        Question(_in_note, late("）$")),
    )
)
