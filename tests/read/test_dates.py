"""A date as offices write it is understood, and one without a year is not guessed."""

from __future__ import annotations

import pytest
from bulletin.read.dates import intended_date, short_date


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2026-03-02", "2026-03-02"),
        ("2026-3-2", "2026-03-02"),
        ("2026/3/2", "2026-03-02"),
        ("2026.3.2", "2026-03-02"),
        ("2026年3月2日", "2026-03-02"),
        ("2026 年 3 月 2 日", "2026-03-02"),
        ("2026年03月02号", "2026-03-02"),
        ("20260302", "2026-03-02"),
        ("２０２６－０３－０２", "2026-03-02"),
        ("2026—03—02", "2026-03-02"),
        ("“2026-03-02”", "2026-03-02"),
        ("2026年3月2日（星期一）", "2026-03-02"),
        ("二〇二六年三月二日", "2026-03-02"),
        ("二○二六年十二月三十一日", "2026-12-31"),
        ("二零二六年十月十日", "2026-10-10"),
        ("二〇二六年十一月二十日", "2026-11-20"),
        ("2026-03-15 17:00", "2026-03-15T17:00"),
        ("2026-03-15 17：00", "2026-03-15T17:00"),
        ("2026年3月15日17时30分", "2026-03-15T17:30"),
        ("2026年3月15日 8点", "2026-03-15T08:00"),
        ("2026-03-15T17:00:00", "2026-03-15T17:00"),
    ],
)
def test_understood(written: str, iso: str) -> None:
    date = intended_date(written)
    assert date is not None
    assert date.iso == iso
    assert date.exists


@pytest.mark.parametrize(
    "written", ["三月二日", "3月2日", "2026年3月", "下周五", "26-3-2", "2026", "", "待定", "2026-03-02至04"]
)
def test_not_guessed(written: str) -> None:
    assert intended_date(written) is None


@pytest.mark.parametrize(
    ("written", "iso"),
    [("26.1.5", "2026-01-05"), ("26-1-5", "2026-01-05"), ("26/01/05", "2026-01-05"), ("26年12月31日", "2026-12-31"),
     ("２６．１．５", "2026-01-05"), ("19—3—2", "2019-03-02")],
)  # fmt: skip
def test_a_year_of_two_figures(written: str, iso: str) -> None:
    date = short_date(written)
    assert date is not None
    assert date.iso == iso


@pytest.mark.parametrize(
    "written", ["12.1.5", "5.1.26", "26.13.5", "26.2.30", "26.1-5", "60.1.5", "26.1", "yes", "1.5"]
)
def test_a_year_of_two_figures_is_not_guessed(written: str) -> None:
    assert short_date(written) is None


@pytest.mark.parametrize(
    ("written", "last"),
    [("2026-02-30", "2026-02-28"), ("2028-02-30", "2028-02-29"), ("2026年6月31日", "2026-06-30"), ("2026-13-01", ""),
     ("0000-01-01", ""), ("2026-03-15 25:00", "2026-03-31")],
)  # fmt: skip
def test_days_that_do_not_exist(written: str, last: str) -> None:
    date = intended_date(written)
    assert date is not None
    assert not date.exists
    assert date.last_day == last
