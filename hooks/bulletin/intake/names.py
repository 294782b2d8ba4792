"""Whether a title or the name of an office is one by its shape; a doubt in words' stead is a code for its reason.

A site that was taken over has words swapped for advertising in just these places. What is odd is left out and told.
"""

from __future__ import annotations

import re
import unicodedata

from bulletin.glossary import DOCUMENT_GENRES

_OFFICE_ENDS = (
    "委员会|党委|党组|总支|支部|纪委|工委|团委|分党委|部|处|办公室|办|科|院|系|所|中心|馆|大学|学院|学校|分校|附中|附小|医院|工会|"
    "学生会|研究会|联合会|协会|组委会|筹委会|理事会|基金会|校友会|妇委会|小组|工作组|筹备组|专班|中学|小学|幼儿园|厅|局|委|党校|公司|集团|政府|校区|基地|室"
)
_OFFICE = re.compile(
    rf"[\u4e00-\u9fff（）]{{2,60}}(?:{_OFFICE_ENDS})(?:（(?:[\u4e00-\u9fff]{{2,12}}|[部处办院系所])）)?\Z"
)
_SHORT_NAMES = re.compile(r"(?:党|团|纪|工)委|党组|工会|[党团校院]办|团总支|党总支|党支部|党校")
_PARTY_COMMITTEE = re.compile(
    r"中共(.{1,40}?)(?:直属)?(?:机关)?(?:纪律检查)?(?:工作)?(?:临时)?(?:总支部?)?(?:支部)?委员会"
)
_INSTITUTION = re.compile(
    r"(?:大学|学院|学校|分校|中学|小学|幼儿园|党校|医院|研究院|研究所|设计院|中心|图书馆|档案馆|出版社|公司|集团|中央|省|市|县|区|州|旗|盟|镇|乡|"
    r"街道|社区|村|厅|局|处|部|办|办公室|系|所|机关|后勤|教育|高校|系统|直属|离退休|委)"
    r"(?:[\u4e00-\u9fff（）]{0,8})\Z"
)
_ADVERTISED = re.compile(
    r"(?:体育|娱乐|棋牌|彩票|博彩|投注|开户|官网|必赢|平台|电竞|直播|下载|app|注册)", re.IGNORECASE
)
_NAMED = re.compile(r"《([^《》]{0,80})》")
_LATIN = re.compile(r"[A-Za-z]{2,}")
_GLUED = re.compile(
    r"[A-Za-z0-9]{2,}(?:体育|娱乐|棋牌|彩票|博彩|投注|官网|电竞|直播|平台)|(?:体育|娱乐|棋牌|彩票|博彩|投注|官网)[A-Za-z0-9]{2,}",
    re.IGNORECASE,
)
GENRE = re.compile(rf"(?:{'|'.join(DOCUMENT_GENRES)})(?:[（(][^（()）]{{1,12}}[）)])?\Z")


TAMPERED = frozenset(["title-hijacked", "title-unseen-characters", "issuer-hijacked", "issuer-unseen-characters"])
"""The doubts that say that somebody has changed the words."""


def doubt_of_title(title: str) -> str:
    """The code of what is odd about a title, empty if nothing is."""
    if _has_unseen(title):
        return "title-unseen-characters"
    named = [inner for inner in _NAMED.findall(title) if _LATIN.search(inner) and not GENRE.search(inner)]
    if named or _GLUED.search(title):
        return "title-hijacked"
    return "" if GENRE.search(title) else "title-without-genre"


def doubt_of_office(name: str) -> str:
    """The code of what is odd about the name of an issuer, empty if nothing is."""
    if _has_unseen(name):
        return "issuer-unseen-characters"
    if re.search(r"[A-Za-z0-9]", name) or _GLUED.search(name):
        return "issuer-hijacked"
    committee = _PARTY_COMMITTEE.match(name)
    if committee and (not _INSTITUTION.search(committee[1]) or _ADVERTISED.fullmatch(committee[1][-2:])):
        return "issuer-hijacked"
    return "" if _OFFICE.match(name) or _SHORT_NAMES.fullmatch(name) else "issuer-no-office"


def is_office(words: str) -> bool:
    """Whether a line is nothing but the name of an office."""
    return bool(_OFFICE.match(words) or _SHORT_NAMES.fullmatch(words)) and len(words) <= 40


def _has_unseen(text: str) -> bool:
    return any(unicodedata.category(character) in ("Cf", "Co", "Cc", "Cn") for character in text)
