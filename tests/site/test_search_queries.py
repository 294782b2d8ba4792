"""What people type is understood as they mean it: days and months, 文号, letters, names, slips of the pen."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from asked_search import ask, open_search
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


def notice(title: str, doc_no: str, date: str, body: str, more: str = "") -> str:
    return f"---\ntitle: {title}\ndoc_no: {doc_no}\nissuer: 组织部\ndate: {date}\n{more}---\n\n{body}\n"


UNITS = """units:
  - {name: 中共云溪学院委员会, slug: committee, level: 学校党委}
  - {name: 文学院党总支, slug: literature, level: 党总支}
  - {name: 理学院党总支, slug: science, level: 党总支}
  - {name: 党委办公室, slug: office, level: 党委部门, aliases: [党委办, 党办]}
  - {name: 外国语学院, slug: languages, level: 学院, aliases: [外院]}
  - {name: 计划财务处, slug: finance, level: 行政部门, aliases: [计财处]}
"""
FILES = {
    "notices/2024/march.md": notice(
        "关于讲党课的通知",
        "云委〔2024〕21号",
        "2024-03-02",
        "请各党支部在3月20日前讲一次党课，共1.2万字，页数增加1.5倍。",
    ),
    "notices/2024/third.md": notice(
        "关于考勤的通知", "云委〔2024〕3号", "2024-05-06", "请各党支部考勤，用V1.5版的表格。"
    ),
    "notices/2023/march.md": notice(
        "关于植树的通知", "云委〔2023〕21号", "2023-03-12", "请各党支部植树，月初和月底各一次。"
    ),
    "notices/2024/october.md": notice(
        "关于值班的通知", "云委〔2024〕31号", "2024-09-20", "2024年10月1日起各单位值班，由保卫处检查。"
    ),
    "notices/2024/rules.md": notice(
        "关于场馆管理的办法",
        "云委〔2024〕40号",
        "2024-04-01",
        "请各单位遵守。",
        "attachments: [馆舍钥匙交接清册, {title: 热水炉巡查记录, file: boiler.docx}]\n",
    ),
    "notices/2024/boiler.docx": "",
    "notices/2024/after.md": notice(
        "关于场馆开放的通知",
        "云委〔2024〕41号",
        "2024-04-08",
        "一、各单位按照《关于场馆管理的办法》（云委〔2024〕40号）开放。\n\n二、根据云后〔2019〕6号，请打扫。",
    ),
    "notices/2024/correction.md": notice(
        "关于场馆的更正通知", "云委〔2024〕42号", "2024-04-09", "开放时间更正为8:30。", "amends: [云委〔2024〕41号]\n"
    ),
    "notices/2024/letters.md": notice(
        "关于三会一课和组织换届的通知",
        "云委〔2024〕50号",
        "2024-05-01",
        "请各支部主持会议，做好档案排查、安全生产，选举支委会委员。额度使用另行通知。",
    ),
    "notices/2024/units.md": notice(
        "关于盘点的通知", "云委〔2024〕60号", "2024-05-05", "请外国语学院将盘点表报党委办公室，计划财务处复核。"
    ),
    "notices/2024/slips.md": notice(
        "关于巡察整改的通知",
        "云委〔2024〕70号",
        "2024-06-01",
        "请各党支部书记、副书记报名参加竞赛培训，佩戴党徽，核对账户，部署防汛工作。",
    ),
    "notices/2024/typed.md": notice(
        "关于检查的通知",
        "云委〔2024〕71号",
        "2024-06-02",
        "请保安夜间巡查校园，检查整改，登录系统的时间和登陆海岛的日期分开写。",
    ),
    "notices/2024/times.md": notice(
        "关于考场的通知",
        "云委〔2024〕80号",
        "2024-06-03",
        "请监考人员17:00到场，五个工作日内阅卷，试卷保存二十四小时，考后三天内写出考试小结。",
    ),
    "notices/2024/seventeenth.md": notice(
        "关于第17期讲座的通知", "云委〔2024〕81号", "2024-06-04", "讲座00分钟热身，请到场。"
    ),
    "_register/units.yml": UNITS,
    "guide/months.md": "# 年月日的写法\n\n年 、 月 、 日 写全，月 份 不编虚位，号 不写作 日 ，前 后 都要写明。\n",
    "guide/slips.md": "# 写错了字\n\n写成布署防汛、竟赛培训，也能找到。\n",
}
MARCH, THIRD, OLD, OCTOBER = (f"notices/{name}/" for name in ("2024/march", "2024/third", "2023/march", "2024/october"))
LETTERS, NAMES = "notices/2024/letters/", "notices/2024/units/"
SLIPS, TYPED = "notices/2024/slips/", "notices/2024/typed/"
TIMES = "notices/2024/times/"
RULES, AFTER, CORRECTION = (f"notices/2024/{name}/" for name in ("rules", "after", "correction"))


def own(urls: Sequence[str]) -> list[str]:
    """Without the documents that every test has, and the pages of the guide, but with the one that has bare words."""
    return [url for url in urls if f"{url.rstrip('/')}.md" in FILES]


@pytest.fixture(scope="module")
def page(browser: Browser, build_once: Callable[..., Any], serve_folder: Callable[[Path], str]) -> Iterator[Page]:
    page = browser.new_page()
    yield open_search(page, serve_folder(build_once(FILES).site))
    page.close()


@pytest.mark.parametrize("order", ["relevance", "date"])
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("2024年3月", [MARCH]),
        ("2024年03月", [MARCH]),
        ("2024年3月份", [MARCH]),
        ("2024 年 3 月 份", [MARCH]),
        ("二〇二四年三月", [MARCH]),
        ("2024.3", [MARCH]),
        ("202403", [MARCH]),
        ("2024年3月底", [MARCH]),
        ("2023年3月", [OLD]),
        ("2024年10月", [OCTOBER]),
        ("2024年10月1日前", [OCTOBER]),
        ("于10月1号", [OCTOBER]),
        ("二○二四年三月二日", [MARCH]),
        ("二◯二四年三月二号", [MARCH]),
        ("20240302", [MARCH]),
        ("20241001", [OCTOBER]),
        ("2024-03-02", [MARCH]),
    ],
)
def test_a_month_and_a_day_are_what_they_are(page: Page, query: str, found: Sequence[str], order: str) -> None:
    assert own(ask(page, query, order=order).urls) == found


@pytest.mark.parametrize(
    ("query", "first"), [("2024-03", MARCH), ("2024/03", MARCH), ("2024/3", MARCH), ("2024-3", THIRD)]
)
def test_a_month_that_may_be_a_number_is_both(page: Page, query: str, first: str) -> None:
    urls = own(ask(page, query).urls)
    assert urls[0] == first
    assert set(urls) == {MARCH, THIRD}


@pytest.mark.parametrize(
    "query", ["2024-3号", "2024-03号", "云委〔二〇二四〕3号", "云委[二○二四]第3号", "云委2024年3号"]
)
def test_a_number_is_no_month(page: Page, query: str) -> None:
    urls = ask(page, query).urls
    assert urls[0] == THIRD


@pytest.mark.parametrize(("query", "first"), [("1.2万", MARCH), ("1.5倍", MARCH), ("V1.5", THIRD), ("v1.5版", THIRD)])
def test_a_decimal_is_no_day(page: Page, query: str, first: str) -> None:
    assert ask(page, query).urls[:1] == [first]


@pytest.mark.parametrize("query", ["3.20", "3/20", "3-20", "3.20日", "3.20前", "3.20党课"])
def test_a_short_day_is_one(page: Page, query: str) -> None:
    assert ask(page, query).urls[:1] == [MARCH]


@pytest.mark.parametrize("query", ["值\u200b班", "值\u00ad班", "\ufeff值班\u2060", "保\u200d卫处"])
def test_what_nobody_sees_parts_no_word(page: Page, query: str) -> None:
    assert own(ask(page, query).urls) == [OCTOBER]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("云委〔2024〕40号", [RULES, AFTER]),
        ("云委[2024]40号", [RULES, AFTER]),
        ("云委2024年40号", [RULES, AFTER]),
        ("按照云委〔二〇二四〕40号", [RULES, AFTER]),
        ("2024 40号", [RULES, AFTER]),
        ("云委〔2024〕41号", [AFTER, CORRECTION]),
        ("云后〔2019〕6号", [AFTER]),
        ("根据云后（2019）第6号", [AFTER]),
    ],
)
def test_a_number_finds_its_document_and_what_cites_it(page: Page, query: str, first: list[str]) -> None:
    assert own(ask(page, query).urls)[: len(first)] == first


def test_the_place_that_cites_a_number_is_shown(page: Page) -> None:
    hit = ask(page, "云委〔2024〕40号").hits[1]
    assert hit.marks == ["云委〔2024〕40号"]


def test_a_sentence_with_a_number_is_the_one_that_has_it(page: Page) -> None:
    assert ask(page, "各单位按照《关于场馆管理的办法》（云委〔2024〕40号）开放").urls[0] == AFTER


@pytest.mark.parametrize("query", ["馆舍钥匙交接清册", "热水炉巡查记录", "钥匙清册", "热水炉"])
def test_an_attachment_is_found_by_its_title(page: Page, query: str) -> None:
    assert ask(page, query).urls[:1] == [RULES]


@pytest.mark.parametrize(
    "query", ["shyk", "zzhj", "dapc", "zchy", "aqsc", "edsy", "zwhwy", "SHYK", "sanhyk", "shykhzzhj"]
)
def test_first_letters_that_look_like_a_syllable_are_first_letters(page: Page, query: str) -> None:
    assert ask(page, query).urls[:1] == [LETTERS]


@pytest.mark.parametrize("query", ["dangan", "anquan", "zhuchi", "huanjie", "zuzhi", "zhuch", "shengch"])
def test_whole_syllables_stay_whole(page: Page, query: str) -> None:
    assert LETTERS in ask(page, query).urls[:2]


@pytest.mark.parametrize("query", ["党办", "外院", "计财处", "党办 盘点", "党委办公室"])
def test_a_unit_is_found_by_any_of_its_names(page: Page, query: str) -> None:
    answer = ask(page, query)
    assert answer.urls[:1] == [NAMES]
    assert answer.tried == []


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("巡查整改通知", "巡察整改通知"),
        ("付书记报名", "副书记报名"),
        ("竟赛培训", "竞赛培训"),
        ("佩带党徽", "佩戴党徽"),
        ("佩戴党微", "佩戴党徽"),
        ("核对帐户", "核对账户"),
        ("布署防汛", "部署防汛"),
    ],
)
def test_a_word_that_is_mistaken_for_another_finds_that(page: Page, query: str, meant: str) -> None:
    answer = ask(page, query)
    assert answer.urls[:1] == [SLIPS]
    assert answer.tried[:1] == [meant]


@pytest.mark.parametrize(("query", "meant"), [("布署防汛", "部署防汛"), ("竟赛培训", "竞赛培训")])
def test_a_slip_that_the_guide_has_for_an_example_is_one(page: Page, query: str, meant: str) -> None:
    answer = ask(page, query)
    assert answer.tried[:1] == [meant]
    assert own(answer.urls)[:1] == [SLIPS]
    assert answer.urls[:1] == [SLIPS]


@pytest.mark.parametrize("query", ["巡查", "巡查校园", "登陆海岛", "检查整改"])
def test_a_word_that_stands_as_it_was_typed_is_meant(page: Page, query: str) -> None:
    answer = ask(page, query)
    assert answer.urls[:1] == [TYPED]
    assert answer.tried == []


@pytest.mark.parametrize(
    "query",
    [
        "17:00",
        "17:00到场",
        "5个工作日阅卷",
        "五个工作日阅卷",
        "保存24小时",
        "保存二十四小时",
        "3天内 小结",
        "考 场",
        "监 考 人 员",
    ],
)
def test_times_and_numbers_in_either_writing(page: Page, query: str) -> None:
    assert own(ask(page, query).urls)[:1] == [TIMES]


def test_single_characters_are_one_word(page: Page) -> None:
    answers = [ask(page, query) for query in ("考场", "考 场", "考　场")]
    assert answers[0].urls == answers[1].urls == answers[2].urls


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("植shu", "植树"),
        ("zhi树", "植树"),
        ("请zhi树", "请植树"),
        ("ZHI树", "植树"),
        ("考qin表", "考勤表"),
        ("值ban", "值班"),
    ],
)
def test_a_syllable_beside_a_character_is_read_with_it(page: Page, query: str, meant: str) -> None:
    answers = [ask(page, each) for each in (query, meant)]
    assert answers[0].tried[:1] == [meant]
    assert answers[0].urls[:1] == answers[1].urls[:1]


@pytest.mark.parametrize("query", ["V1.5版", "v1"])
def test_letters_that_stand_so_are_no_syllable(page: Page, query: str) -> None:
    answer = ask(page, query)
    assert answer.urls[:1] == [THIRD]
    assert answer.tried == []
