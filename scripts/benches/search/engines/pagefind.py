"""Pagefind from PyPI (with its segmentation of Chinese), indexing the built pages, asked through its JavaScript."""

import importlib.util
import sys

from benches.search.engine import HOW_TO_INSTALL, Engine, Site, Workplace, folder_bytes
from benches.search.measured_process import run_measured
from benches.search.plain_site import build_plain

_PAGE = """<!doctype html>
<html lang="zh"><meta charset="utf-8"><title>检索</title><main><ol></ol></main>
"""
_ASK = """
window.benchAsk = async text => {
  window.benchEngine ??= import(new URL("pagefind/pagefind.js", location).href);
  const pagefind = await window.benchEngine;
  const found = await pagefind.search(text);
  const hits = await Promise.all(found.results.slice(0, 10).map(result => result.data()));
  const list = document.querySelector("ol");
  list.innerHTML = hits.map(hit => `<li><a href="${hit.url}">${hit.meta.title}</a><p>${hit.excerpt}</p></li>`).join("");
  return hits.map(hit => new URL(hit.url, location).href);
};
0;
"""


def _missing() -> str:
    if importlib.util.find_spec("pagefind") is None or importlib.util.find_spec("pagefind_bin_extended") is None:
        return f"没有安装 Pagefind。{HOW_TO_INSTALL}"
    return ""


def _build(place: Workplace) -> Site:
    site, _ = build_plain(place, "plain", search=False)
    log = place.folder / "pagefind.txt"
    words = ["--site", str(site), "--root-selector", "article", "--exclude-selectors", ".headerlink", "--quiet"]
    cost = run_measured([sys.executable, "-m", "pagefind", *words], log)
    (site / "bench-pagefind.html").write_text(_PAGE, encoding="utf-8")
    return Site(site, folder_bytes(site / "pagefind"), cost.seconds, cost.peak_megabytes)


PAGEFIND = Engine(
    name="pagefind",
    missing=_missing,
    build=_build,
    start=lambda place: "bench-pagefind.html",
    ask=_ASK,
    belongs=lambda path: path.startswith("pagefind/"),
    is_on_every_page=False,
)
