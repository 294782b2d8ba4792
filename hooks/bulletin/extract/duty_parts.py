"""A clause in, what part it plays in a duty out: who is meant by it, what it is about, what it only goes on with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bulletin.extract.before import is_addressed
from bulletin.extract.clause import Clause
from bulletin.extract.draft import Draft, Timed
from bulletin.extract.handover import is_thing
from bulletin.extract.issuer import is_issuer, is_one_of_joint
from bulletin.extract.lexicon import LEXICON
from bulletin.extract.party import Parties, read_names, read_parties
from bulletin.extract.time.expression import Expression
from bulletin.extract.when import AT_ONCE
from bulletin.extract.words import frames
from bulletin.extract.words.by_case import PEOPLE_BY_CASE
from bulletin.extract.words.parties import HEADS, OFFICE_ENDS, SINGLE_HEADS, UNIT_ENDS
from bulletin.late_pattern import late

# 责任单位：X。时间：T
BARE_TIME_LABELS = ("时间", "日期", "办理时间", "工作时间")
# 请假由组长批准，一天以上的须…: whoever approves is not who asks.
APPROVES = late(r"(?:负责|统一)?(?:批准|审批|同意|签批|审定|核准)(?:后)?$")
_NAME_ENDS = (*HEADS, *SINGLE_HEADS)
_LONGEST_NAMES = 48
_LONGEST_MODAL = 4  # 应当于
_HELPS = late(r"(?:密切|积极|全力)?(?:配合|协助|协同|参与|协办)$")
_MORE_THAN_A_NAME = late(r"的|[“”【】〔〕《》\d]")
_BY_NAME = late("(?:实行|执行|坚持|落实|建立|严格)[^，]{0,10}(?:报告|调度|通报|例会|报|会商|研判)(?:制度?)?$")
_REGIME = late("报告|调度|制度|通报")
_HABITS = ("坚持", "能够", "能", "做到", "均能", "都能", "注重", "探索", "创新")
_PAPER = late(
    "(?:请|须|应当?|要)?(?:将|把)?(?!报|[提上递送]?交|上传|填|完成|提供|形成|制定|撰写|编|审|签|开展|组织|汇总(?!表))"
    "(?P<what>(?:申请|[纪摘概]要|[^，须应要请将把由]){1,16}?)(?:均|都|一律|统一)?(?:请|应当|必须|务必|须|应|要|需|最[迟晚])*[于在]?"
)
_TOGETHER = ("会同", "联合", "协同")
_FURTHEST_DRAFT = 6
_UNDONE = late("(?:凡|对)?未(?:按[时期要求规定]{1,2}|按要求|按规定|及时|如期|能|曾)*(?P<what>[^，的]{3,12})(?:的|者)")
_WHERE_THEY_LIVE = late(
    "(?:[^，]{2,8}校区|校内)?(?P<who>学生|研究生|本科生|留学生)(?:宿舍|公寓|寝室)[楼区]?(?:内|里|中)?(?:一律|均|都)?(?:严禁|禁止|不得|不准|不许|请勿|切勿)(?:使用|存放|私拉|私接|违规|饲养|吸烟|抽烟|焚烧|燃放|烹饪|做饭|喝酒|酗酒|打牌|赌博|大声|喧哗|留宿|晾晒|乱|私自|擅自|携带|停放|堆放|充电|张贴|推销|经营|点)"
)
_TOPIC = late("(?P<what>[一-龥]{3,10}?)(?:原则上|一律|均|都|一般)?(?:须|应|要|必须|务必|不得|严禁|不能|请)")
_STAYS_AWAY = late(
    "(?:凡|凡是|如|若)?(?P<who>"
    "(?:确?[因有][^，的]{1,8})?(?:确实)?(?:不能|无法|未能|不便)(?:按时|准时|如期|按期|及时|亲自|现场)*"
    "(?:参加|参会|出席|到会|到场|到岗|返校|返岗|返程|报到|值班|监考|上课|离校|参训|与会|来校|体检|接种|签到|到校|参赛|应考|赴约|领取)[^，的]{0,8}的"
    "|(?:如|若|凡)?确?因[^，的]{0,6}(?:疾病|病|伤|身体|健康|孕|产假|实习|出国|出差|就医|家庭|个人|求职|就业|休学|高温|隔离)[^，的]{0,8}"
    "(?:不能|无法|未能|不便|不宜|需要?|没有?|缺)[^，的]{1,14}的"
    "|(?:近期|返校前|来校前|[\\d一二两三四]+[天日周]内|近[\\d一二两三四]+[天日周]内|途经|曾)*(?:有|去过|到过|前往过)[^，的]{2,14}(?:旅居史|接触史|病史|基础病|慢性病)的"
    # 临时伤病的
    "|(?:如|若|凡)?(?:临时|当天)(?:伤病|生病|患病|受伤|身体不适|有事|有课)的"
    # 申请留校的, 因重复参保需退费的
    "|(?:因[^，的]{1,14}?)?(?:确有[^，的]{1,4}|确需|需要?|申请|拟|自愿|要求)(?:[^，的]{1,4}?)?"
    "(?:留校|离校|住校|出校|入校|返校|走读|住宿|延住|退宿|调宿|换宿|退费|退款|缓缴|缓交|减免|补考|免修|重修|转学|转专业|复学|补选|退选|改选|补办|挂失|就医|就诊|隔离|陪护|考研)的"
    "|(?:经批准|确需|需要?|确?因[^，的]{1,6}?)?(?:外出|离校|离京|请假|住院|休假|晚归|缺勤|缺考|缺席|缺课|弃考|弃权|退赛|旷课|迟到|早退|缓考|补考|退学|休学|入伍|生病|怀孕)(?:超过[^，的]{1,6}|[^，的]{0,4})的)"
)
# 离校前2天提交行程，|途中全程佩戴口罩
ALL_THE_WAY = late(
    "(?:途中|沿途|一路上?|路上|(?:会议|会|活动|比赛|考试|培训|学习|值班|演出|参观|上课|排队|等候|采样|候车|乘车|就餐|演练|施工|作业|操作)(?:期间|过程中|时)|全程)(?:请|须|应|要)?(?:全程|始终|一律|均|都|统一|自觉|注意)*"
    "(?:佩戴|戴好?|保持|穿|着(?=正装|校服|工装|深色|便装|统一)|不|保留|保管|服从|遵守|听从|携带|将手机|把手机|手机|系好?|有序|安静|禁)"
)
HIMSELF = ("本人",)
_OWN_HAND = late(
    "[^，、]{0,16}?(?<![交转给并])由(?:其|申请人|当事人)?本人(?!承担|负担|负责|自理|自付|自担|支付|出资|解决|[或及和与、的]|所在|决定|自愿|选择|意愿|酌情)"
    "(?![^，]*(?:即可|均可|也可|亦可|方可|后果|构成|产生))[^，]{2}"
)
_ILL = late("体温|发热|发烧|咳嗽|腹泻|呕吐|不适|症状|确诊|阳性|密接|旅居史|接触史|风险")
_OF_A_PAPER = late("[制似]比|重复率|查重|相似度")
_TELLS_OF_THEM = late("[^向]*(?:上报|报告|报校|报学校|报防控)")
_TAKES_FROM_THEM = late(
    "(?:一律|统一|当场|予以|给予|将|由[^，]{1,8})*(?:收回|收缴|停用|停发|停供|注销|吊销|取消|扣|没收|暂停|停止|终止|撤销|清退|不予|列入|记入|计入|视为|按|退还|发放)"
)
_SOMEBODY_DOES = late(
    "(?:如|若|凡|确|凡是|如果)*(?:因|不能|无法|未能|需要?|有意|自愿|拟|遗失|丢失|损坏|损毁|逾期|超期|举办|申请|申报|报名|参加|借用|租用|使用|违反|携带|驾车|外出|邮寄|住宿|留宿|请假|离校"
    "|购买|采购|转让|储存|存放|运输|处置|出租|转借|开展|承办|设立|开设|安装|搭建|从事|经营|进入|变更|注销|改造|装修|施工|接待|邀请|聘请|引进|签订|对外|占用|拆除|新建|首次|未)[^，]{1,16}的"
)
_OF_PEOPLE = late(
    "(?:任职|入职|到任|入党|入校|到岗|参加工作|工作|试用|年龄|年满|已满|身体|家庭|行动|怀孕|哺乳|残疾|退休|离休|返聘|新入职|新任|挂职|借调|在外|长期|出国|病假|产假)[^，]{1,14}的"
)
_SIGNS = late(
    "(?:审核|审定|逐级|共同|分别|本人|亲笔)?(?:签字|签名|盖章|签署(?:意见)?|签章|用印)、?(?:盖章|确认|认可|同意)?$"
)
_IN_CHARGE_OF_ALL = late(
    r"(?:[^，：由]{0,12}由)?(?P<who>(?!主要|具体|统一|共同|全面|分别)[^，：由的和及]{2,30}?)"
    r"(?:具体|主要|统一|共同|全面|牵头)?(?:负责|牵头|承办|承担)(?:落实|实施|组织|办理)?"
)
_LONGEST_PLEA = 2
_HEAR = late("(?:请|要|还|也|应|务必|特别|尤其)*(?:注意|留意|切记|牢记|知悉|做到|看这里)(?:了|啦|以下[^，]{0,4})?")
# 5月8日14:00，|北校区田径场
_IS_PLACE = late(r"[^，须应要请将把]{2,16}(?:环线|赛道|室|厅|场|馆|楼|广场|校区)(?:（[^（）]*）)?")
# 时间为, 讨论时间原则上安排在
_SET_FOR = late(
    "(?P<deed>[一-龥]{0,6}?)的?时间(?:一般|原则上|统一|均|都|暂|初步|大致)?"
    "(?:[为是]|定[在于为]|安排[在于为]|集中(?:安排)?[在于]|放在|限定?[在于]|初定[在于为])"
)
_OF_ALL = ("", "具体", "总体", "起止", "集中", "活动", "开展", "完成", "实施")
_AT = ("", "于", "在", "定于", "安排在")
_ORGANISED = late("(?:集中|统一|同步|同时|分批|分别|错峰)*(?:进行|举行|开展|实施|举办|组织实施)(?:完毕|完成)?")


def acts_the_issuer(party: tuple[str, ...], issuer: str) -> bool:
    """Whether a party is whoever issues the notice, and not one of several who issue it together."""
    return is_issuer(party, issuer) and not is_one_of_joint(party, issuer)


def is_office_apart(party: tuple[str, ...], recipients: tuple[str, ...]) -> bool:
    """Whether a party is one office, by its name, and nobody to whom the notice is written."""
    is_office = len(party) == 1 and party[0].endswith(OFFICE_ENDS) and not party[0].endswith("干部")
    return is_office and not is_addressed(party, recipients)


def names_of(clause: Clause) -> tuple[str, ...]:
    """Whom a clause itself names; empty where it names nobody."""
    return clause.parties.names if clause.parties else ()


def has_day_of_its_own(clause: Clause, behind: Clause) -> bool:
    """Whether a clause has nothing but a party and a day, and what stands behind it has another party."""
    if clause.parties is None or names_of(behind) in ((), clause.parties.names) or not behind.expressions:
        return False
    return says_only_when(clause)


def says_only_when(clause: Clause) -> bool:
    """各党总支须于12月1日前: behind its party a clause has nothing but a time; 各单位要立行立改 says what to do."""
    if clause.parties is None or not clause.expressions or clause.has_act:
        return False
    day, end = clause.expressions[-1], clause.parties.end
    return day.kind not in AT_ONCE and end <= day.start <= end + _LONGEST_MODAL and day.end >= len(clause.text)


def is_paper_apart(clause: Clause, behind: Clause) -> bool:
    """电子版请于3月14日前，|纸质版请于3月16日前报组织部: a paper and its day, and behind it another one's."""
    if not clause.expressions or not behind.expressions or clause.expressions[-1].kind != "by":
        return False
    day, paper, other = clause.expressions[-1], _paper_of(clause), _paper_of(behind)
    return day.end >= len(clause.text) and bool(paper and other) and paper != other and is_thing(paper)


def set_papers_apart(clauses: Sequence[Clause]) -> list[Clause]:
    """名单于3月1日前，|台账于3月5日前，|总结于3月9日前报送: the first ones wait for the act of the last."""
    result = list(clauses)
    if len([clause for clause in clauses if clause.expressions]) < 2:
        return result
    for number, (clause, behind) in enumerate(pairwise(clauses)):
        is_last = number > 0 and result[number - 1].role == "adverbial" and is_paper_apart(clauses[number - 1], clause)
        if is_paper_apart(clause, behind) or (is_last and _is_act_of_all(clause, behind)):
            result[number] = replace(clause, role="adverbial")
    return result


def _is_act_of_all(clause: Clause, behind: Clause) -> bool:
    """台账应于3月5日前，|报送纪委: behind the last paper and its day stands what is done with all of them."""
    if not clause.expressions or clause.expressions[-1].end < len(clause.text):
        return False
    return behind.starts_with_act and not (behind.expressions or behind.parties)


def _paper_of(clause: Clause) -> str:
    """电子版 of 各学院电子版请于3月14日前"""
    found = _PAPER.fullmatch(clause.text, clause.parties.end if clause.parties else 0, clause.expressions[0].start)
    return found["what"] if found else ""


def is_beside(clause: Clause, draft: Draft) -> bool:
    """3月5日前报送名单，电子版须注明单位: behind a time a modal word of its own asks for something beside it."""
    return draft.timed is not None and (
        clause.modality is not None
        or frames.IS_ANSWERABLE.search(clause.text) is not None
        or ALL_THE_WAY.match(clause.text) is not None
    )


def approves_only(clause: Clause) -> bool:
    """由导师审批"""
    party = clause.parties
    if party is None or clause.expressions or not clause.text.startswith("由", party.start - 1):
        return False
    return APPROVES.match(clause.text, party.end) is not None


def is_regime(draft: Draft, clause: Clause, timed: Timed | None) -> bool:
    """假期实行日报告制度，|各系每天17:00前报送: the rule by its name, and who keeps it how."""
    if draft.timed is None or timed is None:
        return False
    named, kept = draft.timed.expression.recurrence, timed.expression.recurrence
    if named is None or kept is None:
        return False
    if clause.parties is None:
        # 各单位实行双周报告，|每两周的星期五报送一次
        is_same = (kept.rrule or "").startswith(named.rrule or "-")
        return is_same and _BY_NAME.search(draft.timed.clause.text) is not None
    return "party_from_recipients" in draft.doubts and _REGIME.search(draft.timed.clause.text) is not None


def labelled_names(label: Clause, clause: Clause) -> tuple[str, ...]:
    """The names behind a label; behind 责任单位： whatever stands there is one, known or not."""
    if clause.parties:
        return clause.parties.names
    is_bare = clause.modality is None and not clause.expressions and len(clause.text) <= _LONGEST_NAMES
    return read_names(clause.text) if is_bare and frames.PARTY_LABEL.match(label.text) else ()


def in_charge_of_all(clause: Clause) -> tuple[str, ...]:
    """保卫处负责：, 宣传部、网信办牵头：: whose task all is that follows its colon."""
    if clause.modality is not None or clause.expressions:
        return ()
    found = _IN_CHARGE_OF_ALL.fullmatch(clause.text)
    return read_names(found["who"]) if found else ()


def called_upon(clause: Clause) -> tuple[str, ...]:
    """各学院注意：, 请各位辅导员切记：: to whom all is said that follows its colon."""
    party = clause.parties
    if party is None or clause.expressions or party.start > _LONGEST_PLEA:
        return ()
    return party.names if _HEAR.fullmatch(clause.text, party.end) else ()


def is_part_of_duty(clause: Clause, party: Parties) -> bool:
    """由甲牵头，|乙配合，于5月15日前完成; 报送申报表，|由院长签字: no duty beside the one before it."""
    if _HELPS.match(clause.text, party.end):
        return True
    is_by = clause.modality is None and clause.text.startswith("由", party.start - 1)
    return is_by and _SIGNS.match(clause.text, party.end) is not None


def is_caption(clause: Clause) -> bool:
    """支部学习：, 对象：: a few words before a colon that are no party and name no label."""
    is_plain = clause.role in ("act", "void") and clause.modality is None
    if clause.expressions:
        # 外审前检测：3月22日前，完成检测
        is_plain = is_plain and clause.parties is None and all(e.kind == "relative" for e in clause.expressions)
    is_short = is_plain and len(clause.text) <= 10 and clause.text not in BARE_TIME_LABELS
    # 各单位开展以下工作：
    return is_short and frames.DOES_THESE.search(clause.text) is None


def is_no_plain_name(party: tuple[str, ...]) -> bool:
    """A name that says more than a name: 未完成学时的党员, 三“型”支部; a list with what is none: 现金、票据经办人."""
    is_list_of_things = len(party) > 1 and not (
        all(name.rstrip("）").endswith(_NAME_ENDS) for name in party) or all(name.startswith("各") for name in party)
    )
    return is_list_of_things or _MORE_THAN_A_NAME.search("".join(party)) is not None


def himself(clause: Clause, waiting: Sequence[Clause]) -> tuple[str, ...]:
    """对结果有异议的，本人须在10日内提出: whom the case befalls, where nobody was named before."""
    is_case = bool(waiting) and waiting[-1].text.endswith(("的", "者"))
    return HIMSELF if is_case and clause.modality is not None and clause.text.startswith("本人") else ()


def by_own_hand(clause: Clause, waiting: Sequence[Clause], left_out: Sequence[str]) -> tuple[str, ...]:
    """志愿书由本人填写: whomever it concerns, where nobody but an office was named before; 出国的党员由本人申请."""
    if clause.parties or _OWN_HAND.match(clause.text) is None:
        return ()
    party = read_parties(clause.text, LEXICON.tag(clause.text), 0, clause.text.index("由"))
    if party is not None and clause.text.startswith("由", party.end):
        return party.names
    is_told = left_out and not left_out[-1].endswith(UNIT_ENDS)
    return () if is_told or who_stays_away(clause, waiting) or people_by_case(clause, waiting) else HIMSELF


def only_signs(party: Sequence[str], behind: str) -> bool:
    """由导师|签字: people, where an office that has audited and sealed a thing (由学院审核盖章) passes it on."""
    if _SIGNS.match(behind) is None or (behind.startswith("审") and "签" not in behind):
        return False
    return not party[-1:] or not party[-1].endswith(UNIT_ENDS)


def owner_of_topic(clause: Clause, drafts: Sequence[Draft], left_out: tuple[str, ...]) -> tuple[str, ...]:
    """积极分子提交一次思想汇报，联系人…，思想汇报|不得抄袭: of whoever was to make the thing, behind others' duties."""
    topic = _TOPIC.match(clause.text) if left_out and drafts and drafts[-1].who == left_out else None
    if topic is None:
        return ()
    for draft in reversed(drafts[-_FURTHEST_DRAFT:]):
        if draft.words.endswith(topic["what"]):
            return draft.who
    return ()


def who_should_have(words: str, condition: str, drafts: Sequence[Draft]) -> tuple[str, ...]:
    """团队成员须购买保险，…。未购买保险的|不得外出: of those who had to do first what has been left undone."""
    undone = _UNDONE.match(condition) or _UNDONE.match(words)
    if undone is None:
        return ()
    verb, thing = undone["what"][:2], undone["what"][-2:]
    for draft in reversed(drafts[-_FURTHEST_DRAFT:]):
        at = draft.words.find(verb) if draft.modality == "must" else -1
        if at >= 0 and draft.words.find(thing, at) >= 0:
            return draft.who
    return ()


def who_lives_there(words: str) -> tuple[str, ...]:
    """学生宿舍内禁止使用电热毯: those who live there, where a ban names nobody."""
    found = _WHERE_THEY_LIVE.match(words)
    return (found["who"],) if found else ()


def who_stays_away(act: Clause, waiting: Sequence[Clause]) -> tuple[str, ...]:
    """因病不能按时返校的，须请假, 不能到会的须请假: people, and not the offices to which the notice is written."""
    case = _case_before(act, waiting)
    found = _STAYS_AWAY.fullmatch(case) if case else None
    return (found["who"],) if found else ()


def people_by_case(act: Clause, waiting: Sequence[Clause]) -> tuple[str, ...]:
    """漏检的须补检, 自驾的，请…: people, but for those of whose illness an office tells (有发热的要上报校医院)."""
    case = _case_before(act, waiting)
    found = PEOPLE_BY_CASE.fullmatch(case) if case else None
    if found is None or (act.modality is None and _TAKES_FROM_THEM.match(act.text)):
        # 毕业离校的，收回校园卡
        return ()
    if act.modality == "must_not" and _OF_A_PAPER.search(case):
        # 复制比超过30%的，不得送审: by whoever sends it.
        return ()
    is_told = _ILL.search(case) and _TELLS_OF_THEM.match(act.text, act.modal_end)
    return () if is_told else (found["who"],)


def _case_before(act: Clause, waiting: Sequence[Clause]) -> str:
    """The words up to 的 that tell of a case, before the comma or in front of what asks or says when."""
    if waiting and waiting[-1].text.endswith("的"):
        return waiting[-1].text
    end = act.modal_end or (act.expressions[0].end if act.expressions else 0)
    return act.text[: act.text.find("的", 0, end) + 1]


def whose_case_may(case: Clause) -> tuple[str, ...]:
    """任职不满6个月的，可不参加: people, by how long they have been something or what they are without."""
    return (case.text,) if _OF_PEOPLE.fullmatch(case.text) else ()


def whom_it_befalls(clause: Clause, waiting: Sequence[Clause]) -> tuple[str, ...]:
    """遗失图书的，须赔偿: of nobody by name, where a notice names nobody else; 材料不全的，须补正 is about a thing."""
    case = waiting[-1] if waiting else None
    if case is None or case.expressions or not case.text.endswith("的") or not clause.has_act:
        return ()
    return (case.text,) if _SOMEBODY_DOES.match(case.text) else ()


def takes_upon_itself(clause: Clause, timed: Timed | None) -> bool:
    """学生处|负责审批, |在收到建议后5个工作日内完成审批: what the issuer owes; 会后三天学生处公布名单 is a plan."""
    if clause.parties is None or clause.modality is not None:
        return False
    if clause.text.startswith("负责", clause.parties.end):
        return not clause.text.startswith("解释", clause.parties.end + 2)
    expression = timed.expression if timed and timed.clause is clause else None
    is_within = expression is not None and expression.relation == "after" and expression.amount is not None
    is_by = clause.text.startswith("由", clause.parties.start - 1)
    is_within = is_within and (is_by or (expression is not None and expression.start >= clause.parties.end))
    return is_within and clause.has_act and not clause.text.startswith(("将", "一般", "通常"), clause.parties.end)


def who_leads(clause: Clause, party: tuple[str, ...]) -> tuple[str, ...]:
    """组织部会同纪委、人事处审查: what the issuer does with others is its own."""
    if clause.parties is None or len(party) < 2 or clause.text.startswith("由", clause.parties.start - 1):
        return party
    return party[:1] if clause.text.startswith(_TOGETHER, clause.parties.start + len(party[0])) else party


def is_sure_name(clause: Clause, party: Parties) -> bool:
    """Whether a name stands at the front and ends as names do: 施工单位|动火作业, not 用第三人|称写, 集体|2500字."""
    is_plain = party.start <= 2 and party.names[-1].endswith(HEADS)
    return party.is_certain or (is_plain and not clause.text[party.end : party.end + 1].isdigit())


def of_same_month(clause: Clause, earlier: Timed) -> Clause:
    """9月底以前，|即28日之前; 10月8日后两天内，|即最迟9日: a bare day is of the month that was named."""
    named = [each for e in earlier.clause.expressions if (each := e.last or e.first) and each.month is not None]
    own = clause.expressions[0]
    if not named or own.last is None or own.last.day is None or own.last.month is not None:
        return clause
    told = replace(own.last, year=named[0].year, year_shift=named[0].year_shift, month=named[0].month)
    return replace(clause, expressions=(replace(own, last=told), *clause.expressions[1:]))


def last_span(clause: Clause) -> Timed | None:
    """“7月10日至8月10日”调整为“7月15日至8月20日”: the last one counts."""
    spans = [Timed(clause, e) for e in clause.expressions if e.kind == "between" and not _is_hours(e)]
    return spans[-1] if spans else None


def is_hour(expression: Expression) -> bool:
    """4月16日14:30"""
    return expression.kind == "on" and expression.first is not None and expression.first.clock is not None


def is_at_once(draft: Draft) -> bool:
    """立即报告"""
    return draft.timed is not None and draft.timed.expression.kind == "immediate"


def _is_hours(expression: Expression) -> bool:
    """每天8:30—21:00开放: no days are named."""
    return expression.first is not None and expression.first.is_clock_only


def is_behind(expression: Expression, span: Expression) -> bool:
    """6月4日前报送, under 自查自纠（5月6日—5月31日）: another step than what is done in that time."""
    own, end = expression.last, span.last
    if own is None or end is None or own.month is None or end.month is None:
        return False
    return (own.month, own.day or 0) > (end.month, end.day or 31)


def case(clause: Clause) -> str:
    """What a clause set off before an act speaks of; 党总支|对支部上报的决议: without the party that acts on it."""
    end = clause.parties.end if clause.parties else 0
    return clause.text[end:] if end and clause.text.startswith("对", end) else clause.text


def is_vague(clause: Clause, timed: Timed) -> bool:
    """护理支部预备期12月份满: no known verb, no sure name, and no more than a day."""
    has_sure_name = clause.parties is None or clause.parties.is_certain
    says_when = timed.clause is clause or _IS_PLACE.fullmatch(clause.text) is not None
    return says_when and not has_sure_name and timed.expression.kind in ("on", "between")


def stops_something(clause: Clause) -> bool:
    """各单位|停止一切室外集体活动"""
    is_ban = clause.is_weak and clause.modality == "must_not"
    return is_ban and clause.parties is not None and clause.modal_end > clause.parties.end


def is_assigned(clause: Clause, party: tuple[str, ...], timed: Timed | None) -> bool:
    """Whether even among statements a bare one assigns a task: 由X…, or to somebody by a day of its own."""
    if clause.parties and clause.text.startswith("由", clause.parties.start - 1):
        return True
    if clause.parties and clause.text.startswith(_HABITS, clause.parties.end):
        # 第二支部坚持会后3天内整理记录
        return False
    return bool(party) and timed is not None and timed.expression.kind != "recurring"


def is_held_then(clause: Clause, asked: str) -> bool:
    """于3月9日至12日集中进行, 时间为3月9日: when what has been `asked` for is done, and no more."""
    if len(clause.expressions) != 1 or clause.parties or clause.modality:
        return False
    (when,) = clause.expressions
    opening, rest = clause.text[: when.start], clause.text[when.end :]
    named = _SET_FOR.fullmatch(opening)
    is_set = named is not None and (named["deed"] in _OF_ALL or named["deed"] in asked)
    if when.kind == "recurring":
        # 实行晚自习制度，时间为周日至周四19:30—21:00
        return is_set and not rest
    if when.kind not in ("on", "between", "by"):
        return False
    return (is_set and not rest) or ((is_set or opening in _AT) and _ORGANISED.fullmatch(rest) is not None)
