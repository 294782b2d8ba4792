"""The index as a browser gets it: every file says its name, and read back it says what the documents say."""

import json
import re
from collections.abc import Mapping

import pytest
from bulletin.memory import Part
from bulletin.pipeline import assemble_bulletin
from bulletin.search import SitePage, is_site_page, read_site_page, search_files
from bulletin.search.entries import DUTIES, FIRST_PASSAGE, SLOTS, TITLE, search_sources
from bulletin.search.fold import fold
from bulletin.search.neighbours import neighbour_table
from bulletin.search.pinyin import (
    pinyin_table,
    plain_syllable,
    read_aloud,
    read_dictionary,
    sound_tokens,
    sounding_pairs,
    sounds,
)
from bulletin.search.postings import Postings, write_numbers
from bulletin.search.shards import cut_shards, shard_of
from bulletin.search.tokens import tokenise
from hypothesis import given
from hypothesis import strategies as st
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT
from pypinyin.contrib.tone_convert import to_normal

OLD = """---
title: 关于党费收缴的通知
doc_no: 云溪师组〔2025〕3号
issuer: 组织部
date: 2025-03-02
---

各党总支于3月15日前上报党费收缴情况。
"""
NEW = """---
title: 关于做好2026年党费收缴工作的通知
doc_no: 云溪师组〔2026〕4号
issuer: 组织部
date: 2026-03-02
replaces: [云溪师组〔2025〕3号]
---

一、收缴时间

各党总支于3月20日前上报党费收缴情况。
"""


def read_files(files: Mapping[str, Part]) -> dict[str, object]:
    """Name → value, of scripts of one call each."""
    values: dict[str, object] = {}
    for path, part in files.items():
        text = part.make()
        found = re.fullmatch(r'bulletinSearch\.receive\("([a-z0-9-]+)",(.*)\);\n', text, re.DOTALL)
        assert found, path
        assert path == f"search/data/{found[1]}.js"
        values[found[1]] = json.loads(found[2])
    return values


def read_numbers(text: str) -> list[int]:
    """The reader's side of `write_numbers`, written again from the format."""
    alphabet = [chr(code) for code in range(35, 127) if chr(code) != "\\"]
    numbers, value, unit = [], 0, 1
    for character in text:
        digit = alphabet.index(character)
        value += digit * unit
        unit *= 45
        if digit < 46:
            numbers.append(value)
            value, unit = 0, 1
    return numbers


@pytest.fixture(scope="module")
def index() -> dict[str, object]:
    files = {"notices/2025/a.md": OLD.encode(), "notices/2026/b.md": NEW.encode()}
    return read_files(search_files(assemble_bulletin(files)))


def look(index: dict[str, object], token: str) -> list[int]:
    about = index["about"]
    shard = index[f"t{shard_of(token, about['shards']['t'])}"]  # type: ignore[index]
    numbers = read_numbers(shard.get(token, "#"))  # type: ignore[attr-defined]
    slots, at = [], 0
    for step in numbers[1:]:
        at += step
        slots.append(at)
    assert len({slot // SLOTS for slot in slots}) == numbers[0]
    return slots


def test_every_token_leads_to_its_slots(index: dict[str, object]) -> None:
    assert look(index, "党费") == [
        *(TITLE, DUTIES, FIRST_PASSAGE),
        *(SLOTS + TITLE, SLOTS + DUTIES, SLOTS + FIRST_PASSAGE),
    ]
    assert look(index, "#云溪师组2026-4") == [SLOTS + 1]
    assert look(index, "@2026-3-20") == [SLOTS + 1, SLOTS + FIRST_PASSAGE]
    assert look(index, "@3-15") == [1, FIRST_PASSAGE]
    assert look(index, "收缴时间"[2:]) == [SLOTS + 2, SLOTS + FIRST_PASSAGE]
    assert look(index, "~dang fei") == [0, SLOTS]
    assert look(index, "没有") == []


def test_what_holds_no_longer_is_told(index: dict[str, object]) -> None:
    assert read_numbers(index["about"]["demoted"]) == [0]  # type: ignore[index]
    assert index["d0"]["status"] == "replaced"  # type: ignore[index]
    assert "status" not in index["d1"]  # type: ignore[operator]


def test_a_span_of_a_record_is_the_obligation(index: dict[str, object]) -> None:
    record = index["d1"]
    start, length, _ = record["spans"][0]  # type: ignore[index]
    assert record["text"][start : start + length] == "各党总支于3月20日前上报党费收缴情况"  # type: ignore[index]


def test_the_same_bulletin_gives_the_same_bytes() -> None:
    files = {"notices/2025/a.md": OLD.encode(), "notices/2026/b.md": NEW.encode()}
    first = read_files(search_files(assemble_bulletin(files)))
    assert first == read_files(search_files(assemble_bulletin(dict(reversed(files.items())))))


def test_a_long_body_is_cut_into_passages_that_lose_no_token() -> None:
    body = "".join(f"第{number}条各党总支应当报送第{number}号材料。\n\n" for number in range(900))
    notice = NEW + "\n" + body
    entry = search_sources(assemble_bulletin({"notices/2026/b.md": notice.encode()}))[0].make()
    assert len(entry.passages) <= SLOTS - FIRST_PASSAGE
    found = set[str]().union(*(tokenise(fold(passage.words)) for passage in entry.passages))
    assert tokenise(fold(body)) <= found
    assert all(entry.text.startswith(passage.words[:5], passage.start) for passage in entry.passages)


def test_one_endless_paragraph_is_cut_too() -> None:
    notice = NEW + "\n" + "各党总支报送材料" * 2000
    entry = search_sources(assemble_bulletin({"notices/2026/b.md": notice.encode()}))[0].make()
    assert len(entry.passages) <= SLOTS - FIRST_PASSAGE
    assert max(len(passage.words) for passage in entry.passages) < 3000


def test_every_part_of_a_text_comes_with_what_a_result_shows() -> None:
    days = [(month, day) for month in range(1, 7) for day in range(1, 29)]
    body = "".join(f"各党总支于{month}月{day}日前报送第{day}号材料，并说明办理的情况。\n\n" for month, day in days)
    bulletin = assemble_bulletin({"notices/2026/b.md": (NEW + "\n" + body).encode()})
    entry, index = search_sources(bulletin)[0].make(), read_files(search_files(bulletin))
    names = ["d0", *(f"d0-{n}" for n in range(1, 99) if f"d0-{n}" in index)]
    parts = [index[name] for name in names]
    assert len(parts) == -(-len(entry.passages) // index["about"]["passages_of_part"]) > 1  # type: ignore[index]
    assert {(part["url"], part["title"], part["doc_no"]) for part in parts} == {  # type: ignore[index]
        ("notices/2026/b/", entry.title, entry.doc_no)
    }
    assert "".join(part["text"] for part in parts) == entry.text  # type: ignore[index]
    told = [part["text"][start : start + length] for part in parts for start, length, _ in part["spans"]]  # type: ignore[index]
    assert told == [entry.text[start : start + length] for start, length, _ in entry.spans]


def test_a_page_of_the_guide_comes_before_the_documents() -> None:
    source = "---\ntitle: 怎样写\n---\n\n# 怎样写\n\n日期写在开头的登记部分。\n"
    pages = [SitePage("units/a.md", "甲学院的任务", ""), read_site_page("guide/index.md", source.encode())]
    index = read_files(search_files(assemble_bulletin({"notices/2026/b.md": NEW.encode()}), pages))
    assert index["about"]["pages"] == 2  # type: ignore[index]
    shown = [[index[f"d{number}"][key] for key in ("url", "kind", "title")] for number in range(2)]  # type: ignore[index]
    assert shown == [["guide/", "guide", "怎样写"], ["units/a/", "unit", "甲学院的任务"]]
    assert look(index, "登记") == [FIRST_PASSAGE]
    assert index["facets"]["kinds"] == "gun"  # type: ignore[index]


def test_a_page_without_a_title_has_that_of_its_heading() -> None:
    assert read_site_page("guide/a.md", "前面\n\n# 怎样写\n".encode()).title == "怎样写"
    assert read_site_page("guide/a.md", b"").title == "guide/a.md"
    assert not is_site_page("guide/picture.png")


def test_a_deadline_of_long_ago_is_past() -> None:
    """An old notice put on record, or a year mistyped: 1958年3月5日前."""
    notice = "---\ntitle: 关于上报名册的通知\ndate: 1958-03-01\n---\n\n各党总支于1958年3月5日前上报名册。\n"
    index = read_files(search_files(assemble_bulletin({"notices/1958/a.md": notice.encode()})))
    assert index["facets"]["due"] == write_numbers([1])  # type: ignore[index]


def test_no_document_makes_an_index_too() -> None:
    index = read_files(search_files(assemble_bulletin({})))
    assert index["about"]["documents"] == 0  # type: ignore[index]


def test_a_word_of_most_documents_keeps_its_titles_only() -> None:
    postings = Postings()
    for number in range(10):
        postings.add({"通知", "本文"}, number * SLOTS)
        postings.add({"通知"}, number * SLOTS + FIRST_PASSAGE)
    encoded = dict(postings.encode(postings.count_documents(), cut=9))
    assert read_numbers(encoded["通知"]) == [10, 0, *[SLOTS] * 9]


@given(st.lists(st.integers(0, 10**9)))
def test_numbers_read_back(numbers: list[int]) -> None:
    written = write_numbers(numbers)
    assert read_numbers(written) == numbers
    assert json.dumps(written) == f'"{written}"'


def test_a_table_is_spread_over_its_files() -> None:
    table = {f"键{number}": "值" * 40 for number in range(1000)}
    shards = [json.loads(shard) for shard in cut_shards(table.items()).texts]
    assert len(shards) > 4
    assert {key: value for shard in shards for key, value in shard.items()} == table
    assert all(shard_of(key, len(shards)) == number for number, shard in enumerate(shards) for key in shard)


def test_pinyin_knows_phrases_and_both_readings_elsewhere() -> None:
    dictionary = read_dictionary()
    weights = {"会计": 9.0, "党费": 40.0, "员会": 3.0}
    table = pinyin_table(sounding_pairs(weights, dictionary), weights)
    assert table["kj"] == {"kuai ji": "会计3"}
    assert table["df"] == {"dang fei": "党费5"}
    assert dictionary.characters["长"] == ("chang", "zhang")
    assert dictionary.characters["女"] == ("nv",)
    assert read_aloud("银行行长", dictionary) == ("yin", "hang", "hang", "zhang")
    assert {"~dang fei", "~dfs", "~sj"} <= sound_tokens("党费收缴", dictionary)


def test_the_dictionary_is_that_of_pypinyin() -> None:
    dictionary = read_dictionary()
    tones = {tone for readings in PINYIN_DICT.values() for tone in readings.split(",")}
    tones |= {heard[0] for readings in PHRASES_DICT.values() for heard in readings}
    assert {tone: plain_syllable(tone) for tone in tones} == {
        tone: to_normal(tone).replace("ü", "v").replace("ê", "e") for tone in tones
    }
    assert dictionary.phrases.keys() == PHRASES_DICT.keys()
    assert dictionary.characters.keys() >= set(map(chr, PINYIN_DICT))


def test_neighbours_stand_by_weight() -> None:
    table = neighbour_table({"党员": 9.0, "党费": 40.0, "学费": 2.0})
    assert table["费"] == ("5党1学", "")
    assert table["党"] == ("", "5费3员")


def test_sounds_are_those_of_the_standard_in_its_order() -> None:
    names, written = sounds(read_dictionary())
    syllables, numbers = names.split(" "), read_numbers(written)
    readings = []
    while numbers:
        count, *numbers = numbers
        readings.append([syllables[place] for place in numbers[:count]])
        numbers = numbers[count:]
    assert len(readings) == 6763
    assert readings[0] == ["a"]
    # 长 is at B3 A4, the fourth place of the fourth of rows of 94.
    assert readings[(0xB3 - 0xB0) * 94 + 0xA4 - 0xA1] == ["chang", "zhang"]


def test_the_version_is_that_of_all_files() -> None:
    first = read_files(search_files(assemble_bulletin({"notices/2025/a.md": OLD.encode()})))
    second = read_files(search_files(assemble_bulletin({"notices/2025/a.md": OLD.replace("3月15", "3月16").encode()})))
    assert first["version"] == first["about"]["version"] != second["version"]  # type: ignore[index]


def test_a_new_notice_leaves_most_files_as_they_are() -> None:
    files = {f"notices/2025/{n}.md": OLD.replace("3号", f"{n + 100}号").encode() for n in range(30)}
    before = read_files(search_files(assemble_bulletin(files)))
    after = read_files(search_files(assemble_bulletin({**files, "notices/2026/b.md": NEW.encode()})))
    records = [name for name in before if re.match("d[0-9]", name)]
    assert len(records) == 30
    assert [name for name in records if after[name] != before[name]] == []
