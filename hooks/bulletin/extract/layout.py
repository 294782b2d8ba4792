"""Which blocks of a notice are its text, and which its frame: letterhead, title, addressees, signature, contacts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal

from bulletin.extract.drawn import has_columns, is_drawn
from bulletin.extract.words import frames
from bulletin.glossary import DOCUMENT_GENRES
from bulletin.late_pattern import late
from bulletin.model import Notice
from bulletin.read.blocks import Block, Body

Part = Literal["head", "preamble", "heading", "text", "row", "tail"]

_DOC_NO = late(r"[^，。]{0,40}〔\d{4}〕\d+号\Z")
_DATE = late(
    r"[〇零○一二三四五六七八九十\d]{4}年[一二三四五六七八九十\d]{1,3}月[一二三四五六七八九十\d]{1,3}日(?:印发)?\Z"
)
_IMPRINT = late(r".{0,40}\d{4}年\d{1,2}月\d{1,2}日印发\Z")
_LETTERHEAD = late(r"[^，。]{4,40}文件\Z")
_TITLE = late(rf"[^，。]{{0,30}}关于.{{2,120}}的?(?:{'|'.join(DOCUMENT_GENRES)})\Z")
_ADDRESSEES = late(r"[^。；！？，]{2,120}[：:]\Z")
# A stray line with nothing but the name of an office, as page layouts leave behind.
_OFFICE = late(r"[\u4e00-\u9fff（）]{0,26}(?:委员会|党委|总支|支部|部|处|办公室|办|学院|大学|学校|中心|团委|工会|小组)")
_ANNOUNCES = late(r"如下|以下|下列|要|须|应当|请")
_ATTACHMENT = late(r"附件\d{0,2}[：:]|附[：:]")
_CONTACT = late(r"(?:联系人|联系电话|联系方式|联系地址|咨询电话|监督电话|来源|电子邮箱|邮箱)[：:]")
# In a preamble too a date with a word that requires is meant for somebody.
_DATED_DUTY = late(
    r"(?:须|务必|必须|请)[^。]{0,20}\d月|\d月[^。]{0,20}(?:须|务必|必须|请)"
    # 各学院于6月5日前将材料报教务处。
    r"|(?:每月|\d月)\d{1,2}[日号]?[^。，；]{0,10}前[^。；]{0,40}(?:报|交|送|上传|发至|汇总|完成)|(?:应|须|要)于每"
)
# So is what is to be handed in soon: 活动结束后，各工会要及时报送总结.
_HANDS_IN_SOON = late(r"(?:及时|立即|第一时间|[后前]|日内)[^。；]{0,30}(?:报送|上报|呈报|汇报|反馈|提交|报[^告到名道])")
_ASKING = late("须|应|(?<![主重纪])要(?![求点闻])|请(?!示)|务必|需(?!求)")
_LEAD_IN = late(r"(?:如下|通知如下|意见如下)[：:。]?\Z")
_QUESTION = late("[一二三四五六七八九十\\d]{0,3}[问答QA][：:]")
_ASKS_MORE = late(r"(?:要求|做法|步骤|任务|分工|措施)如下[：:。]?\Z")
_COLONS = frozenset("：:")
_ENDS = "。！？；…!?;"
_NAMES_DAY = late("(?:时间|日期|期限|时限)[:：]?$")
# In lines; the titles of attachments, however many, are one.
_LONGEST_TAIL = 7
# No marker of the ladder, of which 2.2026年分配表 has none by its looks.
_NUMBERED = late(r"\d{1,2}[.．、]|[（(][\d一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]{1,3}、|[①-⑳]")
_SENTENCE_WITHIN = late("[。；](?=.)")
# 一、各学院应于6月11日前提交材料, without its full stop; but 一、各单位要高度重视 and 二、3月25日前报送的材料 are
# headings.
_DAY_BEFORE = (
    r"(?:\d{1,2}[日号]|[月年周旬]底|下班|\d{1,2}[:：]\d{2}|\d点)(?:（[^（）]{1,8}）)?"
    r"(?:下班|[上下]午\d{1,2}[:：点]\d{0,2})?(?:之|以)?前"
)
_ASKS = late(
    r"(?:不得|严禁|禁止|切勿|不准|务必)(?!.{0,12}(?:问题|情况|规定|要求|事项|行为)$)[^，。；：]{3}"
    rf"|(?:应|须|请|要|[于在至])[^。；：]{{0,20}}{_DAY_BEFORE}[^。；：]{{0,3}}[^。；：的]{{2}}(?!.{{0,20}}的[^，。；的]{{2,6}}$)"
    rf"|{_DAY_BEFORE}，?(?:将|由|各|把|完成|报送|提交|上报|交|报|送)(?!.{{0,20}}的[^，。；的]{{2,6}}$)"
    r"|^[^，。；：]{2,16}(?:应|须|请|要|需)[^，。；：]{4,}，[^，。；：]{2}|^请[^，。；：]{8,}|(?:时间|期限|日期)(?:为|：)[^，。；：]{0,8}\d"
    rf"|{_DAY_BEFORE}，[^，]{{0,12}}(?:完成|提交|报送|上报|上传|组织|开展|办理|召开)[^，]{{2}}"
    r"|(?:必须|须|需)(?!求|要说明)(?!.{0,20}的[^，。；的]{2,6}$)[^，。；：]{5,}$"
)
_HIGH_LADDER = late(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]")


def parts_of(body: Body, header: Notice) -> list[tuple[Block, Part]]:
    """Each block with the part it plays; a frame is only looked for at the two ends of the text."""
    blocks = list(body.blocks)
    names = {_bare(text) for text in (header.title, header.doc_no, header.issuer) if text}
    words = [_bare(body.text[block.start : block.end]) for block in blocks]
    parts: list[Part] = [_inner_part(block, text) for block, text in zip(blocks, words, strict=True)]
    if has_columns(body.text):
        parts = [
            "row" if is_drawn(body.text[block.start : block.end]) else part
            for block, part in zip(blocks, parts, strict=True)
        ]
    for number in range(min(len(blocks), 8)):
        if blocks[number].marker or parts[number] == "row":
            break
        if _is_head(words[number], names, number):
            parts[number] = "head"
        elif len(words[number]) > 60:
            break
    # 一问：… 答：…: what stands below the first question is no preamble.
    asked = next((n for n, text in enumerate(words[:12]) if _QUESTION.match(text)), 12)
    last_of_preamble = next((n for n, text in enumerate(words[:asked]) if _LEAD_IN.search(text)), -1)
    for number in range(last_of_preamble):
        if not blocks[number].marker and parts[number] != "row" and not _asks_by_day(words[number]):
            parts[number] = "head"
    _find_preamble(parts, blocks, words, last_of_preamble)
    _find_asked(parts, blocks, words)
    _find_tail(parts, blocks, words, {_bare(header.issuer)} if header.issuer else set())
    return list(zip(blocks, parts, strict=True))


def _asks_by_day(words: str) -> bool:
    if _DATED_DUTY.search(words):
        return True
    return _HANDS_IN_SOON.search(words) is not None and _ASKING.search(words) is not None


def _find_preamble(parts: list[Part], blocks: Sequence[Block], words: Sequence[str], lead_in: int) -> None:
    """Name the paragraph that ends in 现将有关事项通知如下, and where none does, what stands before 一、.

    What ends in 具体要求如下 has begun to ask.
    """
    end = lead_in + 1
    if lead_in < 0:
        end = next((n for n, block in enumerate(blocks[:12]) if block.marker.startswith("一、")), 0)
    for number in range(end):
        if parts[number] == "text" and not blocks[number].marker and not _ASKS_MORE.search(words[number]):
            parts[number] = "preamble"


def _find_asked(parts: list[Part], blocks: Sequence[Block], words: Sequence[str]) -> None:
    """Name the points of 使用人应当遵守下列规定： that look like headings, but have nothing below them."""
    for number, text in enumerate(words):
        if text[-1:] not in _COLONS or not frames.ASKS_BELOW.search(text.replace(":", "：")):
            continue
        point = number + 1
        while point < len(blocks) and blocks[point].marker and parts[point] in ("heading", "text"):
            if point + 1 == len(blocks) or blocks[point + 1].marker or parts[point + 1] != "text":
                parts[point] = "text"
            point += 1


def _bare(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def _find_tail(parts: list[Part], blocks: Sequence[Block], words: Sequence[str], issuer: Collection[str]) -> None:
    """Name the parts at the end of the text that are its frame."""
    number = len(blocks) - 1
    for _ in range(_LONGEST_TAIL):
        if number < 0:
            break
        begin = _begin_of_attachments(words, number) if _NUMBERED.match(words[number]) else number
        if begin is None or parts[number] == "row" or len(words[number]) > 60:
            break
        # 四、收缴截止时间 ⏎ 2026年3月12日
        is_named = number > 0 and _NAMES_DAY.search(words[number - 1]) is not None
        if not is_named and (begin < number or _is_tail(words[number], issuer)):
            parts[begin : number + 1] = ["tail"] * (number + 1 - begin)
        number = begin - 1


def _inner_part(block: Block, words: str) -> Part:
    if block.shape == "row":
        return "row"
    if block.shape == "heading":
        return "heading"
    is_open = words[-1:] not in _ENDS and not words.endswith(("：", ":"))
    # （一）自查。逐间排查隐患。（责任单位：…） has a sentence within it.
    if _HIGH_LADDER.match(block.marker) and is_open and len(words) <= 60 and not _SENTENCE_WITHIN.search(words):
        named = words[len(block.marker) :]
        return "text" if _ASKS.search(named) and not frames.DEADLINE_ABOVE.match(named) else "heading"
    return "text"


def _is_head(words: str, names: Collection[str], number: int) -> bool:
    if words in names or _DOC_NO.match(words) or _LETTERHEAD.match(words) or _TITLE.match(words):
        return True
    if number == 0 and len(words) <= 12 and words[-1:] not in _ENDS + "：":
        return True
    return words.startswith("来源") or (bool(_ADDRESSEES.match(words)) and not _ANNOUNCES.search(words))


def _begin_of_attachments(words: Sequence[str], last: int) -> int | None:
    """The number of the block 附件：1.甲 whose list of titles (2.乙, 3.丙) ends with the block `last`."""
    for number in range(last, -1, -1):
        if _ATTACHMENT.match(words[number]):
            return number
        if not _NUMBERED.match(words[number]) or len(words[number]) > 60 or words[number][-1:] in _ENDS:
            return None
    return None


def _is_tail(words: str, issuer: Collection[str]) -> bool:
    if (
        words in issuer
        or _DATE.match(words)
        or _IMPRINT.match(words)
        or _ATTACHMENT.match(words)
        or _CONTACT.match(words)
    ):
        return True
    return _OFFICE.fullmatch(words) is not None
