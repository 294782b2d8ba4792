"""The JSON Schema of the front matter for editors' software, made from the model: both names of every key.

It is as lenient as reading is: a list may be one line of names joined by 、, an attachment may be its title alone,
and a value may be written in Chinese.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from pydantic import BaseModel

from bulletin.glossary import FRONT_MATTER_KEYS, TIMING_KEYS, VALUES
from bulletin.model import Notice, Story
from bulletin.read.left_open import OPEN_FORMS
from bulletin.render.schema import DIALECT

Schema = dict[str, object]
_DATE = r"^\d{4}-\d{2}-\d{2}$"


def front_matter_schema() -> Schema:
    """A notice or a story."""
    definitions: Schema = {}
    choices = [_schema_of(model, definitions) for model in (Notice, Story)]
    return {"$schema": DIALECT, "title": "front matter", "anyOf": choices, "$defs": definitions}


def _schema_of(model: type[BaseModel], definitions: Schema) -> Schema:
    schema = cast(Schema, model.model_json_schema())
    for name, part in cast(dict[str, Schema], schema.pop("$defs", {})).items():
        definitions[name] = _object(part, TIMING_KEYS if name == "TimingInput" else FRONT_MATTER_KEYS)
    result = _object(schema, FRONT_MATTER_KEYS)
    properties = cast(Schema, result["properties"])
    for key in cast(Iterable[str], getattr(model, "at_signing", ())):
        for name in (key, FRONT_MATTER_KEYS[key]):
            properties[name] = {"anyOf": [properties[name], {"type": "string", "pattern": OPEN_FORMS[key]}]}
    required = cast(Iterable[str], getattr(model, "required", ()))
    # Either name of a required key will do.
    result["allOf"] = [{"anyOf": [{"required": [key]}, {"required": [FRONT_MATTER_KEYS[key]]}]} for key in required]
    return result


def _object(schema: Schema, names: object) -> Schema:
    aliases = cast(dict[str, str], names)
    properties: Schema = {}
    required = cast(list[str], schema.get("required", []))
    for key, value in cast(dict[str, Schema], schema["properties"]).items():
        properties[key] = properties[aliases[key]] = _lenient(key, value)
    result: Schema = {
        "type": "object",
        "title": schema["title"],
        "description": schema.get("description", ""),
        "properties": properties,
        "additionalProperties": False,
    }
    if required:
        result["allOf"] = [{"anyOf": [{"required": [key]}, {"required": [aliases[key]]}]} for key in required]
    return result


def _lenient(key: str, schema: Schema) -> Schema:
    """One value's schema, as lenient as reading."""
    schema = {name: value for name, value in schema.items() if name not in ("title", "default")}
    if isinstance(schema.get("anyOf"), list):
        return {"anyOf": [_lenient(key, part) for part in cast(list[Schema], schema["anyOf"])]}
    if schema.get("format") == "date":
        # Most software for editors looks at patterns only.
        return {**schema, "pattern": _DATE}
    values = schema.get("enum", [schema["const"]] if "const" in schema else None)
    if isinstance(values, list):
        chinese = [word for word, value in VALUES.get(key, {}).items() if value in values]
        return {"enum": [*values, *chinese]}
    if schema.get("type") == "array":
        items = cast(Schema, schema.get("items", {}))
        if items.get("type") == "string":
            return {"anyOf": [{"type": "array", "items": items}, {"type": "string"}]}
        if items.get("$ref") == "#/$defs/Attachment":
            return {"type": "array", "items": {"anyOf": [items, {"type": "string"}]}}
        return {"type": "array", "items": items}
    return schema
