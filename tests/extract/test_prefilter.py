"""What only saves work decides nothing: looks at the kinds of words and at signs, and what a notice says twice."""

import re
from itertools import pairwise
from typing import TypeVar, get_args

import pytest
from bulletin.extract import Wordings, extract_each, extract_obligations, lexicon, party, role, subject, view
from bulletin.extract.asking import Questions
from bulletin.extract.clause import Clause, read_clauses
from bulletin.extract.lexicon import LEXICON, Tag, Tokens
from bulletin.extract.segment import Segment, split_sentences
from bulletin.memory import Lately
from bulletin.read.document import read_document
from bulletin.register import Register
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from marked_corpus import CORPORA, read_corpus

T = TypeVar("T")
WORDS = sorted(LEXICON._tags)
# Words that the frames of `role` are made of, beside those of the lists.
FRAMES = (
    "如下 特此通知 联系电话： 统计数据截至 敬请谅解 全校应备案文件63件 除值班人员外 应具备 时间为 定于 将组织 拟安排 "
    "经研究 期间 每次 一旦 如不能 建议 不少于3 为 是 包括 已 曾 了 率达到 有效期 一般为 放假 市气象局 检查组赴各 平台 "
    "12件 对 在 由 请 每名 任何人 严禁 （组织部牵头） ： 责任单位 报送时间 对外开放 征文主题 "
    "打算 准备于 负责 由炊事员负责 热线 → 短号 每周开放 除外 不再 "
    # What a clause can open with.
    "一是 同时 首先 其中 为此 特别是 无论是 以上 此后 下一步 各地各校 （一） ① 1. 第三条 期间"
).split()
TEXTS = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from(FRAMES), st.text("的，。（）3月日前", max_size=3)), max_size=12
).map("".join)


def clauses_of(texts: list[str]) -> list[list[list[Clause]]]:
    return read_clauses([(text, split_sentences(text)) for text in texts])


def without_look(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every kind of word is said to be there, and every question is asked about every clause."""

    class AllKinds(Tokens):
        @property
        def tags(self) -> frozenset[Tag]:
            return frozenset(get_args(Tag))

        @tags.setter
        def tags(self, tags: object) -> None: ...

    def unguarded(questions: Questions[T, object]) -> Questions[T, object]:
        return Questions([question._replace(signs=None, frames=()) for question in questions._questions])

    assert view._LEADING.pattern.startswith("(?=")
    leading = view._LEADING.pattern.partition(")")[2]
    monkeypatch.setattr(lexicon, "Tokens", AllKinds)
    monkeypatch.setattr(view, "_LEADING", re.compile(leading))
    assert party._NEVER_OPENS.pattern.startswith("(?=[")
    monkeypatch.setattr(party, "_NEVER_OPENS", re.compile(party._NEVER_OPENS.pattern.partition(")")[2]))
    monkeypatch.setattr(role, "_LONGEST_LABEL", 1000)
    monkeypatch.setattr(subject, "_FINDERS", unguarded(subject._FINDERS))
    monkeypatch.setattr(role, "_RULES", unguarded(role._RULES))


def test_the_look_changes_no_clause_of_the_corpora() -> None:
    texts = [notice.text for path in sorted(CORPORA.glob("*.txt")) for notice in read_corpus(path)]
    paragraphs = [paragraph for text in texts for paragraph in text.split("\n")]
    found = clauses_of(paragraphs)
    with pytest.MonkeyPatch.context() as monkeypatch:
        without_look(monkeypatch)
        assert clauses_of(paragraphs) == found


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_the_look_changes_no_clause(text: str) -> None:
    found = clauses_of([text])
    with pytest.MonkeyPatch.context() as monkeypatch:
        without_look(monkeypatch)
        assert clauses_of([text]) == found


@settings(max_examples=100, deadline=None)
@given(st.lists(TEXTS, max_size=4))
def test_a_clause_hangs_on_no_other(texts: list[str]) -> None:
    """Together, twice and alone: only the places differ."""
    assert clauses_of(texts + texts) == [clauses_of([text])[0] for text in texts + texts]


def test_notices_read_together_say_what_they_say_alone() -> None:
    """The clauses of the ones before are known, as far as so few are kept; a story stands between them."""
    corpus = [notice.document for path in sorted(CORPORA.glob("*.txt"))[:5] for notice in read_corpus(path)]
    story = read_document("---\ntype: story\ntitle: 徒步送信\n---\n各单位须报送名单。\n".encode(), "stories/a.md")
    documents = [*corpus, story, *corpus]
    wordings: Wordings = Lately(300)
    found = [
        read
        for at in range(0, len(documents), 7)
        for read in extract_each(documents[at : at + 7], Register(), wordings)
    ]
    assert found == [extract_obligations(document, Register()) for document in documents]
    assert found[len(corpus)] == ()


def test_a_clause_knows_its_own_place() -> None:
    text = "各党总支要报送名单，各党总支要报送名单，并于3月5日前报送总结。"
    places = [clause.segment for sentence in clauses_of([text])[0] for clause in sentence]
    assert places[:2] == [Segment(0, 9, "，"), Segment(10, 19, "，")]
    assert all(first.end <= second.start for first, second in pairwise(places))


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_the_tokens_are_the_longest_words_from_the_left(text: str) -> None:
    """Said as a search for the longest word at each place, one length after the other."""
    expected, at = [], 0
    while at < len(text):
        word = next((text[at : at + n] for n in range(12, 0, -1) if text[at : at + n] in LEXICON._tags), "")
        expected += [(LEXICON._tags[word], at, at + len(word))] if word else []
        at += len(word) or 1
    assume(not any(tag == "parted" for tag, *_ in expected))  # 中心|组织, which `test_run_in` looks at
    tokens = LEXICON.tag(text)
    assert [token[:3] for token in tokens if token.tag != "other"] == expected
    assert "".join(token.text for token in tokens) == text
    assert tokens.tags == {token.tag for token in tokens} - {"other"}
