"""Every address that was published still answers, and for the same owner: a page, a redirect or a tombstone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bulletin.addresses import KEPT_BY_ITSELF, home_of_part, owners_of, targets_of
from bulletin.finding import Finding
from bulletin.index import Bulletin

_PAGES = (
    "notices stories register units deadlines search digests load subscribe verify guide/front-matter guide/messages"
)
_BUILT = ("", *(f"{name}/" for name in _PAGES.split()))
"""Pages of the bulletin itself, to which a redirect may lead."""


def check_addresses_answer(bulletin: Bulletin) -> Iterator[Finding]:
    """Errors at lines of the ledger, and at redirects and tombstones that help nobody. Silent without files."""
    if bulletin.assets:
        owners = owners_of(bulletin)
        yield from _check_ledger(bulletin, owners)
        yield from _check_former(bulletin, owners)


def _check_ledger(bulletin: Bulletin, owners: Mapping[str, str | None]) -> Iterator[Finding]:
    register = bulletin.register
    former = {stone.url[1:] for stone in register.tombstones} | {redirect.old[1:] for redirect in register.redirects}
    home_of = {owner: url for url, owner in owners.items() if owner}
    for address in register.addresses:
        params = {"url": f"/{address.url}", "owner": address.owner or "简报"}
        now = owners.get(address.url)
        if address.owner and now and now != address.owner:
            right = "⇥".join((*address.line.split("\t")[:2], now))
            yield Finding("address-of-other", address.place, params=params | {"now": now, "right": right})
        answers = address.url in owners or address.url in former or address.url in _BUILT
        is_kept = KEPT_BY_ITSELF.fullmatch(address.url) or home_of_part(address.url) is not None
        if not answers and not is_kept:
            if address.url.startswith("units/") and "units" in register.unread:
                continue  # all of them would be gone; the register's own finding says why
            if home := home_of.get(address.owner or ""):
                yield Finding("address-moved", address.place, params=params | {"now": f"/{home}"})
            else:
                yield Finding("address-vanished", address.place, params=params)


def _check_former(bulletin: Bulletin, owners: Mapping[str, str | None]) -> Iterator[Finding]:
    register, targets = bulletin.register, targets_of(bulletin)
    gone = {stone.url[1:] for stone in register.tombstones}
    known = {*owners, *_BUILT, *gone}
    for redirect, place in zip(register.redirects, register.redirect_places, strict=True):
        if redirect.old[1:] in owners or redirect.old[1:] in gone:
            yield Finding("address-taken", place, params={"url": redirect.old})
        elif targets.get(redirect.old[1:]) not in known:
            yield Finding("redirect-leads-nowhere", place, params={"url": redirect.old, "new": redirect.new})
    for stone, place in zip(register.tombstones, register.tombstone_places, strict=True):
        if stone.url[1:] in owners:
            yield Finding("address-taken", place, params={"url": stone.url})
