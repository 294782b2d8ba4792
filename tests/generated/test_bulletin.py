"""The made-up bulletin: the same for the same seed, without errors, as many-sided as real ones are."""

import re
import statistics
from pathlib import Path

import pytest
from bulletin.folders import is_document
from bulletin.pipeline import assemble_bulletin, obligations_of
from bulletin.read.document import read_document
from bulletin.register import Register
from bulletin.stage import at_stage
from generated.bulletin import generated_documents, write_bulletin
from generated.known import known_documents, strip_marks
from generated.pages import address_of, list_documents, read_head

# More than are written by hand, which are all in it.
COUNT = len(known_documents()) + 150
HAN = re.compile("[\u4e00-\u9fff]+")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("generated") / "docs"
    write_bulletin(folder, COUNT)
    return folder


def test_it_has_as_many_documents_as_were_asked_for(folder: Path) -> None:
    assert len(list(list_documents(folder))) == COUNT


def test_it_has_every_hand_written_document(folder: Path) -> None:
    known = known_documents()
    assert len(known) >= 110
    for document in known:
        assert (folder / document.path).read_text(encoding="utf-8") == document.text


def test_the_project_finds_no_error_in_it(folder: Path) -> None:
    files = {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.suffix in (".md", ".yml")}
    bulletin = assemble_bulletin(files)
    findings = at_stage(bulletin.findings, "review")
    # Whoever wrote the corpora wrote as offices do, faults of form included.
    own = [finding for finding in findings if "corpus-" not in finding.place.path]
    assert [finding for finding in own if finding.level == "error"] == []
    made_up = [finding for finding in findings if re.search(r"/[ns]\d{5}\.md", finding.place.path)]
    told = [finding for finding in made_up if finding.level != "info" and finding.code != "deadline-short"]
    # Names are drawn by lot: 权松驰 reads as 松弛 mistyped.
    assert len(told) <= COUNT // 200
    assert sum(map(is_document, files)) == COUNT


def test_the_same_seed_gives_the_same_bulletin() -> None:
    assert list(generated_documents(40, set())) == list(generated_documents(40, set()))
    assert list(generated_documents(40, set())) != list(generated_documents(40, set(), seed=1))


def test_document_numbers_are_unique_and_rise_with_the_date() -> None:
    taken = {"云溪师委〔2026〕7号"}
    numbers = [read_head(text)[1] for path, text in generated_documents(3000, taken) if path.startswith("notices")]
    assert len({*numbers, *taken}) == len(numbers) + 1


def test_its_language_is_as_rich_as_that_of_real_notices() -> None:
    pairs: set[str] = set()
    length = count = 0
    for _, text in generated_documents(2000, set()):
        body = text.split("\n---\n", 1)[1]
        length, count = length + len(body), count + 1
        for run in HAN.findall(body):
            pairs.update(run[at : at + 2] for at in range(len(run) - 1))
    assert len(pairs) > 60_000
    assert 1_700 < length / count < 2_500


@pytest.mark.parametrize("duties", [5, 20])
def test_a_notice_has_about_as_many_duties_as_were_asked_for(duties: int) -> None:
    found, lengths = [], []
    for path, text in generated_documents(120, set(), duties=duties):
        if path.startswith("notices"):
            found.append(len(obligations_of(read_document(text.encode(), path), Register())))
            lengths.append(len(text.split("\n---\n", 1)[1]))
    assert 0.7 * duties < statistics.mean(found) < 1.5 * duties
    assert 1_700 < statistics.mean(lengths) < 2_500
    assert min(found) < duties < max(found)


def test_a_bulletin_with_few_duties_leaves_the_corpora_out(tmp_path: Path) -> None:
    known = write_bulletin(tmp_path / "docs", 75, duties=5)
    assert len(known) < 75
    assert len(list(list_documents(tmp_path / "docs"))) == 75
    assert not list((tmp_path / "docs").rglob("corpus-*"))


def test_marks_are_stripped() -> None:
    assert strip_marks("[[各支部|must|by 2026-01-02|请报名]]，((一般))。") == "请报名，一般。"
    assert not any("[[" in document.text or "))" in document.text for document in known_documents())


def test_an_address_is_the_one_mkdocs_gives(tmp_path: Path) -> None:
    assert address_of(tmp_path / "notices" / "2026" / "a.md", tmp_path) == "notices/2026/a/"
