"""Whom a letter greets: they are meant where nobody else is named, and no 主送机关 stands above."""

import pytest
from bulletin.extract.greeting import greeted
from small_notice import extract


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("尊敬的各位老同志：", ("各位老同志",)),
        ("亲爱的老师、同学们:", ("老师", "同学们")),
        ("老师们、同学们：", ("老师们", "同学们")),
        ("各位家长：", ("各位家长",)),
        ("敬爱的校友：", ("校友",)),
        ("全体党员、入党积极分子和团员：", ("全体党员", "入党积极分子", "团员")),
        ("全体党员和团员：", ("全体党员", "团员")),
        ("广大师生员工：", ("广大师生员工",)),
        # Offices, labels and sentences greet nobody.
        ("各党总支、直属党支部：", ()),
        ("联系人：", ()),
        ("大家好！", ()),
        ("请各位同学，做到：", ()),
    ],
)
def test_whom_a_line_greets(line: str, names: tuple[str, ...]) -> None:
    assert greeted([line]) == names


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("亲爱的同学们：\n\n不得在宿舍使用电炉。", [("同学们",)]),
        ("尊敬的各位老党员：\n\n3月20日前要到所在支部登记。", [("各位老党员",)]),
        ("各位住户：\n\n各楼长须于3月9日前登记车辆。\n\n不得占用消防通道。", [("各楼长",), ("各位住户",)]),
        # Whom a case befalls is meant rather than all who are greeted.
        ("亲爱的同学们：\n\n遗失图书的，须于3月9日前办理赔偿。", [("遗失图书的",)]),
    ],
)
def test_whoever_is_greeted_is_meant(body: str, who: list[tuple[str, ...]]) -> None:
    found = extract(body, recipients="")
    assert [each.who for each in found] == who


def test_the_addressees_of_a_notice_go_before_those_whom_it_greets() -> None:
    (found,) = extract("各位同学：\n\n3月20日前要上交自查表。")
    assert found.who == ("各单位",)


def test_an_editor_is_called_where_nobody_is_named_but_those_who_are_greeted() -> None:
    (found,) = extract("各位同学：\n\n请于3月20日前填报去向。", recipients="")
    assert (found.who, found.needs_review) == (("各位同学",), True)
