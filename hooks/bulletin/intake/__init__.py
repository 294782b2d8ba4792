"""From what an editor has (Word, web page, text) to a draft: bytes in, Markdown, pictures and losses out."""

from __future__ import annotations

from bulletin.intake.loss import Loss, Picture, Refusal
from bulletin.intake.take_in import Draft, take_in

__all__ = ["Draft", "Loss", "Picture", "Refusal", "take_in"]
