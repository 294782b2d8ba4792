"""A target on another machine: a real sshd on 127.0.0.1, with keys of its own, and a real rsync."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from going_online import Publisher
from publishing.manifest import MANIFEST, compare, hash_file
from publishing.release_folder import MARKER
from small_project import Project, make_project
from web_servers import free_port

MOMENTS = 10
_SSHD = """
Port {port}
ListenAddress 127.0.0.1
HostKey {scratch}/host
PidFile {scratch}/sshd.pid
AuthorizedKeysFile {scratch}/client.pub
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin yes
"""
_SSH = """
Host server
  HostName 127.0.0.1
  Port {port}
  IdentityFile {scratch}/client
  IdentitiesOnly yes
  UserKnownHostsFile {scratch}/known
  StrictHostKeyChecking no
  LogLevel ERROR
"""


@dataclass(frozen=True)
class Elsewhere:
    project: Project
    variables: dict[str, str]

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.project.command(*words), cwd=self.project.folder, env=self.variables, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, encoding="utf-8", check=False, timeout=300,
        )  # fmt: skip


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory, find_program: Callable[[str], str]) -> Iterator[Elsewhere]:
    """A machine named `server`, by a configuration that only the commands of these tests see."""
    sshd = find_program("sshd")
    find_program("rsync")
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)  # started by root it insists on this empty folder
    scratch, port = tmp_path_factory.mktemp("ssh"), free_port()
    for name in ("host", "client"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(scratch / name)], check=True)
    (scratch / "sshd_config").write_text(_SSHD.format(port=port, scratch=scratch))
    (scratch / "ssh_config").write_text(_SSH.format(port=port, scratch=scratch))
    (scratch / "bin").mkdir()
    wrapper = scratch / "bin" / "ssh"
    wrapper.write_text(f'#!/bin/sh\nexec {shutil.which("ssh")} -F {scratch}/ssh_config "$@"\n')
    wrapper.chmod(0o755)
    project = make_project(scratch / "project")
    variables = {**project.variables(), "PATH": f"{scratch}/bin:{os.environ['PATH']}"}
    with (scratch / "log").open("wb") as log:
        server = subprocess.Popen([sshd, "-D", "-e", "-f", str(scratch / "sshd_config")], stdout=log, stderr=log)
    try:
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            time.sleep(0.05)
        yield Elsewhere(project, variables)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(10)


def test_publish_verify_and_roll_back_elsewhere(elsewhere: Elsewhere, tmp_path: Path) -> None:
    dest = tmp_path / "发布 目标"
    target = f"server:{dest}"
    done = elsewhere.run("publish", target, "--stage", "review")
    assert done.returncode == 0, done.stdout
    first = (dest / "current").readlink()
    assert elsewhere.run("verify-site", target).returncode == 0
    elsewhere.project.append("docs/notices/2026/a.md", "\n附件另发。\n")
    elsewhere.project.commit()
    assert elsewhere.run("publish", target, "--stage", "review").returncode == 0
    assert (dest / "current").readlink() != first
    assert str(dest) in (dest / "server" / "nginx.conf").read_text("utf-8")
    assert elsewhere.run("rollback", target).returncode == 0
    assert (dest / "current").readlink() == first
    (dest / "current" / "index.html").write_text("x")
    verified = elsewhere.run("verify-site", target)
    assert (verified.returncode, "内容被改动：index.html" in verified.stdout) == (1, True)


def test_a_foreign_folder_elsewhere_is_never_written_to(elsewhere: Elsewhere, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    done = elsewhere.run("publish", f"server:{tmp_path}", "--stage", "review")
    assert done.returncode == 2
    assert "不是发布用的文件夹" in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_killed_at_any_moment_it_leaves_a_whole_release_and_lets_go(elsewhere: Elsewhere, tmp_path: Path) -> None:
    """The lock is held there, and ends with the connection; what still runs there can harm no later publication."""
    dest = tmp_path / "dest"
    assert elsewhere.run("publish", f"server:{dest}", "--stage", "review").returncode == 0
    sites = [tmp_path / name for name in ("one", "two")]
    for site in sites:
        shutil.copytree(dest / "current", site)
        (site / MANIFEST).unlink()
        for page in site.rglob("*.html"):
            page.write_text(page.read_text("utf-8") + f"<!-- {site.name} -->", "utf-8")
    publisher = Publisher(elsewhere.project, f"server:{dest}", variables=elsewhere.variables)
    total = publisher.measure(sites[0])
    online, killed, switched = sites[0], 0, 0
    for number in range(3 * MOMENTS):
        if killed >= MOMENTS and switched:
            break
        before = (dest / "current").readlink()
        site = sites[1] if online == sites[0] else sites[0]
        killed += publisher.is_killed_after(total * (number % (2 * MOMENTS) + 1) / MOMENTS, site)
        if (dest / "current").readlink() != before:
            switched, online = switched + 1, site
        assert compare(dest / "current") == []
        assert hash_file(dest / "current" / "index.html") == hash_file(online / "index.html")
    print(f"{killed} killed within {total:.1f} s, {switched} after the switch or whole")
    assert killed >= MOMENTS
    for _ in range(50):  # the other end notices in its own time
        done = elsewhere.run("publish", f"server:{dest}", "--stage", "review")
        if "另一次发布" not in done.stdout:
            break
        time.sleep(0.2)
    assert done.returncode == 0, done.stdout
    assert elsewhere.run("verify-site", f"server:{dest}").returncode == 0
    assert (dest / MARKER).is_file()
    assert not list((dest / "releases").glob(".*"))
