"""`bench`: measures the product next to its peers on the same input; one module of `benches/` for each thing."""

import argparse
import importlib

_THINGS = {
    "build": ("benches.build.command", "生成网站：全部、改一份通知、没有改动"),
    "digest": ("benches.digest.command", "编印 PDF：150 页、1500 页的快慢、内存、大小"),
    "extract": ("benches.extract", "读取和提取一份通知"),
    "pages": ("benches.pages", "网页：最大的几页有多大，慢电脑上多久打开"),
    "preview": ("benches.preview", "预览：改一份通知，浏览器里几秒看到"),
    "search": ("benches.search.command", "站内检索：体积、快慢、找得准不准"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what can be measured, each with its own options."""
    things = parser.add_subparsers(dest="what", metavar="项目", required=True)
    for name, (module, words) in _THINGS.items():
        importlib.import_module(module).configure(things.add_parser(name, help=words, description=f"测{words}。"))


def run(options: argparse.Namespace) -> int:
    """Measure and print the table: 0 done, 2 could not run."""
    return int(importlib.import_module(_THINGS[options.what][0]).run(options))
