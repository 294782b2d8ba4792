"""The rules over a whole bulletin: one file a rule, each a `check_…` that yields findings; none knows its wording."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from bulletin.checks import burden, form, hijack, personal, review, secrecy, text
from bulletin.checks.addresses_answer import check_addresses_answer
from bulletin.checks.assets_harmless import check_assets_harmless
from bulletin.checks.body_empty import check_body_empty
from bulletin.checks.body_html import check_body_html
from bulletin.checks.burden.asked_once import check_asked_once
from bulletin.checks.change_circle import check_change_circle
from bulletin.checks.change_contradictions import check_change_contradictions
from bulletin.checks.changed_notices import check_changed_notices
from bulletin.checks.correction_agrees import check_correction_agrees
from bulletin.checks.deadline_ahead import check_deadline_ahead
from bulletin.checks.declared_parties import check_declared_parties
from bulletin.checks.doc_no_form import check_doc_no_form
from bulletin.checks.doc_no_unique import check_doc_no_unique
from bulletin.checks.documents_in_place import check_documents_in_place
from bulletin.checks.form.cited_documents import check_cited_documents
from bulletin.checks.form.number_and_date import check_number_and_date
from bulletin.checks.hijack.swapped_word import check_swapped_word
from bulletin.checks.personal.exceptions_current import check_exceptions_current
from bulletin.checks.quotes import check_quotes
from bulletin.checks.quotes_hit import check_quotes_hit
from bulletin.checks.register_groups import check_register_groups
from bulletin.checks.register_names import check_register_names
from bulletin.checks.register_parents import check_register_parents
from bulletin.checks.review.review_not_ahead import check_review_not_ahead
from bulletin.checks.review_needed import check_review_needed
from bulletin.checks.secrecy.attachments_inspected import check_attachments_inspected
from bulletin.checks.secrecy.known_documents import without_known
from bulletin.checks.secrecy.upper_documents import UPPER_DOCUMENT
from bulletin.checks.span_runs_forward import check_span_runs_forward
from bulletin.checks.targets_exist import check_targets_exist
from bulletin.checks.template_left import check_template_left
from bulletin.checks.text_dates_exist import check_text_dates_exist
from bulletin.checks.text_times_exist import check_text_times_exist
from bulletin.checks.units_known import check_units_known
from bulletin.checks.weekday_agrees import check_weekday_agrees
from bulletin.finding import Finding
from bulletin.index import Bulletin

RULES: tuple[Callable[[Bulletin], Iterator[Finding]], ...] = (
    check_addresses_answer,
    check_body_empty,
    check_assets_harmless,
    check_targets_exist,
    check_documents_in_place,
    check_change_circle,
    check_change_contradictions,
    check_doc_no_form,
    check_template_left,
    check_text_dates_exist,
    check_text_times_exist,
    check_body_html,
    check_changed_notices,
    check_correction_agrees,
    check_deadline_ahead,
    check_declared_parties,
    check_doc_no_unique,
    check_quotes,
    check_quotes_hit,
    check_register_groups,
    check_register_names,
    check_register_parents,
    check_review_needed,
    check_span_runs_forward,
    check_units_known,
    check_weekday_agrees,
    *form.RULES,
    *secrecy.RULES,
    *personal.RULES,
    *hijack.RULES,
    *review.RULES,
    *text.RULES,
    *burden.RULES,
)


TOGETHER: tuple[Callable[[Bulletin], Iterator[Finding]], ...] = (
    check_assets_harmless,
    check_attachments_inspected,
    check_targets_exist,
    check_documents_in_place,
    check_addresses_answer,
    check_change_circle,
    check_change_contradictions,
    check_changed_notices,
    check_correction_agrees,
    check_doc_no_unique,
    check_number_and_date,
    check_register_groups,
    check_register_names,
    check_register_parents,
    check_cited_documents,
    check_exceptions_current,
    check_review_not_ahead,
    check_swapped_word,
    check_asked_once,
)
"""The rules that look at several documents, at the other files, or at the register alone. All others judge a document,
or one of the other files, by itself: what they find in the whole is what they find in its parts."""

ALONE = tuple(rule for rule in RULES if rule not in TOGETHER)

ANSWERED_BY_OTHERS = frozenset({UPPER_DOCUMENT})
"""The codes of findings that `settled` may take back, for the sake of the register and of all other documents."""

_SAID_MORE_GRAVELY_BY = {"citation-unconfirmed": "upper-document-unconfirmed"}
"""Code → the code that says as much and more: at one place only that one is told."""


def check_bulletin(bulletin: Bulletin) -> list[Finding]:
    """Every finding of every rule, in no order that means anything."""
    return settled([finding for rule in RULES for finding in rule(bulletin)], bulletin)


def check_together(bulletin: Bulletin) -> list[Finding]:
    """The findings of the rules that need the whole bulletin; with all others they are to be `settled`."""
    return [finding for rule in TOGETHER for finding in rule(bulletin)]


def check_each(parts: Sequence[Bulletin]) -> list[list[Finding]]:
    """The findings of the other rules in each bulletin of one document, or of no document and the other files.

    One rule is asked about all of them before the next one is: its patterns and its code then stay at hand.
    """
    found: list[list[Finding]] = [[] for _ in parts]
    for rule in ALONE:
        for findings, part in zip(found, parts, strict=True):
            findings.extend(rule(part))
    return found


def check_one(part: Bulletin) -> list[Finding]:
    """As `check_each`, of one."""
    return check_each([part])[0]


def settled(found: Iterable[Finding], bulletin: Bulletin) -> list[Finding]:
    """Of what all rules have found in a bulletin, what is to be told: nothing twice, and nothing that others answer."""
    findings = without_known(found, bulletin)
    said = {(finding.place, finding.code) for finding in findings}
    return [f for f in findings if (f.place, _SAID_MORE_GRAVELY_BY.get(f.code)) not in said]
