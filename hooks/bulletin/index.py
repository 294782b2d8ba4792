"""All documents and their obligations in, one bulletin out: units resolved, states and references settled.

It knows the documents' contents but no page; whatever is shown is read from here, so that pages, JSON, calendars and
PDF cannot disagree.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial

from bulletin.asset import Asset
from bulletin.finding import Finding
from bulletin.model import Notice, Story
from bulletin.obligation import Obligation
from bulletin.read.document import Document
from bulletin.register import Register
from bulletin.sharing import share
from bulletin.succession import Change, Status, end_of, find_changes, status_of
from bulletin.writing import Inspection, Writing, inspect_asset, writings_of

_CONTEXTUAL = ("所在", "原所在", "上级", "该", "本")

# The number is looked for first, and then the letters before it: nearly all of a text is letters.
_NUMBER = re.compile(r"〔\d{4}〕\d{1,4}号")
_LETTERS = re.compile(r"[\u4e00-\u9fff]{2,15}\Z")


@dataclass(frozen=True)
class NoticeEntry:
    """A notice in the bulletin. `url` is relative to the site's root and ends in `/`.

    `ended` is the first day on which a replaced or repealed notice holds no longer.
    """

    document: Document
    header: Notice
    url: str
    status: Status
    changes: tuple[Change, ...]
    ended: dt.date | None
    obligations: tuple[Obligation, ...]
    cites: tuple[str, ...]
    cited_by: tuple[str, ...]
    story_urls: tuple[str, ...]

    @property
    def title(self) -> str:
        """The title to show: the header's, else the path, so that a faulty draft still has a name."""
        return self.header.title or self.document.path


@dataclass(frozen=True)
class StoryEntry:
    """A story in the bulletin."""

    document: Document
    header: Story
    url: str
    units: tuple[str, ...]

    @property
    def title(self) -> str:
        return self.header.title or self.document.path


@dataclass(frozen=True)
class Bulletin:
    """Everything the bulletin says: notices and stories, newest first, and the findings of all rooms.

    `assets` are the other files under docs/, empty where only single texts are read, and `inspected` what is inside
    them where somebody has looked already. `today` is the day for which it is judged, None where nobody said. `expired`
    are notices that have left the site, see `expiry`; not among `notices`.
    """

    notices: tuple[NoticeEntry, ...]
    stories: tuple[StoryEntry, ...]
    register: Register
    findings: tuple[Finding, ...] = ()
    assets: tuple[Asset, ...] = ()
    today: dt.date | None = None
    expired: tuple[NoticeEntry, ...] = ()
    inspected: tuple[Inspection, ...] | None = None

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The text of every notice and story, as it was read."""
        return (*(entry.document for entry in self.notices), *(entry.document for entry in self.stories))

    @cached_property
    def asset_paths(self) -> frozenset[str]:
        """The paths of the other files."""
        return frozenset(asset.path for asset in self.assets)

    @cached_property
    def inspections(self) -> tuple[Inspection, ...]:
        """What is inside the other files."""
        if self.inspected is not None:
            return self.inspected
        return tuple(inspect_asset(asset) for asset in self.assets if not asset.is_outside)

    @cached_property
    def writings(self) -> tuple[Writing, ...]:
        """Everything that is written, in documents and in the other files."""
        return tuple(writings_of(self.documents, self.inspections))

    @cached_property
    def notice_by_doc_no(self) -> Mapping[str, NoticeEntry]:
        """By doc_no; where two notices carry the same one, the earlier file by path."""
        entries = sorted(self.notices, key=lambda entry: entry.document.path, reverse=True)
        return {entry.header.doc_no: entry for entry in entries if entry.header.doc_no}

    @cached_property
    def notice_by_path(self) -> Mapping[str, NoticeEntry]:
        return {entry.document.path: entry for entry in self.notices}

    @cached_property
    def story_by_path(self) -> Mapping[str, StoryEntry]:
        return {entry.document.path: entry for entry in self.stories}

    def entry_at(self, path: str) -> NoticeEntry | StoryEntry | None:
        """The notice or the story of a file."""
        return self.notice_by_path.get(path) or self.story_by_path.get(path)

    @cached_property
    def story_by_url(self) -> Mapping[str, StoryEntry]:
        return {entry.url: entry for entry in self.stories}

    @cached_property
    def obligations(self) -> tuple[tuple[NoticeEntry, Obligation], ...]:
        """Every obligation of every notice, in the notices' order and then the text's."""
        return tuple((entry, obligation) for entry in self.notices for obligation in entry.obligations)


def url_of(path: str) -> str:
    """The address of a Markdown file under docs/: notices/2026/a.md → notices/2026/a/."""
    page = path.removesuffix(".md")
    folder, _, name = page.rpartition("/")
    # MkDocs serves these two as the page of their folder.
    return f"{folder}/" if name in ("index", "README") else f"{page}/"


def build_index(
    documents: Iterable[Document],
    obligations: Mapping[str, tuple[Obligation, ...]],
    register: Register,
    today: dt.date | None = None,
) -> Bulletin:
    """The bulletin of these documents; `obligations` maps a document's path to what was extracted and declared.

    A replacement or repeal that begins after `today` is told and leaves the notice in force.
    """
    resolve = unit_resolver(register)
    resolved = {path: resolve(found) for path, found in obligations.items()}
    return index_resolved(documents, resolved, register, today)


def index_resolved(
    documents: Iterable[Document],
    obligations: Mapping[str, tuple[Obligation, ...]],
    register: Register,
    today: dt.date | None = None,
) -> Bulletin:
    """As `build_index`, of obligations that have their units."""
    documents = tuple(documents)
    notices = [(document, document.notice) for document in documents if document.notice is not None]
    stories = [(document, document.story) for document in documents if document.story is not None]
    known = {notice.doc_no: document.path for document, notice in reversed(notices) if notice.doc_no}
    cites = {document.path: _cited(document, notice, known) for document, notice in notices}
    changes = find_changes(notices)
    cited_by: dict[str, list[str]] = {}
    for document, notice in notices:
        for doc_no in cites[document.path]:
            if notice.doc_no and notice.doc_no != doc_no:
                cited_by.setdefault(doc_no, []).append(notice.doc_no)
    answers: dict[str, list[str]] = {}
    for document, story in stories:
        for doc_no in story.responds_to:
            answers.setdefault(doc_no, []).append(url_of(document.path))
    entries = [
        NoticeEntry(
            document=document,
            header=notice,
            url=url_of(document.path),
            status=status_of(changes.get(notice.doc_no or "", ()), today),
            changes=changes.get(notice.doc_no or "", ()),
            ended=end_of(changes.get(notice.doc_no or "", ())),
            obligations=obligations.get(document.path, ()),
            cites=cites[document.path],
            cited_by=tuple(cited_by.get(notice.doc_no or "", ())),
            story_urls=tuple(answers.get(notice.doc_no or "", [])),
        )
        for document, notice in notices
    ]
    tales = [
        StoryEntry(document, story, url_of(document.path), register.resolve(story.unit) if story.unit else ())
        for document, story in stories
    ]
    return Bulletin(
        notices=tuple(sorted(entries, key=lambda entry: (str(entry.header.date), entry.url), reverse=True)),
        stories=tuple(sorted(tales, key=lambda entry: (str(entry.header.date), entry.url), reverse=True)),
        register=register,
        today=today,
    )


def with_obligations(bulletin: Bulletin, found: Mapping[str, tuple[Obligation, ...]]) -> Bulletin:
    """The bulletin with these obligations, by their notices' paths, and their units; other notices keep theirs."""
    resolve = unit_resolver(bulletin.register)
    notices = (
        replace(entry, obligations=resolve(found[entry.document.path])) if found.get(entry.document.path) else entry
        for entry in bulletin.notices
    )
    return replace(bulletin, notices=tuple(notices))


Resolver = Callable[[tuple[Obligation, ...]], tuple[Obligation, ...]]
"""Obligations in, the same with the units of the register that they name out."""


def unit_resolver(register: Register) -> Resolver:
    """What resolves the units of obligations: those that have units already keep them."""
    # The same few parties come again and again.
    units_of = cache(partial(_resolve, register))

    def resolved(obligation: Obligation) -> Obligation:
        if obligation.units:
            return obligation
        units = units_of(obligation.who, obligation.listed, obligation.excepted)
        return _with_units(obligation, units) if units else obligation

    return lambda obligations: tuple(map(resolved, obligations))


_SHARED = ("who", "excepted", "start", "end", "doubts", "form", "to")
"""What many obligations have in common."""


def _with_units(obligation: Obligation, units: tuple[str, ...]) -> Obligation:
    first, last = obligation.span
    shared = {name: share(getattr(obligation, name)) for name in _SHARED}
    return replace(obligation, units=units, span=(share(first), share(last)), **shared)


def replace_document(bulletin: Bulletin, document: Document, obligations: tuple[Obligation, ...]) -> Bulletin | None:
    """The bulletin with another reading of one of its files; None if it has no document of that kind there.

    What the documents do to one another is taken over as it was, and so is their order.
    """
    alone = build_index([document], {document.path: obligations}, bulletin.register, bulletin.today)
    notice, story = bulletin.notice_by_path.get(document.path), bulletin.story_by_path.get(document.path)
    if notice and alone.notices:
        read = replace(
            alone.notices[0],
            status=notice.status,
            changes=notice.changes,
            ended=notice.ended,
            cites=notice.cites,
            cited_by=notice.cited_by,
            story_urls=notice.story_urls,
        )
        return replace(bulletin, notices=tuple(read if entry is notice else entry for entry in bulletin.notices))
    if story and alone.stories:
        tale = alone.stories[0]
        return replace(bulletin, stories=tuple(tale if entry is story else entry for entry in bulletin.stories))
    return None


def forget_places(bulletin: Bulletin) -> Bulletin:
    """The bulletin for those who only show it: where in its file each thing is written is known no longer.

    Of a large bulletin that is a quarter of all, with what C code has noted on the texts.
    """
    return replace(
        bulletin,
        notices=tuple(replace(entry, document=_without_places(entry.document)) for entry in bulletin.notices),
        stories=tuple(replace(entry, document=_without_places(entry.document)) for entry in bulletin.stories),
    )


def _without_places(document: Document) -> Document:
    front_matter = replace(document.front_matter, values={}, places={}, key_places={}, findings=())
    body, plain = document.body, document.body.plain
    body = replace(body, source=_bare(body.source), plain=replace(plain, text=_bare(plain.text)))
    bare = replace(document, head=_bare(document.head), front_matter=front_matter, body=body)
    known = {"text_digest": document.text_digest, "body_hash": document.body_hash, "code": document.code}
    vars(bare).update(known)  # they are the same
    return bare


def _bare(text: str) -> str:
    """The same text anew: on the other, pickle and the rules' compiled code have noted it in UTF-8, and for good."""
    return text[:1] + text[1:]


def _cited(document: Document, notice: Notice, known: Mapping[str, str]) -> tuple[str, ...]:
    """The doc_nos of the bulletin that a notice's body or front matter names, in order, each once."""
    named, words, last = [*notice.amends, *notice.replaces, *notice.withdraws], document.body.text, 0
    for found in _NUMBER.finditer(words):
        letters = _LETTERS.search(words, max(last, found.start() - 15), found.start())
        if letters is None:
            continue
        last = found.end()
        # The characters before the brackets may begin with words of the sentence: the longest known tail counts.
        text = letters.group() + found.group()
        named.extend(next(([text[n:]] for n in range(len(text)) if text[n:] in known), []))
    return tuple(dict.fromkeys(doc_no for doc_no in named if doc_no in known and doc_no != notice.doc_no))


def _resolve(
    register: Register, who: tuple[str, ...], listed: tuple[str, ...], excepted: tuple[str, ...]
) -> tuple[str, ...]:
    """The units of the register that an obligation names, each once."""
    if any(party.startswith(_CONTEXTUAL) for party in who):
        # 所在二级党委、党总支: one of them, and which the register cannot tell.
        return ()
    # 附件1所列单位: those of the list; a party beside it is named by its own name.
    named = (*who, *listed)
    if excepted:
        parties = [register.resolve_without(party, excepted) for party in named]
    else:
        parties = [register.resolve(party) for party in named]
    return tuple(dict.fromkeys(name for names in parties for name in names))
