"""The project's own search: its page `search/` with the index of the whole bulletin.

The contract: the field is `main input[type=search]`; every hit is an element with `data-hit`, the address of its page
under the site's root, in order; the list carries `data-query`, the query that it answers, and `data-ready` when
it is complete.
"""

import json
import shutil
import sys
from pathlib import Path

from environment import ROOT, child_environment

from benches.search.engine import Engine, Site, Workplace
from benches.search.measured_process import run_measured

_INDEXING = Path(__file__).resolve().parent.parent / "indexing.py"
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
    """Our pages with one document of the bulletin, and the index of all: what a reader's search asks for.

    The pages of all documents are the other benchmark's matter; no search needs them.
    """
    folder = place.folder / "ours"
    folder.mkdir(exist_ok=True)
    docs = folder / "docs"
    shutil.copytree(place.docs / "_register", docs / "_register")
    first = place.pages[0].address.rstrip("/") + ".md"
    for name in ("index.md", first):
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(place.docs / name, docs / name)
    config = folder / "mkdocs.yml"
    config.write_text(
        f"INHERIT: {ROOT / 'mkdocs.yml'}\ndocs_dir: {docs}\nsite_dir: {folder / 'site'}\n"
        f"hooks: [{ROOT / 'hooks' / 'bulletin_hook.py'}]\ntheme: {{custom_dir: {ROOT / 'hooks' / 'theme'}}}\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config)]
    variables = {**child_environment(), "NO_MKDOCS_2_WARNING": "1", "BULLETIN_TODAY": _TODAY}
    run_measured(command, folder / "log.txt", variables)
    site = folder / "site"
    shutil.rmtree(site / "search" / "data")
    indexing = [sys.executable, str(_INDEXING), str(place.docs), str(site)]
    run_measured(indexing, folder / "index.txt", {**child_environment(), "PYTHONPATH": str(ROOT / "hooks")})
    cost = json.loads((folder / "index.txt").read_text(encoding="utf-8"))
    return Site(site, _index_bytes(site), cost["seconds"], cost["megabytes"], "时间和内存只算索引，不算读取和提取")


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
