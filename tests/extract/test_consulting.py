"""Who speaks with somebody before they act is bound, and those who are spoken with are not."""

import pytest
from small_notice import extract


def parties(body: str) -> list[tuple[str, str | None]]:
    return [("、".join(o.who), o.timing and (o.timing.due or o.timing.kind)) for o in extract(body)]


@pytest.mark.parametrize(
    "opens",
    [
        "各学院与学院行政充分沟通后，",
        "各学院与教务处沟通一致后",
        "各学院同教务处会商后，须",
        "各学院跟后勤处对接后，",
        "各学院和教务处沟通后，",
        "各学院与所在单位行政负责人商量后，",
        "各学院商人事处同意后，",
        "各学院商保卫处后，",
        "各学院经与财务处协商后，",
        "各学院会同后勤处研究后，",
        "各学院联系保卫处后，",
        "各学院与保卫处取得联系后，",
        "请各学院与教务处沟通后，",
        "各学院应在与教务处沟通后，",
    ],
)
def test_those_spoken_with_need_not_act(opens: str) -> None:
    assert parties(f"{opens}于5月6日前报送方案。") == [("各学院", "2026-05-06")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("党办与校办于5月6日前报送方案。", ("党办、校办", "2026-05-06")),
        ("教务处与研究生院须于5月6日前完成对接。", ("教务处、研究生院", "2026-05-06")),
        ("各学院与各部门要于5月6日前报送方案。", ("各学院、各部门", "2026-05-06")),
        ("各学院会同后勤处于5月6日前报送方案。", ("各学院、后勤处", "2026-05-06")),
        ("教务处和研究生院会商后，于5月6日前报送方案。", ("教务处、研究生院", "2026-05-06")),
        ("党办、校办于会后3日内报送方案。", ("党办、校办", "relative")),
    ],
)
def test_several_who_act_are_bound_all(body: str, expected: tuple[str, str]) -> None:
    assert parties(body) == [expected]


def test_a_plan_that_was_spoken_about_binds_nobody_by_that() -> None:
    assert parties("党总支与行政班子沟通后的方案，须于5月6日前报送。") == [("各单位", "2026-05-06")]


def test_days_are_counted_from_the_talk() -> None:
    (found,) = extract("各学院与教务处沟通后3日内报送方案。")
    assert found.who == ("各学院",)
    assert found.timing is not None
    assert (found.timing.event, found.timing.amount) == ("与教务处沟通", 3)
