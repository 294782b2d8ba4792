"""The known-item queries can be answered: each has its documents in the bulletin, and few others come near."""

from collections import Counter
from pathlib import Path

import pytest
from benches.search.queries import PINYIN_KINDS, Page, Query, read_queries, right_addresses
from generated.bulletin import generated_documents
from generated.known import known_documents

QUERIES = read_queries()


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    return [
        Page(document.path.removesuffix(".md") + "/", document.title, document.doc_no) for document in known_documents()
    ]


def test_there_are_enough_of_each_kind() -> None:
    kinds = Counter(query.kind for query in QUERIES)
    assert sum(number for kind, number in kinds.items() if kind not in PINYIN_KINDS) == 140
    assert sum(number for kind, number in kinds.items() if kind in PINYIN_KINDS) >= 30
    assert len({query.words for query in QUERIES}) == len(QUERIES)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.words)
def test_what_is_looked_for_is_there(query: Query, pages: list[Page]) -> None:
    assert right_addresses(query, pages)


def test_short_words_are_characteristic() -> None:
    """No made-up document has one of the two-character words, so that nothing else would do as well."""
    taken = {document.doc_no for document in known_documents()}
    words = [query.words for query in QUERIES if query.kind == "二字词"]
    for path, text in generated_documents(1000, taken):
        assert [word for word in words if word in text] == [], path


def test_a_target_that_is_nowhere_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "queries.tsv"
    file.write_text("题名\t防火\t没有这一份\n", encoding="utf-8")
    with pytest.raises(ValueError, match="没有这一份"):
        right_addresses(read_queries(file)[0], [Page("notices/2026/a/", "防火", "云委〔2026〕1号")])
    file.write_text("题名\t防火\n", encoding="utf-8")
    with pytest.raises(ValueError, match="三栏"):
        read_queries(file)


def test_a_number_may_be_looked_for_under_any_letters() -> None:
    pages = [Page("notices/2026/a/", "甲", "云委〔2026〕7号"), Page("notices/2026/b/", "乙", "云组〔2026〕17号")]
    assert right_addresses(Query("文号", "2026 7", ("*〔2026〕7号",)), pages) == {"notices/2026/a/"}
