"""`bench extract`: reading and extraction of one notice next to a peer on the same input, taking turns."""

import argparse
import logging
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from environment import ROOT

_NOTICE_LENGTH = 2000  # characters, the length of an ordinary notice
_RUNS = 7
_HEAD = "---\ntitle: 关于党建工作的通知\ndoc_no: 云溪师委〔2026〕99号\nissuer: 中共云溪师范大学委员会\n"
_HEAD += "date: 2026-03-02\nrecipients: [各党总支]\n---\n"
# What repeats in a file of a megabyte without a line end: signs on which a careless pattern would never come back.
_ENDLESS = {
    "每": "每",
    "（": "（",
    "（《“〔": "（《“〔",
    "3月1日前，": "3月1日前，",
    "数字": "8",
    "顿号": "各党总支、",
    "平常的字": "要报送的",
    "任务": "对结果有异议的教师，应申诉，",
    "责任方": "请各学院，各部门，",
    "标签": "各单位要做好工作。责任单位：甲单位；",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--runs", type=int, default=_RUNS, metavar="次数", help=f"每一方测几次，取中位数（默认 {_RUNS}）"
    )
    parser.add_argument(
        "--notices",
        type=Path,
        metavar="文件夹",
        help="另测这个文件夹里的通知（.md、.txt），按每2000字折算，并写明每2000字有几项任务",
    )
    parser.add_argument("--endless", action="store_true", help="另测 1 MB 只有一行的怪文本，每种要多少秒")


def run(options: argparse.Namespace) -> int:
    """Measure and print the table."""
    bench_extract(max(1, options.runs))
    if options.notices:
        bench_notices(options.notices, max(1, options.runs))
    if options.endless:
        bench_endless()
    return 0


def bench_extract(runs: int) -> None:
    """Reading and extraction of one notice, next to JioNLP finding the times in the same text; CPU time."""
    from bulletin.pipeline import obligations_of
    from bulletin.read.document import read_document
    from bulletin.register import Register

    text = _notice_text()
    data = text.encode()
    register = Register()
    document = read_document(data, "notices/bench.md")

    def ours() -> int:
        return len(obligations_of(read_document(data, "notices/bench.md"), register))

    def theirs() -> int:
        return _times_of(text)

    contestants = {
        "ours": ours,
        "  读入": lambda: len(read_document(data, "notices/bench.md").body.blocks),
        "  提取": lambda: len(obligations_of(document, register)),
        "JioNLP": theirs,
    }
    times = _take_turns(contestants, runs)
    print(f"一份 {len(text)} 字的通知，单核 CPU 毫秒，各 {runs} 次的中位数（最小—最大）")
    for name, values in times.items():
        low, middle, high = min(values), statistics.median(values), max(values)
        print(f"  {name:8} {middle:8.2f}（{low:.2f}—{high:.2f}）")
    ratio = statistics.median(a / b for a, b in zip(times["ours"], times["JioNLP"], strict=True))
    print(f"  比值 ours / JioNLP {ratio:.3f}；我们读出任务 {ours()} 项，JioNLP 找到时间 {theirs()} 处")


def bench_notices(folder: Path, runs: int) -> None:
    """The same of all notices of a folder, for 2,000 characters: how much there is to be read out of them varies."""
    from bulletin.pipeline import obligations_of
    from bulletin.read.document import read_document
    from bulletin.register import Register

    files = sorted(path for path in folder.iterdir() if path.suffix in (".md", ".txt"))
    if not files:
        print(f"\n{folder} 里没有 .md 或者 .txt 文件。")
        return
    notices = [path.read_bytes() for path in files]
    texts = [notice.decode("utf-8", errors="replace") for notice in notices]
    register = Register()

    def ours() -> int:
        return sum(len(obligations_of(read_document(notice, "notices/bench.md"), register)) for notice in notices)

    def theirs() -> int:
        return sum(map(_times_of, texts))

    times = _take_turns({"ours": ours, "JioNLP": theirs}, runs)
    share = _NOTICE_LENGTH / sum(map(len, texts))
    print(f"\n{folder.name} 的 {len(files)} 份通知，每 {_NOTICE_LENGTH} 字单核 CPU 毫秒，任务 {ours() * share:.0f} 项")
    for name, values in times.items():
        low, middle, high = min(values), statistics.median(values), max(values)
        print(f"  {name:8} {middle * share:8.2f}（{low * share:.2f}—{high * share:.2f}）")


def _times_of(text: str) -> int:
    """How many times JioNLP finds. It logs a traceback for each number that it cannot read as one, and goes on."""
    import jionlp

    logging.disable(logging.ERROR)
    return len(jionlp.ner.extract_time(text, time_base={"year": 2026, "month": 3, "day": 2}, with_parsing=True))


def bench_endless() -> None:
    """Reading and extraction of the largest file that is read, one endless line; CPU seconds."""
    from bulletin.pipeline import obligations_of
    from bulletin.read.decode import MAX_BYTES
    from bulletin.read.document import read_document
    from bulletin.register import Register

    print(f"\n{MAX_BYTES // 1_000_000} MB 只有一行的文本，单核 CPU 秒")
    for name, piece in _ENDLESS.items():
        data = f"{_HEAD}{piece * ((MAX_BYTES - len(_HEAD.encode())) // len(piece.encode()))}".encode()
        started = time.process_time()
        found = obligations_of(read_document(data, "notices/bench.md"), Register())
        print(f"  {name:10} {time.process_time() - started:6.2f}（任务 {len(found)} 项）")


def _take_turns(contestants: dict[str, Callable[[], int]], runs: int) -> dict[str, list[float]]:
    """CPU milliseconds a call, A B A B …, each run the mean of enough calls to be measurable; one warm-up each."""
    times: dict[str, list[float]] = {name: [] for name in contestants}
    for number in range(runs + 1):
        for name, call in contestants.items():
            started, calls = time.process_time(), 0
            while calls < 3 or time.process_time() - started < 0.2:
                call()
                calls += 1
            if number:
                times[name].append((time.process_time() - started) / calls * 1000)
    return times


def _notice_text() -> str:
    """One notice of ordinary length, out of the bodies of the sample bulletin's."""
    bodies = [path.read_text(encoding="utf-8").split("\n---\n", 1)[1] for path in _sample_notices()]
    body = ""
    for part in bodies:
        body += part
        if len(body) >= _NOTICE_LENGTH:
            break
    return _HEAD + body[:_NOTICE_LENGTH]


def _sample_notices() -> list[Path]:
    return sorted((ROOT / "docs" / "notices" / "2026").glob("*.md"))
