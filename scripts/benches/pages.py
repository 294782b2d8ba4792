"""`bench pages`: how large the pages of a built site are, and how soon a slow laptop shows them.

Of each kind of page the largest is opened, each time in a new profile: a colleague's first visit. A page counts as
shown when it has loaded, its scripts have run and the browser has painted what they did. Beside the time on the clock
stands what the page's own thread has worked till then: on a busy machine the clock says little.
"""

import argparse
import gzip
import statistics
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from environment import ROOT
from playwright.sync_api import Browser

from benches.search.browser import NO_BROWSER, find_browser, open_browser
from benches.search.server import Server, serve

_RUNS = 5
_SLOWER = 4.0
_KINDS = {
    "首页": "index.html",
    "任务总表": "register/index.html",
    "任务总表的月份": "register/*/index.html",
    "单位": "units/*/index.html",
    "单位的年份": "units/*/*/index.html",
    "按月时限的月份": "deadlines/*/index.html",
    "通知": "notices/index.html",
    "一份通知": "notices/*/*/index.html",
    "先进典型": "stories/index.html",
    "各单位负担": "load/index.html",
}
_SHOWN = """() => new Promise(done => {
  const after = () => requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0));
  if (document.readyState === "complete") after(); else addEventListener("load", after);
})"""
_LIMIT = 120_000  # milliseconds


@dataclass(frozen=True)
class Opened:
    """A page as it was opened: bytes of its HTML over the wire and of all that came with it, its elements.

    `shown` are the milliseconds on the clock of each visit, `worked` those of the page's own thread.
    """

    html: int
    total: int
    elements: int
    shown: list[float]
    worked: list[float]


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--site-dir", type=Path, default=ROOT / "site", metavar="目录", help="已经生成的网站在哪里（默认 site）"
    )
    parser.add_argument("--runs", type=int, default=_RUNS, metavar="次数", help=f"每种网页打开几次（默认 {_RUNS}）")
    parser.add_argument(
        "--slower", type=float, default=_SLOWER, metavar="倍数", help=f"处理器放慢到几分之一（默认 {_SLOWER:g}）"
    )


def run(options: argparse.Namespace) -> int:
    """Measure and print a line for each kind of page. 0 done, 2 could not run."""
    if find_browser() is None:
        print(NO_BROWSER, file=sys.stderr)
        return 2
    if not (options.site_dir / "index.html").is_file():
        print(f"{options.site_dir} 里没有网站。请先运行：python3 scripts build", file=sys.stderr)
        return 2
    runs = max(1, options.runs)
    print(f"处理器放慢到 1/{options.slower:g}，每种网页取最大的一页，打开 {runs} 次，毫秒中位数（最慢）")
    with serve(options.site_dir) as server, open_browser() as browser:
        for kind, file in largest_pages(options.site_dir):
            opened = open_page(browser, server, file, runs, options.slower)
            print(line(kind, _address(server, file), opened), flush=True)
    return 0


def largest_pages(site: Path) -> Iterator[tuple[str, Path]]:
    """The largest page of each kind that the site has."""
    for kind, pattern in _KINDS.items():
        if pages := sorted(site.glob(pattern)):
            yield kind, max(pages, key=lambda page: page.stat().st_size)


def line(kind: str, address: str, opened: Opened) -> str:
    """A line of the table."""
    median, slowest = statistics.median(opened.shown), max(opened.shown)
    return (
        f"  {median:6.0f}（{slowest:.0f}）  其中网页自己 {statistics.median(opened.worked):5.0f}"
        f"  压缩后 {opened.html / 1000:4.0f} kB，连同样式和脚本 {opened.total / 1000:4.0f} kB"
        f"  {opened.elements:6} 个元素  {kind} /{address}"
    )


def _address(server: Server, file: Path) -> str:
    folder = file.relative_to(server.folder).parent.as_posix()
    return "" if folder == "." else f"{folder}/"


def open_page(browser: Browser, server: Server, file: Path, runs: int, slower: float) -> Opened:
    """Open a page of the site so many times, each time in a new profile, by a processor so many times slower."""
    opened = Opened(len(gzip.compress(file.read_bytes(), 6, mtime=0)), 0, 0, [], [])
    for _ in range(runs):
        server.reset()
        context = browser.new_context()
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
        page.goto(server.address + _address(server, file), wait_until="commit", timeout=_LIMIT)
        opened.shown.append(float(page.evaluate(_SHOWN)))
        metrics = {metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]}
        opened.worked.append(metrics["TaskDuration"] * 1000)
        elements = int(page.evaluate("document.getElementsByTagName('*').length"))
        opened = replace(opened, total=server.bytes_of(lambda _: True), elements=elements)
        context.close()
    return opened
