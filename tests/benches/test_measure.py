"""Measuring by the contract of our own search page, on a tiny page that keeps it."""

from pathlib import Path

import pytest
from benches.search.engine import Engine, Site, Workplace
from benches.search.engines.ours import OURS
from benches.search.measure import measure
from benches.search.queries import Page, Query
from benches.search.server import serve
from playwright.sync_api import Browser

PAGES = (Page("notices/2026/a/", "防汛", "云委〔2026〕1号"), Page("notices/2026/b/", "换届", "云委〔2026〕2号"))

# Finds by the first letter, a moment late; until then the answer to the query before is still standing.
SEARCH_PAGE = """<!doctype html><meta charset="utf-8"><base href="../"><main><input type="search"><ol></ol></main>
<script>
const pages = { 防: "notices/2026/a/", 换: "notices/2026/b/" };
document.querySelector("input").addEventListener("input", async event => {
  const list = document.querySelector("ol"), text = event.target.value;
  delete list.dataset.ready;
  const answer = await fetch("search/index-of-it.json");
  await answer.text();
  const page = pages[text[0]];
  list.innerHTML = page ? `<li data-hit="${page}"></li><li data-hit="${page}#s2"></li>` : "";
  list.dataset.query = text;
  list.dataset.ready = "";
});
</script>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "index.html").write_text(SEARCH_PAGE, encoding="utf-8")
    (tmp_path / "search" / "index-of-it.json").write_text("[" + "1," * 500 + "1]", encoding="utf-8")
    for page in PAGES:
        (tmp_path / page.address).mkdir(parents=True)
        (tmp_path / page.address / "index.html").write_text("<!doctype html><p>…", encoding="utf-8")
    return tmp_path


@pytest.mark.browser
def test_a_page_that_keeps_the_contract_is_measured(site: Path, browser: Browser) -> None:
    queries = [Query("题名", "防汛", ("防汛",)), Query("题名", "换届通知", ("换届",)), Query("题名", "没有", ("换届",))]
    with serve(site) as server:
        measured = measure(browser, OURS, Workplace(site, PAGES, site), server, queries)
    assert [measured.found[query] for query in queries] == [["notices/2026/a/"], ["notices/2026/b/"], []]
    assert measured.rank(queries[0], frozenset({"notices/2026/a/"})) == 1
    assert measured.rank(queries[0], frozenset({"notices/2026/b/"})) is None
    assert measured.idle_bytes == 0  # the pages of this site load nothing of search
    assert (measured.first_bytes or 0) > 400  # the search page itself, and its index
    assert (measured.cold or 0) > 0
    assert len(measured.keystrokes) == 8
    assert measured.errors == []
    assert measured.requests_outside == 0


@pytest.mark.browser
def test_an_engine_that_breaks_finds_nothing_and_is_told(site: Path, browser: Browser) -> None:
    broken = Engine(
        name="broken",
        missing=lambda: "",
        build=lambda place: Site(place.folder, 0),
        start=lambda place: "search/",
        ask="window.benchAsk = async text => { throw new Error('坏了'); }; 0;",
        belongs=lambda path: False,
    )
    query = Query("题名", "防汛", ("防汛",))
    with serve(site) as server:
        measured = measure(browser, broken, Workplace(site, PAGES, site), server, [query])
    assert measured.found == {query: []}
    assert "坏了" in measured.errors[0]
