"""`serve`: a live preview for editors. Not strict, so that a page with faults is still shown, with its findings.

Starts MkDocs' server as a child and makes sure that it ends with this process.
"""

import argparse
import contextlib
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

import free_port
import mkdocs_process
from environment import ROOT, cache_folder

_DEFAULT_PORT = 8000
_PORTS_TRIED = 21  # the default one, and the next 20
_SECONDS_TO_END = 5


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--port", type=_port, metavar="端口", help=f"端口（默认 {_DEFAULT_PORT}，被占用时自动换一个）")
    parser.add_argument(
        "--host", default="127.0.0.1", metavar="地址", help="在哪个地址上预览（默认 127.0.0.1，只有本机能看）"
    )
    mkdocs_process.add_common_options(parser)


def run(options: argparse.Namespace) -> int:
    """Serve until stopped; 0 when stopped by the user, 2 when the preview could not start or ended by itself."""
    if not mkdocs_process.CONFIGURATION.is_file():
        print(mkdocs_process.NO_CONFIGURATION, file=sys.stderr)
        return 2
    try:
        port = _choose_port(options.host, options.port)
    except OSError:
        print(f"--host {options.host} 不是这台电脑的地址，本机预览请不要写 --host。", file=sys.stderr)
        return 2
    if port is None:
        return 2
    _let_signals_interrupt()
    # MkDocs builds into a temporary folder; put it into one of ours, which is removed however the child ends.
    with tempfile.TemporaryDirectory(prefix="bulletin-serve-", ignore_cleanup_errors=True) as scratch:
        return _serve(options, port, scratch)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        raise argparse.ArgumentTypeError(f"“{text}”不是端口，请写 1 到 65535 之间的数")
    return int(text)


def _choose_port(host: str, asked: int | None) -> int | None:
    if asked is not None:
        if free_port.is_free(host, asked):
            return asked
        print(f"端口 {asked} 已被占用或不让使用，请换一个，或者不写 --port，由程序自动选。", file=sys.stderr)
        return None
    port = free_port.first_free(host, _DEFAULT_PORT, _PORTS_TRIED)
    if port is None:
        last = _DEFAULT_PORT + _PORTS_TRIED - 1
        print(f"端口 {_DEFAULT_PORT} 到 {last} 都被占用，请用 --port 另选一个。", file=sys.stderr)
    elif port != _DEFAULT_PORT:
        print(f"端口 {_DEFAULT_PORT} 已被占用，改用 {port}。", flush=True)
    return port


def _let_signals_interrupt() -> None:
    """Treat "please end" (a service manager, a closed terminal) like Ctrl-C, so that the child is ended too."""
    for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.default_int_handler)


def _serve(options: argparse.Namespace, port: int, scratch: str) -> int:
    temporary = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), scratch)
    child = subprocess.Popen(
        mkdocs_process.serving(f"{options.host}:{port}"),
        cwd=ROOT,
        env={
            **mkdocs_process.variables(options.today),
            **temporary,
            **mkdocs_process.SKETCHING,
            "BULLETIN_BUILD_CACHE": str(cache_folder()),  # what a build or a check has read, it need not read again
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    try:
        print("正在生成预览，请稍候……", flush=True)
        threading.Thread(target=_announce, args=(options.host, port, child), daemon=True).start()
        assert child.stdout is not None
        mkdocs_process.relay(child.stdout, options.verbose)
        child.wait()
    except KeyboardInterrupt:
        print("\n预览已停止。", flush=True)
        return 0
    finally:
        _end(child)
    print("预览没有启动或意外停止，请按上面的提示修改后再运行。", file=sys.stderr)
    return 2


def _announce(host: str, port: int, child: subprocess.Popen[str]) -> None:
    """Wait until the server answers, then say where."""
    reachable = "127.0.0.1" if host == "0.0.0.0" else host  # noqa: S104 (compared, not bound)
    address = f"http://{reachable}:{port}/"
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # never ask a proxy for this machine
    while child.poll() is None:
        try:
            with opener.open(address, timeout=60) as answer:
                address = answer.url  # where the site is mounted, if below a path
        except urllib.error.HTTPError:
            pass  # an answer, if not a page
        except OSError:
            time.sleep(0.2)
            continue
        print(f"党建简报已就绪：{address}（按 Ctrl+C 停止）", flush=True)
        return


def _end(child: subprocess.Popen[str]) -> None:
    if child.poll() is None:
        child.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(_SECONDS_TO_END)
    if child.poll() is None:
        child.kill()
        child.wait()
