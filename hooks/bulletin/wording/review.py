"""Sentences on 三审三校."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin.wording.sentence import Wording

_SYSTEM = "学校信息发布三审三校制度"

SENTENCES: Mapping[str, Wording] = {
    "review-step-missing": Wording(
        "审核记录不全，缺少：{missing}。",
        "审核通过后由审核人登记，可以用下面的命令，“姓名”换成审核人：\n"
        'python3 scripts review "{path}" --step {step} --by 姓名',
        _SYSTEM,
    ),
    "reviewers-same": Wording(
        "{again}和{first}是同一个人：{by}",
        "初审、复审、终审应由三个不同的人完成，请由另一人重新审核并登记。",
        _SYSTEM,
    ),
    "review-dates-order": Wording(
        "{later}的日期（{after}）早于{earlier}（{before}）。",
        "审核按初审、复审、终审的顺序进行，请核对日期。",
        _SYSTEM,
    ),
    "review-ahead": Wording(
        "{step}的日期（{date}）还没有到，今天是 {today}。",
        "审核完成以后再登记，请核对日期。",
        _SYSTEM,
    ),
    "review-after-issue": Wording(
        "终审的日期（{final}）晚于印发日期（{issued}）。",
        "终审通过以后才能印发，请核对审核日期和 issued（印发日期）。",
        _SYSTEM,
    ),
    "review-hash-missing": Wording(
        "终审（{by}）没有记下正文校验值，看不出正文在终审以后改过没有。",
        "请终审人核对正文后重新登记，校验值由软件填写（“姓名”换成终审人）：\n"
        'python3 scripts review "{path}" --step final --by 姓名',
        _SYSTEM,
    ),
    "review-body-changed": Wording(
        "正文在终审（{by}，{date}）以后改动过，这次终审已经作废。",
        "请终审人看过改动后重新终审，并登记（“姓名”换成终审人）：\n"
        'python3 scripts review "{path}" --step final --by 姓名',
        _SYSTEM,
    ),
}
