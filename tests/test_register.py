"""Names of parties resolve to units of the register, or to nothing: never to a guess."""

from __future__ import annotations

import pytest
from bulletin.register import Register, Unit, read_register

UNITS = """
units:
  - {name: 云溪师范大学党委, slug: committee, level: 学校党委, aliases: [中共云溪师范大学委员会, 校党委]}
  - {name: 党委组织部, slug: organization, level: 党委部门, parent: 云溪师范大学党委, aliases: [组织部]}
  - {name: 党委宣传部, slug: publicity, level: 党委部门, parent: 云溪师范大学党委}
  - {name: 教务处, slug: teaching, level: 行政部门}
  - {name: 计算机学院党总支, slug: computing, level: 党总支, aliases: [中共云溪师范大学计算机学院总支部委员会]}
  - {name: 后勤党总支, slug: logistics, level: 党总支}
  - {name: 图书馆直属党支部, slug: library, level: 直属党支部}
groups:
  部门: [党委部门, 行政部门]
  单位: [部门, 图书馆直属党支部]
  二级党组织: [党总支, 直属党支部]
  甲: [乙, 教务处]
  乙: [甲, 组织部]
""".encode()
CALENDAR = "events:\n  - {name: 开学, date: 2026-08-31}\n  - {name: 开学, date: 2026-03-01}\n".encode()


ALL = "云溪师范大学党委 党委组织部 党委宣传部 教务处 计算机学院党总支 后勤党总支 图书馆直属党支部".split()


@pytest.fixture(scope="module")
def register() -> Register:
    result, findings = read_register({"_register/units.yml": UNITS, "_register/calendar.yml": CALENDAR})
    assert findings == []
    return result


@pytest.mark.parametrize(
    ("party", "units"),
    [
        ("计算机学院党总支", ["计算机学院党总支"]),
        ("中共云溪师范大学计算机学院总支部委员会", ["计算机学院党总支"]),
        ("组织部", ["党委组织部"]),
        ("党总支", ["计算机学院党总支", "后勤党总支"]),
        ("各党总支", ["计算机学院党总支", "后勤党总支"]),
        ("全校各党总支", ["计算机学院党总支", "后勤党总支"]),
        ("各级党总支", ["计算机学院党总支", "后勤党总支"]),
        ("各部门", ["党委组织部", "党委宣传部", "教务处"]),
        ("学校各部门", ["党委组织部", "党委宣传部", "教务处"]),
        ("各二级党组织", ["计算机学院党总支", "后勤党总支", "图书馆直属党支部"]),
        ("各单位", ["党委组织部", "党委宣传部", "教务处", "图书馆直属党支部"]),
        # Notes in brackets: units are added, a limitation makes all unknown, anything else is passed by.
        ("各单位（部门）", ["党委组织部", "党委宣传部", "教务处", "图书馆直属党支部"]),
        ("各党总支（直属党支部）", ["计算机学院党总支", "后勤党总支", "图书馆直属党支部"]),
        ("各部门（党总支、直属党支部）", ALL[1:]),
        ("各党（总）支部", ["计算机学院党总支", "后勤党总支"]),
        ("各直属党（总）支部", ["图书馆直属党支部"]),
        ("党委组织部（党校）", ["党委组织部"]),
        ("各党总支（不含后勤）", []),
        ("各部门（限机关）", []),
        # Some of them: which is not known.
        ("任期届满的党总支", []),
        ("有关部门", []),
        ("相关党总支", []),
        ("部分党总支", []),
        ("党总支书记", ["计算机学院党总支", "后勤党总支"]),
        ("各党总支负责同志", ["计算机学院党总支", "后勤党总支"]),
        ("计算机学院党总支负责同志", ["计算机学院党总支"]),
        ("各党总支主要负责同志", ["计算机学院党总支", "后勤党总支"]),
        ("后勤党总支分管负责人", ["后勤党总支"]),
        ("后勤党总支党政主要负责人", ["后勤党总支"]),
        ("后勤党总支同志", ["后勤党总支"]),
        ("各部门主要领导", ["党委组织部", "党委宣传部", "教务处"]),
        ("教务处处长", ["教务处"]),
        ("组织部副部长", ["党委组织部"]),
        # Who is left for the others, the name alone does not tell.
        ("其他各党总支", []),
        ("负责同志", []),
        ("各位同志", []),
        ("全体党员", []),
        ("气象站", []),
        ("", []),
        # Groups that name each other come to an end.
        ("甲", ["党委组织部", "教务处"]),
        ("乙", ["党委组织部", "教务处"]),
    ],
)
def test_resolve(register: Register, party: str, units: list[str]) -> None:
    assert list(register.resolve(party)) == units


@pytest.mark.parametrize(
    ("party", "excepted", "units"),
    [
        ("各党总支", ("后勤党总支",), ["计算机学院党总支"]),
        ("各部门", ("组织部和教务处",), ["党委宣传部"]),
        ("各部门", ("组织部、教务处及党委宣传部",), []),
        ("其他各党总支", ("后勤党总支",), ["计算机学院党总支"]),
        ("其余党总支", ("后勤党总支",), ["计算机学院党总支"]),
        ("各党总支", ("没有登记的党总支",), []),
        ("各党总支", ("后勤党总支和没有登记的党总支",), []),
    ],
)
def test_resolve_without(register: Register, party: str, excepted: tuple[str, ...], units: list[str]) -> None:
    assert list(register.resolve_without(party, excepted)) == units


def test_empty_register_resolves_nothing() -> None:
    assert Register().resolve("各党总支") == ()


def test_a_group_that_is_only_itself_is_empty() -> None:
    assert Register(groups={"甲": ("甲",)}).resolve("各甲") == ()


def test_name_wins_over_level_and_group() -> None:
    """A unit may be called by the name of a level."""
    school, branch = Unit(name="党校", slug="a", level="直属单位"), Unit(name="分校", slug="b", level="党校")
    register = Register(units=(school, branch))
    assert register.resolve("党校") == ("党校",)


def test_one_part_in_two_files_is_one_list() -> None:
    first = "units:\n  - {name: 甲, slug: a, level: 党总支}\n".encode()
    second = "units:\n  - {name: 乙, slug: b, level: 党总支}\n".encode()
    register, findings = read_register({"_register/a.yml": first, "_register/b.yml": second})
    assert findings == []
    assert [unit.name for unit in register.units] == ["甲", "乙"]
    assert [str(place) for place in register.unit_places] == ["_register/a.yml:2:5", "_register/b.yml:2:5"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\x00\x01\x02", "not-text"),
        ("units:\n  - {name: 甲, slug: a, level: 党总支}\n".encode("gb18030"), "not-utf8"),
        ("- 甲\n- 乙\n".encode(), "front-matter-not-yaml"),
        ("units: 甲\n".encode(), "register-part-wrong"),
        ("unit:\n  - {name: 甲}\n".encode(), "key-unknown"),
        ("units:\n  - {name: 甲, slug: ../a, level: 党总支}\n".encode(), "value-wrong-type"),
        ("events:\n  - {name: 开学, date: 2026-02-30}\n".encode(), "date-does-not-exist"),
        ("groups:\n  甲: 乙\n".encode(), "value-wrong-type"),
        (b"units:\n  " + b"- " * 40_000, "front-matter-too-deep"),
    ],
)
def test_a_faulty_file_is_one_finding(data: bytes, code: str) -> None:
    _, findings = read_register({"_register/a.yml": data})
    assert [finding.code for finding in findings] == [code]


def test_a_faulty_entry_takes_no_other_with_it() -> None:
    data = "units:\n  - {name: 甲, level: 党总支}\n  - {name: 乙, slug: b, level: 党总支}\n".encode()
    register, findings = read_register({"_register/a.yml": data})
    assert [unit.name for unit in register.units] == ["乙"]
    assert [(finding.code, str(finding.place)) for finding in findings] == [("key-missing", "_register/a.yml:2:5")]
