"""Who does a thing with others, among themselves, or may not do it alone; and who is only told of."""

import pytest
from small_notice import extract


def parties(body: str) -> list[str]:
    return ["、".join(duty.who) for duty in extract(body)]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        # Somebody asks others to it, where offices share what they do.
        ("仓库管理员会同领用人逐件清点，3月20日前完成。", "仓库管理员"),
        ("由课题负责人会同财务处清理往来款，于3月20日前结清。", "课题负责人"),
        ("值班馆员会同保安于3月20日前登记封存。", "值班馆员"),
        ("宿管员要会同辅导员每周检查一次。", "宿管员"),
        ("各系主任会同教学秘书于3月20日前完成审核。", "各系主任"),
        ("各支部书记会同组长，3月20日前逐户摸清情况。", "各支部书记"),
        ("学工部会同后勤处于3月20日前完成检查。", "学工部、后勤处"),
        ("财务处会同审计处、国资处每年核查一次。", "财务处、审计处、国资处"),
        # Among themselves and with others.
        ("学员之间、学员与教师之间不得相互宴请。", "学员"),
        ("班子成员之间、班子成员与分管部门负责人之间要逐一谈心。", "班子成员"),
        ("支部委员与党员之间、党员与党员之间要相互谈心。", "支部委员、党员"),
        ("学生之间、教师之间不得相互请客。", "学生、教师"),
    ],
)
def test_whose_a_task_with_others_is(body: str, who: str) -> None:
    assert parties(body) == [who]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("不得由项目负责人个人报送。", "项目负责人"),
        ("不得由学生个人投递。", "学生"),
        ("不得由任课教师个人直接联系。", "任课教师"),
        ("不得由他人代签。", "监考员"),
        ("不得由学生代替值班。", "监考员"),
        ("不得由个人长期保管现金。", "监考员"),
    ],
)
def test_who_may_not_do_it_alone(body: str, who: str) -> None:
    assert parties(f"监考员须提前到场，{body}")[-1] == who


@pytest.mark.parametrize("body", ["不得由任课教师自行带走。", "不得由本人转递。", "不得由学生直接提交。"])
def test_a_ban_on_doing_it_oneself_is_told_as_unsure(body: str) -> None:
    assert extract(f"试卷须密封，{body}")[-1].needs_review


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("项目负责人须按期结题。课题组成员变动的，应在变动后10个工作日内办理变更手续。", "项目负责人"),
        ("项目负责人须按期结题。团队成员变更、经费预算调整的，须于3月20日前提出申请。", "项目负责人"),
        ("领队须按时报到。参赛队员有变化的，请于3月20日前告知组委会。", "领队"),
        ("各单位要明确责任。值班人员调整的，应于3月20日前报备。", "各单位"),
        ("各单位要明确责任。评审小组成员变更的，须立即报科研处。", "各单位"),
        # Theirs: what they want, and what they hand on.
        ("主办单位须报备。课题组成员申请经费的，须于3月20日前提交预算。", "课题组成员"),
        ("主办单位须报备。党费管理人员变动的，离岗前要办清交接手续。", "党费管理人员"),
        ("主办单位须报备。管理员岗位变动的，应于3月20日前办理交接。", "管理员"),
    ],
)
def test_a_change_among_them_is_for_whoever_answers(body: str, who: str) -> None:
    assert parties(body)[-1] == who


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("系统管理员账号应于3月20日前改用复杂口令。", "系统管理员"),
        ("教师账号须在3月20日前绑定手机。", "教师"),
        ("学生邮箱密码应于3月20日前修改为强密码。", "学生"),
        ("管理员账号不得多人共用。", "管理员"),
        ("师生校园卡须于3月20日前完成换领。", "师生"),
        ("教职工密码要在3月20日前更换。", "教职工"),
        ("新生账号应于3月20日前开通完毕。", "各单位"),
        ("学生密码须由信息中心于3月20日前重置。", "信息中心"),
        ("学生账号应于3月20日前统一重置。", "各单位"),
        ("教师账号开通须于3月20日前完成。", "各单位"),
        ("学生邮箱系统应于3月20日前升级。", "各单位"),
        ("学校账号应于3月20日前更换密码。", "各单位"),
    ],
)
def test_an_account_is_kept_by_whoever_has_it(body: str, who: str) -> None:
    assert parties(body) == [who]


@pytest.mark.parametrize(
    "body",
    [
        "学校已有三名干部因违反规定受到诫勉，教训应当记取。",
        "我校先后有两名教师因此受到处分，教训必须汲取。",
        "深刻的教训须牢牢铭记。",
        "惨痛的教训要时刻记取。",
        "具体日期待专家确定后另告。",
    ],
)
def test_what_is_only_told_binds_nobody(body: str) -> None:
    assert parties(body) == []


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("已有三名教师报名，其余教师请于3月20日前报名。", "其余教师"),
        ("各单位要深刻汲取教训，3月20日前完成自查。", "各单位"),
        ("已有两名联络员的单位应于3月20日前更新名单。", "已有两名联络员的单位"),
    ],
)
def test_what_is_asked_beside_it_still_binds(body: str, who: str) -> None:
    assert parties(body) == [who]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("痊愈学生返班前，须持医院证明到校医院复核。", "痊愈学生"),
        ("退役学生复学前，应到武装部登记。", "退役学生"),
        ("外派教师回国后，应在10日内提交报告。", "外派教师"),
        ("新聘教师入职后，须在一周内签订合同。", "新聘教师"),
        ("转专业学生转入后，须补修课程。", "转专业学生"),
        ("延期学生答辩前，须补缴注册费。", "延期学生"),
        ("组织学生返校前，须完成消杀。", "各单位"),
        ("安排教师上岗前，须进行消杀。", "各单位"),
        ("毕业学生离校前，各单位须完成消杀。", "各单位"),
    ],
)
def test_whoever_comes_and_goes_acts(body: str, who: str) -> None:
    assert parties(f"各单位不得瞒报。{body}")[-1] == who


@pytest.mark.parametrize("body", ["实习学生离校前，要加强安全教育。", "返乡学生返校后，要做好监测。"])
def test_what_is_done_with_them_is_told_as_unsure(body: str) -> None:
    assert extract(f"各单位不得瞒报。{body}")[-1].needs_review


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("邀请校外人员作报告的单位应于3月20日前提交申请。", "邀请校外人员作报告的单位"),
        ("聘请校外导师的学院须于3月20日前报备。", "聘请校外导师的学院"),
        ("邀请境外学者的课题组，须提前20天报批。", "邀请境外学者的课题组"),
        ("邀请专家的费用须于3月20日前报销。", "各单位"),
        ("邀请家长到校须于3月20日前报备。", "各单位"),
    ],
)
def test_whoever_invites_others_acts(body: str, who: str) -> None:
    assert parties(body) == [who]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        # Whoever has a paper signed hands it in.
        ("各支部填写登记表，支部书记签字盖章报组织部，截止时间：3月25日。", ["各支部"]),
        ("各单位提交报告，单位负责人审核签字提交财务处，截止时间为3月25日。", ["各单位"]),
        ("各课题组整理合同，课题负责人签字送科研处，3月25日前完成。", ["各课题组"]),
        ("学生填写假条，家长签字交辅导员办公室，3月25日前办完。", ["学生"]),
        ("各党支部须排查隐患。3月25日前，支部书记签字上报自查表。", ["各党支部", "支部书记"]),
        ("院长签字的报告须于3月25日前交教务处。", ["各单位"]),
        ("导师签名的申请表请于3月25日前交教务处。", ["各单位"]),
        ("家长签署的同意书要在3月25日前交回。", ["各单位"]),
        ("各学院签字盖章的汇总表须于3月25日前交教务处。", ["各学院"]),
        ("学生签名的承诺书须于3月25日前交教务处。", ["学生"]),
        # Those who are put down by others, and those who put others down.
        ("困难学生请做好登记。", ["各单位"]),
        ("未到会人员请做好记录。", ["各单位"]),
        ("毕业生请统计好人数，于3月20日前报就业处。", ["各单位"]),
        ("缺勤学生请登记在册。", ["各单位"]),
        ("失联党员请各支部做好登记。", ["各支部"]),
        ("未返校学生请各班逐一登记。", ["各班"]),
        ("值班人员请做好登记。", ["值班人员"]),
        ("监考人员请做好记录。", ["监考人员"]),
        ("辅导员请统计好人数，于3月20日前报就业处。", ["辅导员"]),
        ("离校学生请做好交接，3月20日前离校。", ["离校学生"]),
        ("缺席人员请补交作业。", ["缺席人员"]),
        ("各班长请做好登记。", ["各班长"]),
    ],
)
def test_whose_paper_it_is_and_who_is_put_down(body: str, who: list[str]) -> None:
    assert parties(body) == who


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("前往档案馆须提前预约。", "各单位"),
        ("有若干单位共用的，应明确牵头一方。", "各单位"),
        ("专家楼须于3月20日前清退。", "各单位"),
        ("前往外地的教师须提前3天报备。", "前往外地的教师"),
        ("前任班长须于3月20日前交接。", "前任班长"),
        ("请仍未提交计划的归口管理部门务必于3月20日前提交。", "仍未提交计划的归口管理部门"),
        ("请各校外教学点通知学生。", "各校外教学点"),
    ],
)
def test_what_opens_a_name(body: str, who: str) -> None:
    assert parties(body) == [who]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("机关部门请于12月1日前、院（系）请于12月4日前报送名单。", ["机关部门", "院（系）"]),
        ("各学院（部）于4月1日前、各处（室）于4月5日前完成自查。", ["各学院（部）", "各处（室）"]),
        ("各学院于4月1日前、各实验室（中心）于4月5日前完成自查。", ["各学院", "各实验室（中心）"]),
    ],
)
def test_a_name_with_brackets_has_its_day(body: str, who: list[str]) -> None:
    assert parties(body) == who


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("要求2022届毕业生务必于3月20日前完成离校手续。", "2022届毕业生"),
        ("提醒应届毕业生必须在3月20日前完成登记。", "应届毕业生"),
        ("再次提醒各位老师务必于3月20日前录入成绩。", "各位老师"),
        ("现通知全部考生务必于3月20日前报到。", "全部考生"),
        ("特别困难的学生务必于3月20日前提交申请。", "特别困难的学生"),
        ("要求各学院务必于3月20日前完成整改。", "各学院"),
        ("通知书必须于3月20日前寄出。", "各单位"),
        ("要求教师不得迟到。", "各单位"),
        ("对于未参加的住户，本人需在3月20日前提交说明。", "未参加的住户"),
        ("对于错过体检的新生，本人须于3月20日前补检。", "错过体检的新生"),
        ("对于错过体检的新生，须于3月20日前组织补检。", "各单位"),
        ("家庭困难的你，请在3月20日前申请。", "家庭困难的你"),
    ],
)
def test_whoever_is_told_firmly(body: str, who: str) -> None:
    assert parties(body) == [who]


@pytest.mark.parametrize("body", ["如果你是团员，请在3月20日前交团费。", "如您需要票据，请于3月20日前联系财务处。"])
def test_whoever_reads_is_not_surely_an_office(body: str) -> None:
    assert extract(body)[0].needs_review
    assert not extract(body, recipients="[全体学生]")[0].needs_review
