"""What the last build of a site was made from and what it said, so that of the same nothing need be made again.

It is kept only of a build that came to its end, and counts only while the site is just as that build left it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from build_record import digest_of, list_outputs, recorded_outputs
from whole_file import write_whole

_FORMAT = 1


@dataclass(frozen=True)
class LastBuild:
    """How a build ended (the exit code of MkDocs) and every line that it said."""

    code: int
    said: list[str]


def read_last_build(file: Path, site: Path, inputs: str) -> LastBuild | None:
    """The last build, if it was made from the same `inputs` and `site` is still what it made."""
    try:
        kept = json.loads(file.read_text("utf-8"))
        if (kept["format"], kept["inputs"]) != (_FORMAT, inputs) or kept["outputs"] != _name(list_outputs(site)):
            return None
        return LastBuild(int(kept["code"]), [str(line) for line in kept["said"]])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep_last_build(file: Path, record: Path, inputs: str, build: LastBuild) -> None:
    """Remember a build that has come to its end, and has written its `record`."""
    try:
        outputs = _name(recorded_outputs(record))
    except (OSError, ValueError):
        return  # another build has begun
    kept = {"format": _FORMAT, "inputs": inputs, "outputs": outputs, **vars(build)}
    write_whole(file, json.dumps(kept, ensure_ascii=False).encode("utf-8", "surrogatepass"))


def _name(outputs: Mapping[str, tuple[int, int]]) -> str:
    """A name for every file of a site with its size and the time of its last change."""
    return digest_of(repr(sorted(outputs.items())).encode("utf-8", "surrogatepass"))
