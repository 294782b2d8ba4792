"""The web editor: a configuration that its own schema takes, a page that loads without any other host.

The package is 11 MB from npm and not in the repository: BULLETIN_EDITOR_BUNDLE names the file for the tests that
need it.
"""

import json
import os
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import editor
import jsonschema
import pytest
from bulletin.glossary import FRONT_MATTER_KEYS
from bulletin.model import Notice, Story
from bulletin.read.document import read_document
from bulletin.render.editor_config import editor_config
from editor_bundle import NoBundle, read_bundle
from playwright.sync_api import Browser, Route


@pytest.fixture(scope="module")
def bundle() -> Mapping[str, bytes]:
    file = os.environ.get("BULLETIN_EDITOR_BUNDLE")
    if not file:
        pytest.skip("BULLETIN_EDITOR_BUNDLE names no package of the editor")
    return read_bundle(Path(file))


def test_every_key_of_the_model_has_a_field_with_its_chinese_name() -> None:
    config: Any = editor_config()
    for collection, model in zip(config["collections"], (Notice, Story), strict=True):
        fields = {field["name"]: field for field in collection["fields"]}
        assert set(fields) == {*model.model_fields, "body"}
        assert {fields[key]["label"] for key in model.model_fields if key != "type"} == {
            FRONT_MATTER_KEYS[key] for key in model.model_fields if key != "type"
        }
        assert {name for name, field in fields.items() if field.get("required")} == {*model.required, "body"}


def test_the_editors_own_schema_takes_the_configuration(bundle: Mapping[str, bytes]) -> None:
    jsonschema.validate(editor_config(), json.loads(bundle["package/schema/sveltia-cms.json"]))


@pytest.mark.browser
def test_the_page_loads_from_this_machine_alone(bundle: Mapping[str, bytes], browser: Browser) -> None:
    server = editor.serve(editor.pages(bundle), 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = browser.new_context(locale="zh-CN").new_page()
    elsewhere, here = [], f"http://127.0.0.1:{server.server_port}/"

    def guard(route: Route) -> None:
        if route.request.url.startswith((here, "blob:", "data:")):
            route.continue_()
        else:
            elsewhere.append(route.request.url)
            route.abort()

    page.route("**/*", guard)
    try:
        page.goto(here)
        page.get_by_role("button", name="本地").first.wait_for(timeout=20_000)
        assert elsewhere == []
    finally:
        page.close()
        server.shutdown()


# The folder that an editor would choose, as the browser keeps one of its own: the same objects, without the dialogue.
CHOOSE = """window.showDirectoryPicker = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle("bulletin", {create: true})"""
OPEN = """const open = async (path, create) => {
  let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("bulletin", {create: true})
  const parts = path.split("/")
  for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, {create})
  return folder.getFileHandle(parts.at(-1), {create})
}"""
WRITE = f"""async ([path, text]) => {{ {OPEN}
  const file = await (await open(path, true)).createWritable()
  await file.write(text)
  await file.close()
}}"""
READ = f"async (path) => {{ {OPEN}; return (await (await open(path, false)).getFile()).text() }}"
BODY = """现将有关事项通知如下。

一、报送

1.各党总支于3月20日前报送名单。

| 项目 | 时间 |
| --- | --- |
| 名单 | 3月20日 |
"""
BEFORE = f"""---
type: notice
title: 关于报送名单的通知
doc_no: 云溪师组〔2026〕1号
issuer: 中共云溪师范大学委员会组织部
recipients: [各党总支, 各直属党支部]
date: 2026-03-02
events: {{开班: 2026-03-05}}
attachments:
  - title: 名单
obligations:
  - action: declare
    quote: 各党总支于3月20日前报送名单
    timing: {{kind: by, due: 2026-03-20T17:00}}
review:
  first: {{by: 甲, date: 2026-03-02}}
  final: {{by: 丙, date: 2026-03-02, sha256: {"09a4" * 16}}}
---

{BODY}"""


@pytest.mark.browser
def test_what_is_saved_is_what_was_there_but_for_what_was_changed(
    bundle: Mapping[str, bytes], browser: Browser
) -> None:
    server = editor.serve(editor.pages(bundle), 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = browser.new_context(locale="zh-CN").new_page()
    faults: list[str] = []
    page.on("console", lambda said: faults.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.add_init_script(CHOOSE)
    try:
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        for path, text in ((".git/HEAD", "ref: refs/heads/main\n"), ("docs/notices/2026/a.md", BEFORE)):
            page.evaluate(WRITE, [path, text])
        page.get_by_role("button", name="本地").first.click(timeout=20_000)
        page.get_by_text("关于报送名单的通知").first.click(timeout=20_000)
        page.locator("[data-key-path='title'] input").first.fill("关于报送党员名单的通知")
        page.get_by_role("button", name="保存").first.click()
        page.get_by_text("条目已保存").first.wait_for(timeout=20_000)
        saved = page.evaluate(READ, "docs/notices/2026/a.md")
    finally:
        page.close()
        server.shutdown()
    before, after = (read_document(text.encode(), "notices/2026/a.md") for text in (BEFORE, saved))
    assert not after.findings
    assert after.header.model_dump() == {**before.header.model_dump(), "title": "关于报送党员名单的通知"}
    assert after.body.source.strip() == before.body.source.strip()
    assert faults == []


def test_notices_that_the_forms_cannot_show_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    notices = tmp_path / "docs/notices/2026"
    notices.mkdir(parents=True)
    (notices / "a.md").write_text(BEFORE, "utf-8")
    (notices / "b.md").write_text(BEFORE.replace("title: 关于", "标题: 关于", 1), "utf-8")
    unreadable: dict[str, str] = {}
    assert editor.in_chinese(tmp_path / "docs", unreadable) == ["docs/notices/2026/b.md"]
    assert unreadable == {}
    denied, read = notices / "a.md", Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path == denied:
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    (notices / "c.md").mkdir()
    assert editor.in_chinese(tmp_path / "docs", unreadable) == ["docs/notices/2026/b.md"]
    assert list(unreadable) == ["docs/notices/2026/a.md", "docs/notices/2026/c.md"]
    assert unreadable["docs/notices/2026/a.md"].startswith("没有读取的权限")


def test_a_file_that_is_not_the_package_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.tgz").write_bytes(b"not it")
    with pytest.raises(NoBundle, match="不是 @sveltia/cms"):
        read_bundle(tmp_path / "x.tgz")
    with pytest.raises(NoBundle, match="没有这个文件"):
        read_bundle(tmp_path / "none.tgz")


def test_without_npm_there_is_a_clear_word(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoBundle, match=r"没有 npm.*--bundle"):
        read_bundle(None)
