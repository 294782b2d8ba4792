"""Who issues a notice speaks of itself under many names; what it does by itself is nobody's task."""

import pytest
from bulletin.extract.issuer import is_issuer
from small_notice import extract

SCHOOL = "中共云溪师范大学委员会"
ORGANISATION = f"{SCHOOL}组织部"
DISCIPLINE = "中共云溪师范大学纪律检查委员会"


@pytest.mark.parametrize(
    ("party", "issuer"),
    [
        ("组织部", ORGANISATION),
        ("党委组织部", ORGANISATION),
        (ORGANISATION, ORGANISATION),
        ("学校党委", ORGANISATION),
        ("办公室", f"{SCHOOL}办公室"),
        ("党委办公室", f"{SCHOOL}办公室"),
        ("巡察办", f"{SCHOOL}巡察工作办公室"),
        ("纪委", DISCIPLINE),
        ("纪委办公室", f"{DISCIPLINE}办公室"),
        ("教务处", "云溪师范大学教务处"),
        ("教务处", f"{ORGANISATION}、云溪师范大学教务处"),
        ("宣传部", f"{ORGANISATION}、{SCHOOL}宣传部"),
        ("校团委", "共青团云溪师范大学委员会"),
        ("团委", "共青团云溪师范大学委员会"),
        ("校工会", "云溪师范大学工会委员会"),
        ("保密办", "云溪师范大学保密委员会办公室"),
        ("关工委办公室", "云溪师范大学关工委办公室"),
        ("党校", "中共云溪市委党校教务处"),
        ("研究所", "云溪能源研究所综合办公室"),
        ("机关党委", "中共云溪财经大学机关委员会"),
        ("附属医院党委", "中共云溪医科大学附属医院委员会"),
        ("校团委", "云溪艺术学院团委、宣传部"),
    ],
)
def test_the_issuer_under_another_name(party: str, issuer: str) -> None:
    assert is_issuer((party,), issuer)


@pytest.mark.parametrize(
    ("party", "issuer"),
    [
        ("宣传部", ORGANISATION),
        ("党总支", ORGANISATION),
        ("机关党委", SCHOOL),
        ("学院党委", "中共云溪学院委员会组织部"),
        ("组织部", SCHOOL),
        ("纪委办公室", DISCIPLINE),
        ("纪委", f"{DISCIPLINE}办公室"),
        ("纪委", SCHOOL),
        ("办公室", f"{SCHOOL}巡察工作办公室"),
        ("党委办公室", f"{DISCIPLINE}办公室"),
        ("党委教务处", "云溪师范大学教务处"),
        ("学生处", "云溪师范大学教务处"),
        ("组织部", ""),
        ("团委", SCHOOL),
        ("校团委", "云溪师范大学学生处"),
        ("工会", SCHOOL),
        ("保密员", "云溪师范大学保密委员会办公室"),
        ("党委办公室", "云溪师范大学保密委员会办公室"),
        ("学院团委", "共青团云溪师范大学委员会"),
        ("保密员", "云溪师范大学保密办公室"),
    ],
)
def test_somebody_else(party: str, issuer: str) -> None:
    assert not is_issuer((party,), issuer)


def test_the_issuer_together_with_somebody_else_is_not_the_issuer() -> None:
    assert not is_issuer(("组织部", "宣传部"), ORGANISATION)


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("组织部将于3月20日前汇总名单。", []),
        ("组织部于3月20日前汇总名单。", []),
        ("党委组织部于3月20日前汇总名单。", []),
        ("宣传部于3月20日前汇总名单。", [("宣传部",)]),
        # A term and no comma: its plan as well.
        ("会议结束三天后组织部印发纪要。", []),
        ("报名截止一周后组织部审核材料。", []),
        ("会后三天组织部公布结果。", []),
        ("会议结束三天后各支部公布结果。", [("各支部",)]),
        ("组织部在收到申请后5个工作日内完成审批。", [("组织部",)]),
        # With a modal word it binds itself.
        ("组织部须于3月20日前汇总名单。", [("组织部",)]),
    ],
)
def test_what_the_issuer_states_of_itself_is_no_duty(sentence: str, who: list[tuple[str, ...]]) -> None:
    assert [obligation.who for obligation in extract(sentence, issuer=ORGANISATION)] == who


def test_the_office_of_the_issuer_has_duties_of_its_own() -> None:
    found = extract("纪委办公室于3月20日前汇总名单。", issuer=DISCIPLINE)
    assert [obligation.who for obligation in found] == [("纪委办公室",)]
    assert extract("纪委于3月20日前汇总名单。", issuer=DISCIPLINE) == ()


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("逾期未报的，组织部不再补办介绍信。", 0),
        ("组织部不再受理补报材料。", 0),
        ("党委组织部不再开具纸质证明。", 0),
        ("各支部不再开具纸质证明。", 1),
        ("组织部不得补办介绍信。", 1),
    ],
)
def test_what_the_issuer_no_longer_does_forbids_nobody(body: str, found: int) -> None:
    assert len(extract(body, issuer="中共云溪师范大学委员会组织部")) == found


@pytest.mark.parametrize(
    ("name", "issuer", "is_same"),
    [
        ("组织部", "党委组织部", True),
        ("宣传部", "校党委宣传部", True),
        ("党委宣传部", "校党委宣传部", True),
        ("学生工作部", "党委学生工作部（处）", True),
        ("统战部", "学院党委统战部", True),
        ("党委", "党委组织部", False),
        ("各党委", "党委组织部", False),
        ("宣传部", "党委组织部", False),
        ("办公室", "党委办公室", False),
    ],
)
def test_an_office_of_the_committee_is_known_without_the_school(name: str, issuer: str, is_same: bool) -> None:
    assert is_issuer((name,), issuer) is is_same


def test_what_the_issuer_takes_upon_itself_is_not_handed_on() -> None:
    body = "各学院应于3月20日前报送整改方案。教务处自收到方案之日起5个工作日内完成审批。整改报告须于4月20日前报送。"
    found = extract(body, issuer="云溪师范大学教务处")
    assert [o.who for o in found] == [("各学院",), ("教务处",), ("各学院",)]
    others = extract(body, issuer="云溪师范大学人事处")
    assert [o.who for o in others] == [("各学院",), ("教务处",), ("教务处",)]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("组织部印制标签、下发台账。各支部须清点资产。", ["各支部"]),
        ("（一）准备阶段（3月11日—20日）。组织部聘请专家实地核查。各支部清点资产。", ["各支部"]),
        ("组织部委托第三方机构开展测评。各支部须组织党员参加。", ["各支部"]),
        # Of a longer name, and of somebody else.
        ("组织部联络员须于3月20日前印制标签。", ["组织部联络员"]),
        ("宣传部须于3月20日前印制标签。", ["宣传部"]),
    ],
)
def test_what_the_issuer_does_in_verbs_of_its_own_is_nobodys_task(body: str, who: list[str]) -> None:
    assert [o.who[0] for o in extract(body, issuer=ORGANISATION)] == who


def test_a_stage_of_the_issuer_in_a_timetable_is_nobodys_task() -> None:
    stages = ("时间 | 事项 | 责任主体", "3月18日至25日 | 论文盲审 | 研究生院", "3月31日前 | 组织答辩 | 各学院")
    limits = ("责任单位 | 任务 | 完成时间", "研究生院 | 采购试卷袋 | 3月18日至25日", "各学院 | 报送名单 | 3月31日前")
    assert _doers(stages) == ["各学院"]
    assert _doers(limits) == ["研究生院", "各学院"]


def _doers(rows: tuple[str, ...]) -> list[str]:
    table = "\n".join(f"| {row} |" for row in (rows[0], "---|---|---", *rows[1:]))
    return [o.who[0] for o in extract(table, issuer="天衡大学研究生院")]
