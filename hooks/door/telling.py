"""Findings in, told in the terminal out; keeps those of each page, and which links a finding has spoken of."""

from __future__ import annotations

import logging
import re
from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass, field, replace
from posixpath import normpath
from urllib.parse import unquote

from bulletin.checks.targets_exist import TARGET_CODES
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
    """What one build has found wrong. `by_path` is relative to docs/; `missing_targets`: path and link as written.

    What is among `known` was told by an earlier build and is told again only of the files in `edited`. `counted`: how
    many faults each of the files shown ahead of this build was said to have, None where nobody could say yet.
    """

    known: Set[str] = frozenset()
    edited: Set[str] = frozenset()
    counted: Mapping[str, int | None] = field(default_factory=dict)
    by_path: dict[str, list[Finding]] = field(default_factory=dict)
    missing_targets: set[tuple[str, str]] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    withheld: set[str] = field(default_factory=set)
    """Paths of the files that are not in the site because of what was found in them."""

    def tell(self, finding: Finding) -> None:
        """Log a finding so that --strict counts it, and keep it for its page."""
        path, text = finding.place.path, text_of(finding)
        is_told = path in self.edited or text not in self.known
        self.told.add(text)
        if finding.level == "info":
            if is_told:
                LOG.info(text)
            return
        self.by_path.setdefault(path, []).append(finding)
        if finding.code in TARGET_CODES:
            self.missing_targets.add((path, finding.params["given"]))
        if is_told:
            LOG.log(logging.ERROR if finding.level == "error" else logging.WARNING, text)

    def sum_up(self) -> None:
        """Say how each edited file is now, and that others wait too."""
        otherwise = {path for path, count in self.counted.items() if count != len(self.by_path.get(path, []))}
        # Of what is in `counted` this was said when its page was shown; it is said again where it is otherwise now.
        for path in sorted((self.edited - self.counted.keys()) | otherwise):
            count = len(self.by_path.get(path, []))
            said = f"有 {count} 处要改，见上面。" if count else "没有问题。"
            LOG.info(f"{NEWS}刚改的 docs/{path}：{said}")
        rest = sum(len(found) for path, found in self.by_path.items() if path not in self.edited)
        if self.edited and rest:
            LOG.info(f"{NEWS}其他文件还有 {rest} 处要改，用 python3 scripts check 可以看到。")

    def tell_withheld(self, paths: Collection[str], is_told: bool = True) -> None:
        """Say which files are not in the site, so that nobody takes it for whole."""
        self.withheld.update(paths)
        if paths and is_told:
            listed = "、".join(f"docs/{path}" for path in sorted(paths)[:_MOST_NAMED])
            rest = f"等 {len(paths)} 个文件" if len(paths) > _MOST_NAMED else ""
            LOG.info(f"{NEWS}有错误或者还没有签发，没有放进网站：{listed}{rest}")

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
