"""The guide names every key the model knows, with an example that is right."""

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from bulletin.index import Bulletin
from bulletin.model import Notice, ObligationInput, Story, TimingInput
from bulletin.read.document import read_document
from bulletin.render.front_matter_page import front_matter_sections
from bulletin.render.front_matter_schema import front_matter_schema
from bulletin.render.lists import Lists
from bulletin.render.pages import render_pages
from jsonschema import Draft202012Validator

MODELS = {"notice": Notice, "story": Story, "obligations": ObligationInput, "timing": TimingInput}


@pytest.fixture
def page(make_bulletin: Callable[..., Bulletin]) -> str:
    import datetime as dt

    return render_pages(Lists(make_bulletin({})), dt.date(2026, 3, 2))["guide/front-matter.md"].html


def test_every_key_is_there() -> None:
    sections = {section.id: {key.key for key in section.keys} for section in front_matter_sections()}
    for name, model in MODELS.items():
        assert sections[name] == set(model.model_fields)


def test_every_required_key_says_so(page: str) -> None:
    keys = [key for section in front_matter_sections() for key in section.keys]
    required = sum(key.is_required for key in keys)
    assert page.count(">必填<") == required >= len(Notice.required) + len(Story.required)
    assert page.count(">签发后必填<") == sum(key.is_at_signing for key in keys) == len(Notice.at_signing)


@pytest.mark.parametrize("kind", ["notice", "story"])
def test_the_examples_can_be_copied(page: str, kind: str) -> None:
    table = page.split(f'id="{kind}"')[1].split("</table>", maxsplit=1)[0]
    lines = [unescape(line) for line in re.findall(r'class="example">(.*?)</code>', table)]
    assert len(lines) == len(MODELS[kind].model_fields)
    folder = {"notice": "notices", "story": "stories"}[kind]
    document = read_document("---\n{}\n---\n\n正文。\n".format("\n".join(lines)).encode(), f"{folder}/2026/a.md")
    assert [finding.code for finding in document.findings] == []


@pytest.mark.parametrize(
    ("line", "is_right"),
    [
        ({"date": "2026-03-02"}, True),
        ({"成文日期": "2026-03-02"}, True),
        ({"date": "2026年1月1日"}, False),
        ({"date": "2026-3-2"}, False),
        ({"issued": "20260302"}, False),
        ({"doc_no": "云溪师委〔2026〕7号"}, True),
        ({"doc_no": "3"}, False),
        ({"发文字号": "云溪师委[2026]07号"}, False),
        ({"doc_no": "云溪师委〔2026〕\u3000号", "date": "2026年\u3000月\u3000日"}, True),
        ({"发文字号": "待定", "成文日期": "待定"}, True),
        ({"doc_no": "云溪师委[2026] 号"}, False),
        ({"date": "2026年3月2号"}, False),
        ({"events": {"开学": "2026-03-01"}}, True),
        ({"events": {"开学": "三月一日"}}, False),
        ({"review": {"first": {"by": "张三", "date": "3月2日"}}}, False),
    ],
)
def test_the_schema_knows_the_form_of_dates_and_numbers(line: dict[str, object], is_right: bool) -> None:
    head = {"title": "关于甲的通知", "issuer": "某机关", "doc_no": "云溪师委〔2026〕7号", "date": "2026-03-02"}
    aliases = {"成文日期": "date", "发文字号": "doc_no"}
    given = {key: value for key, value in head.items() if key not in {aliases.get(name) for name in line}} | line
    assert Draft202012Validator(front_matter_schema()).is_valid(given) == is_right


def test_the_schema_knows_both_names_of_every_key() -> None:
    schema: Any = front_matter_schema()
    notice, story = schema["anyOf"]
    assert {"title", "标题", "doc_no", "发文字号"} <= set(notice["properties"])
    assert {"subject", "典型名称"} <= set(story["properties"])
    assert "个人" in str(story["properties"]["kind"])
    assert {"截止", "due"} <= set(schema["$defs"]["TimingInput"]["properties"])
    assert {"anyOf": [{"required": ["title"]}, {"required": ["标题"]}]} in notice["allOf"]
