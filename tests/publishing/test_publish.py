"""The three commands as an administrator runs them, on a small project under git."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from publishing.manifest import MANIFEST, SIGNATURE, read_manifest
from small_project import Project

from_root = pytest.mark.skipif(os.geteuid() != 0 if hasattr(os, "geteuid") else True, reason="needs another user")


@pytest.fixture
def dest(tmp_path: Path) -> Path:
    return tmp_path / "发布 目标"


def online(dest: Path) -> str:
    return str((dest / "current").readlink())


def test_a_release_is_whole_and_verified(project: Project, dest: Path) -> None:
    done = project.publish(dest)
    assert done.returncode == 0, done.stdout
    subprocess.run(["sha256sum", "-c", "--quiet", MANIFEST], cwd=dest / "current", check=True)
    commit = project.git("rev-parse", "HEAD").strip()
    assert online(dest).endswith(f"Z-{commit[:12]}")
    record = json.loads((dest / "current" / "release.json").read_text("utf-8"))
    assert record["commit"] == commit[:12]
    assert project.run("verify-site", str(dest)).returncode == 0

    page = dest / "current" / "notices" / "2026" / "a" / "index.html"
    page.write_bytes(page.read_bytes().replace("报送".encode(), "报告".encode(), 1))
    (dest / "current" / "extra.html").write_text("x")
    (dest / "current" / "register" / "index.html").unlink()
    verified = project.run("verify-site", str(dest))
    assert verified.returncode == 1
    for line in ("内容被改动：notices/2026/a/index.html", "多出文件：extra.html", "缺少文件：register/index.html"):
        assert line in verified.stdout


def test_nothing_is_published_unless_every_blocking_rule_passes(project: Project, dest: Path) -> None:
    done = project.run("publish", str(dest))
    assert done.returncode == 1
    assert "[review-step-missing]" in done.stdout
    assert "没有发布" in done.stdout
    assert not dest.exists()
    for step, person in (("first", "张三"), ("second", "李四"), ("final", "王五")):
        assert project.run("review", "docs/notices/2026/a.md", "--step", step, "--by", person).returncode == 0
    assert "还没有提交" in project.run("publish", str(dest)).stdout
    project.commit()
    done = project.run("publish", str(dest))
    assert done.returncode == 0, done.stdout
    assert "试运行" not in (dest / "current" / "index.html").read_text("utf-8")


def review_all(project: Project) -> None:
    for step, person in (("first", "张三"), ("second", "李四"), ("final", "王五")):
        project.run("review", "docs/notices/2026/a.md", "--step", step, "--by", person)
    project.commit()


def test_what_has_been_online_may_not_vanish_even_if_nobody_commits_the_ledger(
    project: Project, dest: Path, tmp_path: Path
) -> None:
    """As on a forge: each runner has a fresh clone, and none of them may push."""
    review_all(project)
    forge = tmp_path / "forge.git"
    project.git("clone", "--quiet", "--bare", str(project.folder), str(forge))
    runners = (Project(tmp_path / f"runner{number}") for number in range(9))

    def runner() -> Project:
        made = next(runners)
        project.git("clone", "--quiet", str(forge), str(made.folder))
        (made.folder / ".venv").symlink_to(sys.prefix)
        return made

    first = runner()
    done = first.run("publish", str(dest))
    assert done.returncode == 0, done.stdout
    assert f"addresses --from '{dest}'" in done.stdout
    assert first.git("status", "--porcelain") == ""
    # The same commit again: nothing hinders it, and nothing but its name is new.
    before = read_manifest(dest / "current")
    done = runner().run("publish", str(dest))
    assert done.returncode == 0, done.stdout
    assert read_manifest(dest / "current") == before
    # A trial in between promises nothing, and lets nothing be forgotten.
    assert runner().publish(dest, "--keep", "2").returncode == 0
    assert runner().publish(dest, "--keep", "2").returncode == 0
    online_before = online(dest)
    project.git("mv", "docs/notices/2026/a.md", "docs/notices/2026/b.md")
    project.commit()
    project.git("push", "--quiet", str(forge), "main")
    done = runner().run("publish", str(dest))
    assert done.returncode == 1
    assert "[address-moved]" in done.stdout
    assert online(dest) == online_before
    # Somebody brings the ledger in, says where the page went, and pushes: all is well, and nothing is left to bring in.
    done = project.run("addresses", "--from", str(dest))
    assert done.returncode == 0, done.stdout
    ledger = (project.folder / "docs/_register/addresses.txt").read_text("utf-8")
    assert all(f"\t{url}\t" in ledger for url in ("/notices/2026/a/", "/register/", "/verify/a/", "/guide/messages/"))
    project.write("docs/_register/moved.yml", "redirects:\n  - {old: /notices/2026/a/, new: /notices/2026/b/}\n")
    project.commit()
    project.git("push", "--quiet", str(forge), "main")
    last = runner()
    done = last.run("publish", str(dest))
    assert done.returncode == 0, done.stdout
    assert "refresh" in (dest / "current" / "notices" / "2026" / "a" / "index.html").read_text("utf-8")
    assert last.run("check", "--stage", "publish").returncode == 0


def test_a_ledger_of_the_target_that_cannot_be_read_is_told(project: Project, dest: Path) -> None:
    review_all(project)
    assert project.run("publish", str(dest)).returncode == 0
    ledger = next((dest / "ledgers").rglob("addresses.txt"))
    ledger.write_text(ledger.read_text("utf-8") + "half a li", "utf-8")
    before = online(dest)
    for words in (("publish", str(dest)), ("addresses", "--from", str(dest))):
        done = project.run(*words)
        assert done.returncode == 2
        assert "从备份恢复" in done.stdout
    assert online(dest) == before


def test_a_trial_records_nothing(project: Project, dest: Path) -> None:
    assert project.publish(dest).returncode == 0
    assert project.git("status", "--porcelain") == ""
    assert not (dest / "ledgers").exists()


def test_a_trial_says_so_on_every_page(project: Project, dest: Path) -> None:
    project.publish(dest)
    pages = list((dest / "current").rglob("*.html"))
    assert len(pages) > 20
    assert [page for page in pages if 'class="trial"' not in page.read_text("utf-8")] == []


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("机密★3年。", "classification-mark"),
        ("联系人手机13912345678。", "personal-mobile"),
        ("澳门赌场开户送彩金，加微信下注。", "advertising-sentence"),
    ],
)
def test_secrecy_personal_data_and_hijacked_text_have_no_switch(
    project: Project, dest: Path, sentence: str, code: str
) -> None:
    path = project.folder / "docs" / "notices" / "2026" / "a.md"
    path.write_text(path.read_text("utf-8").replace("党委组织部。", f"党委组织部。{sentence}"), "utf-8")
    project.commit()
    done = project.publish(dest)
    assert done.returncode == 1
    assert f"[{code}]" in done.stdout
    assert not dest.exists()


def test_only_what_is_committed_is_published(project: Project, dest: Path) -> None:
    project.write("docs/notices/2026/files/名单 一.txt", "空")
    done = project.publish(dest)
    assert done.returncode == 2
    assert "docs/notices/2026/files/名单 一.txt" in done.stdout
    assert not dest.exists()


def test_names_with_blanks_and_han_characters_are_published(project: Project, dest: Path) -> None:
    project.write("docs/notices/2026/files/名单 （一）.txt", "空" * 2000)
    path = project.folder / "docs" / "notices" / "2026" / "a.md"
    text = path.read_text("utf-8").replace("党委组织部。", "党委组织部（[表](<files/名单 （一）.txt>)）。")
    path.write_text(text, "utf-8")
    project.commit()
    done = project.publish(dest)
    assert done.returncode == 0, done.stdout
    assert "notices/2026/files/名单 （一）.txt.gz" in read_manifest(dest / "current")


def test_a_link_that_leads_out_of_docs_is_refused(project: Project, dest: Path) -> None:
    (project.folder / "docs" / "notices" / "2026" / "passwords.txt").symlink_to("/etc/passwd")
    project.commit()
    done = project.publish(dest)
    assert done.returncode == 1
    assert "docs/notices/2026/passwords.txt" in done.stdout
    assert "[file-outside]" in done.stdout
    assert not dest.exists()


def test_two_builds_of_one_commit_are_the_same_bytes(
    project: Project, dest: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In another folder, with another name of the clone, at another time, by way of another disk."""
    assert project.publish(dest).returncode == 0
    other = Project(tmp_path / "another clone")
    shutil.copytree(project.folder, other.folder, symlinks=True)
    memory = Path("/dev/shm")
    if memory.is_dir() and os.access(memory, os.W_OK):
        assert memory.stat().st_dev != tmp_path.stat().st_dev
        monkeypatch.setenv("TMPDIR", str(memory))
    done = other.publish(tmp_path / "other")
    assert done.returncode == 0, done.stdout
    assert (dest / "current" / MANIFEST).read_text() == (tmp_path / "other" / "current" / MANIFEST).read_text()


def test_rollback_goes_back_and_the_previous_assets_stay(project: Project, dest: Path) -> None:
    project.publish(dest)
    first = online(dest)
    before = set(read_manifest(dest / "current"))
    project.append("docs/notices/2026/a.md", "\n附件另发。\n")
    project.append("hooks/theme/assets/bulletin.css", "\n")
    project.commit()
    done = project.publish(dest)
    assert done.returncode == 0, done.stdout
    second = online(dest)
    hashed = {path for path in before if path.startswith("assets.")}
    assert hashed
    # Not the index of the search: what has been taken off would still be in it.
    assert [path for path in before if "/data." in path and (dest / "current" / path).is_file()] == []
    assert [path for path in hashed if not (dest / "current" / path).is_file()] == []
    assert project.run("verify-site", str(dest)).returncode == 0
    done = project.run("rollback", str(dest))
    assert (done.returncode, online(dest)) == (0, first), done.stdout
    again = project.run("rollback", str(dest))
    assert (again.returncode, online(dest)) == (1, first)
    assert "没有更早的发布" in again.stdout
    assert project.run("rollback", str(dest), "--to", Path(second).name).returncode == 0
    assert online(dest) == second
    # What the first release's pages need is carried once more, and not for ever after.
    for _ in range(3):
        project.publish(dest, "--keep", "2")
    assert [path for path in hashed - set(read_manifest(dest / "current")) if path.startswith("assets.")]


def test_a_signed_manifest_is_verified(project: Project, dest: Path, tmp_path: Path) -> None:
    for name in ("key", "other"):
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(tmp_path / name)]
        subprocess.run(command, check=True)
        (tmp_path / f"{name}.signers").write_text(f"bulletin {(tmp_path / f'{name}.pub').read_text()}")
    done = project.publish(dest, "--sign-key", str(tmp_path / "key"))
    assert done.returncode == 0, done.stdout
    assert (dest / "current" / SIGNATURE).is_file()
    for name, code in (("key", 0), ("other", 1)):
        assert project.run("verify-site", str(dest), "--signers", str(tmp_path / f"{name}.signers")).returncode == code
    # Somebody who changes a page and mends the manifest too is found out by the signature.
    manifest = dest / "current" / MANIFEST
    manifest.write_text(manifest.read_text() + f"{'0' * 64}  x.html\n")
    verified = project.run("verify-site", str(dest), "--signers", str(tmp_path / "key.signers"))
    assert "签名不对" in verified.stdout
    refused = project.publish(dest, "--sign-key", str(tmp_path / "none"))
    assert refused.returncode == 2
    assert "没有签上名" in refused.stdout


@from_root
def test_without_permission_the_old_site_stays(project: Project, dest: Path) -> None:
    project.publish(dest)
    before = online(dest)
    (dest / "releases").chmod(0o555)
    dest.chmod(0o555)
    # Root may write anywhere: another user runs the last steps.
    code = (
        "import sys; sys.path[:0] = sys.argv[2:]\n"
        "from publishing.target import LocalTarget\n"
        "from publishing.release_folder import explain\n"
        "try:\n t = LocalTarget(sys.argv[1]); t.open(False); t.begin('20990101T000000Z-abc')\n"
        "except OSError as error: sys.exit(explain(error, sys.argv[1]))"
    )
    for folder in (dest, *dest.parents):
        folder.chmod(folder.stat().st_mode | 0o055)
    done = subprocess.run(
        ["/usr/bin/python3", "-c", code, str(dest), str(project.folder / "scripts"), str(project.folder / "hooks")],
        user=65534, check=False, capture_output=True, encoding="utf-8", cwd="/",
    )  # fmt: skip
    assert "原来的网站没有变" in done.stderr
    assert "请用有权限的账号运行" in done.stderr
    assert online(dest) == before


@from_root
def test_on_a_full_disk_the_old_site_stays(project: Project, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(disk)]
    if subprocess.run(mounting, capture_output=True, check=False).returncode:
        pytest.skip("no file systems may be mounted here")
    try:
        dest = disk / "dest"
        assert project.publish(dest).returncode == 0
        before = online(dest)
        (disk / "filler").write_bytes(bytes(os.statvfs(disk).f_bavail * 4096 - 1_000_000))
        done = project.publish(dest)
        assert done.returncode == 2
        assert "磁盘空间" in done.stdout
        assert "原来的网站没有变" in done.stdout
        assert online(dest) == before
        assert project.run("verify-site", str(dest)).returncode == 0
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_commit_from_the_future_is_not_published(project: Project, dest: Path) -> None:
    project.write("docs/guide/new.md", "# 新\n")
    project.commit(GIT_COMMITTER_DATE="2099-01-01T00:00:00+0800")
    done = project.publish(dest)
    assert done.returncode == 2
    assert "校准时间" in done.stdout


def test_two_publishers_one_is_told(project: Project, dest: Path) -> None:
    first = subprocess.Popen(
        project.command("publish", str(dest), "--stage", "review"), cwd=project.folder, env=project.variables(),
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
    )  # fmt: skip
    try:
        while not (dest / ".publish.lock").exists() and first.poll() is None:
            time.sleep(0.02)
        second = project.publish(dest)
        assert second.returncode == 2
        assert "另一次发布" in second.stdout
    finally:
        first.send_signal(signal.SIGCONT)
        said, _ = first.communicate(timeout=120)
    assert first.returncode == 0, said


def test_a_machine_without_git_history_is_told(project: Project, dest: Path) -> None:
    shutil.rmtree(project.folder / ".git")
    done = project.publish(dest)
    assert done.returncode == 2
    assert "git clone" in done.stdout


@pytest.mark.parametrize(
    "words", [("--keep", "1"), ("--address", "djjb"), ("--allow", "10.0.0.0/99"), ("--stage", "draft")]
)
def test_options_that_make_no_sense_are_told(project: Project, dest: Path, words: tuple[str, ...]) -> None:
    done = project.publish(dest, *words)
    assert done.returncode == 2
    assert words[1] in done.stdout


def test_ssh_that_does_not_answer_is_told(project: Project, find_program: Callable[[str], str]) -> None:
    find_program("rsync")
    done = project.publish("nobody@127.0.0.1:/nowhere/at/all")
    assert done.returncode == 2
    assert "连接没有建立" in done.stdout
