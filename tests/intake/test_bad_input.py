"""Files that are broken, hostile, or of the wrong kind: one clear reason each, quickly, and never an exception."""

from __future__ import annotations

import ast
import io
import re
import zipfile
from pathlib import Path

import pytest
from bulletin.intake import Refusal, take_in
from bulletin.wording.intake import EMPTY_BECAUSE, SENTENCES, problem_and_fix
from hypothesis import given, settings
from hypothesis import strategies as st
from word_files import PNG, p, picture, relation, word

INTAKE = Path(__file__).resolve().parents[2] / "hooks" / "bulletin" / "intake"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
DOCX = word(p("现将有关事项通知如下。"))
STRICT = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
ARCHIVE = b"""From: <Saved by Blink>
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--X"

----X
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

<!DOCTYPE html><html><body>=E5=85=B3=E4=BA=8E</body></html>
----X--
"""
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'


def bomb() -> bytes:
    """100 kB that unpack to 120 MB."""
    return word(p("字"), parts={"word/media/a.bin": b"\x00" * 120_000_000})


def lying_bomb() -> bytes:
    """A bomb whose directory says that it is small."""
    data = bytearray(word(p("字"), parts={"word/zz.xml": b" " * 150_000_000}))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = archive.getinfo("word/zz.xml").file_size.to_bytes(4, "little")
    return bytes(data).replace(size, (100).to_bytes(4, "little"))


def external(kind: str) -> bytes:
    return word(p("字"), relations=relation("rx", kind, "http://example.org/t.dotm", external=True))


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "空.docx", "source-empty"),
        (b" \n", "空.txt", "source-empty"),
        (b"x" * 21_000_000, "大.docx", "source-too-large"),
        (("字" * 400_000).encode(), "长.txt", "text-too-large"),
        (OLE, "旧.doc", "old-word"),
        (OLE, "旧.docx", "old-word"),
        (OLE, "稿.wps", "wps"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "密.docx", "encrypted"),
        (b"%PDF-1.7", "版.pdf", "pdf"),
        (b"%PDF-1.7", "版.docx", "pdf"),
        (b"{\\rtf1 x}", "稿.rtf", "rtf"),
        (b"{\\rtf1 x}", "稿.doc", "rtf"),
        (ARCHIVE, "页.mht", "in-parts"),
        (ARCHIVE, "页.html", "in-parts"),
        (ARCHIVE.replace(b"\n", b"\r\n"), "页.htm", "in-parts"),
        (b"From: a@example.org\nMIME-Version: 1.0\nContent-Type: text/plain\n\nabc", "信.txt", "in-parts"),
        (b"abc", "信.eml", "in-parts"),
        (b"<html><body><div id=app></div><script>run()</script></body></html>", "壳.html", "no-words"),
        (b"<html><body><iframe src='/a.pdf'></iframe></body></html>", "嵌.html", "words-in-file"),
        ("　\n———\n- 3 -\n".encode(), "线.txt", "no-words"),
        (word(p(""), with_frame=False), "空.docx", "no-words"),
        (word(p(picture("ri", "扫描件")), with_frame=False, relations=relation("ri", "image", "media/a.png"),
              parts={"word/media/a.png": PNG}), "扫.docx", "no-words"),
        (b"abc", "表.xlsx", "kind-unknown"),
        (b"abc", "没有", "kind-unknown"),
        (b"not a zip", "假.docx", "word-damaged"),
        (DOCX[: len(DOCX) // 2], "断.docx", "word-damaged"),
        (DOCX.replace(b"word/document.xml", b"word/documenx.xml"), "别.docx", "not-word"),
        (word(p("字"), parts={"word/vbaProject.bin": b"x"}), "宏.docx", "macro"),
        (word(p("字"), main_type="application/vnd.ms-word.document.macroEnabled.main+xml"), "宏.docx", "macro"),
        (DOCX, "宏.docm", "macro"),
        (word(p("字"), parts={"_rels/.rels": STRICT}), "严.docx", "strict-format"),
        (word(p("字"), before=ENTITIES), "体.docx", "entities"),
        (word(p("字"), before='<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), "体.docx", "entities"),
        (external("attachedTemplate"), "模.docx", "external-link"),
        (external("oleObject"), "链.docx", "external-link"),
        (external("image"), "图.docx", "external-link"),
        (word("<w:altChunk/>"), "并.docx", "external-link"),
        (word("<w:p><w:r>"), "坏.docx", "word-damaged"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_reason(data: bytes, name: str, code: str) -> None:
    result = take_in(data, name)
    assert isinstance(result, Refusal)
    assert [loss.code for loss in result.reasons] == [code]
    assert all(problem_and_fix(code, result.reasons[0].params))


@pytest.mark.parametrize("make", [bomb, lying_bomb])
def test_bombs_are_not_unpacked(make: object) -> None:
    result = take_in(make(), "包.docx")  # type: ignore[operator]
    assert isinstance(result, Refusal)
    assert result.reasons[0].code in ("bomb", "word-damaged")


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.docx", "a.txt", "a.html", "a.md"]))
def test_any_bytes(data: bytes, name: str) -> None:
    take_in(data, name)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["a.txt", "a.html", "a.md"]))
def test_any_text(text: str, name: str) -> None:
    take_in(text.encode("utf-8", "replace"), name)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=100), st.sampled_from(["title", "发文机关", "date", "recipients", "附件", "events"]))
def test_any_header(text: str, key: str) -> None:
    for header in (text, f"{key}: {text}", f"title: 甲\n{key}： {text}", f"{key}:\n  - {text}"):
        take_in(f"---\n{header}\n---\n各党总支：\n".encode("utf-8", "replace"), "a.md")


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(DOCX) - 1), st.integers(0, 255))
def test_a_word_file_with_one_wrong_byte(at: int, value: int) -> None:
    take_in(DOCX[:at] + bytes([value]) + DOCX[at + 1 :], "a.docx")


def test_a_part_without_a_name() -> None:
    at = DOCX.rindex(b"PK\x01\x02") + 46
    take_in(DOCX[:at] + b"\x00" + DOCX[at + 1 :], "a.docx")


def test_catalogue_knows_every_code_and_no_other() -> None:
    """The codes written out where a Loss is made, or told, or looked up."""
    words = {
        node.value
        for path in INTAKE.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    known = set(SENTENCES) | set(EMPTY_BECAUSE)
    assert known <= words
    made = {
        found
        for path in INTAKE.glob("*.py")
        for found in re.findall(
            r'(?:Loss|_tell|_leave_out|_empty)\((?:\w+, )?"([a-z0-9-]+-[a-z0-9-]+)"', path.read_text("utf-8")
        )
    }
    assert len(made) > 30
    assert made <= known


@pytest.mark.parametrize("code", SENTENCES)
def test_sentences_say_what_to_do(code: str) -> None:
    for sentence in (SENTENCES[code].problem, SENTENCES[code].fix):
        assert re.search("[\u4e00-\u9fff]", sentence)
        assert sentence[-1] in "。}"
