"""The files of a set are written as they are told, whole or in pieces; what stays as it was is not touched."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from build_record import write_texts

PIECES = ["各党总支\n", "", "要报名。"]


def test_a_text_told_in_pieces_is_the_same_file(tmp_path: Path) -> None:
    made = write_texts(tmp_path, lambda: {"a/long.txt": PIECES, "b/short.txt": "".join(PIECES)}, "1", None)
    assert (tmp_path / "a/long.txt").read_bytes() == (tmp_path / "b/short.txt").read_bytes() == "".join(PIECES).encode()
    assert made.digests["a/long.txt"] == made.digests["b/short.txt"]
    assert sorted(path.name for path in tmp_path.rglob("*.*")) == ["long.txt", "short.txt"]


def test_the_same_text_again_leaves_the_file_alone(tmp_path: Path) -> None:
    before = write_texts(tmp_path, lambda: {"long.txt": PIECES}, "1", None)
    (tmp_path / "long.txt").write_text("untouched", "utf-8")
    after = write_texts(tmp_path, lambda: {"long.txt": PIECES}, "2", before)
    assert (tmp_path / "long.txt").read_text("utf-8") == "untouched"
    assert after.digests == before.digests
    write_texts(tmp_path, lambda: {"long.txt": [*PIECES, "完"]}, "3", after)
    assert (tmp_path / "long.txt").read_text("utf-8") == "".join([*PIECES, "完"])


def test_a_text_that_breaks_off_is_not_written(tmp_path: Path) -> None:
    def breaks_off() -> Iterator[str]:
        yield "一半"
        raise RuntimeError

    (tmp_path / "long.txt").write_text("原来的", "utf-8")
    with pytest.raises(RuntimeError):
        write_texts(tmp_path, lambda: {"long.txt": breaks_off()}, "1", None)
    assert [path.name for path in tmp_path.iterdir()] == ["long.txt"]
    assert (tmp_path / "long.txt").read_text("utf-8") == "原来的"


def test_files_that_are_no_more_go_with_their_folders(tmp_path: Path) -> None:
    before = write_texts(tmp_path, lambda: {"a/one.txt": "一", "two.txt": "二"}, "1", None)
    write_texts(tmp_path, lambda: {"two.txt": "二"}, "2", before)
    assert [path.name for path in tmp_path.rglob("*")] == ["two.txt"]
