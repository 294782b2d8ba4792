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
