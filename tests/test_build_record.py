"""The files of a set are written as they are told, whole or in pieces; what stays as it was is not touched."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from build_record import Texts, write_texts
from bulletin.memory import Part

PIECES = ["各党总支\n", "", "要报名。"]


def test_a_text_told_in_pieces_is_the_same_file(tmp_path: Path) -> None:
    write_texts(tmp_path, lambda: {"a/long.txt": lambda: PIECES, "b/short.txt": "".join(PIECES)}, "1", None)
    assert (tmp_path / "a/long.txt").read_bytes() == (tmp_path / "b/short.txt").read_bytes() == "".join(PIECES).encode()
    assert sorted(path.name for path in tmp_path.rglob("*.*")) == ["long.txt", "short.txt"]


def test_the_same_text_again_leaves_the_file_alone(tmp_path: Path) -> None:
    before = write_texts(tmp_path, lambda: {"long.txt": lambda: PIECES}, "1", None)
    written = (tmp_path / "long.txt").stat()
    after = write_texts(tmp_path, lambda: {"long.txt": lambda: PIECES}, "2", before)
    assert (tmp_path / "long.txt").stat() == written
    assert after.digests == before.digests
    write_texts(tmp_path, lambda: {"long.txt": lambda: [*PIECES, "完"]}, "3", after)
    assert (tmp_path / "long.txt").read_text("utf-8") == "".join([*PIECES, "完"])


def test_a_text_that_breaks_off_is_not_written(tmp_path: Path) -> None:
    def breaks_off() -> Iterator[str]:
        yield "一半"
        raise RuntimeError

    (tmp_path / "long.txt").write_text("原来的", "utf-8")
    with pytest.raises(RuntimeError):
        write_texts(tmp_path, lambda: {"long.txt": breaks_off}, "1", None)
    assert [path.name for path in tmp_path.iterdir()] == ["long.txt"]
    assert (tmp_path / "long.txt").read_text("utf-8") == "原来的"


def test_files_that_are_no_more_go_with_their_folders(tmp_path: Path) -> None:
    before = write_texts(tmp_path, lambda: {"a/one.txt": "一", "two.txt": "二"}, "1", None)
    write_texts(tmp_path, lambda: {"two.txt": "二"}, "2", before)
    assert [path.name for path in tmp_path.rglob("*")] == ["two.txt"]


class Editor:
    """Somebody who changes a text of lines at random; of each line it is noted whether it was made."""

    def __init__(self, seed: int) -> None:
        self.chance, self.made = random.Random(seed), list[str]()
        self.lines = [self.line() for _ in range(8)]

    def line(self) -> str:
        return self.chance.choice(["", "短", "各党总支要报送材料", "𠮷"]) + f"{self.chance.randint(0, 99)}\n"

    def change(self) -> None:
        for _ in range(self.chance.randint(0, 3)):
            at = self.chance.randint(0, len(self.lines))
            self.lines[at : at + self.chance.randint(0, 2)] = [self.line() for _ in range(self.chance.randint(0, 2))]

    def parts(self) -> Iterator[Part]:
        for line in self.lines:
            yield Part(f"name of {line}", lambda line=line: self.make(line))  # type: ignore[misc]

    def make(self, line: str) -> str:
        self.made.append(line)
        return line


@pytest.mark.parametrize("seed", range(30))
def test_parts_are_taken_over_from_the_last_file(tmp_path: Path, seed: int) -> None:
    editor, before, had = Editor(seed), None, set[str]()
    for step in range(12):
        editor.change()
        editor.made.clear()
        before = write_texts(tmp_path, lambda: {"long.txt": editor.parts}, f"{step}", before)
        assert (tmp_path / "long.txt").read_bytes() == "".join(editor.lines).encode()
        assert set(editor.made) == set(editor.lines) - had
        had = set(editor.lines)


def test_nothing_is_taken_over_from_a_file_that_is_another(tmp_path: Path) -> None:
    editor = Editor(1)
    before = write_texts(tmp_path, lambda: {"long.txt": editor.parts}, "1", None)
    for spoil in ((tmp_path / "long.txt").unlink, lambda: (tmp_path / "long.txt").write_text("x", "utf-8")):
        spoil()
        write_texts(tmp_path, lambda: {"long.txt": editor.parts}, "2", before)
        assert (tmp_path / "long.txt").read_text("utf-8") == "".join(editor.lines)


def test_a_text_of_the_same_name_is_not_made(tmp_path: Path) -> None:
    def never() -> str:
        raise AssertionError

    before = write_texts(tmp_path, lambda: {"one.txt": Part("a", lambda: "一")}, "1", None)
    after = write_texts(tmp_path, lambda: {"one.txt": Part("a", never)}, "2", before)
    assert after == Texts("2", {"one.txt": "a"})
    write_texts(tmp_path, lambda: {"one.txt": Part("b", lambda: "二")}, "3", after)
    assert (tmp_path / "one.txt").read_text("utf-8") == "二"
