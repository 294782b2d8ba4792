"""A notice is not another one of the bulletin with one word put in the place of many.

Notices are compared by their sentences: an index from sentence to notices names the few that share most of theirs, so
the work grows with the text and not with the pairs of notices. A sentence that many notices have names nobody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from bulletin.checks.hijack.institution import has_latin, is_organ
from bulletin.checks.passages import body_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.read.document import Document

_CLAUSE = late("[^，。；：！？、,;:!?\\s]{6,80}")
_COMMON = 6
"""A sentence that more notices have is a phrase of the trade."""
_FEWEST_SHARED = 2
_SHARE = 0.3
_SHORTEST = 12
_MOST_SWAPS = 40
_LONGEST_WORD = 16
_FEWEST_REPLACED = 3
_FIGURES = late(r"[\d年月日时分:.%个名次元〇一二三四五六七八九十第前后底上下初中旬至-]*\Z")


def check_swapped_word(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for a notice in which one word stands where a notice much like it has several different ones."""
    documents = [entry.document for entry in bulletin.notices]
    if len(documents) < 2:
        return
    sentences = [{one for one in document.body.text.split("。") if len(one) >= _SHORTEST} for document in documents]
    for number, shared in sorted(_shared(sentences).items()):
        for other, count in shared.most_common(3):
            smaller = min(len(sentences[number]), len(sentences[other]))
            if count < _FEWEST_SHARED or count < _SHARE * smaller:
                break
            if found := _swap(_clauses(documents[number]), _clauses(documents[other])):
                yield _finding(documents[number], documents[other], *found)
                break


def _shared(sentences: Sequence[set[str]]) -> dict[int, Counter[int]]:
    """For each notice that has company: how many sentences it shares with which other ones."""
    # Most sentences stand in one notice alone.
    seen: set[str] = set()
    twice: set[str] = set()
    for own in sentences:
        twice |= own & seen
        seen |= own
    holders: dict[str, list[int]] = {}
    for number, own in enumerate(sentences):
        for sentence in own & twice:
            holders.setdefault(sentence, []).append(number)
    rows: dict[int, Counter[int]] = {}
    for numbers in holders.values():
        if 1 < len(numbers) <= _COMMON:
            for number in numbers:
                rows.setdefault(number, Counter()).update(other for other in numbers if other != number)
    return rows


def _clauses(document: Document) -> list[str]:
    return list(dict.fromkeys(_CLAUSE.findall(document.body.text)))


def _finding(document: Document, other: Document, word: str, instead: Sequence[str]) -> Finding:
    passage = body_of(document)
    at = max(passage.text.find(word), 0)
    params = {"word": word, "instead": "、".join(instead[:4]), "other": other.path}
    return Finding("notice-with-swapped-word", passage.place(at), params=params)


def _swap(own: Sequence[str], theirs: Sequence[str]) -> tuple[str, list[str]] | None:
    """The word that stands for several others, with those, where there is one."""
    common = set(own) & set(theirs)
    swaps: dict[str, list[str]] = {}
    left = [clause for clause in own if clause not in common][:_MOST_SWAPS]
    right = [clause for clause in theirs if clause not in common][:_MOST_SWAPS]
    for clause in left:
        for candidate in right:
            if pair := _difference(clause, candidate):
                swaps.setdefault(pair[0], []).append(pair[1])
    for word, replaced in swaps.items():
        different = list(dict.fromkeys(replaced))
        is_one_for_many = len(different) >= _FEWEST_REPLACED and not any(
            old in word or word in old for old in different
        )
        is_odd = has_latin(word) and not any(map(has_latin, different))
        is_no_body = not is_organ(word) and len(replaced) >= 2 and all(map(is_organ, different))
        if is_one_for_many or is_odd or is_no_body:
            return word, different
    return None


def _difference(clause: str, other: str) -> tuple[str, str] | None:
    """What stands in a clause where another, else the same one, has something else; None where too much differs."""
    start = 0
    shortest = min(len(clause), len(other))
    while start < shortest and clause[start] == other[start]:
        start += 1
    end = 0
    while end < shortest - start and clause[-1 - end] == other[-1 - end]:
        end += 1
    if start + end < 4:
        return None
    word, old = clause[start : len(clause) - end], other[start : len(other) - end]
    is_word = 2 <= len(word) <= _LONGEST_WORD and 2 <= len(old) <= _LONGEST_WORD
    return (word, old) if is_word and not (_FIGURES.match(word) or _FIGURES.match(old)) else None
