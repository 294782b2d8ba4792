"""A part of the bulletin judged by itself: not one finding more or less than a check of the whole has in it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from bulletin.checks.burden.asked_once import material, may_ask_for
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.pipeline import (
    assemble_bulletin,
    for_readers,
    judge_part,
    leave_out,
    read_bulletin,
    read_obligations,
    reread_document,
)
from contents import Contents, findings_of, read_docs
from generated.bulletin import write_bulletin

ROOT = Path(__file__).resolve().parents[1]
CASES = ROOT / "tests/checks/cases"
DAY = dt.date(2026, 11, 22)
HEAD = (
    "---\ntype: notice\ntitle: 关于报送材料的通知\ndoc_no: 云溪师组〔2026〕{number}号\ndate: 2026-03-{number:02}\n"
    "{more}---\n\n各党总支：\n\n{text}\n"
)
ASKED = {
    f"notices/2026/{name}.md": HEAD.format(number=number, more=more, text=text).encode()
    for number, (name, more, text) in enumerate(
        [
            ("first", "", "各党总支须于2026年4月20日前将党员轮训工作总结报党委组织部。"),
            ("other", "", "各党总支应于2026年4月10日前召开座谈会。"),
            ("again", "", "各党总支应于2026年4月25日前将党员轮训工作总结报党委组织部。"),
            ("void", "", "各党总支须于2026年4月21日前报送宣讲方案。"),
            (
                "amending",
                "amends: [云溪师组〔2026〕2号]\n",
                "各党总支应于2026年4月12日前召开座谈会。",
            ),
            (
                "ending",
                "withdraws: [云溪师组〔2026〕4号]\n",
                "云溪师组〔2026〕4号予以废止。请各党总支于4月22日前报送宣讲方案。",
            ),
        ],
        1,
    )
}


@pytest.fixture(scope="module")
def sample() -> Contents:
    return read_docs(ROOT / "docs")


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Contents:
    folder = tmp_path_factory.mktemp("generated") / "docs"
    write_bulletin(folder, 75)
    for number, notice in enumerate(sorted(folder.rglob("corpus-*"))):
        if number % 6:  # all of them take minutes
            notice.unlink()
    return read_docs(folder)


def judged(contents: Contents, path: str) -> tuple[Bulletin, tuple[Finding, ...]]:
    bulletin = read_bulletin(contents.texts, DAY)
    return bulletin, judge_part(bulletin, {path}, [replace(asset, data=None) for asset in contents.assets])


def assert_same(contents: Contents, every: int = 1) -> set[str]:
    """See that each document judged alone has the findings of the whole; the codes that were found."""
    whole = assemble_bulletin(contents.texts, contents.assets, DAY)
    for document in whole.documents[::every]:
        bulletin, found = judged(contents, document.path)
        theirs = (each for each in whole.findings if each.place.path == document.path)
        assert Counter(map(repr, found)) == Counter(map(repr, theirs))
        alone = read_obligations(bulletin, {document.path})
        assert alone.notice_by_path.get(document.path) == whole.notice_by_path.get(document.path)
        assert alone.story_by_path == whole.story_by_path
    return {finding.code for finding in whole.findings}


def test_in_the_sample(sample: Contents) -> None:
    assert_same(sample, every=16)


def test_in_a_larger_bulletin(generated: Contents) -> None:
    assert_same(generated, every=6)


@pytest.mark.parametrize(
    "folder", sorted(path for path in CASES.iterdir() if path.is_dir()), ids=lambda path: path.name
)
def test_with_everything_that_can_be_wrong(folder: Path) -> None:
    assert_same(read_docs(folder))


def test_where_notices_speak_of_one_another(sample: Contents) -> None:
    register = {path: data for path, data in sample.texts.items() if path.startswith("_register/")}
    codes = assert_same(Contents({**register, **ASKED}))
    assert {"material-asked-twice", "correction-disagrees"} <= codes


def test_what_is_left_out_is_as_if_it_had_never_been_there(generated: Contents) -> None:
    register = {path: data for path, data in generated.texts.items() if path.startswith("_register/")}
    texts = generated.texts | ASKED
    gone = {"notices/2026/ending.md", *sorted(generated.texts.keys() - register.keys())[::7], generated.assets[0].path}
    left = leave_out(assemble_bulletin(texts, generated.assets, DAY), gone)
    rest = {path: data for path, data in texts.items() if path not in gone}
    fresh = assemble_bulletin(rest, [asset for asset in generated.assets if asset.path not in gone], DAY)
    assert (left.notices, left.stories, left.assets) == (fresh.notices, fresh.stories, fresh.assets)
    assert left.inspections == fresh.inspections
    assert not {finding.place.path for finding in left.findings} & gone


def test_what_asks_for_something_is_never_passed_over(generated: Contents) -> None:
    bulletin = assemble_bulletin(generated.texts, generated.assets, DAY)
    asked = [(entry, name) for entry, each in bulletin.obligations if (name := material(each.deliverable))]
    assert len(asked) > 50
    assert all(may_ask_for({name}, entry.document.body.text) for entry, name in asked)
    assert not may_ask_for({"党员轮训工作总结"}, "各党总支报送总结，员工轮训。")


def test_many_files_judged_with_a_memory_have_the_same_findings(generated: Contents) -> None:
    wanted = [path for path in generated.texts if path.startswith(("notices/", "_register/"))][::2]
    memory: dict[str, object] = {}

    def found(contents: Contents, memory: dict[str, object] | None) -> Counter[str]:
        return Counter(map(repr, findings_of(contents, wanted, today=DAY, memory=memory)))

    plain = found(generated, None)
    assert plain.total() > 20
    assert found(generated, memory) == plain
    assert found(generated, memory) == plain
    edited = {wanted[-1]: generated.texts[wanted[-1]] + "\n请各党总支于2020年2月30日前报送。\n".encode()}
    changed = replace(generated, texts={**generated.texts, **edited})
    assert found(changed, memory) == found(changed, None) != plain


def test_a_text_read_again_by_itself_is_told_of_no_number_that_others_may_answer() -> None:
    """In the bulletin that a preview shows, an expired notice is not there; its number is known all the same."""
    head = "---\ntitle: 关于{}的通知\ndoc_no: {}\nissuer: 组织部\ndate: 2026-03-02\n{}---\n\n{}\n"
    files = {
        "notices/2026/a.md": head.format("旧事", "教党〔2026〕1号", "expires: 2026-04-01\n", "请各支部学习。").encode(),
        "notices/2026/b.md": head.format("新事", "云委〔2026〕2号", "", "按教党〔2026〕1号执行。").encode(),
    }
    whole = assemble_bulletin(files, today=dt.date(2026, 5, 1))
    told = [finding.code for finding in whole.findings if finding.place.path == "notices/2026/b.md"]
    assert "upper-document-unconfirmed" not in told
    shown = for_readers(whole)
    edited = files["notices/2026/b.md"] + "\n请各支部执行。\n".encode()
    again = reread_document(shown, "notices/2026/b.md", edited)
    assert again
    assert "upper-document-unconfirmed" not in [finding.code for finding in again.findings]
