"""A large bulletin: no page grows for ever, nothing is lost on the way, and what is near to today stands first."""

import datetime as dt
import json
import re
from collections.abc import Callable

import pytest
from bulletin.glossary import STATUSES
from bulletin.index import Bulletin
from bulletin.obligation import Timing
from bulletin.render.generated_page import GeneratedPage
from bulletin.render.lists import Lists
from bulletin.render.pages import render_pages
from bulletin.render.register_pages import REGISTER_INDEX_FILE, register_index
from bulletin.render.spread import MOST_ROWS, UNDATED, choose_current, cut_blocks
from bulletin.succession import OUT_OF_FORCE

TODAY = dt.date(2020, 6, 15)
A_NOTICE = 40
NOTICES = 40


@pytest.fixture(scope="module")
def duties() -> list[str]:
    return [f"各党总支要报送第{number}份表" for number in range(A_NOTICE)]


@pytest.fixture
def bulletin(make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str], duties: list[str]) -> Bulletin:
    """40 notices from 2016 to 2025 of 40 obligations each: some with a day, some to be reviewed.

    Every tenth is withdrawn, as many are amended, one is undated.
    """
    files, found = {}, {}
    for number in range(NOTICES):
        year, month = 2016 + number // 4, 1 + number % 4 * 3
        path = f"notices/{year}/n{number}.md"
        header = {
            "doc_no": f"云委〔{year}〕{number}号",
            "title": f"关于第{number}件事的通知",
            "date": f"{year}-{month:02}-02",
        }
        if number % 10 == 5:
            header["withdraws"] = f"[云委〔{year}〕{number - 1}号]"
        if number % 10 == 7:
            header["amends"] = f"[云委〔{year}〕{number - 1}号]"
        if number == 20:
            header["date"] = ""
        files[path] = notice_text("。\n\n".join(duties) + "。", **header)
        found[path] = [
            (
                duty,
                Timing("by", "前", due=f"{year}-{month:02}-{at % 27 + 1:02}") if at % 2 else None,
                {"needs_review": at % 7 == 3},
            )
            for at, duty in enumerate(duties)
        ]
    return make_bulletin(files, found)


@pytest.fixture
def pages(bulletin: Bulletin) -> dict[str, GeneratedPage]:
    return render_pages(Lists(bulletin), TODAY)


def listed(html: str) -> list[str]:
    return re.findall(r'data-obligation="([^"]*)"', html)


def test_no_page_has_more_rows_than_a_browser_shows_at_once(pages: dict[str, GeneratedPage]) -> None:
    assert {path: len(listed(page.html)) for path, page in pages.items() if len(listed(page.html)) > MOST_ROWS} == {}


def test_the_archive_of_the_register_has_every_row_once(bulletin: Bulletin, pages: dict[str, GeneratedPage]) -> None:
    archive = [path for path in pages if re.match(r"register/[^i]", path)]
    rows = [url for path in archive for url in listed(pages[path].html)]
    assert sorted(rows) == sorted(row.url for row in Lists(bulletin).rows)
    assert len(rows) == NOTICES * A_NOTICE
    assert f"register/{UNDATED}.md" in archive
    assert set(listed(pages["register/index.md"].html)) <= set(rows)
    for path in archive:
        assert f'href="{path.removeprefix("register/").removesuffix(".md")}/"' in pages["register/index.md"].html


def test_the_index_of_the_register_tells_what_its_pages_show(
    bulletin: Bulletin, pages: dict[str, GeneratedPage]
) -> None:
    index = json.loads(register_index(Lists(bulletin))[REGISTER_INDEX_FILE])
    at = 0
    for name, size in index["pages"]:
        rows = re.findall(r'<li class="row.*?</li>', pages[f"register/{name}.md"].html, re.DOTALL)
        assert len(rows) == size
        for row in rows:
            assert f'data-kind="{index["kinds"][index["kind"][at]]}"' in row
            assert f'data-unit="{index["units"][index["unit"][at]]}"' in row
            states = index["states"][index["state"][at]]
            assert (f'data-state="{states}"' in row) == bool(states)
            assert ("待核" in row, "有更正" in row) == ("review" in states, "amended" in states)
            assert ('class="row row-void"' in row) == ("void" in states)
            origin = re.sub(r"<[^>]*>|\s", "", row[row.index('class="row-from"') + 17 :])
            assert index["notices"][index["notice"][at]] == origin
            at += 1
    assert at == NOTICES * A_NOTICE
    for status in ("withdrawn", "amended"):
        assert any(words.endswith(STATUSES[status]) for words in index["notices"])
    assert len(index["states"]) == 6


def test_a_small_register_is_one_page_without_an_index(
    make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str]
) -> None:
    small = Lists(make_bulletin({"notices/2026/a.md": notice_text("各党总支要报送甲。")}))
    assert register_index(small) == {}
    assert [path for path in render_pages(small, TODAY) if path.startswith("register/")] == ["register/index.md"]


def test_the_first_page_has_what_is_near_to_today(pages: dict[str, GeneratedPage]) -> None:
    for path in ("register/index.md", "units/literature.md"):
        days = re.findall(r'data-date="([^"]*)"', pages[path].html)
        assert min(days) < "2020-06-15" < max(days)
        assert "2020-07-02" in days, path
        assert "2020-04-02" in days, path
        assert "2016-01-02" not in days, path


def test_the_years_of_a_unit_have_every_notice_in_force(bulletin: Bulletin, pages: dict[str, GeneratedPage]) -> None:
    years = [page.html for path, page in pages.items() if path.startswith("units/literature/")]
    urls = [url for html in years for url in re.findall(r'<a href="../../../(notices/[^"]*)"', html)]
    in_force = [entry.url for entry in bulletin.notices if entry.status not in OUT_OF_FORCE]
    assert sorted(urls) == sorted(in_force)
    assert all(f"{A_NOTICE} 项" in html for html in years)


def test_long_lists_of_notices_have_a_page_a_year(bulletin: Bulletin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bulletin.render.document_pages.MOST_LINES", 3)
    pages = render_pages(Lists(bulletin), TODAY)
    first = re.findall(r'<a href="\.\./(notices/[^"]*)"', pages["notices/index.md"].html)
    assert first == [entry.url for entry in bulletin.notices if entry.header.date][:3]
    of_years = [
        url
        for path, page in pages.items()
        if path.startswith("notices/") and path != "notices/index.md"
        for url in re.findall(r'<a href="\.\./\.\./(notices/\d{4}/n[^"]*)"', page.html)
    ]
    assert sorted(of_years) == sorted(entry.url for entry in bulletin.notices)


def test_many_stories_have_a_page_a_year_with_filters_of_its_own(
    make_bulletin: Callable[..., Bulletin], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bulletin.render.document_pages.MOST_CARDS", 3)
    files = {
        f"stories/{year}/s{n}.md": f"---\ntype: story\ntitle: {year}年的{n}\nunit: 文学院党委\nkind: branch\n"
        f"date: {year}-0{n}-02\n---\n\n讲述。\n"
        for year in (2019, 2020)
        for n in range(1, 6)
    }
    pages = render_pages(Lists(make_bulletin(files)), TODAY)
    first = pages["stories/index.md"].html
    assert re.findall(r'<a href="\.\./(stories/\d{4}/s[^"]*)"', first) == [f"stories/2020/s{n}/" for n in (5, 4, 3)]
    assert '<a href="2019/">2019年</a><span class="count">5</span>' in first
    of_years = {path: page.html for path, page in pages.items() if re.match(r"stories/\d{4}", path)}
    assert of_years.keys() == {f"stories/{year}{part}/index.md" for year in (2019, 2020) for part in ("", "-2")}
    shown = [
        url for html in of_years.values() for url in re.findall(r'<a href="\.\./\.\./(stories/\d{4}/s[^"]*)"', html)
    ]
    assert sorted(shown) == sorted(path.replace(".md", "/") for path in files)
    assert all("data-filters" in html and 'href="../../stories/"' in html for html in of_years.values())
    assert 'href="../../stories/2019-2/">第2页</a>' in of_years["stories/2019/index.md"]


def test_a_month_of_many_days_is_cut_and_each_part_names_the_others(
    bulletin: Bulletin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bulletin.render.deadline_pages.MOST_ROWS", 8)
    pages = render_pages(Lists(bulletin), TODAY)
    parts = ["deadlines/2020-07.md", "deadlines/2020-07-2.md", "deadlines/2020-07-3.md"]
    rows = [url for path in parts for url in listed(pages[path].html)]
    assert len(rows) == len(set(rows)) == A_NOTICE // 2
    for path in parts:
        assert 'aria-current="page"' in pages[path].html
        assert pages[path].html.count('href="../../deadlines/2020-07') == len(parts) - 1
        assert "共 20 项" in pages[path].html


def test_home_shows_whole_days_and_says_which(bulletin: Bulletin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bulletin.render.pages.MOST_ROWS", 5)
    html = render_pages(Lists(bulletin), TODAY)["index.md"].html
    assert re.findall(r'data-date="([^"]*)"', html)[-1] <= "2020-07-12"
    last = re.findall(r'data-date="([^"]*)"', html)[-1]
    assert f'data-until="{last}"' in html


def test_what_is_ahead_has_two_thirds_of_the_room(bulletin: Bulletin) -> None:
    rows = Lists(bulletin).rows
    chosen = choose_current(rows, TODAY, 90)
    assert len(chosen) == 90
    assert sum(row.day >= TODAY.isoformat() for row in chosen) == 60
    assert [row for row in rows if row in chosen] == chosen
    for day in (
        dt.date(2000, 1, 1),
        dt.date(2016, 1, 2),
        dt.date(2020, 7, 2),
        dt.date(2025, 10, 26),
        dt.date(2100, 1, 1),
    ):
        for most in (1, 2, 3, 90, 301):
            near = choose_current(rows, day, most)
            ahead = sorted(row.day for row in rows if row.day >= day.isoformat())
            behind = sorted((row.day for row in rows if row.day < day.isoformat()), reverse=True)
            ahead = ahead[: max(most * 2 // 3, most - len(behind))]
            assert sorted(row.day for row in near) == sorted([*ahead, *behind[: most - len(ahead)]]), (day, most)


def test_blocks_are_whole_times_and_only_the_last_one_grows() -> None:
    times = [(str(year), list(range(year % 7))) for year in range(2001, 2030)]
    blocks = cut_blocks(times, 10)
    assert [item for block in blocks for item in block.items] == [item for _, items in times for item in items]
    assert all(len(block.items) <= 10 for block in blocks)
    before = cut_blocks(times[:-3], 10)
    assert [block.name for block in before] == [block.name for block in blocks][: len(before)]
    assert before[:-1] == blocks[: len(before) - 1]
    assert [block.name for block in cut_blocks([("2020", list(range(25)))], 10)] == ["2020", "2020-2", "2020-3"]
