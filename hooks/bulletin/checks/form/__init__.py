"""Rules on 公文要素 in the body: title, ladder, addressees, signature, attachments, references."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bulletin.checks.form.addressees import check_addressees
from bulletin.checks.form.attachments_agree import check_attachments_agree
from bulletin.checks.form.cited_attachments import check_cited_attachments
from bulletin.checks.form.cited_documents import check_cited_documents
from bulletin.checks.form.date_without_zero import check_date_without_zero
from bulletin.checks.form.doc_no_issuer import check_doc_no_issuer
from bulletin.checks.form.expires_after_date import check_expires_after_date
from bulletin.checks.form.issued_after_date import check_issued_after_date
from bulletin.checks.form.ladder import check_ladder
from bulletin.checks.form.ladder_marks import check_ladder_marks
from bulletin.checks.form.number_and_date import check_number_and_date
from bulletin.checks.form.paragraph_whole import check_paragraph_whole
from bulletin.checks.form.signature import check_signature
from bulletin.checks.form.stray_last_line import check_stray_last_line
from bulletin.checks.form.title_genre import check_title_genre
from bulletin.checks.form.title_whole import check_title_whole
from bulletin.finding import Finding
from bulletin.index import Bulletin

RULES: tuple[Callable[[Bulletin], Iterator[Finding]], ...] = (
    check_title_genre,
    check_title_whole,
    check_number_and_date,
    check_doc_no_issuer,
    check_addressees,
    check_ladder,
    check_ladder_marks,
    check_paragraph_whole,
    check_attachments_agree,
    check_cited_attachments,
    check_signature,
    check_stray_last_line,
    check_issued_after_date,
    check_expires_after_date,
    check_date_without_zero,
    check_cited_documents,
)
