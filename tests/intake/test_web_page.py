"""Web pages as they are met: saved from Word, copied from a site with its menus, laid out by tables, tampered with."""

from __future__ import annotations

import base64

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
