"""`build`: the whole site from docs/, by MkDocs, then a look at the result: 0 ok, 1 faults, 2 could not run.

Where nothing has changed since the last build it says again what that one said, without MkDocs.
"""

import argparse
import contextlib
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import day
import mkdocs_process
import setup_lock
from build_inputs import Seen, name_inputs
from build_record import record_file
from bulletin.canary import check_site
from engine_memory import FEEDS_MEMORY, MEMORY_FILE, SEARCH_MEMORY
from environment import ROOT, cache_folder
from last_build import LastBuild, keep_last_build, read_last_build
from register_gate import why_not_built
from unreadable import UnreadableError

DEFAULT_SITE = ROOT / "site"
_MADE_BY_MKDOCS = "sitemap.xml"  # in every site that MkDocs has built


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--no-strict", action="store_true", help="有警告也生成（默认遇到警告就算没有通过）")
    parser.add_argument(
        "--site-dir",
        type=Path,
        default=DEFAULT_SITE,
        metavar="目录",
        help="网站生成到哪里，原有内容会被清空（默认 site）",
    )
    parser.add_argument(
        "--portable", action="store_true", help="生成不用服务器的版本，拷到 U 盘后双击 index.html 就能看和搜索"
    )
    parser.add_argument(
        "--clean",
        action="store_true",
        help="全部重新生成（默认只生成有变化的页面，结果相同；拿不准时会自动全部重新生成）",
    )
    mkdocs_process.add_common_options(parser)


def run(options: argparse.Namespace) -> int:
    """Build, then check that what must be in the site is there."""
    site = options.site_dir.resolve()
    refusal = _reason_not_to_empty(site)
    if refusal:
        print(refusal, file=sys.stderr)
        return 2
    if told := why_not_built(ROOT / "docs", cache_folder()):
        print(f"{UnreadableError(told)}\n没有生成，原来的网站没有变。请改好以后再运行一次。", file=sys.stderr)
        return 1
    with _alone(site) as inherited:
        return _build(site, options, inherited)


def _build(site: Path, options: argparse.Namespace, inherited: tuple[int, ...]) -> int:
    started = time.monotonic()
    seen: Seen = {}
    inputs = _name_inputs(site, options, seen)
    last = None if options.clean else read_last_build(_kept(site), site, inputs)
    if last:
        code, faults = last.code, list[str]()
        counts = mkdocs_process.relay(last.said, options.verbose)
    else:
        code, counts, faults = _make(site, inputs, seen, options, inherited)
    if described := mkdocs_process.describe_counts(counts):
        print(described, flush=True)
    if code != 0:
        print("网站没有通过，请按上面的提示修改后再生成；目录里的半成品不要发布。", file=sys.stderr)
        return 1
    for fault in faults:
        print(fault)
    if faults:
        print(f"网站里有 {len(faults)} 处缺失或不一致，不要发布。", file=sys.stderr)
        return 1
    done = "没有变化，网站还是上次生成的" if last else "网站已生成"
    print(f"{done}：{site}（用时 {time.monotonic() - started:.1f} 秒）")
    return 0


@contextlib.contextmanager
def _alone(site: Path) -> Iterator[tuple[int, ...]]:
    """Wait until no other `build` works on the site, and be the only one; MkDocs is to inherit the lock.

    Two at once would each take files of the other for its own. Where nothing can be kept there is no lock either.
    """
    with contextlib.ExitStack() as stack:
        inherited: tuple[int, ...] = ()
        with contextlib.suppress(OSError):
            cache_folder().mkdir(parents=True, exist_ok=True)
            file = record_file(cache_folder(), site).with_suffix(".lock")
            lock = stack.enter_context(setup_lock.hold(file, _say_waiting))
            inherited = () if os.name == "nt" else (lock,)
        yield inherited


def _say_waiting() -> None:
    print("另一个窗口正在生成这个网站，等它完成就接着生成……", file=sys.stderr, flush=True)


def _reason_not_to_empty(site: Path) -> str:
    """Say why MkDocs, which empties the folder first, must not be let loose on `site`; or nothing."""
    if not mkdocs_process.CONFIGURATION.is_file():
        return mkdocs_process.NO_CONFIGURATION
    if ROOT.is_relative_to(site):
        return f"不能生成到 {site}：简报项目就在里面，会被清空。请换一个目录。"
    if site.exists() and not site.is_dir():
        return f"不能生成到 {site}：这是一个文件。请换一个目录。"
    built_before = site == DEFAULT_SITE or (site / _MADE_BY_MKDOCS).is_file()
    if site.is_dir() and not built_before and any(site.iterdir()):
        return f"不能生成到 {site}：里面有别的文件，会被清空。请换一个空目录。"
    return ""


def _make(
    site: Path, inputs: str, seen: Seen, options: argparse.Namespace, inherited: tuple[int, ...]
) -> tuple[int, Counter[str], list[str]]:
    """Build; return the exit code of MkDocs, how many findings there were, and what is missing from the site."""
    kept, record = _kept(site), record_file(cache_folder(), site)
    kept.unlink(missing_ok=True)
    before, said = _written(record), list[str]()
    code, counts = _run_mkdocs(site, record, options, said, inherited)
    # A record says that the hook was there to the end, and then it has looked at the site itself.
    is_recorded = _written(record) not in (None, before)
    faults = [] if code or is_recorded else check_site(site)
    # What was edited in the meantime may be in the site or not. A build that was killed has said nothing that counts.
    if is_recorded and code in (0, 1) and inputs == _name_inputs(site, options, seen):
        keep_last_build(kept, record, inputs, LastBuild(code, said))
    return code, counts, faults


def _kept(site: Path) -> Path:
    """Where the last build of a site is remembered."""
    return record_file(cache_folder(), site).with_suffix(".last")


def _name_inputs(site: Path, options: argparse.Namespace, seen: Seen) -> str:
    """A name for all that decides what this build makes and says, but for how much of that is shown."""
    words = [_strictness(options), str(options.portable), *map(str, day.days_of_build())]
    return name_inputs(mkdocs_process.CONFIGURATION, site, mkdocs_process.variables(options.today), words, seen)


def _strictness(options: argparse.Namespace) -> str:
    return "--no-strict" if options.no_strict else "--strict"


def _written(file: Path) -> int | None:
    """When a file was written, None if there is none."""
    try:
        return file.stat().st_mtime_ns
    except FileNotFoundError:
        return None


def _run_mkdocs(
    site: Path, record: Path, options: argparse.Namespace, said: list[str], inherited: tuple[int, ...]
) -> tuple[int, Counter[str]]:
    """Run MkDocs, show what it says and add it to `said`."""
    if options.clean:
        record.unlink(missing_ok=True)
        for name in ("", SEARCH_MEMORY, FEEDS_MEMORY):
            (cache_folder() / name / MEMORY_FILE).unlink(missing_ok=True)
    # Only a record says that the hook was there and will see to what is stale; without one MkDocs empties the folder.
    manner = "--dirty" if record.is_file() else "--clean"
    with subprocess.Popen(
        mkdocs_process.command("build", _strictness(options), manner, "--site-dir", str(site)),
        cwd=ROOT,
        env={
            **mkdocs_process.variables(options.today),
            "BULLETIN_PORTABLE": "1" if options.portable else "",
            "BULLETIN_BUILD_CACHE": str(cache_folder()),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        pass_fds=inherited,
    ) as child:
        assert child.stdout is not None
        counts = mkdocs_process.relay(_listen(child.stdout, said), options.verbose)
        return child.wait(), counts


def _listen(lines: Iterable[str], said: list[str]) -> Iterator[str]:
    for line in lines:
        said.append(line)
        yield line
