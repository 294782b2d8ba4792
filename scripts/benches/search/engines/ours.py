"""The project's own search: the bulletin built as the site is, asked on its page `search/`.

The contract: the field is `main input[type=search]`; every hit is an element with `data-hit`, the address of its page
under the site's root, in order; the list carries `data-query`, the query that it answers, and `data-ready` when
it is complete.
"""

import sys
from pathlib import Path

from environment import ROOT, child_environment

from benches.search.engine import CannotBuildError, Engine, Site, Workplace
from benches.search.measured_process import run_measured

_TODAY = "2026-11-20"  # the same pages every time
_ASK = """
const benchRoot = new URL("../", document.baseURI);
window.benchAsk = text => new Promise(done => {
  const field = document.querySelector("main input[type=search]");
  const look = () => {
    const list = document.querySelector("main [data-ready][data-query]");
    if (!list || list.dataset.query !== text) return;
    watcher.disconnect();
    done([...document.querySelectorAll("main [data-hit]")].map(hit => new URL(hit.dataset.hit, benchRoot).href));
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document.querySelector("main"),
    { subtree: true, childList: true, attributes: true, attributeFilter: ["data-ready", "data-query"] });
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  look();
});
0;
"""


def _build(place: Workplace) -> Site:
    folder = place.folder / "ours"
    folder.mkdir(exist_ok=True)
    config = folder / "mkdocs.yml"
    config.write_text(
        f"INHERIT: {ROOT / 'mkdocs.yml'}\ndocs_dir: {place.docs}\nsite_dir: {folder / 'site'}\n"
        f"hooks: [{ROOT / 'hooks' / 'bulletin_hook.py'}]\ntheme: {{custom_dir: {ROOT / 'hooks' / 'theme'}}}\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config)]
    variables = {**child_environment(), "NO_MKDOCS_2_WARNING": "1", "BULLETIN_TODAY": _TODAY}
    cost = run_measured(command, folder / "log.txt", variables)
    site = folder / "site"
    if not (site / "search" / "index.html").is_file():
        raise CannotBuildError("生成的网站没有检索页（search/）。")
    return Site(site, _index_bytes(site), cost.seconds, cost.peak_megabytes, "时间和内存是生成整站的")


def _index_bytes(site: Path) -> int:
    return sum(path.stat().st_size for path in site.rglob("*") if path.is_file() and _is_index(path.relative_to(site)))


def _is_index(path: Path) -> bool:
    return path.suffix != ".html" and _belongs(path.as_posix())


def _belongs(path: str) -> bool:
    return "search" in path


OURS = Engine(
    name="ours",
    missing=lambda: "",
    build=_build,
    start=lambda place: "search/",
    ask=_ASK,
    belongs=_belongs,
)
