"""An obligation in, the words for those whom it binds out, with those whom it leaves out: all views ask here."""

from __future__ import annotations

import re
from functools import lru_cache

from bulletin.obligation import Obligation

_QUANTIFIER = re.compile(r"^(?:其他|其它|其余|全校|全体|所有|各个|各)+")
# A mark within brackets parts exceptions, not parties.
_BETWEEN = re.compile(r"、(?![^（）]*）)")


def parties_of(obligation: Obligation) -> tuple[str, ...]:
    """The parties as written, each with its exceptions: 各直属党支部（除图书馆直属党支部外）."""
    return _parties(obligation.who, obligation.excepted) if obligation.excepted else obligation.who


def party_words(obligation: Obligation) -> str:
    """All of them on one line; nothing where the notice names nobody."""
    return _joined(parties_of(obligation))


def split_parties(words: str) -> list[str]:
    """The parties that `party_words` has joined."""
    return _BETWEEN.split(words)


# The same few parties come again and again.
@lru_cache(maxsize=4096)
def _parties(who: tuple[str, ...], excepted: tuple[str, ...]) -> tuple[str, ...]:
    left_out: dict[int, list[str]] = {}
    for name in excepted:
        if who and not any(name in party for party in who):
            left_out.setdefault(_place(who, name), []).append(name)
    return tuple(
        f"{party}（除{'、'.join(left_out[place])}外）" if place in left_out else party
        for place, party in enumerate(who)
    )


def _place(who: tuple[str, ...], name: str) -> int:
    """Which of the parties an exception is one of: that whose kind it ends in, else the last."""
    kinds = [_QUANTIFIER.sub("", party) for party in who]
    # 直属党支部 is nearer to 图书馆直属党支部 than 党支部 is.
    fitting = [(len(kind), place) for place, kind in enumerate(kinds) if kind and name.endswith(kind)]
    return max(fitting)[1] if fitting else len(who) - 1


@lru_cache(maxsize=4096)
def _joined(parties: tuple[str, ...]) -> str:
    return "、".join(parties)
