"""`digest` as an editor runs it: what is asked for, what blocks it, and a file that is whole or not there at all."""

from __future__ import annotations

import argparse
import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import chinese_argparse
import digest
import pymupdf
import pytest
import verify
from bulletin.digest.ledger import PATH, read_ledger
from bulletin.read.document import read_document
from bulletin.short_code import show_code
from printed import notice, png

REVIEW = (
    "{first: {by: 甲岗, date: 2026-02-27}, second: {by: 乙岗, date: 2026-02-28}, "
    "final: {by: 丙岗, date: 2026-03-01, sha256: HASH}}"
)
STORY = (
    "---\ntype: story\ntitle: 一盏灯\ndate: 2026-03-05\nsubject: 某党支部\nkind: group\nconsent: true\n"
    f"review: {REVIEW}\n---\n\n夜里的故事。\n"
).encode()
BODY = "各党总支要于2026年3月31日前报送学习总结。"


def reviewed(data: bytes) -> bytes:
    """With the hash of its body in the record of the final review."""
    return data.replace(b"HASH", read_document(data, "notices/2026/a.md").body_hash.encode())


def fair(body: str = BODY, **header: str) -> bytes:
    return reviewed(notice(body, **{"review": REVIEW, "title": "关于报送学习总结的通知", **header}))


Run = Callable[..., int]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of its own: two notices and a story that may be published."""
    docs = tmp_path / "docs"
    for path, data in {
        "notices/2026/a.md": fair(),
        "notices/2026/b.md": fair("另一件事的正文。", title="关于另一件事的通知", doc_no="云溪师委〔2026〕2号"),
        "stories/2026/s.md": reviewed(STORY),
    }.items():
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_bytes(data)
    monkeypatch.setattr(digest, "_DOCS", docs)
    monkeypatch.setattr(digest, "ROOT", tmp_path)
    monkeypatch.setattr(verify, "ROOT", tmp_path)
    monkeypatch.chdir(tmp_path)
    chinese_argparse.install()
    return tmp_path


def run(*words: str, command: object = digest) -> int:
    parser = argparse.ArgumentParser()
    command.configure(parser)  # type: ignore[attr-defined]
    return command.run(parser.parse_args([*words, "--today", "2026-03-20"]))  # type: ignore[attr-defined,no-any-return]


def words(file: Path) -> str:
    with pymupdf.open(file) as pdf:
        return "".join("".join(page.get_text().split()) for page in pdf)


def test_a_period_a_list_a_notice_and_a_year(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        run("--from", "2026-03-01", "--to", "2026-03-31", "--issue", "3", "--to-list", "报：学校党委；发：各党总支")
        == 0
    )
    brief = words(folder / "党建简报第3期.pdf")
    assert "第3期" in brief
    assert brief.index("关于报送学习总结的通知") < brief.index("一盏灯")
    assert run("--select", "stories/2026/s.md", "docs/notices/2026/b.md", "-o", "list.pdf") == 0
    chosen = words(folder / "list.pdf")
    assert chosen.rindex("一盏灯") < chosen.rindex("关于另一件事的通知")
    assert "关于报送学习总结的通知" not in chosen
    assert run("--notice", "云溪师委[2026]1号") == 0
    assert "中共云溪师范大学委员会文件" in words(folder / "云溪师委[2026]1号.pdf")
    assert run("--notice", str(folder / "docs/notices/2026/a.md"), "-o", "whole-path.pdf") == 0
    assert (folder / "whole-path.pdf").read_bytes() == (folder / "云溪师委[2026]1号.pdf").read_bytes()
    assert run("--volume", "2026") == 0
    assert "一盏灯" not in words(folder / "文件汇编2026.pdf")
    assert "核验码" in capsys.readouterr().out


def test_the_same_input_gives_the_same_bytes(folder: Path) -> None:
    sums = set()
    for name in ("1.pdf", "2.pdf"):
        assert run("--notice", "notices/2026/a.md", "-o", name) == 0
        sums.add(hashlib.sha256((folder / name).read_bytes()).hexdigest())
    assert len(sums) == 1


def test_what_cannot_be_set_and_what_must_be_mended_are_told_in_one_run(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "docs/notices/2026/a.md").write_bytes(fair(BODY + "😀会。").replace("会。".encode(), "会议。".encode()))
    assert run("--notice", "notices/2026/a.md", "-o", "x.pdf") == 1
    told = "".join(capsys.readouterr())
    assert "U+1F600" in told
    assert "review-body-changed" in told
    assert not (folder / "x.pdf").exists()


LEAKS = {
    "classification": fair("秘密★3年\n\n" + BODY),
    "identity number": fair(BODY + "联系人身份证号11010519491231002X。"),
    "review": notice(BODY, title="关于报送学习总结的通知"),
    "changed after review": fair().replace("学习总结。".encode(), "学习总结和名单。".encode()),
    "script": fair(BODY + '<script>alert("x")</script>'),
    "picture": fair(BODY + "\n\n![说明](images/none.png)"),
    "hidden": fair(BODY + '\n\n<span style="display:none">看不见的字</span>'),
}


@pytest.mark.parametrize("name", LEAKS)
def test_nothing_leaks_into_print(folder: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "docs/notices/2026/a.md").write_bytes(LEAKS[name])
    (folder / "x.pdf").write_bytes(b"old")
    assert run("--from", "2026-03-01", "--to", "2026-03-31", "-o", "x.pdf") == 1
    assert (folder / "x.pdf").read_bytes() == b"old"
    assert "docs/notices/2026/a.md:" in capsys.readouterr().out
    assert run("--notice", "云溪师委〔2026〕2号", "-o", "y.pdf") == 0, "what is wrong elsewhere does not block this one"


@pytest.mark.parametrize(
    "said",
    [
        ["--number", "秘密★1年"],
        ["--name", "内部资料，注意保存"],
        ["--publisher", "某某（13800138000）"],
        ["--note", "n.txt"],
    ],
)
def test_what_the_command_line_says_passes_the_same_rules(
    folder: Path, said: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "n.txt").write_text("按语。\n\n请联系身份证号11010519491231002X的同志。\n", "utf-8")
    assert run("--from", "2026-03-01", "--to", "2026-03-31", "-o", "x.pdf", *said) == 1
    assert "报头、按语和报尾.txt:" in capsys.readouterr().out
    assert not (folder / "x.pdf").exists()


def test_a_draft_is_printed_as_one_and_what_must_stay_secret_is_not(folder: Path) -> None:
    file = folder / "docs/notices/2026/a.md"
    file.write_bytes(notice(BODY, title="关于报送学习总结的通知"))
    assert run("--notice", "notices/2026/a.md", "--stage", "review", "-o", "x.pdf") == 0
    assert "送审稿" in words(folder / "x.pdf")
    assert not (folder / "docs" / PATH).exists()
    file.write_bytes(LEAKS["classification"])
    assert run("--notice", "notices/2026/a.md", "--stage", "draft", "-o", "y.pdf") == 1
    assert not (folder / "y.pdf").exists()


UNSIGNED = "---\ntitle: 关于报送学习总结的通知\nissuer: 中共云溪师范大学委员会\nrecipients: [各党总支]\n{}---\n\n{}\n"
REGISTER = "units:\n  - {name: 中共云溪师范大学委员会, slug: committee, level: 学校党委, codes: [云溪师委, 云溪师纪]}\n"
REGISTER += "  - {name: 数学学院党总支, slug: maths, level: 党总支}\n"


@pytest.mark.parametrize(
    ("header", "number", "day"),
    [
        ("", "云溪师委〔2026〕号", "2026年月日"),
        ("doc_no: 云溪师纪〔2026〕　号\ndate: 2026年3月　日\n", "云溪师纪〔2026〕号", "2026年3月日"),
        ("date: 2026-03-02\n", "云溪师委〔2026〕号", "2026年3月2日"),
        ("doc_no: 云溪师委〔2026〕9号\ndate: 待定\n", "云溪师委〔2026〕9号", "2026年月日"),
    ],
)
def test_what_is_not_signed_yet_is_printed_for_review_only_with_empty_places(
    folder: Path, capsys: pytest.CaptureFixture[str], header: str, number: str, day: str
) -> None:
    (folder / "docs/_register").mkdir()
    (folder / "docs/_register/units.yml").write_text(REGISTER, "utf-8")
    body = "各党总支要自印发之日起15日内完成，3月15日前报送整改清单。\n\n中共云溪师范大学委员会\n\n2026年　月　日"
    (folder / "docs/notices/2026/c.md").write_text(UNSIGNED.format(header, body), "utf-8")
    for stage, mark in (("draft", "草稿"), ("review", "送审稿")):
        assert run("--notice", "notices/2026/c.md", "--stage", stage, "-o", f"{stage}.pdf") == 0
        printed = words(folder / f"{stage}.pdf")
        assert number in printed
        assert mark in printed
        assert printed.count(day) == 1, "what the text says of it is left out"
        assert "3月15日前" in printed
    assert "纸上留出空位" in capsys.readouterr().err
    assert run("--notice", "notices/2026/c.md", "-o", "c.pdf") == 1
    told = capsys.readouterr().out
    assert "doc-no-open" in told or "date-open" in told
    assert not (folder / "c.pdf").exists()


def test_what_hangs_on_the_day_of_signing_is_open_in_the_table_of_duties(folder: Path) -> None:
    body = "各党总支要在3月15日前报送学习总结，2027年4月1日前完成整改。"
    (folder / "docs/notices/2026/c.md").write_text(UNSIGNED.format("", body), "utf-8")
    assert run("--select", "notices/2026/c.md", "--stage", "review", "-o", "c.pdf") == 0
    printed = words(folder / "c.pdf")
    assert "3月15日前（待定）" in printed
    assert "2027年4月" in printed
    assert "4月1日前（待定）" not in printed


@pytest.mark.parametrize(
    ("words_given", "code", "said"),
    [
        ([], 2, "只选一种"),
        (["--notice", "a", "--volume", "2026"], 2, "只选一种"),
        (["--from", "2026-03-01"], 2, "要一起写"),
        (["--from", "2026-03-31", "--to", "2026-03-01"], 2, "请对调"),
        (["--from", "2020-03-01", "--to", "2020-03-31"], 1, "从 2026-03-02 到 2026-03-05"),
        (["--select", "notices/2026/aa.md"], 1, "是不是“notices/2026/a.md”"),
        (["--notice", "stories/2026/s.md"], 2, "公文一次只印一份通知"),
        (["--volume", "1999"], 1, "没有编印"),
        (["--manifest", "none.md"], 2, "没有这个文件"),
        (["--manifest", "docs/notices/2026/a.md"], 2, "不在 docs/digests/"),
        (["--select", "notices/2026/a.md", "--note", "none.txt"], 2, "没有这个文件"),
        (["--notice", "关于另一件事的通知"], 1, "是“notices/2026/b.md”"),
        (["--volume", "1999"], 1, "这一年没有通知"),
        (["--volume", "2026", "--issue", "3", "--copies", "60"], 2, "汇编上没有印期号、印数的地方"),
        (["--notice", "notices/2026/a.md", "--to-list", "报：学校党委"], 2, "公文上没有印报送范围的地方"),
        (["--notice", "notices/2026/a.md", "-o", "a.docx"], 2, "例如：a.pdf"),
    ],
)
def test_what_cannot_be_meant(
    folder: Path, words_given: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "docs/digests").mkdir()
    assert run(*words_given) == code
    assert said in capsys.readouterr().err
    assert not list(folder.glob("*.pdf"))


@pytest.mark.parametrize("to_list", ["学校党委", "报：", "报：甲；报：乙", "抄：甲"])
def test_a_list_of_addressees_that_cannot_be_read(folder: Path, to_list: str) -> None:
    with pytest.raises(SystemExit) as left:
        run("--volume", "2026", "--to-list", to_list)
    assert left.value.code == 2


def test_pictures_come_from_docs_only_and_are_looked_at(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    images = folder / "docs/notices/2026/images"
    images.mkdir()
    (folder / "outside.png").write_bytes(png())
    (images / "link.png").symlink_to(folder / "outside.png")
    (images / "big.png").write_bytes(png(10_000, 10_000))
    (images / "good.png").write_bytes(png(40, 30))
    file = folder / "docs/notices/2026/a.md"
    for name, said in {"link.png": "图片不存在", "big.png": "4000万像素"}.items():
        file.write_bytes(fair(f"{BODY}\n\n![说明](images/{name})"))
        assert run("--notice", "notices/2026/a.md", "-o", "x.pdf") == 1
        assert said in capsys.readouterr().out
    file.write_bytes(fair(f"{BODY}\n\n![说明](images/good.png)"))
    assert run("--notice", "notices/2026/a.md", "-o", "x.pdf") == 0


@pytest.mark.parametrize("character", ["\U00031350", "😀"])
def test_a_character_that_no_font_has_is_named_with_its_place(
    folder: Path, character: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "docs/notices/2026/a.md").write_bytes(fair(f"{BODY}又见{character}字。"))
    assert run("--notice", "notices/2026/a.md", "-o", "x.pdf") == 1
    assert "docs/notices/2026/a.md:" in capsys.readouterr().err
    assert not (folder / "x.pdf").exists()


@pytest.mark.parametrize(
    "words_given", [["--volume", "99999"], ["--volume", "二〇二六"], ["--site", "javascript:x"], ["--issue", "0"]]
)
def test_values_that_are_none(folder: Path, words_given: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run("--volume", "2026", *words_given)
    assert left.value.code == 2


def test_a_folder_takes_the_pdf_by_its_usual_name(folder: Path) -> None:
    (folder / "out").mkdir()
    assert run("--volume", "2026", "-o", "out") == 0
    assert (folder / "out/文件汇编2026.pdf").is_file()


def test_a_folder_that_cannot_be_written_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "x").write_text("a file where a folder should be", "utf-8")
    assert run("--notice", "notices/2026/a.md", "-o", "x/y.pdf") == 2
    assert "没有" in capsys.readouterr().err


MANIFEST = "---\nkind: brief\nissue: 3\ntotal: 86\nfrom: 2026-03-01\nto: 2026-03-31\ncopies: 60\n---\n\n按语一句。\n"


def test_a_manifest_is_printed_beside_itself_and_recorded(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    manifest = folder / "docs/digests/2026-03.md"
    manifest.parent.mkdir()
    manifest.write_text(MANIFEST, "utf-8")
    assert run("--manifest", "docs/digests/2026-03.md") == 0
    text = words(folder / "docs/digests/2026-03.pdf")
    assert "第3期" in text
    assert "按语一句。" in text
    rows = read_ledger((folder / "docs" / PATH).read_bytes())
    assert [row.kind for row in rows] == ["notice", "notice", "story", "brief"]
    capsys.readouterr()
    codes = [row.code for row in rows]
    assert run(*codes, command=verify) == 0
    # Once more: nothing is new, and the list stays as it is.
    before = (folder / "docs" / PATH).read_bytes()
    assert run("--manifest", "docs/digests/2026-03.md") == 0
    assert (folder / "docs" / PATH).read_bytes() == before
    # A notice is changed: the old code is still known, and what became of it is told.
    (folder / "docs/notices/2026/a.md").write_bytes(fair(BODY + "逾期不候。"))
    capsys.readouterr()
    assert run(codes[0], codes[-1], command=verify) == 1
    said = capsys.readouterr().out
    assert "印的是以前的文本，后来改过" in said
    assert "这一期里有1份后来有变化" in said
    (folder / "docs/notices/2026/a.md").unlink()
    assert run(codes[0], command=verify) == 1
    assert "简报里已经没有" in capsys.readouterr().out


def test_a_notice_whose_day_has_come_is_printed_with_a_word(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "docs/notices/2026/a.md").write_bytes(fair(expires="2026-03-20"))
    assert run("--notice", "notices/2026/a.md", "-o", "x.pdf") == 0
    assert "《关于报送学习总结的通知》到2026年3月20日期满，网站上已经撤下" in capsys.readouterr().err
    (folder / "docs/notices/2026/a.md").write_bytes(fair(expires="2026-03-21"))
    assert run("--notice", "notices/2026/a.md", "-o", "x.pdf") == 0
    assert "期满" not in capsys.readouterr().err


def test_a_code_is_found_however_it_is_copied(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = read_document(fair(), "notices/2026/a.md").code
    assert run("核验码", show_code(code), command=verify) == 0
    assert run(f"核验码：{code.lower()}", command=verify) == 0
    capsys.readouterr()
    for slip in (code[:3] + code[4:], code[:3] + "8" + code[3:]):
        assert run(slip, command=verify) == 1
        assert f"{show_code(code)}：仍然有效" in capsys.readouterr().out


def test_what_is_named_twice_is_printed_once_with_a_word(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--select", "notices/2026/a.md", "云溪师委〔2026〕2号", "云溪师委[2026]1号", "-o", "x.pdf") == 0
    said = capsys.readouterr()
    assert "“云溪师委[2026]1号”写了不止一次" in said.err
    assert "2 份" in said.out


def test_what_is_wrong_in_a_note_is_told_with_its_own_path(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    note = folder / "note.md"
    note.write_text("![说明](images/none.png)\n", "utf-8")
    assert run("--select", "notices/2026/a.md", "--note", str(note), "-o", "x.pdf") == 1
    assert f"\n{note.as_posix()}:1:1 错误" in "\n" + capsys.readouterr().out


def test_a_manifest_of_a_volume_with_a_note_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    manifest = folder / "docs/digests/x.md"
    manifest.parent.mkdir()
    manifest.write_text("---\nkind: volume\nyear: 2026\n---\n\n按语一句。\n", "utf-8")
    assert run("--manifest", "docs/digests/x.md") == 2
    assert "docs/digests/x.md：汇编上没有印按语的地方" in capsys.readouterr().err


def test_a_manifest_with_options_of_its_own_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    manifest = folder / "docs/digests/x.md"
    manifest.parent.mkdir()
    manifest.write_text(MANIFEST.replace("issue: 3", "issue: 三"), "utf-8")
    assert run("--manifest", "docs/digests/x.md", "--issue", "4") == 2
    assert "都写在那个文件里" in capsys.readouterr().err
    assert run("--manifest", "docs/digests/x.md") == 1
    assert "issue（期号）" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("type: x\n", "没有写明编印什么"),
        ("---\nissue: 3\n---\n", "没有写明编印什么"),
        (MANIFEST.replace("issue: 3", "year: 2026"), "写了不止一种"),
        ("---\nfrom: 2026-03-31\nto: 2026-03-01\n---\n", "2026-03-31"),
    ],
)
def test_a_manifest_that_does_not_say_what_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], text: str, sentence: str
) -> None:
    manifest = folder / "docs/digests/x.md"
    manifest.parent.mkdir()
    manifest.write_text(text, "utf-8")
    assert run("--manifest", "docs/digests/x.md") == 1
    told = capsys.readouterr().err
    assert told.startswith("docs/digests/x.md:")
    assert sentence in told
    assert not list(folder.rglob("*.pdf"))


def test_what_cannot_be_read_is_told_whole_and_leaves_no_half(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "docs/notices/2026/dead.md").symlink_to("nowhere.md")
    (folder / "docs/stories/2026/folder.md").mkdir()
    denied, read = folder / "docs/notices/2026/b.md", Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path == denied:
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    assert run("--notice", "notices/2026/a.md", "-o", "x.pdf") == 2
    told = capsys.readouterr().err
    for name in ("notices/2026/b.md：没有读取的权限", "notices/2026/dead.md：", "stories/2026/folder.md："):
        assert f"docs/{name}" in told
    assert told.endswith("没有编印。请改好以后再运行一次。\n")
    assert not list(folder.glob("*.pdf"))


@pytest.mark.parametrize("option", ["--manifest", "--note"])
@pytest.mark.parametrize(("kind", "sentence"), [("loop", "失效的链接"), ("tube", "不是普通文件"), ("folder", "文件夹")])
def test_what_the_words_name_cannot_be_read(
    folder: Path, capsys: pytest.CaptureFixture[str], option: str, kind: str, sentence: str
) -> None:
    file = folder / "docs/digests/x.md"
    file.parent.mkdir()
    if kind == "loop":
        file.symlink_to("x.md")
    elif kind == "tube":
        os.mkfifo(file)
    else:
        file.mkdir()
    more = ["--from", "2026-03-01", "--to", "2026-03-31"] if option == "--note" else []
    assert run(option, "docs/digests/x.md", *more) == 2
    assert sentence in capsys.readouterr().err
    assert not list(folder.rglob("*.pdf"))


def test_a_picture_that_cannot_be_read_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "docs/notices/2026/p.png").write_bytes(png())
    (folder / "docs/notices/2026/a.md").write_bytes(fair(f"{BODY}\n\n![图](p.png)"))
    read = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == "p.png":
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    assert run("--notice", "notices/2026/a.md", "-o", "x.pdf") == 1
    assert "p.png" in "".join(capsys.readouterr())
    assert not (folder / "x.pdf").exists()


@pytest.mark.parametrize(("columns", "end", "is_told"), [(16, "", True), (16, "\n\n特此通知。", False), (4, "", False)])
def test_a_signature_that_has_a_page_to_itself_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], columns: int, end: str, is_told: bool
) -> None:
    rows = ["|" + "四个字的|" * columns, "|" + "---|" * columns, "|" + "四个字的|" * columns]
    (folder / "docs/notices/2026/a.md").write_bytes(fair(BODY + "\n\n" + "\n".join(rows) + end))
    assert run("--notice", "notices/2026/a.md", "-o", "a.pdf") == 0
    assert ("署名和日期只好单独占一页" in capsys.readouterr().err) == is_told
    with pymupdf.open(folder / "a.pdf") as pdf:
        (signed,) = (page.get_text() for page in pdf if "2026年3月2日" in page.get_text())
    assert ("四个字的" not in signed and "特此" not in signed and "各党总支" not in signed) == is_told


CHANGED = [
    ("本决定自发布之日起施行。", {"replaces": "[云溪师委〔2026〕2号]"}, "已被替代", "不再执行"),
    ("废止云溪师委〔2026〕2号。", {"withdraws": "[云溪师委〔2026〕2号]"}, "已废止", "不再执行"),
    ("撤销云溪师委〔2026〕2号。", {"withdraws": "[云溪师委〔2026〕2号]"}, "已撤销", "自始无效"),
    ("现予更正。", {"amends": "[云溪师委〔2026〕2号]"}, "有更正", "已有更正"),
]


@pytest.mark.parametrize(("body", "header", "state", "banner"), CHANGED, ids=[state for *_, state, _ in CHANGED])
def test_what_became_of_a_notice_is_told_in_the_terminal_and_in_the_contents_of_a_volume(
    folder: Path, capsys: pytest.CaptureFixture[str], body: str, header: dict[str, str], state: str, banner: str
) -> None:
    later = fair(body, title="关于调整另一件事的决定", doc_no="云溪师委〔2026〕3号", date="2026-03-10", **header)
    later = later.replace(b"2026-02-27", b"2026-03-07").replace(b"2026-02-28", b"2026-03-08")
    later = later.replace(b"2026-03-01", b"2026-03-09")
    (folder / "docs/notices/2026/c.md").write_bytes(later)
    assert run("--notice", "云溪师委〔2026〕2号", "-o", "b.pdf") == 0
    assert f"《关于另一件事的通知》{state}（云溪师委〔2026〕3号）" in capsys.readouterr().err
    assert banner in words(folder / "b.pdf")
    assert run("--notice", "云溪师委〔2026〕3号", "-o", "c.pdf") == 0
    assert "文前印有说明" not in capsys.readouterr().err
    assert run("--volume", "2026", "-o", "v.pdf") == 0
    contents = words(folder / "v.pdf").split("目录")[1]
    assert f"关于另一件事的通知（{state}）" in contents
    assert "关于报送学习总结的通知（" not in contents
    told = "目录里和文前都注明：云溪师委〔2026〕2号" in capsys.readouterr().err
    assert told == (state != "有更正")


def test_what_has_expired_is_marked_in_the_contents_and_what_will_is_not(folder: Path) -> None:
    for name, number, day in (("c", 3, "2026-03-19"), ("d", 4, "2026-03-21")):
        data = fair(
            f"第{number}件事。", title=f"关于第{number}件事的公示", doc_no=f"云溪师委〔2026〕{number}号", expires=day
        )
        (folder / f"docs/notices/2026/{name}.md").write_bytes(data)
    assert run("--volume", "2026", "-o", "v.pdf") == 0
    contents = words(folder / "v.pdf").split("目录")[1]
    assert "关于第3件事的公示（已期满）" in contents
    assert "关于第4件事的公示（" not in contents
