"""What each group of rules is called, what it is for, and where its rules come from and end; for the guide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bulletin.finding import Group


@dataclass(frozen=True)
class GroupWords:
    """The group's name, its purpose in a sentence, the regulations behind it, and what its rules cannot see."""

    name: str
    purpose: str
    source: str = ""
    limit: str = ""


GROUPS: Mapping[Group, GroupWords] = {
    "secrecy": GroupWords(
        "保密",
        "涉密不上网、上网不涉密：有密级标志、内部字样或者未确认公开的文号的内容，不能放进简报，也没有开关可以放行。",
        "《中华人民共和国保守国家秘密法》及其实施条例",
        "软件只认得写出来的标志和字样。没有标志的涉密内容，词表找不出来，只能靠起草人和审核人把关。",
    ),
    "personal": GroupWords(
        "个人信息",
        "手机号码、证件号码、住址等个人信息不随文公开；确需公开的办公电话等，登记例外并写明用途和期限。",
        "《中华人民共和国个人信息保护法》",
        "软件按号码和写法的样子判断，不知道一个号码是谁的；名单里的姓名该不该公开，要由人判断。",
    ),
    "hijack": GroupWords(
        "篡改和夹带",
        "从网页上复制来的公文可能被人换过字、夹了广告或者看不见的字符，这一组把可疑的地方指出来。",
        "",
        "这里说的是可疑，不是结论，请对照盖章的原件核对。",
    ),
    "format": GroupWords(
        "文件和公文要素",
        "文件能读，登记部分写得对，标题、文号、主送、层次、附件说明、落款合乎公文格式，单位登记册前后一致；编印时纸上不缺图、不缺字。",
        "《党政机关公文处理工作条例》；GB/T 9704—2012《党政机关公文格式》",
        "正文里没有写的要素不检查：主送、落款、日期可以不写在正文里，页面会照登记部分显示；图片只核对文件头和校验和。",
    ),
    "dates": GroupWords(
        "日期",
        "文中的日期存在、星期对得上、期限不早于成文日期、起止不颠倒、更正与原文一致。",
    ),
    "references": GroupWords(
        "引用",
        "引用的文件、单位、原句、图片和附件都找得到，引用的标题和文号说的是同一份文件。",
        "《党政机关公文处理工作条例》",
        "外来文件只能和登记册的名单核对；名单里没有的，软件不知道它是真是假、公开没有。",
    ),
    "text": GroupWords(
        "文字",
        "标点、数字和固定提法的写法。",
        "GB/T 15834—2011《标点符号用法》；GB/T 15835—2011《出版物上数字用法》",
    ),
    "review": GroupWords(
        "审核记录",
        "初审、复审、终审三个人依次审过，终审以后正文没有再改动。",
        "",
        "软件核对的是记录，不能知道审核人是否真的看过；标题和登记部分不在校验值之内，改动它们要由审核人留意。",
    ),
    "burden": GroupWords(
        "减负",
        "留给基层的时间够不够，同样的材料是不是要了两次。",
        "《整治形式主义为基层减负若干规定》",
        "材料按名称比对，换了名称的看不出来；只查一个文件时，不和其他通知比对材料。",
    ),
}
"""In the order of the guide: what must not happen at all comes first."""
