"""What only tells: rates, calendars of rest, meetings called, counts, sections that describe. None of it is a duty."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    "body",
    [
        # Rates and bases.
        "预算标准为教职工党员每人每年300元、学生党员每人每年150元。",
        "党费以党员每月工资收入中固定的部分为计算基数。",
        "培训会期为两天，党员人数以2025年11月1日数据为准。",
        "每个支部每年500元活动经费。",
        # What rests or is shut.
        "学生自4月13日（星期一）起放寒假，教职工自4月18日起轮休。",
        "4月11日到13日系统维护，不受理审批。",
        "每年1月10日、7月10日系统关闭修改权限。",
        # The issuer's own meetings and dates.
        "本周四（3月5日）下午2:30在大学生活动中心开全体党员大会，通报党建工作情况。",
        "学校统一公示定在3月15日到22日。",
        "结余额度由学校统一收回。",
        # Counts.
        "2025年，全校党支部共开展主题党日2600余次，党员参与率达93%。",
        "今年以来，各单位认真落实意识形态工作责任制。",
        "各党支部2人预备期12月份满。",
        "数据统计到3月31日为止。",
        "学员结业鉴定存入本人档案。",
        "年底事情多，几项工作集中提醒一下。",
        # Stages of a programme, and what opens or shuts on its day.
        "3月中旬启动申报，4月上旬集中评审，4月下旬公布结果。",
        "今年共安排任务8项，3月启动，4月至11月推进，12月总结。",
        "5月下旬组织评审，6月上旬提交校党委常委会审定，公示5个工作日后表彰。",
        "报名系统3月10日开放，3月31日关闭。",
        "财务处12月15日关账。党校3月15日开课。",
        "推优结果3月下旬在官网公布。",
        "书记例会每月首个工作日上午召开。",
        "有选举权的党员到会人数须超过五分之四。",
        "微党课视频时长8分钟以内，横屏。",
        # What somebody does well, and what has become of a plan.
        "化工学院党委坚持会后3天内整理记录，受到党员好评。",
        "法学院党总支会前3天征求师生意见，做法值得借鉴。",
        "2021年应换届的两个分党委因机构调整推迟。",
        "以上同志均于2023年5月以前列为入党积极分子。",
        "2021年换届中有一个单位因差额不足重新选举。",
        "涉密人员脱密期为六个月至三年。",
        "志愿服务时长的事下周另发通知。",
        # Descriptions behind a label.
        "1.对象：全体在校学生、住校教职工，3月1日以来到过外地的人员。",
        "2.统计时点：截至3月30日24时。",
    ],
)
def test_statements_bind_nobody(body: str) -> None:
    assert extract(body) == ()


@pytest.mark.parametrize(
    "body",
    [
        "各党支部每年交纳活动经费300元。",
        "各党总支要在4月20日前完成党费基数核定。",
        "各党支部3月15日前在报告厅召开党员大会。",
        "各党支部从3月15日起开展轮训。",
        "今年以来换届的党支部，要在3月20日前报送名单。",
        "党员须每天登录学习，参与率须达100%。",
        "统计到3月31日为止，报表4月6日前交。",
        "一要管好人，各党总支须逐人谈话。",
        "各党总支要把师生健康放在首位，落实日报告制度。",
    ],
)
def test_duties_in_like_words_bind(body: str) -> None:
    assert len(extract(body)) == 1


@pytest.mark.parametrize(
    "heading", ["一、基本情况", "二、存在的主要问题", "一、培训对象", "（二）统计范围", "1.检查情况"]
)
@pytest.mark.parametrize("told", ["护理学院党总支坚持每季度公示党费收支。", "教学一线的在职党员，入党满2年。"])
def test_a_section_that_describes_assigns_nothing(heading: str, told: str) -> None:
    assert extract(f"{heading}\n\n{told}") == ()


@pytest.mark.parametrize(
    "body",
    [
        "一、基本情况\n\n二、整改要求\n\n护理学院党总支每季度公示党费收支。",
        "一、基本情况\n\n各党总支应于3月20日前自查。",
        "一、培训对象\n\n各党总支3月20日前报送名单。",
        "一、推荐范围\n\n11月1日以后到任者，只交书面报告。",
        "一、述职对象\n\n教工支部书记述职由所在党总支组织。",
        # To report a state of affairs is a deed.
        "一、及时报送情况\n\n各党总支每季度公示党费收支。",
    ],
)
def test_who_is_asked_there_is_bound_all_the_same(body: str) -> None:
    assert len(extract(body)) == 1
