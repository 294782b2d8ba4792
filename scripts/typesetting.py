"""A print as plain data in, the bytes of its PDF out: set by Typst with the templates of the engine.

The content goes in as JSON that the templates read, so nothing an author writes is ever code. The file is PDF/A-2a and
PDF/UA-1; its date is that of the print, so the same input gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import typst
from bulletin.digest.model import Plain
from bulletin.digest.setting import prepare_setting
from fonts import FontChoice
from glyphs import missing_characters, read_coverage
from pdf_objects import UnexpectedPdfError, pack_objects

_TEMPLATES = Path(__file__).resolve().parent.parent / "hooks" / "bulletin" / "digest" / "templates"
_STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]
_CHINA = dt.timezone(dt.timedelta(hours=8))
_PICTURES: dict[str, bytes | tuple[bytes, ...]] = {
    "png": b"\x89PNG",
    "jpg": b"\xff\xd8",
    "gif": b"GIF8",
    "webp": b"RIFF",
    "svg": (b"<svg", b"<?xml"),
}
_NO_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed')
_AROUND = 6  # characters shown on each side of one that cannot be printed


class CannotSetError(Exception):
    """The print cannot be set; each line of the message is a Chinese sentence with its place."""


def typeset(
    document: Mapping[str, Plain],
    images: Mapping[str, bytes],
    fonts: FontChoice,
    sources: Mapping[str, str] | None = None,
    paths: Mapping[str, str] | None = None,
) -> bytes:
    """The PDF of a print.

    `document` is what `print_data` makes; `images` are the pictures by the keys it names; `sources` are the texts of
    its documents by their `source_path`, for the line of what cannot be printed; `paths` are those of the pictures,
    below docs/, by their keys. Raises CannotSetError.
    """
    pictures = {
        key: f"/pictures/{number}.{_picture_format(data)}" for number, (key, data) in enumerate(sorted(images.items()))
    }
    files = {path.name: path.read_bytes() for path in _TEMPLATES.glob("*.typ")}
    files |= {
        "print.json": _json(prepare_setting(document)),
        "faces.json": _json(fonts.families()),
        "pictures.json": _json(pictures),
        **{pictures[key].removeprefix("/"): data for key, data in images.items()},
    }
    # Typst takes pictures from files only, and nothing from outside of the folder that is its root.
    with tempfile.TemporaryDirectory(prefix="bulletin-print-") as folder:
        for name, data in files.items():
            path = Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
        with ThreadPoolExecutor(1) as aside:  # the typesetter is no Python: the characters are looked up meanwhile
            pdf = aside.submit(_compile, Path(folder), fonts, _timestamp(document))
            _refuse_missing_glyphs(document, fonts, sources or {})
        try:
            return pdf.result()
        except CannotSetError as error:
            names = {key: (paths or {}).get(key, key) for key in images}
            told = [_fault_of_picture(Path(folder), pictures[key], names[key], fonts) for key in images]
            if not any(told):
                raise
            raise CannotSetError("\n".join(filter(None, told))) from error


def _fault_of_picture(folder: Path, picture: str, path: str, fonts: FontChoice) -> str:
    """Why a picture cannot be set, for what the typesetter says of a whole print names none; nothing where it can."""
    (folder / "picture-alone.typ").write_text(
        '#set document(title: "x")\n#set text(font: json("/faces.json").fangsong, lang: "zh", fallback: false)\n'
        f'#image("{picture}", alt: "x", width: 1cm)\n',
        encoding="utf-8",
    )
    try:
        _run_typesetter(folder, "picture-alone.typ", fonts, 0)
    except CannotSetError as error:
        if found := _NO_GLYPH.search(str(error)):
            return f"docs/{path}：图里的字“{found[1]}”字体里没有，印不出来。请在图里换一个字，或者另存为 PNG 格式。"
        return f"docs/{path}：这张图片排版程序读不成。请打开看看是否正常，再另存为 PNG 或者 JPEG 格式。"
    return ""


def _picture_format(data: bytes) -> str:
    """What a picture is, by its first bytes: what its name says may be wrong, and Typst would believe it."""
    return next((name for name, starts in _PICTURES.items() if data.startswith(starts)), "png")


def _compile(folder: Path, fonts: FontChoice, timestamp: int) -> bytes:
    pdf = _run_typesetter(folder, "main.typ", fonts, timestamp)
    try:
        return pack_objects(pdf)
    except UnexpectedPdfError:
        return pdf  # larger, and as good


def _run_typesetter(folder: Path, name: str, fonts: FontChoice, timestamp: int) -> bytes:
    try:
        pdf, warnings = typst.compile_with_warnings(
            folder / name,
            root=folder,
            font_paths=fonts.fonts,
            format="pdf",
            pdf_standards=_STANDARDS,
            timestamp=timestamp,
        )
    except typst.TypstError as error:
        raise CannotSetError(f"排版没有完成，排版程序说：{error.message}") from error
    if warnings:
        said = "；".join(warning.message for warning in warnings)
        raise CannotSetError(f"排版没有完成，排版程序提醒：{said}")
    assert isinstance(pdf, bytes)
    return pdf


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _timestamp(document: Mapping[str, Plain]) -> int:
    day = dt.date.fromisoformat(str(document["date"]))
    return int(dt.datetime.combine(day, dt.time(), _CHINA).timestamp())


def _refuse_missing_glyphs(document: Mapping[str, Plain], fonts: FontChoice, sources: Mapping[str, str]) -> None:
    """Raise CannotSetError that names every character no font has, each once a document, with its place."""
    faces = {(face.path, face.index) for of_role in fonts.faces.values() for face in of_role}
    texts = list(_texts(document, ""))
    missing = missing_characters(
        set().union(*(text for _, text in texts)), (read_coverage(path, index) for path, index in sorted(faces))
    )
    if not missing:
        return
    told: dict[tuple[str, str], str] = {}
    for path, text in texts:
        for at, char in enumerate(text):
            if char in missing and (path, char) not in told:
                around = text[max(0, at - _AROUND) : at + _AROUND + 1].replace("\n", " ")
                told[path, char] = _refusal(char, path, around, sources.get(path, ""))
    # What no document says is said by the print about one of them: its title, the tables of duties.
    placed = {char for path, char in told if path}
    raise CannotSetError("\n".join(said for (path, char), said in told.items() if path or char not in placed))


def _refusal(char: str, path: str, around: str, source: str) -> str:
    shown = char if char.isprintable() else ""
    line = next((f":{number}" for number, line in enumerate(source.splitlines(), 1) if char in line), "")
    place = f"docs/{path}{line}：" if path else ""
    named = f"“{shown}”（U+{ord(char):04X}）"
    return f"{place}{named}字体里没有，印不出来，在“{around}”里。请换一个字，或者改用有这个字的字体。"


def _texts(value: Plain | Mapping[str, Plain], path: str) -> Iterator[tuple[str, str]]:
    """Every text of the print, with the path of the document it is from."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each, path)
    elif isinstance(value, Mapping):
        inner = str(value.get("source_path") or path)
        for each in value.values():
            yield from _texts(each, inner)
