"""The model of the front matter in, the configuration of a web editor (Sveltia CMS) out: forms with Chinese labels.

It knows the editor's words for kinds of fields, and of the model only its JSON Schema; no file, no server.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from bulletin.glossary import DOCUMENT_KINDS, FRONT_MATTER_KEYS, TIMING_KEYS, TIMING_KINDS, VALUES
from bulletin.model import Header, Notice, Story

Settings = dict[str, object]
_FOLDERS: tuple[tuple[str, str, type[Header]], ...] = (("notice", "notices", Notice), ("story", "stories", Story))
_PROSE = frozenset({"summary", "quote"})


def editor_config() -> Settings:
    """Collections of notices and stories. The backend is never asked: the editor works upon the folder on the disk."""
    return {
        "load_config_file": False,
        "backend": {"name": "gitea", "repo": "bulletin/bulletin", "base_url": "http://127.0.0.1", "app_id": "none"},
        "media_folder": "docs/notices/files",
        "public_folder": "files",
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "none"}},
        "collections": [_collection(kind, folder, model) for kind, folder, model in _FOLDERS],
    }


def _collection(kind: str, folder: str, model: type[Header]) -> Settings:
    schema = cast(Settings, model.model_json_schema())
    parts = cast(dict[str, Settings], schema.get("$defs", {}))
    fields: list[Settings] = [{"name": "type", "widget": "hidden", "default": kind}]
    fields += [
        _field(key, value, parts, key in model.required)
        for key, value in cast(dict[str, Settings], schema["properties"]).items()
        if key != "type"
    ]
    # As plain text: an editor of formatted text would turn 1. and （一） into lists of its own.
    body: Settings = {"name": "body", "label": "正文", "widget": "text", "required": True}
    return {
        "name": folder,
        "label": DOCUMENT_KINDS[kind],
        "label_singular": DOCUMENT_KINDS[kind],
        "folder": f"docs/{folder}",
        "path": "{{year}}/{{slug}}",
        # The name of the file is the address of the page, which never changes once it is out.
        "slug": {"editable": ["create"]},
        "summary": "{{title}}",
        "extension": "md",
        "format": "yaml-frontmatter",
        "create": True,
        "delete": False,
        "sortable_fields": ["date", "title"],
        "fields": [*fields, body],
    }


def _field(
    key: str, schema: Settings, parts: Mapping[str, Settings], is_required: bool, is_timing: bool = False
) -> Settings:
    """One field of a form."""
    label = (TIMING_KEYS if is_timing else FRONT_MATTER_KEYS)[key]
    field: Settings = {"name": key, "label": label, "required": is_required}
    schema = _resolved(schema, parts)
    choices = schema.get("enum")
    if isinstance(choices, list):
        words = dict(TIMING_KINDS) if is_timing and key == "kind" else {}
        words |= {str(value): word for word, value in VALUES.get(key, {}).items()}
        options = [{"value": value, "label": words.get(value, value)} for value in choices]
        return {**field, "widget": "select", "options": options}
    if schema.get("type") == "array":
        item = _resolved(cast(Settings, schema.get("items", {})), parts)
        inner = _fields_of(item, parts, is_timing=False)
        return {**field, "widget": "list", **({"fields": inner} if inner else {})}
    if inner := _fields_of(schema, parts, is_timing=key == "timing"):
        return {**field, "widget": "object", "collapsed": True, "fields": inner}
    return {**field, **_plain_widget(key, schema)}


def _plain_widget(key: str, schema: Settings) -> Settings:
    kind = schema.get("type")
    if schema.get("format") == "date":
        return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
    if kind == "object":
        return {"widget": "keyvalue", "key_label": "事件", "value_label": "日期"}
    if kind in ("boolean", "integer"):
        return {"widget": "boolean"} if kind == "boolean" else {"widget": "number", "value_type": "int"}
    return {"widget": "text" if key in _PROSE else "string"}


def _fields_of(schema: Settings, parts: Mapping[str, Settings], is_timing: bool) -> list[Settings]:
    properties = cast(dict[str, Settings], schema.get("properties", {}))
    required = cast(list[str], schema.get("required", []))
    return [_field(key, value, parts, key in required, is_timing) for key, value in properties.items()]


def _resolved(schema: Settings, parts: Mapping[str, Settings]) -> Settings:
    """The schema itself, behind references and without the choice of leaving it out."""
    for part in cast(list[Settings], schema.get("anyOf", [])):
        if part.get("type") != "null":
            return _resolved(part, parts)
    if "$ref" in schema:
        return parts[str(schema["$ref"]).rsplit("/", 1)[1]]
    return schema
