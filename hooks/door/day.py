"""The environment in, the day for which to build out; a door reads the clock for the engine."""

from __future__ import annotations

import datetime as dt
import os

from mkdocs.exceptions import PluginError

# China keeps one time all year; the zone by name would need a database that Windows does not have.
_SHANGHAI = dt.timezone(dt.timedelta(hours=8), "Asia/Shanghai")


def read_today() -> dt.date:
    """BULLETIN_TODAY, else the day of SOURCE_DATE_EPOCH, else today in Shanghai; PluginError if one is no day."""
    given, epoch = os.environ.get("BULLETIN_TODAY"), os.environ.get("SOURCE_DATE_EPOCH")
    try:
        if given:
            return dt.date.fromisoformat(given)
        if epoch:
            return dt.datetime.fromtimestamp(int(epoch), _SHANGHAI).date()
    except (ValueError, OverflowError, OSError):
        raise PluginError(f"BULLETIN_TODAY 或 SOURCE_DATE_EPOCH 不是日期：{given or epoch}") from None
    return dt.datetime.now(_SHANGHAI).date()
