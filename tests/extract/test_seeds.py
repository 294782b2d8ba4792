"""The five real notices the project was born from, as they were found. They are others' words and stay in ../shared."""

import difflib
import json
import re
from pathlib import Path

import pytest
from bulletin.obligation import Obligation
from bulletin.pipeline import obligations_of
from bulletin.read.document import Document, read_document
from bulletin.register import Register
from marked_corpus import same_timing, same_who


@pytest.fixture(scope="module")
def seeds(shared: Path) -> dict[str, tuple[dict, Document]]:
    """File name → its gold and the document, with the gold's header as front matter."""
    gold = json.loads((shared / "corpus" / "seeds.gold.json").read_text(encoding="utf-8"))
    return {name: (expected, _read(shared / "corpus" / "seeds" / name, expected)) for name, expected in gold.items()}


def _read(path: Path, expected: dict) -> Document:
    keys = ("title", "doc_no", "issuer", "recipients")
    head = "".join(f"{key}: {json.dumps(expected[key], ensure_ascii=False)}\n" for key in keys)
    text = path.read_text(encoding="utf-8")
    return read_document(f"---\n{head}date: {expected['date']}\n---\n{text}".encode(), path.name)


def _flat(text: str) -> str:
    return re.sub(r"[\s*]", "", text)


def _shares(a: str, b: str) -> bool:
    """Whether at least half of the shorter of two clauses stands in the other."""
    match = difflib.SequenceMatcher(None, a, b, autojunk=False).find_longest_match()
    return match.size >= 0.5 * min(len(a), len(b))


def _near(found: tuple[Obligation, ...], quote: str) -> list[Obligation]:
    return [obligation for obligation in found if _shares(_flat(obligation.quote), _flat(quote))]


def test_every_timing_is_found_with_its_party_and_modality(seeds: dict[str, tuple[dict, Document]]) -> None:
    missing, count = [], 0
    for name, (expected, document) in seeds.items():
        found = obligations_of(document, Register())
        for timing in expected["timings"]:
            count += 1
            right = [
                obligation
                for obligation in _near(found, timing["quote"])
                if same_timing(timing["timing"], obligation)
                and same_who(timing["who"], obligation.who)
                and obligation.modality == timing["modality"]
            ]
            if not right:
                missing.append((name, timing))
    assert count == 21
    assert not missing


def test_no_trap_is_taken(seeds: dict[str, tuple[dict, Document]]) -> None:
    """Every timing that is found is one of the gold's, or one that the gold leaves open."""
    taken = []
    for name, (expected, document) in seeds.items():
        known = [timing["quote"] for timing in expected["timings"]] + expected["either"]
        timed = [obligation for obligation in obligations_of(document, Register()) if obligation.timing]
        taken += [(name, o.timing, o.quote) for o in timed if not any(_near((o,), quote) for quote in known)]
    assert not taken


def test_without_front_matter_what_is_missing_is_reported_and_nothing_invented(shared: Path) -> None:
    for path in sorted((shared / "corpus" / "seeds").iterdir()):
        document = read_document(path.read_bytes(), path.name)
        assert [finding.code for finding in document.findings] == ["front-matter-missing"]
        assert document.notice is not None
        assert document.notice.title is None
        for obligation in obligations_of(document, Register()):
            assert obligation.timing is None or (obligation.timing.due is None and obligation.timing.start is None)
