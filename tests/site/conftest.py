"""Real builds by MkDocs, in a process of their own as in life; and a server for the browser, on this machine only."""

import functools
import http.server
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TODAY = "2026-03-09"

# ruff: noqa: E501 the lines of a front matter are as long as they are
NOTICE = """---
title: 关于报送名单的通知
doc_no: 云委〔2026〕1号
issuer: 中共云溪学院委员会
recipients: [各党总支]
date: 2026-01-02
obligations:
  - {action: declare, quote: 各党总支于3月13日17:00前报送名单, who: [各党总支], timing: {kind: by, due: 2026-03-13T17:00}}
  - {action: declare, quote: 各党总支于3月9日前报送计划, who: [各党总支], timing: {kind: by, due: 2026-03-09}}
  - {action: declare, quote: 文学院党总支于3月4日前上报总结, who: [文学院党总支], timing: {kind: by, due: 2026-03-04}}
  - {action: declare, quote: 各党总支于2026年1月9日前完成自查, who: [各党总支], timing: {kind: by, due: 2026-01-09}}
  - {action: declare, quote: 理学院党总支于5月20日前提交方案, who: [理学院党总支], timing: {kind: by, due: 2026-05-20}}
  - {action: declare, quote: 理学院党总支每月10日前更新台账, who: [理学院党总支], timing: {kind: recurring, rrule: FREQ=MONTHLY}}
---

一、报送。各党总支于3月13日17:00前报送名单。各党总支于3月9日前报送计划。

二、总结。文学院党总支于3月4日前上报总结。各党总支于2026年1月9日前完成自查。

三、方案。理学院党总支于5月20日前提交方案。理学院党总支每月10日前更新台账。
"""
UNITS = """units:
  - {name: 中共云溪学院委员会, slug: committee, level: 学校党委}
  - {name: 文学院党总支, slug: literature, level: 党总支}
  - {name: 理学院党总支, slug: science, level: 党总支}
"""
STORY = """---
title: 值班室
date: 2026-03-05
subject: 李明
kind: person
unit: 文学院党总支
consent: true
---

夜里十点，灯还亮着。
"""
SMALL: Mapping[str, str] = {
    "index.md": "# 党建简报\n\n欢迎。\n",
    "guide/index.md": "# 写作指南\n\n写清楚。\n",
    "_register/units.yml": UNITS,
    "notices/2026/a.md": NOTICE,
    "stories/2026/s.md": STORY,
}
"""A bulletin of one notice and one story."""


@dataclass(frozen=True)
class Built:
    """A build: its exit code, all it said, and the folder it made."""

    code: int
    output: str
    site: Path

    def read(self, path: str) -> str:
        return (self.site / path).read_text("utf-8")


BuildSite = Callable[..., Built]


def write_project(folder: Path, files: Mapping[str, str | bytes], extra: str = "") -> Path:
    """A project that uses this house's hook and theme upon its own docs/."""
    for path, content in files.items():
        file = folder / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    config = folder / "mkdocs.yml"
    config.write_text(
        f"INHERIT: {ROOT}/mkdocs.yml\ndocs_dir: docs\nplugins: []\n"
        f"{extra or f'hooks: [{ROOT}/hooks/bulletin_hook.py]'}\n"
        f"theme: {{custom_dir: {ROOT}/hooks/theme}}\n",
        "utf-8",
    )
    return config


def environment(**variables: str) -> dict[str, str]:
    """The child's environment: a fixed day, and no English notice of Material about its own future."""
    kept = {key: value for key, value in os.environ.items() if key not in ("BULLETIN_TODAY", "SOURCE_DATE_EPOCH")}
    return {**kept, "BULLETIN_TODAY": TODAY, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", **variables}


def run_mkdocs(config: Path, site: Path, *options: str, **variables: str) -> Built:
    """Build a project."""
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(config), "--site-dir", str(site), *options]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", env=environment(**variables), check=False, timeout=300
    )
    return Built(done.returncode, done.stdout + done.stderr, site)


@pytest.fixture
def build_site(tmp_path: Path) -> BuildSite:
    """`build(files, *options, extra=…)`: write the files over the small bulletin, None to leave one out, and build."""

    def build(files: Mapping[str, str | bytes | None], *options: str, extra: str = "", **variables: str) -> Built:
        folder = tmp_path / f"project{len(list(tmp_path.iterdir()))}"
        content = {path: text for path, text in {**SMALL, **files}.items() if text is not None}
        return run_mkdocs(write_project(folder, content, extra), folder / "site", *options, **variables)

    return build


@pytest.fixture(scope="session")
def build_once(tmp_path_factory: pytest.TempPathFactory) -> BuildSite:
    """`build(files, *options)`: the small bulletin with these files over it, for a module of tests."""

    def build(files: Mapping[str, str | bytes], *options: str, **variables: str) -> Built:
        folder = tmp_path_factory.mktemp("once")
        return run_mkdocs(write_project(folder, {**SMALL, **files}), folder / "site", *options, **variables)

    return build


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small bulletin, built once."""
    folder = tmp_path_factory.mktemp("small")
    built = run_mkdocs(write_project(folder, SMALL), folder / "site")
    assert built.code == 0, built.output
    return built.site


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sample bulletin, built strictly, with the search as it is."""
    return run_mkdocs(ROOT / "mkdocs.yml", tmp_path_factory.mktemp("sample") / "site", "--strict")


@pytest.fixture(scope="session")
def sample_site(sample: Built) -> Path:
    """The folder of the sample, whether the build was strictly clean or not."""
    return sample.site


@pytest.fixture
def small_project(tmp_path: Path) -> Path:
    """The configuration of the small bulletin in a folder of its own."""
    return write_project(tmp_path, SMALL)


@pytest.fixture
def child_environment() -> dict[str, str]:
    """What a child process of MkDocs needs in its environment."""
    return environment()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 the name is the library's
        pass


@pytest.fixture(scope="session")
def serve_folder() -> Iterator[Callable[[Path], str]]:
    """`serve(folder)`: the address at which a folder can be read, until the tests end."""
    servers: list[http.server.ThreadingHTTPServer] = []

    def serve(folder: Path) -> str:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def small_files() -> Callable[[], dict[str, str]]:
    """A copy of the files of the small bulletin, to be added to."""
    return lambda: dict(SMALL)


@pytest.fixture(scope="session")
def build_project() -> Callable[[Path, Mapping[str, str]], Path]:
    """`build(folder, files)`: the site of a bulletin that builds without a fault."""

    def build(folder: Path, files: Mapping[str, str]) -> Path:
        built = run_mkdocs(write_project(folder, files), folder / "site")
        assert built.code == 0, built.output
        return built.site

    return build


@pytest.fixture(scope="session")
def write_small() -> Callable[[Path], Path]:
    """`write(folder)`: the configuration of the small bulletin, written there."""
    return lambda folder: write_project(folder, SMALL)
