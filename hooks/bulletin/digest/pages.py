"""The bulletin in, the pages on its printed digests out: the list of them, one page each, and the check of a code."""

from __future__ import annotations

from bulletin.digest.expired import shows_expired
from bulletin.digest.manifest import FOLDER, ManifestFile, manifests_of
from bulletin.digest.order import code_of_order, latest_date, title_of
from bulletin.digest.verification import Answer, Verifier
from bulletin.index import Bulletin
from bulletin.render.dates import day_words
from bulletin.render.generated_page import GeneratedPage
from bulletin.short_code import ALPHABET, show_code

_VERIFY = "verify/"


def render_digest_pages(bulletin: Bulletin) -> dict[str, GeneratedPage]:
    """Path under docs/ → page."""
    manifests = manifests_of(bulletin)
    return {
        f"{FOLDER}index.md": _list(manifests, bulletin),
        **{manifest.path: _digest(manifest, bulletin) for manifest in manifests},
        **_verify_pages(Verifier(bulletin)),
    }


def _list(manifests: tuple[ManifestFile, ...], bulletin: Bulletin) -> GeneratedPage:
    years: dict[str, list[dict[str, object]]] = {}
    for facts in sorted(
        (_facts(each, bulletin) for each in manifests), key=lambda facts: str(facts["date"]), reverse=True
    ):
        years.setdefault(str(facts["date"])[:4], []).append(facts)
    return GeneratedPage("简报", "digests.html", {"root": "../", "years": list(years.items())})


def _digest(manifest: ManifestFile, bulletin: Bulletin) -> GeneratedPage:
    facts = _facts(manifest, bulletin)
    values = {"root": "../../", "entries": manifest.select(bulletin).entries, **facts}
    return GeneratedPage(str(facts["title"]), "digest.html", values)


def _facts(manifest: ManifestFile, bulletin: Bulletin) -> dict[str, object]:
    """What the pages show of a digest; `pdf` is its address, None where it is not there, yet or any
    longer (`is_withheld`), `size` in kB."""
    selection, order = manifest.select(bulletin), manifest.order
    pdf = next((asset for asset in bulletin.assets if asset.path == manifest.pdf_path), None)
    return {
        "title": title_of(order, selection),
        "url": manifest.url,
        "date": order.date or latest_date(selection) or "",
        "publisher": order.publisher,
        "number": len(selection.entries),
        "pdf": manifest.pdf_path if pdf else None,
        "is_withheld": shows_expired(manifest, bulletin),
        "size": round(len(pdf.data) / 1000) if pdf and pdf.data else None,
        "code": show_code(code_of_order(order, selection.entries)) if selection.entries else "",
    }


def _verify_pages(verifier: Verifier) -> dict[str, GeneratedPage]:
    """The page with the form, and one for each first character: without scripts the codes are found there."""
    answers: dict[str, list[Answer]] = {letter: [] for letter in ALPHABET}
    for code in verifier.known_codes():
        answers[code[0]].append(verifier.answer(code))
    letters = [(letter, letter.lower(), len(found)) for letter, found in answers.items()]
    pages = {f"{_VERIFY}index.md": GeneratedPage("核验纸质文件", "verify.html", {"root": "../", "letters": letters})}
    for letter, found in answers.items():
        values = {"root": "../../", "letter": letter, "answers": found, "day_words": day_words}
        pages[f"{_VERIFY}{letter.lower()}.md"] = GeneratedPage(f"以 {letter} 开头的核验码", "verify-codes.html", values)
    return pages
