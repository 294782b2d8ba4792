"""Figures in, the table and the list of failures as lines of text out; measures nothing."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from benches.search.engine import Site
from benches.search.measure import TEN, Measured
from benches.search.queries import Query

_HEAD = (
    "引擎",
    "篇数",
    "索引 MB",
    "不检索时每页 KB",
    "到前十条 KB",
    "首次 ms",
    "按键中位 ms",
    "p95 ms",
    "第一条对",
    "前十条对",
    "拼音前十",
    "建索引 s",
    "内存 MB",
)

Right = Mapping[Query, frozenset[str]]


def table_lines(count: int, results: Mapping[str, tuple[Site, Measured]], right: Right) -> list[str]:
    """The table, one engine a line, its columns aligned for a terminal in which Han characters are two wide."""
    rows = [_HEAD, *(_row(name, count, site, measured, right) for name, (site, measured) in results.items())]
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(_pad(cell, width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    notes = [f"{name}：{site.note}。" for name, (site, _) in results.items() if site.note]
    return lines + notes


def failure_lines(name: str, measured: Measured, right: Right) -> Iterator[str]:
    """The queries whose page is not the first, by kind: the place of the right one, or that it is not among ten."""
    kinds = dict.fromkeys(query.kind for query in right)
    yield f"{name} 没有排在第一的："
    for kind in kinds:
        queries = [query for query in right if query.kind == kind]
        missed = [(query, measured.rank(query, right[query])) for query in queries]
        told = [f"{query.words}（{f'第 {rank}' if rank else '没有'}）" for query, rank in missed if rank != 1]
        yield f"  {kind} {len(queries) - len(told)}/{len(queries)}：{'、'.join(told) or '全对'}"


def _row(name: str, count: int, site: Site, measured: Measured, right: Right) -> tuple[str, ...]:
    warm = measured.warm or (None, None)
    plain = [query for query in right if not query.is_pinyin]
    pinyin = [query for query in right if query.is_pinyin]
    return (
        name,
        str(count),
        _number(site.index_bytes / 1e6, 1),
        "–" if measured.idle_bytes is None else _number(measured.idle_bytes / 1000, 1),
        _number(None if measured.first_bytes is None else measured.first_bytes / 1000, 1),
        _number(measured.cold),
        _number(warm[0]),
        _number(warm[1]),
        _share(measured, plain, right, 1),
        _share(measured, plain, right, TEN),
        _share(measured, pinyin, right, TEN),
        _number(site.seconds, 1),
        _number(site.peak_megabytes),
    )


def _share(measured: Measured, queries: Sequence[Query], right: Right, within: int) -> str:
    if not queries:
        return "–"
    ranks = (measured.rank(query, right[query]) for query in queries)
    return f"{sum(rank is not None and rank <= within for rank in ranks) / len(queries):.3f}"


def _number(value: float | None, digits: int = 0) -> str:
    return "–" if value is None else f"{value:,.{digits}f}"


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _pad(text: str, width: int) -> str:
    return " " * (width - _width(text)) + text
