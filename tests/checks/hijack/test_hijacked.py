"""Hijacked texts in many words, and proper ones that look a little like them.

`put_in.txt` and `proper.txt` hold one sentence or name a line; each is put into the middle of a proper notice.
The lines of `put_in_places.txt` and `missed.txt` begin with the place in the notice where the words are put.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from bulletin.checks import hijack, text
from bulletin.read.document import Document, read_document
from checked import codes_of, findings_of
from marked_corpus import CORPORA, read_corpus
from small_notice import read_notice

HERE = Path(__file__).parent
NOTICES = [notice for path in sorted(CORPORA.glob("*.txt")) for notice in read_corpus(path)]
# The title of i13 is really written with a space between its two halves, and j14 is a page taken over with its frame.
# Those of m, o and p are typed by many hands: half-width brackets and colons, a full-width per cent.
REAL = {
    "i13": {"space-between-han"},
    **{name: {"halfwidth-mark"} for name in ("m01", "m09", "m11", "m12")},
    "m05": {"fullwidth-letters"},
    **{name: {"halfwidth-mark", "halfwidth-throughout"} for name in ("m07", "o08", "o13", "p04", "p12")},
    # Slips of the pen that the writer was asked for.
    "ZJ01": {"date-form"},
    **{name: {"halfwidth-mark"} for name in ("ZJ03", "ZJ05", "ZJ11", "ZJ12", "ZJ13", "ZJ14", "ZJ15", "ZJ17")},
    "zk03": {"halfwidth-mark"},
    # Pages taken over with their frame, and what a library pays students for.
    **{name: {"date-form", "scrape-residue"} for name in ("ZP09", "ZP19")},
    # Tips with a picture in front of each heading.
    **{name: {"emoji-in-prose"} for name in ("ZV08", "ZV22")},
    "ZO06": {"space-between-han"},
    **{name: {"date-form"} for name in ("ZR02", "ZR15")},
    # A page with its line of origin, steps with a space behind their number, days in figures in a table.
    "ZS05": {"date-form", "scrape-residue"},
    "ZT16": {"date-form"},
    # Of the heating bill: 98折优惠.
    "ZR23": {"promotion-sentence"},
    "ZO08": {"promotion-sentence"},
    "ZJ08": {"date-month-lost", "halfwidth-mark"},
    "j14": {"date-form", "halfwidth-mark", "halfwidth-throughout", "scrape-residue"},
}
BRANDS = ("vs体育", "九天棋牌", "k8凯胜", "金沙滩国际", "ued娱乐")


def lines_of(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def notice_with(words: str) -> Document:
    return read_notice(f"各党总支于3月20日前报送名单。{words}。请按时完成。")


@pytest.mark.parametrize("words", lines_of("put_in.txt"))
def test_what_is_put_in_is_found(words: str) -> None:
    assert codes_of(hijack.RULES, notice_with(words))


def test_a_foreign_script_is_found_in_a_story_too() -> None:
    words = "카지노 사이트 바로가기"
    for land, is_odd in (("云溪", True), ("韩国", False)):
        story = f"---\ntype: story\ntitle: 记一位教师\n---\n\n她从{land}归来。\n\n{words}\n"
        document = read_document(story.encode(), "stories/a.md")
        assert ("foreign-script" in codes_of(hijack.RULES, document)) == is_odd


PLACES = {
    "heading": "一、报送名单（{}）\n\n各党总支于3月20日前报送名单。",
    "cell": "| 场次 | 地点 |\n| --- | --- |\n| 第一场 | 行政楼报告厅 |\n| 第二场（3月22日） | {} |",
    "closing": "各党总支于3月20日前报送名单。\n\n{}。\n\n中共云溪师范大学委员会\n\n2026年3月2日",
    "comment": "各党总支于3月20日前报送名单。\n\n<!-- {} -->",
    "alt": "各党总支于3月20日前报送名单。\n\n![{}](photo.png)",
    "link": "各党总支于3月20日前报送名单。详见[{}](https://www.yunxi.edu.cn/)。",
    "caption": "各党总支于3月20日前报送名单。\n\n图1 {}",
    "body": "各党总支于3月20日前报送名单。{}。请按时完成。",
}
IN_PLACES = [tuple(line.split("\t")) for line in lines_of("put_in_places.txt")]


def notice_with_words_in(place: str, words: str) -> Document:
    if place == "title":
        return read_notice("各党总支于3月20日前报送名单。", title=f"关于推荐节目的通知-{words}")
    return read_notice(PLACES[place].format(words))


@pytest.mark.parametrize(("place", "words"), IN_PLACES)
def test_what_is_put_in_a_place_is_found(place: str, words: str) -> None:
    assert codes_of(hijack.RULES, notice_with_words_in(place, words))


@pytest.mark.parametrize("place", [*PLACES, "title"])
def test_the_places_themselves_are_let_be(place: str) -> None:
    words = "（第二号）" if place == "title" else "图书馆多功能厅"
    assert codes_of(hijack.RULES, notice_with_words_in(place, words)) == set()


def test_what_is_missed_is_not_found_as_yet() -> None:
    """A line that is found belongs in one of the other files."""
    missed = [line.split("\t") for line in lines_of("missed.txt")]
    assert [words for place, words in missed if codes_of(hijack.RULES, notice_with_words_in(place, words))] == []


@pytest.mark.parametrize("words", lines_of("proper.txt"))
def test_a_proper_sentence_is_let_be(words: str) -> None:
    assert codes_of((*hijack.RULES, *text.RULES), notice_with(words)) == set()


def test_a_list_of_names_is_of_no_shop() -> None:
    """Names have many characters of shops: 丽, 美, 龙, 凤, 宝."""
    names = "陶杰琳 袁霞明 廖宝 黄梓 龙凤 周香娜 程欣子 邵明军 侯浩涵 马春鸣 黄敏 金春玲 万涵欣 沈花强"
    assert codes_of(hijack.RULES, notice_with(names)) == set()


@pytest.mark.parametrize("heading", ["一、讲座题目", "二、报告题目"])
def test_what_a_lecture_is_called_sells_nothing(heading: str) -> None:
    title = "割双眼皮就会更自信吗——整容、减肥与身体意象"
    assert codes_of(hijack.RULES, notice_with(f"{heading}\n\n{title}")) == set()
    offer = f"{title}，隆鼻、抽脂一律八折，加微信预约"
    assert codes_of(hijack.RULES, notice_with(f"{heading}\n\n{offer}"))


@pytest.mark.parametrize(
    "words",
    [
        "一、远离赌球。赌球不是“小赌怡情”。滚球、让球盘、串关都要抽水。",
        "（二）拒绝网贷。花呗套现、信用卡套现利息很高。养卡提额同样伤信用。",
        "二是抵制代写。论文枪手、期刊代发多如牛毛。包见刊、包录用没有一件是真的。",
        "3. 警惕刷单\n\n网络兼职多以日赚三百为饵。点赞赚、刷粉赚，先给甜头。",
        "二、远离电子烟\n\n电子烟批发商多把果味上头当作卖点。",
    ],
)
def test_below_a_heading_that_warns_one_tells_of_what_it_warns(words: str) -> None:
    assert codes_of(hijack.RULES, notice_with(f"\n\n{words}\n\n")) == set()


@pytest.mark.parametrize(
    "words",
    [
        "一、报名安排。代写论文，包过包见刊。",
        "一、远离手机。世界杯买球就上某某网，注册送彩金，天天返水。",
        "三、严禁酒驾。驾照消分，一分一百，加微信找阿坤。",
        "二、服务内容\n\n代办文凭，快速拿证。",
    ],
)
def test_below_any_other_heading_an_offer_is_told(words: str) -> None:
    assert codes_of(hijack.RULES, notice_with(f"\n\n{words}\n\n"))


def test_the_place_is_that_of_the_words() -> None:
    words = "手机在线投注，天天返水"
    (finding,) = findings_of(hijack.RULES, notice_with(words))
    assert (
        notice_with(words).text.split("\n")[finding.place.line - 1][finding.place.column - 1 :].startswith("在线投注")
    )


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice.name)
def test_a_notice_of_the_corpora_is_let_be(notice: object) -> None:
    assert codes_of((*hijack.RULES, *text.RULES), notice.document) == REAL.get(notice.name, set())


def test_the_corpora_together_are_let_be() -> None:
    """Two notices of a school are like each other, and yet none is the other with a word swapped."""
    found = findings_of(hijack.RULES, *(notice.document for notice in NOTICES))
    assert [finding for finding in found if Path(finding.place.path).stem not in REAL] == []


def swap(document: Document, school: str, brand: str) -> Document:
    """The document with its school's name, and one noun of the trade, replaced throughout, as a cloned site does."""
    swapped = document.text.replace(school, brand).replace("学校党委", f"{brand}党委").replace("党支部", brand)
    return read_document(swapped.encode(), document.path)


def school_of(notice: object) -> str:
    issuer = str(notice.header.get("issuer", ""))
    end = max((issuer.find(word) + len(word) for word in ("大学", "学院", "专科学校") if word in issuer), default=0)
    return issuer[:end].removeprefix("中共")


@pytest.mark.parametrize("brand", BRANDS)
def test_a_notice_with_its_school_swapped_is_found(brand: str) -> None:
    """Every notice of the corpora whose committee is named in full; most of them give more than one sign."""
    committees = [
        notice for notice in NOTICES if f"中共{school_of(notice)}委员会" in notice.document.text and school_of(notice)
    ]
    signs = [codes_of(hijack.RULES, swap(notice.document, school_of(notice), brand)) for notice in committees]
    assert len(signs) > 20
    assert all("committee-of-no-institution" in codes for codes in signs)
    assert all(len(codes) >= 2 for codes in signs if not brand.startswith(("九", "金")))


def test_beside_its_original_a_swapped_notice_is_told() -> None:
    """Wherever the name stands twice in the body: what stands there once, or only in the head, is no swapped word."""
    told: list[bool] = []
    for notice in NOTICES:
        swapped = swap(notice.document, school_of(notice) or "学校", "ued娱乐").text
        copy = read_document(swapped.encode(), "notices/copy.md")
        if copy.body.text.count("ued娱乐") > 1:
            told.append("notice-with-swapped-word" in codes_of(hijack.RULES, notice.document, copy))
    assert len(told) > 300
    assert sum(told) >= 0.95 * len(told), told.count(False)


def test_the_seeds(shared: Path) -> None:
    """001 is a hijacked page; the others are real notices with what page layout left in them."""
    for path in sorted((shared / "corpus" / "seeds").iterdir()):
        document = read_document(path.read_bytes(), path.name)
        codes = codes_of(hijack.RULES, document)
        slips = [finding for finding in findings_of(text.RULES, document) if finding.level != "info"]
        if path.name.startswith("001"):
            assert len(codes) >= 8, codes
        else:
            assert codes == set(), path.name
            assert len(slips) <= len(document.text) / 1000, slips


def test_none_of_the_sample_bulletin_or_its_guide_is_hijacked() -> None:
    docs = Path(__file__).resolve().parents[3] / "docs"
    documents = [
        read_document(path.read_bytes(), path.relative_to(docs).as_posix()) for path in docs.rglob("*/2*/*.md")
    ]
    assert len(documents) > 30
    assert findings_of((*hijack.RULES, *text.RULES), *documents) == []


@pytest.mark.parametrize(
    ("words", "is_put_in"),
    [
        ("资深硕博团队承接毕业论文定制，包查重包盲审，先写后付", True),
        ("承接各科作业，专业代写，包答辩，先做后付", True),
        ("专业制作文凭，高仿证件，联网可查，货到验收", True),
        ("新会员注册即送彩金，首存翻倍，提款秒到", True),
        ("三分钟下款，黑户可贷，无抵押，不看征信，秒到账", True),
        ("刷单日结佣金，一单十元，足不出户，名额不多", True),
        ("期刊代发包见刊，先录用后付，联系客服", True),
        ("代写论文，包通过，满意付款，加微信", True),
        ("常见的话术有“注册即送彩金”“首存翻倍”“提款秒到”", False),
        ("嫌疑人声称三分钟下款、黑户可贷、无抵押、不看征信", False),
        ("这些中介以先写后付、包查重、包盲审为诱饵兜售论文代写服务", False),
        ("刷单返利类往往先付小额佣金，再以垫付为由", False),
        ("对方让其下载软件，注册送彩金，首存返现后无法提款", False),
        ("所谓内幕消息、稳赚不赔、高额回报，都是谎言", False),
        ("学生要看清免抵押、秒到账、零利息背后的高额费用", False),
        ("代写论文、代发论文、包发表都属于买卖", False),
    ],
)
def test_in_a_notice_against_such_things_only_an_offer_is_told(words: str, is_put_in: bool) -> None:
    notice = notice_with(words)
    against = read_document(
        notice.text.replace("title: ", "title: 关于开展反诈防骗和学术诚信教育的通知 # ").encode(), notice.path
    )
    assert against.header.title is not None
    codes = codes_of(hijack.RULES, against) & {"advertising-sentence", "promotion-sentence"}
    assert bool(codes) == is_put_in


@pytest.mark.parametrize(
    "frame",
    [
        "![{}](photo.png)",
        "![{}][photo]",
        '[会场](photo.png "{}")',
        '<img src="photo.png" alt="{}">',
        "<!-- {} -->",
        "[{}](https://www.example.edu.cn/)",
    ],
)
def test_an_advertisement_is_found_where_it_is_not_read(frame: str) -> None:
    assert "advertising-sentence" in codes_of(hijack.RULES, notice_with(frame.format("真人视讯首存送彩金")))
    assert "advertising-sentence" not in codes_of(hijack.RULES, notice_with(frame.format("会场座位图")))


@pytest.mark.parametrize(
    ("title", "is_odd"),
    [
        ("云溪师范大学第八次党代会筹备工作领导小组关于推荐代表的通知", False),
        ("第三届校园文化节组委会关于征集节目的通知", False),
        ("党的二十大精神宣讲团关于巡回宣讲的通知", False),
        ("安全生产月活动期间关于加强值班的通知", False),
        ("对外国语学院党总支关于换届选举请示的批复", False),
        ("转发省教育厅关于做好招生工作的通知", False),
        ("关于开展“我看关于党史的书”活动的通知", False),
        ("致全体研究生导师的一封信——关于学生提前离校的几件事", False),
        ("文明用餐倡议书：关于制止餐饮浪费", False),
        ("蓝光影院全集完结版关于组织观影的通知", True),
        ("大额提款稳定老牌子关于推荐先进的通知", True),
    ],
)
def test_what_stands_before_the_matter_of_a_title(title: str, is_odd: bool) -> None:
    document = read_document(f"---\ntype: notice\ntitle: {title}\n---\n\n请报送。\n".encode(), "notices/2026/a.md")
    assert ("title-prefix-odd" in codes_of(hijack.RULES, document)) == is_odd


@pytest.mark.parametrize(
    ("signature", "is_body"),
    [
        ("东 湖 学 院", True),
        ("教 务 处", True),
        ("东湖学院校友会", True),
        ("大学生艺术团", True),
        ("特此通知", True),
        ("晴 蓝 影 城", False),
    ],
)
def test_a_signature_may_be_set_wide(signature: str, is_body: bool) -> None:
    document = read_notice(f"各党总支于3月20日前报送名单。\n\n{signature}\n\n2026年3月2日")
    assert ("issuer-no-institution" not in codes_of(hijack.RULES, document)) == is_body
