"""The fonts of the printed digest: which family stands for which role of GB/T 9704, where it is, what is missing.

    pinned   from fixed places, the same on every machine of a kind: 宋 and 黑 come with the commands (pip), 仿宋, 楷体
             and a bolder 宋 from packages of Debian
    system   whatever office fonts the machine has: 仿宋_GB2312, 方正小标宋 … on Windows and macOS

A role that is not there is stood in for, and that is said.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pylopdf_fonts_zh_cn
import typst

FontSource = Literal["pinned", "system"]
Role = Literal["fangsong", "kaiti", "heiti", "song", "title"]
ROLES: tuple[Role, ...] = ("fangsong", "kaiti", "heiti", "song", "title")

_BOLD = 700


@dataclass(frozen=True)
class Face:
    """One font: its family, its weight (400 regular, 700 bold), its file and which of the file's fonts it is."""

    family: str
    weight: int
    path: Path
    index: int


@dataclass(frozen=True)
class FontChoice:
    """Fonts for every role, the first choice first; `remarks` are Chinese sentences on what stands in for what."""

    faces: Mapping[Role, tuple[Face, ...]]
    fonts: typst.Fonts
    remarks: tuple[str, ...]
    missing: tuple[Role, ...]

    def families(self) -> dict[Role, list[str]]:
        """The families of each role, with those of all other roles behind them to fill gaps."""
        everything = [face.family for role in ("song", "heiti", "kaiti", "fangsong") for face in self.faces[role]]
        return {role: list(dict.fromkeys([*(face.family for face in self.faces[role]), *everything])) for role in ROLES}


class NoFontsError(Exception):
    """There is nothing to set Chinese with; the message says what to do."""


@dataclass(frozen=True)
class _Wanted:
    """What a role is called in Chinese, its families in the order of preference, what it needs on Debian."""

    name: str
    families: tuple[str, ...]
    package: str = ""
    needs_bold: bool = False


_PINNED: dict[Role, _Wanted] = {
    "fangsong": _Wanted("仿宋", ("FandolFang R",), "texlive-lang-chinese"),
    "kaiti": _Wanted("楷体", ("LXGW WenKai",), "fonts-lxgw-wenkai"),
    "heiti": _Wanted("黑体", ("Noto Sans SC",)),
    "song": _Wanted("宋体", ("Noto Serif SC",)),
    "title": _Wanted("小标宋", ("Noto Serif CJK SC",), "fonts-noto-cjk", needs_bold=True),
}
# The names that the fonts give themselves on Windows, macOS and Linux, GB2312 forms first as the offices prefer them.
_SYSTEM: dict[Role, _Wanted] = {
    "fangsong": _Wanted("仿宋", ("FangSong_GB2312", "FangSong", "STFangsong", "FandolFang R")),
    "kaiti": _Wanted("楷体", ("KaiTi_GB2312", "KaiTi", "Kaiti SC", "STKaiti", "LXGW WenKai")),
    "heiti": _Wanted("黑体", ("SimHei", "STHeiti", "Heiti SC", "Noto Sans CJK SC", "Noto Sans SC")),
    "song": _Wanted("宋体", ("SimSun", "Songti SC", "STSong", "Noto Serif CJK SC", "Noto Serif SC")),
    "title": _Wanted("小标宋", ("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "Noto Serif CJK SC")),
}
_STAND_IN: dict[Role, Role] = {"fangsong": "song", "kaiti": "song", "heiti": "song", "song": "heiti", "title": "song"}
# Where Debian's packages put them; the tree of TeX is not one that fonts are looked for in.
_DEBIAN_FILES = (
    "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf",
    "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf",
    "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc",
)


def choose_fonts(source: FontSource = "pinned") -> FontChoice:
    """The fonts of this machine for every role. Raises NoFontsError where there is no Chinese font at all."""
    is_system = source == "system"
    with tempfile.TemporaryDirectory(prefix="bulletin-fonts-") as linked:
        # Typst takes folders only and reads every font in them; those of Debian hold many more than are wanted.
        # It remembers where a link leads, so the links may go.
        for path in filter(Path.is_file, map(Path, _DEBIAN_FILES)):
            Path(linked, path.name).symlink_to(path)
        fonts = typst.Fonts(
            include_system_fonts=is_system,
            include_embedded_fonts=False,
            font_paths=[str(Path(pylopdf_fonts_zh_cn.__file__).parent), linked],
        )
    return _choose(fonts, _SYSTEM if is_system else _PINNED, is_system)


def _choose(fonts: typst.Fonts, wanted: Mapping[Role, _Wanted], is_system: bool) -> FontChoice:
    there = [
        Face(info.family, info.weight, Path(info.path), info.index)
        for info in fonts.fonts()
        if info.path is not None and info.style == "normal"
    ]
    found: dict[Role, tuple[Face, ...]] = {role: _first(there, wanted[role]) for role in ROLES}
    missing = tuple(role for role in ROLES if not found[role])
    if not found["song"] and not found["heiti"]:
        raise NoFontsError("没有找到可以排中文的字体。请运行 python3 scripts 的任何一个命令，让它重新装好所需的库。")
    for role in missing:
        found[role] = found[_STAND_IN[role]] or found["heiti"]
    return FontChoice(found, fonts, tuple(_remarks(missing, wanted, found, is_system)), missing)


def _first(there: Sequence[Face], wanted: _Wanted) -> tuple[Face, ...]:
    """The face of the first family that is there, of the weight nearest to what is wanted."""
    weight = _BOLD if wanted.needs_bold else 400
    for family in wanted.families:
        faces = sorted((face for face in there if face.family == family), key=lambda face: abs(face.weight - weight))
        if faces and (not wanted.needs_bold or faces[0].weight >= 600):
            return (faces[0],)
    return ()


def _remarks(
    missing: Sequence[Role], wanted: Mapping[Role, _Wanted], found: Mapping[Role, tuple[Face, ...]], is_system: bool
) -> list[str]:
    remarks = [f"这台电脑上没有{wanted[role].name}，用 {found[role][0].family} 代替。" for role in missing]
    if "title" not in missing and found["title"][0].family.startswith("Noto"):
        remarks.append(f"小标宋是商业字体，标题用粗宋体（{found['title'][0].family}）代替。")
    packages = " ".join(wanted[role].package for role in missing if wanted[role].package)
    if packages:
        remarks.append(f"要补齐，在 Debian、Ubuntu 上请运行：sudo apt-get install {packages}")
    elif missing and is_system:
        remarks.append("要补齐，请在这台电脑上装好办公用的字体（仿宋_GB2312、楷体_GB2312、黑体、方正小标宋）。")
    return remarks
