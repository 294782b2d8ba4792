"""`mkdocs serve` works by itself and builds again when an editor saves."""

import http.client
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

DEADLINE = 180.0


@pytest.fixture
def served(small_project: Path, child_environment: dict[str, str]) -> Iterator[tuple[Path, int]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "serve",
        "--config-file",
        str(small_project),
        "--dev-addr",
        f"127.0.0.1:{port}",
    ]
    with (small_project.parent / "log").open("w") as log:
        child = subprocess.Popen(command, stdout=log, stderr=log, env=child_environment)
        try:
            yield small_project.parent, port
        finally:
            child.terminate()
            child.wait(20)


def fetch(port: int, path: str) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        return connection.getresponse().read().decode("utf-8", "replace")
    except OSError:
        return ""
    finally:
        connection.close()


def wait_for(port: int, path: str, words: str) -> str:
    until = time.monotonic() + DEADLINE
    while time.monotonic() < until:
        text = fetch(port, path)
        if words in text:
            return text
        time.sleep(0.2)
    pytest.fail(f"{words!r} did not appear at {path}")


def test_an_edit_and_a_fault_are_seen_without_a_restart(served: tuple[Path, int]) -> None:
    folder, port = served
    wait_for(port, "/register/", "各党总支于3月13日17:00前报送名单")
    notice = folder / "docs/notices/2026/a.md"
    text = notice.read_text("utf-8")
    notice.write_text(text.replace("报送名单", "报送花名册"), "utf-8")
    wait_for(port, "/register/", "各党总支于3月13日17:00前报送花名册")
    notice.write_bytes(text.replace("报送名单", "报送总名单").encode("gbk"))
    assert "需要修改" in wait_for(port, "/notices/2026/a/", "报送总名单")
    notice.write_text(text, "utf-8")
    assert "需要修改" not in wait_for(port, "/notices/2026/a/", "前报送名单")


def test_of_a_broken_header_the_fault_is_shown_above_the_last_good_page(served: tuple[Path, int]) -> None:
    folder, port = served
    notice = folder / "docs/notices/2026/a.md"
    text = notice.read_text("utf-8")
    wait_for(port, "/notices/2026/a/", "前报送名单")
    notice.write_text(text.replace("title: ", "title: [", 1), "utf-8")
    page = wait_for(port, "/notices/2026/a/", "需要修改")
    assert "下面是改动以前的页面" in page
    assert "前报送名单" in page
    notice.write_text(text, "utf-8")
    until = time.monotonic() + DEADLINE
    while "需要修改" in fetch(port, "/notices/2026/a/") and time.monotonic() < until:
        time.sleep(0.2)
    assert "需要修改" not in fetch(port, "/notices/2026/a/")
    log = (folder / "log").read_text("utf-8")
    assert re.search("▸ 刚改的 docs/notices/2026/a.md：有 [1-9] 处要改，见上面。", log)
    assert "▸ 刚改的 docs/notices/2026/a.md：没有问题。" in log
