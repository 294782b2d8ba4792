"""All sentences about faults: a finding in, what an editor reads out; the rules know none of these words.

One file a group of rules, each with its `SENTENCES`: code → wording. A test proves that every code of the engine is in
one of them, and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping

from bulletin.finding import Group
from bulletin.wording import (
    addresses,
    burden,
    dates,
    form,
    hijack,
    personal,
    printing,
    references,
    review,
    secrecy,
    text,
)
from bulletin.wording.sentence import Wording

SENTENCES_BY_GROUP: Mapping[Group, Mapping[str, Wording]] = {
    "format": {**form.SENTENCES, **printing.SENTENCES},
    "secrecy": secrecy.SENTENCES,
    "personal": personal.SENTENCES,
    "hijack": hijack.SENTENCES,
    "review": review.SENTENCES,
    "text": text.SENTENCES,
    "dates": dates.SENTENCES,
    "references": {**references.SENTENCES, **addresses.SENTENCES},
    "burden": burden.SENTENCES,
}

WORDINGS: Mapping[str, Wording] = {
    code: wording for sentences in SENTENCES_BY_GROUP.values() for code, wording in sentences.items()
}
"""Code → its sentences."""

GROUP_OF: Mapping[str, Group] = {code: group for group, sentences in SENTENCES_BY_GROUP.items() for code in sentences}
"""Code → the group of rules it belongs to."""
