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


def test_a_file_that_is_not_the_package_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.tgz").write_bytes(b"not it")
    with pytest.raises(NoBundle, match="不是 @sveltia/cms"):
        read_bundle(tmp_path / "x.tgz")
    with pytest.raises(NoBundle, match="读不出来"):
        read_bundle(tmp_path / "none.tgz")


def test_without_npm_there_is_a_clear_word(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoBundle, match=r"没有 npm.*--bundle"):
        read_bundle(None)
