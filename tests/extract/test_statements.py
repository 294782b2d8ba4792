"""What only tells: rates, calendars of rest, meetings called, counts, sections that describe. None of it is a duty."""

from pathlib import Path

import pytest
from small_notice import extract

HERE = Path(__file__).resolve().parent


def sentences_by_kind(name: str) -> dict[str, list[str]]:
    """The sentences of a file, under its headings (# …)."""
    kinds: dict[str, list[str]] = {}
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            kinds[line.removeprefix("# ")] = found = []
        else:
            found.append(line)
    return kinds


BACKGROUND = sentences_by_kind("background.txt")
IN_WORDS_OF_DUTIES = BACKGROUND.pop("in the words of duties: an editor is called")
BINDING = sentences_by_kind("binding.txt")


@pytest.mark.parametrize("kind", BACKGROUND)
def test_background_binds_nobody(kind: str) -> None:
    assert [body for body in BACKGROUND[kind] if extract(body)] == []


def test_background_in_the_words_of_duties_calls_an_editor() -> None:
    """Nothing in these sentences alone tells them from a duty."""
    assert [body for body in IN_WORDS_OF_DUTIES if not all(o.needs_review for o in extract(body))] == []


@pytest.mark.parametrize("kind", BINDING)
def test_duties_near_to_background_bind(kind: str) -> None:
    assert [body for body in BINDING[kind] if not extract(body)] == []


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
        "2024年，后勤集团、保卫处共收到师生意见建议312条，办结298条。",
        "上半年，各学院共走访用人单位127家，签订就业协议620份。",
        "去年的座谈会上，有教师反映过材料重复提交的情况。",
        # How things stand, what somebody says, how well it went.
        "党员干部的责任意识有所增强，工作作风有所好转。",
        "心理健康工作仍需加力，普测与回访两项走在同类学校前列。",
        "辅导员平均每人带学生246名，高于规定的师生比。",
        "值班人员坚守岗位，校园秩序井然。",
        "学生处反映，危机事件报告不及时的情况时有发生。",
        "后勤保障处每天安排两台洒水车降尘，师生反响较好。",
        "各学院对评估工作认识不一，准备程度参差不齐。",
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
        # What bodies outside the school, visiting teams and services do.
        "市气象台1月24日10时发布道路结冰黄色预警。",
        "省疾控中心3月1日通报流感疫情。",
        "市教育局2月20日印发通知，要求加强值班。",
        "1月5日至9日，考核组分赴各单位查阅资料、个别访谈。",
        "3月5日至9日，巡察组进驻各学院。",
        "检查组3月中旬赴各单位实地查看。",
        "每周三17:00至18:00平台开放在线答疑，学员可自愿参加。",
        "热线每天8:00至20:00提供咨询。",
        "3月13日组织赴城市规划馆参观，9:00发车。",
        "4月8日组织老同志参观校史馆。",
        "原通知规定各单位3月31日前完成自查。",
        "11月4日至6日分三组进行。",
        "考试安排在3月5日。",
        "根据校历，期末考试安排在2026年1月5日至16日（第19、20周）。",
        # Tallies, courtesies, advice, slogans, what somebody must be, whom it does not concern.
        "2025年全校应备案文件63件，超期报备11件。",
        "去年应参加培训的党员1200人，实际参加1100人。",
        "全校应开展换届的支部共12个。",
        "应到9人，实到8人。",
        "应办结62项，实际办结58项。",
        "本期应缴纳党费12万元。",
        "给您带来不便，敬请谅解。",
        "不便之处，请予理解和支持。",
        "请广大师生多多支持。",
        "保密之弦须臾不可放松。",
        "须臾不离党的领导。",
        "建议3月20日前交稿。",
        "建议各支部3月20日前完成学习。",
        "申报个人须为2024年9月1日前入团。",
        "考核等次为“合格”以上。",
        "全体处级干部，2026年12月31日前达到退休年龄的除外。",
        "参会人员：正式代表163人（含增补代表9人），列席代表21人。",
        "拟聘人员公示7天。",
        "体育馆每晚7点至9点对学生开放。",
        "校团委每周四下午接受咨询，财务处窗口每周一至周三9:00—11:00对外办公。",
        "服务电话每个工作日8:30至11:30有人接听。",
        "体检由校医院每周二上午接待，约需两个半小时。",
        "获奖作品应为原创，一经发现抄袭取消资格。",
        "请各位老师多多包涵。",
        "市应急管理局3月2日启动四级响应。",
        "年满60周岁的教职工除外。",
        "按照上级部署，8月30日至9月4日为重要时段。",
        # Under the head of minutes, who was there.
        "3月1日下午，院长主持召开专题会议，研究消防工作。保卫处、后勤处负责人参加，团委书记列席。",
        # What somebody or something must be or have done before.
        "申请学生须已通过困难认定。",
        "党龄须在3年以上。",
        "申请人平均成绩须在80分以上。",
        "申报人须从事辅导员工作两年以上。",
        # The beginning of one of several points, and a power cut that ends.
        "三是会后抓好落实。情况已通报。",
        "二是增加会前学习内容。通知已发。",
        "检修完成后分区逐步恢复供电。",
        "如遇雷雨天气，检修顺延至次日，届时短信通知。",
        # How long each has, who is in the chair, how a matter is taken.
        "每个支部汇报10分钟，每名代表发言不超过5分钟。",
        "座谈会由院长主持，会议由书记主持。",
        "新一届委员由党员大会选举产生。",
        "办事慢的问题，教职工反映较为集中。",
        # What the school does, what somebody has left undone, who is let off.
        "学校自2010年起每两年组织一次体检。",
        "3月20日，学校在报告厅召开表彰大会。",
        "学校统一安排班车，每天早晚各一趟。",
        "学校就业指导中心将提供简历模板。",
        "后勤集团自1月起未开展自查。",
        "信息学院一直未按要求更新台账。",
        "2月底前已登记的，不再填报。",
        "受过处分的同志不具备申报资格。",
        # What somebody must be, with words in between.
        "推荐人选近两年考核须均为优秀。",
        "候选集体须在年度考核中获得“优秀”等次。",
        "参评人员应担任班主任满两年。",
        # Days, places and courtesies.
        "公示期自三月九日起，开学日为3月2日。",
        "3月14日下午赴科技馆参观。",
        "一卡通窗口每周一、周三上午对外办公（东楼102室）。",
        "未尽事宜请与人事科联系。",
        "敬请理解支持为盼。",
        "一要查，二要改。",
        # Questions.
        "问：材料什么时候交？",
        "离校前还要办哪些手续？",
        "各单位做什么？",
        "导师出差，能不能由学生代签？",
        # Counts, and what has not come about.
        "全校现有党支部共86个。",
        "获奖作品共计35件，其中一等奖5件。",
        "整改问题至今仍未销号。",
        "该项目原定6月底完成。",
        # What the issuer will do, grants or pays for.
        "学院党委将组建三个工作组，3月10日起开展抽查。",
        "校领导将出席开班式。",
        "对拒不整改的，将报请学校研究。",
        "耗材由我中心免费提供，3月6日起由我处陆续发放。",
        "住宿费由学校统一支付。",
        "同意成立校友工作委员会，挂靠校友会。",
        "会议原则同意基建处提出的方案。",
        # Lead-ins and contacts.
        "各部门时间安排见下表：",
        "有疑问请拨打0000-12345678咨询。",
        "联系电话：0000-5126（资产科）",
        # What is foreseen, and what begins again or rests on its day.
        "预计3月20日前后气温回升。",
        "预计4月上旬全部完工。",
        "学校食堂3月18日恢复营业，3月20日起恢复正常。",
        "图书馆系统3月9日8:00至18:00停止服务。",
        "财务处窗口3月5日至8日暂停办公，3月9日恢复。",
        "3月9日（星期六）照常上课。",
        "3月8日下午2:00准时发车，5点左右返回。",
        "3月12日上午在体育馆举行。",
        "如遇降雨，运动会顺延至次日。",
        # Payments, quotas, what is to be faced.
        "稿费按季结算，助学金按月发放。",
        "每个支部限推荐1人，每单位限报2项。",
        "同时也应看到，个别支部落实不够到位。",
        "搞清楚能干什么、不能干什么。",
        "感谢每一位主动请战的同志。",
        "缴费是会员应尽的义务。",
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
        "请各支部思考并于3月10日前回复：你支部有哪些困难？",
        "各单位要看到差距，3月10日前制定措施。",
        "后勤处应于3月10日前恢复供水。",
        "党员大会须于3月15日前在本支部举行。",
        "各学院不得停止服务。",
        "各窗口3月5日起停止受理纸质申请。",
        "3月9日前全体教职工到岗上班。",
        "各单位预计有新增的，应在3月10日前报备。",
        "2023-2024学年各单位须于3月10日前报送总结。",
        "材料由学校办公室负责汇总，3月10日前报送。",
        "由我校承担的任务，各学院须于3月10日前完成。",
        "批准后的方案应于3月10日前公布。",
        "各支部限3月10日前报送名单。",
        "会议同意追加预算，财务处在会后5个工作日内下达额度。",
        "各单位停止一切室外集体活动。",
        "在建工地一律停止施工。",
        "发言提纲要自己动手写。",
        "保卫处、后勤处负责人参加，3月20日前签到。",
        "二级党组织须已换届的支部3月20日前报送名单。",
        "会后3日内报送总结。",
        "学校组织部3月20日前印发通知。",
        "在校生3月20日前登记。",
        "学校在岗教职工3月20日前登记。",
        "教职工未提交体检表的，3月20日前补交。",
        "各支部须取得上级同意后报送。",
        "党支部3月20日前赴社区参观并撰写体会。",
        "座谈会由党总支书记主持，3月20日前召开。",
        "全体教师3月20日前完成评议。",
        "三是3月20日前报送总结。各校区情况不同。",
        "用车审批单应保存两年以上备查。",
        "值班记录须在3月20日前归档。",
        # Near to the statements above, and none.
        "各单位应备案文件3件。",
        "请各单位予以支持，于3月10日前反馈意见。",
        "党支部应为每名流动党员确定联系人。",
        "双方签字后，由组织部存档。",
        "建议名单由各支部3月10日前报送。",
        "敬请各位代表准时出席。",
        "请各单位3月20日前予以支持配合。",
        "各支部须为困难党员建立台账。",
        "75岁以上的须有家属陪同。",
        "督导组3月20日前提交报告。",
        "市场营销系3月20日前报送名单。",
        "主题党日安排在每月第二个周三下午。",
        "入党材料一律使用黑色中性笔填写。",
        "各支部公示半年收支明细，公示不少于7天。",
        "计划财务处按每名党员每年200元的标准核拨活动经费。",
        "考试期间（3月5日至16日），各学院不得安排停课。",
        "手机请调至静音。",
        "党委书记是第一责任人，每季度至少研究一次意识形态工作。",
        "各党总支要在4月20日前完成党费基数核定。",
        "各党支部3月15日前在报告厅召开党员大会。",
        "各党支部从3月15日起开展轮训。",
        "今年以来换届的党支部，要在3月20日前报送名单。",
        "党员学习参与率须达100%。",
        "统计到3月31日为止，报表4月6日前交。",
        "各党支部3月20日前共走访不少于10户。",
        "各单位以书面形式向纪委反映。",
        "各党总支逐步完善制度，3月20日前报送清单。",
        "各学院仍需加强防护，3月20日前报送台账。",
        "各支部要介绍过去讨论过的做法。",
        "一要管好人，各党总支须逐人谈话。",
        "各党总支要把师生健康放在首位，落实日常管理。",
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


@pytest.mark.parametrize(
    "call",
    ["会前要做足准备", "考前要严格审题", "开学前要做好排查", "演练期间要严肃认真", "节前须抓好教育"],
)
def test_a_call_in_front_of_what_is_to_be_done_then_is_a_heading(call: str) -> None:
    (found,) = extract(f"{call}。各支部须在3月20日前组织学习。")
    assert found.who == ("各支部",)


def test_a_call_alone_or_with_a_party_is_asked() -> None:
    assert [found.who for found in extract("会前各支部要做足准备。各系须在3月20日前报送议题。")] == [
        ("各支部",),
        ("各系",),
    ]
    assert len(extract("会前要做好材料准备并于3月10日前报送。各支部负责落实。")) > 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("会前要做足功课", "会上要见筋见骨"),
        ("思想要重视", "行动要迅速"),
        ("学习要入脑入心", "整改要动真碰硬"),
    ],
)
def test_calls_that_open_more_than_one_paragraph_bind_nobody(first: str, second: str) -> None:
    body = f"{first}。各支部须于3月20日前报方案。\n\n{second}。各党总支须于3月25日前汇总。"
    assert [found.who for found in extract(body)] == [("各支部",), ("各党总支",)]


@pytest.mark.parametrize(
    "body",
    [
        # One such sentence alone, or one that says what to hand in, or by when, may be a duty.
        "会后要打扫会场。各班须留两名同学。",
        "会前要报送名单。各班须留两名同学。\n\n会后要报送总结。各班须派一名同学。",
        "会前要提前三天布置。各班须留两名同学。\n\n会后要两天内复盘。各班须派一名同学。",
    ],
)
def test_what_opens_a_paragraph_and_says_what_to_do_binds(body: str) -> None:
    found = extract(body)
    assert found[0].quote.startswith("会")


@pytest.mark.parametrize(
    "body",
    [
        "请市消防救援支队教官现场演示灭火器使用方法。",
        "请反诈民警讲解防骗知识。",
        "本次讲座邀请知名专家作专题报告。",
        "请校医院医师为新生讲授急救常识。",
        "请往届优秀毕业生分享求职心得。",
        "请校领导讲话。",
    ],
)
def test_whoever_is_asked_to_speak_is_a_programme(body: str) -> None:
    assert extract(body) == ()


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("请各位专家现场点评。", "各位专家"),
        ("请各学院邀请专家开展讲座。", "各学院"),
        ("请专家于3月10日前提交讲义。", "专家"),
        ("请参赛选手结合实例进行讲解。", "参赛选手"),
    ],
)
def test_who_is_written_to_may_have_to_speak(body: str, who: str) -> None:
    assert [found.who for found in extract(body)] == [(who,)]
