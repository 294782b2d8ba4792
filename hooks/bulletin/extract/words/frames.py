"""What makes a clause bind nobody: past, result, permission, description, plan of the issuer, wording of a preamble.

Each frame is one pattern over the uniform text of a clause; all are linear (no nested repetition). In the long ones
every alternative begins with a character of its own and what must stand before it is looked back for: `re` then goes
over all places where none of them can begin in one stride.
"""

from __future__ import annotations

import re


def _each(words: str, ending: str) -> str:
    """The words, parted by |, each with the ending: an alternative that begins with a group would be no stride."""
    return "|".join(f"{word}{ending}" for word in words.split("|"))


PAST_BEGINNING = re.compile(
    r"原(?:通知|文件|方案|办法)[^，“”]{0,6}(?:规定|要求|明确|提出|部署)|去年|上年度|上一年|此前|\d{4}年(?:以来)?(?:要求|规定|部署|提出)|有的|个别|少数|部分|一些|不少|多数"
)
PAST = re.compile(
    r"已(?!知|到退休)|曾|截至目前|近年来|近期以来|以来$|日(?<![\d〇一二三四五六七八九十廿周期拜节假生当次今明工]日)前|累计|仍有|尚有|仍存在|存在着?(?!的)"
    rf"|{_each('中|内|里|间', '有[一二两三四五六七八九十几]+[名个位家]')}"
    r"|共(?:有|(?:开展|举办|组织|发展|培训|排查|召开|完成|接收|查阅|抽查|发放|慰问)[^，]{0,12}\d)|还有\d|有\d+[余多]?[名个位人支所家处项件次场]"
    r"|了(?:(?<=[一-龥]了)(?![解结然却]|$)|(?=[，。；]|$)|(?<=取得了|开展了|成立了|召开了|举办了|印发了|完成了|获得了|下发了"
    r"|制定了|发现了|组织了|通报了|进行了|反馈了|形成了|建立了|收到了|提出了|作出了|明确了|发挥了|涌现了))"
    r"|抽查发现|检查发现|调研发现|排查发现|占\d|提高到?\d|增长到?\d|下降到?\d|减少到?\d|上升到?\d"
    r"|尚未|仍未|均未|从未|还未|过(?<=[一-龥]过)(?=[的，。]|$)|率(?:仅|只)?[达为]到?\d"
)
"""A thing done or a state of affairs."""

CITED_SPEECH = re.compile(r"(?:强调|指出|要求|提出|作出|发出|下发|印发|召开|部署|专门|审议通过|决定|研究)")
"""What a body above the school does: with it as the subject the sentence is background."""

RESULT = re.compile(
    r"作为.{0,30}(?:依据|参考|内容|条件|指标)|纳(?<![应须要]纳)入.{0,20}(?:考核|评价|评议|档案|范围)|视为|视同|不予|追究.{0,12}责任"
    r"|追责|问责|通报批评|后果自负|责任自负|按.{0,12}规定(?:处理|执行|给予|追究|办理)|依规依纪|严肃处理|严肃查处|取消.{0,10}(?:资格|学时|时长|成绩|名额|评优|评先|奖励|称号)"
    r"|一票否决|予以通报|给予.{0,10}(?:处分|处理|表彰|奖励|表扬)|颁发|记入.{0,12}(?:档案|考核|成绩|总分)"
    r"|计入.{0,12}(?:档案|考核|成绩|总分)|存入.{0,12}档案|有效(?:期|$)|使用期|从其规定|不得评优|当年不得"
    r"|优先(?:推荐|考虑|安排|选拔|发展|推选|录用|$)|供.{0,12}参考|不在.{0,14}(?:之列|范围)|除外$|不在此限$"
    r"|不再(?:受理|另行|补办|安排|接收|单独)|逾期(?!未)|方可生效|"
    + _each("时间|日期|地点|形式|方式|内容|主题", "由[^，]{1,10}(?:自行|自主|自定)")
    + r"|自(?:然|动|行)(?:撤销|终止|解散|解除|失效|退出)|继续有效|仍然有效|同时废止|即行废止|自行废止|失效"
    r"|负责解释|施行"
)
"""What follows from doing or not doing something, and the riders of a text in force."""

ANNOUNCED = re.compile(
    r"定于|拟于|拟定于|计划于|将(?:[于在对按视派从以抽由分把向为逐评]|根据|适时|不定期|定期|继续|另行|会同|组织"
    r"|开展|通报|进行|择优|统一|作为|予以|给予|采取|严肃|依规|依纪|集中|随机|结合|通过|安排|召开|举办|举行"
    r"|邀请|联合|纳入|成为|重点|全程|陆续|及时|适当|公布|反馈|印发|下发|颁发|遴选|认真|建立|设立|听取|严格"
    r"|全面|督促|持续|推出|开设|进入|迎来|选派|派出|委派|有(?:大|暴|强|较))"
    r"|计划(?=[\d一二三四五六七八九十今明本下][^，]{0,6}[月日周年底旬](?![^，]{0,4}前))"
    r"|延期[至到为]|调整[至到为]|推迟[至到为]|提前[至到为]|改期[至到为]|顺延[至到为]|改在|"
    + _each("定|放|安排", r"在(?!每)(?=[^，]{0,8}[\d月日周号天])")
    + r"|打算|准备(?=[\d一二三四五六七八九十本下上中月于在])"
    r"|另(?:行(?:通知|安排|公布|发布|下发|确定|明确|规定|公告|研究)|发通知|文通知|文下发|有通知)"
    r"|决定(?<![本此该]决定)(?:(?=.{0,16}(?:开展|举办|召开|组织|实施|表彰))|举办|开展|召开|在|组织|对|于|表彰|授予|废止|成立|撤销|任命|免去|聘任|增补|终止)"
    r"|拟(?:安排|召开|举办|组织|开展|对|在|于|邀请|表彰|推荐|遴选|聘)(?!.{0,3}(?:对象|人选|候选人|人员|单位|集体|个人|干部|教师|党员))"
    r"|经.{0,12}(?:研究|同意|批准|审议|审定)(?:，|决定|$)"
)
"""What the issuer itself has scheduled or decided."""

HANDS_OVER = re.compile(
    r"将[^，]{1,16}(?:情况|名单|结果|报告|材料|表|意见|总结|方案)[^，]{0,20}(?:报|送|反馈|提交|上交|上传|发|录入|反映|告知)"
)
"""将开展情况于…前反馈: 将 with its object, and nothing to come."""

DESCRIPTION = re.compile(
    r"(?:不得?(?:少于|超过|低于|多于|高于|足|限于|等于)|约|共|为期|时长|左右)(?:\d|[一二三四五六七八九十两半百])"
)
"""A measure. It binds nobody where the clause has no verb of its own."""

STANDING = re.compile(
    _each("标准|额度|比例|基数|上限|下限|经费|费用|名额|人数|学制|会期|片长|时长", "(?:一般|原则上|暂定)?[为是]")
    + r"|由[^，]+(?:组成|构成|担任)$|以[^，]+为[^，]{0,4}(?:基数|依据|准|标准)$"
    r"|公示(?:时间|期)?[自从为][\d]|期限?(?:一般|原则上)?为[\d一二三四五六七八九十半两]|放(?:寒|暑)?假(?!期|前|后)|轮休|休假$|系统(?:升级)?(?:维护|关闭|停机)|停机维护|闭馆(?![前后时])|停止办公|对[^，]{1,8}开放$|向[^，]{1,8}开放$|"
    + _each("列席|出席|特邀|正式|应到|实到|到会|参会", r"(?:代表|人员|嘉宾|会员|委员|党员)?\d+余?[名位]?人")
    + "|"
    + _each("等次|等级|结论|考核结果|评价结果", "[为是]")
)
"""What a rate is, what is counted by what, who makes up a body; when something rests or is shut: so for everybody,
and the task of nobody."""

IS_A = re.compile(
    r"^(?:[^，]{1,24}?)(?<![作成视列评分改转称定行认以因])(?:是|即为|(?<![各院本全该外])系(?![部（党团办主]|总支)|指|属于|分为|包括|包含|不属于|不在|均为|设在|位于|共计|合计|不计|计入|有效期|片长|为\d)"
)
"""A statement of what something is."""

STATES = re.compile("是|系|共有|均?为(?![其他她它新各本全老]|学[生员]|党员|师生|教[师职]|职工|困难|群众|毕业)")
"""考核对象|为32个单位; but 由人事处|为其建立档案 does something for somebody."""

_MATTERS = r"(?:[几\d一二三四五六]{1,2}[个项点方面]{1,2})?(?:工作|事项|要求|任务|职责|规定|材料|准备|内容|举措|安排)?"
LEAD_IN = re.compile(
    rf"(?:如下{_MATTERS}|以下(?:通知|意见|方案|实施意见|{_MATTERS})|下列{_MATTERS}|此通知|特此(?:通知|通报|函告|报告|公告)?)[：。]?$"
)
"""The end of a preamble, and the closing formula."""

MEETING_AT = re.compile(r"在[^，]{2,16}(?:开|召开|举行|举办)[^，]{0,14}(?:会|会议|班|仪式|典礼)$")
"""…在报告厅召开动员会: who names the place calls the meeting."""

STATE = re.compile(r"(?:事情|任务|工作|时间|人)(?:较|很|特别)?[多重紧忙少]$")
"""年底事情多, 时间紧"""

THING_HAPPENS = re.compile(
    r"(?:举办|举行|进行|召开|开幕|闭幕|授课|开始|结束|开班|上课|启动|施行|生效|开考|发车|出发|播出)[^，]{0,8}$"
)
"""What an event does by itself; without a party it is somebody's timetable."""

OPENS_OR_SHUTS = re.compile(
    r"(?:开放|开通|开启|关闭|关停|关账|封账|结账|停机|上线|下线|截止|截稿|停止(?:受理|收单|收件|报名|办公|服务|报销)|开课|开班|开馆|闭馆|开诊|停诊)$"
)
"""网课4月22日开放, 财务处12月15日关账: what something does on its day, whoever's it is."""

STAGE = re.compile(
    r"(?:在[^，]{2,8}?|统一|陆续|分批)?(?:(?:全面|正式|集中|持续|全面)?(?:启动|推进|铺开|总结|结项|评审|评议|评选|审定|审议|审批|揭晓|表彰|公示|公布|验收)"
    r"|(?:组织|启动|开展|进行|集中|完成|召开|公布|发布|反馈)(?:专家|集中|会议|中期|现场|终期|初步|最终)*"
    r"(?:评审|评选|评比|答辩|检查|验收|考核|申报|审核|结果|结项|表彰|会评|遴选))$"
)
"""5月下旬组织评审, 3月启动: a stage of a programme, under a time as wide as a month."""

FACT = re.compile(
    _each("受到|得到|赢得|获得", "[^，]*(?:好评|肯定|认可|欢迎|称赞|赞扬)")
    + r"|值得(?:借鉴|学习|推广|肯定)|"
    + _each("成效|效果|成果|进展", "(?:明显|显著|良好|突出)$")
)
"""…，受到党员好评: the sentence tells what somebody does well and asks nothing."""

TOLD = re.compile(
    r"(?P<who>[^，]{2,16}?)(?:均|都)?已(?:经)?(?:另行|电话|分别|单独|逐一|提前|微信|书面)*(?:通知|告知)(?:到位|本人)?$"
)
"""交流发言的四个单位已经电话通知: the sentences behind it are meant for them."""

SOME_ACT = re.compile("[一-龥]{4,}(?<![的时内后前间])(?<!人员|党员|学生|教师|支部|单位)$")
"""雪停后2小时内|清出通道: words behind a length of time that are no condition and no name."""

HOW_OFTEN = re.compile(r"[一二两三四五六七八九十\d]次$")

SPAN_OF_EVENT = re.compile(
    r"(?:时间|日期|时段|时点|期限|周期|示期|聘期|任期)(?<!截止..)(?<!报送..)(?<!提交..)(?<!填报..)(?<!上报..)(?<!申报..)(?<!上缴..)(?<!缴纳..)(?<!交稿..)(?<!反馈..)(?:为|是|：|在|定在|安排在)(?!.*(?:前|截止)$)"
)
"""集中整改时间为…: when something is, not by when somebody acts."""

STATISTIC = re.compile(
    r"\d(?<![足少低超过满]\d)\d*(?:\.\d+)?余?(?:件|人次|份|篇|册|万|%|％|个百分点|场次)(?![以之]?[内前])"
)
"""A count of what has been done; without a modal word it reports."""

HEADLESS_CASE = re.compile(
    r"[^，的]{2,14}的(?=及时|立即|马上|随时|第一时间|当即|尽快|请|须|应|必须|要|一律|不得|严禁|由|于|在|\d)"
)
"""有了新去向的及时报组织部: whom it befalls, in front of what is then to be done."""

TOTAL = re.compile("共|累计|合计|总计")

LIST_OF_CASES = re.compile(r"(?:下列|以下)(?:情形|情况|条件|行为)")
"""有下列情形之一的，应当…：（一）…；（二）…"""

NOT_DONE = re.compile(r"(?:但|却)?(?:至今|迄今|目前|截至目前)(?:仍|还|均|尚)?未")
"""…，至今未提交"""

COURTESY = re.compile(
    r"(?:敬|恳|还)?请(?:各[^，]{1,8}?|大家|广大[^，]{1,6}?)?(?:予以|多多|给予|予)?(?:谅解|理解|见谅|包涵|海涵|支持|关注|留意|周知|知悉|体谅)(?:[和与、][^，]{2,6})?$"
    r"|请(?:各[^，]{1,8}?|大家)?(?:结合[^，]{0,6}实际)?(?:认真|严格|切实)?(?:遵照|贯彻|抓好)?(?:贯彻)?(?:执行|落实|遵照)$"
)
"""不便之处，敬请谅解; 请认真贯彻执行: asks for nothing that could be counted as done."""

ADVICE = re.compile(r"(?:特别|也)?建议(?!书|名单|人选|方案|意见|稿|案)")
"""建议3月底前交稿 leaves it to whoever reads."""

OTHERS_ACT = re.compile(
    r"(?:[省市](?![级场])[一-龥]{1,8}?)(?:台|局|厅|委|办|站|中心)|国家[一-龥]{1,8}?[局委]"
    r"|(?:考核|检查|巡察|巡视|督导|督查|评审|调研|验收|抽查|考察|核查)组[^，]{0,8}?(?:分赴|进驻|赴|到|前往|深入)各"
    r"|(?:平台|系统|热线|窗口|大厅|网站|通道|端口)[^，须应要请]{0,20}(?:开放|提供|受理|接待|运行|办公)"
)
"""市气象台…发布预警, 考核组分赴各单位, 平台每周三开放在线答疑: what bodies outside the school, visiting teams and
services do."""

OUTING = re.compile(r"组织(?:[^，须应要请]{0,8})(?:赴|前往|参观|观看|观摩)")
"""10月23日组织赴城市规划馆参观, and nobody named who does."""

TALLY = re.compile(
    r"(?:\d{4}年度?|去年|上年|今年|本期|全校|全院|我校|本次|目前|截至[^，]{2,10})[^，]{0,6}?(?:应|需|须)[^，]{2,14}?共?(?<!不少于)(?<!至少)\d[\d.]*[余多]?(?:万|亿)?(?:件|人次|人|名|个|份|篇|项|次|元|家|场)$"
)
"""2025年全校应备案文件63件"""

ANSWERS = re.compile("是[^，]{0,10}(?:责任人|责任主体|责任单位)")
"""党组织书记是第一责任人"""

SLOGAN = re.compile(r"[★☆●○■□◆◇▲△▶※]?[一-龥]{2,4}[要须应][一-龥]{2,4}$")
"""★去向要清楚"""

ORDER = re.compile("先(?![进期行导锋前])[一-龥]{2,4}、?后[一-龥]{2,4}$")
"""实行先审批后开通: how something is to be done, and no time."""

COUNTED_CALL = re.compile(r"[一二三四五六七八九]要[^，]{2,9}$")
"""一要压实责任"""

NOUN_PHRASE = re.compile(r"的[一-龥]{1,6}$")

EXCEPT = re.compile(r"除(?P<who>[^，除]{2,40}?)(?:以|之)?外$")
"""除外国语学院党总支外，…"""

EXCEPT_FROM = re.compile(r"除(?P<who>[^，的]{2,14}?)(?:以|之)?外的?(?=.)")
"""除抢险车辆外的|机动车, 除急诊轮岗外|学员"""

TOPIC = re.compile(
    r"^(?:对(?!照|标|接)|对于|针对|关于|根据|按照|依照|依据|遵照|结合|围绕|通过(?!后|之后|之日)|以(?!后|上|下|及)|为(?!期)|为了|在|从(?!事)|除|就|依托|利用|充分利用|凭|随着|由于|鉴于|考虑到|经|本着|因|如|若|如果|凡|遇|遇有|一旦|确需|确因|未经|对照|紧扣|聚焦|立足|坚持|参照|涉及|作为)"
)
"""An adverbial clause: says about what, how, why or when, and leaves the act to the next."""

DESCRIPTION_LABEL = re.compile(
    r"(?:[\d一二三四五六七八九十]{1,2}[.、])?(?:[一-龥]{0,4}(?:对象|范围|(?:参会|参加|出席|列席|与会|参训)(?:人员|代表)|时点|口径|条件|标准|主题|名额|地点|资格|背景|情况|会期))$"
)
"""对象：…, 统计时点：…: what follows describes and assigns nothing."""

DESCRIPTION_HEADING = re.compile(
    r"(?![^，。]*(?:报|送|反馈|上传|公开|公示))(?:[^，。；：]{0,10}(?:情况|不足|成效|背景|意义|依据|对象|范围|条件|资格|名额|口径|概况|亮点|回顾|(?:主要|特色|典型|工作|好的?|经验)做法)|[^，。；：]{0,6}(?:存在|突出|主要|共性|普遍|发现|反映|暴露|整改|反馈)的?[^，。；：]{0,4}问题|问题(?:和|与|及)?[^，。；：]{0,4}|[^，。；：]{1,4}(?:和|与|及)问题)[。：:]?(?=$|[^一-龥])"
)
"""一、基本情况, 二、存在的问题, 三、培训对象: a section that tells and assigns nothing."""

CONDITION_END = re.compile(
    r"(?:的|时(?<![\d一二三四五六七八九十学课]时)|期间|过程中|情况下|前提下|基础上|之际|同时|之前|之后|以来|方面|工作中|中)$"
)
"""How an adverbial clause ends."""

# 须为在职教师 says what somebody is, 须为困难党员建立台账 what somebody does for them.
_IS = (
    r"为(?![^，]{1,12}(?:建立|提供|办理|发放|配备|安排|做好|解决|购买|制定|落实|保密|开展|组织"
    r"|确定|明确|指定|设立|开设|减免|代缴|投保|颁发|选派|讲|做|送|写|留|办[一实]|作[一报]))"
)
_STATE = r"满|在职|(?:达到|成立|取得|获得)(?=[^，]{0,3}(?:\d|[一二三四五六七八九十]年|满|以上))"
ELIGIBILITY = re.compile(
    r"[应须]能(?!否)|人数[^，]{0,4}[须应](?:超过|达到|不少于|不低于)|"
    rf"须(?:{_IS}|是|具有|具备|符合|满足|有(?![^，]*(?:陪同|陪护|看护|在场|到场|签字|盖章))|系|{_STATE})|应(?:{_IS}|是|具有|具备|符合|满足|有|{_STATE})|需(?:具备|具有|{_IS}|{_STATE})"
    r"|一般应为|原则上应为|原则上为|不得少于\d+[名人个票]?$|[须应需][^，]{1,14}满[\d一二三四五六七八九十半两]+个?(?:年|月|周岁|岁)$"
)
"""What somebody or something must be, not do."""

IS_COUNTED = re.compile(
    r"(?:原则上|一般)?(?:必须|应当|应|须|要|不得|不能)?(?:至少)?"
    r"(?:(?:不少于|不低于|不多于|不超过|超过|少于|低于|占|达到)[^，]*(?:总数|比例|[%％]|分之|人数)|(?:进行|予以)?公示(?=$|[\d一二三四五六七不无期至]|[，。]))"
)
"""What is said of those who are counted, or put up for all to see."""

IN_CHARGE = re.compile(r"负责|牵头|提交|办理|报送|承担|实施|落实|完成")

HAPPENS_TO = frozenset("发现 遇到 收到 接到 出现 发生 获悉 接获".split())
"""What befalls a party: the clause is the condition of what follows it."""

EACH_TIME = re.compile(r"(?:以后|今后)?每[次逢][^，]{1,8}$")
"""每次上课，提前10分钟到场"""

CASE = re.compile(r"(?:[如若凡]?遇(?!难)|万一|一旦|倘若|假如|如果|[如若]有|[如若]发[生现])")
"""万一学生失联，…; 若遇停电，…"""

IF = re.compile(r"(?:如果?|若|倘若|因|凡|确)[^，]{0,12}(?:不能|不便|不宜|无法)")
"""如不能参加，…"""

CONTACT = re.compile(
    r"^(?:联系人(?![应须要请负于由每在])|联系电话|联系方式|(?:校内)?短号|热线|电话|邮箱|电子邮箱|地址|联系地址|值班电话|(?:有.{0,8})?请(?!提前|主动|及时|立即|务必).{0,10}(?:联系|咨询|致电|拨打.{0,12})$|咨询电话|应急值守电话|监督电话|举报电话|技术支持|.{0,10}(?:电话|邮箱|短号)[：为])"
)

HANDED_IN_WITH = re.compile(
    r"(?:一并|一同|统一|同步|随)[^，]{0,14}(?:报送|上报|提交|报备|备案|归档|移交|上交|报|送|交)$"
)
"""年度结算单随统计年报一并报送: a bare statement that something is handed in with something else."""

_BODY = "(?:单位|部门|处室|科室|主体|党组织|学院)"
_PARTY_LABEL = f"(?:(?:责任|主责|牵头|承办|主办|落实|完成){_BODY}|责任人|责任领导|牵头人|牵头领导)"
_HELPER_LABEL = f"(?:配合|协助|协办|协作|参与|参加|督办|联系)(?:{_BODY}|人|领导)"
_CLOSES = "截止|报送|提交|上报|完成|办结|整改|申报|报名|申请|投稿|征集|推荐|缴费|缴纳|反馈|回复"
_TIME_LABEL = f"(?:(?:{_CLOSES})(?:时间|日期|时限|期限)|时间节点|时限要求|时限|期限)"

PARTY_LABEL = re.compile(rf"(?:{_PARTY_LABEL}|牵头|责任|承办|主办)$")
"""责任单位：X"""

HELPER_LABEL = re.compile(rf"{_HELPER_LABEL}$")
"""配合单位：X, whose task it is not."""

TIME_LABEL = re.compile(rf"(?:{_TIME_LABEL}|截止)$")
"""完成时限：T"""

_LABEL = f"(?:{_PARTY_LABEL}|{_HELPER_LABEL}|{_TIME_LABEL})"
_REQUIRES = "(?:不得|严禁|禁止|必须|务必|截至|截止|须(?!知))"
NOTE = re.compile(
    rf"[（【〔](?P<words>(?:{_LABEL}：|(?<=〔)(?=[^〔〕]{{0,30}}{_REQUIRES}))[^（）【】〔〕]{{1,200}})[）】〕]"
)
"""（责任单位：X；完成时限：T） says as much as a sentence of its own, and so does 〔不得由办公室代拟〕."""

OPENING_LABEL = re.compile(r"^【(?P<words>[^【】]{1,16})】")
"""【报名】…: a label in front of a paragraph is one with a colon behind it."""

BLANK_BEFORE_LABEL = re.compile(rf"\s(?={_LABEL}\s?[:：])")
"""责任单位：X 完成时限：T, where a blank stands for a ；."""

STATISTICS_DATE = re.compile(
    r"(?:数据|统计|年龄|党龄|工龄|计算|数字|范围|时点|口径|任职|业绩|成果)[^，]{0,6}(?:截至|截止|到[^，]{2,10}止$)"
)
"""统计数据截至…: the day up to which something is counted."""
