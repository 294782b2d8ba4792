"""The bulletin in, which addresses it answers today and to whom each belongs out; where an address that went leads to.

An address that was published answers for ever: with its page, with a redirect, or with a tombstone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from bulletin.finding import Place
from bulletin.index import Bulletin, url_of
from bulletin.register import PublishedAddress
from bulletin.register.ledgers import ADDRESSES_FILE

KEPT_BY_ITSELF = "deadlines/"
"""The pages of the months come and go with the duties; one that is on record is made even when nothing is due in it."""


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


def first_addresses(bulletin: Bulletin) -> Mapping[str, PublishedAddress]:
    """Address of a page today → the first under which it was published, under whatever names since."""
    targets = targets_of(bulletin)
    first: dict[str, PublishedAddress] = {}
    for address in sorted(bulletin.register.addresses, key=lambda address: (address.since, address.url)):
        first.setdefault(targets.get(address.url, address.url), address)
    return first
