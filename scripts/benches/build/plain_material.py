"""The documents of the bulletin and its mkdocs.yml in, a project for MkDocs and Material alone out.

The same texts with their front matter, the same navigation, theme and extensions of Markdown; what is ours is left out
(hooks, frames, scripts), and Material's own search put in. That is what a school would have without this project.
"""

import shutil
from pathlib import Path
from typing import Any

import yaml
from mkdocs_process import CONFIGURATION

from benches.search.plain_site import SEARCH

_OURS_IN_THEME = ("custom_dir", "logo", "favicon")


class _PlainLoader(yaml.SafeLoader):
    """Reads mkdocs.yml without its tags: what the environment says and names of Python."""


_PlainLoader.add_multi_constructor("", lambda _loader, _tag, _node: None)


def write_sources(docs: Path, folder: Path) -> None:
    """Copy the documents, and give each section of the navigation that has no page one of its own."""
    shutil.copytree(docs, folder, ignore=shutil.ignore_patterns("_register"))
    for entry in _settings()["nav"]:
        for title, path in entry.items():
            page = folder / path
            page.parent.mkdir(exist_ok=True)
            if not page.exists():
                page.write_text(f"# {title}\n", encoding="utf-8")


def configuration(docs: Path, site: Path) -> dict[str, object]:
    """What mkdocs.yml says for these documents."""
    settings = _settings()
    theme = {key: value for key, value in settings["theme"].items() if key not in _OURS_IN_THEME}
    extensions = [each if isinstance(each, str) else next(iter(each)) for each in settings["markdown_extensions"]]
    return {
        "site_name": settings["site_name"],
        "docs_dir": str(docs),
        "site_dir": str(site),
        "theme": theme,
        "nav": settings["nav"],
        "not_in_nav": settings["not_in_nav"],
        "plugins": [{"search": SEARCH}],
        "markdown_extensions": extensions,
        "validation": {"not_found": "ignore", "unrecognized_links": "ignore", "absolute_links": "ignore"},
    }


def _settings() -> dict[str, Any]:
    # It builds the project's own configuration, whose tags it makes nothing of.
    return yaml.load(CONFIGURATION.read_text(encoding="utf-8"), Loader=_PlainLoader)  # type: ignore[no-any-return]  # noqa: S506
