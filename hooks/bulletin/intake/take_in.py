"""A file of any kind in, a draft or the reasons of a refusal out; the conductor of this room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from bulletin.intake.frame import Frame, read_frame
from bulletin.intake.kind import Kind, kind_of
from bulletin.intake.loss import Loss, NotTaken, Picture, Refusal, Source
from bulletin.intake.plain_text import read_markdown, read_text
from bulletin.intake.punctuation import half_width_marks
from bulletin.intake.web_page import read_web
from bulletin.intake.word_document import read_word
from bulletin.intake.write import body_lines, front_matter_of
from bulletin.read.blocks import read_body


@dataclass(frozen=True)
class Draft:
    """A draft: `markdown` with front matter, its pictures, what was found of the header, and the losses."""

    markdown: str
    fields: Mapping[str, object]
    pictures: tuple[Picture, ...]
    losses: tuple[Loss, ...]


def take_in(data: bytes, name: str) -> Draft | Refusal:
    """Read a file that an editor has. Never raises on what is in it."""
    try:
        source = _read(data, name, kind_of(data, name))
    except NotTaken as refused:
        return Refusal(refused.reasons)
    return _draft_of(source)


def _read(data: bytes, name: str, kind: Kind) -> Source:
    if kind == "word":
        return read_word(data)
    if kind == "web":
        return read_web(data, name)
    return read_markdown(data, name) if kind == "markdown" else read_text(data, name)


def _draft_of(source: Source) -> Draft:
    body = read_body(source.text)
    # Where somebody has filled in the header already, it is theirs, and the text below it as well.
    frame = Frame(kept=list(range(len(body.blocks)))) if source.front_matter else read_frame(body)
    lines, losses = body_lines(body, frame.kept, frame.glued)
    head = source.front_matter or front_matter_of(frame.fields)
    notes = ["", *source.notes] if source.notes else []
    markdown = "\n".join([head.rstrip("\n"), "", *lines, *notes, ""])
    told = [*frame.losses, *source.losses, *losses, *half_width_marks(lines)]
    return Draft(markdown, frame.fields, source.pictures, tuple(_counted(told)))


def _counted(losses: list[Loss]) -> list[Loss]:
    """Each loss once; of what was taken off on purpose everywhere, such as bold type, only how often."""
    bold = Counter(loss.code for loss in losses)["emphasis-removed"]
    others = list(
        {
            (loss.code, loss.where, *sorted(loss.params.items())): loss
            for loss in losses
            if loss.code != "emphasis-removed"
        }.values()
    )
    if bold:
        others.append(Loss("emphasis-removed", weight="note", params={"count": f"{bold}"}))
    return others
