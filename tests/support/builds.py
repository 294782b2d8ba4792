"""Builds by MkDocs in this very process, which is much faster than a process for each; with all that they said."""

import logging
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build  # noqa: TID251 the door is tested from both sides
from mkdocs.config import load_config  # noqa: TID251
from mkdocs.exceptions import Abort, PluginError  # noqa: TID251

_FILTERED = ("mkdocs.structure.pages", "mkdocs.structure.nav", "mkdocs.commands.build")


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.said: list[tuple[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.name != "mkdocs.commands.build":
            self.said.append((record.levelname, record.getMessage()))


@dataclass(frozen=True)
class Outcome:
    """A build: whether it came to its end, what it said (in no order), and its files with their bytes."""

    is_done: bool
    said: list[tuple[str, str]]
    files: dict[str, bytes]


def build_here(
    config_file: Path, site: Path, *, dirty: bool, strict: bool = False, preview_at: str | None = None
) -> Outcome:
    """Build a project, by all or by what has changed; as a preview at an address would begin where one is given."""
    for name in _FILTERED:  # each load of the hook adds its own
        logging.getLogger(name).filters.clear()
    listener = _Listener()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(listener)
    logger.setLevel(logging.INFO)
    is_done = True
    try:
        config = load_config(str(config_file), site_dir=str(site), strict=strict)
        config.plugins.on_startup(command="serve" if preview_at else "build", dirty=dirty)
        config.site_url = preview_at or config.site_url
        build(config, dirty=dirty, serve_url=preview_at)
    except (Abort, PluginError):
        is_done = False
    finally:
        logger.removeHandler(listener)
    return Outcome(is_done, sorted(listener.said), files_of(site))


def files_of(site: Path) -> dict[str, bytes]:
    """Path → bytes of everything in a folder."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
