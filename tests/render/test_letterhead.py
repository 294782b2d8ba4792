"""What the page shows of the header is not shown again when the author pasted it."""

import pytest
from bulletin.model import Notice
from bulletin.render.letterhead import leave_out_letterhead

NOTICE = Notice.model_validate(
    {
        "title": "关于报送名单的通知",
        "doc_no": "云委〔2026〕1号",
        "issuer": "中共云溪委员会",
        "recipients": ["各党总支", "各直属党支部"],
        "date": "2026-03-02",
        "issued": "2026-03-03",
    }
)


def test_a_notice_pasted_whole_keeps_only_its_own_words() -> None:
    html = (
        "<h2>中共云溪委员会文件</h2>\n<p>云委〔2026〕1号</p>\n<p>关于报送</p>\n<p>名单的通知</p>\n"
        "<p>各党总支、各直属党支部:</p>\n<p>请报送。</p>\n<p>中共云溪委员会</p>\n<p>2026年3月2日</p>\n"
        "<p>中共云溪委员会 2026年3月3日印发</p>"
    )
    assert leave_out_letterhead(html, NOTICE) == "<p>请报送。</p>\n"


@pytest.mark.parametrize("day", ["2026年　月　日", "2026年 月 日", "2026年3月　日", "2026年×月×日", "2026年__月__日"])
@pytest.mark.parametrize("notice", [NOTICE, NOTICE.model_copy(update={"date": None, "doc_no": None})])
def test_a_number_and_a_day_with_empty_places_are_shown_once(notice: Notice, day: str) -> None:
    html = f"<p>云委〔2026〕　号</p>\n<p>请报送。</p>\n<p>中共云溪委员会</p>\n<p>{day}</p>"
    assert leave_out_letterhead(html, notice) == "<p>请报送。</p>\n"
    together = f"<p>请报送。</p>\n<p>中共云溪委员会　{day}</p>"
    assert leave_out_letterhead(together, notice) == "<p>请报送。</p>\n"


@pytest.mark.parametrize(
    "words", ["填表日期：2026年　月　日", "2026年3月", "见云委〔2026〕　号", "2026年　月　日起施行"]
)
def test_what_is_no_open_number_or_day_stays(words: str) -> None:
    html = f"<p>请报送。</p>\n<p>{words}</p>"
    assert leave_out_letterhead(html, NOTICE) == html
    blanks = f"<p>请报送。</p>\n<p>附件1</p>\n<p>{words}</p>\n<p>2026年　月　日</p>\n<p>填表人</p>"
    assert leave_out_letterhead(blanks, NOTICE) == blanks


def test_what_says_more_than_the_header_stays() -> None:
    html = "<p>各党总支、各直属党支部、各部门：</p><p>请报送。</p><p>2026年3月8日</p><p>附：中共云溪委员会名单</p>"
    assert leave_out_letterhead(html, NOTICE) == html


def test_the_same_words_in_the_middle_stay() -> None:
    middle = "".join(f"<p>第{n}件事。</p>" for n in range(9))
    html = f"{middle}<p>关于报送名单的通知</p>{middle}"
    assert leave_out_letterhead(html, NOTICE) == html


ISSUER, DATE = "<p>中共云溪委员会</p>", "<p>2026年3月2日</p>"
TEXT = "<p>请报送。</p>"


@pytest.mark.parametrize(
    "html",
    [
        f"{TEXT}<p>附件</p><p>查阅单位</p><p>党委办公室</p>{ISSUER}<p>校工会</p>",
        f"{TEXT}<p>附件1</p><p>查阅单位</p><p>党委办公室</p>{ISSUER}",
        f"{TEXT}<h2>附件　日程</h2><p>报名开始</p>{DATE}<p>报名结束</p><p>2026年3月20日</p>",
        f"{TEXT}<p>参加单位：</p><p>党委办公室</p>{ISSUER}<p>校工会</p>",
        f"<p>报名开始</p>{DATE}<p>现场确认</p>",
        f"{TEXT}<ul><li>{ISSUER}</li></ul>",
        f"{TEXT}<ul><li>{ISSUER}</li><li>{DATE}</li></ul>",
        f"<p>一、参加单位</p><p>党委办公室</p>{ISSUER}<p>校工会</p>{TEXT}",
        f"{TEXT}{ISSUER}<table><tr><td>甲</td></tr></table>",
        f"<table><tr><td>甲</td></tr></table>{ISSUER}{TEXT}",
        f"{TEXT}<p>3月8日</p>",
    ],
)
def test_a_name_or_a_day_that_the_text_itself_says_stays(html: str) -> None:
    assert leave_out_letterhead(html, NOTICE) == html


@pytest.mark.parametrize(
    ("html", "left"),
    [
        (f"{TEXT}{ISSUER}{DATE}<p>（此件公开发布）</p>", f"{TEXT}<p>（此件公开发布）</p>"),
        (f"{TEXT}{ISSUER}{DATE}<p>附件</p><p>名单</p>", f"{TEXT}<p>附件</p><p>名单</p>"),
        (f"{TEXT}{ISSUER}<p>3月2日</p>", TEXT),
        (f"{TEXT}<p>中共云溪</p><p>委员会</p>{DATE}", TEXT),
        (f"{TEXT}{ISSUER}", TEXT),
        (f"{TEXT}{DATE}", TEXT),
        (f"{TEXT}{ISSUER}{DATE}<p>联系人：党委办公室</p>", f"{TEXT}<p>联系人：党委办公室</p>"),
        (f"{TEXT}{ISSUER}{DATE}<hr><p>抄送：校工会。</p>", f"{TEXT}<hr><p>抄送：校工会。</p>"),
        (
            f"{TEXT}<p>附件</p>{ISSUER}<p>甲</p><p>中共云溪委员会 2026年3月3日印发</p>",
            f"{TEXT}<p>附件</p>{ISSUER}<p>甲</p>",
        ),
        (f"<p>内部资料</p>{ISSUER}<p>云委〔2026〕1号</p>{TEXT}", f"<p>内部资料</p>{TEXT}"),
    ],
)
def test_the_head_and_the_foot_of_a_paper_go(html: str, left: str) -> None:
    assert leave_out_letterhead(html, NOTICE) == left
