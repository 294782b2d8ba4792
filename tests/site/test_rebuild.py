"""A build of what has changed gives the very bytes, and says the very words, of a build of everything."""

import os
import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from builds import Outcome, build_here

SEQUENCES = int(os.environ.get("BULLETIN_REBUILD_SEQUENCES", "4"))
STEPS = 6
EPOCH = "1773000000"

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


class Editor:
    """Somebody who changes a bulletin at random, in every way that people do."""

    def __init__(self, docs: Path, seed: int) -> None:
        self.docs, self.chance = docs, random.Random(seed)
        for number in range(4):
            self.add(number)

    def numbers(self) -> list[int]:
        return [int(path.stem[1:]) for path in sorted((self.docs / "notices/2026").glob("n*.md"))]

    def any_notice(self) -> Path | None:
        notices = sorted((self.docs / "notices").rglob("n*.md"))
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
        if file := self.any_notice():
            text = file.read_text("utf-8")
            new = f"doc_no: 云委〔2026〕{self.chance.randint(0, 8)}号"
            file.write_text(re.sub("doc_no: .*", new, text), "utf-8")

    def spoil(self) -> None:
        if file := self.any_notice():
            file.write_text(file.read_text("utf-8").replace("title: ", "title: [", 1), "utf-8")

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

    def touch(self) -> None:
        if file := self.any_notice():
            os.utime(file)

    def change_register(self) -> None:
        file = self.docs / "_register/units.yml"
        text = file.read_text("utf-8").partition("  - {name: 外语")[0]
        more = "  - {name: 外语学院党总支, slug: languages, level: 党总支}\n" if self.chance.random() < 0.5 else ""
        file.write_text(text + more, "utf-8")

    def change(self) -> str:
        actions = [
            self.add, self.add, self.delete, self.rename, self.append, self.renumber, self.spoil, self.attach,
            self.tell_story, self.write_guide, self.touch, self.change_register,
        ]  # fmt: skip
        action = self.chance.choice(actions)
        action()
        return action.__name__


@pytest.fixture
def project(tmp_path: Path, write_small: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The configuration of a small bulletin that is built with a record."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    monkeypatch.delenv("BULLETIN_TODAY", raising=False)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.setenv("BULLETIN_BUILD_CACHE", str(tmp_path / "cache"))
    return write_small(tmp_path / "project")


def rebuilt(project: Path, site: Path, **options: bool) -> Outcome:
    return build_here(project, site, dirty=True, **options)


def made_anew(project: Path, monkeypatch: pytest.MonkeyPatch, **options: bool) -> Outcome:
    with monkeypatch.context() as without:
        without.delenv("BULLETIN_BUILD_CACHE")
        return build_here(project, project.parent.parent / "anew", dirty=False, **options)


def assert_same(rebuilt: Outcome, anew: Outcome, after: object) -> None:
    assert sorted(rebuilt.files) == sorted(anew.files), after
    assert [path for path in anew.files if rebuilt.files[path] != anew.files[path]] == [], after
    assert rebuilt.said == anew.said, after
    assert rebuilt.is_done == anew.is_done, after


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_any_sequence_of_changes_gives_the_bytes_of_a_build_of_everything(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    editor = Editor(project.parent / "docs", seed)
    site, done = tmp_path / "site", []
    rebuilt(project, site)
    for _ in range(STEPS):
        done += [editor.change() for _ in range(editor.chance.randint(1, 2))]
        assert_same(rebuilt(project, site), made_anew(project, monkeypatch), (seed, done))


def written(site: Path) -> dict[str, int]:
    return {path.relative_to(site).as_posix(): path.stat().st_mtime_ns for path in site.rglob("*.html")}


def test_only_what_has_changed_is_made(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the rest of these tests would hold for a build that makes everything."""
    Editor(project.parent / "docs", 1)
    site = tmp_path / "site"
    rebuilt(project, site)
    before = written(site)
    rebuilt(project, site)
    again = written(site)
    assert {path for path in before if again[path] != before[path]} == {"404.html", "index.html", "guide/index.html"}
    with (project.parent / "docs/notices/2026/n1.md").open("a", encoding="utf-8") as text:
        text.write("\n理学院党总支要加强学习。\n")
    assert_same(rebuilt(project, site), made_anew(project, monkeypatch), "edit")
    after = written(site)
    changed = {path for path in after if after[path] != again[path]}
    assert "notices/2026/n1/index.html" in changed
    assert "units/science/index.html" in changed
    assert not changed & {"notices/2026/a/index.html", "stories/index.html", "notices/index.html"}


def test_a_site_that_was_tampered_with_is_made_anew(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    rebuilt(project, site)
    for change in (
        (site / "register/index.html").unlink,
        lambda: (site / "notices/2026/a/index.html").write_text("x", "utf-8"),
        lambda: (site / "left-over.html").write_text("x", "utf-8"),
        lambda: shutil.rmtree(site / "search"),
        lambda: shutil.rmtree(site),
        (site / "empty").mkdir,
    ):
        change()
        assert_same(rebuilt(project, site), made_anew(project, monkeypatch), change)
        assert not (site / "empty").exists()


def test_a_build_that_broke_off_is_made_anew(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    rebuilt(project, site)
    notice = project.parent / "docs/notices/2026/a.md"
    notice.write_text(notice.read_text("utf-8").replace("报送名单", "报送花名册"), "utf-8")
    crash = tmp_path / "crash.py"
    crash.write_text("def on_post_page(output, page, config):\n    raise KeyboardInterrupt\n", "utf-8")
    text = project.read_text("utf-8")
    # A hook that is not of the configuration leaves the fingerprint as it is: the crash alone is what is tried.
    with monkeypatch.context() as crashing:
        crashing.setattr("mkdocs.utils.write_file", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            rebuilt(project, site)
    assert project.read_text("utf-8") == text
    assert list((tmp_path / "cache").glob("*.json")) == []
    assert_same(rebuilt(project, site), made_anew(project, monkeypatch), "crash")


@pytest.mark.parametrize("record", ["", "{", "[]", '{"format": 1}', "null", '{"format": 1, "fingerprint": 3}'])
def test_a_record_that_is_none_is_no_record(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record: str
) -> None:
    site = tmp_path / "site"
    rebuilt(project, site)
    (file,) = (tmp_path / "cache").glob("*.json")
    file.write_text(record, "utf-8")
    assert_same(rebuilt(project, site), made_anew(project, monkeypatch), record)


def test_another_configuration_theme_or_version_makes_everything_anew(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    theme = tmp_path / "theme"
    text = project.read_text("utf-8")
    shutil.copytree(re.search(r"custom_dir: ([^}]*)", text)[1], theme)  # type: ignore[index]
    project.write_text(re.sub(r"custom_dir: [^}]*", f"custom_dir: {theme}", text), "utf-8")
    rebuilt(project, site)

    def is_made_anew() -> bool:
        before = written(site)
        assert_same(rebuilt(project, site), made_anew(project, monkeypatch), "setting")
        return written(site)["notices/2026/a/index.html"] != before["notices/2026/a/index.html"]

    assert not is_made_anew()
    project.write_text(project.read_text("utf-8") + "site_name: 另一个\n", "utf-8")
    assert is_made_anew()
    (theme / "assets/bulletin.css").write_text("p {}", "utf-8")
    assert is_made_anew()
    (theme / "main.html").write_text((theme / "main.html").read_text("utf-8") + "\n{# x #}", "utf-8")
    assert is_made_anew()
    monkeypatch.setenv("BULLETIN_PORTABLE", "1")
    assert is_made_anew()
    assert not is_made_anew()
    monkeypatch.setattr("mkdocs.__version__", "1.6.9")
    assert is_made_anew()
    assert is_made_anew()


def test_the_next_day_nothing_but_the_lists_of_that_day_is_made(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    rebuilt(project, site)
    before = written(site)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(EPOCH) + 86400))
    assert_same(rebuilt(project, site), made_anew(project, monkeypatch), "next day")
    assert written(site)["notices/2026/a/index.html"] == before["notices/2026/a/index.html"]


def test_strictly_the_faults_of_pages_that_stay_are_told_again(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    (project.parent / "docs/notices/2026/b.md").write_text(
        "---\ntitle: 关于整改的通知\ndoc_no: 云委〔2026〕2号\nissuer: 中共云溪学院委员会\ndate: 2026-03-02\n---\n\n"
        "见[安排](a.md#没有这一节)和[样式](/x.css)。\n",
        "utf-8",
    )
    first = rebuilt(project, site, strict=True)
    assert not first.is_done
    again = rebuilt(project, site, strict=True)
    assert_same(again, made_anew(project, monkeypatch, strict=True), "strict")
    assert any("没有这一节" in words for _, words in again.said)
    assert first.said == again.said
