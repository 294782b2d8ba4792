"""Sentences on what cannot be printed as it is, and on the digests that the site offers."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin.wording.sentence import Wording

_ACCESS = "GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》"

SENTENCES: Mapping[str, Wording] = {
    "print-picture-missing": Wording(
        "要印的图片不存在：{given}",
        "请核对文件名和所在文件夹（大小写也要一致）；路径从这份文件所在的文件夹算起，例如：\n![图片说明](images/photo.png)",
    ),
    "print-picture-outside": Wording(
        "图片不在简报的文件夹里，印不出来：{given}",
        "请把图片放到这份文件旁边的 images 文件夹，再写成：\n![图片说明](images/photo.png)",
    ),
    "print-picture-broken": Wording(
        "图片文件不完整或者已经损坏：{given}",
        "请打开图片看看是否正常，重新导出或者重新复制一份。",
    ),
    "print-picture-large": Wording(
        "图片太大，超过4000万像素：{given}",
        "请缩小以后再放进来；印满一页 A4 纸，2480×3508 像素就够清楚。",
    ),
    "print-picture-kind": Wording(
        "这种图片印不出来：{given}",
        "请另存为 PNG 或者 JPEG 格式（只改文件名的后缀没有用）。",
    ),
    "print-picture-colours": Wording(
        "图片用的是印刷油墨的颜色（CMYK），存档用的 PDF 里印不准：{given}",
        "请用看图或者修图软件另存为 RGB 颜色的 JPEG 或者 PNG。",
    ),
    "print-picture-linked": Wording(
        "这张 SVG 图里还引用了别的图片文件，网页上和纸上都显示不出来：{given}",
        "请在画图软件里把引用的图片嵌入以后重新导出，或者另存为 PNG 格式。",
    ),
    "print-picture-without-words": Wording(
        "图片没有文字说明，用读屏软件的同志不知道上面是什么：{given}",
        "请在方括号里写一句说明，例如：\n![窗口前新装的排号机](images/photo.png)",
        _ACCESS,
    ),
    "print-note-without-mark": Wording(
        "这条脚注在正文里没有对应的标记，纸上不知道印在哪一页：{given}",
        "请在正文要注的地方写上标记，例如 [^1]；不需要时请删去这条脚注。",
    ),
    "print-lines-combined": Wording(
        "同一处文字既有下划线又有删除线，印不出来：{given}",
        "请只留一种。",
    ),
    "digest-says-not-what": Wording(
        "这一期没有写明编印什么，或者写了不止一种。",
        "请只写一种：起止日期（from 和 to），或者篇目（select），或者年份（year），例如：\n"
        "from: 2026-03-01\nto: 2026-03-31",
    ),
    "digest-period-backwards": Wording(
        "止日在起日之前：{first}至{last}",
        "请把两个日期对调：\nfrom: {last}\nto: {first}",
    ),
    "digest-document-unknown": Wording(
        "篇目里的这一份，简报里没有：{given}",
        "请写文件路径或者发文字号，并核对是否写对，例如：\nselect: [notices/2026/a.md, 云溪师委〔2026〕7号]",
    ),
    "digest-empty": Wording(
        "这一期里没有一份文件：这段时间没有通知，也没有先进典型。",
        "请核对起止日期或者年份；按成文日期算，起止两天都算在内。",
    ),
    "digest-pdf-missing": Wording(
        "这一期还没有编印，缺文件：{pdf}",
        "请运行下面的命令，再把生成的 PDF 和 digests/printed.csv 一起提交：\n{command}",
    ),
    "digest-pdf-outdated": Wording(
        "{pdf} 与现在的稿件不一致，编印以后稿件又改过，或者 PDF 不是这样生成的。",
        "请重新编印，再把 PDF 和 digests/printed.csv 一起提交：\n{command}",
    ),
    "digest-issue-order": Wording(
        "期号没有接着往下排：这一期是{given}，日期在前的一期已经是{before}。",
        "请核对期号和日期；期号每年从1排起，总期号一直往下排，例如：\n{right}",
    ),
}
