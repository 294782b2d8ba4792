"""Words set above or below the line in, the characters that are so by themselves out: m³, CO₂; None without such.

A plain text has no other way to say it, and m3 is not m³.
"""

from __future__ import annotations

_PLAIN = "0123456789+-=()"
_ABOVE = str.maketrans(_PLAIN + "n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_BELOW = str.maketrans(_PLAIN, "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


def raised(words: str, *, above: bool) -> str | None:
    """None where one of the characters has no such form."""
    moved = words.translate(_ABOVE if above else _BELOW)
    return moved if all(new != old or old.isspace() for new, old in zip(moved, words, strict=True)) else None
