"""The live preview: an edit is there at once, what hangs on it follows, and in the end all is as if built anew."""

import http.client
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import mkdocs_process
import pytest
from builds import build_here, files_of
from free_port import first_free
from random_editor import Editor

SEQUENCES = int(os.environ.get("BULLETIN_PREVIEW_SEQUENCES", "2"))
ROUNDS = 3
EPOCH = "1773000000"
DEADLINE = 180.0
NOTICE = "notices/2026/a.md"
PAGE = "notices/2026/a/"


@dataclass(frozen=True)
class Preview:
    """A preview that runs: its project, where it serves, where its site lies, and what it has said."""

    config: Path
    port: int
    scratch: Path
    log: Path

    @property
    def docs(self) -> Path:
        return self.config.parent / "docs"

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    @property
    def site(self) -> Path:
        (folder,) = self.scratch.glob("mkdocs_*")
        return folder

    def fetch(self, path: str, **headers: str) -> str:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=70)
        try:
            connection.request("GET", f"/{path}", headers=headers)
            return connection.getresponse().read().decode("utf-8", "replace")
        except OSError:
            return ""
        finally:
            connection.close()

    def wait_for(self, path: str, words: str, *, gone: bool = False) -> str:
        until = time.monotonic() + DEADLINE
        while time.monotonic() < until:
            page = self.fetch(path)
            if page and (words in page) is not gone:
                return page
            time.sleep(0.05)
        pytest.fail(f"{words} {'is still' if gone else 'is not'} at {path}:\n{self.log.read_text('utf-8')}")

    def settle(self) -> None:
        """Wait until nothing has been written for a while."""
        was, since = None, time.monotonic()
        while time.monotonic() - since < 3:
            now = {path: path.stat().st_mtime_ns for path in self.site.rglob("*") if path.is_file()}
            if now != was:
                was, since = now, time.monotonic()
            time.sleep(0.2)


@contextmanager
def preview_of(config: Path, *, sketches: bool = False) -> Iterator[Preview]:
    port = first_free("127.0.0.1", 18600, 300)
    assert port is not None
    scratch, log = config.parent / "scratch", config.parent / "log"
    scratch.mkdir()
    environment = {**os.environ, "TMPDIR": str(scratch), "TEMP": str(scratch), "TMP": str(scratch), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "mkdocs", "serve", "--config-file", str(config), "--dev-addr", f"127.0.0.1:{port}"]
    if sketches:  # as `scripts serve` has it
        command.append("--dirty")
        environment |= mkdocs_process.SKETCHING
    with log.open("w") as out:
        child = subprocess.Popen(command, stdout=out, stderr=out, env=environment)
        try:
            preview = Preview(config, port, scratch, log)
            preview.wait_for("", "<html")
            yield preview
        finally:
            child.terminate()
            child.wait(30)


@pytest.fixture
def preview(tmp_path: Path, write_small: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[Preview]:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    monkeypatch.delenv("BULLETIN_TODAY", raising=False)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    with preview_of(write_small(tmp_path / "project")) as running:
        yield running


@pytest.mark.parametrize("harm", ["register", "circle"])
def test_the_last_good_pages_stay_while_the_register_cannot_be_read(preview: Preview, harm: str) -> None:
    preview.wait_for("units/literature/", "文学院党总支")
    preview.settle()
    page = preview.site / "units/literature/index.html"
    before = page.read_bytes()
    units, link = preview.docs / "_register/units.yml", preview.docs / "notices/round"
    data = units.read_bytes()
    if harm == "register":
        units.unlink()
        units.symlink_to("nowhere.yml")
    else:
        link.symlink_to("..")
    # Something that is seen at once starts the build in any case.
    notice = preview.docs / NOTICE
    notice.write_text(notice.read_text("utf-8") + "\n多一句话。\n", "utf-8")
    until = time.monotonic() + DEADLINE
    while "没有生成" not in preview.log.read_text("utf-8") and time.monotonic() < until:
        time.sleep(0.1)
    said = preview.log.read_text("utf-8")
    assert ("docs/_register/units.yml：" if harm == "register" else "docs/notices/round：") in said
    assert page.read_bytes() == before
    assert "文学院党总支" in preview.fetch("units/literature/")
    if harm == "register":
        units.unlink()
        units.write_bytes(data.replace("文学院党总支".encode(), "文学与新闻学院党总支".encode()))
        preview.wait_for("units/literature/", "文学与新闻学院党总支")
    else:
        link.unlink()
        notice.write_text(
            notice.read_text("utf-8").replace("各党总支于3月9日前报送计划", "各党总支于3月10日前报送计划"), "utf-8"
        )
        preview.wait_for(PAGE, "3月10日前报送计划")


def save_plainly(file: Path, data: bytes) -> None:
    file.write_bytes(data)


def save_by_rename(file: Path, data: bytes) -> None:
    """As vim does, with its probe and its backup."""
    probe, new = file.with_name("4913"), file.with_name(f".{file.name}.swp")
    probe.touch()
    probe.unlink()
    new.write_bytes(data)
    new.replace(file)


def save_after_emptying(file: Path, data: bytes) -> None:
    file.write_bytes(b"")
    time.sleep(0.05)
    file.write_bytes(data)


def save_after_deleting(file: Path, data: bytes) -> None:
    file.unlink(missing_ok=True)
    time.sleep(0.05)
    file.write_bytes(data)


def save_in_pieces(file: Path, data: bytes) -> None:
    with file.open("wb") as out:
        for start in range(0, len(data), 40):
            out.write(data[start : start + 40])
            out.flush()


SAVES = [save_plainly, save_by_rename, save_after_emptying, save_after_deleting, save_in_pieces]
ENCODINGS: list[Callable[[str], bytes]] = [
    lambda text: text.encode(),
    lambda text: text.encode("utf-8-sig"),
    lambda text: text.replace("\n", "\r\n").encode(),
    lambda text: text.encode("gbk"),
]


class Writer(Editor):
    """An editor at work under the preview, whose programs save in every way."""

    def save(self) -> None:
        if file := self.any_notice():
            try:
                text = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
            except UnicodeDecodeError:
                text = file.read_bytes().decode("gbk")
            text += f"\n文学院党总支要于6月{self.chance.randint(1, 30)}日前报送材料。\n"
            self.chance.choice(SAVES)(file, self.chance.choice(ENCODINGS)(text))

    def spoil_for_a_while(self) -> None:
        if file := self.any_notice():
            data = file.read_bytes()
            file.write_bytes(data.replace(b"title: ", b"title: [", 1))
            time.sleep(self.chance.random())
            file.write_bytes(data)

    def append(self) -> None:
        self.save()

    def renumber(self) -> None:
        self.save()

    def actions(self) -> list[Callable[[], None]]:
        """Without what stays broken: a preview that begins then has no last good page."""
        others = [action for action in super().actions() if action != self.spoil]
        return [*others, self.save, self.save, self.save, self.spoil_for_a_while]


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_once_quiet_all_is_as_in_a_preview_begun_anew(preview: Preview, tmp_path: Path, seed: int) -> None:
    writer, done = Writer(preview.docs, seed), []
    for _ in range(ROUNDS):
        for _ in range(writer.chance.randint(1, 5)):
            done.append(writer.change())
            time.sleep(writer.chance.choice([0, 0.02, 0.3, 1.5]))
        anew = build_here(preview.config, tmp_path / "anew", dirty=False, preview_at=preview.address).files
        until = time.monotonic() + DEADLINE
        while (now := files_of(preview.site)) != anew and time.monotonic() < until:
            preview.settle()
        assert sorted(now) == sorted(anew), (seed, done)
        assert [path for path in anew if now[path] != anew[path]] == [], (seed, done)


@pytest.fixture
def sketch(tmp_path: Path, write_small: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[Preview]:
    """A preview just begun, whose pages are made when they are asked for."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    monkeypatch.delenv("BULLETIN_TODAY", raising=False)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    with preview_of(write_small(tmp_path / "project"), sketches=True) as running:
        yield running


def test_a_page_that_is_asked_for_before_the_site_is_made_is_the_same(sketch: Preview, tmp_path: Path) -> None:
    made = {}
    for page in (PAGE, "register/", "units/science/", "notices/", "stories/2026/s/"):
        assert "<html" in sketch.fetch(page), page
        made[page] = (sketch.site / page / "index.html").read_bytes()
    not_there = (sketch.site / "404.html").read_text("utf-8")
    assert [sketch.fetch(path) for path in ("notices/2026/none/", "_register/units/", "../a/")] == [not_there] * 3
    anew = build_here(sketch.config, tmp_path / "anew", dirty=False, preview_at=sketch.address).files
    assert [page for page in made if anew[f"{page}index.html"] != made[page]] == []


def test_an_edit_before_the_site_is_made_is_seen_and_all_follows(sketch: Preview, tmp_path: Path) -> None:
    notice = sketch.docs / NOTICE
    notice.write_text(notice.read_text("utf-8") + "\n理学院党总支要在6月3日前报送总结。\n", "utf-8")
    sketch.wait_for(PAGE, "报送总结")
    sketch.wait_for("units/science/", "报送总结")
    anew = build_here(sketch.config, tmp_path / "anew", dirty=False, preview_at=sketch.address).files
    until = time.monotonic() + DEADLINE
    while (now := files_of(sketch.site)) != anew and time.monotonic() < until:
        sketch.settle()
    assert sorted(now) == sorted(anew)
    assert [path for path in anew if now[path] != anew[path]] == []
    assert "文件也生成好了" in sketch.log.read_text("utf-8")


@pytest.mark.parametrize("encode", ENCODINGS, ids=["utf-8", "bom", "crlf", "gbk"])
@pytest.mark.parametrize("save", SAVES, ids=lambda save: save.__name__)
def test_however_it_is_saved_it_is_shown(
    shared_preview: Preview, save: Callable[[Path, bytes], None], encode: Callable[[str], bytes]
) -> None:
    words = f"理学院党总支要于5月6日前完成{save.__name__}{ENCODINGS.index(encode)}"
    text = (shared_preview.config.parent / "a.md").read_text("utf-8")
    save(shared_preview.docs / NOTICE, encode(f"{text}\n{words}。\n"))
    page = shared_preview.wait_for(PAGE, words)
    assert page.rstrip().endswith("</html>")
    shared_preview.wait_for("units/science/", words)


@pytest.fixture(scope="module")
def shared_preview(tmp_path_factory: pytest.TempPathFactory, write_small: Callable[[Path], Path]) -> Iterator[Preview]:
    """One preview for those tests that write the notice as a whole."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BULLETIN_TODAY", "2026-03-09")
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        config = write_small(tmp_path_factory.mktemp("preview") / "project")
        notice = config.parent / "docs" / NOTICE
        (config.parent / "a.md").write_bytes(notice.read_bytes())
        with preview_of(config) as running:
            yield running


def poll(preview: Preview, page: str) -> tuple[int, str]:
    """The epoch of a page as served, and the address at which its script asks whether there is news."""
    found = re.search(r"livereload\((\d+), (\d+)\)", preview.fetch(page))
    assert found
    return int(found[1]), f"livereload/{found[1]}/{found[2]}"


def test_only_the_pages_that_have_changed_are_loaded_again(preview: Preview) -> None:
    preview.settle()
    epoch, address = poll(preview, PAGE)
    story_epoch, story = poll(preview, "stories/2026/s/")
    notice = preview.docs / NOTICE
    notice.write_text(notice.read_text("utf-8") + "\n理学院党总支要加强学习。\n", "utf-8")
    assert int(preview.fetch(address, Referer=f"{preview.address}{PAGE}?unit=1#x")) > epoch
    assert "要加强学习" in preview.fetch(PAGE)
    preview.wait_for("units/science/", "要加强学习")
    preview.settle()
    connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=2)
    connection.request("GET", f"/{story}", headers={"Referer": f"{preview.address}stories/2026/s/"})
    with pytest.raises(TimeoutError):  # no news
        connection.getresponse()
    connection.close()
    style = preview.docs / "files/x.csv"
    style.parent.mkdir()
    style.write_text("姓名\n", "utf-8")  # who knows which pages show it
    assert int(preview.fetch(story, Referer=f"{preview.address}stories/2026/s/")) > story_epoch


def test_a_file_saved_without_a_change_makes_nothing(preview: Preview) -> None:
    preview.settle()
    before = {path: path.stat().st_mtime_ns for path in preview.site.rglob("*")}
    said = preview.log.read_text("utf-8")
    notice = preview.docs / NOTICE
    notice.write_bytes(notice.read_bytes())
    os.utime(notice)
    (preview.docs / "notices/2026/.a.md.swp").write_text("x", "utf-8")
    time.sleep(3)
    preview.settle()
    assert {path: path.stat().st_mtime_ns for path in preview.site.rglob("*")} == before
    assert preview.log.read_text("utf-8") == said


def test_findings_are_told_once_and_only_on_the_preview(preview: Preview) -> None:
    notice = preview.docs / NOTICE
    text = notice.read_text("utf-8")
    notice.write_text(text + "\n各党总支于3月31日（星期一）前报送材料。见[那里](没有.md)。\n", "utf-8")
    preview.wait_for(PAGE, "日期和星期对不上")
    preview.wait_for(PAGE, "文件或图片不存在")
    preview.settle()
    said = preview.log.read_text("utf-8")
    assert said.count("[weekday-contradicts]") == 1, said
    assert said.count("[target-missing]") == 1, said
    assert re.findall(r"▸ 刚改的 docs/(.*?)，", said) == [f"{NOTICE}：有 1 处要改", f"{NOTICE}：有 2 处要改"]
    notice.write_text(text, "utf-8")
    preview.wait_for(PAGE, "日期和星期对不上", gone=True)
    preview.wait_for(PAGE, "文件或图片不存在", gone=True)
    preview.settle()
    assert f"▸ 刚改的 docs/{NOTICE}：没有问题。" in preview.log.read_text("utf-8")


def test_a_file_that_comes_back_with_other_words_is_shown(preview: Preview) -> None:
    notice, story = preview.docs / NOTICE, preview.docs / "stories/2026/s.md"
    text = notice.read_text("utf-8")
    notice.write_text(text + "\n理学院党总支要加强学习。\n", "utf-8")
    preview.wait_for(PAGE, "要加强学习")
    notice.unlink()
    preview.wait_for("register/", "报送名单", gone=True)
    notice.write_text(text + "\n理学院党总支要改进作风。\n", "utf-8")
    preview.wait_for(PAGE, "要改进作风")
    notice.write_text(story.read_text("utf-8").replace("值班室", "灯下"), "utf-8")
    preview.wait_for(PAGE, "灯下")
