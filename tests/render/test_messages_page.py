"""The guide lists every message by its group, with its levels as the stages have them."""

import datetime as dt
from collections.abc import Callable

import pytest
from bulletin.finding import Finding, Place
from bulletin.glossary import LEVEL_NAMES
from bulletin.index import Bulletin
from bulletin.render.lists import Lists
from bulletin.render.messages_page import list_message_groups
from bulletin.render.pages import render_pages
from bulletin.stage import at_stage
from bulletin.wording import GROUP_OF, SENTENCES_BY_GROUP, WORDINGS
from bulletin.wording.groups import GROUPS


@pytest.fixture
def page(make_bulletin: Callable[..., Bulletin]) -> str:
    return render_pages(Lists(make_bulletin({})), dt.date(2026, 3, 2))["guide/messages.md"].html


def test_every_message_is_there_once_under_its_group(page: str) -> None:
    shown = {message.code: group.key for group in list_message_groups() for message in group.messages}
    assert shown == dict(GROUP_OF)
    assert all(page.count(f'<dt id="{code}">') == 1 for code in WORDINGS)


def test_every_group_has_words() -> None:
    assert set(GROUPS) == set(SENTENCES_BY_GROUP)
    assert all(words.purpose.endswith("。") for words in GROUPS.values())


def test_levels_are_those_of_the_stages(page: str) -> None:
    levels = {message.code: dict(message.levels) for group in list_message_groups() for message in group.messages}
    assert levels["doc-no-form"] == {"各阶段": "错误"}
    assert levels["review-body-changed"] == {"起草": "不提示", "送审": "提示", "发布": "错误"}
    assert levels["addressees-differ"] == {"起草": "提示", "送审、发布": "警告"}
    at_review = at_stage([Finding("review-body-changed", Place("a.md"))], "review")
    assert [LEVEL_NAMES[finding.level] for finding in at_review] == ["提示"]
    assert "送审：提示" in page


def test_the_page_says_what_it_rests_on_and_what_it_cannot_see(page: str) -> None:
    assert "以原件为准" in page
    assert "没有标志的涉密内容" in GROUPS["secrecy"].limit
    assert all(group.words.limit in page for group in list_message_groups())
