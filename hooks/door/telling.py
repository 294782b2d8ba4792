"""Findings in, told in the terminal out; keeps those of each page, and which links a finding has spoken of."""

from __future__ import annotations

import logging
import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from posixpath import normpath
from urllib.parse import unquote

from bulletin.finding import Finding
from bulletin.wording.report import format_finding
from mkdocs.plugins import get_plugin_logger

_BROKEN_LINK = re.compile(r"Doc file '(?P<path>.+?)' contains a link '(?P<address>.+?)'")
_MOST_NAMED = 10
LOG = get_plugin_logger("bulletin")
NEWS = "▸ "
"""What begins with this is no finding and yet is for the editor; `serve` lets it through."""


@dataclass
class Problems:
    """What one build has found wrong. `by_path` is relative to docs/; `missing_targets`: path and link as written;
    `withheld`: paths of the files that are not in the site because of what was found in them.
    """

    by_path: dict[str, list[Finding]] = field(default_factory=dict)
    missing_targets: set[tuple[str, str]] = field(default_factory=set)
    withheld: set[str] = field(default_factory=set)

    def tell(self, finding: Finding, is_told: bool = True) -> None:
        """Log a finding so that --strict counts it, and keep it for its page."""
        path, text = finding.place.path, text_of(finding)
        if finding.level == "info":
            LOG.info(text)
            return
        self.by_path.setdefault(path, []).append(finding)
        if finding.code == "target-missing":
            self.missing_targets.add((path, finding.params["given"]))
        if is_told:
            LOG.log(logging.ERROR if finding.level == "error" else logging.WARNING, text)

    def tell_withheld(self, paths: Collection[str], is_told: bool = True) -> None:
        """Say which files are not in the site, so that nobody takes it for whole."""
        self.withheld.update(paths)
        if paths and is_told:
            listed = "、".join(f"docs/{path}" for path in sorted(paths)[:_MOST_NAMED])
            rest = f"等 {len(paths)} 个文件" if len(paths) > _MOST_NAMED else ""
            LOG.info(f"{NEWS}有上面说的错误，没有放进网站：{listed}{rest}")

    def has_told(self, message: str) -> bool:
        """Whether a message of MkDocs' about a link says what a finding has said in Chinese."""
        link = _BROKEN_LINK.match(message)
        if link is None:
            return False
        path, address = link["path"], link["address"]
        return (path, address) in self.missing_targets or _target(path, address) in self.withheld


def _target(path: str, address: str) -> str:
    """The file under docs/ that a relative address in a file leads to."""
    return normpath(f"{path.rpartition('/')[0]}/{unquote(address.partition('#')[0])}")


def text_of(finding: Finding) -> str:
    """The words of a finding, with its path as an editor sees it."""
    return format_finding(replace(finding, place=replace(finding.place, path=f"docs/{finding.place.path}")))
