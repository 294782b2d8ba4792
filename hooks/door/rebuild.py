"""The files of a build and the record of the last one in, what MkDocs may leave as it is out; and the next record.

It knows no event, and tells nobody anything but MkDocs.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import mkdocs
from build_record import BuildRecord, PageNotes, Text, Texts, delete_outputs, digest_of, write_texts
from bulletin.render.generated_page import GeneratedPage
from bulletin.render.inputs import Inputs
from bulletin.render.lists import Lists
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

# That `build --dirty` asks every file whether it is modified, and that a page may be given what it knew when it was
# rendered, is not promised by MkDocs; of another version everything is built anew.
TRIED_MKDOCS = "1.6.1"
# The digest of what is made in every build.
_ALWAYS = ""
PAGES_LOG = logging.getLogger("mkdocs.structure.pages")


@dataclass
class Rebuild:
    """What the last build has left, and what this one will leave to the next."""

    before: BuildRecord
    after: BuildRecord
    digests: Inputs
    left: dict[str, tuple[int, int]] = field(default_factory=dict)
    """What is to be seen of the files that this build leaves as it found them."""
    current: str | None = None
    """The source of the page being rendered."""

    @property
    def is_partial(self) -> bool:
        """Whether anything may stay as the last build made it."""
        return any(self.before.inputs.values())

    def begin_page(self, path: str) -> None:
        """A page is rendered now: what is said from here on is said of it."""
        self.current = path
        self.after.pages[path] = PageNotes()

    def note_page(self, page: Page) -> None:
        """Keep of a page just rendered what others may ask of it when it is left as it is."""
        notes = self.after.pages[page.file.src_uri]
        notes.anchors = sorted(page.present_anchor_ids or ())
        notes.links = {target.src_uri: links for target, links in (page.links_to_anchors or {}).items()}

    def note_words(self, record: logging.LogRecord) -> None:
        """Keep what MkDocs says of the page being rendered."""
        if self.current and record.levelno >= logging.INFO:
            self.after.pages[self.current].said.append((record.levelno, record.getMessage()))

    def recall_pages(self, files: Files) -> None:
        """Give the pages that stay what they knew when they were rendered; say again what was said of them then."""
        for path, notes in self.before.pages.items():
            file = files.get_file_from_path(path)
            if file is None or file.page is None or path in self.after.pages:
                continue
            self.current = path
            self.after.pages[path] = replace(notes, said=[])
            file.page.present_anchor_ids = set(notes.anchors)
            targets = {files.get_file_from_path(target): links for target, links in notes.links.items()}
            file.page.links_to_anchors = {target: links for target, links in targets.items() if target}
            for level, words in notes.said:
                PAGES_LOG.log(level, "%s", words)
        self.current = None

    def leave_texts(self, name: str) -> None:
        """Leave a set of files to the next build."""
        if name in self.before.texts:
            self.after.texts[name] = self.before.texts[name]

    def write_texts(self, site: Path, name: str, make: Callable[[], Mapping[str, Text]], also: str) -> None:
        """Write a set of files that are made of the documents, the day and `also` alone, where one has changed."""
        inputs = digest_of(f"{self.digests.of_all_documents} {also}".encode("utf-8", "surrogatepass"))
        before = self.before.texts.pop(name, None)
        self.after.texts[name] = after = write_texts(site, make, inputs, before)
        known = before.digests if before else {}
        self.leave(path for path, digest in after.digests.items() if known.get(path) == digest)

    def leave(self, paths: Iterable[str]) -> None:
        """Say that these files of the site stay as they were found."""
        seen = self.before.outputs
        self.left.update((path, seen[path]) for path in paths if path in seen)


def plan_rebuild(
    files: Files,
    config: MkDocsConfig,
    lists: Lists,
    generated: Mapping[str, GeneratedPage],
    before: BuildRecord | None,
    fingerprint: str,
    told_beside: Mapping[str, str] | None = None,
) -> Rebuild:
    """Tell MkDocs what to leave as the last build made it, and take away what is no more.

    `generated` are the pages of this build that are generated as a whole; `before` is the record of what lies in the
    site, None if nothing does. `told_beside`: path → what its page is made from besides, where it is not empty.
    """
    digests = Inputs(lists, [file.src_uri for file in files])
    after = BuildRecord(fingerprint, inputs=_inputs(files, config, digests, lists, generated, told_beside or {}))
    digests.forget_rows()
    known = before.inputs if before else {}
    delete_outputs(Path(config.site_dir), known.keys() - {file.dest_uri for file in files})
    for file in files:
        digest = after.inputs[file.dest_uri]
        is_changed = digest == _ALWAYS or known.get(file.dest_uri) != digest
        _tell_modified(file, is_changed)
        if is_changed:
            known.pop(file.dest_uri, None)  # from now on it may be of this build: should it break off, nobody knows
    rebuild = Rebuild(before or BuildRecord(fingerprint), after, digests)
    rebuild.leave(known)
    return rebuild


def leave_pages(files: Files) -> None:
    """Tell MkDocs to make no page, and all else."""
    for file in files:
        _tell_modified(file, not file.is_documentation_page())


def usable(record: BuildRecord | None, config: MkDocsConfig) -> BuildRecord | None:
    """The record, unless this is a MkDocs or a navigation of which nobody knows what hangs on what."""
    return record if mkdocs.__version__ == TRIED_MKDOCS and _names_all(config.nav) else None


def outdated(record: BuildRecord) -> BuildRecord:
    """The record of what lies in a site of which everything is to be made again."""
    texts = {name: Texts(_ALWAYS, dict.fromkeys(made.digests, _ALWAYS)) for name, made in record.texts.items()}
    return BuildRecord(_ALWAYS, dict.fromkeys(record.inputs, _ALWAYS), texts)


def _names_all(nav: object) -> bool:
    """Whether the navigation names each of its pages: else it would show the titles that the pages have themselves."""
    if isinstance(nav, list):
        return all(_names_all(item) for item in nav)
    return isinstance(nav, dict) and all(isinstance(to, str) or _names_all(to) for to in nav.values())


def _tell_modified(file: File, is_changed: bool) -> None:
    """Have the file answer so when MkDocs asks whether it is modified."""
    file.is_modified = lambda: is_changed  # type: ignore[method-assign]


def _inputs(
    files: Files,
    config: MkDocsConfig,
    digests: Inputs,
    lists: Lists,
    generated: Mapping[str, GeneratedPage],
    told_beside: Mapping[str, str],
) -> dict[str, str]:
    """Output → digest of all it is made from, but for what the fingerprint has."""
    found: dict[str, str] = {}
    for file in files:
        path = file.src_uri
        if path in generated:
            found[file.dest_uri] = digests.of_page(generated[path])
        elif entry := lists.bulletin.entry_at(path):
            found[file.dest_uri] = digests.of_document(entry) + told_beside.get(path, "")
        elif file.src_dir is not None and file.src_dir != config.docs_dir:
            found[file.dest_uri] = "theme"
        elif not file.is_documentation_page():
            found[file.dest_uri] = digest_of(file.content_bytes)
        else:
            found[file.dest_uri] = _ALWAYS
    return found
