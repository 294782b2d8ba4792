"""Word files by different hands: what comes along, what is told as lost, what is refused with its place."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from bulletin.intake import Draft, Refusal, take_in
from docx.enum.text import WD_BREAK
from word_files import PNG, cell, levels, p, picture, relation, run, table, word

NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
FRACTION = "<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>"
BODY = "现将有关事项通知如下。"


def text_box(*paragraphs: str) -> str:
    """As Word keeps it: once for new programs, once for old ones."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{content}</wps:txbx></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict>{content}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def draft(data: bytes, name: str = "通知.docx") -> Draft:
    result = take_in(data, name)
    assert isinstance(result, Draft), result
    return result


def body_of(result: Draft) -> list[str]:
    return [line for line in result.markdown.split("---\n", 2)[2].split("\n") if line]


def told(result: Draft | Refusal) -> dict[str, str]:
    """Code → place and words of what was lost, left out, or refused."""
    losses = result.reasons if isinstance(result, Refusal) else result.losses
    return {loss.code: f"{loss.where}|{'|'.join(loss.params.values())}" for loss in losses}


def refused(data: bytes, name: str = "通知.docx") -> dict[str, str]:
    result = take_in(data, name)
    assert isinstance(result, Refusal), result
    return told(result)


def test_frame_becomes_front_matter_and_leaves_the_body() -> None:
    result = draft(word(p(BODY), p("一、范围"), p("全体党员参加。")))
    assert result.fields == {
        "title": "关于开展党员轮训的通知",
        "doc_no": "云溪师组〔2026〕30号",
        "issuer": "中共云溪师范大学委员会组织部",
        "recipients": ["各党总支", "各直属党支部"],
        "date": "2026-03-02",
    }
    assert body_of(result) == [BODY, "一、范围", "全体党员参加。"]
    assert not result.losses


def test_chinese_ladder_as_a_word_list() -> None:
    """As Word itself offers it: 一、 and （一） in lists, 1. and （1） below."""
    numbering = levels(
        ("chineseCountingThousand", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."), ("decimal", "（%4）")
    )
    steps = [(0, "报名"), (1, "时间"), (1, "地点"), (2, "东区"), (3, "一楼"), (3, "二楼"), (0, "要求"), (1, "纪律")]
    result = draft(word(p(BODY), *(p(text, number=(1, depth)) for depth, text in steps), numbering=numbering))
    assert body_of(result)[1:] == [
        "一、报名", "（一）时间", "（二）地点", "1.东区", "（1）一楼", "（2）二楼", "二、要求", "（一）纪律",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("chineseCounting", "%1.", "十二、"),
        ("chineseCounting", "(%1)", "（十二）"),
        ("japaneseCounting", "%1、", "十二、"),
        ("decimal", "%1、", "12."),
        ("decimal", "(%1)", "（12）"),
        ("decimal", "%1)", "（12）"),
        ("decimal", "第%1条", "第12条　"),
        ("chineseCounting", "第%1条", "第十二条　"),
        ("decimalEnclosedCircleChinese", "%1", "⑫"),
        ("ideographDigital", "%1、", "一二、"),
        ("chineseLegalSimplified", "%1、", "壹拾贰、"),
        ("upperRoman", "%1.", "XII."),
        ("lowerLetter", "%1)", "l)"),
        ("decimalZero", "%1.", "12."),
    ],
)
def test_numbers_are_written_in_the_ladders_form(form: str, text: str, expected: str) -> None:
    items = [p(f"第{n}件事情，要办好。", number=(1, 0)) for n in range(12)]
    assert (
        body_of(draft(word(p(BODY), *items, numbering=levels((form, text)))))[12] == f"{expected}第11件事情，要办好。"
    )


def test_unknown_number_is_told_as_lost() -> None:
    result = draft(word(p(BODY), p("办好这件事。", number=(1, 0)), numbering=levels(("hebrew1", "%1"))))
    assert told(result)["number-lost"] == "第6段|办好这件事。"
    result = draft(word(p(BODY), p("办好这件事。", number=(7, 0))))
    assert "number-lost" in told(result)


def test_number_that_comes_with_a_style() -> None:
    """“标题 1” linked to a list, as a careful secretary sets it up."""
    styles = (
        '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    result = draft(
        word(p(BODY), p("工作要求", style="a1"), numbering=levels(("chineseCounting", "%1、")), styles=styles)
    )
    assert body_of(result)[1] == "一、工作要求"


def test_numbering_that_starts_anew() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    again = f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{override}</w:num>'
    numbering = levels(("decimal", "%1.")) + again
    numbers = [(1, 0), (1, 0), (2, 0), (2, 0)]
    result = draft(word(p(BODY), *(p("做好这项工作。", number=number) for number in numbers), numbering=numbering))
    assert [line[:2] for line in body_of(result)[1:]] == ["1.", "2.", "1.", "2."]


def test_legal_numbers_of_several_levels() -> None:
    numbering = levels(("decimal", "%1."), ("decimal", "%1.%2"))
    result = draft(word(p(BODY), p("甲项工作。", number=(1, 0)), p("乙项工作。", number=(1, 1)), numbering=numbering))
    assert body_of(result)[1:] == ["1.甲项工作。", "1.1 乙项工作。"]


def test_bold_everywhere_is_taken_off() -> None:
    result = draft(
        word(p(run("党支部书记", "<w:b/>"), "要负总责。"), p(run("按时", "<w:u w:val='single'/>"), "报送。"))
    )
    assert body_of(result) == ["党支部书记要负总责。", "按时报送。"]
    assert told(result) == {"emphasis-removed": "|2"}


def test_one_paragraph_made_of_soft_breaks_and_full_width_indents() -> None:
    text = "<w:r><w:t>　　一、报名。3月9日前报名。</w:t><w:br/><w:t>　　二、缴费。3月10日前缴费。</w:t></w:r>"
    assert body_of(draft(word(p(BODY), p(text))))[1:] == ["一、报名。3月9日前报名。", "二、缴费。3月10日前缴费。"]


def test_paragraph_broken_by_a_page_is_joined() -> None:
    first = "各党总支要高度重视这项工作。要把这项工作摆上重要位置，明确专人负责，对工作中表现突"
    result = draft(word(p(BODY), p(first), p("出的集体和个人给予表扬。")))
    assert body_of(result)[1] == f"{first}出的集体和个人给予表扬。"
    assert "表现突｜出的" in told(result)["paragraph-joined"]


def test_table_with_merged_cells() -> None:
    rows = table(
        [cell("责任单位"), cell("任务"), cell("完成时限")],
        [cell("组织部", '<w:vMerge w:val="restart"/>'), cell("印发方案"), cell("3月9日")],
        [cell("", "<w:vMerge/>"), cell("组织培训|考试", '<w:gridSpan w:val="2"/>')],
    )
    result = draft(word(p(BODY), rows))
    assert body_of(result)[1:] == [
        "| 责任单位 | 任务 | 完成时限 |",
        "|---|---|---|",
        "| 组织部 | 印发方案 | 3月9日 |",
        "| 组织部 | 组织培训\\|考试 |  |",
    ]
    assert told(result)["cells-unmerged"] == "第5段|责任单位"


def test_letterhead_in_a_table_without_lines() -> None:
    head = table([cell("云溪师组〔2026〕30号"), cell("签发人：周一鸣")])
    parts = [p("中共云溪师范大学委员会组织部文件"), head, p("关于开展党员轮训的通知"), p("各党总支："), p(BODY)]
    result = draft(word(*parts, p("中共云溪师范大学委员会组织部"), p("2026年3月2日"), with_frame=False))
    assert result.fields["doc_no"] == "云溪师组〔2026〕30号"
    assert "周一鸣" not in result.markdown or "周一鸣" in str(told(result))


def test_pictures_come_along() -> None:
    data = word(
        p(BODY), p(picture("rp", "流程图")), p(picture("rp")), p(picture("re", "老式图片")),
        relations=relation("rp", "image", "media/a.png") + relation("re", "image", "media/b.png"),
        parts={"word/media/a.png": PNG, "word/media/b.png": b"\x01\x00\x00\x00 EMF"},
    )  # fmt: skip
    result = draft(data)
    assert [(image.name, image.data) for image in result.pictures] == [("1.png", PNG)]
    assert body_of(result)[1:] == ["![流程图](images/1.png)", "![](images/1.png)"]
    assert set(told(result)) == {"picture-without-words", "picture-lost"}


def test_what_cannot_come_along_is_told_with_its_place() -> None:
    data = word(
        p("注意事项。", text_box(p("咨询电话见附表"))),
        p("比例为", f"<m:oMath>{FRACTION}</m:oMath>", "。"),
        p("<w:r><w:object/></w:r>"),
        p("选", '<w:r><w:sym w:font="Webdings" w:char="F021"/></w:r>', "。"),
        header=p("云溪师范大学党建工作"),
    )
    result = draft(data)
    assert told(result) == {
        "text-box-placed": "第5段|咨询电话见附表",
        "equation-lost": "第6段|ab",
        "object-lost": "第6段|",
        "symbol-lost": "第7段|Webdings F021",
        "margin-lost": "页眉页脚|云溪师范大学党建工作",
    }
    assert body_of(result)[:2] == ["注意事项。", "咨询电话见附表"]


def test_signature_in_a_text_box_is_the_signature() -> None:
    signature = text_box(p("中共云溪师范大学委员会宣传部"), p("2026年4月7日"))
    result = draft(word(p("关于开展座谈的通知"), p("各党总支："), p(BODY), p(signature), with_frame=False))
    assert (result.fields["issuer"], result.fields["date"]) == ("中共云溪师范大学委员会宣传部", "2026-04-07")
    assert body_of(result) == [BODY]


def test_text_box_in_a_table_stays_in_its_cell_and_is_there_once() -> None:
    box = f"<w:tc><w:p>{text_box(p('另附说明'))}</w:p></w:tc>"
    rows = f"<w:tbl><w:tr>{cell('甲')}{box}</w:tr><w:tr>{cell('乙')}{cell('丙')}</w:tr></w:tbl>"
    result = draft(word(p(BODY), rows))
    assert body_of(result)[1] == "| 甲 | 另附说明 |"
    assert told(result) == {"text-box-placed": "第5段后的表格|另附说明"}


def test_figures_above_and_below_the_line_stay_there() -> None:
    above, below = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
    data = word(
        p("占地300m", run("2", above), "，减排CO", run("2", below), "，约10", run("-3", above), "吨。"),
        p("第1", run("st", above), "名。"),
    )
    result = draft(data)
    assert body_of(result) == ["占地300m²，减排CO₂，约10⁻³吨。", "第1st名。"]
    assert told(result) == {"raised-words": "第6段|st"}


def field(instruction: str, shown: str) -> str:
    """As Word writes a field: marks among the runs."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    code = f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
    return marks[0] + code + marks[1] + run(shown) + marks[2]


def test_a_date_that_word_sets_anew_is_told() -> None:
    simple = f'<w:fldSimple w:instr=" TIME ">{run("9:30")}</w:fldSimple>'
    result = draft(
        word(p("请于", field("DATE yyyy", "2026年5月6日"), "前报送。"), p(field("PAGEREF x", "3"), "页。"), p(simple))
    )
    assert body_of(result) == ["请于2026年5月6日前报送。", "3页。", "9:30"]
    assert [(loss.code, loss.where) for loss in result.losses] == [
        ("date-of-today", "第5段"),
        ("date-of-today", "第7段"),
    ]


def test_a_link_as_a_field_is_told_with_its_address() -> None:
    link = field('HYPERLINK "http://example.org/b" \\o "提示"', "填报系统")
    place = field('HYPERLINK \\l "_Toc1"', "第二条")
    result = draft(word(p("登录", link, "，见", place, "。")))
    assert body_of(result) == ["登录填报系统，见第二条。"]
    assert told(result) == {"link-left-out": "第5段|填报系统|http://example.org/b"}


def test_an_item_without_words_is_counted_as_on_paper() -> None:
    items = [p(text, number=(1, 0)) if text else p(number=(1, 0)) for text in ("范围", "", "要求")]
    result = draft(word(p(BODY), *items, numbering=levels(("chineseCounting", "%1、"))))
    assert body_of(result)[1:] == ["一、范围", "三、要求"]
    assert told(result) == {"number-alone": "第6段|二、"}


def test_automatic_numbers_alone_in_their_cells() -> None:
    numbered = f"<w:tc>{p(number=(1, 0))}</w:tc>"
    rows = table([cell("序号"), cell("材料")], [numbered, cell("申请书")], [numbered, cell("推荐表")])
    result = draft(word(p(BODY), rows, numbering=levels(("decimal", "%1"))))
    assert body_of(result)[-2:] == ["| 1 | 申请书 |", "| 2 | 推荐表 |"]


def test_page_number_in_the_footer_is_no_loss() -> None:
    assert {loss.weight for loss in draft(word(p(BODY), header=p("— 1 —"))).losses} == {"note"}


def test_footnote_is_kept() -> None:
    result = draft(word(p("按比例计算", NOTE, "。"), footnotes=f'<w:footnote w:id="2">{p("四舍五入。")}</w:footnote>'))
    assert "按比例计算[^1]。" in result.markdown
    assert result.markdown.endswith("\n\n[^1]: 四舍五入。\n")


def test_link_keeps_its_words_only() -> None:
    link = f'<w:hyperlink r:id="rl">{run("报名系统")}</w:hyperlink>'
    data = word(
        p("登录", link, "报名。"), relations=relation("rl", "hyperlink", "https://example.org/a", external=True)
    )
    result = draft(data)
    assert body_of(result) == ["登录报名系统报名。"]
    assert told(result)["link-left-out"] == "第5段|报名系统|https://example.org/a"


def test_look_of_words_that_says_something() -> None:
    data = word(p(run("停办", "<w:strike/>"), "。"), p("好。", run("买彩票", '<w:color w:val="FFFFFF"/>')))
    assert told(draft(data)) == {"words-struck": "第5段|停办", "words-invisible": "第6段|买彩票"}


def test_marks_of_markdown_in_the_text_are_only_shown() -> None:
    result = draft(word(p("# 号楼 *必到* &lt;b>A&lt;/b> [1](2)"), p("1. 加强领导。"), p("| 左 | 右")))
    assert body_of(result) == ["\\# 号楼 \\*必到\\* &lt;b>A&lt;/b> \\[1](2)", "1.加强领导。", "&#124; 左 | 右"]


@pytest.mark.parametrize(
    ("inner", "code", "words"),
    [
        (f'<w:ins w:author="甲">{run("增加的话")}</w:ins>', "inserted-words", "增加的话"),
        ('<w:del w:author="甲"><w:r><w:delText>删去的话</w:delText></w:r></w:del>', "deleted-words", "删去的话"),
        (f"<w:moveTo>{run('移来的话')}</w:moveTo>", "inserted-words", "移来的话"),
        (run("看不见的话", "<w:vanish/>"), "hidden-words", "看不见的话"),
        (run("看不见的话", '<w:rStyle w:val="h"/>'), "hidden-words", "看不见的话"),
        ('<w:r><w:commentReference w:id="3"/></w:r>', "remark", "领导不同意"),
        ("<w:r><w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText></w:r>", "external-link", "DDEAUTO"),
    ],
)
def test_undecided_and_hidden_words_are_refused_with_their_place(inner: str, code: str, words: str) -> None:
    data = word(
        p(BODY), p("这里", inner),
        comments=f'<w:comment w:id="3">{p("领导不同意")}</w:comment>',
        styles='<w:style w:styleId="b"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="h"><w:basedOn w:val="b"/></w:style>',
    )  # fmt: skip
    reasons = refused(data)
    assert list(reasons) == [code]
    assert reasons[code].startswith("第6段|")
    assert words in reasons[code]


def test_every_reason_is_told_at_once() -> None:
    data = word(p(f"<w:ins>{run('甲')}</w:ins>"), p(run("乙", "<w:vanish/>")))
    assert set(refused(data)) == {"inserted-words", "hidden-words"}


def test_switch_that_is_off_hides_nothing() -> None:
    assert "照常" in draft(word(p(run("照常举行。", '<w:vanish w:val="0"/>')))).markdown


def test_secrecy_mark_outside_the_text_is_refused() -> None:
    assert "secret-in-margin" in refused(word(p(BODY), header=p("机密★1年")))


def test_secrecy_mark_above_the_title_stays_for_the_check() -> None:
    result = draft(
        word(
            p("秘密★1年"),
            *map(p, ("云溪师组〔2026〕30号", "关于开展党员轮训的通知", "各党总支：", BODY)),
            with_frame=False,
        )
    )
    assert "秘密★1年" in result.markdown
    assert "secret-in-head" in told(result)


def test_file_written_by_python_docx() -> None:
    """Another program's habits: built-in styles, runs cut in pieces, page breaks, a real table."""
    document = docx.Document()
    document.add_heading("关于报送 党建工作 总结的通知", 0)
    document.add_paragraph("各党总支：")
    paragraph = document.add_paragraph()
    for piece in ("请于", "3月", "15日", "前报送总结。"):
        paragraph.add_run(piece).bold = True
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("总结", style="List Bullet")
    document.add_paragraph("报表", style="List Bullet")
    grid = document.add_table(2, 2)
    grid.cell(0, 0).text, grid.cell(0, 1).text, grid.cell(1, 0).text = "单位", "人数", "文学院"
    document.add_paragraph("云溪师范大学党委办公室\n2026年3月2日")
    stream = io.BytesIO()
    document.save(stream)
    result = draft(stream.getvalue())
    assert result.fields["title"] == "关于报送党建工作总结的通知"
    assert result.fields["issuer"] == "云溪师范大学党委办公室"
    assert result.fields["date"] == "2026-03-02"
    assert "请于3月15日前报送总结。" in result.markdown
    assert "- 总结\n- 报表\n" in result.markdown
    assert "| 单位 | 人数 |\n|---|---|\n| 文学院 |  |" in result.markdown
    assert {loss.params["key"] for loss in result.losses if loss.code == "field-left-empty"} == {"发文字号"}


def field_mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_a_table_of_contents_stays_behind_and_a_page_number_comes_along() -> None:
    """A field goes on over paragraphs, and holds others: each entry of the table has its page number."""
    page = [field_mark("begin"), "<w:r><w:instrText>PAGEREF _a</w:instrText></w:r>", field_mark("separate"), "3"]
    toc = [field_mark("begin"), '<w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>', field_mark("separate"), "一、"]
    result = draft(
        word(
            p(*toc, *page, field_mark("end")),
            p("二、时间", *page, field_mark("end"), field_mark("end")),
            p("见第", *page, field_mark("end"), "页。"),
        )
    )
    assert body_of(result) == ["见第3页。"]
    assert list(told(result)) == ["contents-left-out"]


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    result = draft(
        word(p("发现隐患及时", '<w:r><w:br w:type="page"/></w:r>', "整改。", "<w:r><w:br/></w:r>", "另起。"))
    )
    assert body_of(result) == ["发现隐患及时整改。", "另起。"]


@pytest.mark.parametrize("words", ["内部资料　注意保存", "份号：000012", "工作秘密", "此件不得外传"])
def test_what_the_margins_say_of_a_file_is_refused(words: str) -> None:
    assert list(refused(word(p(BODY), header=p(words)))) == ["secret-in-margin"]


def test_two_offices_that_sign_side_by_side() -> None:
    tab = "<w:r><w:tab/></w:r>"
    result = draft(
        word(
            p("云溪师组〔2026〕30号"),
            p("关于开展党员轮训的通知"),
            p("各党总支："),
            p(BODY),
            p("云溪师范大学党委组织部", tab, tab, "云溪师范大学人事处"),
            p("2026年3月2日", tab, "2026年3月2日"),
            with_frame=False,
        )
    )
    assert result.fields["date"] == "2026-03-02"
    assert "云溪师范大学党委组织部、云溪师范大学人事处" in told(result)["field-left-empty"]


def test_a_picture_is_called_what_its_caption_says() -> None:
    files = {"word/media/a.png": PNG}
    result = draft(
        word(p(picture("ra")), p("图1　检查流程"), relations=relation("ra", "image", "media/a.png"), parts=files)
    )
    assert body_of(result)[:2] == ["![检查流程](images/1.png)", "图1　检查流程"]
    assert not result.losses


def test_a_first_row_that_goes_on_below_is_no_head() -> None:
    """Of a head in two rows some cell goes over two columns."""
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = [[cell("保卫处", down), cell("消防"), cell("4日")], [cell("", on), cell("用电"), cell("5日")]]
    assert body_of(draft(word(p(BODY), table(*rows))))[1:] == [
        "|  |  |  |", "|---|---|---|", "| 保卫处 | 消防 | 4日 |", "| 保卫处 | 用电 | 5日 |",
    ]  # fmt: skip
    rows = [
        [cell("单位", down), cell("任务", '<w:gridSpan w:val="2"/>')],
        [cell("", on), cell("名称"), cell("时限")],
        [cell("保卫处"), cell("消防"), cell("4日")],
    ]
    assert body_of(draft(word(p(BODY), table(*rows))))[1] == "| 单位 | 任务 |  |"


def test_an_open_document_is_told_by_its_name() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    assert list(refused(stream.getvalue(), "通知.odt")) == ["open-document"]


def test_pictures_and_notes_stay_in_their_cells() -> None:
    within = f"<w:tc>{p('6月30日前', NOTE)}{p(picture('rp', '章'))}</w:tc>"
    data = word(
        table((cell("事项"), cell("时限")), (cell("报送 [甲](乙)|丙"), within)),
        footnotes='<w:footnote w:id="2"><w:p><w:r><w:t>周日顺延。</w:t></w:r></w:p></w:footnote>',
        relations=relation("rp", "image", "media/a.png"),
        parts={"word/media/a.png": PNG},
    )
    result = draft(data)
    assert body_of(result)[2:] == [
        "| 报送 \\[甲](乙)\\|丙 | 6月30日前[^1]<br>![章](images/1.png) |",
        "[^1]: 周日顺延。",
    ]
    assert [image.name for image in result.pictures] == ["1.png"]
    assert set(told(result)) == {"half-width-marks"}


def test_marks_in_pieces_in_a_cell_are_only_shown() -> None:
    pieces = f"<w:tc>{p(run('[甲]'), run('(乙)'), run('*'), run('丙'))}</w:tc>"
    assert "| \\[甲](乙)\\*丙 | 丁 |" in body_of(draft(word(table((cell("一"), cell("二")), (pieces, cell("丁"))))))


def sign(font: str, code: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'


@pytest.mark.parametrize(
    ("font", "code", "expected"),
    [
        ("Wingdings", "F0A8", "□"),
        ("Wingdings", "00FE", "☑"),
        ("wingdings", "f0fc", "√"),
        ("Wingdings", "F081", "①"),
        ("Wingdings", "F08A", "⑩"),
        ("Wingdings", "F08C", "❶"),
        ("Wingdings", "F0E0", "→"),
        ("Wingdings 2", "F052", "☑"),
        ("Wingdings 2", "F0A3", "□"),
        ("Wingdings 2", "F06B", "②"),
        ("Symbol", "F0B3", "≥"),
        ("Symbol", "F0A3", "≤"),
    ],
)
def test_signs_of_fonts_of_signs(font: str, code: str, expected: str) -> None:
    """As Word keeps them, and as WPS does: a letter of the private area in such a font."""
    result = draft(word(p("甲", sign(font, code), "乙")))
    assert (body_of(result), told(result)) == ([f"甲{expected}乙"], {})
    if code.upper().startswith("F"):
        properties = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
        result = draft(word(p("甲", run(chr(int(code, 16)), properties), "乙")))
        assert (body_of(result), told(result)) == ([f"甲{expected}乙"], {})


@pytest.mark.parametrize(
    ("font", "code"),
    [
        ("Webdings", "F0A8"),
        ("Wingdings", "F0FF"),
        ("Wingdings 3", "F052"),
        ("", "F0A8"),
        ("Symbol", "zz"),
        ("Arial", ""),
    ],
)
def test_signs_that_nobody_knows_are_told(font: str, code: str) -> None:
    result = draft(word(p("甲", sign(font, code), "乙")))
    assert body_of(result) == ["甲乙"]
    assert code.upper() in told(result)["symbol-lost"]


def test_private_letters_without_a_font_are_told_and_letters_stay() -> None:
    result = draft(word(p("甲\uf0a8乙"), p(run("A\u4e00", '<w:rFonts w:ascii="Wingdings"/>'))))
    assert body_of(result) == ["甲乙", "A一"]
    assert told(result)["symbol-lost"] == "第5段|（没有写明字体） F0A8"


@pytest.mark.parametrize(
    "shape",
    [
        '<w:pict><v:line id="直线" from="0,0" to="442,0" strokecolor="red"/></w:pict>',
        '<w:pict><v:shapetype id="_x0000_t32"/><v:shape type="#_x0000_t32"/></w:pict>',
        '<w:drawing><a:graphic><a:prstGeom prst="line"/></a:graphic></w:drawing>',
        '<w:drawing><a:graphic><a:prstGeom prst="straightConnector1"/></a:graphic></w:drawing>',
        '<w:drawing><a:prstGeom prst="line"/><a:prstGeom prst="line"/></w:drawing>',
        '<w:pict><v:rect xmlns:o="urn:schemas-microsoft-com:office:office" o:hr="t"/></w:pict>',
    ],
)
def test_a_line_across_the_page_is_no_loss(shape: str) -> None:
    result = draft(word(p(BODY), p(f"<w:r>{shape}</w:r>")))
    assert [loss.code for loss in result.losses] == ["line-left-out"]


@pytest.mark.parametrize(
    "shape",
    [
        '<w:drawing><a:prstGeom prst="line"/><a:prstGeom prst="rect"/></w:drawing>',
        '<w:drawing><a:prstGeom prst="line"/><a:t>校长</a:t></w:drawing>',
        '<w:drawing><a:prstGeom prst="flowChartProcess"/></w:drawing>',
        "<w:pict><v:line/><v:rect/></w:pict>",
        '<w:pict><v:shape type="#_x0000_t136"><v:textpath string="公章"/></v:shape></w:pict>',
        '<w:drawing><wp:inline><wp:docPr id="1" name="图示 1"/></wp:inline></w:drawing>',
    ],
)
def test_other_shapes_are_told_as_lost(shape: str) -> None:
    assert "drawing-lost" in told(draft(word(p(BODY), p(f"<w:r>{shape}</w:r>"))))


def test_an_equation_in_one_line_is_words() -> None:
    plain = "<m:r><m:t>N=0.8</m:t></m:r><m:r><m:t>×M</m:t></m:r>"
    result = draft(
        word(
            p("编制按", f"<m:oMath>{plain}</m:oMath>", "核定。"),
            p(f"<m:oMathPara><m:oMath>{plain}</m:oMath></m:oMathPara>"),
        )
    )
    assert (body_of(result), told(result)) == (["编制按N=0.8×M核定。", "N=0.8×M"], {})
    power = "<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
    for laid_out in (FRACTION, power, f"{plain}{power}"):
        assert "equation-lost" in told(draft(word(p("按", f"<m:oMath>{laid_out}</m:oMath>", "核定。"))))


def twice(new: str, old: str) -> str:
    choice, fallback = f"<mc:Choice Requires='wps'>{new}</mc:Choice>", f"<mc:Fallback>{old}</mc:Fallback>"
    return f"<mc:AlternateContent>{choice}{fallback}</mc:AlternateContent>"


def test_what_is_kept_twice_is_there_once() -> None:
    """Around paragraphs, around runs, within a run, and in a cell; where there is nothing new, the old one."""
    within = f"<w:tc>{twice(p('丙一'), p('丙二'))}</w:tc>"
    data = word(
        twice(p("甲一。"), p("甲二。")),
        p("请于", twice(run("3月9日"), run("3月8日")), "前报送。"),
        p(f"<w:r>{twice('<w:t>乙一。</w:t>', '<w:t>乙二。</w:t>')}</w:r>"),
        f"<mc:AlternateContent><mc:Fallback>{p('丁二。')}</mc:Fallback></mc:AlternateContent>",
        table((cell("事项"), cell("时限")), (within, cell("3月"))),
    )
    assert body_of(draft(data)) == [
        "甲一。", "请于3月9日前报送。", "乙一。", "丁二。", "| 事项 | 时限 |", "|---|---|", "| 丙一 | 3月 |",
    ]  # fmt: skip


def test_a_place_of_a_template_that_nobody_filled_in_is_told() -> None:
    content = f"<w:sdtContent>{run('单击此处输入日期。')}</w:sdtContent>"
    empty = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>{content}</w:sdt>"
    filled = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('3月9日')}</w:sdtContent></w:sdt>"
    assert told(draft(word(p("请于", empty, "前报送。")))) == {"placeholder-left": "第5段|单击此处输入日期。"}
    assert told(draft(word(p("请于", filled, "前报送。")))) == {}
