"""A block's words made uniform, character by character, with the way back to the plain text.

White space goes, half-width punctuation becomes full-width, full-width letters and digits become half-width: the
grammar then meets one way of writing. Every character left knows where it stands in the plain text.
"""

from __future__ import annotations

from dataclasses import dataclass

_PUNCTUATION = str.maketrans(",;!?()~\u201c\u201d\uff0e", "，；！？（）～“”.")
_WIDE = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if code not in (0xFF1A, 0xFF1B, 0xFF1F, 0xFF20)}


@dataclass(frozen=True)
class Stretch:
    """`text` normalised; `places[i]` is the index of its i-th character in the body's plain text."""

    text: str
    places: list[int]

    def plain_span(self, start: int, end: int) -> tuple[int, int]:
        """The slice of the plain text that holds [start, end), which must not be empty."""
        return self.places[start], self.places[end - 1] + 1


def read_stretch(plain: str, start: int, end: int) -> Stretch:
    """The uniform words of the plain slice [start, end)."""
    places = [n for n in range(start, end) if not plain[n].isspace() and plain[n] not in "\u200b\ufeff"]
    text = "".join(plain[n] for n in places).translate(_WIDE).translate(_PUNCTUATION)
    characters = list(text)
    is_open = False
    for n, character in enumerate(characters):
        if character in ":：":
            between_digits = 0 < n < len(characters) - 1 and characters[n - 1].isdigit() and characters[n + 1].isdigit()
            characters[n] = ":" if between_digits else "："
        elif character == "，" and 0 < n < len(characters) - 1 and characters[n - 1].isdigit():
            # 1,200 is a number; 3,应 is a clause that ends in a number.
            if plain[places[n]] == "," and characters[n + 1].isdigit():
                characters[n] = ","
        elif character == '"':
            characters[n] = "”" if is_open else "“"
            is_open = not is_open
    return Stretch("".join(characters), places)
