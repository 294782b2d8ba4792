"""The day a command takes for today: as it is told, else by BULLETIN_TODAY, else the real one in China."""

import argparse
import datetime
import os

# China keeps one time all year; the zone by name would need a database that Windows does not have.
_SHANGHAI = datetime.timezone(datetime.timedelta(hours=8), "Asia/Shanghai")


def read_day(text: str) -> datetime.date:
    """Return the day that an option names."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}”不是日期，请写成 2026-03-09 这样") from None


def day_for(given: datetime.date | None) -> datetime.date:
    """Return the day of the option, of BULLETIN_TODAY where it is a day, or today's."""
    if given is not None:
        return given
    try:
        return datetime.date.fromisoformat(os.environ.get("BULLETIN_TODAY", ""))
    except ValueError:
        return datetime.datetime.now(_SHANGHAI).date()  # noqa: TID251  # a door reads the clock for the engine


def moment_on(day: datetime.date) -> datetime.datetime:
    """Return now in China where `day` is today, else the end of that day."""
    now = datetime.datetime.now(_SHANGHAI).replace(second=0, microsecond=0)  # noqa: TID251  # see above
    if now.date() == day:
        return now
    return datetime.datetime(day.year, day.month, day.day, 23, 59, tzinfo=_SHANGHAI)


def days_of_build() -> tuple[datetime.date, datetime.date]:
    """Return today in China, for which the bulletin is built, and by UTC, which MkDocs writes into the site's map."""
    now = datetime.datetime.now(datetime.UTC)  # noqa: TID251  # see above
    return now.astimezone(_SHANGHAI).date(), now.date()
