"""No text tells what an office keeps to itself for now: a clue of discipline, an unannounced check, a vote on a person.

Nor where secret things are kept and who handles them, how a guest is guarded, and which machines lie open. None of them
carries a mark: what can be told by words is a warning, and a person judges.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from bulletin.checks.any_word import AnyWord
from bulletin.checks.passages import MOST_PER_PIECE
from bulletin.checks.personal.person import any_of
from bulletin.checks.secrecy.sighting import secrecy_finding
from bulletin.finding import Finding
from bulletin.index import Bulletin

_NUMBER = r"(?:\d{1,4}|[一二两三四五六七八九十百]{1,4})"
_SOON = r"(?:将|拟|定于|计划|准备|预计)"
_DAY = r"(?:\d{1,2}月)?\d{1,2}日|本周[一二三四五六日]|下周[一二三四五六日]?|近期|近日"
# 由赵某某、罗某; not 由教务处、各学院.
_NAME = rf"(?:{any_of('surnames.txt')})[\u4e00-\u9fff]{{0,1}}(?![处部室委院系心组办会校所员师])[\u4e00-\u9fff]"
_SECRETS = {
    "问题线索的处置": re.compile(
        r"问题线索[^。；\n]{0,10}?(?:正在|尚在|已经?进入|拟)[^。；\n]{0,8}?(?:初步核实|初核|核查|审查|立案|函询|谈话)"
        r"|涉嫌(?!严重违纪)[^。；\n]{1,20}?(?:正在|拟|尚在)[^。；\n]{0,12}?(?:初步核实|初核|核查|立案)"
        r"|(?:拟|将|准备)(?:于|在)?[^。；\n]{0,12}?(?:对其|对该|对[^，。；\n]{1,8}?(?:干部|教师|人员|同志|负责人))[^，。；\n]{0,6}?(?:采取(?:谈话|留置|审查)|留置|立案|审查调查)"
        r"|(?:不要|不得|[请切]勿|暂不)[^，。；\n]{0,6}惊动(?:其?本人|当事人|对方|被)|举报人(?:为|是|系)(?!谁|否|哪)[\u4e00-\u9fff]{2,}"
    ),
    "还没有开展的暗访": re.compile(
        r"(?:暗访|突击检查|突击抽查|飞行检查|飞检|不打招呼)[^。\n]{0,50}?(?:提前(?:做好|有所)?准备|[请切]勿[^，。]{0,6}(?:透露|声张|外传|泄露)|不要(?:声张|外传))"
        rf"|(?:暗访组?|暗访人员|突击检查组?|飞行检查组?|飞检组?)(?:{_SOON}[^，。；\n]{{0,4}}?)(?:于|在)?(?:{_DAY})"
        rf"|(?:{_DAY})[^，。；\n]{{0,10}}?(?:有|将有|会有)[^，。；\n]{{0,10}}?(?:暗访|突击检查|飞行检查|飞检)"
    ),
    "人事酝酿和表决": re.compile(
        rf"(?:酝酿|人选|拟任|任免|提拔|考察对象|常委会|票决)[^。\n]{{0,50}}?(?:赞成|同意|反对|弃权)(?:票)?\s?{_NUMBER}\s?票"
        r"|(?:人选|拟任|提拔|干部调整|任免)[^。；\n]{0,30}?(?:尚未|还未|未经?|暂未)(?:公示|宣布|公布|对外)(?!的|前|，?(?:不得|不能|不予|一律|不准))"
        r"|(?:酝酿|动议|沟通)(?:[^，。；\n]{0,4}?(?:时|中|过程中)，?)?(?:意见不一|有不同意见|存在分歧|分歧较大)(?!的)"
    ),
    "警卫和行车路线": re.compile(
        rf"制高点[^，。；\n]{{0,8}}(?:布控|布防|布设|警戒)|便衣(?:警力|民警|警察|安保)?[^，。；\n]{{0,6}}{_NUMBER}\s?[名人]|警卫(?:等级|规格|任务|方案)"
        r"|(?<![赛车愿新送班游])车队[^，。；\n]{0,10}?(?:由|从|经)[^，。；\n]{1,12}?(?:进入|驶入|抵达|到达|驶离)|(?:首长|领导|来宾)[^。；\n]{0,12}?(?:行车|行进|车辆)路线[:：为]"
    ),
    "涉密场所和涉密人员": re.compile(
        r"(?:涉密(?:机房|场所|会议室|实验室|库房|办公室|档案室)|保密要害部[门位]|保密(?:机房|库房))[^。；\n]{0,6}?(?:设在|位于|在)[^，。；\n]{0,20}?(?:\d{2,4}室|\d{2,4}房|[A-Z\d]座|楼)"
        rf"|(?:核心|重要)涉密人员[^，。；\n]{{0,4}}?{_NUMBER}\s?[名人]|(?:现有|共有)[^，。；\n]{{0,4}}涉密人员{_NUMBER}\s?[名人]"
        r"|承担[^，。；\n]{0,8}?某型[^，。；\n]{2,16}|某型[^，。；\n]{0,8}(?:装备|导弹|雷达|舰艇|战机|发动机|鱼雷|武器)[^，。；\n]{0,10}(?:课题|项目|任务|配套)"
    ),
    "安全保卫的部署": re.compile(
        rf"(?:重点关注|重点人员|重点人|维稳对象|稳控对象)[^。；\n]{{0,12}}?{_NUMBER}(?:名|人)[^。；\n]{{0,20}}?(?:稳控|盯控|跟守|包保|管控)"
        r"|便衣[^，。；\n]{0,6}?(?:跟守|跟踪|盯防|值守|布控|监视)|(?:监控|视频)(?:死角|盲区|盲点)[^，。；\n]{0,4}?(?:在|位于|为|有：)[^，。；\n]{2,}"
    ),
    "开标前的采购秘密": re.compile(
        rf"标底(?:定?为|是|：)[^，。；\n]{{0,6}}?\d|评标(?:委员会|小组|专家)(?:成员|名单)?(?:拟|将)?(?:由|为|：)(?={_NAME}、)"
    ),
    "命题和考官名单": re.compile(
        rf"(?:命题|审题|组卷|阅卷|面试)(?:组|人员|教师|专家|考官|评委)(?:成员)?(?:名单)?(?:拟|将)?(?:由|为|：)(?={_NAME}[、，])"
    ),
    "没有修补的安全漏洞": re.compile(
        r"(?<![\d.])(?:10|172\.(?:1[6-9]|2\d|3[01])|192\.168)(?:\.\d{1,3}){2,3}(?![\d.])[^。\n]{0,60}?(?:漏洞|弱口令|空口令|端口|后门|木马|未(?:整改|修复|封堵|打补丁|升级))"
        r"|(?:漏洞|弱口令|空口令|端口|后门)[^。\n]{0,40}?(?<![\d.])(?:10|172\.(?:1[6-9]|2\d|3[01])|192\.168)(?:\.\d{1,3}){2,3}(?![\d.])"
    ),
}
# Quicker to look for than the patterns; each match of a pattern has one of its signs.
_SIGNS = {
    "问题线索的处置": "问题线索 涉嫌 对其 对该 留置 立案 审查调查 采取谈话 采取审查 惊动 举报人",
    "还没有开展的暗访": "暗访 突击检查 突击抽查 飞行检查 飞检 不打招呼",
    "人事酝酿和表决": "票 尚未 还未 暂未 未公 未经 未宣布 未对外 意见不一 不同意见 存在分歧 分歧较大",
    "警卫和行车路线": "制高点 便衣 警卫 车队 行车路线 行进路线 车辆路线",
    "涉密场所和涉密人员": "涉密 保密要害 保密机房 保密库房 某型",
    "安全保卫的部署": "重点关注 重点人 维稳对象 稳控对象 便衣 死角 盲区 盲点",
    "开标前的采购秘密": "标底 评标",
    "命题和考官名单": "命题 审题 组卷 阅卷 面试",
    "没有修补的安全漏洞": "192.168 10. 172.",
}
_KINDS_OF = {
    sign: [kind for kind, signs in _SIGNS.items() if sign in signs.split()]
    for sign in {sign for signs in _SIGNS.values() for sign in signs.split()}
}
_ANY_SIGN = AnyWord(_KINDS_OF)


def check_work_secrets(bulletin: Bulletin) -> Iterator[Finding]:
    """A warning for each such statement."""
    for writing in bulletin.writings:
        for kind in sorted({kind for _, sign in _ANY_SIGN.places_in(writing.text) for kind in _KINDS_OF[sign]}):
            for found in islice(_SECRETS[kind].finditer(writing.text), MOST_PER_PIECE):
                finding = secrecy_finding("work-secret", writing, *found.span(), "warning")
                yield Finding(finding.code, finding.place, finding.level, {**finding.params, "kind": kind})
