"""What is made of pages past MkDocs is what MkDocs itself would make: beside another hook it is asked for every one."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_HEAD = """---
title: {title}
doc_no: 云委〔2026〕{number}号
issuer: 中共云溪学院委员会
recipients: [各党总支]
date: 2026-02-0{day}
---

"""
_BODIES = {
    "plain": "各党总支于3月13日前报送名单。\n",
    "again": "各党总支于4月13日前报送名单，见[名单](plain.md#o-x)。\n",
    "headings": "# 一级\n\n## 二级\n\n### 三级\n\n[到二级](#二级)、[别处](footnotes.md#fn:1)、[没有](plain.md#no)\n",
    "one-heading": "# 只有一级\n\n各党总支于3月13日前报送名单。\n",
    "same-heading": "# 只有一级\n\n各党总支于5月13日前报送名单。\n",
    "footnotes": "甲[^1]乙[^二]。\n\n[^1]: 注一\n[^二]: 注二\n",
    "footnotes-again": "丙[^1]。\n\n[^1]: 又一注\n",
    "references": "[名]和[字]。\n\n[名]: plain.md\n",
    "no-references": "[名]和[字]，上一份的不算。\n",
    "raw": '<a name="here"></a><h1 id="raw">甲</h1>\n\n<p onclick="x()">乙</p>\n\n```\n代码\n```\n',
    "table": "| 甲 | 乙 |\n|---|:-:|\n| 1 | 2 |\n",
    "list": "1. 甲\n2. 乙\n\n- 丙\n    - 丁\n",
}
_TITLES = {"again": '"关于  两处空格的通知"', "raw": "\"关于<b>粗</b>和'引号'的通知\"", "table": '""'}


def _files() -> dict[str, str]:
    files = {
        f"notices/2026/{name}.md": _HEAD.format(
            title=_TITLES.get(name, f"关于{name}的通知"), number=10 + n, day=1 + n % 9
        )
        + body
        for n, (name, body) in enumerate(_BODIES.items())
    }
    pages = {f"guide/{name}.md": f"# 怎样{name}\n\n写清楚。\n" for name in ("a", "b", "c")}
    return {**files, **pages, "guide/d.md": "---\ndescription: 说明\n---\n\n没有标题。\n"}


@pytest.mark.parametrize(
    "more", ["", "site_url: https://example.org/dj/\nextra: {trial: true}\n"], ids=["bare", "address"]
)
def test_the_site_is_the_same_to_the_byte(tmp_path: Path, build_site: Callable[..., object], more: str) -> None:
    (tmp_path / "idle.py").write_text("def on_startup(*, command, dirty):\n    pass\n", "utf-8")
    hook = f"{ROOT}/hooks/bulletin_hook.py"
    ours = build_site(_files(), extra=f"hooks: [{hook}]\n{more}", SOURCE_DATE_EPOCH="1773000000")
    theirs = build_site(_files(), extra=f"hooks: [{hook}, {tmp_path}/idle.py]\n{more}", SOURCE_DATE_EPOCH="1773000000")
    made, expected = _read(ours.site), _read(theirs.site)
    assert made.keys() == expected.keys()
    assert [path for path in expected if made[path] != expected[path]] == []
    assert ours.output.count("WARNING") == theirs.output.count("WARNING") > 0


def _read(site: Path) -> Mapping[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
