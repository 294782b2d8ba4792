"""Words that are typed wrong, and words that only seem so; and the list of them as a whole."""

from __future__ import annotations

import pytest
from bulletin.checks.text.mistyped_words import _entries, _mistyped, _rights, check_mistyped_words
from checked import findings_of
from marked_corpus import CORPORA, read_corpus
from small_notice import read_notice


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("名单己于上周公布。", "已于"),
        ("该系统己经上线。", "已经"),
        ("车辆凭通行征入校。", "通行证"),
        ("会议就此作了布署。", "部署"),
        ("请将产生的的材料归档。", "的"),
        ("清单下发发给各单位。", "下发给"),
        ("做好放火防盗工作。", "防火防盗"),
        ("末经批准不得外借。", "未经"),
        ("人党积极分子须参加培训。", "入党积极分子"),
        ("服务工作入员佩戴标识。", "工作人员"),
        ("论文答辨定于6月举行。", "答辩"),
        ("竟赛分初赛和决赛。", "竞赛"),
        ("各单位必须须在周五前完成。", "必须"),
        ("现将现将有关事项通知如下。", "现将"),
    ],
)
def test_a_mistyped_word_is_told_with_the_right_one(sentence: str, right: str) -> None:
    (finding,) = findings_of([check_mistyped_words], read_notice(sentence))
    assert (finding.level, finding.params["right"]) == ("warning", right)


@pytest.mark.parametrize(
    "sentence",
    [
        "自己经办的事项自己按要求核对，知己知彼，严于律己。",
        "来自已毕业班级的同学，款项自已发放之日起计。",
        "学生征文与学生征订教材分开办理，许可征求意见。",
        "发布署名文章，公布署名单位。",
        "按装订要求分册，按排名先后，按排课表上课。",
        "的的确确做到目的的一致，标的的确定。",
        "研究竞赛规则，究竟选择哪个方案。",
        "期末经费结算，周末按时离校，学期末提交总结。",
        "每个人党员身份要核对，本人党龄如实填写。",
        "重申清理期限，回复盖章后退回。",
        "既使教师受益，又使学生得益。",
        "人人参与，事事落实，处处留心，渐渐推开。",
        "小将将于7月参赛，如需申请请各单位提前。",
        "派遣责任制，答辩别迟到，思辨论坛。",
    ],
)
def test_what_only_seems_so_is_let_be(sentence: str) -> None:
    assert findings_of([check_mistyped_words], read_notice(sentence)) == []


def test_no_proper_notice_has_one() -> None:
    for path in sorted(CORPORA.glob("*.txt")):
        for notice in read_corpus(path):
            assert list(_mistyped().places_in(notice.text)) == []


def test_each_entry_stands_once_and_is_of_use() -> None:
    entries = _entries()
    assert len(set(entries)) == len(entries)
    for word, right in _rights().items():
        assert word != right
    for entry in entries:
        if "→" not in entry:
            assert entry.startswith("!")
