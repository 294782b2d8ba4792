"""Addresses at hosts where private people keep their mail, also disguised: ＠, [at], blanks, 点."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from bulletin.checks.personal.office_mail import is_of_an_office
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
