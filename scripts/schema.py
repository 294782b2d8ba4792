"""`schema`: the files of .vscode/ that are made from the model, written anew."""

import argparse

from editor_files import editor_files
from environment import ROOT


def configure(parser: argparse.ArgumentParser) -> None:
    """There are no options."""


def run(_: argparse.Namespace) -> int:
    """Write those that have changed."""
    for name, text in editor_files().items():
        file = ROOT / ".vscode" / name
        if not file.exists() or file.read_text("utf-8") != text:
            file.write_bytes(text.encode("utf-8"))
            print(f"已更新 .vscode/{name}")
    return 0
