"""The one way through the house: files in, the bulletin and every finding out; all doors call this and nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial

from bulletin.asset import Asset
from bulletin.checks import check_bulletin, check_one, check_together
from bulletin.declared import apply_declarations
from bulletin.digest.check import check_digests
from bulletin.extract import extract_obligations
from bulletin.finding import Finding
from bulletin.history import Reading, Revision, Version, revisions_of
from bulletin.index import Bulletin, NoticeEntry, build_index, replace_document
from bulletin.memory import Memory, digest, once
from bulletin.obligation import Obligation
from bulletin.read.document import Document, read_document
from bulletin.register import Register, read_register
from bulletin.writing.inspection import Inspection, inspect_asset

REGISTER_FOLDER = "_register/"
DOCUMENT_FOLDERS = ("notices/", "stories/")


def assemble_bulletin(
    files: Mapping[str, bytes],
    assets: Sequence[Asset] = (),
    today: dt.date | None = None,
    memory: Memory | None = None,
) -> Bulletin:
    """The bulletin of all files under docs/ (path with forward slashes, relative to docs/ → bytes).

    Only the register and the Markdown files of notices/ and stories/ are looked at; an `index.md` there is a
    page of the editors' and no document. `assets` are all other files under docs/. `today` judges what has an end.
    `memory` has what was made of each document before, for the same engine.
    """
    register, findings = read_register({path: data for path, data in files.items() if path.startswith(REGISTER_FOLDER)})
    documents = {path: data for path, data in files.items() if is_document(path)}
    bulletin = assemble_documents(documents, register, assets, today=today, memory=memory)
    found = sorted([*findings, *bulletin.findings], key=lambda finding: finding.sort_key)
    return replace(bulletin, findings=tuple(found))


def assemble_documents(
    files: Mapping[str, bytes],
    register: Register,
    assets: Sequence[Asset] = (),
    extracted: Collection[str] | None = None,
    today: dt.date | None = None,
    memory: Memory | None = None,
) -> Bulletin:
    """The bulletin of just these Markdown files, wherever they lie, read with a register that is there already.

    `extracted` names the files whose obligations are wanted, None all: a check of one file needs the others' headers.
    """
    # Of a memory all is asked that one document decides alone, given the register.
    given = digest([repr(register)])
    keys = {path: digest([path, data, given]) for path, data in files.items()} if memory is not None else {}
    documents: list[Document] = []
    found: dict[str, tuple[Obligation, ...]] = {}
    for path, data in sorted(files.items()):
        if extracted is None or path in extracted:
            read = partial(_read, data, path, register)
            document, found[path] = once(memory, "read", keys.get(path, ""), read)
        else:
            document = read_document(data, path)
        documents.append(document)
    bulletin = build_index(documents, found, register, today)
    bulletin = replace(bulletin, assets=tuple(assets), inspected=_inspect(assets, memory))
    findings = [finding for document in documents for finding in document.findings]
    if memory is None or extracted is not None:
        findings += check_bulletin(bulletin)
    else:
        checked = [*check_together(bulletin), *check_one(replace(bulletin, notices=(), stories=()))]
        for document in documents:
            alone = partial(_check_alone, document, found[document.path], bulletin)
            checked += once(memory, f"checked {today}", keys[document.path], alone)
        findings += checked
    findings += check_digests(bulletin)
    return replace(bulletin, findings=tuple(sorted(findings, key=lambda finding: finding.sort_key)))


def _inspect(assets: Sequence[Asset], memory: Memory | None) -> tuple[Inspection, ...]:
    """What is inside the other files: a PDF takes longer to read than a hundred notices."""
    inside = [asset for asset in assets if not asset.is_outside]
    return tuple(
        once(
            memory,
            "inspected",
            digest([asset.path, asset.data or b"", str(asset.data is None)]),
            partial(inspect_asset, asset),
        )
        for asset in inside
    )


def reread_document(bulletin: Bulletin, path: str, data: bytes) -> Bulletin | None:
    """The bulletin with other words in one of its documents; None where they would not make one of the same kind.

    What documents do to one another, and what the rules for several of them found, stays as it was.
    """
    known = bulletin.entry_at(path)
    document, obligations = _read(data, path, bulletin.register)
    changed = replace_document(bulletin, document, obligations)
    if known is None or changed is None:
        return None
    had = known.obligations if isinstance(known, NoticeEntry) else ()
    before = [*known.document.findings, *_check_alone(known.document, had, bulletin)]
    findings = [finding for finding in bulletin.findings if finding.place.path != path or finding not in before]
    findings += [*document.findings, *_check_alone(document, obligations, bulletin)]
    return replace(changed, findings=tuple(sorted(findings, key=lambda finding: finding.sort_key)))


def _read(data: bytes, path: str, register: Register) -> tuple[Document, tuple[Obligation, ...]]:
    document = read_document(data, path)
    return document, obligations_of(document, register)


def _check_alone(document: Document, obligations: tuple[Obligation, ...], bulletin: Bulletin) -> list[Finding]:
    """What the rules for one document find in it, as if there were no other."""
    return check_one(build_index([document], {document.path: obligations}, bulletin.register, bulletin.today))


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
