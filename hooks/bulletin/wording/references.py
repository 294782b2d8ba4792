"""Sentences on what a document names and what is not there: notices, units, quotations, files."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin.wording.sentence import REGULATION, Wording

SENTENCES: Mapping[str, Wording] = {
    "doc-no-duplicate": Wording(
        "文号“{doc_no}”已经有别的文件用了：{others}",
        "一个文号只能属于一份文件，请核对原件，改正写错的那一份。",
        REGULATION + "（发文字号由发文机关代字、年份、发文顺序号组成）",
    ),
    "quote-not-found": Wording(
        "正文里找不到这句原句：{quote}\n正文里最接近的一句是：{near}",
        "如果指的就是这一句，请照正文改成：\nquote: {near}",
    ),
    "quote-nowhere-near": Wording(
        "正文里找不到这句原句，也没有相近的句子：{quote}",
        "请从正文里复制原句，一字不改；如果这句话已经删去，请把这一项登记也删去。",
    ),
    "strike-hits-nothing": Wording(
        "这一句里没有自动提取出任务，不需要删去：{quote}",
        "请核对原句是否抄对；不需要时请删去这一项登记。",
    ),
    "correction-hits-nothing": Wording(
        "这一句里没有自动提取出任务，无从更正，本次按新登记的任务处理：{quote}",
        "如果确实是一项任务，请改成登记：\naction: declare",
    ),
    "confirmation-hits-nothing": Wording(
        "这一句里没有自动提取出任务，没有什么可确认：{quote}",
        "请核对原句是否抄对；不需要时请删去这一项登记。",
    ),
    "target-missing": Wording(
        "这里链接的文件或图片不存在：{given}",
        "请核对文件名和所在文件夹（大小写也要一致）；路径从这份文件所在的文件夹算起，例如：\n![图片说明](images/photo.png)",
    ),
    "target-backslash": Wording(
        "路径里用了反斜杠“\\”，网站上打不开：{given}",
        "请改用斜杠“/”：\n{right}",
    ),
    "target-outside": Wording(
        "这里写的文件在 docs 文件夹以外，读者打不开，也不能发布：{given}",
        "请把需要的文件复制到这份文件旁边的文件夹里，再写相对路径，例如：\nfiles/统计表.xlsx",
    ),
    "file-misspelt": Wording(
        "没有这个文件，同一个文件夹里有一个只差扩展名、大小写或者空格、标点的：{given}",
        "扩展名要写出来（电脑可能把它藏起来了），大小写也要一致。如果就是那一个文件，应写成：\n{right}",
    ),
    "attachment-missing": Wording(
        "附件文件不存在：{given}",
        "请把文件放到这份通知旁边的 files 文件夹，并核对文件名；没有电子文件的，只写附件名称：\n- title: 附件名称",
    ),
    "change-circle": Wording(
        "这份通知替代或撤销了 {given}，而对方又直接或间接地替代、撤销了它，两份都会算作失效。",
        "请核对哪一份在后，只在后印发的一份里登记 replaces（替代）或 withdraws（撤销）。",
    ),
    "unit-unknown": Wording(
        "单位登记册里没有“{given}”，它的任务不会出现在任何单位的页面上。",
        "请核对名称；确有这个单位的，请在 _register/units.yml 里加上它，或加为某个单位的别名（aliases）。",
        REGULATION + "（机关名称应当使用全称、规范化简称或者同类型机关统称）",
    ),
    "unit-misspelt": Wording(
        "单位登记册里没有“{given}”。是不是“{near}”？",
        "请改成“{near}”；名称没有写错的，请在 _register/units.yml 里把“{given}”加为这个单位的别名（aliases）。",
        REGULATION + "（机关名称应当使用全称、规范化简称或者同类型机关统称）",
    ),
    "target-unknown": Wording(
        "“{key}”里写的文号“{given}”，简报里没有，外来文件名单里也没有。",
        "请核对文号；简报创办以前的或外来的文件，请先登记到 _register/documents.yml。",
    ),
    "target-misspelt": Wording(
        "“{key}”里写的文号“{given}”，简报里没有，外来文件名单里也没有。是不是“{near}”？",
        "如果是，请改成：\n{key}: [{near}]",
    ),
    "change-twice-at-once": Wording(
        "这份通知对 {given} 既登记了“{first}”，又登记了“{second}”，两种效力不同。",
        "请核对原意，只留一项：改动个别内容的写 amends（更正），重新制定的写 replaces（替代），"
        "废止或者撤销的写 withdraws。",
    ),
    "change-before-target": Wording(
        "这份通知的成文日期（{date}）早于它改动的 {given}（{target_date}），前面的文件不能改动后面的。",
        "请核对两份通知的 date（成文日期），以及文号有没有写反。",
    ),
    "change-after-end": Wording(
        "{given} 自{day}起已经不再执行（见 {by}），这份通知又改动它。",
        "请核对文号；应改动现行文件的，请写现行文件的文号。",
    ),
    "change-manner-unclear": Wording(
        "看不出对 {given} 是“废止”还是“撤销”，目前按撤销处理（自始无效，其中的任务视同没有布置过）。",
        "请在正文里写明。从某日起不再执行的写“废止”，例如：\n自2026年1月1日起废止《……》（{given}）。",
        "《党政机关公文处理工作条例》（公文被撤销的，视为自始无效；公文被废止的，视为自废止之日起失效）",
    ),
    "change-of-itself": Wording(
        "这份通知在“{key}”里写了自己的文号“{given}”。",
        "这里应写被它改动的那份通知的文号。请核对后改正或删去。",
    ),
    "citation-unknown": Wording(
        "正文引用的文号“{given}”是本校的代字，但简报里没有，登记册的外来文件名单里也没有。{near}",
        "请核对文号；简报创办以前的旧文件，核实已经公开的，请登记到 _register/documents.yml：\n"
        "- {doc_no: {given}, title: ……, source: ……}",
    ),
    "citation-unconfirmed": Wording(
        "正文引用的文号“{given}”未核实：简报里没有，登记册的外来文件名单里也没有。",
        "请核对文号，并确认这份文件已经公开、可以引用；确认后登记到 _register/documents.yml，就不再出现这条提示。",
    ),
    "citation-title-differs": Wording(
        "引用的标题和“{doc_no}”自己的标题不一致，这里写的是：{given}",
        "请核对标题和文号哪一个写错了；文号没有错的，标题应写成：\n《{title}》（{doc_no}）",
    ),
    "citation-form": Wording(
        "引用的发文字号写法不对：{given}",
        "年份用六角括号“〔〕”括入，序号不加“第”字、不编虚位。应写成：\n{right}",
        REGULATION + "；GB/T 9704—2012（7.2.5）",
    ),
}
