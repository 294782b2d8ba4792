"""The dialect of print is the site's: the same extensions with the same settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from bulletin.digest.dialect import Dialect
from markdown import Markdown
from mkdocs.config import load_config  # noqa: TID251 (what is compared)

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def site() -> object:
    return load_config(str(ROOT / "mkdocs.yml"), hooks=[])


def test_the_extensions_are_those_of_the_site(site: object) -> None:
    theirs = Markdown(extensions=site["markdown_extensions"], extension_configs=site["mdx_configs"])  # type: ignore[index]
    names = sorted(type(extension).__name__ for extension in theirs.registeredExtensions)
    ours = sorted(type(extension).__name__ for extension in Dialect().markdown.registeredExtensions)
    assert ours == names
    text = "# 一、甲\n\n| a | b |\n|:-:|--|\n| 1 | 2 |\n\n注[^1]。\n\n[^1]: 注文。\n\n1. 甲\n\n- 乙\n\n```\nx\n```\n"
    assert Dialect().markdown.convert(text) == theirs.convert(text)
