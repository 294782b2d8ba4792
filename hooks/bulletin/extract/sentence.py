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
from bulletin.extract.duty_parts import (
    APPROVES,
    BARE_TIME_LABELS,
    acts_the_issuer,
    approves_only,
    case,
    has_day_of_its_own,
    himself,
    in_charge_of_all,
    is_assigned,
    is_at_once,
    is_behind,
    is_beside,
    is_caption,
    is_held_then,
    is_hour,
    is_no_plain_name,
    is_office_apart,
    is_part_of_duty,
    is_regime,
    is_sure_name,
    is_vague,
    labelled_names,
    last_span,
    names_of,
    of_same_month,
    only_signs,
    owner_of_topic,
    stops_something,
    takes_upon_itself,
    who_leads,
    who_stays_away,
    whom_it_befalls,
)
from bulletin.extract.issuer import is_issuer
from bulletin.extract.labelled_term import due_behind_label
from bulletin.extract.lexicon import LEXICON
from bulletin.extract.party import Parties
from bulletin.extract.statement import (
    REASON_OPENS,
    find_lead_in,
    goes_on_telling,
    is_amid,
    is_asked_at_once,
    is_call,
    is_spoken_of,
    is_thing_of,
    opens_telling,
    quotes,
    tells_fact,
    up_to_question,
    without_reason,
)
from bulletin.extract.subject import asks_favour
from bulletin.extract.told_spans import ToldSpan, ToldSpans, may_mean_span, means_meanwhile, means_that_time
from bulletin.extract.turn import Turn, read_labelled_turn, read_stage, read_turn
from bulletin.extract.view import ACT_TAGS
from bulletin.extract.when import (
    as_deadline,
    best,
    best_of,
    binds_alone,
    is_firm,
    is_next_step,
    prefer,
    span_alone,
)
from bulletin.extract.words import frames, telling
from bulletin.extract.words.parties import ALL_OF_THEM, UNIT_ENDS, UNNAMED
from bulletin.obligation import Doubt, Modality

_NOT_NAMED: frozenset[Doubt] = frozenset({"party_from_recipients", "party_from_afar", "party_asked"})
# 非执勤车辆不得入内: of nobody else's turn.
_NOT_HANDED_ON = (*UNNAMED, "非")
_ANYBODY = "任何"
_AT_ONCE = ("immediate", "prompt")
_ONLY_LEADS = re.compile(r"(?:具体|统一)?由[^，]{2,30}(?:负责|牵头|承办|主办|承担|组织实施|具体实施)(?:落实|组织)?$")
_DEMANDS = ("应当", "应", "须", "必须", "要")
_WAS_HELD = re.compile("主持(?:召开|了)|主持会议[，。]?$")
_WAS_THERE = ("参加", "出席", "列席", "参会", "参加会议", "出席会议", "列席会议")
_ATTENDS = re.compile(r"参加|出席|到会|到场|要来")
_ATTENDED = re.compile(
    "(?:[^，]{0,6}(?:须|应|要|必须|请|务必))?(?:准时|按时|共同|全程|现场)*(?:参加|出席|列席|到会|参会|与会|到场)(?:会议|活动|学习|培训|大会)?"
)
_OF_MEETING = re.compile("记录|纪要|照片|影像|新闻|签到|总结|台账|情况|简报|材料")
_SUSPENDS = ("暂停", "停止", "停办", "叫停", "取消")
_SO_FAR = ("至", "迄今", "目前", "截至", "但", "却", "直至", "直到", "到", "迟迟", "一直", "始终")
# 各单位须实行领导带班，值班表9月11日前报办公室
_KEEPS_REGIME = re.compile("(?:实行|执行|坚持|落实|建立|严格)[^，]{0,10}(?:带班|值班|值守|制度|责任制|机制)")
# 推荐名单在本院公示3天
_PUT_UP = re.compile(
    r"[^，须应要请由]{2,10}在(?:本?(?:学院|[院系校]|单位|部门|支部|总支)|全[院校系])[^，]{0,6}公示(?:时间)?(?:不少于|不得少于|至少|满)?[\d一二三五七]+个?(?:天|日|工作日)$"
)
_NO_LATER = re.compile("(?:但|且|但是)?(?:最迟|最晚|至迟)?(?:应|须)?不[得能应]?(?:晚于|迟于|超过)")
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
_ALL_ARE_TO = re.compile("(?:以上|上述)?(?:工作|任务)?(?:均|都|一律|全部)(?:必须|务必|应当?|须|要|需)")
# 12月31日前：|第18周，|转出学院完成考核: which week of the term that is.
_WEEKS = re.compile(
    r"(?:[校学]历|教学)?第?[\d一二三四五六七八九十]{1,3}周?(?:[至到、—–~～-]{1,2}第?[\d一二三四五六七八九十]{1,3})?(?:教学|[校学]历)?周"
)
_MANNER = re.compile(r"[凭持按](?!照|期|时|要求|规定|程序|月|季|年|下列|上述)[^，]{2,10}")
# 考生7:30前到候考室报到，着白大衣、戴口罩
_WEARS = re.compile("(?:统一)?(?:身着|[着穿](?![手力重眼实想陆火越插])|佩?戴)[^，由]{2,}$")
# 确切说是28日17时以前, 也就是12月31日以前
_EXACTLY = re.compile(
    r"(?:确切|准确|具体|严格|更准确)地?(?:来)?说(?:就)?(?:是|为|应?为)?|(?:也就是|也即是?|亦即|即|就是|换言之|具体(?:为|是))(?:最?[迟晚]|不[迟晚]于)?(?=[\d一二三四五六七八九十])"
)
_AT_THE_LATEST = re.compile("(?:最[迟晚]|至迟)(?:不|不得|不能)?(?:超过|晚于|迟于)|不(?:得|能)?(?:晚于|迟于)")
_SAYS_EXACTLY = frozenset("确准具严更也亦即就换最至不")
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
_LASTS = re.compile(
    r"(?:隔离|观察|公示|静养|休息|监测|留观|封存|停用|暂停)[^，\d]{0,8}(?:不少于|至少|满)?[\d一二两三四五六七八九十]+个?(?:天|日|周|小时|工作日|月)$"
)
_ALL_THE_WHILE = re.compile(
    r"(?:在|于)?[^，须应要请的\d]{2,6}期间[^，]{0,4}(?:保持|遵守|服从|严格|注意|做到|自觉|确保|坚持|不离|安排|落实)"
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
_UP_TO_THEN = re.compile(
    "截[至止]到?(?:目前|今天|今日|昨天|昨日|本周|上周|本月|上月|[^，须应要请报交]{0,4}\\d)[^，须应要请报交送]{0,12}"
)
_TELLS_OTHERS = re.compile(
    "(?:转告|通知|告知|提醒|督促|动员|嘱咐|叮嘱)到?[^，到]{0,10}(?:人员|学生|同学|[新考毕研][业究]?生|选手|观众|会员|委员|负责人|导师|辅导员|班主任|队员|志愿者|教师|老师|教职工|职工|党员|师生|家长|同志|干部|学员|代表|用户|住户|单位|支部|老同志)(?:们)?$"
)
_ITS_WORK = re.compile(r"[^，须应要请将把于在\d]{1,20}(?:工作|任务|事项|手续|材料|情况)(?:于|在)?(?=[\d本下月年])")
# 各学院学生骨干|推荐名单须于3月16日前报团委
_THEIR_PAPER = re.compile(
    r"的?[^，的须应要请将把于在由报送交\d]{0,12}(?:名单|名册|表|材料|信息|数据|台账|清单|档案|证明|存根"
    r"|复印件|照片|简历|安排|方案|统计|汇总|电子版|电子稿|纸质版|扫描件)"
    r"(?:（[^（）]*）)?(?:电子版|电子稿|纸质版)?(?:原则上|一般|一律|均|都|统一)?(?:请|须|应|要|务必|必须|需|[于在]|\d)"
)
_PEOPLE = tuple(
    (
        "人员 教师 老师 教工 教职工 职工 学生 同学 研究生 本科生 毕业生 新生 党员 团员 "
        "干部 骨干 专家 代表 对象 分子 志愿者"
    ).split()
)
_SIGNERS = tuple("领导 负责人 书记 院长 主任 处长 部长 导师 辅导员 班主任 家长".split())
_LAST_LIMIT = re.compile(
    r"(?:可(?:适当|酌情)?(?:延后|延期|推迟|顺延))?[，但]*(?:最[迟晚]|至[迟晚])?(?:不得?|不能|不可|不应)(?:超过|晚于|迟于)(?=\d)|截止(?:到|至)?(?=\d)"
)
_NAMES_TIME = ("时间", "日期", "时限", "期限", "期", "阶段", "时")
_NAMES_OBJECT = re.compile("(?P<takes>[将把])[^，]{2,40}$")
_THIS_WORK = re.compile(r"(?:此|该|这|上述|以上)项?工作")
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
        context.party = context.addressed or context.party

    def read(self, clauses: Sequence[Clause]) -> None:
        if clauses[-1].segment.mark == "？":
            clauses = up_to_question(clauses)
        if not clauses or quotes(clauses) or tells_fact(clauses):
            return
        if clauses[0].modality is None and frames.CONSENT.match(clauses[0].text):
            # 同意成立基金会，挂靠校友会。
            self._take_statement(clauses[0])
            self.is_issuers, clauses = True, clauses[1:]
        if clauses and clauses[0].text[:1] in REASON_OPENS:
            clauses = without_reason(clauses)
        self.is_telling = opens_telling(clauses)
        lead_in = find_lead_in(clauses)
        if lead_in is not None and is_asked_at_once(clauses, lead_in):
            asked = replace(clauses[lead_in], role="act")
            clauses, lead_in = [*clauses[:lead_in], asked, *clauses[lead_in + 1 :]], None
        if lead_in is not None:
            if any(c.parties and c.modality and c.expressions for c in clauses[:lead_in]):
                # 各党支部须于4月1日前报送总结，有关要求如下：
                for clause in clauses[:lead_in]:
                    self._take(clause)
                return
            # 各党总支要做好以下工作：binds by what follows, and says whom.
            ahead, clauses = clauses[: lead_in + 1], clauses[lead_in + 1 :]
            named = next((c.parties.names for c in ahead if c.parties), None)
            if named and not frames.ANNOUNCES_POINTS.search(ahead[-1].text):
                self.context.turn_to(named)
        self.spans.hear(clauses)
        self._hear_all(clauses)

    def _hear_all(self, clauses: Sequence[Clause]) -> None:
        if len(clauses) == 1 and clauses[0].role == "void" and (stage := read_stage(clauses[0])):
            self._takes_turn(stage, clauses[0], clauses[0], "timing_from_heading")
            return
        self._hear_each(clauses)
        if self.current is None and self.waiting:
            # 开班式：4月16日14:30，大学生活动中心。各班班长准时出席。
            held = [Timed(c, e) for c in self.waiting for e in c.expressions if is_hour(e)]
            self.context.meeting = held[-1] if held else self.context.meeting

    def _hear_each(self, clauses: Sequence[Clause]) -> None:
        if len(clauses) > 1 and clauses[0].segment.mark == "：" and self._takes_line(clauses):
            clauses = clauses[2:]
        for number, clause in enumerate(clauses):
            if clause.text[:1] in _SAYS_EXACTLY and clause.expressions and self._is_exact(clause):
                self._take_exact(clause)
                continue
            if clause.expressions and (
                self._takes_limit(clause) or self._takes_turn(read_turn(clause), clause, clause)
            ):
                continue
            if "同" in clause.text and _SAME_LIMIT.fullmatch(clause.text) and self.current and not self.current.timed:
                self.current.timed, self.current.end = self._last_limit(), clause.segment.end
                continue
            if number + 1 < len(clauses) and (
                is_spoken_of(clause, clauses[number + 1].text) or is_thing_of(clause, clauses[number + 1].text)
            ):
                self._take_statement(clause)
                continue
            if clause.text.startswith("要", 1) and is_call(clause) and is_amid(clauses, number):
                continue
            if self.after_permission and self._takes_last_limit(clause):
                continue
            is_gloss = number > 0 and bool(clauses[number - 1].expressions)
            if is_gloss and clause.text.endswith("周") and _WEEKS.fullmatch(clause.text):
                continue
            self._hear(clause)

    def _takes_line(self, clauses: Sequence[Clause]) -> bool:
        """学院提交汇总表：11月6日, 材料报送：6月10日前，逾期不予受理: a deed, and its day."""
        label, following, *rest = clauses
        if not rest and self._takes_turn(read_labelled_turn(label, following), label, following):
            return True
        if not rest and self._takes_step(label, following):
            return True
        return all(clause.role == "void" for clause in rest) and self._takes_term(label, following)

    def _takes_turn(self, turn: Turn | None, first: Clause, last: Clause, doubt: Doubt = "no_act") -> bool:
        """3月9日至13日为文学院: theirs, in what is told above."""
        if turn is None or (turn.who and acts_the_issuer(turn.who, self.context.issuer)):
            return False
        self.current = None
        self._begin(first.segment.start, first, "must", turn.timed, turn.who)
        if self.current is not None:
            self.current.end, self.current.is_bare = last.segment.end, True
            self.current.doubts.add(doubt)
        self.current, self.waiting = None, []
        return True

    def _takes_step(self, clause: Clause, following: Clause) -> bool:
        """学院提交汇总表：11月6日: a step of a calendar, and its day."""
        timed = span_alone(following)
        party = clause.parties
        if timed is None or party is None or party.start or clause.role != "act" or not clause.starts_with_act:
            return False
        if clause.text.endswith(_NAMES_TIME) or acts_the_issuer(party.names, self.context.issuer):
            return False
        hands_in = any(token.tag == "deliver" for token in LEXICON.tag(clause.text))
        timed = Timed(following, as_deadline(timed.expression)) if hands_in else timed
        self._begin(clause.segment.start, clause, "must", timed, party.names)
        assert self.current is not None
        self.current.is_bare, self.current.end = True, following.segment.end
        self.current.doubts.add("timing_from_heading")
        return True

    def _takes_term(self, label: Clause, following: Clause) -> bool:
        """材料报送：6月10日前: all that a line says of what is due."""
        timed = due_behind_label(label, following)
        if timed is None:
            return False
        self._begin(label.segment.start, label, "must", timed)
        if self.current is not None:
            self.current.end = following.segment.end
            self.current.doubts.add("no_act")
        self.waiting = []
        return True

    def _takes_last_day(self, clause: Clause) -> bool:
        """…，截止6月15日; …，最迟不超过1月15日24时: the last day of what has been asked."""
        timed = best(clause)
        if timed is None or timed.expression.kind != "by":
            return False
        if self.current is not None and self.current.timed is None:
            self.current.timed, self.current.end = timed, clause.segment.end
            return True
        self._begin(clause.segment.start, clause, "must", timed)
        if self.current is not None:
            self.current.doubts.add("no_act")
        return True

    def _takes_limit(self, clause: Clause) -> bool:
        """…送至办公室，|截止时间为6月20日: by when what has just been asked for is due."""
        if _LAST_LIMIT.match(clause.text):
            return self._takes_last_day(clause)
        if self.current is None or self.current.timed:
            return False
        if self.current.modality == "must" and is_held_then(clause):
            # 由各系统一组织，|于3月9日至12日进行
            self.current.timed, self.current.end = Timed(clause, clause.expressions[0]), clause.segment.end
            return True
        if not frames.LIMIT_IS.match(clause.text):
            return False
        timed = best(clause)
        if timed is None:
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
        clause = of_same_month(clause, earlier) if earlier else clause
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
        if is_open and (in_charge := in_charge_of_all(clause)):
            self.context.address(in_charge)
            return
        if self.current and self.current.words[:1] == "截":
            self._settle_limit(self.current, clause)
        if not (is_open and is_caption(clause)):
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
        elif self.current and clause.parties and is_part_of_duty(clause, clause.parties):
            self.current.end = clause.segment.end
        elif clause.role in ("act", "void"):
            self._take_act(self._without_favour(clause) if clause.is_plea else clause)
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

    def _settle_limit(self, draft: Draft, clause: Clause) -> None:
        """截至今天上午，|还有9个学院没有交; 截至3月20日，|各支部须报送名单: up to when it was so, or is to be done."""
        if draft.timed is None or clause.role not in ("act", "void") or _UP_TO_THEN.fullmatch(draft.words) is None:
            return
        self._take_back()
        if clause.role == "act":
            self.current, self.waiting = None, [draft.timed.clause, *self.waiting]

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
            self.context.address(clause.parties.names)

    def _take_statement(self, clause: Clause) -> None:
        # 承担值守任务的支部，|可延至3月上旬
        party = self.waiting[-1].parties if clause.is_permitted and self.waiting else None
        set_off = party.names if party and is_whole_party(self.waiting[-1]) else ()
        self.waiting, self.current, self.after_void = [], None, True
        self.after_permission, self.is_rival_near = clause.is_permitted, clause.names_rival
        self.context.void_span = last_span(clause) or self.context.void_span
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
        return clause.segment.mark == "：" and clause.text in BARE_TIME_LABELS and self._labelled() is not None

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
        names = labelled_names(label, clause)
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
        if self.after_permission and clause.modality is None and approves_only(clause):
            # 可申请通宵使用，由导师审批: whoever approves of what is allowed.
            return
        self.after_permission = False
        waiting = best_of(self.waiting) if self.waiting else None
        timed = self._time_of(clause, waiting)
        asks_all = (clause.is_plea or bool(self.waiting)) and bool(self.turn or self.context.party)
        asks_all = asks_all and asks_everybody(clause, self.waiting)
        if asks_all:
            self.turn, self.context.party = (), ()
        named = clause.parties.names if clause.parties else party_before(clause, self.waiting)
        party = whose_hand(clause, self.waiting) or named
        condition = next((case(c) for c in reversed(self.waiting) if not c.expressions), "") if self.waiting else ""
        modality = clause.modality or modality_before(self.waiting)
        if self.is_telling and goes_on_telling(clause, timed):
            self._pass_over(clause, is_more=False)
            return
        is_halt = self._is_own_halt(clause, party)
        if modality is None or clause.is_weak or is_halt:
            if is_halt or not self._is_bare_duty(clause, party, timed):
                self._pass_over(clause, is_more=not party and timed is None and (clause.has_act or bool(modality)))
                return
            modality = modality or "must"
        if self._settles_all(clause, party, timed) or self._goes_on(clause, modality, party, timed):
            self.waiting = []
            return
        self._begin_beside(clause, modality)
        start = self.waiting[0].segment.start if self.waiting else clause.segment.start
        is_aside = self.current is not None and not party and timed is None and is_beside(clause, self.current)
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

    def _without_favour(self, clause: Clause) -> Clause:
        """联系用人单位，|请单位盖章后于3月20日前交就业办: a step of whoever does what stands before it."""
        if clause.parties is None or self.after_void:
            return clause
        does = self.current or self.topic or any(each.has_act for each in self.waiting)
        return replace(clause, parties=None) if does and asks_favour(clause.text, clause.parties) else clause

    def _time_of(self, clause: Clause, waiting: Timed | None) -> Timed | None:
        timed = prefer(best(clause), waiting)
        if timed is None:
            return self._told_before(clause)
        if self.context.heading_span and timed.clause.text.startswith("当场", timed.expression.start):
            # （三）印制试卷（12月18日—20日） ⏎ 各学院派人送印，当场点清: how it is done then.
            return self._told_before(clause) or timed
        return timed

    def _begin_beside(self, clause: Clause, modality: Modality) -> None:
        """学生党支部须于12月14日前，|教工党支部须于12月21日前召开: one act, which each of them has a day for."""
        for each in [each for each in self.waiting if has_day_of_its_own(each, clause)]:
            self._begin(each.segment.start, each, each.modality or modality, best(each), names_of(each))
            draft = self.context.drafts[-1]
            draft.act = draft.start
            if "no_act" in draft.doubts:
                draft.doubts = draft.doubts - {"no_act"} | {"no_modal_word"}
            self.waiting.remove(each)

    def _is_own_halt(self, clause: Clause, party: tuple[str, ...]) -> bool:
        """教务处不再补发成绩单: what the issuer itself no longer does is told, and forbids nobody."""
        is_halt = clause.modality == "must_not" and clause.text.endswith("不再", 0, clause.modal_end)
        if not is_halt or not party:
            return False
        return acts_the_issuer(party, self.context.issuer) or is_office_apart(party, self.context.recipients)

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
        elif draft and not party and modality == draft.modality and self._is_more_of(draft, clause, timed):
            pass
        elif draft and self._is_topic_of(clause, party):
            draft.timed, draft.modality = timed, modality
            draft.is_bare, draft.condition = False, self.previous
            draft.doubts.discard("no_modal_word")
        elif unfinished := self._unfinished(clause, party, timed):
            draft = unfinished
            draft.timed = timed
            draft.doubts.discard("timing_from_heading")
            if self._is_shared(draft):
                draft.doubts.add("party_unsure")
            if clause.text.startswith("均"):
                self._give_to_all(timed)
        elif draft and is_regime(draft, clause, timed):
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

    def _is_more_of(self, draft: Draft, clause: Clause, timed: Timed | None) -> bool:
        """Whether a clause of the same party goes on with what the one before it asks for."""
        if timed is None:
            return not is_beside(clause, draft)
        if timed.expression.kind not in _AT_ONCE or draft.timed is None:
            return False
        # 在3月20日前将审核后的名单，|及时报送教务处: the act whose object the clause before it has named.
        thing = _NAMES_OBJECT.search(self.previous)
        if thing is None:
            return False
        behind = self.previous.rfind("的", thing.start()) + 1 or thing.end("takes")
        return not any(token.tag in ACT_TAGS for token in LEXICON.tag(self.previous[behind:]))

    def _pass_over(self, clause: Clause, *, is_more: bool) -> None:
        """A clause that binds nobody by itself; with `is_more` it goes on with the duty before it."""
        is_plain = not clause.parties and not clause.expressions
        self.context.void_span = last_span(clause) or self.context.void_span
        if self.current and is_more and is_at_once(self.current) and _LASTS.search(clause.text):
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
            named = clause.parties if clause.parties and is_sure_name(clause, clause.parties) else None
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
        if self.context.heading_span and self._is_of_heading(clause):
            if self.after_void or self.context.is_span_above:
                # （三）校评阶段（4月1日—15日）。学校进校考察，|各学院要做好准备: when the school comes, or they do.
                self.lent = self.context.heading_span
            return self.context.heading_span
        party_end = clause.parties.end if clause.parties else 0
        is_asked = clause.modality == "must" or clause.text.startswith("望各")
        if is_asked and ("届时" in clause.text or _ATTENDS.search(clause.text, party_end)):
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

    def _is_of_heading(self, clause: Clause) -> bool:
        """Whether the time in the heading may be that of the clause's act: the first one, or what another one does."""
        if self.context.drafts:
            # 各学院核对台账。保卫处负责监督。: whose charge it is all along.
            # 预审合格的，由学院党委发放志愿书: in a case, whenever it comes.
            is_case = bool(self.waiting) and self.waiting[-1].text.endswith(("的", "者"))
            is_plain = (
                clause.modality is None and not is_case and "负责" not in clause.text and "赔偿" not in clause.text
            )
            return is_plain and clause.parties is not None
        if self.context.is_span_of_deeds:
            return clause.modality is None
        return clause.modality != "must_not"

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
            is_next = not draft.is_bare and is_behind(timed.expression, draft.timed.expression)
            return None if is_other or is_next else draft
        if (
            draft is None
            or draft.is_aside
            or draft.timed is not None
            or draft.modality != "must"
            or clause.text.startswith("并")
            or is_handed_to(clause, draft.who)
            or _KEEPS_REGIME.search(self.previous) is not None
            or (draft.is_signed and (draft.is_by or any(name.endswith(_SIGNERS) for name in draft.who)))
            or (timed.expression.kind == "immediate" and _TRIGGERED.match(clause.text))
            or any(each.text.endswith(("的", "者")) for each in self.waiting)
        ):
            return None
        if timed.expression.kind in ("recurring", "relative", "prompt") and clause.has_act:
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

    def _settles_all(self, clause: Clause, party: tuple[str, ...], timed: Timed | None) -> bool:
        """后勤集团布置展位，保卫处检查，|均须在3月20日前结束: what each of them was asked for without a time."""
        if party or timed is None or clause.text[:1] not in tuple("均都一全以上"):
            return False
        if timed.clause is not clause or _ALL_ARE_TO.match(clause.text) is None:
            return False
        asked = [draft for draft in self.context.drafts[self.known :] if draft.modality == "must"]
        if len({draft.who for draft in asked}) < 2 or any(draft.timed for draft in asked):
            return False
        self._give_to_all(timed)
        asked[-1].end = clause.segment.end
        return True

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
        if not party and clause.modality and (handed := owner_of_topic(clause, self.context.drafts, left_out)):
            left_out = handed
        if not party and left_out and left_out[-1].endswith(UNIT_ENDS) and not left_out[-1].endswith("干部"):
            left_out = who_stays_away(self.waiting) or left_out
        who = party or left_out or self.context.section or himself(clause, self.waiting)
        who = (
            who
            or who_stays_away(self.waiting)
            or self.context.recipients
            or whom_it_befalls(clause, self.waiting)
            or (("大家",) if asks_everybody(clause, self.waiting) else ())
        )
        behind = clause.text[clause.parties.end :] if clause.parties else ""
        approves = APPROVES.match(behind) is not None or only_signs(party, behind)
        if party and clause.modality:
            self.after_void = False
        if party and self.is_issuers and not acts_the_issuer(party, self.context.issuer):
            # 每队由校工会指定一名领队，|领队每天报平安，…: no more of the issuer's.
            self.is_issuers = False
        if party and not party[0].startswith(_NOT_HANDED_ON) and not approves:
            if clause.text.startswith("其中") and clause.parties and clause.text[clause.parties.start - 1] == "由":
                # 其中师德表现由党组织出具意见: so far as this part goes, and the sentence.
                self.turn, self.is_turn_unsure = party, False
            else:
                self.context.turn_to(party)
                self.turn = ()
        act = clause.segment.start + max(clause.modal_end, clause.parties.end if clause.parties else 0)
        self.current = Draft(start, clause.segment.end, who, modality, timed, act, condition)
        self.current.words = clause.text
        self.current.is_by = clause.parties is not None and clause.text.startswith("由", clause.parties.start - 1)
        self.current.is_signed = approves
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
            or is_no_plain_name(party)
            or (clause.parties and _ITS_MEASURE.match(clause.text, clause.parties.end))
            or (not party and clause.text.startswith(_BY_HIMSELF, clause.modal_end))
            or (not party and any(c.names_rival and c.text.endswith("的") for c in self.waiting))
            or (not party and clause.text.startswith("并") and self._is_last_unsure())
            or (clause.parties and len(party) > 1 and "之间" in clause.text[: clause.parties.end + 2])
        ):
            doubts.add("party_unsure")
        if clause.parties and _is_of_theirs(clause, clause.parties):
            doubts.add("party_unsure")
        if len(clause.expressions) > 1 and len([e for e in clause.expressions if e.kind not in _AT_ONCE]) > 1:
            doubts.add("several_times")
        if self.after_void and not (party and clause.modality):
            doubts.add("behind_statement")
        return doubts

    def _is_last_unsure(self) -> bool:
        """Whether it is not sure who has to do what the sentence asked for last."""
        drafts = self.context.drafts
        return len(drafts) > self.known and "party_unsure" in drafts[-1].doubts

    def _doubts_of_party_left_out(self, clause: Clause) -> set[Doubt]:
        doubts: set[Doubt] = set() if clause.starts_with_act else {"thing_as_subject"}
        spoken_of = self.turn or self.context.party
        if spoken_of or self.context.section:
            doubts.add("party_inherited")
            is_labelled = self.context.is_addressed and self.context.addressed in ((), spoken_of)
            if spoken_of and not is_labelled and not spoken_of[0].startswith(ALL_OF_THEM):
                doubts.add("single_party")
            if not (self.turn or self.context.is_party_near):
                doubts.add("party_from_afar")
        else:
            # 请报送…: whoever is written to is asked; 放弃面试的，请…: whoever gives up, who may be somebody else.
            is_case = bool(self.waiting) and self.waiting[-1].text.endswith("的")
            doubts.add("party_asked" if clause.is_plea and not is_case else "party_from_recipients")
        is_others = self.is_relayed and clause.modality == "must_not"
        if _OF_MEETING.search(clause.text) and _ATTENDED.fullmatch(self.previous):
            # 会议由书记主持，全体党员参加，|会后3日内将记录报党总支: of whoever held it.
            doubts.add("party_unsure")
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
        if timed is None or not clause.has_act:
            return False
        if timed.clause is not clause:
            # 由各学院安排，并于3月11日前，|将安排表报教务处
            is_limit = timed.expression.kind == "by" and timed.clause.text.startswith("并")
            return is_limit and clause.text.startswith(("将", "把"))
        return is_firm(timed) or (self.current is not None and self.current.is_by)

    def _is_bare_duty(self, clause: Clause, party: tuple[str, ...], timed: Timed | None) -> bool:
        """Whether a clause without a modal word assigns a duty: not the issuer but somebody acts, or a time binds."""
        if party and acts_the_issuer(who_leads(clause, party), self.context.issuer):
            self.is_issuers = not takes_upon_itself(clause, timed)
            return not self.is_issuers
        if clause.modality is None and self._is_told(clause, party):
            return False
        # 遗失的，出具书面说明: whom a condition meets is told what to do.
        on_condition = clause.starts_with_act and any(c.text.endswith(("的", "者")) for c in self.waiting)
        if self.is_description and not (on_condition or self.current or is_assigned(clause, party, timed)):
            return False
        # 各单位负责人是第一责任人，|对执行情况负总责
        answers_for = "负" in clause.text and frames.IS_ANSWERABLE.search(clause.text) is not None
        answers_for = answers_for and bool(party or self.turn or self.current)
        if party:
            acts = clause.has_act or answers_for or stops_something(clause)
            return acts or (timed is not None and not is_vague(clause, timed))
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


def _is_of_theirs(clause: Clause, parties: Parties) -> bool:
    """团组织|推优工作10月9日前完成, 各学院学生骨干|推荐名单须于3月16日前报送: by them, or about them."""
    if clause.modality is None and _ITS_WORK.match(clause.text, parties.end):
        return True
    return parties.names[-1].endswith(_PEOPLE) and _THEIR_PAPER.match(clause.text, parties.end) is not None
