"""What somebody loses who has failed is no ban: 逾期未报的，不得参加评优; 未经批准的不得外出 is one."""

import pytest
from small_notice import extract


@pytest.mark.parametrize(
    "body",
    [
        "逾期未报的，不得参加评优。",
        "逾期不报的，当年不得参加评优评先。",
        "逾期未报，不得参加评优。",
        "未按时报送的单位不得推荐先进。",
        "未通过考核的，不得评为优秀。",
        "考核不合格的教职工，当年不得晋升职称。",
        "两次无故缺席的党员不能享受补贴。",
        "未完成学时的，不能参加奖学金评定。",
        "受到处分的学生，一年内不得申请助学金。",
        "弄虚作假的，不得推荐为先进个人。",
        "无故缺考者不得参加评奖评优。",
        "发生安全事故的单位不得评为先进集体。",
        "未签到者不得领取补贴。",
        "漏报瞒报的，一律不得授予荣誉称号。",
    ],
)
def test_what_is_lost_by_a_failure_is_no_ban(body: str) -> None:
    assert extract(body) == ()


@pytest.mark.parametrize(
    "body",
    [
        "未经批准的不得外出。",
        "未参加培训的人员不得进入实验室。",
        "未成年人不得进入场馆。",
        "考核不合格的，不得申报。",
        "未经公示的，不得推荐。",
        "初审不合格的，不得推荐参加现场核验。",
        "未公示的，各支部不得推荐优秀党员。",
        "各支部不得推荐受到处分的党员为先进个人。",
        "各单位不得违规发放津贴补贴。",
        "各支部不得将评优名额分配到个人。",
        "逾期未交的不得申请学位论文送审。",
        "未消毒的餐具不得使用。",
    ],
)
def test_a_ban_stays_one(body: str) -> None:
    assert [found.modality for found in extract(body)] == ["must_not"]
