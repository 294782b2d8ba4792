"""Patterns compiled when they are asked for: they answer as compiled ones do, and all of the rules' can be compiled."""

import copy
import importlib
import pickle
import pkgutil
import re
import sys
from pathlib import Path

import bulletin.checks
import pytest
from bulletin.late_pattern import CompiledPattern, LatePattern, late


def test_late_pattern_answers_as_a_compiled_one() -> None:
    own, other = late(r"(?P<year>\d{4})年", re.ASCII), re.compile(r"(?P<year>\d{4})年", re.ASCII)
    text = "2025年总结，2026年计划"
    for question in ("search", "match", "fullmatch"):
        found, expected = getattr(own, question)(text, 2), getattr(other, question)(text, 2)
        assert (found and found.span()) == (expected and expected.span())
    assert own.findall(text) == other.findall(text) == ["2025", "2026"]
    assert [found["year"] for found in own.finditer(text)] == ["2025", "2026"]
    assert own.sub("本年", text) == other.sub("本年", text)
    assert own.split(text) == other.split(text)
    assert (own.pattern, own.flags, own.groups) == (other.pattern, other.flags, other.groups)


def test_late_pattern_is_compiled_when_it_is_asked() -> None:
    wrong = late("(没有右括号")  # whoever makes one does not hear of it
    with pytest.raises(re.error):
        wrong.search("没有")


def test_late_pattern_is_copied() -> None:
    own = late("[甲乙]")
    for twin in (copy.copy(own), copy.deepcopy(own), pickle.loads(pickle.dumps(own))):
        assert twin.search("乙")


def test_all_patterns_of_the_rules_can_be_compiled() -> None:
    """What `re.compile` would have said when the rules are loaded."""
    for found in pkgutil.walk_packages(bulletin.checks.__path__, "bulletin.checks."):
        importlib.import_module(found.name)
    seen = 0
    for module in [module for name, module in sys.modules.items() if name.startswith("bulletin.checks")]:
        for value in vars(module).values():
            if isinstance(value, LatePattern | CompiledPattern):
                assert re.compile(value.pattern, value.flags)
                seen += 1
    assert seen >= 200, f"of {Path(bulletin.checks.__file__).parent.name}"
