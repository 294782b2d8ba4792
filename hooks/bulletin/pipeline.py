"""The one way through the house: files in, the bulletin and every finding out; all doors call this and nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bulletin.asset import Asset
from bulletin.checks import check_bulletin
from bulletin.declared import apply_declarations
from bulletin.digest.check import check_digests
from bulletin.extract import extract_obligations
from bulletin.history import Reading, Revision, Version, revisions_of
from bulletin.index import Bulletin, build_index
from bulletin.obligation import Obligation
from bulletin.read.document import Document, read_document
from bulletin.register import Register, read_register

REGISTER_FOLDER = "_register/"
DOCUMENT_FOLDERS = ("notices/", "stories/")


def assemble_bulletin(
    files: Mapping[str, bytes], assets: Sequence[Asset] = (), today: dt.date | None = None
) -> Bulletin:
    """The bulletin of all files under docs/ (path with forward slashes, relative to docs/ → bytes).

    Only the register and the Markdown files of notices/ and stories/ are looked at; an `index.md` there is a
    page of the editors' and no document. `assets` are all other files under docs/. `today` judges what has an end.
    """
    register, findings = read_register({path: data for path, data in files.items() if path.startswith(REGISTER_FOLDER)})
    documents = {path: data for path, data in files.items() if is_document(path)}
    bulletin = assemble_documents(documents, register, assets, today=today)
    found = sorted([*findings, *bulletin.findings], key=lambda finding: finding.sort_key)
    return replace(bulletin, findings=tuple(found))


def assemble_documents(
    files: Mapping[str, bytes],
    register: Register,
    assets: Sequence[Asset] = (),
    extracted: Collection[str] | None = None,
    today: dt.date | None = None,
) -> Bulletin:
    """The bulletin of just these Markdown files, wherever they lie, read with a register that is there already.

    `extracted` names the files whose obligations are wanted, None all: a check of one file needs the others' headers.
    """
    documents = [read_document(data, path) for path, data in sorted(files.items())]
    wanted = [document for document in documents if extracted is None or document.path in extracted]
    bulletin = build_index(documents, {d.path: obligations_of(d, register) for d in wanted}, register, today)
    bulletin = replace(bulletin, assets=tuple(assets))
    findings = [finding for document in documents for finding in document.findings]
    findings += check_bulletin(bulletin)
    findings += check_digests(bulletin)
    return replace(bulletin, findings=tuple(sorted(findings, key=lambda finding: finding.sort_key)))


def obligations_of(document: Document, register: Register) -> tuple[Obligation, ...]:
    """What the text of one notice says, after the editor's own corrections in its front matter."""
    if document.notice is None:
        return ()
    return apply_declarations(document, extract_obligations(document, register))


def read_history(versions: Mapping[str, Sequence[Version]], register: Register) -> Mapping[str, tuple[Revision, ...]]:
    """Path → what changed in a published notice since, newest first; nothing for those that did not change."""
    found: dict[str, tuple[Revision, ...]] = {}
    for path, past in versions.items():
        documents = [(version.moment, read_document(version.data, path)) for version in past]
        readings = [Reading(moment, document, obligations_of(document, register)) for moment, document in documents]
        if revisions := revisions_of(readings):
            found[path] = revisions
    return found


def is_document(path: str) -> bool:
    """Whether a path under docs/ is a notice or a story."""
    is_page_of_folder = path.endswith(("/index.md", "/README.md"))
    return path.startswith(DOCUMENT_FOLDERS) and path.endswith(".md") and not is_page_of_folder
