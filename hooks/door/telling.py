"""Findings in, told in the terminal out; keeps those of each page, and which links a finding has spoken of."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace

from bulletin.finding import Finding
from bulletin.wording.report import format_finding
from mkdocs.plugins import get_plugin_logger

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
        if finding.code == "target-missing":
            self.missing_targets.add((path, finding.params["given"]))
        if is_told:
            LOG.log(logging.ERROR if finding.level == "error" else logging.WARNING, text)

    def sum_up(self) -> None:
        """Say how each edited file is now, and that others wait too."""
        otherwise = {path for path, count in self.counted.items() if count != len(self.by_path.get(path, []))}
        for path in sorted(self.edited | otherwise):
            count = len(self.by_path.get(path, []))
            said = f"有 {count} 处要改，见上面。" if count else "没有问题。"
            LOG.info(f"{NEWS}刚改的 docs/{path}：{said}")
        rest = sum(len(found) for path, found in self.by_path.items() if path not in self.edited)
        if self.edited and rest:
            LOG.info(f"{NEWS}其他文件还有 {rest} 处要改，用 python3 scripts check 可以看到。")


def text_of(finding: Finding) -> str:
    """The words of a finding, with its path as an editor sees it."""
    return format_finding(replace(finding, place=replace(finding.place, path=f"docs/{finding.place.path}")))
