"""The kinds of what an office keeps to itself for now, each in a file of its own."""

from __future__ import annotations

from bulletin.checks.secrecy.kinds.defence import DEFENCE
from bulletin.checks.secrecy.kinds.discipline import DISCIPLINE
from bulletin.checks.secrecy.kinds.examination import EXAMINATION
from bulletin.checks.secrecy.kinds.foreign import FOREIGN
from bulletin.checks.secrecy.kinds.guard import GUARD
from bulletin.checks.secrecy.kinds.inspection import INSPECTION
from bulletin.checks.secrecy.kinds.kind import Kind
from bulletin.checks.secrecy.kinds.know_how import KNOW_HOW
from bulletin.checks.secrecy.kinds.network import NETWORK
from bulletin.checks.secrecy.kinds.personnel import PERSONNEL
from bulletin.checks.secrecy.kinds.places import PLACES
from bulletin.checks.secrecy.kinds.purchase import PURCHASE
from bulletin.checks.secrecy.kinds.reviewers import REVIEWERS
from bulletin.checks.secrecy.kinds.stores import STORES
from bulletin.checks.secrecy.kinds.surveys import SURVEYS
from bulletin.checks.secrecy.kinds.undisclosed import UNDISCLOSED
from bulletin.checks.secrecy.kinds.unrest import UNREST

KINDS: tuple[Kind, ...] = (
    DEFENCE,
    DISCIPLINE,
    EXAMINATION,
    FOREIGN,
    GUARD,
    INSPECTION,
    KNOW_HOW,
    NETWORK,
    PERSONNEL,
    PLACES,
    PURCHASE,
    REVIEWERS,
    STORES,
    SURVEYS,
    UNDISCLOSED,
    UNREST,
)
