"""The manifest is what sha256sum reads, and one changed byte anywhere names its file."""

import subprocess
from pathlib import Path

import pytest
from publishing.manifest import MANIFEST, UnreadableManifestError, compare, format_manifest, hash_files, read_manifest

ODD_NAMES = ("index.html", "files/学习 计划（附件）.csv", "a b/c.txt", "back\\slash.txt", "line\nend.txt", "-n")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for number, name in enumerate(ODD_NAMES):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{number}\n")
    (tmp_path / MANIFEST).write_text(format_manifest(hash_files(tmp_path)))
    return tmp_path


def test_sha256sum_reads_it(site: Path) -> None:
    said = subprocess.check_output(["sha256sum", "--check", "--strict", MANIFEST], cwd=site, text=True)
    assert len(said.splitlines()) == len(ODD_NAMES)


def test_it_is_what_sha256sum_writes(site: Path) -> None:
    listed = subprocess.check_output(["sha256sum", "--", *sorted(ODD_NAMES)], cwd=site, text=True)
    assert (site / MANIFEST).read_text() == listed


def test_reading_gives_back_the_names(site: Path) -> None:
    assert set(read_manifest(site)) == set(ODD_NAMES)
    assert compare(site) == []


@pytest.mark.parametrize("name", ODD_NAMES)
def test_one_changed_byte_names_the_file(site: Path, name: str) -> None:
    data = bytearray((site / name).read_bytes())
    data[-1] ^= 1
    (site / name).write_bytes(data)
    assert compare(site) == [f"内容被改动：{name}"]


def test_missing_extra_and_linked_files_are_named(site: Path) -> None:
    (site / "index.html").unlink()
    (site / "new.html").write_text("x")
    (site / "away").symlink_to("/etc")
    (site / "a b" / "c.txt").unlink()
    (site / "a b" / "c.txt").symlink_to("/etc/hostname")
    assert compare(site) == ["多出链接：a b/c.txt", "多出链接：away", "缺少文件：index.html", "多出文件：new.html"]


@pytest.mark.parametrize("damage", [b"", b"abc  x\n", b"\xff\xfe\n", b"0" * 64 + b"  x"])
def test_a_damaged_manifest_is_told_and_never_taken_for_an_empty_one(site: Path, damage: bytes) -> None:
    (site / MANIFEST).write_bytes(damage)
    with pytest.raises(UnreadableManifestError, match="已损坏"):
        compare(site)


def test_without_a_manifest_it_is_no_published_site(tmp_path: Path) -> None:
    with pytest.raises(UnreadableManifestError, match="不是发布的网站"):
        compare(tmp_path)


def test_a_manifest_that_cannot_be_read_is_told(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / MANIFEST).unlink(missing_ok=True)
    (site / MANIFEST).mkdir()
    with pytest.raises(UnreadableManifestError, match="是一个文件夹"):
        read_manifest(site)

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(UnreadableManifestError, match="没有读取"):
        read_manifest(site)
