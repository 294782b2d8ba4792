"""机关代字, the letters of a 文号, are those that the register gives to the issuer; also before it has its figure."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.issuers import issuers_in
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late
from bulletin.register import Register

_CODE = late(r"(?P<code>[\u4e00-\u9fff（）]{1,20})(?P<rest>〔(?:\d{4}|\u3000{2})〕(?:\d+|\u3000)号)\Z")


def check_doc_no_issuer(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each 文号 with other letters than the issuer's.

    Silent where the register has letters neither for the issuer nor for the unit whose letters they would be.
    """
    owners = _owners(bulletin.register)
    if not owners:
        return
    for entry in bulletin.notices:
        found = _CODE.match(entry.document.left_open.number or entry.header.doc_no or "")
        issuers = issuers_in(entry.header.issuer)
        units = [bulletin.register.unit_by_name[n] for name in issuers for n in bulletin.register.resolve(name)]
        if not found or not units or (found["code"] in owners and owners[found["code"]] in {u.name for u in units}):
            continue
        codes = [code for unit in units for code in unit.codes]
        place = entry.document.place_of("doc_no")
        params = {"code": found["code"], "issuer": "、".join(issuers)}
        if codes:
            right = f"doc_no: {codes[0]}{found['rest']}"
            yield Finding("doc-no-code", place, params={**params, "codes": "、".join(codes), "right": right})
        elif owner := owners.get(found["code"]):
            yield Finding("doc-no-code-of-other", place, params={**params, "owner": owner})


def _owners(register: Register) -> dict[str, str]:
    return {code: unit.name for unit in register.units for code in unit.codes}
