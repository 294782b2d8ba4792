"""Where a time may begin (`scan._START`) hides no time: with every place allowed, no more is found."""

import re

import pytest
from bulletin.extract.lexicon import LEXICON
from bulletin.extract.time import scan as scan_module
from bulletin.extract.time.scan import scan
from marked_corpus import CORPORA, read_corpus

WORDS = (
    "今 明 本 当 同 次 翌 来 去 前 上 下 这 第 年 月 周 日 季 星期 礼拜 中 正 晚 早 凌晨 后 每 逢 隔 逐 按 两 "
    "半 元 自 从 即 现 发 通 “ 日报告 零 一 二 十 廿 1 20 2026 天 个 旬 午 班 底 初 末 至 : - / 时 点 工作日 "
    "学期 度 季度 知 布 文 在 起 之日起 印发 下发 通知 意见 方案 办法 至少 次 前"
).split()


@pytest.fixture(scope="module")
def texts() -> list[str]:
    notices = [notice.text for path in sorted(CORPORA.glob("*.txt")) for notice in read_corpus(path)]
    clauses = [clause for text in notices for clause in re.split(r"[，。；：\s]", text) if clause]
    return clauses + [a + b + c for a in WORDS for b in WORDS for c in ("", "1", "日", "周五前", "一次")]


def test_no_time_is_passed_over(texts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    found = [scan(text, LEXICON.tag(text)) for text in texts]
    assert any(found)
    monkeypatch.setattr(scan_module, "_START", re.compile("."))
    for text, expressions in zip(texts, found, strict=True):
        assert scan(text, LEXICON.tag(text)) == expressions, text
