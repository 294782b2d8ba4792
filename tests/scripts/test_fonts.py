"""Fonts are found by their roles, what stands in for what is said, and the command that brings the rest."""

from __future__ import annotations

from pathlib import Path

import fonts
import pytest
import typst
from fonts import NoFontsError, choose_fonts

PIP = Path(fonts.pylopdf_fonts_zh_cn.__file__).parent


def test_what_comes_with_pip_is_enough_to_print(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_DEBIAN_FILES", ())
    choice = choose_fonts("pinned")
    assert choice.missing == ("fangsong", "kaiti", "title")
    assert {faces[0].family for faces in choice.faces.values()} == {"Noto Serif SC", "Noto Sans SC"}
    assert choice.remarks[:3] == (
        "这台电脑上没有仿宋，用 Noto Serif SC 代替。",
        "这台电脑上没有楷体，用 Noto Serif SC 代替。",
        "这台电脑上没有小标宋，用 Noto Serif SC 代替。",
    )
    assert choice.remarks[3].endswith("sudo apt-get install texlive-lang-chinese fonts-lxgw-wenkai fonts-noto-cjk")


def test_with_the_packages_nothing_is_missing(pinned_fonts: fonts.FontChoice) -> None:
    assert pinned_fonts.missing == ()
    assert pinned_fonts.faces["fangsong"][0].family == "FandolFang R"
    assert pinned_fonts.faces["kaiti"][0].family == "LXGW WenKai"
    assert pinned_fonts.faces["title"][0].weight >= 600
    assert all(face.path.is_file() for faces in pinned_fonts.faces.values() for face in faces)
    assert any("小标宋" in remark for remark in pinned_fonts.remarks), "a stand-in is called one"


def test_fonts_of_the_machine_come_first_where_they_are_asked_for() -> None:
    there = [
        fonts.Face(family, 400, Path(f"/fonts/{family}.ttf"), 0)
        for family in ("FangSong", "KaiTi", "SimHei", "SimSun", "FZXiaoBiaoSong-B05S", "Noto Serif SC", "FandolFang R")
    ]
    first = {role: fonts._first(there, fonts._SYSTEM[role])[0].family for role in fonts.ROLES}
    assert first == {
        "fangsong": "FangSong",
        "kaiti": "KaiTi",
        "heiti": "SimHei",
        "song": "SimSun",
        "title": "FZXiaoBiaoSong-B05S",
    }


def test_system_fonts_print_on_this_machine_too() -> None:
    choice = choose_fonts("system")
    assert choice.faces["song"]
    assert choice.faces["heiti"]


def test_gaps_of_a_role_are_filled_by_the_others(pinned_fonts: fonts.FontChoice) -> None:
    families = pinned_fonts.families()
    everything = {face.family for role in ("song", "heiti", "kaiti", "fangsong") for face in pinned_fonts.faces[role]}
    for role, names in families.items():
        assert names[0] == pinned_fonts.faces[role][0].family
        assert everything <= set(names)


def test_no_chinese_font_at_all_is_one_sentence() -> None:
    nothing = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[])
    with pytest.raises(NoFontsError, match="没有找到可以排中文的字体"):
        fonts._choose(nothing, fonts._PINNED, is_system=False)
