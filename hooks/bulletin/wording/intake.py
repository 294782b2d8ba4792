"""Sentences on bringing in a file from elsewhere: what was refused, lost, left out or should be looked at.

These are told when a file is brought in and never of the bulletin, hence no finding and no part of the catalogue of
findings; the shape of a sentence is the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from bulletin.wording import WORDINGS
from bulletin.wording.sentence import Wording

_PARAMETER = re.compile(r"\{([a-z_]+)\}")
_ACCEPT = "请在 Word 或 WPS 里打开，在“审阅”里逐条确认后接受或者拒绝全部修订，保存，再导入。"
_SAVE_AS_DOCX = "请用 Word 或 WPS 打开，“另存为”选“Word 文档（*.docx）”，再导入新文件。"

SENTENCES: Mapping[str, Wording] = {
    # The file as such: intake/kind.py, intake/plain_text.py
    "source-empty": Wording("这个文件是空的。", "请检查是不是选错了文件，或者复制时没有复制完整。"),
    "source-too-large": Wording(
        "这个文件超过 {limit} MB，没有读取。", "请在 Word 里压缩或者删去大图片后另存，再导入；大图片可以单独作为附件。"
    ),
    "text-too-large": Wording(
        "这个文件的文字有 {size} MB，超过 {limit} MB 的上限，没有读取。",
        "请检查是不是选错了文件；确实需要的，请拆成几份。",
    ),
    "kind-unknown": Wording(
        "不认识这一类文件（{suffix}）。", "可以导入 .docx、.txt、.html、.md 文件。其他文件请先另存为其中一种。"
    ),
    "not-text-source": Wording(
        "这个文件的内容不是文字，可能是扩展名写错了，或者文件已经损坏。",
        "请用原来的软件打开，确认内容后另存为 .docx 或 .txt。",
    ),
    "encoding-unknown": Wording(
        "看不出这个文件用的是哪一种编码（可能是繁体的 Big5），读出来会是乱码。",
        "请用记事本打开，文字显示正常以后“另存为”，编码选“UTF-8”，再导入。",
    ),
    "old-word": Wording("这是旧版 Word（.doc）文件，不能直接导入。", _SAVE_AS_DOCX),
    "wps": Wording("这是 WPS 文字（.wps）文件，不能直接导入。", _SAVE_AS_DOCX),
    "pdf": Wording(
        "这是版式文件（PDF、OFD），里面没有可靠的段落，不能直接导入。",
        "请向来文单位要 Word 文件；只有版式文件的，请把文字复制到 .txt 文件里再导入，并与原件逐字核对。",
    ),
    "rtf": Wording("这是 RTF 文件，不能直接导入。", _SAVE_AS_DOCX),
    "in-parts": Wording(
        "这是合成一个文件的网页（.mht）或者邮件（.eml），不能直接导入。",
        "网页请用浏览器打开，“另存为”选“网页，仅 HTML”，再导入；"
        "邮件请把正文复制到 .txt 文件里，附带的 Word 文件存下来单独导入。",
    ),
    "no-words": Wording(
        "这个文件里没有文字：可能是扫描件、图片，或者网页的文字要等脚本运行才出来。",
        "扫描件请向来文单位要 Word 原件；网页请在浏览器里打开，把文字复制到 .txt 文件里，再导入。",
    ),
    "words-in-file": Wording(
        "这个网页只有一个嵌入的文件，没有文字：{address}",
        "请在浏览器里把这个文件下载下来，找它的 Word 原件，再导入。",
    ),
    "open-document": Wording("这是 OpenDocument（.odt）文件，不能直接导入。", _SAVE_AS_DOCX),
    "encrypted": Wording(
        "这个文件加了密码，读不出来。", "请用密码打开，在“文件—信息—保护文档”里取消密码，保存，再导入。"
    ),
    "page-too-deep": Wording(
        "这个网页一层套一层太多，不像一份公文，没有读取。", "请在浏览器里打开，把公文的文字复制到 .txt 文件里，再导入。"
    ),
    # A package of Word: intake/package.py
    "strict-format": Wording(
        "这个 Word 文件存成了“Strict Open XML”格式，读不了。",
        "请用 Word 打开，另存为，保存类型选“Word 文档（*.docx）”，再导入。",
    ),
    "word-damaged": Wording(
        "这个 Word 文件已经损坏，或者没有传完整。",
        "请用 Word 或 WPS 打开；能打开的，另存为新的 .docx 再导入，打不开的，请重新取得文件。",
    ),
    "not-word": Wording("这个文件里没有 Word 文稿，可能是表格、演示或者压缩包。", "请导入 Word 文稿；压缩包请先解压。"),
    "bomb": Wording(
        "这个文件展开以后超过 {limit} MB，不像一份公文，没有读取。",
        "请不要打开它；先向来文单位核实，再请网络管理员检查。",
    ),
    "macro": Wording(
        "这个文件带有宏（程序），没有读取。",
        "请向来文单位核实；确认可信的，另存为不带宏的“Word 文档（*.docx）”再导入。",
    ),
    "entities": Wording(
        "这个文件里有正常的 Word 文件不会有的定义，可能是有人做过手脚，没有读取。",
        "请不要打开它；先向来文单位核实，再请网络管理员检查。",
    ),
    "external-link": Wording(
        "这个文件会从别处载入内容，没有读取：{address}",
        "请在 Word 里断开链接（“文件—信息—编辑指向文件的链接”），链接的图片改为插入，模板改为 Normal，保存，再导入。",
    ),
    # What must be decided by a person first: intake/word_refused.py
    "inserted-words": Wording("有还没有接受的修订，这里是增加的文字：{words}", _ACCEPT),
    "deleted-words": Wording("有还没有接受的修订，这里是删去的文字：{words}", _ACCEPT),
    "remark": Wording("有批注：{words}", "请在 Word 或 WPS 里处理并删去全部批注，保存，再导入。"),
    "hidden-words": Wording(
        "有隐藏的文字：{words}", "请在 Word 里显示隐藏文字（Ctrl+Shift+8），删去或者取消“隐藏”，保存，再导入。"
    ),
    "secret-in-margin": Wording(
        "页眉、页脚或者文本框里有密级或者内部字样：{words}",
        "涉密和内部文件不能进入本系统。请立即停止操作，按保密规定处理这个文件；确认可以公开的，请在原文件里删去这些字，再导入。",
    ),
    # What did not come along
    "number-lost": Wording("自动编号没有带入，这一段没有编号：{words}", "请对照原文，在草稿里补上序号。"),
    "equation-lost": Wording("公式没有带入：{words}", "请把公式另存为图片放进草稿，或者改写成文字。"),
    "object-lost": Wording("嵌入的对象（表格、图表、文件）没有带入。", "请把它另存为附件或者图片，放进草稿。"),
    "symbol-lost": Wording("特殊字体的符号没有带入：{words}", "请对照原文，在草稿里换成普通的字。"),
    "footnote-lost": Wording("脚注没有带入：原文件里找不到它的内容。", "请对照原文补上。"),
    "number-alone": Wording(
        "这一段后面有一个空的自动编号，没有带入：{words}",
        "请对照原文：是多余的空行，后面的编号要往前移；漏了文字的请补上。",
    ),
    "text-box-placed": Wording(
        "文本框里的文字放在了这一段后面：{words}", "请对照原文，看放在这里合不合适；不需要的删去。"
    ),
    "raised-words": Wording("这些字在原文里是上标或者下标，已经改成普通的字：{words}", "请看一眼意思有没有变。"),
    "date-of-today": Wording(
        "这里的日期在 Word 里是自动更新的，带入的是上次保存时的日期。", "请核对是不是原来要写的那一天。"
    ),
    "drawing-lost": Wording(
        "图形没有带入（流程图、艺术字等）：{words}", "请在 Word 里把它另存为图片，放进草稿，并写明图片说明。"
    ),
    "picture-lost": Wording(
        "图片没有带入，它的格式网页上不能显示：{words}", "请在 Word 里右键“另存为图片”，选 PNG，放进草稿。"
    ),
    "picture-elsewhere": Wording(
        "图片没有带入，它不在这个文件里：{address}", "请把图片文件放进草稿的 images 文件夹，并改好引用。"
    ),
    "picture-without-words": Wording(
        "图片没有说明文字：{words}", "请在草稿里的 ![ ] 中写明图上有什么，看不见图的人靠它了解内容。"
    ),
    "embedded-lost": Wording(
        "网页里嵌入的文件没有带入：{address}",
        "请在浏览器里把它下载下来：是公文正文的，找它的 Word 原件导入；是附件的，放好以后在登记部分写明。",
    ),
    "link-left-out": Wording(
        "链接没有带入，文字还在：{words}，地址：{address}", "需要链接的，请核对地址后在草稿里加上。"
    ),
    "margin-lost": Wording("页眉或者页脚的文字没有带入：{words}", "需要的，请抄到草稿里。"),
    "table-lost": Wording("表格套得太多层，没有带入：{words}", "请在 Word 里改成一层表格，再导入。"),
    "letters-broken": Wording("有损坏的字，显示为“\ufffd”：{words}", "请对照原文改正。"),
    "web-hidden-left-out": Wording(
        "网页上看不见的文字没有带入：{words}", "正常的公文不会有看不见的文字。请核实这个网页是否被人改动过。"
    ),
    # What came along and should be compared
    "header-fault": Wording("登记部分有错：{fault}", "请在草稿里核对、补上。{advice}"),
    "header-mended": Wording("登记部分有错：{fault}", "草稿里已经按能读懂的意思写好，请看一眼对不对。"),
    "header-differs": Wording(
        "“{key}”在登记部分和正文里不一样，用了登记部分的，正文没有改动。登记部分：{given}；正文：{found}",
        "请对照原文，留下对的一个，再把正文里的这一行删去。",
    ),
    "field-left-empty": Wording("“{key}”空着：{reason}", "请对照原文填写，不清楚的向发文机关核实。"),
    "cells-unmerged": Wording(
        "表格的合并单元格已经拆开，上下合并的每行都写上了，左右合并的写在第一格：{words}", "请与原表核对。"
    ),
    "table-in-table": Wording("表格里还有表格，已经并成一格：{words}", "请与原表核对。"),
    "words-struck": Wording("这些字在原文里画了删除线，已经带入：{words}", "请核对要不要保留。"),
    "words-invisible": Wording(
        "这些字在原文里是白色或者极小，纸上看不见，已经带入：{words}", "请核实是不是有人加进去的。"
    ),
    "placeholder-left": Wording("模板里要填的地方没有填，提示的字已经带入：{words}", "请在草稿里填写，或者删去。"),
    "half-width-marks": Wording(
        "中文里有 {count} 处半角标点，没有改动。第一处：{words}",
        "请改成全角标点。整篇都是半角的，多半是从网页上抓取的，请找原件核对。",
    ),
    "sentence-open": Wording(
        "这一段末尾没有标点，下一段像是它的后半句（｜处）：{words}",
        "请对照原文：是一句话的，在草稿里把两段连成一行，断开的日期和要求才读得出来；是两段的，补上标点。",
    ),
    "mail-head-left-out": Wording(
        "邮件的发件人、收件人、时间没有带入，主题作为标题：{words}", "请核对标题；邮件里的附件请另外存好。"
    ),
    "heading-joined": Wording("标题和下一段像是被分页断开的，已经接上（｜处）：{words}", "请与原文核对。"),
    "attachments-listed": Wording(
        "附件说明已经登记，附件的文件没有随稿带入：{words}", "请把附件文件放好，在登记部分的 attachments 里写明 file。"
    ),
    "attached-text-kept": Wording(
        "署名后面的附件内容留在正文里：{words}", "请核对；附件应当单独成文件的，移出去另存。"
    ),
    "text-after-signature": Wording("署名和日期后面还有文字，留在正文里：{words}", "请核对它该放在哪里。"),
    "stray-line-left-out": Wording("文末多出来的一行没有带入：{words}", "请核对；需要的抄到草稿里。"),
    "form-left-out": Wording(
        "公文前面的登记表（办公系统的表单）没有带入：{words}", "请核对登记部分；表单里有正文没有的内容，抄到草稿里。"
    ),
    "before-title-left-out": Wording("标题前面的文字没有带入：{words}", "请核对；需要的抄到草稿里。"),
    "secret-in-head": Wording(
        "标题前面有密级或者内部字样，留在正文里，发布前的检查会拦下来：{words}",
        "涉密和内部文件不能进入本系统。请先按保密规定核实这份文件。",
    ),
    # What was done on purpose
    "emphasis-removed": Wording("去掉了 {count} 处加粗、倾斜、下划线。", "不需要处理；公文的层次由版式区分。"),
    "encoding-changed": Wording("原文件是 {encoding} 编码，草稿改用 UTF-8。", "不需要处理。"),
    "page-marks-removed": Wording("去掉了 {count} 行页码或者分隔线。", "不需要处理。"),
    "line-left-out": Wording("版头下面一类的横线没有带入。", "不需要处理；页面自己会画。"),
    "page-number-left-out": Wording("页码没有带入。", "不需要处理。"),
    "contents-left-out": Wording("目录没有带入，网页会自己生成。", "不需要处理。"),
    "paragraph-joined": Wording("被分页断开的段落已经接上（｜处）：{words}", "请看一眼接得对不对。"),
    "recipients-joined": Wording("主送机关分在几行，已经接上（｜处）：{words}", "请看一眼接得对不对。"),
    "title-tightened": Wording("标题里排版用的空格和换行已经去掉。", "不需要处理。"),
    "printing-office-left-out": Wording("版记里的印发机关没有带入：{words}", "不需要处理。"),
    "publicity-left-out": Wording("公开方式没有带入：{words}", "不需要处理；不公开的文件不能发布。"),
    "signer-left-out": Wording("签发人没有带入。", "不需要处理。"),
    "web-shown-by-script": Wording(
        "这个网页的正文要等脚本运行才显示（微信公众号文章是这样），已经带入。", "请与网页上看到的逐段核对。"
    ),
    "web-residue-left-out": Wording("网页上的来源、时间、字号等没有带入：{words}", "不需要处理。"),
    "web-frame-left-out": Wording("网页的导航、页脚没有带入：{words}", "请看一眼里面有没有正文。"),
    "recipients-not-found": Wording(
        "没有找到主送机关。", "有主送机关的请在登记部分填写 recipients；公告、决定等没有的不用填。"
    ),
}

EMPTY_BECAUSE: Mapping[str, str] = {
    "reason-not-found": "原文里没有找到。",
    "reason-date-open": "落款的日期没有写全：{words}",
    "reason-no-such-day": "日历上没有这一天：{words}",
    "reason-several-issuers": "有几个发文机关，登记哪一个要由人决定：{words}",
    "reason-issuers-differ": "版头和署名写的不一样：{words}",
    "reason-recipients-cut": "主送机关像是分在两行（｜处），接不接得上看不准，都留在正文里：{words}",
    "title-hijacked": "疑似被人换过字，没有采用，留在正文里：{words}",
    "title-unseen-characters": "里面有看不见的字符，疑似被人改动过，没有采用，留在正文里：{words}",
    "title-without-genre": "不是以文种（通知、意见等）结尾，没有采用，留在正文里：{words}",
    "issuer-hijacked": "疑似被人换过字，不像一个机构，没有采用，留在正文里：{words}",
    "issuer-unseen-characters": "里面有看不见的字符，疑似被人改动过，没有采用，留在正文里：{words}",
    "issuer-no-office": "不像一个机构的名称，没有采用，留在正文里：{words}",
}
"""Why a field of the header is empty, by the code that `intake` gives as its reason."""


def problem_and_fix(code: str, params: Mapping[str, str]) -> tuple[str, str]:
    """What is told of one loss: the problem, and what to do. A fault of the header has the words of the check."""
    wording = SENTENCES[code]
    said = dict(params)
    if "reason" in said:
        said["reason"] = _fill(EMPTY_BECAUSE[said["reason"]], said)
    if "finding" in said:
        of_check = WORDINGS[said["finding"]]
        said["fault"], said["advice"] = (_fill(sentence, said) for sentence in (of_check.problem, of_check.fix))
    return _fill(wording.problem, said), _fill(wording.fix, said)


def _fill(sentence: str, params: Mapping[str, str]) -> str:
    return _PARAMETER.sub(lambda found: _printable(params[found[1]]), sentence)


def _printable(text: str) -> str:
    """What a file says, without anything that could move a terminal's cursor or turn the text around."""
    return "".join(
        character if character == "\n" or unicodedata.category(character)[0] != "C" else f"〈{ord(character):04X}〉"
        for character in text
    )
