"""Web pages as they are met: saved from Word, copied from a site with its menus, laid out by tables, tampered with."""

from __future__ import annotations

import base64
import re

import pytest
from bulletin.intake import Draft, Refusal, take_in
from word_files import PNG

HEAD = "<p>云溪师组〔2026〕30号</p><h1>关于开展党员轮训的通知</h1><p>各党总支：</p>"
FOOT = "<p>中共云溪师范大学委员会组织部</p><p>2026年3月2日</p>"


def draft(html: str, encoding: str = "utf-8") -> Draft:
    result = take_in(html.encode(encoding), "通知.html")
    assert isinstance(result, Draft), result
    return result


def body_of(result: Draft) -> list[str]:
    return [line for line in result.markdown.split("---\n", 2)[2].split("\n") if line]


def told(result: Draft | Refusal) -> dict[str, str]:
    losses = result.reasons if isinstance(result, Refusal) else result.losses
    return {loss.code: f"{loss.where}|{'|'.join(loss.params.values())}" for loss in losses}


def test_saved_from_word() -> None:
    """GBK, conditional comments, spans in spans, numbers as text in mso-list, indents of NBSP."""
    html = f"""<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=gb2312><title>通知</title>
    <style>p.MsoNormal {{margin:0cm}}</style><!--[if gte mso 9]><xml><o:Author>张</o:Author></xml><![endif]--></head>
    <body lang=ZH-CN><div class=WordSection1>{HEAD}
    <p class=MsoNormal style='text-indent:32.0pt'><b><span lang=EN-US>&nbsp;&nbsp;</span><span>现将有关事项
    通知如下。<o:p></o:p></span></b></p>
    <p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;</span></span>
    <![endif]>报名</p>
    {FOOT}</div></body></html>"""
    result = draft(html, "gb18030")
    assert result.fields["title"] == "关于开展党员轮训的通知"
    assert result.fields["issuer"] == "中共云溪师范大学委员会组织部"
    assert [line.replace("\u00a0", "") for line in body_of(result)] == ["现将有关事项通知如下。", "一、报名"]
    assert "encoding-changed" in told(result)


def test_site_with_its_menus() -> None:
    html = f"""<body><div class="top-nav"><ul><li><a href="/">首页</a></li><li><a href="/xw">新闻</a></li></ul></div>
    <div class="position">当前位置：首页 &gt; 通知</div>
    <div id="content"><p>发布时间：2026-03-02　浏览次数：15</p>{HEAD}<p>请报送名单。</p>{FOOT}
    <p>上一篇：关于放假的通知</p></div>
    <div class="footer">版权所有 云溪师范大学</div><script>alert(1)</script></body>"""
    result = draft(html)
    assert body_of(result) == ["请报送名单。"]
    assert result.fields["date"] == "2026-03-02"
    assert {"web-frame-left-out", "web-residue-left-out"} <= set(told(result))
    assert "alert" not in result.markdown


def test_menu_name_around_everything_is_no_menu() -> None:
    html = f'<body class="page nav-open">{HEAD}<p>请各党总支于3月9日前报送名单。</p>{FOOT}</body>'
    assert body_of(draft(html)) == ["请各党总支于3月9日前报送名单。"]


def test_list_numbers_become_text() -> None:
    html = f"{HEAD}<p>要求如下：</p><ol><li>报名<ol><li>网上</li><li>现场</li></ol></li><li>缴费</li></ol>{FOOT}"
    assert body_of(draft(html))[1:] == ["1.报名", "（1）网上", "（2）现场", "2.缴费"]


def test_table_with_spans_and_picture_inside_the_page() -> None:
    image = f'<img alt="流程图" src="data:image/png;base64,{base64.b64encode(PNG).decode()}"><img src="files/a.png">'
    html = (
        f"{HEAD}<p>安排如下。</p><table><tr><th>单位</th><th>任务</th></tr>"
        f"<tr><td rowspan=2>组织部</td><td>甲</td></tr><tr><td>乙</td></tr></table>{image}{FOOT}"
    )
    result = draft(html)
    assert body_of(result)[1:] == [
        "| 单位 | 任务 |",
        "|---|---|",
        "| 组织部 | 甲 |",
        "| 组织部 | 乙 |",
        "![流程图](images/1.png)",
    ]
    assert result.pictures[0].data == PNG
    assert told(result)["picture-elsewhere"].endswith("files/a.png")


def test_words_that_nobody_sees_are_left_out_and_told() -> None:
    result = draft(f'{HEAD}<p>请报送。<span style="display:none">买彩票上某网</span></p>{FOOT}')
    assert "彩票" not in result.markdown
    assert "买彩票上某网" in told(result)["web-hidden-left-out"]


def test_changes_and_remarks_are_refused() -> None:
    html = f'{HEAD}<p>请<del>于3月</del><ins>于4月</ins>报送<span style="mso-hide:all">内情</span></p>{FOOT}'
    result = take_in(html.encode(), "通知.htm")
    assert isinstance(result, Refusal)
    assert [loss.code for loss in result.reasons] == ["deleted-words", "inserted-words", "hidden-words"]


def test_link_keeps_its_words() -> None:
    result = draft(f'{HEAD}<p>见<a href="https://example.org/x">附表</a>。</p>{FOOT}')
    assert body_of(result) == ["见附表。"]
    assert told(result)["link-left-out"].endswith("附表|https://example.org/x")


def test_doc_that_is_a_page_of_html() -> None:
    """What an office system exports as Word."""
    assert isinstance(take_in(f"<html><body>{HEAD}<p>请报送。</p>{FOOT}</body></html>".encode(), "通知.doc"), Draft)


def test_a_hundred_thousand_open_elements() -> None:
    result = take_in(("<html>" + "<div>字" * 100_000).encode(), "深.html")
    assert isinstance(result, (Draft, Refusal))


FORM = """<table><tr><td>公文标题</td><td colspan=3>关于开展党员轮训的通知</td></tr>
<tr><td>文号：</td><td>云溪师组〔2026〕30号</td><td>拟稿人</td><td>甲</td></tr>{more}</table>"""
PAPER = "<p>关于开展党员轮训的通知</p><p>各党总支：</p><p>请报送名单。</p>"


def test_form_of_an_office_system_above_the_paper() -> None:
    result = draft(f"<body>{FORM.format(more='')}{PAPER}{FOOT}</body>")
    assert result.fields["title"] == "关于开展党员轮训的通知"
    assert result.fields["doc_no"] == "云溪师组〔2026〕30号"
    assert result.fields["recipients"] == ["各党总支"]
    assert body_of(result) == ["请报送名单。"]
    assert "拟稿人" in told(result)["form-left-out"]


def test_form_that_tells_of_a_secret_stays_where_the_checks_see_it() -> None:
    more = "<tr><td>密级</td><td>秘密</td><td>份数</td><td>3</td></tr>"
    result = draft(f"<body>{FORM.format(more=more)}{PAPER}{FOOT}</body>")
    assert "| 密级 | 秘密 | 份数 | 3 |" in body_of(result)


def test_table_of_papers_is_no_form() -> None:
    rows = "<tr><th>文件名称</th><th>文号</th><th>印发日期</th></tr><tr><td>工作要点</td><td>1号</td><td>2月</td></tr>"
    result = draft(f"<body><table>{rows}</table>{PAPER}{FOOT}</body>")
    assert "| 文件名称 | 文号 | 印发日期 |" in body_of(result)


def test_article_that_its_script_would_show() -> None:
    """As a chat's article is saved; what hides in it by itself stays hidden."""
    html = f"""<body><h1>关于开展党员轮训的通知</h1><div id="js_content" style="visibility: hidden; opacity: 0;">
    <section><p>点击蓝字关注我们</p></section><p>各党总支：</p><p>请于4月3日前报送名单。</p>
    <p style="display:none">加微信领红包</p>{FOOT}<p>编辑：甲</p></div><div>微信扫一扫关注该公众号</div></body>"""
    result = draft(html)
    assert result.fields["recipients"] == ["各党总支"]
    assert str(result.fields["date"]) == "2026-03-02"
    assert body_of(result) == ["请于4月3日前报送名单。"]
    assert "web-shown-by-script" in told(result)
    assert "加微信领红包" in told(result)["web-hidden-left-out"]


def test_figures_above_and_below_the_line_in_a_page() -> None:
    result = draft(f"<body>{HEAD}<p>占地20m<sup>2</sup>，减排CO<sub>2</sub>，第1<sup>st</sup>。</p>{FOOT}</body>")
    assert body_of(result) == ["占地20m²，减排CO₂，第1st。"]
    assert told(result)["raised-words"] == "第4段|st"


def test_page_that_is_named_like_a_word_file() -> None:
    result = take_in(f"<html><body>{HEAD}<p>请报送。</p>{FOOT}</body></html>".encode(), "通知.docx")
    assert isinstance(result, Draft)
    assert result.fields["title"] == "关于开展党员轮训的通知"


ARTICLE = f"{HEAD}<p>请各党总支于3月9日前报送名单。</p>{FOOT}"
MENU = '<div><a href="/">首页</a> | <a href="/xw">新闻</a> | <a href="/tz">通知公告</a></div>'


def test_form_around_the_article_or_the_page_is_no_form() -> None:
    """As the systems write it that most schools have."""
    for before, after in (
        ('<form name="_newscontent_fromname"><div id="vsb_content">', "</div></form>"),
        ('<form id="form1" action="show.aspx"><input type="hidden" value="x">', "</form>"),
        ('<form><div class="top"><form><input><button>搜索</button></form></div>', "</form>"),
    ):
        result = draft(f"<html><body>{before}{ARTICLE}{after}</body></html>")
        assert result.fields["title"] == "关于开展党员轮训的通知"
        assert body_of(result) == ["请各党总支于3月9日前报送名单。"]


@pytest.mark.parametrize(
    "menu",
    [
        MENU,
        '<p><a href="/">首页</a>&nbsp;&nbsp;<a href="/xw">新闻中心</a>&nbsp;<a href="/tz">通知公告</a></p>',
        '<table><tr><td><a href="/">首页</a></td><td><a href="/tz">通知公告</a></td></tr></table>',
        '<ul><li><a href="/">首页</a></li><li><a href="/tz">通知公告</a></li></ul>',
        '<div>栏目</div><div><a href="/a">学校文件</a></div><div><a href="/b">部门文件</a></div>',
        '<div><a href="/">首页</a> &gt; <a href="/tz">通知公告</a></div>',
    ],
)
def test_menus_without_a_name_are_told_by_their_links(menu: str) -> None:
    result = draft(f"<html><body>{menu}{ARTICLE}</body></html>")
    assert result.fields["title"] == "关于开展党员轮训的通知"
    assert result.fields["issuer"] == "中共云溪师范大学委员会组织部"
    assert body_of(result) == ["请各党总支于3月9日前报送名单。"]
    assert "web-frame-left-out" in told(result)
    assert "link-left-out" not in told(result)


def test_lists_of_links_below_the_article() -> None:
    links = "<ul><li><a href=/1>我校举行大会</a></li><li><a href=/2>某校来访</a></li></ul>"
    result = draft(f"<html><body>{ARTICLE}<h3>热门</h3>{links}<h3>推荐</h3>{links}</body></html>")
    assert "大会" not in result.markdown
    assert "我校举行大会" in told(result)["web-frame-left-out"]


@pytest.mark.parametrize(
    "inner",
    [
        '<p>请登录<a href="/x">报送系统</a>。</p>',
        '<p>请看：</p><p><a href="/a.docx">甲表</a></p><p><a href="/b.xlsx">乙表</a></p>',
        '<p><a href="/a.pdf">甲表</a> | <a href="/b.pdf">乙表</a> | <a href="/c.pdf">丙表</a></p>',
        '<p><a href="/download.jsp?id=1">甲表</a>、<a href="/download.jsp?id=2">乙表</a></p>',
        '<p><a href="/x">报名入口</a></p>',
        '<p>平台有：</p><p><a href="/x">网上党校</a></p><p><a href="/y">学习平台</a></p><p>请按时学习。</p>',
        '<p><a href="/x">网上党校</a>和<a href="/y">学习平台</a>、<a href="/z">图书馆</a>都能学习。</p>',
        '<table><tr><th>平台</th><th>期限</th></tr><tr><td><a href="/x">甲</a></td><td>3月</td></tr></table>',
    ],
)
def test_links_of_the_article_keep_their_words_and_are_told(inner: str) -> None:
    result = draft(f"<html><body>{MENU}{HEAD}<p>请报送。</p>{inner}{FOOT}</body></html>")
    words = re.sub(r"<[^<>]*>", "", inner)
    assert re.sub(r"[\s|-]", "", "".join(body_of(result))) == "请报送。" + re.sub(r"[\s|-]", "", words)
    assert "link-left-out" in told(result)


LAYOUT = """<table width=1000><tr><td colspan=2>欢迎访问</td></tr><tr><td width=200><table><tr><td>通知</td></tr>
<tr><td><a href=a>文件</a></td></tr><tr><td><a href=b>部门</a></td></tr></table></td><td>{article}</td></tr>
<tr><td colspan=2>版权所有</td></tr></table>"""


def test_tables_that_lay_the_page_out_are_none_and_those_in_them_are() -> None:
    inner = "<table><tr><th>单位</th><th>时限</th></tr><tr><td>各学院</td><td>3月9日前</td></tr></table>"
    result = draft(f"<html>{LAYOUT.format(article=ARTICLE.replace('<p>中共', inner + '<p>中共'))}</html>")
    assert result.fields["recipients"] == ["各党总支"]
    assert body_of(result)[1:] == ["| 单位 | 时限 |", "|---|---|", "| 各学院 | 3月9日前 |"]
    assert "table-in-table" not in told(result)


def test_two_rows_of_a_layout_around_a_table() -> None:
    inner = "<table><tr><th>单位</th><th>时限</th></tr><tr><td>各学院</td><td>3月9日前</td></tr></table>"
    article = ARTICLE.replace("<p>中共", f"{inner}<p>中共")
    rows = f"<tr><td>校徽</td><td>欢迎访问</td></tr><tr><td>栏目</td><td>{article}</td></tr>"
    result = draft(f"<html><table>{rows}</table></html>")
    assert result.fields["recipients"] == ["各党总支"]
    assert body_of(result)[1:] == ["| 单位 | 时限 |", "|---|---|", "| 各学院 | 3月9日前 |"]


def test_a_long_cell_of_a_real_table_stays_in_it() -> None:
    """No layout: its words are one paragraph, or less than the article around it."""
    long = "请各党总支认真组织，按时报送，并做好总结。" * 6
    table = f"<table><tr><td>任务</td><td>{long}</td></tr><tr><td>时限</td><td>3月9日</td></tr></table>"
    assert f"| 任务 | {long} |" in body_of(draft(f"<html>{HEAD}{table}{FOOT}</html>"))
    lines = "<br>".join(["甲负责", "乙负责", "丙负责", "丁负责", "戊负责"])
    table = f"<table><tr><td>任务</td><td>{lines}</td></tr><tr><td>时限</td><td>3月9日</td></tr></table>"
    assert "| 时限 | 3月9日 |" in body_of(draft(f"<html>{HEAD}<p>{long}</p>{table}{FOOT}</html>"))


@pytest.mark.parametrize(
    "style",
    [
        "position:absolute;left:-9999px",
        "LEFT: -3000px; position: absolute",
        "position:fixed;top:-999em",
        "text-indent:-9999px",
        "height:0;overflow:hidden",
        "overflow:hidden;width:1px;height:20px",
        "font-size:0px",
        "display:none !important",
    ],
)
def test_words_that_stand_beside_the_page_are_hidden(style: str) -> None:
    result = draft(f'<html>{HEAD}<p>请报送。</p><div style="{style}">某某体育</div>{FOOT}</html>')
    assert body_of(result) == ["请报送。"]
    assert told(result)["web-hidden-left-out"].endswith("某某体育")


@pytest.mark.parametrize(
    "style",
    [
        "text-indent:-2em;margin-left:2em",
        "position:relative;left:-100px",
        "margin-left:-100px",
        "overflow:hidden;height:300px",
        "overflow:hidden;width:100%",
        "line-height:1;height:1em",
        "font-size:0.9em",
        "background:white;color:#333",
    ],
)
def test_other_styles_hide_nothing(style: str) -> None:
    result = draft(f'<html>{HEAD}<p style="{style}">请报送。</p>{FOOT}</html>')
    assert body_of(result) == ["请报送。"]
    assert not {"web-hidden-left-out", "words-invisible"} & set(told(result))


@pytest.mark.parametrize(
    ("inner", "is_told"),
    [
        ('<font color="#FFFFFF">某某体育</font>', True),
        ('<span style="color: #fff">某某体育</span>', True),
        ('<a href="/x" style="color:rgb(255, 255, 255)">某某体育</a>', True),
        ('<span style="color:white"><b>某某体育</b></span>', True),
        ('<span style="background:#c00;color:#fff">某某体育</span>', False),
        ('<div style="background-color:red"><span style="color:white">某某体育</span></div>', False),
        ('<span style="color:#f00">某某体育</span>', False),
        ('<span style="border-color:#fff">某某体育</span>', False),
    ],
)
def test_white_words_are_told(inner: str, is_told: bool) -> None:
    result = draft(f"<html>{HEAD}<p>请报送。</p><p>{inner}</p>{FOOT}</html>")
    assert "某某体育" in result.markdown
    assert ("words-invisible" in told(result)) is is_told


def test_words_in_pieces_with_line_ends_between_them() -> None:
    inner = "<p><span>请于3月9日前</span>\n<span>报送</span><span>PDF</span>\n<span>file</span>。</p>"
    assert body_of(draft(f"<html>{HEAD}{inner}{FOOT}</html>")) == ["请于3月9日前报送PDF file。"]


def test_lines_of_a_text_that_is_set_as_typed() -> None:
    inner = "<pre>一、范围\n全体党员。\n二、时间\n3月9日。</pre>"
    assert body_of(draft(f"<html>{HEAD}{inner}{FOOT}</html>")) == ["一、范围", "全体党员。", "二、时间", "3月9日。"]


def test_long_frames_around_a_short_article() -> None:
    foot = '<div class="footer">' + "地址：临江市学府路一号　邮编　电话　传真　" * 9 + "</div>"
    result = draft(f'<html><div class="ad">培训广告</div>{ARTICLE}{foot}</html>')
    assert body_of(result) == ["请各党总支于3月9日前报送名单。"]


@pytest.mark.parametrize(
    ("inner", "address"),
    [
        ('<iframe width="100%" src="/__local/a.pdf"></iframe>', "/__local/a.pdf"),
        ("<embed src=files/b.PDF type=application/pdf>", "files/b.PDF"),
        ('<object data="/c.docx?e=.docx"></object>', "/c.docx?e=.docx"),
        ('<script>showVsbpdfIframe("/d.pdf","100%","500")</script>', "/d.pdf"),
        ('<video controls><source src="/e.mp4"></video>', "/e.mp4"),
        ('<iframe src="/pdfjs/viewer.html?file=/f.pdf"></iframe>', "/pdfjs/viewer.html?file=/f.pdf"),
    ],
)
def test_a_file_that_the_page_shows_is_told(inner: str, address: str) -> None:
    assert told(draft(f"<html>{ARTICLE}{inner}</html>"))["embedded-lost"] == f"|{address}"


@pytest.mark.parametrize(
    "inner",
    [
        '<iframe src="/share.html"></iframe>',
        '<script src="/pdf.js"></script>',
        '<script>showTime("10:00")</script>',
        "<iframe></iframe><p>见a.pdf</p>",
        '<script>var src = "/a.pdf"</script>',
        '<a href="/a.pdf">附表</a>',
    ],
)
def test_other_windows_are_not(inner: str) -> None:
    assert "embedded-lost" not in told(draft(f"<html>{ARTICLE}{inner}</html>"))


def test_a_form_whose_one_cell_has_the_article_is_a_table() -> None:
    long = "".join(f"<p>第{number}项，请各学院于3月12日前报送计划。</p>" for number in range(5))
    rows = "<tr><td>名称</td><td>例会</td></tr><tr><td>时间</td><td>3月9日</td></tr>"
    result = draft(f"<html>{HEAD}<table>{rows}<tr><td>内容</td><td>{long}</td></tr></table>{FOOT}</html>")
    assert {"| 名称 | 例会 |", "| 时间 | 3月9日 |"} <= set(body_of(result))


def test_links_that_the_last_sentence_announces_stay() -> None:
    links = "<p><a href=/1>一年级</a></p><p><a href=/2>二年级</a></p>"
    for sentence in ("课表已发布，请查看。", "请从下面进入：", "平台如下；"):
        result = draft(f"<html>{HEAD}<p>{sentence}</p>{links}</html>")
        assert body_of(result)[-3:] == [sentence, "一年级", "二年级"]
    assert body_of(draft(f"<html>{ARTICLE}<p><a href=/1>上一篇</a><a href=/2>下一篇</a></p></html>")) == [
        "请各党总支于3月9日前报送名单。"
    ]
