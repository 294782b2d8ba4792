"""Whoever a notice leaves out (除理学院党总支外) is left out wherever a reader sees the duty: they have another day."""

import csv
import datetime as dt
import io

import pytest
import vobject
from bulletin.digest.duties import collect_duties
from bulletin.feeds import Calendars, feed_files
from bulletin.index import Bulletin
from bulletin.memory import LongText, Part
from bulletin.obligation import parties_of
from bulletin.pipeline import assemble_bulletin
from bulletin.render.lists import Lists
from bulletin.render.notice import compose_notice
from bulletin.render.row import rows_of

TODAY = dt.date(2026, 11, 20)
PATH = "notices/2026/a.md"
BODY = "除理学院党总支外，各党总支于12月4日前将评议方案报组织部。理学院党总支于12月8日前报送方案。"
TOLD = "各党总支（理学院党总支除外）"
REGISTER = """units:
  - {name: 文学院党总支, slug: literature, level: 党总支}
  - {name: 理学院党总支, slug: science, level: 党总支}
"""


@pytest.fixture
def bulletin() -> Bulletin:
    head = "---\ntitle: 关于报送方案的通知\ndoc_no: 云委〔2026〕1号\nissuer: 中共云溪委员会\ndate: 2026-11-16\n---\n\n"
    files = {"_register/units.yml": REGISTER, PATH: f"{head}{BODY}\n"}
    return assemble_bulletin({path: text.encode() for path, text in files.items()}, today=TODAY)


def text_of(text: str | Part | LongText) -> str:
    if isinstance(text, str):
        return text
    return text.make() if isinstance(text, Part) else "".join(part.make() for part in text())


def test_the_page_of_the_notice_says_so(bulletin: Bulletin) -> None:
    page = compose_notice(bulletin.notice_by_path[PATH], Lists(bulletin), f"<p>{BODY}</p>")
    box, paper = page.split('<article class="paper"')
    assert box.count(f'<span class="row-who">{TOLD}</span>') == 1
    assert f'title="{TOLD}：12月4日前"' in paper
    assert f"1. {TOLD}：" in page  # what is copied for a group


def test_tables_calendars_and_feeds_say_so(bulletin: Bulletin) -> None:
    calendars = Calendars(bulletin, "http://dj.example.edu.cn/", TODAY)
    files = feed_files(calendars)
    rows = list(csv.DictReader(io.StringIO(text_of(files["obligations.csv"]).removeprefix("\ufeff"), newline="")))
    assert [row["责任方"] for row in rows] == [TOLD, "理学院党总支"]
    calendar = vobject.readOne({path: text.make() for path, text in calendars.files().items()}["calendar.ics"])
    told = [event.description.value.split("\n") for event in calendar.contents["vevent"]]
    assert [f"责任方：{TOLD}" in told[0], "责任方：理学院党总支" in told[1]] == [True, True]
    assert f"{TOLD}：" in text_of(files["notices/feed.atom"])


def test_the_printed_table_says_so_in_both_orders(bulletin: Bulletin) -> None:
    rows = rows_of(bulletin.notices[0], lambda _: "")
    duties = collect_duties(rows, {"notices/2026/a/": "1"})
    assert duties
    assert [row.who for group in duties.by_date for row in group.rows] == [TOLD, "理学院党总支"]
    assert {group.title for group in duties.by_unit} == {TOLD, "理学院党总支"}


def test_only_the_last_name_bears_who_is_left_out(bulletin: Bulletin) -> None:
    first, second = bulletin.notices[0].obligations
    assert parties_of(first) == (TOLD,)
    assert parties_of(second) == ("理学院党总支",)
