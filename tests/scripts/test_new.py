"""`new` as an editor meets it: a draft without a fault, the next number, nothing overwritten or half written."""

import argparse
import errno
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import new
import new_template
import pytest
import whole_file
import yaml
from bulletin.stage import at_stage
from contents import findings_of, read_docs
from hypothesis import given
from hypothesis import strategies as st

ROOT = Path(__file__).resolve().parents[2]
# The command without the door, on a copy of docs/.
DRIVER = """
import argparse, pathlib, sys
sys.path[:0] = [sys.argv[1], sys.argv[1] + "/../hooks"]
import environment, chinese_argparse
environment.ROOT = pathlib.Path.cwd()
chinese_argparse.install()
import new
parser = argparse.ArgumentParser()
new.configure(parser)
sys.exit(new.run(parser.parse_args(sys.argv[2:])))
"""
COMMAND = [sys.executable, "-c", DRIVER, str(ROOT / "scripts")]
VARIABLES = {**os.environ, "PYTHONUTF8": "1"}
NOTICE = ("notice", "--title", "关于做好党员发展工作的通知", "--issuer", "组织部", "--date", "2026-11-22")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    return tmp_path


New = Callable[..., tuple[int, str]]


@pytest.fixture
def run_new(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> New:
    """The command in this process, which is quicker, on the copy."""
    for name, path in (("_DOCS", project / "docs"), ("_LOCK", project / ".new.lock"), ("ROOT", project)):
        monkeypatch.setattr(new, name, path)

    def run(*words: str) -> tuple[int, str]:
        parser = argparse.ArgumentParser()
        new.configure(parser)
        code = new.run(parser.parse_args([*words, "--yes"]))
        shown = capsys.readouterr()
        return code, shown.out + shown.err

    return run


def files(project: Path) -> set[str]:
    return {path.relative_to(project).as_posix() for path in (project / "docs").rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "words",
    [
        NOTICE,
        ("notice", "--title", "关于表彰先进党支部的决定", "--issuer", "中共云溪师范大学委员会"),
        ("notice", "--title", "关于“两学”安排的公告", "--issuer", "组织部、团委", "--recipients", "各党总支、校工会"),
        ("story", "--title", "值班室的一盏灯", "--unit", "图书馆直属党支部"),
        ("story", "--title", "雨夜：巡查", "--unit", "图书馆直属党支部", "--kind", "person", "--subject", "沈知远同志"),
    ],
)
def test_what_is_written_passes_the_check_of_a_draft_and_not_that_of_a_review(
    project: Path, run_new: New, words: tuple[str, ...]
) -> None:
    before = files(project)
    code, said = run_new(*words)
    assert code == 0, said
    (made,) = files(project) - before
    assert f"已新建 {made}" in said
    docs = read_docs(project / "docs")
    findings = findings_of(docs, {made.removeprefix("docs/")})
    assert [finding for finding in at_stage(findings, "draft") if finding.level != "info"] == []
    assert "template-left" in {finding.code for finding in at_stage(findings, "review")}


def test_the_number_and_the_day_may_be_left_open(project: Path, run_new: New) -> None:
    code, said = run_new(*NOTICE[:-2], "--date", "待定", "--doc-no", "待定", "--slug", "open")
    assert code == 0, said
    assert "待定，签发以后写在登记部分" in said
    (made,) = (project / "docs").rglob("open.md")
    head = made.read_text("utf-8").split("---")[1]
    assert "doc_no" not in head
    assert "date" not in head
    path = made.relative_to(project / "docs").as_posix()
    findings = findings_of(read_docs(project / "docs"), {path})
    open_codes = {"doc-no-open", "date-open"}
    assert {f.level for f in at_stage(findings, "review") if f.code in open_codes} == {"info"}
    assert {f.code for f in at_stage(findings, "publish") if f.level == "error"} >= open_codes
    assert run_new("story", "--title", "一盏灯", "--unit", "图书馆直属党支部", "--date", "待定")[0] == 2


def test_the_next_number_of_the_issuer_and_its_usual_addressees(project: Path, run_new: New) -> None:
    assert run_new(*NOTICE)[0] == 0
    text = (project / "docs/notices/2026/organization-department-2026-27.md").read_text("utf-8")
    assert "doc_no: 云溪师组〔2026〕27号" in text
    assert "issuer: 中共云溪师范大学委员会组织部\n" in text
    assert "recipients: [各党总支" in text
    assert "云溪师组〔2027〕1号" in run_new(*NOTICE[:-1], "2027-01-05")[1]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((*NOTICE, "--issuer", "组织处"), "不在单位登记册里"),
        ((*NOTICE, "--date", "2026-02-30"), "2026年2月30日不是日历上的日子"),
        ((*NOTICE, "--date", "下周"), "不是日期"),
        ((*NOTICE, "--title", "关于做好党员发展工作"), "例如：关于做好党员发展工作的通知。"),
        ((*NOTICE, "--title", "关于 名单的通知"), "标题里有空格"),
        ((*NOTICE, "--slug", "党员发展"), "可以写：organization-department-2026-27。"),
        ((*NOTICE, "--slug", "Party Members"), "可以写：party-members。"),
        ((*NOTICE, "--slug", "../../../tmp/x"), "文件短名"),
        ((*NOTICE, "--slug", "con"), "不能用"),
        ((*NOTICE, "--slug", "branch-elections"), "docs/notices/2026/branch-elections.md 已经存在"),
        ((*NOTICE, "--doc-no", "云溪师组〔2026〕26号"), "下一个没有用过的是：云溪师组〔2026〕27号"),
        ((*NOTICE, "--doc-no", "云溪师组[2026]30号"), "不合格式"),
        (("notice",), "标题没有写。只有在终端里直接运行、不加 --yes 才提问"),
        (("notice",), "请在命令里写明：--title；"),
        (("story", "--title", "一盏灯"), "请在命令里写明：--title、--unit，"),
        (("story", "--title", "一盏灯", "--unit", ""), "所在单位没有写。"),
        (("story", "--title", "一盏灯", "--unit", "后勤"), "是不是“后勤党总支”“后勤保障处”？"),
        (("story", "--title", "一盏灯", "--unit", "党总支"), "是几个单位的统称，请写其中一个：“"),
        ((*NOTICE, "--issuer", "后勤"), "是不是“后勤党总支”“后勤保障处”？"),
        (("notice", "--title", "关于会议的通知", "--issuer", "校工会"), "机关代字"),
        (("story", "--title", "一盏灯", "--unit", "图书馆支部处"), "不在单位登记册里"),
        (("story", "--title", "一盏灯", "--unit", "图书馆直属党支部", "--kind", "person"), "典型名称没有写"),
    ],
)
def test_what_cannot_be_is_one_sentence_and_nothing_is_written(
    project: Path, run_new: New, words: tuple[str, ...], sentence: str
) -> None:
    before = files(project)
    code, said = run_new(*words)
    assert code == 2
    assert sentence in said
    assert len(said.splitlines()) == 1
    assert files(project) == before


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ("云溪师宣[2026]41号", "云溪师宣〔2026〕41号"),
        ("云溪师宣（2026）第４１号", "云溪师宣〔2026〕41号"),
        ("云溪师宣〔2026〕041号", "云溪师宣〔2026〕41号"),
        ("云溪师宣 2026-41", "云溪师宣〔2026〕41号"),
        ("云溪师宣〔26〕41", "云溪师宣〔2026〕41号"),
        ("云溪师宣字【2025】41号", "云溪师宣字〔2026〕41号"),
        ("云溪师宣41号", "云溪师宣〔2026〕41号"),
        ("41号", "云溪师宣〔2026〕41号"),
        ("〔2026〕41号", "云溪师宣〔2026〕41号"),
        ("云溪师宣〔2025〕41号", "云溪师宣〔2026〕41号"),
    ],
)
def test_a_number_of_the_wrong_form_keeps_its_letters_and_its_figure(run_new: New, given: str, right: str) -> None:
    code, said = run_new(*NOTICE, "--issuer", "宣传部", "--doc-no", given)
    assert code == 2
    assert f"：{right}" in said
    assert "云溪师组" not in said


@pytest.mark.parametrize("given", ["云溪师宣", "abc", "云溪师宣〔2026〕0号", ""])
def test_without_a_figure_the_next_number_of_the_issuer_is_advised(run_new: New, given: str) -> None:
    said = run_new(*NOTICE, "--issuer", "宣传部", "--doc-no", given)[1]
    assert re.search(r"：云溪师宣〔2026〕[1-9]\d*号", said)
    assert "云溪师组" not in said


def test_answers_from_a_pipe_are_no_answers(project: Path) -> None:
    before = files(project)
    run = subprocess.run(
        [*COMMAND, "notice"],
        cwd=project,
        env=VARIABLES,
        input="关于报送名单的通知\n".encode(),
        capture_output=True,
        check=False,
    )
    assert run.returncode == 2
    assert "答案不能用管道送进来；请在命令里写明：--title" in run.stderr.decode()
    assert files(project) == before


@pytest.mark.parametrize(("number", "sentence"), [(errno.ENOSPC, "磁盘已满"), (errno.EACCES, "没有写入")])
@pytest.mark.parametrize("step", ["fsync", "link", "mkstemp"])
def test_what_could_not_be_written_is_named(
    project: Path, run_new: New, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str, step: str
) -> None:
    before = files(project)

    def fail(*words: object, **_: object) -> None:
        raise OSError(number, os.strerror(number), *([".j2zqbkvu.part"] if step != "fsync" else []))

    monkeypatch.setattr(tempfile if step == "mkstemp" else os, step, fail)
    if step == "link":  # elsewhere there are no links, and the name is given otherwise
        monkeypatch.setattr(Path, "rename", fail)
    code, said = run_new(*NOTICE)
    assert code == 2
    assert sentence in said
    assert "docs/notices/2026/organization-department-2026-27.md" in said
    assert ".part" not in said
    assert files(project) == before


def test_editors_at_the_same_time_get_different_numbers(project: Path) -> None:
    before = files(project)
    started = [
        subprocess.Popen([*COMMAND, *NOTICE], cwd=project, env=VARIABLES, stdin=subprocess.DEVNULL) for _ in range(4)
    ]
    assert [process.wait(60) for process in started] == [0] * 4
    made = sorted(files(project) - before)
    assert [Path(name).stem for name in made] == [f"organization-department-2026-{n}" for n in range(27, 31)]
    numbers = {re.search("doc_no: (.*)", (project / name).read_text("utf-8"))[1] for name in made}  # type: ignore[index]
    assert numbers == {f"云溪师组〔2026〕{n}号" for n in range(27, 31)}


def test_questions_in_a_terminal(project: Path) -> None:
    """Enter takes the proposal; an answer that cannot be is asked again."""
    controller, terminal = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, "notice"], cwd=project, env=VARIABLES, stdin=terminal, stdout=terminal, stderr=terminal
    )
    os.close(terminal)
    shown = b""
    answers = ["关于名单", "关于报送名单的通知", "组织部", "2026-3-2", "", "", ""]
    for answer in answers:
        shown += _read_until_question(controller)
        os.write(controller, f"{answer}\n".encode())
    deadline = time.monotonic() + 30
    while process.poll() is None and time.monotonic() < deadline:
        shown += _read_some(controller)
    shown += _read_some(controller)
    os.close(controller)
    said = shown.decode("utf-8", "replace")
    assert process.wait(5) == 0, said
    assert "末尾没有文种" in said
    assert "发文字号 [云溪师组〔2026〕27号]：" in said
    assert "已新建 docs/notices/2026/organization-department-2026-27.md" in said


def _read_some(controller: int) -> bytes:
    ready, _, _ = select.select([controller], [], [], 0.2)
    try:
        return os.read(controller, 65536) if ready else b""
    except OSError:  # the other side has ended
        return b""


def _read_until_question(controller: int) -> bytes:
    shown, deadline = b"", time.monotonic() + 30
    while not shown.decode("utf-8", "replace").endswith("：") and time.monotonic() < deadline:
        shown += _read_some(controller)
    return shown


@pytest.mark.parametrize(
    ("number", "sentence"),
    [(errno.ENOSPC, "磁盘已满"), (errno.EACCES, "没有写入"), (errno.EIO, "没有写成")],
)
def test_a_write_that_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
) -> None:
    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError) as failure:  # noqa: PT011 (its number is what counts)
        whole_file.create_whole(tmp_path / "a.md", "正文")
    assert sentence in whole_file.explain_not_written("docs/a.md", failure.value)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_exists_is_never_overwritten_with_links_or_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.md"
    whole_file.create_whole(file, "先")

    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    for without_links in (False, True):
        if without_links:
            monkeypatch.setattr(os, "link", no_links)
        with pytest.raises(FileExistsError):
            whole_file.create_whole(file, "后")
    assert file.read_text("utf-8") == "先"
    whole_file.create_whole(tmp_path / "b.md", "后")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "b.md"]


# What cannot be seen is not asked for: reading refuses it, and so does every check.
WORDS = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1).filter(str.strip)


@given(WORDS, st.lists(WORDS, min_size=1))
def test_whatever_is_answered_reads_back_the_same(title: str, names: list[str]) -> None:
    text = new_template.fill_template("notice", {"title": title, "recipients": names})
    header = yaml.load(text.split("\n---\n", maxsplit=1)[0].removeprefix("---\n"), yaml.BaseLoader)
    assert header == {"type": "notice", "title": title, "recipients": names}


def test_no_number_is_given_while_a_notice_cannot_be_read(
    project: Path, run_new: New, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may have the number; and reading, not writing, is what failed."""
    denied = next((project / "docs/notices").rglob("*.md"))
    read = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path == denied:
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    before = files(project)
    code, said = run_new(*NOTICE)
    assert code == 2
    assert said.startswith(f"{denied.relative_to(project).as_posix()}：没有读取的权限")
    assert files(project) == before
