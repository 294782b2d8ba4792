"""The Markdown of the bulletin in, the same pages built by plain MkDocs and Material out: what the peers index.

Without our hooks, because 3,000 pages are built faster so and the peers find the same words: what front matter says
of a document (title, 文号, issuer, date) is put above its text. The navigation has one entry, or a build would grow
with the square of the pages. With `search`, Material's own plugin as the project's mkdocs.yml once had it.
"""

import sys
from pathlib import Path

import yaml
from environment import child_environment
from generated.pages import list_documents

from benches.search.engine import Workplace
from benches.search.measured_process import Cost, run_measured

SEARCH = {"lang": "zh", "separator": r"[\s\u200b\-、。，．？！；：…（）《》“”]+"}
"""How Material's own search is told to cut Chinese."""
_FACTS = (("doc_no", "发文字号"), ("issuer", "发文机关"), ("date", "成文日期"), ("subject",), ("unit",), ("summary",))


def build_plain(place: Workplace, name: str, *, search: bool) -> tuple[Path, Cost]:
    """The folder of the built site, and what building it took; a site that is there already is not built again."""
    folder = place.folder / name
    folder.mkdir(exist_ok=True)
    site = folder / "site"
    plain = place.folder / "plain-docs"
    if not plain.is_dir():
        write_plain_docs(place.docs, plain)
    config = plain_configuration(plain, site, search=search)
    file = folder / "mkdocs.yml"
    file.write_text(yaml.safe_dump(config, allow_unicode=True, sort_keys=False), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(file)]
    variables = {**child_environment(), "NO_MKDOCS_2_WARNING": "1"}
    return site, run_measured(command, folder / "log.txt", variables)


def plain_configuration(docs: Path, site: Path, *, search: bool) -> dict[str, object]:
    """What mkdocs.yml says for these pages: one entry of navigation, and Material's own search or none."""
    plugins: list[object] = [{"search": SEARCH}] if search else []
    return {
        "site_name": "党建简报",
        "docs_dir": str(docs),
        "site_dir": str(site),
        "theme": {"name": "material", "language": "zh", "font": False},
        "nav": [{"首页": "index.md"}],
        "not_in_nav": "*",
        "plugins": plugins,
        "markdown_extensions": ["tables", "footnotes", "sane_lists"],
        "validation": {"not_found": "ignore", "unrecognized_links": "ignore", "absolute_links": "ignore"},
    }


def plain_text(source: str) -> str:
    """A document with the facts of its front matter above its text, and its title as the heading."""
    _, front, body = source.split("---\n", 2)
    facts = yaml.safe_load(front)
    title = facts.get("title") or facts.get("标题")
    named = (next((str(facts[key]) for key in keys if key in facts), "") for keys in _FACTS)
    return f"# {title}\n\n{'　'.join(filter(None, named))}\n\n{body.lstrip()}"


def write_plain_docs(docs: Path, plain: Path) -> None:
    """Write the documents below `docs` as plain pages below `plain`, with a first page."""
    for path in list_documents(docs):
        file = plain / path.relative_to(docs)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(plain_text(path.read_text(encoding="utf-8")), encoding="utf-8")
    (plain / "index.md").write_text("# 党建简报\n", encoding="utf-8")
