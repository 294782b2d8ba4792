"""The hooks with real git: what is staged is checked, and no version that is pushed escapes, not even a removed one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from git_reading import Repository
from hooks_install import install_pre_commit, install_pre_receive

ROOT = Path(__file__).resolve().parents[2]
GOOD = """---
type: notice
title: 关于报送名单的通知
doc_no: 云溪师组〔2026〕1号
issuer: 中共云溪师范大学委员会组织部
recipients: [各党总支]
date: 2026-03-02
---

请各党总支于3月13日17:00前将名单报送组织部。
"""
NAME = "docs/notices/2026/名单 (1).md"
GRAVE = GOOD + "\n机密★10年\n"
FAULTY = GOOD.replace("〔2026〕", "[2026]")
UNFINISHED = GOOD + "\n【待写：联系人】\n"


def git(folder: Path, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(["git", *words], cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert not check or done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture
def forge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bare repository with the hook."""
    if shutil.which("git") is None:
        pytest.skip("there is no git")
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "编辑")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "editor@example.invalid")
    # The hook finds its Python as on a machine; in the tests that is the one they run under.
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    bare = tmp_path / "简报 forge.git"
    git(tmp_path, "init", "--bare", "--initial-branch=main", str(bare))
    install_pre_receive(bare, ROOT)
    return bare


@pytest.fixture
def desk(forge: Path, tmp_path: Path) -> Path:
    """A clone with one good notice, pushed to main."""
    folder = tmp_path / "desk"
    git(tmp_path, "init", "--initial-branch=main", str(folder))
    git(folder, "remote", "add", "origin", str(forge))
    write(folder, GOOD)
    commit(folder)
    assert git(folder, "push", "origin", "main", check=False).returncode == 0
    return folder


def write(folder: Path, text: str, name: str = NAME) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")


def commit(folder: Path) -> str:
    git(folder, "add", "docs")
    git(folder, "commit", "--no-verify", "-m", "改稿")
    return git(folder, "rev-parse", "HEAD").stdout.strip()


def push(folder: Path, *words: str) -> tuple[int, str]:
    done = git(folder, "push", "origin", *words, check=False)
    return done.returncode, done.stderr.replace("remote: ", "").replace("        \n", "\n")


def test_a_good_change_passes(desk: Path) -> None:
    write(desk, GOOD.replace("17:00", "18:00"))
    commit(desk)
    assert push(desk, "main")[0] == 0


def test_an_error_is_refused_with_its_place(desk: Path) -> None:
    write(desk, FAULTY)
    commit(desk)
    code, said = push(desk, "HEAD:refs/heads/draft")
    assert code == 1
    assert f"{NAME}:4:9 错误 [doc-no-form]" in said
    assert "没有接收：有 1 条错误" in said


def test_main_is_checked_as_for_review_and_other_branches_as_drafts(desk: Path, forge: Path) -> None:
    write(desk, UNFINISHED)
    commit(desk)
    assert push(desk, "HEAD:refs/heads/draft")[0] == 0
    # The commit is known to the forge by now; main refuses it all the same.
    code, said = push(desk, "main")
    assert code == 1
    assert "main 按“送审”检查：" in said
    assert "[template-left]" in said


def test_what_was_added_in_one_commit_and_removed_in_the_next_is_still_refused(desk: Path, forge: Path) -> None:
    write(desk, GRAVE)
    bad = commit(desk)
    write(desk, GOOD.replace("17:00", "16:00"))
    commit(desk)
    for branch in ("main", "HEAD:refs/heads/draft", "HEAD:refs/tags/v1"):
        code, said = push(desk, branch)
        assert code == 1, branch
        assert f"提交 {bad[:10]} 里有下面的内容" in said
        assert "[classification-mark]" in said
    assert git(forge, "rev-list", "--all", "--count").stdout.strip() == "1"


def test_a_document_that_was_added_and_deleted_is_still_refused(desk: Path) -> None:
    other = "docs/notices/2026/other.md"
    write(desk, GRAVE.replace("1号", "2号"), other)
    commit(desk)
    git(desk, "rm", "-q", other)
    commit_all = git(desk, "commit", "--no-verify", "-m", "删去")
    assert commit_all.returncode == 0
    assert push(desk, "main")[0] == 1


def test_an_error_of_form_in_an_older_commit_is_no_reason_to_refuse(desk: Path) -> None:
    write(desk, FAULTY)
    commit(desk)
    write(desk, GOOD.replace("17:00", "16:00"))
    commit(desk)
    assert push(desk, "main")[0] == 0


def test_what_comes_in_by_a_merge_is_seen(desk: Path) -> None:
    git(desk, "switch", "-qc", "side")
    write(desk, GOOD.replace("1号", "3号"), "docs/notices/2026/side.md")
    commit(desk)
    git(desk, "switch", "-q", "main")
    write(desk, GOOD.replace("17:00", "16:00"))
    commit(desk)
    git(desk, "merge", "--no-commit", "side")
    write(desk, GRAVE)  # words that neither side had
    commit(desk)
    assert push(desk, "main")[0] == 1


def test_deleting_a_branch_and_files_elsewhere_are_no_matter(desk: Path) -> None:
    write(desk, GRAVE, "tests/a.md")
    git(desk, "add", "tests")
    git(desk, "commit", "-m", "测试")
    assert push(desk, "main:refs/heads/other")[0] == 0
    assert push(desk, ":refs/heads/other")[0] == 0


def test_before_a_commit_what_is_staged_counts_and_not_the_disk(desk: Path) -> None:
    (desk / "scripts").symlink_to(ROOT / "scripts")
    install_pre_commit(Repository(desk), ROOT)
    write(desk, FAULTY)
    git(desk, "add", NAME)
    write(desk, GOOD.replace("17:00", "16:00"))
    refused = git(desk, "commit", "-m", "改稿", check=False)
    assert refused.returncode == 1
    assert f"{NAME}:4:9 错误 [doc-no-form]" in refused.stdout + refused.stderr
    git(desk, "add", NAME)
    write(desk, FAULTY)
    assert git(desk, "commit", "-m", "改稿", check=False).returncode == 0
    # The whole work tree by -a, which stages into an index of its own.
    assert git(desk, "commit", "-a", "-m", "改稿", check=False).returncode == 1


def test_the_first_commit_of_a_repository(forge: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    git(tmp_path, "init", "--initial-branch=main", str(folder))
    (folder / "scripts").symlink_to(ROOT / "scripts")
    install_pre_commit(Repository(folder), ROOT)
    write(folder, GRAVE)
    git(folder, "add", "docs")
    assert git(folder, "commit", "-m", "初稿", check=False).returncode == 1


def test_a_foreign_hook_is_left_alone(desk: Path) -> None:
    hook = desk / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 0\n")
    with pytest.raises(FileExistsError):
        install_pre_commit(Repository(desk), ROOT)
    assert hook.read_text() == "#!/bin/sh\nexit 0\n"


def test_a_forge_with_a_folder_of_hooks_gets_it_there(forge: Path) -> None:
    (forge / "hooks" / "pre-receive.d").mkdir()
    install_pre_receive(forge, ROOT)
    assert os.access(forge / "hooks" / "pre-receive.d" / "bulletin", os.X_OK)
