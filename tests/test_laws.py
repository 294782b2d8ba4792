"""The laws of the house (hooks/README.md), read off the engine's own source; each is seen to fail on an offender."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

HOOKS = Path(__file__).resolve().parent.parent / "hooks"
ENGINE = HOOKS / "bulletin"

# A room may import the rooms named here, and itself; whatever is missing here is a new room that needs a place.
MAY_IMPORT: dict[str, set[str]] = {
    "asset": set(),
    "finding": set(),
    "folded": set(),
    "folders": set(),
    "glossary": set(),
    "late_pattern": set(),
    "sure_words": set(),
    "record": set(),
    "obligation": {"record"},
    "memory": set(),
    "sharing": set(),
    "model": {"obligation"},
    "read": {"folded", "model", "finding", "glossary", "obligation", "sharing", "short_code"},
    "register": {"read", "model", "finding"},
    "extract": {
        "late_pattern",
        "sure_words",
        "memory",
        "read",
        "model",
        "obligation",
        "record",
        "register",
        "glossary",
    },
    "declared": {"read", "model", "obligation"},
    "writing": {"asset", "read", "finding", "glossary"},
    "succession": {"read", "model"},
    "index": {"asset", "read", "model", "obligation", "register", "sharing", "succession", "writing", "finding"},
    "likeness": set(),
    "parties": {"obligation"},
    "history": {"read", "model", "obligation", "likeness", "parties"},
    "addresses": {"index", "register", "finding"},
    "expiry": {"read", "index"},
    "checks": {
        "numbering",
        "addresses",
        "asset",
        "cited_code",
        "expiry",
        "read",
        "model",
        "obligation",
        "register",
        "extract",
        "declared",
        "index",
        "succession",
        "writing",
        "finding",
        "glossary",
        "late_pattern",
        "record",
    },
    "wording": {"finding", "glossary"},
    "render": {
        "history",
        "addresses",
        "expiry",
        "read",
        "model",
        "obligation",
        "parties",
        "register",
        "succession",
        "index",
        "memory",
        "finding",
        "glossary",
        "wording",
        "stage",
        "short_code",
        "numbering",
    },
    "short_code": {"model"},
    "numbering": {"index", "register"},
    "cited_code": {"late_pattern"},
    "digest": {
        "read",
        "model",
        "obligation",
        "parties",
        "succession",
        "index",
        "finding",
        "glossary",
        "render",
        "short_code",
    },
    "feeds": {
        "likeness",
        "addresses",
        "read",
        "model",
        "obligation",
        "parties",
        "register",
        "succession",
        "index",
        "memory",
        "render",
        "glossary",
    },
    "search": {
        "read",
        "model",
        "parties",
        "register",
        "succession",
        "index",
        "glossary",
        "late_pattern",
        "memory",
        "cited_code",
    },
    "intake": {"finding", "glossary", "model", "read"},
    "stage": {"finding"},
    "withheld": {"finding", "wording"},
    "canary": set(),
    "verify": {"obligation"},
    "pipeline": {
        "asset",
        "read",
        "model",
        "obligation",
        "register",
        "extract",
        "declared",
        "history",
        "index",
        "checks",
        "digest",
        "expiry",
        "finding",
        "folders",
        "memory",
        "writing",
    },
}

# Reading the clock, printing, and writing are the doors' business.
FORBIDDEN_CALLS = {
    "print", "input", "open", "breakpoint", "today", "now", "utcnow", "time", "time_ns", "localtime", "gmtime",
    "monotonic", "perf_counter", "write_text", "write_bytes", "mkdir", "unlink", "rmdir", "touch", "rename",
}  # fmt: skip
# A member of a ZIP that is in memory already; only by opening it can what comes out be limited. And the last look at a
# site: it reads line by line what would fill the memory.
MAY_CALL = {"writing/office.py": {"open"}, "canary.py": {"open"}}
FORBIDDEN_MODULES = {
    "mkdocs", "material", "scripts", "logging", "subprocess", "shutil", "tempfile", "socket", "time", "random", "os",
    "urllib.request", "http", "requests", "sys",
}  # fmt: skip


def imports_of(source: str) -> Iterator[str]:
    """The dotted names of all modules that a source imports, wherever in it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def breaks_of_modules(source: str) -> set[str]:
    """Forbidden modules that a source imports."""
    names = set(imports_of(source))
    return {banned for banned in FORBIDDEN_MODULES for name in names if f"{name}.".startswith(f"{banned}.")}


def breaks_of_calls(source: str) -> set[str]:
    """Forbidden functions that a source calls: by name, or as the last part of a dotted name."""
    calls = [node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    names = {call.id for call in calls if isinstance(call, ast.Name)}
    attributes = {call.attr for call in calls if isinstance(call, ast.Attribute)}
    return (names | attributes) & FORBIDDEN_CALLS


def breaks_of_arrows(room: str, source: str) -> set[str]:
    """Rooms that a source of this room imports and may not."""
    rooms = {name.split(".")[1] for name in imports_of(source) if name.startswith("bulletin.")}
    return rooms - MAY_IMPORT.get(room, set()) - {room}


def breaks_of_doors(source: str) -> set[str]:
    """MkDocs, imported where only the door may."""
    return {name for name in imports_of(source) if name.split(".")[0] in ("mkdocs", "material")}


def engine_files() -> list[Path]:
    return sorted(path for path in ENGINE.rglob("*.py") if path != ENGINE / "__init__.py")


def room_of(path: Path) -> str:
    return path.relative_to(ENGINE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", engine_files(), ids=lambda path: path.relative_to(ENGINE).as_posix())
def test_engine_obeys(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert breaks_of_modules(source) == set(), "the engine knows no MkDocs, no clock, no outside"
    allowed = MAY_CALL.get(path.relative_to(ENGINE).as_posix(), set())
    assert breaks_of_calls(source) - allowed == set(), "the engine reads no clock, prints nothing, writes nothing"
    assert room_of(path) in MAY_IMPORT, "a new room: say in MAY_IMPORT what it may import"
    assert breaks_of_arrows(room_of(path), source) == set(), "arrows run one way"


def test_only_the_door_imports_mkdocs() -> None:
    scripts, door = HOOKS.parent / "scripts", {HOOKS / "bulletin_hook.py", *(HOOKS / "door").glob("*.py")}
    for path in {*HOOKS.rglob("*.py"), *scripts.rglob("*.py")} - door:
        assert breaks_of_doors(path.read_text(encoding="utf-8")) == set(), path


def test_arrows_make_no_circle() -> None:
    """The table itself could allow what the law forbids."""

    def reachable(room: str, seen: set[str]) -> set[str]:
        for following in MAY_IMPORT[room] - seen:
            seen |= {following} | reachable(following, seen | {following})
        return seen

    for room in MAY_IMPORT:
        assert room not in reachable(room, set()), room


@pytest.mark.parametrize(
    ("law", "offender", "named"),
    [
        (breaks_of_modules, "import mkdocs", "mkdocs"),
        (breaks_of_modules, "from mkdocs.plugins import get_plugin_logger", "mkdocs"),
        (breaks_of_modules, "from urllib.request import urlopen", "urllib.request"),
        (breaks_of_modules, "def f():\n    import scripts.new", "scripts"),
        (breaks_of_calls, "print('x')", "print"),
        (breaks_of_calls, "import datetime\nd = datetime.date.today()", "today"),
        (breaks_of_calls, "from datetime import datetime as D\nD.now()", "now"),
        (breaks_of_calls, "path.write_text('x')", "write_text"),
        (breaks_of_calls, "open('x', 'w')", "open"),
        (breaks_of_doors, "from mkdocs.config import base", "mkdocs.config.base"),
        (lambda source: breaks_of_arrows("read", source), "from bulletin.index import Bulletin", "index"),
        (lambda source: breaks_of_arrows("extract", source), "from bulletin import render", "render"),
        (lambda source: breaks_of_arrows("extract", source), "from bulletin.checks.quotes import x", "checks"),
        (lambda source: breaks_of_arrows("index", source), "import bulletin.render.pages", "render"),
        (lambda source: breaks_of_arrows("model", source), "from bulletin.read.document import Document", "read"),
        (lambda source: breaks_of_arrows("checks", source), "from bulletin.wording import format_finding", "wording"),
    ],
)
def test_each_law_sees_an_offender(law: Callable[[str], set[str]], offender: str, named: str) -> None:
    assert law(offender) == {named}
