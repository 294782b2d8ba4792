"""Small bulletins for the tests of rendering, with obligations made by hand: extraction has its own tests."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from bulletin.declared import find_quote
from bulletin.index import Bulletin, build_index
from bulletin.obligation import Obligation, Timing, identify
from bulletin.read.document import read_document
from bulletin.register import Register, Unit

UNITS = (
    Unit(name="学校党委", slug="committee", level="学校党委"),
    Unit(name="文学院党总支", slug="literature", level="党总支", parent="学校党委", aliases=("文学院总支",)),
    Unit(name="理学院党总支", slug="science", level="党总支", parent="学校党委"),
    Unit(name="组织部", slug="organization", level="党委部门", parent="学校党委"),
)

Duty = tuple[str, Timing | None] | tuple[str, Timing | None, Mapping[str, object]]
MakeBulletin = Callable[..., Bulletin]


@pytest.fixture
def make_bulletin() -> MakeBulletin:
    """`make(files, duties)`: path → Markdown, path → (quoted sentence, timing[, other fields]) of 各党总支."""

    def make(
        files: Mapping[str, str],
        duties: Mapping[str, list[Duty]] | None = None,
        today: dt.date | None = None,
    ) -> Bulletin:
        documents = [read_document(text.encode(), path) for path, text in files.items()]
        obligations: dict[str, tuple[Obligation, ...]] = {}
        for document in documents:
            made: list[Obligation] = []
            earlier: Counter[str] = Counter()
            for quote, timing, *more in (duties or {}).get(document.path, []):
                span = find_quote(document, quote)
                assert span is not None, quote
                start, end = document.body.plain.source_span(*span)
                plain = Obligation(
                    id=identify(document.body.quote(*span), earlier),
                    who=("各党总支",),
                    modality="must",
                    quote=document.body.quote(*span),
                    start=start,
                    end=end,
                    span=span,
                    text=quote,
                    timing=timing,
                )
                made.append(replace(plain, **more[0]) if more else plain)
            obligations[document.path] = tuple(made)
        return build_index(documents, obligations, Register(units=UNITS), today=today)

    return make


@pytest.fixture
def notice_text() -> Callable[..., str]:
    """`notice(body, **header)`: the text of a notice's file."""

    def notice(body: str, **header: str) -> str:
        values = {
            "title": "关于报送名单的通知",
            "doc_no": "云委〔2026〕1号",
            "issuer": "中共云溪委员会",
            "recipients": "[各党总支]",
            "date": "2026-03-02",
            **header,
        }
        lines = "\n".join(f"{key}: {value}" for key, value in values.items() if value)
        return f"---\n{lines}\n---\n\n{body}\n"

    return notice
