"""`bench build`: our build and other generators on the same generated documents, taking turns on one core.

What is measured is CPU time: a busy machine makes it longer, but far less than the time on the clock.
"""

import argparse
import os
import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generated.bulletin import write_bulletin
from generated.pages import list_documents

from benches.build.contestants import Contestant, our_contestants, peers
from benches.search.engine import CannotBuildError
from benches.search.measured_process import Cost, run_measured
from benches.sizes import read_sizes

_DOCUMENTS = "100,1000,3000,10000"
_RUNS = 5
_DUTIES = 5  # a notice: some 50,000 in 10,000, the scale for which the floors are set
_REFERENCE = "Material，固定导航，自带搜索"
_OURS = "本项目，全部"

Costs = Mapping[str, Sequence[Cost]]


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--documents",
        type=read_sizes,
        default=_DOCUMENTS,
        metavar="篇数",
        help=f"简报有多少篇，用逗号隔开（默认 {_DOCUMENTS}）",
    )
    parser.add_argument(
        "--duties",
        type=int,
        default=_DUTIES,
        metavar="项数",
        help=f"一份通知约有几项任务（默认 {_DUTIES}，0 表示尽量多，约 40 项）",
    )
    parser.add_argument("--runs", type=int, default=_RUNS, metavar="次数", help=f"每一方测几次（默认 {_RUNS}）")
    parser.add_argument(
        "--peers",
        type=Path,
        default=Path(sys.executable).parent,
        metavar="目录",
        help="同类软件的程序在哪个目录（默认是本项目环境的程序目录）",
    )


def run(options: argparse.Namespace) -> int:
    """Measure and print a table for each size. 0 done, 2 could not run."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # the children inherit it
    try:
        for size in options.documents:
            counted, costs = _measure(size, options.duties, max(1, options.runs), options.peers)
            print("\n".join(table_lines(size, counted, costs)), flush=True)
    except CannotBuildError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


@dataclass(frozen=True)
class Counted:
    """How many documents were built, which is never fewer than the hand-written ones, and what was read out of them."""

    documents: int
    obligations: int


def _measure(size: int, duties: int, runs: int, programs: Path) -> tuple[Counted, dict[str, list[Cost]]]:
    with tempfile.TemporaryDirectory(prefix="bulletin-bench-") as temporary:
        folder = Path(temporary)
        write_bulletin(folder / "docs", size, duties=duties or None)
        documents = len(list(list_documents(folder / "docs")))
        others, said = peers(folder / "docs", folder / "peers", programs)
        print("\n".join(said), file=sys.stderr)
        contestants = [*our_contestants(folder / "docs", folder / "ours"), *others]
        costs: dict[str, list[Cost]] = {contestant.name: [] for contestant in contestants}
        for number in range(runs + 1):
            for contestant in contestants:
                cost = _run(contestant, folder / "log.txt")
                if number:  # the first is for the caches, and for the record that a partial build needs
                    costs[contestant.name].append(cost)
        site = Path(contestants[0].command[-1])
        obligations = (site / "obligations.json").read_text(encoding="utf-8").count('"modality": ')
    return Counted(documents, obligations), costs


def _run(contestant: Contestant, log: Path) -> Cost:
    contestant.before()
    return run_measured(contestant.command, log, contestant.variables)


def table_lines(size: int, counted: Counted, costs: Costs) -> list[str]:
    """The table: CPU seconds, their ratio to the reference and to our own build of everything, and the memory."""
    wanted = "" if counted.documents == size else f"（要 {size} 篇，手写的样例就有这么多）"
    what = f"{counted.documents} 篇{wanted}、任务 {counted.obligations} 项"
    lines = [f"{what}，单核 CPU 秒，中位数（最小—最大）；比值是同一轮的中位数"]
    for name, of_name in costs.items():
        seconds = [cost.cpu_seconds for cost in of_name]
        peak = max((cost.peak_megabytes or 0.0 for cost in of_name), default=0.0)
        lines.append(
            f"  {statistics.median(seconds):8.2f}（{min(seconds):.2f}—{max(seconds):.2f}）"
            f"  对 Material {_ratio(costs, name, _REFERENCE):.3f}  对本项目全部 {_ratio(costs, name, _OURS):.3f}"
            f"  内存 {peak:.0f} MB  {name}"
        )
    return lines


def _ratio(costs: Costs, name: str, reference: str) -> float:
    pairs = zip(costs[name], costs[reference], strict=True)
    return statistics.median(one.cpu_seconds / max(other.cpu_seconds, 1e-9) for one, other in pairs)
