"""Somebody who changes a bulletin at random, in every way that people do."""

import os
import random
import re
from collections.abc import Callable
from pathlib import Path

BODIES = [
    "各党总支要于3月{day}日前报送名单。",
    "一、总体要求\n\n各党总支要及时报告。\n\n二、工作安排\n\n文学院党总支于4月{day}日前完成自查。",
    "根据云委〔2026〕{other}号，理学院党总支每月{day}日前更新台账。",
    "根据《关于第{other}件事的通知》（**云委〔2026〕{other}号**），各党总支会后3个工作日内报送总结。",
    "见[前面的通知](n{other}.md)和[它的安排](n{other}.md#二、工作安排)。文学院党总支不得迟报。",
    "见[附件](files/{other}.csv)。各党总支要重视。<!-- 云委〔2026〕{other}号 -->",
]


def notice(chance: random.Random, number: int, others: list[int]) -> str:
    other = chance.choice(others or [number])
    body = "\n\n".join(chance.choice(BODIES).format(day=chance.randint(1, 30), other=other) for _ in range(2))
    verb = chance.choice(["", "", "", f"amends: [云委〔2026〕{other}号]\n", f"withdraws: [云委〔2026〕{other}号]\n"])
    title = f"关于第{number}件事的通知" + chance.choice(["", "（修订）"])
    return (
        f"---\ntitle: {title}\ndoc_no: 云委〔2026〕{number}号\nissuer: 中共云溪学院委员会\nrecipients: [各党总支]\n"
        f"date: {chance.choice(['2026-03-02', '2025-12-02'])}\n{verb}---\n\n{body}\n"
    )


def _is_utf8(file: Path) -> bool:
    try:
        file.read_text("utf-8")
    except UnicodeDecodeError:
        return False
    return True


class Editor:
    """The editor; the same seed makes the same changes."""

    def __init__(self, docs: Path, seed: int) -> None:
        self.docs, self.chance = docs, random.Random(seed)
        for number in range(4):
            self.add(number)

    def numbers(self) -> list[int]:
        return [int(path.stem[1:]) for path in sorted((self.docs / "notices/2026").glob("n*.md"))]

    def any_notice(self, *, is_text: bool = False) -> Path | None:
        """One of the notices; with `is_text` one that can be edited as it is, and was not saved in another encoding."""
        notices = sorted((self.docs / "notices").rglob("n*.md"))
        if is_text:
            notices = [file for file in notices if _is_utf8(file)]
        return self.chance.choice(notices) if notices else None

    def add(self, number: int | None = None) -> None:
        number = self.chance.randint(0, 8) if number is None else number
        file = self.docs / f"notices/2026/n{number}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(notice(self.chance, number, self.numbers()), "utf-8")

    def delete(self) -> None:
        if file := self.any_notice():
            file.unlink()

    def rename(self) -> None:
        if file := self.any_notice():
            file.rename(file.with_name(f"n{self.chance.randint(20, 25)}.md"))

    def append(self) -> None:
        if file := self.any_notice():
            with file.open("a", encoding="utf-8") as text:
                text.write("\n理学院党总支要于5月6日前完成整改。\n")

    def renumber(self) -> None:
        if file := self.any_notice(is_text=True):
            text = file.read_text("utf-8")
            new = f"doc_no: 云委〔2026〕{self.chance.randint(0, 8)}号"
            file.write_text(re.sub("doc_no: .*", new, text), "utf-8")

    def spoil(self) -> None:
        if file := self.any_notice(is_text=True):
            file.write_text(file.read_text("utf-8").replace("title: ", "title: [", 1), "utf-8")

    def let_expire(self) -> None:
        """Have a notice leave the site, or come back."""
        if file := self.any_notice(is_text=True):
            text = file.read_text("utf-8")
            rest = text.replace("expires: 2026-03-05\n", "")
            file.write_text(
                rest if rest != text else text.replace("\n---\n", "\nexpires: 2026-03-05\n---\n", 1), "utf-8"
            )

    def leak(self) -> None:
        """Put a mark of secrecy into a notice, which must not be in the site then, or take it out."""
        if file := self.any_notice(is_text=True):
            text = file.read_text("utf-8")
            rest = text.replace("\n机密★1年\n", "")
            file.write_text(rest if rest != text else f"{text}\n机密★1年\n", "utf-8")

    def reword(self) -> None:
        """Say a deadline of the text otherwise, so that lists, calendars and feeds change in their middle."""
        if file := self.any_notice(is_text=True):
            text = file.read_text("utf-8")
            file.write_text(re.sub(r"月\d+日", f"月{self.chance.randint(1, 28)}日", text, count=1), "utf-8")

    def attach(self) -> None:
        file = self.docs / f"notices/2026/files/{self.chance.randint(0, 3)}.csv"
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.exists() and self.chance.random() < 0.5:
            file.unlink()
        else:
            file.write_text(f"姓名,{self.chance.random()}\n", "utf-8")

    def tell_story(self) -> None:
        other = self.chance.randint(0, 8)
        (self.docs / "stories/2026/s.md").write_text(
            f"---\ntitle: 值班室{self.chance.randint(1, 3)}\ndate: 2026-03-05\nsubject: 李明\nkind: person\n"
            f"unit: 文学院党总支\nresponds_to: [云委〔2026〕{other}号]\nconsent: true\n---\n\n夜里十点，灯还亮着。\n",
            "utf-8",
        )

    def write_guide(self) -> None:
        other = self.chance.randint(0, 8)
        (self.docs / "guide/index.md").write_text(f"# 写作指南\n\n见[例子](../notices/2026/n{other}.md#x)。\n", "utf-8")

    def add_or_remove_page(self) -> None:
        file = self.docs / "guide/more.md"
        if file.exists():
            file.unlink()
        else:
            file.write_text("# 补充说明\n\n写在这里。\n", "utf-8")

    def touch(self) -> None:
        if file := self.any_notice():
            os.utime(file)

    def change_register(self) -> None:
        file = self.docs / "_register/units.yml"
        text = file.read_text("utf-8").partition("  - {name: 外语")[0]
        more = "  - {name: 外语学院党总支, slug: languages, level: 党总支}\n" if self.chance.random() < 0.5 else ""
        file.write_text(text + more, "utf-8")

    def actions(self) -> list[Callable[[], None]]:
        return [
            self.add, self.add, self.delete, self.rename, self.append, self.renumber, self.spoil, self.attach,
            self.tell_story, self.write_guide, self.add_or_remove_page, self.touch, self.change_register,
            self.let_expire, self.leak, self.reword,
        ]  # fmt: skip

    def change(self) -> str:
        action = self.chance.choice(self.actions())
        action()
        return action.__name__
