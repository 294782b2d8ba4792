"""MiniSearch from npm on pairs of Han characters: the whole index is loaded into the page and asked there.

Its excerpt is only the beginning of each text, kept in the index: with the full texts there would be more to load.
"""

import json
import shutil
import subprocess
import tarfile
from pathlib import Path

from generated.pages import address_of, list_documents, read_head

from benches.search.engine import CannotBuildError, Engine, Site, Workplace
from benches.search.measured_process import run_measured
from benches.search.plain_site import plain_text

_VERSION = "7.2.0"
_HERE = Path(__file__).resolve().parent
_EXCERPT = 120  # characters
_MEMORY = 8000  # megabytes that Node may use; its own limit is too low for 10,000 documents
_PAGE = """<!doctype html>
<html lang="zh"><meta charset="utf-8"><title>检索</title><main><ol></ol></main>
<script src="library.js"></script><script src="settings.js"></script>
"""
_ASK = """
window.benchAsk = async text => {
  window.benchEngine ??= fetch("index.json").then(answer => answer.text())
    .then(index => MiniSearch.loadJSON(index, settings));
  const engine = await window.benchEngine;
  const hits = engine.search(text).slice(0, 10);
  const list = document.querySelector("ol");
  list.innerHTML = hits.map(hit => `<li><a href="../${hit.address}">${hit.title}</a><p>${hit.start}</p></li>`).join("");
  return hits.map(hit => new URL(`../${hit.address}`, location).href);
};
0;
"""


def _missing() -> str:
    if shutil.which("node") is None or shutil.which("npm") is None:
        return "没有 Node.js（node 和 npm）。请用系统的软件包管理器安装，例如 apt-get install nodejs npm。"
    return ""


def _build(place: Workplace) -> Site:
    site = place.folder / "minisearch"
    own = site / "minisearch"
    own.mkdir(parents=True, exist_ok=True)
    documents = own.parent.with_name("minisearch-documents.json")
    documents.write_text(json.dumps(_documents(place), ensure_ascii=False), encoding="utf-8")
    library = own / "library.js"
    library.write_bytes(_library(place.folder))
    shutil.copy(_HERE / "minisearch.js", own / "settings.js")
    (own / "index.html").write_text(_PAGE, encoding="utf-8")
    index = own / "index.json"
    files = [str(file) for file in (_HERE / "minisearch_build.js", library, documents, index)]
    cost = run_measured(["node", f"--max-old-space-size={_MEMORY}", *files], place.folder / "minisearch.txt")
    return Site(site, index.stat().st_size, cost.seconds, cost.peak_megabytes)


def _library(folder: Path) -> bytes:
    """MiniSearch's own file, from the npm package, which is fetched once."""
    package = folder / f"minisearch-{_VERSION}.tgz"
    if not package.is_file():
        npm = shutil.which("npm") or "npm"
        done = subprocess.run(
            [npm, "pack", "--silent", f"minisearch@{_VERSION}"], cwd=folder, capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise CannotBuildError("没有取到 npm 软件包 minisearch。请检查网络，或 npm 的 registry 设置。")
    with tarfile.open(package) as archive:
        member = archive.extractfile("package/dist/umd/index.js")
        assert member is not None
        return member.read()


def _documents(place: Workplace) -> list[dict[str, str | int]]:
    return [
        _document(number, path.read_text(encoding="utf-8"), address_of(path, place.docs))
        for number, path in enumerate(list_documents(place.docs))
    ]


def _document(number: int, source: str, address: str) -> dict[str, str | int]:
    heading, _, text = plain_text(source).partition("\n\n")
    title = heading.removeprefix("# ")
    doc_no = read_head(source)[1]
    return {"id": number, "address": address, "title": title, "number": doc_no, "text": text, "start": text[:_EXCERPT]}


MINISEARCH = Engine(
    name="minisearch",
    missing=_missing,
    build=_build,
    start=lambda place: "minisearch/index.html",
    ask=_ASK,
    belongs=lambda path: path.startswith("minisearch/"),
    is_on_every_page=False,
)
