"""What is timed: for each contestant how it is set up once, what is done before each run, and its command line."""

import importlib.util
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from environment import ROOT, VENV, child_environment
from generated.pages import list_documents

from benches.build.plain_material import configuration, write_sources
from benches.search.engine import HOW_TO_INSTALL

_EPOCH = "1795300000"  # one day for all runs
# Material cuts Chinese with jieba where that is installed, and then takes two to three times as long: each by itself.
_WITHOUT_JIEBA = "import sys; sys.modules['jieba'] = None; from mkdocs.__main__ import cli; cli()"
_BUILD = ["build", "--quiet", "--config-file"]
_HUGO = {
    "hugo.toml": 'baseURL = "/"\ntitle = "党建简报"\nlanguageCode = "zh"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
    "layouts/_default/single.html": "<!doctype html><title>{{ .Title }}</title><main>{{ .Content }}</main>\n",
    "layouts/_default/list.html": "<!doctype html><title>{{ .Title }}</title><ul>{{ range .Pages }}"
    '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</ul>\n',
}


@dataclass(frozen=True)
class Contestant:
    """One line of the table. `before` makes ready for a run and is not timed."""

    name: str
    command: Sequence[str | Path]
    before: Callable[[], None] = lambda: None
    variables: dict[str, str] = field(default_factory=dict)


def our_contestants(docs: Path, folder: Path) -> list[Contestant]:
    """Our command `build`: of everything, of one notice edited, of nothing changed; each has a project of its own."""

    def contestant(name: str, options: Sequence[str], before: Callable[[Path], None]) -> Contestant:
        place = folder / str(len(list(folder.iterdir())))
        _copy_project(place, docs)
        command = [sys.executable, str(place / "scripts"), "build", "--no-strict", *options]
        command += ["--site-dir", str(place / "site")]
        return Contestant(name, command, lambda: before(place), _variables())

    def edit(place: Path) -> None:
        docs = place / "docs"
        notices = [path for path in list_documents(docs) if path.is_relative_to(docs / "notices")]
        # What has an error is not on the site, and no page hangs on it.
        pages = (place / "site" / path.relative_to(docs).with_suffix("") / "index.html" for path in notices)
        shown = [path for path, page in zip(notices, pages, strict=True) if page.is_file()]
        with (shown or notices)[-1].open("a", encoding="utf-8") as text:
            text.write("\n各党总支要认真总结经验。\n")

    folder.mkdir()
    return [
        contestant("本项目，全部", ["--clean"], lambda _: None),
        contestant("本项目，改一份通知", [], edit),
        contestant("本项目，没有改动", [], lambda _: None),
    ]


def _copy_project(place: Path, docs: Path) -> None:
    """The project with other documents: its command builds what lies beside it."""
    place.mkdir()
    shutil.copytree(docs, place / "docs")
    for name in ("hooks", "scripts", "requirements"):
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", place)
    (place / ".venv").symlink_to(VENV, target_is_directory=True)


def peers(docs: Path, folder: Path, programs: Path) -> tuple[list[Contestant], list[str]]:
    """The other generators on the same documents, and what to say of those that are not installed in `programs`."""
    folder.mkdir()
    plain = folder / "plain-docs"
    write_sources(docs, plain)
    settings = configuration(plain, folder / "material")
    file = folder / "mkdocs.yml"
    file.write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), encoding="utf-8")
    name = "Material，固定导航，自带搜索"
    reference: list[str | Path] = [sys.executable, "-c", _WITHOUT_JIEBA, *_BUILD, file]
    found, said = [Contestant(name, reference, variables=_variables())], list[str]()
    if importlib.util.find_spec("jieba"):
        cutting: list[str | Path] = [sys.executable, "-m", "mkdocs", *_BUILD, file]
        found.append(Contestant(f"{name}，装有 jieba", cutting, variables=_variables()))
    else:
        said.append(f"没有安装 jieba，不测用它分词的 Material。{HOW_TO_INSTALL}")
    if zensical := _program(programs, "zensical"):
        place = folder / "zensical"
        place.mkdir()
        own = place / "mkdocs.yml"
        shutil.copytree(plain, place / "docs")
        elsewhere = settings | {"docs_dir": "docs", "site_dir": "site"}
        own.write_text(yaml.safe_dump(elsewhere, allow_unicode=True, sort_keys=False), encoding="utf-8")
        found.append(Contestant("Zensical", [zensical, "build", "--clean", "--config-file", own]))
    else:
        said.append(f"Zensical 没有安装。{HOW_TO_INSTALL}")
    if hugo := _program(programs, "hugo"):
        place = folder / "hugo"
        shutil.copytree(plain, place / "content")
        for name, text in _HUGO.items():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_text(text, encoding="utf-8")
        found.append(Contestant("Hugo，最小主题，没有搜索", [hugo, "--quiet", "--buildFuture", "--source", place]))
    else:
        said.append(f"Hugo 没有安装。{HOW_TO_INSTALL}")
    return found, said


def _program(folder: Path, name: str) -> Path | None:
    found = shutil.which(name, path=str(folder))
    return Path(found) if found else None


def _variables() -> dict[str, str]:
    return {**child_environment(), "SOURCE_DATE_EPOCH": _EPOCH, "BULLETIN_TODAY": "", "NO_MKDOCS_2_WARNING": "1"}
