"""`bench search`: our search and its peers on the same bulletin and the same queries, in a real browser.

    write bulletin ──▶ for each engine: build its site ──▶ serve it ──▶ measure it ──▶ one table

An engine that is not installed or cannot be built is said so in one line, and the others go on.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from generated.bulletin import write_bulletin
from generated.pages import address_of, list_documents, read_head

from benches.search.browser import NO_BROWSER, find_browser, open_browser
from benches.search.engine import CannotBuildError, Engine, Site, Workplace
from benches.search.engines import ENGINES
from benches.search.measure import Measured, measure
from benches.search.queries import QUERIES, Page, Query, read_queries, right_addresses
from benches.search.server import serve
from benches.search.table import failure_lines, table_lines

_DOCUMENTS = 3000


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    names = ",".join(ENGINES)
    parser.add_argument(
        "--documents", type=int, default=_DOCUMENTS, metavar="篇数", help=f"简报有多少篇（默认 {_DOCUMENTS}）"
    )
    parser.add_argument("--engines", default=names, metavar="引擎", help=f"比哪几个，用逗号隔开（默认 {names}）")
    parser.add_argument(
        "--queries", type=Path, default=QUERIES, metavar="文件", help="查询文件（默认 tests/search 里的）"
    )
    parser.add_argument("--failures", action="store_true", help="按类列出没有排在第一的查询")
    parser.add_argument("--keep", type=Path, metavar="目录", help="在这个空目录里生成，测完留着（默认用临时目录）")


def run(options: argparse.Namespace) -> int:
    """Measure the engines one after the other and print the table. 0 done, 2 could not run."""
    names = [name.strip() for name in options.engines.split(",") if name.strip()]
    refusal = _reason_not_to_run(names, options)
    if refusal:
        print(refusal, file=sys.stderr)
        return 2
    try:
        queries = read_queries(options.queries)
    except (OSError, ValueError) as error:
        print(f"查询文件读不成：{error}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="bulletin-bench-") as temporary:
        folder = (options.keep or Path(temporary)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        return _compare([ENGINES[name] for name in names], folder, options, queries)


def _reason_not_to_run(names: Sequence[str], options: argparse.Namespace) -> str:
    unknown = [name for name in names if name not in ENGINES]
    if unknown or not names:
        return f"没有“{'、'.join(unknown)}”这个引擎，可选：{'、'.join(ENGINES)}。"
    if options.keep and options.keep.is_dir() and any(options.keep.iterdir()):
        return f"目录 {options.keep} 里已有文件。请换一个空目录。"
    return "" if find_browser() else NO_BROWSER


def _compare(engines: Sequence[Engine], folder: Path, options: argparse.Namespace, queries: Sequence[Query]) -> int:
    docs = folder / "docs"
    write_bulletin(docs, options.documents)
    pages = tuple(_page(path, docs) for path in list_documents(docs))
    place = Workplace(docs, pages, folder)
    right = {query: right_addresses(query, pages) for query in queries}
    results: dict[str, tuple[Site, Measured]] = {}
    for engine in engines:
        result = _try(engine, place, queries)
        if result:
            results[engine.name] = result
    if not results:
        return 2
    for line in table_lines(len(pages), results, right):
        print(line)
    if options.failures:
        for name, (_, measured) in results.items():
            print("\n".join(failure_lines(name, measured, right)))
    return 0


def _try(engine: Engine, place: Workplace, queries: Sequence[Query]) -> tuple[Site, Measured] | None:
    missing = engine.missing()
    if missing:
        print(f"{engine.name}：{missing}", file=sys.stderr)
        return None
    try:
        print(f"{engine.name}：生成网站……", file=sys.stderr, flush=True)
        site = engine.build(place)
    except CannotBuildError as error:
        print(f"{engine.name}：{error}", file=sys.stderr)
        return None
    print(f"{engine.name}：检索 {len(queries)} 个词……", file=sys.stderr, flush=True)
    with serve(site.folder) as server, open_browser() as browser:
        measured = measure(browser, engine, place, server, queries)
    _warn(engine, measured)
    return site, measured


def _warn(engine: Engine, measured: Measured) -> None:
    if measured.requests_outside:
        print(f"{engine.name}：向别的主机发出了 {measured.requests_outside} 个请求。", file=sys.stderr)
    if measured.errors:
        print(f"{engine.name}：页面报错 {len(measured.errors)} 次，第一次是 {measured.errors[0]}", file=sys.stderr)


def _page(path: Path, docs: Path) -> Page:
    title, doc_no = read_head(path.read_text(encoding="utf-8"))
    return Page(address_of(path, docs), title, doc_no)
