"""The words of the office: the only home of the Chinese names of keys, kinds, states and groups that people see."""

from __future__ import annotations

from collections.abc import Mapping

FRONT_MATTER_KEYS: Mapping[str, str] = {
    "type": "类型",
    "title": "标题",
    "doc_no": "发文字号",
    "issuer": "发文机关",
    "recipients": "主送机关",
    "date": "成文日期",
    "issued": "印发日期",
    "events": "事件日期",
    "replaces": "替代",
    "amends": "更正",
    "withdraws": "撤销",
    "attachments": "附件",
    "cc": "抄送",
    "review": "审核",
    "expires": "下线日期",
    "obligations": "任务登记",
    "subject": "典型名称",
    "kind": "典型类别",
    "unit": "所在单位",
    "honors": "所获荣誉",
    "summary": "摘要",
    "responds_to": "响应通知",
    "consent": "本人同意",
    "first": "初审",
    "second": "复审",
    "final": "终审",
    "by": "审核人",
    "sha256": "正文校验值",
    "file": "文件",
    "action": "处理",
    "quote": "原句",
    "who": "责任方",
    "modality": "性质",
    "timing": "时限",
    "text": "事项",
    "reason": "理由",
}
"""Front-matter key → its one Chinese alias. An editor may write either."""

TIMING_KEYS: Mapping[str, str] = {
    "kind": "时限类别",
    "start": "开始",
    "due": "截止",
    "rrule": "重复规则",
    "every": "每",
    "time": "钟点",
    "event": "事件",
    "relation": "先后",
    "amount": "数量",
    "unit": "计量单位",
}
"""The same for the keys inside `timing`."""

DIGEST_KEYS: Mapping[str, str] = {
    "kind": "种类",
    "name": "名称",
    "publisher": "编发单位",
    "issue": "期号",
    "total": "总期号",
    "number": "编号",
    "date": "日期",
    "from": "起",
    "to": "止",
    "select": "篇目",
    "year": "年份",
    "report_to": "报",
    "send_to": "送",
    "distribute_to": "发",
    "copies": "印数",
    "duplex": "双面",
    "site": "网址",
}
"""The same for the head of a digest (`docs/digests/`)."""

DIGEST_KINDS: Mapping[str, str] = {"brief": "简报", "official": "公文", "volume": "汇编"}

DOCUMENT_KINDS: Mapping[str, str] = {"notice": "通知", "story": "先进典型"}

PAGE_KINDS: Mapping[str, str] = {"guide": "写作指南", "unit": "单位"}
"""Pages that are searched although they are no documents."""

VALUES: Mapping[str, Mapping[str, str]] = {
    "type": {name: kind for kind, name in DOCUMENT_KINDS.items()},
    "kind": {"个人": "person", "集体": "group"},
    "action": {"登记": "declare", "更正": "correct", "删去": "strike", "确认": "confirm"},
    "modality": {"应当": "must", "不得": "must_not"},
    "relation": {"前": "before", "后": "after", "前后": "around"},
    "every": {"学期": "term", "学年": "academic_year"},
}
"""Key → Chinese value → value of the model."""

TIMING_KINDS: Mapping[str, str] = {
    "by": "截止",
    "from": "起始",
    "on": "当日",
    "between": "期间",
    "recurring": "周期",
    "relative": "随事件",
    "immediate": "即时",
    "prompt": "及时",
}

MODALITIES: Mapping[str, str] = {"must": "应当", "must_not": "不得"}

STATUSES: Mapping[str, str] = {
    "in_force": "有效",
    "amended": "有更正",
    "replaced": "已被替代",
    "repealed": "已废止",
    "withdrawn": "已撤销",
}

UNSIGNED = "待签发"
"""The state of a notice that has no 文号 or no 成文日期 yet."""

EXPIRED = "已期满"
"""The state of a notice whose day to leave the site (下线日期) has come."""

ROW_STATES: Mapping[str, str] = {"review": "待核", "amended": STATUSES["amended"], "void": "文件已失效"}
"""What the register can be asked for, beside whose a duty is and when."""

TO_REVIEW = "待核：这一项读得没有把握，请核对原文。"
"""Where a mark alone would not be understood: in calendars and feeds."""

CHANGES: Mapping[str, str] = {"amends": "更正", "replaces": "替代", "repeals": "废止", "withdraws": "撤销"}
"""What one notice does to another. 撤销: void from the beginning; 废止: from a day on."""

DIFFERENCES: Mapping[str, str] = {
    "title": "标题改动",
    "doc_no": "文号改动",
    "issuer": "发文机关改动",
    "date": "成文日期改动",
    "recipients": "主送机关改动",
    "who": "责任方改动",
    "modality": "要求改动",
    "timing": "时间改动",
    "added": "新增任务",
    "removed": "取消任务",
}
"""What changed in a notice after it was published."""

LEVEL_NAMES: Mapping[str, str] = {"error": "错误", "warning": "警告", "info": "提示"}

STAGE_NAMES: Mapping[str, str] = {"draft": "起草", "review": "送审", "publish": "发布"}

STORY_KINDS: Mapping[str, str] = {"person": "个人", "group": "集体"}

NO_EXCEPTION: Mapping[str, str] = {
    "expired": "，登记的例外已于{until}到期，不再有效",
    "void": "，登记的例外写得不对，没有生效",
}
"""Why an exception of the register does not allow what it names, as messages go on behind the thing."""

ATTACHMENT_PARTS: Mapping[str, str] = {
    "name": "文件名",
    "text": "正文",
    "page": "第{number}页",
    "properties": "文件属性",
    "comments": "批注",
    "inserted": "修订（新增的文字）",
    "deleted": "修订（已删除的文字）",
    "hidden": "隐藏文字",
    "notes": "备注",
    "links": "链接",
}
"""The corners of an attached file, as messages name them."""

DOUBTS: Mapping[str, str] = {
    "no_modal_word": "句中没有“应、须、要、请”等要求的词",
    "no_timing": "句中没有时限",
    "party_inherited": "责任方沿用上文",
    "party_from_afar": "责任方沿用前面的句子",
    "party_asked": "只写了“请”，没有写明请谁，按主送机关",
    "party_from_recipients": "没有写明责任方，按主送机关",
    "party_unsure": "责任方是不是这一方、名称从哪里到哪里不确定",
    "thing_as_subject": "句子以事物开头，没有写明谁来做",
    "event_unsure": "没有写明从哪件事算起",
    "several_times": "一句中有几个时间或者几件事，时限管哪一件不确定",
    "beginning_only": "只写了开始时间",
    "date_unknown": "日期推算不出来",
    "behind_statement": "跟在说明性的话后面",
    "no_act": "没有认出要做的是什么事",
    "amid_others": "同一句或同一阶段中另有任务或时间",
    "ban_with_limit": "禁止的事项却写了期限",
    "told_of_others": "说的不是收文单位，又没有要求报送，可能只是告知",
    "single_party": "上文说的只是其中一方，这一句未必还是说它",
    "timing_from_heading": "时限写在上面的标题或引语里",
    "may_be_programme": "写的可能是日程，或者别的单位的安排，不是要求",
}
"""What a reading leant on, as the page says it under 待核."""

DERIVATIONS: Mapping[str, str] = {
    "day-of-notice": "按成文日期{anchor}",
    "day-of-notice_after": "从成文日期{anchor}往后{amount}天",
    "day-of-event": "事件在{anchor}",
    "day-of-event_after": "从事件的日期{anchor}往后{amount}天",
    "day-of-event_before": "从事件的日期{anchor}往前{amount}天",
    "day": "日期见上文：{anchor}",
    "day_after": "日期见上文，从{anchor}往后{amount}天",
    "day-near": "原文只写了星期和几日，从{anchor}推算",
    "week": "从{anchor}所在的一周推算",
    "year": "原文写明了年份",
    "named_year": "原文写明了年份",
    "part-of-year": "原文没有写年份，按成文日期{anchor}推算",
    "month": "原文没有写年份，按成文日期{anchor}推算",
    "month-of-anchor": "原文没有写月份，按{anchor}所在的月份",
    "month-since-anchor": "结束日期从开始日期{anchor}往后推算",
    "event": "“{event}”的日期是{anchor}",
    "event_after": "从“{event}”的日期{anchor}往后{amount}{unit}",
    "event_before": "从“{event}”的日期{anchor}往前{amount}{unit}",
    "calendar": "，工作日按国务院放假安排（{calendar}），含调休",
    "provisional": "；放假安排尚未公布的年份暂按周一至周五",
}
"""How a date came about, by the rule that gave it (see `bulletin.verify`)."""

UNITS: Mapping[str, str] = {
    "minute": "分钟",
    "hour": "小时",
    "day": "天",
    "workday": "个工作日",
    "week": "周",
    "month": "个月",
    "year": "年",
}


DOCUMENT_GENRES: tuple[str, ...] = tuple(
    "通知 意见 决定 决议 通报 报告 请示 批复 函 纪要 公报 公告 通告 命令 议案 方案 办法 规定 细则 规则 公示 "
    "规划 要点 计划 制度 条例 章程 准则 倡议书 安排".split()
)
"""文种: the words a title of an official document ends in (党政机关公文处理工作条例 第八条, and what offices add)."""
