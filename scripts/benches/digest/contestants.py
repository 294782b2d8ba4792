"""Who sets the same print: for each the command line from its input to a PDF, and what is missing to run it."""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bulletin.digest.model import Plain
from environment import ROOT
from fonts import FontChoice

from benches.digest.web_page import make_web_page
from benches.search.browser import find_browser
from benches.search.engine import HOW_TO_INSTALL

_HERE = Path(__file__).resolve().parent
_BROWSER = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-pdf-header-footer",
    "--disable-background-networking",
]
OURS, WEASYPRINT, CHROMIUM = "ours", "WeasyPrint", "Chromium"


@dataclass(frozen=True)
class Material:
    """One print on the disk, as each of them takes it."""

    data: Path
    pictures: Path
    page: Path
    page_with_leaders: Path


@dataclass(frozen=True)
class Contestant:
    """`command` makes a PDF of a print; `variables` are added to the environment."""

    name: str
    missing: str
    command: Callable[[Material, Path], Sequence[str | Path]]
    variables: Mapping[str, str]


def write_material(
    folder: Path, document: Mapping[str, Plain], pictures: Mapping[str, bytes], fonts: FontChoice
) -> Material:
    """Put a print into a folder of its own."""
    made = Material(folder / "print.json", folder / "pictures", folder / "page.html", folder / "leaders.html")
    made.pictures.mkdir(parents=True)
    names = {key: f"{number}" for number, key in enumerate(pictures)}
    for key, name in names.items():
        (made.pictures / name).write_bytes(pictures[key])
    made.data.write_text(json.dumps(_renamed(dict(document), names), ensure_ascii=False), encoding="utf-8")
    files = {key: made.pictures / name for key, name in names.items()}
    made.page.write_text(make_web_page(document, files, fonts, has_leaders=False), encoding="utf-8")
    made.page_with_leaders.write_text(make_web_page(document, files, fonts, has_leaders=True), encoding="utf-8")
    return made


def contestants(weasyprint_python: Path | None) -> list[Contestant]:
    """All of them; those that cannot run say what they lack."""
    python = weasyprint_python or Path(sys.executable)
    has_weasyprint = weasyprint_python or importlib.util.find_spec("weasyprint")
    browser = find_browser()
    paths = os.pathsep.join(str(ROOT / part) for part in ("hooks", "scripts"))
    return [
        Contestant(
            OURS,
            "",
            lambda it, out: [sys.executable, _HERE / "set_with_us.py", it.data, it.pictures, out],
            {"PYTHONPATH": paths},
        ),
        Contestant(
            WEASYPRINT,
            "" if has_weasyprint else f"没有装 WeasyPrint。{HOW_TO_INSTALL}",
            lambda it, out: [python, _HERE / "set_with_weasyprint.py", it.page_with_leaders, out],
            {},
        ),
        Contestant(
            CHROMIUM,
            "" if browser else "没有找到 Chromium。",
            lambda it, out: [str(browser), *_BROWSER, f"--print-to-pdf={out}", it.page.as_uri()],
            {},
        ),
    ]


def _renamed(value: Plain, names: Mapping[str, str]) -> Plain:
    """The same data with pictures called by the names of their files."""
    if isinstance(value, list):
        return [_renamed(each, names) for each in value]
    if not isinstance(value, dict):
        return value
    made = {key: _renamed(each, names) for key, each in value.items()}
    if made.get("kind") == "image":
        made["file"] = names[str(value["file"])]
    return made
