"""The bulletin in, which addresses it answers today and to whom each belongs out; where an address that went leads to.

An address that was published answers for ever: with its page, with a redirect, or with a tombstone. Every page is such
an address. Whose page is named after something (a notice, a unit, a guide, a digest), for that one somebody answers
when it would vanish. A page that only cuts a long list into parts, or tells of a notice's changes, comes and goes by
itself; when it is gone, its address leads to what it was cut from. Files (attachments, pictures, data) are no such
addresses: those that have to go are gone at once.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from bulletin.finding import Place
from bulletin.index import Bulletin, url_of
from bulletin.register import PublishedAddress
from bulletin.register.ledgers import ADDRESSES_FILE

KEPT_BY_ITSELF = re.compile(r"deadlines/\d{4}-\d{2}/")
"""The pages of the months come and go with the duties; one that is on record is made even when nothing is due in it."""

_TIME = r"(?:\d{4}(?:-\d{2})?(?:-\d{1,3})?|undated)"
_CUT = re.compile(
    rf"(?P<home>(?:register|notices|stories|units/[^/]+)/){_TIME}/"
    r"|(?P<month>deadlines/\d{4}-\d{2})-\d{1,3}/"
    r"|(?P<codes>verify/)[a-z0-9]/"
    r"|(?P<notice>.+/)changes/"
)


def home_of_part(url: str) -> str | None:
    """The address that one of the pages which come and go is a part of; None for every other page."""
    found = _CUT.fullmatch(url)
    if found is None:
        return None
    return f"{found['month']}/" if found["month"] else found["home"] or found["codes"] or found["notice"]


def owners_of(bulletin: Bulletin) -> Mapping[str, str | None]:
    """Address below the site's root → its owner: doc_no of a notice, subject of a story, name of a unit.

    None for the editors' own pages and where a header lacks what would tell.
    """
    owners: dict[str, str | None] = {}
    for asset in bulletin.assets:
        if asset.path.endswith(".md") and not asset.path.startswith("_"):
            owners[url_of(asset.path).lstrip("/")] = None  # the home page has no folder
    for unit in bulletin.register.units:
        owners[f"units/{unit.slug}/"] = unit.name
    for story in bulletin.stories:
        owners[story.url] = story.header.subject
    for entry in bulletin.notices:
        owners[entry.url] = entry.header.doc_no
    return owners


def targets_of(bulletin: Bulletin) -> Mapping[str, str]:
    """Address that moved → the address at the end of its redirects. A circle leads nowhere and is left out."""
    steps = {redirect.old[1:]: redirect.new[1:] for redirect in bulletin.register.redirects}
    targets: dict[str, str] = {}
    for old, new in steps.items():
        seen, at = {old}, new
        while at in steps and at not in seen:
            seen.add(at)
            at = steps[at]
        if at not in steps:
            targets[old] = at
    return targets


def updated_addresses(bulletin: Bulletin, others: Iterable[str], now: dt.datetime) -> list[PublishedAddress]:
    """The ledger as it is to be after publishing at `now` (+08:00): nothing goes, what is new comes, by address.

    `others` are pages that the bulletin makes and that nobody owns.
    """
    known = {address.url: address for address in bulletin.register.addresses}
    for url, owner in {**dict.fromkeys(others), **owners_of(bulletin)}.items():
        if url not in known:
            known[url] = PublishedAddress(url, owner, now, Place(ADDRESSES_FILE))
    return [known[url] for url in sorted(known)]


def merged_addresses(ours: Iterable[PublishedAddress], theirs: Iterable[PublishedAddress]) -> list[PublishedAddress]:
    """Two ledgers as one, by address: public since the earlier day, and of the owner whom `ours` names."""
    known = {address.url: address for address in theirs}
    for address in ours:
        other = known.get(address.url, address)
        known[address.url] = replace(address, since=min(address.since, other.since))
    return [known[url] for url in sorted(known)]


def first_addresses(bulletin: Bulletin) -> Mapping[str, PublishedAddress]:
    """Address of a page today → the first under which it was published, under whatever names since."""
    targets = targets_of(bulletin)
    first: dict[str, PublishedAddress] = {}
    for address in sorted(bulletin.register.addresses, key=lambda address: (address.since, address.url)):
        first.setdefault(targets.get(address.url, address.url), address)
    return first
