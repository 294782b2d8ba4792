"""The one way through the house: files in, the bulletin and every finding out; all doors call this and nothing else.

The rules and the extraction are loaded when they are first asked: it takes as long as reading a hundred documents, and
who has one notice printed sets its type meanwhile.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bulletin.asset import Asset
from bulletin.declared import apply_declarations
from bulletin.expiry import expired_notices, expired_paths, without_expired
from bulletin.finding import Finding
from bulletin.folders import REGISTER_FOLDER, is_document
from bulletin.history import Reading, Revision, Version, revisions_of
from bulletin.index import (
    Bulletin,
    NoticeEntry,
    Resolver,
    build_index,
    index_resolved,
    replace_document,
    unit_resolver,
    with_obligations,
)
from bulletin.memory import Lately, Memory, digest, once, once_each
from bulletin.obligation import Obligation
from bulletin.read.document import Document, read_document
from bulletin.register import Register, read_register

if TYPE_CHECKING:
    from bulletin.extract import Wordings
    from bulletin.writing.inspection import Inspection

_DIGEST_FOLDER = "digests/"
_GONE_BY_MISTAKE = "expires-before-date"
_MOST_WORDINGS = 20_000  # clauses; those of some hundred notices take about ten megabytes


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
    wanted: Collection[str] | None = None,
    today: dt.date | None = None,
    memory: Memory | None = None,
) -> Bulletin:
    """The bulletin of just these Markdown files, wherever they lie, read with a register that is there already.

    `wanted` names the files that are asked about, None all. The others are there to be named and contradicted: their
    obligations are not read, and what is wrong in them alone is not found.
    """
    from bulletin.checks import check_bulletin, check_one, check_together, settled
    from bulletin.checks.personal.sighting import day_of_exceptions

    # Of a memory all is asked that one document decides alone, given the register.
    given = digest([repr(register)])
    keys = {path: digest([path, data, given]) for path, data in files.items()} if memory is not None else {}
    resolve = unit_resolver(register)
    paths = sorted(path for path in files if wanted is None or path in wanted)
    texts = [(keys.get(path, ""), (files[path], path)) for path in paths]
    read = once_each(
        memory, "read", texts, partial(_read_each, register=register, resolve=resolve, wordings=Lately(_MOST_WORDINGS))
    )
    found = {document.path: obligations for document, obligations in read}
    unasked = [read_document(data, path) for path, data in files.items() if path not in found]
    documents = sorted([*(document for document, _ in read), *unasked], key=lambda document: document.path)
    bulletin = index_resolved(documents, found, register, today)
    others = tuple(_unread(assets, wanted))
    bulletin = replace(bulletin, assets=others, inspected=_inspect(others, memory))
    findings = [finding for document in documents for finding in document.findings]
    if wanted is None and memory is None:
        findings += check_bulletin(bulletin)
    else:
        asked = others if wanted is None else tuple(asset for asset in assets if asset.path in wanted)
        findings += check_together(bulletin)
        # All else is judged for a day that does not change overnight: no morning begins with asking every rule again.
        steady = replace(bulletin, today=day_of_exceptions(register, today))
        others_alone = replace(steady, notices=(), stories=(), assets=asked)
        name = f"checked {steady.today}"
        findings += once(memory, name, _key_of(given, asked), partial(check_one, others_alone))
        alone = [(keys.get(document.path, ""), (document, obligations)) for document, obligations in read]
        for told in once_each(memory, name, alone, partial(_check_each, bulletin=steady)):
            findings += told
        findings = settled(findings, bulletin)
    if wanted is None or any(path.startswith(_DIGEST_FOLDER) for path in wanted):
        # Loaded here: the room of digests is large, and what is wrong in one notice is to be told at once.
        from bulletin.digest.check import check_digests

        findings += check_digests(replace(bulletin, assets=tuple(assets)))
    return replace(bulletin, findings=tuple(sorted(findings, key=lambda finding: finding.sort_key)))


def leave_out(bulletin: Bulletin, paths: Collection[str]) -> Bulletin:
    """The bulletin of the same files but these documents and other files; of the register none can be left out.

    What documents do to one another is settled anew. What was found in the others stays as it was.
    """
    kept = sorted((each for each in bulletin.documents if each.path not in paths), key=lambda each: each.path)
    found = {entry.document.path: entry.obligations for entry in bulletin.notices}
    return replace(
        index_resolved(kept, found, bulletin.register, bulletin.today),
        findings=tuple(finding for finding in bulletin.findings if finding.place.path not in paths),
        assets=tuple(asset for asset in bulletin.assets if asset.path not in paths),
        inspected=tuple(inspection for inspection in bulletin.inspections if inspection.path not in paths),
    )


def _unread(assets: Sequence[Asset], wanted: Collection[str] | None) -> Iterator[Asset]:
    """The other files, as far as they are read: what nobody asks about need only be there.

    The register is asked about all that is written: whether an exception is still used shows in every file.
    """
    for asset in assets:
        is_read = wanted is None or asset.path in wanted or any(path.startswith(REGISTER_FOLDER) for path in wanted)
        yield asset if is_read else replace(asset, data=None)


def read_bulletin(files: Mapping[str, bytes], today: dt.date | None = None) -> Bulletin:
    """The bulletin of all files under docs/ as its documents' heads and texts have it: no obligations, no findings.

    With `read_obligations` and `judge_part` it does for those who want a few documents of many.
    """
    register, _ = read_register({path: data for path, data in files.items() if path.startswith(REGISTER_FOLDER)})
    documents = [read_document(data, path) for path, data in sorted(files.items()) if is_document(path)]
    return build_index(documents, {}, register, today)


def read_obligations(bulletin: Bulletin, paths: Collection[str]) -> Bulletin:
    """The bulletin with the obligations of these notices; other notices keep what they have."""
    documents = [document for document in bulletin.documents if document.path in paths]
    found = _obligations_of_each(documents, bulletin.register)
    return with_obligations(bulletin, {each.path: read for each, read in zip(documents, found, strict=True)})


def judge_part(bulletin: Bulletin, chosen: Collection[str], assets: Sequence[Asset] = ()) -> tuple[Finding, ...]:
    """What a check of the whole bulletin finds in the documents, and in the other files, whose paths are `chosen`.

    `bulletin` is that of `read_bulletin`; obligations are read where they are needed. `assets` are all other files
    under docs/, for what a text names must be there; the bytes are needed of the chosen ones only.
    """
    from bulletin.checks import check_one, check_together, settled
    from bulletin.checks.compared import compared_with
    from bulletin.digest.check import check_digests

    unread = {entry.document.path for entry in bulletin.notices if not entry.obligations}
    bulletin = read_obligations(bulletin, unread & set(chosen))
    bulletin = read_obligations(bulletin, unread & compared_with(bulletin, chosen))
    whole = replace(bulletin, assets=tuple(assets))
    findings = [*check_together(whole), *check_one(replace(whole, notices=(), stories=())), *check_digests(whole)]
    for document in bulletin.documents:
        if document.path in chosen:
            entry = bulletin.notice_by_path.get(document.path)
            findings += [*document.findings, *_check_alone(document, entry.obligations if entry else (), bulletin)]
    found = settled((finding for finding in findings if finding.place.path in chosen), whole)
    return tuple(sorted(found, key=lambda finding: finding.sort_key))


def findings_for_readers(bulletin: Bulletin) -> tuple[Finding, ...]:
    """The findings that can keep a site from being made: not those in what no reader of it sees any longer.

    Whoever checks a file is told all that is wrong in it, whatever day its `expires` names. That this day is wrong is
    told to all: for nothing else than it readers do not see the notice.
    """
    gone = expired_paths(bulletin)
    return tuple(each for each in bulletin.findings if each.place.path not in gone or each.code == _GONE_BY_MISTAKE)


def for_readers(bulletin: Bulletin) -> Bulletin:
    """What of a bulletin goes on the site: without the notices that have expired, and the prints they stand in."""
    from bulletin.digest.expired import expired_prints

    shown = without_expired(bulletin)
    prints = expired_prints(shown)
    return (
        replace(shown, assets=tuple(asset for asset in shown.assets if asset.path not in prints)) if prints else shown
    )


def _key_of(given: str, assets: Sequence[Asset]) -> str:
    """A name for all that the rules for single files are told of the other files."""
    facts = (
        fact
        for asset in assets
        for fact in (repr(replace(asset, data=None)), asset.data or b"", str(asset.data is None))
    )
    return digest([given, *facts])


def _inspect(assets: Sequence[Asset], memory: Memory | None) -> tuple[Inspection, ...]:
    """What is inside the other files: a PDF takes longer to read than a hundred notices."""
    from bulletin.writing.inspection import inspect_asset

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
    [(document, obligations)] = _read_each([(data, path)], bulletin.register, unit_resolver(bulletin.register))
    changed = replace_document(bulletin, document, obligations)
    if known is None or changed is None or expired_notices(changed):
        return None
    had = known.obligations if isinstance(known, NoticeEntry) else ()
    before = [*known.document.findings, *_check_by_itself(known.document, had, bulletin)]
    findings = [finding for finding in bulletin.findings if finding.place.path != path or finding not in before]
    findings += [*document.findings, *_check_by_itself(document, obligations, bulletin)]
    return replace(changed, findings=tuple(sorted(findings, key=lambda finding: finding.sort_key)))


_Read = tuple[Document, tuple[Obligation, ...]]
"""A document, and the obligations that were read in it."""


def _read_each(
    texts: Sequence[tuple[bytes, str]], register: Register, resolve: Resolver, wordings: Wordings | None = None
) -> list[_Read]:
    documents = [read_document(data, path) for data, path in texts]
    found = _obligations_of_each(documents, register, wordings)
    for document in documents:
        _ = document.text_digest, document.body_hash, document.code  # asked for in every build: kept with what is read
    return [(document, resolve(obligations)) for document, obligations in zip(documents, found, strict=True)]


def _check_each(read: Sequence[_Read], bulletin: Bulletin) -> list[list[Finding]]:
    """What the rules for one document find in each, as if there were no other."""
    from bulletin.checks import check_each

    register, today = bulletin.register, bulletin.today
    return check_each([index_resolved([document], {document.path: found}, register, today) for document, found in read])


def _check_alone(document: Document, obligations: tuple[Obligation, ...], bulletin: Bulletin) -> list[Finding]:
    return _check_each([(document, obligations)], bulletin)[0]


def _check_by_itself(document: Document, obligations: tuple[Obligation, ...], bulletin: Bulletin) -> list[Finding]:
    """As `_check_alone`, without what others may answer: of these not all need be in the bulletin."""
    from bulletin.checks import ANSWERED_BY_OTHERS

    found = _check_alone(document, obligations, bulletin)
    return [finding for finding in found if finding.code not in ANSWERED_BY_OTHERS]


def obligations_of(document: Document, register: Register) -> tuple[Obligation, ...]:
    """What the text of one notice says, after the editor's own corrections in its front matter."""
    return _obligations_of_each([document], register)[0]


def _obligations_of_each(
    documents: Sequence[Document], register: Register, wordings: Wordings | None = None
) -> list[tuple[Obligation, ...]]:
    from bulletin.extract import extract_each

    found = extract_each(documents, register, wordings)
    return [apply_declarations(document, each) for document, each in zip(documents, found, strict=True)]


def read_history(versions: Mapping[str, Sequence[Version]], register: Register) -> Mapping[str, tuple[Revision, ...]]:
    """Path → what changed in a published notice since, newest first; nothing for those that did not change."""
    found: dict[str, tuple[Revision, ...]] = {}
    for path, past in versions.items():
        documents = [read_document(version.data, path) for version in past]
        obligations = _obligations_of_each(documents, register)
        readings = [
            Reading(version.moment, document, read)
            for version, document, read in zip(past, documents, obligations, strict=True)
        ]
        if revisions := revisions_of(readings):
            found[path] = revisions
    return found
