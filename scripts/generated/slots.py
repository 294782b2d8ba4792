"""A sentence with slots in, the sentence with its slots filled out: from lists, or counted out from a date."""

import datetime as dt
import random
import re
from collections.abc import Callable

from generated.material import Lists

_SLOT = re.compile(r"\{([^{}]+)\}")
_WEEKDAYS = "一二三四五六日"
_HOURS = ("12:00", "16:00", "17:00", "17:30", "18:00")
_FIRMS = ("茶厂", "机械厂", "软件公司", "印务公司", "农机站", "纺织厂", "药业公司", "测绘院", "出版社", "酒店")


class Filler:
    """Fills the slots of one document; no list says the same word twice before all its words have been said."""

    def __init__(self, chance: random.Random, lists: Lists, date: dt.date, **fixed: str) -> None:
        self._chance = chance
        self._lists = lists
        self._date = date
        self._fixed = fixed
        self._decks: dict[str, list[str]] = {}
        self._counted: dict[str, Callable[[], str]] = {
            "人": self._person,
            "村": self._village,
            "企业": lambda: self._pick("村头") + self._pick("字") + self._pick_from(_FIRMS),
            "日": lambda: self._day(self._day_to_come()),
            "时": lambda: self._day(self._day_to_come()) + self._pick_from(_HOURS),
            "段": self._span,
            "期": lambda: f"{self._number(2, 15)}个工作日",
            "年": lambda: str(self._date.year),
            "年前": lambda: str(self._date.year - 1),
            "月": lambda: self._number(1, 12),
            "季": lambda: "一二三四"[(self._date.month - 1) // 3],
            "届": lambda: "一二三四五六七八九十"[self._chance.randrange(10)],
            "数": lambda: self._number(21, 980),
            "小数": lambda: self._number(2, 19),
            "百分": lambda: f"{self._number(5, 98)}%",
            "房": lambda: f"{self._number(1, 9)}{self._number(1, 30):>02}",
            "短号": lambda: f"6{self._number(2000, 9999)}",
        }

    def fill(self, frame: str) -> str:
        """The sentence with every slot filled, those of the words put in too."""
        while "{" in frame:
            frame = _SLOT.sub(lambda slot: self._value(slot[1]), frame)
        return frame

    def draw(self, name: str) -> str:
        """The next word of a list, unfilled."""
        deck = self._decks.get(name)
        if not deck:
            deck = self._decks[name] = list(self._lists[name])
            self._chance.shuffle(deck)
        return deck.pop()

    def _value(self, name: str) -> str:
        if name in self._fixed:
            return self._fixed[name]
        counted = self._counted.get(name)
        return counted() if counted else self.draw(name)

    def _pick(self, name: str) -> str:
        return self._pick_from(self._lists[name])

    def _pick_from(self, words: tuple[str, ...]) -> str:
        return words[self._chance.randrange(len(words))]

    def _number(self, low: int, high: int) -> str:
        return str(self._chance.randint(low, high))

    def _person(self) -> str:
        second = self._pick("字") if self._chance.random() < 0.8 else ""
        return self._pick("姓") + self._pick("字") + second

    def _village(self) -> str:
        return self._pick("村头") + self._pick("村尾")

    def _day_to_come(self) -> dt.date:
        return self._date + dt.timedelta(days=self._chance.randint(4, 90))

    def _day(self, day: dt.date) -> str:
        year = "" if day.year == self._date.year else f"{day.year}年"
        return f"{year}{day.month}月{day.day}日（星期{_WEEKDAYS[day.weekday()]}）"

    def _span(self) -> str:
        first = self._day_to_come()
        last = first + dt.timedelta(days=self._chance.randint(2, 20))
        year = "" if first.year == self._date.year else f"{first.year}年"
        until = f"{last.year}年" if last.year != first.year else ""
        month = "" if (last.year, last.month) == (first.year, first.month) else f"{last.month}月"
        return f"{year}{first.month}月{first.day}日至{until}{month}{last.day}日"
