"""The made-up school's issuers: the key of a topic in, the name on the letterhead and the 机关代字 out."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Issuer:
    """Who issues: the full name, the letters of its document numbers, a slug if the sample's register has it not."""

    name: str
    letters: str
    slug: str = ""


_SCHOOL = "云溪师范大学"
_COMMITTEE = f"中共{_SCHOOL}委员会"

ISSUERS: dict[str, Issuer] = {
    "委": Issuer(_COMMITTEE, "云溪师委"),
    "办": Issuer(f"{_COMMITTEE}办公室", "云溪师委办"),
    "组": Issuer(f"{_COMMITTEE}组织部", "云溪师组"),
    "宣": Issuer(f"{_COMMITTEE}宣传部", "云溪师宣"),
    "统": Issuer(f"{_COMMITTEE}统战部", "云溪师统"),
    "巡": Issuer(f"{_COMMITTEE}巡察工作办公室", "云溪师巡办"),
    "纪": Issuer(f"中共{_SCHOOL}纪律检查委员会", "云溪师纪"),
    "团": Issuer(f"共青团{_SCHOOL}委员会", "云溪师团"),
    "工": Issuer(f"{_SCHOOL}工会", "云溪师工"),
    "学": Issuer(f"{_COMMITTEE}学生工作部", "云溪师学工", "student-work"),
    "教": Issuer(f"{_COMMITTEE}教师工作部", "云溪师教工", "teacher-work"),
    "人": Issuer(f"{_SCHOOL}人事处", "云溪师人", "personnel"),
    "保": Issuer(f"{_COMMITTEE}保卫部", "云溪师保", "protection"),
    "离": Issuer(f"{_SCHOOL}离退休工作处", "云溪师离退", "retired-staff"),
    "校": Issuer(f"{_COMMITTEE}党校", "云溪师党校", "party-school"),
    "机": Issuer(f"中共{_SCHOOL}机关总支部委员会", "云溪师机党"),
    "后": Issuer(f"{_SCHOOL}后勤保障处", "云溪师后勤", "logistics-service"),
    "安": Issuer(f"{_SCHOOL}应急管理办公室", "云溪师应急", "emergency-service"),
    "密": Issuer(f"{_SCHOOL}保密委员会办公室", "云溪师保密", "secrecy"),
    "网": Issuer(f"{_SCHOOL}网络中心", "云溪师网信", "network-service"),
}


def register_text() -> str:
    """A file for `_register/` with the issuers that the sample's register has not."""
    units = (
        f"  - {{name: {issuer.name}, slug: issuer-{issuer.slug}, level: 党委部门, aliases: []}}\n"
        for issuer in ISSUERS.values()
        if issuer.slug
    )
    return "units:\n" + "".join(units)
