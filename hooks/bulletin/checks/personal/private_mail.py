"""Addresses at hosts where private people keep their mail, also disguised: ＠, [at], blanks, 点."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from bulletin.checks.personal.sighting import Sighting, findings_of
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.writing import Writing

_AT = (
    r"[ ]{0,3}(?:@|[\[(（{【<#*]{1,2}[ ]?(?:at|AT|At|a|艾特|@)[ ]?[\])）}】>#*]{1,2}|[ ](?:at|AT|At)[ ]"
    r"|艾特|#|%40|&#64;|&commat;)[ ]{0,3}"
)
_DOT = r"[ ]{0,2}(?:\.|。|[ ]dot[ ]|[\[(（{【][ ]?(?:dot|DOT|点|\.)[ ]?[\])）}】]|点)[ ]{0,2}"


@cache
def _address() -> re.Pattern[str]:
    text = files(__package__).joinpath("mail_hosts.txt").read_text(encoding="utf-8")
    names = [name for line in text.splitlines() if not line.startswith("#") for name in line.split()]
    hosts = "|".join(sorted(names, key=len, reverse=True))
    # The host is sought first: it is rare, and the name before it can be anything.
    return late(
        rf"{_AT}(?P<vip>vip{_DOT})?(?P<host>{hosts}){_DOT}(?P<end>com|cn|net|me|edu)(?![A-Za-z])", re.IGNORECASE
    )


_NAME_BEFORE = late(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,63}\Z")


# Whosever host it is, by its label it is private: 私人邮箱 luo.min@mailbox.org; so is an account to be paid to.
_LABELLED = late(
    r"(?:(?:私人|个人|本人)(?:的)?(?:电子)?(?:邮箱|邮件|信箱)|支付宝(?:账号|帐号)?)(?:地址)?[ ：:为是（(]{0,3}"
    r"(?P<local>[A-Za-z0-9][A-Za-z0-9._+-]{1,63})@(?P<host>[A-Za-z0-9-]{1,40}(?:\.[A-Za-z]{2,10}){1,3})"
)


# 发送至党委宣传部邮箱：…@163.com: whose it is stands before it. A number is the account of a person, whoever lends it.
_OF_AN_OFFICE = late(
    r"(?:[部处办室科会协馆系所局]|中心|团委|纪委|党委|总支|支部|学院|学校|专班)(?:的)?(?:工作|公共|公用|公务|办公|官方|专用)?"
    r"[（(]?(?:电子)?(?:邮箱|信箱|邮件)(?:地址)?[ ：:为是（(]{0,3}\Z"
)


_FARTHEST = 120
# 电子版发送至邮箱：…, in a sentence that names nobody.
_TO_SEND_TO = late(r"(?:发送?|报送?|提交|寄送?|传)[至到](?:指定|工作|公共)?(?:电子)?(?:邮箱|信箱)[ ：:（(]{0,3}\Z")
_SOMEBODY = late("联系人|老师|同志|同学|姓名|本人|个人|导师|辅导员|[\u4e00-\u9fff]{2,3}[（(]|微信|手机")


def is_of_an_office(sighting: Sighting) -> bool:
    """Whether it is told as the mailbox of an office, and is no number."""
    text, at = sighting.writing.text, sighting.start
    if sighting.value.partition("@")[0].isdigit():
        return False
    if _OF_AN_OFFICE.search(text, max(0, at - 24), at):
        return True
    if not _TO_SEND_TO.search(text, max(0, at - 16), at):
        return False
    start = max(text.rfind(mark, max(0, at - _FARTHEST), at) for mark in "。；\n")
    return _SOMEBODY.search(text, max(start + 1, at - _FARTHEST), at) is None


def find_private_mail(writing: Writing) -> Iterator[Sighting]:
    """Every private address whose name is not masked."""
    text = writing.text
    seen = set()
    for found in _LABELLED.finditer(text) if "@" in text else ():
        seen.add(found.start("local"))
        local, host = found["local"].lower(), found["host"].lower()
        yield Sighting(writing, found.start("local"), f"{local}@{host}", f"{local[:1]}****@{host}")
    lowered = text.lower()
    ends = any(end in lowered for end in ("com", "cn", "net", "me", "edu"))
    for found in _address().finditer(text) if ends else ():
        name = _NAME_BEFORE.search(text, max(0, found.start() - 64), found.start())
        if (
            name is None
            or name.start() in seen
            or text[name.start() - 1 : name.start()] == "*"
            or writing.is_masked(name.start(), found.end())
        ):
            continue
        host = f"{'vip.' if found['vip'] else ''}{found['host']}.{found['end']}".lower()
        local = name.group().lower()
        yield Sighting(
            writing, name.start(), f"{local}@{host}", f"{local[:2] if len(local) > 3 else local[:1]}****@{host}"
        )


def check_private_mail(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each private address that is not allowed; a warning for an office's own at such a host."""
    sightings = [sighting for writing in bulletin.writings for sighting in find_private_mail(writing)]
    yield from findings_of(bulletin, iter([one for one in sightings if not is_of_an_office(one)]), "personal-mail")
    offices = iter([one for one in sightings if is_of_an_office(one)])
    yield from findings_of(bulletin, offices, "office-mail-outside", "warning")
