"""obligations.json keeps the contract, and its schema says so."""

import json
from collections.abc import Callable, Mapping
from typing import Any, get_args

import pytest
from bulletin.index import Bulletin
from bulletin.obligation import TIMING_FIELDS, Kind, Timing
from bulletin.render.data import data_files, obligations_json, timing_record
from bulletin.render.schema import obligations_schema

Json = object

TIMINGS = [
    Timing("by", "15日前", due="2026-03-15T17:00"),
    Timing("from", "即日起", start="2026-03-02"),
    Timing("on", "当日", start="2026-03-02T14:10"),
    Timing("between", "1日至15日", start="2026-03-01", due="2026-03-15"),
    Timing("recurring", "每月10日前", rrule="FREQ=MONTHLY;BYMONTHDAY=10", time="17:00"),
    Timing("recurring", "每学期", every="term"),
    Timing("relative", "会后3日内", event="会", relation="after", amount=3, unit="day", due="2026-03-05"),
    Timing("immediate", "立即"),
    Timing("prompt", "及时"),
    Timing("by", "月底前"),
]


def fits(value: Json, schema: Mapping[str, Json]) -> bool:
    """A small JSON Schema validator: the words of it that `obligations_schema` uses, and no other."""
    known = {"type", "properties", "required", "additionalProperties", "items", "enum", "const", "anyOf", "oneOf"}
    assert set(schema) <= known | {"pattern", "format", "minimum", "$schema", "title"}
    types = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool, "null": type(None)}
    if "type" in schema and not isinstance(value, types[schema["type"]]):
        return False
    if "enum" in schema and value not in schema["enum"]:
        return False
    if "const" in schema and value != schema["const"]:
        return False
    if "anyOf" in schema and not any(fits(value, part) for part in schema["anyOf"]):
        return False
    if "oneOf" in schema and sum(fits(value, part) for part in schema["oneOf"]) != 1:
        return False
    if "properties" in schema:
        properties = schema["properties"]
        return set(schema.get("required", ())) <= set(value) <= set(properties) and all(
            fits(item, properties[key]) for key, item in value.items()
        )
    if "items" in schema:
        return all(fits(item, schema["items"]) for item in value)
    return True


@pytest.fixture
def text(make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str]) -> str:
    sentences = [f"各党总支要做第{n}件事" for n in range(len(TIMINGS) + 1)]
    path = "notices/2026/a.md"
    duties = {path: list(zip(sentences, [*TIMINGS, None], strict=True))}
    bulletin = make_bulletin({path: notice_text("。\n\n".join(sentences) + "。")}, duties)
    return obligations_json(bulletin)


def test_every_kind_of_timing_fits_the_schema(text: str) -> None:
    value = json.loads(text)
    assert len(value["obligations"]) == len(TIMINGS) + 1
    assert fits(value, obligations_schema())


@pytest.mark.parametrize(
    "fault",
    [
        {"modality": "may"},
        {"who": "各党总支"},
        {"more": 1},
        {"timing": {"kind": "by", "text": "前", "start": "2026-03-01"}},
        {"timing": {"kind": "soon", "text": "快"}},
        {"timing": {"kind": "by"}},
    ],
)
def test_the_schema_refuses_what_is_not_the_contract(text: str, fault: dict[str, Json]) -> None:
    value = json.loads(text)
    value["obligations"][0] |= fault
    assert not fits(value, obligations_schema())


def test_one_record_says_all_the_design_promises(text: str) -> None:
    record = json.loads(text)["obligations"][0]
    assert record["notice"] == {
        "doc_no": "云委〔2026〕1号",
        "title": "关于报送名单的通知",
        "url": "notices/2026/a/",
        "date": "2026-03-02",
        "issuer": "中共云溪委员会",
        "status": "in_force",
    }
    assert record["units"] == ["文学院党总支", "理学院党总支"]
    assert record["quote"] == "各党总支要做第0件事"
    assert record["timing"] == {"kind": "by", "due": "2026-03-15T17:00", "text": "15日前"}
    assert record["url"] == f"notices/2026/a/#o-{record['id']}"


def test_chinese_stays_readable_and_the_file_ends_in_a_line_end(text: str) -> None:
    assert "各党总支" in text
    assert text.endswith("}\n")


def test_a_timing_never_carries_a_field_of_another_kind() -> None:
    everything = {"start": "2026-03-01", "due": "2026-03-02", "rrule": "FREQ=DAILY", "event": "会", "amount": 1}
    for kind in get_args(Kind):
        record = timing_record(Timing(kind, "", **everything))
        assert set(record) - {"kind", "text"} <= TIMING_FIELDS[kind]


def test_the_schemas_stand_beside_the_data(make_bulletin: Callable[..., Bulletin]) -> None:
    files = data_files(make_bulletin({}))
    assert set(files) == {"obligations.json", "obligations.schema.json", "front-matter.schema.json"}
    for content in files.values():
        assert isinstance(json.loads(content), dict)
    assert json.loads(files["obligations.schema.json"])["$schema"].endswith("2020-12/schema")


def test_the_schema_describes_every_field_of_a_timing() -> None:
    schema: Any = obligations_schema()
    alternatives = schema["properties"]["obligations"]["items"]["properties"]["timing"]["oneOf"]
    described = {part["properties"]["kind"]["const"]: set(part["properties"]) for part in alternatives[1:]}
    how = {"derivation", "provisional"}
    assert described == {kind: {"kind", "text", *how, *fields} for kind, fields in TIMING_FIELDS.items()}
