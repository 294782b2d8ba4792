"""A file of any kind in, a draft or the reasons of a refusal out; the conductor of this room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bulletin.intake.broken import join_broken, open_sentences
from bulletin.intake.frame import Frame, read_frame
from bulletin.intake.header import Given
from bulletin.intake.kind import Kind, kind_of
from bulletin.intake.loss import Loss, NotTaken, Picture, Refusal, Source
from bulletin.intake.plain_text import read_markdown, read_text
from bulletin.intake.punctuation import half_width_marks
from bulletin.intake.web_page import read_web
from bulletin.intake.word_document import read_word
from bulletin.intake.write import add_fields, body_lines, front_matter_of
from bulletin.read.blocks import Body, read_body


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
        source, given = _read(data, name, kind_of(data, name))
    except NotTaken as refused:
        return Refusal(refused.reasons)
    body = read_body(source.text)
    if not body.blocks and not given.block:
        return Refusal((_no_words(source),))
    return _draft_of(source, given, body)


def _read(data: bytes, name: str, kind: Kind) -> tuple[Source, Given]:
    if kind == "markdown":
        return read_markdown(data, name)
    source = read_word(data) if kind == "word" else read_web(data, name) if kind == "web" else read_text(data, name)
    lines, joined = join_broken(source.text.split("\n"))
    return replace(source, text="\n".join(lines), losses=(*source.losses, *joined)), Given()


def _no_words(source: Source) -> Loss:
    """Pictures of a paper are no text, and a page may have had nothing yet to save."""
    embedded = next((loss for loss in source.losses if loss.code == "embedded-lost"), None)
    return Loss("words-in-file", params=embedded.params) if embedded else Loss("no-words")


def _draft_of(source: Source, given: Given, body: Body) -> Draft:
    # Where somebody has filled in the whole header already, it is theirs, and the text below it as well.
    frame = read_frame(body, given.fields) if given.wants else Frame(kept=list(range(len(body.blocks))))
    lines, losses = body_lines(body, frame.kept, frame.glued)
    fields = {**frame.fields, **given.fields}
    head = add_fields(given.block, frame.fields) if given.block and given.is_whole else front_matter_of(fields)
    notes = ["", *source.notes] if source.notes else []
    markdown = "\n".join([head.rstrip("\n"), "", *lines, *notes, ""])
    told = [
        *frame.losses,
        *source.losses,
        *losses,
        *half_width_marks(lines),
        *open_sentences([line for line in lines if line]),
    ]
    return Draft(markdown, fields, source.pictures, tuple(_counted(told)))


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
