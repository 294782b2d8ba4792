"""A person's row in, what it tells that is that person's own out: by the head of each filled column. No rule."""

from __future__ import annotations

from bulletin.checks.personal.named_rows import NamedRow
from bulletin.late_pattern import late

# What each group of the pattern is called in a message.
_MATTERS = {
    "punished": "违纪处分",
    "faith": "宗教信仰",
    "married": "婚恋和生育",
    "family": "家庭情况",
    "lack": "困难情况",
    "means": "收入和财产",
    "ails": "健康状况",
    "mind": "心理状况",
    "plate": "车牌号",
    "abroad": "境外关系",
    "watched": "信访和思想情况",
    "checked": "政审情况",
}
_HEAD = late(
    r"(?P<punished>违纪|违规(?:违纪|情况|事实|行为)|处分|处理(?:结果|决定)|犯罪|前科|案由|错误事实|谈话(?:原因|事由|内容|情况|记录)|问题(?:表现|线索|反映))"
    r"|(?P<faith>宗教|信仰|信教|教派)"
    r"|(?P<married>婚姻|婚育|婚恋|婚否|生育|孕|恋爱|性取向|配偶|情感)"
    r"|(?P<abroad>(?:境外|国外|海外|出国|港澳台)[^|,]{0,4}(?:关系|亲属|联系|经历|往来)|社会关系)"
    r"|(?P<lack>困难(?:原因|情况|类型|类别|说明|成因)|致[贫困](?:原因|情况)|贫困(?:原因|情况|类型)|帮扶(?:原因|理由)|(?:受助|资助|申请|补助|减免|慰问|救助|帮困)(?:原因|理由|事由)|低保|建档立卡|特困"
    r"|(?:借款|贷款)(?:用途|原因)|(?:欠费|欠款|负债|债务)(?:情况|金额|数额|原因)?)"
    r"|(?P<family>家庭(?:基本)?(?:情况|状况|成员|关系|背景|变故|环境|结构)|家境|家里情况|父母|父亲|母亲|监护人(?:情况)?|亲属|子女(?:情况|就读|姓名)|兄弟姐妹|单亲|孤儿)"
    r"|(?P<means>工资|月薪|年薪|实发|应发|收入|存款|房产|贷款|财产|网贷)"
    r"|(?P<mind>心理(?!健康(?:教育|课|知识)|咨询[室师]|委员|中心|老师|教师|专干|辅导员|学院|学系)|精神状[况态]|情绪|量表|SCL|PHQ|SDS|SAS|(?:危机|预警|关注)(?:等级|级别|类型|原因|情形)|咨询(?:记录|情况|内容|主题))"
    r"|(?P<ails>疾病|病情|病史|病名|病种|病因|诊断|健康(?:状况|情况|问题)|身体(?:状况|情况)|身心|残疾|伤残|体检(?:结[论果]|异常)|异常(?:指标|项目)|用药|服药|过敏|就医|住院|传染|检测结果|血型)"
    r"|(?P<plate>车牌)"
    r"|(?P<watched>信访(?:事项|问题|诉求|情况)|上访|稳控|化解措施|思想(?:动态|状况|问题|波动)|涉稳|诉求(?:内容|事项))"
    r"|(?P<checked>政审|政治审查|函调|外调情况|曾受)"
)
# Rows of duties, lectures and prizes have such heads, too, and none of it is the person's own.
_TRADE = late(
    r"课程|课堂|讲座|题目|主题|课题|师资|值班|分工|职责|事迹|荣誉|称号|论文|教材|坐诊|诊室|主讲|专家|报修|故障|维修|竞赛|比赛|节目|咨询师"
)
_TRADE_OF_COLUMN = late(r"项目|研究|方向|领域|负责|联系|奖|专业|岗位|科室|资质|活动|服务|满意|证明")
# What tells nothing: empty, a sign, healthy, none, to be filled in.
_NOTHING = late(
    r"[\s\d年月日./:：*~—–-]{0,12}\Z|(?:[无否是有]|没有|暂无|正常|良好|健康|(?:政审)?合格|(?:政审)?通过|一般|不填|略|同上|待?填|已填|保密|[√×✓✗☑☐]|[Xx]{1,4}|[*＊]{1,6}|(?:请)?填写?|不详|已[^|]{1,3}|另行[^|]*|见[^|]{0,12})\Z"
)
_FIGURES_TELL = frozenset(("means", "lack", "mind"))
# 收入 and 工资 begin other words as well; an amount is in figures.
_OF_MEANS = late(r"\d|来源|情况|状况|[百千万]元|低|无力")
_LONGEST_HEAD = 14


def private_matter(row: NamedRow, name: str) -> str | None:
    """What the row tells, the first of it; None where it tells nothing of the kind."""
    if _HEAD.search(row.heads) is None or _TRADE.search(row.heads):
        return None
    sign = "|" if "|" in row.heads else ","
    for head, cell in zip(row.heads.split(sign), row.words.split(sign), strict=False):
        found = _HEAD.search(head) if len(head) <= _LONGEST_HEAD else None
        given = cell.strip(" *_~")
        if found is None or _TRADE_OF_COLUMN.search(head) or not given or given == name:
            continue
        kind = found.lastgroup or ""
        if kind == "means" and not _OF_MEANS.search(head + given):
            continue
        is_figure = kind in _FIGURES_TELL and given[0].isdigit()
        if is_figure or _NOTHING.match(given) is None:
            return _MATTERS[kind]
    return None
