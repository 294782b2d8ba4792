"""`bench digest`: the same 文件汇编 set by us, WeasyPrint and Chromium in turn; time, memory, bytes a page.

    generated bulletin ──▶ print data ──▶ JSON for us, HTML for the others ──▶ a new process each ──▶ one table

From the print data on all do the same work, so making it is not counted. Engine: without the start of the program.
One notice is printed by the whole command as well, as an office has it: read, checked, set, written.
"""

import argparse
import json
import statistics
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from environment import ROOT
from fonts import choose_fonts
from pypdf import PdfReader

from benches.digest.contestants import OURS, Contestant, Material, contestants, write_material
from benches.digest.prints import make_prints
from benches.search.engine import CannotBuildError
from benches.search.measured_process import run_measured

_RUNS = 5
_SMALL, _LARGE = 28, 290  # documents of the generated bulletin: some 150 and 1,500 pages
_SAMPLE = sorted((ROOT / "docs" / "notices").glob("*/*.md"))
_LIMITS = (
    "要求：引擎比 WeasyPrint 快 8 倍以上，全程比 Chromium 快 2.5 倍以上；"
    "1500 页的时间不超过 150 页的 12 倍，内存不超过 800 MB，每页不超过 6 kB；一篇不到一秒"
)


@dataclass
class _Result:
    pages: int = 0
    bytes: int = 0
    engine: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--runs", type=int, default=_RUNS, metavar="次数", help=f"各测几次，取中位数（默认 {_RUNS}）")
    parser.add_argument("--documents", type=int, default=_SMALL, metavar="篇数", help=f"大家都排的（默认 {_SMALL} 篇）")
    parser.add_argument("--large", type=int, default=_LARGE, metavar="篇数", help=f"只由我们排的（默认 {_LARGE} 篇）")
    parser.add_argument("--weasyprint", type=Path, metavar="PYTHON", help="装了 WeasyPrint 的另一个 Python")


def run(options: argparse.Namespace) -> int:
    """Measure and print the table. 0 done, 2 could not run."""
    runs, small, large = max(1, options.runs), max(1, options.documents), max(1, options.large)
    fonts = choose_fonts("pinned")
    with tempfile.TemporaryDirectory(prefix="bulletin-bench-") as temporary:
        folder = Path(temporary)
        print("正在准备文稿……", file=sys.stderr, flush=True)
        counts = {"一篇": 1, f"{small} 篇": small, f"{large} 篇": large}
        prints = make_prints(folder, list(counts.values()))
        materials = {
            name: write_material(folder / f"print-{number}", document, pictures, fonts)
            for number, (name, (document, pictures)) in enumerate(zip(counts, prints, strict=True))
        }
        players = _ready(contestants(options.weasyprint))
        ours = [player for player in players if player.name == OURS]
        rounds = [(name, player) for name in counts for player in (players if name != f"{large} 篇" else ours)]
        results = _take_turns(rounds, materials, folder, runs)
        seconds = _time_command(folder, runs)
    _print_table(results, runs)
    print(f"整条命令印一份公文（{len(_SAMPLE)} 份通知中的一份）：{_shown(seconds, 2)} 秒")
    print(_LIMITS)
    return 0


def _time_command(folder: Path, runs: int) -> list[float]:
    """Seconds of `digest --notice` from its start to its end, each in a new process, with the Python of a user."""
    python = getattr(sys, "_base_executable", None) or sys.executable
    words: list[str | Path] = ["digest", "--notice", _SAMPLE[-1], "--no-record", "-o", folder / "notice.pdf"]
    return [run_measured([python, ROOT / "scripts", *words], folder / "log.txt").seconds for _ in range(runs)]


def _ready(players: list[Contestant]) -> list[Contestant]:
    for player in players:
        if player.missing:
            print(f"{player.name}：{player.missing}", file=sys.stderr)
    return [player for player in players if not player.missing]


def _take_turns(
    rounds: list[tuple[str, Contestant]], materials: dict[str, Material], folder: Path, runs: int
) -> dict[tuple[str, str], _Result]:
    """A B A B …, so that a busy minute hits all of them."""
    results = {(name, player.name): _Result() for name, player in rounds}
    for number in range(runs):
        for name, player in rounds:
            print(f"第 {number + 1} 轮：{name}，{player.name}", file=sys.stderr, flush=True)
            try:
                _measure(results[name, player.name], player, materials[name], folder)
            except CannotBuildError as error:
                print(f"{player.name}：{error}", file=sys.stderr)
    return results


def _measure(result: _Result, player: Contestant, material: Material, folder: Path) -> None:
    output, log = folder / "out.pdf", folder / "log.txt"
    cost = run_measured(player.command(material, output), log, player.variables)
    result.whole.append(cost.seconds)
    if cost.peak_megabytes is not None:
        result.megabytes.append(cost.peak_megabytes)
    last = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-1:]
    if last and last[0].startswith("{"):
        result.engine.append(json.loads(last[0])["seconds"])
    result.pages, result.bytes = len(PdfReader(output).pages), output.stat().st_size


def _print_table(results: dict[tuple[str, str], _Result], runs: int) -> None:
    print(f"各 {runs} 次的中位数（最小—最大）；轮流测，每次都是新的进程；内存是进程自己的最高值，不含子进程")
    print("| 汇编 | 谁排 | 页 | 引擎 秒 | 全程 秒 | 内存 MB | 每页 kB |\n|---|---|---|---|---|---|---|")
    for (name, player), result in results.items():
        size = f"{result.bytes / 1000 / result.pages:.1f}" if result.pages else "–"
        cells = [_shown(result.engine, 2), _shown(result.whole, 2), _shown(result.megabytes, 0), size]
        print(f"| {name} | {player} | {result.pages or '–'} | {' | '.join(cells)} |")


def _shown(values: list[float], digits: int) -> str:
    if not values:
        return "–"
    return f"{statistics.median(values):.{digits}f}（{min(values):.{digits}f}—{max(values):.{digits}f}）"
