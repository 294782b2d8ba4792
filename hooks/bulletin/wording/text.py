"""Sentences on punctuation and fixed phrases."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin.wording.sentence import RIGHT_LINE, Wording

_PUNCTUATION = "GB/T 15834—2011《标点符号用法》"
_NUMBERS = "GB/T 15835—2011《出版物上数字用法》"

SENTENCES: Mapping[str, Wording] = {
    "text-garbled": Wording(
        "这里像是乱码（{given}），多半是用错了编码打开以后又保存的。有乱码的行：第 {lines} 行。",
        "请对照原文重新输入或者重新复制；恢复以前的版本也可以。文件请保存为“UTF-8”编码。",
    ),
    "halfwidth-mark": Wording(
        "这一行的中文里有半角标点（{marks}）。",
        RIGHT_LINE,
        _PUNCTUATION,
    ),
    "pair-not-closed": Wording(
        "标点 {mark} 没有和它配对的 {other} ：{around}",
        "请在该有的地方补上 {other} ，或者删去多余的 {mark} 。",
        _PUNCTUATION,
    ),
    "marks-doubled": Wording(
        "标点连用或者括号是空的（{given}）：{around}",
        "请只留一个标点；空的引号、括号、书名号请补上内容或删去。",
        _PUNCTUATION,
    ),
    "word-mistyped": Wording(
        "这里的字多半打错了（{given}）：{around}",
        "请对照原稿改正，应写成：\n{right}",
        "《党政机关公文处理工作条例》第二十条（审核公文：文字用法是否规范）",
    ),
    "date-form": Wording(
        "日期的写法不对：{given}",
        "日期用阿拉伯数字写全年、月、日，月、日前不加 0。应写成：\n{right}",
        "GB/T 9704—2012 7.3.5.4；" + _NUMBERS,
    ),
    "space-between-han": Wording(
        "汉字之间有空格，多半是排版换行留下的：{around}",
        RIGHT_LINE,
        "GB/T 9704—2012 7.3.1（标题回行时要做到词意完整）",
    ),
    "emphasis-stray": Wording(
        "这一行有多余的星号 **，会原样显示出来。",
        "星号是从 Word 的加粗带来的。" + RIGHT_LINE,
    ),
    "emphasis-of-word": Wording(
        "正文里有 {count} 处把个别字词加粗（用 ** 括起来），多半是从 Word 带来的。",
        "公文正文一般不加粗；不需要就删去这些星号。",
        "GB/T 9704—2012 7.3.3（正文用 3 号仿宋体字）",
    ),
    "fullwidth-letters": Wording(
        "字母和数字要用半角：{given}",
        "应写成：\n{right}",
        _NUMBERS,
    ),
    "assistant-words": Wording(
        "这里是写作软件（人工智能助手）的答话，不是公文的内容：{given}",
        "请删去这一处，再把全文与会议决定、上级文件逐句核对：这类软件会编造文件名称、数字和日期。",
    ),
    "phrase-misspelt": Wording(
        "提法写错了：{given}",
        "应写成：\n{right}",
        "{source}",
    ),
    "phrase-incomplete": Wording(
        "“{phrase}”的内容不全或次序不对：{given}",
        "应写成：\n{right}",
        "{source}",
    ),
    "phrase-too-early": Wording(
        "“{phrase}”从 {since} 起才有，这份文件的成文日期更早。",
        "请核对成文日期，并与原件核对这句话。",
        "{source}",
    ),
    "phrase-out-of-date": Wording(
        "“{phrase}”用到 {until} 为止，这份文件的成文日期在那以后。",
        "请对照现行文件修改。登记的新提法是：{instead}。",
        "{source}",
    ),
}
