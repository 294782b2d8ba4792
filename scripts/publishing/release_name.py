"""The hour, the commit and the names in use in; the name of a new release out. Names rise, whatever a clock does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from publishing.release_folder import RELEASE_NAME, ReleaseError

_FORM = "%Y%m%dT%H%M%SZ"
_TOLERANCE = dt.timedelta(minutes=10)


def name_release(now: dt.datetime, commit: str, epoch: int, existing: Sequence[str]) -> tuple[str, str]:
    """`<UTC>-<commit>`, and a sentence where the clock seems wrong. Raises where it is too wrong to judge dates by."""
    committed = dt.datetime.fromtimestamp(epoch, dt.UTC)
    if now < committed - _TOLERANCE:
        raise ReleaseError(
            f"这台机器的时间是 {_say(now)}，早于稿件提交的时间 {_say(committed)}，没有发布。"
            "公示下线、逾期都按日期判断，请先校准时间，再运行一次。"
        )
    stamps = [found[1] for name in existing if (found := RELEASE_NAME.fullmatch(name))]
    if not stamps or now.strftime(_FORM) > max(stamps):
        return f"{now.strftime(_FORM)}-{commit}", ""
    last = dt.datetime.strptime(max(stamps), _FORM).replace(tzinfo=dt.UTC)
    warning = (
        ""
        if last - now < dt.timedelta(minutes=1)
        else f"注意：上一次发布的时间 {_say(last)} 比现在还晚，请检查这台机器的时间。"
    )
    return f"{(last + dt.timedelta(seconds=1)).strftime(_FORM)}-{commit}", warning


def _say(moment: dt.datetime) -> str:
    return moment.astimezone(dt.timezone(dt.timedelta(hours=8))).strftime("%Y-%m-%d %H:%M（北京时间）")
