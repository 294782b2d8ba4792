"""Word files for tests, made part by part, so that each has just the oddity a test is about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc33"
    "0000000049454e44ae426082"
)
HEAD = (
    "中共云溪师范大学委员会组织部文件",
    "云溪师组〔2026〕30号",
    "关于开展党员轮训的通知",
    "各党总支、各直属党支部：",
)
FOOT = ("中共云溪师范大学委员会组织部", "2026年3月2日")


def p(*inner: str, style: str = "", number: tuple[int, int] | None = None, properties: str = "") -> str:
    """A paragraph of runs; a piece that is no XML becomes a run."""
    runs = "".join(piece if piece.startswith("<") else run(piece) for piece in inner)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    listed = f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>' if number else ""
    return f"<w:p><w:pPr>{named}{listed}{properties}</w:pPr>{runs}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: Sequence[str]) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def levels(*forms: tuple[str, str]) -> str:
    """An abstract list 0 with these (numFmt, lvlText), and the list 1 that uses it."""
    listed = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (form, text) in enumerate(forms)
    )
    used = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return f'<w:abstractNum w:abstractNumId="0">{listed}</w:abstractNum>{used}'


def word(
    *body: str,
    numbering: str = "",
    styles: str = "",
    comments: str = "",
    footnotes: str = "",
    header: str = "",
    relations: str = "",
    parts: Mapping[str, bytes] | None = None,
    main_type: str = f"{_MAIN}.document.main+xml",
    before: str = "",
    with_frame: bool = True,
) -> bytes:
    """The bytes of a .docx; the usual head and foot of a notice around the body, unless told otherwise."""
    paragraphs = [*map(p, HEAD), *body, *map(p, FOOT)] if with_frame else list(body)
    extra = {"numbering": numbering, "styles": styles, "comments": comments, "footnotes": footnotes}
    roots = {"numbering": "numbering", "styles": "styles", "comments": "comments", "footnotes": "footnotes"}
    files: dict[str, bytes] = {}
    overrides = f'<Override PartName="/word/document.xml" ContentType="{main_type}"/>'
    links = relations
    for name, content in extra.items():
        if content:
            files[f"word/{name}.xml"] = f"<w:{roots[name]} {_NAMESPACES}>{content}</w:{roots[name]}>".encode()
            overrides += f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN}.{name}+xml"/>'
            links += f'<Relationship Id="r{name}" Type="{R}/{name}" Target="{name}.xml"/>'
    if header:
        files["word/header1.xml"] = f"<w:hdr {_NAMESPACES}>{header}</w:hdr>".encode()
        overrides += f'<Override PartName="/word/header1.xml" ContentType="{_MAIN}.header+xml"/>'
        links += f'<Relationship Id="rh" Type="{R}/header" Target="header1.xml"/>'
    package = "http://schemas.openxmlformats.org/package/2006"
    document = f"{before}<w:document {_NAMESPACES}><w:body>{''.join(paragraphs)}<w:sectPr/></w:body></w:document>"
    files = {
        "[Content_Types].xml": (
            f'<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            f'<Default Extension="rels" ContentType="{"application/vnd.openxmlformats-package.relationships+xml"}"/>'
            '<Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/x"/>'
            f"{overrides}</Types>"
        ).encode(),
        "_rels/.rels": (
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{R}/officeDocument" '
            'Target="word/document.xml"/></Relationships>'
        ).encode(),
        "word/document.xml": document.encode(),
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="{package}/relationships">{links}</Relationships>'
        ).encode(),
        **files,
        **(parts or {}),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def relation(name: str, kind: str, target: str, *, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{target}"{mode}/>'


def picture(reference: str, description: str = "") -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="{description}"/>'
        f'<a:graphic><a:graphicData><a:blip r:embed="{reference}"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
