"""What is shown of a bulletin is shown without its places too, and takes less room."""

import pickle
import sys

from bulletin.index import forget_places
from bulletin.pipeline import assemble_bulletin
from bulletin.render.lists import Lists
from bulletin.render.notice import compose_notice
from bulletin.render.story import compose_story

_NOTICE = """---
title: 关于报送名单的通知
doc_no: 云委〔2026〕1号
issuer: 中共云溪学院委员会
recipients: [各党总支]
date: 2026-01-02
---

一、各党总支要于3月13日前报送名单。

二、各党支部不得擅自变更，并于每月5日前报告情况。
"""
_STORY = (
    "---\ntype: story\ntitle: 值班室\ndate: 2026-03-05\nsubject: 李明\nkind: person\nconsent: true\n---\n\n灯还亮着。\n"
)
_FILES = {"notices/2026/a.md": _NOTICE.encode(), "stories/2026/s.md": _STORY.encode()}


def test_pages_are_the_same_without_places() -> None:
    bulletin = assemble_bulletin(_FILES)
    shown = forget_places(bulletin)
    assert len(shown.obligations) == len(bulletin.obligations) > 1
    for before, after in zip(bulletin.notices, shown.notices, strict=True):
        assert after.obligations == before.obligations
        assert after.document.text == before.document.text
        assert compose_notice(after, Lists(shown), "<p>甲</p>") == compose_notice(before, Lists(bulletin), "<p>甲</p>")
    for tale, shown_tale in zip(bulletin.stories, shown.stories, strict=True):
        assert compose_story(shown_tale, Lists(shown), "") == compose_story(tale, Lists(bulletin), "")


def test_places_and_what_was_noted_on_texts_are_gone() -> None:
    bulletin = assemble_bulletin(_FILES)
    pickle.dumps(bulletin)
    document, shown = bulletin.notices[0].document, forget_places(bulletin).notices[0].document
    assert document.front_matter.places
    assert not shown.front_matter.places
    for before, after in ((document.body.source, shown.body.source), (document.body.text, shown.body.text)):
        assert sys.getsizeof(after) < sys.getsizeof(before)
