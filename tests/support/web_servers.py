"""Real web servers on 127.0.0.1, with the configurations that `publish` writes; each is ended by its own process id."""

from __future__ import annotations

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_WRAP = """
daemon off; master_process on; worker_processes 2; pid {scratch}/nginx.pid; error_log {scratch}/error.log;
{user}
events {{ worker_connections 512; }}
http {{
  access_log off; sendfile on;
  client_body_temp_path {scratch}/body; proxy_temp_path {scratch}/proxy; fastcgi_temp_path {scratch}/fastcgi;
  uwsgi_temp_path {scratch}/uwsgi; scgi_temp_path {scratch}/scgi;
  include "{configuration}";
}}
"""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


def free_port() -> int:
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        return int(made.getsockname()[1])


def fetch(port: int, path: str, **headers: str) -> Answer:
    """What the server answers, with the names of headers in small letters; nothing is followed or unpacked."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    with contextlib.closing(connection):
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())


@contextlib.contextmanager
def nginx(program: str, dest: Path, port: int, scratch: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Nginx with the configuration of a folder of releases."""
    scratch.mkdir(parents=True, exist_ok=True)
    user = "user root;" if os.geteuid() == 0 else ""  # else its workers may not look into the test's folder
    wrapped = scratch / "nginx.conf"
    wrapped.write_text(_WRAP.format(scratch=scratch, user=user, configuration=dest / "server" / "nginx.conf"))
    with _running([program, "-p", str(scratch), "-c", str(wrapped)], port, scratch) as process:
        yield process


@contextlib.contextmanager
def caddy(program: str, dest: Path, port: int, scratch: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Caddy with the configuration of a folder of releases, without its administration port."""
    scratch.mkdir(parents=True, exist_ok=True)
    wrapped = scratch / "Caddyfile"
    wrapped.write_text(f"{{\n\tadmin off\n}}\nimport {dest}/server/Caddyfile\n")
    command = [program, "run", "--adapter", "caddyfile", "--config", str(wrapped)]
    with _running(command, port, scratch) as process:
        yield process


@contextlib.contextmanager
def _running(command: list[str], port: int, scratch: Path) -> Iterator[subprocess.Popen[bytes]]:
    places = {name: str(scratch) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    with (scratch / "output").open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, env={**os.environ, **places})
    try:
        for _ in range(200):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            if process.poll() is not None:
                raise RuntimeError((scratch / "output").read_text("utf-8", "replace"))
            time.sleep(0.05)
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
