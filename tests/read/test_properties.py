"""Reading never raises, whatever the bytes, and what it says about places is true."""

from __future__ import annotations

from bulletin.checks import check_bulletin
from bulletin.glossary import FRONT_MATTER_KEYS, TIMING_KEYS
from bulletin.index import build_index
from bulletin.read.document import Document, read_document
from bulletin.register import Register, read_register
from bulletin.wording.report import format_finding
from hypothesis import example, given, settings
from hypothesis import strategies as st

KEYS = [*FRONT_MATTER_KEYS, *FRONT_MATTER_KEYS.values(), *TIMING_KEYS, "titel", "备注"]
PIECES = [
    "2026-03-02", "2026-02-30", "关于做好工作的通知", "云溪师委〔2026〕7号", "[甲, 乙", "[甲，乙]", "{kind: by",
    "｛开学：2026-03-01｝", "“七一”", '"', "'", ": ", "：", "*重要*", "&a [x]", "*a", "!x", "@", "#", "|", ">", "- ",
    "－", "\t", "\u3000", "\u200b", "\u2028", "\x85", "\x0b", "\ufeff", "---", "...", "%YAML", "? ", "notice",
    "story", "null", "true", "0", "-1", "\\", "\r",
]  # fmt: skip
MARKDOWN = [
    "一、", "（一）", "1.", "①", "# ", "- ", "> ", "| 甲 | 乙 |", "|---|---|", "**", "*", "`", "```", "~~",
    "[甲](a.md)", "![图](a.png)", "[^1]", "<b>", "<script>", "<!--", "-->", "\\*", "{.a}", "[甲][1]", "：",
    "各党总支须于3月15日前报送名单。", "2026年3月2日", "\u3000\u3000", "\xa0", "\t", "\x00", "\u2028",
    "\ud7ff", "😀", "\r\n",
]  # fmt: skip

values = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=4).map("".join)
key_lines = st.builds(
    lambda indent, dash, key, colon, value: f"{indent}{dash}{key}{colon}{value}",
    st.sampled_from(["", "", "", "  ", "   ", "    ", "\t", "\u3000"]),
    st.sampled_from(["", "", "", "- ", "-", "－"]),
    st.sampled_from(KEYS),
    st.sampled_from([": ", ": ", ":", "：", ":\u3000"]),
    values,
)
blocks = st.lists(st.one_of(key_lines, key_lines, values), max_size=12).map("\n".join)
body_lines = st.lists(st.one_of(st.sampled_from(MARKDOWN), st.text(max_size=8)), max_size=6).map("".join)
bodies = st.lists(body_lines, max_size=12)
fences = st.sampled_from(["---", "---", "---", "---  ", "———", "--", ""])
texts = st.builds(
    lambda opening, block, closing, body: f"{opening}\n{block}\n{closing}\n\n" + "\n".join(body),
    fences, blocks, fences, bodies,
)  # fmt: skip


def check_document(document: Document) -> None:
    lines = document.text.split("\n")
    for finding in document.findings:
        place = finding.place
        if document.text:
            assert 1 <= place.line <= len(lines), finding
            assert 1 <= place.column <= len(lines[place.line - 1]) + 1, finding
        assert format_finding(finding)
    body = document.body
    assert body.source == document.text[document.front_matter.body_start :]
    assert len(body.plain.offsets) == len(body.text)
    for at, character in zip(body.plain.offsets, body.text, strict=True):
        # The end of a line that has no line end of its own stands for the last character; <br> is a blank.
        assert body.source[at] == character or character == "\n" or at in body.plain.offsets.widths
    assert list(body.plain.offsets) == sorted(body.plain.offsets)
    end = 0
    for block in body.blocks:
        assert end <= block.start <= block.content <= block.end <= len(body.text)
        assert block.start < block.end
        end = block.end


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
@example(b"---\n" + b"- " * 30_000)
@example(b"---\na: " + b"[" * 30_000)
@example(b"\xff\xfe---")
def test_any_bytes(data: bytes) -> None:
    check_document(read_document(data, "notices/2026/a.md"))


@settings(max_examples=1_000, deadline=None)
@given(texts, st.sampled_from(["notices/2026/a.md", "stories/2026/a.md"]))
def test_any_text_with_a_block(text: str, path: str) -> None:
    check_document(read_document(text.encode("utf-8", "replace"), path))


@settings(max_examples=300, deadline=None)
@given(texts, blocks)
def test_any_bulletin_can_be_checked(text: str, units: str) -> None:
    register, findings = read_register({"_register/units.yml": units.encode("utf-8", "replace")})
    documents = [read_document(text.encode("utf-8", "replace"), f"notices/2026/{name}.md") for name in "ab"]
    for finding in [*findings, *check_bulletin(build_index(documents, {}, register))]:
        assert format_finding(finding)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=30))
def test_any_party_resolves_or_does_not(party: str) -> None:
    assert Register().resolve(party) == ()
