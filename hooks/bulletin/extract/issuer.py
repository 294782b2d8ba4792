"""Whether a party is the issuer itself: 党委组织部 and 组织部 for 中共云溪师范大学委员会组织部."""

from __future__ import annotations

import re
from functools import lru_cache

from bulletin.late_pattern import late

_BETWEEN = late(r"[、，\s]")
_SCHOOL_OF = late(r"^.*委员会(?=.)|^(?!.*委员会).*(?:大学|学院|学校)(?=.)")
_PREFIX = late(r"^(?:中共|学校|校|本校|我校|院|学院)?(?:党委|纪委)?")
_SCHOOL = frozenset({"学校", "校党委", "学校党委", "我校党委", "院党委", "学院党委会"})
# 由学院统一收回: the school by its kind, where its kind is in its name.
_INSTITUTION = frozenset({"学院", "大学", "研究院", "研究所", "医院", "中心", "党校"})

_NOT_ONE = _SCHOOL | _INSTITUTION

_MASS_BODIES = {"团委": late("共青团.*委员会$"), "工会": late("工会(?:委员会)?$")}
_PARTY_OFFICE_BODY = late("(?:中共.*委员会|党委)办公室$")
# 保密员 is nobody of 保密委员会办公室.
_OFFICE_ENDS = frozenset("办室处部院委会团心组馆社校")
# 党委组织部, 校党委宣传部（教师工作部）: an office of the committee, without the name of the school.
_OF_COMMITTEE = late("(?:[校院]|学校|学院)?党委(?=[一-龥]{2,6}部)")
_NOTE = late("（[^（）]*）$")
_PARTY_OFFICE = frozenset({"党办", "校党办", "院党办", "党委办", "党委办公室", "学校党办"})


@lru_cache(maxsize=1024)
def is_issuer(party: tuple[str, ...], issuer: str) -> bool:
    """Whether every name of the party means a body that issues the notice. Joint issuers are split by 、."""
    bodies = _bodies(issuer)
    return bool(bodies) and all(any(_same(name, body) for body in bodies) for name in party)


@lru_cache(maxsize=1024)
def is_one_of_joint(party: tuple[str, ...], issuer: str) -> bool:
    """Whether some of those who issue a notice together are named: 后勤处 of 学生处、后勤处 is given its share."""
    bodies = _bodies(issuer)
    meant = {body for body in bodies if any(_same(name, body) and name not in _NOT_ONE for name in party)}
    return bool(meant) and len(meant) < len(bodies)


# 国有资产管理处|印制标签: what an office does that calls others to act, and no part of a longer name (教务处网站).
_ITS_WORK = late(
    "(?:统一|集中)?(?:印制|印发|聘请|委托|邀请|编印|编制|制作|制发|下发|发放|抽取|抽查|受理|汇总|开具|提供|开放|开通|组建|成立|选派|派出|派员|发布|公布|公示|审核|复核|审定|终审|评审)"
)


def opens_with_issuer(words: str, issuer: str) -> bool:
    """Whether words begin with an issuer's office and with what it does itself, in verbs that no list may have."""
    office = _only_office(issuer)
    return words.startswith(office) and _ITS_WORK.match(words, len(office)) is not None


@lru_cache(maxsize=256)
def _only_office(issuer: str) -> str:
    """The office of an issuer who is one; else what begins no sentence."""
    bodies = _bodies(issuer)
    office = _office(bodies[0]) if len(bodies) == 1 else ""
    return office if len(office) > 2 else "\0"


@lru_cache(maxsize=256)
def _bodies(issuer: str) -> tuple[str, ...]:
    return tuple(body for body in _BETWEEN.split(issuer) if body)


@lru_cache(maxsize=256)
def _office(body: str) -> str:
    """The body's name without that of the school: 中共云溪师范大学委员会组织部 → 组织部."""
    return _SCHOOL_OF.sub("", body)


def _same(name: str, body: str) -> bool:
    if name == body or name in _SCHOOL:
        # Whichever of its offices writes: what “the school” does by itself is announced and assigned to nobody.
        return True
    if (own := _OF_COMMITTEE.match(body)) and _OF_COMMITTEE.sub("", name) == _NOTE.sub("", body[own.end() :]):
        return True
    if name in _INSTITUTION and name in body:
        return True
    if (mass_body := name.removeprefix("校")) in _MASS_BODIES:
        return _office(body) == mass_body or _MASS_BODIES[mass_body].search(body) is not None
    if name.endswith("党委") and body.startswith("中共") and not name.startswith(("学", "校", "院")) and name != "党委":
        # 机关党委 of 中共云溪大学机关委员会
        return body.endswith(name.removesuffix("党委") + "委员会")
    if name in _PARTY_OFFICE:
        return _PARTY_OFFICE_BODY.search(body) is not None and "纪律检查" not in body
    office = _office(body)
    bare = _PREFIX.sub("", name)
    if name.startswith("纪委"):
        return "纪律检查" in body and (office == body) == (name == "纪委")
    if name.startswith("党委") and ("委员会" not in body or "纪律检查" in body):
        return False
    if not bare or office == body:
        return False
    # 校庆办 is that of 校庆筹备工作办公室, and no 庆办.
    return bare == office or _shortens(bare, office, body) or (bare != name and _shortens(name, office, body))


def _shortens(bare: str, office: str, body: str) -> bool:
    """巡察办 for 巡察工作办公室, 保密办 for 保密委员会办公室; 办公室 alone is that of 党委, where it is the issuer."""
    whole = re.sub(r"^.*(?:大学|学院|学校)(?=.)", "", body) if office == "办公室" else office
    is_office = len(bare) >= 3 and bare != "办公室" and bare[-1] in _OFFICE_ENDS
    return is_office and _is_subsequence(bare, whole)


def _is_subsequence(short: str, long: str) -> bool:
    characters = iter(long)
    return all(character in characters for character in short)
