"""Sentences on personal data."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin.wording.sentence import Wording

_LAW = "《中华人民共和国个人信息保护法》"
_EXCEPTION = (
    "确需公开的，经批准后在 docs/_register/exceptions.yml 的 exceptions 下登记，用途、批准人、截止日期照实填写：\n"
    "- {hash: {hash}, purpose: 用途, approver: 批准人, until: 截止日期}"
)
_OPEN = _LAW + "第二十五条（未取得个人单独同意，不得公开其个人信息）"
_SENSITIVE = _LAW + "第二十八条（敏感个人信息须有特定目的和充分必要，并采取严格保护措施）"

SENTENCES: Mapping[str, Wording] = {
    "personal-mobile": Wording(
        "这里有手机号码{where}：{given}",
        "请改成办公电话或者校内短号，或者遮住中间四位（{given}）。" + _EXCEPTION,
        _OPEN,
    ),
    "personal-identity": Wording(
        "这里有身份证、护照等证件的号码{where}：{given}",
        "请删去，或者只留首尾、中间用星号遮住（{given}）。" + _EXCEPTION,
        _SENSITIVE,
    ),
    "personal-bank-card": Wording(
        "这里有银行卡号{where}：{given}",
        "请删去；需要收款账户的，写单位的对公账户。" + _EXCEPTION,
        _SENSITIVE,
    ),
    "personal-mail": Wording(
        "这里有个人邮箱{where}：{given}",
        "请改成单位的公务邮箱，或者遮住中间几位（{given}）。" + _EXCEPTION,
        _OPEN,
    ),
    "office-mail-outside": Wording(
        "单位的邮箱用了校外的免费邮箱{where}：{given}",
        "请改用学校的公务邮箱：校外邮箱的账号属于个人，人员变动后收不回来。" + _EXCEPTION,
        "本软件的提示：单位的联系方式应由单位掌握",
    ),
    "personal-account": Wording(
        "这里有个人的QQ号或者微信号{where}：{given}",
        "请改成办公电话、校内短号，或者工作群、公众号的名称。" + _EXCEPTION,
        _OPEN,
    ),
    "personal-school-number": Wording(
        "这里有学号或者工号{where}：{given}",
        "请删去，或者遮住中间几位（{given}）；同名的人可以用学院和年级区分。" + _EXCEPTION,
        _OPEN,
    ),
    "personal-home-address": Wording(
        "这里有家庭住址{where}：{given}",
        "请删去，或者只写到区、县。" + _EXCEPTION,
        _OPEN,
    ),
    "personal-health": Wording(
        "这里同时写了姓名和健康状况{where}：{given}",
        "请隐去姓名或者病情；写先进典型的，应取得本人同意。" + _EXCEPTION,
        _SENSITIVE,
    ),
    "personal-hardship": Wording(
        "这里同时写了姓名和家庭困难情况{where}：{given}",
        "请隐去姓名，或者删去家庭情况；公示资助名单，写姓名、学院、年级、资助项目就够了。" + _EXCEPTION,
        _SENSITIVE,
    ),
    "personal-grades": Wording(
        "这里点名写了不及格、补考或者预警的情况{where}：{given}",
        "请隐去姓名，只写人数；需要本人知道的，由学院单独告知。" + _EXCEPTION,
        _OPEN,
    ),
    "personal-badly-masked": Wording(
        "这里的号码只遮了几位，或者遮住的几位又写了出来，等于没有遮{where}：{given}",
        "请遮住中间四位以上，身份证号遮住出生日期的八位；同一个号码在别处也不能露出遮住的部分。" + _EXCEPTION,
        _OPEN,
    ),
    "personal-private-matter": Wording(
        "这里点名写了个人的私事{where}：{given}",
        "请隐去姓名，或者删去这一项；需要本人知道的，单独告知。" + _EXCEPTION,
        _SENSITIVE,
    ),
    "personal-password": Wording(
        "这里有账号的密码{where}：{given}",
        "请删去，改由专人当面告知；已经发出去的，请马上更改密码。" + _EXCEPTION,
        "《中华人民共和国网络安全法》（防止未经授权的访问，防止网络数据泄露）",
    ),
    "publicity-without-end": Wording(
        "公示没有写明什么时候下线：{given}",
        "请在文首加上下线日期，一般是公示期满的第二天，写法如下：\nexpires: 2026-03-20",
        _LAW + "第十九条（个人信息的保存期限应当为实现处理目的所必要的最短时间）",
    ),
    "exception-expired": Wording(
        "这一项例外已经过了截止日期（{until}），用途是：{purpose}",
        "请删去这一项登记，文中还有相应个人信息的一并删去；仍需公开的，重新批准后改截止日期。",
        _LAW + "第十九条（个人信息的保存期限应当为实现处理目的所必要的最短时间）",
    ),
    "exception-unused": Wording(
        "这一项例外没有用到，简报里没有对应的信息（已经下线的通知不算）；用途是：{purpose}",
        "信息已经删去或者改写的，请把这一项登记也删去。",
    ),
}
