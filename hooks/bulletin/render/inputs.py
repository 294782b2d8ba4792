"""A page before it is made in, a digest of all that it will be made from out: the same digest, the same page.

Beside what is told here a page depends on the register, the engine, the theme and the versions of the libraries: who
keeps digests keeps them for one state of these (`build_record`).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape

from bulletin.index import NoticeEntry, StoryEntry
from bulletin.render.generated_page import GeneratedPage
from bulletin.render.lists import Lists, RowGroup
from bulletin.render.row import Row
from bulletin.succession import changes_by

# Whatever may become a link to a file, in Markdown or in HTML: what it becomes hangs on the file's being there.
_MAY_LINK = re.compile(r"\]\s*[(\[:]|\b(?:href|src)\b", re.IGNORECASE)
# As `references` reads them in the HTML; here in the source, without what Markdown and HTML put between the letters.
_NUMBER = re.compile(r"〔\d{4}〕\d{1,4}号")
_LETTERS = re.compile(r"[\u4e00-\u9fff]{0,15}\Z")
_BETWEEN = re.compile(r"<[^>]*>|[\\*_`~\s]")


class Inputs:
    """The digests of the pages of one bulletin. `paths` are all files of the site, by their paths under docs/."""

    def __init__(self, lists: Lists, paths: Iterable[str]) -> None:
        self._lists = lists
        self._paths = _digest(sorted(paths))
        self._documents: dict[str, str] = {}
        self._rows: dict[int, str] = {}
        self._headers: dict[str, str] = {}
        self._entries = {id(entry): self._header(entry) for entry in lists.bulletin.notices}

    def of_page(self, page: GeneratedPage) -> str:
        """The digest of a generated page."""
        told = [page.title, page.template, page.redirect or "", repr(page.anchors)]
        self._add_facts(page.values, told)
        return _digest(told)

    def of_document(self, entry: NoticeEntry | StoryEntry) -> str:
        """The digest of the page of a notice or a story."""
        told = [self._document(entry), repr(self._lists.offers.of(entry.url))]
        if isinstance(entry, StoryEntry):
            told += [*self._known(entry.header.responds_to)]
        else:
            header = entry.header
            told.append(repr(self._lists.revisions.get(entry.document.path)))
            told += [repr(entry.changes), repr(entry.ended), *entry.cites, "|", *entry.cited_by, "|"]
            told += self._known([change.by for change in entry.changes])
            told += self._known([*entry.cites, *entry.cited_by])
            told += self._known([target for target, _ in changes_by(entry.document, header)])
            for url in entry.story_urls:
                told += [url, self._lists.bulletin.story_by_url[url].title]
        source = entry.document.body.source
        told += self._known(self._named(source))
        may_link = ("]" in source or "<" in source) and _MAY_LINK.search(source)
        if may_link or (isinstance(entry, NoticeEntry) and entry.header.attachments):
            told.append(self._paths)
        return _digest(told)

    def forget_rows(self) -> None:
        """Let go of what is asked for while the pages are told; should it be asked for again, it is made again."""
        self._rows.clear()

    @property
    def of_all_documents(self) -> str:
        """One digest of all notices and stories, with the day, for what is made of them all."""
        bulletin = self._lists.bulletin
        told = [part for entry in bulletin.notices for part in (self._document(entry), repr(entry.changes))]
        return _digest([str(bulletin.today), *told, "|", *map(self._document, bulletin.stories)])

    def _known(self, doc_nos: Iterable[str]) -> Iterator[str]:
        """What a page shows of the notices that it names."""
        for doc_no in doc_nos:
            if target := self._lists.bulletin.notice_by_doc_no.get(doc_no):
                yield from (doc_no, target.url, target.title)

    def _named(self, source: str) -> Iterator[str]:
        """Every 文号 that a text may be found to name; rather too many than too few."""
        plain = unescape(source)
        for text in (source, _BETWEEN.sub("", plain)) if "〔" in plain else ():
            for found in _NUMBER.finditer(text):
                letters = _LETTERS.search(text, max(0, found.start() - 15), found.start())
                name = letters.group() if letters else ""
                yield from (name[begin:] + found.group() for begin in range(len(name) - 1))

    def _row(self, row: Row) -> str:
        """What a row can contribute to a page."""
        at = id(row)  # the lists keep their rows as long as these digests are asked for
        if at not in self._rows:
            self._rows[at] = f"{row.obligation.id} {self._document(row.entry)}"
        return self._rows[at]

    def _add_facts(self, value: object, told: list[str]) -> None:
        """Add all that a value can contribute to a page, as texts."""
        if isinstance(value, tuple | list):
            self._add_members(value, told)
        elif isinstance(value, Row):
            told.append(self._row(value))
        elif isinstance(value, NoticeEntry | StoryEntry):
            told.append(self._header(value))
        elif isinstance(value, RowGroup):
            told.append(value.name)
            self._add_facts(value.rows, told)
        elif isinstance(value, Mapping):
            for key, member in value.items():
                told.append(str(key))
                self._add_facts(member, told)
        elif not callable(value) or isinstance(value, type):  # a printer of rows adds nothing to the rows
            told.append(repr(value))

    def _add_members(self, values: Sequence[object], told: list[str]) -> None:
        told.append(f"{len(values)}:")
        rows, entries = self._rows, self._entries
        for member in values:
            # A big bulletin has hundreds of thousands of these, and of all others few.
            if type(member) is Row:
                told.append(rows.get(id(member)) or self._row(member))
            elif type(member) is NoticeEntry:
                told.append(entries.get(id(member)) or self._header(member))
            elif type(member) is int:
                told.append(str(member))
            elif type(member) is tuple:
                if len(member) == 2 and type(member[1]) is int and (header := entries.get(id(member[0]))):
                    told.append(f"{header} {member[1]}")
                else:
                    self._add_members(member, told)
            else:
                self._add_facts(member, told)

    def _document(self, entry: NoticeEntry | StoryEntry) -> str:
        """The digest of a document as a whole: its rows are made from its text."""
        path = entry.document.path
        if path not in self._documents:
            self._documents[path] = _digest([self._header(entry), entry.document.text_digest])
        return self._documents[path]

    def _header(self, entry: NoticeEntry | StoryEntry) -> str:
        """The digest of what a list of documents shows of one: its address, what its front matter says, its state."""
        path = entry.document.path
        if path not in self._headers:
            front = entry.document.head
            state = (entry.status, str(entry.ended)) if isinstance(entry, NoticeEntry) else ()
            self._headers[path] = _digest([path, front, *state])
        return self._headers[path]


def _digest(texts: Iterable[str]) -> str:
    texts = list(texts)
    # The lengths tell where each text ends, and so no others make the same whole.
    told = "".join([*texts, str(list(map(len, texts)))])
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
