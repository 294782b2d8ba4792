"""`editor`: forms in the browser for notices and stories, on this machine only; never a part of the site.

The page is Sveltia CMS with the configuration made from the model. It reads and writes the project's folder through the
browser (Chrome, Edge), once the editor has chosen it there; this server gives it only its own program.
"""

import argparse
import json
import re
import sys
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import free_port
from bulletin.folders import is_document
from bulletin.glossary import FRONT_MATTER_KEYS
from bulletin.read.decode import decode_source
from bulletin.read.front_matter import read_front_matter
from bulletin.render.editor_config import editor_config
from contents import read_docs
from editor_bundle import NoBundle, read_bundle
from environment import ROOT
from unreadable import explain

_CHINESE_KEYS = frozenset(FRONT_MATTER_KEYS.values())
_HOST = "127.0.0.1"
_FIRST_PORT, _PORTS_TRIED = 8100, 21
_PAGE = """<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>写稿</title>
<script type="module" src="start.js"></script></head><body></body></html>
"""
_START = """import CMS from "./package/npm/index.js";
CMS.init({{config: {config}}});
"""
# The program knows many hosts of the internet; none of them is asked.
_POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' blob: data:; font-src 'self' data:; connect-src 'self' blob: data:; worker-src 'self' blob:; "
    "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)
# Fonts that the program would fetch from a host of the internet, and has in its package too.
_FETCHED_FONT = re.compile(rb"https://cdn\.jsdelivr\.net/fontsource/fonts/([\w-]+)(?::vf)?@[\d.]+/([\w-]+)\.woff2")
_TYPES = {".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm", ".woff2": "font/woff2"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--bundle", type=Path, metavar="文件", help="不联网：用事先取好的 .tgz 文件")
    parser.add_argument("--port", type=int, metavar="端口", help=f"端口（默认 {_FIRST_PORT}，被占用时自动换一个）")


def run(options: argparse.Namespace) -> int:
    """Serve until stopped; 0 when stopped by the user, 2 when there is no editor or no port."""
    try:
        files = pages(read_bundle(options.bundle))
    except NoBundle as sentence:
        print(sentence, file=sys.stderr)
        return 2
    port = options.port or free_port.first_free(_HOST, _FIRST_PORT, _PORTS_TRIED)
    try:
        server = serve(files, port or 0)
    except OSError:
        print(f"端口 {port} 已被占用或不让使用，请换一个。", file=sys.stderr)
        return 2
    with server:
        print(f"写稿的网页已就绪：http://{_HOST}:{server.server_port}/（按 Ctrl+C 停止）")
        print(f"用 Chrome 或 Edge 打开，按“使用本地仓库”，选择文件夹 {ROOT}。")
        print("新建时，右边的别名（Slug）填英文短名，它就是网址，保存以后不要改。", flush=True)
        unreadable: dict[str, str] = {}
        if unseen := in_chinese(ROOT / "docs", unreadable):
            print(f"登记用中文名称写的，网页里显示为空，请用文字编辑器改：{'、'.join(unseen)}", flush=True)
        for name, why in unreadable.items():
            print(f"{name}：{why}", file=sys.stderr, flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print("\n已停止。稿件在 docs/ 里，请用 python3 scripts check 检查。")
    return 0


def in_chinese(folder: Path, unreadable: dict[str, str]) -> list[str]:
    """The notices and stories whose keys the forms do not know, because they are written in Chinese.

    What cannot be read goes into `unreadable`, with why: the others can be written all the same.
    """
    errors: dict[str, OSError] = {}
    docs = read_docs(folder, unreadable=errors)
    unreadable |= {f"docs/{name}": explain(folder / name, errors[name]) for name in sorted(errors)}
    documents = {path: data for path, data in docs.texts.items() if is_document(path)}
    keys = {path: read_front_matter(decode_source(data, path)[0], path).values for path, data in documents.items()}
    return [f"docs/{path}" for path, values in keys.items() if not values.keys().isdisjoint(_CHINESE_KEYS)]


def pages(bundle: Mapping[str, bytes]) -> Mapping[str, tuple[str, bytes]]:
    """Every address → its type and content."""
    config = json.dumps(editor_config(), ensure_ascii=False)
    result = {
        "/": ("text/html", _PAGE.encode()),
        "/start.js": ("text/javascript", _START.format(config=config).encode()),
    }
    for path, data in bundle.items():
        if path.startswith("package/locales/"):
            # The program imports its words as modules, which its authors' own build tools make of them; from npm/
            # beside locales/ it asks one folder further up than a server has.
            words = ("text/javascript", b"export default " + data)
            result[f"/{path}"] = result[path.removeprefix("package")] = words
        elif path.startswith("package/npm/"):
            is_program = path.endswith(".js")
            content = _FETCHED_FONT.sub(lambda found: _own_font(found, bundle), data) if is_program else data
            result[f"/{path}"] = (_TYPES.get(Path(path).suffix, "application/octet-stream"), content)
    return result


def _own_font(found: re.Match[bytes], bundle: Mapping[str, bytes]) -> bytes:
    """The address on this server of a font that is in the package; else the given one."""
    name = f"package/npm/assets/{found[1].decode()}-{found[2].decode()}-"
    return next((f"/{path}".encode() for path in bundle if path.startswith(name)), found[0])


def serve(files: Mapping[str, tuple[str, bytes]], port: int) -> ThreadingHTTPServer:
    """A server of just these files for this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            kind, data = files.get(self.path.partition("?")[0], ("", b""))
            self.send_response(200 if kind else 404)
            if kind:
                self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(data)))
            self.send_header("Content-Security-Policy", _POLICY)
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Say nothing of each request."""

    return ThreadingHTTPServer((_HOST, port), Handler)
