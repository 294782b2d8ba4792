"""A clause that forbids in, where those stand whom it names out: 严禁留校学生留宿他人."""

from __future__ import annotations

from bulletin.extract.view import ACT_TAGS, View
from bulletin.late_pattern import late

SIGNS = late("严禁|禁止|不准|不许|不允许|谢绝")

_PEOPLE = (
    "师生员工|师生|同学|新生|考生|毕业生|留学生|本科生|研究生|博士生|硕士生|住校生|走读生|寄宿生|实习生|学生|教师|老师|教职员工|教职工|教工|职工"
    "|员工|导师|学员|党员干部|领导干部|党员|团员|干部|辅导员|班主任|闲杂人等|人员|群众|居民|村民|访客|游客|来客|来宾|观众|读者|选手|演员|运动员"
    "|队员|志愿者|家长|亲友|亲属|家属|商贩|摊贩|小贩|商户|商家|骑手|外卖员|快递员|送餐员|推销员|中介|司机|驾驶员|住户|租户|用户|旅客|乘客|儿童"
    "|小孩|未成年人|非会员|外人"
)
_VEHICLES = (
    "非机动车辆|机动车辆|公务车辆|公务用车|公务车|公车|车辆|非机动车|机动车|电动自行车|电动摩托车|电动三轮车|电动车|电瓶车|自行车|三轮车|摩托车|货车|卡车|渣土车|私家车|出租车|网约车"
    "|共享单车|平衡车|滑板车|大巴车|工程车"
)
_BODIES = "任何(?:单位|部门|组织|机构|企业|公司|社团|班级|商家|团体)"
_NOUN = f"(?:{_PEOPLE}|{_VEHICLES}|{_BODIES})"
# What takes people or is done to them or to what is theirs: 严禁组织学生…, 禁止歧视学生, 严禁泄露考生信息.
_TAKES = (
    "组织|安排|强[迫制行]|逼迫|胁迫|诱[导引骗]|要求|[让使令由向对给为替将把与跟从以]|雇[佣用]|聘|使用|利用|指[使派定]|唆使|鼓动|煽动|怂恿|动员|发动"
    "|通知|允许|放任|纵容|默许|体罚|侮辱|歧视|[打辱]骂|殴打|收[受取买留]|接[受收送触待]|占用|挤占|泄[露漏]|外泄|透露|公[开布]|摊派|骚扰|扣留|刁难|变相"
    "|容留|留宿|冒充|顶替|代替|替代|干[扰预涉]|影响|围观|聚集|招[收募聘]|挪用|克扣|截留|侵[占犯]|出席|参加|涉及|隐瞒|[瞒漏虚谎]报|拒[收绝]|打听|损害"
    "|伤害|限制|发布|传播|转[发让借]|拍摄|偷拍|采集|录用|提拔|推荐|发展|吸收|伪造|[搭运装超]载|驾驶|乘坐|停放|购买|租用|改装|携带|私自|擅自|随意|违规|借"
    "|委托(?!人|方|单位)|转托|授意|邀请|串通|勾结|索要|索取|收集|贩卖|倒卖|出租|出借|滥发|捎带|找|请|叫|拉|派|带(?!病)|交|推(?!销)|欺"
)
TAKES = late(_TAKES)
_MODIFIER = f"(?:(?!{_TAKES})[一-龥“”])" + "{0,9}?"
_ONE = f"(?:(?:{_MODIFIER}的)?{_MODIFIER}{_NOUN})"
# 禁止学生和家长进入
_WHO = rf"(?P<who>{_ONE}(?:[、和及或与]{_ONE})*)"
# 学生档案, 车辆通行证, 学生为由
_THEIRS = (
    r"(?!信息|档案|名单|名册|材料|资料|数据|证|身份|宿舍|公寓|食堂|隐私|成绩|时间|经费|资金|待遇|权益|利益|作品|照片|手机|账号|关系|队伍|之间|为由|名义"
    r"|家庭|个人|本人|姓名|的|等|通行证|入口|出口|通道|餐厅|电梯|专用|费|款|物品|[、和及或与])"
)
_ACTS = (
    "[进出入]|通[行过]|驶[入离出]|穿[行越插]|逗留|停[留放车靠]|靠近|接近|攀[爬登折]|翻越|游泳|戏水|下[河水海湖]|留宿|使用|私[自下拉接]|擅自|单独|独自"
    "|自行|随[意便车身]|违[规章反法]|酒后|[携佩]带|带|驾驶|乘[坐车]|骑|吸烟|饮酒|酗酒|喝酒|吃|代|替|参[与加]|从事|购买|出[借租]|转[借让]|[在到将把以用向与从]"
    "|利用|抄袭|聚[集众餐]|赌博|打架|夜[间不]|晚归|外[出宿]|离[校岗开]|滑冰|推|未经|无[证故]|拍[摄照]|触[摸碰]|操作|燃放|鸣笛|超[速载]|占[用道]|乱|高声|喧哗"
    "|互相|相互|收[送受]|操办|公[款车]|办理|登[录楼顶]|点[火燃]|存[放取]|充电|上[楼课岗路]|掉头|调头|左转|摆摊|推销|发[放布]|散发|张贴|叫卖|围观|插队|翻"
)
_BAN = late(rf"(?:严禁|禁止|不准|不许|不允许|谢绝){_WHO}{_THEIRS}(?P<act>(?:{_ACTS})?)")
# 无牌电动车|一律不准进校
_KEPT_OUT = late(
    rf"(?P<who>(?![^，]{{0,9}}[内里上中])(?:{_MODIFIER}的)?{_MODIFIER}(?:{_VEHICLES})(?:[、和及或与]{_MODIFIER}(?:{_VEHICLES}))*)"
    "(?:（[^（）]*）)?(?:除[^，]{1,14}外)?(?:(?:一律|全部|均须?|都要|必须|应|须)(?:统一|就地|全部)*(?:封存停驶|停驶|停用|停止使用|停止运行)"
    "|(?:一律|均|都|也|原则上|一概|暂时|暂)*(?:(?:必须|务必|须|应当?|要)(?:按[^，]{2,12}?|有序|规范|统一|整齐|主动|自觉)*"
    "(?:停[放靠入车在]|减速|慢行|缓行|避让|礼让|让行|限速|低速|靠右|熄火|绕行|绕道|行驶|驶[离出入]|遵守|服从|接受(?:检查|查验|登记|检验))"
    "|(?:不得|不准|不许|不能|不可|严禁|禁止|谢绝|请勿|切勿)"
    "(?:进[入出校]|入[校内]|驶[入离出]|停[放留靠]|通[行过]|上路|穿[行越]|超[速载]|[在从由借]|占[用道]|靠近|鸣笛|掉头|逆行|横穿)))"
)
# 落实禁止学生带手机的规定
_IS_NAMED = late("的(?:规定|要求|通知|制度|公告|决定|条款|标志|标识|标牌|禁令|措施)")


def find_banned(view: View) -> tuple[int, int] | None:
    """Where those stand whom a ban names, None where it names what is not to be done to somebody."""
    found = _BAN.search(view.words, view.begin)
    if found is None or _IS_NAMED.search(view.words, found.end()):
        return None
    if any(token.tag in ACT_TAGS and view.begin <= token.start < found.start() for token in view.tokens):
        return None
    if not found["act"] and not _acts(view, found.end("who")):
        return None
    return found.span("who")


def find_kept_out(view: View, at: int) -> tuple[int, int] | None:
    """Where the vehicles stand that may not go somewhere, or how they must: 无牌电动车一律不准进校, 车辆应减速慢行."""
    found = _KEPT_OUT.match(view.words, at)
    return found.span("who") if found else None


def _acts(view: View, at: int) -> bool:
    """Whether a verb or an adverb that is known stands there."""
    return any(token.start == at and (token.tag in ACT_TAGS or token.tag == "adverb") for token in view.tokens)
