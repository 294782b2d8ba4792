"""The front matter's types: what they take, and that its keys and the glossary's are the same."""

from __future__ import annotations

import pytest
from bulletin.glossary import FRONT_MATTER_KEYS, TIMING_KEYS, VALUES
from bulletin.model import (
    NAME_LISTS,
    SENTENCES,
    Attachment,
    Notice,
    ObligationInput,
    Review,
    ReviewStep,
    Story,
    TimingInput,
)
from pydantic import BaseModel, ValidationError

PARTS: tuple[type[BaseModel], ...] = (Notice, Story, Review, ReviewStep, Attachment, ObligationInput)


def test_every_key_has_one_chinese_name_and_no_name_is_left_over() -> None:
    assert set(FRONT_MATTER_KEYS) == {key for part in PARTS for key in part.model_fields}
    assert set(TIMING_KEYS) == set(TimingInput.model_fields)
    for names in (FRONT_MATTER_KEYS, TIMING_KEYS):
        assert len(set(names.values())) == len(names)


def test_chinese_values_are_values_of_the_model() -> None:
    for values in VALUES.values():
        assert len(set(values.values())) == len(values)
    assert set(VALUES["kind"].values()) == {"person", "group"}
    assert set(VALUES["action"].values()) == {"declare", "correct", "strike", "confirm"}


def test_lists_of_names_and_sentences_are_keys() -> None:
    assert set(FRONT_MATTER_KEYS) >= NAME_LISTS | SENTENCES


@pytest.mark.parametrize(
    "written",
    ["各党总支、各直属党支部：", "各党总支，各直属党支部", "各党总支; 各直属党支部", ["各党总支", "各直属党支部"]],
)
def test_names_are_read_as_on_paper(written: object) -> None:
    assert Notice.model_validate({"recipients": written}).recipients == ("各党总支", "各直属党支部")


@pytest.mark.parametrize("moment", ["2026-03-15", "2026-03-15T17:00", "2026-03-15 17:00", "2026-03-15 17:00:00"])
def test_moments_keep_their_shortest_form(moment: str) -> None:
    due = TimingInput(kind="by", due=moment).due
    assert due == ("2026-03-15" if len(moment) == 10 else "2026-03-15T17:00")


@pytest.mark.parametrize(
    "timing",
    [
        {"kind": "by", "due": "2026-02-30"},
        {"kind": "by", "due": "2026-03-15T25:00"},
        {"kind": "by", "start": "2026-03-15"},
        {"kind": "immediate", "due": "2026-03-15"},
        {"kind": "recurring", "rrule": "每月10日"},
        {"kind": "recurring", "rrule": "FREQ=HOURLY"},
        {"kind": "sometime"},
    ],
)
def test_wrong_timings_are_refused(timing: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        TimingInput.model_validate(timing)


@pytest.mark.parametrize("rule", ["FREQ=DAILY", "FREQ=MONTHLY;BYMONTHDAY=10", "FREQ=WEEKLY;BYDAY=MO,FR;INTERVAL=2"])
def test_recurrence_rules(rule: str) -> None:
    assert TimingInput(kind="recurring", rrule=rule).to_timing("每月10日前").rrule == rule


@pytest.mark.parametrize("day", [20260302, 0, True, "2026-3-2", "2026-03-02T00:00", "", "March"])
def test_only_an_iso_date_is_a_date(day: object) -> None:
    """Pydantic alone would take a number of seconds."""
    with pytest.raises(ValidationError):
        Notice.model_validate({"date": day})


def test_headers_do_not_change_after_reading() -> None:
    with pytest.raises(ValidationError):
        Notice(title="关于甲的通知").title = "关于乙的通知"  # type: ignore[misc]
