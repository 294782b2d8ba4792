"""A 公示 leaves the site on its day: nothing of it is in any file, and its address says why."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

NAME = "欧阳晴川"
PUBLICITY = f"""---
title: 关于接收{NAME}同志为中共预备党员的公示
doc_no: 云委〔2026〕3号
issuer: 中共云溪学院委员会
recipients: [各党总支]
date: 2026-03-01
expires: 2026-03-09
attachments:
  - {{title: 公示名单, file: files/list.csv}}
---

各党总支：

## 名单

拟接收{NAME}同志为中共预备党员。各党总支于3月31日前收集意见，名单见[附件](files/list.csv)和[说明](files/shared.csv)。

![照片](<images/{NAME}.png>)

附件：公示名单

中共云溪学院委员会

2026年3月1日
"""
LIVING = """---
title: 关于做好公示工作的通知
doc_no: 云委〔2026〕4号
issuer: 中共云溪学院委员会
recipients: [各党总支]
date: 2026-03-02
---

各党总支：

各党总支于3月20日前报送意见，见[公示名单](b.md#名单)、云委〔2026〕3号和[说明](files/shared.csv)。

中共云溪学院委员会

2026年3月2日
"""
DIGEST = "---\nkind: brief\nselect: [云委〔2026〕3号, 云委〔2026〕4号]\ndate: 2026-03-05\n---\n"


def pdf() -> bytes:
    made = pypdf.PdfWriter()
    made.add_blank_page(200, 200)
    made.add_metadata({"/Title": NAME})
    file = io.BytesIO()
    made.write(file)
    return file.getvalue()


FILES: dict[str, str | bytes] = {
    "notices/2026/b.md": PUBLICITY,
    "notices/2026/c.md": LIVING,
    "notices/2026/files/list.csv": f"姓名\n{NAME}\n",
    "notices/2026/files/shared.csv": "说明\n",
    f"notices/2026/images/{NAME}.png": b"\x89PNG\r\n\x1a\n",
    "digests/1.md": DIGEST,
    "digests/1.pdf": pdf(),
}


def files_with(site: Path, words: str) -> list[str]:
    """Every file of the site in whose name or bytes the words stand, in whatever way they are written."""
    ways = [words.encode(), words.encode("utf-16-be"), words.encode("unicode_escape")]
    return [
        path.relative_to(site).as_posix()
        for path in sorted(site.rglob("*"))
        if path.is_file() and (words in path.name or any(way in path.read_bytes() for way in ways))
    ]


@pytest.fixture(scope="module")
def before(build_once: Callable[..., object]) -> object:
    return build_once(FILES, "--strict", BULLETIN_TODAY="2026-03-08")


@pytest.fixture(scope="module")
def after(build_once: Callable[..., object]) -> object:
    return build_once(FILES, "--strict")


def test_until_then_all_is_there(before: object) -> None:
    assert before.code == 0, before.output
    found = files_with(before.site, NAME)
    assert len(found) > 15
    assert {"notices/2026/b/index.html", "notices/2026/files/list.csv", "obligations.json"} <= {*found}
    assert (before.site / "digests/1.pdf").is_file()


def test_on_the_day_nothing_of_it_is_left_anywhere(after: object) -> None:
    assert after.code == 0, after.output
    assert files_with(after.site, NAME) == []
    assert not (after.site / "notices/2026/files/list.csv").exists()
    assert not (after.site / "digests/1.pdf").exists()
    assert (after.site / "notices/2026/files/shared.csv").is_file(), "another notice needs it"


def test_its_address_says_what_was_here_and_why_it_went(after: object) -> None:
    page = after.read("notices/2026/b/index.html")
    for words in ("本页已经下线", "云委〔2026〕3号", "中共云溪学院委员会", "2026年3月9日"):
        assert words in page
    assert 'id="名单"' in page, "a notice leads to this place"
    assert "不再提供" in after.read("digests/1/index.html")
    assert "关于做好公示工作的通知" in after.read("digests/1/index.html")


def test_its_tasks_are_asked_of_nobody(before: object, after: object) -> None:
    assert "收集意见" in before.read("units/literature/index.html")
    for path in ("units/literature/index.html", "obligations.json", "calendar.ics", "notices/feed.atom"):
        assert "收集意见" not in after.read(path), path


def test_what_is_wrong_in_it_stops_no_site_and_takes_no_address_away(build_once: Callable[..., object]) -> None:
    secret = PUBLICITY.replace("## 名单", "机密★1年\n\n## 名单")
    built = build_once({**FILES, "notices/2026/b.md": secret}, "--strict")
    assert built.code == 0, built.output
    assert "本页已经下线" in built.read("notices/2026/b/index.html")
    assert files_with(built.site, "机密★1年") == []
