"""A text in YAML in, the parser's events out, or the place where it stops being YAML; builds no values.

Values are not built by the YAML library, because its C composer calls itself for every level: a file of 30,000 times
`- ` ends the whole process with a segmentation fault (tried with PyYAML 6.0.3). Events come one by one, so depth can
be counted before it hurts.
"""

from __future__ import annotations

import re

import yaml

MAX_DEPTH = 12
"""No front matter needs more levels than obligations → item → timing → field."""

# What libyaml takes for the end of a line, or refuses, but an author cannot see: as a space it moves no place.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")

Event = yaml.Event
NOT_YAML = "front-matter-not-yaml"
TOO_DEEP = "front-matter-too-deep"


class NotYaml(Exception):  # noqa: N818 it is caught within this room and never an author's error message
    """Where reading stopped, counted from 0; `opened` is the line of the bracket, quote or block it was in."""

    def __init__(self, line: int, column: int, opened: int, code: str = NOT_YAML) -> None:
        super().__init__(code)
        self.line, self.column, self.opened, self.code = line, column, opened, code


def read_events(text: str) -> list[Event]:
    """All events of a text that is one YAML document. Raises NotYaml, and nothing else."""
    events: list[Event] = []
    depth = documents = 0
    try:
        for event in yaml.parse(_UNSEEN.sub(" ", text), Loader=yaml.CSafeLoader):
            events.append(event)
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
            if depth > MAX_DEPTH or documents > 1:
                line, column = start_of(event)
                raise NotYaml(line, column, line, TOO_DEEP if depth > MAX_DEPTH else NOT_YAML)
    except yaml.MarkedYAMLError as error:
        mark, opened = error.problem_mark, error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        raise NotYaml(line, column, opened.line if opened else line) from error
    except yaml.YAMLError as error:
        raise NotYaml(0, 0, 0) from error
    return events


def start_of(event: Event) -> tuple[int, int]:
    """Line and column of an event, counted from 0."""
    mark = event.start_mark
    return (mark.line, mark.column) if mark else (0, 0)


def last_line_of(event: Event) -> int:
    """The line on which an event ends, counted from 0."""
    return event.end_mark.line if event.end_mark else 0
