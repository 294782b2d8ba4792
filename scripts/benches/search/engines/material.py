"""Material's built-in search (lunr with jieba), driven through its search box; its result list is read.

Its worker is overheard, because the list does not say when it is complete. Its code is part of the theme's bundle
and is not counted; its index and its worker are.
"""

import importlib.util

from benches.search.engine import HOW_TO_INSTALL, Engine, Site, Workplace
from benches.search.plain_site import build_plain

_EARLY = """
(() => {
  const Real = window.Worker;
  const heard = window.benchWorker = { asked: [], answered: 0, wake: () => {} };
  window.Worker = class extends Real {
    constructor(...words) {
      super(...words);
      this.addEventListener("message", event => {
        if (event.data && event.data.type === 3) { heard.answered += 1; setTimeout(() => heard.wake(), 0); }
      });
    }
    postMessage(message, ...rest) {
      if (message && message.type === 2) heard.asked.push(message.data);
      return super.postMessage(message, ...rest);
    }
  };
})();
"""
_ASK = """
window.benchAsk = text => new Promise(done => {
  const box = document.querySelector("input.md-search__input"), heard = window.benchWorker;
  document.querySelector("#__search").checked = true;
  const look = () => {
    if (heard.asked.at(-1) !== text || heard.answered < heard.asked.length) return;
    heard.wake = () => {};
    requestAnimationFrame(() => done(
      [...document.querySelectorAll(".md-search-result__item > a.md-search-result__link")].map(link => link.href)));
  };
  heard.wake = look;
  box.value = text;
  box.dispatchEvent(new KeyboardEvent("keyup", { key: "a", bubbles: true }));
  look();
});
0;
"""


def _missing() -> str:
    if importlib.util.find_spec("jieba") is None:
        return f"没有安装它所用的 jieba。{HOW_TO_INSTALL}"
    return ""


def _build(place: Workplace) -> Site:
    _, without = build_plain(place, "plain", search=False)
    site, cost = build_plain(place, "material", search=True)
    return Site(
        site,
        (site / "search" / "search_index.json").stat().st_size,
        max(0.0, cost.seconds - without.seconds),
        cost.peak_megabytes,
        "建索引的时间是生成整站有、无检索之差，内存是生成整站的",
    )


def _belongs(path: str) -> bool:
    return path.startswith("search/") or "/workers/search" in path or "/lunr/" in path


MATERIAL = Engine(
    name="material",
    missing=_missing,
    build=_build,
    start=lambda place: place.pages[0].address,
    ask=_ASK,
    belongs=_belongs,
    early=_EARLY,
)
