"""Prints to be set in tests: of a fictional university, long and short, plain and with everything in them."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace

from bulletin.digest.model import (
    Annex,
    Block,
    Cell,
    Code,
    Colophon,
    DutyGroup,
    DutyRow,
    Heading,
    Internal,
    Issued,
    Item,
    Link,
    List,
    Masthead,
    Note,
    Obligations,
    Paragraph,
    Picture,
    Print,
    Quote,
    Signature,
    Styled,
    Table,
    Text,
)

OPENING = (
    "为深入学习贯彻党的创新理论，推动基层党组织建设全面进步、全面过硬，经学校党委研究，决定在全校开展检查工作。"
    "现将有关事项通知如下。"
)
ASIDE = "请各单位高度重视，认真组织，按时报送材料；有问题的，及时与组织部（办公楼三层）联系，“谁负责、谁落实”。"
PLAIN = "云溪师范大学各级党组织坚持围绕中心服务大局推动党建工作与教学科研深度融合"


def said(text: str) -> tuple[Text, ...]:
    return (Text(text),)


def paragraph(text: str) -> Paragraph:
    return Paragraph(said(text))


def table(rows: int, columns: int, text: str = "内容", caption: str = "") -> Table:
    header = (tuple(Cell(said(f"列{column + 1}"), "center") for column in range(columns)),)
    body = tuple(tuple(Cell(said(f"{text}{row + 1}·{column + 1}")) for column in range(columns)) for row in range(rows))
    return Table(columns, header, body, caption)


def picture_bytes(width: int, height: int) -> bytes:
    """A PNG of one grey."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xa0" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def note(label: str) -> Note:
    return Note(label, (paragraph("依据学校基层党组织工作办法第三条，" * 4),))


LADDER: tuple[Block, ...] = (
    Heading(1, said("一、检查范围")),
    paragraph("全校各党总支、直属党支部所辖党支部。" * 5),
    Heading(2, said("（一）组织设置")),
    Paragraph(said("支部委员会设置合理，分工明确，能够履行职责。" * 3), lead=said("（二）组织生活。"), lead_level=2),
    Heading(3, said("1.自查阶段")),
    paragraph(ASIDE),
    Heading(4, said("（1）支部自查")),
    paragraph(ASIDE * 2),
)
RICH: tuple[Block, ...] = (
    *LADDER,
    Paragraph(
        (
            Text("党员按时足额交纳党费，"),
            Styled("strong", said("不得代收代缴")),
            Text("，见"),
            Link("https://dj.example.edu.cn/guide/", said("https://dj.example.edu.cn/guide/" + "a-long-address/" * 5)),
            note("note-1"),
            Text("，另见"),
            Internal("second", said("另一份通知")),
            Text("。"),
        )
    ),
    table(9, 4, caption="检查安排"),
    List(True, 3, ((paragraph(ASIDE),), (paragraph("第二项。"), List(False, 1, ((paragraph("里面的一项"),),))))),
    Quote((paragraph(ASIDE),)),
    Picture("wide.png", "会场全景", "各支部在会场", 1600, 400),
    Picture("tall.png", "海报", "", 300, 2400),
    Code("python3 scripts check\n" + "x" * 90),
    paragraph(OPENING),
)
PICTURES = {"wide.png": picture_bytes(160, 40), "tall.png": picture_bytes(30, 240)}

TITLE = ("关于", "开展", "2026年", "上半年", "全校", "基层", "党支部", "规范化", "建设", "检查", "工作", "的", "通知")

NOTICE = Item(
    id="first",
    kind="notice",
    title="".join(TITLE),
    title_words=TITLE,
    url="notices/2026/check/",
    code="7K2M-Q9XA",
    source_path="notices/2026/check.md",
    body=(paragraph(OPENING), *LADDER, paragraph(ASIDE * 3)),
    doc_no="云溪师委〔2026〕7号",
    issuer="中共云溪师范大学委员会",
    letterhead="中共云溪师范大学委员会文件",
    recipients="各党总支、各直属党支部，机关各部门、各直属单位党组织，各教学科研单位党组织，附属学校党组织",
    date_text="2026年3月2日",
    attachments=(
        "基层党支部规范化建设检查对照表",
        "2026年上半年基层党支部规范化建设检查工作进度安排和各总支联系人一览表（第二批）",
    ),
    signature=Signature("中共云溪师范大学委员会", "2026年3月2日"),
    annex=(Annex("附件1", "基层党支部规范化建设检查对照表", (paragraph(OPENING), table(4, 3))),),
    cc=(
        "校长办公室",
        "纪委办公室",
        "工会",
        "团委",
        "各学院行政班子",
        "图书馆",
        "后勤保障部",
        "信息化建设办公室",
        "档案馆",
    ),
    issued=Issued("中共云溪师范大学委员会办公室", "2026年3月3日"),
    remark="联系人：组织部，办公楼三层",
)
STORY = Item(
    id="story",
    kind="story",
    title="把支部建在实验室里",
    title_words=("把", "支部", "建在", "实验室里"),
    url="stories/2026/lab/",
    code="3F8P-TT21",
    source_path="stories/2026/lab.md",
    body=(paragraph(OPENING * 3), Picture("wide.png", "会场全景", "各支部在会场", 1600, 400), paragraph(ASIDE * 4)),
    byline="计算机学院党总支",
    summary="一个支部用三年把学习和科研拧成一股绳。",
)


def official(item: Item = NOTICE) -> Print:
    return Print(
        "official", item.title, item.issuer or "云溪师范大学", "2026-03-02", (item,), site="https://dj.example.edu.cn/",
        code=item.code,
    )  # fmt: skip


def titled(words: tuple[str, ...]) -> Item:
    return replace(NOTICE, title="".join(words), title_words=words)


def signed(name: str, date: str = "2026年3月2日") -> Item:
    return replace(NOTICE, signature=Signature(name, date), annex=())


def duties() -> Obligations:
    rows = tuple(
        DutyRow(
            f"2026年3月{day}日17:00前",
            "各党总支、各直属党支部",
            "报送自查报告" + "和佐证材料" * (day % 4),
            "must_not" if day % 5 == 0 else "must",
            NOTICE.title,
            "first",
            is_doubtful=day % 7 == 0,
        )
        for day in range(10, 31)
    )
    units = (DutyGroup("计算机学院党总支", rows[:9]), DutyGroup("图书馆", rows[9:]))
    return Obligations((DutyGroup("3月", rows),), units)


def brief() -> Print:
    second = replace(NOTICE, id="second", annex=(), body=RICH, banner=("本通知已由云溪师委〔2026〕9号更正。",))
    return Print(
        "brief",
        "党建简报2026年第3期",
        "云溪师范大学党委组织部",
        "2026-03-31",
        (NOTICE, second, STORY),
        site="https://dj.example.edu.cn/",
        code="PR4K-0003",
        masthead=Masthead("党建简报", "中共云溪师范大学委员会组织部", "2026年3月31日", 3, 86),
        note=(paragraph("编者按：本期刊发三月份的通知和先进典型，请各党总支、直属党支部组织学习，按时完成任务。"),),
        obligations=duties(),
        colophon=Colophon(("省委教育工委组织部",), ("兄弟高校党委组织部",), ("各党总支", "各直属党支部"), 60),
    )


def volume(count: int = 4) -> Print:
    items = tuple(replace(NOTICE, id=f"item-{number}") for number in range(count))
    return Print(
        "volume",
        "文件汇编",
        "云溪师范大学党委办公室",
        "2026-12-31",
        items,
        duplex=True,
        code="VOL1-2026",
        masthead=Masthead("文件汇编", "中共云溪师范大学委员会办公室", "2026年12月", subtitle="2026年"),
    )
