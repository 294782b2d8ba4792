"""The font and the code of a sign in, the character that shows the same out; None where there is none.

Wingdings and its like have signs in the places of letters (U+F020 to U+F0FF). Without the font nobody sees them.
"""

from __future__ import annotations

_FIRST, _LAST = 0xF020, 0xF0FF


def _circled(at: int) -> dict[int, str]:
    """Twice the numbers 1 to 10, in a circle and in a disc, from this code on."""
    return {at + step: "①②③④⑤⑥⑦⑧⑨⑩"[step] for step in range(10)} | {
        at + 11 + step: "❶❷❸❹❺❻❼❽❾❿"[step] for step in range(10)
    }


_FONTS: dict[str, dict[int, str]] = {
    "wingdings": {
        0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x72: "□", 0x75: "◆", 0x76: "❖",
        **_circled(0x81), 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→",
        0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "×", 0xFC: "√", 0xFD: "☒", 0xFE: "☑",
    },
    "wingdings 2": {
        0x4F: "×", 0x50: "√", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", **_circled(0x6A), 0xA3: "□",
    },
    "symbol": {
        0x61: "α", 0x62: "β", 0x67: "γ", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x73: "σ", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω",
        0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
        0xBB: "≈", 0xD6: "√",
    },
}  # fmt: skip


def is_sign(character: str) -> bool:
    """Whether the character is one that only such a font shows."""
    return _FIRST <= ord(character) <= _LAST


def shown(font: str, code: int) -> str | None:
    """`code` with or without the 0xF000 that Word adds."""
    return _FONTS.get(font.strip().lower(), {}).get(code - 0xF000 if code > _FIRST else code)
