"""Sentences on 减负: short notice, the same material asked twice."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin.wording.sentence import Wording

_REGULATION = "《整治形式主义为基层减负若干规定》（2024年）"

SENTENCES: Mapping[str, Wording] = {
    "deadline-short": Wording(
        "期限（{due}）离印发日期（{issued}）只有 {days} 个工作日，少于 {least} 个工作日。这一句是：{quote}",
        "请尽量给基层留出 {least} 个以上工作日；时限不能改的，在登记中确认，就不再提示：\n"
        "- action: confirm\n  quote: {quote}",
        _REGULATION + "；“少于3个工作日”是本软件的提示线",
    ),
    "material-asked-twice": Wording(
        "同一个月（{month}）已有通知 {other} 要求{units}报送“{thing}”。这一句是：{quote}",
        "请与那份通知的发文单位商量合并，材料只报一次；确实要分别报送的，在登记中确认，就不再提示：\n"
        "- action: confirm\n  quote: {quote}",
        _REGULATION + "；“同月、同单位、同名材料”是本软件的提示线",
    ),
}
