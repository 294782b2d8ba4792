"""The postings cut into shards: a shelf each, which is taken from the memory where somebody asks for it.

An edit of one notice touches the shelves of a few words; the others are neither read nor written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from bulletin.memory import digest
from bulletin.search.shards import change_text, cut_table, fits, keys_by_shard, shard_of


class NotKeptError(LookupError):
    """What should be kept is not there any longer, or is something else."""


@dataclass(frozen=True)
class Shelf:
    """One shard: its text, and the packed slots of its tokens, those too that the text goes without."""

    text: str
    postings: Mapping[str, bytes]


@dataclass
class Shelves:
    """All shelves. `digests` are those of the texts, `size` and `keys` as those of `Shards`.

    `names`: under which each shelf is kept, empty for one that is not yet. `at_hand`: those made or opened in this run.
    """

    digests: list[str]
    names: list[str]
    size: int
    keys: int
    at_hand: dict[int, Shelf] = field(default_factory=dict)
    fetch: Callable[[str], object] = dict[str, object]().get

    def shelf(self, number: int) -> Shelf:
        """The shelf of a shard. Raises NotKeptError."""
        found = self.at_hand.get(number) or self.fetch(self.names[number])
        if not isinstance(found, Shelf):
            raise NotKeptError(self.names[number])
        return found

    def get(self, token: str) -> bytes | None:
        """The packed slots of a token, None where it stands nowhere. Raises NotKeptError."""
        number = shard_of(token, len(self.names))
        shelf = self.at_hand[number] = self.shelf(number)  # opened for one token, it is asked for its text as well
        return shelf.postings.get(token)

    def pairs(self) -> Iterator[tuple[str, bytes]]:
        """Every token with its packed slots. Raises NotKeptError."""
        for number in range(len(self.names)):
            yield from self.shelf(number).postings.items()


def cut_shelves(encoded: Iterable[tuple[str, str]], pack: Callable[[], Mapping[str, bytes]]) -> Shelves:
    """All shelves of a table of postings; `pack` is asked for the slots when the texts are there."""
    shards, keys = cut_table(encoded)
    packed = pack()
    shelves = {
        number: Shelf(text, {key: packed[key] for key in own})
        for number, (text, own) in enumerate(zip(shards.texts, keys, strict=True))
    }
    return Shelves([digest([text]) for text in shards.texts], [""] * len(keys), shards.size, shards.keys, shelves)


def change_shelves(shelves: Shelves, encoded: Mapping[str, str | None], packed: Mapping[str, bytes]) -> Shelves | None:
    """The shelves with other postings for the tokens of `encoded`, None for one that goes; None to cut all anew."""
    changed = replace(shelves, digests=list(shelves.digests), names=list(shelves.names), at_hand={})
    for number, tokens in keys_by_shard(encoded, len(shelves.names)).items():
        shelf = shelves.shelf(number)
        text, longer, more = change_text(shelf.text, {token: encoded[token] for token in tokens})
        postings = {token: data for token, data in shelf.postings.items() if token not in encoded}
        postings |= {token: packed[token] for token in tokens if encoded[token] is not None}
        changed.at_hand[number], changed.names[number] = Shelf(text, postings), ""
        changed.digests[number] = digest([text])
        changed.size, changed.keys = changed.size + longer, changed.keys + more
    return changed if fits(changed.size, changed.keys, len(changed.names)) else None
