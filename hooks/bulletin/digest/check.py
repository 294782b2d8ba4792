"""Rules on the digests that the site offers: what they name is there, their issues run on, their PDF is up to date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bulletin.digest.ledger import fingerprint, ledger_of
from bulletin.digest.manifest import ManifestFile, manifests_of
from bulletin.digest.order import code_of_order
from bulletin.finding import Finding
from bulletin.index import Bulletin


def check_digests(bulletin: Bulletin) -> Iterator[Finding]:
    """Every finding on the manifests of a bulletin."""
    manifests = manifests_of(bulletin)
    for manifest in manifests:
        yield from manifest.findings
        said = list(check_request(manifest))
        yield from said or _check_selection(manifest, bulletin)
    yield from _check_issues(manifests)


def check_request(manifest: ManifestFile) -> Iterator[Finding]:
    """That a manifest says in one way what is printed. Where a value of that could not be read, that has been told."""
    header = manifest.header
    ways = [bool(header.select), bool(header.first or header.to), bool(header.year)]
    if sum(ways) != 1 or bool(header.first) != bool(header.to):
        has_faults = any(finding.level == "error" for finding in manifest.findings)
        if not (has_faults and manifest.given & {"from", "to", "select", "year"}):
            yield Finding("digest-says-not-what", manifest.place_of("kind"))
    elif header.first and header.to and header.to < header.first:
        params = {"first": header.first.isoformat(), "last": header.to.isoformat()}
        yield Finding("digest-period-backwards", manifest.place_of("to"), params=params)


def _check_selection(manifest: ManifestFile, bulletin: Bulletin) -> Iterator[Finding]:
    header = manifest.header
    if not (header.select or header.year or (header.first and header.to)):
        return  # what could be read of it is not enough
    selection = manifest.select(bulletin)
    for name in selection.unknown:
        yield Finding("digest-document-unknown", manifest.place_of("select"), params={"given": name})
    if not selection.entries and not selection.unknown:
        yield Finding("digest-empty", manifest.place_of("from" if header.first else "year"))
    elif selection.entries:
        yield from _check_pdf(manifest, bulletin, code_of_order(manifest.order, selection.entries))


def _check_pdf(manifest: ManifestFile, bulletin: Bulletin, code: str) -> Iterator[Finding]:
    """That the PDF is there, is the one that was recorded, and was made of the texts as they are."""
    command = f"python3 scripts digest --manifest docs/{manifest.path}"
    place = manifest.place_of("kind")
    pdf = next((asset for asset in bulletin.assets if asset.path == manifest.pdf_path), None)
    if pdf is None:
        params = {"pdf": manifest.pdf_path, "command": command}
        yield Finding("digest-pdf-missing", place, "warning", params)
    elif pdf.data is not None:
        recorded = {(each.code, each.pdf) for each in ledger_of(bulletin)}
        if (code, fingerprint(pdf.data)) not in recorded:
            params = {"pdf": manifest.pdf_path, "command": command}
            yield Finding("digest-pdf-outdated", place, "warning", params)


def _check_issues(manifests: Sequence[ManifestFile]) -> Iterator[Finding]:
    """期号 rises with the date within a year of one 简报, 总期号 always."""
    series: dict[str, list[ManifestFile]] = {}
    for manifest in manifests:
        if manifest.header.kind == "brief" and _day(manifest):
            series.setdefault(manifest.order.name, []).append(manifest)
    for members in series.values():
        issue: dict[str, int] = {}
        total = 0
        for manifest in sorted(members, key=_day):
            year, header = _day(manifest)[:4], manifest.header
            if header.issue is not None:
                if header.issue <= issue.get(year, 0):
                    yield _out_of_order(manifest, "issue", header.issue, issue[year])
                issue[year] = max(header.issue, issue.get(year, 0))
            if header.total is not None:
                if header.total <= total:
                    yield _out_of_order(manifest, "total", header.total, total)
                total = max(header.total, total)


def _out_of_order(manifest: ManifestFile, key: str, given: int, before: int) -> Finding:
    params = {"given": str(given), "before": str(before), "right": f"{key}: {before + 1}"}
    return Finding("digest-issue-order", manifest.place_of(key), params=params)


def _day(manifest: ManifestFile) -> str:
    header = manifest.header
    day = header.date or header.to
    return day.isoformat() if day else ""
