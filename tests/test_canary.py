"""The last look at a site needs no MkDocs: it sees what is missing in a folder of files."""

import json
import os
from pathlib import Path

import pytest
from bulletin.canary import check_site

URL = "notices/2026/a/"
RECORD = {"url": f"{URL}#o-1", "quote": "各党总支**要报名**，见[附件](a.csv)"}
PAGE = '<div class="paper-body"><p><span id="o-1">各党总支<b>要报\n名</b></span>，见<a href="a">附件</a></p></div>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for page in ("", "units/", "deadlines/", "notices/", "stories/", "search/", "digests/", "verify/"):
        write(tmp_path / page / "index.html", "<html></html>")
    write(tmp_path / "register/index.html", f'<li data-obligation="{RECORD["url"]}">')
    write(tmp_path / URL / "index.html", PAGE)
    write(tmp_path / "obligations.json", json.dumps({"obligations": [RECORD]}))
    write(tmp_path / "obligations.schema.json", "{}")
    write(tmp_path / "search/data/about.js", "")
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_a_whole_site_has_no_fault(site: Path) -> None:
    assert check_site(site) == []


@pytest.mark.parametrize(
    "path", ["index.html", "register/index.html", "units/index.html", "deadlines/index.html", "notices/index.html",
             "stories/index.html", "search/index.html", "digests/index.html", "verify/index.html",
             "search/data/about.js", "obligations.json", "obligations.schema.json", URL + "index.html"]
)  # fmt: skip
def test_a_missing_file_is_named(site: Path, path: str) -> None:
    (site / path).unlink()
    faults = check_site(site)
    assert len(faults) == 1
    assert path.removesuffix("index.html") in faults[0]


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"obligations": 3}', "null"])
def test_data_that_is_not_the_contract_is_a_fault(site: Path, text: str) -> None:
    write(site / "obligations.json", text)
    assert check_site(site) != []


LINES = '{"obligations": [\n' + json.dumps(RECORD) + ",\n" + json.dumps(RECORD | {"url": f"{URL}#o-2"}) + "\n]}\n"


def test_records_on_lines_of_their_own_are_read_as_any_other(site: Path) -> None:
    write(site / "obligations.json", LINES)
    assert ["#o-2" in fault or "有 2 项" in fault for fault in check_site(site)] == [True, True]
    write(site / "obligations.json", '{"obligations": [\n\n]}\n')
    assert ["有 0 项" in fault for fault in check_site(site)] == [True]


@pytest.mark.parametrize(
    ("given", "changed"),
    [("},\n", "}\n"), ("}\n]", "},\n]"), ("\n]}\n", ""), ("]}\n", "]}\n]}\n"), ("]}\n", "]}\n{}\n"),
     ("},\n", "},{},\n"), ('{"url"', '{"url')],
)  # fmt: skip
def test_lines_that_do_not_make_a_file_are_a_fault(site: Path, given: str, changed: str) -> None:
    assert given in LINES
    write(site / "obligations.json", LINES.replace(given, changed, 1))
    assert any("不是 JSON" in fault for fault in check_site(site))


def record_line(**more: str) -> str:
    """A record as the bulletin writes it, with the addresses where they stand there."""
    told = {"id": "1", "notice": {"url": URL}, "text": '他说"看, "url": "x#y"', **RECORD, "source": "extracted"}
    return json.dumps({**told, **more}, ensure_ascii=False)


def test_of_pages_that_were_looked_into_before_only_the_addresses_count(site: Path) -> None:
    """What is not there, or not listed, is a fault all the same; what is newer is looked into."""
    long_ago, long_since = 1_000_000_000.0, 1_000_000_001.0
    write(site / "obligations.json", f'{{"obligations": [\n{record_line()}\n]}}\n')
    assert check_site(site) == []
    write(site / URL / "index.html", "other words")
    assert len(check_site(site)) == len(check_site(site, long_since)) == 2
    os.utime(site / URL / "index.html", (long_ago, long_ago))
    assert check_site(site, long_since) == []
    write(site / "obligations.json", f'{{"obligations": [\n{record_line(url=f"{URL}#o-2")}\n]}}\n')
    assert ["任务总表" in fault for fault in check_site(site, long_since)] == [True]
    write(site / "obligations.json", f'{{"obligations": [\n{record_line()},\n]}}\n')
    assert ["不是 JSON" in fault for fault in check_site(site, long_since)] == [True]
    write(site / "obligations.json", f'{{"obligations": [\n{record_line()}\n]}}\n')
    (site / URL / "index.html").unlink()
    assert ["不存在" in fault for fault in check_site(site, long_since)] == [True]


def test_a_register_that_lists_more_or_less_is_a_fault(site: Path) -> None:
    write(site / "register/index.html", "")
    assert "两者应当相同" in check_site(site)[0]
    write(site / "register/index.html", '<li data-obligation="x"><li data-obligation="notices/2026/a/#o-1">')
    assert "两者应当相同" in check_site(site)[0]


def test_an_anchor_that_is_not_there_is_a_fault(site: Path) -> None:
    write(site / URL / "index.html", PAGE.replace('id="o-1"', ""))
    assert "#o-1" in check_site(site)[0]


def test_a_quote_that_the_page_does_not_say_is_a_fault(site: Path) -> None:
    write(site / URL / "index.html", PAGE.replace("各党总支", "各党支部"))
    assert "原句" in check_site(site)[0]


def test_the_words_must_stand_in_the_document_and_not_only_in_the_list_above_it(site: Path) -> None:
    write(site / URL / "index.html", "<p>各党总支要报名，见附件</p>" + PAGE.replace("各党总支", ""))
    assert "原句" in check_site(site)[0]


def test_many_faults_are_cut_short(site: Path) -> None:
    records = [{"url": f"notices/{n}/#o-1", "quote": "x"} for n in range(50)]
    write(site / "obligations.json", json.dumps({"obligations": records}))
    assert len(check_site(site)) < 30
