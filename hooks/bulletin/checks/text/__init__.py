"""Rules on punctuation, fixed phrases and the words of a writing assistant."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bulletin.checks.text.assistant_words import check_assistant_words
from bulletin.checks.text.date_forms import check_date_forms
from bulletin.checks.text.doubled_marks import check_doubled_marks
from bulletin.checks.text.fixed_phrases import check_fixed_phrases
from bulletin.checks.text.fullwidth_letters import check_fullwidth_letters
from bulletin.checks.text.garbled_text import check_garbled_text
from bulletin.checks.text.halfwidth_marks import check_halfwidth_marks
from bulletin.checks.text.mistyped_words import check_mistyped_words
from bulletin.checks.text.pairs_closed import check_pairs_closed
from bulletin.checks.text.spaces_in_words import check_spaces_in_words
from bulletin.checks.text.stray_emphasis import check_stray_emphasis
from bulletin.finding import Finding
from bulletin.index import Bulletin

RULES: tuple[Callable[[Bulletin], Iterator[Finding]], ...] = (
    check_assistant_words,
    check_date_forms,
    check_doubled_marks,
    check_fixed_phrases,
    check_fullwidth_letters,
    check_garbled_text,
    check_halfwidth_marks,
    check_mistyped_words,
    check_pairs_closed,
    check_spaces_in_words,
    check_stray_emphasis,
)
