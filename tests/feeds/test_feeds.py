"""Feeds, lists of data and the table: ids that survive renaming, absolute links with an address, no formula."""

import csv
import datetime as dt
import io
import json
from collections.abc import Callable, Mapping
from xml.etree import ElementTree

import pytest
from bulletin.feeds import Calendars, feed_files
from bulletin.index import Bulletin
from bulletin.memory import LongText, Part
from jsonschema import Draft202012Validator

TODAY = dt.date(2026, 4, 1)
SITE = "http://dj.example.edu.cn/bulletin/"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
STORY = """---
type: story
title: 值班室的灯
date: 2026-03-05
subject: 文学院学生第一党支部
kind: group
unit: 文学院党总支
---

夜里十点，灯还亮着。
"""

Read = Callable[..., Bulletin]


def notice(body: str = "各党总支于4月20日前报送计划。各党总支要重视。", **header: str) -> str:
    given = {
        "title": "关于报送计划的通知",
        "doc_no": "云委〔2026〕1号",
        "issuer": "中共云溪委员会",
        "date": "2026-03-02",
    }
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in (given | header).items()) + f"---\n\n{body}\n"


def files_of(bulletin: Bulletin, site: str = SITE) -> Mapping[str, str]:
    files = feed_files(Calendars(bulletin, site, TODAY))
    return {name: text_of(text) for name, text in files.items()}


def text_of(text: str | Part | LongText) -> str:
    if isinstance(text, str):
        return text
    return text.make() if isinstance(text, Part) else "".join(part.make() for part in text())


def ids(text: str) -> list[str]:
    return [entry.findtext("a:id", "", ATOM) for entry in ElementTree.fromstring(text).findall("a:entry", ATOM)]


def test_a_notice_is_told_with_its_duties(read_bulletin: Read) -> None:
    root = ElementTree.fromstring(files_of(read_bulletin({"notices/2026/a.md": notice()}))["notices/feed.atom"])
    entry = root.find("a:entry", ATOM)
    assert entry is not None
    assert entry.findtext("a:title", None, ATOM) == "关于报送计划的通知"
    assert "各党总支：于4月20日前报送计划（4月20日前）" in str(entry.findtext("a:content", None, ATOM))
    link = entry.find("a:link", ATOM)
    assert link is not None
    assert link.get("href") == f"{SITE}notices/2026/a/"
    assert {link.get("rel"): link.get("href") for link in root.findall("a:link", ATOM)} == {
        "alternate": f"{SITE}notices/",
        "self": f"{SITE}notices/feed.atom",
    }


def test_both_formats_say_the_same(read_bulletin: Read) -> None:
    files = files_of(read_bulletin({"notices/2026/a.md": notice(), "stories/2026/s.md": STORY}))
    for folder in ("notices/", "stories/", "units/literature/", "units/science/"):
        items = json.loads(files[f"{folder}feed.json"])["items"]
        assert [item["id"] for item in items] == ids(files[f"{folder}feed.atom"])
        assert len(items) == {"notices/": 1, "stories/": 1}.get(folder, 2)


def test_without_an_address_links_are_relative_to_the_feed(read_bulletin: Read) -> None:
    files = files_of(read_bulletin({"notices/2026/a.md": notice()}), site="")
    item = json.loads(files["units/science/feed.json"])["items"][0]
    assert item["url"].startswith("../../notices/2026/a/#o-")
    assert "home_page_url" not in files["notices/feed.json"]
    assert ids(files["notices/feed.atom"])[0].startswith("tag:party-building-bulletin.invalid,2026:notice:")


def test_another_file_name_is_no_news(read_bulletin: Read) -> None:
    for feed in ("notices/feed.atom", "units/science/feed.atom"):
        one, other = (
            ids(files_of(read_bulletin({path: notice()}))[feed]) for path in ("notices/2026/a.md", "notices/2026/b.md")
        )
        assert one == other != []


def test_a_story_keeps_the_id_of_its_first_address(read_bulletin: Read) -> None:
    ledger = "2026-03-05T10:00+08:00\t/stories/2026/s/\t文学院学生第一党支部\n"
    moved = "redirects:\n  - {old: /stories/2026/s/, new: /stories/2026/lamp/}\n"
    before = ids(files_of(read_bulletin({"stories/2026/s.md": STORY}))["stories/feed.atom"])
    files = {"stories/2026/lamp.md": STORY, "_register/addresses.txt": ledger, "_register/moved.yml": moved}
    assert ids(files_of(read_bulletin(files))["stories/feed.atom"]) == before
    del files["_register/moved.yml"]
    assert ids(files_of(read_bulletin(files))["stories/feed.atom"]) != before


def test_a_repealed_notice_is_told_again_and_asks_nothing_of_a_unit(read_bulletin: Read) -> None:
    other = notice(
        "现决定废止云委〔2026〕1号。", doc_no="云委〔2026〕2号", withdraws="[云委〔2026〕1号]", date="2026-03-20"
    )
    files = files_of(read_bulletin({"notices/2026/a.md": notice(), "notices/2026/z.md": other}))
    item = next(item for item in json.loads(files["notices/feed.json"])["items"] if "a/" in item["url"])
    assert item["title"] == "（已废止）关于报送计划的通知"
    assert item["date_published"] == "2026-03-02T00:00:00+08:00"
    assert item["date_modified"] == "2026-03-20T00:00:00+08:00"
    assert json.loads(files["units/science/feed.json"])["items"] == []


def test_a_duty_is_told_again_when_its_notice_is_corrected(read_bulletin: Read) -> None:
    other = notice("改期。", doc_no="云委〔2026〕2号", amends="[云委〔2026〕1号]", date="2026-03-20")
    told = [
        json.loads(files_of(read_bulletin(files))["units/science/feed.json"])["items"][0]
        for files in ({"notices/2026/a.md": notice()}, {"notices/2026/a.md": notice(), "notices/2026/z.md": other})
    ]
    assert [item["id"] == told[0]["id"] for item in told] == [True, True]
    assert [item["title"].startswith("（有更正）各党总支：") for item in told] == [False, True]
    assert ["已有更正，请同时看云委〔2026〕2号。" in item["content_text"] for item in told] == [False, True]
    assert [item.get("date_modified", item["date_published"])[:10] for item in told] == ["2026-03-02", "2026-03-20"]


@pytest.mark.parametrize(
    ("body", "marked"),
    [("各党总支于4月20日前报送计划。", False), ("各党总支3月16日至4月20日每周五17:00前报送进展。", True)],
)
def test_a_feed_marks_what_is_to_be_reviewed(read_bulletin: Read, body: str, marked: bool) -> None:
    files = files_of(read_bulletin({"notices/2026/a.md": notice(body)}))
    (item,) = json.loads(files["units/science/feed.json"])["items"]
    assert ("待核：" in item["content_text"]) is marked


@pytest.mark.parametrize("name", ["notices", "stories"])
def test_data_fits_its_schema_and_the_schema_is_strict(read_bulletin: Read, name: str) -> None:
    other = notice("现决定废止云委〔2026〕1号。", doc_no="云委〔2026〕2号", withdraws="[云委〔2026〕1号]")
    bare = "---\ntype: story\ntitle: 只有标题\n---\n\n正文。\n"
    texts = {"notices/2026/a.md": notice(), "notices/2026/z.md": other, "stories/2026/s.md": STORY}
    files = files_of(read_bulletin({**texts, "stories/2026/bare.md": bare, "notices/2026/bare.md": "没有登记。\n"}))
    schema, data = json.loads(files[f"{name}.schema.json"]), json.loads(files[f"{name}.json"])
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    assert list(validator.iter_errors(data)) == []
    assert len(data[name]) >= 2
    data[name][0]["more"] = 1
    assert list(validator.iter_errors(data))


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", " =", "|"])
def test_no_cell_is_a_formula(read_bulletin: Read, sign: str) -> None:
    title = f'{sign}HYPERLINK("http://x.example","点我")'
    files = files_of(read_bulletin({"notices/2026/a.md": notice(title=f"'{title}'")}))
    table = files["obligations.csv"]
    assert table.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"), newline="")))
    assert rows[0]["标题"] == f"'{title}"
    assert rows[0]["截止"] == "2026-04-20"
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_characters_that_xml_forbids_break_no_feed(read_bulletin: Read) -> None:
    text = notice(title='"关于\\u0001报送\\uFFFF计划的通知"')
    assert ids(files_of(read_bulletin({"notices/2026/a.md": text}))["notices/feed.atom"])
