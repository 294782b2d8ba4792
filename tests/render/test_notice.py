"""The page of a notice: what a reader sees of one document."""

import re
from collections.abc import Callable

import pytest
from bulletin.glossary import DOUBTS
from bulletin.index import Bulletin
from bulletin.obligation import Step, Timing
from bulletin.render.lists import Lists
from bulletin.render.notice import compose_notice
from bulletin.render.story import compose_story

PATH = "notices/2026/a.md"
BY = Timing("by", "3月15日前", due="2026-03-15")


def compose(bulletin: Bulletin, path: str, html: str) -> str:
    return compose_notice(bulletin.notice_by_path[path], Lists(bulletin), html)


def test_the_parts_of_an_official_document_stand_in_order(
    make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str]
) -> None:
    header = {"issued": "2026-03-03", "cc": "[纪委]", "attachments": "[{title: 报名表, file: files/a.csv}]"}
    page = compose(make_bulletin({PATH: notice_text("请报送。", **header)}), PATH, "<p>请报送。</p>")
    parts = [
        "中共云溪委员会文件",
        "云委〔2026〕1号",
        "<h1>关于报送名单的通知</h1>",
        "各党总支：",
        "<p>请报送。</p>",
        '<a href="../../../notices/2026/files/a.csv">报名表</a>',
        '<time datetime="2026-03-02">2026年3月2日</time>',
        "抄送：纪委。",
        "2026年3月3日印发",
    ]
    places = [page.index(part) for part in parts]
    assert places == sorted(places)


def test_the_box_leads_to_the_marked_sentence(
    make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str]
) -> None:
    bulletin = make_bulletin(
        {PATH: notice_text("甲。各党总支要于3月15日前报送。各党总支要重视。")},
        {PATH: [("各党总支要于3月15日前报送", BY), ("各党总支要重视", None)]},
    )
    page = compose(bulletin, PATH, "<p>甲。各党总支要于3月15日前报送。各党总支要重视。</p>")
    timed, untimed = (obligation.id for obligation in bulletin.notices[0].obligations)
    box, paper = page.split('<article class="paper"')
    assert box.index(f'href="#o-{timed}"') < box.index("<details") < box.index(f'href="#o-{untimed}"')
    assert (
        f'<span class="obligation" id="o-{timed}" title="各党总支：3月15日前">各党总支要于3月15日前报送</span>' in paper
    )
    assert '<time class="row-day" datetime="2026-03-15">2026年3月15日</time>' in box


def box_of(page: str) -> str:
    return page.split('<article class="paper"', maxsplit=1)[0]


def test_the_box_tells_how_a_date_was_counted(
    make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str]
) -> None:
    counted = Timing(
        "by", "3月15日前", due="2026-03-15", derivation=(Step("due", "month", "2026-03-02", {"month": 3}),)
    )
    pages = {}
    for name, timing in (("counted", counted), ("plain", BY)):
        bulletin = make_bulletin({PATH: notice_text("各党总支要报送。")}, {PATH: [("各党总支要报送", timing)]})
        pages[name] = box_of(compose(bulletin, PATH, "<p>各党总支要报送。</p>"))
    assert "<summary>怎样得出</summary>" in pages["counted"]
    assert "<li>原文没有写年份，按成文日期2026年3月2日推算</li>" in pages["counted"]
    assert "怎样得出" not in pages["plain"]


def test_the_box_marks_what_an_editor_should_look_at_and_says_why(
    make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str]
) -> None:
    marked = {"needs_review": True, "doubts": ("party_from_recipients",)}
    unmarked = {"doubts": ("no_modal_word",)}
    pages = []
    for more in (marked, unmarked):
        bulletin = make_bulletin({PATH: notice_text("要报送。")}, {PATH: [("要报送", BY, more)]})
        pages.append(box_of(compose(bulletin, PATH, "<p>要报送。</p>")))
    assert '<span class="mark-review">待核</span>' in pages[0]
    assert f"<li>{DOUBTS['party_from_recipients']}</li>" in pages[0]
    assert "待核" not in pages[1]
    assert DOUBTS["no_modal_word"] not in pages[1]


def test_the_box_tells_what_is_handed_in_how_and_to_whom(
    make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str]
) -> None:
    handed = {"deliverable": "名单", "form": "书面", "to": "组织部"}
    bulletin = make_bulletin({PATH: notice_text("各党总支要报送。")}, {PATH: [("各党总支要报送", BY, handed)]})
    box = box_of(compose(bulletin, PATH, "<p>各党总支要报送。</p>"))
    assert [f"<span>{words}</span>" in box for words in ("交：名单", "形式：书面", "交给：组织部")] == [True] * 3


def test_an_anchor_survives_words_that_are_not_found(
    make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str]
) -> None:
    bulletin = make_bulletin({PATH: notice_text("各党总支要报送。")}, {PATH: [("各党总支要报送", BY)]})
    page = compose(bulletin, PATH, "<p>全然不同的文字。</p>")
    assert f'id="o-{bulletin.notices[0].obligations[0].id}"' in page


@pytest.mark.parametrize(
    ("verb", "banner", "reverse"),
    [("amends", "本文已有更正", "更正"), ("replaces", "本文已被替代", "替代"), ("withdraws", "本文已撤销", "撤销")],
)
def test_a_changed_notice_and_its_change_name_each_other(
    make_bulletin: Callable[..., Bulletin],
    notice_text: Callable[..., str],
    verb: str,
    banner: str,
    reverse: str,
) -> None:
    changing = notice_text(
        "见云委〔2026〕1号。", doc_no="云委〔2026〕9号", title="关于改变的通知", **{verb: "[云委〔2026〕1号]"}
    )
    bulletin = make_bulletin({PATH: notice_text("请报送。"), "notices/2026/b.md": changing})
    old = compose(bulletin, PATH, "<p>请报送。</p>")
    new = compose(bulletin, "notices/2026/b.md", "<p>见云委〔2026〕1号。</p>")
    assert banner in old
    assert '<a href="../../../notices/2026/b/">《关于改变的通知》</a>（云委〔2026〕9号）' in old
    assert "引用本文的文件" in old
    assert f"本文<strong>{reverse}</strong>" in new
    assert '<a class="reference" href="../../../notices/2026/a/">云委〔2026〕1号</a>' in new


@pytest.mark.parametrize(("count", "leads"), [(8, False), (9, True), (80, True)])
def test_a_long_box_leads_to_the_document_below_it(
    make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str], count: int, leads: bool
) -> None:
    duties = [f"要报送第{number}份表" for number in range(count)]
    timed = [(words, Timing("by", "前", due="2026-03-15")) for words in duties]
    page = compose(make_bulletin({PATH: notice_text("。".join(duties) + "。")}, {PATH: timed}), PATH, "<p></p>")
    assert ('href="#document"' in box_of(page)) is leads
    assert page.count('id="document"') == 1


def test_the_text_for_a_group_tells_of_a_correction(
    make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str]
) -> None:
    files = {PATH: notice_text("请报送。")}
    assert "已有更正" not in compose(make_bulletin(files), PATH, "<p>请报送。</p>")
    files["notices/2026/b.md"] = notice_text(
        "改期。", doc_no="云委〔2026〕9号", title="关于改期的通知", amends="[云委〔2026〕1号]"
    )
    page = compose(make_bulletin(files), PATH, "<p>请报送。</p>")
    text = re.sub(r"<[^>]*>", "", page[page.index("data-chat-text") :].partition("</div>")[0])
    assert "已有更正，请同时看《关于改期的通知》（云委〔2026〕9号）。" in text


def test_a_story_and_the_notice_it_answers_are_linked(
    make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str]
) -> None:
    story = (
        "---\ntitle: 值班\ndate: 2026-03-05\nsubject: 李明\nkind: person\nunit: 文学院总支\n"
        "responds_to: [云委〔2026〕1号]\n---\n\n好。\n"
    )
    bulletin = make_bulletin({PATH: notice_text("请报送。"), "stories/2026/s.md": story})
    assert '<a href="../../../stories/2026/s/">值班</a>' in compose(bulletin, PATH, "")
    page = compose_story(bulletin.stories[0], Lists(bulletin), "<p>好。</p>")
    assert '<a href="../../../notices/2026/a/">' in page
    assert '<a href="../../../units/literature/">文学院总支</a>' in page


def test_no_value_of_the_header_is_html(
    make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str]
) -> None:
    evil = '"<script>alert(1)</script>"'
    header = dict.fromkeys(("title", "doc_no", "issuer", "recipients", "cc"), evil)
    bulletin = make_bulletin({PATH: notice_text("请报送。", **header)}, {PATH: [("请报送", BY)]})
    page = compose(bulletin, PATH, "<p>请报送。</p><script>alert(1)</script>")
    assert "<script" not in page
    assert page.count("&lt;script&gt;") >= 4


def test_a_draft_without_a_header_still_has_a_page(make_bulletin: Callable[..., Bulletin]) -> None:
    page = compose(make_bulletin({PATH: "没有登记部分。"}), PATH, "<p>没有登记部分。</p>")
    assert "没有登记部分。" in page
    assert not re.search(r"\bNone\b", page)


def test_attachments_lead_nowhere_outside(
    make_bulletin: Callable[..., Bulletin], notice_text: Callable[..., str]
) -> None:
    files = ["https://e.example/x", "//e.example/x", "javascript:alert(1)", "../../../../etc/passwd", ""]
    items = ", ".join(f"{{title: 表, file: '{file}'}}" for file in files)
    page = compose(make_bulletin({PATH: notice_text("请报送。", attachments=f"[{items}]")}), PATH, "")
    assert page.count("<li>表</li>") == len(files)
