"""A clause in which somebody speaks with others before they act in, those who act out: 各党支部|与学院行政沟通后."""

from __future__ import annotations

from bulletin.extract.party import Parties, read_parties
from bulletin.extract.scene import Scene
from bulletin.extract.words.parties import ALL_OF_THEM
from bulletin.late_pattern import late

_TWO_SPEAK = (
    "沟通|协商|商量|商议|商定|商讨|会商|磋商|面商|洽商|洽谈|协调|对接|衔接|联系|联络|核对|约定|约谈|谈心|谈话|谈心谈话"
    "|交流|交换意见|交底|确认|取得联系|达成一致|达成共识|签订[^，的]{0,8}"
)
_WORK_TOGETHER = f"研究|讨论|论证|审核|审查|核实|核查|评估|勘查|勘察|现场查看|测算|拟定|商|{_TWO_SPEAK}"
_DONE = "(?:一致|同意|妥当?|好|确定|无误|到位|通过|并达成一致|并达成共识|并取得一致|并征得同意)*(?:之|以)?后"
# 沟通后的方案 and 协商后续事宜 are things.
_THEN = "(?![的续勤]|[^，\\d]{1,6}的)"
SPEAKS_HINT = late(f"(?:{_TWO_SPEAK}|研究|讨论|论证|审|核|评估|勘|查看|测算|拟定|同意|意见){_DONE}|商[^，]{{2,12}}后")
_SPEAKS_FIRST = late(
    "(?:须|应当?|要|请|可|必须|务必|先|主动|提前|事先|及时|充分|认真|首先|在|经|通过)*"
    "(?:(?P<joint>[与同和跟]|及)[^，与同和跟须应要请将的\\d]{2,16}?"
    f"(?:充分|认真|友好|平等|主动|提前|事先|共同|深入|反复|进行)*(?:{_TWO_SPEAK}){_DONE}{_THEN}"
    f"|(?:会同|联合|协同|商请?|联系)[^，须应要请将的\\d]{{2,20}}?(?:(?:充分|认真|共同|集体)*(?:{_WORK_TOGETHER}))?{_DONE}{_THEN})"
)
_AND = ("和", "及")


def speaks_first(scene: Scene) -> Parties | None:
    """各学院与教务处协商后，于5月6日前…: those who are spoken with need do nothing, where 党办与校办 each have to."""
    view = scene.view
    # What they do first may look like a time in front of the clause.
    for front in sorted({view.begin, scene.front}):
        at = front + view.words.startswith("请", front)
        for found in _SPEAKS_FIRST.finditer(view.words, at + 2):
            party = read_parties(view.raw, view.tokens, at, found.start())
            if party is None or party.end < found.start():
                continue
            # 教务处和研究生院会商后: as often both of them act.
            if found["joint"] not in _AND or party.names[0].startswith(ALL_OF_THEM):
                return party
    return None
