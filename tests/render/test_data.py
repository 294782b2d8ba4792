"""obligations.json keeps the contract, and its schema says so."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, get_args

import pytest
from bulletin.index import Bulletin
from bulletin.memory import Part
from bulletin.obligation import TIMING_FIELDS, Kind, Step, Timing
from bulletin.pipeline import assemble_bulletin
from bulletin.render.data import data_files, obligations_json, timing_record
from bulletin.render.front_matter_schema import front_matter_schema
from bulletin.render.schema import obligations_schema
from jsonschema import Draft202012Validator

Json = object
DOCS = Path(__file__).resolve().parents[2] / "docs"

TIMINGS = [
    Timing(
        "by",
        "15日前",
        due="2026-03-15T17:00",
        derivation=(Step("due", "month-of-anchor", "2026-03-02", {"day": 15, "clock": "17:00"}),),
    ),
    Timing("from", "即日起", start="2026-03-02"),
    Timing("on", "当日", start="2026-03-02T14:10"),
    Timing("between", "1日至15日", start="2026-03-01", due="2026-03-15"),
    Timing("recurring", "每月10日前", rrule="FREQ=MONTHLY;BYMONTHDAY=10", time="17:00"),
    Timing("recurring", "每学期", every="term"),
    Timing("relative", "会后3日内", event="会", relation="after", amount=3, unit="day", due="2026-03-05"),
    Timing(
        "relative",
        "会后3个工作日内",
        event="会",
        relation="after",
        amount=3,
        unit="workday",
        start="2027-03-01",
        due="2027-03-04",
        derivation=(
            Step("start", "event", "2027-03-01", {}),
            Step("due", "event", "2027-03-01", {"amount": 3, "unit": "workday"}, "日历 1.0"),
        ),
        is_provisional=True,
    ),
    Timing("immediate", "立即"),
    Timing("prompt", "及时"),
    Timing("by", "月底前"),
]


TOLD = [
    {"doubts": ("no_modal_word", "no_timing"), "needs_review": True},
    {"deliverable": "名单", "form": "书面", "to": "组织部"},
    {"excepted": ("理学院党总支",)},
    {"source": "declared", "modality": "must_not"},
]
"""What obligations may say beside their timing; laid over the first ones."""


def faults(value: Json, schema: Mapping[str, Any]) -> list[str]:
    """What a validator of the dialect that the schema names finds wrong, formats included."""
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [error.message for error in validator.iter_errors(value)]


def joined(parts: Iterable[Part]) -> str:
    return "".join(part.make() for part in parts)


@pytest.fixture
def text(make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str]) -> str:
    sentences = [f"各党总支要做第{n}件事" for n in range(len(TIMINGS) + 1)]
    path = "notices/2026/a.md"
    more = [*TOLD, *({} for _ in sentences[len(TOLD) :])]
    duties = {path: list(zip(sentences, [*TIMINGS, None], more, strict=True))}
    bulletin = make_bulletin({path: notice_text("。\n\n".join(sentences) + "。")}, duties)
    return joined(obligations_json(bulletin))


def test_every_kind_of_timing_fits_the_schema(text: str) -> None:
    value = json.loads(text)
    assert len(value["obligations"]) == len(TIMINGS) + 1
    assert faults(value, obligations_schema()) == []


def test_the_obligations_of_the_site_fit_the_schema() -> None:
    files = {path.relative_to(DOCS).as_posix(): path.read_bytes() for path in DOCS.rglob("*") if path.is_file()}
    value = json.loads(joined(obligations_json(assemble_bulletin(files))))
    assert len(value["obligations"]) > 50
    assert faults(value, obligations_schema()) == []


def test_the_schemas_are_schemas() -> None:
    for schema in (obligations_schema(), front_matter_schema()):
        Draft202012Validator.check_schema(schema)
        assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


@pytest.mark.parametrize(
    "fault",
    [
        {"modality": "may"},
        {"who": "各党总支"},
        {"more": 1},
        {"timing": {"kind": "by", "text": "前", "start": "2026-03-01"}},
        {"timing": {"kind": "soon", "text": "快"}},
        {"timing": {"kind": "by"}},
        {"timing": {"kind": "by", "text": "前", "due": "3月15日"}},
        {"timing": {"kind": "recurring", "text": "每日", "rrule": "每日"}},
        {"timing": {"kind": "recurring", "text": "每日", "rrule": "FREQ=DAILY", "time": "5点"}},
        {"timing": {"kind": "relative", "text": "会后", "event": "会", "relation": "after", "amount": -1}},
        {"timing": {"kind": "by", "text": "前", "derivation": [{"gives": "due", "rule": "month"}]}},
        {"timing": {"kind": "by", "text": "前", "provisional": "暂按"}},
        {"doubts": ["whatever"]},
        {"needs_review": "待核"},
        {"excepted": "理学院党总支"},
        {"to": None},
        {"url": "notices/2026/a/"},
        {"notice": {"date": "2026-02-30"}},
        {"notice": {"status": "gone"}},
        {"notice": {"url": "notices/2026/a"}},
    ],
)
def test_the_schema_refuses_what_is_not_the_contract(text: str, fault: dict[str, Any]) -> None:
    value = json.loads(text)
    record = value["obligations"][0]
    notice = record["notice"] | fault.get("notice", {})
    value["obligations"][0] = record | fault | {"notice": notice}
    assert faults(value, obligations_schema())


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
    assert record["timing"] == {
        "kind": "by",
        "due": "2026-03-15T17:00",
        "text": "15日前",
        "derivation": [
            {
                "gives": "due",
                "rule": "month-of-anchor",
                "anchor": "2026-03-02",
                "parts": {"day": 15, "clock": "17:00"},
            }
        ],
    }
    assert record["url"] == f"notices/2026/a/#o-{record['id']}"


def test_a_record_says_what_a_reading_leans_on_what_is_handed_in_and_who_is_left_out(text: str) -> None:
    doubtful, handed, partial, declared = json.loads(text)["obligations"][: len(TOLD)]
    optional = {"doubts", "deliverable", "form", "to", "excepted"}
    assert (doubtful["needs_review"], doubtful["doubts"]) == (True, ["no_modal_word", "no_timing"])
    assert (handed["deliverable"], handed["form"], handed["to"]) == ("名单", "书面", "组织部")
    assert partial["excepted"] == ["理学院党总支"]
    assert partial["units"] == ["文学院党总支"]
    assert (declared["source"], declared["modality"], declared["needs_review"]) == ("declared", "must_not", False)
    # What is not known is left out.
    assert optional & set(doubtful) == {"doubts"}
    assert optional & set(handed) == {"deliverable", "form", "to"}
    assert not optional & set(declared)


def test_a_timing_says_how_its_dates_were_counted_and_whether_that_is_provisional(text: str) -> None:
    timings = [record["timing"] for record in json.loads(text)["obligations"]]
    counted = next(timing for timing in timings if timing and timing.get("unit") == "workday")
    assert counted["provisional"] is True
    assert counted["derivation"] == [
        {"gives": "start", "rule": "event", "anchor": "2027-03-01", "parts": {}},
        {
            "gives": "due",
            "rule": "event",
            "anchor": "2027-03-01",
            "parts": {"amount": 3, "unit": "workday"},
            "calendar": "日历 1.0",
        },
    ]
    assert [timing for timing in timings if timing and "provisional" in timing] == [counted]
    assert "derivation" not in next(timing for timing in timings if timing and timing["kind"] == "immediate")


def test_chinese_stays_readable_and_the_file_ends_in_a_line_end(text: str) -> None:
    assert "各党总支" in text
    assert text.endswith("}\n")


def test_a_timing_never_carries_a_field_of_another_kind() -> None:
    everything = {"start": "2026-03-01", "due": "2026-03-02", "rrule": "FREQ=DAILY", "event": "会", "amount": 1}
    for kind in get_args(Kind):
        record = timing_record(Timing(kind, "", **everything))
        assert set(record) - {"kind", "text"} <= TIMING_FIELDS[kind]


def test_the_schemas_stand_beside_the_data(make_bulletin: Callable[..., Bulletin]) -> None:
    found = data_files(make_bulletin({}))
    files = {name: text if isinstance(text, str) else joined(text()) for name, text in found.items()}
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
