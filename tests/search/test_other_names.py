"""A unit is found by each of its names, whichever a text writes."""

import pytest
from bulletin.register.entries import Unit
from bulletin.search.other_names import OtherNames

UNITS = [
    Unit(
        name="党委办公室", slug="office", level="党委部门", aliases=("中共云溪师范大学委员会办公室", "党委办", "党办")
    ),
    Unit(name="外国语学院", slug="languages", level="学院", aliases=("外院",)),
    Unit(name="计划财务处", slug="finance", level="行政部门", aliases=("计财处", "财务处")),
    Unit(name="教务处", slug="teaching", level="行政部门"),
]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("报党委办公室。", ["党办"]),
        ("报中共云溪师范大学委员会办公室。", ["党委办公室", "党委办", "党办"]),
        ("报党委办。", ["党委办公室", "党办"]),
        ("外国语学院和计财处", ["外院", "计划财务处", "财务处"]),
        ("党办教育、校外院系、教务处", []),
        ("", []),
    ],
)
def test_the_other_names_of_who_is_named(text: str, names: list[str]) -> None:
    assert list(OtherNames(UNITS).of(text)) == names
