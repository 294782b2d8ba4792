"""`bench preview`: from the saving of a notice until a real browser shows its new words, under the live preview.

Next to it, in turns, the preview as MkDocs has it: a build of everything for each edit.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import mkdocs_process
from environment import ROOT
from free_port import first_free
from generated.bulletin import write_bulletin
from generated.pages import address_of, list_documents
from playwright.sync_api import Page

from benches.search.browser import NO_BROWSER, find_browser, open_browser
from benches.sizes import read_sizes

_DOCUMENTS = "100,1000"
_EDITS = 20
_PAUSE = 2.0
_FIRST_PORT = 18100
_READY_WITHIN = 1800.0  # seconds: ten thousand notices on a busy machine
_SHOWN_WITHIN = 900_000.0  # milliseconds
_SHOWS = "mark => Boolean(document.body) && document.body.innerText.includes(mark)"  # none while it loads


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--documents",
        type=read_sizes,
        default=_DOCUMENTS,
        metavar="篇数",
        help=f"简报有多少篇，用逗号隔开（默认 {_DOCUMENTS}）",
    )
    parser.add_argument("--edits", type=int, default=_EDITS, metavar="次数", help=f"改几次（默认 {_EDITS}）")
    parser.add_argument(
        "--pause", type=float, default=_PAUSE, metavar="秒", help=f"看到以后隔几秒再改下一次（默认 {_PAUSE:g}）"
    )
    parser.add_argument("--mkdocs", action="store_true", help="也测 MkDocs 自己的预览：每次改动都全部重新生成")


def run(options: argparse.Namespace) -> int:
    """Measure and print a line for each size. 0 done, 2 could not run."""
    if find_browser() is None:
        print(NO_BROWSER, file=sys.stderr)
        return 2
    for size in options.documents:
        with tempfile.TemporaryDirectory(prefix="bulletin-bench-", ignore_cleanup_errors=True) as temporary:
            ours = _measure(Path(temporary) / "ours", size, options, is_ours=True)
            print(line(f"{size} 篇，本项目", ours), flush=True)
            if options.mkdocs:
                theirs = _measure(Path(temporary) / "mkdocs", size, options, is_ours=False)
                print(line(f"{size} 篇，MkDocs 自己的预览", theirs), flush=True)
    return 0


def line(name: str, seconds: Sequence[float]) -> str:
    """A line of the table."""
    return f"  {statistics.median(seconds):8.3f} 秒（最慢 {max(seconds):.3f}，{len(seconds)} 次）  {name}"


def _measure(folder: Path, size: int, options: argparse.Namespace, *, is_ours: bool) -> list[float]:
    """Seconds from the saving of a notice until the browser shows it, for each edit of another notice."""
    write_bulletin(folder / "docs", size)
    hooks = [ROOT / "hooks" / "bulletin_hook.py"]
    if not is_ours:  # beside another hook the preview is left to MkDocs
        hooks.append(folder / "another.py")
        hooks[1].touch()
    (folder / "mkdocs.yml").write_text(
        f"INHERIT: {ROOT / 'mkdocs.yml'}\ndocs_dir: docs\nhooks: [{', '.join(map(str, hooks))}]\n"
        f"theme: {{custom_dir: {ROOT / 'hooks' / 'theme'}}}\n",
        encoding="utf-8",
    )
    notices = [path for path in list_documents(folder / "docs") if path.is_relative_to(folder / "docs" / "notices")]
    chosen = [notices[number * len(notices) // options.edits] for number in range(options.edits)]
    seconds = []
    with _preview(folder) as address, open_browser() as browser:
        page = browser.new_page()
        for number, notice in enumerate(chosen):
            page.goto(address + address_of(notice, folder / "docs"), timeout=_SHOWN_WITHIN)
            seconds.append(_edit(notice, f"第{number}次修改后的这一句话", page))
            time.sleep(options.pause)
    return seconds


def _edit(notice: Path, words: str, page: Page) -> float:
    text = notice.read_text(encoding="utf-8")
    started = time.monotonic()
    notice.write_text(f"{text}\n{words}。\n", encoding="utf-8")
    page.wait_for_function(_SHOWS, arg=words, timeout=_SHOWN_WITHIN)
    return time.monotonic() - started


@contextmanager
def _preview(folder: Path) -> Iterator[str]:
    """The address of a preview, while the block lasts."""
    port = first_free("127.0.0.1", _FIRST_PORT, 100)
    command = mkdocs_process.serving(f"127.0.0.1:{port}", folder / "mkdocs.yml")
    scratch = folder / "scratch"
    scratch.mkdir()
    temporary = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(scratch))
    with (folder / "log.txt").open("w", encoding="utf-8") as log:
        child = subprocess.Popen(
            command,
            stdout=log,
            stderr=log,
            env={
                **mkdocs_process.variables(None),
                **mkdocs_process.SKETCHING,
                **temporary,
                "SOURCE_DATE_EPOCH": "1795300000",
            },
        )
        try:
            _wait_until_served(child, folder / "log.txt")
            yield f"http://127.0.0.1:{port}/"
        finally:
            child.terminate()
            child.wait()


def _wait_until_served(child: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + _READY_WITHIN
    while "Serving on" not in log.read_text(encoding="utf-8", errors="replace"):
        if child.poll() is not None or time.monotonic() > until:
            raise RuntimeError(log.read_text(encoding="utf-8", errors="replace")[-2000:])
        time.sleep(0.2)
