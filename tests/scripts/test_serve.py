"""`serve` for real: ready, reloads, leaves a busy port alone, and takes its server with it when it ends."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import free_port
import pytest

SCRIPTS = Path(free_port.__file__).parent
HERE = "127.0.0.1"
# Seconds for what has only to happen; a busy machine takes its time.
DEADLINE = 180.0

# The command without the door, which would first make an environment for the small project.
# A suite that runs in the background (nohup, &) was started with Ctrl-C ignored, and so would be all that it starts.
DRIVER = """
import argparse, pathlib, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.path.insert(0, sys.argv[1])
import environment
environment.ROOT = pathlib.Path.cwd()
import serve
parser = argparse.ArgumentParser()
serve.configure(parser)
serve._DEFAULT_PORT = int(sys.argv[2])
sys.exit(serve.run(parser.parse_args(sys.argv[3:])))
"""
Serve = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# 首页\n\n[去](没有.md)\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: 简报\nplugins: []\n", "utf-8")
    (tmp_path / "tmp").mkdir()
    return tmp_path


@pytest.fixture
def busy() -> Iterator[int]:
    """A port that another server listens on."""
    with socket.socket() as server:
        server.bind((HERE, 0))
        server.listen()
        yield server.getsockname()[1]


@pytest.fixture
def serve(project: Path, start: Serve, busy: int) -> Serve:
    variables = {**os.environ, "TMPDIR": str(project / "tmp"), "PYTHONUTF8": "1"}

    def begin(*words: str) -> subprocess.Popen[str]:
        return start([sys.executable, "-c", DRIVER, str(SCRIPTS), str(busy), *words], project, variables)

    return begin


def read_until(process: subprocess.Popen[str], wanted: str) -> list[str]:
    assert process.stdout is not None
    shown: list[str] = []
    for line in process.stdout:
        shown.append(line.rstrip())
        if wanted in line:
            return shown
    pytest.fail(f"{wanted} was never shown, but: {shown}")


def fetch(address: str) -> str:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(address, timeout=10) as answer:
        return str(answer.read().decode())


def test_an_edited_page_is_reloaded_and_a_stop_leaves_nothing_behind(serve: Serve, project: Path, busy: int) -> None:
    process = serve()
    shown = read_until(process, "党建简报已就绪")
    address = shown[-1].removeprefix("党建简报已就绪：").removesuffix("（按 Ctrl+C 停止）")
    assert shown[0].startswith(f"端口 {busy} 已被占用，改用 ")
    assert any("没有.md" in line for line in shown)
    assert not any(line.startswith("INFO") for line in shown)

    assert "首页" in fetch(address)
    (project / "docs" / "index.md").write_text("# 改过了\n", "utf-8")
    deadline = time.monotonic() + DEADLINE
    while "改过了" not in fetch(address) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert "改过了" in fetch(address)

    process.send_signal(signal.SIGTERM)
    rest, _ = process.communicate(timeout=DEADLINE)
    assert process.returncode == 0
    assert rest.endswith("预览已停止。\n")
    port = int(address.rsplit(":", 1)[1].strip("/"))
    assert free_port.is_free(HERE, port), "MkDocs still listens"
    assert not list((project / "tmp").iterdir())


def test_ctrl_c_ends_with_0(serve: Serve) -> None:
    process = serve()
    read_until(process, "党建简报已就绪")
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the command and to its child
    rest, _ = process.communicate(timeout=DEADLINE)
    assert process.returncode == 0
    assert "Traceback" not in rest
    assert "Aborted" not in rest


def test_a_busy_port_that_was_asked_for_is_one_sentence(serve: Serve, busy: int) -> None:
    process = serve("--port", str(busy))
    shown, _ = process.communicate(timeout=DEADLINE)
    assert process.returncode == 2
    assert len(shown.splitlines()) == 1
    assert f"端口 {busy} 已被占用" in shown


def test_a_faulty_configuration_ends_with_2(serve: Serve, project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: 简报\ntheme: no-such-theme\n", "utf-8")
    process = serve()
    shown, _ = process.communicate(timeout=DEADLINE)
    assert process.returncode == 2
    assert "no-such-theme" in shown
    assert "预览没有启动" in shown
