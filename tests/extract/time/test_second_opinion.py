"""Absolute dates against JioNLP, an independent reader of Chinese times, on thousands of generated expressions."""

import calendar
import datetime as dt
import random
from collections.abc import Iterator

import jionlp
from bulletin.extract.lexicon import LEXICON
from bulletin.extract.time.calendar import Anchor
from bulletin.extract.time.resolve import resolve
from bulletin.extract.time.scan import scan
from bulletin.obligation import Timing

HAN = "〇一二三四五六七八九"
DAYS = ["", *"一二三四五六七八九十", *(f"十{d}" for d in "一二三四五六七八九"), "二十"]
DAYS += [*(f"二十{d}" for d in "一二三四五六七八九"), "三十", "三十一"]
PARTS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}


def ours(words: str, today: dt.date) -> Timing:
    expressions = scan(words, LEXICON.tag(words))
    assert len(expressions) == 1, (words, expressions)
    return resolve(expressions[0], words, Anchor(today))


def theirs(words: str, today: dt.date) -> tuple[str, str]:
    start, end = jionlp.parse_time(words, time_base={"year": today.year, "month": today.month, "day": today.day})[
        "time"
    ]
    return start, end


def random_day(rng: random.Random) -> dt.date:
    return dt.date(2020, 1, 1) + dt.timedelta(days=rng.randrange(3650))


def days(rng: random.Random, count: int) -> Iterator[tuple[str, dt.date]]:
    for _ in range(count):
        day = random_day(rng)
        han_year = "".join(HAN[int(digit)] for digit in str(day.year))
        yield f"{day.year}年{day.month}月{day.day}日", day
        yield f"{han_year}年{DAYS[day.month]}月{DAYS[day.day]}日", day


def test_days_with_and_without_an_hour() -> None:
    rng = random.Random(1)
    for words, day in days(rng, 1000):
        assert ours(words, day).start == theirs(words, day)[0][:10] == day.isoformat()
        hour, minute = rng.randrange(1, 12), rng.choice((0, 30))
        for half in ("上午", "下午"):
            timed = f"{words}{half}{hour}:{minute:02}"
            assert ours(timed, day).start == theirs(timed, day)[0][:16].replace(" ", "T")


def test_months_parts_of_months_and_spans() -> None:
    rng = random.Random(2)
    for _ in range(700):
        a = random_day(rng)
        b = a + dt.timedelta(days=rng.randrange(1, 200))
        for words in (
            f"{a.year}年{a.month}月{a.day}日至{b.year}年{b.month}月{b.day}日",
            f"{a.year}年{a.month}月{rng.choice(list(PARTS))}",
            f"{a.year}年第{'一二三四'[rng.randrange(4)]}季度",
            f"{a.year}年{rng.choice(('上', '下'))}半年",
        ):
            found, expected = ours(words, a), theirs(words, a)
            assert (found.start, found.due) == (expected[0][:10], expected[1][:10]), words
        end = f"{a.year}年{a.month}月底"
        last = calendar.monthrange(a.year, a.month)[1]
        assert ours(end, a).due == theirs(end, a)[1][:10] == a.replace(day=last).isoformat()


def test_days_of_this_week_and_the_next() -> None:
    rng = random.Random(3)
    for _ in range(700):
        today = random_day(rng)
        for words in (f"{week}周{day}" for week in "本下" for day in "一三五日"):
            assert ours(words, today).start == theirs(words, today)[0][:10], (words, today)


def test_a_missing_year_ahead_of_the_notice() -> None:
    """A day later in the notice's own year: there both agree; a day long past is next year's for us alone."""
    rng = random.Random(4)
    for _ in range(1000):
        today = random_day(rng).replace(month=rng.randrange(1, 6), day=rng.randrange(1, 29))
        day = today + dt.timedelta(days=rng.randrange(1, 200))
        words = f"{day.month}月{day.day}日"
        assert ours(words, today).start == theirs(words, today)[0][:10] == day.isoformat()
