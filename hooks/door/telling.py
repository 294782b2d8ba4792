"""Findings in, told in the terminal out; keeps those of each page, and which links a finding has spoken of."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field, replace

from bulletin.finding import Finding
from bulletin.wording.report import format_finding
from mkdocs.plugins import get_plugin_logger

LOG = get_plugin_logger("bulletin")
NEWS = "▸ "
"""What begins with this is no finding and yet is for the editor; `serve` lets it through."""


@dataclass
class Problems:
    """What one build has found wrong. `by_path` is relative to docs/; `missing_targets`: path and link as written."""

    by_path: dict[str, list[Finding]] = field(default_factory=dict)
    missing_targets: set[tuple[str, str]] = field(default_factory=set)

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


def text_of(finding: Finding) -> str:
    """The words of a finding, with its path as an editor sees it."""
    return format_finding(replace(finding, place=replace(finding.place, path=f"docs/{finding.place.path}")))
