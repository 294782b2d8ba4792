"""One pass over the clauses of a sentence: what waits for its act, and the obligation that may still go on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bulletin.extract.before import (
    asks_everybody,
    befalls_party,
    exceptions_before,
    is_addressed,
    is_handed_to,
    is_whole_party,
    modality_before,
    names_unread,
    owner_of_what_may,
    party_before,
    served_by_others,
    takes_somebody,
    trigger_of,
    whose_hand,
)
from bulletin.extract.clause import Clause
from bulletin.extract.draft import Context, Draft, Timed, Trigger
from bulletin.extract.issuer import is_issuer, is_one_of_joint
from bulletin.extract.party import Parties, read_names
from bulletin.extract.time.expression import Expression
from bulletin.extract.told_spans import ToldSpan, ToldSpans, may_mean_span, means_meanwhile, means_that_time
from bulletin.extract.when import (
    as_deadline,
    best,
    best_of,
    binds_alone,
    is_firm,
    is_next_step,
    prefer,
)
from bulletin.extract.words import frames, telling
from bulletin.extract.words.parties import ALL_OF_THEM, HEADS, SINGLE_HEADS, UNIT_ENDS, UNNAMED
from bulletin.obligation import Doubt, Modality

_NOT_NAMED: frozenset[Doubt] = frozenset({"party_from_recipients", "party_from_afar", "party_asked"})
# 非执勤车辆不得入内: of nobody else's turn.
_NOT_HANDED_ON = (*UNNAMED, "非")
_ANYBODY = "任何"
_AT_ONCE = ("immediate", "prompt")
_NAME_ENDS = (*HEADS, *SINGLE_HEADS)
_LONGEST_NAMES = 48
_HELPS = re.compile(r"(?:密切|积极|全力)?(?:配合|协助|协同|参与|协办)$")
_ONLY_LEADS = re.compile(r"(?:具体|统一)?由[^，]{2,30}(?:负责|牵头|承办|主办|承担|组织实施|具体实施)(?:落实|组织)?$")
_MORE_THAN_A_NAME = re.compile(r"的|[“”【】〔〕《》\d]")
_DEMANDS = ("应当", "应", "须", "必须", "要")
_BY_NAME = re.compile("(?:实行|执行|坚持|落实|建立|严格)[^，]{0,10}(?:报告|调度|通报|例会|报|会商|研判)(?:制度?)?$")
_REGIME = re.compile("报告|调度|制度|通报")
_WAS_HELD = re.compile("主持(?:召开|了)|主持会议[，。]?$")
_WAS_THERE = ("参加", "出席", "列席", "参会", "参加会议", "出席会议", "列席会议")
_ATTENDS = re.compile(r"参加|出席|到会|到场|要来")
_SUSPENDS = ("暂停", "停止", "停办", "叫停", "取消")
_SO_FAR = ("至", "迄今", "目前", "截至", "但", "却", "直至", "直到", "到", "迟迟", "一直", "始终")
# 各单位须实行领导带班，值班表9月11日前报办公室
_KEEPS_REGIME = re.compile("(?:实行|执行|坚持|落实|建立|严格)[^，]{0,10}(?:带班|值班|值守|制度|责任制|机制)")
# 推荐名单在本院公示3天
_PUT_UP = re.compile(
    r"[^，须应要请由]{2,10}在(?:本?(?:学院|[院系校]|单位|部门|支部|总支)|全[院校系])[^，]{0,6}公示(?:时间)?(?:不少于|不得少于|至少|满)?[\d一二三五七]+个?(?:天|日|工作日)$"
)
_NO_LATER = re.compile("(?:但|且|但是)?(?:最迟|最晚|至迟)?(?:应|须)?不[得能应]?(?:晚于|迟于|超过)")
# 责任单位：X。时间：T
_BARE_TIME_LABELS = ("时间", "日期", "办理时间", "工作时间")
_HABITS = ("坚持", "能够", "能", "做到", "均能", "都能", "注重", "探索", "创新")
# 对入校人员测温，发现发热的|立即报告
_TRIGGERED = re.compile(
    r"(?:发现|遇有?|如有|如遇|接到|出现|对|凡|一旦)[^，]{2,}(?:的|时|后)，?(?:要|应|须)?(?=立即|第一时间|马上|立刻|当即|随时|即刻)"
    r"|(?:发现|遇有?|如有|如遇|接到|出现|发生|一旦)[^，]{2,12}?(?=立即|第一时间|马上|立刻|当即|即刻)"
)
_BEFALLS = re.compile(r"发现|接到|收到|得知|出现|发生|遇|突发|异常|事故|泄")
_AND_DO = re.compile(
    "并(?:且|同时)?(?:[及按定逐]时?|认真|如实|主动|积极|自觉|立即|第一时间|逐级)?(?:填写|填报|报送|上报|提交|签订|签署|登记|做好|落实|加强|建立|完善|将|向|妥善|定期|及时)"
)
_RELAYS = tuple("要求 告知 告诫 提醒 教育 教育引导 督促 引导 通知 叮嘱 嘱咐 劝导 警示".split())
_MANNER = re.compile(r"[凭持按](?!照|期|时|要求|规定|程序|月|季|年|下列|上述)[^，]{2,10}")
# 考生7:30前到候考室报到，着白大衣、戴口罩
_WEARS = re.compile("(?:统一)?(?:身着|[着穿](?![手力重眼实想陆火越插])|佩?戴)[^，由]{2,}$")
# 确切说是28日17时以前, 也就是12月31日以前
_EXACTLY = re.compile(
    r"(?:确切|准确|具体|严格|更准确)地?(?:来)?说(?:就)?(?:是|为|应?为)?|(?:也就是|也即是?|亦即|即|就是|换言之|具体(?:为|是))(?:最?[迟晚]|不[迟晚]于)?(?=[\d一二三四五六七八九十])"
)
_AT_THE_LATEST = re.compile("(?:最[迟晚]|至迟)(?:不|不得|不能)?(?:超过|晚于|迟于)|不(?:得|能)?(?:晚于|迟于)")
_SAYS_EXACTLY = frozenset("确准具严更也亦即就换最至不")
_TOGETHER = ("会同", "联合", "协同")
# 函调材料不得由本人转递: of whom it is about, whoever has been named.
_BY_HIMSELF = ("由本人", "由其本人", "由当事人", "由个人", "由亲属", "交由本人", "由申请人", "由发展对象")
# 学生|每周工作时间应控制在8小时以内: of whoever sees to it, or theirs.
_ITS_MEASURE = re.compile(
    "[^，的须应要请]{0,6}(?:时间|时长|人数|比例|数量|次数|金额|费用|规模|字数)(?:原则上|一般|均|都)?(?:应当?|须|必须|要|不得|不能)(?:严格)?(?:控制|超过|超出|少于|多于|低于|高于|不)"
)
_SAME_LIMIT = re.compile(
    "(?:完成|报送|提交|上报|办理|整改|办结|截止|落实)?(?:时间|时限|期限|日期)(?:要求|节点)?(?:均|都)?(?:同上|同前|同前款|与?上述?(?:事项)?(?:相同|一致)|与前[款项者]?(?:相同|一致))"
)
_BY_THAT_TIME = re.compile("(?:上述|前述|以上|此|该|同一)(?:截止)?(?:时间|期限|日期|时限|时点|节点)(?:之|以)?前")
_SAME_TIME = re.compile("同期(?:一并|统一|分别)?(?:内)?(?:报|送|交|提交|完成|移交|备案|将|把|上传|反馈)")
_BY_WHOM = ("由", "应由", "须由", "要由", "均由", "统一由", "一律由", "必须由", "可由")
_THING_OF = re.compile(
    r"[^，于前]{4,}(?:收缴|收取|上缴|产生|形成|购置|购买|使用|提出|反映|发现|造成|引起|存在|遗留|积累|编制|制作|印制|录入|借用|租用|捐赠|接收)的[^，的、（于]{2,8}$"
)
_LASTS = re.compile(
    r"(?:隔离|观察|公示|静养|休息|监测|留观|封存|停用|暂停)[^，\d]{0,8}(?:不少于|至少|满)?[\d一二两三四五六七八九十]+个?(?:天|日|周|小时|工作日|月)$"
)
_ALL_THE_WHILE = re.compile(
    r"(?:在|于)?[^，须应要请的\d]{2,6}期间[^，]{0,4}(?:保持|遵守|服从|严格|注意|做到|自觉|确保|坚持|不离|安排|落实)"
)
_FURTHEST_DRAFT = 6
_TOPIC = re.compile("(?P<what>[一-龥]{3,10}?)(?:原则上|一律|均|都|一般)?(?:须|应|要|必须|务必|不得|严禁|不能|请)")
_STAYS_AWAY = re.compile(
    "(?:凡|凡是|如|若)?(?P<who>"
    "(?:确?[因有][^，的]{1,8})?(?:确实)?(?:不能|无法|未能|不便)(?:按时|准时|如期|按期|及时|亲自|现场)*"
    "(?:参加|参会|出席|到会|到场|到岗|返校|返岗|返程|报到|值班|监考|上课|离校|参训|与会|来校|体检|接种|签到|到校|参赛|应考|赴约|领取)[^，的]{0,8}的"
    "|(?:经批准|确需|需要?|确?因[^，的]{1,6}?)?(?:外出|离校|离京|请假|住院|休假|晚归|缺勤|旷课|迟到|早退|缓考|补考|退学|休学|入伍|生病|怀孕)(?:超过[^，的]{1,6}|[^，的]{0,4})的)"
)
_SOMEBODY_DOES = re.compile(
    "(?:如|若|凡|确|凡是|如果)*(?:因|不能|无法|未能|需要?|有意|自愿|拟|遗失|丢失|损坏|损毁|逾期|超期|举办|申请|申报|报名|参加|借用|租用|使用|违反|携带|驾车|外出|邮寄|住宿|留宿|请假|离校|未)[^，]{1,16}的"
)
_FOR_YEARS = re.compile(r"以来$|[\d一二两三四五六七八九十百半多几数近][余多]?个?(?:年|月|学期|周|天)来$")
# 每月走访一个支部，|累计走访36次
_SUMS_UP = re.compile(
    r"(?:已|累计|总共|先后|至今|迄今|从未|从不|共(?!同|建))(?![^，]{0,4}(?:不少于|不低于|至少|须|应|要|达到|不超过))"
)
_CLOSES_ON = re.compile(
    "(?P<deed>报名|申报|报送|提交|缴费|投稿|注册|登记|确认|推荐|申请|预约|选课|领取)(?:工作|时间)?(?:截至|截止|至|到)"
)
# 党办牵头，各学院落实，|4月底前完成
_HAS_A_PART = re.compile("(?:具体|共同|分别|密切|积极|全力|抓好|负责)?(?:落实|实施|执行|参与|配合|协助|协同)")
# 请各单位转告离退休人员
_TELLS_OTHERS = re.compile(
    "(?:转告|通知|告知|提醒|督促|动员|嘱咐|叮嘱)[^，到]{0,10}(?:人员|学生|同学|[新考毕研][业究]?生|选手|观众|会员|委员|负责人|导师|辅导员|班主任|队员|志愿者|教师|老师|教职工|职工|党员|师生|家长|同志|干部|学员|代表|用户|住户|单位|支部|老同志)(?:们)?$"
)
# 请假由组长批准，一天以上的须…: whoever approves is not who asks.
_APPROVES = re.compile(r"(?:负责|统一)?(?:批准|审批|同意|签批|审定|核准)(?:后)?$")
_SIGNS = re.compile(
    "(?:审核|审定|逐级|共同|分别|本人|亲笔)?(?:签字|签名|盖章|签署(?:意见)?|签章|用印)、?(?:盖章|确认|认可|同意)?$"
)
_ITS_WORK = re.compile(r"[^，须应要请将把于在\d]{1,20}(?:工作|任务|事项|手续|材料|情况)(?:于|在)?(?=[\d本下月年])")
_IN_CHARGE_OF_ALL = re.compile(
    r"(?:[^，：由]{0,12}由)?(?P<who>(?!主要|具体|统一|共同|全面|分别)[^，：由的和及]{2,30}?)"
    r"(?:具体|主要|统一|共同|全面|牵头)?(?:负责|牵头|承办|承担)(?:落实|实施|组织|办理)?"
)
_THIS_WORK = re.compile(r"(?:此|该|这|上述|以上)项?工作")
# 5月8日14:00，|北校区田径场
_IS_PLACE = re.compile(r"[^，须应要请将把]{2,16}(?:环线|赛道|室|厅|场|馆|楼|广场|校区)(?:（[^（）]*）)?")
_PLACE = re.compile(r"[^，于在须应要请将把]{2,16}(?:室|厅|楼|馆|场|门口|会场|中心|校区|号)$")


class Sentence:
    """One pass over one sentence: what waits for its act, and the obligation that may still go on."""

    def __init__(self, context: Context, spans: ToldSpans) -> None:
        self.context = context
        self.spans = spans
        self.known = len(context.drafts)  # how many obligations the sentences before it have
        self.waiting: list[Clause] = []
        self.current: Draft | None = None
        self.after_void = False
        self.after_permission = False  # whether the clause before allows something
        self.turn: tuple[str, ...] = ()
        self.previous = ""  # what the clause before says of its party
        self.topic = ""  # what the clause before speaks of without binding anybody: 动火作业，须提前2天…
        self.is_turn_unsure = False
        self.is_rival_near = False  # whether a clause since the last duty names a party that was not read as acting
        self.trigger: Trigger | None = None
        self.lent: Timed | None = None  # the span that another paragraph told and a clause here names
        self.is_relayed = False  # whether somebody else is told what follows: …，要求学生按时就寝，禁止喧哗
        self.is_issuers = False  # whether the issuer acts, so that what follows without a party is its own as well
        self.is_telling = False  # whether it opens like one that tells how things are
        self.is_description = context.is_description
        context.is_party_near = context.is_addressed

    def read(self, clauses: Sequence[Clause]) -> None:
        if clauses[-1].segment.mark == "？":
            clauses = _up_to_question(clauses)
        if not clauses or _quotes(clauses) or _tells_fact(clauses):
            return
        if clauses[0].modality is None and frames.CONSENT.match(clauses[0].text):
            # 同意成立基金会，挂靠校友会。
            self._take_statement(clauses[0])
            self.is_issuers, clauses = True, clauses[1:]
        self.is_telling = _opens_telling(clauses)
        lead_in = _find_lead_in(clauses)
        if lead_in is not None:
            if any(c.parties and c.modality and c.expressions for c in clauses[:lead_in]):
                # 各党支部须于4月1日前报送总结，有关要求如下：
                for clause in clauses[:lead_in]:
                    self._take(clause)
                return
            # 各党总支要做好以下工作：binds by what follows, and says whom.
            ahead, clauses = clauses[: lead_in + 1], clauses[lead_in + 1 :]
            if named := next((c.parties.names for c in ahead if c.parties), None):
                self.context.turn_to(named)
        self.spans.hear(clauses)
        self._hear_all(clauses)

    def _hear_all(self, clauses: Sequence[Clause]) -> None:
        self._hear_each(clauses)
        if self.current is None and self.waiting:
            # 开班式：4月16日14:30，大学生活动中心。各班班长准时出席。
            held = [Timed(c, e) for c in self.waiting for e in c.expressions if _is_hour(e)]
            self.context.meeting = held[-1] if held else self.context.meeting

    def _hear_each(self, clauses: Sequence[Clause]) -> None:
        for number, clause in enumerate(clauses):
            if clause.text[:1] in _SAYS_EXACTLY and clause.expressions and self._is_exact(clause):
                self._take_exact(clause)
                continue
            if clause.expressions and self._takes_limit(clause):
                continue
            if "同" in clause.text and _SAME_LIMIT.fullmatch(clause.text) and self.current and not self.current.timed:
                self.current.timed, self.current.end = self._last_limit(), clause.segment.end
                continue
            if number + 1 < len(clauses) and (
                _is_spoken_of(clause, clauses[number + 1].text) or _is_thing_of(clause, clauses[number + 1].text)
            ):
                self._take_statement(clause)
                continue
            if clause.text.startswith("要", 1) and _is_call(clause) and _is_amid(clauses, number):
                continue
            if self.after_permission and self._takes_last_limit(clause):
                continue
            self._hear(clause)

    def _takes_limit(self, clause: Clause) -> bool:
        """…送至办公室，|截止时间为6月20日: by when what has just been asked for is due."""
        timed = best(clause)
        if self.current is None or self.current.timed or timed is None or not frames.LIMIT_IS.match(clause.text):
            return False
        self.current.timed = Timed(clause, as_deadline(timed.expression))
        self.current.end = clause.segment.end
        return True

    def _takes_last_limit(self, clause: Clause) -> bool:
        """可延至3月上旬，|但最迟不得晚于3月10日: up to when it is allowed, it must be done."""
        timed = best(clause)
        if self.current or timed is None or timed.expression.kind != "by" or _NO_LATER.match(clause.text) is None:
            return False
        self._begin(clause.segment.start, clause, "must", timed)
        self.after_permission = False
        return True

    def _is_exact(self, clause: Clause) -> bool:
        if _EXACTLY.match(clause.text):
            return True
        # 宣传组抢在元旦前，|最晚不超过12月30日，把展板…
        is_set_off = self.waiting and self.waiting[-1].expressions and clause.segment.mark == "，"
        return bool(is_set_off) and _AT_THE_LATEST.match(clause.text) is not None

    def _take_exact(self, clause: Clause) -> None:
        """9月底之前，确切说是28日17时以前，…: the second limit stands for the first, which may have named the party."""
        is_whole = clause.expressions[-1].end >= len(clause.text)
        earlier = best_of(self.waiting) or (self.current.timed if self.current else None)
        clause = _of_same_month(clause, earlier) if earlier else clause
        if is_whole and self.current and self.current.timed and not self.waiting:
            self.current.timed, self.current.end = best(clause), clause.segment.end
            return
        told = [each for each in self.waiting if each.parties or not each.expressions]
        self.waiting = [replace(each, expressions=()) if each.expressions else each for each in told]
        if is_whole:
            self.waiting.append(replace(clause, role="adverbial"))
        else:
            self._hear(clause)

    def _last_limit(self) -> Timed | None:
        """What 同期 or 完成时间同上 means: the limit set last in the paragraph."""
        limits = (draft.timed for draft in reversed(self.context.drafts) if draft.timed)
        return next((timed for timed in limits if timed.expression.kind in ("by", "on", "between")), None)

    def _hear(self, clause: Clause) -> None:
        """One clause after the other, captions apart; it notes where a list of mere cases begins."""
        if "主持" in clause.text and _WAS_HELD.search(clause.text):
            self.context.is_told_of = True
        is_open = clause.segment.mark == "："
        if is_open and (in_charge := _in_charge_of_all(clause)):
            self.context.turn_to(in_charge)
            self.context.is_addressed = True
            return
        if not (is_open and _is_caption(clause)):
            self._take(clause)
            self.is_relayed = self.is_relayed or (not clause.parties and clause.text.startswith(_RELAYS))
            self.previous = clause.text[clause.parties.end if clause.parties else 0 :]
        elif frames.DESCRIPTION_LABEL.match(clause.text):
            self.is_description = True
        if is_open and clause.role == "void" and telling.PARTS.search(clause.text):
            self.is_description = True
        if "下" in clause.text and frames.LIST_OF_CASES.search(clause.text):
            self.context.is_description = True
        if is_open and self.context.is_description:
            self.current, self.is_description = None, True

    def _take(self, clause: Clause) -> None:
        if self._is_late_label(clause):
            self.waiting = [replace(clause, role="label")]
        elif clause.role == "label":
            self.waiting.append(clause)
        elif self.waiting and self.waiting[-1].role == "label":
            self._take_labelled(clause)
        elif clause.role == "adverbial":
            self._wait(clause)
        elif (clause.role == "void" and self._tells_of_habit(clause)) or (
            clause.text.startswith(_SO_FAR) and frames.NOT_DONE.match(clause.text)
        ):
            self._take_back()
            self._take_statement(clause)
        elif clause.role == "void" and not self._ends_with_stage(clause):
            self._take_statement(clause)
        elif self.current and clause.parties and _is_part_of_duty(clause, clause.parties):
            self.current.end = clause.segment.end
        elif clause.role in ("act", "void"):
            self._take_act(clause)
        elif how_often := best(clause):
            self._take_measure(clause, how_often)

    def _ends_with_stage(self, clause: Clause) -> bool:
        """教职工党支部要确定一至两件实事，年初公布: a stage not of a programme but of what somebody must do."""
        if self.current is None or self.current.timed is not None or clause.parties or not clause.expressions:
            return False
        return frames.STAGE.match(clause.text, clause.expressions[-1].end) is not None

    def _tells_of_habit(self, clause: Clause) -> bool:
        """党委坚持每月走访一个支部，累计走访36次: what was bare and went on is summed up, and was no duty."""
        draft = self.current
        if draft is None or draft.timed is None or not draft.is_bare:
            return False
        return draft.timed.expression.kind == "recurring" and _SUMS_UP.match(clause.text) is not None

    def _take_back(self) -> None:
        """…应于5月底前提交，至今未提交: the sentence tells of a duty that was not done."""
        if self.current is not None and self.current is self.context.drafts[-1]:
            self.context.drafts.pop()

    def _wait(self, clause: Clause) -> None:
        if self.current and takes_somebody(clause):
            self.current.end = clause.segment.end
            return
        self.waiting.append(clause)
        if clause.text.endswith("来") and not clause.parties and _FOR_YEARS.search(clause.text):
            # 今年以来，各单位认真落实…; 三年来，…
            self.is_description = True
        if _BEFALLS.search(clause.text):
            told = next((e.event for e in clause.expressions if e.event), clause.text)
            self.trigger = Trigger(told, clause.segment.start)
        if clause.segment.mark == "：" and clause.parties and is_whole_party(clause):
            # 宣传部：…; 工会：…: all that follows is their task.
            self.context.turn_to(clause.parties.names)
            self.context.is_addressed = True

    def _take_statement(self, clause: Clause) -> None:
        # 承担值守任务的支部，|可延至3月上旬
        party = self.waiting[-1].parties if clause.is_permitted and self.waiting else None
        set_off = party.names if party and is_whole_party(self.waiting[-1]) else ()
        self.waiting, self.current, self.after_void = [], None, True
        self.after_permission, self.is_rival_near = clause.is_permitted, clause.names_rival
        self.context.void_span = _last_span(clause) or self.context.void_span
        if clause.parties and "将" in clause.text and is_issuer(clause.parties.names, self.context.issuer):
            # 图书馆将统一登记，保管至7月底
            self.is_issuers = True
        if clause.expressions:
            self.context.meeting = next((Timed(clause, e) for e in clause.expressions if e.kind == "on"), None)
        set_off = set_off or (owner_of_what_may(clause) if clause.is_permitted else ())
        if clause.is_permitted and set_off:
            self.turn = set_off
        answers = clause.parties is not None and frames.ANSWERS.match(clause.text, clause.parties.end)
        is_helper = clause.parties is not None and clause.text.startswith("由", clause.parties.start - 1)
        is_left_to = clause.parties is not None and frames.LEFT_TO.match(clause.text, clause.parties.end)
        if clause.parties and ((clause.is_permitted and not is_helper) or answers or is_left_to):
            # 党员自愿申报，…: so far they need do nothing, but it is their turn.
            self.turn = clause.parties.names
        elif is_helper and (served := served_by_others(clause)):
            # 参加考试的老师由人事处安排车辆，请于7:30前到南门集合
            self.turn = served
        elif told := frames.TOLD.match(clause.text):
            # 交流发言的四个单位已经电话通知。发言稿请于…
            self.context.turn_to((told["who"],))

    def _take_measure(self, clause: Clause, how_often: Timed) -> None:
        """…讲党课，每学期不少于两次; 可灵活安排，但每季度不得少于一次: the measure tells how often."""
        if self.current and self.current.timed is None:
            self.current.timed, self.current.end = how_often, clause.segment.end
        elif (self.turn or self.current) and how_often.expression.kind == "recurring":
            self._begin(clause.segment.start, clause, "must", how_often)

    def _is_late_label(self, clause: Clause) -> bool:
        """责任单位：X。时间：T, where 时间 alone would say nothing."""
        return clause.segment.mark == "：" and clause.text in _BARE_TIME_LABELS and self._labelled() is not None

    def _labelled(self) -> Draft | None:
        """The duty named last, where a label named it and its time is still to come."""
        last = self.context.drafts[-1] if self.context.drafts else None
        return last if last and last.is_labelled and last.timed is None else None

    def _take_labelled(self, clause: Clause) -> None:
        """责任单位：X；完成时限：T, and 报送时间：T."""
        label = self.waiting[-1]
        last = self.context.drafts[-1] if self.context.drafts else None
        if frames.HELPER_LABEL.match(label.text):
            if last and last.is_labelled and label.segment.start - last.end <= 2:
                last.end = clause.segment.end
            self.waiting = []
            return
        # 报名时间：系统3月10日开通
        tells = clause.role == "void" and clause.text.endswith(("开放", "开通", "启动", "开启", "上线"))
        dated = (
            []
            if tells
            else [
                e for e in clause.expressions if e.kind in ("by", "on", "between", "immediate", "recurring", "relative")
            ]
        )
        names = _labelled_names(label, clause)
        if names and not dated:
            self.context.turn_to(names)
            if last and not last.is_labelled and label.segment.start - last.end <= 2:
                # 6月底前完成布展（责任单位：X）; but 宣讲团每学期宣讲一场（责任单位：X） names who does it.
                last.end = clause.segment.end
                if last.modality == "must" and not last.doubts.isdisjoint(_NOT_NAMED | {"party_unsure"}):
                    last.give_to(names, last.end)
                self.waiting = []
                return
            self.current = Draft(label.segment.start, clause.segment.end, names, "must", None, clause.segment.start)
            self.current.is_labelled = True
            self.context.drafts.append(self.current)
            self.waiting = []
            return
        if dated:
            timed = Timed(clause, as_deadline(dated[0]))
            if last and last.timed is None and (last.is_labelled or label.segment.start - last.end <= 2):
                last.end, last.timed = clause.segment.end, timed
            else:
                self._begin(label.segment.start, clause, "must", timed)
        elif last and label.segment.start - last.end <= 2:
            # 完成时限：长期坚持
            last.end = clause.segment.end
        self.waiting = []

    def _take_act(self, clause: Clause) -> None:
        if self.after_permission and clause.modality is None and _approves_only(clause):
            # 可申请通宵使用，由导师审批: whoever approves of what is allowed.
            return
        self.after_permission = False
        waiting = best_of(self.waiting) if self.waiting else None
        timed = prefer(best(clause), waiting) or self._told_before(clause)
        asks_all = (clause.is_plea or bool(self.waiting)) and bool(self.turn or self.context.party)
        asks_all = asks_all and asks_everybody(clause, self.waiting)
        if asks_all:
            self.turn, self.context.party = (), ()
        named = clause.parties.names if clause.parties else party_before(clause, self.waiting)
        party = whose_hand(clause, self.waiting) or named
        condition = next((_case(c) for c in reversed(self.waiting) if not c.expressions), "") if self.waiting else ""
        modality = clause.modality or modality_before(self.waiting)
        if self.is_telling and _goes_on_telling(clause, timed):
            self._pass_over(clause, is_more=False)
            return
        if modality is None or clause.is_weak or self._is_own_halt(clause, party):
            if not self._is_bare_duty(clause, party, timed):
                self._pass_over(clause, is_more=not party and timed is None and (clause.has_act or bool(modality)))
                return
            modality = modality or "must"
        if self._goes_on(clause, modality, party, timed):
            self.waiting = []
            return
        start = self.waiting[0].segment.start if self.waiting else clause.segment.start
        is_aside = self.current is not None and not party and timed is None and _is_beside(clause, self.current)
        self._begin(start, clause, modality, timed, party, condition)
        if self.current:
            self.current.is_aside = is_aside
            self.current.is_bare = clause.modality is None
            self.current.before = waiting.expression if waiting else None
            self.current.trigger = self.trigger
            if timed is not None and timed is self.lent:
                self.current.doubts.add("timing_from_heading")
            self.current.excepted = exceptions_before(clause, self.waiting)
            if asks_all or (party and self.waiting and self._names_others(clause)):
                self.current.doubts.add("party_unsure")
        self.trigger = trigger_of(clause) or self.trigger
        self.waiting = []

    def _is_own_halt(self, clause: Clause, party: tuple[str, ...]) -> bool:
        """教务处不再补发成绩单: what the issuer itself no longer does is told, and forbids nobody."""
        is_halt = clause.modality == "must_not" and clause.text.endswith("不再", 0, clause.modal_end)
        return is_halt and bool(party) and _acts_the_issuer(party, self.context.issuer)

    def _told_before(self, clause: Clause) -> Timed | None:
        """When an act without a time of its own is due, as what was told before says."""
        timed = self._span_around(clause)
        if timed is None and "同期" in clause.text and _SAME_TIME.search(clause.text):
            return self._last_limit()
        if timed is None and "前" in clause.text and _BY_THAT_TIME.search(clause.text):
            return self._last_limit()
        return timed

    def _names_others(self, clause: Clause) -> bool:
        """Whether what waits names somebody who may have to do it as well.

        学生出现发热的，须立即报告: they, or whoever looks after them. 车辆不得超速，违停由保卫处处理: no ban of his.
        """
        if clause.parties is None:
            return any(befalls_party(waiting) for waiting in self.waiting)
        is_bare = clause.modality is None
        return is_bare and any(waiting.parties and waiting.modality == "must_not" for waiting in self.waiting)

    def _goes_on(self, clause: Clause, modality: Modality, party: tuple[str, ...], timed: Timed | None) -> bool:
        """Whether a clause is part of the duty before it, which then takes from it what it lacked."""
        draft = self.current
        last = self.context.drafts[-1] if self.context.drafts else None
        if last and last.timed is None and timed is not None and _THIS_WORK.match(clause.text):
            # 各单位要进行清理。此项工作须在5月29日前结束。
            draft, last.timed = last, timed
        elif draft and not party and timed is None and modality == draft.modality and not _is_beside(clause, draft):
            pass
        elif draft and self._is_topic_of(clause, party):
            draft.timed, draft.modality = timed, modality
            draft.is_bare, draft.condition = False, self.previous
            draft.doubts.discard("no_modal_word")
        elif unfinished := self._unfinished(clause, party, timed):
            draft = unfinished
            draft.timed = timed
            if self._is_shared(draft):
                draft.doubts.add("party_unsure")
            if clause.text.startswith("均"):
                self._give_to_all(timed)
        elif draft and _is_regime(draft, clause, timed):
            draft.timed = timed
            if party:
                draft.give_to(party, clause.segment.end)
                self.context.turn_to(party)
        elif draft and self._names_doer(clause):
            draft.timed = draft.timed or timed
            draft.give_to(party, clause.segment.end)
            self.context.turn_to(party)
        else:
            return False
        assert draft is not None
        draft.end = clause.segment.end
        return True

    def _pass_over(self, clause: Clause, *, is_more: bool) -> None:
        """A clause that binds nobody by itself; with `is_more` it goes on with the duty before it."""
        is_plain = not clause.parties and not clause.expressions
        self.context.void_span = _last_span(clause) or self.context.void_span
        if self.current and is_more and _is_at_once(self.current) and _LASTS.search(clause.text):
            # 立即报告，并居家隔离观察14天: what takes days is not done at once.
            self._begin(clause.segment.start, clause, "must", None, self.current.who)
            self.current.doubts.discard("no_modal_word")
        elif self.current and self._is_beside_it(self.current, clause, is_more=is_more):
            self._begin(clause.segment.start, clause, "must", None, self.current.who)
        elif "公示" in clause.text and self._is_put_up(clause):
            # 4月5日前完成初审，推荐名单在本院公示3天: a step of its own.
            self._begin(clause.segment.start, clause, "must", None, self.current.who if self.current else ())
        elif self.current and (is_more or (is_plain and _WEARS.match(clause.text))):
            self.current.end = clause.segment.end
        elif clause.parties or clause.has_act:
            self.current = None
            named = clause.parties if clause.parties and _is_sure_name(clause, clause.parties) else None
            if named and not is_issuer(named.names, self.context.issuer):
                # 各班班长点一下人数，明天前报…
                self.turn, self.is_turn_unsure = named.names, not named.is_certain
            self.topic = "" if clause.expressions else clause.text[named.end if named else 0 :]
        elif _PLACE.match(clause.text):
            # 3月19日16:30，外科楼15层示教室，各支部书记参加: a place parts nothing.
            return
        elif not clause.expressions:
            self.topic = clause.text
        self.waiting = []

    def _is_beside_it(self, draft: Draft, clause: Clause, *, is_more: bool) -> bool:
        """Whether a clause without a word that asks is a duty beside the one before it, of the same party."""
        if draft.timed and not clause.parties and not clause.expressions:
            if _MANNER.match(clause.text):
                # 参会人员提前15分钟入场，按座签就座: a duty beside the one with a time.
                return True
            if is_more and _ALL_THE_WHILE.match(clause.text):
                # 应提前3天报备，外出期间保持通讯畅通: for as long as that, and by no day.
                return True
        # 严禁上传涉密文件，并填写登记表: what is to be done beside the ban.
        is_behind_ban = is_more and draft.modality == "must_not" and clause.text.startswith("并")
        return is_behind_ban and _AND_DO.match(clause.text) is not None

    def _is_put_up(self, clause: Clause) -> bool:
        """推荐名单在本院公示3天, behind what somebody has to do by a day, or without anything before it."""
        if clause.parties or _PUT_UP.match(clause.text) is None:
            return False
        return self.current.timed is not None if self.current else self.context.is_party_near and not self.is_issuers

    def _span_around(self, clause: Clause) -> Timed | None:
        """The span in the heading, for the first act under it, the hour of a meeting, or the span that 期间 means."""
        if not self.context.drafts and self.context.heading_span:
            return self.context.heading_span
        party_end = clause.parties.end if clause.parties else 0
        if clause.modality == "must" and ("届时" in clause.text or _ATTENDS.search(clause.text, party_end)):
            # 明天下午两点在报告厅开会，请准时参加
            return self.context.meeting
        before = self.waiting[-1].text if self.waiting else ""
        if may_mean_span(clause.text) is None and may_mean_span(before) is None:
            return None
        told = self.current.timed if self.current else None
        span = told if told and told.expression.kind == "between" else self.context.void_span
        if means_that_time(clause.text, party_end) or means_that_time(before, 0):
            return span or self._lent(self.spans.last_here())
        if means_meanwhile(clause.text) or means_meanwhile(before):
            return span
        if clause.modality is None:
            return None
        return self._lent(self.spans.find(clause, self.waiting[-1] if self.waiting else None))

    def _lent(self, told: ToldSpan | None) -> Timed | None:
        if told is None:
            return None
        if told.block != self.spans.block:
            self.lent = told.timed
        return told.timed

    def _is_topic_of(self, clause: Clause, party: tuple[str, ...]) -> bool:
        """党员干部操办喜庆事宜，应当事前报告: a bare act that the modal word of the next clause is about."""
        if self.current is None or party or self.waiting or not self.current.is_bare or self.current.timed is not None:
            return False
        opens = clause.text.startswith(_DEMANDS) and not clause.is_weak
        return opens and self.current.doubts.isdisjoint({"party_inherited", "party_from_recipients"})

    def _unfinished(self, clause: Clause, party: tuple[str, ...], timed: Timed | None) -> Draft | None:
        """The duty that a timed clause completes.

        各系党总支摸排，1月15日前拿出名单: an untimed step that only prepares the timed one is one duty with it; so is
        责任人：X。首轮排查3月5日前完成.
        """
        if party or timed is None or timed.clause is not clause or clause.modality is not None:
            return None
        draft = self._labelled() or self.current
        if draft is not None and draft.timed is not None and draft.timed is self.context.heading_span:
            # （三）总结阶段（6月1日—15日）。各党总支总结，6月15日前报送: the act's own time is the more exact.
            is_other = timed.expression.kind in ("recurring", "relative") and clause.has_act
            is_next = not draft.is_bare and _is_behind(timed.expression, draft.timed.expression)
            return None if is_other or is_next else draft
        if (
            draft is None
            or draft.is_aside
            or draft.timed is not None
            or draft.modality != "must"
            or clause.text.startswith("并")
            or is_handed_to(clause, draft.who)
            or _KEEPS_REGIME.search(self.previous) is not None
            or (draft.is_by and _only_signs(draft.who, self.previous))
            or (timed.expression.kind == "immediate" and _TRIGGERED.match(clause.text))
        ):
            return None
        if timed.expression.kind in ("recurring", "relative") and clause.has_act:
            # 信访办负责登记，每月通报一次: no end of the step before it, but a rhythm or an occasion of its own.
            return None
        return draft

    def _is_shared(self, draft: Draft) -> bool:
        """Whether somebody else may do what completes a duty.

        请各单位转告离退休人员，|3月20日前到校医院建档: whoever is told, or whoever tells them.
        甲向工会报备，乙向组织部报备，|3月20日前统一报送: the last of them, or who has gathered it from all.
        """
        if _TELLS_OTHERS.search(self.previous) or _HAS_A_PART.fullmatch(self.previous):
            return True
        before = [each for each in self.context.drafts[self.known :] if each is not draft]
        return draft.is_bare and any(each.timed is None and each.is_bare and each.who != draft.who for each in before)

    def _give_to_all(self, timed: Timed | None) -> None:
        """教务处负责审核课时，科研处负责审核论文，均于10月21日前反馈: of both of them."""
        for draft in self.context.drafts[self.known :]:
            if draft.timed is None and draft.modality == "must":
                draft.timed = timed

    def _names_doer(self, clause: Clause) -> bool:
        """报销须附发票，由经办人提交; 介质要清点，由保密员负责: who does what was asked for before without a name."""
        if self.current is None or self.waiting or clause.parties is None:
            return False
        if self.current.timed is not None:
            if closes := _CLOSES_ON.match(self.current.timed.clause.text):
                # 报名截至3月11日，|有意参加的教职工向分工会报名
                return clause.text.endswith(closes["deed"]) and not clause.expressions
            # 4月至5月举办读书季，由图书馆牵头: nothing but who does it.
            return "party_from_recipients" in self.current.doubts and _ONLY_LEADS.match(clause.text) is not None
        is_open = not self.current.doubts.isdisjoint({"thing_as_subject", "party_from_recipients"})
        if not is_open or self.current.modality != "must" or not clause.text.startswith("由"):
            return False
        return frames.IN_CHARGE.search(clause.text, clause.parties.end) is not None

    def _begin(
        self,
        start: int,
        clause: Clause,
        modality: Modality,
        timed: Timed | None,
        party: tuple[str, ...] = (),
        condition: str = "",
    ) -> None:
        last = self.context.drafts[-1] if self.context.drafts else None
        # 三万元以上的，由资产处论证；五万元以上的，须报审: whether the second case has the same party is a guess.
        is_parallel = last is not None and last.is_by and last.condition.endswith("的") and condition.endswith("的")
        left_out = self.turn or self.context.party
        is_contrary = bool(left_out) and not party and is_handed_to(clause, left_out)
        if is_contrary:
            # 各学院汇总。有变动的，须告知所在学院: whoever was named before them.
            left_out = next((d.who for d in reversed(self.context.drafts) if d.who != left_out), left_out)
        if last and modality == last.modality == "must_not" and not self.turn and last.who[:1] and not party:
            # 任何单位和个人不得占用通道。校园内禁止明火: whoever may not do the one may not do the other.
            left_out = last.who if last.who[0].startswith(_ANYBODY) else left_out
        if not party and clause.modality and (handed := _owner_of_topic(clause, self.context.drafts, left_out)):
            left_out = handed
        if not party and left_out and left_out[-1].endswith(UNIT_ENDS) and not left_out[-1].endswith("干部"):
            left_out = _who_stays_away(self.waiting) or left_out
        who = party or left_out or self.context.section or _himself(clause, self.waiting)
        who = (
            who
            or _who_stays_away(self.waiting)
            or self.context.recipients
            or _whom_it_befalls(clause, self.waiting)
            or (("大家",) if asks_everybody(clause, self.waiting) else ())
        )
        behind = clause.text[clause.parties.end :] if clause.parties else ""
        approves = _APPROVES.match(behind) is not None or _only_signs(party, behind)
        if party and clause.modality:
            self.after_void = False
        if party and self.is_issuers and not _acts_the_issuer(party, self.context.issuer):
            # 每队由校工会指定一名领队，|领队每天报平安，…: no more of the issuer's.
            self.is_issuers = False
        if party and not party[0].startswith(_NOT_HANDED_ON) and not approves:
            self.context.turn_to(party)
            self.turn = ()
        act = clause.segment.start + max(clause.modal_end, clause.parties.end if clause.parties else 0)
        self.current = Draft(start, clause.segment.end, who, modality, timed, act, condition)
        self.current.words = clause.text
        self.current.is_by = clause.parties is not None and clause.text.startswith("由", clause.parties.start - 1)
        self.current.doubts = self._doubts(clause, party)
        if is_contrary or (is_parallel and not party):
            self.current.doubts.add("party_unsure")
        self.current.topic, self.topic, self.is_rival_near = self.topic, "", False
        leads = clause.parties is not None and clause.parties.start <= 2
        self.current.predicate = clause.segment.start + (clause.parties.end if clause.parties and leads else 0)
        self.context.drafts.append(self.current)

    def _doubts(self, clause: Clause, party: tuple[str, ...]) -> set[Doubt]:
        """What this reading leans on beside the words of its own clause."""
        doubts: set[Doubt] = set()
        if clause.modality is None:
            doubts.add("no_modal_word" if clause.has_act else "no_act")
        if not party:
            doubts |= self._doubts_of_party_left_out(clause)
        elif not is_addressed(party, self.context.recipients):
            doubts.add("told_of_others")
        is_turn_unsure = self.is_turn_unsure and not party and bool(self.turn)
        if (
            is_turn_unsure
            or clause.names_rival
            or (clause.parties and not clause.parties.is_certain)
            or _is_no_plain_name(party)
            or (clause.parties and _ITS_MEASURE.match(clause.text, clause.parties.end))
            or (not party and clause.text.startswith(_BY_HIMSELF, clause.modal_end))
            or (not party and any(c.names_rival and c.text.endswith("的") for c in self.waiting))
            or (clause.parties and len(party) > 1 and "之间" in clause.text[: clause.parties.end + 2])
        ):
            doubts.add("party_unsure")
        if clause.parties and clause.modality is None and _ITS_WORK.match(clause.text, clause.parties.end):
            # 团组织推优工作10月9日前完成: whether it is theirs or about them.
            doubts.add("party_unsure")
        if len(clause.expressions) > 1 and len([e for e in clause.expressions if e.kind not in _AT_ONCE]) > 1:
            doubts.add("several_times")
        if self.after_void and not (party and clause.modality):
            doubts.add("behind_statement")
        return doubts

    def _doubts_of_party_left_out(self, clause: Clause) -> set[Doubt]:
        doubts: set[Doubt] = set() if clause.starts_with_act else {"thing_as_subject"}
        spoken_of = self.turn or self.context.party
        if spoken_of or self.context.section:
            doubts.add("party_inherited")
            if spoken_of and not self.context.is_addressed and not spoken_of[0].startswith(ALL_OF_THEM):
                doubts.add("single_party")
            if not (self.turn or self.context.is_party_near):
                doubts.add("party_from_afar")
        else:
            # 请报送…: whoever is written to is asked.
            doubts.add("party_asked" if clause.is_plea else "party_from_recipients")
        is_others = self.is_relayed and clause.modality == "must_not"
        if self.is_rival_near or is_others or (clause.is_plea and names_unread(clause)):
            doubts.add("party_unsure")
        return doubts

    def _is_told_when(self, timed: Timed) -> bool:
        """Whether a time of any kind binds here: behind another step, or (确有冲突的，提前1天与队长调班) in a case."""
        if self.waiting and (self.waiting[-1].text.endswith("的") or "谁" in self.waiting[-1].text[:2]):
            return True
        return self.current is not None and is_next_step(timed)

    def _is_told(self, clause: Clause, party: tuple[str, ...]) -> bool:
        """党办12月5日起汇总，|12月中旬提交党委会审议; 3月2日书记主持召开专题会。|保卫处负责人参加。"""
        return (self.is_issuers and not party) or (self.context.is_told_of and clause.text.endswith(_WAS_THERE))

    def _is_duty_behind_statement(self, clause: Clause, timed: Timed | None) -> bool:
        """统计到12月31日为止，报表1月6日前交; 由校医务室联系，于3月22日至31日组织接种: it goes on with a task."""
        if timed is None or timed.clause is not clause or not clause.has_act:
            return False
        return is_firm(timed) or (self.current is not None and self.current.is_by)

    def _is_bare_duty(self, clause: Clause, party: tuple[str, ...], timed: Timed | None) -> bool:
        """Whether a clause without a modal word assigns a duty: not the issuer but somebody acts, or a time binds."""
        if party and _acts_the_issuer(_who_leads(clause, party), self.context.issuer):
            self.is_issuers = not _takes_upon_itself(clause, timed)
            return not self.is_issuers
        if clause.modality is None and self._is_told(clause, party):
            return False
        # 遗失的，出具书面说明: whom a condition meets is told what to do.
        on_condition = clause.starts_with_act and any(c.text.endswith(("的", "者")) for c in self.waiting)
        if self.is_description and not (on_condition or self.current or _is_assigned(clause, party, timed)):
            return False
        # 各单位负责人是第一责任人，|对执行情况负总责
        answers_for = "负" in clause.text and frames.IS_ANSWERABLE.search(clause.text) is not None
        answers_for = answers_for and bool(party or self.turn or self.current)
        if party:
            acts = clause.has_act or answers_for or _stops_something(clause)
            return acts or (timed is not None and not _is_vague(clause, timed))
        if clause.text.startswith(_SUSPENDS) and timed is not None:
            # 即日起至12月8日，暂停聚集性活动
            return True
        if answers_for or self._is_asked(clause):
            return True
        if self.after_void:
            return self._is_duty_behind_statement(clause, timed)
        if not clause.has_act:
            # 每周五开箱一次: a deadline or a repetition binds whatever the verb may be.
            return timed is not None and timed.clause is clause and (binds_alone(timed) or self._is_told_when(timed))
        if frames.ORDER.search(clause.text) or ("一律" in clause.text and clause.has_act):
            return True
        return timed is not None or on_condition or frames.HANDED_IN_WITH.search(clause.text) is not None

    def _is_asked(self, clause: Clause) -> bool:
        """Whether what stands above the paragraph asks for bare acts too: 各党总支要做好以下工作：, 二、工作要求."""
        if self.context.is_addressed and clause.starts_with_act:
            return True
        is_told = self.after_void or self.is_telling or not self.context.is_asked
        return not is_told and frames.PLAINLY_ASKS.match(clause.text) is not None


def _acts_the_issuer(party: tuple[str, ...], issuer: str) -> bool:
    return is_issuer(party, issuer) and not is_one_of_joint(party, issuer)


def _quotes(clauses: Sequence[Clause]) -> bool:
    """教育部印发通知，要求…; 有代表建议，食堂应当…: what a body above the school does, or somebody else has said."""
    for clause in clauses[:2]:
        if clause.is_upper and frames.CITED_SPEECH.search(clause.text):
            # 上级党组织应在5个工作日内作出批复
            return clause.parties is None or not clause.parties.names[0].startswith("上级")
        if clause.text.endswith(telling.SAYS) and telling.SAID.match(clause.text):
            return clause.segment.mark in ("，", "：") and clause.modality is None and not clause.expressions
    return False


def _up_to_question(clauses: Sequence[Clause]) -> Sequence[Clause]:
    """What stands before a question: nothing of 还要交什么？, up to the colon of 请于3月5日前回复：有哪些困难？"""
    colons = [number for number, clause in enumerate(clauses) if clause.segment.mark == "："]
    return clauses[: colons[-1] + 1] if colons else ()


def _is_beside(clause: Clause, draft: Draft) -> bool:
    """3月5日前报送名单，电子版须注明单位: behind a time a modal word of its own asks for something beside it."""
    return draft.timed is not None and (
        clause.modality is not None or frames.IS_ANSWERABLE.search(clause.text) is not None
    )


def _approves_only(clause: Clause) -> bool:
    """由导师审批"""
    party = clause.parties
    if party is None or clause.expressions or not clause.text.startswith("由", party.start - 1):
        return False
    return _APPROVES.match(clause.text, party.end) is not None


def _is_regime(draft: Draft, clause: Clause, timed: Timed | None) -> bool:
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


def _tells_fact(clauses: Sequence[Clause]) -> bool:
    """…，受到党员好评: a sentence without a modal word that says how well something was taken."""
    for clause in clauses:
        if clause.modality is not None:
            return False
    if clauses[0].text.endswith(telling.TOLD_AT_MEETING) and len(clauses) > 1:
        # 基建处汇报，目前尚有两项未完成
        return clauses[0].parties is not None and clauses[1].text.startswith(telling.HOW_IT_STANDS)
    return telling.REPORTS.match(clauses[0].text) is not None or any(frames.FACT.search(c.text) for c in clauses)


def _opens_telling(clauses: Sequence[Clause]) -> bool:
    """从问卷结果看，…, 个别单位…, 按照党章规定，…: a sentence that tells."""
    for clause in clauses[:2]:
        if clause.role == "void" and (telling.TELLS.match(clause.text) or frames.PAST_BEGINNING.match(clause.text)):
            return True
        if clause.role == "adverbial" and clause.segment.mark == "，" and _leads_to_telling(clause):
            return True
    return False


def _leads_to_telling(clause: Clause) -> bool:
    if clause.parties and clause.parties.names[0].startswith(UNNAMED):
        return not clause.text.endswith("的")
    return telling.BY_THE_LAW.match(clause.text) is not None


def _goes_on_telling(clause: Clause, timed: Timed | None) -> bool:
    """平均下来，每位辅导员要带两百名学生: a clause without a stronger word, or a day by which to act."""
    if clause.modality is not None and not clause.is_weak:
        return timed is None and clause.text.endswith("要", 0, clause.modal_end)
    return timed is None or timed.clause is not clause or timed.expression.kind != "by"


def _is_spoken_of(clause: Clause, following: str) -> bool:
    """中心组学习要出成效，离不开…; 领导干部报告个人事项，是…: what the next clause says something about."""
    if clause.expressions or clause.role != "act":
        return False
    if following.endswith(telling.MUCH) and telling.WEIGHS.match(following):
        return True
    if clause.modality is None:
        is_told = telling.SAYS_OF_IT.match(following) or telling.CAME_OF_IT.match(following)
        return is_told is not None
    return telling.HANGS_ON.match(following) is not None and telling.AIM.search(clause.text) is not None


def _is_thing_of(clause: Clause, following: str) -> bool:
    """各党总支每月收缴的党费，|由组织部…: what others then do something with, however it came about."""
    is_plain = clause.role == "act" and clause.modality is None and clause.segment.mark == "，"
    return is_plain and following.startswith(_BY_WHOM) and _THING_OF.match(clause.text) is not None


def _find_lead_in(clauses: Sequence[Clause]) -> int | None:
    """The number of the clause that leads in to what follows: …如下："""
    for number, clause in enumerate(clauses):
        # One of the two stands in each of them.
        if ("下" in clause.text or "此" in clause.text) and frames.LEAD_IN.search(clause.text):
            return number
    return None


def _labelled_names(label: Clause, clause: Clause) -> tuple[str, ...]:
    """The names behind a label; behind 责任单位： whatever stands there is one, known or not."""
    if clause.parties:
        return clause.parties.names
    is_bare = clause.modality is None and not clause.expressions and len(clause.text) <= _LONGEST_NAMES
    return read_names(clause.text) if is_bare and frames.PARTY_LABEL.match(label.text) else ()


def _in_charge_of_all(clause: Clause) -> tuple[str, ...]:
    """保卫处负责：, 宣传部、网信办牵头：: whose task all is that follows its colon."""
    if clause.modality is not None or clause.expressions:
        return ()
    found = _IN_CHARGE_OF_ALL.fullmatch(clause.text)
    return read_names(found["who"]) if found else ()


def _is_part_of_duty(clause: Clause, party: Parties) -> bool:
    """由甲牵头，|乙配合，于5月15日前完成; 报送申报表，|由院长签字: no duty beside the one before it."""
    if _HELPS.match(clause.text, party.end):
        return True
    is_by = clause.modality is None and clause.text.startswith("由", party.start - 1)
    return is_by and _SIGNS.match(clause.text, party.end) is not None


def _is_call(clause: Clause) -> bool:
    """一要管好人，各党总支须…"""
    return frames.COUNTED_CALL.match(clause.text) is not None and not clause.expressions and not clause.parties


def _is_amid(clauses: Sequence[Clause], number: int) -> bool:
    """Whether more follows, or the clause before was a call as well: 一要查，二要改。"""
    return number + 1 < len(clauses) or (number > 0 and _is_call(clauses[number - 1]))


def _is_caption(clause: Clause) -> bool:
    """支部学习：, 对象：: a few words before a colon that are no party and name no label."""
    is_plain = clause.role in ("act", "void") and clause.modality is None and not clause.expressions
    return is_plain and len(clause.text) <= 10 and clause.text not in _BARE_TIME_LABELS


def _is_no_plain_name(party: tuple[str, ...]) -> bool:
    """A name that says more than a name: 未完成学时的党员, 三“型”支部; a list with what is none: 现金、票据经办人."""
    is_list_of_things = len(party) > 1 and not (
        all(name.rstrip("）").endswith(_NAME_ENDS) for name in party) or all(name.startswith("各") for name in party)
    )
    return is_list_of_things or _MORE_THAN_A_NAME.search("".join(party)) is not None


def _himself(clause: Clause, waiting: Sequence[Clause]) -> tuple[str, ...]:
    """对结果有异议的，本人须在10日内提出: whom the case befalls, where nobody was named before."""
    is_case = bool(waiting) and waiting[-1].text.endswith(("的", "者"))
    return ("本人",) if is_case and clause.modality is not None and clause.text.startswith("本人") else ()


def _only_signs(party: Sequence[str], behind: str) -> bool:
    """由导师|签字: people, where an office that has audited and sealed a thing (由学院审核盖章) passes it on."""
    if _SIGNS.match(behind) is None or behind.startswith("审"):
        return False
    return not party[-1:] or not party[-1].endswith(UNIT_ENDS)


def _owner_of_topic(clause: Clause, drafts: Sequence[Draft], left_out: tuple[str, ...]) -> tuple[str, ...]:
    """积极分子提交一次思想汇报，联系人…，思想汇报|不得抄袭: of whoever was to make the thing, behind others' duties."""
    topic = _TOPIC.match(clause.text) if left_out and drafts and drafts[-1].who == left_out else None
    if topic is None:
        return ()
    for draft in reversed(drafts[-_FURTHEST_DRAFT:]):
        if draft.words.endswith(topic["what"]):
            return draft.who
    return ()


def _who_stays_away(waiting: Sequence[Clause]) -> tuple[str, ...]:
    """因病不能按时返校的，须请假: people, and not the offices to which the notice is written."""
    found = _STAYS_AWAY.fullmatch(waiting[-1].text) if waiting and waiting[-1].text.endswith("的") else None
    return (found["who"],) if found else ()


def _whom_it_befalls(clause: Clause, waiting: Sequence[Clause]) -> tuple[str, ...]:
    """遗失图书的，须赔偿: of nobody by name, where a notice names nobody else; 材料不全的，须补正 is about a thing."""
    case = waiting[-1] if waiting else None
    if case is None or case.expressions or not case.text.endswith("的") or not clause.has_act:
        return ()
    return (case.text,) if _SOMEBODY_DOES.match(case.text) else ()


def _takes_upon_itself(clause: Clause, timed: Timed | None) -> bool:
    """学生处|负责审批, |在收到建议后5个工作日内完成审批: what the issuer owes, and no plan."""
    if clause.parties is None or clause.modality is not None:
        return False
    if clause.text.startswith("负责", clause.parties.end):
        return not clause.text.startswith("解释", clause.parties.end + 2)
    expression = timed.expression if timed and timed.clause is clause else None
    is_within = expression is not None and expression.relation == "after" and expression.amount is not None
    return is_within and clause.has_act and not clause.text.startswith(("将", "一般", "通常"), clause.parties.end)


def _who_leads(clause: Clause, party: tuple[str, ...]) -> tuple[str, ...]:
    """组织部会同纪委、人事处审查: what the issuer does with others is its own."""
    if clause.parties is None or len(party) < 2 or clause.text.startswith("由", clause.parties.start - 1):
        return party
    return party[:1] if clause.text.startswith(_TOGETHER, clause.parties.start + len(party[0])) else party


def _is_sure_name(clause: Clause, party: Parties) -> bool:
    """Whether a name stands at the front and ends as names do: 施工单位|动火作业, not 用第三人|称写, 集体|2500字."""
    is_plain = party.start <= 2 and party.names[-1].endswith(HEADS)
    return party.is_certain or (is_plain and not clause.text[party.end : party.end + 1].isdigit())


def _of_same_month(clause: Clause, earlier: Timed) -> Clause:
    """9月底以前，|即28日之前; 10月8日后两天内，|即最迟9日: a bare day is of the month that was named."""
    named = [each for e in earlier.clause.expressions if (each := e.last or e.first) and each.month is not None]
    own = clause.expressions[0]
    if not named or own.last is None or own.last.day is None or own.last.month is not None:
        return clause
    told = replace(own.last, year=named[0].year, year_shift=named[0].year_shift, month=named[0].month)
    return replace(clause, expressions=(replace(own, last=told), *clause.expressions[1:]))


def _last_span(clause: Clause) -> Timed | None:
    """“7月10日至8月10日”调整为“7月15日至8月20日”: the last one counts."""
    spans = [Timed(clause, e) for e in clause.expressions if e.kind == "between" and not _is_hours(e)]
    return spans[-1] if spans else None


def _is_hour(expression: Expression) -> bool:
    """4月16日14:30"""
    return expression.kind == "on" and expression.first is not None and expression.first.clock is not None


def _is_at_once(draft: Draft) -> bool:
    return draft.timed is not None and draft.timed.expression.kind == "immediate"


def _is_hours(expression: Expression) -> bool:
    """每天8:30—21:00开放: no days are named."""
    return expression.first is not None and expression.first.is_clock_only


def _is_behind(expression: Expression, span: Expression) -> bool:
    """6月4日前报送, under 自查自纠（5月6日—5月31日）: another step than what is done in that time."""
    own, end = expression.last, span.last
    if own is None or end is None or own.month is None or end.month is None:
        return False
    return (own.month, own.day or 0) > (end.month, end.day or 31)


def _case(clause: Clause) -> str:
    """What a clause set off before an act speaks of; 党总支|对支部上报的决议: without the party that acts on it."""
    end = clause.parties.end if clause.parties else 0
    return clause.text[end:] if end and clause.text.startswith("对", end) else clause.text


def _is_vague(clause: Clause, timed: Timed) -> bool:
    """护理支部预备期12月份满: no known verb, no sure name, and no more than a day."""
    has_sure_name = clause.parties is None or clause.parties.is_certain
    says_when = timed.clause is clause or _IS_PLACE.fullmatch(clause.text) is not None
    return says_when and not has_sure_name and timed.expression.kind in ("on", "between")


def _stops_something(clause: Clause) -> bool:
    """各单位|停止一切室外集体活动"""
    is_ban = clause.is_weak and clause.modality == "must_not"
    return is_ban and clause.parties is not None and clause.modal_end > clause.parties.end


def _is_assigned(clause: Clause, party: tuple[str, ...], timed: Timed | None) -> bool:
    """Whether even among statements a bare one assigns a task: 由X…, or to somebody by a day of its own."""
    if clause.parties and clause.text.startswith("由", clause.parties.start - 1):
        return True
    if clause.parties and clause.text.startswith(_HABITS, clause.parties.end):
        # 第二支部坚持会后3天内整理记录
        return False
    return bool(party) and timed is not None and timed.expression.kind != "recurring"
