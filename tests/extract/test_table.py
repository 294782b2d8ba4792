"""Lists of duties in tables: which column says what, what an empty cell means, where a table ends."""

import pytest
from bulletin.obligation import Obligation
from bulletin.read.blocks import read_body
from small_notice import extract

TASKS = "| 责任单位 | 工作任务 | 完成时限 |\n| --- | --- | --- |\n"


def lines(found: tuple[Obligation, ...]) -> list[tuple[str, str, str | None]]:
    """Who, what, by when."""
    return [("、".join(o.who), o.text, o.timing.due if o.timing else None) for o in found]


def test_an_empty_cell_repeats_the_one_above_it() -> None:
    table = TASKS + "| 教务处 | 核对课表 | 3月20日 |\n| | 汇总意见 | 3月25日 |\n| 学生处 | 走访宿舍 | |\n"
    assert lines(extract(table)) == [
        ("教务处", "核对课表", "2026-03-20"),
        ("教务处", "汇总意见", "2026-03-25"),
        ("学生处", "走访宿舍", "2026-03-25"),
    ]


def test_the_same_as_above_repeats_and_a_dash_says_that_there_is_no_limit() -> None:
    table = TASKS + "| 教务处 | 核对课表 | 3月20日 |\n| 同上 | 汇总意见 | 同上 |\n"
    table += "| 学生处 | 走访宿舍 | — |\n| 〃 | 归档 | 无 |\n"
    assert lines(extract(table)) == [
        ("教务处", "核对课表", "2026-03-20"),
        ("教务处", "汇总意见", "2026-03-20"),
        ("学生处", "走访宿舍", None),
        ("学生处", "归档", None),
    ]


def test_a_day_with_a_point_is_read_and_more_than_one_day_calls_for_an_editor() -> None:
    table = TASKS + "| 教务处 | 核对课表 | 3.20前 |\n| 学生处 | 收缴团费 | 3.15—3.25 |\n"
    found = extract(table + "| 团委 | 改选支委 | 3月10日（文科）、3月20日（理科） |\n")
    assert [(o.timing and (o.timing.start, o.timing.due), o.needs_review) for o in found] == [
        ((None, "2026-03-20"), False),
        (("2026-03-15", "2026-03-25"), False),
        ((None, "2026-03-10"), True),
    ]


def test_what_a_cell_says_in_a_sentence_is_due_when_its_row_says() -> None:
    table = "| 阶段 | 截止（起止）时间 | 承办 |\n| --- | --- | --- |\n"
    table += "| 形式审查 | 3月26日前 | 所在单位逐项核对原件 |\n| 师德考察 | 3月27日前 | 党支部出具鉴定意见 |\n"
    table += "| 业绩审核 | 4月7日前 | 科研处审核业绩 |\n"
    assert [(o.who, o.timing and o.timing.due) for o in extract(table)] == [
        (("所在单位",), "2026-03-26"),
        (("党支部",), "2026-03-27"),
        (("科研处",), "2026-04-07"),
    ]


def test_a_row_that_says_that_nothing_is_to_be_done_is_no_duty() -> None:
    table = "| 账号类型 | 处理方式 | 反馈时限 |\n| --- | --- | --- |\n| 退休教职工 | 保留 | 无需操作 |\n"
    table += "| 调离人员 | 人事处提供名单 | 3月18日前 |\n| 临时账号 | 经办单位重新申请 | 3月20日前 |\n"
    assert [(o.who, o.timing and o.timing.due) for o in extract(table)] == [
        (("人事处",), "2026-03-18"),
        (("经办单位",), "2026-03-20"),
    ]


def test_a_row_without_a_task_is_no_duty() -> None:
    assert lines(extract(TASKS + "| 教务处 | 核对课表 | 3月20日 |\n| 学生处 | | 3月25日 |\n")) == [
        ("教务处", "核对课表", "2026-03-20")
    ]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("| 配合单位 | 责任单位 | 工作任务 | 完成时限 |", "| 后勤处 | 教务处 | 核对课表 | 3月20日 |"),
        ("| 责任单位 | 协助部门 | 工作任务 | 完成时限 |", "| 教务处 | 后勤处 | 核对课表 | 3月20日 |"),
        ("| 配合单位 | 单位 | 任务 | 时限 |", "| 后勤处 | 教务处 | 核对课表 | 3月20日 |"),
        ("| 任务备注 | 单位 | 任务 | 时限 |", "| 重点 | 教务处 | 核对课表 | 3月20日 |"),
        ("| 备注时间 | 单位 | 任务 | 时限 |", "| 4月1日 | 教务处 | 核对课表 | 3月20日 |"),
    ],
)
def test_columns_that_only_help_name_neither_party_nor_task_nor_time(header: str, row: str) -> None:
    """配合单位, 协助部门 and 备注 stand beside the duty."""
    assert lines(extract(f"{header}\n| --- | --- | --- | --- |\n{row}\n")) == [("教务处", "核对课表", "2026-03-20")]


def test_the_columns_may_stand_in_any_order() -> None:
    table = "| 完成时限 | 任务 | 责任部门 |\n| --- | --- | --- |\n| 3月20日 | 核对课表 | 教务处 |\n"
    assert lines(extract(table)) == [("教务处", "核对课表", "2026-03-20")]


def test_a_table_without_a_column_of_parties_is_no_list_of_duties() -> None:
    assert extract("| 时间 | 内容 |\n| --- | --- |\n| 3月20日 | 开幕式 |\n") == ()


def test_working_days_in_a_cell_are_counted_from_the_issue_of_the_notice() -> None:
    (found,) = extract(TASKS + "| 教务处 | 核对课表 | 5个工作日内 |\n", issued="2026-03-04")
    assert found.timing is not None
    assert (found.timing.kind, found.timing.event, found.timing.amount) == ("relative", "印发", 5)
    assert (found.timing.start, found.timing.due) == ("2026-03-04", "2026-03-11")


def test_a_row_of_the_issuers_own_calls_an_editor() -> None:
    """A stage that the issuer sees to stands in the timetable of others."""
    rows = f"{TASKS}| 人事处 | 送校外专家盲评 | 3月20日 |\n| 教务处 | 核对课表 | 3月20日 |\n"
    assert [o.needs_review for o in extract(rows, issuer="云溪师范大学人事处")] == [True, False]


@pytest.mark.parametrize("body", ["学校考核委员会", "校学术委员会", "校长办公会", "学校评审领导小组"])
def test_what_a_body_of_the_school_decides_calls_an_editor(body: str) -> None:
    rows = f"{TASKS}| {body} | 审定结果 | 3月20日 |\n| 各学院团委 | 提出意见 | 3月20日 |\n"
    assert [o.needs_review for o in extract(rows)] == [True, False]


def test_a_cell_without_a_time_leaves_the_duty_without_one() -> None:
    assert lines(extract(TASKS + "| 教务处 | 核对课表 | 长期坚持 |\n")) == [("教务处", "核对课表", None)]


def test_two_tables_parted_by_an_empty_line_have_each_its_own_header() -> None:
    second = "| 完成时限 | 责任部门 | 任务 |\n| --- | --- | --- |\n| 4月20日 | 学生处 | 走访宿舍 |\n"
    assert lines(extract(f"{TASKS}| 教务处 | 核对课表 | 3月20日 |\n\n{second}")) == [
        ("教务处", "核对课表", "2026-03-20"),
        ("学生处", "走访宿舍", "2026-04-20"),
    ]


@pytest.mark.parametrize("behind", ["", "\n各党总支要重视。\n"])
def test_a_table_is_read_whether_or_not_a_text_follows_it(behind: str) -> None:
    found = extract(f"请按下表办理。\n\n{TASKS}| 教务处 | 核对课表 | 3月20日 |\n{behind}")
    assert ("教务处", "核对课表", "2026-03-20") in lines(found)


def test_a_duty_quotes_its_row() -> None:
    (found,) = extract(TASKS + "| 教务处 |  核对**课表**  | 3月20日 |\n")
    assert found.quote.replace("*", "") == "教务处 |  核对课表  | 3月20日"
    assert found.modality == "must"


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("| 时间节点 | 工作内容 | 实施主体 |", "| 3月20日前 | 核对课表 | 教务处 |"),
        ("| 节点 | 做什么 | 谁来做 |", "| 3月20日前 | 核对课表 | 教务处 |"),
        ("| 日期 | 环节 | 执行部门 |", "| 3月20日前 | 核对课表 | 教务处 |"),
        ("| 步骤 | 主体 | 时段 |", "| 核对课表 | 教务处 | 3月20日前 |"),
        ("| 检查时间 | 重点 | 牵头部门 | 完成时限 |", "| 3月2日 | 核对课表 | 教务处 | 3月20日 |"),
        # Of several times the one by which somebody must have acted; what is about, whatever is left.
        ("| 班次 | 对象 | 培训时间 | 报名截止 | 备注 |", "| 核对课表 | 教务处 | 4月2日 | 3月20日 | 无 |"),
        ("| 区域 | 牵头部门 | 首轮完成 |", "| 核对课表 | 教务处 | 3月20日 |"),
        # The stage at which something is done is not what is done.
        ("| 阶段 | 干什么 | 谁来做 | 何时完成 |", "| 自查 | 核对课表 | 教务处 | 3月20日 |"),
        ("| 批次 | 具体怎么做 | 责任单位 | 时限 |", "| 第一批 | 核对课表 | 教务处 | 3月20日 |"),
        ("| 阶段 | 标准动作 | 责任单位 | 完成时限 |", "| 自查 | 核对课表 | 教务处 | 3月20日 |"),
        # The case, and what is then to be done.
        ("| 课表情形 | 怎么处理 | 谁来办 | 时限 |", "| 课表有误 | 核对课表 | 教务处 | 3月20日前 |"),
        ("| 情形 | 处理方式 | 承办单位 | 办结时间 |", "| 课表有误 | 核对课表 | 教务处 | 3月20日前 |"),
    ],
)
def test_other_words_for_who_what_and_when(header: str, row: str) -> None:
    rule = "|" + " --- |" * (header.count("|") - 1)
    assert lines(extract(f"{header}\n{rule}\n{row}\n")) == [("教务处", "核对课表", "2026-03-20")]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("| 事项 | 主责 | 协办 | 时间节点 |", "| 核对课表 | 教务处 | 后勤处 | 3月20日 |"),
        ("| 要做的事 | 谁来干 | 什么时候 | 备注 |", "| 核对课表 | 教务处 | 3月20日 | |"),
        ("| 项目 | 主办 | 会办 | 进展要求 |", "| 核对课表 | 教务处 | 后勤处 | 3月20日前 |"),
        ("| 存在问题 | 怎么改 | 由哪家改 | 几时改完 |", "| 课表有误 | 核对课表 | 教务处 | 3月20日 |"),
    ],
)
def test_cells_tell_the_columns_where_titles_do_not(header: str, row: str) -> None:
    """A column of parties, one of times, one of acts, whatever an office calls them."""
    assert lines(extract(f"{header}\n| --- | --- | --- | --- |\n{row}\n")) == [("教务处", "核对课表", "2026-03-20")]


@pytest.mark.parametrize(
    "table",
    [
        "| 日期 | 内容 | 主讲 |\n| --- | --- | --- |\n| 3月5日 | 党章解读 | 李老师 |\n",
        "| 学院 | 党员数 | 未交 |\n| --- | --- | --- |\n| 文学院 | 80 | 2 |\n",
        "| 姓名 | 单位 | 入党时间 |\n| --- | --- | --- |\n| 张三 | 教务处 | 2024年3月20日 |\n",
        "| 序号 | 姓名 | 部门 |\n| --- | --- | --- |\n| 1 | 张三 | 教务处 |\n",
        "| 时间 | 地点 |\n| --- | --- |\n| 3月20日 | 报告厅 |\n",
        "| 单位 | 电话 |\n| --- | --- |\n| 教务处 | 62001 |\n",
        "| 姓名 | 学员 | 完成时限 |\n| --- | --- | --- |\n| 张三 | 支部书记 | 3月20日前 |\n",
    ],
)
def test_lists_of_people_and_places_are_no_duties(table: str) -> None:
    assert extract(table) == ()


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("| 日期 | 活动内容 | 参加人员 |", "on"),
        ("| 时间 | 工作内容 | 参训对象 |", "on"),
        ("| 报名截止 | 活动内容 | 参加对象 |", "by"),
        ("| 时间节点 | 工作内容 | 参加人员 |", "by"),
        ("| 时间 | 工作内容 | 责任人员 |", "by"),
    ],
)
def test_the_days_of_a_programme_are_no_limits(header: str, kind: str) -> None:
    (found,) = extract(f"{header}\n| --- | --- | --- |\n| 3月20日 | 核对课表 | 教务处 |\n")
    assert found.timing is not None
    assert found.timing.kind == kind


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("| 业务类型 | 受理截止时间 | 说明 |", "| 公务卡还款 | 截至3月20日 | 逾期自理 |"),
        ("| 业务类型 | 受理截止时间 | 说明 |", "| 日常报销 | 投递单据截至3月20日 | 以回执为准 |"),
        ("| 事项 | 截止日期 |", "| 借款冲账 | 3月20日 |"),
        ("| 截止时间 | 业务 |", "| 3月20日前 | 发票报销 |"),
        ("| 项目 | 报名截止 | 备注 |", "| 校园歌手赛 | 3月20日 | 线上报名 |"),
    ],
)
def test_a_table_of_limits_is_meant_for_whoever_is_written_to(header: str, row: str) -> None:
    (found,) = extract(f"{header}\n{'| --- ' * (header.count('|') - 1)}|\n{row}\n")
    assert found.who == ("各单位",)
    assert found.timing is not None
    assert (found.timing.kind, found.timing.due) == ("by", "2026-03-20")
    assert found.needs_review


@pytest.mark.parametrize(
    ("table", "quote"),
    [
        (
            (
                "| 材料 | 提交人 | 截止时间 | 要求 |\n|---|---|---|---|\n"
                "| 学位申请表 | 学生 | 3月20日 | 签字后交教学点 |\n"
            ),
            "学位申请表 | 学生 | 3月20日 | 签字后交教学点",
        ),
        (
            (
                "| 序号 | 类别 | 提交截止 | 责任主体 | 备注 |\n|---|---|---|---|---|\n"
                "| 1 | 博士论文 | 3月20日前上传 | 博士研究生 | 无 |\n"
            ),
            "博士论文 | 3月20日前上传 | 博士研究生",
        ),
    ],
)
def test_of_a_row_all_is_quoted_but_numbers_and_notes(table: str, quote: str) -> None:
    (found,) = extract(table)
    assert (found.quote, found.timing and found.timing.due) == (quote, "2026-03-20")


def test_steps_with_limits_bind_those_written_to_unless_the_step_says_who() -> None:
    table = "| 步骤 | 工作内容 | 完成时限 |\n|---|---|---|\n"
    table += "| 1 | 党小组召开会议，酝酿人选 | 3月20日前 |\n| 2 | 上报结果，移交印章 | 选举后3个工作日内 |\n"
    first, second = extract(table)
    assert (first.who, second.who) == (("党小组",), ("各单位",))
    assert (first.needs_review, second.needs_review) == (True, True)
    assert extract("| 步骤 | 工作内容 | 完成时限 |\n|---|---|---|\n| 1 | 开幕式 | 3月20日 |\n") == ()


@pytest.mark.parametrize(
    "table",
    [
        TASKS + "| 纪委办公室 | 已补录2020年以前台账 | 4月底已销号 |\n",
        TASKS + "| 教务处 | 核对课表 | 已完成 |\n",
        TASKS + "| 学生处 | 已走访宿舍12间 | 3月20日 |\n",
        "| 项目 | 截止日期 |\n| --- | --- |\n| 校园歌手赛 | 已截止 |\n",
        "| 窗口 | 开放时间 |\n| --- | --- |\n| 报账大厅 | 每周一 |\n",
    ],
)
def test_what_is_done_is_no_duty_and_hours_of_opening_are_none(table: str) -> None:
    assert extract(table) == ()


@pytest.mark.parametrize(
    "header",
    [
        "| 序号 | 督办事项 | 牵头单位 | 配合单位 | 完成时限 |",
        "| 编号 | 督查内容 | 责任部门 | 协助单位 | 办结时间 |",
        "| 次序 | 材料 | 提交人 | 联系人 | 时间 |",
    ],
)
def test_the_headings_of_a_list_of_supervision_tell_who_what_and_when(header: str) -> None:
    (found,) = extract(f"{header}\n|---|---|---|---|---|\n| 1 | 整改线路隐患 | 后勤处 | 保卫处 | 3月20日前 |\n")
    assert (found.who, found.timing and found.timing.due) == (("后勤处",), "2026-03-20")


@pytest.mark.parametrize(
    ("rows", "who"),
    [
        ("| 3月20日前 | 各学院公示考核结果 |\n| 3月25日前 | 教师本人填写登记表 |\n", [("各学院",), ("教师本人",)]),
        ("| 3月20日 | 专题报告 |\n| 3月21日 | 分组讨论 |\n", []),
        ("| 9:00 | 校领导讲话 |\n| 9:30 | 学员代表发言 |\n", []),
    ],
)
def test_a_table_of_stages_may_say_who_in_what_is_to_be_done(rows: str, who: list[tuple[str, ...]]) -> None:
    found = extract(f"| 时间 | 工作内容 |\n| --- | --- |\n{rows}")
    assert [obligation.who for obligation in found] == who
    assert all(obligation.needs_review for obligation in found)


@pytest.mark.parametrize(
    ("header", "rows", "expected"),
    [
        (
            "日期 | 值班单位 | 地点",
            ("1月15日至1月21日 | 宣传部、图书馆 | 综合楼", "1月22日 | 财务处 | 综合楼"),
            [(("宣传部", "图书馆"), "2026-01-15", "2026-01-21"), (("财务处",), "2026-01-22", None)],
        ),
        ("轮值支部 | 时间", ("教工二支部 | 3月9日至3月13日",), [(("教工二支部",), "2026-03-09", "2026-03-13")]),
        # When each of them does what the title of the column says.
        (
            "批次 | 分工会 | 体检时间 | 备注",
            ("1 | 机关分工会、后勤分工会 | 3月16日—3月20日 | 请按时前往", "2 | 文学院分工会 | 3月23日 | 由专人陪同"),
            [
                (("机关分工会", "后勤分工会"), "2026-03-16", "2026-03-20"),
                (("文学院分工会",), "2026-03-23", None),
            ],
        ),
        ("学院 | 领书时间 | 地点", ("文学院 | 3月9日 | 教材科",), [(("文学院",), "2026-03-09", None)]),
        ("毕业班级 | 集中拍照时间", ("各毕业班 | 3月10日",), [(("各毕业班",), "2026-03-10", None)]),
        # When somebody comes to them, and what is held.
        ("单位 | 检查时间", ("文学院 | 3月6日", "法学院 | 3月7日"), []),
        ("主讲教师 | 报到时间", ("张教授 | 3月6日",), []),
        ("场次 | 开幕时间", ("机关分工会 | 3月6日",), []),
        # Nobody of the register, of which week nobody knows, and hours at which one may come.
        ("时间 | 值班人员", ("3月2日 | 王某某",), []),
        ("日期 | 值守学院", ("周一 | 文学院", "周二 | 法学院"), []),
        ("楼栋 | 值班电话 | 开放时间", ("一号楼 | 60001 | 8:00至22:00",), []),
        ("时间 | 巡查地点", ("3月2日 | 图书馆", "3月3日 | 校医院"), []),
    ],
)
def test_a_roster_says_whose_turn_it_is(header: str, rows: tuple[str, ...], expected: list[object]) -> None:
    lines = [header, "|".join("---" for _ in header.split("|")), *rows]
    found = extract("值班安排如下：\n\n" + "\n".join(f"| {line} |" for line in lines))
    assert [
        (each.who, each.timing and each.timing.start, each.timing and each.timing.due) for each in found
    ] == expected


@pytest.mark.parametrize("rule", ["", "--- | --- | ---\n"])
@pytest.mark.parametrize("gap", [" | ", "\t"])
def test_rows_without_bars_at_their_edges_are_a_table(gap: str, rule: str) -> None:
    rows = ["责任单位|工作任务|完成时限", "教务处|核对课表|3月20日", "体育部器材室|清点器材|3月25日"]
    lead = "现将任务分解如下。\n\n"
    first, *others = (row.replace("|", gap) + "\n" for row in rows)
    assert lines(extract(lead + first + rule + "".join(others))) == [
        ("教务处", "核对课表", "2026-03-20"),
        ("体育部器材室", "清点器材", "2026-03-25"),
    ]


@pytest.mark.parametrize("lead", ["现将任务分解如下。\n\n", "一、任务\n"])
def test_rows_with_empty_lines_between_them_are_a_table(lead: str) -> None:
    rows = ["完成时间 | 整改事项 | 负责部门", "3月20日 | 更换灭火器 | 保卫处", "3月25日 | 清点器材 | 体育部"]
    assert lines(extract(lead + "\n\n".join(rows) + "\n\n请各单位抓好落实。")) == [
        ("保卫处", "更换灭火器", "2026-03-20"),
        ("体育部", "清点器材", "2026-03-25"),
    ]


def test_tables_with_an_empty_line_between_them_are_two() -> None:
    one = "负责部门 | 整改事项 | 完成时间\n保卫处 | 更换灭火器 | 3月20日\n\n"
    other = "完成时间 | 整改事项 | 负责部门\n3月25日 | 清点器材 | 体育部"
    assert lines(extract(f"任务如下。\n\n{one}{other}")) == [
        ("保卫处", "更换灭火器", "2026-03-20"),
        ("体育部", "清点器材", "2026-03-25"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        # Two lines, and lines of two cells, are no table.
        "教务处 | 核对课表 | 3月20日\n\n学生处 | 走访宿舍 | 3月25日",
        "教务处 | 3月20日前\n\n学生处 | 3月25日前\n\n人事处 | 3月26日前",
        "电话：8801 | 邮箱：a | 地点：东楼\n\n电话：8802 | 邮箱：c | 地点：西楼\n\n电话：8803 | 邮箱：d | 地点：南楼",
    ],
)
def test_few_lines_with_bars_and_empty_lines_between_them_are_paragraphs(body: str) -> None:
    assert {block.shape for block in read_body(body).blocks} == {"paragraph"}


def test_a_limit_of_completion_binds_those_in_the_only_column_of_people() -> None:
    table = "| 期次 | 学员 | 课时 | 完成时限 |\n|---|---|---|---|\n"
    table += "| 甲期 | 支部书记 | 12 | 3月20日前 |\n| 乙期 | 组织员 | 8 | 4月1日前 |\n"
    assert [(who, due) for who, _, due in lines(extract(table))] == [
        ("支部书记", "2026-03-20"),
        ("组织员", "2026-04-01"),
    ]


@pytest.mark.parametrize("gap", ["　　", "　", "    "])
def test_a_table_drawn_with_blanks_is_read_as_one(gap: str) -> None:
    rows = ["责任单位 工作任务 完成时限", "教务处 核对课表 3月20日", "学生处 走访宿舍 3月25日"]
    table = "\n".join(row.replace(" ", gap) for row in rows)
    assert lines(extract(f"一、任务\n\n{table}\n\n请各单位3月30日前报送总结。")) == [
        ("教务处", "核对课表", "2026-03-20"),
        ("学生处", "走访宿舍", "2026-03-25"),
        ("各单位", "3月30日前报送总结", "2026-03-30"),
    ]


def test_a_programme_drawn_with_blanks_assigns_nothing() -> None:
    rows = ["日期　　时间　　内容　　地点", "3月27日（周五）　19:00—21:00　　开班式、辅导　　求是堂"]
    rows += ["3月28日（周六）　8:30—11:30　　分组研讨　　各教室"]
    assert extract("\n".join(rows)) == ()


def test_what_only_has_wide_blanks_is_no_table() -> None:
    assert len(extract("各单位　　要在3月20日前　　报送名单。")) == 1
    assert len(extract("请各单位  3月20日前  报送名单，  逾期不候")) == 1
    assert extract("会　议　纪　要\n\n情况已通报。") == ()


def told(table: str) -> list[tuple[str, str | None]]:
    """Who, and by when or after what."""
    found = extract(table)
    return [("、".join(o.who), (o.timing.due or o.timing.event) if o.timing else None) for o in found]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("基建处3月底前完成招标", [("基建处", "2026-03-31")]),
        (
            "资产处3月20日前交付场地；校医院在交付后3天内配齐设备",
            [("资产处", "2026-03-20"), ("校医院", "交付")],
        ),
        ("学工部牵头、团委配合，于3月25日前报送方案", [("学工部", "2026-03-25")]),
        ("后勤处负责选址和供电", [("后勤处", None)]),
        ("教务处已于2月10日完成", []),
        # Nothing but names, whatever part each of them has.
        ("教务处、学工处", [("教务处、学工处", None)]),
        ("教务处牵头，学工处配合", [("教务处", None)]),
        ("教务处（牵头）、学工处", [("教务处、学工处", None)]),
        ("教务处（学工处协助）", [("教务处", None)]),
    ],
)
def test_a_cell_of_parties_may_say_in_sentences_who_does_what(cell: str, expected: list[object]) -> None:
    head = "| 序号 | 督办事项 | 承办单位和时限要求 | 督办情况 |\n| --- | --- | --- | --- |\n"
    assert told(f"{head}| 1 | 屋面修缮 | {cell} | 推进中 |\n") == expected


def test_a_column_may_say_in_sentences_who_does_what() -> None:
    table = "| 议定事项 | 落实要求 |\n| --- | --- |\n| 校车增开 | 后勤集团3月20日前提交方案 |\n"
    table += "| 门禁改造 | 保卫处3月底前完成招标，网信办负责联网 |\n"
    assert told(table) == [("后勤集团", "2026-03-20"), ("保卫处", "2026-03-31"), ("网信办", None)]
    assert extract("| 议定事项 | 说明 |\n| --- | --- |\n| 校车增开 | 运力不足 |\n| 门禁 | 老化 |\n") == ()


def test_a_cell_that_is_no_name_calls_an_editor() -> None:
    (named, unnamed) = extract(TASKS + "| 教务处 | 核对课表 | 3月20日 |\n| 另行商定 | 汇总意见 | 3月25日 |\n")
    assert (named.needs_review, unnamed.needs_review) == (False, True)


def test_what_the_school_does_at_a_stage_is_nobodys_duty() -> None:
    table = "| 阶段 | 时间 | 任务 |\n| --- | --- | --- |\n| 自查 | 3月9日至13日 | 各学院逐条自查 |\n"
    assert [who for who, _ in told(table + "| 抽查 | 3月下旬 | 学校组织专家抽查 |\n")] == ["各学院"]


@pytest.mark.parametrize(
    ("title", "what", "when", "kind"),
    [
        ("时间要求", "举办发展对象培训班开班式", "4月10日", "on"),
        ("何时办", "参加清查业务培训", "3月15日（周二）上午9:00", "on"),
        ("时间", "召开全体党员大会，选举委员", "4月2日", "on"),
        ("时间", "召开全体党员大会，选举委员", "4月2日前", "by"),
        # What is handed in or done has its last day there, and a column of limits tells nothing but limits.
        ("时间要求", "上报年度培训计划", "4月10日", "by"),
        ("完成时限", "召开动员会", "4月10日", "by"),
        ("时间要求", "参加人员名单报组织部", "4月10日", "by"),
        # An event by its name, or a thing at an hour.
        ("时间", "心理健康讲座（图书馆报告厅）", "3月18日", "on"),
        ("日期", "新老生交流会", "3月18日下午3:00", "on"),
        ("活动时间", "校园歌手大赛决赛", "3月18日", "on"),
        ("时间", "班级合影（主楼前）", "3月18日8:30", "on"),
        ("时间", "心理健康讲座", "3月18日前", "by"),
        ("时间要求", "心理健康讲座", "3月18日", "by"),
        ("完成时间", "校园歌手大赛决赛", "3月18日", "by"),
        ("时间", "筹备校园歌手大赛", "3月18日", "by"),
        ("时间", "开展应急疏散演练", "3月18日", "by"),
        ("时间", "上报培训总结", "3月18日17:00", "by"),
        ("时间", "报名汇总表", "3月18日17:00", "by"),
        # A span told in two halves.
        ("时间要求", "逐份审核档案", "起：3月22日；止：4月2日", "between"),
        ("何时办", "逐件盘点", "3月16日起，4月上旬止", "between"),
    ],
)
def test_what_is_held_has_a_day_and_what_is_handed_in_a_limit(title: str, what: str, when: str, kind: str) -> None:
    table = f"| 责任主体 | 工作任务 | {title} |\n| --- | --- | --- |\n| 党校 | {what} | {when} |\n"
    (found,) = extract(table + "| 教务处 | 核对课表 | 3月20日前 |\n")[:1]
    assert (found.timing.kind if found.timing else None) == kind


@pytest.mark.parametrize("title", ["相关人员", "盖章部门", "受理单位", "有关部门", "审核单位"])
@pytest.mark.parametrize(
    ("act", "who"),
    [
        ("联络员到宣传部盖章后返回申报人", "联络员"),
        ("申报人登录系统填写，提交审核", "申报人"),
        ("各学院报送推荐材料", "各学院"),
        ("班主任确认表格已有学院签字后送教务处", "班主任"),
    ],
)
def test_a_subject_in_the_act_goes_before_a_column_of_whom_it_concerns(title: str, act: str, who: str) -> None:
    (found,) = extract(f"| 时间 | 工作内容 | {title} |\n| --- | --- | --- |\n| 3月6日前 | {act} | 人事处 |\n")
    assert (found.who, act in found.quote, found.needs_review) == ((who,), True, True)


@pytest.mark.parametrize(
    ("title", "act", "party", "is_marked"),
    [
        ("责任部门", "各学院报送推荐材料", "人事处", True),
        ("责任单位", "发展对象备案审查", "分党委", False),
        ("责任单位", "支部书记示范班", "各学院党委", False),
        ("责任单位", "转出人员汇总表", "支部组织委员", False),
        ("相关单位", "核对数据", "财务处", True),
        ("受理部门", "受理申请", "人事处", True),
        ("受理部门", "提交申请", "人事处", True),
        ("单位", "各学院报送推荐材料", "各学院", True),
    ],
)
def test_the_column_names_who_acts(title: str, act: str, party: str, *, is_marked: bool) -> None:
    """Where the act has no subject of its own, and where the column says who answers for it."""
    (found,) = extract(f"| {title} | 工作内容 | 完成时限 |\n| --- | --- | --- |\n| {party} | {act} | 3月6日 |\n")
    assert (found.who, found.needs_review) == ((party,), is_marked)


@pytest.mark.parametrize(
    ("cell", "who"),
    [
        ("教务处 各学院", ("教务处", "各学院")),
        ("人事处　财务处　各系（部）", ("人事处", "财务处", "各系（部）")),
        ("组织部 宣传部、团委", ("组织部", "宣传部", "团委")),
        ("后 勤 处", ("后勤处",)),
        ("信息 中心", ("信息中心",)),
        ("党委 办公室", ("党委办公室",)),
        ("2024、2025级学生", ("2024、2025级学生",)),
    ],
)
def test_blanks_part_the_names_of_offices(cell: str, who: tuple[str, ...]) -> None:
    (found,) = extract(TASKS + f"| {cell} | 核对课表 | 3月20日 |\n")
    assert (found.who, found.needs_review) == (who, False)


@pytest.mark.parametrize("title", ["材料形式", "材料份数", "材料格式", "任务类别"])
def test_the_form_of_what_is_handed_in_is_no_act(title: str) -> None:
    table = f"| 时间 | {title} | 工作要求 | 人员 |\n| --- | --- | --- | --- |\n"
    (found,) = extract(f"{table}| 3月6日前 | 纸质版（加盖公章）、电子版 | 报送学校职改办 | 联络员 |\n")
    assert (found.who, found.text) == (("联络员",), "报送学校职改办")


def test_parties_that_the_act_gives_a_day_each_call_an_editor() -> None:
    table = "| 时间 | 内容 | 单位 |\n| --- | --- | --- |\n| 3月13日至14日 | 13日由教务处组织检查；14日由各系组织自查 "
    (found,) = extract(f"{table}| 教务处 各系 |\n")
    assert (found.who, found.needs_review) == (("教务处", "各系"), True)


def test_a_table_whose_titles_do_not_tell_the_columns_calls_an_editor() -> None:
    rule, row = "| --- | --- | --- |\n", "| 核对课表 | 教务处 | 3月20日前 |\n"
    (plain,) = extract(f"| 任务 | 责任单位 | 完成时限 |\n{rule}{row}")
    (guessed,) = extract(f"| 要做的事 | 谁来干 | 什么时候 |\n{rule}{row}")
    assert (plain.needs_review, guessed.needs_review) == (False, True)
    assert guessed.doubts == ("party_unsure",)


def test_a_day_in_a_column_of_something_else_calls_an_editor() -> None:
    rule = "| --- | --- | --- |\n"
    dated, plain = extract(
        f"| 任务 | 责任单位 | 说明 |\n{rule}| 核对课表 | 教务处 | 3月20日前交 |\n| 印制试卷 | 教材科 | 双面 |\n"
    )
    assert (dated.doubts, plain.doubts) == (("date_unknown",), ())


@pytest.mark.parametrize("titles", ["开始 | 结束", "起 | 止", "开始时间 | 结束时间"])
def test_a_beginning_and_an_end_may_be_titled_in_a_word(titles: str) -> None:
    rows = "| 命题 | 任课教师 | 3月5日 | 3月9日 |\n| 审批 | 教研室主任 | — | 3月22日 |\n"
    found = extract(f"| 任务 | 责任人 | {titles} |\n| --- | --- | --- | --- |\n{rows}")
    assert [o.timing and (o.timing.start, o.timing.due) for o in found] == [
        ("2026-03-05", "2026-03-09"),
        (None, "2026-03-22"),
    ]


def test_a_row_that_names_nobody_at_its_front_is_read_beside_one_that_does() -> None:
    table = "| 时间 | 工作内容 |\n| --- | --- |\n| 3月12日 | 各课题组将初稿交到学院 |\n"
    table += "| 3月16日 | 将意见退回课题组，各课题组对照意见修改初稿 |\n| 3月20日前 | 提交终稿 |\n"
    table += "| 3月27日 | 组织专家评审 |\n"
    found = extract(table)
    assert [(one.who, one.timing and one.timing.due, one.needs_review) for one in found] == [
        (("各课题组",), "2026-03-12", True),
        (("各课题组",), "2026-03-16", True),
        (("各单位",), "2026-03-20", True),
    ]


@pytest.mark.parametrize(
    "rows", ["| 3月12日 | 开幕式 |\n| 3月16日 | 闭幕式 |\n", "| 3月12日 | 公示结果 |\n| 3月16日 | 组织专家评审 |\n"]
)
def test_a_programme_of_nobodys_deeds_is_no_list_of_duties(rows: str) -> None:
    assert extract(f"| 时间 | 工作内容 |\n| --- | --- |\n{rows}") == ()


STEPS = "| 环节 | 时间 | 责任主体 | 工作内容 |\n| --- | --- | --- | --- |\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            "| 检测 | 3月20日前 | 研究生、导师 | 研究生上传论文，导师在线审核并签署意见 |\n",
            ["研究生：研究生上传论文", "导师：导师在线审核并签署意见"],
        ),
        (
            "| 审核 | 3月20日前 | 各学院、教务处 | 学院汇总名单；教务处复核，报校办 |\n",
            ["各学院：学院汇总名单", "教务处：教务处复核，报校办"],
        ),
        # All of them, or nobody beside the one who is named.
        ("| 审核 | 3月20日前 | 各学院、教务处 | 汇总名单，教务处复核 |\n", ["各学院、教务处：汇总名单，教务处复核"]),
        ("| 承诺 | 3月20日前 | 学生、导师 | 学生、导师共同签订承诺书 |\n", ["学生、导师：学生、导师共同签订承诺书"]),
    ],
)
def test_each_of_several_does_what_stands_behind_its_name(row: str, expected: list[str]) -> None:
    found = extract(STEPS + row)
    assert ["、".join(o.who) + "：" + o.text for o in found] == expected
    assert {o.timing and o.timing.due for o in found} == {"2026-03-20"}


def test_what_has_been_put_right_is_no_duty() -> None:
    rows = "| 整改 | 3月20日前 | 机械学院 | 检查当日已整改完毕 |\n| 整改 | 3月20日前 | 化学学院 | 更换药品柜 |\n"
    assert [o.who for o in extract(STEPS + rows)] == [("化学学院",)]


def test_deeds_with_a_day_of_their_own_in_a_cell_are_told_apart() -> None:
    table = "| 单位 | 整改要求 |\n| --- | --- |\n| 生物学院 | 3月10日前清理库房，4月10日前完成检定 |\n"
    assert lines(extract(table)) == [
        ("生物学院", "3月10日前清理库房", "2026-03-10"),
        ("生物学院", "4月10日前完成检定", "2026-04-10"),
    ]


def test_a_row_with_a_day_for_each_kind_is_a_duty_for_each() -> None:
    table = "| 环节 | 责任人 | 博士 | 硕士 |\n|---|---|---|---|\n"
    found = extract(f"{table}| 提交论文 | 研究生 | 3月10日前 | 3月24日前 |\n| 送审 | 学院 | — | 4月2日至9日 |\n")
    assert lines(found) == [
        ("研究生", "提交论文（博士）", "2026-03-10"),
        ("研究生", "提交论文（硕士）", "2026-03-24"),
        ("学院", "送审（硕士）", "2026-04-09"),
    ]
    assert all(each.needs_review for each in found)


def test_columns_of_times_that_name_a_time_are_not_taken_for_kinds() -> None:
    table = "| 任务 | 责任单位 | 检查时间 | 完成时限 |\n|---|---|---|---|\n"
    assert len(extract(f"{table}| 整改 | 学院 | 3月10日 | 3月24日 |\n")) == 1


@pytest.mark.parametrize(
    ("title", "cell", "text"),
    [
        ("移交时间", "教学类", "移交教学类"),
        ("报送时间安排", "文科项目", "报送文科项目"),
        ("移交时间", "整理教学类档案", "整理教学类档案"),
    ],
)
def test_the_title_of_a_time_says_what_is_done_to_a_mere_thing(title: str, cell: str, text: str) -> None:
    table = f"| 类别 | 责任单位 | {title} |\n|---|---|---|\n| {cell} | 教务处 | 3月20日前 |\n"
    assert lines(extract(table)) == [("教务处", text, "2026-03-20")]


@pytest.mark.parametrize(
    ("titles", "row", "who"),
    [
        ("哪道工序 | 落在谁头上 | 最迟哪天", "书稿定稿 | 责任编辑 | 3月20日", "责任编辑"),
        ("哪件事 | 谁负责 | 最晚几时", "库房清点 | 资产科 | 3月20日", "资产科"),
        ("什么活 | 归谁管 | 截到几时", "教材入库 | 教材科 | 3月20日", "教材科"),
        # Where one goes with it is nobody who has to act.
        ("哪类钱 | 截到几时 | 找谁办", "差旅费报销 | 3月20日 | 一号窗口", "各单位"),
        ("哪项业务 | 截到哪天 | 交给谁", "课酬申报 | 3月20日 | 薪酬科", "各单位"),
    ],
)
def test_titles_that_ask_who_and_by_when(titles: str, row: str, who: str) -> None:
    (found,) = extract(f"| {titles} |\n|---|---|---|\n| {row} |\n")
    assert (found.who, found.timing and found.timing.due, found.needs_review) == ((who,), "2026-03-20", True)


@pytest.mark.parametrize(
    ("title", "cell", "rule"),
    [
        ("频次", "每周一次", "FREQ=WEEKLY"),
        ("检查频次", "每天离开前", "FREQ=DAILY"),
        ("工作频率", "每月一次", "FREQ=MONTHLY"),
        ("报送周期", "每周五下班前", "FREQ=WEEKLY;BYDAY=FR"),
        ("周期", "每半年一次", "FREQ=MONTHLY;INTERVAL=6"),
        ("巡查频度（最低）", "每日两次", "FREQ=DAILY"),
    ],
)
def test_a_column_may_tell_how_often(title: str, cell: str, rule: str) -> None:
    table = f"| 责任单位 | 工作任务 | {title} |\n| --- | --- | --- |\n"
    (found,) = extract(table + f"| 后勤处 | 检查配电房 | {cell} |\n")
    assert found.timing is not None
    assert found.timing.rrule == rule


@pytest.mark.parametrize(
    ("titles", "cells", "due"),
    [
        # A column of times says more than one of how often.
        ("频次 | 时间", "2次 | 3月20日前", "2026-03-20"),
        ("频次 | 完成时限", "每月一次 | 3月20日前", "2026-03-20"),
        ("完成时限 | 检查频率", "3月20日前 | 每周", "2026-03-20"),
        # how long something goes on, and how many times
        ("建设周期", "两年", None),
        ("任职周期", "三年", None),
        ("频次", "不少于2次", None),
    ],
)
def test_how_often_is_no_limit(titles: str, cells: str, due: str | None) -> None:
    table = f"| 责任单位 | 工作任务 | {titles} |\n|{' --- |' * (titles.count('|') + 3)}\n"
    (found,) = extract(table + f"| 后勤处 | 检查配电房 | {cells} |\n")
    assert (found.timing and found.timing.due) == due


def test_a_row_is_told_once_where_its_kind_is_a_rhythm_as_well() -> None:
    table = "| 类别 | 责任主体 | 检查内容 | 频次 |\n| --- | --- | --- | --- |\n"
    table += "| 日查 | 实验室值日人员 | 水、电、门窗 | 每天离开前 |\n| 周查 | 实验室负责人 | 废液存放 | 每周一次 |\n"
    assert [o.timing and o.timing.rrule for o in extract(table)] == ["FREQ=DAILY", "FREQ=WEEKLY"]
