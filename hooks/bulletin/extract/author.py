"""Who writes a paper by his own hand, and so hands it in: 发言同志的书面稿请在26日前交来, 班子成员的剖析材料须…."""

from __future__ import annotations

from bulletin.extract.party import Parties, read_parties
from bulletin.extract.scene import Scene
from bulletin.extract.words.parties import OFFICE_ENDS
from bulletin.late_pattern import late

# 申报人的材料 and 参会人员的照片 are gathered by somebody; nobody writes what another is to say or has thought.
OWN_PAPER = late(
    r"的(?:[^，的由须应要请将把于在报送交\d]{0,8}?)(?:[发讲]言稿|讲话稿|书面稿|讲稿|书面发言|[发讲]言(?:材料|提纲)|(?:检查|剖析|检视|党性分析)(?:材料|报告|提纲|剖析材料)|党性分析|检查|检讨|检讨书"
    "|思想汇报|(?:述职|述廉|述学|履职)(?:材料|报告)|心得|心得体会|体会|体会文章|读后感|观后感|[学读听]书?习?笔记|论文|承诺书|申请书|志愿书|自传|自荐[信书]|自评报告"
    r"|自我(?:鉴定|评价|总结|小结)|个人(?:总结|小结|陈述|自传)|教学反思|请假条|保证书|责任书|倡议书)(?:（[^（）]{1,10}）)?(?:电子版|电子稿|纸质版|初稿|定稿|终稿)?"
    r"(?:原则上|一般|一律|均|都|统一)*(?:请|须(?!知)|应(?![急届])|要(?![求点])|务必|必须|需(?!求)|限|控制在|不得?(?:超过|少于|低于)|[会课节]前|提前|[于在]|每|\d|(?:一并|直接)?(?:报|交|送|发)[至到送])"
)
_FORM = late("[^，请须应要]{0,8}?(?:承诺书|申请书|志愿书|保证书|责任书|倡议书|请假条)")
# 学生的论文须于4月6日前|报送: by those who have gathered them.
_SENT_UP = late("[^，请须应要]{0,8}?论文[^，]*(?:报送|上报|推荐|汇总|归档|存档|送审|抽检)")
_LONGEST = 24


def author(scene: Scene) -> Parties | None:
    """发言同志|的书面稿请在26日前交来: whoever says it, thinks it or vouches for it writes it."""
    view = scene.view
    at = view.words.find("的", view.begin, None if "、" in view.words else view.begin + _LONGEST)
    if at < 0 or OWN_PAPER.match(view.words, at) is None:
        return None
    for start in sorted({view.begin, scene.front}):
        parties = read_parties(view.raw, view.tokens, start, at)
        if parties is not None and parties.end == at:
            paper = view.words[at + 1 :]
            return None if _is_form(parties, paper) or _SENT_UP.match(paper) else parties
    return None


def _is_form(parties: Parties, paper: str) -> bool:
    """教务处的承诺书: a form that others fill in, where 各学院的承诺书 and 土木学院、后勤处的承诺书 are their own."""
    name = parties.names[0]
    is_office = len(parties.names) == 1 and name.endswith(OFFICE_ENDS) and not name.startswith("各")
    return is_office and _FORM.match(paper) is not None
