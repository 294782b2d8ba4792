"""A time of day written in a text is one of the clock: no 25:00, no 10:75."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.near_sign import find_near
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_SIGN = late(r"\d[:：时点]")
# Behind a day or a part of one, or before 前, 开始, 集合: 25:75 may be a ratio or a score, 25时 a sum of hours.
_TIME = late(
    r"(?P<day>[日午晚晨早夜]|(?:周|星期)[一二三四五六日天][）)]?)?[ \u3000]?"
    r"(?P<hour>(?<![\d:：.])\d{1,2})(?:[:：](?P<minute>\d{2})(?![\d:：])|(?P<han>[时点])(?!间)(?:(?P<part>\d{1,2})分)?)"
    r"(?P<after>之?前|以前|准时|开始|开会|召开|集合|签到|截止)?"
)
_LONGEST_BEFORE = 6  # characters before the last figure of the hour: 星期五）25
_LONGEST_AFTER = 7
_RATIO = late(r"[比率分]")
_HOURS, _MINUTES = 24, 60


def check_text_times_exist(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each time that no clock shows; 24:00 is the end of the day."""
    for entry in bulletin.notices:
        document = entry.document
        text = document.body.text
        for found in find_near(_TIME, _SIGN, text, _LONGEST_BEFORE, _LONGEST_AFTER):
            hour, minute = int(found["hour"]), int(found["minute"] or found["part"] or 0)
            if (hour < _HOURS and minute < _MINUTES) or (hour, minute) == (_HOURS, 0):
                continue
            # 每日30点 may be points.
            is_points = found["han"] == "点" and not found["part"] and not found["after"]
            is_told = (found["day"] and not is_points) or (found["after"] and not found["han"])
            if is_told and not _RATIO.search(text, max(0, found.start() - _LONGEST_BEFORE), found.start()):
                place = document.place_in_body(document.body.plain.offsets[found.start("hour")])
                given = text[found.start("hour") : found.end() - len(found["after"] or "")]
                yield Finding("text-time-does-not-exist", place, params={"given": given})
