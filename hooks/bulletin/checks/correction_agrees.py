"""What a notice corrects is not left standing in the notice it amends."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.obligation import Obligation

_TIMES = late(r"[\d〇一二三四五六七八九十年月日号时点分:：（）()前后至于在]+|更正为|调整为|[“”]")


def check_correction_agrees(bulletin: Bulletin) -> Iterator[Finding]:
    """An info at each deadline of an amended notice that the amending one sets anew: both are listed, on two dates."""
    for entry in bulletin.notices:
        for doc_no in entry.header.amends:
            amended = bulletin.notice_by_doc_no.get(doc_no)
            for old in amended.obligations if amended else ():
                new = next((o for o in entry.obligations if _same_duty_other_day(old, o)), None)
                if amended and new and old.timing and new.timing:
                    params = {
                        "quote": old.quote,
                        "old": old.timing.due or "",
                        "new": new.timing.due or "",
                        "by": entry.header.doc_no or "",
                    }
                    place = amended.document.place_in_body(old.start)
                    yield Finding("correction-disagrees", place, "info", params)


def _same_duty_other_day(old: Obligation, new: Obligation) -> bool:
    """Whether both ask for the same but for the time: the words without dates are nearly the same."""
    if not (old.timing and new.timing and old.timing.due and new.timing.due) or old.timing.due == new.timing.due:
        return False
    a, b = (_TIMES.sub("", obligation.text) for obligation in (old, new))
    return min(len(a), len(b)) >= 4 and (a in b or b in a or difflib.SequenceMatcher(None, a, b).ratio() >= 0.7)
