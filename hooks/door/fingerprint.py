"""A short name for what every page depends on: configuration, theme, engine, versions, register."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from build_record import digest_of, digest_tree, list_libraries
from bulletin.folders import REGISTER_FOLDER
from mkdocs.config.defaults import MkDocsConfig

_HOOKS = Path(__file__).parent.parent


def fingerprint_of(config: MkDocsConfig, texts: Mapping[str, bytes]) -> str:
    """The same name, the same page from the same inputs. `texts` are those that the engine reads."""
    plain = {
        key: value
        for key, value in config.items()
        if isinstance(value, str | int | float | list | dict | None)
        and key not in ("site_dir", "strict", "hooks", "plugins")
    }
    facts = [
        repr(sorted((key, repr(value)) for key, value in plain.items() if " at 0x" not in repr(value))),
        repr(list_libraries()),
        repr(sorted((path, digest_of(data)) for path, data in texts.items() if path.startswith(REGISTER_FOLDER))),
        sys.version,
        os.environ.get("BULLETIN_PORTABLE", ""),
        digest_tree(_HOOKS),
    ]
    folders = {Path(config.theme.custom_dir)} if config.theme.custom_dir else set()
    facts += [digest_tree(folder) for folder in folders]
    facts += [digest_of(path.read_bytes()) for path in _configuration_files(config) if path.is_file()]
    return digest_of("\n".join(facts).encode("utf-8", "surrogatepass"))


def _configuration_files(config: MkDocsConfig) -> list[Path]:
    """The hooks, the file of the configuration, and those that it inherits from."""
    chosen = [Path(name) for name in config.hooks]
    file = Path(config.config_file_path) if config.config_file_path else None
    while file and file.is_file() and file not in chosen:
        chosen.append(file)
        inherited = re.search(r"^INHERIT:\s*(\S+)", file.read_text("utf-8"), re.MULTILINE)
        file = (file.parent / inherited[1].strip("'\"")).resolve() if inherited else None
    return chosen
