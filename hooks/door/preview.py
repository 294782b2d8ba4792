"""What the preview remembers from one build to the next: what was told, and the last page that could be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bulletin.finding import Finding
from bulletin.history import Revision
from bulletin.index import NoticeEntry, StoryEntry

from door.telling import LOG, NEWS, Problems, text_of


@dataclass
class Preview:
    """What `serve` remembers."""

    contents: dict[str, bytes] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    good_pages: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Path → title and HTML of the last page whose front matter could be read."""
    revisions: Mapping[str, tuple[Revision, ...]] | None = None

    def tell_changes(self, findings: Sequence[Finding], texts: Mapping[str, bytes], problems: Problems) -> None:
        """First what is wrong in the files just edited, then what is new in others; nothing told twice."""
        is_first = not self.contents
        edited = {path for path, data in texts.items() if not is_first and self.contents.get(path) != data}
        before, self.told, self.contents = self.told, set(), dict(texts)
        for finding in sorted(findings, key=lambda finding: finding.place.path not in edited):
            text = text_of(finding)
            self.told.add(text)
            problems.tell(finding, is_told=finding.place.path in edited or text not in before)
        for path in sorted(edited):
            count = len(problems.by_path.get(path, []))
            said = f"有 {count} 处要改，见上面。" if count else "没有问题。"
            LOG.info(f"{NEWS}刚改的 docs/{path}：{said}")
        if edited and (rest := sum(len(found) for path, found in problems.by_path.items() if path not in edited)):
            LOG.info(f"{NEWS}其他文件还有 {rest} 处要改，用 python3 scripts check 可以看到。")


def is_broken(entry: NoticeEntry | StoryEntry) -> bool:
    """Whether the front matter could not be read as a whole, so that a page of it would be a page of gaps."""
    document, header = entry.document, entry.header
    if not document.front_matter.is_present or document.front_matter.unreadable:
        return True
    # Slips are mended in reading; what was lost over one shows in what is missing.
    is_faulty = any(f.level == "error" and f.code.startswith("front-matter-") for f in document.findings)
    return is_faulty and any(getattr(header, key) is None for key in header.required)
