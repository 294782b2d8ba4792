"""The model of the front matter in, the facts of every key for the guide out; the guide's words are in its template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from bulletin.glossary import FRONT_MATTER_KEYS, TIMING_KEYS, VALUES
from bulletin.model import Attachment, Notice, ObligationInput, Review, ReviewStep, Story, TimingInput

_PARTS: tuple[tuple[str, type[BaseModel], Mapping[str, str]], ...] = (
    ("notice", Notice, FRONT_MATTER_KEYS),
    ("story", Story, FRONT_MATTER_KEYS),
    ("attachments", Attachment, FRONT_MATTER_KEYS),
    ("review", Review, FRONT_MATTER_KEYS),
    ("review-step", ReviewStep, FRONT_MATTER_KEYS),
    ("obligations", ObligationInput, FRONT_MATTER_KEYS),
    ("timing", TimingInput, TIMING_KEYS),
)


@dataclass(frozen=True)
class KeyFacts:
    """One key: its two names, whether it must be there, and the values it may have where these are a closed list.

    `is_at_signing`: it must be there when the notice is signed.
    """

    key: str
    alias: str
    is_required: bool
    is_at_signing: bool
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class KeySection:
    """The keys that stand together: `id` names the section in the guide."""

    id: str
    keys: tuple[KeyFacts, ...]


def front_matter_sections() -> tuple[KeySection, ...]:
    """Every key of the front matter, in the model's order."""
    return tuple(KeySection(name, _keys(model, names)) for name, model, names in _PARTS)


def _keys(model: type[BaseModel], names: Mapping[str, str]) -> tuple[KeyFacts, ...]:
    required, at_signing = getattr(model, "required", ()), getattr(model, "at_signing", ())
    schema = model.model_json_schema()["properties"]
    return tuple(
        KeyFacts(
            key=key,
            alias=names[key],
            is_required=field.is_required() or key in required,
            is_at_signing=key in at_signing,
            values=_values(key, str(schema[key])),
        )
        for key, field in model.model_fields.items()
    )


def _values(key: str, schema: str) -> tuple[tuple[str, str], ...]:
    """(value, Chinese) of the closed list of a key, as far as the model allows them here."""
    return tuple((value, chinese) for chinese, value in VALUES.get(key, {}).items() if f"'{value}'" in schema)
