"""A clause in, people or vehicles at its front that no list knows out, by the form of their name and what asks them."""

from __future__ import annotations

from bulletin.extract.naming import next_time
from bulletin.extract.party import Parties
from bulletin.extract.scene import Scene
from bulletin.late_pattern import late

# 领证人, 未登记车辆, 西区居民: no preposition or verb of telling opens it, and no word of time or asking is in it.
_OPENS = (
    "(?![此其于以按经因如若凡对向为将把由让使给请在从自至除与和同非每各本该任有无这那何谁我你他她它一两遇待等见所全])"
    "(?!安排|增派|抽调|组织|指定|选派|聘请|邀请|通知|提醒|要求|督促|教育|引导|关于|通过|配备|落实|加强|核对|登记|统计|核实|汇总|明确|确定|控制|减少|限制|劝离|禁止|严禁|杜绝|防止|发现|出现|发生)"
)
_ANY = "[^，、的须应要请将把对由向让于在从自起\\d（）“”《》]"
KINDS = (
    f"(?!电动|两轮|机动|非机动){_ANY}{{2,8}}?(?:车辆|机动车|电动车|电动自行车|摩托车|三轮车|自行车|汽车|货车|客车|网约车)"
    f"|{_ANY}{{2,8}}?(?:居民|乘客|游客|来宾|访客|家属|学徒|球员|队友)"
    f"|{_ANY}{{1,6}}?(?:(?<=[车业店摊船物失房货位])主(?!要|动|体|管|任|办|持|题)|(?<![本他别个每专派找无有法客为用一两二三几何工私敌])人(?!才|数|次|民|口|力|事|均|工|选|为|手|员|际|格|身|大)"
    "|(?<![动全满超减裁增定委成人])员(?!工|额)|(?<![发产卫民再写招养滋衍派师学新人先医门花天])生(?!成|产|效|活|物|源|态|命|日|前)"
    "|(?<![或再前后两二三作学记违患])者)"
)
_ASKED = late(
    "(?:一律|均|都|也|原则上|同时|本人|还)*(?:必须|务必|须(?!知)|应当|应(?![急届聘予受给有])|不得|严禁|禁止|不准|不许|请勿|切勿|谢绝|要(?![求点素件]))(?!由|是|为)"
)
_NEW_KIND = late(f"{_OPENS}(?P<who>{KINDS})(?=[自从于在]?\\d|[自从](?=[本下即今明])|即日起|{_ASKED.pattern})")

NEW_KIND_HINT = late("[人员生者车民客宾属主友徒](?:辆|[自从于在即一均都也原同本还必务须应不严禁请切谢要\\d])")


def new_kind(scene: Scene) -> Parties | None:
    """领证人须…, 未登记车辆从4月11日起不得…: whoever is told by such a name what to do; an editor is asked."""
    view, at = scene.view, scene.front
    found = _NEW_KIND.match(view.words, at)
    if found is None:
        return None
    if _ASKED.match(view.words, found.end()) is None:
        limit = next_time(scene.expressions, found.end() - 1)
        behind = next((e.end for e in scene.expressions if e.start == limit), 0)
        if limit is None or limit > found.end() + 1 or _ASKED.match(view.words, behind) is None:
            return None
    return Parties((view.raw[found.start() : found.end()],), found.start(), found.end(), False)
