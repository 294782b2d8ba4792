"""A duty with a day is never lost, whatever words stand around it: whole readings, as in `test_readings`."""

import pytest
from small_notice import extract, readings


@pytest.mark.parametrize(
    "office",
    (
        "国际处 国际交流中心 国资处 国有资产管理处 国防教育办公室 社科处 社团管理部 社区办 考试中心 考核办 考务室 "
        "刊编辑部 销售中心 表彰办公室 考核工作领导小组办公室 人事处 合作交流处"
    ).split(),
)
def test_an_office_behind_what_is_handed_in(office: str) -> None:
    assert readings(f"各学院汇总后，加盖公章，于3月20日前报{office}。") == ["各学院 | 3月20日前"]
    assert readings(f"请认真填写，3月20日前报{office}备案。") == ["各单位 | 3月20日前"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # What is handed in behind a day, whatever its first sign makes of 报.
        ("各学院于3月20日前报考核结果。", ["各学院 | 3月20日前"]),
        ("各学院于3月20日前报国家奖学金名单。", ["各学院 | 3月20日前"]),
        ("考生须在3月20日前报考。", ["考生 | 3月20日前"]),
        ("各部门3月20日前报销完毕。", ["各部门 | 3月20日前"]),
        ("3月20日前报考的学生须现场确认。", ["报考的学生 | - | ?"]),
        # Whoever hands in these is asked at once, and what follows is a list of things.
        ("请各学院于3月20日前提交以下材料：申请表、汇总表。", ["各学院 | 3月20日前"]),
        ("各学院须在3月20日前报送如下材料：", ["各学院 | 3月20日前"]),
        ("会后一周内，各支部向组织部提交下列材料：（1）报告；（2）记录。", ["各支部 | 会后一周内"]),
        ("各单位完成自查工作后，请于5月19日前提交以下两项材料：报告、台账。", ["各单位 | 5月19日前"]),
        ("各学院每学期初提交以下材料：教学计划、课表。", ["各学院 | 每学期"]),
        (
            "各党支部要通报情况，并于3月20日前向机关党委提交以下材料：专项报告。",
            ["各党支部 | - | ?", "各党支部 | 3月20日前"],
        ),
        ("申报人须提交以下材料：申请书、成绩单。", ["申报人 | -"]),
        # What is to be done by then stands in the same sentence, or below without its day.
        ("各单位应于3月20日前完成下列工作：1.核对名单；2.上报汇总表。", ["各单位 | 3月20日前"]),
        ("请各单位于3月20日前完成以下三项工作：（1）核对名单，（2）上报汇总表。", ["各单位 | 3月20日前"]),
        ("3月20日前，各单位完成以下工作：\n\n1.台账；\n\n2.名单。", ["各单位 | 3月20日前"]),
        (
            "请各单位于3月20日前完成以下工作：\n\n1.核对名单；\n\n2.上报汇总表。",
            ["各单位 | 3月20日前 | ?", "各单位 | 3月20日前 | ?"],
        ),
        # Where to look is told by the way.
        ("3月20日前，各学部报送学生名单（见附件1）。", ["各学部 | 3月20日前"]),
        ("3月20日前，各学部采集信息（具体要求见附件2）。", ["各学部 | 3月20日前"]),
        ("3月14日至20日，各学部开展自查（检查表详见通知）。", ["各学部 | 3月14日至20日"]),
        ("会后一周内，各支部报送总结（参见附件3）。", ["各支部 | 会后一周内"]),
        ("各单位每季度报送一次台账（见附件2）。", ["各单位 | 每季度"]),
        ("评审标准（见附件1）。", []),
        ("各学院申报名额见附件1。", []),
        ("3月20日召开大会（议程见附件1）。", []),
        # What closes on a day, one thing or many.
        ("预约单的投递截止时间均为3月20日。", ["各单位 | 3月20日 | ?"]),
        ("各学院报送截止时间统一为3月20日。", ["各学院 | 3月20日"]),
        ("各类材料提交截止日期都是3月20日。", ["各单位 | 3月20日 | ?"]),
        # What is handed in is named by what it is for.
        ("各学院将参加初评的申报书于3月20日前提交至文科处。", ["各学院 | 3月20日前"]),
        ("3月20日前，各学院将参加决赛的作品报团委。", ["各学院 | 3月20日前"]),
        ("3月20日，各学院将参加比赛。", []),
        # By what hour, behind what may be done.
        (
            "愿意转专业的学生可提出申请，并附证明材料，在3月20日上午10时前交转出学院。",
            ["愿意转专业的学生 | 3月20日上午10时前 | ?"],
        ),
        # Nothing but a lead-in.
        ("请各学院做好以下工作：", []),
        ("现将材料报送要求通知如下：", []),
        ("我处于2月20日前完成了以下工作：", []),
        ("学校将于3月20日开展以下工作：", []),
    ],
)
def test_what_a_sentence_asks(body: str, expected: list[str]) -> None:
    assert readings(body) == expected


@pytest.mark.parametrize(
    "ban",
    [
        "材料一经提交不可更改。",
        "实验室钥匙不可转借他人。",
        "学员名单一经上报后不可无故增减。",
        "危险品不可混放。",
        "涉密材料不可带出办公室。",
    ],
)
def test_what_may_not_be_done(ban: str) -> None:
    assert [found.modality for found in extract(ban)] == ["must_not"]


@pytest.mark.parametrize("told", ["数据不可恢复。", "不可抗力除外。", "机会不可错过。", "安全问题不可忽视。"])
def test_what_cannot_be(told: str) -> None:
    assert extract(told) == ()
