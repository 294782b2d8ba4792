"""What the page shows of the header is not shown again when the author pasted it."""

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


def test_what_says_more_than_the_header_stays() -> None:
    html = "<p>各党总支、各直属党支部、各部门：</p><p>请报送。</p><p>2026年3月8日</p><p>附：中共云溪委员会名单</p>"
    assert leave_out_letterhead(html, NOTICE) == html


def test_the_same_words_in_the_middle_stay() -> None:
    middle = "".join(f"<p>第{n}件事。</p>" for n in range(9))
    html = f"{middle}<p>关于报送名单的通知</p>{middle}"
    assert leave_out_letterhead(html, NOTICE) == html
