"""A bulletin as readers see it in, which prints of the site show a notice that has expired out."""

from __future__ import annotations

from dataclasses import replace

from bulletin.digest.manifest import ManifestFile, manifests_of
from bulletin.index import Bulletin


def shows_expired(manifest: ManifestFile, bulletin: Bulletin) -> bool:
    """Whether the digest was made of a notice that has left the site since."""
    if not bulletin.expired:
        return False
    gone = {entry.url for entry in bulletin.expired}
    printed = replace(bulletin, notices=(*bulletin.notices, *bulletin.expired), expired=())
    return any(entry.url in gone for entry in manifest.select(printed).entries)


def expired_prints(bulletin: Bulletin) -> frozenset[str]:
    """Paths of PDFs under docs/ that leave the site: whoever has the paper keeps it, but it is offered no longer."""
    return frozenset(manifest.pdf_path for manifest in manifests_of(bulletin) if shows_expired(manifest, bulletin))
