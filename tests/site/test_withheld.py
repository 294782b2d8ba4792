"""What must not be seen is in no site: not the page, not the file, not a line of either; the editor alone sees it."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from builds import build_here, files_of
from door.preview import is_local
from mkdocs.config.defaults import MkDocsConfig  # noqa: TID251 the door is tested from both sides

HEADER = (
    "---\ntitle: 关于{title}的通知\ndoc_no: 云委〔2026〕{number}号\nissuer: 中共云溪学院委员会\n"
    "recipients: [各党总支]\ndate: 2026-03-02\n{more}---\n\n"
)
SECRET = HEADER.format(title="报送材料", number=7, more="") + "机密★5年\n\n各党总支于3月20日前报送青石材料。\n"
PERSONAL = HEADER.format(title="登记信息", number=8, more="") + "各党总支于3月20日前找青石登记，手机13800138000。\n"
HIJACKED = HEADER.format(title="做好工作", number=9, more="") + "各党总支于3月20日前报送青石。老虎机注册送彩金。\n"
FORMAL = HEADER.format(title="开好会议", number=10, more="") + "各党总支于2月30日前报送白石。\n"
CITING = (
    HEADER.format(title="转发名单", number=11, more="attachments: [{title: 名单, file: files/list.csv}]\n")
    + "根据云委〔2026〕7号，见[名单](files/list.csv)和[通知](secret.md)，各党总支于3月20日前报送。\n"
)
UNSIGNED = (
    "---\ntitle: 关于青石会议的通知\nissuer: 中共云溪学院委员会\nrecipients: [各党总支]\n---\n\n"
    "各党总支要在3月20日前报送青石名单。\n"
)
FILES: dict[str, bytes] = {
    "notices/2026/unsigned.md": UNSIGNED.encode(),
    "notices/2026/secret.md": SECRET.encode(),
    "notices/2026/personal.md": PERSONAL.encode(),
    "notices/2026/hijacked.md": HIJACKED.encode(),
    "notices/2026/formal.md": FORMAL.encode(),
    "notices/2026/citing.md": CITING.encode(),
    "notices/2026/files/list.csv": "姓名,电话\n青石,13800138000\n".encode(),
    "notices/2026/files/plain.csv": "单位,人数\n文学院,3\n".encode(),
    "index.md": "# 首页\n\n值班：青石，13800138000。\n".encode(),
}


@pytest.mark.parametrize("strictness", ["--no-strict", "--strict"])
def test_a_build_goes_without_them(build_site: Callable[..., SimpleNamespace], strictness: str) -> None:
    built = build_site(FILES, strictness)
    files = files_of(built.site)
    assert (built.code == 0) == (strictness == "--no-strict"), built.output
    assert [path for path, data in files.items() if "青石".encode() in data or b"13800138000" in data] == []
    for name in ("secret", "personal", "hijacked", "unsigned"):
        assert f"notices/2026/{name}/index.html" not in files
    assert "notices/2026/files/list.csv" not in files
    # Nothing else is lost, not even what is wrong in its form.
    if strictness == "--no-strict":
        assert {"notices/2026/formal/index.html", "notices/2026/files/plain.csv", "index.html"} <= files.keys()
        assert "files/list.csv" not in files["notices/2026/citing/index.html"].decode().split('class="attachments"')[1]
    assert (
        "没有放进网站：docs/index.md、docs/notices/2026/files/list.csv、docs/notices/2026/hijacked.md" in built.output
    )
    assert "is not found among documentation files" not in built.output


def test_what_is_not_signed_yet_is_no_fault_of_the_site_and_not_in_it(
    build_site: Callable[..., SimpleNamespace],
) -> None:
    numbered = FORMAL.replace("2月30日", "3月30日").encode()
    built = build_site({"notices/2026/unsigned.md": UNSIGNED.encode(), "notices/2026/b.md": numbered}, "--strict")
    files = files_of(built.site)
    assert built.code == 0, built.output
    assert "notices/2026/b/index.html" in files
    assert [path for path, data in files.items() if "青石".encode() in data] == []
    assert "还没有签发，没有放进网站：docs/notices/2026/unsigned.md" in built.output


def test_what_was_in_the_site_before_goes(small_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BULLETIN_BUILD_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773000000")
    notices, site = small_project.parent / "docs/notices/2026", tmp_path / "site"
    (notices / "files").mkdir(parents=True, exist_ok=True)
    (notices / "citing.md").write_text(CITING, "utf-8")
    (notices / "files/list.csv").write_text("单位,人数\n文学院,3\n", "utf-8")
    (notices / "secret.md").write_text(SECRET.replace("机密★5年\n\n", ""), "utf-8")
    before = build_here(small_project, site, dirty=False)
    assert {"notices/2026/secret/index.html", "notices/2026/files/list.csv"} <= before.files.keys()
    assert "files/list.csv" in before.files["notices/2026/citing/index.html"].decode().split('class="attachments"')[1]
    (notices / "secret.md").write_text(SECRET, "utf-8")
    (notices / "files/list.csv").write_bytes(FILES["notices/2026/files/list.csv"])
    after = build_here(small_project, site, dirty=True)
    assert [path for path, data in after.files.items() if "青石".encode() in data] == []
    assert after.files == build_here(small_project, tmp_path / "anew", dirty=False).files


def test_the_editor_sees_the_page_and_nobody_else(small_project: Path, tmp_path: Path) -> None:
    """Asked of the files that the preview is made of."""
    from mkdocs.config import load_config  # noqa: TID251
    from mkdocs.structure.files import get_files  # noqa: TID251

    docs = small_project.parent / "docs"
    for path, data in FILES.items():
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_bytes(data)
    shown = {}
    for host in ("127.0.0.1", "0.0.0.0"):
        config = load_config(str(small_project), site_dir=str(tmp_path / "site"), dev_addr=f"{host}:8000")
        config.plugins.on_startup(command="serve", dirty=False)
        config.plugins._current_plugin = "bulletin_hook"
        shown[host] = config.plugins.on_files(get_files(config), config=config).src_uris.keys()
    pages = {f"notices/2026/{name}.md" for name in ("secret", "personal", "hijacked", "unsigned")}
    assert pages <= shown["127.0.0.1"]
    assert not pages & shown["0.0.0.0"]
    assert not any("notices/2026/files/list.csv" in paths for paths in shown.values())


@pytest.mark.parametrize(
    ("host", "is_alone"),
    [("127.0.0.1", True), ("localhost", True), ("0.0.0.0", False), ("10.1.2.3", False), ("::", False)],
)
def test_only_this_machine_is_local(host: str, is_alone: bool) -> None:
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "dev_addr": f"{host}:8000" if ":" not in host else f"[{host}]:8000"})
    config.validate()
    assert is_local(config) == is_alone
