"""Sentences on text that somebody else has put in."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin.wording.sentence import REGULATION, Wording

_SAFETY = "《中华人民共和国网络安全法》（防止网络数据被窃取、篡改）"
_ADVERTISING = "《中华人民共和国广告法》第九条；《互联网信息服务管理办法》第十五条"
_COMPARE = "请与印发的原件逐字核对；如果文字是从网页上复制的，请改用原件。"

SENTENCES: Mapping[str, Wording] = {
    "title-prefix-odd": Wording(
        "标题开头的“{prefix}”不像发文机关的名称。",
        "标题由发文机关、事由和文种组成，请核对；不是自己写的，请查全文还有没有别的改动。",
        "《党政机关公文处理工作条例》第九条（标题由发文机关名称、事由和文种组成）",
    ),
    "title-tail-odd": Wording(
        "标题在文种后面还有“{tail}”，不像标题的一部分。",
        "标题以文种（通知、意见、决定等）结束，请核对；不是自己写的，请删去，并查全文还有没有别的改动。",
        "《党政机关公文处理工作条例》第九条（标题由发文机关名称、事由和文种组成）",
    ),
    "firm-for-school": Wording(
        "“{firm}”后面是“{words}”，像是学校的名称被换成了别的单位或店铺。",
        "请改回学校的名称。" + _COMPARE,
        _ADVERTISING,
    ),
    "firm-as-issuer": Wording(
        "发文机关写的是“{firm}”，正文说的却是“{words}”，像是学校的名称被换成了别的单位或店铺。",
        "请改回学校的名称。" + _COMPARE,
        _ADVERTISING,
    ),
    "school-word-replaced": Wording(
        "“{words}”等 {count} 处像是把“学生、学院、学校、书记”换成了“员工、公司、集团、经理”。",
        "如果是原来的词被换掉，请改回。" + _COMPARE + "确实是说职工或者企业的，请写明是哪个单位的。",
        _SAFETY,
    ),
    "trade-noun": Wording(
        "“{noun}”{count}次写在本应写学校工作的位置，像是原来的词被换成了推销的词。",
        "请改回原来的词。" + _COMPARE,
        _ADVERTISING,
    ),
    "brand-in-place": Wording(
        "“{name}”（{count} 处）像是店铺或软件的名称，却写在学校的单位或工作的位置。",
        "如果是原来的词被换掉，请改回。" + _COMPARE + "确实是商家的，请写明它是公司、平台还是商户。",
        _ADVERTISING,
    ),
    "name-in-place": Wording(
        "“{name}”（{count} 处）写在学校名称的位置，却不像一个学校或单位的名称。",
        "学校的名称可能被人换过。" + _COMPARE + "确实是单位简称的，请写全称，或者列入单位登记表的别名。",
        "《党政机关公文处理工作条例》第九条（发文机关标志、署名用全称或者规范化简称）",
    ),
    "cited-title-without-genre": Wording(
        "书名号里的“{title}”带着发文字号，却不像公文的标题（末尾没有通知、意见、办法等文种）：{given}",
        "文件名可能被人换过。" + _COMPARE,
        "《党政机关公文处理工作条例》第八条、第九条（标题由发文机关名称、事由和文种组成）",
    ),
    "issued-title-without-genre": Wording(
        "这里把《{title}》当作文件，但它不像文件的名称。",
        "文件名可能被人换过。" + _COMPARE,
        REGULATION,
    ),
    "committee-of-no-institution": Wording(
        "“{given}”里的“{name}”不像一个单位的名称。",
        "单位名称可能被人换过。" + _COMPARE,
        "《中国共产党章程》第三十条（企业、农村、机关、学校等成立党的组织）",
    ),
    "issuer-no-institution": Wording(
        "发文机关或署名“{given}”不像一个单位的名称。",
        "请写发文机关的全称或规范化简称。如果单位名称被人换过，请与原件逐字核对。",
        REGULATION,
    ),
    "brand-word": Wording(
        "“{given}”像是赌博、娱乐网站的名称或入口，不像公文里的词。",
        "请删去或改回原来的词。" + _COMPARE,
        _ADVERTISING,
    ),
    "latin-in-title": Wording(
        "书名号里的“{title}”夹着字母，末尾也没有文种。",
        "如果是书名、软件名，请核对大小写；如果文件名被人换过，请与原件逐字核对。",
        REGULATION,
    ),
    "latin-word-odd": Wording(
        "正文里有 {count} 处来历不明的字母词：{word}",
        "如果是软件名、缩略语，请按规范的大小写书写，或者与汉字之间留空格；如果是被人换上的词，请与原件逐字核对。",
    ),
    "word-in-two-roles": Wording(
        "“{word}”在同一份通知里既是{roles}，一个词不会同时是这些。",
        "这是成批换词留下的痕迹，别处也可能被换过。" + _COMPARE,
    ),
    "halfwidth-throughout": Wording(
        "全文的标点几乎都是半角的（{all} 处里有 {half} 处），正式印发的公文不是这样，多半来自网页。",
        "请与印发的原件核对全文，并把标点改成全角。",
        "GB/T 15834—2011《标点符号用法》",
    ),
    "advertising-sentence": Wording(
        "这一句像是广告（{kind}），其中有“{word}”：{sentence}",
        "请删去这一句，并核对全文还有没有别的改动。写防范、禁止的内容时，请在同一句里写明“防范”“严禁”等。",
        _ADVERTISING,
    ),
    "promotion-sentence": Wording(
        "这一句有“{words}”，像是推销的话：{sentence}",
        "如果不是原文，请删去，并核对全文还有没有别的改动。",
        _ADVERTISING,
    ),
    "selling-prose": Wording(
        "这一句的用字像是推销的话，不像公文：{sentence}",
        "这是按用字推测的；如果是原文，不必改。如果不是，请删去，并核对全文还有没有别的改动。",
        _ADVERTISING,
    ),
    "character-hidden": Wording(
        "这里有看不见的字符（{given}），在“{before}”和“{after}”之间。",
        "请把这几个字删去，重新输入；从网页复制的文字，先粘贴到记事本里再用。",
        _SAFETY,
    ),
    "character-turning": Wording(
        "这里有改变文字方向的字符（{given}），显示的次序和真实的次序会不同，在“{before}”和“{after}”之间。",
        "请把这一行删去，重新输入。",
        _SAFETY,
    ),
    "character-private": Wording(
        "这里有只在个别字体里才显示的字符（{given}），别的电脑上看不到或者看到的是别的字，在“{before}”和“{after}”之间。",
        "请改成通用的字；项目符号请用“1.”“（1）”。",
        "GB 18030—2022《信息技术 中文编码字符集》",
    ),
    "letters-disguised": Wording(
        "“{given}”里混有别的文字的字母（{odd}），看起来像英文字母，其实不是。",
        "请用键盘重新输入这个词。不认识的词请查清来历。",
        _SAFETY,
    ),
    "character-lookalike": Wording(
        "“{given}”不是通常的汉字（{odd}），只是样子相同，搜索时找不到。",
        "多半来自 PDF。请改成：\n{right}",
        "GB 18030—2022《信息技术 中文编码字符集》",
    ),
    "numerals-disguised": Wording(
        "“{given}”用带圈或带括号的数字代替了普通的数字，公文里没有这种写法。",
        "这是躲避检查的写法。不是原文就删去，并查前后还有没有别的改动；是原文请写成：\n{right}",
    ),
    "characters-split": Wording(
        "“{given}”是把一个字拆成了两半或只写了偏旁，读者会看成“{joined}”。",
        "这是躲避检查的写法。不是原文就删去，并查前后还有没有别的改动；是原文请写成：\n{right}",
    ),
    "foreign-script": Wording(
        "中文通知里有一段{script}，全文没有提到为什么要用它：{given}",
        "不是原文就删去，并核对全文还有没有别的改动。确实需要的，请写明是哪种语言，或者放在书名号、引号、括号里。",
        REGULATION,
    ),
    "emoji-in-prose": Wording(
        "正文里有成串的表情符号：{given}",
        "请删去；如果不是自己写的，请核对全文还有没有别的改动。",
    ),
    "html-hidden": Wording(
        "这里的网页代码把文字或链接藏起来，读者看不到：{given}",
        "请删去这段代码和它包着的文字。",
        _SAFETY,
    ),
    "link-host-unknown": Wording(
        "这个网址不在准许的范围内：{host}",
        "准许的是本站、.edu.cn、.gov.cn 和登记过的网址。不需要就删去。\n"
        "确实需要的，核实后写进 docs/_register/hosts.yml，再写上用途：\n"
        "- host: {host}",
        _SAFETY,
    ),
    "scrape-residue": Wording(
        "这是网页上的栏目文字，不属于通知：{given}",
        "请删去；并与印发的原件核对全文。",
    ),
    "scrape-blanks": Wording(
        "这里连着 {count} 个网页空格，不是通知里的内容。",
        "请删去；需要空行、缩进的地方不必自己加空格。",
    ),
    "date-month-lost": Wording(
        "“{given}”不是完整的日期，年、月、日（或者学年、学期）不全。",
        "请对照原件改正，可能是：{right}。",
        "GB/T 9704—2012 7.3.5.4（成文日期用阿拉伯数字将年、月、日标全）",
    ),
    "words-taken-apart": Wording(
        "这几个字被符号隔开了：{given}",
        "这是躲避检查的写法。不是原文就删去；是原文请写成：\n{joined}",
    ),
    "notice-with-swapped-word": Wording(
        "这份通知和 {other} 大部分相同，但是那里的“{instead}”在这里都成了“{word}”。",
        "这是成批换词留下的痕迹。" + _COMPARE,
    ),
}
