"""Whose mailbox it is, by the words around it: an office's at a free host is a warning, a person's an error."""

from __future__ import annotations

import pytest
from bulletin.checks.personal.private_mail import check_private_mail
from bulletin.index import build_index
from bulletin.register import Register
from small_notice import read_notice


def code_of(sentence: str) -> str:
    bulletin = build_index([read_notice(sentence)], {}, Register())
    (finding,) = check_private_mail(bulletin)
    return finding.code


@pytest.mark.parametrize(
    "sentence",
    [
        "纸质版材料交至综合办公楼305，电子版材料于1月22日下午14点前发送至cdbxgc@163.com。",
        "上报时填写保卫处制作的表格模式，电子版发送至qhbwc@126.com，标题请注明报送单位。",
        "请于6月10日前报保卫处，电子版发送至qhbwc@126.com。",
        "汇总表送人事处师资科，电子文档发到szk_2016@sina.com。",
        "报名表（附件2）交团委办公室，电子稿传至ytwei_bgs@163.com。",
        "纸质版一式两份送行政楼412室，电子版反馈至jcglk@126.com。",
        "各分会将总结寄到校工会，同时以电子邮件发送至：xgh8230@163.com。",
        "新闻稿投稿至党委宣传部，稿件发送至邮箱xcbxw@163.com。",
        "发送至校科协邮箱xkx2021@163.com。",
        "发送至学工办邮箱：xgb1@sina.com。",
        "发送至防控工作组邮箱fkz2020@163.com。",
        "发至广播站邮箱gbz_fm@126.com。",
        "请发送至邮箱xinli2019@163.com。",
        "汇总表（见附件3）电子版发送至邮箱：tjb2026@163.com。",
    ],
)
def test_an_office_has_it(sentence: str) -> None:
    assert code_of(sentence) == "office-mail-outside"


@pytest.mark.parametrize(
    "sentence",
    [
        "电子稿发教务处教材室（651620435@qq.com，雷老师）。",
        "报送国际合作与交流处，电子稿发送至邮箱871419658@qq.com。",
        "发送至团委邮箱：542403253@qq.com。",
        "请于6月10日前报保卫处赵老师，电子版发送至qhbwc@126.com。",
        "材料交教务处，电子版发送至zhangwei1988@163.com。",
        "材料交教务处，电子版发送至zhangxinli@163.com。",
        "材料交教务处，电子版发送至邮箱li.xiaoming@163.com。",
        "材料交教务处，电子版发送至jsk_1@163.com（雷老师）。",
        "材料交教务处，电子版发送至jsk_1@163.com，由钱老师收。",
        "材料交教务处。电子版发送至jsk_1@163.com。",
        "有意者发送至jsk_1@163.com。",
        "材料交教务处，联系人：钱小萍，邮箱：qxp_88@163.com。",
        "材料由钱小萍（办公楼302）汇总后发送至qxp_88@163.com。",
        "全部材料发送至qxp_88@163.com。",
        "处理完毕后办理手续，结果发送至qxp_88@163.com。",
    ],
)
def test_a_person_has_it(sentence: str) -> None:
    assert code_of(sentence) == "personal-mail"
