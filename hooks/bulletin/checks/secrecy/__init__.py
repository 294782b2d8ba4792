"""Rules of secrecy: 涉密不上网、上网不涉密; no switch turns them off."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bulletin.checks.secrecy.attachments_inspected import check_attachments_inspected
from bulletin.checks.secrecy.classification_mark import check_classification_mark
from bulletin.checks.secrecy.copy_number import check_copy_number
from bulletin.checks.secrecy.inner_circle import check_inner_circle
from bulletin.checks.secrecy.internal_material import check_internal_material
from bulletin.checks.secrecy.unopened import check_unopened
from bulletin.checks.secrecy.upper_documents import check_upper_documents
from bulletin.checks.secrecy.work_secrets import check_work_secrets
from bulletin.finding import Finding
from bulletin.index import Bulletin

RULES: tuple[Callable[[Bulletin], Iterator[Finding]], ...] = (
    check_attachments_inspected,
    check_classification_mark,
    check_copy_number,
    check_inner_circle,
    check_internal_material,
    check_unopened,
    check_upper_documents,
    check_work_secrets,
)
