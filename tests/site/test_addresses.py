"""Addresses that were public, in real builds: redirects work without a script, tombstones say why, months stay."""

import datetime as dt
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from addresses import blocking_findings
from bulletin.pipeline import assemble_bulletin
from bulletin.register.ledgers import ADDRESSES_FILE
from contents import read_docs
from day import moment_on
from playwright.sync_api import Browser
from publishing.ledgers import ledger_texts, page_addresses

ROOT = Path(__file__).resolve().parents[2]
LEDGER = (
    "2026-01-02T10:00+08:00\t/notices/2026/a/\t云委〔2026〕1号\n"
    "2026-01-02T10:00+08:00\t/notices/2026/old/\t云委〔2026〕1号\n"
    "2026-01-02T10:00+08:00\t/notices/2026/list/\t云委〔2025〕9号\n"
    "2026-01-02T10:00+08:00\t/deadlines/2025-11/\t-\n"
    "2026-01-02T10:00+08:00\t/register/2019-03/\t-\n"
    "2026-01-02T10:00+08:00\t/register/undated/\t-\n"
    "2026-01-02T10:00+08:00\t/units/literature/2019-2/\t-\n"
    "2026-01-02T10:00+08:00\t/notices/2019/\t-\n"
    "2026-01-02T10:00+08:00\t/notices/2026/a/changes/\t-\n"
    "2026-01-02T10:00+08:00\t/notices/2026/old/changes/\t-\n"
    "2026-01-02T10:00+08:00\t/verify/a/\t-\n"
)
MOVED = """redirects:
  - {old: /notices/2026/old/, new: /notices/2026/a/}
tombstones:
  - {url: /notices/2026/list/, title: 关于名单的公示, by: 组织部, date: 2026-02-01, reason: 公示期满 <b>，不再公开}
"""
EXPORTED_WITHOUT = shutil.ignore_patterns(".git", "site")
FILES = {"_register/addresses.txt": LEDGER, "_register/moved.yml": MOVED}


@pytest.fixture(scope="module")
def former(build_once: Callable[..., object]) -> object:
    built = build_once(FILES, "--strict")
    assert built.code == 0, built.output
    return built


@pytest.fixture(scope="module")
def former_site(former: object) -> Path:
    return former.site


def test_former_addresses_answer(former: object) -> None:
    built = former
    old = built.read("notices/2026/old/index.html")
    assert '<meta http-equiv="refresh" content="0; url=../../../notices/2026/a/">' in old
    assert "《" not in old.split("<main")[0]
    stone = built.read("notices/2026/list/index.html")
    assert all(words in stone for words in ("关于名单的公示", "组织部", "2026年2月1日", "公示期满 &lt;b&gt;"))
    assert 'http-equiv="refresh"' not in stone
    assert "没有到期的任务" in built.read("deadlines/2025-11/index.html")
    assert not (built.site / "_register").exists()


@pytest.mark.parametrize(
    ("url", "home"),
    [
        ("register/2019-03/", "../../register/"),
        ("register/undated/", "../../register/"),
        ("units/literature/2019-2/", "../../../units/literature/"),
        ("notices/2019/", "../../notices/"),
        ("notices/2026/a/changes/", "../../../../notices/2026/a/"),
        ("notices/2026/old/changes/", "../../../../notices/2026/old/"),
    ],
)
def test_a_part_that_is_gone_leads_to_what_it_was_a_part_of(url: str, home: str, former_site: Path) -> None:
    assert f'content="0; url={home}"' in (former_site / url / "index.html").read_text("utf-8")
    assert (former_site / url / home / "index.html").is_file()


def test_every_page_of_the_sample_goes_on_record_and_answers(sample: object) -> None:
    """Whatever is built can be published again: the bulletin knows each of its pages for its own."""
    docs = read_docs(ROOT / "docs")
    today = dt.date(2026, 11, 22)
    bulletin = assemble_bulletin(docs.texts, docs.assets, today)
    pages = page_addresses(sample.site)
    texts = ledger_texts(bulletin, pages, moment_on(today))
    assert all(f"\t/{page}\t" in texts[ADDRESSES_FILE] for page in pages)
    again = docs.texts | {path: text.encode() for path, text in texts.items()}
    assert blocking_findings(assemble_bulletin(again, docs.assets, today)) == []


@pytest.mark.browser
def test_a_redirect_works_with_scripts_off(
    build_site: Callable[..., object], serve_folder: Callable[[Path], str], browser: Browser
) -> None:
    address = serve_folder(build_site(FILES).site)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}notices/2026/old/")
    page.wait_for_url(f"{address}notices/2026/a/")
    context.close()


@pytest.mark.parametrize("is_exported", [False, True], ids=["in-the-repository", "from-an-export"])
def test_changes_of_a_published_notice_have_a_page(
    small_project: Path, child_environment: Mapping[str, str], tmp_path: Path, is_exported: bool
) -> None:
    docs = small_project.parent / "docs"
    (docs / "_register" / "addresses.txt").write_text(LEDGER.splitlines()[0] + "\n", "utf-8")
    notice = docs / "notices" / "2026" / "a.md"

    def commit(moment: str) -> None:
        names = {f"GIT_{who}_{what}": "test" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        dates = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
        for words in (["add", "-A"], ["commit", "-qm", "改"]):
            subprocess.run(["git", *words], cwd=docs.parent, env={**os.environ, **names, **dates}, check=True)

    subprocess.run(["git", "init", "-q"], cwd=docs.parent, check=True)
    commit("2026-01-01T10:00:00+08:00")
    text = notice.read_text("utf-8").replace("3月13日17:00", "3月20日12:00").replace("03-13T17:00", "03-20T12:00")
    notice.write_text(text, "utf-8")
    commit("2026-03-05T10:00:00+08:00")
    site = tmp_path / "site"
    config, variables = small_project, dict(child_environment)
    if is_exported:
        copy = shutil.copytree(docs.parent, tmp_path.parent / f"{tmp_path.name}-export", ignore=EXPORTED_WITHOUT)
        config, variables = copy / config.name, {**variables, "BULLETIN_HISTORY": str(docs)}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config), "-d", str(site)]
    done = subprocess.run(command, env=variables, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    page = (site / "notices/2026/a/changes/index.html").read_text("utf-8")
    assert "2026年3月13日17:00" in page
    assert "2026年3月20日12:00" in page
    notice_page = (site / "notices/2026/a/index.html").read_text("utf-8")
    assert 'href="changes/"' in notice_page
    assert "2026年3月5日" in notice_page
