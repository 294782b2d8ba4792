"""The whole document: what is selected, in which order, with its head, its tables of duties and its end."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from bulletin.digest.model import Colophon, Masthead, print_data
from bulletin.digest.order import Order
from bulletin.digest.selection import find_document, select_named, select_period, select_year
from printed import assemble, notice, png, proof

FILES = {
    "notices/2026/ten.md": notice("正文。", doc_no="云溪师委〔2026〕10号", date="2026-03-02"),
    "notices/2026/nine.md": notice(
        "各党总支要于3月31日17:00前报送总结。", doc_no="云溪师委〔2026〕9号", date="2026-03-02"
    ),
    "notices/2026/early.md": notice("正文。", doc_no="云溪师委〔2026〕1号", date="2026-02-28"),
    "notices/2026/void.md": notice("各党总支要于3月15日前报送名单。", doc_no="云溪师委〔2026〕8号", date="2026-03-01"),
    "notices/2026/end.md": notice(
        "正文。", doc_no="云溪师委〔2026〕12号", date="2026-03-31", withdraws="[云溪师委〔2026〕8号]"
    ),
    "stories/2026/s.md": (
        "---\ntype: story\ntitle: 一盏灯\ndate: 2026-03-05\nsubject: 某党支部\nkind: group\nunit: 文学院党总支\n"
        "honors: [先进党支部]\nsummary: 摘要。\n---\n\n故事。\n"
    ).encode(),
}


def paths(selection: object) -> list[str]:
    return [entry.document.path.rpartition("/")[2] for entry in selection.entries]  # type: ignore[attr-defined]


def test_a_period_has_its_notices_in_order_then_its_stories_and_says_what_it_leaves_out() -> None:
    selection = select_period(assemble(FILES), dt.date(2026, 3, 1), dt.date(2026, 3, 31))
    assert paths(selection) == ["nine.md", "ten.md", "end.md", "s.md"]
    assert [entry.document.path for entry in selection.left_out] == ["notices/2026/void.md"]


def test_a_year_leaves_nothing_out_and_has_no_stories() -> None:
    assert paths(select_year(assemble(FILES), 2026)) == ["early.md", "void.md", "nine.md", "ten.md", "end.md"]


def test_a_list_keeps_its_order_and_tells_what_it_does_not_find() -> None:
    selection = select_named(
        assemble(FILES), ["docs/stories/2026/s.md", "云溪师委[2026]9号", "notices\\2026\\nine.md", "x.md"]
    )
    assert paths(selection) == ["s.md", "nine.md"]
    assert selection.unknown == ("x.md",)


@pytest.mark.parametrize(
    "typed",
    [
        "云溪师委[2026]9号",
        "云溪师委〔２０２６〕９号",
        " 云溪师委 （2026） 9 号",
        "云溪师委【2026】第9号",
        "云溪师委〔2026〕09",
    ],
)
def test_a_number_is_known_as_it_is_typed(typed: str) -> None:
    found = find_document(assemble(FILES), typed)
    assert found is not None
    assert found.document.path == "notices/2026/nine.md"


@pytest.mark.parametrize("name", ["", "../docs/notices/2026/nine.md", "/etc/passwd", "云溪师委〔2026〕99号"])
def test_names_of_nothing(name: str) -> None:
    assert find_document(assemble(FILES), name) is None


def test_a_withdrawn_notice_carries_its_banner_and_its_duties_are_not_listed() -> None:
    selection = select_named(assemble(FILES), ["notices/2026/void.md", "notices/2026/nine.md"])
    document = proof(FILES, Order("brief"), selection).document
    assert document.items[0].banner == ("本文已撤销，自始无效，依据《关于工作的通知》（云溪师委〔2026〕12号）。",)
    assert document.obligations is not None
    rows = [row for group in document.obligations.by_date for row in group.rows]
    assert [(row.when, row.who, row.item) for row in rows] == [("3月31日17:00前", "各党总支", "item-2")]
    assert [group.title for group in document.obligations.by_unit] == ["各党总支"]


def test_by_unit_each_duty_stands_once_and_who_shares_some_is_told_where() -> None:
    texts = {
        "notices/2026/shared.md": notice(
            "各党总支、各直属党支部须于3月20日前报送名单。\n\n各党总支须于3月22日前报送总结。"
        ),
        "notices/2026/other.md": notice("各直属党支部、各党总支须于3月25日前报送方案。", doc_no="云溪师委〔2026〕9号"),
    }
    selection = select_named(assemble(texts), list(texts))
    obligations = proof(texts, Order("brief"), selection).document.obligations
    assert obligations is not None
    shown = [(group.title, [row.when for row in group.rows], group.see) for group in obligations.by_unit]
    both = "各党总支、各直属党支部"
    assert shown == [("各党总支", ["3月22日前"], (both,)), (both, ["3月20日前", "3月25日前"], ())]


def test_head_and_end_of_a_brief() -> None:
    order = Order(
        "brief",
        "党建简报",
        "党委组织部",
        issue=3,
        total=86,
        report_to=("学校党委",),
        copies=60,
        note="按：请**认真**组织学习。",
    )
    document = proof(FILES, order).document
    assert document.title == "党建简报第3期（总第86期）"
    assert document.masthead == Masthead("党建简报", "党委组织部", "2026年3月31日", 3, 86)
    assert document.colophon == Colophon(("学校党委",), copies=60)
    assert len(document.note) == 1
    assert document.date == "2026-03-31"


def test_the_data_are_plain_json_and_the_same_each_time() -> None:
    files = {
        **FILES,
        "notices/2026/p.md": notice("![图](p.png)", doc_no="云溪师委〔2026〕5号"),
        "notices/2026/p.png": png(),
    }
    first, second = (json.dumps(print_data(proof(files).document), ensure_ascii=False) for _ in range(2))
    assert first == second
    assert json.loads(first)["items"][0]["kind"] == "notice"
    assert proof(files).paths == {"picture-1.png": "notices/2026/p.png"}


def test_the_code_of_the_whole_changes_with_any_of_its_parts() -> None:
    def code(files: dict[str, bytes], order: Order) -> str:
        return proof(files, order).document.code

    plain = code(FILES, Order("brief"))
    assert code(FILES, Order("brief", duplex=True, site="http://x/")) == plain
    assert code(FILES, Order("brief", issue=1)) != plain
    assert (
        code({**FILES, "notices/2026/ten.md": notice("改过。", doc_no="云溪师委〔2026〕10号")}, Order("brief")) != plain
    )


def test_a_notice_alone_has_its_own_code_throughout() -> None:
    files = {"notices/2026/a.md": notice("正文。")}
    document = proof(files, Order("official")).document
    assert document.code == document.items[0].code
    assert document.masthead is None
    assert document.title == "关于工作的通知"


def test_the_table_of_duties_says_that_a_notice_has_a_correction() -> None:
    files = {
        "notices/2026/a.md": notice("各党总支要于3月31日前报送总结。"),
        "notices/2026/b.md": notice("时间改为4月7日。", doc_no="云溪师委〔2026〕2号", amends="[云溪师委〔2026〕1号]"),
    }
    obligations = proof(files).document.obligations
    assert obligations is not None
    assert obligations.by_date[0].rows[0].notice_title == "云溪师委〔2026〕1号（有更正）"
